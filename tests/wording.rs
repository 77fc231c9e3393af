//! Everything a person reads in bokmål or nynorsk keeps to its language, and to plain words.
//!
//! What is quoted («…», "…" and `…`) is the author's or the format's, and may be of any language.

use veivalg::diagnostic::{MessageLang, Rule, explain};

use crate::rules;

/// Bokmål words that stand in no nynorsk text.
const NOT_NYNORSK: &str = "ikke noe noen kun fra hva hvem hvor hvordan hvorfor hvilke hvilken hvilket en et ett \
    bare mer være gjøre ble sted steder hver hvert hele jeg dere deres målingen målinger filen mappen listen linjen \
    lenken lenke lenker navn navnet navnene skrevet anførselstegn mangler finnes slutter begynner velg endret bruker \
    kommer uten bilde bildet tall tallet tallene tegn kilde kilden språkene leses vises brukes skrives \
    ansatt ansatte ledere leserne kjør enhet egne hverandre sammen stedet \
    overskriften nettstedet åpnes sier riktig foran ennå enten høyst";

/// Nynorsk words that stand in no bokmål text, and forms that our bokmål does not use.
const NOT_BOKMÅL: &str = "ikkje noko nokon nokre frå kva kven kvar korleis kvifor ein eit ei berre meir vere gjere \
    vart blei stad stader heile namn namnet hermeteikn hermetegn manglar finst byrjar byrj sluttar utan bilete \
    biletet talet tala teikn kjelde kjelda lenkje lenkja mappa fila lista linja målinga vegval sjå seie seier \
    brukar framfor enno anten høgst tilsette kvarandre saman desse dei dykk";

/// Words that only programmers know.
const NOT_PLAIN: &str = "parse array string field felt streng strengen tabell tabellen nøkkel nøkkelen nøklene \
    nøklane boolsk objekt schema skjema post poster postar markdown toml";

/// The words of a sentence that are not quoted.
fn words(sentence: &str) -> Vec<String> {
    let mut own = String::new();
    let mut closing = None;
    for letter in sentence.chars() {
        match (closing, letter) {
            (Some(mark), _) if mark == letter => closing = None,
            (Some(_), _) => {}
            (None, '«') => closing = Some('»'),
            (None, '“') => closing = Some('”'),
            (None, '"' | '`') => closing = Some(letter),
            (None, _) => own.push(letter),
        }
    }
    let of_a_word = |letter: char| letter.is_alphanumeric() || "-./:_".contains(letter);
    own.split(|letter| !of_a_word(letter))
        .map(|word| word.trim_end_matches(['.', ':', '/']).to_lowercase())
        .collect()
}

/// Rules on what stands in prose, where a table is a table.
const OF_PROSE: [&str; 4] = ["lost-content", "empty-element", "stray-markup", "raw-html"];

/// The rule that speaks to those who make a theme, of what a template knows.
const OF_THEMES: &str = "theme-fault";

fn foreign(rule: &str, sentence: &str, lang: MessageLang) -> Option<String> {
    let of_prose = OF_PROSE.contains(&rule);
    let others = lang.pick([NOT_BOKMÅL, NOT_NYNORSK, ""]);
    let listed = others
        .split_whitespace()
        .chain(NOT_PLAIN.split_whitespace());
    let words = words(sentence);
    listed
        .filter(|word| !(of_prose && word.starts_with("tabell")))
        .filter(|word| !(rule == OF_THEMES && ["felt", "field"].contains(word)))
        .find(|listed| words.iter().any(|word| word == listed))
        .map(str::to_owned)
}

const LANGUAGES: [MessageLang; 3] = [MessageLang::Nb, MessageLang::Nn, MessageLang::En];

#[test]
fn every_finding_keeps_to_its_language_and_to_plain_words() {
    let mut wrong = Vec::new();
    for (rule, wording) in rules::wordings() {
        for lang in LANGUAGES {
            let sentence = lang.pick(wording.each_ref());
            if let Some(word) = foreign(rule, sentence, lang) {
                wrong.push(format!("{rule}, {}: “{word}” in: {sentence}", lang.tag()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_explanation_keeps_to_its_language_and_to_plain_words() {
    let mut wrong = Vec::new();
    for rule in Rule::ALL {
        let explanation = explain::of(*rule);
        for wording in [&explanation.summary, &explanation.wants, &explanation.why] {
            for lang in LANGUAGES {
                let sentence = wording.get(lang);
                if let Some(word) = foreign(rule.name(), sentence, lang) {
                    wrong.push(format!(
                        "{}, {}: “{word}” in: {sentence}",
                        rule.name(),
                        lang.tag()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// All wording with real values, in three languages: `cargo test side_by_side -- --nocapture`.
#[test]
fn every_wording_side_by_side() {
    let told = rules::wordings();
    for (rule, wording) in &told {
        println!("{rule}");
        for lang in LANGUAGES {
            println!("  {}", lang.pick(wording.each_ref()));
        }
    }
    assert!(!told.is_empty());
}
