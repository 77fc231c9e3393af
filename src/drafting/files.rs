//! The strategy's files with the drafts in them, compared with what they were: no text but those that were to
//! be drafted says anything else, and nothing but texts is another.
//!
//! In: the files, and a draft of each text. Out: the files as they are to be, the lock among them. A file that
//! would not be faithful stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::place::Target;
use super::{Drafted, NoDraft};
use crate::diagnostic::{Diagnostics, Edit};
use crate::edit::edited;
use crate::lang::Lang;
use crate::parse::parse;
use crate::source::{Sources, Span};
use crate::translation::{Fingerprint, Lock, PATH, Review, TextKind, TranslationUnit, review};

/// A text with its draft.
#[derive(Debug)]
pub struct Done<'a> {
    /// As it stood.
    pub pair: &'a TranslationUnit,
    /// The draft.
    pub drafted: Drafted,
    /// Where the draft stands, in the files as they are to be.
    pub place: Span,
}

/// What is to be written.
#[derive(Debug)]
pub struct Finished<'a> {
    /// The files as they are to be.
    pub sources: Sources,
    /// The texts that are drafted in them.
    pub done: Vec<Done<'a>>,
    /// Those that could not be.
    pub left: Vec<(&'a TranslationUnit, NoDraft)>,
    /// The lock as it is to be before any of the other files is written: what it said, and of each draft that it
    /// is one. So a machine's words never stand without their mark, and without them nothing else is said of what
    /// is there.
    pub marks: Option<Vec<u8>>,
}

/// A file's path, what was read of it, and what it is to hold.
pub type FileChange<'s> = (&'s str, Option<&'s [u8]>, &'s [u8]);

impl Finished<'_> {
    /// What is to be written, in this order: which texts are drafts, the texts, and the lock as it stays.
    pub fn changes<'s>(&'s self, before: &'s Sources) -> Vec<FileChange<'s>> {
        let now = &self.sources;
        let old = |path: &str| before.find(path).and_then(|file| before.bytes(file));
        let marks = self.marks.as_deref().map(|marks| (PATH, old(PATH), marks));
        let texts = now.iter().filter(|(_, path)| *path != PATH);
        let texts = texts.filter_map(|(file, path)| Some((path, old(path), now.bytes(file)?)));
        let lock = now.find(PATH).and_then(|file| now.bytes(file));
        let lock = lock.map(|lock| (PATH, self.marks.as_deref().or(old(PATH)), lock));
        let changes = marks.into_iter().chain(texts).chain(lock);
        let is_one = |(_, before, after): &FileChange<'_>| before.unwrap_or_default() != *after;
        changes.filter(is_one).collect()
    }
}

/// A text and its draft.
type DraftedUnit<'a> = (&'a TranslationUnit, Drafted);

/// Writes the drafts into the files, and what they are into the lock.
pub fn finish<'a>(
    sources: &Sources,
    before: &'a Review,
    to: Lang,
    drafts: Vec<DraftedUnit<'a>>,
) -> Finished<'a> {
    let mut finished = Finished {
        sources: sources.clone(),
        done: Vec::new(),
        left: Vec::new(),
        marks: None,
    };
    let mut by_file: BTreeMap<String, Vec<DraftedUnit<'a>>> = BTreeMap::new();
    for (pair, drafted) in drafts {
        match path(sources, pair, to) {
            Some(path) => by_file.entry(path).or_default().push((pair, drafted)),
            None => finished.left.push((pair, NoDraft::Faulty)),
        }
    }
    by_file.retain(|path, drafts| {
        let text = match path.ends_with(".toml") {
            true => with_strings(sources, path, to, drafts),
            false => with_prose(sources, before, path, to, drafts),
        };
        match text {
            Some(text) => {
                finished.sources.insert(path, text.into_bytes());
            }
            None => finished
                .left
                .extend(drafts.drain(..).map(|(pair, _)| (pair, NoDraft::Faulty))),
        }
        !drafts.is_empty()
    });
    let mut after = reviewed(&finished.sources);
    let unfaithful = unfaithful(sources, before, &finished.sources, &after, to, &by_file);
    for path in &unfaithful {
        put_back(&mut finished.sources, sources, path);
        let drafts = by_file.remove(path).unwrap_or_default();
        finished
            .left
            .extend(drafts.into_iter().map(|(pair, _)| (pair, NoDraft::Lost)));
    }
    if !unfaithful.is_empty() {
        after = reviewed(&finished.sources);
    }
    let mut places: BTreeMap<(&str, Fingerprint), Vec<Span>> = BTreeMap::new();
    for pair in whole(&after).rev() {
        if let Some(wording) = pair.wording(to) {
            let place = places.entry((&pair.part, wording.written)).or_default();
            place.push(wording.words.span());
        }
    }
    let mut keys = BTreeSet::new();
    for (pair, drafted) in by_file.into_values().flatten() {
        let place = places.get_mut(&(pair.part.as_str(), Fingerprint::of(&drafted.text)));
        // What was found faithful is there.
        let Some(place) = place.and_then(Vec::pop) else {
            continue;
        };
        keys.insert(pair.key.clone());
        finished.done.push(Done {
            pair,
            drafted,
            place,
        });
    }
    if !keys.is_empty() {
        let lock = after.drafted(before, &keys, to);
        let old = sources.find(PATH).and_then(|file| sources.bytes(file));
        let marks = with_marks(before.lock(), &lock);
        finished.marks = Some(marks.bytes_after(old));
        finished.sources.insert(PATH, lock.bytes_after(old));
    }
    finished
}

/// A lock that says what it did, and what another says of drafts.
fn with_marks(mut lock: Lock, after: &Lock) -> Lock {
    for (key, recorded) in &after.texts {
        let drafts = recorded.iter().filter(|one| one.draft.is_some());
        for draft in drafts {
            let own = lock.texts.entry(key.clone()).or_default();
            if !own.contains(draft) {
                own.push(*draft);
            }
        }
    }
    lock
}

fn reviewed(sources: &Sources) -> Review {
    let draft = parse(&mut Diagnostics::default(), sources);
    review(sources, &draft)
}

/// The texts that are no parts of others.
fn whole(review: &Review) -> impl DoubleEndedIterator<Item = &TranslationUnit> {
    review.pairs.iter().filter(|pair| pair.part_of.is_none())
}

/// The path of the file that a text's draft is written in.
fn path(sources: &Sources, pair: &TranslationUnit, to: Lang) -> Option<String> {
    let source = pair.wording(to.other())?.words.span();
    let path = sources.path(source.file);
    if pair.kind != TextKind::Prose {
        return Some(path.to_owned());
    }
    let before = path.strip_suffix(&format!("{}.md", to.other()))?;
    Some(format!("{before}{to}.md"))
}

/// A TOML file with drafts; none where one of them has no place.
fn with_strings(
    sources: &Sources,
    path: &str,
    to: Lang,
    drafts: &[DraftedUnit<'_>],
) -> Option<String> {
    let file = sources.find(path)?;
    let target = Target::new(sources.text(file)?);
    let edits = drafts.iter().map(|(pair, drafted)| {
        let source = pair.wording(to.other())?.words.span();
        target.edit(source, to, &drafted.written)
    });
    let edits: Vec<Edit> = edits.collect::<Option<_>>()?;
    edited(sources, file, &edits)
}

/// A markdown file with drafts: its own text where it has one, else that of the other language, with what is
/// not drafted left out.
fn with_prose(
    sources: &Sources,
    before: &Review,
    path: &str,
    to: Lang,
    drafts: &[DraftedUnit<'_>],
) -> Option<String> {
    let own = sources.find(path).and_then(|file| sources.text(file));
    if own.is_some_and(|text| !text.trim().is_empty()) {
        let edits = drafts.iter().map(|(pair, drafted)| {
            if let Some(old) = pair.wording(to) {
                return Some(Edit::new(old.words.span(), drafted.written.clone()));
            }
            let at = pair.beside?;
            let is_first = sources.text(at.file)?[..at.start].trim().is_empty();
            let written = &drafted.written;
            Some(Edit::new(
                at,
                match is_first {
                    true => format!("{written}\n\n"),
                    false => format!("\n\n{written}"),
                },
            ))
        });
        let edits: Vec<Edit> = edits.collect::<Option<_>>()?;
        return edited(sources, sources.find(path)?, &edits);
    }
    let (first, _) = drafts.first()?;
    let file = first.wording(to.other())?.words.span().file;
    let mut edits: Vec<Edit> = Vec::new();
    for pair in whole(before) {
        let source = pair.wording(to.other()).map(|wording| wording.words.span());
        let Some(span) = source.filter(|span| span.file == file) else {
            continue;
        };
        match drafts.iter().find(|(drafted, _)| drafted.key == pair.key) {
            Some((_, drafted)) => edits.extend(drafted.edits.iter().cloned()),
            None => {
                let rest = &sources.text(file)?[span.end..];
                let space = rest.len() - rest.trim_start().len();
                edits.push(Edit::new(Span::new(file, span.start, span.end + space), ""));
            }
        }
    }
    edited(sources, file, &edits)
}

/// Puts a file back as it was; one that was not there is empty, and so no file of the strategy's.
fn put_back(sources: &mut Sources, before: &Sources, path: &str) {
    let bytes = before.find(path).and_then(|file| before.bytes(file));
    sources.insert(path, bytes.unwrap_or_default().to_vec());
}

/// The paths of the files that say more or less than they did, but for the drafts.
fn unfaithful(
    sources: &Sources,
    before: &Review,
    now: &Sources,
    after: &Review,
    to: Lang,
    by_file: &BTreeMap<String, Vec<DraftedUnit<'_>>>,
) -> Vec<String> {
    let mut texts: BTreeMap<(String, Lang), Vec<Fingerprint>> = BTreeMap::new();
    let mut expected = texts.clone();
    let drafted: BTreeMap<&str, &str> = by_file
        .values()
        .flatten()
        .map(|(pair, drafted)| (pair.key.as_str(), drafted.text.as_str()))
        .collect();
    for pair in whole(after) {
        for lang in Lang::ALL {
            if let Some(wording) = pair.wording(lang) {
                let path = now.path(wording.words.span().file).to_owned();
                texts.entry((path, lang)).or_default().push(wording.written);
            }
        }
    }
    for pair in whole(before) {
        for lang in Lang::ALL {
            let draft = drafted.get(pair.key.as_str()).filter(|_| lang == to);
            let own = pair.wording(lang);
            let (path, text) = match (draft, own) {
                (Some(text), _) => (path(sources, pair, to), Fingerprint::of(text)),
                (None, Some(own)) => {
                    let path = sources.path(own.words.span().file);
                    (Some(path.to_owned()), own.written)
                }
                (None, None) => continue,
            };
            expected
                .entry((path.unwrap_or_default(), lang))
                .or_default()
                .push(text);
        }
    }
    for list in texts.values_mut().chain(expected.values_mut()) {
        list.sort_unstable();
    }
    let is_unfaithful = |path: &&String| {
        let says = |texts: &BTreeMap<(String, Lang), Vec<Fingerprint>>| {
            Lang::ALL.map(|lang| texts.get(&((*path).clone(), lang)).cloned())
        };
        says(&texts) != says(&expected)
            || path.ends_with(".toml") && !is_only_in(sources, now, path, to)
    };
    by_file.keys().filter(is_unfaithful).cloned().collect()
}

/// Whether two versions of a TOML file differ in texts of one language alone.
fn is_only_in(sources: &Sources, now: &Sources, path: &str, to: Lang) -> bool {
    let rest = |sources: &Sources| {
        let text = sources.text(sources.find(path)?)?;
        let table: toml::Table = toml::from_str(text).ok()?;
        Some(without(toml::Value::Table(table), to.tag()))
    };
    let before = rest(sources);
    before.is_some() && before == rest(now)
}

/// A value without the strings of this name.
fn without(value: toml::Value, name: &str) -> toml::Value {
    match value {
        toml::Value::Table(table) => {
            let kept = table
                .into_iter()
                .filter(|(key, value)| key != name || !value.is_str());
            let kept = kept.map(|(key, value)| (key, without(value, name)));
            toml::Value::Table(kept.collect())
        }
        toml::Value::Array(items) => {
            toml::Value::Array(items.into_iter().map(|item| without(item, name)).collect())
        }
        value => value,
    }
}
