//! Bokmål and nynorsk as types, and dates, numbers and periods as each language writes them.
//!
//! No phase compares language strings, and none has a default language: what falls back to the other
//! language says so in its type ([`Resolved`]).

use std::fmt;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// A written form of Norwegian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
}

impl Lang {
    /// Both, in the order of the alphabet; which comes first on a site is the strategy's choice.
    pub const ALL: [Self; 2] = [Self::Nb, Self::Nn];

    /// The language tag (BCP 47), which is also the key in TOML and the folder on the site.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
        }
    }

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// What the language calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nb => "Bokmål",
            Self::Nn => "Nynorsk",
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Nb => Self::Nn,
            Self::Nn => Self::Nb,
        }
    }

    /// The locale of Open Graph.
    pub fn locale(self) -> &'static str {
        match self {
            Self::Nb => "nb_NO",
            Self::Nn => "nn_NO",
        }
    }

    /// The one of two wordings that is in this language.
    pub fn pick<T>(self, nb: T, nn: T) -> T {
        match self {
            Self::Nb => nb,
            Self::Nn => nn,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.tag())
    }
}

/// A text in one or both languages, or one that is the same in both.
#[derive(Debug, Clone, PartialEq)]
pub enum Localized<T> {
    /// Written once: a name, a bibliographic entry.
    Same(T),
    /// Written under `nb` and `nn`; at least one is there.
    Each {
        /// The bokmål.
        nb: Option<T>,
        /// The nynorsk.
        nn: Option<T>,
    },
}

/// A text as a reader of one language gets it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Resolved<'a, T> {
    /// The text.
    pub value: &'a T,
    /// Set when the reader's language lacks the text: the language it is in instead.
    pub fallback: Option<Lang>,
}

impl<T> Localized<T> {
    /// The text for readers of `lang`: theirs, else the other one, marked.
    pub fn resolve(&self, lang: Lang) -> Resolved<'_, T> {
        let (value, fallback) = match self {
            Self::Same(value) => (value, None),
            Self::Each { nb, nn } => {
                let (own, other) = lang.pick((nb, nn), (nn, nb));
                match (own, other) {
                    (Some(value), _) => (value, None),
                    (None, Some(value)) => (value, Some(lang.other())),
                    (None, None) => unreachable!("a localized text has at least one language"),
                }
            }
        };
        Resolved { value, fallback }
    }

    /// The wording in exactly this language, or the one both share.
    pub fn exact(&self, lang: Lang) -> Option<&T> {
        match self {
            Self::Same(value) => Some(value),
            Self::Each { nb, nn } => lang.pick(nb, nn).as_ref(),
        }
    }
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(with = "String")]
pub struct Date {
    /// Year of the common era.
    pub year: u16,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// The months, alike in both languages.
pub const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

impl Date {
    /// A day of a calendar; none before 1900, which no workbook can hold and no strategy is of.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        (1900..=9999)
            .contains(&year)
            .then_some(Self { year, month, day })
    }

    /// As both languages write it in running text: `23. november 2016`, its parts never torn apart
    /// at the end of a line (no-break space between day and month).
    pub fn long(self) -> String {
        let month = MONTHS[usize::from(self.month) - 1];
        format!("{}.\u{a0}{month} {}", self.day, self.year)
    }

    /// As machines read it: `2016-11-23`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Reads `2016-11-23`; none when it is written otherwise, no calendar has the day, or it is before 1900.
    pub fn from_iso(text: &str) -> Option<Self> {
        let date: jiff::civil::Date = text.parse().ok()?;
        if text.len() != 10 {
            return None;
        }
        Self::new(
            u16::try_from(date.year()).ok()?,
            date.month().unsigned_abs(),
            date.day().unsigned_abs(),
        )
    }

    /// The day so many days later, as far as there is a calendar.
    pub fn after(self, days: u16) -> Option<Self> {
        let date: jiff::civil::Date = self.iso().parse().ok()?;
        let later = date.checked_add(jiff::Span::new().days(i64::from(days)));
        Self::from_iso(&later.ok()?.to_string())
    }
}

/// As machines read it.
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.iso())
    }
}

/// A period that a value belongs to. Ordered in time within one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(with = "String")]
pub enum Period {
    /// `2027`
    Year(u16),
    /// `2027-1` to `2027-3`: four months each.
    Tertial(u16, u8),
    /// `2027-K1` to `2027-K4`
    Quarter(u16, u8),
    /// `2027-06`
    Month(u16, u8),
}

impl Period {
    /// Reads a period as `content-format.md` writes it.
    pub fn parse(text: &str) -> Option<Self> {
        let year = |text: &str| {
            let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| text.parse::<u16>().ok()).flatten()
        };
        let Some((first, part)) = text.split_once('-') else {
            return year(text).map(Self::Year);
        };
        let first = year(first)?;
        let number = |text: &str, most: u8| {
            let number = text.parse::<u8>().ok()?;
            (text.bytes().all(|byte| byte.is_ascii_digit()) && (1..=most).contains(&number))
                .then_some(number)
        };
        if let Some(quarter) = part.strip_prefix(['K', 'k']) {
            return (quarter.len() == 1)
                .then(|| number(quarter, 4).map(|quarter| Self::Quarter(first, quarter)))?;
        }
        match part.len() {
            1 => number(part, 3).map(|tertial| Self::Tertial(first, tertial)),
            2 => number(part, 12).map(|month| Self::Month(first, month)),
            _ => None,
        }
    }

    /// The first day of it.
    pub fn first_day(self) -> Date {
        let (year, month) = match self {
            Self::Year(year) => (year, 1),
            Self::Tertial(year, part) => (year, 4 * part - 3),
            Self::Quarter(year, part) => (year, 3 * part - 2),
            Self::Month(year, month) => (year, month),
        };
        let day = 1;
        Date { year, month, day }
    }

    /// The last day of it.
    pub fn last_day(self) -> Option<Date> {
        let (year, month) = match self {
            Self::Year(year) => (year, 12),
            Self::Tertial(year, part) => (year, 4 * part),
            Self::Quarter(year, part) => (year, 3 * part),
            Self::Month(year, month) => (year, month),
        };
        let days = (28..=31).rev();
        let mut days = days.map(|day| Date { year, month, day });
        days.find(|date| Date::from_iso(&date.iso()).is_some())
    }

    /// Whether both are years, both are months, and so on.
    pub fn same_kind(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// Whether both are the same part of their years: two Junes, two first tertials.
    pub fn same_season(self, other: Self) -> bool {
        match (self, other) {
            (Self::Year(_), Self::Year(_)) => true,
            (Self::Tertial(_, one), Self::Tertial(_, other))
            | (Self::Quarter(_, one), Self::Quarter(_, other))
            | (Self::Month(_, one), Self::Month(_, other)) => one == other,
            _ => false,
        }
    }

    /// The year that it lies in.
    pub fn year(self) -> u16 {
        match self {
            Self::Year(year)
            | Self::Tertial(year, _)
            | Self::Quarter(year, _)
            | Self::Month(year, _) => year,
        }
    }

    /// The period's place in time, in years; what lies between baseline and target is measured in it.
    pub fn in_years(self) -> f64 {
        match self {
            Self::Year(year) => f64::from(year),
            Self::Tertial(year, part) => f64::from(year) + f64::from(part - 1) / 3.0,
            Self::Quarter(year, part) => f64::from(year) + f64::from(part - 1) / 4.0,
            Self::Month(year, part) => f64::from(year) + f64::from(part - 1) / 12.0,
        }
    }

    /// As both languages write it: `2027`, `1. tertial 2027`, `3. kvartal 2027`, `juni 2027`.
    pub fn long(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Tertial(year, part) => format!("{part}.\u{a0}tertial {year}"),
            Self::Quarter(year, part) => format!("{part}.\u{a0}kvartal {year}"),
            Self::Month(year, month) => format!("{} {year}", MONTHS[usize::from(month) - 1]),
        }
    }
}

impl fmt::Display for Period {
    /// As it is written in the strategy's files.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(out, "{year}"),
            Self::Tertial(year, part) => write!(out, "{year}-{part}"),
            Self::Quarter(year, part) => write!(out, "{year}-K{part}"),
            Self::Month(year, month) => write!(out, "{year}-{month:02}"),
        }
    }
}

/// As it is written in the strategy's files.
impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A size of so many bytes as it is read: `812 kB`, `1,2 MB`.
pub fn size(bytes: usize) -> String {
    let bytes = bytes as f64;
    if bytes < 1e6 {
        format!("{} kB", number((bytes / 1e3).ceil(), 0))
    } else {
        format!("{} MB", number(bytes / 1e6, 1))
    }
}

/// A number that is not negative, rounded as people round what is written: 1.115 to 1.12, though the number that a
/// computer has for it is a little less.
fn rounded(value: f64, decimals: u8) -> String {
    let written = value.to_string();
    let decimals = usize::from(decimals);
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let next = fraction.as_bytes().get(decimals);
    let digits = fraction
        .get(..decimals)
        .map(|kept| format!("{whole}{kept}"));
    match digits.and_then(|digits| digits.parse::<u128>().ok()) {
        Some(digits) => {
            let digits = digits + u128::from(next.is_some_and(|next| *next >= b'5'));
            let digits = format!("{digits:0>width$}", width = decimals + 1);
            let (whole, fraction) = digits.split_at(digits.len() - decimals);
            match fraction {
                "" => whole.to_owned(),
                fraction => format!("{whole}.{fraction}"),
            }
        }
        None => format!("{value:.decimals$}"),
    }
}

/// A number as both languages write it: decimal comma, no-break space between thousands, a real
/// minus sign.
pub fn number(value: f64, decimals: u8) -> String {
    let plain = rounded(value.abs(), decimals);
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::new();
    if value < 0.0 && plain.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        text.push('\u{2212}');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(fraction);
    }
    text
}
