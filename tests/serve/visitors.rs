//! Who is let in, and what answers may be used for.

use super::browser::{self, Answer};
use super::{AREA, Preview, shared};
use veivalg::serve::peers::Peers;

/// A request with nothing but these lines.
fn bare(preview: &Preview, lines: &[&str]) -> Answer {
    let lines: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
    browser::raw(
        preview.port,
        format!("{lines}Connection: close\r\n\r\n").as_bytes(),
    )
}

#[test]
fn only_requests_to_its_own_address_are_answered() {
    let shared = shared();
    let (preview, _) = &*shared;
    let port = preview.port;
    let status = |host: &str| bare(preview, &["GET /nb/index.html HTTP/1.1", host]).status;
    for host in ["localhost", "LocalHost", "127.0.0.1", "[::1]"] {
        assert_eq!(status(&format!("Host: {host}:{port}")), 200, "{host}");
    }
    let foreign = [
        "localhost".to_owned(),
        format!("localhost:{}", port ^ 1),
        format!("localhost:{port}.evil.example"),
        format!("localhost:{port}, evil.example"),
        format!("localhost.evil.example:{port}"),
        format!("localhost.:{port}"),
        format!("127.0.0.1.nip.io:{port}"),
        format!("evil.example:{port}"),
        "evil.example".to_owned(),
        format!("evil.example#localhost:{port}"),
        format!("localhost:{port}@evil.example"),
        format!("user@localhost:{port}"),
        format!("[::2]:{port}"),
        format!("[::1]:{port}:{port}"),
        format!("192.168.1.1:{port}"),
        format!("0.0.0.0:{port}"),
        format!("2130706433:{port}"),
        format!("0x7f.1:{port}"),
        format!(":{port}"),
        String::new(),
    ];
    for host in foreign {
        let status = status(&format!("Host: {host}"));
        assert!(matches!(status, 400 | 403), "{host}: {status}");
    }
    let own = &*format!("Host: localhost:{port}");
    let first = "GET /nb/index.html HTTP/1.1";
    for lines in [
        &[first][..],
        &[first, own, own],
        &[first, own, "Host: evil.example"],
        &["GET /nb/index.html HTTP/1.0"],
    ] {
        let status = bare(preview, lines).status;
        assert!(matches!(status, 400 | 403), "{lines:?}: {status}");
    }
    let whole = format!("GET http://evil.example:{port}/nb/index.html HTTP/1.1");
    let status = bare(preview, &[&whole, &format!("Host: evil.example:{port}")]).status;
    assert_eq!(status, 403);
}

#[test]
fn only_its_own_pages_may_listen_and_ask() {
    let shared = shared();
    let (preview, _) = &*shared;
    let own = format!("http://localhost:{}", preview.port);
    let foreign = [
        "http://evil.example".to_owned(),
        "null".to_owned(),
        format!("https://localhost:{}", preview.port),
        format!("http://localhost:{}", preview.port ^ 1),
        format!("http://evil.example:{}", preview.port),
        format!("{own}.evil.example"),
        "http://localhost".to_owned(),
        String::new(),
    ];
    let paths = [
        "/_veivalg/events",
        "/_veivalg/panel",
        "/_veivalg/preview.js",
        AREA,
        "/nb/arbeidsgiverstrategi-nb.pdf",
    ];
    for origin in &foreign {
        for path in paths {
            let answer = preview.ask("GET", path, &[("Origin", origin)], "");
            assert_eq!(
                (answer.status, answer.body.len()),
                (403, 0),
                "{path} from {origin}"
            );
        }
    }
    let answer = preview.ask("GET", AREA, &[("Origin", &own)], "");
    assert_eq!(answer.status, 200);
    let both = [("Origin", &*own), ("Origin", "http://evil.example")];
    assert_eq!(preview.ask("GET", AREA, &both, "").status, 403);
    // What a page of another site shows comes without an origin; what somebody follows is let in.
    let of = |site: &'static str, mode: &'static str, dest: &'static str| {
        [
            ("Sec-Fetch-Site", site),
            ("Sec-Fetch-Mode", mode),
            ("Sec-Fetch-Dest", dest),
        ]
    };
    for path in paths {
        let shown = of("cross-site", "no-cors", "image");
        assert_eq!(preview.ask("GET", path, &shown, "").status, 403, "{path}");
    }
    for (site, mode, dest) in [
        ("cross-site", "navigate", "document"),
        ("none", "navigate", "document"),
        ("same-origin", "no-cors", "image"),
    ] {
        let answer = preview.ask("GET", AREA, &of(site, mode, dest), "");
        assert_eq!(answer.status, 200, "{site} {mode} {dest}");
    }
    // The stream is there for its own pages.
    preview.events().next();
}

#[test]
fn answers_say_what_they_may_be_used_for() {
    let shared = shared();
    let (preview, _) = &*shared;
    for path in [
        AREA,
        "/finnes-ikke.html",
        "/_veivalg/panel",
        "/_veivalg/preview.js",
        "/_veivalg/both",
        "/_veivalg/texts",
        "/_veivalg/print",
        "/theme.css",
    ] {
        let answer = preview.get(path);
        let policy = answer.header("content-security-policy").expect("a policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'"),
            "{path}: {policy}"
        );
        assert!(
            !policy.contains("unsafe") && policy.contains("frame-ancestors 'self'"),
            "{path}"
        );
        assert_eq!(
            answer.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            Some("same-origin"),
            "{path}"
        );
        assert_eq!(answer.header("access-control-allow-origin"), None, "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
        assert!(
            !answer
                .text()
                .to_lowercase()
                .contains("http-equiv=\"content-security-policy\""),
            "{path}"
        );
    }
    let script = preview.get("/_veivalg/preview.js");
    assert!(
        script
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("text/javascript"))
    );
    let pdf = preview.get("/nb/arbeidsgiverstrategi-nb.pdf");
    assert_eq!(
        pdf.header("content-security-policy"),
        Some("frame-ancestors 'self'")
    );
    assert!(
        preview.get("/nb/index.html?v=3").status == 200,
        "what comes after ? is not part of it"
    );
}

/// With IPv6 a machine may have any address of its network.
#[test]
fn the_addresses_of_one_machine_count_as_one() {
    let peers = Peers::new(2, 9);
    let of = |address: &str| peers.hold(address.parse().expect("an address"));
    let held = [of("2001:db8::1"), of("2001:db8::2:1")];
    assert!(held.iter().all(Option::is_some));
    assert!(of("2001:db8::3").is_none());
    assert!(of("2001:db8:0:1::3").is_some());
    let mapped = [of("::ffff:192.0.2.1"), of("192.0.2.1")];
    assert!(mapped.iter().all(Option::is_some));
    assert!(of("192.0.2.1").is_none());
    assert!(of("192.0.2.2").is_some());
}
