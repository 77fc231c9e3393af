//! Drafts: which words are sent, how the answer is put back, and what is written where.

mod batch;
mod killed;
mod passages;
#[cfg(unix)]
mod program;
mod random;
mod slips;
mod target;

use veivalg::drafting::{DraftBatch, Drafted, NoDraft, Role, Text};
use veivalg::lang::Lang;
use veivalg::load::from_memory;
use veivalg::parse::SourceText;
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

/// What is sent for a text, and what becomes of it when this comes back.
pub fn drafted(
    text: &str,
    lead_in: Option<&str>,
    translate: impl Fn(&str) -> String,
) -> Result<Drafted, NoDraft> {
    let (_, words) = prose(text);
    let text = Text {
        file: &words.text,
        words: &words,
        role: Role::Text,
        lead_in: lead_in.map(str::to_owned),
    };
    let terms = Terms::default();
    let batch = DraftBatch::new(Lang::Nb, &terms, [&text]);
    let answer = translate(batch.stream());
    let mut drafts = batch.answered(&answer).expect("the form is kept");
    drafts.remove(0)
}

/// What is sent for a text.
pub fn sent(text: &str, lead_in: Option<&str>) -> String {
    stream(text, Role::Text, lead_in)
}

/// What is sent for a text that is something to its readers.
pub fn sent_as(role: Role, text: &str) -> String {
    stream(text, role, None)
}

fn stream(text: &str, role: Role, lead_in: Option<&str>) -> String {
    let (_, words) = prose(text);
    let text = Text {
        file: &words.text,
        words: &words,
        role,
        lead_in: lead_in.map(str::to_owned),
    };
    let terms = Terms::default();
    DraftBatch::new(Lang::Nb, &terms, [&text])
        .stream()
        .to_owned()
}
