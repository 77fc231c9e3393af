//! Opening a file where a text is written, in the editor that the person uses.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stays as it is in a path within an address.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b':');

/// Editors that need the terminal, which the preview has.
const IN_TERMINAL: [&str; 9] = [
    "vi", "vim", "nvim", "nano", "micro", "hx", "helix", "kak", "emacs",
];

/// A way to open a file at a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Editor {
    /// An address that the browser opens, with `{file}`, `{line}` and `{column}` in it.
    Address(String),
    /// A program and what comes before the file.
    Program {
        /// Its name or path.
        program: String,
        /// Its arguments.
        arguments: Vec<String>,
    },
}

impl Editor {
    /// The editor that the user names: an address, a program, or a program with arguments.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim();
        if name.contains("://") {
            let place = if name.contains("{file}") {
                ""
            } else {
                "{file}:{line}:{column}"
            };
            return Some(Self::Address(format!("{name}{place}")));
        }
        if Path::new(name).is_file() {
            return Some(Self::Program {
                program: name.to_owned(),
                arguments: Vec::new(),
            });
        }
        let mut words = name.split_whitespace().map(str::to_owned);
        let program = words.next()?;
        let arguments = words.collect();
        Some(Self::Program { program, arguments })
    }

    /// The one that `VISUAL` names, unless it needs the terminal.
    pub fn from_visual(name: &str) -> Option<Self> {
        Self::named(name).filter(|editor| match editor {
            Self::Address(_) => true,
            Self::Program { program, .. } => !IN_TERMINAL.contains(&stem(program).as_str()),
        })
    }

    /// For an address: the same with the strategy's folder (its canonical path) before `{file}`.
    pub fn address(&self, root: &Path) -> Option<String> {
        let Self::Address(address) = self else {
            return None;
        };
        let root = root.to_string_lossy().replace('\\', "/");
        // What Windows puts before canonical paths.
        let root = root.trim_start_matches("//?/");
        let root = utf8_percent_encode(root, IN_PATH).to_string();
        let rooted = |text: &str| {
            let before = text.ends_with('/') && root.starts_with('/');
            let root = if before { &root[1..] } else { &root[..] };
            format!("{text}{root}/{{file}}")
        };
        let (before, after) = address.split_once("{file}")?;
        Some(rooted(before) + after)
    }

    /// Starts the program. It is not waited for.
    ///
    /// # Errors
    ///
    /// When it cannot be started.
    pub fn open(&self, file: &Path, line: usize, column: usize) -> io::Result<()> {
        let Self::Program { program, arguments } = self else {
            return Err(io::ErrorKind::Unsupported.into());
        };
        let mut child = Command::new(program)
            .args(place(program, arguments, file, line, column))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        // Waited for in a thread of its own, so that no dead process stays behind.
        std::thread::spawn(move || child.wait());
        Ok(())
    }
}

/// A program's arguments: those given, with the place put in or added as the editor wants it (from what
/// their manuals say).
fn place(program: &str, given: &[String], file: &Path, line: usize, column: usize) -> Vec<String> {
    let file = file.to_string_lossy();
    if given.iter().any(|word| word.contains("{file}")) {
        let fill = |word: &String| {
            word.replace("{line}", &line.to_string())
                .replace("{column}", &column.to_string())
                .replace("{file}", &file)
        };
        return given.iter().map(fill).collect();
    }
    let file = file.into_owned();
    let at = match stem(program).as_str() {
        "code" | "code-insiders" | "codium" | "vscodium" | "cursor" => {
            vec!["--goto".to_owned(), format!("{file}:{line}:{column}")]
        }
        "subl" | "sublime_text" | "zed" | "zeditor" => vec![format!("{file}:{line}:{column}")],
        "notepad++" => vec![format!("-n{line}"), format!("-c{column}"), file],
        "gedit" | "gnome-text-editor" | "emacsclient" | "gvim" | "mousepad" | "xed" | "pluma" => {
            vec![format!("+{line}"), file]
        }
        "kate" | "kwrite" | "idea" | "pycharm" | "webstorm" | "rustrover" => {
            vec!["--line".to_owned(), line.to_string(), file]
        }
        _ => vec![file],
    };
    given.iter().cloned().chain(at).collect()
}

/// A program's name without its folder and ending.
fn stem(program: &str) -> String {
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program);
    let name = name.to_ascii_lowercase();
    let name = [".exe", ".cmd", ".bat"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .unwrap_or(&name);
    name.to_owned()
}
