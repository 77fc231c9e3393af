//! What a machine translated is seen to be that: a dotted line beside the words or below them, and a word where the page
//! does not say what the line is.

use super::layout::{Site, words};
use super::{Browser, stage};
use crate::translation::marked::{RICH, published};

/// The drafts on a page that have no line, and those at its foot without their word.
const UNSEEN: &str = "(() => {
    const found = [];
    let seen = 0;
    document.querySelectorAll('details').forEach((fold) => fold.open = true);
    const is_dotted = (e) => {
        const own = getComputedStyle(e);
        if (own.borderLeftStyle === 'dotted' && parseFloat(own.borderLeftWidth) > 0) return true;
        for (let at = e; at; at = at.parentElement) {
            const style = getComputedStyle(at);
            if (style.textDecorationLine.includes('underline') && style.textDecorationStyle === 'dotted') return true;
            if (style.display !== 'inline' && at !== e) return false;
        }
        return false;
    };
    for (const e of document.querySelectorAll('.wording-draft')) {
        if (!e.checkVisibility()) continue;
        seen += 1;
        if (!is_dotted(e)) found.push(e.parentElement.outerHTML.slice(0, 200));
        const word = e.querySelector('.unseen');
        if (e.closest('.bottom') && word.getBoundingClientRect().width < 40) found.push('no word: ' + e.outerHTML);
    }
    return { found, seen };
})()";

#[test]
fn each_draft_has_its_line() {
    let compilation = published(&vec![true; RICH.count], "documents = []");
    stage(async |browser: &Browser| {
        let site = Site::of(&compilation);
        let (mut unseen, mut seen) = (Vec::new(), 0);
        for width in [320, 1280] {
            browser.view(width, 800, "light").await;
            for page in site.pages.iter().filter(|page| page.starts_with("nn/")) {
                browser.open(&site.url(page)).await;
                let told = browser.ask(UNSEEN).await;
                seen += told["seen"].as_u64().expect("a number");
                let found = words(&told["found"]).into_iter();
                unseen.extend(found.map(|found| format!("{width} {page}: {found}")));
            }
        }
        assert!(unseen.is_empty(), "{}", unseen.join("\n"));
        assert!(seen > 200, "{seen}");
    });
}
