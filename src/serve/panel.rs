//! The texts of the preview: the panel over a page, its two own pages, its answers.
//!
//! In: what is shown. Out: HTML in the language of messages; the client's scripts hold no words.

use std::fmt::Write as _;
use std::io;

use super::state::PreviewState;
use super::words::words;
use crate::diagnostic::machine::reason;
use crate::diagnostic::{Level, MessageLang};
use crate::escape::escape;
use crate::report::{self, page};
use crate::wording::{Message, say};

/// The panel: toolbar, findings, and the client's words.
pub fn panel(shown: &PreviewState) -> String {
    let lang = shown.lang;
    let label = say!("preview-label").get(lang);
    let mut html = format!(
        "<aside class=\"panel\" lang=\"{}\" aria-label=\"{label}\">\n",
        lang.tag()
    );
    bar(&mut html, shown);
    findings(&mut html, shown);
    for (name, words) in words() {
        let words = words.get(lang);
        let _ = writeln!(html, "<template data-word=\"{name}\">{words}</template>");
    }
    html.push_str("</aside>\n");
    html
}

fn bar(html: &mut String, shown: &PreviewState) {
    let lang = shown.lang;
    html.push_str("<div class=\"bar\">\n<span class=\"state\" role=\"status\"></span>\n");
    if let Some(count) = count(shown) {
        let _ = writeln!(
            html,
            "<button type=\"button\" class=\"findings-toggle\" aria-expanded=\"false\" aria-controls=\"findings\">{count}</button>"
        );
    }
    let source = say!("preview-toolbar-source").get(lang);
    let _ = writeln!(
        html,
        "<button type=\"button\" class=\"source-toggle\" aria-pressed=\"false\">{source}</button>"
    );
    let pages = shown.pages.as_ref();
    if pages.is_some_and(|pages| pages.languages.len() > 1) {
        let both = say!("preview-both").get(lang);
        let _ = writeln!(html, "<a class=\"both\" href=\"/_veivalg/both\">{both}</a>");
    }
    html.push_str(
        "<a class=\"print\" href=\"/_veivalg/print\">PDF</a>\n\
         <button type=\"button\" class=\"hide\"></button>\n</div>\n",
    );
}

/// How many findings there are, when there are any.
fn count(shown: &PreviewState) -> Option<String> {
    let words = match (&shown.lost, shown.diagnostics.is_empty()) {
        (Some(_), _) => say!("preview-folder-gone").get(shown.lang),
        (None, true) => return None,
        (None, false) => report::count(&shown.diagnostics, shown.lang),
    };
    Some(escape(&words))
}

fn findings(html: &mut String, shown: &PreviewState) {
    let lang = shown.lang;
    let Some(title) = count(shown) else {
        return;
    };
    let errors = shown.lost.is_some() || shown.diagnostics.count(Level::Error) > 0;
    let marked = if errors { " data-errors=\"1\"" } else { "" };
    let close = say!("preview-close").get(lang);
    let _ = writeln!(
        html,
        "<section id=\"findings\" class=\"findings\" aria-labelledby=\"findings-title\"{marked}>\n\
         <header><h2 id=\"findings-title\" tabindex=\"-1\">{title}</h2>"
    );
    if errors && shown.lost.is_none() && shown.pages.is_some() {
        let words = say!("preview-last-good-page").get(lang);
        let _ = writeln!(html, "<p class=\"explain\">{words}</p>");
    }
    let _ = writeln!(
        html,
        "<button type=\"button\" class=\"close\">{close}</button></header>"
    );
    match &shown.lost {
        Some(words) => {
            let _ = writeln!(
                html,
                "<p class=\"message\">{}</p>",
                escape(&lost(words.clone()).get(lang))
            );
        }
        None => html.push_str(&page::render(&shown.diagnostics, &shown.sources, lang)),
    }
    html.push_str("</section>\n");
}

/// What is said when the folder cannot be read.
pub fn lost(why: Message) -> Message {
    say!("preview-folder-lost", why)
}

/// The page with both languages side by side.
pub fn both(shown: &PreviewState, page: &str) -> String {
    let lang = shown.lang;
    let title = say!("preview-both").get(lang);
    let next = say!("preview-next-difference").get(lang);
    let previous = say!("preview-previous-difference").get(lang);
    let copy = say!("preview-copy").get(lang);
    let mut main = String::new();
    let languages = shown.pages.iter().flat_map(|pages| &pages.languages);
    for side in languages {
        let name = side.name();
        let _ = writeln!(
            main,
            "<section><h2 lang=\"{side}\">{name}</h2><iframe class=\"side\" data-lang=\"{side}\" title=\"{name}\"></iframe></section>"
        );
    }
    let header = format!(
        "<p class=\"summary\"></p>\n<p class=\"count\" role=\"status\"></p>\n\
         <button type=\"button\" class=\"previous\" hidden>{previous}</button>\n\
         <button type=\"button\" class=\"next\" hidden>{next}</button>\n\
         <p class=\"accept\" hidden><code></code> <button type=\"button\">{copy}</button></p>"
    );
    shell(shown, "both", page, &title, &header, &main)
}

/// The page with text and PDF side by side.
pub fn print(shown: &PreviewState, page: &str) -> String {
    let lang = shown.lang;
    let title = say!("preview-text-and-pdf").get(lang);
    let text = say!("preview-text").get(lang);
    let main = format!(
        "<section><iframe class=\"text\" title=\"{text}\"></iframe></section>\n\
         <section class=\"sheets\" data-title=\"PDF\"></section>\n"
    );
    let which = say!("preview-which").get(lang);
    let header = format!(
        "<label class=\"which\" hidden>{which} <select></select></label>\n\
         <p class=\"making\" role=\"status\"></p>"
    );
    shell(shown, "print", page, &title, &header, &main)
}

/// A page of the preview's own. `page` is whatever a browser asked for.
fn shell(
    shown: &PreviewState,
    class: &str,
    page: &str,
    title: &str,
    header: &str,
    main: &str,
) -> String {
    let lang = shown.lang;
    let back = say!("preview-back").get(lang);
    let known = |page: &str| {
        let pages = shown.pages.as_ref()?;
        page.ends_with(".html")
            .then(|| pages.nearest(page))
            .flatten()
    };
    let page = known(page)
        .or_else(|| known("nb/index.html"))
        .unwrap_or_default();
    let page = escape(&page);
    let body = format!(
        "<body class=\"{class}\" data-page=\"{page}\">\n<header>\n<h1>{title}</h1>\n{header}\n\
         <a class=\"back\" href=\"/{page}\">{back}</a>\n</header>\n<main>\n{main}</main>\n</body>"
    );
    document(lang, title, &body)
}

fn document(lang: MessageLang, title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<link rel=\"stylesheet\" href=\"/_veivalg/shell.css\">\n\
         <script type=\"module\" src=\"/_veivalg/preview.js\"></script>\n</head>\n\
         {body}\n</html>\n",
        lang.tag()
    )
}

/// What stands instead of a page while there are none.
pub fn empty(shown: &PreviewState) -> String {
    let lang = shown.lang;
    let words = say!("preview-no-pages").get(lang);
    let body = format!("<body class=\"empty\">\n<main><h1>{words}</h1></main>\n</body>");
    document(lang, "veivalg", &body)
}

/// The answer when no editor is set.
pub fn no_editor(shown: &PreviewState) -> String {
    say!("preview-no-editor").get(shown.lang)
}

/// The answer when the file is built into the program, or gone.
pub fn no_file(shown: &PreviewState) -> String {
    say!("preview-no-file").get(shown.lang)
}

/// The answer when the editor cannot be started.
pub fn not_opened(shown: &PreviewState, error: &io::Error) -> String {
    say!("preview-editor-not-opened", why = reason(error)).get(shown.lang)
}
