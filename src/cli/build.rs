//! `veivalg build`: the strategy to a site with its PDFs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use clap::builder::PossibleValuesParser;

use super::args::{OPTIONS, StrategyArgs};
use super::failure::Failure;
use super::known::BaselineArgs;
use super::memory;
use super::progress::{Progress, seconds};
use super::{load, print, tell, tell_changes, tell_findings, tell_nothing_written};
use crate::compile::{Means, Step, Targets, compile_with};
use crate::diagnostic::MessageLang;
use crate::documents;
use crate::lang::size;
use crate::output::Output;
use crate::pdf::Press;
use crate::write::{self, Kept, Machine, Refusal, Way};

/// What `build` takes.
#[derive(Debug, ClapArgs)]
pub struct BuildArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// Mappen nettstedet skal ligge i [uten den: public/ i mappen med strategien]
    #[arg(long, value_name = "MAPPE", help_heading = OPTIONS)]
    out: Option<PathBuf>,
    /// Oppdater mappen fil for fil, og bytt den ikke ut: for en mappe som en webtjener i en beholder viser
    #[arg(long, help_heading = OPTIONS)]
    in_place: bool,
    /// Lag alle PDF-ene på nytt, også dem som ville blitt som sist
    #[arg(long, help_heading = OPTIONS)]
    fresh: bool,
    /// Lag bare disse dokumentene, og la resten av mappen stå: navn fra documents i veivalg.toml, med komma mellom
    #[arg(long, value_name = "NAVN", value_delimiter = ',', value_parser = PossibleValuesParser::new(documents::names()), help_heading = OPTIONS)]
    only: Option<Vec<String>>,
    #[command(flatten)]
    known: BaselineArgs,
}

impl BuildArgs {
    /// Builds; whether there were no errors.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let dir = &self.strategy.dir;
        let out = self.out.clone().unwrap_or_else(|| dir.join("public"));
        let refuse = |refusal| Failure::Output(out.clone(), refusal);
        let options = self.strategy.options(Targets::Publication)?;
        let mut progress = Progress::new(asked);
        let mut sources = load(dir)?;
        self.known
            .add(&mut sources, dir, MessageLang::choose(asked, &[]))?;
        let kept = write::prepare(&Machine, &out, dir).map_err(refuse)?;
        tell_kept(&kept, &out, MessageLang::choose(asked, &[]));
        let unreadable = |error| Failure::Output(out.clone(), Refusal::Io(out.clone(), error));
        let held = write::held(&Machine, &out).map_err(unreadable)?;
        let press = &mut Press::new();
        let means = Means {
            earlier: match self.fresh {
                true => BTreeMap::new(),
                false => held.earlier(),
            },
            only: self.only.clone(),
            memory: memory::free(),
            ..Means::new(press)
        };
        let mut compilation = compile_with(means, &sources, options, &mut progress);
        tell_changes(dir, &sources, &mut compilation);
        progress.end();
        let lang = MessageLang::choose(asked, &compilation.languages);
        if !compilation.diagnostics.is_empty() {
            tell_findings(&compilation.diagnostics, &sources, lang);
        }
        let Some(mut output) = compilation.output else {
            tell_nothing_written(lang);
            if let Some(hint) = self.known.hint(dir, "build", lang) {
                tell(&hint);
            }
            return Ok(false);
        };
        if cfg!(not(feature = "pdf")) {
            tell(lang.pick([
                "Dette programmet er bygd uten `pdf`: nettstedet er uten PDF-er.",
                "Dette programmet er bygd utan `pdf`: nettstaden er utan PDF-ar.",
                "This program is built without `pdf`: the site has no PDFs.",
            ]));
        }
        if self.only.is_some() {
            if output.is_empty() {
                tell(lang.pick([
                    "Ingenting å lage: strategien har ikke innhold til disse dokumentene, eller documents i veivalg.toml nevner dem ikke.",
                    "Ingenting å lage: strategien har ikkje innhald til desse dokumenta, eller documents i veivalg.toml nemner dei ikkje.",
                    "Nothing to make: the strategy has no content for these documents, or documents in veivalg.toml does not name them.",
                ]));
                return Ok(false);
            }
            output.fill_up(held);
        }
        let way = match self.in_place {
            true => Way::InPlace,
            false => Way::AtOnce,
        };
        let kept = write::write(&Machine, &output, &out, dir, way).map_err(refuse)?;
        tell_kept(&kept, &out, lang);
        let line = closing(&output, compilation.reused.len(), &out, &progress, lang);
        print(&format!("{line}\n"))?;
        Ok(true)
    }
}

/// Tells what somebody laid in the folder while the site in it was made, and where it is.
fn tell_kept(kept: &[Kept], out: &Path, lang: MessageLang) {
    for Kept { file, at } in kept {
        let (file, at, out) = (file.display(), at.display(), out.display());
        tell(&lang.pick([
            format!("{file} ble lagt i {out} mens nettstedet der ble byttet ut. Det er tatt vare på: {at}"),
            format!("{file} blei lagt i {out} medan nettstaden der blei bytt ut. Det er teke vare på: {at}"),
            format!("{file} was put in {out} while the site there was being replaced. It is kept: {at}"),
        ]));
    }
}

/// What was made: counts, sizes and times, in one line.
fn closing(
    output: &Output,
    reused: usize,
    out: &Path,
    progress: &Progress,
    lang: MessageLang,
) -> String {
    let ends = |extension: &str| {
        let files: Vec<usize> = output
            .iter()
            .filter(|(path, _)| path.as_str().ends_with(extension))
            .map(|(_, bytes)| bytes.len())
            .collect();
        (files.len(), size(files.iter().sum()))
    };
    let (pages, _) = ends(".html");
    let (pdfs, pdf_size) = ends(".pdf");
    let total = size(output.iter().map(|(_, bytes)| bytes.len()).sum());
    let [check, site, pdf] =
        [Step::Check, Step::Site, Step::Pdf].map(|step| seconds(progress.taken(step)));
    let all = seconds(progress.total());
    let out = out.display();
    let pdfs = match pdfs {
        1 => "1 PDF".to_owned(),
        _ => format!("{pdfs} {}", lang.pick(["PDF-er", "PDF-ar", "PDFs"])),
    };
    let pdf_size = match reused {
        0 => pdf_size,
        _ => lang.pick([
            format!("{pdf_size}; {reused} som sist"),
            format!("{pdf_size}; {reused} som sist"),
            format!("{pdf_size}; {reused} as before"),
        ]),
    };
    lang.pick([
        format!("{out}: {pages} sider, {pdfs} ({pdf_size}), {total} i alt; {all} (kontroll {check}, sider {site}, PDF {pdf})"),
        format!("{out}: {pages} sider, {pdfs} ({pdf_size}), {total} i alt; {all} (kontroll {check}, sider {site}, PDF {pdf})"),
        format!("{out}: {pages} pages, {pdfs} ({pdf_size}), {total} in all; {all} (check {check}, pages {site}, PDF {pdf})"),
    ])
}
