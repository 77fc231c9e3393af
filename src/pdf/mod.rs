//! The PDF of one language: the strategy as data, set by the theme's Typst files.
//!
//! Knows nothing of the site; the only user of typst. What can fail here is the theme, never the
//! content.

mod data;
mod ends;
mod faults;
mod fonts;
mod pictures;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use typst::diag::SourceResult;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lang::{Date, Lang};
use crate::model::Strategy;
use crate::source::Sources;
use crate::theme::Theme;
use fonts::Fonts;
use world::Files;

/// Makes the PDF (PDF/A-2a and PDF/UA-1 in one). None when the theme has a fault, which is pushed.
pub fn pdf(
    diagnostics: &mut Diagnostics,
    strategy: &Strategy,
    sources: &Sources,
    lang: Lang,
    today: Date,
) -> Option<Vec<u8>> {
    let theme = Theme::new(sources, &strategy.publication.theme)?;
    let fonts = Fonts::new(diagnostics, sources, &strategy.publication.pdf.fonts)?;
    let mut data = data::data(strategy, lang, today, fonts.families());
    for value in data.values_mut() {
        fonts.make_legible(value);
    }
    if !pictures::check(diagnostics, sources, data.values()) {
        return None;
    }
    let press = Press {
        sources,
        theme: &theme,
        fonts: &fonts,
        today,
    };
    let made = press.document(&mut data, &options(strategy, lang, today))?;
    match made {
        Ok(bytes) => Some(bytes),
        Err(faults) => {
            faults.into_iter().for_each(|fault| diagnostics.push(fault));
            None
        }
    }
}

/// What every setting of one document shares.
struct Press<'a> {
    sources: &'a Sources,
    theme: &'a Theme<'a>,
    fonts: &'a Fonts,
    today: Date,
}

impl Press<'_> {
    /// Sets the document: once as it comes, and again with the parts closer whose last page would hold
    /// only a few lines, as far as that helps.
    fn document(&self, data: &mut Data, options: &PdfOptions) -> Option<Made<Vec<u8>>> {
        // Unless the next setting differs, this one is written.
        let write_unless = |differs: bool, document: &PagedDocument| match differs {
            true => Ok(None),
            false => typst_pdf::pdf(document, options).map(Some),
        };
        let first = self.set(data, &BTreeSet::new(), |document| {
            let before = ends::ends(&document);
            let tried = ends::wasteful(&before);
            let bytes = write_unless(!tried.is_empty(), &document)?;
            Ok((before, tried, bytes))
        })?;
        let (before, tried) = match first {
            Ok((_, _, Some(bytes))) => return Some(Ok(bytes)),
            Ok((before, tried, None)) => (before, tried),
            Err(faults) => return Some(Err(faults)),
        };
        let second = self.set(data, &tried, |document| {
            let helped = ends::helped(&tried, &before, &ends::ends(&document));
            let bytes = write_unless(helped != tried, &document)?;
            Ok((helped, bytes))
        })?;
        match second {
            Ok((_, Some(bytes))) => Some(Ok(bytes)),
            Ok((helped, None)) => {
                self.set(data, &helped, |document| typst_pdf::pdf(&document, options))
            }
            Err(faults) => Some(Err(faults)),
        }
    }

    /// Sets the document with these parts closer, and does something with it.
    fn set<T>(
        &self,
        data: &mut Data,
        closer: &BTreeSet<String>,
        then: impl FnOnce(PagedDocument) -> SourceResult<T>,
    ) -> Option<Made<T>> {
        data.insert("/data/closer.json".to_owned(), json!(closer));
        let files = Files::new(self.sources, self.theme, data);
        world::with_world(files, self.fonts.all(), self.today, |world| {
            let document = typst::compile::<PagedDocument>(world).output;
            document
                .and_then(then)
                .map_err(|found| faults::faults(world, self.theme, &found))
        })
    }
}

type Data = BTreeMap<String, Value>;
type Made<T> = Result<T, Vec<Diagnostic>>;

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
