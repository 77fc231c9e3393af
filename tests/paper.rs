//! What the pages of every PDF look like: how much of them is used, no words over others, no heading divided, heads on
//! one line, nothing too small to read, where areas begin in print on both sides, and what the printing house cuts by.
//!
//! Looks at finished pages, as poppler draws and reads them; the order and the words are other tests'.

use std::fmt::Write as _;
use std::sync::OnceLock;

use veivalg::compile::{Compilation, Targets};
use veivalg::documents::Pdf;
use veivalg::lang::Lang;
use veivalg::load::{from_memory, load};
use veivalg::markdown::tree::{Align, Block};
use veivalg::source::Sources;

use crate::awkward;
use crate::print::{Word, mixed, pages};
use crate::tools::{
    compile_today, example, pdf_drawn, pdf_info, pdf_picture, pdf_sizes, real, root, vera_pdf,
};

/// A4 in points: how high and wide it is, and where its text area begins and ends.
const HIGH: f64 = 841.89;
pub const WIDE: f64 = 595.28;
const TOP: f64 = 24.0 / 25.4 * 72.0;
const BOTTOM: f64 = HIGH - 22.0 / 25.4 * 72.0;

pub type Made = (Sources, Compilation);

pub fn pdf((_, compilation): &Made, lang: Lang) -> Option<&[u8]> {
    let strategy = compilation.strategy.as_ref().expect("no error");
    let output = compilation.output.as_ref().expect("it builds");
    output.get(&format!("{lang}/{}-{lang}.pdf", strategy.id))
}

/// Every PDF that is looked at, with what it is of.
fn all() -> Vec<(String, &'static [u8])> {
    let made = [
        ("example", Some(example())),
        ("mixed", Some(mixed())),
        ("real", real()),
        ("awkward", Some(awkward_pdf())),
    ];
    let mut all = Vec::new();
    for (name, made) in made {
        let Some(made) = made else { continue };
        for lang in Lang::ALL {
            all.extend(pdf(made, lang).map(|pdf| (format!("{name} {lang}"), pdf)));
        }
    }
    assert!(all.len() >= 4, "PDFs were found");
    all
}

/// The sheets of cards of the example.
fn cards() -> Vec<(String, &'static [u8])> {
    let (_, compilation) = example();
    let output = compilation.output.as_ref().expect("it builds");
    let files = output.iter();
    let files = files.map(|(path, bytes)| (path.to_string(), bytes));
    let cards: Vec<_> = files.filter(|(path, _)| path.contains("-kort-")).collect();
    assert_eq!(cards.len(), 2);
    cards
}

/// What is awkward on purpose.
pub fn awkward_pdf() -> &'static Made {
    static AWKWARD: OnceLock<Made> = OnceLock::new();
    AWKWARD.get_or_init(|| {
        let files = awkward::files();
        let files = (files.iter()).map(|(path, text)| (path.as_str(), text.as_bytes()));
        compile_today(from_memory(files), Targets::Pdf(Pdf::strategy(Lang::Nb)))
    })
}

/// The example as it is printed on both sides and cut, with a picture on its cover.
fn bound() -> &'static Made {
    static BOUND: OnceLock<Made> = OnceLock::new();
    BOUND.get_or_init(|| {
        let mut sources = load(&root().join("example-strategy")).expect("the example is there");
        let file = sources.find("veivalg.toml").expect("it has settings");
        let settings = sources.text(file).expect("text");
        let picture = "cover_image = \"assets/veivalg-i-dalen.svg\"\nlogo =";
        let settings = settings
            .replace("bleed = \"0mm\"", "bleed = \"3mm\"\nduplex = true")
            .replace("logo =", picture);
        sources.insert("veivalg.toml", settings.into_bytes());
        compile_today(sources, Targets::Publication)
    })
}

/// How much of a page's text area is used: what long stretches of white leave.
pub fn used(rows: &[bool]) -> f64 {
    /// In points.
    const LONGEST_WHITE: f64 = 48.0;
    let point = rows.len() as f64 / HIGH;
    let area = &rows[(TOP * point) as usize..(BOTTOM * point) as usize];
    let white = area.chunk_by(PartialEq::eq).filter(|rows| !rows[0]);
    let white = white.map(<[bool]>::len);
    let white = white.filter(|&rows| rows as f64 > LONGEST_WHITE * point);
    1.0 - white.sum::<usize>() as f64 / area.len() as f64
}

/// The pages (from 1) that chapters and what follows the areas stand on, but for the colophon.
fn of_chapters_and_back_matter(compilation: &Compilation) -> Vec<usize> {
    let mut begins: Vec<(usize, &str)> = Vec::new();
    begins.extend((compilation.parts.iter()).map(|(part, &page)| (page, part.as_str())));
    begins.sort_unstable();
    let mut pages = Vec::new();
    for (at, &(page, part)) in begins.iter().enumerate() {
        let own = ["index", "about", "platform"].contains(&part) || part.starts_with("area/");
        let next = begins[at + 1..]
            .iter()
            .map(|(next, _)| *next)
            .find(|next| *next > page);
        if let Some(next) = next.filter(|_| !own) {
            pages.extend(page..next);
        }
    }
    pages.sort_unstable();
    pages.dedup();
    pages
}

#[test]
fn the_cover_has_the_years_and_the_areas_with_a_picture_or_without() {
    for made in [example(), bound()] {
        let Some(pages) = pages(pdf(made, Lang::Nb).expect("a PDF")) else {
            return;
        };
        let has = |wanted: &str| {
            let found = pages[0].iter().find(|(_, word)| word == wanted);
            let ([left, top, right, bottom], _) = found.unwrap_or_else(|| panic!("{wanted}"));
            // A sheet that is cut is larger.
            let edge = 2.0 * 31.2;
            let is_on_page = *left > 0.0 && *top > 0.0 && *right < WIDE + edge;
            assert!(is_on_page && *bottom < HIGH + edge, "{wanted}");
        };
        for wanted in ["2025–2030", "Heltid", "Kompetanse", "Ledelse", "Vedtatt"] {
            has(wanted);
        }
    }
}

#[test]
fn chapters_and_back_matter_use_their_pages() {
    let folders = ["example-strategy", "../shared/real/elverum"];
    for folder in folders {
        for lang in Lang::ALL {
            // The second is not everywhere.
            let Ok(sources) = load(&root().join(folder)) else {
                continue;
            };
            let (_, compilation) = compile_today(sources, Targets::Pdf(Pdf::strategy(lang)));
            let output = compilation.output.as_ref().expect("it builds");
            let (_, pdf) = output.iter().next().expect("the PDF");
            let Some(drawn) = pdf_drawn(pdf) else { return };
            let pages = of_chapters_and_back_matter(&compilation).into_iter();
            let shares: Vec<(usize, f64)> =
                pages.map(|page| (page, used(&drawn[page - 1]))).collect();
            assert!(shares.len() > 4, "pages were found");
            let mean = shares.iter().map(|(_, share)| share).sum::<f64>() / shares.len() as f64;
            assert!(mean > 0.8, "{folder} {lang}: {mean}: {shares:?}");
        }
    }
}

#[test]
fn the_overview_keeps_each_period_on_one_line() {
    for lang in Lang::ALL {
        let Some(pages) = pages(pdf(example(), lang).expect("a PDF")) else {
            return;
        };
        let target = lang.pick("Måltall", "Måltal");
        let mut periods = 0;
        for page in &pages {
            let top = |wanted: &str| {
                let found = page.iter().find(|(_, word)| word == wanted);
                found.map(|([_, top, ..], _)| *top)
            };
            // The head of the table names what its columns hold, on one line.
            if top(target).is_none() || top(target) != top("Status") {
                continue;
            }
            let end = page
                .iter()
                .position(|(_, word)| word == lang.pick("Målinger", "Målingar"));
            for (at, ([_, top, ..], word)) in page[..end.unwrap_or(page.len())].iter().enumerate() {
                if word.starts_with('(') && word.ends_with('.') {
                    let last = page[at..].iter().find(|(_, word)| word.ends_with(')'));
                    let ([_, last, ..], _) = last.expect("it ends");
                    assert!((top - last).abs() < 1.0, "{lang}: {:?}", &page[at..at + 4]);
                    periods += 1;
                }
            }
        }
        assert!(periods >= 2, "{lang}: periods of several words were found");
    }
}

#[test]
fn the_code_on_the_colophon_leads_to_the_site() {
    let (_, compilation) = example();
    let strategy = compilation.strategy.as_ref().expect("no error");
    let pdf = pdf(example(), Lang::Nb).expect("a PDF");
    let Some(all) = pages(pdf) else { return };
    let Some((width, light)) = pdf_picture(pdf, all.len(), 200) else {
        return;
    };
    let at = |x: usize, y: usize| light[y * width + x];
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, light.len() / width, at);
    let codes = picture.detect_grids();
    let [code] = &codes[..] else {
        panic!("{} codes", codes.len());
    };
    let (_, read) = code.decode().expect("it can be read");
    assert_eq!(Some(read), strategy.publication.base_url);
}

/// The box that a word's ink is in: that of its type reaches above it for accents, and a little below.
fn ink([left, top, right, bottom]: [f64; 4]) -> [f64; 4] {
    let high = bottom - top;
    [left, top + 0.2 * high, right, bottom - 0.05 * high]
}

#[test]
fn no_words_lie_over_others() {
    for (name, pdf) in all().into_iter().chain(cards()) {
        let Some(pages) = pages(pdf) else { return };
        for (number, words) in (1..).zip(&pages) {
            for (index, (one, first)) in words.iter().enumerate() {
                let one = ink(*one);
                for (other, second) in &words[index + 1..] {
                    let other = ink(*other);
                    let over =
                        |low: usize| one[low + 2].min(other[low + 2]) - one[low].max(other[low]);
                    let high = (one[3] - one[1]).min(other[3] - other[1]);
                    assert!(
                        over(0) <= 1.0 || over(1) <= 0.25 * high,
                        "{name}, page {number}: {first} over {second}"
                    );
                }
            }
        }
    }
}

#[test]
fn no_heading_is_divided() {
    for (name, pdf) in all() {
        let Some(pages) = pages(pdf) else { return };
        for (number, words) in (1..).zip(&pages) {
            for (sides, word) in words {
                // Text is at most 11.5 points, with its ascenders and descenders.
                let is_text = sides[3] - sides[1] < 16.5;
                assert!(
                    is_text || !word.ends_with('\u{ad}'),
                    "{name}, page {number}: {word}"
                );
            }
        }
    }
}

#[test]
fn the_head_of_a_page_is_one_line() {
    for (name, pdf) in all() {
        let Some(pages) = pages(pdf) else { return };
        let mut heads = 0;
        for (number, words) in (1..).zip(&pages).skip(1) {
            let head = words.iter().filter(|(sides, _)| sides[3] < TOP - 12.0);
            let middles: Vec<f64> = head.map(|(sides, _)| (sides[1] + sides[3]) / 2.0).collect();
            heads += usize::from(!middles.is_empty());
            let (low, high) = (middles.iter())
                .fold((f64::MAX, f64::MIN), |(low, high), &middle| {
                    (low.min(middle), high.max(middle))
                });
            assert!(high - low < 3.0, "{name}, page {number}: {middles:?}");
        }
        // Every page of the mixed strategy begins with a heading of its own.
        assert!(heads > 0 || name.starts_with("mixed"), "{name}");
    }
}

#[test]
fn nothing_is_smaller_than_seven_points() {
    for (name, pdf) in all() {
        let Some(sizes) = pdf_sizes(pdf) else { return };
        assert!(sizes.len() > 3, "{name}: sizes were found");
        let smallest = sizes.iter().copied().fold(f64::MAX, f64::min);
        assert!(smallest >= 6.9, "{name}: {sizes:?}");
    }
}

#[test]
fn areas_begin_on_right_hand_pages_and_folios_stand_outside_where_sheets_are_bound() {
    let pdf = pdf(bound(), Lang::Nb).expect("a PDF");
    let Some(pages) = pages(pdf) else { return };
    let (_, compilation) = bound();
    let strategy = compilation.strategy.as_ref().expect("no error");
    let label = strategy.publication.labels.get("area", Lang::Nb);
    let mut areas = 0;
    for (number, words) in (1..).zip(&pages).skip(1) {
        let is_right = number % 2 == 1;
        let folio = words.iter().find(|(_, word)| *word == number.to_string());
        let folio: Option<&Word> = folio.filter(|(sides, _)| sides[1] > BOTTOM);
        if let Some((sides, _)) = folio {
            assert_eq!(sides[0] > WIDE / 2.0, is_right, "page {number}");
        }
        if words
            .iter()
            .any(|(sides, word)| word == label && sides[1] < TOP + 30.0)
        {
            areas += 1;
            assert!(is_right, "page {number}");
        }
    }
    assert_eq!(areas, strategy.areas.len());
}

#[test]
fn what_the_printing_house_cuts_by_stands_outside_the_bleed() {
    let pdf = pdf(bound(), Lang::Nb).expect("a PDF");
    let Some(info) = pdf_info(pdf, &["-box"]) else {
        return;
    };
    let sides = |name: &str| -> [f64; 4] {
        let line = info
            .lines()
            .find(|line| line.starts_with(name))
            .expect("a box");
        let sides = line.split_whitespace().skip(1);
        let sides: Vec<f64> = sides.map(|side| side.parse().expect("a number")).collect();
        sides.try_into().expect("four sides")
    };
    let (sheet, bleed, trim) = (sides("MediaBox:"), sides("BleedBox:"), sides("TrimBox:"));
    for at in 0..4 {
        let outward = if at < 2 { -1.0 } else { 1.0 };
        assert!(
            (outward * (bleed[at] - trim[at]) - 8.5).abs() < 0.1,
            "{info}"
        );
        assert!(
            (outward * (sheet[at] - bleed[at]) - 22.7).abs() < 0.1,
            "{info}"
        );
    }
    let Some((agrees, told)) = vera_pdf(&[pdf.to_vec()]) else {
        return;
    };
    assert!(agrees, "{told}");
}

#[test]
fn what_is_awkward_keeps_to_the_standards_as_well() {
    let pdf = pdf(awkward_pdf(), Lang::Nb).expect("a PDF");
    let Some((agrees, told)) = vera_pdf(&[pdf.to_vec()]) else {
        return;
    };
    assert!(agrees, "{told}");
}

#[test]
fn a_column_of_figures_stands_to_the_right() {
    let table = "| Sted | Andel | Svar | Når | Delt |\n|---|---|---|---|---|\n\
        | Nord | 39,8 % | 1 234 | mars 2024 | 3 av 4 |\n| 2024 | − 12 kr | .. | 2025 | 1 |\n";
    let files = [
        (
            "strategy.toml",
            "title.nb = \"Plan\"\nchapters = [\"tall\"]\nareas = [\"arbeid\"]\n",
        ),
        (
            "areas/arbeid/area.toml",
            "title.nb = \"Arbeid\"\n[[goals]]\nid = \"et-mal\"\ntext.nb = \"Vi vil.\"\nmeasures = [\"m\"]\n",
        ),
        (
            "measures.toml",
            "[[measures]]\nid = \"m\"\nname.nb = \"M\"\nunit = \"count\"\n",
        ),
        ("chapters/tall/chapter.toml", "title.nb = \"Tall\"\n"),
        ("chapters/tall/nb.md", table),
    ];
    let sources = from_memory(files.map(|(path, text)| (path, text.as_bytes())));
    let (_, compilation) = compile_today(sources, Targets::Publication);
    let strategy = compilation.strategy.as_ref().expect("no error");
    let prose = strategy.chapters[0].prose.as_ref().expect("prose");
    let blocks = &prose.resolve(Lang::Nb).value.blocks;
    let Some(Block::Table { columns, .. }) = blocks.first() else {
        panic!("a table: {blocks:?}");
    };
    use Align::{Left, Right};
    // The first names its row; words are no figures.
    assert_eq!(columns[..], [Left, Right, Right, Left, Left]);
}

/// An area with nine goals of three measures each, and a value of each measure for each of these periods.
fn many(periods: &[String]) -> Made {
    let mut goals = String::from("title.nb = \"Arbeid\"\n");
    let mut measures = String::new();
    for goal in 1..=9 {
        let named = (1..=3).map(|at| format!("\"m{goal}{at}\""));
        let named: Vec<String> = named.collect();
        let named = named.join(", ");
        write!(
            goals,
            "[[goals]]\nid = \"g{goal}\"\ntext.nb = \"Vi vil.\"\nmeasures = [{named}]\n"
        )
        .expect("text takes all");
        for at in 1..=3 {
            let values = periods.iter().enumerate().map(|(number, period)| {
                let value = 40 + (number + goal + at) % 7;
                format!("{{ period = \"{period}\", value = {value} }}")
            });
            let values: Vec<String> = values.collect();
            let values = values.join(", ");
            write!(
                measures,
                "[[measures]]\nid = \"m{goal}{at}\"\nname.nb = \"Kode{goal}x{at}\"\n\
                 unit = \"count\"\nvalues = [{values}]\n"
            )
            .expect("text takes all");
        }
    }
    let files = [
        (
            "strategy.toml",
            "title.nb = \"Plan\"\nareas = [\"arbeid\"]\n".to_owned(),
        ),
        ("areas/arbeid/area.toml", goals),
        ("measures.toml", measures),
    ];
    let files = (files.iter()).map(|(path, text)| (*path, text.as_bytes()));
    compile_today(from_memory(files), Targets::Pdf(Pdf::strategy(Lang::Nb)))
}

#[test]
fn goals_are_whole_and_a_measures_name_keeps_its_figures() {
    let years: Vec<String> = (2010..2025).map(|year| year.to_string()).collect();
    let month = |month| format!("{}-{:02}", 2021 + month / 12, 1 + month % 12);
    // Nearly five years of months: as much as is kept whole.
    let months: Vec<String> = (0..58).map(month).collect();
    for periods in [years, months] {
        keeps_goals_and_figures(&many(&periods));
    }
}

fn keeps_goals_and_figures((_, compilation): &Made) {
    let output = compilation.output.as_ref().expect("it builds");
    let (_, pdf) = output.iter().next().expect("the PDF");
    let Some(pages) = pages(pdf) else { return };
    let begins = |part: &str| compilation.parts[part] - 1;
    let area = begins("area/arbeid")..begins("measures");
    let high = |sides: &[f64; 4]| sides[3] - sides[1];
    for goal in 1..=9 {
        let name = format!("Kode{goal}x");
        let on = |page: &usize| pages[*page].iter().any(|(_, word)| word.starts_with(&name));
        let found = area.clone().filter(on).count();
        assert_eq!(found, 1, "the measures of goal {goal} are on one page");
    }
    let mut measures = 0;
    for (number, words) in (1..).zip(&pages) {
        let is_title = |(sides, word): &&Word| word.starts_with("Kode") && high(sides) > 17.0;
        let titles = words.iter().filter(is_title).count();
        let tables = words.iter().filter(|(_, word)| word == "Periode").count();
        // Values alone stand in two tables beside each other.
        assert!(
            2 * titles <= tables,
            "page {number}: {titles} names, {tables} tables"
        );
        measures += titles;
    }
    assert_eq!(measures, 27);
}
