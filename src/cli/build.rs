//! `veivalg build`: the strategy to a site with its PDFs.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use clap::Args as ClapArgs;

use super::args::{self, Messages, OPTIONS, StrategyArgs, color};
use super::failure::Failure;
use super::progress::{Progress, seconds, size};
use super::{print, tell};
use crate::compile::{Options, Step, Targets, compile};
use crate::diagnostic::MessageLang;
use crate::lang::Date;
use crate::load::load;
use crate::output::Output;
use crate::report::{self, Format};
use crate::write;

/// What `build` takes.
#[derive(Debug, ClapArgs)]
pub struct BuildArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// Mappen nettstedet skal ligge i [uten den: public/ i mappen med strategien]
    #[arg(long, value_name = "MAPPE", help_heading = OPTIONS)]
    out: Option<PathBuf>,
}

/// What `build` is to do.
#[derive(Debug)]
pub struct BuildSettings {
    /// The strategy's folder.
    pub dir: PathBuf,
    /// The output folder.
    pub out: PathBuf,
    /// The day it is.
    pub today: Date,
    /// The language of messages, where one is asked for.
    pub messages: Option<MessageLang>,
}

impl BuildArgs {
    /// The settings these arguments mean.
    pub fn settings(self, messages: Option<Messages>) -> Result<BuildSettings, Failure> {
        Ok(BuildSettings {
            out: self.out.unwrap_or_else(|| self.strategy.dir.join("public")),
            today: self.strategy.today()?,
            dir: self.strategy.dir,
            messages: args::messages(messages),
        })
    }
}

/// Builds; whether there were no errors.
pub fn build(settings: &BuildSettings) -> Result<bool, Failure> {
    let refuse = |refusal| Failure::Output(settings.out.clone(), refusal);
    let mut progress = Progress::new(settings.messages.unwrap_or(MessageLang::Nb));
    let sources =
        load(&settings.dir).map_err(|error| Failure::Folder(settings.dir.clone(), error))?;
    write::check(&settings.out, &settings.dir).map_err(refuse)?;
    let options = Options {
        today: settings.today,
        targets: Targets::Publication,
    };
    let compilation = compile(&sources, options, &mut progress);
    progress.end();
    let lang = MessageLang::choose(settings.messages, &compilation.languages);
    if !compilation.diagnostics.is_empty() {
        let format = Format::Human {
            color: color(io::stderr().is_terminal()),
        };
        tell(&report::render(
            format,
            &compilation.diagnostics,
            &sources,
            lang,
        ));
    }
    let Some(output) = compilation.output else {
        tell(lang.pick([
            "Ingenting er skrevet. Rett feilene, og kjør på nytt.",
            "Ingenting er skrive. Rett feila, og køyr på nytt.",
            "Nothing was written. Mend the errors, and run again.",
        ]));
        return Ok(false);
    };
    write::write(&output, &settings.out, &settings.dir).map_err(refuse)?;
    let line = closing(&output, settings, &progress, lang);
    print(&format!("{line}\n"))?;
    Ok(true)
}

/// What was made: counts, sizes and times, in one line.
fn closing(
    output: &Output,
    settings: &BuildSettings,
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
    let out = settings.out.display();
    let pdfs = match pdfs {
        1 => "1 PDF".to_owned(),
        _ => format!("{pdfs} {}", lang.pick(["PDF-er", "PDF-ar", "PDFs"])),
    };
    lang.pick([
        format!("{out}: {pages} sider, {pdfs} ({pdf_size}), {total} i alt; {all} (kontroll {check}, sider {site}, PDF {pdf})"),
        format!("{out}: {pages} sider, {pdfs} ({pdf_size}), {total} i alt; {all} (kontroll {check}, sider {site}, PDF {pdf})"),
        format!("{out}: {pages} pages, {pdfs} ({pdf_size}), {total} in all; {all} (check {check}, pages {site}, PDF {pdf})"),
    ])
}
