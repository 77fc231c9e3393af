//! What is answered, and how much at a time.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use super::browser::{self, Events};
use super::folder::Folder;
use super::{AREA, Preview, shared};

#[test]
fn only_what_is_in_the_output_is_served() {
    let shared = shared();
    let (preview, folder) = &*shared;
    assert!(folder.read("strategy.toml").contains("title.nb"));
    let long = format!("/{}", "a/".repeat(5000));
    let root = folder.path.to_string_lossy().into_owned();
    let paths = [
        "/../strategy.toml",
        "/..",
        "/./../strategy.toml",
        "/%2e%2e/strategy.toml",
        "/%2E%2E%2Fstrategy.toml",
        "/nb/..%2f..%2fstrategy.toml",
        "/nb/../../strategy.toml",
        "/nb/..\\..\\strategy.toml",
        "/nb/..%5c..%5cstrategy.toml",
        "/strategy.toml",
        "//strategy.toml",
        "/nb/%00",
        "/strategy.toml%00.html",
        "/%00",
        "/%ff%fe",
        "/nb/%c0%ae%c0%ae/strategy.toml",
        "//etc/passwd",
        "/etc/passwd",
        "/%2fetc%2fpasswd",
        "/file:///etc/passwd",
        "/C:/Windows/win.ini",
        "/nb/index.html/..",
        "/_veivalg/../strategy.toml",
        "/_veivalg/%2e%2e%2fmod.rs",
        "/_veivalg/..%2f..%2fCargo.toml",
        "/_veivalg/",
        "/_veivalg/client/preview.js",
        "/.git/config",
        "/.veivalg-manifest.json",
        "/themes/default/area.html",
        "/areas/kompetanse/area.toml",
        "/%0d%0aX-Evil:%201",
        "/%",
        "/%2",
        "/%zz",
        &long,
        &root,
    ];
    for path in paths {
        let answer = preview.get(path);
        assert!(
            matches!(answer.status, 400 | 404 | 414),
            "{path}: {}",
            answer.status
        );
        let text = answer.text();
        assert!(
            !text.contains("title.nb") && !text.contains("root:"),
            "{path}: {text}"
        );
        assert_eq!(answer.header("x-evil"), None, "{path}");
    }
    // A target that is no path.
    for target in [
        "*",
        "strategy.toml",
        "../strategy.toml",
        "",
        "strategy.toml:80",
    ] {
        let text = preview.get(target).text();
        assert!(!text.contains("title.nb"), "{target}: {text}");
    }
    assert_eq!(preview.get(AREA).status, 200);
}

#[test]
fn pages_are_only_read() {
    let shared = shared();
    let (preview, _) = &*shared;
    for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"] {
        for path in [
            "/",
            AREA,
            "/_veivalg/panel",
            "/_veivalg/events",
            "/_veivalg/preview.js",
        ] {
            assert_eq!(
                preview.ask(method, path, &[], "").status,
                405,
                "{method} {path}"
            );
        }
    }
    assert_eq!(preview.get("/_veivalg/open").status, 405);
    let head = preview.ask("HEAD", AREA, &[], "");
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn what_a_browser_has_is_not_sent_again() {
    let shared = shared();
    let (preview, _) = &*shared;
    let pdf = cfg!(feature = "pdf").then_some("/nb/arbeidsgiverstrategi-nb.pdf");
    for path in [AREA, "/theme.css"].into_iter().chain(pdf) {
        let first = preview.get(path);
        let tag = first.header("etag").expect("a tag").to_owned();
        let again = preview.ask("GET", path, &[("If-None-Match", &tag)], "");
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
        assert_eq!(again.header("etag"), Some(&*tag));
        let other = preview.ask("GET", path, &[("If-None-Match", "\"0\"")], "");
        assert_eq!((other.status, other.body), (200, first.body), "{path}");
    }
}

#[test]
fn a_folder_leads_to_its_front_page() {
    let shared = shared();
    let (preview, _) = &*shared;
    assert_eq!(preview.get("/nb/").body, preview.get("/nb/index.html").body);
    assert_eq!(preview.get("/").body, preview.get("/index.html").body);
    for path in ["/nb", "/nn"] {
        // Without the stroke, the page's own links would lead astray.
        let answer = preview.get(path);
        assert!(
            matches!(answer.status, 301 | 302 | 303 | 307 | 308),
            "{path}: {}",
            answer.status
        );
        assert_eq!(answer.header("location"), Some(&*format!("{path}/")));
    }
}

#[test]
fn large_heads_and_many_headers_are_refused() {
    let shared = shared();
    let (preview, _) = &*shared;
    let large = "a".repeat(40_000);
    let answer = preview.ask("GET", AREA, &[("Cookie", &large)], "");
    assert!(matches!(answer.status, 0 | 431), "{}", answer.status);
    let many: Vec<String> = (0..80).map(|number| format!("X-{number}")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|name| (&**name, "1")).collect();
    let answer = preview.ask("GET", AREA, &many, "");
    assert!(matches!(answer.status, 0 | 431), "{}", answer.status);
    let endless = format!("GET /{} HTTP/1.1\r\n", "a".repeat(100_000));
    let answer = browser::raw(preview.port, endless.as_bytes());
    assert!(
        matches!(answer.status, 0 | 400 | 414 | 431),
        "{}",
        answer.status
    );
    for noise in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"\r\n\r\n\r\n\0\0\0\0\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let answer = browser::raw(preview.port, noise);
        assert_ne!(answer.status, 200);
    }
    assert_eq!(preview.get(AREA).status, 200, "it lives");
}

#[test]
fn more_connections_than_there_is_room_for_wait_their_turn() {
    let preview = Preview::of(&Folder::small());
    let held: Vec<TcpStream> = (0..300).map(|_| browser::connect(preview.port)).collect();
    for mut stream in held.iter().take(20) {
        // Some have begun to ask.
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: ")
            .expect("a socket");
    }
    drop(held);
    assert_eq!(preview.get(AREA).status, 200);
    let mut streams: Vec<Events> = (0..100).map(|_| preview.events()).collect();
    for stream in &mut streams {
        stream.next();
    }
    assert_eq!(preview.get(AREA).status, 200);
}

#[test]
fn one_that_holds_all_the_streams_it_can_get_locks_nobody_out() {
    let preview = Preview::of(&Folder::small());
    let mut held = Vec::new();
    for _ in 0..400 {
        let mut stream = browser::connect(preview.port);
        let asks = format!(
            "GET /_veivalg/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
            preview.port
        );
        // Those that are more than it may hold are closed.
        let _ = stream.write_all(asks.as_bytes());
        held.push(stream);
        if held.len() % 50 == 0 {
            assert_eq!(preview.get(AREA).status, 200, "with {}", held.len());
        }
    }
    drop(held);
}

/// A machine has more than one address: what two of them hold together leaves room too.
#[test]
#[cfg(unix)]
fn two_addresses_that_hold_all_the_streams_they_can_get_lock_nobody_out() {
    let preview = Preview::start(&Folder::small().path, &["--port", "0", "--host", "::"]);
    let mut held = Vec::new();
    for address in ["127.0.0.1", "::1"] {
        for _ in 0..130 {
            let stream = TcpStream::connect((address, preview.port));
            let mut stream = stream.expect("both are this machine");
            let asks = format!(
                "GET /_veivalg/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
                preview.port
            );
            // Those that are more than they may hold are closed.
            let _ = stream.write_all(asks.as_bytes());
            held.push(stream);
        }
        assert_eq!(preview.get(AREA).status, 200, "{address}");
    }
    drop(held);
}

#[test]
fn twenty_browsers_are_told_of_a_save() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut streams: Vec<Events> = (0..20).map(|_| preview.events()).collect();
    for stream in &mut streams {
        stream.next();
    }
    folder.write("areas/arbeidsmiljo/nb.md", "Alle får vite det.\n");
    let states: Vec<_> = streams.iter_mut().map(Events::saved).collect();
    assert!(preview.get(AREA).text().contains("Alle får vite det."));
    for state in &states {
        assert_eq!(state["edited"], "area/arbeidsmiljo.html");
        assert_eq!(state["run"], states[0]["run"]);
    }
}

#[test]
fn those_who_ask_slowly_are_not_waited_for() {
    let shared = shared();
    let (preview, _) = &*shared;
    let port = preview.port;
    let heads = [
        "GET / HT".to_owned(),
        format!("GET {AREA} HTTP/1.1\r\nHost: localhost:{port}\r\n"),
        format!(
            "POST /_veivalg/open HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n\
             Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{{\"file\": "
        ),
    ];
    let slow = heads.iter().cycle().take(90).map(|head| {
        let mut stream = browser::connect(port);
        stream.write_all(head.as_bytes()).expect("a socket");
        stream
    });
    let slow: Vec<TcpStream> = slow.collect();
    assert_eq!(preview.get(AREA).status, 200, "meanwhile");
    for mut stream in slow {
        let mut answer = Vec::new();
        // Ends before the test's patience does.
        let end = stream.read_to_end(&mut answer);
        let reset = |error: std::io::Error| error.kind() == std::io::ErrorKind::ConnectionReset;
        assert!(end.is_ok() || end.is_err_and(reset));
        let answer = String::from_utf8_lossy(&answer);
        assert!(!answer.starts_with("HTTP/1.1 2"), "{answer}");
    }
    assert_eq!(preview.get(AREA).status, 200, "it lives");
}
