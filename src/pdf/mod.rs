//! One PDF: a document as data, set by the theme's Typst files.
//!
//! Knows nothing of the site; the only user of typst. What can fail here is the theme, never the content: a
//! text that Typst refuses stands as plain words, which is reported.

mod begins;
mod copied;
mod data;
mod engine;
mod families;
mod faults;
mod fonts;
mod links;
mod pictures;
mod sheet;
mod simpler;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use typst::diag::{Severity, SourceDiagnostic, SourceResult};
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostic::{Diagnostic, Diagnostics, findings};
use crate::lang::Date;
use crate::model::Strategy;
use crate::output::Earlier;
use crate::source::{Sources, Span};
use crate::theme::Theme;
use crate::view::Extent;
pub use data::{
    DataBuilder, PdfSpec, TypstData, View, cards_view, handout_view, slides_view, strategy_view,
};

use data::Data;
use engine::Engine;

/// A digest of the program, which changes with every build of it.
const PROGRAM: &str = env!("VEIVALG_PROGRAM");

/// For how many PDFs more a result is kept that was of no use for the next; the languages share it. What
/// a thousand areas leave behind, when a line more moves all their page numbers, is gigabytes.
fn keep(strategy: &Strategy) -> usize {
    if strategy.areas.len() <= 100 { 16 } else { 2 }
}

/// Makes one PDF after another, mostly the same. What it remembers makes the next one faster.
#[derive(Default)]
pub struct PdfCompiler {
    engine: Engine,
    /// For how many PDFs more a result is kept.
    keep: usize,
}

/// A PDF.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// The page (from 1) where each part begins, by the path of its page on the site without `.html`.
    pub parts: BTreeMap<String, usize>,
    /// A sum of all that it was made of; none where something is to be told of it each time it is made.
    pub inputs: Option<String>,
    /// Whether an earlier build made it.
    pub is_earlier: bool,
}

impl Printed {
    /// How long it is, for those who are to follow a link to it.
    pub fn extent(&self) -> Extent {
        Extent {
            bytes: self.bytes.len(),
            pages: sheet::pages(&self.bytes),
        }
    }
}

/// What the theme sets in a PDF, by the paths of its data files: all words of it, before it is laid out.
pub fn contents(strategy: &Strategy, spec: PdfSpec, today: Date) -> BTreeMap<String, Value> {
    data::data(strategy, spec, today, &families::Families::default()).files
}

/// Schemas of the data files that the theme's Typst files read, by their names, with what they refer to.
pub fn schemas() -> (Vec<(&'static str, Value)>, Value) {
    data::schemas()
}

/// Everything that one PDF is made of.
struct Job<'a> {
    sources: &'a Sources,
    theme: Theme<'a>,
    data: Data,
    shown: pictures::Shown<'a>,
    today: Date,
    options: PdfOptions,
    has_bleed: bool,
}

impl PdfCompiler {
    /// A compiler that has not set anything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the PDF (PDF/A-2a and PDF/UA-1 in one), or takes over the `earlier` one, which was made of the
    /// same. None when the theme has a fault, which is pushed.
    pub fn pdf(
        &mut self,
        diagnostics: &mut Diagnostics,
        strategy: &Strategy,
        sources: &Sources,
        spec: PdfSpec,
        today: Date,
        earlier: Option<&Earlier>,
    ) -> Option<Printed> {
        let job = self.load(strategy, sources, spec, today)?;
        let inputs = self.sum(&job);
        if let Some(earlier) = earlier.filter(|earlier| earlier.inputs == inputs) {
            return Some(Printed {
                bytes: earlier.bytes.to_vec(),
                parts: BTreeMap::new(),
                inputs: Some(inputs),
                is_earlier: true,
            });
        }
        let told = diagnostics.iter().count();
        let (mut printed, warnings) = match self.print(&job.options) {
            Ok(printed) => printed,
            Err(found) => {
                let simpler = self.print_simpler(diagnostics, &job);
                if simpler.is_none() {
                    self.tell(diagnostics, &job, &found, findings::unset_pdf);
                }
                simpler?
            }
        };
        self.tell(diagnostics, &job, &warnings, findings::imperfect_pdf);
        tell_length(diagnostics, strategy, spec, &printed);
        if job.has_bleed {
            let bytes = sheet::with_marks(&printed.bytes);
            printed.bytes = bytes.expect("what Typst wrote is a PDF");
        }
        printed.inputs = (diagnostics.iter().count() == told).then_some(inputs);
        Some(printed)
    }

    /// A sum of all that the PDF is made of: the program, the files, the fonts, the day and its name.
    fn sum(&self, job: &Job<'_>) -> String {
        let mut sum = Sha256::new();
        let mut add = |bytes: &[u8]| {
            sum.update(bytes.len().to_le_bytes());
            sum.update(bytes);
        };
        let ident = format!("{:?}", job.options.ident);
        for words in [PROGRAM, self.engine.main(), &ident, &job.today.iso()] {
            add(words.as_bytes());
        }
        for (path, bytes) in self.engine.files() {
            add(path.as_bytes());
            add(&bytes);
        }
        let sum = sum.finalize();
        sum.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// All that the PDF is set from, by path: the theme's Typst files, data, pictures and fonts. None when the
    /// theme is not there.
    pub fn files(
        &mut self,
        strategy: &Strategy,
        sources: &Sources,
        spec: PdfSpec,
        today: Date,
    ) -> Option<BTreeMap<String, Vec<u8>>> {
        self.load(strategy, sources, spec, today)?;
        let files = self.engine.files().into_iter();
        Some(files.map(|(path, bytes)| (path, bytes.to_vec())).collect())
    }

    /// Gives the engine what it is to set.
    fn load<'a>(
        &mut self,
        strategy: &'a Strategy,
        sources: &'a Sources,
        spec: PdfSpec,
        today: Date,
    ) -> Option<Job<'a>> {
        let theme = Theme::new(sources, strategy.publication.theme.as_str())?;
        let own = &strategy.publication.pdf.fonts;
        let fonts = self.engine.renew_fonts(sources, own);
        let mut data = data::data(strategy, spec, today, fonts.families());
        let substitute = strategy.publication.labels.get("missing_sign", spec.lang);
        for value in data.files.values_mut() {
            fonts.make_legible(value, substitute);
            words::make_breakable(value);
        }
        let shown = pictures::complete(sources, data.files.values_mut());
        self.engine.begin_with(spec.file);
        self.engine
            .renew_files(sources, &theme, &data.files, &shown, today);
        self.keep = keep(strategy);
        Some(Job {
            sources,
            theme,
            data,
            shown,
            today,
            options: options(strategy, spec, today),
            has_bleed: spec.bleeds && strategy.publication.pdf.bleed_mm > 0.0,
        })
    }

    /// Makes the PDF with those texts as plain words that cannot be set as they are, and tells of them. None
    /// when that is of no help.
    fn print_simpler(
        &mut self,
        diagnostics: &mut Diagnostics,
        job: &Job<'_>,
    ) -> Option<PrintedWithWarnings> {
        let all = simpler::names(&job.data);
        let culprits = simpler::culprits(&all, |tried| {
            let files = simpler::simplified(&job.data, tried);
            self.engine
                .renew_files(job.sources, &job.theme, &files, &job.shown, job.today);
            let works = self.print(&job.options).is_ok();
            // Dozens of tries would be remembered, at gigabytes.
            typst::comemo::evict(1);
            works
        })?;
        let printed = self.print(&job.options).ok()?;
        if culprits.len() == all.len() {
            // Too many to name.
            let main = job.sources.find("strategy.toml")?;
            diagnostics.push(findings::simplified_text(Span::start_of(main)));
            return Some(printed);
        }
        let places: BTreeSet<Span> = culprits
            .iter()
            .filter_map(|(file, number)| job.data.origins.get(file)?.get(*number).copied())
            .collect();
        for place in places {
            diagnostics.push(findings::simplified_text(place));
        }
        Some(printed)
    }

    /// Tells what Typst says: in the theme's own file that it says it of, else of the whole.
    fn tell(
        &self,
        diagnostics: &mut Diagnostics,
        job: &Job<'_>,
        said: &[SourceDiagnostic],
        of_the_whole: fn(Span, &str) -> Diagnostic,
    ) {
        for said in said {
            let words = faults::words(said);
            let place = |world: &dyn typst::World| faults::own_place(world, &job.theme, said);
            if let Some(place) = self.engine.with_world(place) {
                diagnostics.push(match said.severity {
                    Severity::Error => findings::theme_fault(place, &words),
                    Severity::Warning => findings::imperfect_pdf(place, &words),
                });
            } else if let Some(file) = job.sources.find("strategy.toml") {
                diagnostics.push(of_the_whole(Span::start_of(file), &words));
            }
        }
    }

    /// Lets go of what was of no use for the last PDFs.
    pub fn forget(&self) {
        typst::comemo::evict(self.keep);
    }

    /// Lets go of what was of no use for this PDF, for those who make each once: PDFs have little in common, and what
    /// ten of them leave behind is gigabytes. What a PDF in another thread is being set from is kept.
    pub fn forget_earlier(&self) {
        typst::comemo::evict(1);
    }

    /// Sets and writes the document, with what Typst warns of.
    fn print(&self, options: &PdfOptions) -> SourceResult<PrintedWithWarnings> {
        let mut warnings = EcoVec::new();
        let printed = faults::caught(|| {
            let set = self.engine.set();
            warnings = set.warnings;
            let document = set.output?;
            let bytes = typst_pdf::pdf(&copied::without_soft_hyphens(&document), options)?;
            let parts = begins::begins(document.introspector().as_ref());
            Ok(Printed {
                bytes,
                parts,
                inputs: None,
                is_earlier: false,
            })
        })?;
        Ok((printed, warnings))
    }
}

/// Tells of a document that takes more pages than it is to have, at the first text that it is made for.
fn tell_length(
    diagnostics: &mut Diagnostics,
    strategy: &Strategy,
    spec: PdfSpec,
    printed: &Printed,
) {
    let (Some(most), Some(pages), Some(audience)) =
        (spec.most_pages, printed.extent().pages, spec.audience)
    else {
        return;
    };
    let everywhere = std::iter::once(&strategy.expectations);
    let areas = strategy.areas.iter().map(|area| &area.expectations);
    let mut all = everywhere.chain(areas).filter_map(|of| of.get(&audience));
    let first = all.find_map(|entries| entries.first());
    if let Some(first) = first.filter(|_| pages > most) {
        let place = first.text.resolve(spec.lang).value.span;
        diagnostics.push(findings::handout_too_long(place, pages));
    }
}

/// A PDF, and what Typst warned of.
type PrintedWithWarnings = (Printed, EcoVec<SourceDiagnostic>);

fn options(strategy: &Strategy, spec: PdfSpec, today: Date) -> PdfOptions {
    let PdfSpec { suffix, lang, .. } = spec;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    PdfOptions {
        // What the document is, whatever its wording: the same from edition to edition.
        ident: Smart::Custom(format!("veivalg {}{suffix} {lang}", strategy.id)),
        creator: Smart::Custom(Some("veivalg".to_owned())),
        timestamp: engine::datetime(today).map(Timestamp::new_utc),
        standards: standards.expect("the two standards go together"),
        ..PdfOptions::default()
    }
}
