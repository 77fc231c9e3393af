//! Drafts: which words are sent, how the answer is put back, and what is written where.

mod batch;
mod killed;
mod meanwhile;
mod passages;
#[cfg(unix)]
mod program;
mod random;
mod slips;
mod target;

use veivalg::drafting::{DraftBatch, Drafted, NoDraft, Role, Style, Text};
use veivalg::lang::Lang;
use veivalg::load::from_memory;
use veivalg::markdown::SourceText;
use veivalg::source::{Sources, Span};
use veivalg::terms::Terms;

/// A markdown file of its own.
pub fn prose(text: &str) -> (Sources, SourceText) {
    let sources = from_memory([("chapters/a/nb.md", text.as_bytes())]);
    let file = sources.find("chapters/a/nb.md").expect("there");
    let clean = sources.text(file).expect("text");
    let words = SourceText::plain(Span::new(file, 0, clean.len()), clean);
    (sources, words)
}

/// A text that is something to its readers, after the words that lead in to it.
pub fn text<'a>(words: &'a SourceText, role: Role, lead_in: Option<&str>) -> Text<'a> {
    Text {
        file: &words.text,
        words,
        role,
        lead_in: lead_in.map(str::to_owned),
    }
}

/// What becomes of texts when this comes back for what is sent.
pub fn answered(
    terms: &Terms,
    texts: &[Text<'_>],
    translate: impl FnOnce(&str) -> String,
) -> Vec<Result<Drafted, NoDraft>> {
    let batch = DraftBatch::new(Lang::Nb, terms, Style::default(), texts);
    let answer = translate(batch.stream());
    batch.answered(&answer).expect("the form is kept")
}

/// What becomes of one text.
pub fn answered_one(
    terms: &Terms,
    text: Text<'_>,
    translate: impl FnOnce(&str) -> String,
) -> Result<Drafted, NoDraft> {
    answered(terms, &[text], translate).remove(0)
}

/// What becomes of a text when this comes back for what is sent.
pub fn drafted(
    written: &str,
    lead_in: Option<&str>,
    translate: impl Fn(&str) -> String,
) -> Result<Drafted, NoDraft> {
    let (_, words) = prose(written);
    let text = text(&words, Role::Text, lead_in);
    answered_one(&Terms::default(), text, translate)
}

/// What is sent for a text.
pub fn sent(text: &str, lead_in: Option<&str>) -> String {
    stream(text, Role::Text, lead_in)
}

/// What is sent for a text that is something to its readers.
pub fn sent_as(role: Role, text: &str) -> String {
    stream(text, role, None)
}

fn stream(written: &str, role: Role, lead_in: Option<&str>) -> String {
    let (_, words) = prose(written);
    let terms = Terms::default();
    let text = text(&words, role, lead_in);
    let batch = DraftBatch::new(Lang::Nb, &terms, Style::default(), [&text]);
    batch.stream().to_owned()
}
