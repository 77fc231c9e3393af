//! The schemas against the description that they are made of, and the ids in them against the files.

use serde_json::Value;
use veivalg::json_schema::{general, of};
use veivalg::load::load;
use veivalg::schema::{FILES, Kind, Table};
use veivalg::wording::MessageLang;

use super::{choices, read, schemas};
use crate::tools::root;

const STRATEGY: &str = "title.nb = \"Strategi\"\nareas = [\"tillit\"]\n\n\
    [[steering_goals]]\nid = \"gode-tjenester\"\nname.nb = \"Gode tjenester\"\n";
const MEASURES: &str = "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nunit = \"percent\"\n\n\
    [[measures]]\nid = \"laering\"\nfactor = 9\n";
const AREA: &str = "title.nb = \"Tillit\"\n\n[[goals]]\nid = \"trygge\"\ntext.nb = \"Vi er trygge.\"\n\n\
    [[veivalg]]\nid = \"lytte\"\ntext.nb = \"lytte.\"\n";
const FILES_OF_IT: [(&str, &str); 3] = [
    ("strategy.toml", STRATEGY),
    ("measures.toml", MEASURES),
    ("areas/tillit/area.toml", AREA),
];

/// Where the goals' and other records' keys stand.
const GOAL: &str = "/properties/goals/items/properties";

/// Whether a schema takes a table's keys and no other, with what they are for.
fn agrees(schema: &Value, table: &Table) {
    let properties = schema["properties"].as_object().expect("keys");
    let mut names: Vec<&str> = table.keys.iter().map(|key| key.name).collect();
    let required = table.keys.iter().filter(|key| key.required);
    let required: Vec<&str> = required.map(|key| key.name).collect();
    names.sort_unstable();
    assert_eq!(properties.keys().collect::<Vec<_>>(), names);
    assert_eq!(schema["additionalProperties"], false);
    let told = schema
        .get("required")
        .cloned()
        .unwrap_or(serde_json::json!([]));
    assert_eq!(told, serde_json::json!(required));
    for key in table.keys {
        let schema = &properties[key.name];
        assert!(!schema["description"].as_str().expect("words").is_empty());
        match key.kind {
            Kind::Table(table) => agrees(schema, table),
            Kind::Tables(table) => {
                agrees(&schema["items"], table);
            }
            _ => {}
        }
    }
}

#[test]
fn the_schemas_take_the_keys_of_the_description() {
    for file in &FILES {
        for lang in MessageLang::ALL {
            let schema = serde_json::from_str(&general(file, lang)).expect("JSON");
            agrees(&schema, file.table);
        }
    }
}

#[test]
fn every_description_is_in_its_own_language() {
    let all = |lang| -> String { FILES.iter().map(|file| general(file, lang)).collect() };
    let words = |text: &str| -> Vec<String> {
        let letters = text.split(|letter: char| !letter.is_alphabetic());
        letters.map(str::to_lowercase).collect()
    };
    // Labels show the default wording of both.
    let [nb, nn, en] = MessageLang::ALL.map(|lang| {
        let text = all(lang);
        let lines = text.lines().filter(|line| !line.contains(": nb «"));
        words(&lines.collect::<Vec<_>>().join("\n"))
    });
    for word in [
        "hvem",
        "ikke",
        "navnet",
        "lenker",
        "kilden",
        "områdene",
        "hvor",
        "målinger",
        "dere",
    ] {
        assert!(!nn.iter().any(|other| other == word), "bokmål: {word}");
    }
    for word in [
        "kven", "ikkje", "namnet", "lenkjer", "kjelda", "områda", "kor", "dykk", "frå",
    ] {
        assert!(!nb.iter().any(|other| other == word), "nynorsk: {word}");
    }
    // What is chosen from keeps its Norwegian names: `veivalg`, "blei".
    for word in [
        "hvem",
        "kven",
        "navnet",
        "namnet",
        "hvor",
        "kor",
        "dere",
        "linjen",
        "linja",
        "ellers",
        "elles",
        "blir",
        "feil",
        "målingene",
        "målingane",
        "på",
    ] {
        assert!(!en.iter().any(|other| other == word), "English: {word}");
    }
}

#[test]
fn the_ids_that_exist_are_the_choices() {
    let schemas = schemas(&FILES_OF_IT);
    assert!(schemas.whole);
    let area = read(&schemas, "area");
    let at = |place: &str| choices(&area, place);
    let measures = format!("{GOAL}/measures/items");
    assert_eq!(at(&measures).unwrap(), ["laering", "naervaer"]);
    let about = area.pointer(&measures).unwrap()["description"].as_str();
    assert_eq!(
        about,
        Some("- `laering`: 10-FAKTOR, 9\n- `naervaer`: Nærvær")
    );
    let steering = at(&format!("{GOAL}/steering_goals/items"));
    assert_eq!(steering.unwrap(), ["gode-tjenester"]);
    let goals = at("/properties/veivalg/items/properties/goals/items");
    assert_eq!(goals.unwrap(), ["trygge"]);
    let veivalg = at("/properties/actions/items/properties/veivalg");
    assert_eq!(veivalg.unwrap(), ["lytte"]);
    let strategy = read(&schemas, "strategy");
    let areas = choices(&strategy, "/properties/areas/items");
    assert_eq!(areas.unwrap(), ["tillit"]);
    let chapters = choices(&strategy, "/properties/chapters/items");
    assert_eq!(chapters.unwrap(), ["platform"]);
    let settings = read(&schemas, "veivalg");
    let settings = settings["properties"]["theme_settings"]["properties"].as_object();
    let settings: Vec<_> = settings.expect("keys").keys().cloned().collect();
    let known = [
        "cover_image",
        "logo",
        "logo_dark",
        "primary_color",
        "short_title",
    ];
    assert_eq!(settings, known);
}

#[test]
fn a_strategy_with_faults_has_its_ids_all_the_same() {
    let mut files = FILES_OF_IT;
    let broken = AREA.replace("id = \"lytte\"", "id = \"Lytte\"\nfeil = ");
    files[2].1 = &broken;
    let unlisted = STRATEGY.replace("tillit", "ikke-der");
    files[0].1 = &unlisted;
    let found = schemas(&files);
    assert!(!found.whole, "some of it cannot be read");
    let area = read(&found, "area");
    let goals = choices(&area, "/properties/veivalg/items/properties/goals/items");
    assert_eq!(goals.unwrap(), ["trygge"]);
    // What is no id is no choice, and no choice at all is any id.
    assert_eq!(
        choices(&area, "/properties/actions/items/properties/veivalg"),
        None
    );
    let nothing = schemas(&[]);
    assert!(!nothing.whole);
    assert_eq!(
        choices(&read(&nothing, "area"), &format!("{GOAL}/measures/items")),
        None
    );
}

#[test]
fn the_first_language_is_that_of_the_descriptions() {
    let mut files = FILES_OF_IT.to_vec();
    files.push(("veivalg.toml", "languages = [\"nn\", \"nb\"]\n"));
    let strategy = read(&schemas(&files), "strategy");
    assert_eq!(
        strategy["properties"]["vision"]["properties"]["text"]["description"],
        "Visjonen."
    );
    assert_eq!(
        strategy["properties"]["publisher"]["description"],
        "Den som gir ut strategien."
    );
    assert_eq!(strategy["properties"]["values"]["description"], "Verdiane.");
}

#[test]
fn the_examples_schemas_are_fresh() {
    let folder = root().join("example-strategy");
    let sources = load(&folder).expect("the example is there");
    for (name, text) in of(&sources).files {
        let path = folder.join(".veivalg").join(&name);
        let there = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            there == text,
            "{name} is old: veivalg schema --write example-strategy"
        );
    }
}
