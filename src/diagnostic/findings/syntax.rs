//! Places where a TOML file does not follow the rules of writing, told by what was most likely meant.

use super::slips;
use crate::diagnostic::{Diagnostic, Rule, Wording};
use crate::source::Span;

/// The kinds of syntax fault that are told apart to people.
#[derive(Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A line without `=`.
    NoValue,
    /// Nothing after the `=`.
    EmptyValue,
    /// A text without its closing quotation mark.
    OpenString,
    /// Text of several lines without its closing three marks.
    OpenBlock,
    /// A list or inline table that is not closed.
    OpenList,
    /// `[table]` or `[[table]]` that is not closed.
    OpenHeader,
    /// A text without quotation marks.
    NotQuoted,
    /// A text in the curly quotation marks of a word processor.
    CurlyQuotes,
    /// A quotation mark inside a text.
    InnerQuote,
    /// `\\` before a letter that it cannot stand before.
    Escape,
    /// A key of letters that no key is made of.
    Key,
    /// `:` where `=` belongs.
    Colon,
    /// A text that has its language in one of two lines, and none in the other.
    MixedLanguages,
    /// `[table]` where others of the name have double brackets.
    SingleHeader,
    /// A key or table that stands there already.
    Twice,
    /// A decimal comma.
    DecimalComma,
    /// A date or time that no calendar or clock has.
    Date,
    /// One `=` too many.
    ExtraEquals,
    /// One comma too many.
    ExtraComma,
    /// `True` or `FALSE`.
    Capital,
    /// A number that is written in a way of its own: `007`, `1_`, `+-3`.
    Number,
    /// Lists within lists without end.
    Deep,
    /// Marks of a merge that git could not make.
    Conflict,
    /// A comment as it begins elsewhere.
    Comment,
    /// `;` after a value.
    Semicolon,
    /// Items of a list without the bracket before them.
    NoOpenBracket,
    /// A text of several lines in single marks.
    BrokenString,
    /// A path with `\\`.
    Backslash,
    /// A name in Norwegian, with letters that a name does not have.
    Norwegian,
    /// A header with too few or too many brackets.
    Brackets,
    /// A record of a list that begins without a header.
    NoHeader,
    /// A key that stands again, for the header above it has its `#` still.
    HeaderInComment,
    /// Anything else.
    Other,
}

/// TOML that does not parse, with how it would be `right`, where that can be told.
pub fn syntax(at: Span, kind: &FaultKind, right: Option<&str>) -> Diagnostic {
    let (message, help) = words(kind);
    let help: Wording = help.into();
    let write = |right: &str| {
        Wording::from(["skriv", "skriv", "write"].map(|word| format!("{word} {right}")))
    };
    let help = match (right, kind) {
        (None, _) => help,
        (
            Some(right),
            FaultKind::Norwegian
            | FaultKind::Brackets
            | FaultKind::NoOpenBracket
            | FaultKind::OpenHeader,
        ) => write(right),
        (Some(right), FaultKind::Backslash) => [
            format!("skriv {right}, med / mellom mappe og fil"),
            format!("skriv {right}, med / mellom mappe og fil"),
            format!("write {right}, with / between folder and file"),
        ]
        .into(),
        (Some(right), FaultKind::NoHeader) => [
            format!(
                "skriv {right} på en egen linje over hvert punkt, også dette; eller fjern det ene"
            ),
            format!(
                "skriv {right} på ei eiga linje over kvart punkt, òg dette; eller fjern det eine"
            ),
            format!(
                "write {right} on a line of its own above each item, this one too; or remove one"
            ),
        ]
        .into(),
        (Some(right), FaultKind::HeaderInComment) => [
            format!("ta bort # foran {right} også"),
            format!("ta bort # framfor {right} òg"),
            format!("take the # away before {right} too"),
        ]
        .into(),
        (Some(right), _) => {
            let here = ["her", "her", "here"].map(|word| format!("{word}: {right}"));
            help.then(&here.into())
        }
    };
    Diagnostic::new(Rule::Syntax, at, message).help(help)
}

/// What is wrong, and what to write.
fn words(kind: &FaultKind) -> ([&'static str; 3], [&'static str; 3]) {
    match kind {
        FaultKind::NoValue => (
            [
                "linjen mangler «=» og en verdi",
                "linja manglar «=» og ein verdi",
                "the line lacks `=` and a value",
            ],
            [
                "skriv navn = \"verdi\", eller sett # foran en kommentar",
                "skriv namn = \"verdi\", eller set # framfor ein kommentar",
                "write name = \"value\", or put # in front of a comment",
            ],
        ),
        FaultKind::EmptyValue => (
            [
                "verdien mangler etter «=»",
                "verdien manglar etter «=»",
                "the value is missing after `=`",
            ],
            [
                "skriv verdien, en tekst i anførselstegn, eller ta bort linjen",
                "skriv verdien, ein tekst i hermeteikn, eller ta bort linja",
                "write the value, a text in quotation marks, or take the line away",
            ],
        ),
        FaultKind::OpenString => (
            [
                "teksten mangler anførselstegn på slutten",
                "teksten manglar hermeteikn på slutten",
                "the text lacks its closing quotation mark",
            ],
            [
                "sett \" etter teksten; et anførselstegn inne i teksten skrives \\\"",
                "set \" etter teksten; eit hermeteikn inne i teksten skriv du \\\"",
                "put \" after the text; a quotation mark inside it is written \\\"",
            ],
        ),
        FaultKind::OpenBlock => (
            [
                "teksten som begynner her, slutter ikke",
                "teksten som byrjar her, sluttar ikkje",
                "the text that begins here does not end",
            ],
            [
                "sett tre anførselstegn (\"\"\") der teksten slutter",
                "set tre hermeteikn (\"\"\") der teksten sluttar",
                "put three quotation marks (\"\"\") where the text ends",
            ],
        ),
        FaultKind::OpenList => (
            [
                "listen er ikke avsluttet",
                "lista er ikkje avslutta",
                "the list is not closed",
            ],
            [
                "sett komma mellom leddene og ] etter det siste",
                "set komma mellom ledda og ] etter det siste",
                "put commas between the items and ] after the last",
            ],
        ),
        FaultKind::OpenHeader => (
            [
                "klammene rundt navnet er ikke lukket",
                "klammene rundt namnet er ikkje lukka",
                "the brackets around the name are not closed",
            ],
            [
                "skriv [navn] eller [[navn]]",
                "skriv [namn] eller [[namn]]",
                "write [name] or [[name]]",
            ],
        ),
        FaultKind::NotQuoted => (
            [
                "teksten mangler anførselstegn",
                "teksten manglar hermeteikn",
                "the text lacks quotation marks",
            ],
            [
                "sett teksten mellom \" og \"",
                "set teksten mellom \" og \"",
                "put the text between \" and \"",
            ],
        ),
        FaultKind::CurlyQuotes => (
            [
                "anførselstegnene er av feil slag",
                "hermeteikna er av feil slag",
                "the quotation marks are of the wrong kind",
            ],
            [
                "bruk rette anførselstegn: \"tekst\"",
                "bruk rette hermeteikn: \"tekst\"",
                "use straight quotation marks: \"text\"",
            ],
        ),
        FaultKind::InnerQuote => (
            [
                "teksten slutter før linjen gjør det",
                "teksten sluttar før linja gjer det",
                "the text ends before the line does",
            ],
            [
                "bruk « og » inne i teksten, eller skriv \\\" for et anførselstegn",
                "bruk « og » inne i teksten, eller skriv \\\" for eit hermeteikn",
                "use “ and ” inside the text, or write \\\" for a quotation mark",
            ],
        ),
        FaultKind::Escape => (
            [
                "en omvendt skråstrek kan ikke stå her",
                "ein omvend skråstrek kan ikkje stå her",
                "a backslash cannot be used here",
            ],
            ["skriv to: \\\\", "skriv to: \\\\", "write two: \\\\"],
        ),
        FaultKind::Key => (
            [
                "dette kan ikke stå foran «=»",
                "dette kan ikkje stå framfor «=»",
                "this cannot be used in front of `=`",
            ],
            [
                "skriv navn = \"verdi\", med bare a–z, tall, - og _ i navnet",
                "skriv namn = \"verdi\", med berre a–z, tal, - og _ i namnet",
                "write name = \"value\", with only a–z, digits, - and _ in the name",
            ],
        ),
        FaultKind::Colon => (
            [
                "her skal det stå «=», ikke «:»",
                "her skal det stå «=», ikkje «:»",
                "`=` belongs here, not `:`",
            ],
            [
                "skriv navn = \"verdi\", eller sett # foran en kommentar",
                "skriv namn = \"verdi\", eller set # framfor ein kommentar",
                "write name = \"value\", or put # in front of a comment",
            ],
        ),
        FaultKind::MixedLanguages => (
            [
                "teksten står både med og uten språk",
                "teksten står både med og utan språk",
                "the text stands both with and without its language",
            ],
            [
                "skriv .nb og .nn, eller bare én tekst når den er lik på begge språk",
                "skriv .nb og .nn, eller berre éin tekst når han er lik på begge språka",
                "write .nb and .nn, or one text when both languages share it",
            ],
        ),
        FaultKind::SingleHeader => (
            [
                "navnet skal stå i doble klammer",
                "namnet skal stå i doble klammer",
                "the name belongs in double brackets",
            ],
            [
                "skriv [[navn]] på en egen linje for hvert punkt",
                "skriv [[namn]] på ei eiga linje for kvart punkt",
                "write [[name]] on a line of its own for each item",
            ],
        ),
        FaultKind::Twice => (
            [
                "dette står to ganger",
                "dette står to gonger",
                "this is there twice",
            ],
            [
                "fjern det ene; et nytt punkt i en liste begynner med [[navn]]",
                "fjern det eine; eit nytt punkt i ei liste byrjar med [[namn]]",
                "remove one; a new item of a list begins with [[name]]",
            ],
        ),
        FaultKind::DecimalComma => (
            [
                "tallet er skrevet med komma",
                "talet er skrive med komma",
                "the number is written with a comma",
            ],
            [
                "skriv desimaler med punktum, som 92.5",
                "skriv desimalar med punktum, som 92.5",
                "write decimals with a point, like 92.5",
            ],
        ),
        FaultKind::Date => (
            [
                "datoen finnes ikke, eller er skrevet feil",
                "datoen finst ikkje, eller er skriven feil",
                "there is no such date, or it is written wrongly",
            ],
            [
                "skriv år-måned-dag, som 2027-06-30",
                "skriv år-månad-dag, som 2027-06-30",
                "write year-month-day, like 2027-06-30",
            ],
        ),
        FaultKind::ExtraEquals => (
            [
                "det står et «=» for mye",
                "det står eit «=» for mykje",
                "there is one `=` too many",
            ],
            [
                "skriv bare ett: navn = \"verdi\"",
                "skriv berre eitt: namn = \"verdi\"",
                "write only one: name = \"value\"",
            ],
        ),
        FaultKind::ExtraComma => (
            [
                "det står et komma for mye",
                "det står eit komma for mykje",
                "there is one comma too many",
            ],
            [
                "ta bort kommaet, eller skriv det som mangler",
                "ta bort kommaet, eller skriv det som manglar",
                "take the comma away, or write what is missing",
            ],
        ),
        FaultKind::Capital => (
            [
                "true og false skrives med små bokstaver",
                "true og false skal ha små bokstavar",
                "true and false are written in lower case",
            ],
            [
                "skriv true eller false; en tekst står mellom \" og \"",
                "skriv true eller false; ein tekst står mellom \" og \"",
                "write true or false; a text goes between \" and \"",
            ],
        ),
        FaultKind::Number => (
            [
                "tallet er skrevet på en måte som ikke kan leses",
                "talet er skrive på ein måte som ikkje kan lesast",
                "the number is written in a way that cannot be read",
            ],
            [
                "skriv bare siffer, som 12 eller 92.5; en tekst står mellom \" og \"",
                "skriv berre siffer, som 12 eller 92.5; ein tekst står mellom \" og \"",
                "write digits only, like 12 or 92.5; a text goes between \" and \"",
            ],
        ),
        FaultKind::Deep => (
            [
                "for mange lister inni hverandre",
                "for mange lister inni kvarandre",
                "too many lists within each other",
            ],
            [
                "ta bort noen av klammene",
                "ta bort nokre av klammene",
                "take some of the brackets away",
            ],
        ),
        _ => slips::words(kind),
    }
}
