//! A field that no view has is found in every template, wherever it is looked up, and nothing else is.

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::*;
use regex::Regex;
use serde_json::Value;
use tera::Tera;
use veivalg::site::fields::{schemas, unknown};

/// The names of the fields that are found in the template of an area's page, beside others.
fn found(template: &str, others: &[(&str, &str)]) -> Vec<String> {
    let mut all = BTreeMap::from([("area.html", template)]);
    all.extend(others.iter().copied());
    let mut tera = Tera::new();
    let read = tera.add_raw_templates(all.clone());
    assert!(read.is_ok(), "Tera reads it: {read:?} {template}");
    unknown(&all, &["colour"])
        .into_iter()
        .map(|found| found.name)
        .collect()
}

#[test]
fn a_field_is_found_wherever_it_is_looked_up() {
    let nothing: [&str; 0] = [];
    for (template, expected) in [
        ("{% if page.sumary %}x{% endif %}", &["sumary"][..]),
        (
            "{%- if page.summary -%}x{%- elif page.tittle -%}y{% endif %}",
            &["tittle"],
        ),
        ("{{ page.goals[0].txt }}{{ page.goals[-1].text }}", &["txt"]),
        ("{{ page['sumary'] }}{{ page[\"summary\"] }}", &["sumary"]),
        (
            "{{ page?.sumary }}{{ page.next?.href }}{{ page.next?.hreff }}",
            &["sumary", "hreff"],
        ),
        (
            "{% for goal in page.goals %}{{ goal.numbr }}{{ loop.index }}{% endfor %}",
            &["numbr"],
        ),
        (
            "{% for goal in page.goals %}{% for row in goal.measures %}{{ row.status.wrd }}{% endfor %}{% else %}{{ page.titel }}{% endfor %}",
            &["wrd", "titel"],
        ),
        (
            "{% set all = page.goals | reverse %}{{ all[0].nummer }}",
            &["nummer"],
        ),
        (
            "{% for one in page.goals | sort(attribute=\"numbre\") %}{{ one.number }}{% endfor %}",
            &["numbre"],
        ),
        (
            "{{ page.goals | first | get(key=\"txt\", default=\"\") }}",
            &["txt"],
        ),
        (
            "{{ [goal.txt for goal in page.goals if goal.numer > 1] | join }}",
            &["txt", "numer"],
        ),
        ("{{ page.sumary | default(value='') }}", &["sumary"]),
        (
            "{{ 'a' if page.sumary else page.titel ~ \"}}\" }}",
            &["sumary", "titel"],
        ),
        (
            "{{ not page.sumary and page.number + page.numer * 2 > 3 }}",
            &["sumary", "numer"],
        ),
        (
            "{% if page.title is starting_with(pat=page.titel) %}{% endif %}",
            &["titel"],
        ),
        (
            "{% if page.title in page.titles or page.title not in page.goals %}{% endif %}",
            &["titles"],
        ),
        (
            "{% set box %}{{ page.sumary }}{% endset %}{% filter upper %}{{ page.titel }}{% endfilter %}",
            &["sumary", "titel"],
        ),
        (
            "{{ page.title.html }}{{ page.goals.text }}",
            &["html", "text"],
        ),
        (
            "{{ labels.gaols }}{{ labels[page.title] }}{{ frame.publication.contct }}",
            &["gaols", "contct"],
        ),
        ("{{ page.place.href }}", &["place"]),
        (
            "{{ theme.colour }}{% if theme.color %}x{% endif %}",
            &["color"],
        ),
        // What is asked for on purpose, what cannot be told, and what is no tag.
        (
            "{% if page.later is defined %}x{% endif %}{{ page.goals | group_by(attribute=\"number\") | get(key=page.title) }}",
            &nothing,
        ),
        (
            "{# {{ page.sumary }} #}{% raw %}{{ page.sumary }}{% endraw %} {page.sumary} page.sumary",
            &nothing,
        ),
        (
            "{% if false and page.number %}{{ page.sumary }}{% elif not true %}{{ page.sumary }}{% endif %}",
            &nothing,
        ),
        (
            "{% set map = {\"word\": page.title, 'of': {'it': 1}} %}{{ map.word }}{{ map.of.it }}{{ map.wrd }}",
            &["wrd"],
        ),
        (
            "{% set at = page.previous %}{% if page.next %}{% set at = page.next %}{% endif %}{{ at.href }}{{ at.hreff }}",
            &["hreff"],
        ),
        (
            "{% set_global last = '' %}{% for goal in page.goals %}{{ last.number }}{% set_global last = goal %}{% endfor %}",
            &nothing,
        ),
    ] {
        assert_eq!(found(template, &[]), expected, "{template}");
    }
}

#[test]
fn what_templates_share_is_walked_from_each() {
    let page = "{% extends \"base.html\" %}{% block main %}{{ super() }}{% include \"part.html\" %}{% for goal in page.goals %}{{ <card of={goal} /> }}{% <frame_of title={page.titel}> %}{{ page.sumary }}{% </frame_of> %}{% endfor %}{% endblock main %}";
    let base = "{{ page.number }}{{ page.nowhere }}{% block main %}{{ page.hidden }}{% endblock %}{% block rest %}{{ frame.lnag }}{% endblock %}";
    let part = "{% set inner = page.goals %}{{ inner[0].fault }}";
    let components = "{% component card(of, size=1, @labels) %}{{ of.text }}{{ of.txt }}{{ labels.gol }}{% if page.title %}{% endif %}{{ <card of={of.subgoals[0]} /> }}{% endcomponent card %}{% component frame_of(title: string) {\"a\": 1} %}{{ body }}{{ title }}{% endcomponent %}{% component unused(x, @frame) %}{{ x.any }}{{ frame.fault }}{% endcomponent %}";
    let others = [
        ("base.html", base),
        ("part.html", part),
        ("components.html", components),
        (
            "chapter.html",
            "{% extends \"base.html\" %}{% block main %}{{ page.letter }}{% endblock %}",
        ),
        ("left-over.html", "{{ page.any }}{{ frame.none }}"),
        (
            "root.html",
            "{{ page.choices[0].red }}{% if frame %}{% endif %}",
        ),
    ];
    assert_eq!(
        found(page, &others),
        // By template, then by place.
        [
            "titel", "sumary", "nowhere", "hidden", "lnag", "txt", "gol", "page", "fault", "none",
            "fault", "red", "frame",
        ]
    );
}

fn built_in() -> BTreeMap<String, String> {
    let files = fs::read_dir("themes/default").expect("the built-in theme");
    let templates = files.filter_map(|file| {
        let path = file.expect("a file").path();
        let name = path.file_name()?.to_str()?.to_owned();
        let text = name.ends_with(".html").then(|| fs::read_to_string(&path));
        Some((name, text?.expect("text")))
    });
    templates.collect()
}

fn names(templates: &BTreeMap<String, String>) -> Vec<(String, usize, String)> {
    let sources = templates.iter();
    let sources = sources.map(|(name, source)| (name.as_str(), source.as_str()));
    let found = unknown(&sources.collect(), &["primary_color", "logo"]).into_iter();
    found.map(|one| (one.template, one.at, one.name)).collect()
}

#[test]
fn every_slip_in_the_built_in_theme_would_be_found() {
    let templates = built_in();
    assert_eq!(names(&templates), []);
    let tag = Regex::new(r"(?s)\{[{%].*?[%}]\}").expect("a pattern");
    let field = Regex::new(
        r"\b(?:page|frame|labels|goal|of|to|item|measure|action|area|choice|section)\.([a-z_]+)",
    )
    .expect("a pattern");
    let mut tried = 0;
    for (name, source) in &templates {
        for (seen, tag) in tag.find_iter(source).enumerate() {
            // Each takes a walk through the whole theme.
            for field in field.captures_iter(tag.as_str()).take(seen % 4 / 3) {
                let word = field.get(1).expect("it has one");
                let at = tag.start() + word.start();
                let mut slip = source.clone();
                // Not the letter that it begins with.
                let letter = if word.as_str().starts_with('q') {
                    "x"
                } else {
                    "q"
                };
                slip.replace_range(at..=at, letter);
                let mut changed = templates.clone();
                changed.insert(name.clone(), slip);
                let slip = format!("{letter}{}", &word.as_str()[1..]);
                assert_eq!(names(&changed), [(name.clone(), at, slip)]);
                tried += 1;
            }
        }
    }
    assert!(tried > 40, "fields were tried: {tried}");
}

/// A piece of a template.
#[derive(Debug, Clone)]
enum Piece {
    Words(String),
    /// A field among others.
    Field(String, Vec<String>),
}

/// Makes a template of the names in the schemas, by a list of choices.
struct Maker {
    choices: Vec<u16>,
    page: Vec<Piece>,
    components: Vec<Piece>,
    /// Whether a component is being made.
    inside: bool,
    made: usize,
}

fn resolved(schema: &Value) -> &Value {
    let reference = schema.get("$ref").and_then(Value::as_str);
    if let Some(path) = reference {
        let name = path.rsplit('/').next().expect("a name");
        return resolved(&schemas().definitions[name]);
    }
    let one_of = schema.get("anyOf").and_then(Value::as_array);
    let mut not_null = one_of
        .into_iter()
        .flatten()
        .filter(|one| one["type"] != "null");
    match (not_null.next(), not_null.next()) {
        (Some(only), None) => resolved(only),
        _ => schema,
    }
}

fn fields(schema: &Value) -> Vec<(&str, &Value)> {
    let fields = resolved(schema)
        .get("properties")
        .and_then(Value::as_object);
    let fields = fields.into_iter().flatten();
    fields.map(|(name, field)| (name.as_str(), field)).collect()
}

fn items(schema: &Value) -> Option<&Value> {
    resolved(schema).get("items")
}

type Names<'a> = Vec<(String, &'a Value)>;

impl Maker {
    fn choose(&mut self, most: usize) -> usize {
        usize::from(self.choices.pop().unwrap_or_default()) % most
    }

    fn pieces(&mut self) -> &mut Vec<Piece> {
        if self.inside {
            &mut self.components
        } else {
            &mut self.page
        }
    }

    fn say(&mut self, words: &str) {
        self.pieces().push(Piece::Words(words.to_owned()));
    }

    /// Writes a way into one of the names; where it leads.
    fn path<'a>(&mut self, names: &Names<'a>) -> &'a Value {
        let (name, mut schema) = names[self.choose(names.len())].clone();
        self.say(&name);
        for _ in 0..=self.choose(3) {
            if let Some(inner) = items(schema) {
                if self.choose(2) == 0 {
                    return schema;
                }
                self.say("[0]");
                schema = inner;
                continue;
            }
            let there_are = fields(schema);
            if there_are.is_empty() {
                break;
            }
            let (name, inner) = there_are[self.choose(there_are.len())];
            let others = there_are
                .iter()
                .map(|(name, _)| (*name).to_owned())
                .collect();
            let dot = [".", "?."][self.choose(2)];
            self.say(dot);
            self.pieces().push(Piece::Field(name.to_owned(), others));
            schema = inner;
        }
        schema
    }

    fn statements(&mut self, names: &mut Names, depth: usize) {
        for _ in 0..=self.choose(3) {
            self.made += 1;
            let name = format!("v{}", self.made);
            match self.choose(if depth < 3 { 7 } else { 3 }) {
                0 => {
                    self.say("{{ ");
                    self.path(names);
                    self.say(" | default(value=\"\") }}");
                }
                1 => {
                    self.say("{% set ");
                    self.say(&name);
                    self.say(" = ");
                    let schema = self.path(names);
                    self.say(" -%}");
                    names.push((name, schema));
                }
                2 => {
                    self.say("{{ ");
                    self.path(names);
                    self.say(" if not ");
                    self.path(names);
                    self.say(" == 1 else ");
                    self.path(names);
                    self.say(" ~ 2 }}");
                }
                3 | 4 => {
                    self.say("{%- if ");
                    self.path(names);
                    self.say(" and ");
                    self.path(names);
                    self.say(" %}");
                    self.statements(&mut names.clone(), depth + 1);
                    self.say("{% endif %}");
                }
                5 => {
                    self.say("{% for ");
                    self.say(&name);
                    self.say(" in ");
                    let of = self.path(names);
                    self.say(" %}");
                    let mut inner = names.clone();
                    inner.extend(items(of).map(|item| (name, item)));
                    self.statements(&mut inner, depth + 1);
                    self.say("{% endfor %}");
                }
                _ if self.inside => self.say("words"),
                _ => {
                    self.say(&format!("{{{{ <{name} of={{"));
                    let of = self.path(names);
                    self.say("} /> }}");
                    self.inside = true;
                    self.say(&format!("{{% component {name}(of) %}}"));
                    self.statements(&mut vec![("of".to_owned(), of)], depth + 1);
                    self.say("{% endcomponent %}");
                    self.inside = false;
                }
            }
        }
    }
}

fn written(pieces: &[Piece]) -> String {
    let words = pieces.iter().map(|piece| match piece {
        Piece::Words(words) | Piece::Field(words, _) => words.as_str(),
    });
    words.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_made_of_the_schemas_passes_and_a_slip_in_it_is_found(
        choices in prop::collection::vec(any::<u16>(), 40..200),
        slip in any::<prop::sample::Index>(),
        letter in any::<prop::sample::Index>(),
        by in "[a-z]",
    ) {
        let mut maker = Maker { choices, page: Vec::new(), components: Vec::new(), inside: false, made: 0 };
        let (template, page) = &schemas().pages[maker.choose(schemas().pages.len())];
        maker.say("{% extends \"base.html\" %}{% block main %}");
        let mut names = vec![("page".to_owned(), page), ("page".to_owned(), page), ("frame".to_owned(), &schemas().frame)];
        maker.statements(&mut names, 0);
        maker.say("{% endblock main %}");
        let check = |page: &[Piece], components: &[Piece]| {
            let (page, components) = (written(page), written(components));
            let all = BTreeMap::from([
                (*template, page.as_str()),
                ("base.html", "{% block main %}{% endblock main %}"),
                ("components.html", components.as_str()),
            ]);
            let read = Tera::new().add_raw_templates(all.clone());
            let found = unknown(&all, &["colour"]).into_iter().map(|one| (one.template, one.at, one.name));
            (read.is_ok(), found.collect::<Vec<_>>())
        };
        let (Maker { mut page, mut components, .. }, template) = (maker, *template);
        prop_assert_eq!(check(&page, &components), (true, Vec::new()));
        let is_field = |piece: &&mut Piece| matches!(piece, Piece::Field(..));
        let mut all: Vec<&mut Piece> = page.iter_mut().chain(&mut components).filter(is_field).collect();
        prop_assume!(!all.is_empty());
        let at = slip.index(all.len());
        let Piece::Field(name, others) = &mut *all[at] else { unreachable!() };
        let at = letter.index(name.len());
        name.replace_range(at..=at, &by);
        prop_assume!(!others.contains(name));
        let slip = name.clone();
        let found = check(&page, &components);
        let place = |pieces: &[Piece]| {
            let mut at = 0;
            for piece in pieces {
                match piece {
                    Piece::Field(name, others) if !others.contains(name) => return Some(at),
                    Piece::Words(words) | Piece::Field(words, _) => at += words.len(),
                }
            }
            None
        };
        let (file, at) = match place(&page) {
            Some(at) => (template, at),
            None => ("components.html", place(&components).expect("one of the two")),
        };
        prop_assert_eq!(found, (true, vec![(file.to_owned(), at, slip)]));
    }
}
