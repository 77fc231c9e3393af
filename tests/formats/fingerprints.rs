//! What a finding is known by in other systems comes from what was found: it outlives moved lines, other languages
//! and other words, and tells findings apart that are about different things.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use veivalg::diagnostic::{Diagnostic, Rule};
use veivalg::load;
use veivalg::source::Span;
use veivalg::wording::{Message, aside};

use super::faulty;
use crate::cli::{stdout, veivalg, write};

const AREA: &str = "areas/tillit/area.toml";

/// Every finding's rule and fingerprint.
fn fingerprints(folder: &Path, format: &str, lang: &str) -> BTreeSet<(String, String)> {
    let arguments = ["check", "--format", format, "--messages", lang];
    let told: Value = serde_json::from_str(&stdout(&veivalg(folder, &arguments))).expect("JSON");
    let (all, rule, print) = match format {
        "sarif" => (
            &told["runs"][0]["results"],
            "/ruleId",
            "/partialFingerprints/veivalg~1v2",
        ),
        _ => (&told, "/check_name", "/fingerprint"),
    };
    let all = all.as_array().expect("a list");
    let word = |one: &Value, path: &str| {
        let value = one.pointer(path).and_then(Value::as_str);
        value.expect("it is there").to_owned()
    };
    let prints = all.iter().map(|one| (word(one, rule), word(one, print)));
    let prints: BTreeSet<_> = prints.collect();
    assert_eq!(prints.len(), all.len(), "each is told from all others");
    prints
}

#[test]
fn they_outlive_moved_lines_and_are_the_same_in_every_language() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    faulty(folder);
    for format in ["sarif", "gitlab"] {
        faulty(folder);
        let before = fingerprints(folder, format, "nb");
        assert!(before.len() > 3, "{before:?}");
        for lang in ["nn", "en"] {
            assert_eq!(fingerprints(folder, format, lang), before);
        }
        for path in [AREA, "strategy.toml"] {
            let text = fs::read_to_string(folder.join(path)).expect("text");
            fs::write(folder.join(path), format!("# Flyttet\n\n\n{text}")).expect("room");
        }
        assert_eq!(fingerprints(folder, format, "nb"), before);
    }
}

#[test]
fn they_differ_where_the_findings_are_about_different_things() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    let with = |measures: &str| {
        faulty(folder);
        let goal = format!(
            "title.nb = \"Tillit\"\n\n[[goals]]\nid = \"trygge\"\ntext.nb = \"Vi er trygge.\"\n\
             measures = [{measures}]\n\n[[veivalg]]\nid = \"lytte\"\ntext.nb = \"lytte.\"\n"
        );
        write(folder, &[(AREA, &goal)]);
        fingerprints(folder, "gitlab", "nb")
    };
    let both = with("\"fravaer\", \"tillit\"");
    // One key, one line, one rule: what they are about is all that tells them apart.
    let [one, other] = ["\"fravaer\"", "\"tillit\""].map(with);
    assert_ne!(one, other);
    assert_eq!(one.union(&other).cloned().collect::<BTreeSet<_>>(), both);
    assert_eq!(with("\"tillit\", \"fravaer\""), both);
}

/// Of a sentence that is in no language nothing can be taken.
#[test]
fn no_sentence_is_read_for_them() {
    let text = "[[measures]]\nid = \"naervaer\"\n\n[[measures]]\nid = \"fravaer\"\n";
    let sources = load::from_memory([("measures.toml", text.as_bytes())]);
    let file = sources.find("measures.toml").expect("it is there");
    let at = text.rfind("[[measures]]").expect("it is there");
    let key = |message: Message| {
        let span = Span::new(file, at, at + 12);
        Diagnostic::new(Rule::UnusedMeasure, span, message).key(&sources)
    };
    let one = key(Message::new("no-such-sentence")
        .with("goal", "trygge")
        .with("count", 3_usize));
    assert_eq!(one.what, "measures fravaer «trygge»");
    let worded_anew = Message::new("nor-this-one")
        .with("kind", aside("one of two"))
        .with("times", 4_usize)
        .with("which", "trygge")
        .with("measure", "fravaer");
    assert_eq!(key(worded_anew), one);
    let of_another = Message::new("no-such-sentence").with("goal", "friske");
    assert_ne!(key(of_another), one);
    // A message in the message is what it is about, too.
    let inner = Message::new("nor-that-one").with("name", "trygge");
    assert_eq!(
        key(Message::new("no-such-sentence").with("reason", inner)),
        one
    );
}
