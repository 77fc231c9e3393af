//! Words: terms that belong together, words not to use, and the form of Norwegian.

use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Lang;
use crate::source::Span;

/// A language's name inside a sentence, in Norwegian and in English alike.
fn name(lang: Lang) -> &'static str {
    lang.pick("bokmål", "nynorsk")
}

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
    let (own, theirs) = (name(lang), name(lang.other()));
    let found = Diagnostic::new(
        Rule::TermMismatch,
        at,
        [
            format!("«{word}» står på {own}, men «{partner}» mangler på {theirs}"),
            format!("«{word}» står på {own}, men «{partner}» manglar på {theirs}"),
            format!("“{word}” stands in {own}, but “{partner}” is missing in {theirs}"),
        ],
    );
    let help = match listed {
        Some(_) => [
            format!("skriv «{partner}» på {theirs}, eller endre ordlisten i terms.toml"),
            format!("skriv «{partner}» på {theirs}, eller endre ordlista i terms.toml"),
            format!("write “{partner}” in {theirs}, or change the list in terms.toml"),
        ],
        None => [
            format!("«{partner}» er et navn i strategien; bruk det i teksten på {theirs} også"),
            format!("«{partner}» er eit namn i strategien; bruk det i teksten på {theirs} òg"),
            format!("“{partner}” is a name in the strategy; use it in the text in {theirs} too"),
        ],
    };
    let found = found.help(with_reason(help, reason)).related(
        other,
        ["den andre teksten", "den andre teksten", "the other text"],
    );
    in_list(found, listed)
}

/// A word that is not to be used, with what is to stand instead.
pub fn avoided_word(
    at: Span,
    word: &str,
    instead: Option<&str>,
    reason: Option<[&str; 2]>,
    listed: Span,
) -> Diagnostic {
    let found = Diagnostic::new(
        Rule::AvoidedWord,
        at,
        [
            format!("«{word}» er et ord som ikke skal brukes"),
            format!("«{word}» er eit ord som ikkje skal brukast"),
            format!("“{word}” is a word not to be used"),
        ],
    );
    let help = match instead {
        Some(instead) => [
            format!("skriv «{instead}»"),
            format!("skriv «{instead}»"),
            format!("write “{instead}”"),
        ],
        None => [
            "si det på en annen måte".to_owned(),
            "sei det på ein annan måte".to_owned(),
            "say it in another way".to_owned(),
        ],
    };
    in_list(found.help(with_reason(help, reason)), Some(listed))
}

fn with_reason([nb, nn, en]: [String; 3], reason: Option<[&str; 2]>) -> [String; 3] {
    let Some([own, other]) = reason else {
        return [nb, nn, en];
    };
    [
        format!("{nb}; grunnen er «{own}»"),
        format!("{nn}; grunnen er «{other}»"),
        format!("{en}; the reason is “{own}”"),
    ]
}

fn in_list(found: Diagnostic, listed: Option<Span>) -> Diagnostic {
    let words = ["i ordlisten", "i ordlista", "in the list"];
    match listed {
        Some(listed) => found.related(listed, words),
        None => found,
    }
}

/// A text under `lang` that is written in the other form. `other` is where the text of that form stands,
/// and whether it is the same, word for word.
pub fn wrong_language(at: Span, lang: Lang, other: Option<(Span, bool)>) -> Diagnostic {
    let (own, theirs) = (name(lang), name(lang.other()));
    let found = Diagnostic::new(
        Rule::WrongForm,
        at,
        [
            format!("teksten står som {own}, men ser ut til å være {theirs}"),
            format!("teksten står som {own}, men ser ut til å vere {theirs}"),
            format!("the text stands as {own}, but looks like {theirs}"),
        ],
    );
    match other {
        Some((other, true)) => found
            .help([
                format!("de to språkene har samme tekst; skriv den på {own} her"),
                format!("dei to språka har same tekst; skriv han på {own} her"),
                format!("both languages have the same text; write it in {own} here"),
            ])
            .related(
                other,
                ["den samme teksten", "den same teksten", "the same text"],
            ),
        Some(_) => found.help([
            format!("skriv den på {own}"),
            format!("skriv han på {own}"),
            format!("write it in {own}"),
        ]),
        None => found.help([
            format!(
                "flytt den til {theirs} ({}), eller skriv den på {own}",
                lang.other()
            ),
            format!(
                "flytt han til {theirs} ({}), eller skriv han på {own}",
                lang.other()
            ),
            format!(
                "move it to {theirs} ({}), or write it in {own}",
                lang.other()
            ),
        ]),
    }
}

/// The wording of each language stands under the other one.
pub fn swapped_languages(nb: Span, nn: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::WrongForm,
        nb,
        [
            "tekstene på bokmål og nynorsk ser ut til å ha byttet plass",
            "tekstane på bokmål og nynorsk ser ut til å ha bytt plass",
            "the texts in bokmål and nynorsk seem to have changed places",
        ],
    )
    .help(["bytt dem om", "byt dei om", "swap them"])
    .related(
        nn,
        ["den andre teksten", "den andre teksten", "the other text"],
    )
}

/// A word of the other form in a text under `lang`.
pub fn word_of_other_form(at: Span, lang: Lang, word: &str) -> Diagnostic {
    let (own, theirs) = (name(lang), name(lang.other()));
    Diagnostic::new(
        Rule::WrongForm,
        at,
        [
            format!("«{word}» er {theirs} i en tekst på {own}"),
            format!("«{word}» er {theirs} i ein tekst på {own}"),
            format!("“{word}” is {theirs} in a text in {own}"),
        ],
    )
    .help([
        format!(
            "skriv det på {own}; er det et sitat eller et navn, så sett anførselstegn om det (« »)"
        ),
        format!(
            "skriv det på {own}; er det eit sitat eller eit namn, så set hermeteikn om det (« »)"
        ),
        format!(
            "write it in {own}; if it is a quotation or a name, put quotation marks around it (« »)"
        ),
    ])
}

/// A text under `lang` that is in a language which is no Norwegian: its code, and its name in bokmål, nynorsk and
/// English.
pub fn foreign_language(
    at: Span,
    lang: Lang,
    (tag, [nb, nn, en]): (&str, [&str; 3]),
) -> Diagnostic {
    let own = name(lang);
    Diagnostic::new(
        Rule::WrongForm,
        at,
        [
            format!("teksten står som {own}, men ser ut til å være {nb}"),
            format!("teksten står som {own}, men ser ut til å vere {nn}"),
            format!("the text stands as {own}, but looks like {en}"),
        ],
    )
    .help([
        format!(
            "skriv den på {own}; skal den være på {nb}, så sett <span lang=\"{tag}\"> og </span> om den"
        ),
        format!(
            "skriv han på {own}; skal han vere på {nn}, så set <span lang=\"{tag}\"> og </span> om han"
        ),
        format!(
            "write it in {own}; if it is to be in {en}, put <span lang=\"{tag}\"> and </span> around it"
        ),
    ])
}

/// A word that no dictionary has.
pub fn unknown_word(at: Span, word: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UnknownWord,
        at,
        [
            format!("ordboken har ikke ordet «{word}»"),
            format!("ordboka har ikkje ordet «{word}»"),
            format!("no dictionary has the word “{word}”"),
        ],
    )
    .help([
        "rett skrivefeilen; er ordet riktig, så skriv det i listen words i terms.toml",
        "rett skrivefeilen; er ordet rett, så skriv det i lista words i terms.toml",
        "mend the slip; where the word is right, add it to the list words in terms.toml",
    ])
}

/// Words are to be looked up, and the machine has no dictionaries.
pub fn no_dictionaries(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::UnknownWord,
        at,
        [
            "ingen ord er slått opp, for denne maskinen har ikke ordbøker for bokmål og nynorsk",
            "ingen ord er slått opp, for denne maskina har ikkje ordbøker for bokmål og nynorsk",
            "no word was looked up, for this machine has no dictionaries of bokmål and nynorsk",
        ],
    )
    .help([
        "installer ordbøkene: de følger med LibreOffice, og heter hunspell-no i Debian og Ubuntu; ligger de i en annen mappe, så skriv den i DICPATH",
        "installer ordbøkene: dei følgjer med LibreOffice, og heiter hunspell-no i Debian og Ubuntu; ligg dei i ei anna mappe, så skriv ho i DICPATH",
        "install them: they come with LibreOffice, and are called hunspell-no in Debian and Ubuntu; where they lie in another folder, name it in DICPATH",
    ])
}
