//! Reads facts from words: days, who decided, numbers of cases, how far an action has come, what a measure counts.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::plan::{Adopted, Counts};
use crate::lang::{Date, MONTHS};
use crate::schema::{FACTORS, Unit};

const DAY: &str =
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:20)?\d{2}|\d{1,2}\.\s*[a-zæøå]+\s+20\d{2}|20\d{2}-\d{2}-\d{2})";

/// A decision in a sentence.
pub fn decision(words: &str) -> Option<Adopted> {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = format!(
            r"(?i)(?:vedtatt|vedtatte|vedteken|vedteke|vedtekne|godkjent|godkjend)\s+(?:(?:av|i)\s+)?([\p{{L}} -]*?)[\s,]*(?:den\s+|dato:?\s*)?({DAY})"
        );
        Regex::new(&pattern).expect("a pattern")
    });
    let found = SAID.captures(words)?;
    let date = day(found.get(2)?.as_str())?;
    let by = found.get(1).map(|by| by.as_str().trim().to_owned());
    let by = by.filter(|by| !by.is_empty() && by.split_whitespace().count() <= 5);
    Some(Adopted {
        date,
        by,
        case: case(words),
    })
}

/// The number of a case in the archive, or of a document in one.
pub fn case(words: &str) -> Option<String> {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r"(?i)\b(?:[a-z]{1,2}-?sak|arkivsak(?:snr)?|saksnr|saksnummer|sak|arkivref|ps|ks)\b\.?\s*(?:nr\.?|nummer)?\s*:?\s*(\d{1,4}/\d{1,6}(?:-\d{1,4})?)";
        Regex::new(pattern).expect("a pattern")
    });
    Some(SAID.captures(words)?.get(1)?.as_str().to_owned())
}

/// A day as people write it; a month or a year alone is its last day.
pub fn due(words: &str) -> Option<Date> {
    static YEAR: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^(20\d{2})$").expect("a pattern"));
    static MONTH: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?i)^([a-zæøå]+)\s+(20\d{2})$").expect("a pattern"));
    static QUARTER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^(?:([1-4])\.\s*(?:kvartal|kv)\.?|[QK]([1-4]))\s+(20\d{2})$")
            .expect("a pattern")
    });
    static HALF: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^(?:(1|2)\.\s*(halvår|tertial)|(våren|vår|høsten|høst|hausten|haust))\s+(20\d{2})$").expect("a pattern")
    });
    let words = words.trim().trim_end_matches('.').to_lowercase();
    let words = [
        "innen ",
        "innan ",
        "senest ",
        "seinast ",
        "ultimo ",
        "utgangen av ",
        "i løpet av ",
    ]
    .iter()
    .fold(words.as_str(), |words, begin| {
        words.strip_prefix(begin).unwrap_or(words)
    })
    .trim();
    let last = |year: &str, month: usize| {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        Date::from_iso(&format!("{year}-{month:02}-{:02}", lengths[month - 1]))
    };
    if let Some(date) = day(words) {
        return Some(date);
    }
    if let Some(found) = YEAR.captures(words) {
        return last(found.get(1)?.as_str(), 12);
    }
    if let Some(found) = MONTH.captures(words)
        && let Some(month) = month(found.get(1)?.as_str())
    {
        return last(found.get(2)?.as_str(), month);
    }
    if let Some(found) = QUARTER.captures(words) {
        let quarter: usize = found.get(1).or(found.get(2))?.as_str().parse().ok()?;
        return last(found.get(3)?.as_str(), quarter * 3);
    }
    let found = HALF.captures(words)?;
    let part = found.get(1).map(|part| part.as_str());
    let month = match (
        part,
        found
            .get(2)
            .map(|kind| kind.as_str().to_lowercase())
            .as_deref(),
    ) {
        (Some("1"), Some("halvår")) => 6,
        (Some("1"), Some("tertial")) => 4,
        (Some("2"), Some("tertial")) => 8,
        (Some(_), _) => 12,
        (None, _) => match found.get(3)?.as_str().to_lowercase().starts_with('v') {
            true => 6,
            false => 12,
        },
    };
    last(found.get(4)?.as_str(), month)
}

/// The number of a month, from 1.
fn month(words: &str) -> Option<usize> {
    let words = words.to_lowercase();
    let at = MONTHS.iter().position(|name| *name == words)?;
    Some(at + 1)
}

/// A whole day: `23.11.2016`, `23. november 2016`, `2016-11-23`.
pub fn day(words: &str) -> Option<Date> {
    static DOTS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(\d{1,2})\.\s?(\d{1,2})\.\s?((?:20)?\d{2})$").expect("a pattern")
    });
    static LONG: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^(\d{1,2})\.\s*([a-zæøå]+)\s+(20\d{2})$").expect("a pattern")
    });
    let words = words.trim();
    if let Some(date) = Date::from_iso(words) {
        return Some(date);
    }
    let number = |text: &str| text.parse::<u32>().ok();
    let (day, month, year) = if let Some(found) = DOTS.captures(words) {
        let year = number(found.get(3)?.as_str())?;
        let year = if year < 100 { 2000 + year } else { year };
        (
            number(found.get(1)?.as_str())?,
            number(found.get(2)?.as_str())?,
            year,
        )
    } else {
        let found = LONG.captures(words)?;
        let month = found.get(2)?.as_str().to_lowercase();
        let month = MONTHS.iter().position(|name| *name == month)?;
        let month = u32::try_from(month + 1).ok()?;
        (
            number(found.get(1)?.as_str())?,
            month,
            number(found.get(3)?.as_str())?,
        )
    };
    Date::from_iso(&format!("{year:04}-{month:02}-{day:02}"))
}

/// The first and the last year that a title tells of.
pub fn years(words: &str) -> Option<(u16, u16)> {
    static YEARS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\b(20\d{2})\s*[-–—]\s*(20\d{2})\b").expect("a pattern"));
    let found = YEARS.captures(words)?;
    let year = |at: usize| found.get(at)?.as_str().parse::<u16>().ok();
    let (first, last) = (year(1)?, year(2)?);
    (first <= last).then_some((first, last))
}

/// How far something has come, by the word of the format.
pub fn status(words: &str) -> Option<&'static str> {
    let words = words.trim().to_lowercase();
    let is = |begins: &[&str]| begins.iter().any(|begin| words.starts_with(begin));
    if is(&[
        "ikke start",
        "ikkje start",
        "ikke på",
        "ikkje på",
        "planlagt",
        "ny",
    ]) {
        Some("planned")
    } else if is(&[
        "start",
        "pågår",
        "påbegynt",
        "i gang",
        "under arbeid",
        "løpende",
        "løpande",
    ]) {
        Some("started")
    } else if is(&[
        "ferdig",
        "gjennomført",
        "utført",
        "fullført",
        "avsluttet",
        "ok",
    ]) {
        Some("done")
    } else if is(&["stanset", "stoppa", "stoppet", "utgår", "avlyst"]) {
        Some("stopped")
    } else {
        None
    }
}

/// What a measure counts in, where its words tell one thing alone; else it is judged in words.
pub fn counts(words: &str) -> Counts {
    static TEN: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?i)\b10[- ]?faktor").expect("a pattern"));
    static FACTOR: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\bfaktor\s+(?:nr\.?\s*)?(\d{1,2})\b").expect("a pattern")
    });
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(?:antall|antal|tallet på|talet på|tal på)\b").expect("a pattern")
    });
    static UNITS: LazyLock<[(Unit, Regex); 4]> = LazyLock::new(|| {
        [
            (Unit::Percent, r"(?i)prosent|%|\bandel"),
            (Unit::Kroner, r"(?i)\bkroner\b|\bkr\b"),
            (Unit::Days, r"(?i)\bantall? (?:\pL+)?dag(?:er|ar)\b|\bi dag(?:er|ar)\b|\btal(?:l|let|et)? på (?:\pL+)?dag(?:er|ar)\b"),
            (Unit::Score, r"(?i)skår|\bscore"),
        ]
        .map(|(unit, pattern)| (unit, Regex::new(pattern).expect("a pattern")))
    });
    if TEN.is_match(words) {
        let number = FACTOR
            .captures(words)
            .and_then(|found| found[1].parse().ok());
        let factor = number.filter(|number| (1..=FACTORS.len()).contains(number));
        return factor.map_or(Counts::Unit(Unit::Score), Counts::Factor);
    }
    let mut found = UNITS.iter().filter(|(_, pattern)| pattern.is_match(words));
    Counts::Unit(match (found.next(), found.next()) {
        (Some((unit, _)), None) => *unit,
        (Some(_), Some(_)) => Unit::Qualitative,
        (None, _) if NUMBER.is_match(words) => Unit::Count,
        (None, _) => Unit::Qualitative,
    })
}
