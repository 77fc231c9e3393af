//! What people see at a terminal: whatever a strategy holds, nothing in it tells the terminal what to do.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use veivalg::markdown::tree::Target;
use veivalg::terminal::visible;

use crate::cli::{stderr, stdout, strategy, veivalg, write};
use crate::formats::hostile::is_command;

/// Letters that act, hide or turn around.
const SIGNS: [char; 31] = [
    '\u{1}',
    '\u{7}',
    '\u{8}',
    '\u{b}',
    '\u{1b}',
    '\u{7f}',
    '\u{80}',
    '\u{85}',
    '\u{9b}',
    '\u{9d}',
    '\u{9f}',
    '\u{61c}',
    '\u{200b}',
    '\u{200e}',
    '\u{200f}',
    '\u{2028}',
    '\u{2029}',
    '\u{202e}',
    '\u{2066}',
    '\u{2069}',
    '\u{ad}',
    '\u{feff}',
    '\u{34f}',
    '\u{115f}',
    '\u{1160}',
    '\u{2800}',
    '\u{3164}',
    '\u{ffa0}',
    '\u{e0041}',
    '\u{e0101}',
    '\u{1d173}',
];

/// The first line that a machine which runs checks would take for a command, but for the program's own.
fn commands(words: &str) -> Option<&str> {
    let own = [
        "::error ",
        "::warning ",
        "::notice ",
        "::group::",
        "::endgroup::",
    ];
    let is_own = |line: &&str| own.iter().any(|name| line.starts_with(name));
    words
        .lines()
        .filter(|line| !is_own(line))
        .find(|line| is_command(line))
}

/// The first letter of words that could do anything to a terminal.
fn acts(words: &str) -> Option<char> {
    let is_sign = |letter: &char| letter.is_control() && *letter != '\n' || SIGNS.contains(letter);
    words.chars().find(is_sign)
}

fn piece() -> impl Strategy<Value = String> {
    let sign = prop::sample::select(SIGNS.to_vec()).prop_map(String::from);
    let word = prop::sample::select(vec![
        "æ", " ", "[31m", "]0;x", "12", "«", "**", "\t", "ord", "::x::", "##[x]", "##vso[x]",
    ]);
    prop::collection::vec(prop_oneof![sign, word.prop_map(str::to_owned)], 1..8)
        .prop_map(|pieces| pieces.concat())
}

#[test]
fn no_command_sends_a_sign_of_an_authors_to_the_terminal() {
    let config = Config {
        cases: 6,
        failure_persistence: None,
        ..Config::default()
    };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, random);
    let tried = runner.run(&(piece(), piece(), piece()), |(one, two, name)| {
        let folder = tempfile::tempdir().expect("room");
        let folder = folder.path();
        strategy(folder, true);
        let area = format!(
            "titel.nb = \"T{one}\"\n\n[[goals]]\nid = \"g\"\ntext.nb = \"{two}\" {one}\n\n[[veivalg]]\nid = \"l\"\ntext.nb = '''{one}''' # {two}\n"
        );
        let prose = format!("# {one}\n\n<b>{two}</b> ![{one}]({two})[^{one}]\n");
        let terms = format!("[[pairs]]\nnb = [\"{two}\"]\n# {one}\n");
        write(
            folder,
            &[
                ("areas/tillit/area.toml", &area),
                ("areas/tillit/nb.md", &prose),
                (&format!("areas/tillit/{name}.md"), &two),
                (&format!("{name}.toml"), &one),
                ("terms.toml", &terms),
            ],
        );
        let all: [&[&str]; 16] = [
            &["check", "--format", "github"],
            &["check", "--format", "sarif"],
            &["status", "--format", "markdown"],
            &["translations", "--all", "--format", "markdown"],
            &["check"],
            &["check", "-v", "--messages", "en"],
            &["check", "--format", "concise"],
            &["build"],
            &["status"],
            &["status", "--format", "json"],
            &["translations", "--all", "--format", "json"],
            &["check", "-v", "--format", "junit"],
            &["translations", "--all"],
            &["translations", "accept", "--all"],
            &["translations", "accept", &one],
            &["check", "--fix", "--yes"],
        ];
        for command in all {
            let output = veivalg(folder, command);
            let told = stdout(&output) + &stderr(&output);
            prop_assert_eq!(acts(&told), None, "{:?}: {:?}", command, told);
            prop_assert_eq!(commands(&told), None, "{:?}", command);
        }
        Ok(())
    });
    tried.expect("nothing acts");
}

/// A reader would see an address other than the one that the link leads to.
#[test]
fn an_address_that_turns_around_is_not_published() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let prose =
        "Se [her](https://a.example/\u{202e}gnp.exe) og [der](<https://b.example/en to>).\n";
    let contact = "[contact]\nurl = \"https://a.example/\\u202egnp.exe\"\n";
    write(
        folder.path(),
        &[("areas/tillit/nb.md", prose), ("veivalg.toml", contact)],
    );
    let said = stdout(&veivalg(folder.path(), &["check", "--format", "concise"]));
    assert!(said.contains("nb.md:1:4: feil[broken-link]"), "{said}");
    assert!(
        said.contains("veivalg.toml:2:7: feil[invalid-value]"),
        "{said}"
    );
    assert!(!said.contains("b.example"), "{said}");
    let spaced = veivalg::markdown::target("https://b.example/en to");
    assert_eq!(
        spaced,
        veivalg::markdown::target("https://b.example/en%20to")
    );
}

/// Nor would they see a letter that is drawn as nothing.
#[test]
fn an_address_with_letters_that_nobody_sees_is_not_published() {
    let blank = SIGNS.into_iter().filter(|sign| *sign > '\u{a0}');
    for sign in blank.chain(['\u{fe0f}', '\u{180b}']) {
        for address in [
            "https://a.example/",
            "mailto:a@b.example",
            "assets/a.pdf?v=",
        ] {
            let written = format!("{address}{sign}");
            let target = veivalg::markdown::target(&written);
            assert!(matches!(target, Target::Unknown(_)), "{sign:?}: {target:?}");
        }
        // Which looks a sign has is seen in it.
        let is_shown = veivalg::terminal::shown(sign) == sign;
        assert_eq!(is_shown, sign == '\u{fe0f}', "{sign:?}");
    }
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let contact =
        "[contact]\nurl = \"https://a.example/\\u3164\"\nemail = \"a\\u3164@b.example\"\n";
    let files = [("veivalg.toml", contact), ("assets/a\u{3164}.png", "x")];
    write(folder.path(), &files);
    let said = stdout(&veivalg(folder.path(), &["check", "--format", "concise"]));
    for told in [
        "veivalg.toml:2:7: feil[invalid-value]",
        "veivalg.toml:3:9: feil[invalid-value]",
        "assets/a\u{fffd}.png",
    ] {
        assert!(said.contains(told), "{said}");
    }
}

/// Fonts have a glyph for some, and PDF/A refuses U+FEFF (ISO 19005-2, 6.2.11.7.2).
#[test]
fn marks_without_width_stop_no_pdf() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let marks = "\\u200B\\u200E\\u2060\\uFEFF\\uFFFE\\uFFFF";
    let text = format!("title.nb = \"Stra{marks}tegi\"\nareas = [\"tillit\"]\n");
    let prose = "# Mer &#xFEFF; her\n\nOg her&#xFEFF;.\n";
    let files = [("strategy.toml", &*text), ("areas/tillit/nb.md", prose)];
    write(folder.path(), &files);
    let output = veivalg(folder.path(), &["build", "--today", "2026-11-21"]);
    assert!(
        output.status.success(),
        "{}",
        stdout(&output) + &stderr(&output)
    );
}

#[test]
fn a_caret_stands_below_its_word_behind_signs_that_nobody_sees() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let text = "title = { nb = \"\u{9b}2J\u{202e}\u{200b}\", nx = \"x\" }\nareas = [\"tillit\"]\n";
    write(folder.path(), &[("strategy.toml", text)]);
    let told = stdout(&veivalg(folder.path(), &["check"]));
    assert_eq!(acts(&told), None, "{told:?}");
    let lines: Vec<&str> = told.lines().collect();
    let is_shown = |line: &&str| line.contains("nx = ");
    let at = lines.iter().position(is_shown).expect("the line is shown");
    let before = |line: &str, mark: &str| line.find(mark).map(|at| line[..at].chars().count());
    assert_eq!(
        before(lines[at], "nx"),
        before(lines[at + 1], "^"),
        "{told}"
    );
}

#[test]
fn only_the_programs_own_colours_pass() {
    let own = "\u{1b}[1m\u{1b}[91mfeil\u{1b}[0m\n";
    assert_eq!(visible(own, true), own);
    assert_eq!(acts(&visible(own, false)), None);
    for foreign in [
        "\u{1b}[2J",
        "\u{1b}[8mx",
        "\u{1b}]0;x\u{7}",
        "\u{1b}[31",
        "\u{9b}31m",
        "\u{1b}c",
        "\u{1b}[1;8m",
    ] {
        assert!(acts(&visible(foreign, true)).is_none(), "{foreign:?}");
    }
    assert_eq!(
        visible(" ::x::\na ::y ###[z]##vso[w]", false),
        " : :x::\na ::y ### [z]##vso [w]"
    );
    assert_eq!(visible("a\tb\r\nc\rd", false), "a    b\nc\u{240d}d");
}
