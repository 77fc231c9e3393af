//! The text of new records and files: the keys that somebody fills in, below a comment that says with what.

use super::{Kind, messages};
use crate::json_schema;
use crate::lang::Lang;
use crate::schema::FILES;
use crate::wording::{Message, MessageLang, say};

/// A record that is to come into a list.
pub struct NewRecord {
    /// What is to be filled in, a line each.
    note: String,
    /// Its keys with their values.
    keys: Vec<(String, String)>,
    /// Keys that may be wanted, as lines.
    hints: Vec<String>,
}

impl NewRecord {
    /// As a table of a list.
    pub fn block(&self, list: &str) -> String {
        let keys = self.keys.iter();
        let keys: String = keys
            .map(|(key, value)| format!("{key} = {value}\n"))
            .collect();
        let hints = self.hints.iter();
        let hints: String = hints.map(|hint| format!("# {hint}\n")).collect();
        format!("{}[[{list}]]\n{keys}{hints}", self.note)
    }

    /// As a table in braces.
    pub fn inline(&self) -> String {
        let keys = self.keys.iter();
        let keys: Vec<String> = keys
            .map(|(key, value)| format!("{key} = {value}"))
            .collect();
        format!("{{ {} }}", keys.join(", "))
    }
}

/// How texts are written in a strategy.
pub struct Texts<'a> {
    /// Its languages.
    pub languages: &'a [Lang],
    /// The language of comments.
    pub lang: MessageLang,
    /// Whether its files name their schemas.
    pub has_schemas: bool,
}

impl Texts<'_> {
    /// The first line of a file, which names its schema.
    pub fn first_line(&self, path: &str) -> String {
        let file = FILES.iter().find(|file| file.is_at(path));
        let Some(file) = file.filter(|_| self.has_schemas) else {
            return String::new();
        };
        let up = "../".repeat(path.matches('/').count());
        let (folder, name) = (json_schema::FOLDER, json_schema::file_name(file));
        format!("#:schema {up}{folder}/{name}\n\n")
    }

    /// An `area.toml` with a goal and a veivalg.
    pub fn area(&self, goal: &str, measure: &str, veivalg: &str) -> String {
        [
            self.first_line("areas/x/area.toml"),
            self.titled(say!("fill-area")),
            "\n".to_owned(),
            self.goal(goal, measure).block("goals"),
            "\n".to_owned(),
            self.veivalg(veivalg).block("veivalg"),
        ]
        .concat()
    }

    /// A `chapter.toml`.
    pub fn chapter(&self) -> String {
        self.first_line("chapters/x/chapter.toml") + &self.titled(say!("fill-chapter"))
    }

    /// The prose of a folder in a language.
    pub fn prose(&self, kind: Kind, lang: Lang) -> String {
        let words = match kind {
            Kind::Chapter => say!("fill-chapter-prose"),
            Kind::Area | Kind::Goal | Kind::Measure | Kind::Action => say!("fill-area-prose"),
        };
        format!("<!-- {} -->\n", words.get(messages(lang)))
    }

    /// A goal and the measure that tells whether it is reached.
    pub fn goal(&self, id: &str, measure: &str) -> NewRecord {
        let mut keys = vec![named(id)];
        keys.extend(self.empty("text"));
        keys.push(("measures".to_owned(), format!("[\"{measure}\"]")));
        self.record(
            say!("fill-goal", measure = measure.to_owned()),
            keys,
            Vec::new(),
        )
    }

    fn veivalg(&self, id: &str) -> NewRecord {
        let mut keys = vec![named(id)];
        keys.extend(self.empty("text"));
        self.record(say!("fill-veivalg"), keys, Vec::new())
    }

    /// A measure without figures.
    pub fn measure(&self, id: &str, year: u16) -> NewRecord {
        let mut keys = vec![named(id)];
        keys.extend(self.empty("name"));
        let words = [
            ("unit", "percent"),
            ("direction", "up"),
            ("frequency", "yearly"),
        ];
        keys.extend(words.map(|(key, word)| (key.to_owned(), format!("\"{word}\""))));
        keys.extend(self.empty("source"));
        keys.extend(self.empty("owner"));
        let later = year + 4;
        let hints = vec![
            format!("baseline = {{ period = \"{year}\", value = 0 }}"),
            format!("target = {{ period = \"{later}\", value = 0 }}"),
        ];
        self.record(say!("fill-measure"), keys, hints)
    }

    /// An action, which may follow a veivalg.
    pub fn action(&self, id: &str, veivalg: Option<&str>, year: u16) -> NewRecord {
        let mut keys = vec![named(id)];
        keys.extend(self.empty("text"));
        keys.extend(self.empty("responsible"));
        keys.push(("status".to_owned(), "\"planned\"".to_owned()));
        let later = year + 1;
        let mut hints = vec![format!("due = {later}-06-30")];
        hints.extend(veivalg.map(|id| format!("veivalg = \"{id}\"")));
        self.record(say!("fill-action"), keys, hints)
    }

    fn record(&self, note: Message, keys: Vec<(String, String)>, hints: Vec<String>) -> NewRecord {
        NewRecord {
            note: self.comment(&note),
            keys,
            hints,
        }
    }

    /// A title to be filled in.
    fn titled(&self, note: Message) -> String {
        let keys = self.empty("title");
        let keys = keys.map(|(key, value)| format!("{key} = {value}\n"));
        self.comment(&note) + &keys.collect::<String>()
    }

    /// A text that is still to be written, in each language.
    fn empty(&self, key: &str) -> impl Iterator<Item = (String, String)> {
        let languages = self.languages.iter();
        languages.map(move |lang| (format!("{key}.{lang}"), "\"\"".to_owned()))
    }

    fn comment(&self, message: &Message) -> String {
        let words = message.get(self.lang);
        words.lines().map(|line| format!("# {line}\n")).collect()
    }
}

fn named(id: &str) -> (String, String) {
    ("id".to_owned(), format!("\"{id}\""))
}
