//! Aligns the parts of a text in one language with those in the other.
//!
//! In: both texts part by part, in order, the pairs that are known, and those that are recorded and of which the
//! same words are in several places. Out: groups in order: a part and its
//! counterpart; a part and the several it is divided into; a part that has none. What is alike is paired; what
//! stands between is paired by its order where it is of the same kind. Pure.

use std::collections::{BTreeMap, BTreeSet};

use super::likeness::Said;
use crate::markdown::UnitKind;

/// The score of a pair that is recorded: more than everything else together.
const RECORDED: f32 = 8.0;
/// The score of a part without a counterpart.
const ALONE: f32 = -0.15;
/// The extra score of two parts of the same kind, and of two headings of the same level.
const SAME_KIND: f32 = 0.1;
const SAME_LEVEL: f32 = 0.3;
/// The score of two parts of different kinds, and how alike they must be then.
const OTHER_KIND: f32 = -0.2;
const ALIKE: f32 = 0.4;
/// How alike a heading and a part that is no heading must be to be paired.
const ALIKE_TO_HEADING: f32 = 0.6;
/// Below this likeness, two parts of at least `ENOUGH_WORDS` words say different things.
const UNLIKE: f32 = 0.12;
const ENOUGH_WORDS: usize = 6;
/// From this likeness on, two parts that come next on either side are paired without a wider search.
const SURE: f32 = 0.5;
/// How much of a part must be said by its neighbour's counterpart for it to be a part of that.
const SAID_THERE: f32 = 0.4;
/// How far from the same place in the text a counterpart is looked for, in parts.
const REACH: usize = 60;

/// The most pairs of parts that are weighed against each other; in a longer stretch they are paired by order.
const MOST_WEIGHED: usize = 4_000_000;

/// Parts that belong together, by their indices; one side may have none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Those of each side: bokmål, nynorsk.
    pub sides: [Vec<usize>; 2],
    /// Whether they were known to belong together.
    pub is_known: bool,
    /// For a side alone: whether it is said by the counterpart of its neighbour, which is known.
    pub is_covered: bool,
}

/// The recorded facts about the parts of two texts.
#[derive(Debug, Default)]
pub struct Known {
    /// Pairs that are certain: the part of the second side by that of the first.
    pub pairs: BTreeMap<usize, usize>,
    /// Parts of which one or another of the same class is the counterpart, or none: each with its class. Their
    /// words are in several places.
    pub classes: [BTreeMap<usize, usize>; 2],
}

impl Known {
    fn is_possible(&self, left: usize, right: usize) -> bool {
        let class = self.classes[0].get(&left);
        class.is_some() && class == self.classes[1].get(&right)
    }
}

/// The groups of two texts. `alone` tells of a part that it has no counterpart but one that is alike.
pub fn groups(
    sides: [&[Said]; 2],
    known: &Known,
    alone: impl Fn(usize, usize) -> bool,
) -> Vec<Group> {
    let mut partners = known.pairs.clone();
    let taken: BTreeSet<usize> = known.pairs.values().copied().collect();
    // What is known and is in the same order on both sides parts the rest into stretches.
    let mut fixed = Vec::new();
    let mut done = 0;
    for (&left, &right) in &partners {
        if right >= done {
            fixed.push((left, right));
            done = right + 1;
        }
    }
    fixed.push((sides[0].len(), sides[1].len()));
    let mut start = (0, 0);
    for (left, right) in fixed {
        let lefts: Vec<usize> = (start.0..left)
            .filter(|at| !partners.contains_key(at))
            .collect();
        let rights: Vec<usize> = (start.1..right).filter(|at| !taken.contains(at)).collect();
        let value = |one: usize, other: usize| {
            let (one, other) = (lefts[one], rights[other]);
            let (left, right) = (&sides[0][one], &sides[1][other]);
            let value = worth(left, right)?;
            if known.is_possible(one, other) {
                return Some((value.0 + RECORDED, 1.0));
            }
            let is_alone = alone(0, one) || alone(1, other);
            Some(value).filter(|(_, likeness)| !is_alone || *likeness >= ALIKE)
        };
        for (one, other) in stretch(lefts.len(), rights.len(), value) {
            partners.insert(lefts[one], rights[other]);
        }
        start = (left + 1, right + 1);
    }
    // What has moved.
    let taken: BTreeSet<usize> = partners.values().copied().collect();
    let mut left_over: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (&right, &class) in known.classes[1].iter().rev() {
        if !taken.contains(&right) {
            left_over.entry(class).or_default().push(right);
        }
    }
    for (&left, class) in &known.classes[0] {
        if !partners.contains_key(&left)
            && let Some(right) = left_over.get_mut(class).and_then(Vec::pop)
        {
            partners.insert(left, right);
        }
    }
    let is_known = |(left, right): (usize, usize)| {
        known.pairs.get(&left) == Some(&right) || known.is_possible(left, right)
    };
    let groups = in_order([sides[0].len(), sides[1].len()], &partners, is_known);
    joined(groups, sides, &alone)
}

/// The score of a pair, and how alike the two are; none where they must not be paired.
fn worth(left: &Said, right: &Said) -> Option<(f32, f32)> {
    let likeness = left.likeness(right);
    let has_words = left.content.min(right.content) >= ENOUGH_WORDS;
    let says_other = has_words && likeness < UNLIKE;
    let worth = match (left.kind, right.kind) {
        (UnitKind::Heading(one), UnitKind::Heading(other)) => {
            likeness + SAME_KIND + if one == other { SAME_LEVEL } else { 0.0 }
        }
        (UnitKind::Heading(_), _) | (_, UnitKind::Heading(_)) => {
            (likeness >= ALIKE_TO_HEADING).then_some(likeness + OTHER_KIND)?
        }
        (one, other) if one == other => (!says_other).then_some(likeness + SAME_KIND)?,
        // "17. mai er" begins a list, and is a paragraph to who wrote it.
        (UnitKind::Item, UnitKind::Paragraph) | (UnitKind::Paragraph, UnitKind::Item)
            if !says_other =>
        {
            likeness + OTHER_KIND / 2.0
        }
        _ => (likeness >= ALIKE).then_some(likeness + OTHER_KIND)?,
    };
    Some((worth, likeness))
}

/// The best pairs of a stretch, in the same order on both sides.
fn stretch(
    left: usize,
    right: usize,
    value: impl Fn(usize, usize) -> Option<(f32, f32)>,
) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let likeness = |one: usize, other: usize| match one < left && other < right {
        true => value(one, other).map_or(0.0, |(_, likeness)| likeness),
        false => 0.0,
    };
    // Mostly they follow each other.
    let mut begin = 0;
    while begin < left.min(right) {
        let here = likeness(begin, begin);
        if here < SURE || here < likeness(begin, begin + 1).max(likeness(begin + 1, begin)) {
            break;
        }
        pairs.push((begin, begin));
        begin += 1;
    }
    let (rows, columns) = (left - begin, right - begin);
    if rows == 0 || columns == 0 {
        return pairs;
    }
    if rows * columns > MOST_WEIGHED {
        pairs.extend((begin..left.min(right)).map(|at| (at, at)));
        return pairs;
    }
    let reach = REACH.max(rows.abs_diff(columns) + REACH / 2);
    let is_near = |row: usize, column: usize| (row * columns / rows).abs_diff(column) <= reach;
    // What those from here on are worth at best.
    let mut best = vec![vec![0.0_f32; columns + 1]; rows + 1];
    let mut values = vec![vec![None; columns]; rows];
    for row in (0..=rows).rev() {
        for column in (0..=columns).rev() {
            if row == rows || column == columns {
                let rest = u16::try_from(rows - row + columns - column).unwrap_or(u16::MAX);
                best[row][column] = f32::from(rest) * ALONE;
                continue;
            }
            let own = is_near(row, column).then(|| value(begin + row, begin + column));
            let own = own.flatten().map(|(worth, _)| worth);
            values[row][column] = own;
            let skipped = best[row + 1][column].max(best[row][column + 1]) + ALONE;
            let paired = own.map_or(f32::MIN, |own| best[row + 1][column + 1] + own);
            best[row][column] = skipped.max(paired);
        }
    }
    let (mut row, mut column) = (0, 0);
    while row < rows && column < columns {
        let paired = values[row][column].map(|own: f32| best[row + 1][column + 1] + own);
        if paired.is_some_and(|paired| paired >= best[row][column]) {
            pairs.push((begin + row, begin + column));
            (row, column) = (row + 1, column + 1);
        } else if best[row + 1][column] >= best[row][column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}

/// A group for every pair and for every part without one, in the order of the first side; what only the
/// second has is after what it follows there.
fn in_order(
    lengths: [usize; 2],
    partners: &BTreeMap<usize, usize>,
    is_known: impl Fn((usize, usize)) -> bool,
) -> Vec<Group> {
    let group = |left: Option<usize>, right: Option<usize>| Group {
        sides: [left, right].map(|one| one.into_iter().collect()),
        is_known: left.zip(right).is_some_and(&is_known),
        is_covered: false,
    };
    let mut paired = vec![false; lengths[1]];
    for &right in partners.values() {
        paired[right] = true;
    }
    let mut followers: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    let mut last = None;
    for (right, is_paired) in paired.into_iter().enumerate() {
        match is_paired {
            true => last = Some(right),
            false => followers.entry(last).or_default().push(right),
        }
    }
    let mut groups = Vec::new();
    let mut push_followers = |groups: &mut Vec<Group>, of: Option<usize>| {
        let rest = followers.remove(&of).unwrap_or_default();
        groups.extend(rest.into_iter().map(|right| group(None, Some(right))));
    };
    push_followers(&mut groups, None);
    for left in 0..lengths[0] {
        let right = partners.get(&left).copied();
        groups.push(group(Some(left), right));
        if right.is_some() {
            push_followers(&mut groups, right);
        }
    }
    groups
}

/// Joins each part without a counterpart to a neighbour whose counterpart covers its content too.
fn joined(
    groups: Vec<Group>,
    sides: [&[Said]; 2],
    alone: &impl Fn(usize, usize) -> bool,
) -> Vec<Group> {
    // The group of each part.
    let mut places = sides.map(|side| vec![0; side.len()]);
    for (at, group) in groups.iter().enumerate() {
        for (side, parts) in group.sides.iter().enumerate() {
            for &part in parts {
                places[side][part] = at;
            }
        }
    }
    let mut groups: Vec<Option<Group>> = groups.into_iter().map(Some).collect();
    let mut at = 0;
    while at < groups.len() {
        let Some((side, part, host)) = host(&groups, &places, at, sides, alone) else {
            at += 1;
            continue;
        };
        let Some(group) = groups[host].as_mut() else {
            break;
        };
        if group.is_known {
            if let Some(own) = groups[at].as_mut() {
                own.is_covered = true;
            }
            continue;
        }
        let parts = &mut group.sides[side];
        parts.push(part);
        parts.sort_unstable();
        // Those beside it now may be said there, too.
        let beside = [parts[0].checked_sub(1), parts.last().map(|last| last + 1)];
        let beside = beside
            .into_iter()
            .flatten()
            .filter_map(|part| places[side].get(part));
        at = beside.copied().chain([at]).min().unwrap_or(at);
        groups[places[side][part]] = None;
        places[side][part] = host;
    }
    groups.into_iter().flatten().collect()
}

/// For a group of one part without a counterpart: its side, the part, and the group of a neighbour whose
/// counterpart says what the part says.
fn host(
    groups: &[Option<Group>],
    places: &[Vec<usize>; 2],
    at: usize,
    sides: [&[Said]; 2],
    alone: &impl Fn(usize, usize) -> bool,
) -> Option<(usize, usize, usize)> {
    let group = groups[at].as_ref().filter(|group| !group.is_covered)?;
    let is_text = |said: &&Said| !matches!(said.kind, UnitKind::Heading(_));
    [0, 1].into_iter().find_map(|side| {
        let ([part], []) = (
            group.sides[side].as_slice(),
            group.sides[1 - side].as_slice(),
        ) else {
            return None;
        };
        let said = &sides[side][*part];
        if !is_text(&said) || alone(side, *part) {
            return None;
        }
        let beside = [part.checked_sub(1), Some(part + 1)];
        let mut hosts: Vec<usize> = beside
            .into_iter()
            .flatten()
            .filter_map(|part| places[side].get(part).copied())
            .collect();
        hosts.sort_unstable();
        let host = hosts.into_iter().find(|&host| {
            let Some(host) = &groups[host] else {
                return false;
            };
            let saids = |side: usize| -> Vec<&Said> {
                host.sides[side]
                    .iter()
                    .map(|&at| &sides[side][at])
                    .collect()
            };
            let is_beside = host.sides[side].first() == Some(&(part + 1))
                || host.sides[side]
                    .last()
                    .is_some_and(|last| last + 1 == *part);
            let (there, here) = (saids(1 - side), saids(side));
            is_beside
                && there.len() == 1
                && there.iter().chain(&here).all(is_text)
                && said.share_in(&there, &here) >= SAID_THERE
        });
        host.map(|host| (side, *part, host))
    })
}
