//! Pictures of every kind of chart in both media, for the eye: `cargo test chart_pictures -- --ignored` makes them in
//! `target/charts`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use veivalg::diagnostic::Diagnostics;
#[cfg(feature = "pdf")]
use veivalg::documents::{Pdf, TABLE};
use veivalg::lang::Lang;
use veivalg::model::Strategy;
use veivalg::site::site;
use veivalg::source::Sources;
use veivalg::theme;

use super::{TODAY, series};
use crate::site::small;

/// A strategy with a measure of every kind.
fn strategy() -> Strategy {
    let mut strategy = small::strategy();
    let measures = series::all()
        .into_iter()
        .enumerate()
        .map(|(at, (_, mut measure))| {
            // The first two are those that the strategy's texts lead to.
            if let Some(known) = small::strategy().measures.get(at) {
                measure.id.clone_from(&known.id);
            } else {
                measure.id = format!("maaling-{at}");
            }
            measure
        });
    strategy.measures = measures.collect();
    strategy
}

#[test]
#[ignore = "makes pictures to look at"]
fn chart_pictures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/charts");
    let mut sources = Sources::default();
    theme::add_built_in(&mut sources, &Sources::default());
    let strategy = strategy();
    let mut diagnostics = Diagnostics::default();
    let output = site(&mut diagnostics, &strategy, &sources, TODAY, &[], None);
    for (path, bytes) in output.iter() {
        let path = folder.join(path.as_str());
        fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        fs::write(path, bytes).expect("it can be written");
    }
    #[cfg(feature = "pdf")]
    for lang in Lang::ALL {
        let mut compiler = veivalg::pdf::PdfCompiler::new();
        let printed = compiler.pdf(
            &mut diagnostics,
            &strategy,
            &sources,
            Pdf::strategy(lang).spec(TABLE),
            TODAY,
            None,
        );
        let file = folder.join(format!("charts-{lang}.pdf"));
        fs::write(&file, printed.expect("a PDF").bytes).expect("it can be written");
        let picture = folder.join(format!("print-{lang}"));
        let _ = Command::new("pdftoppm")
            .args(["-r", "80", "-png"])
            .arg(&file)
            .arg(picture)
            .status();
    }
    diagnostics.settle(&BTreeMap::new(), &sources);
    assert_eq!(diagnostics.iter().count(), 0);
    for (width, height) in [(1280, 16_000), (320, 24_000)] {
        for lang in Lang::ALL {
            let picture = folder.join(format!("{lang}-{width}.png"));
            let profile = tempfile::tempdir().expect("a folder");
            let _ = Command::new("chromium")
                .args([
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--hide-scrollbars",
                ])
                .arg(format!("--user-data-dir={}", profile.path().display()))
                .arg(format!("--window-size={width},{height}"))
                .arg(format!("--screenshot={}", picture.display()))
                .arg(format!(
                    "file://{}",
                    folder.join(format!("{lang}/measures.html")).display()
                ))
                .status();
        }
    }
}
