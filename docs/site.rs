//! Makes a website of the pages in this folder: `cargo run --no-default-features --example docs -- FOLDER`.
//!
//! In: `docs/**/*.md`. Out: a page for each, with its language, and links to the same page in the others. The order of
//! a language's pages is that of the list in its `README.md`, and a page is the same as that of its number. Has no
//! script, and writes nothing but the folder it is given.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use comrak::nodes::NodeValue;
use comrak::options::{Extension, Render};
use comrak::{Arena, Options, format_html, parse_document};

/// The languages, with what each calls itself and its contents.
const LANGUAGES: [(&str, &str, &str); 3] = [
    ("nb", "Bokmål", "Innhold"),
    ("nn", "Nynorsk", "Innhald"),
    ("en", "English", "Contents"),
];

/// Pages above the languages' folders, with the language of each.
const ABOVE: [(&str, &str); 4] = [
    ("regler.md", "nb"),
    ("reglar.md", "nn"),
    ("rules.md", "en"),
    ("themes.md", "en"),
];

const STYLE: &str = "\
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding-bottom: .5rem; border-bottom: 1px solid; }
h1, h2, h3 { line-height: 1.25; margin-top: 2em; }
pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid; border-radius: .25rem; line-height: 1.45; }
code { font-size: .9375em; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #8886; }
";

fn main() -> io::Result<()> {
    let Some(out) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: docs FOLDER");
        std::process::exit(2);
    };
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let read = |path: &str| fs::read_to_string(docs.join(path));
    let mut orders = BTreeMap::new();
    for (lang, ..) in LANGUAGES {
        orders.insert(lang, order(&read(&format!("{lang}/README.md"))?));
    }
    let mut pages: Vec<(String, &str)> = ABOVE
        .iter()
        .map(|&(path, lang)| (path.to_owned(), lang))
        .collect();
    for (lang, ..) in LANGUAGES {
        for entry in fs::read_dir(docs.join(lang))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".md") {
                pages.push((format!("{lang}/{name}"), lang));
            }
        }
    }
    pages.sort();
    for (path, lang) in &pages {
        let page = page(path, lang, &read(path)?, &orders);
        write(&out.join(html(path)), &page)?;
    }
    let languages = LANGUAGES.map(|(lang, name, _)| {
        format!(
            "<p><a href=\"{lang}/index.html\" lang=\"{lang}\" hreflang=\"{lang}\">{name}</a></p>\n"
        )
    });
    let start = document(
        "en",
        "veivalg",
        "",
        &format!("<h1>veivalg</h1>\n{}", languages.concat()),
    );
    write(&out.join("index.html"), &start)?;
    write(&out.join(".nojekyll"), "")?;
    println!("{} pages in {}", pages.len() + 1, out.display());
    Ok(())
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

/// The pages that a list of contents leads to, in order.
fn order(contents: &str) -> Vec<String> {
    let items = contents
        .lines()
        .filter(|line| line.starts_with(|sign: char| sign.is_ascii_digit()));
    let target = |line: &str| Some(line.split_once("](")?.1.split_once(')')?.0.to_owned());
    items.filter_map(target).collect()
}

/// Where a page lies on the site.
fn html(path: &str) -> String {
    let path = path.strip_suffix(".md").unwrap_or(path);
    match path.strip_suffix("README") {
        Some(folder) => format!("{folder}index.html"),
        None => format!("{path}.html"),
    }
}

/// A page with its head and the ways to the others.
fn page(path: &str, lang: &str, text: &str, orders: &BTreeMap<&str, Vec<String>>) -> String {
    let up = if path.contains('/') { "../" } else { "" };
    // As the contents of its own language lead to it.
    let name = match path.strip_prefix(lang) {
        Some(inside) => inside.trim_start_matches('/').to_owned(),
        None => format!("../{path}"),
    };
    let number = orders[lang].iter().position(|other| *other == name);
    let mut nav = String::from("<nav>\n");
    for (own, called, contents) in LANGUAGES {
        let target = match number.and_then(|number| orders[own].get(number)) {
            _ if own == lang => "README.md",
            Some(target) => target,
            None => "README.md",
        };
        let words = if own == lang { contents } else { called };
        let href = html(&format!("{up}{own}/{target}")).replace(&format!("{own}/../"), "");
        nav += &format!("<a href=\"{href}\" lang=\"{own}\" hreflang=\"{own}\">{words}</a>\n");
    }
    nav += "</nav>\n";
    let title = text.lines().find_map(|line| line.strip_prefix("# "));
    document(lang, title.unwrap_or("veivalg"), &nav, &body(text))
}

fn document(lang: &str, title: &str, nav: &str, body: &str) -> String {
    let title = title.replace('`', "");
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n{nav}<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// The text as HTML. Links lead to the site's pages, or to the repository's files.
fn body(text: &str) -> String {
    let options = Options {
        extension: Extension {
            table: true,
            autolink: true,
            header_id_prefix: Some(String::new()),
            ..Extension::default()
        },
        render: Render {
            // What the project's own pages have.
            r#unsafe: true,
            ..Render::default()
        },
        ..Options::default()
    };
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options);
    for node in root.descendants() {
        if let NodeValue::Link(link) = &mut node.data_mut().value {
            link.url = target(&link.url);
        }
    }
    let mut html = String::new();
    format_html(root, &options, &mut html).expect("a string takes all");
    html.replace("<table>", "<div class=\"wide\" tabindex=\"0\">\n<table>")
        .replace("</table>", "</table>\n</div>")
}

/// Where a link leads.
fn target(url: &str) -> String {
    let (path, anchor) = match url.split_once('#') {
        Some((path, anchor)) => (path, format!("#{anchor}")),
        None => (url, String::new()),
    };
    if path.is_empty() || path.contains("://") || path.starts_with("mailto:") {
        return url.to_owned();
    }
    match path.strip_prefix("../../") {
        Some(outside) => format!(
            "{}/blob/main/{outside}{anchor}",
            env!("CARGO_PKG_REPOSITORY")
        ),
        None if path.ends_with(".md") => format!("{}{anchor}", html(path)),
        None => format!(
            "{}/blob/main/docs/{}{anchor}",
            env!("CARGO_PKG_REPOSITORY"),
            path.trim_start_matches("../")
        ),
    }
}
