//! `veivalg check`: the findings, and whether anything in them is an error. Writes nothing but those.

use super::args::CheckSettings;
use super::failure::Failure;
use super::print;
use super::progress::Progress;
use crate::compile::{Options, Targets, compile};
use crate::diagnostic::{Level, MessageLang};
use crate::load::load;
use crate::report;

/// Checks; whether the exit status is 0.
pub fn check(settings: &CheckSettings) -> Result<bool, Failure> {
    let mut progress = Progress::new(settings.messages.unwrap_or(MessageLang::Nb));
    let sources =
        load(&settings.dir).map_err(|error| Failure::Folder(settings.dir.clone(), error))?;
    let options = Options {
        today: settings.today,
        targets: Targets::Findings,
    };
    let compilation = compile(&sources, options, &mut progress);
    progress.end();
    let found = &compilation.diagnostics;
    let lang = MessageLang::choose(settings.messages, &compilation.languages);
    let text = report::render(settings.format, found, &sources, lang);
    print(&text)?;
    let failing = found.count(Level::Error)
        + if settings.strict {
            found.count(Level::Warning)
        } else {
            0
        };
    Ok(failing == 0)
}
