//! From the write of a file to the new content over HTTP, as somebody who writes sees it.
//!
//! `cargo bench --bench preview` prints a table: for the example strategy, and for 30 and 1000 areas in its words, the
//! time from the beginning of the write until an answer with the new content is there, the program and
//! the folder being real ones, all waiting included. Files are changed at random moments, so that no
//! phase of any watcher is measured. `cargo bench --bench preview -- 30` measures one size.

mod preview;
#[path = "../strategy.rs"]
mod strategy;

use std::path::Path;
use std::time::{Duration, Instant};

use mimalloc::MiMalloc;
use preview::Preview;
use veivalg::compile::{Options, STACK, Targets, compile};
use veivalg::diagnostic::Diagnostics;
use veivalg::documents::{TABLE, links};
use veivalg::lang::Date;
use veivalg::load::load;
use veivalg::site::site;

/// The program's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The area that is written in.
const AREA: &str = "arbeidsmiljo-og-naervaer";
/// Any day does.
const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

fn main() {
    let asked: Vec<usize> = std::env::args()
        .filter_map(|argument| argument.parse().ok())
        .collect();
    println!("areas  what           median      90 %    (rounds)");
    // A save is made while the pages of the one before are still being made where there are many: each round waits for them.
    for (areas, rounds) in [(4, 60), (30, 60), (1000, 5)] {
        if !asked.is_empty() && !asked.contains(&areas) {
            continue;
        }
        let folder = tempfile::tempdir().expect("a folder");
        strategy::write(folder.path(), areas);
        let mut preview = Preview::start(folder.path());
        let pages = sample(rounds, || page(&mut preview, folder.path()));
        report(areas, "page", &pages);
        if areas < 1000 {
            preview.get(PDF);
            let pdfs = sample(rounds, || pdf(&mut preview, folder.path()));
            report(areas, "PDF", &pdfs);
        }
        drop(preview);
        let built = sample(rounds.min(10), || build(folder.path()));
        report(areas, "site by build", &built);
        let ratio = middle(&pages).as_secs_f64() / middle(&built).as_secs_f64();
        println!("{areas:>5}  page : site by build = {ratio:.2}");
    }
}

const PDF: &str = "/nb/arbeidsgiverstrategi-nb.pdf";

/// A word written in an area's text, until it is on the area's page.
fn page(preview: &mut Preview, folder: &Path) -> Duration {
    let path = format!("/nb/area/{AREA}.html");
    preview.get(&path);
    preview.settle();
    let (word, since) = write(folder);
    loop {
        preview.event();
        if contains(&preview.get(&path), word.as_bytes()) {
            return since.elapsed();
        }
    }
}

/// A word written in an area's text, until the PDF is another.
fn pdf(preview: &mut Preview, folder: &Path) -> Duration {
    let before = preview.get(PDF);
    preview.settle();
    let (_, since) = write(folder);
    loop {
        preview.event();
        if preview.is_printed() && preview.get(PDF) != before {
            return since.elapsed();
        }
    }
}

/// What `build` does for the site alone, but for writing it.
fn build(folder: &Path) -> Duration {
    let folder = folder.to_owned();
    let work = move || {
        let since = Instant::now();
        let sources = load(&folder).expect("the folder");
        let options = Options {
            today: TODAY,
            targets: Targets::Findings,
        };
        let checked = compile(&sources, options, &mut ());
        let strategy = checked.strategy.expect("no error");
        let mut diagnostics = Diagnostics::default();
        let output = site(
            &mut diagnostics,
            &strategy,
            &sources,
            TODAY,
            &links(TABLE, &strategy),
            None,
        );
        let time = since.elapsed();
        assert!(!output.is_empty());
        time
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work);
    thread.expect("a thread").join().expect("no panic")
}

/// Writes a new word at the beginning of the area's text, at some moment.
fn write(folder: &Path) -> (String, Instant) {
    let chance = chance();
    std::thread::sleep(Duration::from_millis(300 + chance % 500));
    let word = format!("Ord{chance:x}");
    let path = folder.join("areas").join(AREA).join("nb.md");
    let text = std::fs::read_to_string(&path).expect("a text");
    let (_, rest) = text.split_once(' ').expect("words");
    let text = format!("{word} {rest}");
    let since = Instant::now();
    std::fs::write(&path, text).expect("room");
    (word, since)
}

fn chance() -> u64 {
    use std::hash::BuildHasher as _;
    std::hash::RandomState::new().hash_one(0)
}

fn contains(page: &[u8], word: &[u8]) -> bool {
    page.windows(word.len()).any(|part| part == word)
}

fn sample(rounds: usize, mut once: impl FnMut() -> Duration) -> Vec<Duration> {
    // The first is for what is made only once.
    once();
    let mut times: Vec<Duration> = (0..rounds).map(|_| once()).collect();
    times.sort_unstable();
    times
}

fn middle(times: &[Duration]) -> Duration {
    times[times.len() / 2]
}

fn report(areas: usize, what: &str, times: &[Duration]) {
    let shown = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1e3);
    let (median, high) = (shown(middle(times)), shown(times[times.len() * 9 / 10]));
    let rounds = times.len();
    println!("{areas:>5}  {what:<13} {median:>9} {high:>9}    ({rounds})");
}
