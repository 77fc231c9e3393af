//! Areas renamed, removed and added.

use std::fs;

use super::Preview;
use super::folder::{Folder, becomes_what_is_built};

/// The page of an area.
const OTHER: &str = "/nb/area/kompetanse.html";

#[test]
fn a_page_that_is_gone_names_the_nearest_one() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    events.next();
    let nearest = |page: &str| {
        let answer = preview.get(page);
        assert_eq!(answer.status, 404, "{page}");
        assert!(answer.text().contains("/_veivalg/preview.js"), "{page}");
        answer.header("veivalg-nearest").map(str::to_owned)
    };
    let rename = |from: &str, to: &str| {
        let [old, new] = [from, to].map(|name| folder.at(&format!("areas/{name}")));
        fs::rename(old, new).expect("a folder");
        folder.replace(
            "strategy.toml",
            &format!("\"{from}\""),
            &format!("\"{to}\""),
        );
    };
    rename("kompetanse", "laering");
    preview.shows("/nb/area/laering.html", "Vi deler kunnskap.");
    becomes_what_is_built(&preview, &folder);
    assert_eq!(nearest(OTHER).as_deref(), Some("nb/area/laering.html"));
    assert_eq!(
        nearest("/nn/area/kompetanse.html").as_deref(),
        Some("nn/area/laering.html")
    );
    // The renamed folder is still followed, and may be renamed again.
    folder.write("areas/laering/nb.md", "Vi lærer av hverandre.\n");
    preview.shows("/nb/area/laering.html", "Vi lærer av hverandre.");
    rename("laering", "utvikling");
    preview.shows("/nb/area/utvikling.html", "Vi lærer av hverandre.");
    assert_eq!(nearest(OTHER).as_deref(), Some("nb/area/utvikling.html"));
    rename("utvikling", "kompetanse");
    preview.shows(OTHER, "Vi lærer av hverandre.");
    assert_eq!(
        nearest("/nb/area/laering.html").as_deref(),
        Some("nb/area/kompetanse.html")
    );

    fs::remove_dir_all(folder.at("areas/kompetanse")).expect("a folder");
    folder.replace("strategy.toml", ", \"kompetanse\"", "");
    super::eventually("the area is gone", || {
        (preview.get(OTHER).status == 404).then_some(())
    });
    becomes_what_is_built(&preview, &folder);
    assert_eq!(nearest(OTHER).as_deref(), Some("nb/index.html"));
    assert_eq!(
        nearest("/nn/area/kompetanse.html").as_deref(),
        Some("nn/index.html")
    );
    assert_eq!(nearest("/finnes/ikke.html").as_deref(), Some("index.html"));
}

#[test]
fn a_new_area_in_a_new_folder_is_followed() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    folder.replace(
        "strategy.toml",
        "\"kompetanse\"]",
        "\"kompetanse\", \"heltid\"]",
    );
    let area = folder.read("areas/kompetanse/area.toml");
    let area = area
        .replace("Kompetanse", "Heltid")
        .replace("\"laere\"", "\"hele\"")
        .replace("\"dele\"", "\"lyse-ut\"");
    folder.write("areas/heltid/area.toml", &area);
    folder.write("areas/heltid/nb.md", "Hele stillinger.\n");
    folder.write("areas/heltid/nn.md", "Heile stillingar.\n");
    preview.shows("/nb/area/heltid.html", "Hele stillinger.");
    becomes_what_is_built(&preview, &folder);
    folder.write("areas/heltid/nb.md", "Hele, faste stillinger.\n");
    preview.shows("/nb/area/heltid.html", "Hele, faste stillinger.");
    becomes_what_is_built(&preview, &folder);
}
