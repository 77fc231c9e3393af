//! Findings that are put off, and faults in the file that says so.

use super::{Wording, suggestion};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::lang::Date;
use crate::source::Span;

/// A rule that there is none of.
pub fn unknown_rule(at: Span, name: &str) -> Diagnostic {
    let known = Rule::ALL.iter().map(|rule| rule.name());
    Diagnostic::new(
        Rule::InvalidValue,
        at,
        [
            format!("det finnes ingen regel som heter «{name}»"),
            format!("det finst ingen regel som heiter «{name}»"),
            format!("there is no rule called “{name}”"),
        ],
    )
    .help(suggestion(name, known))
}

/// A rule whose findings cannot wait.
pub fn cannot_wait(at: Span, rule: Rule) -> Diagnostic {
    let name = rule.name();
    let message = match rule {
        Rule::UnreadableFile | Rule::Syntax => [
            format!("«{name}» kan ikke vente: feilen skjuler det som står i filen"),
            format!("«{name}» kan ikkje vente: feilen skjuler det som står i fila"),
            format!("“{name}” cannot wait: the fault hides what is in the file"),
        ],
        _ => [
            format!("«{name}» kan ikke vente: strategien blir ikke riktig før feilen er rettet"),
            format!("«{name}» kan ikkje vente: strategien blir ikkje rett før feilen er retta"),
            format!("“{name}” cannot wait: the strategy is not right until the fault is mended"),
        ],
    };
    Diagnostic::new(Rule::InvalidValue, at, message).help([
        "rett filen det gjelder, og slett dette funnet her",
        "rett fila det gjeld, og slett dette funnet her",
        "mend the file concerned, and delete this finding here",
    ])
}

/// A finding that nobody answers for.
pub fn known_without_owner(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::InvalidValue,
        at,
        [
            "det står ikke hvem som har ansvar for funnet",
            "det står ikkje kven som har ansvar for funnet",
            "it does not say who answers for the finding",
        ],
    )
    .help([
        "skriv navnet på en person, som owner = \"Kari Nordmann\"",
        "skriv namnet på ein person, som owner = \"Kari Nordmann\"",
        "write a person's name, as owner = \"Kari Nordmann\"",
    ])
}

/// A known finding that is not there any more.
pub fn known_and_mended(at: Span, rule: Rule) -> Diagnostic {
    of_entry(
        at,
        rule,
        [
            "funnet er rettet og trenger ikke stå her lenger",
            "funnet er retta og treng ikkje stå her lenger",
            "the finding is mended and need not be here any more",
        ],
        [
            "slett det her, eller kjør på nytt med --write-baseline",
            "slett det her, eller køyr på nytt med --write-baseline",
            "delete it here, or run again with --write-baseline",
        ]
        .into(),
    )
}

/// Some of a known finding's number are not there any more.
pub fn known_and_fewer(at: Span, rule: Rule, left: usize) -> Diagnostic {
    of_entry(
        at,
        rule,
        [
            "noen av funnene er rettet",
            "nokre av funna er retta",
            "some of the findings are mended",
        ],
        [
            format!("skriv count = {left}, eller kjør på nytt med --write-baseline"),
            format!("skriv count = {left}, eller køyr på nytt med --write-baseline"),
            format!("write count = {left}, or run again with --write-baseline"),
        ]
        .into(),
    )
}

fn of_entry(at: Span, rule: Rule, message: [&'static str; 3], help: Wording) -> Diagnostic {
    let mut found = Diagnostic::new(rule, at, message);
    found.level = Level::Info;
    found.help = Some(help);
    found
}

/// Who answers for a known finding, and until when it can wait.
pub fn can_wait(owner: &str, until: Date) -> Wording {
    let iso = until.iso();
    let until = until.long();
    [
        format!("kan vente til og med {until}; {owner} har ansvaret"),
        format!("kan vente til og med {until}; {owner} har ansvaret"),
        format!("can wait through {iso}; {owner} answers for it"),
    ]
    .into()
}

/// Until when a finding was put off, by whom; it counts again.
pub fn waited(owner: &str, until: Date) -> Wording {
    let iso = until.iso();
    let until = until.long();
    [
        format!("var utsatt til og med {until}; {owner} har ansvaret"),
        format!("var utsett til og med {until}; {owner} har ansvaret"),
        format!("was put off through {iso}; {owner} answers for it"),
    ]
    .into()
}
