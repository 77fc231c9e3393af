//! Files that cannot be read, TOML that does not parse, folders and files out of place, themes.

use super::suggestion;
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::{Problem, Span};

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
    /// A key or table that stands there already.
    Twice,
    /// A decimal comma.
    DecimalComma,
    /// A date or time that no calendar or clock has.
    Date,
    /// Anything else, in the parser's own words.
    Other(String),
}

/// A file whose content is not there to read.
pub fn unreadable(at: Span, path: &str, problem: &Problem) -> Diagnostic {
    let finding = |message: [String; 3], help: [&str; 3]| {
        Diagnostic::new(Rule::UnreadableFile, at, message).help(help)
    };
    match problem {
        Problem::NotUtf8 { .. } => finding(
            [
                "filen er ikke lagret som UTF-8".to_owned(),
                "fila er ikkje lagra som UTF-8".to_owned(),
                "the file is not saved as UTF-8".to_owned(),
            ],
            [
                "lagre filen på nytt med tegnkoding UTF-8",
                "lagre fila på nytt med teiknkoding UTF-8",
                "save the file again with the encoding UTF-8",
            ],
        ),
        Problem::NotAFile => finding(
            [
                format!("{path} er ikke en vanlig fil"),
                format!("{path} er ikkje ei vanleg fil"),
                format!("{path} is not a regular file"),
            ],
            [
                "legg en vanlig fil her, eller fjern den",
                "legg ei vanleg fil her, eller fjern ho",
                "put a regular file here, or remove it",
            ],
        ),
        Problem::NotAFolder => finding(
            [
                format!("{path} er ikke en mappe"),
                format!("{path} er ikkje ei mappe"),
                format!("{path} is not a folder"),
            ],
            [
                "lag en mappe med dette navnet, eller fjern filen",
                "lag ei mappe med dette namnet, eller fjern fila",
                "make a folder of this name, or remove the file",
            ],
        ),
        Problem::LinkLoop => finding(
            [
                "snarveien fører til en mappe den selv ligger i".to_owned(),
                "snarvegen fører til ei mappe han sjølv ligg i".to_owned(),
                "the link leads to a folder that it lies in itself".to_owned(),
            ],
            ["fjern den", "fjern han", "remove it"],
        ),
        Problem::BadName => finding(
            [
                "navnet har tegn som ikke alle maskiner kan lese".to_owned(),
                "namnet har teikn som ikkje alle maskiner kan lese".to_owned(),
                "the name has characters that not every machine can read".to_owned(),
            ],
            [
                "gi den et navn av bokstaver, tall, bindestrek og punktum",
                "gi ho eit namn av bokstavar, tal, bindestrek og punktum",
                "give it a name of letters, digits, hyphens and full stops",
            ],
        ),
        Problem::LinkOut => finding(
            [
                "snarveien fører ut av mappen til strategien".to_owned(),
                "snarvegen fører ut av mappa til strategien".to_owned(),
                "the link leads out of the strategy's folder".to_owned(),
            ],
            [
                "kopier filen inn i mappen i stedet",
                "kopier fila inn i mappa i staden",
                "copy the file into the folder instead",
            ],
        ),
        Problem::TooLarge { size, limit } => {
            let [size, limit] = [*size, *limit].map(|bytes| bytes.div_ceil(1024 * 1024));
            finding(
                [
                    format!("filen er på {size} MiB; det meste som leses, er {limit} MiB"),
                    format!("fila er på {size} MiB; det meste som blir lese, er {limit} MiB"),
                    format!("the file has {size} MiB; at most {limit} MiB are read"),
                ],
                [
                    "gjør filen mindre, eller del den",
                    "gjer fila mindre, eller del ho",
                    "make the file smaller, or divide it",
                ],
            )
        }
        Problem::Missing => finding(
            [
                format!("{path} mangler"),
                format!("{path} manglar"),
                format!("{path} is missing"),
            ],
            [
                "er dette mappen til en strategi? «veivalg new MAPPE» lager en å begynne med",
                "er dette mappa til ein strategi? «veivalg new MAPPE» lagar ein å byrje med",
                "is this a strategy's folder? `veivalg new DIR` makes one to begin from",
            ],
        ),
        Problem::Io(words) => finding(
            [
                format!("filen kan ikke leses: {words}"),
                format!("fila kan ikkje lesast: {words}"),
                format!("the file cannot be read: {words}"),
            ],
            [
                "se om du har lov til å lese den",
                "sjå om du har lov til å lese ho",
                "see whether you are allowed to read it",
            ],
        ),
    }
}

/// TOML that does not parse.
pub fn syntax(at: Span, kind: &FaultKind) -> Diagnostic {
    let (message, help): ([&str; 3], [&str; 3]) = match kind {
        FaultKind::NoValue => (
            [
                "linjen mangler «=» og en verdi",
                "linja manglar «=» og ein verdi",
                "the line lacks `=` and a value",
            ],
            [
                "skriv nøkkel = \"verdi\", eller sett # foran en kommentar",
                "skriv nøkkel = \"verdi\", eller set # framfor ein kommentar",
                "write key = \"value\", or put # in front of a comment",
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
                "bruk « og » inne i teksten, eller skriv \\\" for et hermetegn",
                "bruk « og » inne i teksten, eller skriv \\\" for eit hermeteikn",
                "use “ and ” inside the text, or write \\\" for a quotation mark",
            ],
        ),
        FaultKind::Escape => (
            [
                "en omvendt skråstrek kan ikke stå her",
                "ein omvend skråstrek kan ikkje stå her",
                "a backslash cannot stand here",
            ],
            ["skriv to: \\\\", "skriv to: \\\\", "write two: \\\\"],
        ),
        FaultKind::Key => (
            [
                "dette er ikke navnet på en nøkkel",
                "dette er ikkje namnet på ein nøkkel",
                "this is not the name of a key",
            ],
            [
                "skriv nøkkel = \"verdi\", med bare a–z, tall, - og _ i nøkkelen",
                "skriv nøkkel = \"verdi\", med berre a–z, tal, - og _ i nøkkelen",
                "write key = \"value\", with only a–z, digits, - and _ in the key",
            ],
        ),
        FaultKind::Twice => (
            [
                "dette står to ganger",
                "dette står to gonger",
                "this stands there twice",
            ],
            [
                "fjern den ene; en ny post i en liste begynner med [[navn]]",
                "fjern den eine; ein ny post i ei liste byrjar med [[namn]]",
                "remove one; a new entry of a list begins with [[name]]",
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
                "datoen finnes ikke",
                "datoen finst ikkje",
                "there is no such date",
            ],
            [
                "skriv år-måned-dag, som 2027-06-30",
                "skriv år-månad-dag, som 2027-06-30",
                "write year-month-day, like 2027-06-30",
            ],
        ),
        FaultKind::Other(words) => {
            return Diagnostic::new(
                Rule::Syntax,
                at,
                [
                    format!("dette er ikke gyldig TOML ({words})"),
                    format!("dette er ikkje gyldig TOML ({words})"),
                    format!("this is not valid TOML ({words})"),
                ],
            )
            .help([
                "se hvordan linjene rundt er skrevet",
                "sjå korleis linjene rundt er skrivne",
                "see how the lines around it are written",
            ]);
        }
    };
    Diagnostic::new(Rule::Syntax, at, message).help(help)
}

/// A folder that the reading order does not list. `list` is the list, where the finding is not there
/// itself.
pub fn unlisted_folder(at: Span, key: &str, id: &str, list: Option<Span>) -> Diagnostic {
    let finding = Diagnostic::new(
        Rule::UnlistedFolder,
        at,
        [
            format!("mappen {key}/{id} står ikke i strategy.toml"),
            format!("mappa {key}/{id} står ikkje i strategy.toml"),
            format!("the folder {key}/{id} is not listed in strategy.toml"),
        ],
    )
    .help([
        format!("legg til \"{id}\" i {key} i strategy.toml, eller slett mappen"),
        format!("legg til \"{id}\" i {key} i strategy.toml, eller slett mappa"),
        format!("add \"{id}\" to {key} in strategy.toml, or delete the folder"),
    ]);
    match list {
        Some(list) => finding.related(
            list,
            ["listen står her", "lista står her", "the list stands here"],
        ),
        None => finding,
    }
}

/// A listed folder without its TOML file.
pub fn folder_without_toml(at: Span, key: &str, id: &str) -> Diagnostic {
    let file = match key {
        "areas" => "area.toml",
        _ => "chapter.toml",
    };
    Diagnostic::new(
        Rule::UnreadableFile,
        at,
        [
            format!("mappen {key}/{id} har ingen {file}"),
            format!("mappa {key}/{id} har inga {file}"),
            format!("the folder {key}/{id} has no {file}"),
        ],
    )
    .help([
        format!("lag {key}/{id}/{file} med minst en tittel"),
        format!("lag {key}/{id}/{file} med minst ein tittel"),
        format!("make {key}/{id}/{file} with a title at least"),
    ])
}

/// A file that is not part of the format.
pub fn unknown_file(at: Span, name: &str, known: &[&str]) -> Diagnostic {
    let finding = Diagnostic::new(
        Rule::UnknownFile,
        at,
        [
            format!("filen {name} blir ikke lest"),
            format!("fila {name} blir ikkje lesen"),
            format!("the file {name} is not read"),
        ],
    );
    if known.is_empty() {
        return finding.help([
            "flytt filen dit den hører til, eller slett den",
            "flytt fila dit ho høyrer til, eller slett ho",
            "move the file to where it belongs, or delete it",
        ]);
    }
    finding.help(suggestion(name, known.iter().copied()))
}

/// A file under `assets/` or `data/` that nothing shows.
pub fn unused_asset(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UnusedAsset,
        at,
        [
            format!("ingenting viser {path}"),
            format!("ingenting viser {path}"),
            format!("nothing shows {path}"),
        ],
    )
    .help([
        "bruk filen i en tekst, eller slett den",
        "bruk fila i ein tekst, eller slett ho",
        "use the file in a text, or delete it",
    ])
}

/// A theme that neither the program nor the strategy has.
pub fn unknown_theme(at: Span, name: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::new(
        Rule::UnknownReference,
        at,
        [
            format!("temaet «{name}» finnes ikke"),
            format!("temaet «{name}» finst ikkje"),
            format!("there is no theme “{name}”"),
        ],
    )
    .help(suggestion(name, known.iter().copied()))
}

/// A fault in a theme's file, in the words of the template engine or typesetter that met it.
pub fn theme_fault(at: Span, words: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::ThemeFault,
        at,
        [
            format!("feil i temaet: {words}"),
            format!("feil i temaet: {words}"),
            format!("fault in the theme: {words}"),
        ],
    )
    .help([
        "rett filen i temaet, eller slett den, så brukes den innebygde",
        "rett fila i temaet, eller slett ho, så blir den innebygde brukt",
        "mend the theme's file, or delete it to use the built-in one",
    ])
}

/// A setting that `theme.toml` declares wrongly.
pub fn theme_setting_fault(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::ThemeFault,
        at,
        [
            "temaet beskriver en innstilling feil",
            "temaet skildrar ei innstilling feil",
            "the theme declares a setting wrongly",
        ],
    )
    .help([
        "en innstilling har kind (color, file, boolean, text eller choice med choices) og eventuelt default",
        "ei innstilling har kind (color, file, boolean, text eller choice med choices) og eventuelt default",
        "a setting has kind (color, file, boolean, text, or choice with choices) and perhaps default",
    ])
}
