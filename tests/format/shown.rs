//! Where a key is shown: a text is marked, and shown where its mark is. For all else the example without it, or
//! with another value, is made, and what differs from what the example gives is where it is shown.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use veivalg::compile::{STACK, Targets};
use veivalg::diagnostic::{Diagnostics, MessageLang};
use veivalg::documents::{self, TABLE};
use veivalg::report::{Format, render};
use veivalg::schema::{FILES, File, Key, Kind};
use veivalg::{pdf, site};

use super::pieces::{Pieces, is_in, key};
use super::{Files, of_kind, sources, tables};
use crate::tools::{TODAY, compile_today};

/// Where something can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A page of the site.
    Site,
    /// A PDF, by its place among the documents.
    Pdf(usize),
    /// `strategy.json`.
    Data,
}

/// Where each key is shown, by its file's name, the table it stands in, and its own name.
pub type Shown = BTreeMap<(String, String, String), Vec<Place>>;

/// What a strategy gives, a text for each place.
type Given = BTreeMap<Place, String>;

/// What the files give; what is wrong with them.
fn given(files: &Files) -> Result<Given, String> {
    let (sources, compilation) = compile_today(sources(files), Targets::Findings);
    let Some(strategy) = &compilation.strategy else {
        let found = &compilation.diagnostics;
        return Err(render(Format::Concise, found, &sources, MessageLang::En));
    };
    let mut given = Given::new();
    let links = documents::links(TABLE, strategy);
    let mut faults = Diagnostics::default();
    let output = site::site(&mut faults, strategy, &sources, TODAY, &links, None);
    for (path, bytes) in output.iter() {
        let place = match path.as_str() {
            "strategy.json" => Place::Data,
            path if path.ends_with(".html") => Place::Site,
            _ => continue,
        };
        let text = String::from_utf8_lossy(bytes);
        *given.entry(place).or_default() += &format!("{path}\n{text}");
    }
    for document in documents::of(TABLE, strategy) {
        let name = document.name(TABLE);
        let at = TABLE.iter().position(|other| other.name == name);
        let place = Place::Pdf(at.expect("it is in the table"));
        let contents = pdf::contents(strategy, document.spec(TABLE), TODAY);
        *given.entry(place).or_default() += &format!("{contents:?}");
    }
    Ok(given)
}

/// A key that is not found by taking it away or changing its value, with the line that stands in its place.
const OTHERWISE: &[(&str, &str, &str)] = &[
    ("documents", "documents = ", "documents = [\"strategy\"]"),
    (
        "placement",
        "placement = \"before\"",
        "placement = \"after\"",
    ),
    ("unit", "unit = \"percent\"", "unit = \"score\""),
    ("direction", "direction = ", "direction = \"down\""),
    ("to", "to = \"area:", "to = \"area:kompetanse\""),
    ("paper", "paper = ", "paper = \"a5\""),
    ("status", "status = \"reached\"", "status = \"off-track\""),
];

/// A key, with its file and the table that it stands in.
type Asked = (&'static File, String, &'static Key);

/// Where every key is shown.
pub fn all(files: &Files) -> Shown {
    let mut asked: Vec<Asked> = Vec::new();
    for file in &FILES {
        let mut all = Vec::new();
        tables(file.table, "", &mut all);
        for (path, table) in all {
            let keys = table.keys.iter();
            let keys = keys.filter(|key| key.name != "extra" && !is_table(key));
            asked.extend(keys.map(|key| (file, path.clone(), key)));
        }
    }
    let is_text = |key: &Key| matches!(key.kind, Kind::Line | Kind::Text | Kind::Words);
    let (texts, others): (Vec<Asked>, Vec<Asked>) =
        asked.into_iter().partition(|(_, _, key)| is_text(key));
    let mut shown = of_texts(files, &texts);
    shown.extend(of_others(files, &others));
    // A table is shown where something in it is.
    for file in &FILES {
        let mut all = Vec::new();
        tables(file.table, "", &mut all);
        for (path, table) in all {
            for key in table.keys.iter().filter(|key| is_table(key)) {
                let inner = format!("{path}.{}", key.name);
                let inner = inner.trim_start_matches('.');
                let own = shown
                    .iter()
                    .filter(|((name, path, _), _)| name == file.name && is_in(path, inner));
                let mut places: Vec<Place> = own.flat_map(|(_, places)| places.clone()).collect();
                places.sort();
                places.dedup();
                shown.insert(name_of(&(file, path.clone(), key)), places);
            }
        }
    }
    shown
}

fn name_of((file, path, key): &Asked) -> (String, String, String) {
    (file.name.to_owned(), path.clone(), key.name.to_owned())
}

/// Texts are all marked at once: each is shown where its mark is.
fn of_texts(files: &Files, asked: &[Asked]) -> Shown {
    let mark = |at: usize| format!("qz{at}zq");
    let mut marked = files.clone();
    for file in &FILES {
        for (name, mut pieces) in of_kind(files, file) {
            for piece in &mut pieces.0 {
                let path = piece.path().to_owned();
                for line in &mut piece.lines {
                    let is_own = |(other, table, one): &Asked| {
                        other.name == file.name && *table == path && one.name == key(line)
                    };
                    if let Some(at) = asked.iter().position(is_own) {
                        let end = line.rfind('"').expect("a text ends with one");
                        line.insert_str(end, &format!(" {}", mark(at)));
                    }
                }
            }
            marked.insert(name.to_owned(), pieces.text().into_bytes());
        }
    }
    let given = given(&marked).unwrap_or_else(|told| panic!("{told}"));
    let place = |at: usize| {
        let own = given.iter().filter(|(_, text)| text.contains(&mark(at)));
        own.map(|(place, _)| *place).collect()
    };
    let names = asked.iter().map(name_of);
    names
        .enumerate()
        .map(|(at, name)| (name, place(at)))
        .collect()
}

/// All else is changed, a key at a time.
fn of_others(files: &Files, asked: &[Asked]) -> Shown {
    let whole = given(files).unwrap_or_else(|told| panic!("{told}"));
    let next = AtomicUsize::new(0);
    let shown = Mutex::new(Shown::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            let work = || {
                while let Some(one) = asked.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let places = places(files, &whole, one.0, &one.1, one.2);
                    shown.lock().expect("no panic").insert(name_of(one), places);
                }
            };
            let thread = std::thread::Builder::new().stack_size(STACK);
            thread.spawn_scoped(scope, work).expect("a thread");
        }
    });
    shown.into_inner().expect("no panic")
}

/// Whether a key takes tables whose keys are known.
fn is_table(key: &Key) -> bool {
    matches!(key.kind, Kind::Table(_) | Kind::Tables(_))
}

/// Where one key is shown.
fn places(files: &Files, whole: &Given, file: &File, path: &str, key: &Key) -> Vec<Place> {
    // There is no second theme here to tell it by, and fonts are chosen where a PDF is set.
    let drawn = |place: &&Place| match (file.name, key.name) {
        ("veivalg", "theme") => **place != Place::Data,
        ("veivalg", "fonts") => matches!(place, Place::Pdf(_)),
        _ => false,
    };
    if whole.keys().any(|place| drawn(&place)) {
        return whole.keys().filter(drawn).copied().collect();
    }
    let inner = format!("{path}.{}", key.name);
    let inner = inner.trim_start_matches('.');
    let mut told = String::new();
    let mut places = Vec::new();
    let mut is_changed = false;
    for (name, pieces) in of_kind(files, file) {
        if !pieces.has(path, key.name) && !pieces.has_table(inner) {
            continue;
        }
        for changed in changed(&pieces, path, key, inner) {
            // One way shows it mostly; a list that is sorted needs another.
            if !places.is_empty() {
                return places;
            }
            let mut files = files.clone();
            files.insert(name.to_owned(), changed.text().into_bytes());
            if is_id(key) {
                rename(&mut files, &pieces, path);
            }
            match given(&files) {
                Ok(given) => {
                    let differs = |place: &&Place| given.get(place) != whole.get(place);
                    places.extend(whole.keys().filter(differs).copied());
                    is_changed = true;
                }
                Err(why) => told = why,
            }
        }
    }
    // Sections take the keys that their chapter has an example of.
    assert!(
        is_changed || path.starts_with("sections."),
        "{}: {inner} cannot be changed: {told}",
        file.name
    );
    places
}

/// Whether a key is what a record is led to by.
fn is_id(key: &Key) -> bool {
    matches!(key.kind, Kind::Id) && key.name == "id"
}

/// Gives a record another id wherever it stands.
fn rename(files: &mut Files, pieces: &Pieces, path: &str) {
    let mut own = pieces.0.iter().filter(|piece| piece.path() == path);
    let line = own.find_map(|piece| piece.lines.iter().find(|line| key(line) == "id"));
    let id = line.and_then(|line| line.split('"').nth(1)).expect("an id");
    let paths: Vec<String> = files.keys().cloned().collect();
    for path in paths {
        let bytes = files.remove(&path).expect("it is there");
        let Ok(text) = String::from_utf8(bytes.clone()) else {
            files.insert(path, bytes);
            continue;
        };
        let text = text.replace(&format!("\"{id}\""), &format!("\"{id}-x\""));
        let text = text.replace(&format!("[^{id}]"), &format!("[^{id}-x]"));
        let path = path.replace(&format!("/{id}."), &format!("/{id}-x."));
        files.insert(path, text.into_bytes());
    }
}

/// The file with other values for a key, the likeliest to be a strategy first.
fn changed(pieces: &Pieces, path: &str, key_of: &Key, inner: &str) -> Vec<Pieces> {
    let name = key_of.name;
    if is_id(key_of) {
        return vec![pieces.clone()];
    }
    let with = |change: &dyn Fn(&str) -> Option<String>| {
        let mut pieces = pieces.clone();
        let mut own = pieces.0.iter_mut().filter(|piece| piece.path() == path);
        if let Some(piece) = own.find(|piece| piece.keys().any(|other| other == name)) {
            let lines = std::mem::take(&mut piece.lines).into_iter();
            let lines = lines.filter_map(|line| match key(&line) == name {
                true => change(&line),
                false => Some(line),
            });
            piece.lines = lines.collect();
        }
        pieces
    };
    let mut all = Vec::new();
    let otherwise = OTHERWISE.iter().find(|(other, line, _)| {
        let mut lines = pieces.0.iter().flat_map(|piece| &piece.lines);
        *other == name && lines.any(|own| own.starts_with(line))
    });
    if let Some((_, _, line)) = otherwise {
        all.push(with(&|_| Some((*line).to_owned())));
    }
    all.push(with(&|line| another(line)));
    let mut without = with(&|_| None);
    without.0.retain(|piece| !is_in(piece.path(), inner));
    all.push(without);
    // What did not change the file shows nothing.
    all.retain(|other| other.text() != pieces.text());
    all
}

/// A line with another value.
fn another(line: &str) -> Option<String> {
    let (name, value) = line.split_once(" = ")?;
    let value = match value {
        "true" => "false".to_owned(),
        "false" => "true".to_owned(),
        value if value.starts_with('[') && value.contains(", ") => {
            let mut items: Vec<&str> = value.trim_matches(['[', ']']).split(", ").collect();
            items.reverse();
            format!("[{}]", items.join(", "))
        }
        value if value.ends_with('"') && !ends_with_digit(value) => {
            format!("{}x\"", value.strip_suffix('"')?)
        }
        // A number, a day, a period.
        value => {
            let (at, digit) = value
                .rmatch_indices(|sign: char| sign.is_ascii_digit())
                .next()?;
            let other = if digit == "1" { "2" } else { "1" };
            format!("{}{other}{}", &value[..at], &value[at + 1..])
        }
    };
    Some(format!("{name} = {value}"))
}

fn ends_with_digit(value: &str) -> bool {
    let inside = value.trim_end_matches('"');
    inside.ends_with(|sign: char| sign.is_ascii_digit())
}
