//! What whole commands take: wall time, processor time and peak memory of `check` and `build`.
//!
//! `cargo bench --bench build` prints a table for the example strategy and for 30, 100 and 1000 areas in its words (of
//! the thousand only `check`, for their PDFs take gigabytes: `cargo bench --bench build -- 1000` builds them too).
//! Each figure is the median of some runs of the real program, with everything in memory where the machine has
//! `/dev/shm`. Where `typst` is on the PATH, it compiles the same Typst files and data, one PDF after the other; where
//! `hugo` is, it makes pages of the same words. Their figures are of the same run, and so are the ratios. Linux only: time and memory are
//! read from `/proc`.

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
        report(areas, "check", median(runs, || veivalg(&source, "check")));
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
        let of_strategy = median(runs, || build(&["--only", "strategy"]));
        report(areas, "build --only strategy", of_strategy);
        let built = median(runs, || build(&[]));
        report(areas, "build", built);
        println!(
            "{areas:>5}  build : --only strategy     {}",
            built.ratio(of_strategy)
        );
        let pdfs = peers::typst(room.path(), &source).map(|pdfs| {
            let each = |pdf: &Typst| (pdf.is_strategy, median(runs, || pdf.command()));
            pdfs.iter().map(each).collect::<Vec<_>>()
        });
        let mut peers = Vec::new();
        if let Some(pdfs) = pdfs {
            let sum = |costs: Vec<Cost>| costs.into_iter().reduce(Cost::and);
            let own = pdfs.iter().filter(|(is_strategy, _)| *is_strategy);
            if let Some(cost) = sum(own.map(|&(_, cost)| cost).collect()) {
                report(areas, "typst, the strategy", cost);
                println!(
                    "{areas:>5}  --only strategy : typst     {}",
                    of_strategy.ratio(cost)
                );
            }
            let all = sum(pdfs.iter().map(|&(_, cost)| cost).collect());
            peers.extend(all.map(|cost| ("typst, every PDF", cost)));
        }
        if let Some(pages) = peers::hugo(room.path(), &source) {
            peers.push(("hugo, the pages", median(runs, pages)));
        }
        for &(what, cost) in &peers {
            report(areas, what, cost);
        }
        let all = peers.iter().map(|&(_, cost)| cost).reduce(Cost::and);
        if let Some(all) = all {
            println!(
                "{areas:>5}  build : peers               {}",
                built.ratio(all)
            );
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

/// The run with the median of the wall times; one before them is for what the system keeps.
fn median(runs: usize, command: impl Fn() -> Command) -> Cost {
    process::cost(&mut command());
    let mut costs: Vec<Cost> = (0..runs).map(|_| process::cost(&mut command())).collect();
    costs.sort_by_key(|cost| cost.wall);
    costs[runs / 2]
}

fn report(areas: usize, what: &str, cost: Cost) {
    println!("{areas:>5}  {what:<24} {cost}");
}
