//! A page of the format in one language.

use std::fmt::Write as _;

use veivalg::diagnostic::MessageLang;
use veivalg::documents::TABLE;
use veivalg::schema::{FILES, File, KNOWN, Key, Kind, RecordKind, Table, Word};
use veivalg::wording::labels::LABELS;

use super::pieces::Pieces;
use super::shown::{Place, Shown};
use super::{Files, of_kind, tables};
use crate::tools::root;

/// What the page of this language begins with.
fn head(lang: MessageLang) -> &'static str {
    lang.pick([
        include_str!("head.nb.md"),
        include_str!("head.nn.md"),
        include_str!("head.en.md"),
    ])
}

/// The page.
pub fn page(lang: MessageLang, files: &Files, shown: &Shown) -> String {
    let mut page = Page {
        lang,
        text: head(lang).to_owned(),
    };
    for file in &FILES {
        page.file(file, files, shown);
    }
    page.known();
    page.labels();
    page.settings();
    page.text
}

/// A page as far as it is written.
struct Page {
    lang: MessageLang,
    text: String,
}

/// Tables with the same keys, which are told of once.
struct Group {
    paths: Vec<String>,
    table: &'static Table,
}

/// A file's tables, those alike together.
fn groups(file: &File) -> Vec<Group> {
    let mut all = Vec::new();
    tables(file.table, "", &mut all);
    let mut groups: Vec<Group> = Vec::new();
    for (path, table) in all {
        let is_alike = |group: &&mut Group| {
            let (own, other) = (table.keys.iter(), group.table.keys.iter());
            let same =
                |(own, other): (&Key, &Key)| own.name == other.name && own.about == other.about;
            own.len() == other.len() && own.zip(other).all(same)
        };
        match groups.iter_mut().find(is_alike) {
            Some(group) => group.paths.push(path),
            None => groups.push(Group {
                paths: vec![path],
                table,
            }),
        }
    }
    groups
}

/// Whether a table stands in a list.
fn is_listed(file: &File, path: &str) -> bool {
    let mut table = file.table;
    let mut listed = false;
    for name in path.split('.') {
        match table.key(name).map(|key| key.kind) {
            Some(Kind::Table(inner)) => (table, listed) = (inner, false),
            Some(Kind::Tables(inner)) => (table, listed) = (inner, true),
            _ => panic!("{path} is a table"),
        }
    }
    listed
}

/// Whether a key steers what the author is told, and is meant to be seen by no reader.
fn is_for_authors<'p>(file: &File, mut paths: impl Iterator<Item = &'p String>, key: &Key) -> bool {
    let is_top = |name| matches!(name, "translations" | "check");
    file.path == "terms.toml"
        || file.path == "veivalg.toml"
            && (is_top(key.name) || paths.all(|path| path.starts_with("translations")))
}

impl Page {
    fn pick<'w>(&self, words: [&'w str; 3]) -> &'w str {
        self.lang.pick(words)
    }

    fn file(&mut self, file: &File, files: &Files, shown: &Shown) {
        let about = self.pick(file.about);
        let _ = write!(
            self.text,
            "\n## {}\n\n{about}\n",
            file.path.replace("<id>", "*id*")
        );
        let pieces = of_kind(files, file);
        for group in groups(file) {
            let heads = group.paths.iter().filter(|path| !path.is_empty());
            let heads: Vec<String> = heads
                .map(|path| match is_listed(file, path) {
                    true => format!("`[[{path}]]`"),
                    false => format!("`[{path}]`"),
                })
                .collect();
            if !heads.is_empty() {
                let _ = write!(self.text, "\n### {}\n", heads.join(", "));
            }
            self.table(group.table, |key| {
                let places = group.paths.iter().flat_map(|path| {
                    let name = (file.name.to_owned(), path.clone(), key.name.to_owned());
                    shown.get(&name).into_iter().flatten().copied()
                });
                let mut places: Vec<Place> = places.collect();
                places.sort();
                places.dedup();
                let is_seen = !places.is_empty() || is_for_authors(file, group.paths.iter(), key);
                assert!(is_seen, "{}: {} is not shown anywhere", file.path, key.name);
                places
            });
            let example = group.paths.iter().find_map(|path| example(&pieces, path));
            if let Some(example) = example {
                let _ = write!(self.text, "\n```toml\n{example}```\n");
            }
        }
    }

    /// A table's keys, and the words to choose from.
    fn table(&mut self, table: &Table, places: impl Fn(&Key) -> Vec<Place>) {
        self.text.push_str(self.pick([
            "\n| Nøkkel | Hva | Verdi | Uten den | Vises |\n| --- | --- | --- | --- | --- |\n",
            "\n| Nøkkel | Kva | Verdi | Utan han | Vist |\n| --- | --- | --- | --- | --- |\n",
            "\n| Key | What | Value | Without it | Shown |\n| --- | --- | --- | --- | --- |\n",
        ]));
        let keys = || table.keys.iter().filter(|key| key.name != "extra");
        for key in keys() {
            let about = self.pick(key.about).replace('<', "&lt;");
            let value = self.value(key.kind);
            let without = match key.default_value() {
                Some(default) => format!("`{default}`"),
                None if key.required => self
                    .pick(["må være med", "må vere med", "must be there"])
                    .to_owned(),
                None => "–".to_owned(),
            };
            let places = self.places(&places(key));
            let _ = writeln!(
                self.text,
                "| `{}` | {about} | {value} | {without} | {places} |",
                key.name
            );
        }
        for key in keys() {
            let kind = match key.kind {
                Kind::List(inner) => *inner,
                kind => kind,
            };
            let word = |word: &Word| (word.name, self.pick(word.about));
            let words: Vec<(&str, &str)> = match kind {
                Kind::Choice(words) => words.iter().map(word).collect(),
                Kind::Document => {
                    let all = TABLE.iter();
                    all.map(|one| (one.name, self.pick(one.about))).collect()
                }
                _ => continue,
            };
            let words: Vec<String> = words
                .into_iter()
                .map(|(name, about)| match name == about {
                    true => format!("`{name}`"),
                    false => format!("`{name}` ({about})"),
                })
                .collect();
            let _ = write!(self.text, "\n`{}`: {}.\n", key.name, words.join(", "));
        }
    }

    fn places(&self, places: &[Place]) -> String {
        let name = |place: &Place| match place {
            Place::Site => self.pick(["nettsted", "nettstad", "site"]),
            Place::Data => self.pick(["data", "data", "data"]),
            Place::Pdf(at) => match TABLE[*at].name {
                "strategy" => "PDF",
                "cards" => self.pick(["kort", "kort", "cards"]),
                "slides" => self.pick(["lysbilder", "lysbilete", "slides"]),
                "handouts" => self.pick(["ark", "ark", "sheets"]),
                name => panic!("{name} has no name here"),
            },
        };
        match places {
            [] => "–".to_owned(),
            places => places.iter().map(name).collect::<Vec<_>>().join(", "),
        }
    }

    fn value(&self, kind: Kind) -> String {
        let words = match kind {
            Kind::Id => ["id", "id", "id"],
            Kind::Reference(kind) | Kind::Folder(kind) => return self.reference(kind),
            Kind::Line => ["navn, nb og nn", "namn, nb og nn", "name, nb and nn"],
            Kind::Text => ["tekst, nb og nn", "tekst, nb og nn", "text, nb and nn"],
            Kind::Words => ["ord, nb og nn", "ord, nb og nn", "words, nb and nn"],
            Kind::LocalizedUrl => [
                "adresse, nb og nn",
                "adresse, nb og nn",
                "address, nb and nn",
            ],
            Kind::String => ["ord", "ord", "words"],
            Kind::Strings => [
                "ord, eller en liste",
                "ord, eller ei liste",
                "words, or a list",
            ],
            Kind::Url => ["adresse", "adresse", "address"],
            Kind::Path => ["fil", "fil", "file"],
            Kind::Document | Kind::Choice(_) => [
                "ett av ordene under",
                "eitt av orda under",
                "one of the words below",
            ],
            Kind::Integer(least, most) if most < i64::MAX => {
                return self
                    .pick([
                        "helt tall, {} til {}",
                        "heiltal, {} til {}",
                        "whole number, {} to {}",
                    ])
                    .replacen("{}", &least.to_string(), 1)
                    .replacen("{}", &most.to_string(), 1);
            }
            Kind::Integer(..) => ["helt tall", "heiltal", "whole number"],
            Kind::Number | Kind::Amount => ["tall", "tal", "number"],
            Kind::Boolean => [
                "`true` eller `false`",
                "`true` eller `false`",
                "`true` or `false`",
            ],
            Kind::Date => ["dato", "dato", "date"],
            Kind::Period => ["periode", "periode", "period"],
            Kind::Millimetres => ["millimeter", "millimeter", "millimetres"],
            Kind::List(inner) => {
                let list = self.pick(["liste: {}", "liste: {}", "list: {}"]);
                return list.replace("{}", &self.value(*inner));
            }
            Kind::Table(_) => ["tabell", "tabell", "table"],
            Kind::Tables(_) => ["tabeller i liste", "tabellar i liste", "tables in a list"],
            Kind::Extra => ["tabell", "tabell", "table"],
            Kind::Settings => [
                "tabell, se [temaet](#settings)",
                "tabell, sjå [temaet](#settings)",
                "table, see [the theme](#settings)",
            ],
            Kind::Levels => [
                "tabell, se [reglene](../regler.md)",
                "tabell, sjå [reglane](../reglar.md)",
                "table, see [the rules](../rules.md)",
            ],
            Kind::Labels => [
                "tabell, se [ordene](#labels)",
                "tabell, sjå [orda](#labels)",
                "table, see [the words](#labels)",
            ],
        };
        self.pick(words).to_owned()
    }

    fn reference(&self, kind: RecordKind) -> String {
        let words = match kind {
            RecordKind::Measure => [
                "id-en til en måling",
                "id-en til ei måling",
                "id of a measure",
            ],
            RecordKind::Goal => ["id-en til et mål", "id-en til eit mål", "id of a goal"],
            RecordKind::SteeringGoal => [
                "id-en til et overordnet mål",
                "id-en til eit overordna mål",
                "id of an overall goal",
            ],
            RecordKind::Veivalg => [
                "id-en til et veivalg",
                "id-en til eit vegval",
                "id of a veivalg",
            ],
            RecordKind::Area => [
                "navnet på en mappe i `areas/`",
                "namnet på ei mappe i `areas/`",
                "name of a folder in `areas/`",
            ],
            RecordKind::Chapter => [
                "navnet på en mappe i `chapters/`, eller `platform`",
                "namnet på ei mappe i `chapters/`, eller `platform`",
                "name of a folder in `chapters/`, or `platform`",
            ],
            RecordKind::Action
            | RecordKind::Value
            | RecordKind::Section
            | RecordKind::Reference
            | RecordKind::Platform => {
                panic!("no key names a {}", kind.key())
            }
        };
        self.pick(words).to_owned()
    }

    /// The file of known findings, which lies where people like.
    fn known(&mut self) {
        let about = self.pick([
            "Funn som kan vente, for `--baseline`. Filen kan hete og ligge hva og hvor som helst; `veivalg check --write-baseline` lager den.",
            "Funn som kan vente, for `--baseline`. Fila kan heite og liggje kva og kvar som helst; `veivalg check --write-baseline` lagar henne.",
            "Findings that can wait, for `--baseline`. The file may have any name and place; `veivalg check --write-baseline` makes it.",
        ]);
        let _ = write!(self.text, "\n## known.toml\n\n{about}\n\n### `[[known]]`\n");
        let Some(Kind::Tables(table)) = KNOWN.key("known").map(|key| key.kind) else {
            panic!("it is a list of tables");
        };
        self.table(table, |_| Vec::new());
        self.text.push_str(KNOWN_EXAMPLE);
    }

    fn labels(&mut self) {
        let about = self.pick([
            "## <a id=\"labels\"></a>Ordene i `[labels]`\n\nAlt nettstedet og PDF-en sier som ikke er deres egne tekster. Skriv en nøkkel på ett språk eller begge for å si det annerledes.",
            "## <a id=\"labels\"></a>Orda i `[labels]`\n\nAlt nettstaden og PDF-en seier som ikkje er dykkar eigne tekstar. Skriv ein nøkkel på eitt språk eller begge for å seie det annleis.",
            "## <a id=\"labels\"></a>The words in `[labels]`\n\nAll that the site and the PDF say that is not in your own texts. Write a key in one language or both to say it otherwise.",
        ]);
        let head = self.pick(["Nøkkel", "Nøkkel", "Key"]);
        let _ = write!(
            self.text,
            "\n{about}\n\n| {head} | nb | nn |\n| --- | --- | --- |\n"
        );
        for label in LABELS.iter() {
            let line = |words: &str| words.replace('|', "\\|").replace('<', "&lt;");
            let _ = writeln!(
                self.text,
                "| `{}` | {} | {} |",
                label.key,
                line(&label.nb),
                line(&label.nn)
            );
        }
    }

    fn settings(&mut self) {
        let about = self.pick([
            "## <a id=\"settings\"></a>Det temaet lar dere velge\n\n`theme.toml` i temaet sier hva som kan stå under `[theme_settings]`. Det innebygde temaet har dette:",
            "## <a id=\"settings\"></a>Det temaet lèt dykk velje\n\n`theme.toml` i temaet seier kva som kan stå under `[theme_settings]`. Det innebygde temaet har dette:",
            "## <a id=\"settings\"></a>What the theme lets you choose\n\n`theme.toml` in the theme says what may stand below `[theme_settings]`. The built-in theme has this:",
        ]);
        let declared = std::fs::read_to_string(root().join("themes/default/theme.toml"));
        let declared = declared.expect("the theme's declaration");
        let _ = write!(
            self.text,
            "\n{about}\n\n```toml theme.toml\n{}\n```\n",
            declared.trim()
        );
    }
}

/// An entry of every key.
const KNOWN_EXAMPLE: &str = "
```toml known.toml
[[known]]
rule = \"measure-without-target\"
file = \"measures.toml\"
what = \"kurs\"
count = 2
owner = \"Kari Nordmann\"
until = 2027-01-31
reason = \"Måltallet blir vedtatt i januar.\"
```
";

/// As few pieces of the example as have all the keys that it has in this table.
fn example(all: &[(&str, Pieces)], path: &str) -> Option<String> {
    let own = all.iter().flat_map(|(_, pieces)| &pieces.0);
    let mut seen = Vec::new();
    let mut text = Vec::new();
    for piece in own.filter(|piece| piece.path() == path) {
        let new: Vec<&str> = piece.keys().filter(|key| !seen.contains(key)).collect();
        if !new.is_empty() {
            seen.extend(new);
            text.push(piece.text());
        }
    }
    (!text.is_empty()).then(|| text.join("\n"))
}
