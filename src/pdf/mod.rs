//! The PDF of one language: the strategy as data, set by the theme's Typst files.
//!
//! Knows nothing of the site; the only user of typst. What can fail here is the theme, never the content: a
//! text that Typst refuses stands as plain words, which is told.

mod data;
mod ends;
mod faults;
mod fonts;
mod links;
mod pictures;
mod places;
mod setting;
mod simpler;
mod words;
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;
use typst::diag::{Severity, SourceDiagnostic, SourceResult};
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostic::{Diagnostic, Diagnostics, findings};
use crate::lang::{Date, Lang};
use crate::model::Strategy;
use crate::source::{Sources, Span};
use crate::theme::Theme;
use data::Data;
use setting::{Closer, Settings};
use world::{Setting, World};

/// For how many PDFs more a result is kept that was of no use for the next; the languages share it. What
/// a thousand areas leave behind, when a line more moves all their page numbers, is gigabytes.
fn keep(strategy: &Strategy) -> usize {
    if strategy.areas.len() <= 100 { 16 } else { 2 }
}

/// Makes the PDF of one language over and over. What it remembers makes the next one faster.
#[derive(Default)]
pub struct Press {
    world: World,
    settings: Settings,
    /// The parts that were set closer in the last PDF.
    closer: Option<Closer>,
    /// How the last PDF was made, when its closer parts are those of the one before.
    doubtful: Option<Arc<PdfOptions>>,
    /// For how many PDFs more a result is kept.
    keep: usize,
}

/// The last PDF could not be set as a new press would.
#[derive(Debug)]
pub struct Uncorrected;

/// A PDF.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// The page (from 1) where each part begins, by the path of its page on the site without `.html`.
    pub parts: BTreeMap<String, usize>,
}

/// What the theme sets in a PDF, by the paths of its data files: all words of it, before it is laid out.
pub fn contents(strategy: &Strategy, lang: Lang, today: Date) -> BTreeMap<String, Value> {
    data::data(strategy, lang, today, &[]).files
}

/// What one PDF is made of.
struct Job<'a> {
    sources: &'a Sources,
    theme: &'a Theme<'a>,
    data: &'a Data,
    shown: &'a pictures::Shown<'a>,
    today: Date,
    options: &'a Arc<PdfOptions>,
}

impl Press {
    /// A press that has not printed anything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the PDF (PDF/A-2a and PDF/UA-1 in one). None when the theme has a fault, which is pushed.
    ///
    /// Which parts are set closer takes longer to find out than all the rest, and seldom changes: after
    /// the first PDF it is taken from the one before, and [`Self::corrected`] tells whether that was
    /// right.
    pub fn pdf(
        &mut self,
        diagnostics: &mut Diagnostics,
        strategy: &Strategy,
        sources: &Sources,
        lang: Lang,
        today: Date,
    ) -> Option<Printed> {
        // The world is about to be another than that of the last PDF.
        self.doubtful = None;
        let theme = Theme::new(sources, &strategy.publication.theme)?;
        let own = &strategy.publication.pdf.fonts;
        let fonts = self.world.renew_fonts(diagnostics, sources, own)?;
        let mut data = data::data(strategy, lang, today, fonts.families());
        let substitute = strategy.publication.labels.get("missing_sign", lang);
        for value in data.files.values_mut() {
            fonts.make_legible(value, substitute);
            words::make_breakable(value);
        }
        let shown = pictures::complete(sources, data.files.values_mut());
        self.world
            .renew_files(sources, &theme, &data.files, &shown, today);
        self.keep = keep(strategy);
        let options = Arc::new(options(strategy, lang, today));
        let printed = match self.print(&options) {
            Ok(printed) => printed,
            Err(found) => {
                let job = Job {
                    sources,
                    theme: &theme,
                    data: &data,
                    shown: &shown,
                    today,
                    options: &options,
                };
                if let Some(printed) = self.print_simpler(diagnostics, &job) {
                    printed
                } else {
                    self.tell(diagnostics, &job, &found, findings::unset_pdf);
                    return None;
                }
            }
        };
        let job = Job {
            sources,
            theme: &theme,
            data: &data,
            shown: &shown,
            today,
            options: &options,
        };
        let warnings = self.settings.warnings();
        self.tell(diagnostics, &job, &warnings, findings::imperfect_pdf);
        Some(printed)
    }

    /// Makes the PDF with those texts as plain words that cannot be set as they are, and tells of them. None
    /// when that is of no help.
    fn print_simpler(&mut self, diagnostics: &mut Diagnostics, job: &Job<'_>) -> Option<Printed> {
        let all = simpler::names(job.data);
        let culprits = simpler::culprits(&all, |tried| {
            let files = simpler::simplified(job.data, tried);
            let Job { sources, theme, .. } = *job;
            self.world
                .renew_files(sources, theme, &files, job.shown, job.today);
            self.settings.renew();
            let works = self.write(&Closer::new(), job.options).is_ok();
            // Dozens of tries would be remembered, at gigabytes.
            typst::comemo::evict(1);
            works
        })?;
        self.closer = None;
        let printed = self.print(job.options).ok()?;
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
        let world = Setting::new(&self.world, &Closer::new());
        for said in said {
            let words = faults::words(said);
            if let Some(place) = faults::own_place(&world, job.theme, said) {
                diagnostics.push(match said.severity {
                    Severity::Error => findings::theme_fault(place, &words),
                    Severity::Warning => findings::imperfect_pdf(place, &words),
                });
            } else if let Some(file) = job.sources.find("strategy.toml") {
                diagnostics.push(of_the_whole(Span::start_of(file), &words));
            }
        }
    }

    /// The last PDF as a new press makes it, where it is another.
    ///
    /// # Errors
    ///
    /// When that cannot be set; a new press tells why.
    pub fn corrected(&mut self) -> Result<Option<Printed>, Uncorrected> {
        let Some(options) = self.doubtful.take() else {
            return Ok(None);
        };
        self.correct(&options).map_err(|_| Uncorrected)
    }

    /// Lets go of what was of no use for the last PDFs.
    pub fn forget(&self) {
        typst::comemo::evict(self.keep);
    }

    fn correct(&mut self, options: &PdfOptions) -> SourceResult<Option<Printed>> {
        let guess = self.closer.take();
        let closer = self.settings.closer(&self.world)?;
        let printed = if guess.as_ref() == Some(&closer) {
            None
        } else {
            Some(self.write(&closer, options)?)
        };
        self.closer = Some(closer);
        Ok(printed)
    }

    /// Sets and writes the document.
    fn print(&mut self, options: &Arc<PdfOptions>) -> SourceResult<Printed> {
        self.settings.renew();
        let guess = self.closer.take();
        let closer = match &guess {
            Some(guess) => guess.clone(),
            None => self.settings.closer(&self.world)?,
        };
        let printed = self.write(&closer, options)?;
        self.doubtful = guess.map(|_| options.clone());
        self.closer = Some(closer);
        Ok(printed)
    }

    /// Writes the document with these parts closer.
    fn write(&mut self, closer: &Closer, options: &PdfOptions) -> SourceResult<Printed> {
        let document = self.settings.set(&self.world, closer)?;
        Ok(Printed {
            bytes: faults::caught(|| typst_pdf::pdf(&document, options))?,
            parts: ends::begins(&document),
        })
    }
}

fn options(strategy: &Strategy, lang: Lang, today: Date) -> PdfOptions {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    PdfOptions {
        // What the document is, whatever its wording: the same from edition to edition.
        ident: Smart::Custom(format!("veivalg {} {lang}", strategy.id)),
        creator: Smart::Custom(Some("veivalg".to_owned())),
        timestamp: world::datetime(today).map(Timestamp::new_utc),
        standards: standards.expect("the two standards go together"),
        ..PdfOptions::default()
    }
}
