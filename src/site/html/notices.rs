//! Notices to readers on how a wording relates to the other language's: that the other one is newer,
//! or has more, or that a machine made this one.
//!
//! In: the notices of texts and names. Out: notes and marks around their HTML, in words, with a link to the
//! other wording where no link can stand around them. A note stands once before all it concerns. What a
//! machine translated is told in full once a page, by the frame; a word and a line mark each such text.

use std::fmt::Write as _;
use std::mem::take;
use std::ops::Range;

use super::HtmlRenderer;
use super::line::{escape, line};
use crate::address::counterpart;
use crate::lang::{Lang, Resolved};
use crate::markdown::tree::{Block, Notice, RichText, TranslationNotice};
use crate::model::{Line, Text};
use crate::site::language_site::LanguageSite;

impl<'a> HtmlRenderer<'a> {
    /// Some blocks of a text, with what is told of them.
    pub(super) fn told_blocks(
        &mut self,
        out: &mut String,
        text: &'a Text,
        blocks: Range<usize>,
        level: u8,
    ) {
        let Resolved { value, fallback } = text.resolve(self.language_site.lang);
        // What is in the other language is reported as such.
        if fallback.is_some() || value.notices.is_empty() {
            return self.blocks(out, &value.blocks[blocks], level);
        }
        let mut open = None;
        for index in blocks.clone() {
            let told = value.told_of(index);
            let more = value.more_at(index);
            if open != told.map(|notice| notice.told) || more.is_some() {
                out.push_str(if open.is_some() { "</div>\n" } else { "" });
                open = None;
            }
            if let Some(more) = more {
                self.note(out, text, more);
            }
            if let (None, Some(notice)) = (open, told) {
                open = Some(notice.told);
                let _ = writeln!(out, "<div class=\"{}\">", class(notice.told));
                if !value.told_before(index) {
                    self.note(out, text, notice);
                }
            }
            let led_to = value.told_at(index);
            self.ids = led_to.filter_map(|notice| self.new_id(notice)).collect();
            self.told = open;
            self.blocks(out, &value.blocks[index..=index], level);
            self.told = None;
        }
        out.push_str(if open.is_some() { "</div>\n" } else { "" });
        let last = blocks.end == value.blocks.len();
        if let Some(more) = value.more_at(blocks.end).filter(|_| last) {
            self.note(out, text, more);
        }
    }

    /// The words of a text that is a single paragraph, with what is told of them.
    pub(super) fn told_phrase(&mut self, text: &Text, mut html: String) -> String {
        let Resolved { value, fallback } = text.resolve(self.language_site.lang);
        if fallback.is_some() {
            return html;
        }
        for notice in value.told_at(0) {
            if let Some(id) = self.new_id(notice) {
                html = format!("<span id=\"{id}\">{html}</span>");
            }
        }
        let more = value.more_at(0).or(value.more_at(1));
        for notice in value.told_of(0).into_iter().chain(more) {
            let href = self.across(counterpart(text, notice, self.language_site.lang));
            html = self.marked(html, notice.told, href);
        }
        html
    }

    /// A name of the page itself, which is in no link: its mark leads to the other language's page.
    pub(super) fn own_line(&mut self, text: &Line) -> String {
        let href = self.across(None);
        self.told_line(text, href)
    }

    /// A link to the page in the other language, or a place on it; none where the site lacks that.
    pub fn across(&self, anchor: Option<String>) -> Option<String> {
        let LanguageSite {
            strategy,
            addresses,
            lang,
            ..
        } = *self.language_site;
        let there = strategy.publication.languages.contains(&lang.other());
        there.then(|| addresses.across(self.page, anchor, lang))
    }

    /// A note before what it concerns.
    fn note(&mut self, out: &mut String, text: &Text, notice: &Notice) {
        let language_site = self.language_site;
        let words = match notice.told {
            TranslationNotice::Stale => "newer_text",
            TranslationNotice::Incomplete => "more_text",
            TranslationNotice::Draft => "machine_translated",
            TranslationNotice::Counterpart => return,
        };
        self.shows_drafts |= notice.told == TranslationNotice::Draft;
        let _ = write!(
            out,
            "<p class=\"told\" role=\"note\">{}",
            escape(language_site.label(words))
        );
        if let Some(href) = self.across(counterpart(text, notice, language_site.lang)) {
            let (lang, read) = (
                language_site.lang.other(),
                escape(language_site.label("read_other")),
            );
            let _ = write!(out, " <a href=\"{href}\" hreflang=\"{lang}\">{read}</a>");
        }
        out.push_str("</p>\n");
    }

    /// The id, as an attribute, of the element that is begun next, where readers of the other language are led
    /// to it. An element has one; the others are before it.
    pub(super) fn id(&mut self, out: &mut String) -> String {
        let mut ids = take(&mut self.ids).into_iter();
        let own = ids.next();
        places(out, ids);
        own.map_or_else(String::new, |id| format!(" id=\"{id}\""))
    }

    /// What readers are led to in an element that has an id of its own.
    pub(super) fn ids_in(&mut self, out: &mut String) {
        places(out, take(&mut self.ids).into_iter());
    }

    /// The id of what a notice leads to, unless something on the page has it already.
    fn new_id(&mut self, notice: &Notice) -> Option<String> {
        let id = &notice.anchor;
        let is_new =
            notice.told == TranslationNotice::Counterpart && self.wordings.insert(id.clone());
        is_new.then(|| id.clone())
    }

    /// A line of inline marks, with what is told of it: that it is in the other language, or how it stands
    /// beside that one's, which `href` leads to.
    pub(super) fn told_line(&mut self, text: &Line, href: Option<String>) -> String {
        let Resolved { value, fallback } = text.resolve(self.language_site.lang);
        let html = self.language_site.name(text);
        match value.told {
            Some(told) if fallback.is_none() => self.marked(html, told, href),
            _ => html,
        }
    }

    /// Words of a paragraph, marked with what is told of it.
    pub(super) fn told_words(&mut self, text: &RichText, block: usize, html: String) -> String {
        match text.told_of(block) {
            Some(notice) => self.marked(html, notice.told, None),
            None => html,
        }
    }

    /// A footnote of a block of which this is told: at the foot of the page, only a draft has to say so.
    pub(super) fn told_note(
        &mut self,
        blocks: &'a [Block],
        lang: Option<Lang>,
        told: Option<TranslationNotice>,
    ) -> String {
        let draft = told.filter(|told| *told == TranslationNotice::Draft);
        if let [Block::Paragraph { inlines, span }] = blocks {
            let words = self.words(inlines, *span, lang);
            return match draft {
                Some(told) => self.marked(words, told, None),
                None => words,
            };
        }
        let mut out = String::new();
        if let Some(lang) = lang {
            let _ = write!(out, "<div lang=\"{lang}\">");
        }
        if let Some(told) = draft {
            let _ = write!(out, "<div class=\"{}\">", class(told));
        }
        self.blocks(&mut out, blocks, 6);
        if let Some(told) = draft {
            out.push_str(&self.marked(String::new(), told, None));
            out.push_str("</div>");
        }
        out.push_str(if lang.is_some() { "</div>" } else { "" });
        out
    }

    /// Words with a mark that tells how they relate to the other language's, and may lead there.
    fn marked(&mut self, html: String, told: TranslationNotice, href: Option<String>) -> String {
        let word = match told {
            TranslationNotice::Stale => "newer_text_short",
            TranslationNotice::Incomplete => "more_text_short",
            TranslationNotice::Draft => {
                self.shows_drafts = true;
                let word = escape(self.language_site.label("machine_translated_short"));
                let class = class(told);
                return format!(
                    "<span class=\"{class}\">{html}<span class=\"unseen\"> ({word})</span></span>"
                );
            }
            TranslationNotice::Counterpart => return html,
        };
        let mut word = escape(self.language_site.label(word));
        if let Some(href) = href {
            word = format!(
                "<a href=\"{href}\" hreflang=\"{}\">{word}</a>",
                self.language_site.lang.other()
            );
        }
        format!("{html} <small class=\"told\">({word})</small>")
    }
}

impl LanguageSite<'_> {
    /// A name in a link to what bears it, where what is to be told of it is reported.
    pub fn name(&self, text: &Line) -> String {
        line(text, self.lang, self.marks)
    }
}

/// Places that an address may name, and nobody sees.
pub(super) fn places(out: &mut String, ids: impl Iterator<Item = String>) {
    for id in ids {
        let _ = write!(out, "<span id=\"{id}\"></span>");
    }
}

/// The class of what holds such a wording.
fn class(told: TranslationNotice) -> &'static str {
    match told {
        TranslationNotice::Draft => "wording-draft",
        _ => "wording-stale",
    }
}
