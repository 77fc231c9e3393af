//! How the two languages follow each other: what is stale, not reviewed or missing, and the lock.

use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Lang;
use crate::source::Span;
use crate::wording::{Message, Value, aside, say};

/// The option for accepting a text whose meaning has not changed.
pub const UNCHANGED: &str = " --unchanged-meaning";

/// The option for accepting a part that belongs in one language only.
pub fn only_in(lang: Lang) -> String {
    format!(" --only-in {lang}")
}

/// The command that records a text as reviewed, with an option. The key may contain the name of any folder or file:
/// it is quoted where it has characters that a shell interprets.
pub fn accept(key: &str, said: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "/._-#+:".contains(letter);
    let key = match key.chars().all(is_plain) {
        true => key.to_owned(),
        false => format!("'{}'", key.replace('\'', r"'\''")),
    };
    format!("veivalg translations accept {key}{said}")
}

/// A wording that has stood still while the other one, at `changed`, has changed.
pub fn stale_translation(at: Span, stale: Lang, changed: Span, key: &str) -> Diagnostic {
    let (own, other) = (stale, aside(stale.other()));
    let accept = accept(key, UNCHANGED);
    Diagnostic::new(
        Rule::StaleTranslation,
        at,
        say!("stale-translation", other, own),
    )
    .help(say!("stale-translation.how", accept))
    .related(changed, say!("stale-translation.changed"))
}

/// Two wordings that are both new or changed since they were reviewed together.
pub fn changed_translation(at: Span, other: Span, key: &str) -> Diagnostic {
    let accept = accept(key, "");
    Diagnostic::new(Rule::ChangedTranslation, at, say!("changed-translation"))
        .help(say!("changed-translation.how", accept))
        .related(other, say!("the-other-text"))
}

/// Names a word of a draft that may well be wrong.
pub fn with_doubtful(found: Diagnostic, at: Span) -> Diagnostic {
    found.related(at, say!("doubtful-word"))
}

/// A wording that a machine wrote and nobody has accepted. `source_changed` tells that the other one has
/// changed since.
pub fn unreviewed_translation(
    at: Span,
    draft: Lang,
    source: Option<Span>,
    source_changed: bool,
    key: &str,
) -> Diagnostic {
    let accept = accept(key, "");
    let help = match source_changed {
        true => say!(
            "unreviewed-translation.how-after-changes",
            accept,
            other = draft.other()
        ),
        false => say!("unreviewed-translation.how", accept),
    };
    let finding = Diagnostic::new(
        Rule::UnreviewedTranslation,
        at,
        say!("unreviewed-translation"),
    )
    .help(help);
    match source {
        Some(source) => finding.related(source, say!("the-other-text")),
        None => finding,
    }
}

/// What has changed in a language since the two wordings were reviewed together: words that went and words
/// that came, and whether there are more.
pub fn what_changed<'w>(
    changed: Lang,
    words: impl IntoIterator<Item = (&'w str, &'w str)>,
    has_more: bool,
) -> Message {
    let words = words.into_iter().map(|(went, came)| match (went, came) {
        ("", came) => Value::from(say!("words-came", came)),
        (went, "") => Value::from(say!("words-went", went)),
        (went, came) => Value::from(say!("words-became", went, came)),
    });
    let mut words: Vec<Value> = words.collect();
    if has_more {
        words.push("…".into());
    }
    say!("what-changed", language = changed, words)
}

/// An adopted strategy with texts that a machine wrote; `first` is one of them.
pub fn adopted_with_drafts(at: Span, drafts: usize, first: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::AdoptedWithDrafts,
        at,
        say!("adopted-with-drafts", drafts),
    )
    .related(first, say!("adopted-with-drafts.first"))
}

/// A language with fewer texts in step than `[check]` asks for, both in per cent.
pub fn translation_coverage(at: Span, lang: Lang, percent: usize, least: i64) -> Diagnostic {
    let (language, least) = (lang, least.to_string());
    let message = say!("translation-coverage", percent, language, least);
    Diagnostic::new(Rule::TranslationCoverage, at, message)
}

/// What git left in prose, where only a person can choose.
pub fn prose_conflict(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::Syntax, at, say!("prose-conflict"))
}

/// A conflict mark that git left in the lock.
pub fn lock_conflict(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::Syntax, at, say!("lock-conflict"))
}

/// A malformed line in the lock.
pub fn lock_line(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::Syntax, at, say!("lock-line"))
}
