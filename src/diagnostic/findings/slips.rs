//! Slips in TOML of people who know other ways of writing, in words.

use super::FaultKind;

/// What is wrong, and what to write.
pub fn words(kind: &FaultKind) -> ([&'static str; 3], [&'static str; 3]) {
    match kind {
        FaultKind::Conflict => (
            [
                "git klarte ikke å slå sammen to versjoner her",
                "git klarte ikkje å slå saman to versjonar her",
                "git could not merge two versions here",
            ],
            [
                "behold den riktige av de to, og slett linjene med <<<<<<<, ======= og >>>>>>>",
                "behald den rette av dei to, og slett linjene med <<<<<<<, ======= og >>>>>>>",
                "keep the right one of the two, and delete the lines with <<<<<<<, ======= and >>>>>>>",
            ],
        ),
        FaultKind::Comment => (
            [
                "en kommentar begynner med #",
                "ein kommentar byrjar med #",
                "a comment begins with #",
            ],
            [
                "sett # foran kommentaren i stedet",
                "set # framfor kommentaren i staden",
                "put # in front of the comment instead",
            ],
        ),
        FaultKind::Semicolon => (
            [
                "det skal ikke stå semikolon etter verdien",
                "det skal ikkje stå semikolon etter verdien",
                "no semicolon belongs after the value",
            ],
            ["ta det bort", "ta det bort", "take it away"],
        ),
        FaultKind::NoOpenBracket => (
            [
                "listen mangler [ foran",
                "lista manglar [ framfor",
                "the list lacks its [",
            ],
            [
                "sett [ foran det første leddet og ] etter det siste",
                "set [ framfor det første leddet og ] etter det siste",
                "put [ before the first item and ] after the last",
            ],
        ),
        FaultKind::BrokenString => (
            [
                "teksten går over flere linjer",
                "teksten går over fleire linjer",
                "the text runs over several lines",
            ],
            [
                "sett tre anførselstegn (\"\"\") både før og etter den, eller skriv den på én linje",
                "set tre hermeteikn (\"\"\") både før og etter han, eller skriv han på éi linje",
                "put three quotation marks (\"\"\") before and after it, or write it on one line",
            ],
        ),
        FaultKind::Backslash => (
            [
                "en omvendt skråstrek kan ikke stå her",
                "ein omvend skråstrek kan ikkje stå her",
                "a backslash cannot be used here",
            ],
            ["skriv /", "skriv /", "write /"],
        ),
        FaultKind::Norwegian => (
            [
                "navnet er på norsk; formatet har engelske navn",
                "namnet er på norsk; formatet har engelske namn",
                "the name is Norwegian; the format has English names",
            ],
            [
                "bruk det engelske navnet",
                "bruk det engelske namnet",
                "use the English name",
            ],
        ),
        FaultKind::Brackets => (
            [
                "klammene rundt navnet passer ikke sammen",
                "klammene rundt namnet passar ikkje saman",
                "the brackets around the name do not match",
            ],
            [
                "skriv [navn] eller [[navn]]",
                "skriv [namn] eller [[namn]]",
                "write [name] or [[name]]",
            ],
        ),
        FaultKind::NoHeader | FaultKind::HeaderInComment => (
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
        _ => (
            [
                "dette kan ikke stå her",
                "dette kan ikkje stå her",
                "this does not belong here",
            ],
            [
                "se hvordan linjene rundt er skrevet",
                "sjå korleis linjene rundt er skrivne",
                "see how the lines around it are written",
            ],
        ),
    }
}
