//! The command line: arguments to settings, one file a command, printing, exit status.
//!
//! Exit 0: no errors. 1: errors; `--strict` makes errors of warnings. 2: wrong arguments, or the machine
//! failed.

mod args;
mod build;
mod check;
mod completions;
mod explain;
mod failure;
mod fix;
mod known;
mod log;
mod man;
mod new;
mod progress;
mod repository;
mod schema;
mod serve;
mod status;
mod usage;

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::thread;

use clap::Parser as _;

use args::{Args, Command};
use failure::Failure;

use crate::compile::STACK;

/// Runs the program on the process's own arguments.
pub fn run() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage::tell(&error),
    };
    let lang = args::messages(args.messages);
    // The main thread's stack is as small as a megabyte on some systems, and texts nest.
    let work = thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || command(args));
    let result = match work {
        Ok(thread) => thread.join().unwrap_or(Err(Failure::Bug)),
        Err(error) => Err(Failure::Thread(error)),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(failure) => {
            let lang = lang.unwrap_or(crate::diagnostic::MessageLang::Nb);
            tell(&format!("veivalg: {}", failure.wording().get(lang)));
            ExitCode::from(2)
        }
    }
}

/// Prints what was asked for. Who closed the pipe has read enough.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Print(error)),
        _ => Ok(()),
    }
}

/// Says something beside what was asked for. When nobody can hear it, there is nobody to tell that.
fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{}", log::harmless(text));
}

/// Whether the command went well; its findings are printed.
fn command(args: Args) -> Result<bool, Failure> {
    let messages = args.messages;
    match args.command {
        Command::Build(build) => build::build(&build.settings(messages)?),
        Command::Check(check) => check::check(&check.settings(messages)?),
        Command::Serve(serve) => serve::serve(serve.settings(messages)?),
        Command::Status(status) => status::status(&status.settings(messages)?),
        Command::Completions(wanted) => completions::completions(wanted.shell),
        Command::Man(man) => man::man(man.dir.as_deref(), args::messages(messages)),
        Command::Explain(rule) => explain::explain(&rule, args::messages(messages)),
        Command::Schema(schema) => schema.run(messages),
        Command::New(new) => new::new(&new.dir, args::messages(messages)),
    }
}
