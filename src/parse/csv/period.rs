//! A period as people and Statistics Norway write it: `2024K1`, `1. kvartal 2024`, `2022-T2`, `jan. 2024`,
//! `2024M01`, and a day, which belongs to the period that the measure is taken by.

use crate::lang::{MONTHS, Period};
use crate::parse::record::Record;

/// A kind of period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Years.
    Year,
    /// Four months each.
    Tertial,
    /// Three months each.
    Quarter,
    /// Months.
    Month,
}

impl Kind {
    /// The kind that a measure's figures are of: that of its baseline or target, else by how often it is
    /// taken.
    pub fn of(measure: &Record) -> Option<Self> {
        for key in ["baseline", "target"] {
            if let Some((period, _)) = measure.record(key).and_then(|point| point.period("period"))
            {
                return Some(match period {
                    Period::Year(_) => Self::Year,
                    Period::Tertial(..) => Self::Tertial,
                    Period::Quarter(..) => Self::Quarter,
                    Period::Month(..) => Self::Month,
                });
            }
        }
        match measure.string("frequency") {
            Some(("monthly", _)) => Some(Self::Month),
            Some(("quarterly", _)) => Some(Self::Quarter),
            Some(("tertial", _)) => Some(Self::Tertial),
            Some(_) => Some(Self::Year),
            None => measure.has("factor").then_some(Self::Year),
        }
    }

    /// The period that a month lies in.
    fn around(self, year: u16, month: u8) -> Period {
        match self {
            Self::Year => Period::Year(year),
            Self::Tertial => Period::Tertial(year, (month - 1) / 4 + 1),
            Self::Quarter => Period::Quarter(year, (month - 1) / 3 + 1),
            Self::Month => Period::Month(year, month),
        }
    }

    /// The period of this kind with a number of its own.
    fn numbered(self, year: u16, number: u8) -> Option<Period> {
        let most = match self {
            Self::Year => 0,
            Self::Tertial => 3,
            Self::Quarter => 4,
            Self::Month => 12,
        };
        (1..=most).contains(&number).then_some(match self {
            Self::Year => Period::Year(year),
            Self::Tertial => Period::Tertial(year, number),
            Self::Quarter => Period::Quarter(year, number),
            Self::Month => Period::Month(year, number),
        })
    }
}

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// A period.
    Period(Period),
    /// A day, and nothing tells which period it stands for.
    Day,
    /// Something else.
    Other,
}

/// Reads a period in a measure whose periods are of `kind`, where that is known.
pub fn read(text: &str, kind: Option<Kind>) -> Reading {
    if let Some(period) = Period::parse(text) {
        return Reading::Period(period);
    }
    let text = text.to_lowercase();
    if let Some(days) = days(&text) {
        let Some(kind) = kind else {
            return Reading::Day;
        };
        let mut periods = days
            .into_iter()
            .map(|(year, month)| kind.around(year, month));
        let first = periods.next();
        return match first.filter(|first| periods.all(|other| other == *first)) {
            Some(period) => Reading::Period(period),
            None => Reading::Other,
        };
    }
    let period = pieces(&text).and_then(|pieces| of_pieces(&pieces, &text, kind));
    period.map_or(Reading::Other, Reading::Period)
}

/// Reads a quarter, tertial or month that is beside its year.
pub fn read_part(year: &str, part: &str, heading: &str) -> Option<Period> {
    let year = full_year(year.trim())?;
    let heading = heading.trim().to_lowercase();
    let kind = match heading.chars().next()? {
        't' => Kind::Tertial,
        'k' | 'q' => Kind::Quarter,
        _ => Kind::Month,
    };
    let part = part.trim().to_lowercase();
    if let Ok(number) = part.parse::<u8>() {
        return kind.numbered(year, number);
    }
    match read(&format!("{part} {year}"), Some(kind)) {
        Reading::Period(period) => Some(period),
        _ => None,
    }
}

/// The months that a day may lie in: of 03/04/2024 nobody can tell which is the month.
fn days(text: &str) -> Option<Vec<(u16, u8)>> {
    let day = text
        .split_once([' ', 't'])
        .filter(|(_, time)| {
            !time.is_empty()
                && time
                    .bytes()
                    .all(|byte| matches!(byte, b'0' | b':' | b'.' | b'z'))
        })
        .map_or(text, |(day, _)| day);
    let mark = day.chars().find(|letter| !letter.is_ascii_digit())?;
    if !matches!(mark, '.' | '/' | '-') {
        return None;
    }
    let parts: Vec<&str> = day.split(mark).map(str::trim).collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()) && !part.is_empty();
    if !parts.iter().all(|part| digits(part)) {
        return None;
    }
    let at = |year: &str, month: &str, day: &str| {
        let year = if year.len() == 2 {
            format!("20{year}")
        } else {
            year.to_owned()
        };
        let year = full_year(&year)?;
        let (month, day) = (month.parse::<i8>().ok()?, day.parse::<i8>().ok()?);
        jiff::civil::Date::new(i16::try_from(year).ok()?, month, day).ok()?;
        Some((year, month.unsigned_abs()))
    };
    if first.len() == 4 {
        return Some(vec![at(first, second, third)?]);
    }
    let mut found: Vec<(u16, u8)> = at(third, second, first).into_iter().collect();
    if mark == '/' {
        found.extend(at(third, first, second));
    }
    (!found.is_empty()).then_some(found)
}

/// A run of digits or of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'t> {
    Number(&'t str),
    Word(&'t str),
}

/// The pieces of a text; none where it has other signs than those that may stand between them.
fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same = |letter: char| {
            if first.is_ascii_digit() {
                letter.is_ascii_digit()
            } else {
                letter.is_alphabetic()
            }
        };
        let end = rest.find(|letter| !same(letter)).unwrap_or(rest.len());
        if end == 0 {
            if !(first.is_whitespace() || matches!(first, '.' | '-' | '/' | '_' | ',' | '–')) {
                return None;
            }
            rest = &rest[first.len_utf8()..];
            continue;
        }
        pieces.push(if first.is_ascii_digit() {
            Piece::Number(&rest[..end])
        } else {
            Piece::Word(&rest[..end])
        });
        rest = &rest[end..];
    }
    Some(pieces)
}

fn of_pieces(pieces: &[Piece<'_>], text: &str, kind: Option<Kind>) -> Option<Period> {
    use Piece::{Number, Word};
    match *pieces {
        [Number(year)] | [Word("år"), Number(year)] => full_year(year).map(Period::Year),
        [Word(month), Number(year)] | [Number(year), Word(month)] if month_of(month).is_some() => {
            let year = match year.len() {
                // "jan. 24" and "jan-24", as a spreadsheet makes of a month; "24. jan" is a day.
                2 if matches!(pieces[0], Word(_)) => full_year(&format!("20{year}"))?,
                _ => full_year(year)?,
            };
            Some(Period::Month(year, month_of(month)?))
        }
        [Number(year), Word(word), Number(part)]
        | [Word(word), Number(part), Number(year)]
        | [Number(part), Word(word), Number(year)]
        | [Number(year), Number(part), Word(word)]
            if full_year(year).is_some() =>
        {
            let number = part.parse().ok().filter(|_| part.len() <= 2)?;
            kind_of(word)?.numbered(full_year(year)?, number)
        }
        [Word(ordinal), Word(word), Number(year)] | [Number(year), Word(ordinal), Word(word)] => {
            let number = match ordinal {
                "første" | "fyrste" => 1,
                "andre" => 2,
                "tredje" => 3,
                "fjerde" => 4,
                _ => return None,
            };
            kind_of(word)?.numbered(full_year(year)?, number)
        }
        [Number(one), Number(other)] if !text.contains(char::is_whitespace) => {
            let (year, part) = if one.len() == 4 {
                (one, other)
            } else {
                (other, one)
            };
            let year = full_year(year)?;
            let number = part.parse().ok()?;
            match part.len() {
                2 => Kind::Month.numbered(year, number),
                1 => kind?.numbered(year, number),
                _ => None,
            }
        }
        _ => None,
    }
}

fn kind_of(word: &str) -> Option<Kind> {
    match word {
        "k" | "q" | "kv" | "kvt" | "kvart" | "kvartal" | "quarter" => Some(Kind::Quarter),
        "t" | "tert" | "tertial" => Some(Kind::Tertial),
        "m" | "måned" | "månad" | "mnd" => Some(Kind::Month),
        _ => None,
    }
}

/// The month of a name, whole or as it is shortened; English ones as a spreadsheet may write them.
fn month_of(word: &str) -> Option<u8> {
    const ENGLISH: [(&str, u8); 12] = [
        ("january", 1),
        ("february", 2),
        ("march", 3),
        ("mar", 3),
        ("may", 5),
        ("june", 6),
        ("july", 7),
        ("sept", 9),
        ("oct", 10),
        ("october", 10),
        ("dec", 12),
        ("december", 12),
    ];
    let own = MONTHS
        .iter()
        .position(|month| *month == word || word.chars().count() == 3 && month.starts_with(word));
    let own = own.and_then(|index| u8::try_from(index + 1).ok());
    own.or_else(|| {
        ENGLISH
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, month)| *month)
    })
}

/// A year of four digits that somebody measures in.
fn full_year(text: &str) -> Option<u16> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .then(|| text.parse().ok())
        .flatten()
        .filter(|year| (1900..2200).contains(year))
}
