//! `healthy`: whether a running bot is ready, for images that hold no other program that could ask.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::time::Duration;

use super::Stop;

/// How long the bot may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

pub(super) fn run(address: &str) -> Result<ExitCode, Stop> {
    let place = address
        .to_socket_addrs()
        .ok()
        .and_then(|mut places| places.next())
        .ok_or_else(|| {
            Stop::Refused(format!(
                "`{address}` is no address; write one like 127.0.0.1:9090"
            ))
        })?;
    let status = ask(place)
        .map_err(|error| Stop::Failed(format!("nothing answers at {address}: {error}")))?;
    writeln!(std::io::stdout(), "{status}")?;
    Ok(if status.contains(" 200 ") {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The status line of the answer.
fn ask(place: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect_timeout(&place, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all(
        format!("GET /readyz HTTP/1.1\r\nHost: {place}\r\nConnection: close\r\n\r\n").as_bytes(),
    )?;
    let mut answer = String::new();
    stream.take(4096).read_to_string(&mut answer)?;
    Ok(answer.lines().next().unwrap_or_default().to_owned())
}
