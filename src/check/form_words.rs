//! Which form of Norwegian a word belongs to: function words, a few everyday nouns of working life, and
//! endings, that one of the two norms has and the other has not.
//!
//! Made for few false alarms: what both norms allow is in neither list (the norm of nynorsk from 2012 has
//! "mens", "følge" and "tar", bokmål has "fram", "frå" and "heim"), nor what is another word in the other
//! norm (nynorsk "helt", bokmål "seier"), nor what may be either. The lists were held against the
//! dictionaries of Apertium (apertium-nno-nob 1.5): a word that its other language knows as its own is out.

use std::sync::LazyLock;

use crate::lang::Lang;
use crate::terms::WordMap;

/// Words of bokmål that nynorsk has not.
const NB: &str = "
ikke jeg hva hvem hvordan hvor hvorfor hvilken hvilket hvilke hvis hver hvert hverandre hverdag hverdagen fra
mer en et ett enhver ethvert dere deres dem hun hennes disse annen annet eget samme sammen selv allerede flere
bedre være vært gjøre gjør gjøres ble sier se kommer ligger holder velger forteller forventer jobber snakker
handler vet ansatt ansatte ansattes ledere lederen lederne lederens medarbeider medarbeidere medarbeideren
medarbeiderne medarbeidernes arbeidsgiver arbeidsgivere arbeidsgiveren arbeidsgivers arbeidstaker
arbeidstakere arbeidstakeren arbeidstakerne brukere brukerne brukernes innbygger innbyggere innbyggerne
innbyggernes tillitsvalgt tillitsvalgte folkevalgt folkevalgte tjeneste tjenester tjenesten tjenestene
veivalget veivalgene fremtid fremtiden fremtidige fremover frem uke uken uker måned måneden måneder hjem
hjemme penger
";

/// Words of nynorsk that bokmål has not.
const NN: &str = "
ikkje eg noko nokon nokre nokor kva kven kvar kvarandre kvardag kvardagen korleis kvifor berre mykje meir ein
eit eitt einkvar dei deira dykkar desse annan eigen eige eigne saman utan allereie fleire medan vere vore
gjere gjer gjerast seie sjå kjem kome tek tekne sidan innan innanfor utanfor difor korkje elles enno ifølgje
tenkje tenkjer byggje byggjer styrkje styrkjer ønskje ønskjer leggje setje velje krevje merkje sørgje sørgjer
aukar månad månaden månader leiar leiarar leiaren leiarane medarbeidar medarbeidaren arbeidsgivar
arbeidsgivaren arbeidstakar arbeidstakaren brukarar brukarane innbyggjar innbyggjarar innbyggjarane
tillitsvald tillitsvalde folkevald folkevalde teneste tenester tenesta tenestene verksemd verksemda verksemder
einingar einingane oppgåve oppgåva oppgåver oppgåvene vegval vegvalet vegvala
";

/// Endings of bokmål.
const NB_ENDINGS: [&str; 7] = ["het", "heten", "heter", "hetene", "hetens", "lig", "lige"];

/// Endings of nynorsk.
const NN_ENDINGS: [&str; 6] = ["heit", "heita", "heitene", "leg", "arar", "arane"];

/// Endings of words that both have, or that are others than they seem.
const IN_BOTH: [&str; 9] = [
    "illig", "illige", "salig", "salige", "kjølig", "kjølige", "heilig", "bolig", "anleg",
];

/// Letters of the shortest word whose ending is looked at.
const LEAST: usize = 6;

/// Both lists.
static LISTED: LazyLock<WordMap<Lang>> = LazyLock::new(|| {
    let mut listed = WordMap::default();
    for lang in Lang::ALL {
        for word in lang.pick(NB, NN).split_whitespace() {
            listed.entry(word).insert_entry(lang);
        }
    }
    listed
});

/// The one form of Norwegian that has a word (in lower case); none when both may have it.
pub fn form_of(word: &str) -> Option<Lang> {
    if let Some(lang) = LISTED.get(word) {
        return Some(*lang);
    }
    let has = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    // The last letters of the endings.
    if word.len() < LEAST || !word.ends_with(['t', 'n', 'r', 'e', 's', 'g', 'a']) {
        return None;
    }
    let lang = match (has(&NB_ENDINGS), has(&NN_ENDINGS)) {
        (true, _) => Lang::Nb,
        (_, true) => Lang::Nn,
        _ => return None,
    };
    (word.chars().count() >= LEAST && !has(&IN_BOTH)).then_some(lang)
}
