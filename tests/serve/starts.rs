//! How it starts: what it says, which port it takes, and what it does with a strategy that has errors.

use std::net::{Ipv6Addr, TcpListener};

use veivalg::serve::PORT;

use super::browser::{self, Events};
use super::folder::{Folder, becomes_what_is_built, is_what_is_built};
use super::{AREA, Preview, eventually, serve, shared};

/// What a program that is refused says, and its exit status.
fn refused(folder: &std::path::Path, arguments: &[&str]) -> (String, Option<i32>) {
    let child = serve(folder, arguments);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.stdout.is_empty(), "{output:?}");
    (
        String::from_utf8(output.stderr).expect("UTF-8"),
        output.status.code(),
    )
}

#[test]
fn says_where_it_is_and_what_was_found() {
    let shared = shared();
    let (preview, folder) = &*shared;
    let said = preview.said();
    let address = format!("http://localhost:{}/", preview.port);
    assert!(said.contains("ingen feil og 1 advarsel"), "{said}");
    assert!(said.contains(&format!(
        "Forhåndsvisning på {address} – avslutt med Ctrl-C"
    )));
    assert!(!said.contains("Andre maskiner"), "{said}");
    is_what_is_built(preview, folder);
}

#[test]
fn takes_another_port_when_its_own_is_taken_and_says_so() {
    let folder = Folder::small();
    let preview = eventually("a port that is taken", || {
        // Somebody else on the machine may have it, and let it go at any moment.
        let _taken = TcpListener::bind(("127.0.0.1", PORT));
        let preview = Preview::start(&folder.path, &[]);
        (preview.port != PORT).then_some(preview)
    });
    let words = format!("Port {PORT} er opptatt; en annen er valgt.");
    assert!(preview.said().contains(&words), "{}", preview.said());
    assert_eq!(preview.get(AREA).status, 200);
}

#[test]
fn help_names_the_port_that_is_used() {
    for help in [
        include_str!("../../src/wording/nb/help.ftl"),
        include_str!("../../src/wording/nn/help.ftl"),
        include_str!("../../src/wording/en/help.ftl"),
    ] {
        let mut of_port = help.lines().filter(|line| line.contains(".port = "));
        assert!(of_port.all(|line| line.contains(&PORT.to_string())));
    }
}

/// On a machine without programs that open addresses.
#[cfg(target_os = "linux")]
#[test]
fn where_no_browser_opens_there_is_the_address_to_type() {
    use std::process::{Command, Stdio};

    let folder = Folder::small();
    let mut command = Command::new(env!("CARGO_BIN_EXE_veivalg"));
    command.arg("serve").arg(&folder.path);
    command.args(["--open", "--port", "0", "--today", "2026-11-21"]);
    command.env_clear().env("PATH", folder.at("ingen"));
    command.stdin(Stdio::null()).stdout(Stdio::null());
    let mut child = command.stderr(Stdio::piped()).spawn().expect("it starts");
    let said = std::sync::Arc::default();
    super::listen_to(child.stderr.take().expect("a pipe"), &said);
    let words = "nettleseren åpnet seg ikke; åpne den, og skriv inn adressen http://localhost:";
    let is_said = || {
        let said = said.lock().expect("no panic");
        let line: Option<String> = said
            .lines()
            .find(|line| line.contains(words))
            .map(Into::into);
        line
    };
    let line = eventually(words, is_said);
    let _ = child.kill();
    let _ = child.wait();
    assert!(line.ends_with('/') && !line.contains("xdg-open"), "{line}");
}

#[test]
fn a_port_that_is_asked_for_and_taken_is_an_error() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let folder = Folder::small();
    let (words, code) = refused(&folder.path, &["--port", &port]);
    assert_eq!(code, Some(2), "{words}");
    assert!(words.contains(&port), "{words}");
    assert!(words.starts_with("veivalg: "), "{words}");
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let folder = Folder::small();
    let (words, code) = refused(&folder.at("finnes-ikke"), &["--port", "0"]);
    assert_eq!(code, Some(2), "{words}");
    assert!(words.contains("finnes-ikke"), "{words}");
    let (words, code) = refused(&folder.at("strategy.toml"), &["--port", "0"]);
    assert_eq!(code, Some(2), "{words}");
    assert!(words.contains("strategy.toml"), "{words}");
}

#[test]
fn speaks_nynorsk_when_asked() {
    let folder = Folder::small();
    let preview = Preview::start(&folder.path, &["--port", "0", "--messages", "nn"]);
    let said = preview.said();
    assert!(said.contains("Førehandsvising på http://"), "{said}");
    let panel = preview.get("/_veivalg/panel");
    assert_eq!(
        panel.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    let panel = panel.text();
    assert!(
        panel.contains("lang=\"nn\" aria-label=\"Førehandsvising\""),
        "{panel}"
    );
    assert!(panel.contains("Vis kvar teksten står"), "{panel}");
    assert_eq!(preview.events().next()["lang"], "nn");
}

#[test]
fn begins_with_errors_and_shows_the_pages_once_they_are_mended() {
    let folder = Folder::small();
    let good = folder.read("strategy.toml");
    folder.write("strategy.toml", "title.nb = \"Uten slutt\nareas = []\n");
    let preview = Preview::of(&folder);
    preview.says("Det er ingen sider å vise ennå; de kommer av seg selv når feilene er rettet.");
    let page = preview.get("/nb/index.html");
    assert_eq!(page.status, 503);
    assert!(page.text().contains("src=\"/_veivalg/preview.js\""));
    assert!(page.text().contains("Sidene kommer når feilene er rettet."));
    assert_eq!(page.header("veivalg-nearest"), None);
    assert_eq!(preview.get("/").status, 503);
    let pdf = preview.get("/nb/arbeidsgiverstrategi-nb.pdf");
    assert_eq!(pdf.status, 503);
    let panel = preview.get("/_veivalg/panel").text();
    assert!(panel.contains("data-errors=\"1\""), "{panel}");
    assert!(
        panel.contains("data-file=\"strategy.toml\" data-line=\"1\""),
        "{panel}"
    );
    let mut events = preview.events();
    let state = events.next();
    assert_eq!(state["ok"], false);
    assert!(state["errors"].as_u64() > Some(0), "{state}");

    folder.write("strategy.toml", &good);
    let state = events.until("no error", |state| state["ok"] == true);
    assert_eq!(state["errors"], 0);
    becomes_what_is_built(&preview, &folder);
    assert!(
        !preview
            .get("/_veivalg/panel")
            .text()
            .contains("data-errors")
    );
}

#[test]
fn looks_from_time_to_time_when_asked_and_says_so() {
    let folder = Folder::small();
    let preview = Preview::start(&folder.path, &["--port", "0", "--poll"]);
    assert!(
        preview
            .said()
            .contains("Ser etter endringer fire ganger i sekundet.")
    );
    let mut events = preview.events();
    events.next();
    folder.replace(
        "areas/arbeidsmiljo/area.toml",
        "helse, mestring",
        "ro, mestring",
    );
    events.saved();
    assert!(preview.get(AREA).text().contains("ro, mestring"));
    folder.write("areas/arbeidsmiljo/nb.md", "Skrevet ved siden av.\n");
    preview.shows(AREA, "Skrevet ved siden av.");
    folder.write("areas/kompetanse/closing.nb.md", "En ny fil.\n");
    preview.shows("/nb/area/kompetanse.html", "En ny fil.");
    becomes_what_is_built(&preview, &folder);
}

#[test]
fn listens_at_another_address_only_when_it_is_named() {
    if TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).is_err() {
        eprintln!("skipped: no IPv6 here");
        return;
    }
    let folder = Folder::small();
    let preview = Preview::start(&folder.path, &["--port", "0", "--host", "0.0.0.0"]);
    let said = preview.said();
    assert!(
        said.contains("Andre maskiner på nettverket har tilgang til forhåndsvisningen."),
        "{said}"
    );
    let status = |host: &str| {
        let request = format!(
            "GET / HTTP/1.1\r\nHost: {host}:{}\r\nConnection: close\r\n\r\n",
            preview.port
        );
        browser::raw(preview.port, request.as_bytes()).status
    };
    assert_eq!(
        status("192.0.2.7"),
        200,
        "a number cannot be made to point here"
    );
    assert_eq!(status("evil.example"), 403);
    drop(preview);

    let preview = Preview::start(&folder.path, &["--port", "0", "--host", "::1"]);
    let said = preview.said();
    assert!(said.contains("http://[::1]:"), "{said}");
    assert!(!said.contains("Andre maskiner"), "{said}");
}

#[test]
fn two_previews_of_one_folder_do_not_disturb_each_other() {
    let folder = Folder::small();
    let previews = [Preview::of(&folder), Preview::of(&folder)];
    let mut events: Vec<Events> = previews.iter().map(Preview::events).collect();
    for stream in &mut events {
        stream.next();
    }
    folder.write("areas/arbeidsmiljo/nb.md", "Begge ser dette.\n");
    for (preview, stream) in previews.iter().zip(&mut events) {
        stream.saved();
        assert!(preview.get(AREA).text().contains("Begge ser dette."));
    }
}
