//! A number as a spreadsheet or a person writes it: `39,8 %`, `1 234`, `kr 12 500`, `..` for none.
//!
//! A sign between digits is a decimal sign or stands between thousands. Where three digits follow it nobody
//! can tell, unless other numbers of the file do.

use crate::schema::Unit;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reading {
    /// A number, and how many decimals it is written with.
    Number(f64, u8),
    /// A mark for no figure.
    NoFigure,
    /// A number that may be read in two ways, for the sign in it.
    Ambiguous(char),
    /// Something else.
    Other,
}

/// How the numbers of a file are written.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// What stands between the columns.
    pub delimiter: char,
    /// Signs that can only be decimal signs somewhere in the file.
    decimal: Signs,
    /// Signs that can only stand between thousands somewhere in the file.
    thousands: Signs,
    /// The words that may stand by a number, for they name the measure's unit.
    words: &'static [&'static str],
    /// Whether the unit is one that nobody writes with three decimals.
    whole: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Signs {
    point: bool,
    comma: bool,
}

impl Signs {
    fn has(self, sign: char) -> bool {
        if sign == '.' { self.point } else { self.comma }
    }

    fn add(&mut self, sign: char) {
        if sign == '.' {
            self.point = true;
        } else {
            self.comma = true;
        }
    }
}

/// How Statistics Norway and others write that there is no figure.
pub fn is_mark(cell: &str) -> bool {
    matches!(
        cell,
        "." | ".." | "..." | "…" | ":" | "-" | "\u{2013}" | "\u{2014}" | "\u{2212}"
    )
}

impl Style {
    /// The style of a file with these numbers, of a measure with this unit.
    pub fn of<'c>(
        delimiter: char,
        unit: Option<Unit>,
        cells: impl Iterator<Item = &'c str>,
    ) -> Self {
        let words: &[&str] = match unit {
            Some(Unit::Percent) => &["%", "prosent", "pst.", "pst"],
            Some(Unit::Kroner) => &["kr", "kr.", "kroner", "nok", ",-"],
            Some(Unit::Days) => &["dager", "dagar", "dag"],
            Some(Unit::Years) => &["år"],
            Some(Unit::Other) => &["poeng", "årsverk", "timer", "timar"],
            Some(Unit::Score | Unit::Count | Unit::Share | Unit::Qualitative) | None => &[],
        };
        let mut style = Self {
            delimiter,
            decimal: Signs::default(),
            thousands: Signs::default(),
            words,
            whole: matches!(unit, Some(Unit::Kroner | Unit::Count)),
        };
        for cell in cells {
            let Some((_, digits)) = style.bare(cell) else {
                continue;
            };
            let Some(last) = digits.rfind(['.', ',']) else {
                continue;
            };
            let sign = if digits[last..].starts_with('.') {
                '.'
            } else {
                ','
            };
            let other = if sign == '.' { ',' } else { '.' };
            if digits.matches(sign).count() > 1 {
                style.thousands.add(sign);
            } else if digits.contains(other) {
                style.decimal.add(sign);
                style.thousands.add(other);
            } else if !is_ambiguous(&digits, last) {
                style.decimal.add(sign);
            }
        }
        style
    }

    /// Reads a number.
    pub fn read(&self, cell: &str) -> Reading {
        if is_mark(cell) {
            return Reading::NoFigure;
        }
        let Some((negative, digits)) = self.bare(cell) else {
            return Reading::Other;
        };
        let decimal = match self.decimal_sign(&digits) {
            Ok(decimal) => decimal,
            Err(reading) => return reading,
        };
        let (whole, fraction) = match decimal {
            Some(at) => (&digits[..at], &digits[at + 1..]),
            None => (&digits[..], ""),
        };
        let groups: Vec<&str> = whole.split(['.', ',']).collect();
        let well = groups.len() == 1 || grouped(&groups);
        let known = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !well
            || groups[0].is_empty()
            || !groups.iter().all(|group| known(group))
            || !known(fraction)
        {
            return Reading::Other;
        }
        if decimal.is_some() && fraction.is_empty() {
            return Reading::Other;
        }
        let sign = if negative { "-" } else { "" };
        match format!("{sign}{}.{fraction}0", groups.concat()).parse::<f64>() {
            Ok(number) if number.is_finite() => {
                Reading::Number(number, u8::try_from(fraction.len().min(6)).unwrap_or(0))
            }
            _ => Reading::Other,
        }
    }

    /// Reads a count, which has no decimals, so that every sign in it stands between thousands.
    pub fn read_count(&self, cell: &str) -> Option<i64> {
        let (negative, digits) = self.bare(cell)?;
        let groups: Vec<&str> = digits.split(['.', ',']).collect();
        let well = groups.len() == 1 || grouped(&groups);
        (well && !negative)
            .then(|| groups.concat().parse().ok())
            .flatten()
    }

    /// Where the decimal sign stands, if there is one.
    fn decimal_sign(&self, digits: &str) -> Result<Option<usize>, Reading> {
        let Some(last) = digits.rfind(['.', ',']) else {
            return Ok(None);
        };
        let sign = if digits[last..].starts_with('.') {
            '.'
        } else {
            ','
        };
        let other = if sign == '.' { ',' } else { '.' };
        if digits.matches(sign).count() > 1 {
            return if digits.contains(other) {
                Err(Reading::Other)
            } else {
                Ok(None)
            };
        }
        if digits.contains(other) || !is_ambiguous(digits, last) {
            return Ok(Some(last));
        }
        match (self.decimal.has(sign), self.thousands.has(sign)) {
            (true, false) => Ok(Some(last)),
            (false, true) => Ok(None),
            (true, true) => Err(Reading::Ambiguous(sign)),
            // By what the columns are divided with, one sign is the decimal sign; the other may be either.
            (false, false) => {
                let usual = if self.delimiter == ',' { '.' } else { ',' };
                if sign == usual && !self.whole && !self.decimal.has(other) {
                    Ok(Some(last))
                } else {
                    Err(Reading::Ambiguous(sign))
                }
            }
        }
    }

    /// Whether a number is below zero, and its digits and signs alone: without its unit, and without the
    /// spaces between its thousands. None for what is no number.
    fn bare(&self, cell: &str) -> Option<(bool, String)> {
        let lower = cell.trim().to_lowercase();
        let mut text = lower.as_str();
        for word in self.words {
            if let Some(rest) = text.strip_suffix(word) {
                text = rest.trim_end();
                break;
            }
            if let Some(rest) = text.strip_prefix(word).filter(|_| word.starts_with("kr")) {
                text = rest.trim_start();
                break;
            }
        }
        let signed = text.strip_prefix(['-', '\u{2212}', '\u{2013}']);
        let negative = signed.is_some();
        let text = signed
            .or(text.strip_prefix('+'))
            .unwrap_or(text)
            .trim_start();
        let first = text.chars().next()?;
        let known = |letter: char| {
            letter.is_ascii_digit() || matches!(letter, '.' | ',') || letter.is_whitespace()
        };
        if !first.is_ascii_digit() || !text.chars().all(known) {
            return None;
        }
        let end = text.find(['.', ',']).unwrap_or(text.len());
        let (whole, fraction) = text.split_at(end);
        let groups: Vec<&str> = whole.split_whitespace().collect();
        if fraction.contains(char::is_whitespace) || groups.len() > 1 && !grouped(&groups) {
            return None;
        }
        Some((negative, groups.concat() + fraction))
    }
}

/// Whether digits are divided into thousands: up to three, and then three and three.
fn grouped(groups: &[&str]) -> bool {
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&groups[0].len())
        && groups[1..].iter().all(|group| group.len() == 3)
        && groups.iter().all(|group| digits(group))
}

/// Whether the only sign in a number, which is at `at`, may be one between thousands.
fn is_ambiguous(digits: &str, at: usize) -> bool {
    digits.len() - at == 4 && (1..=3).contains(&at) && !digits.starts_with('0')
}
