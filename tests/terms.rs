//! The term list: words found in all their forms, and what each is called in the other language.

use std::time::Instant;

use veivalg::diagnostic::Diagnostics;
use veivalg::lang::Lang;
use veivalg::parse::parse;
use veivalg::source::Sources;
use veivalg::terms::Terms;

const STRATEGY: &str = r#"
title.nb = "Strategi for Rogndal"
title.nn = "Strategi for Rogndal"
areas = ["tillit", "ledelse"]

[[values]]
id = "apen"
name.nb = "Åpen"
name.nn = "Open"
"#;

const TERMS: &str = r#"
[[pairs]]
nb = "medarbeider"
nn = "medarbeidar"

[[pairs]]
nb = ["veivalg", "veivalget", "veivalgene"]
nn = ["vegval", "vegvalet", "vegvala"]

[[pairs]]
nb = "ledelse"
nn = "leiing"

[[pairs]]
nb = "leder"
nn = "leiar"

[[pairs]]
nb = "ansatt"
nn = "tilsett"

[[pairs]]
nb = "offentlig anskaffelse"
nn = "offentleg innkjøp"

[[pairs]]
nb = "tjeneste"
nn = "teneste"

[[avoid]]
nb = ["ressurs", "ressurser"]
instead.nb = "menneskelige ressurser"
"#;

fn terms() -> Terms {
    let mut sources = Sources::default();
    let area = |nb: &str, nn: &str| format!("title.nb = \"{nb}\"\ntitle.nn = \"{nn}\"\n");
    let files = [
        ("strategy.toml", STRATEGY.to_owned()),
        ("terms.toml", TERMS.to_owned()),
        (
            "areas/tillit/area.toml",
            area("Medvirkning og *tillit*", "Medverknad og tillit"),
        ),
        (
            "areas/ledelse/area.toml",
            area("Nærvær", "Nærvær og trivsel"),
        ),
    ];
    for (path, text) in files {
        sources.insert(path, text.into_bytes());
    }
    let mut diagnostics = Diagnostics::default();
    let draft = parse(&mut diagnostics, &sources);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    Terms::new(&draft)
}

/// Each term of a text with its partner, `?` where that cannot be known.
fn found(lang: Lang, text: &str) -> Vec<String> {
    let terms = terms();
    let found = terms.find(lang, text);
    let told = found.iter().map(|found| {
        let partner = terms.partner(found, lang, text);
        let word = &text[found.range.clone()];
        format!("{word} = {}", partner.as_deref().unwrap_or("?"))
    });
    told.collect()
}

#[track_caller]
fn expect(lang: Lang, text: &str, expected: &[&str]) {
    assert_eq!(found(lang, text), expected, "{text}");
}

#[test]
fn a_word_is_found_in_its_common_forms() {
    expect(
        Lang::Nb,
        "En medarbeider, medarbeideren, Medarbeidere og medarbeiderne. Medarbeidernes dag.",
        &[
            "medarbeider = medarbeidar",
            "medarbeideren = medarbeidaren",
            "Medarbeidere = Medarbeidarar",
            "medarbeiderne = medarbeidarane",
            "Medarbeidernes = ?",
        ],
    );
    expect(
        Lang::Nn,
        "Leiinga, leiingar og leiingane gir tenestene.",
        &[
            "Leiinga = Ledelsen",
            "leiingar = ledelser",
            "leiingane = ledelsene",
            "tenestene = ?",
        ],
    );
}

#[test]
fn listed_forms_have_the_partner_at_their_place() {
    expect(
        Lang::Nb,
        "Veivalget og veivalgene, **veivalg**-møtet",
        &[
            "Veivalget = Vegvalet",
            "veivalgene = vegvala",
            "veivalg = vegval",
        ],
    );
}

#[test]
fn a_phrase_is_found_whole_and_over_a_line_end() {
    expect(
        Lang::Nb,
        "Ved offentlige\nanskaffelser",
        &["offentlige\nanskaffelser = ?"],
    );
    expect(Lang::Nb, "Offentlig, anskaffelse", &[]);
}

#[test]
fn a_compound_is_found_and_has_no_partner_of_its_own() {
    expect(
        Lang::Nb,
        "Medarbeiderundersøkelsen og veivalgsmøtet; tjenestefolk",
        &[
            "Medarbeiderundersøkelsen = ?",
            "veivalgsmøtet = ?",
            "tjenestefolk = ?",
        ],
    );
    let terms = terms();
    assert!(terms.mentions(Lang::Nn, "Medarbeidarundersøkinga").has(0));
    assert!(!terms.mentions(Lang::Nn, "Undersøkinga").has(0));
}

#[test]
fn a_verb_is_not_taken_for_the_noun() {
    expect(
        Lang::Nb,
        "Hun leder arbeidet og er en god leder.",
        &["leder = leiar"],
    );
    expect(Lang::Nb, "Hver leder leder.", &["leder = leiar"]);
    expect(
        Lang::Nn,
        "Vi vil tilsette fleire og ikkje å tilsette færre.",
        &[],
    );
    expect(Lang::Nn, "Dei tilsette.", &["tilsette = ?"]);
}

#[test]
fn names_of_the_strategy_are_pairs() {
    expect(
        Lang::Nb,
        "Området Medvirkning og tillit er viktig.",
        &["Medvirkning og tillit = Medverknad og tillit"],
    );
    expect(Lang::Nb, "Vi har medvirkning og tillit. Åpen dør.", &[]);
    expect(Lang::Nb, "Vi er åpne. Åpen er vi. Åpen", &[]);
    expect(
        Lang::Nb,
        "Verdien Åpen og «Åpen».",
        &["Åpen = Open", "Åpen = Open"],
    );
    let terms = terms();
    let text = "verdien Åpen";
    let pair = terms.find(Lang::Nb, text)[0].pair;
    assert!(terms.mentions(Lang::Nn, "vere opne").has(pair));
    assert!(!terms.mentions(Lang::Nn, "vere greie").has(pair));
}

#[test]
fn a_word_not_to_use_is_told_but_not_inside_what_is_to_stand_instead() {
    let terms = terms();
    let misused = |lang, text: &str| -> Vec<String> {
        let found = terms.misused(lang, text).into_iter();
        found.map(|found| text[found.range].to_owned()).collect()
    };
    assert_eq!(
        misused(Lang::Nb, "En ressurs, ressursene."),
        ["ressurs", "ressursene"]
    );
    assert_eq!(
        misused(Lang::Nb, "Menneskelige ressurser"),
        Vec::<String>::new()
    );
    assert_eq!(misused(Lang::Nn, "Ein ressurs"), Vec::<String>::new());
}

#[test]
fn a_word_in_a_thousand_entries_is_not_found_a_thousand_times() {
    let mut sources = Sources::default();
    sources.insert("strategy.toml", b"title = \"S\"\nareas = []\n".to_vec());
    let entries = "[[avoid]]\nnb = \"ressurs\"\n[[pairs]]\nnb = \"leder\"\nnn = \"leiar\"\n";
    sources.insert("terms.toml", entries.repeat(1000).into_bytes());
    let terms = Terms::new(&parse(&mut Diagnostics::default(), &sources));
    let text = "En leder er en ressurs. ".repeat(10);
    for found in [
        terms.misused(Lang::Nb, &text).len(),
        terms.find(Lang::Nb, &text).len(),
    ] {
        assert!((10..=300).contains(&found), "{found}");
    }
}

#[test]
fn names_that_begin_alike_are_not_each_held_against_a_text() {
    let number = 20_000;
    let strategy = "title = \"S\"\nareas = []\n";
    let measure = |i| {
        format!("[[measures]]\nid = \"m{i}\"\nname.nb = \"Nærvær {i}\"\nname.nn = \"Nærver {i}\"\n")
    };
    let mut sources = Sources::default();
    sources.insert("strategy.toml", strategy.as_bytes().to_vec());
    let measures: String = (0..number).map(measure).collect();
    sources.insert("measures.toml", measures.into_bytes());
    let terms = Terms::new(&parse(&mut Diagnostics::default(), &sources));
    let text: String = (0..number)
        .map(|i| format!("Se Nærvær {i} her. "))
        .collect();
    let begun = Instant::now();
    let found = terms.find(Lang::Nb, &text);
    let words = |range: &std::ops::Range<usize>| text[range.clone()].to_owned();
    let found: Vec<String> = found.iter().map(|found| words(&found.range)).collect();
    let expected: Vec<String> = (0..number).map(|i| format!("Nærvær {i}")).collect();
    assert_eq!(found, expected);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
