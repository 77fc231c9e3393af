//! The PDF of one language: the strategy as data, set by the theme's Typst files.
//!
//! Knows nothing of the site; the only user of typst. What can fail here is the theme, never the
//! content.

mod data;
mod ends;
mod faults;
mod fonts;
mod links;
mod pictures;
mod places;
mod setting;
mod words;
mod world;

use std::collections::BTreeMap;

use typst::diag::SourceResult;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostic::Diagnostics;
use crate::lang::{Date, Lang};
use crate::model::Strategy;
use crate::source::Sources;
use crate::theme::Theme;
use setting::{Closer, Settings};
use world::{Setting, World};

/// Bytes of stack for a thread that typesets or walks a text: texts nest, and so do layouts.
pub const STACK: usize = 64 * 1024 * 1024;

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
    doubtful: Option<PdfOptions>,
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
        for value in data.values_mut() {
            fonts.make_legible(value, substitute);
            words::make_breakable(value);
        }
        let shown = pictures::complete(sources, data.values_mut());
        self.world
            .renew_files(sources, &theme, &data, &shown, today);
        self.keep = keep(strategy);
        match self.print(options(strategy, lang, today)) {
            Ok(printed) => Some(printed),
            Err(found) => {
                let world = Setting::new(&self.world, &Closer::new());
                for fault in faults::faults(&world, &theme, &found) {
                    diagnostics.push(fault);
                }
                None
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
    fn print(&mut self, options: PdfOptions) -> SourceResult<Printed> {
        self.settings.renew();
        let guess = self.closer.take();
        let closer = match &guess {
            Some(guess) => guess.clone(),
            None => self.settings.closer(&self.world)?,
        };
        let printed = self.write(&closer, &options)?;
        self.doubtful = guess.map(|_| options);
        self.closer = Some(closer);
        Ok(printed)
    }

    /// Writes the document with these parts closer.
    fn write(&mut self, closer: &Closer, options: &PdfOptions) -> SourceResult<Printed> {
        let document = self.settings.set(&self.world, closer)?;
        Ok(Printed {
            bytes: typst_pdf::pdf(&document, options)?,
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
