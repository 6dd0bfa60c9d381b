//! How long things take, as a histogram of atomic counts: the library's own takes a lock for each event.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use prometheus_client::encoding::{EncodeMetric, MetricEncoder, NoLabelSet};
use prometheus_client::metrics::MetricType;

/// Upper ends of the buckets, in microseconds; what takes longer than the last has one more bucket.
const ENDS: [u32; 13] = [
    500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000,
    2_000_000, 3_000_000,
];

/// Counts times by how long they are.
#[derive(Debug, Clone, Default)]
pub(super) struct Timer(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    buckets: [AtomicU64; ENDS.len()],
    longer: AtomicU64,
    microseconds: AtomicU64,
}

impl Timer {
    /// Counts a time.
    pub(super) fn record(&self, took: Duration) {
        let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let place = ENDS.iter().position(|&end| microseconds <= u64::from(end));
        let bucket = place.and_then(|place| self.0.buckets.get(place));
        bucket
            .unwrap_or(&self.0.longer)
            .fetch_add(1, Ordering::Relaxed);
        self.0
            .microseconds
            .fetch_add(microseconds, Ordering::Relaxed);
    }
}

impl EncodeMetric for Timer {
    fn encode(&self, mut encoder: MetricEncoder<'_>) -> fmt::Result {
        let ends = ENDS.iter().map(|&end| f64::from(end) / 1e6);
        let counts = self.0.buckets.iter().chain([&self.0.longer]);
        let buckets: Vec<(f64, u64)> = ends
            .chain([f64::INFINITY])
            .zip(counts.map(|count| count.load(Ordering::Relaxed)))
            .collect();
        let total = buckets.iter().map(|(_, count)| count).sum();
        let sum = Duration::from_micros(self.0.microseconds.load(Ordering::Relaxed));
        encoder.encode_histogram::<NoLabelSet>(sum.as_secs_f64(), total, &buckets, None)
    }

    fn metric_type(&self) -> MetricType {
        MetricType::Histogram
    }
}
