//! Any text: a machine that changes nothing gives the same bytes, none of a text's marks are sent, and no
//! letters can be taken for marks of what is sent.

use proptest::prelude::*;
use veivalg::drafting::NoDraft;
use veivalg::markdown::{PartKind, passages};

use super::{drafted, sent};

/// Pieces that mean something in markdown, TOML or what is sent, and words.
fn text() -> impl Strategy<Value = String> {
    let marks = [
        "*",
        "**",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "[^a]",
        "](area:b)",
        "![",
        "<",
        ">",
        "> ",
        "- ",
        "1. ",
        "# ",
        "|",
        "|---|",
        "\\",
        "\\*",
        "&amp;",
        "&aring;",
        "~~",
        "\n",
        "\n\n",
        "  \n",
        "\t",
        "[1]",
        "[[t:g:1]]",
        "[[/]]",
        ".[]",
        "[]",
        "^",
        "$",
        "{",
        "}",
        "@",
        "/",
        "<!-- a -->",
        "\u{a0}",
        "\u{ad}",
        "\u{0}",
        "\u{7}",
        "\u{1f600}",
        "https://a.no/b",
        "a@b.no",
        "[^a]: ",
        "«",
        "»",
        "…",
        "’",
        "~",
        "    ",
    ];
    let words = [
        "Vi", "ledere", "å", "HMS", "målet.", "er", " ", " ", " ", "10", ",", "Å gå",
    ];
    let piece = prop_oneof![
        3 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        2 => prop::sample::select(marks.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Letters that mean something in what is sent, or in what comes back.
const SPECIAL: [char; 13] = [
    '/', '\\', '^', '$', '<', '>', '{', '}', '@', '*', '#', ']', '~',
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_machine_that_changes_nothing_changes_nothing(text in text(), lead_in in prop::option::of(text())) {
        let (_, words) = super::prose(&text);
        match drafted(&text, lead_in.as_deref(), str::to_owned) {
            Ok(drafted) => {
                prop_assert_eq!(drafted.written.replace('\u{ad}', ""), words.text.replace('\u{ad}', ""));
                prop_assert!(drafted.unknown.is_empty());
            }
            Err(left) => prop_assert_eq!(left, NoDraft::Unclear),
        }
    }

    #[test]
    fn what_is_sent_is_in_the_form(text in text(), lead_in in prop::option::of(text())) {
        let stream = sent(&text, lead_in.as_deref());
        let mut rest = stream.strip_suffix('\n').expect("it ends a line");
        // Brackets hold a number, a list of groups, or nothing; outside there is nothing to be taken for one.
        while let Some(at) = rest.find('[') {
            let outside = &rest[..at];
            let strays = outside.replace("\\/", "").contains(SPECIAL);
            prop_assert!(!strays, "{outside}");
            prop_assert!(!outside.contains(|letter: char| letter.is_control()));
            let double = rest[at..].starts_with("[[");
            let end = at + rest[at..].find(']').expect("it is closed");
            let inside = rest[at..end].trim_start_matches('[');
            let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
            if double {
                let groups = inside.split("; ").all(|group| group.strip_prefix("t:g:").is_some_and(is_number));
                prop_assert!(inside == "/" || groups);
            } else {
                prop_assert!(inside.is_empty() && outside.ends_with('.') || is_number(inside));
            }
            rest = &rest[end + 1 + usize::from(double)..];
        }
        prop_assert!(rest.is_empty());
    }

    #[test]
    fn passages_lie_in_their_order_without_a_gap(text in text()) {
        let mut done = 0;
        let mut found = passages(&text).unwrap_or_default();
        found.sort_by_key(|passage| passage.range().start);
        for passage in found {
            prop_assert!(passage.range().start >= done);
            done = passage.range().start;
            let mut open = 0;
            for part in &passage.parts {
                prop_assert_eq!(part.range.start, done);
                done = part.range.end;
                open += match part.kind {
                    PartKind::Open => 1,
                    PartKind::Close => -1,
                    _ => 0,
                };
                prop_assert!(open >= 0);
            }
            prop_assert_eq!(open, 0);
        }
        prop_assert!(text.get(done..).is_some());
    }
}
