//! Reads a body whole: neither too much of it, nor too slowly.

use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use http_body_util::LengthLimitError;

use crate::telemetry::Refused;

/// Most bytes of a body. Discord's own are a few thousand.
const MOST: usize = 1024 * 1024;
/// How long a body may take; later than this an answer would be too.
const WITHIN: Duration = Duration::from_secs(2);

/// The whole body.
pub(super) async fn whole(body: Body) -> Result<Bytes, Refused> {
    let most = u64::try_from(MOST).unwrap_or(u64::MAX);
    // What says that it is too large need not be read to know it.
    if body.size_hint().lower() > most {
        return Err(Refused::TooLarge);
    }
    let read = tokio::time::timeout(WITHIN, to_bytes(body, MOST)).await;
    let bytes = read.map_err(|_| Refused::TooSlow)?;
    bytes.map_err(|error| {
        let cause = std::error::Error::source(&error);
        if cause.is_some_and(<dyn std::error::Error>::is::<LengthLimitError>) {
            Refused::TooLarge
        } else {
            Refused::TooSlow
        }
    })
}

#[cfg(test)]
mod tests {
    use futures_util::stream;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_body_is_read_whole_unless_it_is_too_large_or_too_slow() {
        assert_eq!(whole(Body::from("abc")).await, Ok(Bytes::from("abc")));
        let large = Body::from(vec![0; MOST + 1]);
        assert_eq!(whole(large).await, Err(Refused::TooLarge));
        let parts = (0..5).map(|_| Ok::<_, std::io::Error>(vec![0; MOST / 4]));
        let growing = Body::from_stream(stream::iter(parts));
        assert_eq!(whole(growing).await, Err(Refused::TooLarge));
        let drop_by_drop = stream::unfold((), |()| async {
            tokio::time::sleep(Duration::from_millis(100)).await;
            Some((Ok::<_, std::io::Error>(vec![b'a']), ()))
        });
        let slow = Body::from_stream(drop_by_drop);
        assert_eq!(whole(slow).await, Err(Refused::TooSlow));
        let broken = stream::iter([Err::<Vec<u8>, _>(std::io::Error::other("gone"))]);
        let broken = Body::from_stream(broken);
        assert_eq!(whole(broken).await, Err(Refused::TooSlow));
    }
}
