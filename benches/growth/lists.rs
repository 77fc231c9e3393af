//! Every list of the format, from its schema: a key that takes several values, or a table with keys of the author's.

use toml::{Table as Toml, Value};
use veivalg::schema::{FILES, Key, Kind, RecordKind, Table};

use crate::constructs::{Construct, Files, LARGEST, Work};

/// What a list is asked for.
#[derive(Debug, Clone, Copy)]
struct Names {
    /// Whether what it names is there.
    known: bool,
}

/// Each list checked, and made into pages, data and what PDFs are set from; those that name other records also with
/// names that nobody has.
pub fn all() -> Vec<Construct> {
    let mut all = Vec::new();
    for file in &FILES {
        let mut paths = Vec::new();
        lists(file.table, &mut Vec::new(), &mut paths);
        for path in paths {
            let last = path.last().expect("a key").kind;
            let names_others = matches!(
                last,
                Kind::List(Kind::Reference(_) | Kind::Folder(_)) | Kind::Levels | Kind::Labels
            );
            let keys: Vec<&str> = path.iter().map(|key| key.name).collect();
            let name = format!("{}: {}", file.name, keys.join("."));
            let mut add = |works: &[Work], names: Names, what: &str| {
                for &work in works {
                    let name = format!("{name}{what}, {work:?}");
                    let (path, keys) = (file.path.replace("<id>", "mer"), path.clone());
                    all.push(Construct {
                        name: String::leak(name),
                        work,
                        first: 60,
                        largest: LARGEST,
                        files: Box::new(move |count| files(&path, &keys, names, count)),
                    });
                }
            };
            let works = [Work::Check, Work::Pages, Work::Data, Work::Typst];
            add(&works, Names { known: true }, "");
            if names_others {
                add(&[Work::Check], Names { known: false }, " of nobody");
            }
        }
    }
    all
}

/// The ways to all lists in a table.
fn lists(table: &Table, way: &mut Vec<&'static Key>, all: &mut Vec<Vec<&'static Key>>) {
    for key in table.keys {
        way.push(key);
        if let Kind::Tables(_)
        | Kind::List(_)
        | Kind::Strings
        | Kind::Extra
        | Kind::Settings
        | Kind::Levels
        | Kind::Labels = key.kind
        {
            all.push(way.clone());
        }
        if let Kind::Tables(inner) | Kind::Table(inner) = key.kind {
            lists(inner, way, all);
        }
        way.pop();
    }
}

/// A strategy in two languages that has so many records of each kind, and one list with so many items.
fn files(path: &str, way: &[&'static Key], names: Names, count: usize) -> Files {
    let known = Names { known: true };
    let mut files: Vec<(&str, Toml)> = vec![
        (
            "strategy.toml",
            text("title = \"Strategi\"\nareas = [\"mer\"]\nchapters = [\"mer\"]"),
        ),
        (
            "veivalg.toml",
            text("languages = [\"nb\", \"nn\"]\n[check]\ngoal-without-measure = \"off\""),
        ),
        (
            "areas/mer/area.toml",
            text("title = \"Et område\"\n[[goals]]\nid = \"maal\"\ntext = \"Vi når målet.\""),
        ),
        ("chapters/mer/chapter.toml", text("title = \"Et kapittel\"")),
        ("measures.toml", Toml::new()),
        ("references.toml", Toml::new()),
        ("process.toml", Toml::new()),
        ("terms.toml", Toml::new()),
    ];
    let is_named = matches!(
        way.last().expect("a key").kind,
        Kind::List(Kind::Reference(_))
    );
    for file in &FILES {
        let own = file.path.replace("<id>", "mer");
        let text = files.iter_mut().find(|(path, _)| *path == own);
        let (_, text) = text.expect("every file of the format");
        for key in file.table.keys {
            let holds_named = [
                "goals",
                "veivalg",
                "actions",
                "values",
                "steering_goals",
                "measures",
                "references",
            ];
            if is_named && holds_named.contains(&key.name) {
                put(text, &[key], known, count);
            }
        }
        if own == path {
            put(text, way, names, count);
        }
    }
    let mut all: Files = files
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(path, text)| (path.to_owned(), text.to_string().into_bytes()))
        .collect();
    for path in ["chapters/mer/nb.md", "chapters/mer/nn.md"] {
        all.push((path.to_owned(), b"Tekst.\n".to_vec()));
    }
    all
}

fn text(toml: &str) -> Toml {
    toml.parse().expect("TOML")
}

/// The number of a record that has a list in it; no record of a list has it.
const OUTER: usize = 999_999_999;

/// Writes a list into a table, with the tables around it.
fn put(text: &mut Toml, way: &[&'static Key], names: Names, count: usize) {
    let (key, rest) = way.split_first().expect("a key");
    let name = key.name.to_owned();
    match key.kind {
        Kind::Table(inner) => {
            let own = text
                .entry(name)
                .or_insert_with(|| filled(inner, 0, names).into());
            put(own.as_table_mut().expect("a table"), rest, names, count);
        }
        Kind::Tables(inner) if !rest.is_empty() => {
            let own = text
                .entry(name)
                .or_insert_with(|| vec![filled(inner, OUTER, names)].into());
            let first = own.as_array_mut().and_then(|all| all.first_mut());
            let first = first.and_then(Value::as_table_mut).expect("a table");
            put(first, rest, names, count);
        }
        Kind::Tables(inner) => {
            let records = (0..count).map(|at| Value::from(filled(inner, at, names)));
            text.insert(name, Value::Array(records.collect()));
        }
        Kind::List(inner) => {
            let items = (0..count).filter_map(|at| sample(*inner, at, names));
            text.insert(name, Value::Array(items.collect()));
        }
        Kind::Strings => {
            let items = (0..count).filter_map(|at| sample(key.kind, at, names));
            text.insert(name, Value::Array(items.collect()));
        }
        _ => {
            let own = (0..count).map(|at| (format!("k{at}"), Value::from("Ord")));
            text.insert(name, Value::Table(own.collect()));
        }
    }
}

/// A record with what it must have, and its texts.
fn filled(table: &Table, at: usize, names: Names) -> Toml {
    let keys = table.keys.iter().filter(|key| {
        // A measure without a name of ten factors must have one.
        let is_words = key.name == "unit"
            || matches!(key.kind, Kind::Id | Kind::Line | Kind::Text | Kind::Words);
        key.required || is_words
    });
    let value = |key: &Key| Some((key.name.to_owned(), sample(key.kind, at, names)?));
    keys.filter_map(value).collect()
}

fn sample(kind: Kind, at: usize, names: Names) -> Option<Value> {
    Some(match kind {
        Kind::Id => format!("x{at}").into(),
        Kind::Reference(RecordKind::Area | RecordKind::Chapter) | Kind::Folder(_) => {
            match names.known {
                true => "mer".into(),
                false => format!("y{at}").into(),
            }
        }
        Kind::Reference(_) => format!("{}{at}", if names.known { 'x' } else { 'y' }).into(),
        Kind::Line | Kind::Text | Kind::Words => {
            let both =
                ["nb", "nn"].map(|lang| (lang.to_owned(), format!("Vi når mål {at}.").into()));
            Value::Table(both.into_iter().collect())
        }
        Kind::Url | Kind::LocalizedUrl => format!("https://eksempel.no/{at}").into(),
        Kind::String | Kind::Strings => format!("ord{at}").into(),
        Kind::Path => format!("data/x{at}.csv").into(),
        Kind::Document => "cards".into(),
        Kind::Choice(words) => words.first()?.name.into(),
        Kind::Integer(least, _) => least.into(),
        Kind::Number | Kind::Amount => 1.5.into(),
        Kind::Boolean => true.into(),
        Kind::Date => "2026-11-21"
            .parse::<toml::value::Datetime>()
            .expect("a day")
            .into(),
        Kind::Period => format!("{}", 1000 + at).into(),
        Kind::Millimetres => "3mm".into(),
        Kind::List(inner) => vec![sample(*inner, at, names)?].into(),
        Kind::Table(inner) => filled(inner, at, names).into(),
        Kind::Tables(inner) => vec![filled(inner, at, names)].into(),
        Kind::Extra | Kind::Settings | Kind::Levels | Kind::Labels => return None,
    })
}
