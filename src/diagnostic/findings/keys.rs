//! Keys that are unknown or missing, and values of another kind than their key takes.

use super::hints::{all_of, did_you_mean, either, one_of, suggestion, there_are};
use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Lang;
use crate::schema::{Key, Kind, Table, norwegian};
use crate::source::Span;
use crate::wording::{Value, say};

/// A key that the schema does not know.
pub fn unknown_key<'a>(at: Span, key: &str, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    Diagnostic::new(Rule::UnknownKey, at, say!("unknown-key", key)).help(suggestion(key, known))
}

/// A key in Norwegian, or one that is misspelt, and the one that was meant.
pub fn unknown_key_meant(at: Span, key: &str, meant: &str) -> Diagnostic {
    Diagnostic::new(Rule::UnknownKey, at, say!("unknown-key", key)).help(did_you_mean(meant))
}

/// A language that texts are not written in, or whose tag is another.
pub fn unknown_language(at: Span, tag: &str) -> Diagnostic {
    let known = Lang::ALL.map(Lang::tag);
    if let Some(meant) = norwegian::language(tag) {
        return unknown_key_meant(at, tag, meant);
    }
    // `en` and `se` are near both, and neither.
    if tag.len() == 2 && tag.chars().all(char::is_lowercase) && !known.contains(&tag) {
        return unknown_key(at, tag, std::iter::empty()).help(there_are(&known));
    }
    unknown_key(at, tag, known.into_iter())
}

/// Names of the file's own that are below a table's header.
pub fn belongs_at_the_top(at: Span, names: &[&str], header: &str) -> Diagnostic {
    let message = say!(
        "belongs-at-the-top",
        count = names.len(),
        names = all_of(names),
        header
    );
    Diagnostic::new(Rule::UnknownKey, at, message)
}

/// A name that belongs to another table of the file.
pub fn belongs_below(at: Span, name: &str, home: &str, header: &str) -> Diagnostic {
    let message = say!("belongs-below", name, home, header);
    Diagnostic::new(Rule::UnknownKey, at, message)
}

/// Names at the top of a file that belong below a header which is not there.
pub fn header_missing(at: Span, names: &[&str], homes: &[String]) -> Diagnostic {
    let message = say!(
        "header-missing",
        count = names.len(),
        names = all_of(names),
        homes = either(homes)
    );
    Diagnostic::new(Rule::UnknownKey, at, message)
}

/// A name whose table has a `#` before its header still, at `line`.
pub fn header_in_a_comment(at: Span, name: &str, header: &str, line: Span) -> Diagnostic {
    let message = say!("header-in-a-comment", name, header);
    Diagnostic::new(Rule::UnknownKey, at, message).related(line, say!("header-in-a-comment.line"))
}

/// A required key that is absent, or has no text. `kind` is what it takes.
pub fn missing_key(at: Span, key: &str, kind: Kind) -> Diagnostic {
    let mut choices = Vec::new();
    let kind = match kind {
        Kind::Line | Kind::Text | Kind::Words | Kind::LocalizedUrl => "text",
        Kind::List(_) | Kind::Strings => "list",
        Kind::Date => "date",
        Kind::Integer(..) | Kind::Number | Kind::Amount => "number",
        Kind::Boolean => "truth",
        Kind::Choice(words) => {
            choices = words.iter().map(|word| word.name).collect();
            "choice"
        }
        _ => "word",
    };
    let help = say!(
        "missing-key.help",
        key,
        kind = Value::Kind(kind),
        choices = one_of(&choices)
    );
    Diagnostic::new(Rule::MissingKey, at, say!("missing-key", key)).help(help)
}

/// A value of another type than the key takes.
pub fn wrong_type(at: Span, kind: Kind, key: &str) -> Diagnostic {
    if kind.holds_keys() && !matches!(kind, Kind::Labels) {
        return not_a_table(at, kind, key);
    }
    let message = match kind {
        Kind::Line | Kind::Text | Kind::Words | Kind::LocalizedUrl | Kind::Labels => {
            say!("wrong-type-text")
        }
        Kind::Date => say!("wrong-type-date"),
        Kind::Integer(..) | Kind::Number | Kind::Amount => say!("wrong-type-number"),
        Kind::Boolean => say!("wrong-type-truth"),
        Kind::List(_) => say!("wrong-type-list"),
        Kind::Period => say!("wrong-type-period"),
        _ => say!("wrong-type-word"),
    };
    Diagnostic::new(Rule::WrongType, at, message)
}

/// A value of another type than the key takes, with how it would be `right`, where that can be told.
pub fn wrong_type_as(at: Span, kind: Kind, key: &str, right: Option<&str>) -> Diagnostic {
    let found = wrong_type(at, kind, key);
    let Some(right) = right else { return found };
    found.help(match kind {
        Kind::List(_) => say!("wrong-type-list.right", right),
        Kind::Date => say!("wrong-type-date.right", right),
        _ => say!("wrong-type-number.right", right),
    })
}

/// A value where a table belongs, or a list of them.
fn not_a_table(at: Span, kind: Kind, key: &str) -> Diagnostic {
    let of_periods = |table: &Table| {
        let is_period = |key: &Key| matches!(key.kind, Kind::Period);
        table.keys.iter().any(is_period)
    };
    let point = "{ period = \"2027\", value = 92.5 }";
    let message = match kind {
        // These are on the line of their key.
        Kind::Tables(table) if of_periods(table) => {
            say!("wrong-type-points", example = format!("{key} = [{point}]"))
        }
        Kind::Table(table) if of_periods(table) => {
            say!("wrong-type-points", example = format!("{key} = {point}"))
        }
        Kind::Tables(_) => say!("wrong-type-tables", key),
        _ => say!("wrong-type-table", key),
    };
    Diagnostic::new(Rule::WrongType, at, message)
}

/// A theme's setting of another type than the theme declares.
pub fn wrong_setting(at: Span, truth: bool) -> Diagnostic {
    let message = match truth {
        true => say!("wrong-setting-truth"),
        false => say!("wrong-type-word"),
    };
    Diagnostic::new(Rule::WrongType, at, message)
}
