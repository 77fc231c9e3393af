//! What things are called on the site and in the PDF: every word that is not the author's.
//!
//! One table with a default in each language. `[labels]` replaces single ones; a label replaced in one
//! language only keeps the other's default, so a label never falls back to the other language.

use std::collections::BTreeMap;

use crate::lang::Lang;
pub use crate::schema::Label;
use crate::schema::{ActionState, Audience, Direction, Frequency, Standing, State, Unit};

/// The labels of one strategy.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    replaced: BTreeMap<(&'static str, Lang), String>,
}

impl Labels {
    /// Replaces a label's wording in one language.
    pub fn replace(&mut self, key: &'static str, lang: Lang, wording: String) {
        self.replaced.insert((key, lang), wording);
    }

    /// A label's wording.
    ///
    /// # Panics
    ///
    /// When no label has the key.
    pub fn get(&self, key: &str, lang: Lang) -> &str {
        let label = find(key).unwrap_or_else(|| panic!("there is no label `{key}`"));
        self.replaced
            .get(&(label.key, lang))
            .map_or(lang.pick(label.nb, label.nn), String::as_str)
    }

    /// Every label's wording in one language, for templates.
    pub fn all(&self, lang: Lang) -> BTreeMap<&'static str, &str> {
        LABELS
            .iter()
            .map(|label| (label.key, self.get(label.key, lang)))
            .collect()
    }
}

/// The label with this key.
pub fn find(key: &str) -> Option<&'static Label> {
    LABELS.iter().find(|label| label.key == key)
}

macro_rules! labels {
    ($($key:literal $nb:literal $nn:literal)*) => {
        &[$(Label { key: $key, nb: $nb, nn: $nn },)*]
    };
}

/// Every label there is.
pub const LABELS: &[Label; COUNT] = &{
    let mut labels = [LISTS[0][0]; COUNT];
    let (mut at, mut list) = (0, 0);
    while list < LISTS.len() {
        let mut label = 0;
        while label < LISTS[list].len() {
            labels[at] = LISTS[list][label];
            at += 1;
            label += 1;
        }
        list += 1;
    }
    labels
};

const COUNT: usize = {
    let (mut count, mut list) = (0, 0);
    while list < LISTS.len() {
        count += LISTS[list].len();
        list += 1;
    }
    count
};

/// They in order. Those of closed lists are declared with them.
const LISTS: &[&[Label]] = &[
    labels! {
        // The strategy's own things.
        "area" "Strategiområde" "Strategiområde"
        "areas" "Strategiområder" "Strategiområde"
        "goal" "Mål" "Mål"
        "goals" "Mål" "Mål"
        "subgoal" "Delmål" "Delmål"
        "subgoals" "Delmål" "Delmål"
        "measure" "Måling" "Måling"
        "measures" "Målinger" "Målingar"
        "veivalg" "Veivalg" "Vegval"
        "veivalg_lead_in" "Vi når målet sammen ved å" "Vi når målet saman ved å"
        "action" "Tiltak" "Tiltak"
        "actions" "Tiltak" "Tiltak"
        "platform" "Plattform" "Plattform"
        "vision" "Visjon" "Visjon"
        "values" "Verdier" "Verdiar"
        "steering_goal" "Overordnet mål" "Overordna mål"
        "steering_goals" "Overordnede mål" "Overordna mål"
        "expectations" "Forventninger" "Forventningar"
    },
    Audience::LABELS,
    Audience::EXPECTATIONS,
    Audience::LEAD_INS,
    labels! {
        "appendix" "Vedlegg" "Vedlegg"
        "reflection" "Spørsmål til refleksjon" "Spørsmål til refleksjon"
        "fact" "Fakta" "Fakta"
        "references" "Kilder" "Kjelder"
        "process" "Slik arbeider vi med strategien" "Slik arbeider vi med strategien"
        "phase" "Fase" "Fase"
        "revisions" "Endringer i strategien" "Endringar i strategien"
        "anchored_in" "Forankret i" "Forankra i"
        "roles" "Ansvar for oppfølging" "Ansvar for å følgje opp"
        "sdg" "FNs bærekraftsmål" "Berekraftsmåla til FN"
        "footnotes" "Noter" "Notar"
        // Measures.
        "definition" "Slik måler vi" "Slik måler vi"
        "source" "Kilde" "Kjelde"
        "owner" "Ansvarlig for tallet" "Ansvarleg for talet"
        "frequency" "Hvor ofte" "Kor ofte"
    },
    Frequency::LABELS,
    labels! {
        "unit" "Måleenhet" "Måleeining"
    },
    Unit::LABELS,
    Direction::LABELS,
    labels! {
        "baseline" "Utgangspunkt" "Utgangspunkt"
        "target" "Måltall" "Måltal"
        "level_to_keep" "nivå å holde" "nivå å halde"
        "latest" "Siste verdi" "Siste verdi"
        "period" "Periode" "Periode"
        "value" "Verdi" "Verdi"
        "responses" "Svar" "Svar"
        "comparison" "Hele landet" "Heile landet"
        "note" "Merknad" "Merknad"
        "status" "Status" "Status"
    },
    Standing::LABELS,
    labels! {
        "older_figures" "eldre tall" "eldre tal"
        "status_stated" "Vurdert av oss" "Vurdert av oss"
        "status_computed" "Etter tallene" "Etter tala"
        "no_value" "Ingen verdi" "Ingen verdi"
        "no_figures_yet" "Ingen tall ennå" "Ingen tal enno"
        "no_target" "Ikke fastsatt" "Ikkje fastsett"
        "withheld" "Ikke vist" "Ikkje vist"
        "withheld_below" "For at ingen skal kunne kjennes igjen, viser vi ikke verdier med færre svar enn" "For at ingen skal kunne kjennast att, viser vi ikkje verdiar med færre svar enn"
        "factor" "Faktor i 10-FAKTOR" "Faktor i 10-FAKTOR"
        "used_by" "Viser om vi når" "Viser om vi når"
        "by_subgoals" "Målt gjennom delmålene" "Målt gjennom delmåla"
        "measure_details" "Om målingen" "Om målinga"
        // Actions.
        "responsible" "Ansvarlig" "Ansvarleg"
        "start" "Oppstart" "Oppstart"
        "due" "Frist" "Frist"
        "no_due" "Uten frist" "Utan frist"
    },
    ActionState::LABELS,
    labels! {
        "overdue" "Over fristen" "Over fristen"
        "cost" "Kostnad" "Kostnad"
    },
    State::LABELS,
    State::REVISIONS,
    labels! {
        "state_expired" "Utløpt" "Utgått"
        "last_adopted" "Sist vedtatt" "Sist vedteken"
        "to_be_adopted" "Skal vedtas" "Skal vedtakast"
    },
    State::NOTICES,
    State::REVISION_NOTICES,
    labels! {
        "last_adopted_notice" "Strategien ble sist vedtatt" "Strategien blei sist vedteken"
        "state_expired_notice" "Strategien gjaldt til" "Strategien gjaldt til"
        "held_until" "gjaldt til" "gjaldt til"
        "held_until_notice" "Den gjaldt til" "Han gjaldt til"
        "was_adopted" "vedtatt" "vedteken"
        "was_adopted_notice" "Den ble vedtatt" "Han blei vedteken"
        "hearing_deadline" "Høringsfrist" "Høyringsfrist"
        "hearing_deadline_notice" "Fristen for å svare er" "Fristen for å svare er"
        "hearing_until" "frist" "frist"
        "hearing_to" "Send svar til" "Send svar til"
        "hearing_case" "Saksnummer for høringen" "Saksnummer for høyringa"
        "case" "Saksnummer" "Saksnummer"
        "valid_from" "Gjelder fra" "Gjeld frå"
        "valid_to" "Gjelder til" "Gjeld til"
        "was_valid_from" "Gjaldt fra" "Gjaldt frå"
        "was_valid_to" "Gjaldt til" "Gjaldt til"
        "was_to_be_valid_to" "Skulle gjelde til" "Skulle gjelde til"
        "review_by" "Skal gjennomgås innen" "Skal gåast gjennom innan"
        // The site.
        "skip_link" "Hopp til innholdet" "Hopp til innhaldet"
        "menu" "Meny" "Meny"
        "front_page" "Forside" "Framside"
        "contents" "Innhold" "Innhald"
        "read" "Les strategien" "Les strategien"
        "previous" "Forrige" "Førre"
        "next" "Neste" "Neste"
        "on_this_page" "På denne siden" "På denne sida"
        "back_to_text" "Tilbake til teksten" "Tilbake til teksten"
        "pdf" "Last ned som PDF" "Last ned som PDF"
        "cards" "Samtalekort" "Samtalekort"
        "cards_lead" "Spørsmålene i strategien, til å snakke om på jobb. Ta ett om gangen, eller skriv dem ut og klipp dem til." "Spørsmåla i strategien, til å snakke om på jobb. Ta eitt om gongen, eller skriv dei ut og klipp dei til."
        "cards_one" "Ett kort om gangen" "Eitt kort om gongen"
        "cards_all" "Alle kortene" "Alle korta"
        "cards_link" "Spørsmålene som kort" "Spørsmåla som kort"
        "cards_pdf" "Samtalekort til å skrive ut (PDF)" "Samtalekort til å skrive ut (PDF)"
        "cards_print" "Skriv ut i faktisk størrelse på begge sider av arket, vend på langsiden, og klipp ved merkene." "Skriv ut i verkeleg storleik på begge sider av arket, vend på langsida, og klipp ved merka."
        "card" "Kort" "Kort"
        "goals_and_measures" "Mål og målinger" "Mål og målingar"
        "about" "Om nettstedet" "Om nettstaden"
        "about_site" "Slik er nettstedet laget" "Slik er nettstaden laga"
        "accessibility_statement" "Tilgjengelighetserklæring" "Tilgjengelegheitserklæring"
        "contact" "Kontakt" "Kontakt"
        "license" "Lisens" "Lisens"
        "not_found" "Siden finnes ikke" "Sida finst ikkje"
        "other_language" "Teksten finnes bare på nynorsk" "Teksten finst berre på bokmål"
        "newer_text" "Teksten på nynorsk er nyere." "Teksten på bokmål er nyare."
        "newer_text_short" "nyere på nynorsk" "nyare på bokmål"
        "more_text" "Her står det mer på nynorsk." "Her står det meir på bokmål."
        "more_text_short" "mer på nynorsk" "meir på bokmål"
        "machine_translated" "Maskinoversatt." "Maskinomsett."
        "machine_translated_short" "maskinoversatt" "maskinomsett"
        "machine_translated_page" "Tekst med prikket linje er oversatt fra nynorsk av en maskin, og ingen har gått gjennom oversettelsen ennå." "Tekst med prikka linje er omsett frå bokmål av ei maskin, og ingen har gått gjennom omsetjinga enno."
        "machine_translated_part" "Det som er merket slik, er oversatt fra nynorsk av en maskin, og ingen har gått gjennom oversettelsen ennå." "Det som er merkt slik, er omsett frå bokmål av ei maskin, og ingen har gått gjennom omsetjinga enno."
        "machine_translated_one" "Én tekst er oversatt fra nynorsk av en maskin, og ingen har gått gjennom oversettelsen ennå." "Éin tekst er omsett frå bokmål av ei maskin, og ingen har gått gjennom omsetjinga enno."
        "machine_translated_many" "tekster er oversatt fra nynorsk av en maskin, og ingen har gått gjennom oversettelsene ennå." "tekstar er omsette frå bokmål av ei maskin, og ingen har gått gjennom omsetjingane enno."
        "all_on_one_page" "Hele strategien på én side" "Heile strategien på éi side"
        "overview" "Oversikt" "Oversikt"
        "about_measure" "Tallene og slik måler vi" "Tala og slik måler vi"
        "veivalg_for_all" "For alle målene" "For alle måla"
        "newest_change" "Sist endret" "Sist endra"
        "pages" "sider" "sider"
        "read_other" "Les på nynorsk" "Les på bokmål"
        "direction" "Retning" "Retning"
        "language" "Språk" "Språk"
        "read_in" "Les på bokmål" "Les på nynorsk"
        "breadcrumbs" "Du er her" "Du er her"
        "not_found_text" "Adressen kan være skrevet feil, eller siden kan være flyttet." "Adressa kan vere feilskriven, eller sida kan vere flytta."
        "by" "av" "av"
        "about_strategy" "Om strategien" "Om strategien"
        "more" "Mer om strategien" "Meir om strategien"
        "whole_strategy" "i hele strategien" "i heile strategien"
        "expectations_everywhere" "Felles for alle områder" "Felles for alle område"
        "no_expectations" "Strategien har ingen egne forventninger til denne gruppen." "Strategien har ingen eigne forventningar til denne gruppa."
        "contributes_to" "Bidrar til" "Bidreg til"
        "at_a_glance" "Status for målingene" "Status for målingane"
        "figures" "Tallene" "Tala"
        "see_source" "Se tallene hos kilden" "Sjå tala hos kjelda"
        "table" "Tabell" "Tabell"
        "footnote" "Note" "Note"
        "accessed" "lest" "lese"
        "email" "E-post" "E-post"
        "phone" "Telefon" "Telefon"
        "web_page" "Nettside" "Nettside"
        "data" "Last ned som data (JSON)" "Last ned som data (JSON)"
        "made_with" "Nettsidene og PDF-en er laget av de samme tekstene, med programmet veivalg." "Nettsidene og PDF-en er laga av dei same tekstane, med programmet veivalg."
        "privacy" "Nettstedet bruker ingen informasjonskapsler og henter ingenting fra andre nettsteder." "Nettstaden brukar ingen informasjonskapslar og hentar ingenting frå andre nettstader."
        // The PDF.
        "page" "side" "side"
        "quote" "Sitat" "Sitat"
        "colophon" "Om dokumentet" "Om dokumentet"
        "published_by" "Utgitt av" "Gitt ut av"
        "title" "Tittel" "Tittel"
        "adopted_by" "av" "av"
        "decision" "Vedtatt av" "Vedteken av"
        "web" "Nettside" "Nettside"
        "published_at" "Strategien på nett" "Strategien på nett"
        "generated" "Laget med programmet veivalg av filene til strategien" "Laga med programmet veivalg av filene til strategien"
        "typefaces" "Skrift" "Skrift"
        "logo_alt" "Logo" "Logo"
        "judgment" "Vurdering" "Vurdering"
        "figures_at" "Tallene finnes på" "Tala finst på"
        "missing_sign" "[tegn mangler]" "[teikn manglar]"
        "other_language_short" "på nynorsk" "på bokmål"
    },
];
