//! The pieces of two markdown files, each with its counterpart.
//!
//! In: both files in pieces, and what is recorded of them. Out: pairs in reading order. Pieces that are
//! recorded together hold the rest in place; what lies between them is paired one by one where it has the
//! same shape, else by likeness, for most words of the two languages share most of their letters. A piece
//! that has no counterpart stands alone.

use std::collections::{BTreeMap, BTreeSet};

use super::fingerprint::Fingerprint;
use super::follow::Lines;
use super::lock::Recorded;
use super::texts::{ProsePiece, Wording};
use crate::lang::Lang;

/// Pieces on one side of a stretch that are held against those on the other; in a longer one they are
/// paired by their order.
const MOST_COMPARED: usize = 60;

/// How alike two pieces must be to say the same, as the share of pairs of letters that they have in common.
const ALIKE: f64 = 0.5;

/// A piece and its counterpart.
#[derive(Debug)]
pub struct ProsePair {
    /// Both wordings, bokmål first.
    pub wordings: [Option<Wording>; 2],
    /// The key's last part, and what is recorded, where it is known.
    pub known: Option<(String, Vec<Recorded>)>,
}

/// Pairs the pieces of two files.
pub fn pairs([nb, nn]: [&[ProsePiece]; 2], lines: &Lines) -> Vec<ProsePair> {
    let mut partners = recorded_together(nb, nn, lines);
    let alone = Lang::ALL.map(|lang| recorded_alone(lang, lines));
    let may_pair = |left: usize, right: usize| {
        let both_alone = alone[0].contains(&nb[left].wording.fingerprint)
            && alone[1].contains(&nn[right].wording.fingerprint);
        nb[left].heading == nn[right].heading && !both_alone
    };
    let likeness = |left: usize, right: usize| {
        let [nb, nn] = [&nb[left], &nn[right]].map(|piece| piece.wording.words.text.as_str());
        match may_pair(left, right) {
            true => (strsim::sorensen_dice(nb, nn) - ALIKE).max(0.0),
            false => 0.0,
        }
    };
    pair_the_rest(nn.len(), &mut partners, |left, right| {
        let mut in_order = left.iter().zip(right);
        let same_shape =
            left.len() == right.len() && in_order.all(|(&left, &right)| may_pair(left, right));
        match same_shape || left.len().max(right.len()) > MOST_COMPARED {
            true => left.iter().copied().zip(right.iter().copied()).collect(),
            false => most_alike(left, right, likeness),
        }
    });
    let wording = |side: &[ProsePiece], at: usize| side[at].wording.clone();
    let mut pairs: Vec<(Option<usize>, ProsePair)> = Vec::new();
    for (at, partner) in partners.iter().enumerate() {
        let wordings = [
            Some(wording(nb, at)),
            partner.map(|other| wording(nn, other)),
        ];
        let known = None;
        pairs.push((*partner, ProsePair { wordings, known }));
    }
    // What only the nynorsk has stands after what it follows there.
    let paired: BTreeSet<usize> = partners.iter().flatten().copied().collect();
    for other in (0..nn.len()).filter(|other| !paired.contains(other)) {
        let before = other.checked_sub(1);
        let after = before.and_then(|before| pairs.iter().position(|(at, _)| *at == Some(before)));
        let pair = ProsePair {
            wordings: [None, Some(wording(nn, other))],
            known: None,
        };
        pairs.insert(after.map_or(0, |at| at + 1), (Some(other), pair));
    }
    let mut free: BTreeSet<&str> = lines.keys().map(String::as_str).collect();
    let with = lines_with(lines);
    // The lines that fit best are given away first.
    for least in [2, 1] {
        for (_, pair) in pairs.iter_mut().filter(|(_, pair)| pair.known.is_none()) {
            let of = |(lang, wording): (Lang, &Option<Wording>)| {
                with.get(&(lang, wording.as_ref()?.fingerprint))
            };
            let both = Lang::ALL.into_iter().zip(&pair.wordings);
            let near: BTreeSet<&str> = both.filter_map(of).flatten().copied().collect();
            let fits =
                |line: &&str| free.contains(line) && fit(&pair.wordings, &lines[*line]) >= least;
            if let Some(line) = near.into_iter().find(fits) {
                free.remove(line);
                pair.known = Some((line.to_owned(), lines[line].clone()));
            }
        }
    }
    pairs.into_iter().map(|(_, pair)| pair).collect()
}

/// The lines that record a wording.
fn lines_with(lines: &Lines) -> BTreeMap<(Lang, Fingerprint), BTreeSet<&str>> {
    let mut with: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
    for (line, recorded) in lines {
        for (lang, recorded) in recorded
            .iter()
            .flat_map(|one| Lang::ALL.map(|lang| (lang, one)))
        {
            if let Some(fingerprint) = recorded.get(lang) {
                with.entry((lang, fingerprint)).or_default().insert(line);
            }
        }
    }
    with
}

/// How many of the two wordings are those of a line; none counts where the line has none, too.
fn fit(wordings: &[Option<Wording>; 2], recorded: &[Recorded]) -> usize {
    let fits = |recorded: &Recorded| {
        let both = Lang::ALL.into_iter().zip(wordings);
        let same = both.filter(|(lang, wording)| {
            let wording = wording.as_ref();
            wording.map(|wording| wording.fingerprint) == recorded.get(*lang)
        });
        let is_there = |(_, wording): &(Lang, &Option<Wording>)| wording.is_some();
        match same.clone().any(|one| is_there(&one)) {
            true => same.count(),
            false => 0,
        }
    };
    recorded.iter().map(fits).max().unwrap_or(0)
}

/// The nynorsk piece of each bokmål piece that is recorded with it.
fn recorded_together(nb: &[ProsePiece], nn: &[ProsePiece], lines: &Lines) -> Vec<Option<usize>> {
    let mut places: BTreeMap<Fingerprint, Vec<usize>> = BTreeMap::new();
    for (at, piece) in nn.iter().enumerate().rev() {
        places
            .entry(piece.wording.fingerprint)
            .or_default()
            .push(at);
    }
    let mut partners: BTreeMap<Fingerprint, BTreeSet<Fingerprint>> = BTreeMap::new();
    for recorded in lines.values().flatten() {
        if let (Some(nb), Some(nn)) = (recorded.nb, recorded.nn) {
            partners.entry(nb).or_default().insert(nn);
        }
    }
    let partner = |piece: &ProsePiece| {
        let known = partners.get(&piece.wording.fingerprint)?;
        let is_there = |one: &&Fingerprint| places.get(one).is_some_and(|at| !at.is_empty());
        places.get_mut(known.iter().find(is_there)?)?.pop()
    };
    nb.iter().map(partner).collect()
}

/// The wordings of a language that are recorded as having no counterpart.
fn recorded_alone(lang: Lang, lines: &Lines) -> BTreeSet<Fingerprint> {
    let recorded = lines.values().flatten();
    let alone = recorded.filter(|recorded| recorded.get(lang.other()).is_none());
    alone.filter_map(|recorded| recorded.get(lang)).collect()
}

/// Pairs what stands between pieces that have their partner, on both sides in the same order; `stretch`
/// pairs what one such stretch has on each side.
fn pair_the_rest(
    others: usize,
    partners: &mut [Option<usize>],
    stretch: impl Fn(&[usize], &[usize]) -> Vec<(usize, usize)>,
) {
    let mut fixed = Vec::new();
    let mut done = 0;
    for (at, partner) in partners.iter().enumerate() {
        if let Some(other) = partner.filter(|&other| other >= done) {
            fixed.push((at, other));
            done = other + 1;
        }
    }
    fixed.push((partners.len(), others));
    let taken: BTreeSet<usize> = partners.iter().flatten().copied().collect();
    let mut start = (0, 0);
    for (at, other) in fixed {
        let left: Vec<usize> = (start.0..at).filter(|&at| partners[at].is_none()).collect();
        let is_free = |other: &usize| !taken.contains(other);
        let right: Vec<usize> = (start.1..other).filter(is_free).collect();
        for (left, right) in stretch(&left, &right) {
            partners[left] = Some(right);
        }
        start = (at + 1, other + 1);
    }
}

/// The pairs of a stretch that are most alike, in the same order on both sides.
fn most_alike(
    left: &[usize],
    right: &[usize],
    likeness: impl Fn(usize, usize) -> f64,
) -> Vec<(usize, usize)> {
    // The best sum of likenesses of those from here on: the longest common subsequence, weighted.
    let mut best = vec![vec![0.0_f64; right.len() + 1]; left.len() + 1];
    let mut likenesses = vec![vec![0.0_f64; right.len()]; left.len()];
    for row in (0..left.len()).rev() {
        for column in (0..right.len()).rev() {
            let alike = likeness(left[row], right[column]);
            likenesses[row][column] = alike;
            let skipped = best[row + 1][column].max(best[row][column + 1]);
            best[row][column] = skipped.max(best[row + 1][column + 1] + alike);
        }
    }
    let mut pairs = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < left.len() && column < right.len() {
        let here = likenesses[row][column];
        if here > 0.0 && best[row][column] <= best[row + 1][column + 1] + here {
            pairs.push((left[row], right[column]));
            (row, column) = (row + 1, column + 1);
        } else if best[row + 1][column] >= best[row][column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}
