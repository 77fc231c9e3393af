//! The PDF of one language: the strategy as data, set by the theme's Typst files.
//!
//! Knows nothing of the site; the only user of typst. What can fail here is the theme, never the
//! content.

mod data;
mod ends;
mod faults;
mod fonts;
mod pictures;
mod places;
mod setting;
mod world;

use std::collections::BTreeMap;
use std::thread;

use typst::diag::SourceResult;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostic::Diagnostics;
use crate::lang::{Date, Lang};
use crate::model::Strategy;
use crate::source::Sources;
use crate::theme::Theme;
use setting::{Closer, Documents, Settings};
use world::{Setting, World};

/// Bytes of stack for a thread that typesets or walks a text: texts nest, and so do layouts.
pub const STACK: usize = 64 * 1024 * 1024;

/// For how many PDFs more a result is kept that was of no use for the next; the languages share it. What
/// a thousand areas leave behind, when a line more moves all their page numbers, is gigabytes.
fn keep(strategy: &Strategy) -> usize {
    if strategy.areas.len() <= 100 { 16 } else { 2 }
}

/// Makes the PDF of one language over and over. What it remembers makes the next one faster, and no
/// different.
pub struct Press {
    world: World,
    /// What was set for the last PDF, and what in it is closer.
    last: Option<(Documents, Closer)>,
}

/// A PDF.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// The page (from 1) where each part begins, by the path of its page on the site without `.html`.
    pub parts: BTreeMap<String, usize>,
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

impl Press {
    /// A press that has not printed anything.
    pub fn new() -> Self {
        Self {
            world: World::new(),
            last: None,
        }
    }

    /// Makes the PDF (PDF/A-2a and PDF/UA-1 in one). None when the theme has a fault, which is pushed.
    pub fn pdf(
        &mut self,
        diagnostics: &mut Diagnostics,
        strategy: &Strategy,
        sources: &Sources,
        lang: Lang,
        today: Date,
    ) -> Option<Printed> {
        let theme = Theme::new(sources, &strategy.publication.theme)?;
        let own = &strategy.publication.pdf.fonts;
        let fonts = self.world.renew_fonts(diagnostics, sources, own)?;
        let mut data = data::data(strategy, lang, today, fonts.families());
        for value in data.values_mut() {
            fonts.make_legible(value);
        }
        self.world.renew_files(sources, &theme, &data, today);
        if !pictures::check(diagnostics, sources, &self.world, data.values()) {
            return None;
        }
        match self.print(&options(strategy, lang, today), keep(strategy)) {
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

    /// Sets and writes the document. Which parts are closer takes two settings to find out, and seldom
    /// changes: the last answer is taken for granted while it is being found out anew.
    fn print(&mut self, options: &PdfOptions, keep: usize) -> SourceResult<Printed> {
        let (documents, guess) = self.last.take().unzip();
        let mut settings = Settings::new(&self.world, documents.unwrap_or_default());
        let (closer, early) = match guess {
            None => (settings.closer()?, None),
            Some(guess) => {
                let document = settings.set(&guess)?;
                thread::scope(|scope| {
                    let search = thread::Builder::new()
                        .stack_size(STACK)
                        .spawn_scoped(scope, || {
                            let closer = settings.closer();
                            typst::comemo::evict(keep);
                            closer
                        })
                        .expect("the machine can start a thread");
                    let printed = write(&document, options);
                    let closer = search.join().expect("typesetting does not panic")?;
                    SourceResult::Ok((closer.clone(), (closer == guess).then_some(printed)))
                })?
            }
        };
        let printed = match early {
            Some(printed) => printed?,
            None => write(&settings.set(&closer)?, options)?,
        };
        self.last = Some((settings.made(), closer));
        Ok(printed)
    }
}

/// Writes a document as PDF.
fn write(document: &PagedDocument, options: &PdfOptions) -> SourceResult<Printed> {
    Ok(Printed {
        bytes: typst_pdf::pdf(document, options)?,
        parts: ends::begins(document),
    })
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
