//! Errors: the last good pages stay, and the findings are reported.

use super::folder::{Folder, is_what_is_built};
use super::{AREA, Preview};

const FILE: &str = "areas/arbeidsmiljo/area.toml";

#[test]
fn what_is_broken_is_told_and_the_last_good_page_stays() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    let first = events.next();
    let good = preview.get(AREA).body;
    let text = folder.read(FILE);
    folder.write(
        FILE,
        &text.replace("title.nb = \"Arbeidsmiljø\"", "title.nb = \"Arbeidsmiljø"),
    );
    let state = events.until("an error", |state| state["errors"].as_u64() > Some(0));
    assert_eq!(state["ok"], false);
    let last = preview.get(AREA);
    assert_eq!((last.status, &last.body), (200, &good));
    assert_eq!(preview.get("/nb/index.html").status, 200);
    let panel = preview.get("/_veivalg/panel").text();
    let line = 1 + text
        .lines()
        .position(|line| line.starts_with("title.nb"))
        .expect("a title");
    assert!(
        panel.contains(&format!("data-file=\"{FILE}\" data-line=\"{line}\"")),
        "{panel}"
    );
    assert!(panel.contains("data-rule=\"syntax\""), "{panel}");
    assert!(panel.contains("<pre class=\"snippet\""), "{panel}");
    assert!(panel.contains("<p class=\"help\">"), "{panel}");
    assert!(
        panel.contains("Siden nedenfor er den siste uten feil."),
        "{panel}"
    );
    preview.says("Sidene er som før til feilene er rettet.");

    folder.write(FILE, &text.replace("helse, mestring", "ro, mestring"));
    let state = events.until("no error", |state| {
        state["errors"] == 0 && state["ok"] == true
    });
    assert_eq!(state["warnings"], first["warnings"]);
    assert!(preview.get(AREA).text().contains("ro, mestring"));
    is_what_is_built(&preview, &folder);
    let panel = preview.get("/_veivalg/panel").text();
    assert!(!panel.contains("data-errors"), "{panel}");
    assert!(
        panel.contains("data-rule=\"accessibility-statement-missing\""),
        "{panel}"
    );
}

/// As when a colleague's branch is fetched while the preview runs.
#[test]
fn a_link_to_a_secret_is_told_and_never_shown() {
    let folder = Folder::small();
    folder.write(".git/config", "token = hunter2\n");
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    events.next();
    let links = [
        ("areas/arbeidsmiljo/closing.nb.md", "../../.git/config"),
        ("assets/ekstra.svg", "../.git/config"),
        ("data", ".git"),
    ];
    for (path, target) in links {
        std::fs::create_dir_all(folder.at(path).parent().expect("a folder")).expect("room");
        std::os::unix::fs::symlink(target, folder.at(path)).expect("room");
        events.until(path, |state| state["errors"].as_u64() > Some(0));
        let panel = || preview.get("/_veivalg/panel").text();
        super::eventually(path, || {
            panel()
                .contains(&format!("data-file=\"{path}\""))
                .then_some(())
        });
        for page in [
            AREA,
            "/nb/index.html",
            "/_veivalg/panel",
            "/_veivalg/both",
            "/assets/ekstra.svg",
            "/data/config",
            "/.git/config",
            "/../.git/config",
        ] {
            let answer = preview.get(page);
            assert!(!answer.text().contains("hunter2"), "{path}: {page}");
        }
    }
    for (path, _) in links {
        std::fs::remove_file(folder.at(path)).expect("a link");
    }
    events.until("no error", |state| {
        state["errors"] == 0 && state["ok"] == true
    });
    is_what_is_built(&preview, &folder);
}

#[test]
fn a_goal_without_a_measure_is_an_error_with_its_place() {
    let folder = Folder::small();
    let preview = Preview::start(&folder.path, &["--port", "0", "--messages", "en"]);
    let mut events = preview.events();
    events.next();
    folder.replace(
        FILE,
        "measures = [\"sykefravaer\", \"mestringsklima\"]\n",
        "",
    );
    events.until("an error", |state| state["errors"] == 1);
    let panel = preview.get("/_veivalg/panel").text();
    assert!(
        panel.contains("data-rule=\"goal-without-measure\""),
        "{panel}"
    );
    assert!(panel.contains("class=\"panel\" lang=\"en\""), "{panel}");
    // A file that is gone while another is broken, and then all is well again.
    std::fs::remove_file(folder.at("strategy.toml")).expect("a file");
    events.until("more errors", |state| {
        state["ok"] == false
            && !preview
                .get("/_veivalg/panel")
                .text()
                .contains("goal-without-measure")
    });
    assert_eq!(preview.get(AREA).status, 200);
    let new = Folder::small();
    folder.write("strategy.toml", &new.read("strategy.toml"));
    folder.write(FILE, &new.read(FILE));
    events.until("no error", |state| {
        state["errors"] == 0 && state["ok"] == true
    });
    is_what_is_built(&preview, &folder);
}

#[test]
fn what_an_author_writes_is_no_code_in_the_panel() {
    let folder = Folder::small();
    folder.replace(
        FILE,
        "responsible = \"HR-sjefen\"",
        "\"</template><script>alert(1)</script>\" = \"<img src=x onerror=alert(2)>\"",
    );
    let preview = Preview::of(&folder);
    let panel = preview.get("/_veivalg/panel").text();
    assert!(panel.contains("alert(1)"), "{panel}");
    assert!(
        !panel.contains("<script") && !panel.contains("<img"),
        "{panel}"
    );
    let both = preview.get("/_veivalg/both?page=%22%3E%3Cscript%3Ealert(3)%3C/script%3E");
    assert_eq!(both.status, 200);
    assert!(!both.text().contains("alert(3)"), "{}", both.text());
}

#[test]
fn places_where_the_languages_differ_are_marked() {
    let folder = Folder::small();
    folder.replace(
        FILE,
        "summary.nn = \"Vi vil ha arbeidsplassar som gir helse, meistring og trivsel.\"\n",
        "",
    );
    let preview = Preview::of(&folder);
    let line = 1 + folder
        .read(FILE)
        .lines()
        .position(|line| line.starts_with("summary.nb"))
        .expect("a summary");
    let texts = preview.get(&format!("/_veivalg/texts?page={}", &AREA[1..]));
    let texts: serde_json::Value = serde_json::from_str(&texts.text()).expect("JSON");
    let all = texts["texts"].as_array().expect("a list");
    let text = all.iter().find(|text| text["state"] == "missing");
    let text = text.unwrap_or_else(|| panic!("{texts}"));
    assert_eq!(text["lang"], "nn");
    assert_eq!(text["nb"]["file"], FILE);
    assert_eq!(text["nb"]["start"][0], line);
    assert!(text["nn"].is_null() && text["accept"].is_null(), "{text}");
    assert!(
        texts["summary"]
            .as_str()
            .is_some_and(|words| words.contains("på nynorsk"))
    );
    // The same place is marked on the page.
    let page = preview.get(AREA).text();
    assert!(
        page.contains(&format!("data-source=\"{FILE}:{line}:")),
        "{page}"
    );
}
