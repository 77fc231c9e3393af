//! All texts of a run in one stream, and the answer for each.

use std::collections::BTreeSet;
use std::ops::Range;

use super::context::{
    OwnNames, Watched, What, context, instead, is_published, names, subject, watched,
};
use super::passage::{Sent, plain};
use super::slips;
use super::stream::{Answered, Piece, Stream};
use super::style::Style;
use super::units::{Unit, units, written};
use super::{Drafted, NoDraft, Role, Text};
use crate::diagnostic::Edit;
use crate::lang::Lang;
use crate::markdown::{PartKind, Passage, passages, seen};
use crate::norms::{doubtful, of_other_form};
use crate::terms::Terms;

/// All texts of a run, as they are sent.
#[derive(Debug)]
pub struct DraftBatch<'a> {
    from: Lang,
    terms: &'a Terms,
    style: Style,
    stream: String,
    texts: Vec<Ordered<'a>>,
    /// Words that have a capital wherever they stand.
    names: BTreeSet<String>,
}

/// A text, as it is sent.
#[derive(Debug)]
struct Ordered<'a> {
    text: &'a Text<'a>,
    /// Those with words; none where its words cannot be told from its marks.
    passages: Option<Vec<OrderedPassage>>,
}

#[derive(Debug)]
struct OrderedPassage {
    range: Range<usize>,
    sent: Sent,
    /// Its words without marks, and those to look at.
    words: String,
    watched: Vec<Watched>,
}

/// A text cut into passages, and each of them into units.
type Cut = Option<Vec<(Passage, Vec<Unit>)>>;

impl<'a> DraftBatch<'a> {
    /// Makes texts of one language ready to be sent.
    pub fn new(
        from: Lang,
        terms: &'a Terms,
        style: Style,
        texts: impl IntoIterator<Item = &'a Text<'a>>,
    ) -> Self {
        let texts = texts.into_iter().map(|text| (text, cut(text)));
        let texts: Vec<(&Text<'_>, Cut)> = texts.collect();
        let all = texts.iter().flat_map(|(_, cut)| cut.iter().flatten());
        let mut sender = Sender {
            stream: Stream::default(),
            from,
            terms,
            names: names(all.map(|(_, units)| plain(units))),
            own: OwnNames::default(),
        };
        for (place, (text, _)) in texts.iter().enumerate() {
            if text.role == Role::Name {
                sender.own.add(&text.words.text, place);
            }
        }
        let texts = texts.into_iter().map(|(text, cut)| {
            let send = |cut: Vec<(Passage, Vec<Unit>)>| {
                let places = 0..cut.len();
                places
                    .filter_map(|place| sender.send(text, &cut, place))
                    .collect()
            };
            Ordered {
                text,
                passages: cut.map(send),
            }
        });
        let texts = texts.collect();
        Self {
            from,
            terms,
            style,
            stream: sender.stream.finish(),
            texts,
            names: sender.names,
        }
    }

    /// What is to be sent: [Apertium's form](https://wiki.apertium.org/wiki/Apertium_stream_format).
    pub fn stream(&self) -> &str {
        &self.stream
    }

    /// How it is to be translated.
    pub fn style(&self) -> &Style {
        &self.style
    }

    /// What became of each text; none when the answer is not in the form, or not whole.
    pub fn answered(&self, answer: &str) -> Option<Vec<Result<Drafted, NoDraft>>> {
        let answered = Answered::read(answer)?;
        let passages = self.texts.iter().flat_map(|text| &text.passages).flatten();
        if passages
            .last()
            .is_some_and(|last| !answered.has(last.sent.end()))
        {
            return None;
        }
        // Names first: other texts may mention them.
        let of_names = self.texts.iter().map(|text| {
            let is_name = text.text.role == Role::Name;
            is_name.then(|| self.drafted(text, &answered, &[]))
        });
        let of_names: Vec<_> = of_names.collect();
        let names: Vec<Option<String>> = of_names
            .iter()
            .map(|name| Some(name.as_ref()?.as_ref().ok()?.text.trim().to_owned()))
            .collect();
        let all = self.texts.iter().zip(of_names);
        let all = all.map(|(text, of_name)| match of_name {
            Some(drafted) => drafted,
            None => self.drafted(text, &answered, &names),
        });
        Some(all.collect())
    }

    fn drafted(
        &self,
        ordered: &Ordered<'_>,
        answered: &Answered,
        names: &[Option<String>],
    ) -> Result<Drafted, NoDraft> {
        let Text { file, words, .. } = *ordered.text;
        let passages = ordered.passages.as_ref().ok_or(NoDraft::Unclear)?;
        let whole = words.span();
        let mut drafted = Drafted {
            text: String::new(),
            written: file[whole.start..whole.end].to_owned(),
            edits: Vec::new(),
            unknown: Vec::new(),
            uninflected: Vec::new(),
            doubtful: Vec::new(),
        };
        let to = self.from.other();
        for passage in passages {
            let mut look = |index: usize, word: &str| {
                let watched = &passage.watched[index];
                let written = &passage.words[watched.range.clone()];
                match &watched.what {
                    What::Capitals => {
                        let is_same = written.to_lowercase() == word.to_lowercase();
                        is_same.then(|| written.to_owned())
                    }
                    What::Name(place) => names.get(*place)?.clone(),
                    What::Term(found) => {
                        let (word, is_first) =
                            instead(&passage.words, found, word, self.terms, self.from)?;
                        if is_first {
                            drafted.uninflected.push(word.clone());
                        }
                        Some(word)
                    }
                }
            };
            let correct =
                |pieces: &mut [Piece]| slips::correct(pieces, &passage.words, to, &self.style);
            let answer = passage.sent.answer(answered, &mut look, correct);
            let answer = answer.ok_or(NoDraft::Lost)?;
            let unknown = answer.unknown.into_iter();
            let unknown = unknown.filter(|word| !self.names.contains(word));
            drafted.unknown.extend(unknown);
            let span = words.origin.span(passage.range.start, passage.range.end);
            if written(file, words, passage.range.clone()) != answer.text {
                drafted.edits.push(Edit::new(span, answer.text));
            }
        }
        // Notes come last, wherever they stand.
        drafted.edits.sort_by_key(|edit| edit.span);
        for edit in drafted.edits.iter().rev() {
            let place = edit.span.start - whole.start..edit.span.end - whole.start;
            drafted.written.replace_range(place, &edit.text);
        }
        let is_string = file[whole.start..whole.end] != words.text;
        drafted.text = match is_string {
            true => string(&drafted.written).ok_or(NoDraft::Lost)?,
            false => drafted.written.clone(),
        };
        drafted.doubtful = self.to_look_at(&words.text, &drafted);
        let before = outline(&words.text);
        let is_whole = before.is_some() && before == outline(&drafted.text);
        is_whole.then_some(drafted).ok_or(NoDraft::Lost)
    }
}

impl DraftBatch<'_> {
    /// The words of a draft that may well be wrong, but for those that are not known, in the order they stand.
    fn to_look_at(&self, source: &str, drafted: &Drafted) -> Vec<String> {
        let to = self.from.other();
        let drafted_seen = seen(&drafted.text);
        let own = drafted_seen.own();
        let mut places = of_other_form(&own, to);
        places.extend(doubtful(&own, &seen(source).words, to));
        places.sort_by_key(|range| range.start);
        places.dedup();
        let words = places.into_iter().map(|range| own[range].to_owned());
        words
            .filter(|word| !drafted.unknown.contains(word))
            .collect()
    }
}

fn cut(text: &Text<'_>) -> Cut {
    let cut = |passage: Passage| {
        let units = units(text.file, text.words, &passage);
        (passage, units)
    };
    Some(passages(&text.words.text)?.into_iter().map(cut).collect())
}

/// What is sent, in the making, and what is known of all texts.
struct Sender<'a> {
    stream: Stream,
    from: Lang,
    terms: &'a Terms,
    /// Words that have a capital wherever they stand.
    names: BTreeSet<String>,
    own: OwnNames,
}

impl Sender<'_> {
    /// Puts a passage of a text into the stream, if there are words in it that may be others.
    fn send(
        &mut self,
        text: &Text<'_>,
        cut: &[(Passage, Vec<Unit>)],
        place: usize,
    ) -> Option<OrderedPassage> {
        let (passage, units) = &cut[place];
        let words = plain(units);
        let is_kept = text.role == Role::Source && is_published(&words);
        if is_kept || !words.contains(char::is_alphabetic) {
            return None;
        }
        let above = passage.lead.map(|lead| plain(&cut[lead].1));
        let before = || match (&text.lead_in, text.role) {
            _ if place > 0 => None,
            (None, Role::Expectation) => subject(&words, self.from),
            (lead_in, _) => lead_in.as_deref(),
        };
        let above = above.as_deref().or_else(before);
        let mut watched = watched(&words, self.from, self.terms, &self.own);
        if text.role == Role::Name {
            watched.retain_mut(|watched| self.is_apart(&words, watched));
        }
        let context = context(&words, above, &self.names, &watched);
        Some(OrderedPassage {
            range: passage.range(),
            sent: Sent::new(&mut self.stream, units, &context),
            words,
            watched,
        })
    }
}

impl Sender<'_> {
    /// Whether something to look at is more than the name itself: what that is called in the other language is what
    /// is asked for.
    fn is_apart(&self, name: &str, watched: &mut Watched) -> bool {
        let is_whole = name[watched.range.clone()] == *name.trim();
        let What::Term(found) = &mut watched.what else {
            return true;
        };
        found.retain(|found| !is_whole || self.terms.pair(found.pair).listed.is_some());
        !found.is_empty()
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
    let mut passages = passages(text)?;
    passages.sort_by_key(|passage| passage.range().start);
    for passage in passages {
        let range = passage.range();
        let marks = passage
            .parts
            .iter()
            .filter(|part| part.kind != PartKind::Words);
        let mut marks: Vec<&str> = marks.map(|part| &text[part.range.clone()]).collect();
        marks.sort_unstable();
        outline.push((text.get(done..range.start)?, marks));
        done = range.end;
    }
    outline.push((&text[done..], Vec::new()));
    Some(outline)
}
