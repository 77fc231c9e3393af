//! Texts in both languages: read as markdown, held against each other, their links looked up.

use std::collections::BTreeMap;

use super::Checker;
use super::gaps::without;
use super::numbers;
use super::terms::Read;
use crate::diagnostic::findings;
use crate::lang::{Lang, Localized};
use crate::markdown::tree::{
    Footnote, Inline, RichText, Target, set_language, set_language_of, walk_blocks,
};
use crate::markdown::{self, Place, SourceText};
use crate::model::{Line, Text};
use crate::parse::{LocalizedWords, Record};
use crate::schema::Kind;
use crate::source::Span;

/// Letters of a name, heading or label. Such are fitted into the heads of pages, which takes the square.
const MOST_OF_A_LINE: usize = 1_000;
/// Letters of a question.
pub(super) const MOST_OF_A_QUESTION: usize = 5_000;
/// Letters of a text in a key: PDF/A-2 takes 32,767 bytes in a string (ISO 19005-2, 6.1.13), such as what a link is
/// read as, and a letter has two.
const MOST_OF_A_KEY: usize = 10_000;

impl Checker<'_> {
    /// A text that may be left out.
    pub(super) fn text(&mut self, record: &Record, key: &str) -> Option<Text> {
        self.localized_text(record.localized(key)?, Place::Key)
    }

    /// A text that must be there. Where it is not, that has been reported, and an empty one stands in.
    pub(super) fn required_text(&mut self, record: &Record, key: &str) -> Text {
        let text = self.text(record, key);
        if text.is_none() {
            self.require_words(record, key, Kind::Text);
        }
        text.unwrap_or_else(|| {
            Localized::Same(RichText {
                blocks: Vec::new(),
                span: record.header,
                notices: Vec::new(),
            })
        })
    }

    /// A name or heading that may be left out.
    pub(super) fn line(&mut self, record: &Record, key: &str) -> Option<Line> {
        let words = record.localized(key)?;
        self.compare(words);
        let foreign = words.foreign.as_deref();
        let mut line = self.each(words, |checker, words| {
            checker.bounded(words, MOST_OF_A_LINE);
            let mut line = markdown::line(checker.diagnostics, words);
            if let Some(lang) = foreign {
                set_language_of(&mut line.inlines, lang);
            }
            checker.signs_of_line(words, &line.inlines);
            line
        })?;
        self.tell_readers_of_line(words, &mut line);
        Some(line)
    }

    /// A name or heading that must be there.
    pub(super) fn required_line(&mut self, record: &Record, key: &str) -> Line {
        let line = self.line(record, key);
        if line.is_none() {
            self.require_words(record, key, Kind::Line);
        }
        line.unwrap_or_else(|| {
            Localized::Same(markdown::tree::RichLine {
                inlines: Vec::new(),
                span: record.header,
                told: None,
            })
        })
    }

    /// Where that there are no words is no error by its own rule, a key that needs them is missing.
    fn require_words(&mut self, record: &Record, key: &str, kind: Kind) {
        let is_silent = |words: &LocalizedWords| {
            words.damaged && Lang::ALL.iter().all(|&lang| words.get(lang).is_none())
        };
        if self.may_lose
            && let Some(entry) = record.entry(key)
            && record.localized(key).is_some_and(is_silent)
        {
            self.diagnostics
                .push(findings::missing_key(entry.key, key, kind));
        }
    }

    /// Words without markdown.
    pub(super) fn words(&mut self, words: &LocalizedWords) -> Option<Localized<String>> {
        self.each(words, |checker, words| checker.plain_words(words))
    }

    /// Words without markdown in one language.
    pub(super) fn plain_words(&mut self, words: &SourceText) -> String {
        self.bounded(words, MOST_OF_A_LINE);
        markdown::printable(words.text.trim().to_owned())
    }

    /// Tells of a name, heading, question or label that is longer than anyone reads.
    pub(super) fn bounded(&mut self, words: &SourceText, most: usize) {
        if words.text.chars().count() > most {
            self.diagnostics
                .push(findings::line_too_long(words.span(), most));
        }
    }

    /// A text by its words.
    pub(super) fn localized_text(&mut self, words: &LocalizedWords, place: Place) -> Option<Text> {
        self.compare(words);
        let foreign = words.foreign.as_deref();
        let mut text = self.each(words, |checker, words| {
            if place == Place::Key && words.text.chars().count() > MOST_OF_A_KEY {
                checker
                    .diagnostics
                    .push(findings::text_too_long(words.span(), MOST_OF_A_KEY));
            }
            let mut text = markdown::text(checker.diagnostics, words, place);
            checker.links(&text);
            if let Some(lang) = foreign {
                let blocks = text.blocks.iter_mut();
                blocks.for_each(|block| set_language(block, lang));
            }
            checker.signs_of_text(words, &text);
            text
        })?;
        self.tell_readers(words, &mut text);
        if let Localized::Each {
            nb: Some(nb),
            nn: Some(nn),
        } = &text
            && !self.is_behind(words)
        {
            self.compare_links(words, nb, nn);
        }
        Some(text)
    }

    /// Makes something of each language's words; none when there are no words at all.
    fn each<T>(
        &mut self,
        words: &LocalizedWords,
        mut make: impl FnMut(&mut Self, &SourceText) -> T,
    ) -> Option<Localized<T>> {
        if let Some(same) = &words.same {
            return Some(Localized::Same(make(self, same)));
        }
        let nb = words.nb.as_ref().map(|words| make(self, words));
        let nn = words.nn.as_ref().map(|words| make(self, words));
        (nb.is_some() || nn.is_some()).then_some(Localized::Each { nb, nn })
    }

    /// What can be told of the two wordings before they are read: one is missing, one is in a language
    /// that is not published, the numbers differ.
    pub(super) fn compare(&mut self, words: &LocalizedWords) {
        if words.foreign.is_some() {
            return;
        }
        for lang in Lang::ALL {
            let Some(own) = words.get(lang) else { continue };
            let other = lang.other();
            if !self.languages.contains(&lang) {
                self.diagnostics
                    .push(findings::unlisted_language(own.span(), lang));
            }
            let missing = words.get(other).is_none() && !words.damaged;
            if missing && self.languages.contains(&other) {
                let found = findings::missing_translation(own.span(), other, self.sources);
                self.diagnostics.push(found);
            }
        }
        let read = Lang::ALL.map(|lang| {
            let mut read = Read::new(words.get(lang)?);
            read.alone = self.alone(read.words, lang);
            Some(read)
        });
        if let [Some(nb), Some(nn)] = &read
            && !self.is_behind(words)
        {
            let [first, second] = self.in_order(nb, nn);
            // What the other one lacks as a whole is reported as that.
            let written = [first, second].map(|read| {
                let fill = |is_line| if is_line { 'x' } else { ' ' };
                without(&read.words.text, &read.alone, fill)
            });
            let seen = [first.shared(), second.shared()];
            let found = numbers::differences(
                [&written[0], &written[1]],
                [&seen[0], &seen[1]],
                self.together(first.words, second.words),
            );
            for difference in found {
                let finding = difference.finding(first.words, second.words);
                self.diagnostics.push(finding);
            }
        }
        self.wording(words, &read);
    }

    /// The two wordings in the order of the strategy's languages.
    fn in_order<'w, T>(&self, nb: &'w T, nn: &'w T) -> [&'w T; 2] {
        match self.languages.first() {
            Some(Lang::Nn) => [nn, nb],
            _ => [nb, nn],
        }
    }

    fn compare_links(&mut self, words: &LocalizedWords, nb: &RichText, nn: &RichText) {
        let [first, second] = self.in_order(nb, nn);
        let links = |text: &RichText, lang: Lang| {
            let mut links = links_of(text);
            let own = words.get(lang);
            let alone = own.map_or_else(Vec::new, |own| self.alone(own, lang));
            links.retain(|(_, span)| {
                let at = own.map_or(0, |own| own.at(span.start));
                !alone.iter().any(|(range, _)| range.contains(&at))
            });
            links
        };
        let [one, other] = [links(nb, Lang::Nb), links(nn, Lang::Nn)];
        let [one, other] = match std::ptr::eq(first, nb) {
            true => [one, other],
            false => [other, one],
        };
        let only_first = lacking(&one, &other);
        let only_second = lacking(&other, &one);
        // A link that leads nowhere has been reported, and may be the one that the other text has.
        let differ = !only_first.is_empty() || !only_second.is_empty();
        if !differ || !self.leads_somewhere(nb) || !self.leads_somewhere(nn) {
            return;
        }
        let side = |text: &RichText, only: Vec<(String, Span)>| {
            let span = only.first().map_or(text.span, |(_, span)| *span);
            let names: Vec<String> = only.into_iter().map(|(name, _)| name).collect();
            (span, names)
        };
        let (here, there) = (side(first, only_first), side(second, only_second));
        // The wording that has what the other lacks comes first.
        let [here, there] = match here.1.is_empty() {
            true => [there, here],
            false => [here, there],
        };
        self.diagnostics
            .push(findings::link_mismatch(here.0, there.0, &here.1, &there.1));
    }
}

/// The links that `other` has not, or not as often.
fn lacking(from: &[(String, Span)], other: &[(String, Span)]) -> Vec<(String, Span)> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, _) in other {
        *left.entry(name).or_default() += 1;
    }
    let lacking = from.iter().filter(|(name, _)| {
        let there = left.get_mut(name.as_str()).filter(|count| **count > 0);
        there.map(|count| *count -= 1).is_none()
    });
    lacking.cloned().collect()
}

/// What a website puts before its name for a language.
const OF_A_LANGUAGE: [&str; 4] = ["nb.", "nn.", "no.", "nynorsk."];

/// What a text's links and footnotes lead to, each with its place, in the order they stand. Of an address
/// outside only the host counts: a page may well have one address in each language.
fn links_of(text: &RichText) -> Vec<(String, Span)> {
    let mut links = Vec::new();
    walk_blocks(&text.blocks, &mut |inline| {
        let link = match inline {
            Inline::Link { target, span, .. } => (name_of(target), span),
            Inline::Footnote(Footnote::Reference { id, span }) => (Some(format!("[^{id}]")), span),
            Inline::Footnote(Footnote::Own { span, .. }) => (Some("[^]".to_owned()), span),
            _ => return,
        };
        if let (Some(name), span) = link {
            links.push((name, *span));
        }
    });
    links
}

/// What is the same in both languages of what a link leads to.
fn name_of(target: &Target) -> Option<String> {
    Some(match target {
        Target::Record(record) => format!("{}:{}", record.kind.key(), record.id),
        Target::Url(url) => {
            let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
            let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
            let host = host.to_lowercase();
            let host = host.strip_prefix("www.").unwrap_or(&host);
            let mut labels = OF_A_LANGUAGE.iter();
            let own = labels.find_map(|label| host.strip_prefix(label));
            // What is left of "nb.no" is no site.
            let own = own.filter(|rest| rest.contains('.'));
            own.unwrap_or(host).to_owned()
        }
        Target::File { .. } => "assets/".to_owned(),
        Target::Heading(_) => "#".to_owned(),
        Target::Unknown(_) => return None,
    })
}
