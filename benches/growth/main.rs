//! How the time that a strategy takes grows with its size, construct by construct.
//!
//! `cargo bench --bench growth` finds for each construct a size `n` that takes long enough to be measured, takes
//! the processor time of `n`, `2n` and `4n`, and fails where twice the size takes more than [`MOST`] times the
//! time. `cargo bench --bench growth -- note` measures the constructs whose name has the word. Processor time is
//! read where Linux tells it, so that other programs do not count.

mod constructs;
mod documents;
mod folders;
mod lists;
mod repeated;
mod written;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use constructs::{Construct, Work};
use mimalloc::MiMalloc;
use veivalg::compile::{Means, Options, STACK, Targets, compile_with};
use veivalg::diagnostic::MessageLang;
use veivalg::fixes::apply_fixes;
use veivalg::import;
use veivalg::lang::{Date, Lang};
use veivalg::load::from_memory;
use veivalg::output::Output;
use veivalg::pdf::PdfCompiler;
use veivalg::rename::{Rename, rename};
use veivalg::report::{Format, render};
use veivalg::scaffold::{Addition, Kind, scaffold};
use veivalg::schema::RecordKind;
use veivalg::source::Sources;

/// The program's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// How many times the time a doubling may take: 2 is linear, 4 quadratic.
const MOST: f64 = 2.6;

/// What a size must take to be measured.
const ENOUGH: Duration = Duration::from_millis(250);

/// What is less cannot be told from nothing, in seconds: the clock goes by hundredths.
const LEAST: f64 = 0.1;

/// A longer text is not read, in bytes.
const LARGEST_TEXT: usize = 4 * 1024 * 1024;

fn main() -> ExitCode {
    let asked = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    println!(
        "construct                                 n       n      2n      4n  growth a doubling"
    );
    let mut slow = Vec::new();
    let mut count = 0;
    let lists = lists::all()
        .into_iter()
        .chain(folders::all())
        .chain(documents::all())
        .chain(written::all());
    for construct in constructs::all().into_iter().chain(lists) {
        let name = construct.name;
        if asked
            .as_ref()
            .is_some_and(|word| !name.contains(word.as_str()))
        {
            continue;
        }
        let mut size = construct.first;
        let took = |size| took(&construct, size);
        let mut first = took(size);
        while size < construct.largest
            && first.is_some_and(|first| first < ENOUGH)
            && is_read(&construct, 8 * size)
        {
            size *= 2;
            first = took(size);
        }
        // What has errors is checked, and nothing is made of it: as many are no more than may be.
        let mut larger = [2, 4].map(|times| took(times * size));
        while larger[1].is_none() && size > construct.first {
            size /= 2;
            larger = [first, larger[0]];
            first = took(size);
        }
        let [Some(first), Some(two), Some(four)] = [first, larger[0], larger[1]] else {
            println!("{name:<38} has errors");
            continue;
        };
        count += 1;
        let times = [first, two, four].map(|time| time.as_secs_f64());
        let growth = (times[2] / times[0].max(LEAST)).sqrt();
        let [one, two, four] = times;
        println!("{name:<38} {size:>6} {one:>7.2} {two:>7.2} {four:>7.2}  {growth:.2}");
        if growth > MOST {
            slow.push(name);
        }
    }
    println!(
        "{} of {count} constructs grow by more than {MOST} a doubling",
        slow.len()
    );
    for name in &slow {
        println!("  {name}");
    }
    ExitCode::from(u8::from(!slow.is_empty()))
}

/// Whether every file of one size is read: large ones are not.
fn is_read(construct: &Construct, size: usize) -> bool {
    let files = (construct.files)(size);
    files.iter().all(|(_, bytes)| bytes.len() <= LARGEST_TEXT)
}

/// The processor time of one size; none where something was to be made and was not, for errors.
fn took(construct: &Construct, size: usize) -> Option<Duration> {
    let files = (construct.files)(size);
    let sources = from_memory(
        files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice())),
    );
    let (targets, only) = match construct.work {
        Work::Check | Work::Fix | Work::Import | Work::Rename | Work::New | Work::Write => {
            (Targets::Findings, None)
        }
        Work::Pages => (Targets::Pages, None),
        Work::Data => (Targets::Data, None),
        Work::Typst => (Targets::Typst, None),
        Work::Pdf(document) => (Targets::Publication, Some(vec![document.to_owned()])),
    };
    let options = Options {
        today: Date {
            year: 2026,
            month: 11,
            day: 21,
        },
        targets,
    };
    std::thread::scope(|scope| {
        let work = || {
            let start = now();
            if let Work::Write = construct.work {
                std::hint::black_box(written::written(&files));
                return Some(now() - start);
            }
            if let Work::Import | Work::Rename | Work::New = construct.work {
                std::hint::black_box(changed(&sources, construct.work, options.today)?);
                return Some(now() - start);
            }
            let mut compiler = PdfCompiler::new();
            let means = Means {
                only,
                ..Means::new(&mut compiler)
            };
            let compilation = compile_with(means, &sources, options, &mut ());
            let output = compilation.output.as_ref();
            let is_empty = output.is_none_or(Output::is_empty);
            if is_empty && matches!(construct.work, Work::Pdf(_)) {
                return None;
            }
            if matches!(construct.work, Work::Fix) {
                apply_fixes(&sources, &compilation.diagnostics, options);
            }
            let format = Format::Human { color: false };
            let told = render(format, &compilation.diagnostics, &sources, MessageLang::Nb);
            std::hint::black_box(told);
            let is_made = compilation.output.is_some() || matches!(targets, Targets::Findings);
            is_made.then(|| now() - start)
        };
        let thread = std::thread::Builder::new().stack_size(STACK);
        let thread = thread.spawn_scoped(scope, work).expect("a thread");
        thread.join().expect("nothing stops it")
    })
}

/// How many files a command makes of others; none of a document that is too large.
fn changed(sources: &Sources, work: Work, today: Date) -> Option<usize> {
    let lang = MessageLang::Nb;
    Some(match work {
        Work::Import => {
            let (file, name) = sources.iter().next().expect("a document");
            let bytes = sources.bytes(file).expect("a file");
            let document = import::read(bytes, name).ok()?;
            import::strategy(&document, name, Lang::Nb, lang)
                .files
                .len()
        }
        Work::Rename => {
            let (kind, old, new) = (RecordKind::Goal, "maal", "nytt");
            let renamed = rename(sources, Rename { kind, old, new }, today);
            renamed.expect("a goal").files.len()
        }
        _ => {
            let (kind, id, area, year) = (Kind::Goal, "nytt", Some("mer"), today.year);
            let addition = Addition {
                kind,
                id,
                area,
                year,
            };
            scaffold(sources, addition, lang).expect("an id").len()
        }
    })
}

/// The processor time that this program has taken; else the time of day.
fn now() -> Duration {
    let ticks = |text: String| -> Option<u32> {
        let fields = text.rsplit_once(')')?.1;
        let mut fields = fields.split_whitespace().skip(11);
        Some(fields.next()?.parse::<u32>().ok()? + fields.next()?.parse::<u32>().ok()?)
    };
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let own = std::fs::read_to_string("/proc/self/stat")
        .ok()
        .and_then(ticks);
    // A hundred a second (`man 5 proc`, `sysconf(_SC_CLK_TCK)` on all that Linux runs on).
    own.map_or_else(
        || START.elapsed(),
        |ticks| Duration::from_millis(10) * ticks,
    )
}
