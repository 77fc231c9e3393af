//! Where in a TOML file a draft is written, and how: byte by byte.

use veivalg::drafting::Target;
use veivalg::edit::edited;
use veivalg::lang::Lang;
use veivalg::load::from_memory;
use veivalg::source::Span;

/// The file with a draft put in for the text `Vi er her`, in quotation marks.
fn with(file: &str, to: Lang, draft: &str) -> Option<String> {
    let sources = from_memory([("areas/a/area.toml", file.as_bytes())]);
    let id = sources.find("areas/a/area.toml").expect("there");
    let text = sources.text(id).expect("text");
    let start = text.find("\"Vi er her\"").expect("the text");
    let source = Span::new(id, start, start + "\"Vi er her\"".len());
    let edit = Target::new(text).edit(source, to, draft)?;
    edited(&sources, id, [&edit])
}

#[track_caller]
fn becomes(before: &str, after: &str) {
    assert_eq!(
        with(before, Lang::Nn, "\"Vi er der\"").as_deref(),
        Some(after)
    );
}

#[test]
fn it_stands_on_the_next_line_written_in_the_same_way() {
    becomes(
        "[[goals]]\n  text.nb  =  \"Vi er her\" # mål\nid = \"a\"\n",
        "[[goals]]\n  text.nb  =  \"Vi er her\" # mål\n  text.nn  =  \"Vi er der\"\nid = \"a\"\n",
    );
    becomes(
        "title.nb = \"Vi er her\"",
        "title.nb = \"Vi er her\"\ntitle.nn = \"Vi er der\"",
    );
    becomes(
        "\"title\".'nb'=\"Vi er her\"\n",
        "\"title\".'nb'=\"Vi er her\"\n\"title\".'nn'=\"Vi er der\"\n",
    );
    becomes(
        "[vision.text]\nnb = \"Vi er her\"\n",
        "[vision.text]\nnb = \"Vi er her\"\nnn = \"Vi er der\"\n",
    );
}

#[test]
fn it_stands_in_the_same_braces() {
    becomes(
        "title = { nb = \"Vi er her\" } # t\n",
        "title = { nb = \"Vi er her\", nn = \"Vi er der\" } # t\n",
    );
    becomes(
        "values = [{ period = \"2017\", text.nb=\"Vi er her\", status = \"reached\" }]\n",
        "values = [{ period = \"2017\", text.nb=\"Vi er her\", text.nn=\"Vi er der\", status = \"reached\" }]\n",
    );
}

#[test]
fn bokmal_is_written_before_nynorsk() {
    let becomes = |before: &str, after: &str| {
        assert_eq!(with(before, Lang::Nb, "\"X\"").as_deref(), Some(after));
    };
    becomes(
        "a = 1\n  title.nn = \"Vi er her\"\n",
        "a = 1\n  title.nb = \"X\"\n  title.nn = \"Vi er her\"\n",
    );
    becomes(
        "title = {nn = \"Vi er her\"}\n",
        "title = {nb = \"X\", nn = \"Vi er her\"}\n",
    );
}

#[test]
fn what_stands_there_is_replaced() {
    becomes(
        "title.nn = \"\"\"\nGammal\n\"\"\" # her\ntitle.nb = \"Vi er her\"\n",
        "title.nn = \"Vi er der\" # her\ntitle.nb = \"Vi er her\"\n",
    );
    // That of another record stays.
    becomes(
        "[[goals]]\ntext.nb = \"Vi er her\"\n[[goals]]\ntext.nn = \"Annan\"\n",
        "[[goals]]\ntext.nb = \"Vi er her\"\ntext.nn = \"Vi er der\"\n[[goals]]\ntext.nn = \"Annan\"\n",
    );
}

#[test]
fn every_other_byte_stays() {
    becomes(
        "\u{feff}# a\u{30a}\r\ntitle.nb = \"Vi er her\"\r\nid = \"x\"\r\n",
        "\u{feff}# a\u{30a}\r\ntitle.nb = \"Vi er her\"\r\ntitle.nn = \"Vi er der\"\r\nid = \"x\"\r\n",
    );
    let block = with(
        "title.nb = \"Vi er her\"\r\n",
        Lang::Nn,
        "\"\"\"\nVi\n\"\"\"",
    );
    assert_eq!(
        block.as_deref(),
        Some("title.nb = \"Vi er her\"\r\ntitle.nn = \"\"\"\r\nVi\r\n\"\"\"\r\n")
    );
}

#[test]
fn a_text_under_another_language_has_no_place() {
    assert_eq!(with("title.nn = \"Vi er her\"\n", Lang::Nn, "\"X\""), None);
    assert_eq!(with("id = \"Vi er her\"\n", Lang::Nn, "\"X\""), None);
}
