//! What whole commands take: wall time, processor time and peak memory of `check` and `build`.
//!
//! `cargo bench --bench build` prints a table for the example strategy and for 30, 100 and 1000 areas in its words (of
//! the thousand only `check`, for their PDFs take gigabytes: `cargo bench --bench build -- 1000` builds them too).
//! Each figure is the median of some runs of the real program, with everything in memory where the machine has
//! `/dev/shm`. Where `typst` is on the PATH, it compiles the same Typst files and data, one PDF after the other, and the
//! words alone; where `zola` or `hugo` are, they make pages of the same words. Their figures are of the same run, and
//! so are the ratios; "both" are Typst and the first of the two. Linux only: time and memory are read from `/proc`.

mod peers;
mod process;
#[path = "../strategy.rs"]
mod strategy;

use std::path::Path;
use std::process::Command;

use peers::Typst;
use process::Cost;

/// The sizes, how often each is run, and whether it is built when no size is asked for.
const SIZES: [(usize, usize, bool); 4] = [
    (4, 9, true),
    (30, 5, true),
    (100, 3, true),
    (1000, 3, false),
];

fn main() {
    let asked: Vec<usize> = std::env::args()
        .filter_map(|argument| argument.parse().ok())
        .collect();
    println!("areas  what                        wall  processor      peak");
    for (areas, runs, is_built) in SIZES {
        if !asked.is_empty() && !asked.contains(&areas) {
            continue;
        }
        let room = room();
        let (source, out) = (room.path().join("strategy"), room.path().join("site"));
        strategy::write(&source, areas);
        let bench = Bench { areas, runs };
        let check = bench.median("check", || veivalg(&source, "check"));
        let site = [
            ("zola, the pages", peers::zola(room.path(), &source)),
            ("hugo, the pages", peers::hugo(room.path(), &source)),
        ];
        let site = site.map(|(what, pages)| Some(bench.median(what, pages?)));
        for (what, site) in ["check : zola", "check : hugo"].into_iter().zip(site) {
            bench.ratio(what, check, site);
        }
        if !is_built && asked.is_empty() {
            continue;
        }
        let build = |only: &[&str]| {
            // The folder that an earlier run left would be built from.
            let _ = std::fs::remove_dir_all(&out);
            let mut command = veivalg(&source, "build");
            command.args(only).arg("--out").arg(&out);
            command
        };
        let of_strategy = bench.median("build --only strategy", || build(&["--only", "strategy"]));
        let built = bench.median("build", || build(&[]));
        bench.ratio("build : --only strategy", built, Some(of_strategy));
        let site = site.into_iter().flatten().next();
        if let (Some(plain), Some(site)) = (peers::plain_typst(room.path(), &source), site) {
            let plain = bench.all("typst, the words alone", &plain);
            bench.ratio("--only strategy : both", of_strategy, Some(plain.and(site)));
        }
        if let Some(pdfs) = peers::typst(room.path(), &source) {
            let (own, others): (Vec<Typst>, Vec<Typst>) =
                pdfs.into_iter().partition(|pdf| pdf.is_strategy);
            let [own, others] = [own, others].map(|pdfs| {
                let commands = pdfs.into_iter().map(|pdf| move || pdf.command());
                commands.collect::<Vec<_>>()
            });
            let own = bench.all("typst, the strategy", &own);
            bench.ratio("--only strategy : typst", of_strategy, Some(own));
            let all = bench.all("typst, the other PDFs", &others).and(own);
            bench.ratio("build : both", built, site.map(|site| site.and(all)));
        }
    }
}

/// What is measured at a size.
struct Bench {
    areas: usize,
    runs: usize,
}

impl Bench {
    /// Prints what a command takes: the run with the median of the wall times. One before them is for what the system
    /// keeps.
    fn median(&self, what: &str, command: impl Fn() -> Command) -> Cost {
        let cost = self.cost(command);
        self.report(what, cost);
        cost
    }

    /// Prints what these commands take, one after the other.
    fn all(&self, what: &str, commands: &[impl Fn() -> Command]) -> Cost {
        let costs = commands.iter().map(|command| self.cost(command));
        let cost = costs.reduce(Cost::and).expect("there are some");
        self.report(what, cost);
        cost
    }

    fn cost(&self, command: impl Fn() -> Command) -> Cost {
        process::cost(&mut command());
        let mut costs: Vec<Cost> = (0..self.runs)
            .map(|_| process::cost(&mut command()))
            .collect();
        costs.sort_by_key(|cost| cost.wall);
        costs[self.runs / 2]
    }

    fn report(&self, what: &str, cost: Cost) {
        println!("{:>5}  {what:<24} {cost}", self.areas);
    }

    /// Prints how many times the other's each figure is, where there is one.
    fn ratio(&self, what: &str, cost: Cost, other: Option<Cost>) {
        if let Some(other) = other {
            println!("{:>5}  {what:<24} {}", self.areas, cost.ratio(other));
        }
    }
}

/// A folder in memory, where there is one: a disk takes another time each time.
fn room() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    match memory.is_dir() {
        true => tempfile::tempdir_in(memory),
        false => tempfile::tempdir(),
    }
    .expect("a folder")
}

fn veivalg(source: &Path, command: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_veivalg"));
    program.arg(command).arg(source);
    program.args(["--today", "2026-11-21"]);
    program
}
