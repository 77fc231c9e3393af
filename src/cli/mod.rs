//! The command line: arguments to settings, one file a command, printing, exit status.
//!
//! Exit 0: no errors. 1: errors; `--strict` makes errors of warnings. 2: wrong arguments, or the machine
//! failed.

mod add;
mod args;
mod asked;
mod begun;
mod build;
mod check;
mod completions;
mod explain;
mod export;
mod failure;
mod figures;
mod fix;
mod help;
mod import;
mod known;
mod language;
mod man;
pub mod memory;
mod new;
mod progress;
mod rename;
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

use clap::FromArgMatches as _;

use args::{Args, Command};
use failure::Failure;

use crate::compile::{Compilation, Options, STACK, compile};
use crate::diagnostic::{Diagnostics, MessageLang, one_line};
use crate::lang::Lang;
use crate::load;
use crate::output::Output;
use crate::report;
use crate::source::{Content, Problem, Sources};
use crate::terminal::visible;
use crate::wording::{Wanted, say};
use crate::write;

/// Runs the program on the process's own arguments.
pub fn run() -> ExitCode {
    let given = asked::meant(std::env::args_os());
    crate::panics::silence();
    let words = given.clone();
    let wanted = with_a_stack(move || language::wanted(&words));
    let wanted = wanted.unwrap_or(Wanted {
        asked: None,
        otherwise: MessageLang::Nb,
    });
    let lang = wanted.lang();
    if matches!(&given[..], [_, only] if only == "--licenses") {
        return done(print_exactly(NOTICES).map(|()| true), lang);
    }
    let mut commands = help::commands(lang);
    let args = commands
        .try_get_matches_from_mut(&given)
        .and_then(|matches| Args::from_arg_matches(&matches));
    let args = match args {
        Ok(args) => args,
        Err(error) => {
            let code = usage::tell(&error, &given, lang);
            let has_prompt = std::env::var_os("PROMPT").is_some();
            if asked::is_opened(&given, cfg!(windows), io::stdin().is_terminal(), has_prompt) {
                tell(&format!("\n{}", say!("press-enter").get(lang)));
                let _ = io::stdin().read_line(&mut String::new());
            }
            return code;
        }
    };
    let result = with_a_stack(move || command(args.command, wanted));
    done(result.and_then(|done| done), lang)
}

/// Whose work is in the program, and under which licences. `.ci/notices` makes the page.
const NOTICES: &str = include_str!("../../NOTICE.md");

/// How the process ends; what failed is reported.
fn done(result: Result<bool, Failure>, lang: MessageLang) -> ExitCode {
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(failure) => {
            let words = one_line(failure.wording().get(lang));
            tell(&format!("veivalg: {words}"));
            ExitCode::from(2)
        }
    }
}

/// Does something where texts may nest: the main thread's stack is as small as a megabyte on some systems.
fn with_a_stack<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    let thread = thread::Builder::new().stack_size(STACK).spawn(work);
    let thread = thread.map_err(Failure::Thread)?;
    thread.join().map_err(|_| Failure::Bug)
}

/// Prints what was asked for, for people.
fn print(text: &str) -> Result<(), Failure> {
    let color = args::color(io::stdout().is_terminal());
    print_exactly(&visible(text, color))
}

/// Prints what a command has done: where that cannot be, it is done all the same.
fn print_done(text: &str) -> Result<(), Failure> {
    print(text).map_err(|failure| match failure {
        Failure::Print(error) => Failure::DoneNotPrinted(error),
        other => other,
    })
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
    tell(&say!("nothing-written").get(lang));
}

/// The output of a strategy's files, with its languages. Findings are reported; none where errors keep the output
/// from being made.
fn made(sources: &Sources, options: Options, wanted: Wanted) -> Option<(Output, Vec<Lang>)> {
    let compilation = compile(sources, options, &mut ());
    let lang = wanted.of(&compilation.languages);
    if !compilation.diagnostics.is_empty() {
        tell_findings(&compilation.diagnostics, sources, lang);
    }
    if compilation.output.is_none() {
        tell_nothing_written(lang);
    }
    Some((compilation.output?, compilation.languages))
}

/// The strategy's files.
fn load(dir: &Path) -> Result<Sources, Failure> {
    load::load(dir).map_err(|error| Failure::Folder(dir.to_owned(), error))
}

/// Reads a folder that must hold a strategy, whatever is wrong in it; `option` is what the folder is named after.
fn load_strategy(dir: &Path, option: &'static str) -> Result<Sources, Failure> {
    let sources = load(dir)?;
    let missing = |file| matches!(sources.content(file), Content::Problem(Problem::Missing));
    match sources.find("strategy.toml").is_none_or(missing) {
        true => Err(Failure::NoStrategy(dir.to_owned(), option)),
        false => Ok(sources),
    }
}

/// Refuses a folder that lies among the strategy's own files, which what is written there would be taken for.
fn spare(out: &Path, strategy: &Path) -> Result<(), Failure> {
    match write::is_part_of(out, strategy) {
        Ok(false) => Ok(()),
        Ok(true) => Err(Failure::AmongTheStrategys(out.to_owned())),
        Err(error) => Err(Failure::Unwritable(out.to_owned(), error)),
    }
}

/// Adds to the findings what has changed in texts that are not in step, when the folder's history tells.
fn tell_changes(dir: &Path, sources: &Sources, compilation: &mut Compilation) {
    let review = &compilation.review;
    let past = load::history::earlier(dir, &review.changed(sources));
    crate::check::tell_changes(&mut compilation.diagnostics, review, &past, sources);
}

/// Whether the command went well; its findings are printed.
fn command(command: Command, wanted: Wanted) -> Result<bool, Failure> {
    match command {
        Command::Build(build) => build.run(wanted),
        Command::Check(check) => check.run(wanted),
        Command::Explain(explain) => explain.run(wanted),
        Command::Serve(serve) => serve.run(wanted),
        Command::Export(export) => export.run(wanted),
        Command::Figures(figures) => figures.run(wanted),
        Command::Status(status) => status.run(wanted),
        Command::Translations(translations) => translations.run(wanted),
        Command::New(new) => new.run(wanted),
        Command::Rename(rename) => rename.run(wanted),
        Command::Import(import) => import.run(wanted),
        Command::Completions(completions) => completions.run(wanted),
        Command::Man(man) => man.run(wanted),
        Command::Schema(schema) => schema.run(wanted),
        Command::Theme(theme) => theme.run(wanted),
    }
}
