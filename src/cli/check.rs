//! `veivalg check`: the findings, and whether anything in them is an error. Writes nothing but those,
//! unless it is asked for: what is mended, and the file of known findings.
//!
//! `--strict` and `--baseline` act on the findings before they are rendered, so that every format tells
//! the same as the exit status.

use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueEnum};

use super::args::{self, Messages, OPTIONS, StrategyArgs, color};
use super::failure::Failure;
use super::fix::{Consent, fix};
use super::known::{KnownArgs, KnownSettings};
use super::log::harmless;
use super::print;
use super::progress::Progress;
use super::repository::prefix;
use crate::compile::{Options, Targets, compile};
use crate::diagnostic::{Diagnostic, Diagnostics, Level, MessageLang, Rule};
use crate::lang::Date;
use crate::load::load;
use crate::report::{self, Format, step_summary};
use crate::source::Sources;

/// The most that GitHub takes of a step's summary, in bytes.
const MOST_SUMMARY: usize = 1024 * 1024;

/// What `check` takes.
#[derive(Debug, ClapArgs)]
pub struct CheckArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// Hvordan funnene skrives ut: human, concise, json, github, gitlab, junit eller sarif [uten det: human]
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "FORMAT", help_heading = OPTIONS, hide_possible_values = true, hide_default_value = true)]
    format: FormatName,
    /// Regn advarsler som feil
    #[arg(long, help_heading = OPTIONS)]
    strict: bool,
    /// Rett det som er trygt å rette: vis endringene, og spør før de skrives
    #[arg(long, help_heading = OPTIONS)]
    fix: bool,
    /// Skriv endringene fra --fix uten å spørre
    #[arg(long, requires = "fix", help_heading = OPTIONS)]
    yes: bool,
    #[command(flatten)]
    known: KnownArgs,
}

/// The formats by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum FormatName {
    /// Med linjen fra filen
    Human,
    /// Én linje for hvert funn
    Concise,
    /// For andre programmer
    Json,
    /// For GitHub Actions
    Github,
    /// For GitLab
    Gitlab,
    /// For Jenkins og andre
    Junit,
    /// For verktøy som leser SARIF 2.1.0
    Sarif,
}

/// What `check` is to do.
#[derive(Debug)]
pub struct CheckSettings {
    /// The strategy's folder.
    pub dir: PathBuf,
    /// The format of findings.
    pub format: FormatName,
    /// Whether warnings count as errors.
    pub strict: bool,
    /// Whether to mend what is safe to mend.
    pub fix: Option<Consent>,
    /// The findings that are known, where a file of them is named.
    pub known: Option<KnownSettings>,
    /// The day it is.
    pub today: Date,
    /// The language of messages, where one is asked for.
    pub messages: Option<MessageLang>,
}

impl CheckArgs {
    /// The settings these arguments mean.
    pub fn settings(self, messages: Option<Messages>) -> Result<CheckSettings, Failure> {
        Ok(CheckSettings {
            format: self.format,
            strict: self.strict,
            fix: self.fix.then_some(match self.yes {
                true => Consent::Given,
                false => Consent::Asked,
            }),
            known: self.known.settings(),
            today: self.strategy.today()?,
            dir: self.strategy.dir,
            messages: args::messages(messages),
        })
    }
}

impl FormatName {
    /// The format, with what it must know of the terminal or the repository.
    fn format(self, prefix: &str) -> Format<'_> {
        match self {
            Self::Human => Format::Human {
                color: color(io::stdout().is_terminal()),
            },
            Self::Concise => Format::Concise,
            Self::Json => Format::Json,
            Self::Github => Format::Github { prefix },
            Self::Gitlab => Format::Gitlab { prefix },
            Self::Junit => Format::Junit,
            Self::Sarif => Format::Sarif { prefix },
        }
    }
}

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
    let (mut sources, compilation) = match settings.fix {
        Some(consent) => fix(settings, consent, sources, compilation, options)?,
        None => (sources, compilation),
    };
    let mut found = compilation.diagnostics;
    let lang = MessageLang::choose(settings.messages, &compilation.languages);
    if settings.strict {
        found.lift_warnings(&sources);
    }
    if let Some(known) = &settings.known {
        known.apply(
            &mut found,
            &mut sources,
            &settings.dir,
            settings.today,
            lang,
        )?;
    }
    let prefix = prefix(&settings.dir);
    let format = settings.format.format(&prefix);
    let text = report::render(format, &found, &sources, lang);
    print(&match format {
        Format::Human { .. } | Format::Concise => harmless(&text),
        _ => text.into(),
    })?;
    match format {
        Format::Github { prefix } => summarize(&found, &sources, lang, prefix)?,
        Format::Human { .. } => {
            let errors = |found: &&Diagnostic| found.level == Level::Error;
            if let Some(worst) = found.iter().find(errors) {
                print(&more(worst.rule, lang))?;
            }
        }
        _ => {}
    }
    Ok(found.count(Level::Error) == 0)
}

/// Adds all findings to the summary of the run, where GitHub Actions has named a file for it.
fn summarize(
    found: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
    prefix: &str,
) -> Result<(), Failure> {
    let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let on_the_web = on_the_web();
    append(&path, |room| {
        step_summary(found, sources, lang, prefix, on_the_web.as_deref(), room)
    })
    .map_err(|error| Failure::Summary(path.into(), error))
}

/// Where GitHub shows the repository's files as they were checked out, with `/` at the end.
fn on_the_web() -> Option<String> {
    let names = ["GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"];
    let [server, repository, commit] = names.map(|name| std::env::var(name).ok());
    Some(format!("{}/{}/blob/{}/", server?, repository?, commit?))
}

/// Adds to a file what there is room for, at its end.
fn append(path: &OsString, text: impl FnOnce(usize) -> String) -> io::Result<()> {
    let mut file = fs::File::options()
        .append(true)
        .create(true)
        .open(Path::new(path))?;
    let there = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    file.write_all(text(MOST_SUMMARY.saturating_sub(there)).as_bytes())
}

/// Where to read more of a rule: those who need the command most do not know it.
fn more(rule: Rule, lang: MessageLang) -> String {
    let rule = rule.name();
    lang.pick([
        format!("Les mer om den første: veivalg explain {rule}\n"),
        format!("Les meir om den første: veivalg explain {rule}\n"),
        format!("Read more about the first: veivalg explain {rule}\n"),
    ])
}
