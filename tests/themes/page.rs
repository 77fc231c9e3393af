//! `docs/themes.md`, from the schemas of the views.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;
use veivalg::pdf;
use veivalg::site::fields::schemas;

const HEAD: &str = "\
# What a theme is given

A theme is a folder under `themes/` of the strategy, named by `theme` in `veivalg.toml`. `veivalg theme NAME` copies
the built-in one's files there to begin from; of what a theme lacks, the built-in file is used. `theme.toml` declares
what a municipality may set under `[theme_settings]`, `*.html` are [Tera](https://keats.github.io/tera/) templates of
the site's pages, `theme.css` is their stylesheet, and `pdf/*.typ` are [Typst](https://typst.app/docs/) files of the
documents. `veivalg theme --typst FOLDER` writes out what the documents are set from, for Typst's own command.

The stylesheet names its fonts as `fonts/NAME.woff2` or `.woff`; the documents use `.ttf`, `.otf` and `.ttc` in `fonts/`.
`veivalg check` opens those of the documents; of those for pages it sees that the file is whole and how much it unpacks to,
by its head, and leaves what is packed in it to the browsers, which use another font where it is damaged.

A field that is not on this page is a fault in the template that looks it up, told with its place. *HTML* is written
with `| safe`, all else without. *Perhaps* means that there may be none.

This page is made from the program by `SNAPSHOTS=overwrite cargo test themes::page`.
";

/// The page.
pub fn page() -> String {
    let all = schemas();
    let (files, of_print) = pdf::schemas();
    let mut page = Page {
        text: HEAD.to_owned(),
        definitions: &all.definitions,
        other: Some((&files, &of_print)),
        told: BTreeSet::new(),
        prefix: "",
    };
    page.say("\n## Templates\n\nEvery template has `theme`, in which each setting that `theme.toml` declares has its value: a colour as `#rrggbb`, a file as its address, none where nothing is set. All but `root.html` and `404.html` have `frame` and `labels` (what things are called, by key). A label that has `{day}` in it takes pieces of HTML there: `{{ labels.newest_change | fill(day='<b>' ~ day ~ '</b>') | safe }}`; in Typst files `fill(labels.newest_change, day: [*#day*])`.\n\nA page's template begins with `{% extends \"base.html\" %}` and fills two blocks: `main`, and `after`, which stands below the page's footnotes. A `base.html` of one's own must have both: a page that fills a block which there is not is a fault.\n");
    page.document("`frame` in every page", &all.frame);
    for (template, schema) in &all.pages {
        page.document(&format!("`page` in `{template}`"), schema);
    }
    page.document("`page` in `root.html` and `404.html`", &all.above);
    page.say("\n## Records in templates\n");
    page.records();
    page.say("\n## Typst files\n\n`pdf/main.typ` sets the strategy, `pdf/cards.typ`, `pdf/slides.typ` and `pdf/handout.typ` what people hold, of the JSON files under `/data/`. Each document has `look.json` and those that it is made of. A *tree* is a text or a name, which `pdf/text.typ` sets.\n");
    page.definitions = &of_print;
    page.other = None;
    page.prefix = "typst-";
    page.told.clear();
    for (file, schema) in &files {
        page.document(&format!("`/data/{file}`"), schema);
    }
    page.say("\n## Records in Typst files\n");
    page.records();
    page.text
}

struct Page<'a> {
    text: String,
    definitions: &'a Value,
    /// The definitions where texts are trees: what is a tree there is HTML here.
    other: Option<(&'a [(&'static str, Value)], &'a Value)>,
    /// The records that something refers to.
    told: BTreeSet<String>,
    prefix: &'static str,
}

fn name_of(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

/// What a schema that may be none is otherwise.
fn some(schema: &Value) -> Option<&Value> {
    let one_of = schema.get("anyOf")?.as_array()?;
    one_of.iter().find(|one| one["type"] != "null")
}

fn is_html(schema: &Value) -> bool {
    schema.get("format").is_some_and(|format| format == "html")
}

/// Whether a schema is that of a tree, of one that may be none, or of a list of them.
fn is_tree(schema: &Value) -> bool {
    schema == &Value::Bool(true)
        || schema
            .as_object()
            .is_some_and(|fields| fields.keys().all(|key| key == "description"))
        || schema.get("items").is_some_and(is_tree)
}

impl Page<'_> {
    fn say(&mut self, words: &str) {
        self.text.push_str(words);
    }

    fn document(&mut self, title: &str, schema: &Value) {
        let _ = write!(self.text, "\n### {title}\n");
        let schema = some(schema).unwrap_or(schema);
        let name = name_of(schema).expect("documents have names").to_owned();
        self.record(&name);
    }

    /// All records that were referred to, which may refer to more.
    fn records(&mut self) {
        let mut done = BTreeSet::new();
        while let Some(name) = self.told.difference(&done).next().cloned() {
            let _ = write!(
                self.text,
                "\n### <a id=\"{}{name}\"></a>{name}\n",
                self.prefix
            );
            self.record(&name);
            done.insert(name);
        }
    }

    fn record(&mut self, name: &str) {
        let definitions = self.definitions;
        let schema = &definitions[name];
        if let Some(about) = schema["description"].as_str() {
            let _ = write!(self.text, "\n{}\n", one_line(about));
        }
        let fields = schema["properties"].as_object();
        let fields = fields.unwrap_or_else(|| panic!("{name} has fields"));
        self.variants(schema);
        self.say("\n| field | is | what |\n| --- | --- | --- |\n");
        for (field, schema) in fields {
            let about = schema.get("description").and_then(Value::as_str);
            let about = about.unwrap_or_else(|| panic!("{name}.{field} is explained"));
            let html = is_html(schema) || self.is_tree_in_print(name, field);
            let kind = self.kind(schema, html);
            let _ = writeln!(self.text, "| `{field}` | {kind} | {} |", one_line(about));
        }
    }

    /// The records of which it has the fields of one beside its own.
    fn variants(&mut self, schema: &Value) {
        let Some(all) = schema.get("oneOf").and_then(Value::as_array) else {
            return;
        };
        let all: Vec<String> = all
            .iter()
            .map(|one| {
                let key = one["properties"]["kind"]["const"].as_str();
                let key = key.unwrap_or_else(|| panic!("a variant has its kind: {one}"));
                format!("those of {} where `kind` is `{key}`", self.kind(one, false))
            })
            .collect();
        let _ = write!(
            self.text,
            "\nBeside these fields it has {}.\n",
            all.join(", ")
        );
    }

    /// Whether the same field of the same record, or of what a page has more around, is a tree in print.
    fn is_tree_in_print(&self, name: &str, field: &str) -> bool {
        let around = match name {
            "AreaPage" => "area-….json",
            "ChapterPage" => "chapter-….json",
            "PlatformPage" => "platform.json",
            "AboutPage" | "FrontPage" | "Identity" => "strategy.json",
            "Passage" => "Section",
            name => name,
        };
        let Some((files, definitions)) = self.other else {
            return false;
        };
        let file = files.iter().find(|(file, _)| *file == around);
        let name = file.and_then(|(_, schema)| name_of(schema));
        is_tree(&definitions[name.unwrap_or(around)]["properties"][field])
    }

    fn kind(&mut self, schema: &Value, html: bool) -> String {
        if let Some(name) = name_of(schema) {
            let definition = &self.definitions[name];
            if definition["properties"].is_null() {
                // A name for something plain.
                return self.kind(definition, html);
            }
            self.told.insert(name.to_owned());
            return format!("[{name}](#{}{name})", self.prefix);
        }
        if let Some(schema) = some(schema) {
            return format!("perhaps {}", self.kind(schema, html));
        }
        if let Some(items) = schema.get("items") {
            return format!("list of {}", self.kind(items, html));
        }
        if let Some(items) = schema.get("prefixItems").and_then(Value::as_array) {
            let items: Vec<String> = items.iter().map(|item| self.kind(item, html)).collect();
            return format!("list of {}", items.join(", then "));
        }
        if schema
            .get("format")
            .is_some_and(|format| format == "outline")
        {
            return "outline by name".to_owned();
        }
        if let Some(values) = schema.get("additionalProperties") {
            return format!("{} by name", self.kind(values, html));
        }
        let kinds: Vec<&str> = match &schema["type"] {
            Value::String(kind) => vec![kind],
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let words: Vec<&str> = kinds
            .iter()
            .filter(|kind| **kind != "null")
            .map(|kind| match *kind {
                "string" if html => "HTML",
                "string" => "text",
                "boolean" => "yes or no",
                "integer" | "number" => "number",
                other => panic!("an unknown kind: {other}"),
            })
            .collect();
        match (kinds.is_empty(), words.is_empty(), kinds.contains(&"null")) {
            (true, ..) => "tree".to_owned(),
            (_, true, _) => "nothing here".to_owned(),
            (_, _, true) => format!("perhaps {}", words.join(" or ")),
            _ => words.join(" or "),
        }
    }
}

fn one_line(about: &str) -> String {
    about
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('|', "\\|")
}
