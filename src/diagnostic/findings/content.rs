//! What a strategy ought to have: goals that are measured, paths, decisions, people who answer, texts
//! in both languages.

use super::hints::there_are;
use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::{Date, Lang};
use crate::source::{Sources, Span};
use crate::wording::{Value, aside, say};

/// A goal, or a part of one, that names no measure. In an `unfinished` strategy the help says what may be done
/// meanwhile.
pub fn goal_without_measure<'a>(
    at: Span,
    id: Option<&str>,
    known: impl IntoIterator<Item = &'a str>,
    unfinished: bool,
    is_part: bool,
) -> Diagnostic {
    let known: Vec<&str> = known.into_iter().collect();
    let message = say!(
        "goal-without-measure",
        part = is_part,
        named = id.is_some(),
        id = id.unwrap_or_default()
    );
    let finding = Diagnostic::new(Rule::GoalWithoutMeasure, at, message);
    let finding = if known.is_empty() {
        finding.help(say!("goal-without-measure.make"))
    } else {
        // Which one it is to be is for people to say, where there is a choice.
        let example = match known.as_slice() {
            [only] => only,
            _ => "…",
        };
        finding
            .help(say!("goal-without-measure.write", example))
            .after_help(there_are(&known))
    };
    match unfinished {
        true => finding.after_help(say!("goal-without-measure.unfinished")),
        false => finding,
    }
}

/// An area that sets no goal.
pub fn area_without_goal(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::AreaWithoutGoal, at, say!("area-without-goal"))
}

/// An area with goals but no chosen path.
pub fn area_without_veivalg(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::AreaWithoutVeivalg, at, say!("area-without-veivalg"))
}

/// Status `adopted` without a decision.
pub fn adopted_without_decision(at: Span) -> Diagnostic {
    let message = say!("adopted-without-decision");
    Diagnostic::new(Rule::AdoptedWithoutDecision, at, message)
}

/// An action nobody answers for.
pub fn action_without_responsible(at: Span, id: Option<&str>) -> Diagnostic {
    let message = say!(
        "action-without-responsible",
        named = id.is_some(),
        id = id.unwrap_or_default()
    );
    Diagnostic::new(Rule::ActionWithoutResponsible, at, message)
}

/// An action past its day.
pub fn action_overdue(at: Span, id: Option<&str>, due: Date) -> Diagnostic {
    let message = say!(
        "action-overdue",
        named = id.is_some(),
        id = id.unwrap_or_default(),
        due
    );
    Diagnostic::new(Rule::ActionOverdue, at, message)
}

/// A picture without alternative text.
pub fn image_without_alt(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::ImageWithoutAlt, at, say!("image-without-alt"))
}

/// A heading's level as it is written.
fn marks(level: u8) -> String {
    "#".repeat(usize::from(level))
}

/// Headings that are moved as a whole: the first one, and its level.
pub fn headings_moved(at: Span, found: u8) -> Diagnostic {
    let message = match found {
        1 => say!("headings-begin-with-two"),
        _ => say!("headings-moved-up", marks = marks(found)),
    };
    Diagnostic::new(Rule::HeadingLevel, at, message)
}

/// `#` in prose.
pub fn heading_one(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::HeadingLevel, at, say!("heading-one"))
}

/// A heading level that is skipped.
pub fn heading_skipped(at: Span, expected: u8, found: u8) -> Diagnostic {
    let message = say!(
        "heading-skipped",
        expected = aside(marks(expected)),
        found = marks(found)
    );
    Diagnostic::new(Rule::HeadingLevel, at, message)
}

/// A heading in a `text` key.
pub fn heading_in_key(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::HeadingLevel, at, say!("heading-in-key"))
}

/// A link, footnote, picture or block in a name or heading.
pub fn not_in_a_line(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("not-in-a-line"))
}

/// Nesting deeper than any text needs.
pub fn nested_too_deep(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("nested-too-deep", most))
}

/// More footnotes in one text than can be set.
pub fn too_many_notes(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("too-many-notes", most))
}

/// A name, heading or question of more letters than a PDF can hold.
pub fn line_too_long(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("line-too-long", most))
}

/// A source that names itself, or goes on through more than so many others.
pub fn endless_source(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("endless-source", most))
}

/// A text in a key of more letters than a PDF can hold in one piece.
pub fn text_too_long(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("text-too-long", most))
}

/// A paragraph with a word of more letters than can be set.
pub fn word_too_long(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("word-too-long", most))
}

/// A paragraph of more links, emphasized words and line breaks than can be set.
pub fn too_many_pieces(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("too-many-pieces", most))
}

/// Code of more lines than can be set.
pub fn too_much_code(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("too-much-code", most))
}

/// A table with more cells than can be set.
pub fn too_large_table(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("too-large-table", most))
}

/// A text that lacks one of the strategy's languages; its place is the text that is there.
pub fn missing_translation(at: Span, missing: Lang, sources: &Sources) -> Diagnostic {
    let path = sources.path(at.file);
    let file = path.rsplit('/').next().unwrap_or_default();
    let (here, there) = (format!("{}.md", missing.other()), format!("{missing}.md"));
    let place = match file.ends_with(&here) {
        true => Some(Value::from(file.replace(&here, &there))),
        // The finding is known by the key that is there; this one is the same with another ending.
        false => key_beside(at, missing, sources).map(aside),
    };
    let message = say!(
        "missing-translation",
        language = missing,
        other = missing.other(),
        place_known = place.is_some(),
        place = place.unwrap_or_else(|| Value::from(""))
    );
    Diagnostic::new(Rule::MissingTranslation, at, message)
}

/// The key of a text in a language, by that of the text in the other one: `text.nn` where `text.nb = ` is before it.
/// None where it has no such key, as in a table of figures.
fn key_beside(at: Span, lang: Lang, sources: &Sources) -> Option<String> {
    let before = sources.text(at.file)?.get(..at.start)?.trim_end();
    let before = before.strip_suffix('=')?.trim_end();
    let of_key = |letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter);
    let key = &before[before.trim_end_matches(of_key).len()..];
    let name = key.strip_suffix(&format!(".{}", lang.other()))?;
    (!name.is_empty()).then(|| format!("{name}.{lang}"))
}

/// A text in a language that is not published.
pub fn unlisted_language(at: Span, lang: Lang) -> Diagnostic {
    let message = say!("unlisted-language", language = lang, tag = lang.tag());
    Diagnostic::new(Rule::UnlistedLanguage, at, message)
}

/// Numbers that differ between two wordings. At least one of the lists holds something.
pub fn number_mismatch(
    at: Span,
    other: Span,
    only_here: &[String],
    only_there: &[String],
) -> Diagnostic {
    let message = say!(
        "number-mismatch",
        only = Value::Kind(only(only_here, only_there)),
        here = only_here.join(", "),
        there = only_there.join(", ")
    );
    Diagnostic::new(Rule::NumberMismatch, at, message).related(other, say!("the-other-text"))
}

/// Which of two wordings have something that the other has not, as their messages choose by it.
pub(super) fn only(here: &[String], there: &[String]) -> &'static str {
    match (here.is_empty(), there.is_empty()) {
        (false, true) => "here",
        (true, _) => "there",
        (false, false) => "both",
    }
}

/// No accessibility statement is named; the place may be a line that would name one, put out of use with `#`.
pub fn accessibility_statement_missing(at: Span, commented: bool) -> Diagnostic {
    let message = say!("accessibility-statement-missing", commented);
    Diagnostic::new(Rule::AccessibilityStatementMissing, at, message)
}

/// A source that nothing cites.
pub fn unused_reference(at: Span, id: &str) -> Diagnostic {
    Diagnostic::new(Rule::UnusedReference, at, say!("unused-reference", id))
}
