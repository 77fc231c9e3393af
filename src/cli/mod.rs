//! The command line: arguments to settings, one file a command, printing, exit status.
//!
//! Exit 0: no errors. 1: errors; `--strict` makes errors of warnings. 2: wrong arguments, or the machine
//! failed.

mod args;
mod asked;
mod build;
mod check;
mod completions;
mod explain;
mod failure;
mod fix;
mod known;
mod man;
pub mod memory;
mod new;
mod progress;
mod repository;
mod schema;
mod serve;
mod shown;
mod status;
mod step_summary;
mod theme;
mod translations;
mod usage;

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::thread;

use clap::Parser as _;

use args::{Args, Command};
use failure::Failure;

use crate::compile::{Compilation, STACK};
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::load;
use crate::report;
use crate::source::{Content, Problem, Sources};
use crate::terminal::visible;

/// Runs the program on the process's own arguments.
pub fn run() -> ExitCode {
    let given = asked::meant(std::env::args_os());
    let args = match Args::try_parse_from(&given) {
        Ok(args) => args,
        Err(error) => return usage::tell(&error, &given),
    };
    let asked = args::messages(args.messages);
    crate::caught::silence();
    // The main thread's stack is as small as a megabyte on some systems, and texts nest.
    let work = thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || command(args.command, asked));
    let result = match work {
        Ok(thread) => thread.join().unwrap_or(Err(Failure::Bug)),
        Err(error) => Err(Failure::Thread(error)),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(failure) => {
            let lang = MessageLang::choose(asked, &[]);
            tell(&format!("veivalg: {}", failure.wording().get(lang)));
            ExitCode::from(2)
        }
    }
}

/// Prints what was asked for, for people.
fn print(text: &str) -> Result<(), Failure> {
    let color = args::color(io::stdout().is_terminal());
    print_exactly(&visible(text, color))
}

/// Prints what was asked for, for programs. Who closed the pipe has read enough.
fn print_exactly(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Print(error)),
        _ => Ok(()),
    }
}

/// Says something beside what was asked for. When nobody can hear it, there is nobody to tell that.
fn tell(text: &str) {
    let color = args::color(io::stderr().is_terminal());
    let _ = writeln!(io::stderr(), "{}", visible(text, color));
}

/// Tells findings as a person at a terminal reads them, beside what was asked for.
fn tell_findings(found: &Diagnostics, sources: &Sources, lang: MessageLang) {
    let color = args::color(io::stderr().is_terminal());
    tell(&report::folded(found, sources, lang, color));
}

/// Tells that errors kept a command from writing.
fn tell_nothing_written(lang: MessageLang) {
    tell(lang.pick([
        "Ingenting er skrevet. Rett feilene, og kjør på nytt.",
        "Ingenting er skrive. Rett feila, og køyr på nytt.",
        "Nothing was written. Mend the errors, and run again.",
    ]));
}

/// The strategy's files.
fn load(dir: &Path) -> Result<Sources, Failure> {
    load::load(dir).map_err(|error| Failure::Folder(dir.to_owned(), error))
}

/// Reads a folder that must hold a strategy, whatever is wrong in it.
fn load_strategy(dir: &Path) -> Result<Sources, Failure> {
    let sources = load(dir)?;
    let missing = |file| matches!(sources.content(file), Content::Problem(Problem::Missing));
    match sources.find("strategy.toml").is_none_or(missing) {
        true => Err(Failure::NoStrategy(dir.to_owned())),
        false => Ok(sources),
    }
}

/// Adds to the findings what has changed in texts that are not in step, when the folder's history tells.
fn tell_changes(dir: &Path, sources: &Sources, compilation: &mut Compilation) {
    let review = &compilation.review;
    let past = load::history::earlier(dir, &review.changed(sources));
    crate::check::tell_changes(&mut compilation.diagnostics, review, &past, sources);
}

/// Whether the command went well; its findings are printed. `asked` is the language of messages, where
/// one is asked for.
fn command(command: Command, asked: Option<MessageLang>) -> Result<bool, Failure> {
    match command {
        Command::Build(build) => build.run(asked),
        Command::Check(check) => check.run(asked),
        Command::Explain(explain) => explain.run(asked),
        Command::Serve(serve) => serve.run(asked),
        Command::Status(status) => status.run(asked),
        Command::Translations(translations) => translations.run(asked),
        Command::New(new) => new.run(asked),
        Command::Completions(completions) => completions.run(),
        Command::Man(man) => man.run(asked),
        Command::Schema(schema) => schema.run(asked),
        Command::Theme(theme) => theme.run(asked),
    }
}
