//! `veivalg translations`: how the texts stand, as far as the files can be read.

use std::io::{self, IsTerminal as _};

use clap::{Args as ClapArgs, ValueHint};

use super::{Read, in_one_language, only_language, read, tell_unread};
use crate::cli::args::color;
use crate::cli::failure::Failure;
use crate::cli::status::FormatName;
use crate::cli::{print, print_exactly};
use crate::load::history::earlier;
use crate::status::Format;
use crate::status::translations::{render, translations};
use crate::wording::Wanted;

/// What `translations` takes when it lists.
#[derive(Debug, ClapArgs)]
pub struct ListArgs {
    /// The strategy's folder.
    #[arg(default_value = ".", value_name = "folder", value_hint = ValueHint::DirPath)]
    dir: std::path::PathBuf,
    /// How the list is printed.
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "format")]
    format: FormatName,
    /// Whether to list texts in step too.
    #[arg(long)]
    all: bool,
}

impl ListArgs {
    /// Lists the texts.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let Some(Read {
            sources,
            found,
            languages,
            review,
            ..
        }) = read(&self.dir, wanted)?
        else {
            return Ok(false);
        };
        let lang = wanted.of(&languages);
        let format = self.format.format(color(io::stdout().is_terminal()));
        tell_unread(&sources, &found, lang);
        let only = only_language(&languages);
        let review = match only {
            Some(only) => review.in_language(only),
            None => review,
        };
        if let Some(only) = only
            && format != Format::Json
            && review.pairs.is_empty()
        {
            print(&in_one_language(only, lang))?;
            return Ok(true);
        }
        let past = earlier(&self.dir, &review.changed(&sources));
        let names = lang.own(&languages);
        let list = translations(&review, &sources, &past, &languages, names, self.all);
        let text = render(format, &list, lang, self.all);
        match format {
            Format::Human { .. } => print(&text)?,
            _ => print_exactly(&text)?,
        }
        Ok(true)
    }
}
