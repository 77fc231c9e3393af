//! Themes and pictures changed.

use std::fs;

use super::folder::{Folder, becomes_what_is_built, is_what_is_built, logo};
use super::{AREA, Preview};
use crate::tools::root;

#[test]
fn an_own_theme_is_followed() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    let styles = events.next()["styles"].clone();
    folder.write("themes/eget/theme.css", "body { color: #123456; }\n");
    folder.replace("veivalg.toml", "theme = \"default\"", "theme = \"eget\"");
    preview.shows("/theme.css", "#123456");
    let state = events.until("new styles", |state| {
        state["styles"] != styles && state["ok"] == true
    });
    folder.write("themes/eget/theme.css", "body { color: #654321; }\n");
    preview.shows("/theme.css", "#654321");
    let css = preview.get("/theme.css");
    assert_eq!(css.header("content-type"), Some("text/css; charset=utf-8"));
    let styles = &state["styles"];
    let state = events.until("new styles", |state| state["styles"] != *styles);
    assert_eq!(state["ok"], true);

    let area = fs::read_to_string(root().join("themes/default/area.html")).expect("a theme");
    folder.write(
        "themes/eget/area.html",
        &area.replace("<article", "<p>Vår egen mal.</p>\n<article"),
    );
    becomes_what_is_built(&preview, &folder);
    let good = preview.get(AREA);
    folder.write(
        "themes/eget/area.html",
        &format!("{area}\n{{{{ finnes_ikke.i_det_hele_tatt }}}}\n{{% if %}}"),
    );
    let state = events.until("a fault", |state| state["ok"] == false);
    assert_eq!(state["errors"], 1, "{state}");
    let panel = preview.get("/_veivalg/panel").text();
    assert!(panel.contains("data-rule=\"theme-fault\""), "{panel}");
    assert!(
        panel.contains("data-file=\"themes/eget/area.html\""),
        "{panel}"
    );
    let last = preview.get(AREA);
    assert_eq!(
        (last.status, last.body),
        (200, good.body),
        "the last good page"
    );
    folder.write("themes/eget/area.html", &area);
    events.until("no fault", |state| {
        state["ok"] == true && state["errors"] == 0
    });
    is_what_is_built(&preview, &folder);
}

#[test]
fn a_picture_is_followed_and_nothing_else_makes_pictures_new() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    // Somebody looks at a page, and so it is made first.
    preview.get(AREA);
    let mut events = preview.events();
    let first = events.next();
    folder.write("areas/arbeidsmiljo/nb.md", "Bare tekst.\n");
    events.saved();
    for state in &events.seen {
        assert_eq!(state["pictures"], first["pictures"], "{state}");
        assert_eq!(state["styles"], first["styles"], "{state}");
    }
    folder.write("assets/logo.svg", &logo(20));
    let state = events.until("a new picture", |state| {
        state["pictures"] != first["pictures"]
    });
    assert_eq!(state["styles"], first["styles"]);
    let page = preview.get("/nb/index.html").text();
    let (_, address) = page
        .split_once("<img class=\"logo\" src=\"../")
        .expect("the logo");
    let (address, _) = address.split_once('"').expect("an end");
    let picture = preview.get(&format!("/{address}"));
    assert!(picture.text().contains("width=\"20\""));
    assert_eq!(picture.header("content-type"), Some("image/svg+xml"));
}

#[test]
fn a_theme_with_a_head_of_its_own_is_kept_fresh() {
    let folder = Folder::small();
    folder.replace("veivalg.toml", "theme = \"default\"", "theme = \"eget\"");
    folder.write(
        "themes/eget/base.html",
        "<!DOCTYPE html>\n<html lang=\"{{ frame.lang }}\"><head>\n\
         <META HTTP-EQUIV=\"Content-Security-Policy\" content=\"default-src 'none'\">\n\
         <meta content=\"default-src 'none'\" http-equiv = 'content-security-policy'>\n\
         <meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">\n\
         <title>{{ frame.title }}</title></head>\n\
         <body>{% block main %}{% endblock main %}{% block after %}{% endblock after %}</body></html>\n",
    );
    let preview = Preview::of(&folder);
    let client = "<script type=\"module\" src=\"/_veivalg/preview.js\"></script>";
    for path in [AREA, "/index.html"] {
        let page = preview.get(path).text();
        assert_eq!(page.matches(client).count(), 1, "{path}: {page}");
        let lowercase = page.to_lowercase();
        // Pages with the theme's own head, and no page that tells of a fault.
        let policies = lowercase.matches("content-security-policy").count();
        let is_own = path == AREA;
        assert_eq!(policies, if is_own { 3 } else { 0 }, "{path}: {page}");
        assert!(!lowercase.contains("http-equiv"), "{path}: {page}");
    }
}
