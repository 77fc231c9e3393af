//! `veivalg check`: the findings, and whether anything in them is an error. Writes nothing but those,
//! unless it is asked for: what is fixed, and the file of known findings.
//!
//! `--strict` and `--baseline` act on the findings before they are rendered, so that every format tells
//! the same as the exit status.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueEnum, ValueHint};

use super::args::{StrategyArgs, color};
use super::failure::Failure;
use super::fix::{Consent, fix};
use super::known::KnownArgs;
use super::progress::Progress;
use super::repository::prefix;
use super::step_summary::summarize;
use super::{load, print, print_exactly, tell, tell_changes};
use crate::compile::{Targets, compile};
use crate::diagnostic::{Diagnostic, Diagnostics, Level, MessageLang, Rule};
use crate::report::{self, Format};
use crate::source::Sources;
use crate::wording::{Wanted, say};
use crate::write::{self, Machine, Stale};

/// The arguments of `check`.
#[derive(Debug, ClapArgs)]
pub struct CheckArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// How the findings are printed.
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "format")]
    format: FormatName,
    /// Whether warnings are errors.
    #[arg(long)]
    strict: bool,
    /// Whether to fix what needs nobody's judgment.
    #[arg(long)]
    fix: bool,
    /// Whether to fix it without asking.
    #[arg(long, requires = "fix")]
    yes: bool,
    /// Whether to show what a file has many of.
    #[arg(long, short)]
    verbose: bool,
    /// A folder whose site must be the one that would be made now.
    #[arg(long, value_name = "folder", value_hint = ValueHint::DirPath)]
    output: Option<PathBuf>,
    #[command(flatten)]
    known: KnownArgs,
}

/// The formats by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatName {
    /// With the line from the file.
    Human,
    /// A line for each finding.
    Concise,
    /// For other programs.
    Json,
    /// For GitHub Actions.
    Github,
    /// For GitLab.
    Gitlab,
    /// For Jenkins and others.
    Junit,
    /// For tools that read SARIF 2.1.0.
    Sarif,
}

impl CheckArgs {
    /// Checks; whether no error is left.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let dir = &self.strategy.dir;
        let options = self.strategy.options(Targets::Findings)?;
        let mut progress = Progress::new(wanted.lang());
        let mut sources = load(dir)?;
        // What is written down is what is found without the file.
        if !self.known.writes() {
            self.known.add(&mut sources, dir, wanted.lang())?;
        }
        let mut compilation = compile(&sources, options, &mut progress);
        progress.end();
        let lang = wanted.of(&compilation.languages);
        if self.fix {
            let consent = match self.yes {
                true => Consent::Given,
                false => Consent::Asked,
            };
            let found = &compilation.diagnostics;
            if let Some(fixed) = fix(dir, consent, &sources, found, options, lang)? {
                (sources, compilation) = (fixed.sources, fixed.compilation);
            }
        }
        let lang = wanted.of(&compilation.languages);
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
        let is_current = match &self.output {
            Some(folder) => is_current(folder, &sources, lang)?,
            None => true,
        };
        Ok(is_current && found.count(Level::Error) == 0)
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

/// Whether a folder holds the site that would be made now; why not is reported.
fn is_current(folder: &Path, sources: &Sources, lang: MessageLang) -> Result<bool, Failure> {
    let stale = write::stale(&Machine, folder, sources.sum())
        .map_err(|error| Failure::Folder(folder.to_owned(), error))?;
    let out = folder.display();
    let words = match stale {
        None => return Ok(true),
        Some(Stale::NoSite) => say!("stale-no-site", out),
        Some(Stale::Unknown) => say!("stale-unknown", out),
        Some(Stale::Program(version)) => say!("stale-program", out, version),
        Some(Stale::Sources) => say!("stale-sources", out),
        Some(Stale::Changed(file)) => say!("stale-changed", out, file),
    };
    tell(&words.get(lang));
    Ok(false)
}

/// Where to read more of a rule: those who need the command most do not know it.
fn more(rule: Rule, lang: MessageLang) -> String {
    let rule = rule.name();
    say!("read-more", rule).get(lang) + "\n"
}
