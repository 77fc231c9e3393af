//! How the action and the jobs get the program: from a release, held to its sum, or not at all. The release is made by
//! `.ci/package` of a program that only says its name, and lies with a server on this machine.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::read;
use crate::tools::root;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A release in a folder, and where it is served.
struct Release {
    folder: tempfile::TempDir,
    address: String,
}

impl Release {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("room");
        let program = folder.path().join("program");
        fs::write(&program, "#!/bin/sh\necho the program\n").expect("room");
        let target = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
        let out = folder.path().join(format!("v{VERSION}"));
        for arguments in [
            vec![program.to_str().expect("UTF-8"), target.as_str()],
            vec!["--sums"],
        ] {
            let status = Command::new("python3")
                .arg(root().join(".ci/package"))
                .args(arguments)
                .arg(&out)
                .status();
            assert!(status.expect("python3 starts").success());
        }
        let address = serve(folder.path().to_owned());
        Self { folder, address }
    }

    /// The archive of this machine.
    fn archive(&self) -> PathBuf {
        let out = fs::read_dir(self.folder.path().join(format!("v{VERSION}"))).expect("made");
        let mut paths = out.map(|entry| entry.expect("readable").path());
        let archive = paths.find(|path| path.to_string_lossy().ends_with(".tar.gz"));
        archive.expect("an archive")
    }
}

/// Serves a folder's files for as long as the test runs. Where.
fn serve(folder: PathBuf) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a request");
            let mut asked = [0; 4096];
            let length = stream.read(&mut asked).expect("a request");
            let asked = String::from_utf8_lossy(&asked[..length]).into_owned();
            let path = asked
                .split(' ')
                .nth(1)
                .unwrap_or("/")
                .trim_start_matches('/');
            let (status, body) = match fs::read(folder.join(path)) {
                Ok(body) => ("200 OK", body),
                Err(_) => ("404 Not Found", Vec::new()),
            };
            let head = format!(
                "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            );
            // Who hangs up has what they want.
            let _ = stream
                .write_all(head.as_bytes())
                .and_then(|()| stream.write_all(&body));
        }
    });
    format!("http://127.0.0.1:{port}")
}

/// Runs a script in an empty folder, with releases there.
fn run(script: &str, folder: &Path, release: &Release, variables: &[(&str, &str)]) -> Output {
    Command::new("bash")
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        .current_dir(folder)
        .env("HOME", folder)
        .env("VEIVALG_RELEASES", &release.address)
        .env_remove("RUNNER_OS")
        .env_remove("RUNNER_ARCH")
        .envs(variables.iter().copied())
        .output()
        .expect("bash starts")
}

fn says_its_name(program: &Path) -> bool {
    let output = Command::new(program).output();
    output.is_ok_and(|output| output.stdout == b"the program\n")
}

/// The lines below one of a file that are further in than it, the common blanks left out.
fn below(file: &str, line: &str) -> String {
    let text = read(file);
    let rest = text.split(&format!("{line}\n")).nth(1);
    let rest = rest.unwrap_or_else(|| panic!("{file} has {line}"));
    let depth = |line: &str| line.len() - line.trim_start().len();
    let first = depth(rest.lines().next().expect("a line"));
    let lines = rest.lines().take_while(|line| depth(line) >= first);
    lines.map(|line| format!("{}\n", &line[first..])).collect()
}

#[test]
fn a_release_is_fetched_and_held_to_its_sum() {
    let release = Release::new();
    let folder = tempfile::tempdir().expect("room");
    let fetch = root().join("ci/fetch");
    let fetch = fetch.display();
    let fetched = |arguments: &str| {
        let output = run(
            &format!("{fetch} {arguments}"),
            folder.path(),
            &release,
            &[],
        );
        output.status.success()
    };
    assert!(fetched(&format!("v{VERSION} bin")));
    assert!(says_its_name(&folder.path().join("bin/veivalg")));
    assert!(!fetched("9.9.9 other"), "there is no such release");
    assert!(!fetched(&format!("{VERSION} other {}", "0".repeat(64))));
    // Somebody else's archive.
    let mut archive = fs::read(release.archive()).expect("made");
    let last = archive.len() - 9;
    archive[last] ^= 1;
    fs::write(release.archive(), archive).expect("room");
    assert!(!fetched(&format!("{VERSION} other")));
    assert!(!folder.path().join("other").exists(), "nothing is left");
}

#[test]
fn the_action_fetches_the_release_it_is_used_as_and_else_builds() {
    let release = Release::new();
    let script = below(
        "action.yml",
        "        ACTION_REPOSITORY: ${{ github.action_repository }}\n      run: |",
    );
    let action = root().to_str().expect("UTF-8");
    for (version, used_as, ends, fetched) in [
        (VERSION, "main", true, true),
        ("", &*format!("v{VERSION}"), true, true),
        ("", "main", true, false),
        ("", "v9.9.9", true, false),
        ("9.9.9", "main", false, false),
    ] {
        let folder = tempfile::tempdir().expect("room");
        let variables = [
            ("VEIVALG_VERSION", version),
            ("VEIVALG_SHA256", ""),
            ("ACTION_REF", used_as),
            ("GITHUB_ACTION_PATH", action),
            ("GITHUB_OUTPUT", "output"),
        ];
        let output = run(&script, folder.path(), &release, &variables);
        assert_eq!(
            output.status.success(),
            ends,
            "{version} {used_as}: {output:?}"
        );
        let told = fs::read_to_string(folder.path().join("output")).unwrap_or_default();
        assert_eq!(
            told == "fetched=true\n",
            fetched,
            "{version} {used_as}: {told}"
        );
        assert_eq!(
            says_its_name(&folder.path().join(".veivalg/bin/veivalg")),
            fetched
        );
    }
}

/// Both have the lines in them, for they stand in other repositories.
#[test]
#[cfg_attr(
    not(target_arch = "x86_64"),
    ignore = "the jobs' runners are of this kind"
)]
fn the_jobs_fetch_the_release_that_is_named() {
    let release = Release::new();
    for (script, program) in [
        (below("ci/gitlab.yml", "    - |"), ".veivalg-ci/bin/veivalg"),
        (
            below("ci/azure-pipelines.yml", "  - bash: |"),
            "veivalg/bin/veivalg",
        ),
    ] {
        for (sum, is_right) in [("", true), ("0", false)] {
            let folder = tempfile::tempdir().expect("room");
            fs::create_dir_all(folder.path().join(".veivalg-ci/bin")).expect("room");
            let own = folder.path().to_str().expect("UTF-8").to_owned();
            let variables = [
                ("VEIVALG_VERSION", VERSION),
                ("VEIVALG_SHA256", sum),
                ("AGENT_TEMPDIRECTORY", &own),
                ("VEIVALG_REPOSITORY", "http://127.0.0.1:1"),
            ];
            let output = run(&script, folder.path(), &release, &variables);
            assert_eq!(output.status.success(), is_right, "{script}{output:?}");
            let program = folder.path().join(program);
            assert_eq!(says_its_name(&program), is_right);
            assert!(
                !is_right
                    || fs::metadata(program).expect("there").permissions().mode() & 0o111 != 0
            );
        }
    }
}

/// Who publishes it stands in Cargo.toml; `.ci/owner` writes it in the other places.
#[test]
fn the_owner_is_the_same_everywhere() {
    let home = env!("CARGO_PKG_REPOSITORY");
    let own = home.strip_prefix("https://github.com/").expect("on GitHub");
    let mut count = 0;
    for entry in walkdir::WalkDir::new(root().join("docs"))
        .into_iter()
        .chain(walkdir::WalkDir::new(root().join("ci")))
    {
        let entry = entry.expect("readable");
        let Ok(text) = fs::read_to_string(entry.path()) else {
            continue;
        };
        for (at, _) in text.match_indices("/veivalg") {
            let (before, after) = (&text[..at], &text[at + "/veivalg".len()..]);
            let name = before
                .rsplit(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-')
                .next()
                .unwrap_or_default();
            let place = &before[..before.len() - name.len()];
            let is_owned = after.starts_with('@')
                || place.ends_with("github.com/")
                || place.ends_with("githubusercontent.com/");
            if is_owned && !name.is_empty() {
                count += 1;
                assert_eq!(format!("{name}/veivalg"), own, "{}", entry.path().display());
            }
        }
    }
    assert!(count > 10, "{count}");
}
