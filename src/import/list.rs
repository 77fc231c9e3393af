//! `import.md`: what of a document has no place in the strategy, and why, for a person to go through.

use std::collections::BTreeSet;

use super::document::{Aside, Why};
use super::markup::escaped_words;
use crate::wording::{Message, MessageLang, say};

/// What is said of a reason.
pub fn heading(why: Why) -> Message {
    match why {
        Why::NoPlace => say!("import-why-no-place"),
        Why::NoPartner => say!("import-why-no-partner"),
        Why::Differs => say!("import-why-differs"),
        Why::Comment => say!("import-why-comment"),
        Why::Deleted => say!("import-why-deleted"),
        Why::Inserted => say!("import-why-inserted"),
        Why::Header => say!("import-why-header"),
        Why::Footer => say!("import-why-footer"),
        Why::Hidden => say!("import-why-hidden"),
        Why::Drawing => say!("import-why-drawing"),
        Why::Picture => say!("import-why-picture"),
        Why::HeadingNote => say!("import-why-heading-note"),
        Why::Structure => say!("import-why-structure"),
        Why::Read => say!("import-why-read"),
        Why::Contents => say!("import-why-contents"),
    }
}

/// The page.
pub fn page(aside: &[Aside], name: &str, lang: MessageLang) -> String {
    let name = escaped_words(name);
    let mut page = say!("import-page", name).get(lang);
    page.push('\n');
    for why in Why::ALL {
        let of = |aside: &&Aside| aside.why == why;
        if !aside.iter().any(|aside| of(&aside)) {
            continue;
        }
        page.push_str(&format!("\n## {}\n\n", heading(why).get(lang)));
        // The same heading in every area is told once.
        let mut told = BTreeSet::new();
        for aside in aside.iter().filter(of) {
            let lines = aside.words.lines().map(escaped_words);
            let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
            let item = format!("- {}\n", lines.join("\n  "));
            if told.insert(item.clone()) {
                page.push_str(&item);
            }
        }
    }
    page
}
