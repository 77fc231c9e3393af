//! How it ends, what it leaves behind, and that browsers find their way back.

use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use super::browser::{Events, ask};
use super::folder::{Folder, becomes_what_is_built};
use super::{AREA, Preview, eventually};
use crate::tools::root;

/// Much longer than the second that it may take, for machines that are busy.
const SOON: Duration = Duration::from_secs(5);

#[test]
fn ends_at_once_with_browsers_connected_and_a_pdf_in_the_making() {
    for signal in ["-INT", "-TERM"] {
        let mut preview = Preview::start(&root().join("example-strategy"), &["--port", "0"]);
        let mut streams: Vec<Events> = (0..5).map(|_| preview.events()).collect();
        let state = streams[0].next();
        let path = state["pdfs"]["nb"]["strategy"]["path"]
            .as_str()
            .expect("a path");
        let (port, path) = (preview.port, format!("/{path}"));
        let reader = thread::spawn(move || ask(port, "GET", &path, &[], "").status);
        streams[0].until("a PDF in the making", |state| {
            state["pdfs"]["nb"]["strategy"]["making"] == true
        });
        preview.signal(signal);
        let (status, time) = preview.end();
        assert!(status.success(), "{signal}: {status}: {}", preview.said());
        assert!(time < SOON, "{signal}: {time:?}");
        for stream in streams {
            stream.ends();
        }
        let read = reader.join().expect("no panic");
        assert!(matches!(read, 0 | 200), "{signal}: {read}");
        preview.says("Stoppet.");
    }
}

#[test]
fn a_browser_left_open_finds_its_way_back() {
    // Below the ports that systems give to those who ask for any, so that nobody gets it in between.
    let port = (20_000..32_000)
        .skip(std::process::id() as usize % 10_000)
        .find(|&port| TcpListener::bind(("127.0.0.1", port)).is_ok());
    let port = port.expect("a port is free").to_string();
    let folder = Folder::small();
    let mut preview = Preview::start(&folder.path, &["--port", &port]);
    let mut stream = preview.events();
    let first = stream.next();
    preview.signal("-INT");
    preview.end();
    stream.ends();
    // It tries until somebody answers, and is not told of anything that is half done.
    let number = preview.port;
    let waiting = thread::spawn(move || {
        eventually("the port", || {
            TcpStream::connect(("127.0.0.1", number)).ok()
        });
        (
            Events::open(number).next(),
            ask(number, "GET", AREA, &[], ""),
        )
    });
    let preview = Preview::start(&folder.path, &["--port", &port]);
    assert_eq!(preview.port.to_string(), port, "the port is free at once");
    let (again, page) = waiting.join().expect("no panic");
    assert_ne!(first["run"], again["run"]);
    assert_eq!(again["ok"], true, "{again}");
    assert_eq!(page.status, 200);
}

#[test]
fn writes_nothing() {
    let folder = Folder::small();
    let before = folder.files();
    let mut preview = Preview::of(&folder);
    let mut events = preview.events();
    events.next();
    // A build without Typst has no PDF to show.
    let pdf = cfg!(feature = "pdf").then_some("/nb/arbeidsgiverstrategi-nb.pdf");
    for path in [AREA, "/", "/_veivalg/panel"].into_iter().chain(pdf) {
        assert_eq!(preview.get(path).status, 200, "{path}");
    }
    assert_eq!(folder.files(), before, "while it runs");
    folder.write("areas/arbeidsmiljo/closing.nb.md", "Nytt.\n");
    becomes_what_is_built(&preview, &folder);
    std::fs::remove_file(folder.at("areas/arbeidsmiljo/closing.nb.md")).expect("a file");
    eventually("without it", || {
        (!preview.get(AREA).text().contains("Nytt.")).then_some(())
    });
    preview.signal("-INT");
    preview.end();
    assert_eq!(folder.files(), before, "after it");
}
