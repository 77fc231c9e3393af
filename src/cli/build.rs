//! `veivalg build`: the strategy to a site with its PDFs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use clap::builder::PossibleValuesParser;

use super::args::StrategyArgs;
use super::failure::Failure;
use super::known::BaselineArgs;
use super::memory;
use super::progress::{Progress, seconds};
use super::{load, print_done, tell, tell_changes, tell_findings, tell_nothing_written};
use crate::compile::{Means, Step, Targets, compile_with};
use crate::diagnostic::MessageLang;
use crate::documents;
use crate::lang::size;
use crate::output::{Origin, Output};
use crate::pdf::PdfCompiler;
use crate::wording::{Wanted, say};
use crate::write::{self, Kept, Machine, Refusal, UpdateMode};

/// The arguments of `build`.
#[derive(Debug, ClapArgs)]
pub struct BuildArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// Where the site is put.
    #[arg(long, value_name = "folder")]
    out: Option<PathBuf>,
    /// Whether the folder stays the same one.
    #[arg(long)]
    in_place: bool,
    /// Whether nothing is taken over from the last build.
    #[arg(long)]
    fresh: bool,
    /// The documents to make; all without it.
    #[arg(long, value_name = "name", value_delimiter = ',', value_parser = PossibleValuesParser::new(documents::names()))]
    only: Option<Vec<String>>,
    #[command(flatten)]
    known: BaselineArgs,
}

impl BuildArgs {
    /// Builds; whether there were no errors.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let dir = &self.strategy.dir;
        let out = self.out.clone().unwrap_or_else(|| dir.join("public"));
        let refuse = |refusal| Failure::Output(out.clone(), refusal);
        let options = self.strategy.options(Targets::Publication)?;
        let mut progress = Progress::new(wanted.lang());
        let mut sources = load(dir)?;
        self.known.add(&mut sources, dir, wanted.lang())?;
        let kept = write::prepare(&Machine, &out, dir).map_err(refuse)?;
        tell_kept(&kept, &out, wanted.lang());
        let unreadable = |error| Failure::Output(out.clone(), Refusal::Io(out.clone(), error));
        let held = write::held(&Machine, &out).map_err(unreadable)?;
        let compiler = &mut PdfCompiler::new();
        let means = Means {
            earlier: match self.fresh {
                true => BTreeMap::new(),
                false => held.earlier(),
            },
            only: self.only.clone(),
            memory: memory::free(),
            ..Means::new(compiler)
        };
        let mut compilation = compile_with(means, &sources, options, &mut progress);
        tell_changes(dir, &sources, &mut compilation);
        progress.end();
        let lang = wanted.of(&compilation.languages);
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
            tell(&say!("built-without-pdf").get(lang));
        }
        let now = Origin::now(sources.sum());
        let is_whole = self.only.is_none() || held.origin() == Some(&now);
        if self.only.is_some() {
            if output.is_empty() {
                tell(&say!("nothing-to-make").get(lang));
                return Ok(false);
            }
            output.fill_up(held);
        }
        output.set_origin(is_whole.then_some(now));
        let way = match self.in_place {
            true => UpdateMode::InPlace,
            false => UpdateMode::AtOnce,
        };
        let kept = write::write(&Machine, &output, &out, dir, way).map_err(refuse)?;
        tell_kept(&kept, &out, lang);
        let line = closing(&output, compilation.reused.len(), &out, &progress, lang);
        print_done(&format!("{line}\n"))?;
        Ok(true)
    }
}

/// Tells what somebody else put in the folder while the site in it was made, and where it is.
fn tell_kept(kept: &[Kept], out: &Path, lang: MessageLang) {
    for Kept { file, at } in kept {
        let (file, at, out) = (file.display(), at.display(), out.display());
        tell(&say!("laid-in-site", file, out, at).get(lang));
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
    let sizes = match reused {
        0 => say!("pdf-sizes", size = pdf_size),
        reused => say!("pdf-sizes-reused", size = pdf_size, reused),
    };
    let times = say!("times", check, site, pdf);
    say!("built", out, pages, pdfs, sizes, total, all, times).get(lang)
}
