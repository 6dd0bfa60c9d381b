//! Series of counts, gauges and times by what they are about.

use std::marker::PhantomData;
use std::sync::atomic::{AtomicI64, AtomicU64};

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use super::labels::Label;
use super::timer::Timer;

/// Something that is counted; counting is one atomic addition.
pub(super) type Count = Counter<u64, AtomicU64>;
type One = Family<[(&'static str, &'static str); 1], Count>;
type Two = Family<[(&'static str, &'static str); 2], Count>;

pub(super) fn count(registry: &mut Registry, name: &str, help: &str) -> Count {
    let count = Count::default();
    registry.register(name, help, count.clone());
    count
}

pub(super) fn gauge(registry: &mut Registry, name: &str, help: &str) -> Gauge<i64, AtomicI64> {
    let gauge = Gauge::default();
    registry.register(name, help, gauge.clone());
    gauge
}

pub(super) fn timer(registry: &mut Registry, name: &str, help: &str) -> Timer {
    let timer = Timer::default();
    registry.register(name, help, timer.clone());
    timer
}

/// A count for each value of a label.
#[derive(Debug)]
pub(super) struct Row<L>(Vec<Count>, PhantomData<L>);

impl<L: Label> Row<L> {
    pub(super) fn new(registry: &mut Registry, name: &str, help: &str) -> Self {
        let family = One::default();
        registry.register(name, help, family.clone());
        let counts = L::ALL
            .iter()
            .map(|(_, text)| family.get_or_create_owned(&[(L::NAME, text)]));
        Self(counts.collect(), PhantomData)
    }

    pub(super) fn add(&self, value: L) {
        if let Some(count) = self.0.get(value.place()) {
            count.inc();
        }
    }
}

/// A count for each pair of values of two labels.
#[derive(Debug)]
pub(super) struct Grid<L, M>(Vec<Count>, PhantomData<(L, M)>);

impl<L: Label, M: Label> Grid<L, M> {
    pub(super) fn new(registry: &mut Registry, name: &str, help: &str) -> Self {
        let family = Two::default();
        registry.register(name, help, family.clone());
        let mut counts = Vec::with_capacity(L::ALL.len() * M::ALL.len());
        for (_, one) in L::ALL {
            for (_, other) in M::ALL {
                counts.push(family.get_or_create_owned(&[(L::NAME, one), (M::NAME, other)]));
            }
        }
        Self(counts, PhantomData)
    }

    pub(super) fn add(&self, one: L, other: M) {
        let place = one.place() * M::ALL.len() + other.place();
        if let Some(count) = self.0.get(place) {
            count.inc();
        }
    }
}

/// A count for each question, found by its number.
#[derive(Debug)]
pub(super) struct ByQuestion(Vec<Option<Count>>);

impl ByQuestion {
    pub(super) fn new<'a>(
        registry: &mut Registry,
        name: &str,
        help: &str,
        questions: impl Iterator<Item = (u8, &'a str)>,
    ) -> Self {
        let family = Family::<[(&'static str, String); 1], Count>::default();
        registry.register(name, help, family.clone());
        let mut counts = vec![None; usize::from(u8::MAX) + 1];
        for (number, id) in questions {
            if let Some(place) = counts.get_mut(usize::from(number)) {
                *place = Some(family.get_or_create_owned(&[("question", id.to_owned())]));
            }
        }
        Self(counts)
    }

    pub(super) fn add(&self, question: u8) {
        if let Some(Some(count)) = self.0.get(usize::from(question)) {
            count.inc();
        }
    }
}
