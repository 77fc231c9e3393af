//! Everything that a page of the preview needs or leads to is there.

use std::collections::BTreeSet;

use scraper::{Html, Selector};

use super::browser::Answer;
use super::folder::Folder;
use super::{AREA, Preview, shared};
use crate::tools::root;

/// The paths that the links of a page lead to.
fn links(path: &str, page: &Answer) -> Vec<String> {
    let html = Html::parse_document(&page.text());
    let linked = Selector::parse("[href], [src]").expect("a selector");
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    html.select(&linked)
        .filter_map(|element| element.attr("href").or(element.attr("src")))
        .filter(|link| !link.contains(':') && !link.starts_with('#'))
        .map(|link| {
            let (link, _) = link.split_once(['#', '?']).unwrap_or((link, ""));
            match link.starts_with('/') {
                true => link.to_owned(),
                false => resolved(folder, link),
            }
        })
        .collect()
}

/// The path of a link within a folder.
fn resolved(folder: &str, link: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_on_every_page_leads_to_something() {
    let folder = Folder::copy_of("example-strategy");
    folder.write("assets/bilde på øya, 100 %.svg", &super::folder::logo(10));
    let text = "Et bilde:\n\n![En øy](<assets/bilde på øya, 100 %.svg>)\n";
    folder.write("areas/heltid-og-rekruttering/nb.md", text);
    let preview = Preview::of(&folder);
    let mut seen = BTreeSet::new();
    let mut wanted = vec![
        "/index.html".to_owned(),
        "/_veivalg/both".to_owned(),
        "/_veivalg/print".to_owned(),
    ];
    while let Some(path) = wanted.pop() {
        // A PDF is made when it is asked for, which takes time.
        if !seen.insert(path.clone()) || path.ends_with(".pdf") {
            continue;
        }
        let answer = preview.get(&path);
        assert_eq!(answer.status, 200, "{path}");
        let kind = answer.header("content-type").expect("a type");
        if kind.starts_with("text/html") {
            wanted.extend(links(&path, &answer));
        }
    }
    let areas = seen.iter().filter(|path| path.contains("/area/")).count();
    assert_eq!(areas, 8, "four areas in two languages: {seen:?}");
    let is_picture = |path: &&String| path.ends_with(".svg");
    assert!(seen.iter().filter(is_picture).count() > 1, "{seen:?}");
}

#[test]
fn every_file_of_the_client_is_served() {
    let shared = shared();
    let (preview, _) = &*shared;
    let files = std::fs::read_dir(root().join("src/serve/client")).expect("the checkout");
    let mut count = 0;
    for file in files.map(|file| file.expect("readable").path()) {
        let name = file.file_name().expect("a name").to_string_lossy();
        let answer = preview.get(&format!("/_veivalg/{name}?v=1"));
        assert_eq!(answer.status, 200, "{name}");
        assert_eq!(
            answer.body,
            std::fs::read(&file).expect("readable"),
            "{name}"
        );
        let kind = answer.header("content-type").expect("a type");
        let wanted = if name.ends_with(".js") {
            "text/javascript"
        } else {
            "text/css"
        };
        assert!(kind.starts_with(wanted), "{name}: {kind}");
        for line in answer
            .text()
            .lines()
            .filter(|line| line.starts_with("import "))
        {
            let (_, module) = line.split_once("\"./").expect("a module");
            let module = module.trim_end_matches(['"', ';']);
            assert_eq!(
                preview.get(&format!("/_veivalg/{module}")).status,
                200,
                "{line}"
            );
        }
        count += 1;
    }
    assert!(count > 10, "the client has files");
}

#[test]
fn both_shells_begin_at_the_page_that_is_asked_for_or_the_nearest() {
    let shared = shared();
    let (preview, _) = &*shared;
    let own = AREA.trim_start_matches('/');
    let front = "nb/index.html";
    for shell in ["both", "print"] {
        for (asked, shown) in [
            (format!("?page={own}"), own),
            (
                "?page=nn/area/kompetanse.html".to_owned(),
                "nn/area/kompetanse.html",
            ),
            ("?page=nb/area/er-borte.html".to_owned(), front),
            ("?page=../../etc/passwd".to_owned(), front),
            ("?page=//evil.example/x.html".to_owned(), "index.html"),
            ("?page=javascript:alert(1)//x.html".to_owned(), "index.html"),
            ("?page=theme.css".to_owned(), front),
            ("?page=".to_owned(), front),
            (String::new(), front),
        ] {
            let answer = preview.get(&format!("/_veivalg/{shell}{asked}"));
            assert_eq!(answer.status, 200, "{shell}{asked}");
            let html = answer.text();
            let body = format!("<body class=\"{shell}\" data-page=\"{shown}\">");
            assert!(html.contains(&body), "{shell}{asked}: {html}");
            assert!(
                html.contains(&format!("class=\"back\" href=\"/{shown}\"")),
                "{html}"
            );
        }
    }
    let both = preview.get("/_veivalg/both").text();
    for lang in ["nb", "nn"] {
        let side = format!("<iframe class=\"side\" data-lang=\"{lang}\"");
        assert!(both.contains(&side), "{both}");
    }
}
