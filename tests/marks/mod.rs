//! Source marks: the preview's pages are the site's own, on which every text of the author tells where it
//! is written.

mod cases;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use scraper::{ElementRef, Html, Node, Selector};
use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::Diagnostics;
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::output::Output;
use veivalg::site::{Preview, site, tables};
use veivalg::source::Sources;

use crate::tools::{TODAY, compile_today, example, real, root, without_sizes};

/// The pages of the example, and of the real strategy where it is there.
fn pages() -> &'static [(Sources, Compilation)] {
    static PAGES: OnceLock<Vec<(Sources, Compilation)>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let built = std::iter::once(example()).chain(real());
        built
            .map(|(sources, _)| compile_today(sources.clone(), Targets::Pages))
            .collect()
    })
}

/// The pages in a language, by their paths.
fn html(output: &Output) -> impl Iterator<Item = (&str, Html)> {
    let files = output.iter().map(|(path, bytes)| (path.as_str(), bytes));
    files
        .filter(|(path, _)| path.ends_with(".html") && path.contains('/'))
        .map(|(path, bytes)| {
            let page = std::str::from_utf8(bytes).expect("pages are UTF-8");
            (path, Html::parse_document(page))
        })
}

/// A page without its marks, and without the elements that stand there for them alone.
pub fn stripped(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    // Of each open `span`, whether it goes.
    let mut open = Vec::new();
    while let Some(at) = rest.find('<') {
        let end = at + rest[at..].find('>').expect("tags end") + 1;
        out.push_str(&rest[..at]);
        let tag = &rest[at..end];
        rest = &rest[end..];
        let bare = match tag.split_once(" data-source=\"") {
            Some((before, after)) => {
                let (_, after) = after.split_once('"').expect("attributes end");
                format!("{before}{after}")
            }
            None => tag.to_owned(),
        };
        if tag.starts_with("<span") {
            open.push(bare == "<span>" && bare != tag);
        }
        let goes = match tag {
            "</span>" => open.pop().expect("elements are opened first"),
            _ => tag.starts_with("<span") && open.last() == Some(&true),
        };
        if !goes {
            out.push_str(&bare);
        }
    }
    out + rest
}

/// A page without its one line that begins so.
fn without_line(page: &str, start: &str) -> String {
    let (before, rest) = page
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start} in {page}"));
    let (_, after) = rest.split_once('\n').expect("lines end");
    assert!(!after.contains(start), "{start} stands twice in {page}");
    format!("{before}{after}")
}

/// Nothing but the marks tells `marked` from `plain`, and in the head the preview's script, which is let in by the
/// policy that the server sends instead of the page's own.
fn differ_by_marks_alone(plain: &Output, marked: &Output) {
    let files = plain.iter().map(|(path, bytes)| (path.as_str(), bytes));
    // Nobody shares the address of a preview.
    let is_page = |path: &str| !path.ends_with(".pdf") && !path.ends_with("/card.png");
    for (path, bytes) in files.filter(|(path, _)| is_page(path)) {
        let page = marked.get(path).unwrap_or_else(|| panic!("no {path}"));
        if !path.ends_with(".html") {
            assert!(page == bytes, "{path} differs");
            continue;
        }
        let [plain, page] = [bytes, page].map(|bytes| std::str::from_utf8(bytes).expect("UTF-8"));
        // How large the PDFs are is known where they are made.
        let plain = without_sizes(plain);
        assert!(!plain.contains("data-source"), "{path} is published marked");
        let plain = without_line(&plain, "<meta http-equiv=\"Content-Security-Policy\"");
        let page = without_line(
            page,
            "<script type=\"module\" src=\"/_veivalg/preview.js\">",
        );
        assert_eq!(stripped(&page), plain, "{path}");
    }
    let pages = plain.iter().filter(|(path, _)| is_page(path.as_str()));
    assert_eq!(marked.len(), pages.count(), "nothing else is made");
}

#[test]
fn nothing_but_the_marks_is_added() {
    let built = std::iter::once(example()).chain(real());
    for ((_, plain), (_, marked)) in built.zip(pages()) {
        let [plain, marked] = [plain, marked].map(|made| made.output.as_ref().expect("no error"));
        differ_by_marks_alone(plain, marked);
    }
    let cases = std::fs::read_dir(root().join("tests/site")).expect("the checkout can be read");
    for case in cases.map(|case| case.expect("the checkout can be read").path()) {
        let folder = case.join("strategy");
        if !folder.is_dir() {
            continue;
        }
        // A status looks at no theme: the faults of some are told where pages are made.
        let (sources, found) = compile_today(load(&folder).expect("a folder"), Targets::Status);
        let strategy = found.strategy.expect("no error");
        let site = |preview| {
            let mut diagnostics = Diagnostics::default();
            site(&mut diagnostics, &strategy, &sources, TODAY, &[], preview)
        };
        let plain = site(None);
        let marked = site(Some(Preview {
            wanted: Vec::new(),
            made: &mut |_| true,
        }));
        differ_by_marks_alone(&plain, &marked);
    }
}

#[test]
fn every_mark_leads_to_the_first_letter_of_its_text() {
    for (sources, made) in pages() {
        let mut marks = 0;
        let mut wrong = BTreeSet::new();
        for (page, html) in html(made.output.as_ref().expect("no error")) {
            let all = Selector::parse("[data-source]").expect("a selector");
            for element in html.select(&all) {
                marks += 1;
                let mark = element.attr("data-source").expect("a mark");
                let shown = own_words(element);
                let written = written_at(sources, mark);
                // A caption is the title of the picture that its mark leads to.
                let title = written
                    .strip_prefix("![")
                    .and_then(|rest| rest.split_once('"'));
                let written = title.map_or(written.as_ref(), |(_, title)| title);
                if !begins_alike(&shown, written) {
                    let start: String = written.chars().take(60).collect();
                    wrong.insert(format!("{page}: {mark} shows {shown:?}, holds {start:?}"));
                }
            }
        }
        assert!(marks > 500, "texts were found");
        let wrong: Vec<String> = wrong.into_iter().collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn every_text_of_an_author_is_marked() {
    for (sources, made) in pages() {
        let strategy = made.strategy.as_ref().expect("no error");
        let labels = &strategy.publication.labels;
        let labels: BTreeSet<String> = Lang::ALL
            .into_iter()
            .flat_map(|lang| {
                let tables = tables(strategy, lang).into_iter().map(|(_, name)| name);
                labels
                    .all(lang)
                    .into_values()
                    .chain([lang.name()])
                    .chain(tables)
            })
            .map(letters)
            .collect();
        let files = sources.iter().filter(|(_, path)| {
            path.ends_with(".md") || path.ends_with(".toml") && !path.starts_with("themes/")
        });
        let written: String = files
            .filter_map(|(file, _)| sources.text(file))
            .map(letters)
            .collect();
        let mut unmarked = BTreeSet::new();
        for (page, html) in html(made.output.as_ref().expect("no error")) {
            let body = Selector::parse("body").expect("a selector");
            let body = html.select(&body).next().expect("every page has a body");
            for (words, _) in texts(body).filter(|(_, marked)| !marked) {
                let address = words.contains("://") || words.contains('@');
                let words = letters(&words);
                let short = words
                    .chars()
                    .filter(|letter| letter.is_alphabetic())
                    .count()
                    < 5;
                if !address && !short && !labels.contains(&words) && written.contains(&words) {
                    unmarked.insert(format!("{page}: {words}"));
                }
            }
        }
        let unmarked: Vec<String> = unmarked.into_iter().collect();
        assert!(unmarked.is_empty(), "{}", unmarked.join("\n"));
    }
}

/// The texts below an element in reading order, each with whether a marked element lies around it; dates,
/// what is drawn and what only leads to and from footnotes are left out.
fn texts<'a>(within: ElementRef<'a>) -> impl Iterator<Item = (String, bool)> + 'a {
    within.descendants().filter_map(move |node| {
        let Node::Text(text) = node.value() else {
            return None;
        };
        let around = || node.ancestors().filter_map(ElementRef::wrap);
        let is_other = around().any(|one| {
            let role = one.attr("role").unwrap_or_default();
            role.starts_with("doc-") || ["time", "svg"].contains(&one.value().name())
        });
        let marked = around()
            .take_while(|one| *one != within)
            .any(|one| one.attr("data-source").is_some());
        (!is_other).then(|| (text.to_string(), marked))
    })
}

/// The words of a marked element up to the next that has a mark of its own.
fn own_words(element: ElementRef) -> String {
    texts(element)
        .take_while(|(_, marked)| !marked)
        .map(|(words, _)| words)
        .collect()
}

/// What stands in the file from a mark's place on, at most forty lines.
fn written_at(sources: &Sources, mark: &str) -> String {
    let mut parts = mark.rsplitn(3, ':');
    let mut number = || parts.next().and_then(|part| part.parse::<usize>().ok());
    let (column, line) = (number().expect("a column"), number().expect("a line"));
    let path = parts.next().expect("a path");
    let file = sources.find(path).expect("a file");
    let first = sources.line(file, line).expect("the line is there");
    let first: String = first.chars().skip(column - 1).collect();
    let more = (line + 1..line + 40).map_while(|line| sources.line(file, line));
    std::iter::once(first.as_str())
        .chain(more)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether what is shown is what is written there, as far as letters go.
fn begins_alike(shown: &str, written: &str) -> bool {
    // A measure with a factor has its name and source from that.
    if written.starts_with("factor") {
        return true;
    }
    let shown: String = letters(shown).chars().take(80).collect();
    if shown.is_empty() {
        return written.starts_with("![");
    }
    letters(&without_targets(written)).starts_with(&shown)
}

/// Markdown without what its words do not show: pictures, where links lead, marks of notes.
fn without_targets(written: &str) -> String {
    let mut out = written.to_owned();
    for (open, close) in [("![", ")"), ("](", ")"), ("[^", "]")] {
        while let Some(start) = out.find(open) {
            let end = out[start..]
                .find(close)
                .map_or(out.len(), |end| start + end + 1);
            out.replace_range(start..end, "");
        }
    }
    out
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}
