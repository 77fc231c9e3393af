//! Words: terms that belong together, words not to use, and the form of Norwegian.

use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Lang;
use crate::source::Span;
use crate::wording::{Value, aside, say};

/// A text has a term (as it is written, its partner, and the text's language) and the other text has not
/// its partner. `reason` is in bokmål and nynorsk; `listed` is where the term list has it, none for a name
/// of the strategy itself.
pub fn term_mismatch(
    at: Span,
    other: Span,
    (word, partner, lang): (&str, &str, Lang),
    reason: Option<[&str; 2]>,
    listed: Option<Span>,
) -> Diagnostic {
    let (own, theirs) = (aside(lang), aside(lang.other()));
    let message = say!("term-mismatch", word, own, partner, theirs);
    let help = match listed {
        Some(_) => say!("term-mismatch.listed", partner, theirs = lang.other()),
        None => say!("term-mismatch.name", partner, theirs = lang.other()),
    };
    let found = Diagnostic::new(Rule::TermMismatch, at, message)
        .help(help)
        .related(other, say!("the-other-text"));
    in_list(with_reason(found, reason), listed)
}

/// A word that is not to be used, with what is to stand instead.
pub fn avoided_word(
    at: Span,
    word: &str,
    instead: Option<&str>,
    reason: Option<[&str; 2]>,
    listed: Span,
) -> Diagnostic {
    let mut found = Diagnostic::new(Rule::AvoidedWord, at, say!("avoided-word", word));
    if let Some(instead) = instead {
        found = found.help(say!("avoided-word.instead", instead));
    }
    in_list(with_reason(found, reason), Some(listed))
}

fn with_reason(found: Diagnostic, reason: Option<[&str; 2]>) -> Diagnostic {
    let Some(reason) = reason else {
        return found;
    };
    let reason = Value::Localized(reason.map(str::to_owned));
    found.after_help(say!("reason-in-list", reason))
}

fn in_list(found: Diagnostic, listed: Option<Span>) -> Diagnostic {
    let words = say!("in-list");
    match listed {
        Some(listed) => found.related(listed, words),
        None => found,
    }
}

/// A text under `lang` that is written in the other form. `other` is where the text of that form stands,
/// and whether it is the same, word for word.
pub fn wrong_language(at: Span, lang: Lang, other: Option<(Span, bool)>) -> Diagnostic {
    let (own, theirs) = (aside(lang), aside(lang.other()));
    let found = Diagnostic::new(Rule::WrongForm, at, say!("wrong-language", own, theirs));
    match other {
        Some((other, true)) => found
            .help(say!("wrong-language.same", own = lang))
            .related(other, say!("wrong-language.same-text")),
        Some(_) => found,
        None => {
            let (own, theirs, code) = (lang, lang.other(), lang.other().tag());
            found.help(say!("wrong-language.move", theirs, code, own))
        }
    }
}

/// The wording of each language is under the other one.
pub fn swapped_languages(nb: Span, nn: Span) -> Diagnostic {
    Diagnostic::new(Rule::WrongForm, nb, say!("swapped-languages"))
        .related(nn, say!("the-other-text"))
}

/// A word of the other form in a text under `lang`.
pub fn word_of_other_form(at: Span, lang: Lang, word: &str) -> Diagnostic {
    let (own, theirs) = (aside(lang), aside(lang.other()));
    Diagnostic::new(
        Rule::WrongForm,
        at,
        say!("word-of-other-form", word, theirs, own),
    )
}

/// A text under `lang` that is in another language, which is no Norwegian, by its code.
pub fn foreign_language(at: Span, lang: Lang, tag: &str) -> Diagnostic {
    let message = say!("foreign-language", own = aside(lang), tag = aside(tag));
    Diagnostic::new(Rule::WrongForm, at, message)
}

/// A word that no dictionary has.
pub fn unknown_word(at: Span, word: &str) -> Diagnostic {
    Diagnostic::new(Rule::UnknownWord, at, say!("unknown-word", word))
}

/// Words are to be looked up, and the machine has no dictionaries.
pub fn no_dictionaries(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::UnknownWord, at, say!("no-dictionaries"))
}
