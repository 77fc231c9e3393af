//! `veivalg build`: the real program, where file managers and other people use its folder too.

use std::fs;

use crate::cli::{program, stderr, strategy, tree, veivalg, write};

const DAY: [&str; 2] = ["--today", "2026-11-21"];

#[test]
fn what_file_managers_leave_stops_no_build_and_stays() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let litter = [
        ("public/.DS_Store", "rusk"),
        ("public/nb/Thumbs.db", "rusk"),
        ("public/nb/desktop.ini", "rusk"),
        ("public/nb/._index.html", "rusk"),
        ("public/.directory", "rusk"),
        ("public/@eaDir/x", "rusk"),
    ];
    for more in [&[][..], &["--in-place"], &[]] {
        let arguments = [&["build"][..], &DAY, more].concat();
        let output = veivalg(folder.path(), &arguments);
        assert!(output.status.success(), "{}", stderr(&output));
        if cfg!(feature = "pdf") {
            assert_eq!(stderr(&output), "");
        }
        write(folder.path(), &litter);
    }
    let output = veivalg(folder.path(), &["build", "--today", "2026-11-22"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let left = tree(folder.path());
    assert!(litter.iter().all(|(path, _)| left.contains_key(*path)));
    // What is no such thing stops it as before.
    write(folder.path(), &[("public/notat.txt", "viktig")]);
    let output = veivalg(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("(notat.txt)"),
        "{}",
        stderr(&output)
    );
}

#[test]
#[cfg(unix)]
fn in_place_makes_the_same_site_and_the_folder_stays_the_same() {
    use std::os::unix::fs::MetadataExt as _;

    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let public = folder.path().join("public");
    fs::create_dir(&public).expect("room");
    let number = || fs::metadata(&public).expect("there").ino();
    let before = number();
    for title in ["Strategi", "En annen strategi"] {
        let text = format!("title.nb = \"{title}\"\nareas = [\"tillit\"]\n");
        write(folder.path(), &[("strategy.toml", &text)]);
        let arguments = [&["build", "--in-place"][..], &DAY].concat();
        let output = veivalg(folder.path(), &arguments);
        assert!(output.status.success(), "{}", stderr(&output));
        let arguments = [&["build", "--out", "annen"][..], &DAY].concat();
        assert!(veivalg(folder.path(), &arguments).status.success());
        assert_eq!(tree(&public), tree(&folder.path().join("annen")));
    }
    assert_eq!(number(), before);
}

#[test]
fn no_folder_of_the_format_becomes_a_site() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    for name in [
        "areas",
        "assets",
        "chapters",
        "data",
        "static",
        "themes",
        "adopted",
        "reports",
        ".git",
        ".veivalg",
        "known.toml",
        "process.toml",
    ] {
        let below = format!("{name}/public");
        for there in [false, true] {
            if there {
                fs::create_dir_all(folder.path().join(name)).expect("room");
            }
            let before = tree(folder.path());
            for out in [name, &below] {
                let output = veivalg(folder.path(), &["build", "--out", out]);
                assert_eq!(output.status.code(), Some(2), "{out}: {}", stderr(&output));
                assert_eq!(tree(folder.path()), before, "{out}");
            }
        }
    }
}

#[test]
fn nothing_else_is_written_among_the_files_of_a_strategy() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let commands: [&[&str]; 3] = [&["export", "--out"], &["theme", "--typst"], &["man"]];
    let parts = ["areas", "assets", "chapters", "data", "static", "themes"];
    for command in commands {
        for name in parts.into_iter().chain(["adopted", "known.toml", ".git"]) {
            let around = format!("areas/../{name}");
            for out in [name, &format!("{name}/ny/ut"), &around] {
                let before = tree(folder.path());
                let output = veivalg(folder.path(), &[command, &[out, "--messages=en"]].concat());
                let told = stderr(&output);
                assert_eq!(output.status.code(), Some(2), "{command:?} {out}: {told}");
                assert!(told.contains("is protected"), "{command:?} {out}: {told}");
                assert_eq!(tree(folder.path()), before, "{command:?} {out}");
            }
        }
        // A folder of its own, and one that others have files in.
        write(folder.path(), &[("andre/notat.txt", "viktig")]);
        for out in ["ut", "andre"].map(|out| format!("{out}/{}", command[0])) {
            let output = veivalg(folder.path(), &[command, &[&out]].concat());
            assert!(
                output.status.success(),
                "{command:?} {out}: {}",
                stderr(&output)
            );
        }
    }
    let output = veivalg(folder.path(), &["check"]);
    assert!(output.status.success(), "{}", stderr(&output));
}

#[test]
#[cfg(unix)]
fn neither_a_home_nor_what_git_keeps_becomes_a_site() {
    let folder = tempfile::tempdir().expect("room");
    strategy(&folder.path().join("plan"), true);
    for below in ["hjem/kari", "kode/.git", "kode/ut"] {
        fs::create_dir_all(folder.path().join(below)).expect("room");
    }
    let out = |name: &str| {
        let mut build = program(folder.path(), &["build", "plan", "--messages", "en"]);
        build.args(DAY).args(["--out", name]);
        build.env("HOME", folder.path().join("hjem/kari"));
        build.output().expect("the program starts")
    };
    // Nothing lies in them that could be harmed; but they are more than a place for a site.
    for name in ["hjem", "hjem/kari", "kode", "kode/.git/ut"] {
        let output = out(name);
        assert_eq!(output.status.code(), Some(2), "{name}: {}", stderr(&output));
        let told = stderr(&output);
        assert!(told.contains("is protected"), "{name}: {told}");
    }
    for name in ["hjem/kari/ut", "kode/ut"] {
        let output = out(name);
        assert!(output.status.success(), "{name}: {}", stderr(&output));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_of_the_strategy_is_known_where_it_is_mounted_again() {
    use std::process::Command;

    let folder = tempfile::tempdir().expect("room");
    let plan = folder.path().join("plan");
    strategy(&plan, true);
    fs::create_dir(plan.join("data")).expect("room");
    let mounted = |command: &str| {
        let run = Command::new("unshare")
            .args(["--mount", "sh", "-ec", command])
            .current_dir(folder.path())
            .env("PROGRAM", env!("CARGO_BIN_EXE_veivalg"))
            .output();
        run.expect("a shell")
    };
    let may_mount = mounted("mkdir -p a b && mount --bind a b");
    if !may_mount.status.success() {
        eprintln!("nothing can be mounted here, so nothing is tried");
        return;
    }
    let before = tree(&plan);
    for (of, out) in [
        ("plan/data", "ut"),
        ("plan/data", "ut/public"),
        ("plan", "ut/data"),
        ("plan", "ut/areas/public"),
        ("plan", "ut/themes/public"),
    ] {
        for more in ["", "--in-place"] {
            let command = format!(
                "mkdir -p ut && mount --bind {of} ut && \"$PROGRAM\" build plan --messages en {more} --out {out}"
            );
            let output = mounted(&command);
            assert_eq!(output.status.code(), Some(2), "{out}: {}", stderr(&output));
            assert_eq!(tree(&plan), before, "{of} {out} {more}");
        }
    }
}

#[test]
#[cfg(unix)]
fn a_link_on_the_way_is_followed_before_and_never_meanwhile() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    write(
        folder.path(),
        &[(
            "veivalg.toml",
            "documents = []\n[check]\naccessibility-statement-missing = \"off\"\nmeasure-without-target = \"off\"\n",
        )],
    );
    fs::create_dir(folder.path().join("real")).expect("room");
    std::os::unix::fs::symlink("real", folder.path().join("link")).expect("room");
    std::os::unix::fs::symlink("nowhere", folder.path().join("dead")).expect("room");
    let output = veivalg(folder.path(), &["build", "--out", "link/public"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(folder.path().join("real/public/index.html").exists());
    let output = veivalg(folder.path(), &["build", "--out", "dead/public"]);
    assert_eq!(output.status.code(), Some(2));
    let told = stderr(&output);
    assert!(
        told.contains("(en snarvei på veien dit); ingenting er endret"),
        "{told}"
    );
    let output = veivalg(folder.path(), &["build", "--out", "link"]);
    assert!(
        stderr(&output).contains("er en snarvei"),
        "{}",
        stderr(&output)
    );
}
