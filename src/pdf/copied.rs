//! The text that is copied and searched in a PDF: without the soft hyphens at which no line was broken.
//!
//! In: a document as it was set. Out: the same to the eye. Typst keeps each soft hyphen as a sign without shape or
//! width, which some readers of PDFs paste and do not find words across.

use std::ops::Range;

use typst::layout::{Em, Frame, FrameItem};
use typst::model::Document;
use typst::text::{Glyph, TextItem};
use typst_layout::{Page, PagedDocument};

use crate::joints::SOFT_HYPHEN;

/// The document without soft hyphens that nobody sees.
pub fn without_soft_hyphens(document: &PagedDocument) -> PagedDocument {
    let pages = document.pages().iter().map(|page| {
        let mut page: Page = page.clone();
        clear(&mut page.frame);
        page
    });
    PagedDocument::new(pages.collect(), document.info().clone())
}

fn clear(frame: &mut Frame) {
    // What has none stays the very same, and costs no copy.
    if !has_unseen(frame) {
        return;
    }
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => clear(&mut group.frame),
            FrameItem::Text(TextItem { text, glyphs, .. }) => {
                glyphs.retain_mut(|glyph| match seen(text, glyph) {
                    Some(range) => {
                        glyph.range = range;
                        true
                    }
                    None => false,
                });
            }
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
        true
    });
}

fn has_unseen(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_unseen(&group.frame),
        FrameItem::Text(item) => {
            let unseen = |glyph: &Glyph| seen(&item.text, glyph).as_ref() != Some(&glyph.range);
            item.text.contains(SOFT_HYPHEN) && item.glyphs.iter().any(unseen)
        }
        FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {
            false
        }
    })
}

/// What part of the text a glyph shows: a letter without the soft hyphen beside it, the hyphen at a line's end
/// itself. None where it shows nothing.
fn seen(text: &str, glyph: &Glyph) -> Option<Range<u16>> {
    let Some(whole) = text.get(glyph.range()) else {
        return Some(glyph.range.clone());
    };
    let letters = whole.trim_matches(SOFT_HYPHEN);
    if letters.is_empty() {
        return (glyph.x_advance != Em::zero()).then(|| glyph.range.clone());
    }
    let before = whole.len() - whole.trim_start_matches(SOFT_HYPHEN).len();
    let start = glyph.range.start + u16::try_from(before).ok()?;
    Some(start..start + u16::try_from(letters.len()).ok()?)
}
