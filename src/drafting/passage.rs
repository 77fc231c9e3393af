//! One passage on its way to the machine and back.
//!
//! In: its units. Out: what is put into the stream; and of what came back, the passage as it is to be
//! written. Marks around words go where the words went, all others must have kept their number: else there
//! is no answer, for a mark in a wrong place is worse than a text without a draft.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::stream::{Answered, Piece, ReturnedWords, Stream};
use super::units::Unit;

/// What is known of a passage besides its units.
#[derive(Debug, Default)]
pub struct Context {
    /// Words in front that are sent with it and thrown away, so that its own keep their form.
    pub lead_in: Option<String>,
    /// Whether its first letter is a capital only because it begins, and so a small one behind a lead-in.
    pub is_lowered: bool,
    /// Words to look at when they come back, as places in [`plain`]; no two overlap.
    pub watched: Vec<Range<usize>>,
}

/// A passage that was sent.
#[derive(Debug)]
pub struct Sent {
    /// The marks before its lead-in, before its words, and after them.
    ends: [usize; 3],
    lead: Option<usize>,
    is_lowered: bool,
    /// The marks that stay.
    fixed: BTreeMap<usize, String>,
    /// The marks around words, the outer before the inner.
    around: Vec<Around>,
    /// The groups of the words that are looked at.
    watched: Vec<usize>,
}

/// Marks around words.
#[derive(Debug)]
struct Around {
    group: usize,
    open: String,
    close: String,
    /// What else is inside: marks that stay.
    fixed: BTreeSet<usize>,
    /// What it is in, as places in the list.
    outer: Vec<usize>,
}

/// A passage as it came back.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// As it is to be written.
    pub text: String,
    /// Words that are not known, as they are in it.
    pub unknown: Vec<String>,
}

/// The words of a passage without its marks; those that stay are spaces.
pub fn plain(units: &[Unit]) -> String {
    let letters = units.iter().filter_map(|unit| match unit {
        Unit::Letter(letter) => Some(*letter),
        Unit::Fixed(_) => Some(' '),
        Unit::Open(_) | Unit::Close(_) => None,
    });
    letters.collect()
}

impl Sent {
    /// Puts a passage into the stream.
    pub fn new(stream: &mut Stream, units: &[Unit], context: &Context) -> Self {
        let begin = stream.mark();
        let lead = context.lead_in.as_ref().map(|words| {
            let group = stream.number();
            stream.words(words, &[group]);
            stream.words(" ", &[]);
            group
        });
        let mut sent = Self {
            ends: [begin, stream.mark(), 0],
            lead,
            is_lowered: context.is_lowered,
            fixed: BTreeMap::new(),
            around: Vec::new(),
            watched: context.watched.iter().map(|_| stream.number()).collect(),
        };
        // Every word belongs somewhere, so that it shows which were put in, and which went astray.
        let outside = stream.number();
        let mut open: Vec<usize> = Vec::new();
        let mut run = (String::new(), Vec::new());
        let mut at = 0;
        let mut to_lower = context.is_lowered;
        for unit in units {
            if let Unit::Letter(letter) = unit {
                let watched = context.watched.iter().position(|range| range.contains(&at));
                let groups = open.iter().map(|&at| sent.around[at].group);
                let groups = groups.chain(open.is_empty().then_some(outside));
                let groups: Vec<usize> = groups.chain(watched.map(|at| sent.watched[at])).collect();
                if groups != run.1 {
                    stream.words(&run.0, &run.1);
                    run = (String::new(), groups);
                }
                at += letter.len_utf8();
                match to_lower && letter.is_alphabetic() {
                    true => run.0.extend(letter.to_lowercase()),
                    false => run.0.push(*letter),
                }
                to_lower &= !letter.is_alphabetic();
                continue;
            }
            stream.words(&run.0, &run.1);
            run = (String::new(), Vec::new());
            match unit {
                Unit::Letter(_) => {}
                Unit::Fixed(text) => {
                    let mark = stream.mark();
                    sent.fixed.insert(mark, text.clone());
                    for &around in &open {
                        sent.around[around].fixed.insert(mark);
                    }
                    at += 1;
                }
                Unit::Open(text) => {
                    sent.around.push(Around {
                        group: stream.number(),
                        open: text.clone(),
                        close: String::new(),
                        fixed: BTreeSet::new(),
                        outer: open.clone(),
                    });
                    open.push(sent.around.len() - 1);
                }
                Unit::Close(text) => {
                    if let Some(around) = open.pop() {
                        sent.around[around].close.clone_from(text);
                    }
                }
            }
        }
        stream.words(&run.0, &run.1);
        stream.end();
        sent.ends[2] = stream.mark();
        sent
    }

    /// The last mark of it.
    pub fn end(&self) -> usize {
        self.ends[2]
    }

    /// What became of it among all that came back. `look` is shown every word that is watched, by its
    /// index and as it came back, and says what is to stand instead; `correct` puts right what is wrong in all of it.
    pub fn answer(
        &self,
        answered: &Answered,
        look: &mut dyn FnMut(usize, &str) -> Option<String>,
        correct: impl FnOnce(&mut [Piece]),
    ) -> Option<Answer> {
        let [begin, body, end] = self.ends;
        if !answered.is_whole(begin, end) {
            return None;
        }
        let lead = answered.between(begin, body)?;
        let mut own = answered.between(body, end)?.to_vec();
        let is_lead =
            |words: &ReturnedWords| self.lead.is_some_and(|lead| words.groups.contains(&lead));
        let strayed =
            |words: &ReturnedWords, is_in_lead| is_said(words) && is_lead(words) != is_in_lead;
        let is_whole = lead.iter().all(|piece| match piece {
            Piece::Mark(_) => false,
            Piece::Words(words) => !strayed(words, true),
        });
        let has_lead = own
            .iter()
            .any(|piece| matches!(piece, Piece::Words(words) if strayed(words, false)));
        if !is_whole || has_lead {
            return None;
        }
        for (index, group) in self.watched.iter().enumerate() {
            watch(&mut own, *group, |words| look(index, words));
        }
        correct(&mut own);
        if self.is_lowered {
            capitalize(&mut own);
        }
        self.put_back(&own)
    }

    fn put_back(&self, pieces: &[Piece]) -> Option<Answer> {
        let pieces = &in_words(pieces);
        let mut marks: Vec<usize> = pieces.iter().filter_map(Piece::mark).collect();
        marks.sort_unstable();
        if !marks.iter().eq(self.fixed.keys()) {
            return None;
        }
        let extents = self.extents(pieces)?;
        let around = || self.around.iter().zip(&extents);
        let mut answer = Answer::default();
        for (at, piece) in pieces.iter().enumerate() {
            for (around, _) in around().filter(|(_, extent)| extent.start == at) {
                answer.text.push_str(&around.open);
            }
            match piece {
                Piece::Mark(number) => answer.text.push_str(self.fixed.get(number)?),
                Piece::Words(words) => {
                    answer.text.push_str(&words.text);
                    if words.is_unknown {
                        answer.unknown.push(words.text.clone());
                    }
                }
            }
            for (around, _) in around().rev().filter(|(_, extent)| extent.end == at + 1) {
                answer.text.push_str(&around.close);
            }
        }
        Some(answer)
    }

    /// From where to where the marks around words go; none where two that stood apart no longer do.
    fn extents(&self, pieces: &[Piece]) -> Option<Vec<Range<usize>>> {
        let extent = |around: &Around| {
            let fixed = |piece: &Piece| {
                piece
                    .mark()
                    .is_some_and(|mark| around.fixed.contains(&mark))
            };
            let own = |piece: &Piece| matches!(piece, Piece::Words(words) if words.groups.contains(&around.group));
            let near = |piece: &Piece| matches!(piece, Piece::Words(words) if words.near.contains(&around.group));
            // Of words that were read as one with others, all that came of them.
            let has_own = pieces.iter().any(own);
            let belongs = |piece: &Piece| fixed(piece) || own(piece) || !has_own && near(piece);
            let first = pieces.iter().position(belongs)?;
            let last = pieces.iter().rposition(belongs)?;
            Some(first..last + 1 + added(&pieces[last + 1..]))
        };
        let extents: Vec<Range<usize>> = self.around.iter().map(extent).collect::<Option<_>>()?;
        let fits = |(index, inner): (usize, &Range<usize>)| {
            (0..index).all(|other| {
                let outer = &extents[other];
                if self.around[index].outer.contains(&other) {
                    outer.start <= inner.start && inner.end <= outer.end
                } else {
                    inner.end <= outer.start || outer.end <= inner.start
                }
            })
        };
        extents.iter().enumerate().all(fits).then_some(extents)
    }
}

/// Words that the machine puts between others. What else it puts behind a word is a part of it, as in
/// «halde oppe» for «opprettholde».
const LINKING: [&str; 16] = [
    "av", "da", "det", "for", "fra", "frå", "hos", "i", "med", "og", "om", "på", "som", "til",
    "ved", "å",
];

/// How many pieces are words that the machine has put in behind one: all up to the last that links nothing.
fn added(pieces: &[Piece]) -> usize {
    let put_in = |piece: &&Piece| match piece {
        Piece::Words(words) => words.near.is_empty() && (is_said(words) || words.text == " "),
        Piece::Mark(_) => false,
    };
    let run = pieces.iter().take_while(put_in);
    let is_last = |piece: &Piece| matches!(piece, Piece::Words(words) if is_said(words) && !LINKING.contains(&words.text.as_str()));
    let last = run.enumerate().filter(|(_, piece)| is_last(piece)).last();
    last.map_or(0, |(at, _)| at + 1)
}

/// The same, but each word apart that the machine has put in.
fn in_words(pieces: &[Piece]) -> Vec<Piece> {
    let mut apart = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) if words.groups.is_empty() && !words.is_unknown => {
                let text = &words.text;
                let spaces = text.match_indices(' ').flat_map(|(at, _)| [at, at + 1]);
                let mut cuts: Vec<usize> = spaces.chain([0, text.len()]).collect();
                cuts.sort_unstable();
                cuts.dedup();
                apart.extend(cuts.windows(2).map(|cut| {
                    Piece::Words(ReturnedWords {
                        text: text[cut[0]..cut[1]].to_owned(),
                        ..ReturnedWords::default()
                    })
                }));
            }
            piece => apart.push(piece.clone()),
        }
    }
    apart
}

/// Whether there is a word or a number in it.
fn is_said(words: &ReturnedWords) -> bool {
    words.text.contains(char::is_alphanumeric)
}

/// Puts something else in the place of the words of a group, if they are together, in the same marks, and
/// that is asked for.
fn watch(pieces: &mut Vec<Piece>, group: usize, look: impl FnOnce(&str) -> Option<String>) {
    let belongs =
        |piece: &Piece| matches!(piece, Piece::Words(words) if words.groups.contains(&group));
    let first = pieces.iter().position(belongs);
    let last = pieces.iter().rposition(belongs);
    let (Some(first), Some(last)) = (first, last) else {
        return;
    };
    let mut all: Option<ReturnedWords> = None;
    for piece in &pieces[first..=last] {
        let Piece::Words(words) = piece else { return };
        match &mut all {
            None => all = Some(words.clone()),
            // What stands between words is of no group.
            Some(all) if words.groups == all.groups || words.groups.is_empty() => {
                all.text.push_str(&words.text);
            }
            // A part of it is in other marks.
            Some(_) => return,
        }
    }
    let Some(mut all) = all else { return };
    if let Some(text) = look(&all.text) {
        all.text = text;
        all.is_unknown = false;
        pieces.splice(first..=last, [Piece::Words(all)]);
    }
}

/// Makes the first letter a capital.
fn capitalize(pieces: &mut [Piece]) {
    let first = pieces.iter_mut().find_map(|piece| match piece {
        Piece::Words(words) if words.text.contains(char::is_alphabetic) => Some(&mut words.text),
        _ => None,
    });
    let Some(text) = first else { return };
    let at = text.find(char::is_alphabetic).unwrap_or(0);
    let (before, rest) = text.split_at(at);
    let mut letters = rest.chars();
    let capital: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    *text = format!("{before}{capital}{}", letters.as_str());
}
