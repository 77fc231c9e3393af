//! The kind of value that a key takes, as JSON Schema.
//!
//! Everything stands where it is used (no `$ref`), and choices are an `enum` whose words are explained in
//! the description (Tombi shows that) and in `x-taplo` (which Taplo shows): both servers name the choices
//! in what they say of a wrong one, as they don't for `oneOf`.

use serde_json::{Map, Value, json};

use super::known::Known;
use crate::check::SettingKind;
use crate::diagnostic::{Level, Rule};
use crate::documents::TABLE;
use crate::lang::Lang;
use crate::model::labels::{LABELS, Label};
use crate::schema::{COVERAGE, COVERAGE_KEY, Key, Kind, Table};
use crate::wording::{MessageLang, say};

type Object = Map<String, Value>;

const ID: &str = "^[a-z][a-z0-9-]{0,63}$";
const URL: &str = r#"^https?://[^\s<>"/][^\s<>"]*$"#;
/// As [`URL`], or nothing: a language without an address.
const URL_OR_BLANK: &str = r#"^(\s*|https?://[^\s<>"/][^\s<>"]*)$"#;
const PERIOD: &str = "^[0-9]{4}(-([1-3]|[Kk][1-4]|0[1-9]|1[0-2]))?$";
const MILLIMETRES: &str = r"^\s*\+?([0-9]+[.,]?[0-9]*|[.,][0-9]+)\s*mm$";

/// Writes schemas in one language, with what is known of a strategy.
pub struct SchemaBuilder<'a> {
    /// What is known of the strategy.
    pub known: &'a Known,
    /// The language of descriptions.
    pub lang: MessageLang,
}

impl SchemaBuilder<'_> {
    /// The schema of a table: its keys and no other.
    pub fn table(&self, table: &Table) -> Object {
        let keys = table.keys.iter();
        let properties = keys.map(|key| (key.name.to_owned(), self.key(key)));
        let mut schema = self.closed(properties.collect());
        let required = table.keys.iter().filter(|key| key.required);
        let required: Vec<&str> = required.map(|key| key.name).collect();
        if !required.is_empty() {
            schema.insert("required".to_owned(), json!(required));
        }
        schema
    }

    fn closed(&self, properties: Object) -> Object {
        object([
            ("type", json!("object")),
            ("properties", Value::Object(properties)),
            ("additionalProperties", json!(false)),
        ])
    }

    fn key(&self, key: &Key) -> Value {
        let mut about = self.said(key.about).to_owned();
        if let Some(default) = key.default {
            let without = say!("schema-without", value = default).get(self.lang);
            about.push_str(&format!("\n\n{without}"));
        }
        let inner = match key.kind {
            Kind::List(inner) => *inner,
            kind => kind,
        };
        if let Some(words) = self.words(inner) {
            about.push_str("\n\n");
            about.push_str(&list(&words));
        }
        let mut schema = self.kind(key.kind);
        let default = key.default_value();
        let default = default.and_then(|default| serde_json::from_str(&default).ok());
        if let Some(default) = default {
            schema.insert("default".to_owned(), default);
        }
        with_description(schema, &about)
    }

    /// A description in the language of the schema.
    fn said(&self, about: [&'static str; 3]) -> &'static str {
        self.lang.pick(about)
    }

    /// The words of which one must be chosen, each with what it means.
    fn words(&self, kind: Kind) -> Option<Vec<(&str, &str)>> {
        let words = match kind {
            Kind::Choice(words) => {
                let words = words.iter().map(|word| (word.name, self.said(word.about)));
                words.collect()
            }
            Kind::Reference(record) | Kind::Folder(record) => self.known.ids(record),
            Kind::Document => {
                let documents = TABLE.iter();
                let documents = documents.map(|one| (one.name, self.said(one.about)));
                documents.collect()
            }
            _ => Vec::new(),
        };
        (!words.is_empty()).then_some(words)
    }

    fn kind(&self, kind: Kind) -> Object {
        if let Some(words) = self.words(kind) {
            return choice(&words);
        }
        match kind {
            Kind::Id | Kind::Folder(_) | Kind::Reference(_) => pattern(ID),
            Kind::Line | Kind::Text | Kind::Words => self.localized(&typed("string")),
            Kind::LocalizedUrl => self.localized(&pattern(URL_OR_BLANK)),
            Kind::String | Kind::Path | Kind::Document | Kind::Choice(_) => typed("string"),
            Kind::Strings => object([
                ("type", json!(["string", "array"])),
                ("items", Value::Object(typed("string"))),
            ]),
            Kind::Url => pattern(URL),
            Kind::Integer(least, most) => {
                let mut schema = typed("integer");
                schema.insert("minimum".to_owned(), json!(least));
                if most < i64::MAX {
                    schema.insert("maximum".to_owned(), json!(most));
                }
                schema
            }
            Kind::Number => typed("number"),
            Kind::Amount => {
                let mut schema = typed("number");
                schema.insert("minimum".to_owned(), json!(0));
                schema
            }
            Kind::Extra => object([
                ("type", json!("object")),
                ("additionalProperties", json!(true)),
            ]),
            Kind::Boolean => typed("boolean"),
            // Both servers take a day of TOML for a string of this format.
            Kind::Date => object([("type", json!("string")), ("format", json!("date"))]),
            Kind::Period => object([
                ("type", json!(["string", "integer"])),
                ("pattern", json!(PERIOD)),
                ("minimum", json!(1000)),
                ("maximum", json!(9999)),
            ]),
            Kind::Millimetres => pattern(MILLIMETRES),
            Kind::List(inner) => {
                let items = match self.words(*inner) {
                    Some(words) => with_description(self.kind(*inner), &list(&words)),
                    None => Value::Object(self.kind(*inner)),
                };
                object([("type", json!("array")), ("items", items)])
            }
            Kind::Table(table) => self.table(table),
            Kind::Tables(table) => {
                let mut items = self.table(table);
                self.add_for_taplo(&mut items, table);
                object([("type", json!("array")), ("items", Value::Object(items))])
            }
            Kind::Settings => self.settings(),
            Kind::Levels => self.levels(),
            Kind::Labels => {
                let label = |label: &Label| (label.key.to_owned(), self.label(label));
                self.closed(LABELS.iter().map(label).collect())
            }
        }
    }

    /// Taplo 0.9 looks for the choices of a list, where the list is in a list of tables, through one
    /// `items` too many. They are there too; validators pass over that, for a table is no list.
    fn add_for_taplo(&self, items: &mut Object, table: &Table) {
        let lists = table
            .keys
            .iter()
            .filter(|key| matches!(key.kind, Kind::List(inner) if self.words(*inner).is_some()));
        let lists = lists.map(|key| (key.name.to_owned(), Value::Object(self.kind(key.kind))));
        let lists: Object = lists.collect();
        if !lists.is_empty() {
            items.insert("items".to_owned(), json!({ "properties": lists }));
        }
    }

    /// A text as one string, or one in each language.
    fn localized(&self, text: &Object) -> Object {
        let languages = Lang::ALL.map(|lang| {
            let about = say!("schema-in", language = lang).get(self.lang);
            let text = with_description(text.clone(), &about);
            (lang.tag().to_owned(), text)
        });
        let mut schema = self.closed(languages.into_iter().collect());
        schema.extend(text.clone());
        schema.insert("type".to_owned(), json!(["string", "object"]));
        schema
    }

    fn settings(&self) -> Object {
        let Some(settings) = &self.known.settings else {
            let any = json!({ "type": ["string", "number", "boolean"] });
            return object([("type", json!("object")), ("additionalProperties", any)]);
        };
        let settings = settings.iter().map(|(name, kind)| {
            let schema = match kind {
                SettingKind::Color => with_description(typed("string"), "#00528c"),
                SettingKind::File => with_description(pattern("^assets/"), "assets/…"),
                SettingKind::Boolean => Value::Object(typed("boolean")),
                SettingKind::Text => Value::Object(self.localized(&typed("string"))),
                SettingKind::Choice(words) => json!({ "type": "string", "enum": words }),
            };
            (name.clone(), schema)
        });
        self.closed(settings.collect())
    }

    /// The rules that have a level to set.
    fn levels(&self) -> Object {
        let about = [
            say!("schema-off"),
            say!("schema-info"),
            say!("schema-warning"),
            say!("schema-error"),
        ];
        let about = about.map(|message| message.get(self.lang));
        let [off, info, warning, error] = &about;
        let words = [
            ("off", off.as_str()),
            ("info", info),
            ("warning", warning),
            ("error", error),
        ];
        let rules = Rule::ALL.iter().filter(|rule| !rule.is_fixed());
        let rules = rules.map(|rule| {
            if rule.name() == COVERAGE_KEY {
                let budget = Value::Object(self.table(&COVERAGE));
                return (COVERAGE_KEY.to_owned(), budget);
            }
            let own = Level::key(rule.default_level());
            let without = say!("schema-without", value = own).get(self.lang);
            let about = format!("{without}\n\n{}", list(&words));
            let schema = with_description(choice(&words), &about);
            (rule.name().to_owned(), schema)
        });
        self.closed(rules.collect())
    }

    fn label(&self, label: &Label) -> Value {
        let or = |word: &str| match word {
            "" => "–".to_owned(),
            word => format!("«{word}»"),
        };
        let (nb, nn) = (or(&label.nb), or(&label.nn));
        let about = say!("schema-otherwise", nb, nn).get(self.lang);
        with_description(self.localized(&typed("string")), &about)
    }
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Object {
    let entries = entries.into_iter();
    entries
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

fn typed(kind: &str) -> Object {
    object([("type", json!(kind))])
}

fn pattern(pattern: &str) -> Object {
    object([("type", json!("string")), ("pattern", json!(pattern))])
}

fn with_description(mut schema: Object, about: &str) -> Value {
    schema.insert("description".to_owned(), json!(about));
    Value::Object(schema)
}

/// One of these words, each with what it means.
fn choice(words: &[(&str, &str)]) -> Object {
    let (names, about): (Vec<_>, Vec<_>) = words.iter().copied().unzip();
    object([
        ("type", json!("string")),
        ("enum", json!(names)),
        ("x-taplo", json!({ "docs": { "enumValues": about } })),
    ])
}

/// The words with what they mean, as a list in markdown.
fn list(words: &[(&str, &str)]) -> String {
    let lines = words.iter().map(|(word, about)| match *about {
        "" => format!("- `{word}`"),
        about => format!("- `{word}`: {about}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}
