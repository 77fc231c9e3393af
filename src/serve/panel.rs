//! What the preview says in words: the panel over a page, the two pages of its own, its answers.
//!
//! In: what is shown. Out: HTML in the language of messages; the client's scripts hold no words.

use std::fmt::Write as _;
use std::io;

use super::shown::Shown;
use super::words::WORDS;
use crate::diagnostic::machine::reason;
use crate::diagnostic::{Level, MessageLang};
use crate::escape::escape;
use crate::report::{self, page};

/// The panel: toolbar, findings, and the client's words.
pub fn panel(shown: &Shown) -> String {
    let lang = shown.lang;
    let label = lang.pick(["Forhåndsvisning", "Førehandsvising", "Preview"]);
    let mut html = format!(
        "<aside class=\"panel\" lang=\"{}\" aria-label=\"{label}\">\n",
        lang.tag()
    );
    bar(&mut html, shown);
    findings(&mut html, shown);
    for (name, words) in WORDS {
        let words = lang.pick(words);
        let _ = writeln!(html, "<template data-word=\"{name}\">{words}</template>");
    }
    html.push_str("</aside>\n");
    html
}

fn bar(html: &mut String, shown: &Shown) {
    let lang = shown.lang;
    html.push_str("<div class=\"bar\">\n<span class=\"state\" role=\"status\"></span>\n");
    if let Some(count) = count(shown) {
        let _ = writeln!(
            html,
            "<button type=\"button\" class=\"findings-toggle\" aria-expanded=\"false\" aria-controls=\"findings\">{count}</button>"
        );
    }
    let source = lang.pick([
        "Vis hvor teksten står",
        "Vis kvar teksten står",
        "Show source",
    ]);
    let _ = writeln!(
        html,
        "<button type=\"button\" class=\"source-toggle\" aria-pressed=\"false\">{source}</button>"
    );
    let pages = shown.pages.as_ref();
    if pages.is_some_and(|pages| pages.languages.len() > 1) {
        let both = lang.pick(["Begge språk", "Begge språka", "Both languages"]);
        let _ = writeln!(html, "<a class=\"both\" href=\"/_veivalg/both\">{both}</a>");
    }
    html.push_str(
        "<a class=\"print\" href=\"/_veivalg/print\">PDF</a>\n\
         <button type=\"button\" class=\"hide\"></button>\n</div>\n",
    );
}

/// How many findings there are, when there are any.
fn count(shown: &Shown) -> Option<String> {
    let words = match (&shown.lost, shown.diagnostics.is_empty()) {
        (Some(_), _) => lost_title(shown.lang).to_owned(),
        (None, true) => return None,
        (None, false) => report::count(&shown.diagnostics, shown.lang),
    };
    Some(escape(&words))
}

fn findings(html: &mut String, shown: &Shown) {
    let lang = shown.lang;
    let Some(title) = count(shown) else {
        return;
    };
    let errors = shown.lost.is_some() || shown.diagnostics.count(Level::Error) > 0;
    let marked = if errors { " data-errors=\"1\"" } else { "" };
    let close = lang.pick(["Lukk", "Lukk", "Close"]);
    let _ = writeln!(
        html,
        "<section id=\"findings\" class=\"findings\" aria-labelledby=\"findings-title\"{marked}>\n\
         <header><h2 id=\"findings-title\" tabindex=\"-1\">{title}</h2>"
    );
    if errors && shown.lost.is_none() && shown.pages.is_some() {
        let words = lang.pick([
            "Siden nedenfor er den siste uten feil. Den blir oppdatert når alt er rettet.",
            "Sida under er den siste utan feil. Ho blir ny når alt er retta.",
            "The page below is the last one without errors. It is renewed when all is mended.",
        ]);
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
                escape(&lost(words, lang))
            );
        }
        None => html.push_str(&page::render(&shown.diagnostics, &shown.sources, lang)),
    }
    html.push_str("</section>\n");
}

fn lost_title(lang: MessageLang) -> &'static str {
    lang.pick(["Mappen er borte", "Mappa er borte", "The folder is gone"])
}

/// What is said when the folder cannot be read.
pub fn lost(error: &str, lang: MessageLang) -> String {
    lang.pick([
        format!("Mappen med strategien kan ikke leses ({error}). Forhåndsvisningen fortsetter når mappen er tilbake."),
        format!("Mappa med strategien kan ikkje lesast ({error}). Sida følgjer med igjen så snart mappa er der."),
        format!("The strategy's folder cannot be read ({error}). The page follows again as soon as it is there."),
    ])
}

/// The page with both languages side by side.
pub fn both(shown: &Shown, page: &str) -> String {
    let lang = shown.lang;
    let title = lang.pick(["Begge språk", "Begge språka", "Both languages"]);
    let next = lang.pick(["Neste forskjell", "Neste skilnad", "Next difference"]);
    let previous = lang.pick(["Forrige forskjell", "Førre skilnad", "Previous difference"]);
    let copy = lang.pick(["Kopier", "Kopier", "Copy"]);
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
    shell(shown, "both", page, title, &header, &main)
}

/// The page with text and PDF side by side.
pub fn print(shown: &Shown, page: &str) -> String {
    let lang = shown.lang;
    let title = lang.pick(["Tekst og PDF", "Tekst og PDF", "Text and PDF"]);
    let text = lang.pick(["Teksten", "Teksten", "The text"]);
    let main = format!(
        "<section><iframe class=\"text\" title=\"{text}\"></iframe></section>\n\
         <section class=\"sheets\" data-title=\"PDF\"></section>\n"
    );
    let which = lang.pick(["Dokument", "Dokument", "Document"]);
    let header = format!(
        "<label class=\"which\" hidden>{which} <select></select></label>\n\
         <p class=\"making\" role=\"status\"></p>"
    );
    shell(shown, "print", page, title, &header, &main)
}

/// A page of the preview's own. `page` is whatever a browser asked for.
fn shell(shown: &Shown, class: &str, page: &str, title: &str, header: &str, main: &str) -> String {
    let lang = shown.lang;
    let back = lang.pick(["Tilbake til siden", "Tilbake til sida", "Back to the page"]);
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
pub fn empty(shown: &Shown) -> String {
    let lang = shown.lang;
    let words = lang.pick([
        "Sidene kommer når feilene er rettet.",
        "Sidene kjem når feila er retta.",
        "The pages come when the errors are mended.",
    ]);
    let body = format!("<body class=\"empty\">\n<main><h1>{words}</h1></main>\n</body>");
    document(lang, "veivalg", &body)
}

/// The answer when no editor is set.
pub fn no_editor(shown: &Shown) -> &'static str {
    shown.lang.pick([
        "Det er ikke valgt noe redigeringsprogram. Start for eksempel med --editor code.",
        "Det er ikkje valt noko redigeringsprogram. Start til dømes med --editor code.",
        "No editor is chosen. Start with --editor code, for example.",
    ])
}

/// The answer when the file is built into the program, or gone.
pub fn no_file(shown: &Shown) -> &'static str {
    shown.lang.pick([
        "Filen ligger ikke i mappen med strategien.",
        "Fila ligg ikkje i mappa med strategien.",
        "The file is not in the strategy's folder.",
    ])
}

/// The answer when the editor cannot be started.
pub fn not_opened(shown: &Shown, error: &io::Error) -> String {
    let [nb, nn, en] = reason(error);
    shown.lang.pick([
        format!("Redigeringsprogrammet kan ikke startes ({nb})."),
        format!("Redigeringsprogrammet kan ikkje startast ({nn})."),
        format!("The editor cannot be started ({en})."),
    ])
}
