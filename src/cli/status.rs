//! `veivalg status`: how the strategy stands, as far as its files can be understood.

use std::io::{self, IsTerminal as _};

use clap::{Args as ClapArgs, ValueEnum};

use super::args::{StrategyArgs, color};
use super::failure::Failure;
use super::known::BaselineArgs;
use super::progress::Progress;
use super::{load, print, print_exactly, tell, tell_findings};
use crate::compile::{Targets, compile};
use crate::diagnostic::{Diagnostics, Level};
use crate::status::{self, DeadlineFormat, Format};
use crate::wording::{Wanted, say};

/// The arguments of `status`.
#[derive(Debug, ClapArgs)]
pub struct StatusArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// How the status is printed.
    #[arg(long, value_enum, default_value_t = StatusFormat::Human, value_name = "format")]
    format: StatusFormat,
    /// How many days ahead deadlines are reported, instead of the status.
    #[arg(long, value_name = "number")]
    due: Option<u16>,
    #[command(flatten)]
    known: BaselineArgs,
}

/// The formats of the status by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum StatusFormat {
    /// For people.
    Human,
    /// For other programs.
    Json,
    /// For a wiki or an e-mail.
    Markdown,
    /// For a calendar: the deadlines.
    Ics,
}

impl StatusFormat {
    /// The format that others have too; none for a calendar.
    fn shared(self) -> Option<FormatName> {
        match self {
            Self::Human => Some(FormatName::Human),
            Self::Json => Some(FormatName::Json),
            Self::Markdown => Some(FormatName::Markdown),
            Self::Ics => None,
        }
    }
}

/// The formats by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum FormatName {
    /// For people.
    Human,
    /// For other programs.
    Json,
    /// For a wiki or an e-mail.
    Markdown,
}

impl FormatName {
    /// The format, with whether a terminal shows colours.
    pub fn format(self, color: bool) -> Format {
        match self {
            Self::Human => Format::Human { color },
            Self::Json => Format::Json,
            Self::Markdown => Format::Markdown,
        }
    }
}

impl StatusArgs {
    /// Tells the status; whether the files could be understood.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let options = self.strategy.options(Targets::Status)?;
        let mut progress = Progress::new(wanted.lang());
        let mut sources = load(&self.strategy.dir)?;
        let words = wanted.lang();
        self.known.add(&mut sources, &self.strategy.dir, words)?;
        let compilation = compile(&sources, options, &mut progress);
        progress.end();
        let lang = wanted.of(&compilation.languages);
        let Some(strategy) = compilation.strategy else {
            // Only what is in the way: what else is wrong is for `check` to tell.
            let mut errors = Diagnostics::default();
            for found in compilation.diagnostics.iter() {
                if found.level == Level::Error {
                    errors.push(found.clone());
                }
            }
            tell_findings(&errors, &sources, lang);
            tell(&say!("status-not-shown").get(lang));
            return Ok(false);
        };
        let names = lang.own(&compilation.languages);
        let color = color(io::stdout().is_terminal());
        let format = self.format.shared().map(|name| name.format(color));
        let text = match (format, self.due) {
            (Some(format), None) => {
                let status = status::status(&strategy, &compilation.review, options.today, names);
                status::render(format, &status, lang)
            }
            (format, days) => {
                let deadlines = status::deadlines(&strategy, options.today, days, names);
                let format = format.map_or(DeadlineFormat::Calendar, DeadlineFormat::Status);
                status::render_deadlines(format, &deadlines, lang)
            }
        };
        match format {
            Some(Format::Human { .. }) => print(&text)?,
            _ => print_exactly(&text)?,
        }
        Ok(true)
    }
}
