//! Renames an id everywhere that a strategy names it.
//!
//! In: a strategy's files, and which record gets which id. Out: the files that hold something else, what is to be
//! moved, or why it cannot be. Every other byte is as it was. What the program keeps beside the texts follows: lines
//! of `translations.lock`, known findings, and the addresses that pages once had. Writes nothing.

mod kept;
mod places;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Edit, findings};
use crate::edit::edited;
use crate::lang::{Date, Lang};
use crate::parse::{ParsedStrategy, Record, is_id, parse};
use crate::schema::{RecordKind, figures_source_of};
use crate::source::{FileId, Sources, Span};
use places::{Place, places};

/// What is to be renamed.
#[derive(Debug, Clone, Copy)]
pub struct Rename<'a> {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its id.
    pub old: &'a str,
    /// The id it gets.
    pub new: &'a str,
}

/// Why a record cannot be renamed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It cannot be an id; one that can and is like it.
    NoId(String, Option<String>),
    /// A record of the kind, or a file or folder that would be moved there, has this id already.
    Taken(String),
    /// No record of the kind has this id; the one that was most likely meant.
    NotThere(String, Option<String>),
    /// This file has faults that must be put right first.
    Faulty(String),
    /// At this place, `areas/tillit/nb.md:3`, this id is written in a way that cannot be replaced.
    Coded(String, String),
    /// This file is a link, which nothing is written through.
    Linked(String),
}

/// The files as they are to be.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Renamed {
    /// The new content of files by the paths that they have now, in the order they are to be written.
    pub files: Vec<(String, Vec<u8>)>,
    /// Files and folders that are then to be moved, each to where there is nothing.
    pub moves: Vec<(String, String)>,
}

/// Works out what becomes of the files.
///
/// # Errors
///
/// A [`Refused`].
pub fn rename(sources: &Sources, rename: Rename<'_>, today: Date) -> Result<Renamed, Refused> {
    let draft = parse(&mut Diagnostics::default(), sources);
    let Rename { kind, old, new } = rename;
    let is_folder = matches!(kind, RecordKind::Area | RecordKind::Chapter);
    let reserved = is_folder && findings::names::is_device(new);
    if !is_id(new) || reserved {
        let near = findings::as_an_id(new).filter(|near| near != new && !reserved);
        return Err(Refused::NoId(new.to_owned(), near));
    }
    readable(sources, &draft)?;
    let found = places(sources, &draft, kind, old);
    let known = ids(sources, &draft, kind);
    if !known.iter().any(|id| id == old) || kind == RecordKind::Chapter && old == "platform" {
        let moves = left(sources, &draft, rename);
        if !moves.is_empty() {
            let files = Vec::new();
            return Ok(Renamed { files, moves });
        }
        let near = findings::nearest(old, known.iter().map(String::as_str));
        return Err(Refused::NotThere(old.to_owned(), near.map(str::to_owned)));
    }
    if known.iter().any(|id| id == new) || kind == RecordKind::Chapter && new == "platform" {
        return Err(Refused::Taken(new.to_owned()));
    }
    let coded = |sources: &Sources, span: Span| {
        let (path, (start, _)) = (sources.path(span.file), sources.places(span));
        let place = format!("{path}:{}", start.line);
        Refused::Coded(place, old.to_owned())
    };
    if let Some(place) = found.iter().find(|place| !place.is_plain) {
        return Err(coded(sources, place.span));
    }
    let moves = moves(sources, &draft, rename, &found)?;
    let mut edits: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
    let spans = found.iter().map(|place| place.span);
    for span in spans.chain(data_path(sources, &draft, rename, &moves)) {
        if sources.is_link(span.file) {
            return Err(Refused::Linked(sources.path(span.file).to_owned()));
        }
        edits
            .entry(span.file)
            .or_default()
            .push(Edit::new(span, new));
    }
    let mut renamed = Renamed {
        files: Vec::new(),
        moves,
    };
    for (&file, own) in &mut edits {
        own.sort_by_key(|edit| edit.span);
        own.dedup();
        put(sources, file, own, &mut renamed)?;
    }
    let after = after(sources, &renamed);
    let draft_after = parse(&mut Diagnostics::default(), &after);
    // Written in a way that is not understood, as with escapes in it.
    if let Some(left) = places(&after, &draft_after, kind, old).first() {
        return Err(coded(&after, left.span));
    }
    let before = (sources, &draft);
    let lock = kept::lock(
        before,
        (&after, &draft_after),
        rename,
        &found,
        &renamed.moves,
    )?;
    let redirects = kept::redirects(sources, &draft, rename)?;
    let known = kept::known(sources, &after, rename, &renamed.moves, today)?;
    let kept = lock.into_iter().chain(redirects).chain(known);
    // A run that is killed before the record itself has its new id is ended by the same one: what the lock and the
    // known findings say is worked out from texts that still name the old id, so it is written before them.
    let own = found.iter().filter(|place| place.is_id);
    let own: Vec<&str> = own.map(|place| sources.path(place.span.file)).collect();
    let (last, texts): (Vec<_>, Vec<_>) =
        { renamed.files.into_iter() }.partition(|(path, _)| own.contains(&path.as_str()));
    renamed.files = kept.chain(texts).chain(last).collect();
    Ok(renamed)
}

/// Sees that every file can be read to its end: what cannot may name anything.
///
/// # Errors
///
/// The first that cannot.
pub fn readable(sources: &Sources, draft: &ParsedStrategy) -> Result<(), Refused> {
    if let Some(path) = draft.unreadable.first() {
        return Err(Refused::Faulty(path.clone()));
    }
    match draft.documents().find(|document| document.damaged) {
        Some(document) => Err(Refused::Faulty(sources.path(document.file).to_owned())),
        None => Ok(()),
    }
}

/// Every id of a kind.
fn ids(sources: &Sources, draft: &ParsedStrategy, kind: RecordKind) -> Vec<String> {
    let of = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect();
    match kind {
        RecordKind::Area => of(sources.folders_in("areas")),
        RecordKind::Chapter => of(sources.folders_in("chapters")),
        _ => places::ids(draft, kind),
    }
}

/// Adds a file with these edits to what is to be written.
fn put(
    sources: &Sources,
    file: FileId,
    edits: &[Edit],
    renamed: &mut Renamed,
) -> Result<(), Refused> {
    let path = sources.path(file).to_owned();
    let text = edited(sources, file, edits).ok_or_else(|| Refused::Faulty(path.clone()))?;
    renamed.files.push((path, text.into_bytes()));
    Ok(())
}

/// The files and folders that have the id in their names.
fn moves(
    sources: &Sources,
    draft: &ParsedStrategy,
    Rename { kind, old, new }: Rename<'_>,
    found: &[Place],
) -> Result<Vec<(String, String)>, Refused> {
    let moves = match kind {
        RecordKind::Area => vec![(format!("areas/{old}"), format!("areas/{new}"))],
        RecordKind::Chapter => vec![(format!("chapters/{old}"), format!("chapters/{new}"))],
        RecordKind::Section => {
            let mut files = of_section(sources, found, old, new);
            files.retain(|(from, _)| sources.find(from).is_some());
            files
        }
        RecordKind::Measure => {
            let Some((_, path)) = figures(sources, draft, old) else {
                return Ok(Vec::new());
            };
            let mut files = of_measure(&path, old, (old, new));
            files.retain(|(from, _)| sources.find(from).is_some());
            files
        }
        _ => Vec::new(),
    };
    let taken = moves
        .iter()
        .any(|(_, to)| sources.is_folder(to) || sources.find(to).is_some());
    match taken {
        true => Err(Refused::Taken(new.to_owned())),
        false => Ok(moves),
    }
}

/// What a killed run left to be moved: the record has its new id, and its files have the old one.
fn left(
    sources: &Sources,
    draft: &ParsedStrategy,
    Rename { kind, old, new }: Rename<'_>,
) -> Vec<(String, String)> {
    let mut moves = match kind {
        RecordKind::Section => of_section(sources, &places(sources, draft, kind, new), old, new),
        RecordKind::Measure => {
            let path = figures(sources, draft, new).map(|(_, path)| path);
            let path = path.or_else(|| absent_figures(sources, draft, new));
            path.map_or_else(Vec::new, |path| of_measure(&path, new, (old, new)))
        }
        _ => Vec::new(),
    };
    moves.retain(|(from, to)| {
        let own = sources.find(from).filter(|file| !sources.is_link(*file));
        own.is_some() && sources.find(to).is_none()
    });
    moves
}

/// The files that a section's texts would lie in, each with its new place.
fn of_section(sources: &Sources, found: &[Place], old: &str, new: &str) -> Vec<(String, String)> {
    let own = found.iter().filter(|place| place.is_id);
    let folders = own.filter_map(|place| sources.path(place.span.file).rsplit_once('/'));
    let files = folders.flat_map(|(folder, _)| {
        let path = move |id: &str, lang: Lang| format!("{folder}/{id}.{lang}.md");
        Lang::ALL.map(|lang| (path(old, lang), path(new, lang)))
    });
    files.collect()
}

/// A measure's file of figures, which is named after this id, and the one beside it that tells where they come from,
/// each with its new place.
fn of_measure(path: &str, id: &str, (old, new): (&str, &str)) -> Vec<(String, String)> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let ending = &name[id.len()..];
    let [old, new] = [old, new].map(|id| format!("{folder}/{id}{ending}"));
    let beside = (figures_source_of(&old), figures_source_of(&new));
    vec![(old, new), beside]
}

/// The file of figures that has a measure's id for its name and is used by that alone, with where it is named.
fn figures(sources: &Sources, draft: &ParsedStrategy, id: &str) -> Option<(Span, String)> {
    let of = |record: &Record| {
        record
            .string("data")
            .map(|(path, span)| (span, path.to_owned()))
    };
    let (span, path) = of(measure(draft, id)?)?;
    let records = draft.measures.as_ref()?.records("measures");
    let users = records.iter().filter_map(of);
    let users = users.filter(|(_, other)| *other == path);
    let file = sources.find(&path)?;
    let is_own = stem(&path) == Some(id) && users.count() == 1;
    (is_own && !sources.is_link(file)).then_some((span, path))
}

/// The file that a measure names, has its id for its name, and is not there.
fn absent_figures(sources: &Sources, draft: &ParsedStrategy, id: &str) -> Option<String> {
    // What is not there is no value.
    let span = measure(draft, id)?.entry("data")?.span;
    let written = sources.text(span.file)?.get(span.start..span.end)?;
    let path = written.trim_matches(['"', '\'']);
    (stem(path) == Some(id)).then(|| path.to_owned())
}

fn measure<'a>(draft: &'a ParsedStrategy, id: &str) -> Option<&'a Record> {
    let mut records = draft.measures.as_ref()?.records("measures").iter();
    records.find(|record| record.string("id").is_some_and(|(own, _)| own == id))
}

fn stem(path: &str) -> Option<&str> {
    Some(path.rsplit('/').next()?.rsplit_once('.')?.0)
}

/// Where the id is in the path of a measure's file of figures that is moved.
fn data_path(
    sources: &Sources,
    draft: &ParsedStrategy,
    Rename { old, .. }: Rename<'_>,
    moves: &[(String, String)],
) -> Option<Span> {
    let is_file = |(from, _): &(String, String)| {
        !from.starts_with("areas/") && !from.starts_with("chapters/")
    };
    moves.iter().find(|one| is_file(one))?;
    let (span, _) = figures(sources, draft, old)?;
    let written = sources.text(span.file)?.get(span.start..span.end)?;
    let start = span.start + written.rfind('/')? + 1;
    Some(Span::new(span.file, start, start + old.len()))
}

/// The files as they will be, moved ones at their new places.
fn after(sources: &Sources, renamed: &Renamed) -> Sources {
    let mut after = Sources::default();
    for (file, path) in sources.iter() {
        let new = renamed.files.iter().find(|(own, _)| own == path);
        let bytes = match new {
            Some((_, bytes)) => bytes.as_slice(),
            None => match sources.bytes(file) {
                Some(bytes) => bytes,
                None => continue,
            },
        };
        after.insert(&moved(path, &renamed.moves), bytes.to_vec());
    }
    after
}

/// A path as it is after the moves.
fn moved(path: &str, moves: &[(String, String)]) -> String {
    for (from, to) in moves {
        if let Some(rest) = path.strip_prefix(from.as_str())
            && (rest.is_empty() || rest.starts_with('/'))
        {
            return format!("{to}{rest}");
        }
    }
    path.to_owned()
}
