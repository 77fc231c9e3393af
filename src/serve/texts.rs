//! The state of a page's texts in both languages, for the page that shows the two side by side.
//!
//! In: what is shown, and a page. Out: JSON, in the language of messages: the counts of the whole strategy in
//! words, and each text of the page with where it is written.

use std::collections::BTreeMap;

use serde::Serialize;

use super::state::{Pages, PreviewState};
use crate::diagnostic::findings;
use crate::escape::escape;
use crate::lang::Lang;
use crate::source::{Sources, Span};
use crate::status::translations::in_step;
use crate::translation::{Counts, State, TranslationUnit};

/// The data that the page receives.
#[derive(Serialize)]
struct Texts<'a> {
    summary: String,
    texts: Vec<Text<'a>>,
}

/// A text.
#[derive(Serialize)]
struct Text<'a> {
    key: &'a str,
    state: &'static str,
    lang: Option<&'static str>,
    nb: Option<Place<'a>>,
    nn: Option<Place<'a>>,
    /// Words that went and came, by language.
    changes: BTreeMap<&'static str, Change>,
    /// What records it as reviewed.
    accept: Option<String>,
}

/// Where a wording is written: lines and columns from 1.
#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    start: [usize; 2],
    end: [usize; 2],
}

#[derive(Serialize)]
struct Change {
    words: Vec<[String; 2]>,
    more: bool,
}

/// Tells how the texts of a page stand.
pub fn texts(shown: &PreviewState, page: &str) -> String {
    let review = &shown.review;
    let pages = shown.pages.as_ref();
    let bilingual = pages.filter(|pages| pages.languages.len() > 1);
    let lines = bilingual.map_or_else(BTreeMap::new, |pages| lines_of(pages, page));
    let is_there = |pair: &&TranslationUnit| {
        let places = Lang::ALL.into_iter().filter_map(|lang| written(pair, lang));
        let mut places = places.map(|span| (span, shown.sources.places(span)));
        places.any(|(span, (start, end))| {
            let lines = lines.get(&*escape(shown.sources.path(span.file)));
            lines.is_some_and(|lines| {
                let after = lines.partition_point(|&line| line < start.line);
                lines.get(after).is_some_and(|&line| line <= end.line)
            })
        })
    };
    let texts = Texts {
        summary: bilingual.map_or_else(String::new, |pages| {
            in_step(&Counts::of(&review.pairs), &pages.languages, shown.lang)
        }),
        texts: review
            .pairs
            .iter()
            .filter(is_there)
            .map(|pair| text(pair, shown))
            .collect(),
    };
    serde_json::to_string(&texts).expect("strings and numbers only")
}

/// The lines that a page's texts are written on, in both languages, sorted, by file as it is in HTML.
fn lines_of<'p>(pages: &'p Pages, page: &str) -> BTreeMap<&'p str, Vec<usize>> {
    let mut lines: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let (_, rest) = page.split_once('/').unwrap_or(("", page));
    for lang in &pages.languages {
        let html = pages.output.get(&format!("{lang}/{rest}"));
        let html = html.and_then(|bytes| std::str::from_utf8(bytes).ok());
        let marks = html.unwrap_or_default().split(" data-source=\"").skip(1);
        for mark in marks.filter_map(|mark| mark.split('"').next()) {
            let mut parts = mark.rsplitn(3, ':');
            let line = parts.nth(1).and_then(|line| line.parse().ok());
            if let (Some(line), Some(file)) = (line, parts.next()) {
                lines.entry(file).or_default().push(line);
            }
        }
    }
    for lines in lines.values_mut() {
        lines.sort_unstable();
    }
    lines
}

fn written(pair: &TranslationUnit, lang: Lang) -> Option<Span> {
    pair.wording(lang).map(|wording| wording.words.span())
}

fn text<'a>(pair: &'a TranslationUnit, shown: &'a PreviewState) -> Text<'a> {
    let place = |lang| Some(place(&shown.sources, written(pair, lang)?));
    let changes = pair.changes(&shown.past).into_iter().map(|changed| {
        let (words, more) = changed.summary();
        let words = words.into_iter().map(|words| [words.went, words.came]);
        let words = words.collect();
        (changed.lang.tag(), Change { words, more })
    });
    Text {
        key: &pair.key,
        state: pair.state.key(),
        lang: pair.state.lang().map(Lang::tag),
        nb: place(Lang::Nb),
        nn: place(Lang::Nn),
        changes: changes.collect(),
        accept: accept(pair),
    }
}

fn place(sources: &Sources, span: Span) -> Place<'_> {
    let (start, end) = sources.places(span);
    Place {
        file: sources.path(span.file),
        start: [start.line, start.column],
        end: [end.line, end.column],
    }
}

/// The command that records a text; none where there is nothing to record.
fn accept(pair: &TranslationUnit) -> Option<String> {
    let said = match pair.state {
        State::InStep => return None,
        State::Missing(_) if pair.beside.is_none() => return None,
        State::Missing(lang) => findings::only_in(lang.other()),
        State::Stale(_) => findings::UNCHANGED.to_owned(),
        State::Draft(_) | State::ChangedInBoth => String::new(),
    };
    Some(findings::accept(&pair.key, &said))
}
