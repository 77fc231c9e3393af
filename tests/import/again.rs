//! A whole strategy set as a Word document and imported again: each text is back where it was.

use veivalg::import::words::Audience;
use veivalg::lang::Lang;
use veivalg::source::Sources;

use super::word::{Word, item, paragraph, run, table, text_box};
use super::{imported, letters};
use crate::tools::{example, real};

/// The headings above the parts, in each language.
const HEADINGS: [[&str; 2]; 5] = [
    ["Mål", "Mål"],
    ["Veivalg", "Vegval"],
    ["Tiltak", "Tiltak"],
    ["Refleksjon", "Refleksjon"],
    ["Strategiområder", "Strategiområde"],
];
const AUDIENCES: [(Audience, [&str; 2]); 5] = [
    (
        Audience::Employer,
        [
            "Forventninger til arbeidsgiveren",
            "Forventningar til arbeidsgivaren",
        ],
    ),
    (Audience::Leaders, ["Våre ledere", "Leiarane våre"]),
    (
        Audience::Employees,
        [
            "Forventninger til medarbeiderne",
            "Forventningar til medarbeidarane",
        ],
    ),
    (
        Audience::Elected,
        [
            "Forventninger til folkevalgte",
            "Forventningar til folkevalde",
        ],
    ),
    (
        Audience::Representatives,
        [
            "Forventninger til tillitsvalgte",
            "Forventningar til tillitsvalde",
        ],
    ),
];

/// A file of a strategy.
fn toml(sources: &Sources, path: &str) -> toml::Table {
    let file = sources.find(path).unwrap_or_else(|| panic!("{path}"));
    sources.text(file).expect("text").parse().expect("TOML")
}

fn prose(sources: &Sources, path: &str) -> String {
    let file = sources.find(path);
    file.and_then(|file| sources.text(file))
        .unwrap_or_default()
        .to_owned()
}

/// Words of markdown without its marks.
fn plain(text: &str) -> String {
    let marks =
        regex::Regex::new(r"\[\^[^\]]*\]|\]\([^)]*\)|!?\[|\*|</?span[^>]*>|\\").expect("a pattern");
    marks
        .replace_all(text, "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn said(table: &toml::Table, key: &str, lang: Lang) -> Option<String> {
    let value = table.get(key)?;
    let own = value.as_str().or_else(|| value.get(lang.tag())?.as_str())?;
    Some(plain(own))
}

fn records<'t>(table: &'t toml::Table, key: &str) -> Vec<&'t toml::Table> {
    let list = table.get(key).and_then(toml::Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(toml::Value::as_table)
        .collect()
}

fn texts(table: &toml::Table, key: &str, lang: Lang) -> Vec<String> {
    records(table, key)
        .iter()
        .filter_map(|record| said(record, "text", lang))
        .collect()
}

fn ids(table: &toml::Table, key: &str) -> Vec<String> {
    let list = table.get(key).and_then(toml::Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(|id| Some(id.as_str()?.to_owned()))
        .collect()
}

/// Prose as paragraphs and lists.
fn written(mut word: Word, text: &str, level: u8) -> Word {
    for block in text.split("\n\n") {
        let first = block.lines().next().unwrap_or_default();
        if let Some(heading) = first.strip_prefix("## ") {
            word = word.heading(level, &plain(heading));
        } else if first.starts_with("[^") || first.starts_with('|') || first.starts_with('!') {
            continue;
        } else if first.starts_with("- ") {
            for line in block.split("\n- ") {
                word = word.xml(item(1, 0, &run(&plain(line.trim_start_matches("- ")), "")));
            }
        } else if !plain(block).is_empty() {
            word = word.text(&plain(block));
        }
    }
    word
}

fn listed(mut word: Word, level: u8, heading: &str, texts: &[String]) -> Word {
    if !texts.is_empty() {
        word = word.heading(level, heading);
        for text in texts {
            word = word.xml(item(1, 0, &run(text, "")));
        }
    }
    word
}

/// A strategy as somebody would have written it in Word.
fn word_of(sources: &Sources, lang: Lang) -> Word {
    let own = |[nb, nn]: [&'static str; 2]| lang.pick(nb, nn);
    let [goals, veivalg, actions, reflection, areas] = HEADINGS.map(own);
    let strategy = toml(sources, "strategy.toml");
    let mut word = Word::named(true);
    word = word.styled("Tittel", &said(&strategy, "title", lang).expect("a title"));
    word = word.styled(
        "Undertittel",
        &said(&strategy, "motto", lang).unwrap_or_default(),
    );
    if let Some(vision) = strategy.get("vision").and_then(toml::Value::as_table) {
        word = word
            .heading(1, lang.pick("Visjon", "Visjon"))
            .text(&said(vision, "text", lang).expect("a vision"));
    }
    let names = |key: &str| -> Vec<String> {
        records(&strategy, key)
            .iter()
            .filter_map(|record| said(record, "name", lang))
            .collect()
    };
    word = listed(word, 1, lang.pick("Verdier", "Verdiar"), &names("values"));
    word = listed(
        word,
        1,
        lang.pick("Overordnede mål", "Overordna mål"),
        &names("steering_goals"),
    );
    for (audience, heading) in AUDIENCES {
        word = listed(
            word,
            1,
            own(heading),
            &texts(&strategy, audience.key(), lang),
        );
    }
    for id in ids(&strategy, "chapters")
        .iter()
        .filter(|id| *id != "platform")
    {
        let chapter = toml(sources, &format!("chapters/{id}/chapter.toml"));
        word = word.heading(1, &said(&chapter, "title", lang).expect("a title"));
        word = written(
            word,
            &prose(sources, &format!("chapters/{id}/{lang}.md")),
            2,
        );
        for quote in texts(&chapter, "quotes", lang) {
            word = word.styled("Sitat", &quote).text("");
        }
    }
    word = word.heading(1, areas);
    for id in ids(&strategy, "areas") {
        let area = toml(sources, &format!("areas/{id}/area.toml"));
        word = word.heading(2, &said(&area, "title", lang).expect("a title"));
        word = written(word, &prose(sources, &format!("areas/{id}/{lang}.md")), 3);
        word = listed(word, 3, goals, &texts(&area, "goals", lang));
        word = listed(word, 3, veivalg, &texts(&area, "veivalg", lang));
        for (audience, heading) in AUDIENCES {
            word = listed(word, 3, own(heading), &texts(&area, audience.key(), lang));
        }
        let plans: Vec<[String; 2]> = records(&area, "actions")
            .iter()
            .map(|action| {
                let responsible = said(action, "responsible", lang).unwrap_or_default();
                [said(action, "text", lang).expect("a text"), responsible]
            })
            .collect();
        if !plans.is_empty() {
            let mut rows: Vec<Vec<&str>> = vec![vec!["Tiltak", "Ansvarlig"]];
            rows.extend(
                plans
                    .iter()
                    .map(|row| row.iter().map(String::as_str).collect()),
            );
            let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            word = word.heading(3, actions).xml(table(&rows));
        }
        word = listed(word, 3, reflection, &texts(&area, "reflection", lang));
        for fact in texts(&area, "facts", lang) {
            word = word.xml(paragraph("", &text_box(&paragraph("", &run(&fact, "")))));
        }
    }
    word
}

/// How many texts are where they were, of how many.
fn back(sources: &Sources, lang: Lang) -> (usize, usize) {
    let made = imported(&word_of(sources, lang));
    let strategy = toml(sources, "strategy.toml");
    let (mut right, mut all) = (0, 0);
    let mut count = |place: &str, old: &[String], new: Vec<&String>| {
        all += old.len();
        let new: Vec<String> = new.iter().map(|text| letters(text)).collect();
        for text in old {
            let is_right = new.contains(&letters(text));
            right += usize::from(is_right);
            if !is_right {
                eprintln!("{lang} {place}: {text}");
            }
        }
    };
    let plan = &made.plan;
    let titles = |key: &str, file: &str| -> Vec<String> {
        let ids = ids(&strategy, key);
        let ids = ids.iter().filter(|id| *id != "platform");
        ids.filter_map(|id| said(&toml(sources, &format!("{key}/{id}/{file}")), "title", lang))
            .collect()
    };
    count(
        "areas",
        &titles("areas", "area.toml"),
        plan.areas.iter().map(|area| &area.title).collect(),
    );
    count(
        "chapters",
        &titles("chapters", "chapter.toml"),
        plan.chapters.iter().map(|chapter| &chapter.title).collect(),
    );
    let none = Vec::new();
    for (audience, _) in AUDIENCES {
        let new = plan.expected.get(&audience).unwrap_or(&none);
        count(
            audience.key(),
            &texts(&strategy, audience.key(), lang),
            new.iter().collect(),
        );
    }
    for (id, area) in ids(&strategy, "areas").iter().zip(&plan.areas) {
        let old = toml(sources, &format!("areas/{id}/area.toml"));
        count(
            "goals",
            &texts(&old, "goals", lang),
            area.goals.iter().map(|goal| &goal.text).collect(),
        );
        count(
            "veivalg",
            &texts(&old, "veivalg", lang),
            area.veivalg.iter().map(|one| &one.text).collect(),
        );
        count(
            "actions",
            &texts(&old, "actions", lang),
            area.actions.iter().map(|one| &one.text).collect(),
        );
        count(
            "reflection",
            &texts(&old, "reflection", lang),
            area.reflection.iter().collect(),
        );
        count(
            "facts",
            &texts(&old, "facts", lang),
            area.beside.facts.iter().map(|fact| &fact.text).collect(),
        );
        for (audience, _) in AUDIENCES {
            let new = area.expected.get(&audience).unwrap_or(&none);
            count(
                audience.key(),
                &texts(&old, audience.key(), lang),
                new.iter().collect(),
            );
        }
    }
    (right, all)
}

#[test]
fn the_example_is_back_where_it_was_in_both_languages() {
    for lang in Lang::ALL {
        let (right, all) = back(&example().0, lang);
        assert!(all > 60, "{all}");
        assert_eq!(right, all, "{lang}");
    }
}

#[test]
fn a_real_strategy_is_back_where_it_was() {
    let Some((sources, _)) = real() else {
        eprintln!("skipped: there is no real strategy beside the checkout");
        return;
    };
    let (right, all) = back(sources, Lang::Nb);
    assert_eq!(right, all);
}
