//! What another program holds for a moment, tried again: on Windows a virus scanner, the search index or OneDrive opens
//! each file that is new, and until it lets go nobody can rename or remove it.

use std::io::{self, ErrorKind};
use std::thread;
use std::time::Duration;

/// How often it is tried, and how long is waited in between: two seconds in all.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(100);

/// "Access is denied", "a file is used by another process" and "a part of it is locked", as Windows counts them.
const HELD: [i32; 3] = [5, 32, 33];

/// Whether an error may be gone a moment later.
pub fn is_passing(error: &io::Error) -> bool {
    match error.raw_os_error() {
        Some(code) => HELD.contains(&code),
        None => matches!(
            error.kind(),
            ErrorKind::PermissionDenied | ErrorKind::ResourceBusy
        ),
    }
}

/// Does it, again and again while the error may be gone a moment later.
///
/// # Errors
///
/// The last one.
pub fn patient<T>(step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    patient_for(PAUSE, step)
}

/// The same with another pause.
///
/// # Errors
///
/// The last one.
pub fn patient_for<T>(pause: Duration, mut step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for _ in 1..TRIES {
        match step() {
            Err(error) if is_passing(&error) => thread::sleep(pause),
            done => return done,
        }
    }
    step()
}
