//! What people write in Norwegian where the format has an English word: keys, values, languages, folders and
//! files. Plain data, and the look-up.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Key, Kind, Table};

/// English words with the Norwegian ones, in both forms, that stand for them. The first that fits counts.
type Translations = &'static [(&'static str, &'static str)];

/// Keys. A word may stand for several: which one is told by the table that it is in.
const KEYS: Translations = &[
    ("title", "tittel tittelen overskrift heading navn namn name"),
    ("name", "navn namn tittel title"),
    ("subtitle", "undertittel undertitel ingress"),
    (
        "text",
        "tekst beskrivelse beskriving omtale innhold innhald formulering spørsmål sitat mål forventning forventing veivalg vegval tiltak aktivitet visjon kilde kjelde setning description",
    ),
    (
        "summary",
        "sammendrag samandrag oppsummering ingress kortversjon beskrivelse beskriving tekst text",
    ),
    ("motto", "slagord slagordet visjon"),
    (
        "publisher",
        "utgiver utgjevar utgivar kommune kommunen virksomhet verksemd",
    ),
    ("status", "stilling tilstand fase"),
    ("sdg", "bærekraftsmål berekraftsmål fn fnmål fns"),
    ("chapters", "kapitler kapitlene kapittel kapitla"),
    (
        "areas",
        "områder områdene område områda strategiområder strategiområde innsatsområder innsatsområde satsingsområder satsingsområde",
    ),
    ("audiences", "målgrupper målgruppe målgruppene"),
    ("adopted", "vedtak vedtatt vedtaket vedteken vedteke"),
    ("date", "dato dag vedtatt vedteken vedtaksdato"),
    (
        "by",
        "av hvem kven vedtattav vedtekenav organ hvemsa kvensa",
    ),
    ("case", "sak saksnummer saksnr sakid arkivsak"),
    (
        "valid",
        "gyldig gyldighet gyldigheit gjelder gjeld varighet varigheit",
    ),
    ("from", "fra frå start begynner byrjar gyldigfra gyldigfrå"),
    ("to", "til slutt sluttar gyldigtil"),
    (
        "review_by",
        "revideres rullering rulleres evaluering gjennomgang",
    ),
    ("hearing", "høring høyring"),
    ("deadline", "frist fristen høringsfrist høyringsfrist"),
    ("vision", "visjon visjonen"),
    (
        "values",
        "verdier verdiar verdiene verdiane verdi måltall tall tal målepunkter målepunkt",
    ),
    (
        "steering_goals",
        "styringsmål overordnedemål overordnamål hovedmål hovudmål",
    ),
    ("leaders", "ledere leiarar leder leiar lederne leiarane"),
    (
        "employees",
        "ansatte tilsette medarbeidere medarbeidarar medarbeider medarbeidar",
    ),
    ("elected", "folkevalgte folkevalde politikere politikarar"),
    ("employer", "arbeidsgiver arbeidsgivar kommunen"),
    (
        "representatives",
        "tillitsvalgte tillitsvalde verneombud verneombod",
    ),
    (
        "revisions",
        "revisjoner revisjonar endringer endringar revisjon",
    ),
    (
        "anchored_in",
        "forankring forankret forankra forankreti forankrai",
    ),
    ("roles", "roller rollar rolle ansvar"),
    ("goals", "mål målet måla målene hovedmål hovudmål"),
    ("subgoals", "delmål delmåla delmålene"),
    (
        "measures",
        "måling målinger målingar målingene målingane indikator indikatorer indikatorar måltall",
    ),
    (
        "veivalg",
        "vegval veivalget veivalgene vegvalet vegvala valg val strategi strategier strategiar",
    ),
    (
        "actions",
        "tiltak tiltaka tiltakene handling handlinger handlingar aktiviteter",
    ),
    ("responsible", "ansvarlig ansvarleg ansvar eier eigar"),
    ("owner", "eier eigar ansvarlig ansvarleg ansvar"),
    ("start", "begynner byrjar oppstart fra frå"),
    ("due", "frist fristen ferdig forfall innen innan deadline"),
    ("cost", "kostnad kostnader kostnadar pris budsjett kroner"),
    ("cost_note", "kostnadsmerknad"),
    ("quotes", "sitat sitater sitata"),
    ("facts", "fakta faktaboks faktabokser"),
    ("reflection", "refleksjon spørsmål refleksjonsspørsmål"),
    ("theme", "tema temaet"),
    (
        "documents",
        "dokumenter dokument dokumentene dokumenta pdfer pdfar",
    ),
    (
        "theme_settings",
        "temainnstillinger temainnstillingar innstillinger innstillingar utseende utsjånad",
    ),
    ("sections", "avsnitt seksjoner seksjonar deler delar"),
    ("placement", "plassering plass"),
    ("lang", "språk målform"),
    ("unit", "enhet eining måleenhet måleeining"),
    ("unit_name", "enhetsnavn einingsnamn"),
    ("decimals", "desimaler desimalar"),
    ("direction", "retning retninga retningen"),
    ("source", "kilde kjelde kilden kjelda"),
    ("url", "lenke lenkje nettadresse adresse nettside link"),
    ("compare", "sammenlign samanlikn sammenligning samanlikning"),
    (
        "frequency",
        "frekvens hyppighet hyppigheit hvorofte korofte",
    ),
    ("baseline", "utgangspunkt startverdi nullpunkt grunnlinje"),
    ("target", "mål måltall måltal målet"),
    ("hold", "behold behald"),
    ("data", "fil datafil tall tal csv"),
    ("factor", "faktor"),
    ("period", "periode år måned månad kvartal tertial"),
    ("value", "verdi tall tal resultat"),
    ("responses", "svar antallsvar"),
    ("comparison", "sammenligning samanlikning landet snitt"),
    ("note", "merknad notat kommentar"),
    ("status_reason", "begrunnelse grunngiving"),
    (
        "references",
        "kilder kjelder referanser referansar litteratur",
    ),
    ("accessed", "lest lese hentet henta"),
    ("phases", "faser fasar fase"),
    ("activities", "aktiviteter aktivitetar aktivitet"),
    ("id", "ident nøkkel kode"),
    ("languages", "språk språka språkene målformer"),
    ("base_url", "adresse nettadresse url nettsted nettstad"),
    ("license", "lisens"),
    ("documents", "dokumenter dokument"),
    (
        "accessibility_statement",
        "tilgjengelighetserklæring tilgjengelegheitserklæring tilgjengeerklæring",
    ),
    ("labels", "merkelapper merkelappar etiketter ord"),
    ("contact", "kontakt kontaktinfo"),
    ("email", "epost e-post mail"),
    ("phone", "telefon tlf mobil"),
    ("figures", "tall tal"),
    ("min_responses", "minstesvar"),
    ("translations", "oversettelser omsetjingar"),
    ("infinitive", "infinitiv"),
    ("words", "former"),
    ("check", "kontroll sjekk regler reglar"),
    ("paper", "papir format"),
    ("bleed", "utfall"),
    ("duplex", "tosidig tosidigtrykk"),
    ("fonts", "skrifter skrifttyper skrift"),
    ("pairs", "par ordpar"),
    ("avoid", "unngå"),
    ("instead", "heller"),
    ("reason", "grunn begrunnelse fordi"),
    ("nb", "bokmål bokmal no nob nbno norsk bm"),
    ("nn", "nynorsk nno nnno"),
];

/// Values of a list of words.
const VALUES: Translations = &[
    ("draft", "utkast kladd forslag underarbeid"),
    ("hearing", "høring høyring påhøring påhøyring"),
    (
        "adopted",
        "vedtatt vedteke vedteken vedtak gjeldende gjeldande godkjent godkjend",
    ),
    (
        "replaced",
        "erstattet erstatta utgått gammel gammal opphevet oppheva",
    ),
    ("strategy", "strategi strategien hovedstrategi"),
    ("cards", "kort kortene korta samtalekort"),
    (
        "slides",
        "lysbilder lysbilete lysark presentasjon presentasjonen",
    ),
    (
        "handouts",
        "ark arket arka ledere leiarar lederark leiarark utdeling utdelingsark støtteark",
    ),
    ("published", "publisert utgitt utgitt utgjeve"),
    (
        "planned",
        "planlagt ikkestartet ikkjestarta ikkjebyrja ikkepåbegynt planlegges",
    ),
    (
        "started",
        "pågår startet starta påbegynt påbyrja igang underarbeid igangsatt igangsett",
    ),
    (
        "done",
        "ferdig fullført utført gjennomført gjort avsluttet avslutta",
    ),
    ("stopped", "stoppet stoppa stanset stansa avbrutt avlyst"),
    ("percent", "prosent % pst pct"),
    ("score", "skår poeng skala karakter"),
    ("count", "antall antal stk stykk personer"),
    ("kroner", "kr nok krone"),
    ("days", "dager dagar dag"),
    ("years", "år"),
    ("share", "andel del"),
    ("qualitative", "kvalitativ kvalitativt vurdering"),
    ("other", "annet annen anna annan"),
    (
        "up",
        "opp oppover høyere høgare øke auke økende aukande stigende stigande",
    ),
    (
        "down",
        "ned nedover lavere lågare minke redusere fallende fallande synkende synkande",
    ),
    ("none", "ingen ingenting nøytral"),
    ("line", "linje rett"),
    ("same-period", "sammeperiode sameperiode sesong"),
    (
        "monthly",
        "månedlig månadleg måned månad hvermåned kvarmånad",
    ),
    ("quarterly", "kvartalsvis kvartal hvertkvartal kvartkvartal"),
    (
        "tertial",
        "tertialvis tertialsvis hverttertial kvarttertial",
    ),
    ("yearly", "årlig årleg år hvertår kvartår"),
    (
        "biennial",
        "annethvertår annakvartår toårlig toårleg hvertandreår kvartandreår",
    ),
    ("once", "engang eingong éngang éingong"),
    ("reached", "nådd oppnådd måletnådd"),
    ("on-track", "irute påvei påveg grønn"),
    ("off-track", "ikkeirute ikkjeirute utavrute rød raud"),
    ("before", "før foran framfor først"),
    ("after", "etter bak"),
    ("appendix", "vedlegg tillegg"),
    ("platform", "plattform plattformen"),
    ("employer", "arbeidsgiver arbeidsgivar"),
    ("leaders", "ledere leiarar"),
    ("employees", "ansatte tilsette medarbeidere medarbeidarar"),
    ("elected", "folkevalgte folkevalde"),
    ("representatives", "tillitsvalgte tillitsvalde"),
    ("presented", "lagtfram framlagt"),
    ("off", "av nei ingen"),
    ("info", "merknad informasjon opplysning"),
    ("warning", "advarsel åtvaring varsel"),
    ("error", "feil"),
    ("nb", "no bokmål bokmal nob nbno norsk nor bm nbnor"),
    ("nn", "nynorsk nno nnno ny nnnor"),
    ("a4", "a4ark"),
];

/// Folders and files of the format. What ends in a point is a file, whatever its ending.
const PLACES: Translations = &[
    (
        "areas",
        "områder område områdene områda strategiområder strategiområde innsatsområder innsatsområde satsingsområder satsingsområde area",
    ),
    ("chapters", "kapitler kapittel kapitlene kapitla chapter"),
    (
        "assets",
        "bilder bilete bilde bileta vedlegg filer logo images img pictures asset media",
    ),
    ("data", "tall tal måltall datafiler csv"),
    ("themes", "tema temaer temaar theme"),
    (
        "strategy.toml",
        "strategi strategien arbeidsgiverstrategi arbeidsgivarstrategi",
    ),
    (
        "measures.toml",
        "måling målinger målingar målingene målingane indikatorer indikatorar måltall",
    ),
    (
        "references.toml",
        "kilder kjelder referanser referansar litteratur kilde kjelde",
    ),
    ("process.toml", "prosess prosessen arbeidet"),
    ("terms.toml", "ordliste ord ordlista begreper omgrep"),
    (
        "veivalg.toml",
        "vegval innstillinger innstillingar oppsett konfigurasjon config settings",
    ),
    ("known.toml", "kjent kjente kjende kjentefeil"),
    (
        "area.toml",
        "område området strategiområde innsatsområde satsingsområde areas",
    ),
    ("chapter.toml", "kapittel kapittelet kapitlet chapters"),
    (
        "nb.md",
        "bokmål bokmal no nbno nob norsk bm tekst innledning innleiing",
    ),
    ("nn.md", "nynorsk nnno nno"),
];

/// A word without capitals, spaces and marks, æ, ø and å as in an id.
fn plain(word: &str) -> String {
    let letters = word.chars().flat_map(char::to_lowercase);
    let letters = letters.filter(|letter| letter.is_alphanumeric() || *letter == '%');
    let plain: String = letters.collect();
    plain.replace('æ', "ae").replace('ø', "o").replace('å', "a")
}

fn english<'a>(
    words: Translations,
    word: &str,
    fits: impl Fn(&str) -> Option<&'a str>,
) -> Option<&'a str> {
    let word = plain(word);
    let is_it = |other: &str| plain(other) == word;
    let listed = words
        .iter()
        .filter(|(_, norwegian)| norwegian.split(' ').any(is_it));
    listed.into_iter().find_map(|(english, _)| fits(english))
}

/// The keys of a table that a Norwegian word may stand for, the likeliest first.
pub fn keys(table: &'static Table, word: &str) -> impl Iterator<Item = &'static Key> {
    let english = KEYS_BY_WORD.get(&plain(word)).into_iter().flatten();
    english.filter_map(|english| table.key(english))
}

/// The keys that each Norwegian word may stand for, in the order of the list.
static KEYS_BY_WORD: LazyLock<BTreeMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut by_word: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (english, norwegian) in KEYS {
        for word in norwegian.split(' ') {
            let known = by_word.entry(plain(word)).or_default();
            if !known.contains(english) {
                known.push(english);
            }
        }
    }
    by_word
});

fn key(table: &'static Table, word: &str) -> Option<&'static str> {
    keys(table, word).next().map(|key| key.name)
}

/// The key that a Norwegian word stands for in a file, below the header of this path (with points) or where
/// else it has one.
pub fn key_in_file(file: &'static Table, header: &str, word: &str) -> Option<&'static str> {
    let below = header.split('.').try_fold(file, |table, name| {
        let kind = table.key(name.trim())?.kind;
        tables(kind)
    });
    let own = below.and_then(|table| key(table, word));
    own.or_else(|| key(file, word)).or_else(|| {
        let inner = file.keys.iter().filter_map(|one| tables(one.kind));
        inner.into_iter().find_map(|table| key(table, word))
    })
}

/// The table or tables that a key of this kind takes.
pub fn tables(kind: Kind) -> Option<&'static Table> {
    match kind {
        Kind::Table(table) | Kind::Tables(table) => Some(table),
        _ => None,
    }
}

/// The one of these values that a Norwegian word stands for.
pub fn value<'a>(choices: &[&'a str], word: &str) -> Option<&'a str> {
    english(VALUES, word, |english| {
        choices.iter().copied().find(|choice| *choice == english)
    })
}

/// The language that a word stands for, by its tag.
pub fn language(word: &str) -> Option<&'static str> {
    value(&["nb", "nn"], word)
}

/// The one of these folders or files that a name stands for. A file's name is given without its ending.
pub fn place<'a>(known: &[&'a str], name: &str) -> Option<&'a str> {
    english(PLACES, name, |english| {
        known.iter().copied().find(|known| *known == english)
    })
}
