//! The commands of the guides, run as they stand: those of a page one after the other, in a folder of its own. What
//! needs the network or a program that people may not have stands in blocks called `console`, and is not run.

use std::path::Path;
use std::process::Command;

use super::{LANGUAGES, blocks, guides};

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
