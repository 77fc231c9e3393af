//! More than a save: what stands on many pages, many files at once, settings, the folder itself.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::browser::saves;
use super::folder::{Folder, becomes_what_is_built, is_what_is_built};
use super::{AREA, Preview};

const OTHER: &str = "/nb/area/kompetanse.html";

#[test]
fn a_new_title_is_new_wherever_it_stands() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    events.next();
    // Somebody looks at a page: it is made first, and the others must not be forgotten.
    preview.get(AREA);
    folder.replace(
        "areas/kompetanse/area.toml",
        "title.nb = \"Kompetanse\"",
        "title.nb = \"Læring\"",
    );
    let state = events.saved();
    assert_eq!(state["edited"], "area/kompetanse.html");
    assert_eq!(preview.get(OTHER).text().matches("<h1").count(), 1);
    for page in ["/nb/index.html", AREA, OTHER, "/strategy.json"] {
        assert!(preview.get(page).text().contains("Læring"), "{page}");
    }
    is_what_is_built(&preview, &folder);

    // A page is never older than the event that tells of it, whoever looks at what.
    for number in 1..=5 {
        let from = folder.read("measures.toml");
        let (_, rest) = from.split_once("name.nb = \"").expect("a name");
        let (name, _) = rest.split_once('"').expect("an end");
        let name = name.to_owned();
        let before = events.seen.last().map(saves);
        folder.write(
            "measures.toml",
            &from.replace(&name, &format!("Fravær {number}")),
        );
        // What is looked at may be told of before the rest is made; who asks for the rest then waits.
        events.next();
        is_what_is_built(&preview, &folder);
        if events.seen.last().map(saves) == before {
            events.saved();
        }
    }
}

#[test]
fn a_checkout_of_another_branch_is_followed() {
    let folder = Folder::copy_of("example-strategy");
    let git = |arguments: &[&str]| {
        let identity = [
            "-c",
            "user.name=Kari",
            "-c",
            "user.email=kari@eksempel.no",
            "-c",
            "commit.gpgsign=false",
        ];
        let mut git = Command::new("git");
        git.args(identity).args(arguments).current_dir(&folder.path);
        git.env("GIT_CONFIG_GLOBAL", "/dev/null").output()
    };
    match git(&["init", "-q", "-b", "hoved"]) {
        Ok(made) => assert!(made.status.success(), "{made:?}"),
        Err(_) => return eprintln!("skipped: git is not installed"),
    }
    let git = |arguments: &[&str]| {
        let done = git(arguments).expect("git is there");
        assert!(done.status.success(), "{done:?}");
    };
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "Først"]);
    git(&["checkout", "-q", "-b", "ny"]);
    let areas = fs::read_dir(folder.at("areas")).expect("readable");
    for area in areas.map(|area| area.expect("readable").file_name()) {
        for lang in ["nb", "nn"] {
            let path = format!("areas/{}/{lang}.md", area.to_string_lossy());
            let text = folder.read(&path) + "\nSkrevet på grenen.\n";
            folder.write(&path, &text);
        }
    }
    folder.replace("strategy.toml", "areas = [", "areas = [\"ny\", ");
    folder.write(
        "areas/ny/area.toml",
        &Folder::small()
            .read("areas/kompetanse/area.toml")
            .replace("mestringsklima", "deltid"),
    );
    let measures = folder.read("measures.toml");
    let (_, id) = measures.split_once("id = \"").expect("a measure");
    let (id, _) = id.split_once('"').expect("an end");
    folder.replace("areas/ny/area.toml", "deltid", id);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "Så"]);
    git(&["checkout", "-q", "hoved"]);

    let preview = Preview::of(&folder);
    assert_eq!(preview.get("/nb/area/ny.html").status, 404);
    for (branch, status) in [("ny", 200), ("hoved", 404), ("ny", 200)] {
        git(&["checkout", "-q", branch]);
        super::eventually(branch, || {
            (preview.get("/nb/area/ny.html").status == status).then_some(())
        });
        becomes_what_is_built(&preview, &folder);
        assert_eq!(preview.events().next()["errors"], 0);
    }
}

#[test]
fn the_list_of_languages_is_followed() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    assert_eq!(events.next()["languages"], serde_json::json!(["nb", "nn"]));
    let both = "href=\"/_veivalg/both\"";
    assert!(preview.get("/_veivalg/panel").text().contains(both));
    folder.replace(
        "veivalg.toml",
        "languages = [\"nb\", \"nn\"]",
        "languages = [\"nn\"]",
    );
    let state = events.until("one language", |state| {
        state["languages"] == serde_json::json!(["nn"])
    });
    assert_eq!(state["ok"], true);
    assert_eq!(state["lang"], "nn", "messages come in the first language");
    becomes_what_is_built(&preview, &folder);
    let answer = preview.get(AREA);
    assert_eq!(answer.status, 404);
    assert_eq!(
        answer.header("veivalg-nearest"),
        Some("nn/area/arbeidsmiljo.html")
    );
    assert!(!preview.get("/_veivalg/panel").text().contains(both));
    folder.replace(
        "veivalg.toml",
        "languages = [\"nn\"]",
        "languages = [\"nb\", \"nn\"]",
    );
    preview.shows(AREA, "Arbeidsmiljø");
    becomes_what_is_built(&preview, &folder);
}

#[test]
fn a_folder_that_is_gone_for_a_while_is_found_again() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    events.next();
    let good = preview.get(AREA).body;
    let away = folder.path.with_file_name("borte");
    let rename = |from: &Path, to: &Path| fs::rename(from, to).expect("a folder");
    rename(&folder.path, &away);
    let state = events.until("it is lost", |state| state["ok"] == false);
    assert_eq!(state["errors"], 1, "{state}");
    assert!(
        preview
            .get("/_veivalg/panel")
            .text()
            .contains("Mappen er borte")
    );
    assert_eq!(preview.get(AREA).body, good, "the last good page");
    let why = "Mappen med strategien kan ikke leses (finnes ikke)";
    preview.says(why);
    assert!(preview.get("/_veivalg/panel").text().contains(why));

    rename(&away, &folder.path);
    events.until("it is found", |state| {
        state["ok"] == true && state["errors"] == 0
    });
    assert!(
        !preview
            .get("/_veivalg/panel")
            .text()
            .contains("Mappen er borte")
    );
    folder.write("areas/arbeidsmiljo/nb.md", "Her er vi igjen.\n");
    preview.shows(AREA, "Her er vi igjen.");

    // It is removed with all that is in it, and made anew.
    fs::remove_dir_all(&folder.path).expect("a folder");
    super::eventually("it is lost", || {
        let panel = preview.get("/_veivalg/panel").text();
        panel.contains("Mappen er borte").then_some(())
    });
    assert_eq!(preview.get(AREA).status, 200, "the last good page");
    rename(&Folder::small().path, &folder.path);
    events.until("it is there again", |state| state["ok"] == true);
    folder.write("areas/arbeidsmiljo/nb.md", "Laget på nytt.\n");
    preview.shows(AREA, "Laget på nytt.");

    // Another folder is put in its place, and that is followed from then on.
    let other = Folder::small();
    rename(&folder.path, &away);
    events.until("it is lost", |state| state["ok"] == false);
    rename(&other.path, &folder.path);
    events.until("another is found", |state| state["ok"] == true);
    becomes_what_is_built(&preview, &folder);
    folder.write("areas/arbeidsmiljo/nb.md", "En annen mappe.\n");
    preview.shows(AREA, "En annen mappe.");
    becomes_what_is_built(&preview, &folder);
}
