//! Converts lists, as word processors and people in a hurry write them, to lists of markdown.

use super::edits::Edits;
use super::levels::Levels;
use super::mark::{Kind, Mark, mark};
use super::{Line, lines};
use crate::diagnostic::findings::Stray;
use crate::lang::MONTHS;
use crate::markdown::Place;

/// What an ordinal number is before when it counts no item, beside the months.
const AFTER_ORDINAL: &[&str] = &[
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "okt",
    "nov",
    "des",
    "tertial",
    "kvartal",
    "halvår",
    "halvåret",
    "århundre",
    "århundret",
    "hundreår",
    "hundreåret",
    "etasje",
    "etasjen",
    "høgda",
    "verdenskrig",
    "verdskrigen",
    "verdskrig",
    "verdenskrigen",
    "utgave",
    "utgåve",
    "juledag",
    "nyttårsdag",
];

/// Reads lists.
pub fn read(text: &str, edits: &mut Edits, place: Place) {
    let lines = lines(text);
    let mut walk = Walk {
        marks: lines
            .iter()
            .map(|line| mark(line.rest()).filter(|_| line.is_open))
            .collect(),
        lines: &lines,
        levels: Levels::default(),
        last: None,
        is_told: false,
        dated: None,
        ends: paragraph_ends(&lines),
        edits,
        place,
    };
    for at in 0..lines.len() {
        walk.line(at);
    }
}

/// For each line, the line that its paragraph ends before.
fn paragraph_ends(lines: &[Line<'_>]) -> Vec<usize> {
    let mut ends = vec![lines.len(); lines.len()];
    let mut end = lines.len();
    for (at, line) in lines.iter().enumerate().rev() {
        if line.is_blank() || !line.is_open {
            end = at;
        }
        ends[at] = end;
    }
    ends
}

struct Walk<'t, 'e> {
    lines: &'t [Line<'t>],
    marks: Vec<Option<Mark>>,
    levels: Levels,
    /// The last line that is an item.
    last: Option<usize>,
    /// Whether a missing space in this paragraph has been reported.
    is_told: bool,
    /// The last line that begins with a date.
    dated: Option<usize>,
    ends: Vec<usize>,
    edits: &'e mut Edits,
    place: Place,
}

impl Walk<'_, '_> {
    fn line(&mut self, at: usize) {
        let line = self.lines[at];
        if line.is_blank() {
            self.is_told = false;
            return;
        }
        if !line.is_open {
            return;
        }
        let (indent, column) = line.indent();
        let rest = line.rest();
        if rest.starts_with('>') {
            self.levels.close();
            return;
        }
        if let Some(hashes) = tight_heading(rest)
            && column < 4
        {
            if self.place == Place::Prose {
                self.edits
                    .tell(Stray::HeadingTight, line.start + indent..line.end());
            }
            self.edits.insert(line.start + indent + hashes, " ");
            self.levels.close();
            return;
        }
        if rest.starts_with('#') && column < 4 {
            self.levels.close();
            return;
        }
        match self.marks[at] {
            Some(mark) if self.is_date(at, mark) => self.date(at, indent, mark),
            Some(mark) if self.is_item(at, mark) => self.item(at, mark),
            _ => self.words(at, column, indent),
        }
    }

    /// A line that is no item.
    fn words(&mut self, at: usize, column: usize, indent: usize) {
        let is_apart = at > 0 && self.lines[at - 1].is_blank();
        if !is_apart || !self.levels.is_open() {
            return;
        }
        match self.levels.words(column) {
            None => self.last = None,
            Some(seen) if seen != column => {
                let start = self.lines[at].start;
                self.edits.replace(start..start + indent, " ".repeat(seen));
            }
            Some(_) => {}
        }
    }

    fn is_date(&self, at: usize, mark: Mark) -> bool {
        let (Kind::Number(number, '.') | Kind::TightNumber(number, '.')) = mark.kind else {
            return false;
        };
        let words = &self.lines[at].rest()[mark.length + mark.gap..];
        let word = words
            .split(|letter: char| !letter.is_alphabetic() && letter != '-')
            .next()
            .unwrap_or_default();
        let is_year = (1800..2200).contains(&number) && mark.length == 5 && mark.gap > 0;
        is_year
            || (1..=31).contains(&number)
                && (AFTER_ORDINAL.contains(&word) || MONTHS.contains(&word))
    }

    /// Told only where the parser would make an item of it.
    fn date(&mut self, at: usize, indent: usize, mark: Mark) {
        let line = self.lines[at];
        let after_words = at > 0 && !self.lines[at - 1].is_blank();
        let follows_date = self.dated == at.checked_sub(1) && at > 0;
        self.dated = Some(at);
        if mark.gap == 0 {
            return;
        }
        let start = line.start + indent;
        let dot = start + mark.length - 1;
        if follows_date {
            self.edits.insert(self.lines[at - 1].end(), "\\");
            self.edits.insert(dot, "\\");
            return;
        }
        if after_words && !self.levels.is_open() && !matches!(mark.kind, Kind::Number(1, _)) {
            return;
        }
        self.edits.tell(Stray::DateAsItem, start..line.end());
        self.edits.insert(dot, "\\");
    }

    /// Whether a line is an item, by its mark and what stands around it.
    fn is_item(&self, at: usize, mark: Mark) -> bool {
        if mark.is_certain() {
            return true;
        }
        let before = self.lines[..at].iter().rposition(|line| !line.is_blank());
        let is_next = before.is_some_and(|before| before + 1 == at);
        if let Kind::TightNumber(number, _) = mark.kind {
            let is_number = |at: usize, wanted: usize| matches!(self.marks.get(at), Some(Some(Mark { kind: Kind::TightNumber(found, _) | Kind::Number(found, _), .. })) if *found == wanted);
            return is_number(at + 1, number + 1)
                || number > 0 && is_next && self.last == before && is_number(at - 1, number - 1);
        }
        let is_like = |other: Option<Mark>| other.is_some_and(|other| other.is_like(mark));
        let after_item = before.is_some_and(|before| {
            self.last == Some(before) && (is_next || is_like(self.marks[before]))
        });
        // Within the paragraph of an item, though lines of its words lie between.
        let in_list = self
            .last
            .is_some_and(|last| self.ends[last] == self.ends[at] && is_like(self.marks[last]));
        let led_in = before.is_some_and(|before| {
            let words = self.lines[before].text.trim_end();
            words.ends_with(':') && !words.starts_with('>')
        });
        // A last line that begins so may be a sentence that goes on, or a quotation's source.
        let begins = !is_next || led_in;
        let goes_on = self.marks[at + 1..self.ends[at]]
            .iter()
            .any(|&other| is_like(other));
        let is_pair = self.marks.get(at + 1).is_some_and(|&other| is_like(other));
        after_item || in_list || led_in || is_pair || begins && goes_on
    }

    fn item(&mut self, at: usize, mark: Mark) {
        let line = self.lines[at];
        let (indent, column) = line.indent();
        let start = line.start + indent;
        let end = start + mark.length + mark.gap;
        let rest = &line.text[indent + mark.length + mark.gap..];
        let gap = columns(
            &line.text[indent + mark.length..indent + mark.length + mark.gap],
            column + mark.length,
        );
        let is_wide = gap > 4;
        let letters = line.rest()[..mark.length].to_owned();
        // What the parser is to see as the mark, with the distance to the words; none where it may stay.
        let (seen, told) = match mark.kind {
            Kind::Bullet(_) | Kind::Number(..) if is_wide => (Some(format!("{letters} ")), false),
            Kind::Bullet(_) | Kind::Number(..) => (None, false),
            Kind::Glyph(_) | Kind::Dash => (Some("- ".to_owned()), false),
            Kind::Tight(mark) => (Some(format!("{mark} ")), true),
            Kind::TightNumber(..) => (Some(format!("{letters} ")), true),
            Kind::Box(mark) => (Some(format!("- {mark} ")), false),
            Kind::Task(is_done) => (Some(format!("- {} ", tick(is_done))), false),
        };
        let own = mark.length + gap.clamp(1, 4);
        let width = match (&seen, mark.kind) {
            (Some(_), Kind::Box(_) | Kind::Task(_)) => 2,
            (Some(seen), _) => seen.len(),
            (None, _) => own,
        };
        let column_seen = self.levels.item(mark, column, own, width);
        let indentation = match column_seen == column {
            true => line.text[..indent].to_owned(),
            false => " ".repeat(column_seen),
        };
        if seen.is_some() || column_seen != column {
            let seen = seen
                .unwrap_or_else(|| line.text[indent..indent + mark.length + mark.gap].to_owned());
            self.edits.replace(line.start..end, indentation + &seen);
        }
        if told && !self.is_told {
            self.is_told = true;
            self.edits.tell(Stray::ItemTight, start..line.end());
        }
        self.task(rest, end, mark);
        self.last = Some(at);
    }

    /// `[ ]` behind a mark.
    fn task(&mut self, rest: &str, at: usize, mark: Mark) {
        if matches!(mark.kind, Kind::Task(_)) {
            return;
        }
        let found = [("[ ]", false), ("[]", false), ("[x]", true), ("[X]", true)];
        for (letters, is_done) in found {
            if rest
                .strip_prefix(letters)
                .is_some_and(|rest| rest.starts_with([' ', '\t']))
            {
                self.edits.replace(at..at + letters.len(), tick(is_done));
            }
        }
    }
}

/// A box as both site and print show it.
fn tick(is_done: bool) -> &'static str {
    if is_done { "☑" } else { "☐" }
}

/// The columns that white space takes from a column on.
fn columns(space: &str, from: usize) -> usize {
    let mut column = from;
    for letter in space.chars() {
        column += match letter {
            '\t' => 4 - column % 4,
            _ => 1,
        };
    }
    column - from
}

/// `##Heading`: how many marks.
fn tight_heading(rest: &str) -> Option<usize> {
    let hashes = rest.bytes().take_while(|&byte| byte == b'#').count();
    let behind = rest[hashes..].chars().next()?;
    ((2..=6).contains(&hashes) && (behind.is_alphanumeric() || "«*_".contains(behind)))
        .then_some(hashes)
}
