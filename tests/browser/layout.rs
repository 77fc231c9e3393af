//! The built pages as a reader's eyes and fingers meet them: nothing scrolls sideways, no heading is divided, what
//! has the focus is seen, and what is pressed is large enough.

use serde_json::Value;

use super::{Browser, stage};
use crate::awkward;
#[cfg(feature = "pdf")]
use crate::print::pages;
use crate::tools::example;
use veivalg::compile::Compilation;

/// A site's pages on the disk, and their addresses.
pub struct Site {
    folder: tempfile::TempDir,
    pub pages: Vec<String>,
}

impl Site {
    pub fn of(compilation: &Compilation) -> Self {
        let output = compilation.output.as_ref().expect("it builds");
        let folder = tempfile::tempdir().expect("a folder");
        let mut pages = Vec::new();
        for (path, bytes) in output.iter() {
            let file = folder.path().join(path.as_str());
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            std::fs::write(file, bytes).expect("a file");
            // What leads straight on is no page to look at.
            let is_way = String::from_utf8_lossy(bytes).contains("http-equiv=\"refresh\"");
            // Nor is what a server shows in the place of others, which finds its styles at the server's root.
            let path = path.as_str();
            if path.ends_with(".html") && path != "404.html" && !is_way {
                pages.push(path.to_owned());
            }
        }
        Self { folder, pages }
    }

    pub fn url(&self, page: &str) -> String {
        format!("file://{}/{page}", self.folder.path().display())
    }
}

/// What reaches past the window's right edge and makes it scroll, and headings with a word on two lines.
const TROUBLE: &str = "(() => {
    const edge = window.innerWidth, found = [];
    const name = (e) => e.localName + (e.id && '#' + e.id) + [...e.classList].map((c) => '.' + c).join('');
    if (document.scrollingElement.scrollWidth > edge)
        for (const e of document.body.querySelectorAll('*'))
            if (e.getBoundingClientRect().right > edge + 0.5) found.push(name(e) + ' is too wide');
    if (document.scrollingElement.scrollWidth > edge) found.push('scrolls sideways');
    const numeral = document.querySelector('.numbered .title .numeral');
    if (numeral && numeral.checkVisibility()) {
        const range = document.createRange();
        range.selectNodeContents(numeral);
        const [one, title] = [range, document.querySelector('.numbered h1')].map((e) => e.getBoundingClientRect());
        if (one.bottom > title.top && one.right > title.left - 4) found.push('the number touches the title');
    }
    // Marks and numbers stand before what they mark: without room there they hang out of the column.
    for (const list of document.querySelectorAll('main ul, main ol')) {
        const item = list.firstElementChild;
        if (!item || !list.checkVisibility() || getComputedStyle(item).display !== 'list-item') continue;
        if (['none', '\"\"'].includes(getComputedStyle(item).listStyleType)) continue;
        const room = item.getBoundingClientRect().left - list.parentElement.getBoundingClientRect().left;
        if (room < 14) found.push(name(list) + ' has no room for its marks: ' + room);
    }
    // What leads back from a note stands by its words.
    for (const back of document.querySelectorAll('.notes li > .back:first-of-type, .notes li > .note-source + .back')) {
        const one = back.getBoundingClientRect();
        const range = document.createRange();
        range.setStart(back.parentElement, 0);
        range.setEndBefore(back);
        if (![...range.getClientRects()].some((r) => r.width > 8 && r.bottom > one.top + 4)) found.push(name(back) + ' stands alone');
    }
    // Eight sizes: those of the scale, and the hero's. What is fitted to its place, and numerals, have their own.
    const sizes = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode());) {
        const e = text.parentElement;
        if (!text.data.trim() || !e.checkVisibility() || e.closest('svg, .vision, .numeral, [class*=fit-], .unseen')) continue;
        const size = Math.round(parseFloat(getComputedStyle(e).fontSize) * 10) / 10;
        if (![14, 16, 18, 21, 26, 34, 52].includes(size)) sizes.add(name(e) + ' is set in ' + size);
    }
    found.push(...sizes);
    // Lines of large letters are about as long as each other.
    for (const line of document.querySelectorAll('.vision p, .pull blockquote p'))
        if (getComputedStyle(line).textWrapStyle !== 'balance') found.push('a large line is not balanced');
    const divided = (elements, whole) => {
        for (const element of elements) {
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            for (let text; (text = walker.nextNode());) {
                for (const word of text.data.matchAll(/[\\p{L}\\u00ad]+/gu)) {
                    if (!whole(word[0])) continue;
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    const lines = new Set([...range.getClientRects()].filter((r) => r.width > 1).map((r) => Math.round(r.top)));
                    if (lines.size > 1) found.push(name(element) + ' divides ' + word[0]);
                }
            }
        }
    };
    divided(document.querySelectorAll('h1, h2, h3, h4, .matrix thead th'), (word) => word.replaceAll('\\u00ad', '').length <= 30);
    divided(document.querySelectorAll('.matrix td.name'), (word) => !word.includes('\\u00ad'));
    return found.slice(0, 6);
})()";

/// A strategy in which no measure has a target has a column of dashes.
const NO_TARGETS: &str =
    "document.querySelectorAll('.matrix .pair + .pair').forEach((cell) => cell.textContent = '–')";

/// The spaces that a reader may ask for (WCAG 1.4.12).
const SPACED: &str = "(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet];
})()";

/// Each thing that can have the focus, with the focus: those whose ring is not seen. A ring is two lines that stand
/// out from one another, and one of them from what lies behind.
const UNSEEN: &str = "(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (color) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
        .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const contrast = (one, other) => {
        const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05);
    };
    const behind = (element) => {
        for (let e = element.parentElement; e; e = e.parentElement) {
            const color = rgba(getComputedStyle(e).backgroundColor);
            if (color[3] === 255) return color;
        }
        return [255, 255, 255, 255];
    };
    const found = [];
    let walked = 0;
    for (const e of document.querySelectorAll('a[href], summary, button, input, [tabindex]')) {
        if (!e.checkVisibility()) continue;
        e.focus();
        if (document.activeElement !== e) continue;
        walked += 1;
        // What is stretched over a card has the card's ring.
        const ringed = [e, e.closest('.card')].filter(Boolean).map((one) => [one, getComputedStyle(one)])
            .find(([, style]) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
        const name = e.localName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 30);
        if (!ringed) { found.push(name + ' has no ring'); continue; }
        const [of, style] = ringed;
        const ring = rgba(style.outlineColor);
        const second = style.boxShadow.match(/(rgba?\\([^)]*\\)|color\\([^)]*\\)|#\\w+)/);
        const ground = behind(of);
        const around = second ? rgba(second[0]) : ground;
        const seen = Math.max(contrast(ring, ground), contrast(around, ground));
        if (contrast(ring, around) < 3 || seen < 3) found.push(name + ' is not seen: ' + contrast(ring, around).toFixed(1) + ', ' + seen.toFixed(1));
    }
    return { found, walked };
})()";

/// What is pressed with a finger and is lower than 44 pixels, but for words within a text.
const SMALL: &str = "(() => {
    const found = [];
    for (const e of document.querySelectorAll('header a, header summary, .toc a, .toc-button summary, .doors a, .contents a, .fold > summary, .hero-links a, .neighbours a, .measure-name, .bottom li > a')) {
        if (!e.checkVisibility()) continue;
        const box = e.getBoundingClientRect();
        if (box.height < 43.5 || box.width < 24) found.push(e.localName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 30) + ' ' + box.height);
    }
    return found.slice(0, 6);
})()";

pub fn words(value: &Value) -> Vec<String> {
    let list = value.as_array().expect("a list").iter();
    list.map(|one| one.as_str().expect("words").to_owned())
        .collect()
}

#[test]
fn nothing_scrolls_sideways_and_no_heading_is_divided() {
    stage(async |browser: &Browser| {
        let mut wrong = Vec::new();
        let (_, awkward) = awkward::pages();
        let (_, example) = example();
        for compilation in [awkward, example] {
            let site = Site::of(compilation);
            assert!(site.pages.len() > 20);
            for width in [320, 768, 1280] {
                browser.view(width, 800, "light").await;
                for page in site.pages.iter().filter(|page| !page.starts_with("nn/")) {
                    browser.open(&site.url(page)).await;
                    for trouble in words(&browser.ask(TROUBLE).await) {
                        wrong.push(format!("{width} {page}: {trouble}"));
                    }
                    if page.ends_with("measures.html") {
                        for (change, how) in [(SPACED, "spaced"), (NO_TARGETS, "without targets")] {
                            browser.open(&site.url(page)).await;
                            browser.ask(change).await;
                            // Headings are fitted to the usual spaces.
                            for trouble in words(&browser.ask(TROUBLE).await) {
                                if how != "spaced" || !trouble.starts_with('h') {
                                    wrong.push(format!("{width} {page} {how}: {trouble}"));
                                }
                            }
                        }
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

/// What is expected of somebody is a sheet to hang up, and the foot of a page has no sheet of its own.
#[cfg(feature = "pdf")]
#[test]
fn no_sheet_is_printed_for_the_foot_of_a_page_alone() {
    stage(async |browser: &Browser| {
        let (_, example) = example();
        let site = Site::of(example);
        for (page, most) in [
            ("leaders", 1),
            ("employees", 1),
            ("index", 3),
            ("actions", 3),
        ] {
            browser.open(&site.url(&format!("nb/{page}.html"))).await;
            let printed = browser.print().await;
            let Some(pages) = pages(&printed) else { return };
            let words: Vec<usize> = pages.iter().map(Vec::len).collect();
            assert!(
                words.len() <= most,
                "{page}: words on each sheet: {words:?}"
            );
            assert!(words.iter().all(|words| *words > 40), "{page}: {words:?}");
        }
    });
}

#[test]
fn the_focus_is_seen_and_fingers_find_what_they_press() {
    stage(async |browser: &Browser| {
        let mut wrong = Vec::new();
        for (name, (_, compilation)) in [("awkward", awkward::pages()), ("example", example())] {
            let site = Site::of(compilation);
            let kinds = ["index", "area", "measures", "actions", "platform"];
            let is_kind = |page: &&String| kinds.iter().any(|kind| page.contains(kind));
            let mut seen = 0;
            let pages = site.pages.iter().filter(is_kind);
            for page in pages.filter(|page| !page.starts_with("nn/")).take(9) {
                for (width, scheme) in [(320, "light"), (1280, "light"), (1280, "dark")] {
                    browser.view(width, 800, scheme).await;
                    browser.open(&site.url(page)).await;
                    let told = browser.ask(UNSEEN).await;
                    seen += told["walked"].as_u64().expect("a number");
                    for unseen in words(&told["found"]) {
                        wrong.push(format!("{name} {width} {scheme} {page}: {unseen}"));
                    }
                    if width == 320 {
                        for small in words(&browser.ask(SMALL).await) {
                            wrong.push(format!("{name} {page}: {small}"));
                        }
                    }
                }
            }
            assert!(seen > 500, "{name}: {seen}");
        }
        wrong.truncate(30);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}
