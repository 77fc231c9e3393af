//! Two languages followed text by text with the real program: what is accepted, what is listed, and what
//! git tells has changed.

mod accept;
mod history;
mod list;
mod lock;
mod merge;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::cli::{program, stderr, stdout, veivalg, write};
use crate::tools::missing;

/// A small strategy in both languages, without a finding about them.
pub const FILES: &[(&str, &str)] = &[
    (
        "strategy.toml",
        "title.nb = \"Strategi\"\ntitle.nn = \"Strategi\"\nareas = [\"tillit\"]\n",
    ),
    (
        "veivalg.toml",
        "languages = [\"nb\", \"nn\"]\n[check]\naccessibility-statement-missing = \"off\"\nmeasure-without-target = \"off\"\n",
    ),
    (
        "measures.toml",
        "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nname.nn = \"Nærvær\"\nunit = \"percent\"\nsource = \"PAI\"\nowner = \"HR\"\ndata = \"data/naervaer.csv\"\n",
    ),
    (
        "data/naervaer.csv",
        "period,value,note_nb,note_nn\n2024,91.5,Målt på nytt.,Målt på nytt.\n",
    ),
    (
        "areas/tillit/area.toml",
        "title.nb = \"Tillit\"\ntitle.nn = \"Tillit\"\n\n[[goals]]\nid = \"trygge\"\ntext.nb = \"Vi møtes hver uke.\"\ntext.nn = \"Vi møtest kvar veke.\"\nmeasures = [\"naervaer\"]\n\n[[veivalg]]\nid = \"lytte\"\ntext.nb = \"lytte til hverandre.\"\ntext.nn = \"lytte til kvarandre.\"\n",
    ),
    (
        "areas/tillit/nb.md",
        "Vi bygger tillit sammen.\n\nAlle har et ansvar for arbeidsmiljøet.\n",
    ),
    (
        "areas/tillit/nn.md",
        "Vi byggjer tillit saman.\n\nAlle har eit ansvar for arbeidsmiljøet.\n",
    ),
];

pub const AREA: &str = "areas/tillit/area.toml";
pub const GOAL: &str = "areas/tillit/area.toml#goals.trygge.text";
pub const LOCK: &str = "translations.lock";

/// A strategy in a folder of its own.
pub struct Strategy {
    _room: TempDir,
    pub folder: PathBuf,
}

impl Strategy {
    /// One that nobody has reviewed.
    pub fn new() -> Self {
        let room = tempfile::tempdir().expect("room");
        let folder = room.path().join("strategi");
        write(&folder, FILES);
        Self {
            _room: room,
            folder,
        }
    }

    /// One with all texts accepted.
    pub fn accepted() -> Self {
        let strategy = Self::new();
        let (status, told) = strategy.run(&["translations", "accept", "--all"]);
        assert_eq!(status, Some(0), "{told}");
        strategy
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).expect("a text")
    }

    pub fn save(&self, path: &str, text: &str) {
        write(&self.folder, &[(path, text)]);
    }

    /// Puts words in the place of others, which must be there.
    pub fn edit(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{old:?} is not in {path}:\n{text}");
        self.save(path, &text.replacen(old, new, 1));
    }

    /// Changes the goal in bokmål alone.
    pub fn change_bokmaal(&self) {
        self.edit(AREA, "hver uke", "hver mandag");
    }

    /// How the program ended, and all that it said.
    pub fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = veivalg(&self.folder, arguments);
        (output.status.code(), stdout(&output) + &stderr(&output))
    }

    /// The command, to be given an environment.
    pub fn program(&self, arguments: &[&str]) -> Command {
        program(&self.folder, arguments)
    }

    /// The names of the rules that find something.
    pub fn rules(&self) -> Vec<String> {
        let output = veivalg(&self.folder, &["check", "--format", "json"]);
        let told: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        let found = told["diagnostics"].as_array().expect("findings");
        let rules = found
            .iter()
            .map(|found| found["rule"].as_str().expect("a name"));
        rules.map(str::to_owned).collect()
    }

    /// The line of a text in the lock.
    pub fn line(&self, key: &str) -> String {
        let lock = self.read(LOCK);
        let mut lines = lock.lines();
        let line = lines.find(|line| line.split(' ').next() == Some(key));
        line.unwrap_or_else(|| panic!("{key} is not in the lock:\n{lock}"))
            .to_owned()
    }

    /// Runs git in the folder; false, with a word about it, where it is not installed.
    pub fn git(&self, arguments: &[&str]) -> bool {
        match git(&self.folder, arguments).output() {
            Ok(output) => {
                assert!(output.status.success(), "git {arguments:?}: {output:?}");
                true
            }
            Err(_) => {
                missing("git", "git");
                false
            }
        }
    }

    /// Keeps all files as they are in a commit.
    pub fn commit(&self) -> bool {
        self.git(&["add", "-A"]) && self.git(&["commit", "-q", "-m", "Endring"])
    }
}

/// git, with nobody's settings.
pub fn git(folder: &Path, arguments: &[&str]) -> Command {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=Kari", "-c", "user.email=kari@example.com"])
        .args(["-c", "init.defaultBranch=hoved"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    git
}
