//! The command line program; everything is in the library.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Trees of small texts are made and dropped all the time; the system's allocator is slow at that.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    veivalg::cli::run()
}
