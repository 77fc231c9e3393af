//! The list as markdown, for a wiki, an e-mail or the summary of a CI run. What an author wrote is shown
//! as it is written, never as marks.

use std::fmt::Write as _;

use super::words::{Item, Page};
use crate::diagnostic::MessageLang;
use crate::status::markdown::{escaped, table};
use crate::translation::WordChange;

/// Renders the page.
pub fn render(page: &Page, lang: MessageLang) -> String {
    let mut text = format!("## {}\n", page.title);
    for words in &page.lead {
        let _ = writeln!(text, "\n{}", escaped(words));
    }
    if !page.rows.is_empty() {
        text.push('\n');
        table(&mut text, &page.head, &page.rows);
    }
    for group in &page.groups {
        let _ = writeln!(text, "\n### {}\n", group.heading);
        if !group.advice.is_empty() {
            let _ = writeln!(text, "{}\n", escaped(&group.advice));
        }
        for item in &group.items {
            entry(&mut text, item, lang);
        }
        if let Some(more) = &group.more {
            let _ = writeln!(text, "- {}", escaped(more));
        }
    }
    text
}

fn entry(text: &mut String, item: &Item, lang: MessageLang) {
    let [open, close] = lang.pick([["«", "»"], ["«", "»"], ["“", "”"]]);
    let _ = writeln!(
        text,
        "- {}: {open}{}{close}  ",
        escaped(&item.place),
        escaped(&item.excerpt)
    );
    for (name, words, has_more) in &item.changes {
        let told = words.iter().map(change);
        let more = has_more.then(|| "…".to_owned());
        let told: Vec<String> = told.chain(more).collect();
        let _ = writeln!(text, "  {name}: {}  ", told.join("; "));
    }
    let _ = writeln!(text, "  {}", escaped(&item.key));
}

fn change(WordChange { went, came }: &WordChange) -> String {
    let went = (!went.is_empty()).then(|| format!("~~{}~~", escaped(went)));
    let came = (!came.is_empty()).then(|| format!("**{}**", escaped(came)));
    let both: Vec<String> = [went, came].into_iter().flatten().collect();
    both.join(" ")
}
