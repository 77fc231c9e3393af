//! How the two languages follow each other: what is stale, not reviewed or missing, and the lock.

use crate::diagnostic::{Diagnostic, Rule, Wording};
use crate::lang::Lang;
use crate::source::Span;

/// A language's name in each language of messages.
pub fn name_of(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Nb => ["bokmål", "bokmål", "bokmål"],
        Lang::Nn => ["nynorsk", "nynorsk", "nynorsk"],
    }
}

/// What is said of a text that is accepted: its meaning is the same.
pub const UNCHANGED: &str = " --unchanged-meaning";

/// What is said of a part that is accepted: it belongs in this language alone.
pub fn only_in(lang: Lang) -> String {
    format!(" --only-in {lang}")
}

/// The command that records a text as reviewed, with what is said of it. Its key may hold the name of any
/// folder or file: what means something to a shell stands in quotation marks.
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
    let [own, ..] = name_of(stale);
    let [other, ..] = name_of(stale.other());
    let accept = accept(key, UNCHANGED);
    Diagnostic::new(
        Rule::StaleTranslation,
        at,
        [
            format!("teksten er endret på {other}, men ikke på {own}"),
            format!("teksten er endra på {other}, men ikkje på {own}"),
            format!("the text has changed in {other}, but not in {own}"),
        ],
    )
    .help([
        format!("endre denne også; sier begge fortsatt det samme: {accept}"),
        format!("endre denne også; seier begge framleis det same: {accept}"),
        format!("change this one too; if both still say the same: {accept}"),
    ])
    .related(
        changed,
        ["denne er endret", "denne er endra", "this one has changed"],
    )
}

/// Two wordings that are both new or changed since they were reviewed together.
pub fn changed_translation(at: Span, other: Span, key: &str) -> Diagnostic {
    let accept = accept(key, "");
    Diagnostic::new(
        Rule::ChangedTranslation,
        at,
        [
            "teksten er ny eller endret på begge språk, og ikke gått gjennom",
            "teksten er ny eller endra på begge språka, og ikkje gått gjennom",
            "the text is new or changed in both languages, and not reviewed",
        ],
    )
    .help([
        format!("hold de to opp mot hverandre; sier de det samme: {accept}"),
        format!("hald dei to opp mot kvarandre; seier dei det same: {accept}"),
        format!("hold the two against each other; if they say the same: {accept}"),
    ])
    .related(other, the_other_text())
}

/// Names a word of a draft that may well be wrong.
pub fn with_doubtful(found: Diagnostic, at: Span) -> Diagnostic {
    found.related(at, ["ord å se på", "ord å sjå på", "a word to look at"])
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
    let [other, ..] = name_of(draft.other());
    let mut help = Wording::from([
        format!("les gjennom og rett den, så: {accept}"),
        format!("les gjennom og rett han, så: {accept}"),
        format!("read it through and mend it, then: {accept}"),
    ]);
    if source_changed {
        help = help.then(&Wording::from([
            format!("teksten på {other} er endret etter oversettelsen"),
            format!("teksten på {other} er endra etter omsetjinga"),
            format!("the text in {other} has changed since it was translated"),
        ]));
    }
    let finding = Diagnostic::new(
        Rule::UnreviewedTranslation,
        at,
        [
            "teksten er oversatt av en maskin, og ingen har godtatt den",
            "teksten er omsett av ei maskin, og ingen har godteke han",
            "the text is translated by a machine, and nobody has accepted it",
        ],
    )
    .help(help);
    match source {
        Some(source) => finding.related(source, the_other_text()),
        None => finding,
    }
}

/// What has changed in a language since the two wordings were reviewed together: words that went and words
/// that came, and whether there are more.
pub fn what_changed<'w>(
    changed: Lang,
    words: impl IntoIterator<Item = (&'w str, &'w str)>,
    has_more: bool,
) -> Wording {
    let [name, ..] = name_of(changed);
    let words: Vec<_> = words.into_iter().collect();
    let told = |new: &str, gone: &str, [open, close]: [&str; 2]| {
        let quoted = |words: &str| format!("{open}{words}{close}");
        let each = words.iter().map(|(went, came)| match (*went, *came) {
            ("", came) => format!("{new} {}", quoted(came)),
            (went, "") => format!("{gone} {}", quoted(went)),
            (went, came) => format!("{} → {}", quoted(went), quoted(came)),
        });
        let mut told: Vec<String> = each.collect();
        if has_more {
            told.push("…".to_owned());
        }
        told.join(", ")
    };
    let norwegian = told("nytt", "borte", ["«", "»"]);
    let english = told("new", "gone", ["“", "”"]);
    [
        format!("endret på {name}: {norwegian}"),
        format!("endra på {name}: {norwegian}"),
        format!("changed in {name}: {english}"),
    ]
    .into()
}

/// An adopted strategy with texts that a machine wrote; `first` is one of them.
pub fn adopted_with_drafts(at: Span, drafts: usize, first: Span) -> Diagnostic {
    let [nb, nn, en] = match drafts {
        1 => ["1 tekst er", "1 tekst er", "1 text is"].map(str::to_owned),
        _ => [
            format!("{drafts} tekster er"),
            format!("{drafts} tekstar er"),
            format!("{drafts} texts are"),
        ],
    };
    Diagnostic::new(
        Rule::AdoptedWithDrafts,
        at,
        [
            format!("strategien er vedtatt, men {nb} oversatt av en maskin og ikke godtatt"),
            format!(
                "strategien er vedteken, men {nn} {} av ei maskin og ikkje {}",
                if drafts == 1 { "omsett" } else { "omsette" },
                if drafts == 1 { "godteken" } else { "godtekne" },
            ),
            format!("the strategy is adopted, but {en} translated by a machine and not accepted"),
        ],
    )
    .help([
        "les gjennom, rett og godta; «veivalg translations» viser hva det gjelder",
        "les gjennom, rett og godta; «veivalg translations» viser kva det gjeld",
        "read through, mend and accept; `veivalg translations` shows which",
    ])
    .related(
        first,
        ["den første teksten", "den første teksten", "the first text"],
    )
}

/// A language with fewer texts in step than `[check]` asks for, both in per cent.
pub fn translation_coverage(at: Span, lang: Lang, percent: usize, least: i64) -> Diagnostic {
    let [name, ..] = name_of(lang);
    Diagnostic::new(
        Rule::TranslationCoverage,
        at,
        [
            format!("{percent} % av tekstene er i takt på {name}; grensen er {least} %"),
            format!("{percent} % av tekstane er i takt på {name}; grensa er {least} %"),
            format!("{percent} % of the texts are in step in {name}; the limit is {least} %"),
        ],
    )
    .help([
        "«veivalg translations» lister opp dem som mangler, er utdatert eller bare er utkast",
        "«veivalg translations» listar opp dei som manglar, er utdatert eller berre er utkast",
        "`veivalg translations` lists those that are missing, stale or only drafts",
    ])
}

/// What git left where two branches are to be merged.
fn conflict(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::Syntax,
        at,
        [
            "git fikk ikke flettet to utgaver her",
            "git greidde ikkje å slå saman to utgåver her",
            "git could not merge two versions here",
        ],
    )
}

/// What git left in prose, where only a person can choose.
pub fn prose_conflict(at: Span) -> Diagnostic {
    conflict(at).help([
        "velg den ene teksten, eller skriv dem sammen, og ta bort linjene med <<<<<<<, ======= og >>>>>>>",
        "vel den eine teksten, eller skriv dei saman, og ta bort linjene med <<<<<<<, ======= og >>>>>>>",
        "choose one of the texts, or make one of them, and take the lines with <<<<<<<, ======= and >>>>>>> away",
    ])
}

/// What git left in the lock.
pub fn lock_conflict(at: Span) -> Diagnostic {
    conflict(at).help([
        "kjør «veivalg translations accept»: den ordner filen, og ingen av linjene går tapt",
        "køyr «veivalg translations accept»: den ordnar fila, og ingen av linjene går tapt",
        "run `veivalg translations accept`: it puts the file in order, and no line is lost",
    ])
}

/// A line of the lock that is none.
pub fn lock_line(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::Syntax,
        at,
        [
            "dette er ikke skrevet av «veivalg translations»",
            "dette er ikkje skrive av «veivalg translations»",
            "this was not written by `veivalg translations`",
        ],
    )
    .help([
        "kjør «veivalg translations accept»: den skriver filen på nytt uten linjen",
        "køyr «veivalg translations accept»: den skriv fila på nytt utan linja",
        "run `veivalg translations accept`: it writes the file anew without the line",
    ])
}

fn the_other_text() -> [&'static str; 3] {
    ["den andre teksten", "den andre teksten", "the other text"]
}
