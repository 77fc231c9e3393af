//! What is added to a strategy parts no comment from what it stands below or above, and takes none away.

use proptest::prelude::*;
use veivalg::diagnostic::MessageLang;
use veivalg::import::{added, read};
use veivalg::lang::Lang;

/// An area's file after the goals and vegval of a document in nynorsk are added to it.
fn after(area: &str) -> String {
    let old = [
        (
            "strategy.toml",
            "title.nb = \"Strategi for Vik\"\nareas = [\"tillit\"]\n",
        ),
        ("areas/tillit/area.toml", area),
    ];
    let old = old.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
    let document = "# Strategi for Vik\n\n## Tillit\n\n### Mål\n\n- Vi veit kva vi skal.\n- Vi seier frå.\n\n\
        ### Vegval\n\n- Vi vel å lytte.\n";
    let document = read(document.as_bytes(), "d.md").expect("it can be read");
    let made = added(&document, "d.md", Lang::Nn, MessageLang::Nb, &old.into());
    let files = made.expect("the strategy can be read").files;
    let after = String::from_utf8(files["areas/tillit/area.toml"].clone()).expect("UTF-8");
    assert!(after.contains("Vi seier frå."), "{after}");
    after
}

/// Each run of comments with what stands right above it and right below it; nothing where that is empty. The texts in
/// nynorsk are left out.
fn comments(text: &str) -> Vec<[String; 3]> {
    let lines = text.lines().filter(|line| !line.contains(".nn = "));
    let lines: Vec<&str> = lines.collect();
    let is_comment = |line: &&str| line.starts_with('#');
    let mut runs = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let run = lines[at..].iter().copied().take_while(is_comment).count();
        if run > 0 {
            let above = at.checked_sub(1).map_or("", |above| lines[above]);
            let below = lines.get(at + run).copied().unwrap_or_default();
            // A key that nobody has filled in is of the table that it stands in.
            let is_key = lines[at..at + run].iter().all(|line| line.contains(" = "));
            let below = if is_key { "" } else { below };
            let words = lines[at..at + run].join("\n");
            runs.push([above.to_owned(), words, below.to_owned()]);
        }
        at += run.max(1);
    }
    runs
}

#[test]
fn keys_that_nobody_has_filled_in_stay_with_their_goal() {
    let area = "title.nb = \"Tillit\"\n\n[[goals]]\nid = \"trygge\"\ntext.nb = \"Vi er trygge.\"\n\
        # measures = [\"naervaer\"]\n# [[goals.subgoals]]\n\n# Veivalgene.\n[[veivalg]]\nid = \"v\"\n\
        text.nb = \"Vi velger å være sammen.\"\n# responsible.nb = \"HR\"\n";
    let after = after(area);
    assert_eq!(comments(&after), comments(area), "{after}");
    let [goal, kept, new] = ["Vi er trygge.", "# [[goals.subgoals]]", "Vi seier frå."]
        .map(|words| after.find(words).expect("it is there"));
    assert!(goal < kept && kept < new, "{after}");
}

#[test]
fn a_text_that_was_written_once_keeps_its_comments() {
    let area = "# Navnet på området.\ntitle = \"Tillit\" # slik det står\n# areas\nweight = 1\n\n[[goals]]\n\
        # Det viktigste.\nid = \"trygge\"\ntext.nb = \"Vi er trygge.\"\n";
    let after = after(area);
    for line in [
        "# Navnet på området.",
        "# slik det står",
        "# areas\nweight",
        "[[goals]]\n# Det",
    ] {
        assert!(after.contains(line), "{line}: {after}");
    }
}

/// What may stand below a table's keys.
fn below() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just(""),
        Just("\n"),
        Just("# responsible.nb = \"HR\"\n"),
        Just("# responsible.nb = \"HR\"\n\n"),
        Just("# Vi må snakke om dette.\n\n"),
        Just("\n# Det neste.\n"),
        Just("# Om dette.\n\n# Det neste.\n"),
        Just("\n# Noe for seg selv.\n\n"),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_comment_is_parted_from_what_it_stands_beside(
        tables in prop::collection::vec((prop::sample::select(vec!["goals", "veivalg", "actions", "facts"]), below()), 0..6),
        first in below(),
    ) {
        let mut area = format!("title.nb = \"Tillit\"\n{first}");
        // Records of a kind may stand among others.
        for (at, (kind, below)) in tables.iter().enumerate() {
            area += &format!("[[{kind}]]\nid = \"r{at}\"\ntext.nb = \"Vi er nummer {at}.\"\n{below}");
        }
        let after = after(&area);
        let (old, new) = (comments(&area), comments(&after));
        prop_assert_eq!(&old, &new, "{}\n---\n{}", area, after);
    }
}
