//! How a strategy stands, as `veivalg status` tells it: the strategies, and the status of them.

mod counted;
mod due;
mod formats;
mod program;
mod terminal;

use veivalg::compile::{Options, Targets, compile};
use veivalg::diagnostic::MessageLang;
use veivalg::lang::{Date, Lang};
use veivalg::load::from_memory;
use veivalg::status::{Format, Status, render, status};

/// Two areas of which one is far from finished, a chapter in one language, and measures of every kind.
pub const UNFINISHED: &[(&str, &str)] = &[
    (
        "strategy.toml",
        r#"
title.nb = "Arbeidsgiverstrategi for Åmøy"
title.nn = "Arbeidsgivarstrategi for Åmøy"
status = "adopted"
chapters = ["forord"]
areas = ["arbeidsmiljo", "kompetanse"]
[adopted]
date = 2022-06-16
[valid]
from = 2022-07-01
review_by = 2026-06-01
"#,
    ),
    (
        "veivalg.toml",
        "labels.area.nb = \"Satsingsområde\"\nlabels.area.nn = \"Satsingsområde\"\n",
    ),
    ("chapters/forord/chapter.toml", "title.nb = \"Forord\"\n"),
    ("chapters/forord/nb.md", "Vi vil mer.\n"),
    (
        "areas/arbeidsmiljo/area.toml",
        r#"
title.nb = "Arbeidsmiljø og nærvær"
title.nn = "Arbeidsmiljø og nærvær"
responsible = "HR-sjefen"
[[goals]]
id = "friske"
text.nb = "Vi har *friske* medarbeidere."
text.nn = "Vi har *friske* medarbeidarar."
measures = ["sykefravaer"]
[[goals]]
id = "trygge"
text.nb = "Det er trygt å si fra, og alle som melder avvik, får svar i løpet av fjorten dager."
text.nn = "Det er trygt å seie frå, og alle som melder avvik, får svar i løpet av fjorten dagar."
[[actions]]
id = "naervaersteam"
text.nb = "Opprette et nærværsteam."
text.nn = "Opprette eit nærværsteam."
due = 2026-11-20
status = "planned"
[[actions]]
id = "ovelser"
text.nb = "Øve på å håndtere vold og trusler på alle skoler og i alle boliger med heldøgns omsorg."
text.nn = "Øve på å handtere vald og trugsmål på alle skular og i alle bustader med heildøgns omsorg."
responsible.nb = "Kommunalsjefene"
responsible.nn = "Kommunalsjefane"
due = 2026-03-31
status = "started"
[[actions]]
id = "ferdig"
text.nb = "Ansette en rådgiver."
due = 2025-01-01
status = "done"
"#,
    ),
    (
        "areas/kompetanse/area.toml",
        "title.nb = \"Kompetanse\"\ntitle.nn = \"Kompetanse\"\n",
    ),
    (
        "measures.toml",
        r#"
[[measures]]
id = "sykefravaer"
name.nb = "Sykefravær"
name.nn = "Sjukefråvær"
unit = "percent"
direction = "down"
frequency = "yearly"
baseline = { period = "2020", value = 9 }
target = { period = "2030", value = 6 }
values = [{ period = "2023", value = 9.5 }]
[[measures]]
id = "turnover"
name = "Turnover"
unit = "percent"
values = [{ period = "2024", value = 11 }]
[[measures]]
id = "samarbeid"
name.nb = "Samarbeid"
unit = "qualitative"
frequency = "yearly"
"#,
    ),
];

pub const HUMAN: Format = Format::Human { color: false };

pub fn day(text: &str) -> Date {
    Date::from_iso(text).expect("a day")
}

/// The status of the files on the day; none when they cannot be understood.
pub fn status_of(files: &[(&str, &str)], today: &str, lang: Lang) -> Option<Status> {
    let files = files.iter().map(|(path, text)| (*path, text.as_bytes()));
    let options = Options {
        today: day(today),
        targets: Targets::Status,
    };
    let compilation = compile(&from_memory(files), options, &mut ());
    assert!(compilation.output.is_none());
    let strategy = compilation.strategy?;
    Some(status(&strategy, &compilation.review, options.today, lang))
}

pub fn told(files: &[(&str, &str)], format: Format, lang: MessageLang) -> String {
    let names = match lang {
        MessageLang::Nn => Lang::Nn,
        _ => Lang::Nb,
    };
    let status = status_of(files, "2026-11-21", names).expect("it can be understood");
    render(format, &status, lang)
}
