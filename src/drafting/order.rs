//! All texts of a run in one stream, and what came back of each.

use std::collections::BTreeSet;
use std::ops::Range;

use super::context::{as_it_was, context, names};
use super::passage::{Sent, plain};
use super::stream::{Answered, Stream};
use super::units::{Unit, units, written};
use super::{Drafted, Left, Text};
use crate::diagnostic::Edit;
use crate::markdown::{PartKind, Passage, passages};

/// All texts of a run, as they are sent.
#[derive(Debug)]
pub struct Order<'a> {
    stream: String,
    texts: Vec<Ordered<'a>>,
}

/// A text, as it is sent.
#[derive(Debug)]
struct Ordered<'a> {
    text: Text<'a>,
    /// Those with words; none where its words cannot be told from its marks.
    passages: Option<Vec<OrderedPassage>>,
}

#[derive(Debug)]
struct OrderedPassage {
    range: Range<usize>,
    sent: Sent,
    /// The words that are watched, as they were written.
    watched: Vec<String>,
}

/// A text cut into passages, and each of them into units.
type Cut = Option<Vec<(Passage, Vec<Unit>)>>;

impl<'a> Order<'a> {
    /// Makes the texts ready to be sent.
    pub fn new(texts: impl IntoIterator<Item = Text<'a>>) -> Self {
        let texts: Vec<(Text<'a>, Cut)> =
            texts.into_iter().map(|text| (text, cut(&text))).collect();
        let all = texts.iter().flat_map(|(_, cut)| cut.iter().flatten());
        let names = names(all.map(|(_, units)| plain(units)));
        let mut stream = Stream::default();
        let texts = texts.into_iter().map(|(text, cut)| Ordered {
            text,
            passages: cut.map(|cut| ordered(&mut stream, &text, &cut, &names)),
        });
        let texts = texts.collect();
        Self {
            stream: stream.finish(),
            texts,
        }
    }

    /// What is to be sent: [Apertium's form](https://wiki.apertium.org/wiki/Apertium_stream_format).
    pub fn stream(&self) -> &str {
        &self.stream
    }

    /// What became of each text; none when the answer is not in the form, or not whole.
    pub fn answered(&self, answer: &str) -> Option<Vec<Result<Drafted, Left>>> {
        let answered = Answered::read(answer)?;
        let passages = self.texts.iter().flat_map(|text| &text.passages).flatten();
        if passages
            .last()
            .is_some_and(|last| !answered.has(last.sent.end()))
        {
            return None;
        }
        Some(
            self.texts
                .iter()
                .map(|text| text.drafted(&answered))
                .collect(),
        )
    }
}

fn cut(text: &Text<'_>) -> Cut {
    let cut = |passage: Passage| {
        let units = units(text.file, text.words, &passage);
        (passage, units)
    };
    Some(passages(&text.words.text)?.into_iter().map(cut).collect())
}

fn ordered(
    stream: &mut Stream,
    text: &Text<'_>,
    cut: &[(Passage, Vec<Unit>)],
    names: &BTreeSet<String>,
) -> Vec<OrderedPassage> {
    let mut ordered = Vec::new();
    for (index, (passage, units)) in cut.iter().enumerate() {
        let words = plain(units);
        if !words.contains(char::is_alphabetic) {
            continue;
        }
        let above = passage.lead.map(|lead| plain(&cut[lead].1));
        let before = text.lead_in.filter(|_| index == 0);
        let context = context(&words, above.as_deref().or(before), names);
        let watched = context
            .watched
            .iter()
            .map(|range| words[range.clone()].to_owned());
        ordered.push(OrderedPassage {
            range: passage.range(),
            watched: watched.collect(),
            sent: Sent::new(stream, units, &context),
        });
    }
    ordered
}

impl Ordered<'_> {
    fn drafted(&self, answered: &Answered) -> Result<Drafted, Left> {
        let Text { file, words, .. } = self.text;
        let passages = self.passages.as_ref().ok_or(Left::Unclear)?;
        let whole = words.span();
        let mut drafted = Drafted {
            written: file[whole.start..whole.end].to_owned(),
            edits: Vec::new(),
            unknown: Vec::new(),
        };
        for passage in passages {
            let mut look = |index: usize, word: &str| as_it_was(&passage.watched[index], word);
            let answer = passage.sent.answer(answered, &mut look).ok_or(Left::Lost)?;
            drafted.unknown.extend(answer.unknown);
            let span = words.origin.span(passage.range.start, passage.range.end);
            if written(file, words, passage.range.clone()) != answer.text {
                drafted.edits.push(Edit::new(span, answer.text));
            }
        }
        for edit in drafted.edits.iter().rev() {
            let place = edit.span.start - whole.start..edit.span.end - whole.start;
            drafted.written.replace_range(place, &edit.text);
        }
        let before = &file[whole.start..whole.end];
        let text = match before == words.text {
            true => drafted.written.clone(),
            false => string(&drafted.written).ok_or(Left::Lost)?,
        };
        let is_same = outline(&words.text) == outline(&text);
        if is_same {
            Ok(drafted)
        } else {
            Err(Left::Lost)
        }
    }
}

/// What a TOML string says.
fn string(written: &str) -> Option<String> {
    let table: toml::Table = toml::from_str(&format!("text = {written}")).ok()?;
    table.get("text")?.as_str().map(str::to_owned)
}

/// What two texts must have in common that differ in their words alone: what lies between their passages,
/// and the marks of each.
fn outline(text: &str) -> Option<Vec<(&str, Vec<&str>)>> {
    let mut outline = Vec::new();
    let mut done = 0;
    for passage in passages(text)? {
        let range = passage.range();
        let marks = passage
            .parts
            .iter()
            .filter(|part| part.kind != PartKind::Words);
        let mut marks: Vec<&str> = marks.map(|part| &text[part.range.clone()]).collect();
        marks.sort_unstable();
        outline.push((&text[done..range.start], marks));
        done = range.end;
    }
    outline.push((&text[done..], Vec::new()));
    Some(outline)
}
