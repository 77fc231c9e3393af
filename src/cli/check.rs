//! `veivalg check`: the findings, and whether anything in them is an error. Writes nothing but those,
//! unless it is asked for: what is mended, and the file of known findings.
//!
//! `--strict` and `--baseline` act on the findings before they are rendered, so that every format tells
//! the same as the exit status.

use std::io::{self, IsTerminal as _};

use clap::{Args as ClapArgs, ValueEnum};

use super::args::{OPTIONS, StrategyArgs, color};
use super::failure::Failure;
use super::fix::{Consent, fix};
use super::known::KnownArgs;
use super::progress::Progress;
use super::repository::prefix;
use super::step_summary::summarize;
use super::{load, print, print_exactly, tell_changes};
use crate::compile::{Targets, compile};
use crate::diagnostic::{Diagnostic, Diagnostics, Level, MessageLang, Rule};
use crate::report::{self, Format};
use crate::source::Sources;

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
    /// Vis alle funnene, også når en fil har mange av samme slag
    #[arg(long, short, help_heading = OPTIONS)]
    verbose: bool,
    #[command(flatten)]
    known: KnownArgs,
}

/// The formats by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatName {
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

impl CheckArgs {
    /// Checks; whether no error is left.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let dir = &self.strategy.dir;
        let options = self.strategy.options(Targets::Findings)?;
        let mut progress = Progress::new(asked);
        let mut sources = load(dir)?;
        // What is written down is what is found without the file.
        if !self.known.writes() {
            self.known
                .add(&mut sources, dir, MessageLang::choose(asked, &[]))?;
        }
        let mut compilation = compile(&sources, options, &mut progress);
        progress.end();
        let lang = MessageLang::choose(asked, &compilation.languages);
        if self.fix {
            let consent = match self.yes {
                true => Consent::Given,
                false => Consent::Asked,
            };
            let found = &compilation.diagnostics;
            if let Some(mended) = fix(dir, consent, &sources, found, options, lang)? {
                (sources, compilation) = (mended.sources, mended.compilation);
            }
        }
        let lang = MessageLang::choose(asked, &compilation.languages);
        let lift = |found: &mut Diagnostics, sources: &Sources| {
            if self.strict {
                found.lift_warnings(sources);
            }
        };
        if self.known.writes() {
            let mut found = compilation.diagnostics;
            lift(&mut found, &sources);
            self.known
                .write(&found, &mut sources, dir, options.today, lang)?;
            compilation = compile(&sources, options, &mut ());
        }
        tell_changes(dir, &sources, &mut compilation);
        let mut found = compilation.diagnostics;
        lift(&mut found, &sources);
        let prefix = prefix(dir);
        let format = self.format.format(&prefix);
        let text = match format {
            Format::Human { color } if !self.verbose => {
                report::folded(&found, &sources, lang, color)
            }
            _ => report::render(format, &found, &sources, lang),
        };
        match format {
            Format::Human { .. } | Format::Concise => print(&text)?,
            _ => print_exactly(&text)?,
        }
        match format {
            Format::Github { prefix } => summarize(&found, &sources, lang, prefix)?,
            Format::Human { .. } => {
                let is_error = |found: &&Diagnostic| found.level == Level::Error;
                if let Some(worst) = found.iter().find(is_error) {
                    print(&more(worst.rule, lang))?;
                }
            }
            _ => {}
        }
        Ok(found.count(Level::Error) == 0)
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

/// Where to read more of a rule: those who need the command most do not know it.
fn more(rule: Rule, lang: MessageLang) -> String {
    let rule = rule.name();
    lang.pick([
        format!("Les mer om den første: veivalg explain {rule}\n"),
        format!("Les meir om den første: veivalg explain {rule}\n"),
        format!("Read more about the first: veivalg explain {rule}\n"),
    ])
}
