//! A strategy's folder to write in, and what `build` would make of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::TempDir;
use veivalg::compile::Targets;
use veivalg::diagnostic::{Diagnostics, Level};
use veivalg::documents::{TABLE, links};
use veivalg::load::load;
use veivalg::site::site;

use super::{Preview, eventually};
use crate::marks::stripped;
use crate::tools::{TODAY, compile_today, root};

/// A second area.
const KOMPETANSE: &str = "title.nb = \"Kompetanse\"\ntitle.nn = \"Kompetanse\"\n\n\
    [[goals]]\nid = \"laere\"\ntext.nb = \"Vi lærer.\"\ntext.nn = \"Vi lærer.\"\nmeasures = [\"mestringsklima\"]\n\n\
    [[veivalg]]\nid = \"dele\"\ntext.nb = \"dele.\"\ntext.nn = \"dele.\"\n";

/// A strategy's folder, gone when it is dropped.
#[derive(Debug)]
pub struct Folder {
    _room: TempDir,
    pub path: PathBuf,
}

impl Folder {
    /// What `new` makes, a second area, and a logo.
    pub fn small() -> Self {
        let folder = Self::copy_of("src/cli/starter");
        folder.write("areas/kompetanse/area.toml", KOMPETANSE);
        folder.write("areas/kompetanse/nb.md", "Vi deler kunnskap.\n");
        folder.write("areas/kompetanse/nn.md", "Vi deler kunnskap.\n");
        folder.replace(
            "strategy.toml",
            "[\"arbeidsmiljo\"]",
            "[\"arbeidsmiljo\", \"kompetanse\"]",
        );
        folder.write("assets/logo.svg", &logo(10));
        let settings =
            "[theme_settings]\nprimary_color = \"#00528c\"\nlogo = \"assets/logo.svg\"\n\n[pdf]";
        folder.replace("veivalg.toml", "[pdf]", settings);
        folder
    }

    /// The same with so many areas more that their pages take a while.
    pub fn large(areas: usize) -> Self {
        let folder = Self::small();
        let mut list = String::new();
        for number in 1..=areas {
            let area = KOMPETANSE
                .replace("Kompetanse", &format!("Område {number}"))
                .replace("\"laere\"", &format!("\"laere-{number}\""))
                .replace("\"dele\"", &format!("\"dele-{number}\""));
            folder.write(&format!("areas/omrade-{number}/area.toml"), &area);
            list.push_str(&format!(", \"omrade-{number}\""));
        }
        let known = "\"kompetanse\"";
        folder.replace("strategy.toml", known, &format!("{known}{list}"));
        folder
    }

    /// A copy of a folder of the checkout.
    pub fn copy_of(from: &str) -> Self {
        let room = tempfile::tempdir().expect("room");
        let real = room.path().canonicalize().expect("a folder");
        let folder = Self {
            path: real.join("strategi"),
            _room: room,
        };
        let from = root().join(from);
        for entry in walkdir::WalkDir::new(&from) {
            let entry = entry.expect("readable");
            let path = entry.path().strip_prefix(&from).expect("below");
            if entry.file_type().is_file() {
                let bytes = fs::read(entry.path()).expect("readable");
                folder.write_bytes(&path.to_string_lossy(), &bytes);
            }
        }
        folder
    }

    /// The path of a file.
    pub fn at(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).expect("text")
    }

    /// Writes a file beside the old one and renames it over that, so that nobody ever finds half of it.
    pub fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let beside = self.at(&format!("{path}.tmp"));
        fs::create_dir_all(beside.parent().expect("a folder")).expect("room");
        fs::write(&beside, bytes).expect("room");
        fs::rename(beside, self.at(path)).expect("a file");
    }

    /// Writes a file in place, as most editors do: for a moment it is empty.
    pub fn write_in_place(&self, path: &str, text: &str) {
        fs::write(self.at(path), text).expect("room");
    }

    /// Writes a file with some words exchanged.
    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} holds {from:?}");
        self.write(path, &text.replace(from, to));
    }

    /// Every file with its size and when it was written.
    pub fn files(&self) -> BTreeMap<PathBuf, (u64, SystemTime)> {
        let entries = walkdir::WalkDir::new(&self.path).into_iter();
        entries
            .map(|entry| entry.expect("readable"))
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let data = entry.metadata().expect("readable");
                let written = data.modified().expect("a time");
                (entry.path().to_owned(), (data.len(), written))
            })
            .collect()
    }
}

/// A picture of this width.
pub fn logo(width: u32) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"10\"/>\n")
}

/// How many warnings `check` has about a folder as it is now.
pub fn warnings(folder: &Folder) -> usize {
    let sources = load(&folder.path).expect("a folder");
    let (_, checked) = compile_today(sources, Targets::Findings);
    checked.diagnostics.count(Level::Warning)
}

/// The files of the site that `build` makes of a folder as it is now.
pub fn built(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let (sources, made) = compile_today(load(folder).expect("a folder"), Targets::Findings);
    let strategy = made.strategy.expect("no error");
    let mut diagnostics = Diagnostics::default();
    let output = site(
        &mut diagnostics,
        &strategy,
        &sources,
        TODAY,
        &links(TABLE, &strategy),
        None,
    );
    let files = output.iter();
    files
        .map(|(path, bytes)| (path.as_str().to_owned(), bytes.to_vec()))
        .collect()
}

/// Waits until every file is shown as `build` would make it.
pub fn becomes_what_is_built(preview: &Preview, folder: &Folder) {
    becomes(preview, &built(&folder.path));
}

/// Waits until these files are shown as `build` made them.
pub fn becomes(preview: &Preview, files: &BTreeMap<String, Vec<u8>>) {
    eventually("what is built", || {
        stale(preview, files).is_none().then_some(())
    });
}

/// Every file is shown as `build` would make it, now.
pub fn is_what_is_built(preview: &Preview, folder: &Folder) {
    let stale = stale(preview, &built(&folder.path));
    assert!(stale.is_none(), "{}", stale.unwrap_or_default());
}

/// A file that is not shown as it would be published, but for marks and client.
fn stale(preview: &Preview, files: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    // The cards for shared links are fetched by nobody who writes.
    let files = files
        .iter()
        .filter(|(path, _)| !path.ends_with("/card.png"));
    files.into_iter().find_map(|(path, bytes)| {
        let answer = preview.get(&format!("/{path}"));
        let pages = [published(path, &answer.body), without_policy(bytes)];
        let [shown, built] = pages.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let same = answer.status == 200 && shown == built;
        (!same).then(|| {
            format!(
                "{path} is shown ({})\n{shown}\nand built\n{built}",
                answer.status
            )
        })
    })
}

/// A file that is shown, as it is published.
fn published(path: &str, bytes: &[u8]) -> Vec<u8> {
    if !path.ends_with(".html") {
        return bytes.to_vec();
    }
    let html = String::from_utf8_lossy(bytes);
    let client = "<script type=\"module\" src=\"/_veivalg/preview.js\"></script>\n";
    stripped(&html.replace(client, "")).into_bytes()
}

/// A file that is published without the policy that lets no script run.
fn without_policy(bytes: &[u8]) -> Vec<u8> {
    let Ok(html) = std::str::from_utf8(bytes) else {
        return bytes.to_vec();
    };
    let Some(start) = html.find("<meta http-equiv=\"Content-Security-Policy\"") else {
        return bytes.to_vec();
    };
    let end = start + html[start..].find(">\n").expect("tags end") + 2;
    [&html[..start], &html[end..]].concat().into_bytes()
}
