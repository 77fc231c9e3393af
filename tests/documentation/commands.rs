//! The commands of the guides, run as they stand: those of a page one after the other, in a folder of its own. What
//! needs the network or a program that people may not have stands in blocks called `console`, and is not run.

use std::path::Path;
use std::process::Command;

use super::{LANGUAGES, blocks, guides};
use crate::cli::veivalg;
use crate::tools::root;

#[test]
#[cfg_attr(not(unix), ignore = "the commands are written for a shell")]
fn every_command_runs() {
    let program = Path::new(env!("CARGO_BIN_EXE_veivalg"));
    let path = std::env::var("PATH").unwrap_or_default();
    let path = format!("{}:{path}", program.parent().expect("a folder").display());
    let mut count = 0;
    for lang in LANGUAGES {
        for (name, text) in guides(lang) {
            // What developers run is what CI runs.
            if name.ends_with("developers.md") {
                continue;
            }
            let folder = tempfile::tempdir().expect("room");
            let mut script = String::from("set -eu\n");
            for block in blocks(&text) {
                if block.info != "sh" {
                    let outside = block.text.lines().find(|line| {
                        line.starts_with("veivalg ") && !line.starts_with("veivalg = ")
                    });
                    assert_eq!(outside, None, "{}: not run", name.display());
                    continue;
                }
                if let Some(setup) = block.setup {
                    script += &format!("{setup} >/dev/null\n");
                }
                for line in block.text.lines() {
                    count += 1;
                    // The preview never ends by itself; its own tests start it. Without Typst nobody makes one PDF.
                    let makes_none = cfg!(not(feature = "pdf")) && line.contains(" --only ");
                    if !line.starts_with("veivalg serve ") && !makes_none {
                        script += &format!("{line}\n");
                    }
                }
            }
            let output = Command::new("bash")
                .args(["-c", &script])
                .current_dir(folder.path())
                .env("PATH", &path)
                .env_remove("VEIVALG_MESSAGES")
                .output()
                .expect("bash starts");
            assert!(
                output.status.success(),
                "{}:\n{script}\n{output:?}",
                name.display()
            );
        }
    }
    assert!(count > 30, "commands were found: {count}");
}

/// The workflow that people copy from the page on publishing is the one that the program writes.
#[test]
fn the_workflow_to_copy_is_the_one_that_the_program_writes() {
    let folder = tempfile::tempdir().expect("room");
    for (lang, page) in [("nb", "publiser"), ("nn", "publiser"), ("en", "publish")] {
        let arguments = ["new", lang, "--ci", "github", "--messages", lang];
        let output = veivalg(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let path = ".github/workflows/strategi.yml";
        let written = std::fs::read_to_string(folder.path().join(lang).join(path)).expect("a file");
        let name = format!("docs/{lang}/{page}.md");
        let text = std::fs::read_to_string(root().join(&name)).expect("a page");
        let info = format!("yaml {path}");
        let shown = blocks(&text).into_iter().find(|block| block.info == info);
        assert_eq!(shown.expect("it is shown").text, written, "{name}");
    }
}
