//! An HTTP server that slow or greedy clients cannot hold: for the endpoint and for the admin address.
//!
//! Owns connections: how many there are, how long one may take to say what it wants, and how they end. What is answered
//! is the router's. Start reading at [`serve`].

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// Most bytes of a request's head.
const HEAD: usize = 16 * 1024;
/// Pause after a connection could not be taken, mostly because there are too many open files.
const BREATH: Duration = Duration::from_millis(100);

/// The limits of a server.
#[derive(Debug, Clone, Copy)]
pub struct Care {
    /// How long a request's head may take, from when a connection waits for it.
    pub head: Duration,
    /// After this long a connection ends with the request that it is at, whoever keeps it.
    pub life: Duration,
    /// How long what was begun may take after a stop, or after a connection's life.
    pub farewell: Duration,
    /// Connections at the same time; more of them wait.
    pub connections: usize,
}

impl Default for Care {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            life: Duration::from_mins(10),
            farewell: Duration::from_secs(8),
            connections: 1024,
        }
    }
}

/// Answers connections until `stop` resolves, then finishes what was begun.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    care: Care,
    stop: impl Future<Output = ()>,
) {
    let attended = TaskTracker::new();
    let stopping = CancellationToken::new();
    tokio::select! {
        () = accept(&listener, router, care, (&attended, &stopping)) => {}
        () = stop => {}
    }
    drop(listener);
    stopping.cancel();
    attended.close();
    if tokio::time::timeout(care.farewell, attended.wait())
        .await
        .is_err()
    {
        tracing::warn!("stopped before every request was answered");
    }
}

async fn accept(
    listener: &TcpListener,
    router: Router,
    care: Care,
    (attended, stopping): (&TaskTracker, &CancellationToken),
) {
    let seats = Arc::new(Semaphore::new(care.connections));
    // Nobody closes the seats.
    while let Ok(seat) = Arc::clone(&seats).acquire_owned().await {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(BREATH).await;
                continue;
            }
        };
        // Answers are small and must not wait for each other's acknowledgement.
        let _best_effort = stream.set_nodelay(true);
        let attending = attend(stream, router.clone(), care, stopping.clone());
        attended.spawn(async move {
            attending.await;
            drop(seat);
        });
    }
}

/// Answers one connection until it ends, has lived its life, or a stop is asked for.
async fn attend<S>(stream: S, router: Router, care: Care, stopping: CancellationToken)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(care.head)
        .max_buf_size(HEAD)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    tokio::pin!(connection);
    tokio::select! {
        // What a client does wrong is its own affair.
        _ended = connection.as_mut() => return,
        () = stopping.cancelled() => {}
        () = tokio::time::sleep(care.life) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _in_time = tokio::time::timeout(care.farewell, connection).await;
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
    use tokio::time::Instant;

    use super::*;

    /// A client's end of a connection to a server that takes `thinking` for an answer.
    fn connected(thinking: Duration, stopping: &CancellationToken) -> DuplexStream {
        let (client, server) = duplex(1024);
        let answer = move || async move {
            tokio::time::sleep(thinking).await;
            "done"
        };
        let router = Router::new().route("/", get(answer));
        tokio::spawn(attend(server, router, Care::default(), stopping.clone()));
        client
    }

    async fn until_closed(client: &mut DuplexStream) -> (String, Duration) {
        let since = Instant::now();
        let mut read = Vec::new();
        client.read_to_end(&mut read).await.unwrap();
        (String::from_utf8(read).unwrap(), since.elapsed())
    }

    #[tokio::test(start_paused = true)]
    async fn who_sends_a_letter_at_a_time_is_cut_off() {
        let mut client = connected(Duration::ZERO, &CancellationToken::new());
        let since = Instant::now();
        let head = "GET / HTTP/1.1\r\nhost: a\r\nx: ".bytes();
        for letter in head.chain(std::iter::repeat(b'a')) {
            tokio::time::sleep(Duration::from_millis(500)).await;
            if client.write_all(&[letter]).await.is_err() {
                break;
            }
        }
        assert!(
            since.elapsed() <= Care::default().head + Duration::from_secs(1),
            "{:?}",
            since.elapsed()
        );
    }

    #[tokio::test(start_paused = true)]
    async fn who_says_nothing_is_cut_off_too_also_after_an_answer() {
        let mut silent = connected(Duration::ZERO, &CancellationToken::new());
        let (_, after) = until_closed(&mut silent).await;
        assert!(
            after <= Care::default().head + Duration::from_secs(1),
            "{after:?}"
        );
        let mut idle = connected(Duration::ZERO, &CancellationToken::new());
        idle.write_all(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n")
            .await
            .unwrap();
        let (read, after) = until_closed(&mut idle).await;
        assert!(read.ends_with("done"), "{read}");
        assert!(
            after <= Care::default().head + Duration::from_secs(1),
            "{after:?}"
        );
    }

    #[tokio::test]
    async fn who_comes_when_all_seats_are_taken_waits_for_one() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let care = Care {
            head: Duration::from_millis(100),
            connections: 1,
            ..Care::default()
        };
        let router = Router::new().route("/", get(|| async { "done" }));
        tokio::spawn(serve(listener, router, care, std::future::pending()));
        let mut silent = tokio::net::TcpStream::connect(address).await.unwrap();
        let mut waiting = tokio::net::TcpStream::connect(address).await.unwrap();
        let request = b"GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
        waiting.write_all(request).await.unwrap();
        let mut read = String::new();
        waiting.read_to_string(&mut read).await.unwrap();
        assert!(read.ends_with("done"), "{read}");
        let told = silent.read(&mut [0; 1]).await.unwrap_or(0);
        assert_eq!(told, 0, "the silent one was cut off before");
    }

    #[tokio::test(start_paused = true)]
    async fn a_stop_lets_a_begun_request_finish_and_one_without_end_not() {
        for (thinking, finishes) in [(3, true), (60, false)] {
            let stopping = CancellationToken::new();
            let mut client = connected(Duration::from_secs(thinking), &stopping);
            client
                .write_all(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n")
                .await
                .unwrap();
            tokio::time::sleep(Duration::from_millis(1)).await;
            stopping.cancel();
            let (read, after) = until_closed(&mut client).await;
            assert_eq!(read.ends_with("done"), finishes, "{read}");
            assert!(after <= Care::default().farewell, "{after:?}");
        }
    }
}
