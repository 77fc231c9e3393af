//! Findings that are put off, and faults in the file that says so.

use super::suggestion;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::lang::Date;
use crate::source::Span;
use crate::wording::{Message, say};

/// The name of a rule that does not exist.
pub fn unknown_rule(at: Span, name: &str) -> Diagnostic {
    let known = Rule::ALL.iter().map(|rule| rule.name());
    Diagnostic::new(Rule::InvalidValue, at, say!("unknown-rule", name))
        .help(suggestion(name, known))
}

/// A rule whose findings cannot wait.
pub fn cannot_wait(at: Span, rule: Rule) -> Diagnostic {
    let name = rule.name();
    let message = match rule {
        Rule::UnreadableFile | Rule::Syntax => say!("cannot-wait-hides", name),
        _ => say!("cannot-wait", name),
    };
    Diagnostic::new(Rule::InvalidValue, at, message)
}

/// A finding that nobody answers for.
pub fn known_without_owner(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("known-without-owner"))
}

/// A known finding that is not there any more.
pub fn known_and_mended(at: Span, rule: Rule) -> Diagnostic {
    of_entry(at, rule, say!("known-and-mended"))
}

/// Some of a known finding's number are not there any more.
pub fn known_and_fewer(at: Span, rule: Rule, left: usize) -> Diagnostic {
    let help = say!("known-and-fewer.help", left = left.to_string());
    of_entry(at, rule, say!("known-and-fewer")).help(help)
}

fn of_entry(at: Span, rule: Rule, message: Message) -> Diagnostic {
    let mut found = Diagnostic::new(rule, at, message);
    found.level = Level::Info;
    found
}

/// Who answers for a known finding, and until when it can wait.
pub fn can_wait(owner: &str, until: Date) -> Message {
    say!("can-wait", owner, until)
}

/// Until when a finding was put off, by whom; it counts again.
pub fn waited(owner: &str, until: Date) -> Message {
    say!("waited", owner, until)
}
