//! Phases, measured.
mod strategy;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

use std::time::Instant;
use veivalg::compile::*;
use veivalg::lang::Date;
use veivalg::load::load;
fn main() {
    let only: Option<usize> = std::env::args().filter_map(|a| a.parse().ok()).next();
    for areas in [4usize, 30, 1000] {
        if only.is_some_and(|o| o != areas) {
            continue;
        }
        let dir = std::env::temp_dir().join(format!("veivalg-bench-{areas}"));
        let _ = std::fs::remove_dir_all(&dir);
        strategy::write(&dir, areas);
        let today = Date {
            year: 2026,
            month: 11,
            day: 21,
        };
        std::thread::Builder::new()
            .stack_size(STACK)
            .spawn(move || {
                for round in 0..(if areas == 1000 { 4 } else { 40 }) {
                    let nb = dir.join("areas/arbeidsmiljo-og-naervaer/nb.md");
                    let text = std::fs::read_to_string(&nb).unwrap();
                    std::fs::write(&nb, format!("Ord{round} {text}")).unwrap();
                    let t = Instant::now();
                    let sources = load(&dir).unwrap();
                    let loaded = t.elapsed();
                    let targets = Targets::Pages;
                    let t = Instant::now();
                    let mut steps = vec![];
                    let c = compile(&sources, Options { today, targets }, &mut |s| {
                        steps.push((s, t.elapsed()))
                    });
                    for d in c.diagnostics.iter().take(3) {
                        println!("{:?}", d.message);
                    }
                    println!(
                        "{areas} load {loaded:?} steps {steps:?} end {:?} out {:?}",
                        t.elapsed(),
                        c.output.map(|o| o.len())
                    );
                }
            })
            .unwrap()
            .join()
            .unwrap();
    }
}
