//! The PDF of one language: the strategy as data, set by the theme's Typst files.
//!
//! Knows nothing of the site; the only user of typst. What can fail here is the theme, never the
//! content.

mod data;
mod faults;
mod fonts;
mod pictures;
mod world;

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostic::Diagnostics;
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
    let fonts = Fonts::new(sources, &strategy.publication.pdf.fonts);
    let mut data = data::data(strategy, lang, today, fonts.families());
    for value in data.values_mut() {
        fonts.make_legible(value);
    }
    if !pictures::check(diagnostics, sources, data.values()) {
        return None;
    }
    let files = Files::new(sources, &theme, &data);
    let made = world::with_world(files, fonts.all(), today, |world| {
        let document = typst::compile::<PagedDocument>(world).output;
        document
            .and_then(|document| typst_pdf::pdf(&document, &options(strategy, lang, today)))
            .map_err(|found| faults::faults(world, &theme, &found))
    })?;
    match made {
        Ok(bytes) => Some(bytes),
        Err(faults) => {
            faults.into_iter().for_each(|fault| diagnostics.push(fault));
            None
        }
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
