//! The messages of a run of drafts: which texts, which words to look at, what was left out and why.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diagnostic::MessageLang;
use crate::drafting::{Done, Finished, NoDraft};
use crate::lang::Lang;
use crate::source::{Sources, Span};
use crate::translation::{State, TranslationUnit};
use crate::wording::{Message, say};

/// Tells it. `languages` are those that are published.
pub fn told(
    finished: &Finished<'_>,
    before: &Sources,
    to: Lang,
    languages: &[Lang],
    lang: MessageLang,
) -> String {
    let mut text = String::new();
    let mut line = |words: &str| {
        let _ = writeln!(text, "{words}");
    };
    let now = &finished.sources;
    let done = &finished.done;
    let name = to.pick("bokmål", "nynorsk");
    line(&say!("drafted", count = done.len(), name).get(lang));
    let mut by_file: BTreeMap<&str, usize> = BTreeMap::new();
    for one in done {
        *by_file.entry(now.path(one.place.file)).or_default() += 1;
    }
    for (path, count) in by_file {
        line(&format!("  {path}: {count}"));
    }
    let unknown = places(done, now, |one| &one.drafted.unknown);
    if !unknown.is_empty() {
        line("");
        line(&say!("draft-unknown-words").get(lang));
        list(&mut line, unknown);
    }
    let uninflected = places(done, now, |one| &one.drafted.uninflected);
    if !uninflected.is_empty() {
        line("");
        line(&say!("draft-uninflected").get(lang));
        list(&mut line, uninflected);
    }
    let doubtful = places(done, now, |one| &one.drafted.doubtful);
    if !doubtful.is_empty() {
        line("");
        line(&say!("draft-doubtful").get(lang));
        list(&mut line, doubtful);
    }
    let replaced = done.iter().filter(|one| one.pair.state == State::Stale(to));
    let replaced: Vec<_> = replaced.map(|one| place(now, one.place)).collect();
    if !replaced.is_empty() {
        line("");
        line(&say!("draft-replaced").get(lang));
        replaced
            .iter()
            .for_each(|place| line(&format!("  {place}")));
    }
    if !finished.left.is_empty() {
        line("");
        line(&say!("draft-left").get(lang));
        for (pair, why) in &finished.left {
            let at = own_place(pair, to).map_or_else(|| pair.key.clone(), |at| place(before, at));
            line(&format!("  {at}: {}", reason(*why).get(lang)));
        }
    }
    if !done.is_empty() {
        line("");
        line(&say!("draft-to-accept").get(lang));
    }
    if !languages.contains(&to) {
        let name = to.name();
        line("");
        line(&say!("draft-not-published", name).get(lang));
    }
    text
}

/// The places of words in the drafts, the most frequent word first.
fn places(
    done: &[Done<'_>],
    now: &Sources,
    words: impl for<'d> Fn(&'d Done<'_>) -> &'d [String],
) -> Vec<(String, Vec<String>)> {
    let mut places: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    for one in done {
        let file = now.text(one.place.file).unwrap_or_default();
        let mut at = one.place.start;
        for word in words(one) {
            // They are told in the order they stand, but for notes.
            let rest = file.get(at..one.place.end).unwrap_or_default();
            let all = &file[one.place.start..one.place.end];
            let found = rest.find(word.as_str()).map(|found| at + found);
            let found = found.or_else(|| Some(one.place.start + all.find(word.as_str())?));
            let start = found.unwrap_or(one.place.start);
            at = start + word.len();
            let span = Span::new(one.place.file, start, start);
            let same = places.entry(word.to_lowercase());
            let (_, places) = same.or_insert((word.clone(), Vec::new()));
            places.push(place(now, span));
        }
    }
    let mut places: Vec<_> = places.into_values().collect();
    places.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    places
}

fn list(line: &mut impl FnMut(&str), words: Vec<(String, Vec<String>)>) {
    for (word, places) in words {
        line(&format!("  {word}: {}", places.join(", ")));
    }
}

/// Where a text stands that has no draft.
fn own_place(pair: &TranslationUnit, to: Lang) -> Option<Span> {
    let wording = pair.wording(to.other()).or(pair.wording(to))?;
    Some(wording.words.span())
}

fn place(sources: &Sources, span: Span) -> String {
    let (start, _) = sources.places(span);
    format!("{}:{}", sources.path(span.file), start.line)
}

fn reason(left: NoDraft) -> Message {
    match left {
        NoDraft::Unclear => say!("left-unclear"),
        NoDraft::Lost => say!("left-lost"),
        NoDraft::Gone => say!("left-gone"),
        NoDraft::Unread => say!("left-unread"),
        NoDraft::Part => say!("left-part"),
        NoDraft::Figures => say!("left-figures"),
        NoDraft::Faulty => say!("left-faulty"),
    }
}
