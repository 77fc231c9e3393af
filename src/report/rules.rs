//! What each rule is about, in one line, for formats that list the rules.

use crate::diagnostic::{Rule, Wording};

/// What the rule is about.
pub fn about(rule: Rule) -> Wording {
    match rule {
        Rule::UnreadableFile => [
            "En fil eller mappe kan ikke leses",
            "Ei fil eller mappe kan ikkje lesast",
            "A file or folder cannot be read",
        ],
        Rule::Syntax => [
            "En fil er ikke skrevet slik TOML skal skrives",
            "Ei fil er ikkje skriven slik TOML skal skrivast",
            "A file is not written as TOML must be",
        ],
        Rule::UnknownKey => [
            "Et navn foran et likhetstegn er ukjent",
            "Eit namn framfor eit likskapsteikn er ukjent",
            "A name before an equals sign is unknown",
        ],
        Rule::MissingKey => [
            "Noe som må være med, mangler",
            "Noko som må vere med, manglar",
            "Something that must be there is missing",
        ],
        Rule::WrongType => [
            "Noe er av et annet slag enn det som skal stå der",
            "Noko er av eit anna slag enn det som skal stå der",
            "Something is of another kind than what belongs there",
        ],
        Rule::InvalidValue => [
            "Noe er utenfor det som kan stå der",
            "Noko er utanfor det som kan stå der",
            "Something is outside what may stand there",
        ],
        Rule::DuplicateId => [
            "To ting har samme id",
            "To ting har same id",
            "Two things have the same id",
        ],
        Rule::UnknownReference => [
            "En id viser til noe som ikke finnes",
            "Ein id viser til noko som ikkje finst",
            "An id names something that does not exist",
        ],
        Rule::UnlistedFolder => [
            "En mappe står ikke i leserekkefølgen",
            "Ei mappe står ikkje i leserekkjefølgja",
            "A folder is not in the reading order",
        ],
        Rule::BrokenLink => [
            "En lenke, et bilde eller en fil fører ingen steder",
            "Ei lenkje, eit bilete eller ei fil fører ingen stader",
            "A link, picture or file leads nowhere",
        ],
        Rule::ThemeFault => [
            "Det er feil i en av temaets filer",
            "Det er feil i ei av filene til temaet",
            "There is a fault in a file of the theme",
        ],
        Rule::GoalWithoutMeasure => [
            "Et mål har ingen måling",
            "Eit mål har inga måling",
            "A goal has no measure",
        ],
        Rule::AreaWithoutGoal => [
            "Et område har ingen mål",
            "Eit område har ingen mål",
            "An area has no goal",
        ],
        Rule::AreaWithoutVeivalg => [
            "Et område har mål, men ingen veivalg",
            "Eit område har mål, men ingen vegval",
            "An area has goals, but no chosen path",
        ],
        Rule::AdoptedWithoutDecision => [
            "Strategien er vedtatt, men vedtaket er ikke nevnt",
            "Strategien er vedteken, men vedtaket er ikkje nemnt",
            "The strategy is adopted, but the decision is not named",
        ],
        Rule::ImageWithoutAlt => [
            "Et bilde har ingen beskrivelse for dem som ikke ser det",
            "Eit bilete har inga skildring for dei som ikkje ser det",
            "A picture has no description for those who cannot see it",
        ],
        Rule::RawHtml => [
            "HTML i en tekst blir vist som den står",
            "HTML i ein tekst blir vist som han står",
            "HTML in a text is shown as it stands",
        ],
        Rule::HeadingLevel => [
            "En overskrift er på feil nivå",
            "Ei overskrift er på feil nivå",
            "A heading is on the wrong level",
        ],
        Rule::UnusedMeasure => [
            "Ingen mål bruker en måling",
            "Ingen mål brukar ei måling",
            "No goal uses a measure",
        ],
        Rule::MeasureWithoutSource => [
            "Det er ikke sagt hvor tallene til en måling kommer fra",
            "Det er ikkje sagt kvar tala til ei måling kjem frå",
            "It is not said where the figures of a measure come from",
        ],
        Rule::MeasureWithoutOwner => [
            "Ingen har ansvaret for en måling",
            "Ingen har ansvaret for ei måling",
            "Nobody answers for a measure",
        ],
        Rule::MeasureWithoutTarget => [
            "En måling har ikke noe tall å nå",
            "Ei måling har ikkje noko tal å nå",
            "A measure has no figure to reach",
        ],
        Rule::TargetWithoutBaseline => [
            "En måling har et tall å nå, men ingen start å regne fra",
            "Ei måling har eit tal å nå, men ingen start å rekne frå",
            "A measure has a figure to reach, but no start to count from",
        ],
        Rule::SharedMeasure => [
            "Mange mål deler én måling",
            "Mange mål deler éi måling",
            "Many goals share one measure",
        ],
        Rule::ActionWithoutResponsible => [
            "Ingen har ansvaret for et tiltak",
            "Ingen har ansvaret for eit tiltak",
            "Nobody answers for an action",
        ],
        Rule::ActionOverdue => [
            "Fristen for et tiltak er ute",
            "Fristen for eit tiltak er ute",
            "The day of an action is past",
        ],
        Rule::ReviewOverdue => [
            "Strategien skulle vært gjennomgått, eller gjelder ikke lenger",
            "Strategien skulle vore gjennomgådd, eller gjeld ikkje lenger",
            "The strategy is due for review, or holds no longer",
        ],
        Rule::MissingTranslation => [
            "En tekst mangler på ett av språkene",
            "Ein tekst manglar på eitt av språka",
            "A text is missing in one of the languages",
        ],
        Rule::NumberMismatch => [
            "Tallene er ikke like i de to språkene",
            "Tala er ikkje like i dei to språka",
            "The numbers differ between the languages",
        ],
        Rule::LinkMismatch => [
            "Lenkene er ikke like i de to språkene",
            "Lenkjene er ikkje like i dei to språka",
            "The links differ between the languages",
        ],
        Rule::UnlistedLanguage => [
            "En tekst er på et språk som ikke blir publisert",
            "Ein tekst er på eit språk som ikkje blir publisert",
            "A text is in a language that is not published",
        ],
        Rule::UnusedReference => [
            "Ingen tekst viser til en kilde",
            "Ingen tekst viser til ei kjelde",
            "No text cites a source",
        ],
        Rule::UnusedAsset => [
            "Ingenting viser en fil",
            "Ingenting viser ei fil",
            "Nothing shows a file",
        ],
        Rule::UnknownFile => [
            "En fil blir ikke lest",
            "Ei fil blir ikkje lesen",
            "A file is not read",
        ],
        Rule::AccessibilityStatementMissing => [
            "Tilgjengelighetserklæringen er ikke nevnt",
            "Tilgjengeerklæringa er ikkje nemnd",
            "The accessibility statement is not named",
        ],
    }
    .into()
}
