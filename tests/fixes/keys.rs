//! Keys that are renamed, and ids that are made.

use proptest::prelude::*;
use veivalg::parse::{is_id, written_keys};
use veivalg::schema::{self, Kind, Table};

use veivalg::fixes::apply_fixes;

use super::{AREA, BASE, becomes, fixed, options, stays, strategy, text};

const GOOD: &str = BASE[2].1;

#[test]
fn a_key_with_a_slip_of_the_pen_is_renamed_wherever_it_is_written() {
    for (right, wrong) in [
        ("text.nb = \"Vi er", "texts.nb = \"Vi er"),
        ("text.nb = \"Vi er", "Text . nb   = \"Vi er"),
        ("text.nb = \"Vi er", "\"texts\".nb = \"Vi er"),
        ("measures = [", "measure = ["),
        ("[[goals]]", "[[goal]] # målene"),
        ("[[goals]]", "  [[ 'gaols' ]]"),
        ("[[veivalg]]", "[[Veivalg]]"),
        ("nb = \"Vi er", "NB = \"Vi er"),
    ] {
        let before = GOOD.replace(right, wrong);
        let name = |text: &str| -> String {
            let name = text.trim_start_matches([' ', '[', '"', '\'']);
            name.chars().take_while(char::is_ascii_alphabetic).collect()
        };
        let after = before.replace(&name(wrong), &name(right));
        assert_ne!(before, after);
        becomes(AREA, &before, &after);
    }
}

#[test]
fn every_piece_of_a_key_is_renamed_and_nothing_else() {
    let more = |key: &str, goals: &str, phase: &str| {
        format!(
            "{GOOD}\n[[{goals}]] # texts\nid = \"to\"\n# texts.nb = \"nei\"\n{key}.nb = \"texts.nb = 1\" # ja\n\
             {key}.nn = '''\ntexts.nn = \"x\"\n[[goal]]\n'''\nmeasures = [\"naervaer\"] # [[goal]]\n{phase}"
        )
    };
    let facts =
        "facts = [ { TEXT.nb = \"a, } b\", TEXT.nn = \"]\" }, # TEXT\n { text = \"c\" } ]\n";
    let before = format!("{facts}{}", more("texts", "goals", ""));
    let after = format!(
        "{}{}",
        facts.replace("TEXT.n", "text.n"),
        more("text", "goals", "")
    );
    becomes(AREA, &before, &after);
    // A list that is misspelt from its first record on, with a fault inside that it hid.
    let before = more("texts", "goal", "").replace("[[goals]]", "[[goal]]");
    let after = before.replacen("[[goal]]", "[[goals]]", 1);
    let after = after.replace("\n[[goal]] # texts", "\n[[goals]] # texts");
    let after =
        after
            .replace("\ntexts.nb =", "\ntext.nb =")
            .replacen("\ntexts.nn =", "\ntext.nn =", 1);
    let (found, _) = fixed(AREA, &before);
    assert_eq!(found, after);
}

#[test]
fn tables_in_tables_are_renamed_in_each() {
    let process = "[[phases]]\ntitle = \"En\"\n[[phases.activites]]\ntext = \"a\"\n[[phases.activites]]\ntext = \"b\"\n\
                   [[phases]]\ntitle = \"To\"\n[[phases.activites]]\ntext = \"c\"\n";
    becomes(
        "process.toml",
        process,
        &process.replace("activites", "activities"),
    );
}

#[test]
fn line_ends_marks_and_letters_stay_as_they_are() {
    let wrong = GOOD
        .replace("measures =", "Measures =")
        .replace("[[veivalg]]\nid = \"lytte\"\n", "[[veivalg]] # a\u{30a}\n");
    let right = GOOD.replace(
        "[[veivalg]]\nid = \"lytte\"\n",
        "[[veivalg]] # a\u{30a}\nid = \"lytte\"\n",
    );
    for end in ["\n", "\r\n", "\r"] {
        for mark in ["", "\u{feff}"] {
            let whole = |text: &str| {
                format!("{mark}{text}")
                    .replace("trygge.", "trygge\u{200b}, a\u{30a}\u{a0}pne.")
                    .replace('\n', end)
            };
            becomes(AREA, &whole(&wrong), &whole(&right));
        }
    }
    // Marks without width at the edge of a name are none of its letters.
    becomes(
        "strategy.toml",
        "\u{feff}Title\u{200b} = \"x\"\nareas = [\"tillit\"]\n",
        "\u{feff}title\u{200b} = \"x\"\nareas = [\"tillit\"]\n",
    );
}

#[test]
fn a_key_that_may_be_meant_otherwise_is_left() {
    let goal = |lines: &str| GOOD.replace("text.nb = \"Vi er trygge.\"\n", lines);
    for lines in [
        // Two slips.
        "tekst.nb = \"Vi\"\n",
        // It is there already.
        "text.nb = \"Vi\"\ntexts.nb = \"Vi\"\n",
        // Two that may be the same.
        "texts.nb = \"Vi\"\ntexxt.nb = \"Vi\"\n",
        // Another language than ours is not nynorsk.
        "text.nb = \"Vi\"\ntext.en = \"We\"\n",
        "text.nb = \"Vi\"\ntext.no = \"Vi\"\n",
        "text.nb = \"Vi\"\ntext.NB = \"Vi\"\n",
        // What it holds does not fit.
        "texts = 5\n",
        // Nothing is near.
        "text.nb = \"Vi\"\nansvarlig = \"HR\"\n",
    ] {
        stays(AREA, &goal(lines));
    }
    // `dato` is no file, and `do` may be anything.
    let measures = BASE[1].1;
    stays("measures.toml", &format!("{measures}dato = \"2020\"\n"));
    stays(
        "strategy.toml",
        &format!("{}[valid]\ndo = 2027-01-01\n", BASE[0].1),
    );
    // What was meant cannot be told from half a file.
    stays(
        AREA,
        &format!("{}lone\n", GOOD.replace("measures", "measure")),
    );
}

#[test]
fn names_of_rules_and_labels_are_renamed() {
    let config = |text: &str| format!("{}{text}", BASE[3].1);
    becomes(
        "veivalg.toml",
        &config("[check] # nivåer\nunused-mesure = \"off\"\n[labels]\nGoals.nb = \"Mål\"\n"),
        &config("[check] # nivåer\nunused-measure = \"off\"\n[labels]\ngoals.nb = \"Mål\"\n"),
    );
    stays(
        "veivalg.toml",
        &config("[check]\nunused-measure = \"off\"\nunused-mesure = \"info\"\n"),
    );
}

/// The area with a goal of this text and without an id.
fn unnamed(text: &str) -> String {
    GOOD.replace(
        "id = \"trygge\"\ntext.nb = \"Vi er trygge.\"",
        &format!("text.nb = \"{text}\""),
    )
}

#[test]
fn an_id_is_made_of_the_first_words() {
    for (words, id) in [
        ("Vi er trygge.", "vi-er-trygge"),
        (
            "Æ, ø og å: Åpne dører på Østsida",
            "ae-o-og-a-apne-dorer-pa-ostsida",
        ),
        (
            "**Inviterer** til [nærvær](measure:naervaer)[^n]\\n\\n[^n]: Note",
            "inviterer-til-naervaer-note",
        ),
        ("10 % flere på heltid", "flere-pa-heltid"),
        ("Idé, A\u{30a}pen linje", "ide-apen-linje"),
        (
            "Elverum kommune har friske og motiverte medarbeidere som blir",
            "elverum-kommune-har-friske-og-motiverte",
        ),
    ] {
        assert!(is_id(id) && id.len() <= 40);
        let before = unnamed(words);
        becomes(
            AREA,
            &before,
            &before.replacen("[[goals]]\n", &format!("[[goals]]\nid = \"{id}\"\n"), 1),
        );
    }
    for words in ["…", "2027", "ж"] {
        stays(AREA, &unnamed(words));
    }
    let long = "a".repeat(100);
    let (after, _) = fixed(AREA, &unnamed(&long));
    assert!(after.contains(&format!("id = \"{}\"", &long[..40])));
}

#[test]
fn bokmål_comes_first_and_the_language_less_last() {
    let values = |lines: &str| format!("{}[[values]]\n{lines}", BASE[0].1);
    for (lines, id) in [
        ("name.nn = \"Open\"\nname.nb = \"Åpen\"\n", "apen"),
        ("name.nn = \"Open\"\n", "open"),
        ("name = \"Raus\"\n", "raus"),
        ("text = \"Vi deler.\"\nname = \"Raus\"\n", "raus"),
    ] {
        becomes(
            "strategy.toml",
            &values(lines),
            &values(&format!("id = \"{id}\"\n{lines}")),
        );
    }
}

#[test]
fn an_id_stands_where_the_record_begins() {
    let area =
        |facts: &str| GOOD.replace("[[veivalg]]\nid = \"lytte\"\ntext.nb = \"lytte.\"\n", facts);
    let cases = [
        (
            "[[veivalg]] # veien\n  text = \"gå\"\n",
            "[[veivalg]] # veien\n  id = \"ga\"\n  text = \"gå\"\n",
        ),
        (
            "  [[veivalg]]\n\n  # her\n  text = \"gå\"",
            "  [[veivalg]]\n  id = \"ga\"\n\n  # her\n  text = \"gå\"",
        ),
        (
            "[[veivalg]]\n[veivalg.text]\nnb = \"gå\"\n",
            "[[veivalg]]\nid = \"ga\"\n[veivalg.text]\nnb = \"gå\"\n",
        ),
    ];
    for (before, after) in cases {
        becomes(AREA, &area(before), &area(after));
    }
    let inline = |veivalg: &str| {
        format!(
            "title.nb = \"Tillit\"\ngoals = [{{ id = \"trygge\", text = \"Vi\", measures = [\"naervaer\"] }}]\n{veivalg}"
        )
    };
    for (before, after) in [
        (
            "veivalg = [{ text.nb = \"gå\" }]",
            "veivalg = [{ id = \"ga\", text.nb = \"gå\" }]",
        ),
        (
            "veivalg = [{text = \"gå\"}, {text = \"se\"}]",
            "veivalg = [{ id = \"ga\", text = \"gå\"}, { id = \"se\", text = \"se\"}]",
        ),
    ] {
        becomes(AREA, &inline(before), &inline(after));
    }
}

#[test]
fn ids_of_a_kind_differ() {
    let goal = "\n[[goals]]\ntext = \"Trygge\"\nmeasures = [\"naervaer\"]\n";
    let named = |id: &str| goal.replace("]]\n", &format!("]]\nid = \"{id}\"\n"));
    becomes(
        AREA,
        &format!("{GOOD}{goal}{goal}"),
        &format!("{GOOD}{}{}", named("trygge-2"), named("trygge-3")),
    );
    // A veivalg may be called as a goal is.
    let veivalg = "\n[[veivalg]]\ntext = \"Trygge\"\n";
    becomes(
        AREA,
        &format!("{GOOD}{veivalg}"),
        &format!("{GOOD}{}", veivalg.replace("]]\n", "]]\nid = \"trygge\"\n")),
    );
}

#[test]
fn no_id_is_made_that_a_fault_may_hide() {
    let goal = "[[goals]]\ntext = \"Trygge\"\nmeasures = [\"naervaer\"]\n";
    let hidden = |header: &str| {
        let more = format!(
            "title = \"To\"\n[[{header}]]\nid = \"trygge-2\"\ntext = \"To\"\nmeasures = [\"naervaer\"]\n"
        );
        let first = format!("{GOOD}{goal}");
        let files = [
            (
                "strategy.toml",
                "title = \"T\"\nareas = [\"tillit\", \"to\"]\n",
            ),
            (AREA, first.as_str()),
            ("areas/to/area.toml", more.as_str()),
        ];
        let (sources, compilation) = strategy(&files);
        let fixed = apply_fixes(&sources, &compilation.diagnostics, options());
        fixed.map(|fixed| text(&fixed.sources, AREA))
    };
    // Once it is read, the next number is taken.
    let named = goal.replace("]]\n", "]]\nid = \"trygge-3\"\n");
    for header in ["goals", "goal"] {
        assert_eq!(hidden(header), Some(format!("{GOOD}{named}")));
    }
    assert_eq!(hidden("goals]]\nlone\n[[goals"), None);
}

#[test]
fn no_id_is_made_where_one_is_asked_for() {
    for asking in [
        "goals = [\"trygge\"]\n",
        "text.nn = \"[mål](goal:trygge)\"\n",
    ] {
        stays(AREA, &format!("{}{asking}", unnamed("Vi er trygge")));
    }
    let action =
        "[[actions]]\nid = \"kurs\"\ntext = \"Kurs\"\nresponsible = \"HR\"\nveivalg = \"hore\"\n";
    let area = format!("{}{action}", GOOD.replace("id = \"lytte\"\n", ""));
    stays(AREA, &area);
    // It would be called so.
    let named = |area: &str| area.replace("lytte.", "Høre");
    becomes(
        AREA,
        &named(&area),
        &named(&area).replace("[[veivalg]]\n", "[[veivalg]]\nid = \"hore\"\n"),
    );
    let named = "[[measures]]\nname = \"Nærvær\"\nunit = \"percent\"\n";
    becomes(
        "measures.toml",
        named,
        &named.replace("]]\n", "]]\nid = \"naervaer\"\n"),
    );
    stays("measures.toml", &named.replace("Nærvær", "Fravær"));
    stays(
        "references.toml",
        "[[references]]\ntext = \"Lai, Linda\"\n[[references]]\nid = \"b\"\ntext = \"[^lai]\"\n",
    );
}

#[test]
fn every_list_whose_records_must_have_an_id_is_given_one() {
    let lists = |table: &'static Table| {
        let has_id = |kind: Kind| match kind {
            Kind::Tables(inner) => inner.key("id").is_some_and(|key| key.required),
            _ => false,
        };
        table.keys.iter().filter(move |key| has_id(key.kind))
    };
    let files = [
        ("strategy.toml", &schema::STRATEGY, BASE[0].1),
        ("measures.toml", &schema::MEASURES, ""),
        ("references.toml", &schema::REFERENCES, ""),
        (AREA, &schema::AREA, "title = \"T\"\n"),
    ];
    let mut seen = 0;
    for (path, table, before) in files {
        for key in lists(table) {
            seen += 1;
            let record = format!("{before}[[{}]]\ntext = \"Ord\"\nname = \"Ord\"\n", key.name);
            let files = [(AREA, "title = \"T\"\n"), (path, record.as_str())];
            let (sources, compilation) = strategy(&files);
            let fixed = apply_fixes(&sources, &compilation.diagnostics, options()).expect("an id");
            let after = text(&fixed.sources, path);
            assert!(after.contains("id = \"ord\""), "{}", key.name);
        }
    }
    assert_eq!(seen, 7);
}

/// A value as it can be written, and the keys that are written in it.
fn written(value: &Value, text: &mut String, keys: &mut Vec<(String, String)>) {
    match value {
        Value::Plain(word) => text.push_str(word),
        Value::List(values) => {
            text.push_str("[ # ] not yet\n");
            for value in values {
                written(value, text, keys);
                text.push_str(" ,\n");
            }
            text.push(']');
        }
        Value::Braces(pairs) => {
            text.push('{');
            for (at, (name, value)) in pairs.iter().enumerate() {
                text.push_str(if at > 0 { ", " } else { " " });
                pair(name, value, text, keys);
            }
            text.push_str(" }");
        }
    }
}

fn pair(name: &str, value: &Value, text: &mut String, keys: &mut Vec<(String, String)>) {
    let index = keys.len();
    keys.push((name.replace(['"', '\'', ' '], ""), String::new()));
    text.push_str(&format!("{name} = "));
    let start = text.len();
    written(value, text, keys);
    keys[index].1 = text[start..].to_owned();
}

#[derive(Debug, Clone)]
enum Value {
    Plain(&'static str),
    List(Vec<Value>),
    Braces(Vec<(&'static str, Value)>),
}

fn value() -> impl Strategy<Value = Value> {
    let plain = prop::sample::select(vec![
        "1.5",
        "2024-01-31",
        "\"a ] } # = [[b]] \\\" c\"",
        "'å ] # \\'",
        "\"\"\"\nx = { \"y\"\n\"\"\"\"",
        "'''[a]\nb = 1'''",
    ]);
    plain
        .prop_map(Value::Plain)
        .prop_recursive(3, 12, 3, |inner| {
            let pairs = prop::collection::vec((name(), inner.clone()), 0..3);
            prop_oneof![
                prop::collection::vec(inner, 0..3).prop_map(Value::List),
                pairs.prop_map(Value::Braces),
            ]
        })
}

fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["a", "text.nb", "\"på\"", "'x' . \"y-z\"", "b_c . d.e"])
}

proptest! {
    #[test]
    fn every_key_is_found_where_it_is_written(
        sections in prop::collection::vec((any::<bool>(), prop::collection::vec((name(), value()), 0..4)), 1..4),
    ) {
        let (mut text, mut expected) = (String::new(), Vec::new());
        for (is_list, pairs) in &sections {
            text.push_str(if *is_list { "[[a . \"b\"]] # = 1\n" } else { "[ a . \"b\" ]\n" });
            expected.push(("a.b".to_owned(), String::new()));
            for (name, value) in pairs {
                text.push_str("  ");
                pair(name, value, &mut text, &mut expected);
                text.push_str(" # c = 1\n\n");
            }
        }
        let keys = written_keys(&text);
        let found = keys.iter().map(|key| {
            let names: Vec<&str> = key.names.iter().map(|name| &text[name.clone()]).collect();
            (names.join("."), text[key.value.clone()].to_owned())
        });
        let found: Vec<_> = found.collect();
        prop_assert_eq!(found, expected, "{}", text);
    }

    #[test]
    fn keys_of_any_text_are_pieces_of_it(text in "(?s)([a-zå=.,#\"'\\\\\\[\\]{} \n]|\"\"\"|'''|.){0,60}") {
        for key in written_keys(&text) {
            for place in key.names.iter().chain([&key.value]) {
                prop_assert!(text.get(place.clone()).is_some(), "{:?} of {:?}", key, text);
            }
        }
    }
}
