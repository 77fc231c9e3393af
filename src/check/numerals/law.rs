//! What follows the number of a section of a law: "§ 14-9 andre ledd bokstav b", "§ 14-1 b", "§ 2 (1)".

use std::ops::Range;

use super::Number;
use super::ordinals::place;

/// How far from the sign of a section its subsections and letters stand, in bytes.
const NEAR: usize = 60;

/// Where the last sign of a section stands.
#[derive(Debug, Default)]
pub struct Law(Option<usize>);

impl Law {
    /// Takes in what stands at a place that is no letter and no digit.
    pub fn sign(&mut self, text: &str, at: usize) {
        if text[at..].starts_with('§') {
            self.0 = Some(at);
        }
    }

    fn is_near(&self, at: usize) -> bool {
        self.0.is_some_and(|sign| at - sign <= NEAR)
    }

    /// A number in brackets after a section is that of a subsection.
    pub fn paragraph(&self, text: &str, number: &mut Number) {
        let Range { start, end } = number.range;
        let is_in_brackets = text[..start].ends_with('(') && text[end..].starts_with(')');
        if is_in_brackets && self.is_near(start) {
            number.value = place(&number.value, "ledd");
        }
    }

    /// A letter of a section, after its number or after "bokstav". "i" is a word.
    pub fn letter(
        &self,
        text: &str,
        range: Range<usize>,
        before: &str,
        last: Option<&Number>,
    ) -> Option<Number> {
        let letter = &text[range.clone()];
        if !matches!(letter.as_bytes(), [b'a'..=b'h']) {
            return None;
        }
        let follows = last.is_some_and(|last| {
            let between = text[last.range.end..range.start].trim();
            let is_letter = last.value.starts_with('§');
            let is_joined = matches!(between, "og" | "eller" | "til" | "," | "–" | "-");
            self.is_near(range.start) && matches!(between, "" | ")") || is_letter && is_joined
        });
        (follows || before == "bokstav").then(|| Number::new(format!("§{letter}"), range))
    }
}
