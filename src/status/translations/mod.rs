//! How the texts of the two languages stand, listed for those who follow them up.
//!
//! In: how they stand, and their earlier wordings as far as those are known. Out: [`Translations`], and one
//! pure renderer a format. The counts are those of the status.

mod human;
mod markdown;
mod words;

pub use words::in_step;

use serde::Serialize;

use super::{Format, Texts, json, texts};
use crate::diagnostic::MessageLang;
use crate::lang::Lang;
use crate::source::Sources;
use crate::translation::{Changed, Review, State, TranslationUnit, WordingHistory};

/// The version of the list for other programs.
const VERSION: u8 = 1;

/// How the texts stand. What it serialises to is a promise: the version changes when it does.
#[derive(Debug, Serialize)]
pub struct Translations {
    /// The languages published, in the order of the strategy.
    pub languages: Vec<&'static str>,
    /// Whether there is a record of what was reviewed, without which nothing is known to be stale.
    pub has_lock: bool,
    /// Texts by language.
    pub texts: Texts,
    /// The texts that are not in step, or all, in reading order.
    pub entries: Vec<Entry>,
}

/// A text.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Names it in the lock.
    pub key: String,
    /// How it stands.
    #[serde(serialize_with = "key_of")]
    pub state: State,
    /// The language that it is not in step in.
    pub language: Option<&'static str>,
    /// The bokmål.
    pub nb: Option<Placed>,
    /// The nynorsk.
    pub nn: Option<Placed>,
    /// What has changed since the two were reviewed together, when earlier versions are there to tell.
    pub changes: Vec<Change>,
}

/// A wording where it stands, or the place where it belongs.
#[derive(Debug, Serialize)]
pub struct Placed {
    /// The file, by its path from the strategy's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The wording; none where it only belongs.
    pub text: Option<String>,
}

/// What has changed in one language.
#[derive(Debug, Serialize)]
pub struct Change {
    /// The language.
    pub language: &'static str,
    /// As it was reviewed.
    pub before: String,
    /// As it is now.
    pub after: String,
    #[serde(skip)]
    changed: Changed,
}

/// The list; titles in `lang` where they have it. With `all`, of the texts in step too.
pub fn translations(
    review: &Review,
    sources: &Sources,
    past: &WordingHistory,
    languages: &[Lang],
    lang: Lang,
    all: bool,
) -> Translations {
    let is_listed = |pair: &&TranslationUnit| all || pair.state != State::InStep;
    Translations {
        languages: languages.iter().map(|lang| lang.tag()).collect(),
        has_lock: review.has_lock,
        texts: texts(review, lang),
        entries: review
            .pairs
            .iter()
            .filter(is_listed)
            .map(|pair| entry(pair, sources, past))
            .collect(),
    }
}

/// Renders the list; in the formats that people read, only the first of many texts unless `all` are wanted.
pub fn render(format: Format, list: &Translations, lang: MessageLang, all: bool) -> String {
    match format {
        Format::Human { color } => human::render(&words::page(list, lang, all), lang, color),
        Format::Json => json::render(VERSION, list),
        Format::Markdown => markdown::render(&words::page(list, lang, all), lang),
    }
}

impl Entry {
    fn placed(&self, lang: Lang) -> Option<&Placed> {
        lang.pick(&self.nb, &self.nn).as_ref()
    }
}

fn entry(pair: &TranslationUnit, sources: &Sources, past: &WordingHistory) -> Entry {
    let placed = |lang| {
        let span = pair.place(lang)?;
        let (start, _) = sources.places(span);
        let wording = pair.wording(lang);
        Some(Placed {
            file: sources.path(span.file).to_owned(),
            line: start.line,
            column: start.column,
            text: wording.map(|wording| wording.words.text.clone()),
        })
    };
    let change = |changed: Changed| Change {
        language: changed.lang.tag(),
        before: changed.before.clone(),
        after: changed.after.clone(),
        changed,
    };
    Entry {
        key: pair.key.clone(),
        state: pair.state,
        language: pair.state.lang().map(Lang::tag),
        nb: placed(Lang::Nb),
        nn: placed(Lang::Nn),
        changes: pair.changes(past).into_iter().map(change).collect(),
    }
}

fn key_of<S: serde::Serializer>(state: &State, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(state.key())
}
