//! A strategy that is awkward on purpose, made in code: what a layout breaks on before a reader tells.
//!
//! Fourteen areas, words of 63 letters, 25 veivalg, tables of ten columns, a bright yellow accent, a wide dark
//! logo, one language, a vision of a paragraph, and measures of every standing. Pages and print are both held
//! against it.

use std::fmt::Write as _;
use std::sync::OnceLock;

use scraper::{Html, Selector};
use veivalg::compile::{Compilation, Targets};
use veivalg::load::from_memory;
use veivalg::source::Sources;

use crate::tools::compile_today;

/// The longest word that is found in print in Norwegian, and a letter or two more.
pub const LONG_WORD: &str = "minoritetsladningsbærerdiffusjonskoeffisientmålingsapparaturene";
/// A word that a municipality writes, and that a heading must hold undivided at 320 pixels.
const COMPOUND: &str = "kompetanseutviklingstiltak";
const AREAS: usize = 14;

/// The strategy's pages, made once.
pub fn pages() -> &'static (Sources, Compilation) {
    static PAGES: OnceLock<(Sources, Compilation)> = OnceLock::new();
    PAGES.get_or_init(|| {
        let files = files();
        let files = files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_bytes()));
        compile_today(from_memory(files), Targets::Pages)
    })
}

/// The strategy's files: path and content.
pub fn files() -> Vec<(String, String)> {
    let mut files = vec![
        ("strategy.toml".to_owned(), strategy()),
        ("veivalg.toml".to_owned(), SETTINGS.to_owned()),
        ("measures.toml".to_owned(), measures()),
        ("assets/logo.svg".to_owned(), LOGO.to_owned()),
        (
            "chapters/tabeller/chapter.toml".to_owned(),
            CHAPTER.to_owned(),
        ),
        ("chapters/tabeller/nb.md".to_owned(), chapter()),
    ];
    for number in 1..=AREAS {
        let folder = format!("areas/omrade-{number}");
        files.push((format!("{folder}/area.toml"), area(number)));
        files.push((format!("{folder}/nb.md"), introduction(number)));
    }
    files
}

const SETTINGS: &str = "languages = [\"nb\"]\nbase_url = \"https://strategi.example/\"\n\
    [theme_settings]\nprimary_color = \"#ffdd00\"\nlogo = \"assets/logo.svg\"\n";

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 90\" width=\"600\" height=\"90\">\
    <path fill=\"#101820\" d=\"M0 10h70v70H0zM90 30h500v30H90z\"/></svg>";

const CHAPTER: &str = "title.nb = \"Kompetanseutviklingstiltak og minoritetsladningsbærerdiffusjonskoeffisientmålingsapparaturene\"\n\
    subtitle.nb = \"Ti kolonner, lange ord og sitater\"\n\
    [[quotes]]\ntext.nb = \"Det som ikke får plass på en telefon, blir ikke lest.\"\nby = \"Ei sjukepleierforening\"\n";

fn strategy() -> String {
    let areas: Vec<String> = (1..=AREAS)
        .map(|number| format!("\"omrade-{number}\""))
        .collect();
    let mut toml = format!(
        "id = \"vanskelig\"\n\
         title.nb = \"Arbeidsgiverstrategi med {COMPOUND} for fylkeskommunesammenslutningen\"\n\
         motto.nb = \"Vi tåler det meste, også {COMPOUND}\"\n\
         publisher = \"Fylkeskommunesammenslutningen i Vestre og Østre Indre Midt-Telemark\"\n\
         status = \"adopted\"\nsdg = [3, 4, 5, 8, 10, 16, 17]\n\
         areas = [{}]\nchapters = [\"platform\", \"tabeller\"]\n\
         [adopted]\ndate = 2024-06-18\nby = \"fylkeskommunestyret\"\ncase = \"24/0318-21\"\n\
         [valid]\nfrom = 2024-07-01\nto = 2035-12-31\n\
         [vision]\ntext.nb = \"Vi skal være en arbeidsgiver som folk i hele fylket kjenner igjen på at \
         {COMPOUND} og hverdag henger sammen, som lytter før den svarer, og som aldri lar en medarbeider \
         stå alene med det som er vanskelig.\"\n",
        areas.join(", ")
    );
    for number in 1..=7 {
        let _ = write!(
            toml,
            "[[values]]\nid = \"verdi-{number}\"\nname.nb = \"{}\"\ntext.nb = \"Vi holder ord.\"\n",
            if number == 3 {
                "Endringskompetansekultur"
            } else {
                "Åpenhet"
            }
        );
    }
    for number in 1..=3 {
        let _ = write!(
            toml,
            "[[steering_goals]]\nid = \"overordnet-{number}\"\nname.nb = \"Overordnet mål om {COMPOUND} nummer {number}\"\n\
             measures = [\"maling-{number}\"]\n"
        );
    }
    for audience in [
        "leaders",
        "employees",
        "representatives",
        "employer",
        "elected",
    ] {
        let _ = write!(
            toml,
            "[[{audience}]]\ntext.nb = \"tar ansvar for {COMPOUND}.\"\n\
             [[{audience}]]\ntext.nb = \"bruker {LONG_WORD} riktig.\"\n"
        );
    }
    toml
}

fn measures() -> String {
    let mut toml = String::new();
    for number in 1..=20 {
        let name = match number {
            2 => LONG_WORD.to_owned(),
            5 => format!(
                "Andel virksomheter som har gjennomført {COMPOUND} etter medarbeiderundersøkelsen"
            ),
            _ => format!("Måling nummer {number} av noe som teller"),
        };
        let _ = write!(
            toml,
            "[[measures]]\nid = \"maling-{number}\"\nname.nb = \"{name}\"\ntext.nb = \"Slik teller vi.\"\nunit = \"percent\"\n\
             direction = \"up\"\nfrequency = \"yearly\"\nsource.nb = \"Medarbeiderundersøkelsen\"\nowner.nb = \"Kommunikasjonsavdelingen\"\n"
        );
        // Every fifth has no figures at all.
        if number % 5 == 0 {
            continue;
        }
        let _ = write!(
            toml,
            "baseline = {{ period = \"2020\", value = 40 }}\ntarget = {{ period = \"2030\", value = 90 }}\nvalues = [\n"
        );
        for year in 2020..=2025 {
            let step = [2, 6, 12][number % 3];
            let _ = writeln!(
                toml,
                "  {{ period = \"{year}\", value = {}, responses = {} }},",
                40 + step * (year - 2020),
                1200 + year
            );
        }
        toml.push_str("]\n");
    }
    toml
}

fn chapter() -> String {
    let columns: Vec<String> = (1..=10)
        .map(|number| format!("Virksomhetsområde {number}"))
        .collect();
    let rule = "|---:".repeat(10);
    let row: Vec<String> = (1..=10).map(|number| format!("{number} 234 567")).collect();
    let rows = format!("| {} |\n", row.join(" | ")).repeat(4);
    let table = format!("| {} |\n{rule}|\n{rows}", columns.join(" | "));
    format!(
        "Ordet {LONG_WORD} står her.\n\n## Tabell over {COMPOUND}\n\n{table}\n## {LONG_WORD}\n\n\
         - {LONG_WORD}\n- https://www.example.com/en-adresse-uten-mellomrom/som-er-lengre-enn-skjermen-paa-en-telefon\n\n\
         ### Medarbeiderundersøkelser\n\n> {LONG_WORD}\n"
    )
}

fn introduction(number: usize) -> String {
    format!(
        "Dette området handler om {COMPOUND}, og det er nummer {number}. Vi vet hva vi vil, og vi sier det så \
         folk forstår det.\n\n## Hvorfor {COMPOUND}?\n\nFordi {LONG_WORD} ikke er nok.\n"
    )
}

fn area(number: usize) -> String {
    let title = match number {
        1 => format!("Arbeidsgiverpolitikk, {COMPOUND} og medarbeiderskap"),
        2 => LONG_WORD.to_owned(),
        3 => "Rekruttering og heltid".to_owned(),
        _ => format!("Satsingsområde nummer {number}"),
    };
    let mut toml = format!(
        "title.nb = \"{title}\"\nsummary.nb = \"Vi vil ha nok folk, og folk som vil bli.\"\n\
         responsible.nb = \"Kommunedirektørens ledergruppe\"\nsdg = [3, 8]\n"
    );
    let goals = if number == 1 { 5 } else { 2 };
    for goal in 1..=goals {
        let measure = (number + goal) % 20 + 1;
        let _ = write!(
            toml,
            "[[goals]]\nid = \"mal-{number}-{goal}\"\ntext.nb = \"Vi har medarbeidere med {COMPOUND} som virker, og det vet vi.\"\n\
             measures = [\"maling-{measure}\", \"maling-{}\"]\n",
            measure % 20 + 1
        );
    }
    let paths = if number == 1 { 25 } else { 4 };
    for path in 1..=paths {
        let _ = write!(
            toml,
            "[[veivalg]]\nid = \"vei-{number}-{path}\"\ntext.nb = \"bruke vei nummer {path}, og {COMPOUND} der det trengs\"\n"
        );
        // Every sixth serves all goals.
        if path % 6 != 0 {
            let _ = writeln!(toml, "goals = [\"mal-{number}-{}\"]", path % goals + 1);
        }
    }
    for audience in ["leaders", "employees", "elected"] {
        for item in 1..=3 {
            let _ = write!(
                toml,
                "[[{audience}]]\ntext.nb = \"gjør sin del nummer {item} av {COMPOUND}.\"\n"
            );
        }
    }
    for (state, due) in [
        ("started", "2025-03-01"),
        ("planned", "2028-05-01"),
        ("started", "2029-01-31"),
        ("done", "2024-12-31"),
        ("stopped", "2025-01-31"),
    ] {
        let _ = write!(
            toml,
            "[[actions]]\nid = \"tiltak-{number}-{state}-{due}\"\ntext.nb = \"Gjennomføre {COMPOUND} i hele organisasjonen.\"\n\
             due = {due}\nstatus = \"{state}\"\nresponsible.nb = \"Virksomhetsledere og hovedtillitsvalgte\"\ncost = 1250000\n"
        );
    }
    let _ = write!(
        toml,
        "[[quotes]]\ntext.nb = \"Det går an å bli for flink.\"\nby = \"En hovedtillitsvalgt\"\n"
    );
    if number == 1 {
        let _ = write!(
            toml,
            "[[facts]]\ntitle.nb = \"Medarbeiderundersøkelsesresultater\"\ntext.nb = \"{LONG_WORD}\"\n"
        );
    }
    let _ = write!(
        toml,
        "[[reflection]]\ntext.nb = \"Hva gjør du med {LONG_WORD}?\"\n"
    );
    toml
}

/// What is to be laid out must be there: a strategy that stops at an error would hold nothing.
#[test]
fn the_awkward_strategy_is_all_there() {
    let (sources, compilation) = pages();
    let found = veivalg::report::render(
        veivalg::report::Format::Concise,
        &compilation.diagnostics,
        sources,
        veivalg::diagnostic::MessageLang::En,
    );
    let strategy = compilation
        .strategy
        .as_ref()
        .unwrap_or_else(|| panic!("{found}"));
    assert_eq!(strategy.areas.len(), AREAS);
    assert_eq!(strategy.areas[0].veivalg.len(), 25);
    assert!(compilation.output.is_some(), "{found}");
}

fn page(path: &str) -> Html {
    let (_, compilation) = pages();
    let output = compilation.output.as_ref().expect("it builds");
    let bytes = output.get(path).unwrap_or_else(|| panic!("no {path}"));
    Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"))
}

fn texts(page: &Html, css: &str) -> Vec<String> {
    let selector = Selector::parse(css).expect("a selector");
    let found = page.select(&selector);
    found
        .map(|one| one.text().collect::<String>().replace('\u{ad}', ""))
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// A list of a page's headings is narrow: their words are divided as in the headings themselves.
#[test]
fn headings_are_divided_in_the_list_of_them_too() {
    let page = page("nb/chapter/tabeller.html");
    let words = |css| {
        let selector = Selector::parse(css).expect("a selector");
        let found = page.select(&selector).map(|one| one.text().collect());
        found.collect::<Vec<String>>()
    };
    let listed = words(".toc li a");
    assert!(listed.iter().any(|one| one.contains('\u{ad}')));
    for heading in listed {
        assert!(words("h2").contains(&heading), "{heading}");
    }
}

#[test]
fn many_veivalg_are_grouped_by_goal_and_keep_their_numbers() {
    let many = page("nb/area/omrade-1.html");
    let groups = texts(&many, ".path-group h3");
    assert_eq!(groups.len(), 6, "{groups:?}");
    assert!(groups[0].starts_with("Mål 1: Vi har"), "{groups:?}");
    assert_eq!(groups[5], "For alle målene");
    let numbers = texts(&many, ".path-number");
    let mut numbers: Vec<usize> = numbers
        .iter()
        .map(|one| one.parse().expect("a number"))
        .collect();
    assert_ne!(numbers, (1..=25).collect::<Vec<_>>());
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=25).collect::<Vec<_>>());
    let few = page("nb/area/omrade-3.html");
    assert_eq!(texts(&few, ".path-group").len(), 1);
    assert_eq!(texts(&few, ".path-group h3"), [""; 0]);
    assert_eq!(texts(&few, ".path-number"), ["1", "2", "3", "4"]);
}

#[test]
fn actions_stand_by_state_and_what_is_settled_is_folded() {
    let actions = page("nb/actions.html");
    let headings = texts(&actions, "main h2");
    let counted = [
        "Over fristen (14)",
        "I gang (14)",
        "Planlagt (14)",
        "Gjennomført (14)",
        "Stanset (14)",
    ];
    assert_eq!(headings, counted);
    assert_eq!(texts(&actions, "details h2"), counted[3..]);
}

#[test]
fn a_heading_is_set_as_small_as_its_longest_word_wants() {
    let long = Selector::parse("h1.fit-64").expect("a selector");
    assert!(page("nb/area/omrade-2.html").select(&long).next().is_some());
    let plain = Selector::parse("h1:not([class])").expect("a selector");
    assert!(
        page("nb/area/omrade-3.html")
            .select(&plain)
            .next()
            .is_some()
    );
}

/// Each record that the site shows stands on the page of the whole strategy, and what leads to it leads to it there.
#[test]
fn the_whole_strategy_stands_on_one_page() {
    let whole = page("nb/all.html");
    for number in 1..=AREAS {
        let record = Selector::parse(&format!(
            "#area-omrade-{number}, #mal-{number}-1, #goal-mal-{number}-1"
        ));
        let found = whole.select(&record.expect("a selector")).count();
        assert_eq!(found, 2, "{number}");
    }
    let elsewhere = Selector::parse("main a[href*='area/'], main a[href^='measures.html']");
    let elsewhere = elsewhere.expect("a selector");
    let elsewhere = whole.select(&elsewhere);
    let links: Vec<_> = elsewhere.filter_map(|link| link.attr("href")).collect();
    assert_eq!(links, [""; 0]);
}

#[test]
fn a_site_of_one_language_leads_straight_in() {
    let (_, compilation) = pages();
    let output = compilation.output.as_ref().expect("it builds");
    let root = String::from_utf8_lossy(output.get("index.html").expect("a root"));
    assert!(
        root.contains("<meta http-equiv=\"refresh\" content=\"0; url=nb/index.html\">"),
        "{root}"
    );
}

/// What every reader fetches before anything is seen whole.
#[test]
fn the_sites_own_files_are_small() {
    let (_, compilation) = pages();
    let output = compilation.output.as_ref().expect("it builds");
    let own = output.iter().filter(|(path, _)| {
        let path = path.as_str();
        path.ends_with(".css") || path.ends_with(".woff2") || path.ends_with(".ico")
    });
    let size: usize = own.map(|(_, bytes)| bytes.len()).sum();
    assert!(size > 100_000 && size < 350_000, "{size}");
}
