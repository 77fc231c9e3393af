//! What the machine gets wrong again and again, corrected where the right words are sure. What is not sure is left to
//! people, who are told of it.
//!
//! In: the words of a passage as they came back, and those it was made of. Nothing is put right that the source
//! does not vouch for.

use std::ops::Range;

use super::kinds::{mend_nb, mend_nn};
use super::stream::Piece;
use super::style::Style;
use crate::lang::Lang;
use crate::terms::{lowered, words};

/// Words that come back, and what is to stand instead.
struct Slip {
    /// The words, in small letters, one after the other.
    came_back: &'static [&'static str],
    /// As many words; an empty one is taken away with the space before it.
    instead: &'static [&'static str],
    /// What the source must have one of; nothing when the words are wrong whatever the source said.
    source: &'static [&'static str],
}

const fn slip(
    came_back: &'static [&'static str],
    instead: &'static [&'static str],
    source: &'static [&'static str],
) -> Slip {
    Slip {
        came_back,
        instead,
        source,
    }
}

/// In nynorsk made of bokmål.
const NN: &[Slip] = &[
    slip(&["kvart", "anna"], &["annakvart", ""], &["hvert annet"]),
    slip(&["kvar", "annan"], &["annankvar", ""], &["hver annen"]),
    slip(&["mengd"], &["talet på"], &["antall"]),
    slip(&["medråderett"], &["medbestemming"], &["medbestemmelse"]),
    slip(&["medråderetten"], &["medbestemminga"], &["medbestemmelse"]),
    slip(&["innverknad"], &["påverknad"], &["innflytelse"]),
    slip(&["innverknaden"], &["påverknaden"], &["innflytelse"]),
    slip(&["ramma"], &["råka"], &["berør"]),
    slip(&["tillitsvalt"], &["tillitsvald"], &[]),
    slip(&["hovudtillitsvalt"], &["hovudtillitsvald"], &[]),
    slip(&["plasstillitsvalt"], &["plasstillitsvald"], &[]),
    slip(&["folkevalt"], &["folkevald"], &[]),
    slip(&["misteren"], &["mistar"], &["mister"]),
    slip(&["fornøgd"], &["nøgd"], &[]),
    slip(&["fornøgde"], &["nøgde"], &[]),
    slip(&["gjennomstrøyming"], &["turnover"], &["turnover"]),
    slip(&["gjennomstrøyminga"], &["turnoveren"], &["turnover"]),
    slip(&["reinhaldsarbeidarar"], &["reinhaldarar"], &["renholdere"]),
    slip(&["reinhaldsarbeidar"], &["reinhaldar"], &["renholder"]),
];

/// In bokmål made of nynorsk.
const NB: &[Slip] = &[
    slip(&["gjentatte", "hundrer"], &["flere", "hundre"], &["fleire"]),
    slip(&["gjentatte", "hundre"], &["flere", "hundre"], &["fleire"]),
    slip(&["gjentatte", "tusen"], &["flere", "tusen"], &["fleire"]),
    slip(&["gjentatte"], &["flere"], &["fleire"]),
    slip(&["bekjent"], &["kjent"], &["kjend"]),
    slip(&["teljer"], &["teller"], &[]),
    slip(&["mistar"], &["mister"], &[]),
    slip(&["valde"], &["valgte"], &["valde"]),
    slip(&["nøgd"], &["fornøyd"], &[]),
    slip(&["nøgde"], &["fornøyde"], &[]),
    slip(&["syter", "for"], &["sørger", "for"], &[]),
    slip(&["syte", "for"], &["sørge", "for"], &[]),
    slip(&["sytte", "for"], &["sørget", "for"], &[]),
    slip(&["betrygg"], &["trygge"], &["trygge"]),
    slip(&["tillitsvalgt"], &["tillitsvalgte"], &["tillitsvalde"]),
    slip(
        &["hovedtillitsvalgt"],
        &["hovedtillitsvalgte"],
        &["hovudtillitsvalde"],
    ),
    slip(&["påvirking"], &["innflytelse"], &["påverknad"]),
    slip(&["påvirkingen"], &["innflytelsen"], &["påverknad"]),
    slip(&["medbestemming"], &["medbestemmelse"], &[]),
    slip(&["medbestemminga"], &["medbestemmelsen"], &[]),
    slip(&["har", "sett", "av"], &["har", "satt", "av"], &["sett av"]),
    slip(
        &["er", "sett", "av"],
        &["er", "satt", "av"],
        &["sett av", "sette av"],
    ),
    slip(&["vedlegger"], &["vedlegg"], &["vedlegg"]),
    slip(&["lykken"], &["lukket"], &["lukka"]),
    slip(&["rettleier"], &["veileder"], &["rettleiar"]),
    slip(&["rettleiere"], &["veiledere"], &["rettleiarar"]),
    slip(&["heiltidsstilling"], &["heltidsstilling"], &[]),
    slip(&["heiltidsstillinger"], &["heltidsstillinger"], &[]),
    slip(&["klede"], &["klær"], &["klede"]),
    slip(&["reinholder"], &["renholder"], &["reinhaldar"]),
    slip(&["reinholdere"], &["renholdere"], &["reinhaldar"]),
    slip(&["medspellere"], &["medspillere"], &[]),
    slip(&["medspeller"], &["medspiller"], &[]),
    slip(&["kven"], &["hvem"], &["kven"]),
    slip(&["lus"], &["vet"], &["veit"]),
    slip(&["voktet"], &["vakten"], &["vakta"]),
    slip(&["tilstreb"], &["jobb for"], &["jobb for"]),
    slip(&["verdene"], &["verden"], &["verda"]),
    slip(&["annen", "side"], &["andre", "siden"], &["andre sida"]),
    slip(
        &["et", "lite", "antall"],
        &["noen", "få", ""],
        &["nokre få"],
    ),
    slip(
        &["med", "øyeblikkelig", "effekt"],
        &["med", "en", "gang"],
        &["med ein gong"],
    ),
    slip(&["fres"], &["raus"], &["raus"]),
    slip(&["lå", "lønn"], &["lav", "lønn"], &["låg løn"]),
    slip(&["hensyntar"], &["tar hensyn til"], &["omsyn"]),
    slip(&["hensynta"], &["ta hensyn til"], &["omsyn"]),
    slip(&["avventer"], &["venter på"], &["ventar på"]),
    slip(&["avvente"], &["vente på"], &["vente på"]),
    slip(&["lovde", "§"], &["loven", "§"], &["lova §"]),
    slip(&["et", "trugsmål"], &["en", "trussel"], &[]),
    slip(&["trugsmål"], &["trusler"], &[]),
    slip(&["trugsmålet"], &["trusselen"], &[]),
    slip(&["trugsmåla"], &["truslene"], &[]),
];

/// A word of what came back, which may lie in several pieces: compounds do.
pub(super) struct Token {
    /// Where it stands: in which pieces, and there.
    pub(super) places: Vec<(usize, Range<usize>)>,
    /// It, in small letters.
    pub(super) lower: String,
}

/// Mends what came back of a passage. One that came back as it went out has no slips of the machine.
pub fn correct(pieces: &mut [Piece], source: &str, to: Lang, style: &Style) {
    let source = source.to_lowercase();
    let sent = words(&source).map(|range| lowered(&source[range]));
    if tokens(pieces).iter().map(|token| &*token.lower).eq(sent) {
        return;
    }
    lost_phrase(pieces, &source);
    for slip in to.pick(NB, NN) {
        while let Some(changes) = found(pieces, slip, &source) {
            for (places, word) in changes.into_iter().rev() {
                replace(pieces, &places, word);
            }
        }
    }
    match to {
        Lang::Nb => mend_nb(pieces, &source),
        Lang::Nn => mend_nn(pieces, &source, style),
    }
}

/// The machine loses "i løpet av" before "de første": two spaces are left where it stood.
fn lost_phrase(pieces: &mut [Piece], source: &str) {
    const PHRASE: &str = "i løpet av";
    let count = |text: &str| text.matches(PHRASE).count();
    let whole: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(own) => own.text.as_str(),
            Piece::Mark(_) => "",
        })
        .collect();
    let mut lost = count(source).saturating_sub(count(&whole.to_lowercase()));
    for piece in pieces {
        if let Piece::Words(own) = piece
            && lost > 0
            && let Some(at) = own.text.find("  ")
        {
            own.text.replace_range(at..at + 2, &format!(" {PHRASE} "));
            lost -= 1;
        }
    }
}

/// The words of what came back.
pub(super) fn tokens(pieces: &[Piece]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut is_open = false;
    for (at, piece) in pieces.iter().enumerate() {
        let Piece::Words(own) = piece else {
            is_open = false;
            continue;
        };
        for range in words(&own.text) {
            let word = lowered(&own.text[range.clone()]);
            let is_rest = is_open && range.start == 0;
            match tokens.last_mut().filter(|_| is_rest) {
                Some(last) => {
                    last.lower.push_str(&word);
                    last.places.push((at, range));
                }
                None => tokens.push(Token {
                    lower: word.into_owned(),
                    places: vec![(at, range)],
                }),
            }
            is_open = false;
        }
        if !own.text.is_empty() {
            is_open = own.text.ends_with(char::is_alphanumeric);
        }
    }
    tokens
}

/// Where words stand, and what is to be put there.
type Change = (Vec<(usize, Range<usize>)>, &'static str);

/// What is to be put where a slip is first.
fn found(pieces: &[Piece], slip: &Slip, source: &str) -> Option<Vec<Change>> {
    let vouched = slip.source.is_empty() || slip.source.iter().any(|word| source.contains(word));
    if !vouched {
        return None;
    }
    let tokens = tokens(pieces);
    let place = tokens.windows(slip.came_back.len()).find(|window| {
        let mut pairs = window.iter().zip(slip.came_back);
        pairs.all(|(token, word)| token.lower == *word)
    })?;
    let changes = place.iter().zip(slip.instead);
    Some(
        changes
            .map(|(token, word)| (token.places.clone(), *word))
            .collect(),
    )
}

/// Puts a word where another one stands, with a capital where that has one; nothing takes the space before it too.
pub(super) fn replace(pieces: &mut [Piece], places: &[(usize, Range<usize>)], word: &str) {
    let Some(((at, range), rest)) = places.split_first() else {
        return;
    };
    for (at, range) in rest.iter().rev() {
        if let Some(Piece::Words(own)) = pieces.get_mut(*at) {
            own.text.replace_range(range.clone(), "");
        }
    }
    if word.is_empty() && range.start == 0 {
        // The space before it goes too.
        for piece in pieces[..*at].iter_mut().rev() {
            let Piece::Words(before) = piece else { break };
            if let Some(rest) = before.text.strip_suffix(' ') {
                before.text = rest.to_owned();
                break;
            }
            if !before.text.is_empty() {
                break;
            }
        }
    }
    let Piece::Words(own) = &mut pieces[*at] else {
        return;
    };
    let word = as_written(word, &own.text[range.clone()]);
    let start = range.start;
    own.text.replace_range(range.clone(), &word);
    if word.is_empty() && own.text[..start].ends_with(' ') {
        own.text.remove(start - 1);
    }
    own.is_unknown = false;
}

/// A word with a capital where the one it is put in the place of has one.
pub(super) fn as_written(word: &str, other: &str) -> String {
    let mut letters = word.chars();
    let first = letters
        .next()
        .filter(|_| other.starts_with(char::is_uppercase));
    match first {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => word.to_owned(),
    }
}
