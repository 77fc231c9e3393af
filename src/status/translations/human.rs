//! The list on a terminal of 80 columns. Colour is never the only carrier of meaning: what waits has a `!`
//! before it, and words that went and came are on either side of an arrow.

use std::fmt::Write as _;

use super::words::{Item, Page};
use crate::diagnostic::MessageLang;
use crate::status::human::{hanging, painted, table};
use crate::terminal::{WIDTH, wrapped};
use crate::translation::WordChange;
use crate::wording::say;

/// Renders the page.
pub fn render(page: &Page, lang: MessageLang, color: bool) -> String {
    let bold = |words: &str| painted(words, "1", color);
    let mut text = format!("{}\n", bold(&page.title));
    for line in page.lead.iter().flat_map(|words| wrapped(words, WIDTH)) {
        let _ = writeln!(text, "{line}");
    }
    if !page.rows.is_empty() {
        text.push('\n');
        table(&mut text, &page.head, &page.rows, &bold);
    }
    for group in &page.groups {
        let mark = match group.grave {
            true => painted("!", "1;31", color),
            false => "-".to_owned(),
        };
        let _ = writeln!(text, "\n{mark} {}", bold(&group.heading));
        if !group.advice.is_empty() {
            hanging(&mut text, "  ", &group.advice);
        }
        for item in &group.items {
            text.push('\n');
            entry(&mut text, item, lang, color);
        }
        if let Some(more) = &group.more {
            let _ = writeln!(text, "\n    {more}");
        }
    }
    text
}

fn entry(text: &mut String, item: &Item, lang: MessageLang, color: bool) {
    let _ = writeln!(text, "    {}", painted(&item.place, "1", color));
    let [open, close] = lang.pick([["«", "»"], ["«", "»"], ["“", "”"]]);
    hanging(text, "    ", &format!("{open}{}{close}", item.excerpt));
    for (name, words, has_more) in &item.changes {
        let mut told: Vec<String> = words
            .iter()
            .map(|words| change(words, [open, close], lang, color))
            .collect();
        if *has_more {
            told.push("…".to_owned());
        }
        for (number, words) in told.iter().enumerate() {
            let lead = if number == 0 { *name } else { "" };
            let gap = " ".repeat(name.chars().count().saturating_sub(lead.chars().count()));
            let _ = writeln!(text, "    {lead}{gap}  {words}");
        }
    }
    let _ = writeln!(text, "    {}", item.key);
}

fn change(
    WordChange { went, came }: &WordChange,
    [open, close]: [&str; 2],
    lang: MessageLang,
    color: bool,
) -> String {
    let went_painted = painted(&format!("{open}{went}{close}"), "31", color);
    let came_painted = painted(&format!("{open}{came}{close}"), "32", color);
    match (went.is_empty(), came.is_empty()) {
        (true, _) => say!("texts-new-words", words = came_painted).get(lang),
        (_, true) => say!("texts-gone-words", words = went_painted).get(lang),
        _ => format!("{went_painted} → {came_painted}"),
    }
}
