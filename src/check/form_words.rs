//! Which form of Norwegian a word belongs to: function words, a few everyday nouns of working life, and
//! endings, that one of the two norms has and the other has not.
//!
//! Made for few false alarms: what both norms allow is in neither list (the norm of nynorsk from 2012 has
//! "mens", "følge" and "tar", bokmål has "fram", "veit" and "heim"), nor what is another word in the other
//! norm (nynorsk "same", bokmål "seier").

use crate::lang::Lang;

/// Words of bokmål that nynorsk has not.
const NB: &str = "
ikke jeg noe noen hva hvem hvordan hvor hvorfor hvilken hvilket hvilke hvis hver hvert hverandre hverdag
hverdagen fra mye mer en et ett enhver ethvert dere deres dem hun hennes disse annen annet egen eget egne
hele helt samme sammen selv uten allerede flere bedre bare være vært gjøre gjør gjøres ble sier se kommer
finnes ligger trenger gjelder holder setter legger velger skriver forteller forventer jobber snakker
handler fikk gikk ga sto vet ansatt ansatte ansattes leder ledere lederen lederne lederens ledelse ledelsen
medarbeider medarbeidere medarbeideren medarbeiderne medarbeidernes arbeidsgiver arbeidsgivere arbeidsgiveren
arbeidsgivers arbeidstaker arbeidstakere arbeidstakeren arbeidstakerne brukere brukerne brukernes innbygger
innbyggere innbyggerne innbyggernes tillitsvalgt tillitsvalgte folkevalgt folkevalgte tjeneste tjenester
tjenesten tjenestene veivalg veivalget veivalgene fremtid fremtiden fremtidige fremover frem uke uken uker
måned måneden måneder hjem hjemme penger
";

/// Words of nynorsk that bokmål has not.
const NN: &str = "
ikkje eg noko nokon nokre nokor kva kven kvar kvarandre kvardag kvardagen korleis kvifor frå òg berre mykje
meir ein eit eitt einkvar dei deira dykk dykkar desse annan eigen eige eigne saman sjølv sjølve utan
allereie fleire betre medan vere vore gjere gjer gjerast seie sjå kjem kome tek tekne gjev fekk gjekk sidan
innan innanfor utanfor difor korkje elles enno framleis ifølgje tilhøve tilhøvet følgje følgjer tenkje
tenkjer byggje byggjer styrkje styrkjer ønskje ønskjer leggje setje velje krevje merkje sørgje sørgjer
auke aukar auka gong gonger månad månaden månader leiar leiarar leiaren leiarane leiinga
medarbeidar medarbeidaren arbeidsgivar arbeidsgivaren arbeidstakar arbeidstakaren brukarar brukarane
innbyggjar innbyggjarar innbyggjarane tillitsvald tillitsvalde folkevald folkevalde teneste tenester tenesta
tenestene verksemd verksemda verksemder eining eininga einingar einingane oppgåve oppgåva oppgåver oppgåvene
vegval vegvalet vegvala
";

/// Endings of bokmål.
const NB_ENDINGS: [&str; 7] = ["het", "heten", "heter", "hetene", "hetens", "lig", "lige"];

/// Endings of nynorsk.
const NN_ENDINGS: [&str; 6] = ["heit", "heita", "heitene", "leg", "arar", "arane"];

/// Endings of words that both have, or that are others than they seem.
const IN_BOTH: [&str; 7] = [
    "illig", "illige", "salig", "salige", "heilig", "bolig", "anleg",
];

/// Letters of the shortest word whose ending is looked at.
const LEAST: usize = 6;

/// The one form of Norwegian that has a word (in lower case); none when both may have it.
pub fn form_of(word: &str) -> Option<Lang> {
    let listed = |list: &str| list.split_whitespace().any(|known| known == word);
    if listed(NB) {
        return Some(Lang::Nb);
    }
    if listed(NN) {
        return Some(Lang::Nn);
    }
    let has = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if word.chars().count() < LEAST || has(&IN_BOTH) {
        return None;
    }
    match (has(&NB_ENDINGS), has(&NN_ENDINGS)) {
        (true, _) => Some(Lang::Nb),
        (_, true) => Some(Lang::Nn),
        _ => None,
    }
}
