//! The file of known findings: what is read of it, what is wrong in it, and what is written.

use std::fs;

use snapbox::{assert_data_eq, str};

use super::{NEW, WITH, check, known, put_off};
use crate::cli::{stderr, stdout, strategy, tree, veivalg};

#[test]
fn what_somebody_wrote_in_the_file_stays_and_what_is_mended_goes() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, false);
    let before = "# Det vi venter med.\n# Spør Ola.\n\n# Borte\n[[known]]\nrule = \"area-without-goal\"\n\
                  file = 'areas/tillit/area.toml'\nowner = \"Per\"\nuntil = 2027-03-01\n\n\
                  # Avtalt i møtet\n[[known]]\nowner   = \"Ola\" # HR\nuntil = 2026-12-24\n\
                  rule = \"goal-without-measure\"\nfile = \"areas/tillit/area.toml\"\nwhat = \"goals trygge\"\n\
                  reason = \"Nytt system\"\n\n# Slutt\n";
    for (mark, ends) in [("\u{feff}", "\n"), ("", "\r\n")] {
        let file = mark.to_owned() + &before.replace('\n', ends);
        fs::write(folder.join("known.toml"), file).expect("room");
        let (status, told) = check(folder, "2026-11-21", &WITH);
        assert_eq!(status, Some(0), "{told}");
        assert!(
            told.contains("known.toml:5:1: merknad[area-without-goal] funnet er rettet"),
            "{told}"
        );
        // --strict: a measure that nobody uses comes in.
        let text = put_off(folder, &["--strict"]);
        assert_eq!(text.matches("\r\n").count() > 0, ends == "\r\n");
        assert_eq!(text.matches('\u{feff}').count(), mark.chars().count());
        assert_data_eq!(
            text.trim_start_matches('\u{feff}'),
            str![[r##"
# Det vi venter med.
# Spør Ola.

# Avtalt i møtet
[[known]]
owner   = "Ola" # HR
until = 2026-12-24
rule = "goal-without-measure"
file = "areas/tillit/area.toml"
what = "goals trygge"
reason = "Nytt system"

# ingen mål bruker målingen «naervaer»
[[known]]
rule = "unused-measure"
file = "measures.toml"
what = "measures naervaer"
owner = "Kari"
until = 2027-01-31

# Slutt

"##]]
        );
        // Nothing is new, so nobody need answer for it, and nothing is written.
        let old = tree(folder);
        let again = [&WITH[..], &["--write-baseline", "--strict"]].concat();
        let (status, told) = check(folder, "2026-11-21", &again);
        assert_eq!(status, Some(0), "{told}");
        assert!(
            told.ends_with("known.toml: ingenting nytt, ingenting rettet\n"),
            "{told}"
        );
        assert_eq!(tree(folder), old);
    }
    // All is fixed: what is about the file stays.
    strategy(folder, true);
    let (_, told) = check(
        folder,
        "2026-11-21",
        &[&WITH[..], &["--write-baseline"]].concat(),
    );
    assert!(
        told.ends_with("known.toml: 0 inn, 2 rettet og fjernet\n"),
        "{told}"
    );
    assert_data_eq!(
        known(folder),
        str![[r#"
# Det vi venter med.
# Spør Ola.

# Slutt

"#]]
    );
}

#[test]
fn a_list_becomes_tables() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, false);
    let known = "# Hode\nknown = [{ rule = \"goal-without-measure\", file = \"areas/tillit/area.toml\", \
                 what = \"goals trygge\", owner = \"Per\", until = 2027-03-01 }]\n# Slutt\n";
    fs::write(folder.join("known.toml"), known).expect("room");
    assert_eq!(check(folder, "2027-03-01", &WITH).0, Some(0));
    assert_data_eq!(
        put_off(folder, &["--strict"]),
        str![[r##"
# Hode
[[known]]
rule = "goal-without-measure"
file = "areas/tillit/area.toml"
what = "goals trygge"
owner = "Per"
until = 2027-03-01

# ingen mål bruker målingen «naervaer»
[[known]]
rule = "unused-measure"
file = "measures.toml"
what = "measures naervaer"
owner = "Kari"
until = 2027-01-31
# Slutt

"##]]
    );
    fs::write(folder.join("known.toml"), "# Hode\nknown = []\n").expect("room");
    let text = put_off(folder, &[]);
    assert!(
        text.starts_with("# Hode\n\n# målet «trygge» har ingen måling\n[[known]]\n"),
        "{text}"
    );
}

/// Others keep the rights they had.
#[cfg(unix)]
#[test]
fn the_file_is_written_in_place_of_the_old_one() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, false);
    let known = folder.join("known.toml");
    fs::write(&known, "").expect("room");
    let rights = |mode| fs::Permissions::from_mode(mode);
    fs::set_permissions(&known, rights(0o640)).expect("it is ours");
    assert!(put_off(folder, &[]).contains("owner = \"Kari\""));
    let data = fs::metadata(&known).expect("it is there");
    assert_eq!(data.permissions().mode() & 0o777, 0o640);
    let left = tree(folder)
        .into_keys()
        .filter(|name| name.starts_with('.'));
    assert_eq!(left.count(), 0);
}

#[test]
fn a_faulty_file_is_told_of_at_its_lines_in_three_languages() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, false);
    let text = "[[known]]\nrule = \"goal-without-mesure\"\nfile = \"x\"\nowner = \"\"\nuntil = \"2027-01-31\"\n\n\
                [[known]]\nrule = \"syntax\"\nfil = \"x\"\n\n[[known]\n";
    fs::write(folder.join("known.toml"), text).expect("room");
    let told = |lang| {
        let arguments = ["check", "--messages", lang, "--baseline", "known.toml"];
        let output = veivalg(folder, &arguments);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(stdout(&output), "");
        let words = stderr(&output);
        let told = |line: &&str| {
            ["feil[", "error[", " -->", "veivalg:"]
                .iter()
                .any(|begin| line.starts_with(begin))
        };
        words.lines().filter(told).collect::<Vec<_>>().join("\n")
    };
    assert_data_eq!(
        told("nb"),
        str![[r#"
feil[invalid-value]: det finnes ingen regel som heter «goal-without-mesure»
 --> known.toml:2:8
feil[invalid-value]: det står ikke hvem som har ansvar for funnet
 --> known.toml:4:9
feil[wrong-type]: her skal det stå en dato
 --> known.toml:5:9
feil[missing-key]: «owner» mangler
 --> known.toml:7:1
feil[missing-key]: «until» mangler
 --> known.toml:7:1
feil[invalid-value]: «syntax» kan ikke vente: feilen skjuler det som står i filen
 --> known.toml:8:8
feil[unknown-key]: ukjent navn: «fil»
 --> known.toml:9:1
feil[syntax]: klammene rundt navnet passer ikke sammen
veivalg: strategien er ikke kontrollert; rett known.toml først
"#]]
    );
    assert_data_eq!(
        told("nn"),
        str![[r#"
feil[invalid-value]: det finst ingen regel som heiter «goal-without-mesure»
 --> known.toml:2:8
feil[invalid-value]: det står ikkje kven som har ansvar for funnet
 --> known.toml:4:9
feil[wrong-type]: her skal det stå ein dato
 --> known.toml:5:9
feil[missing-key]: «owner» manglar
 --> known.toml:7:1
feil[missing-key]: «until» manglar
 --> known.toml:7:1
feil[invalid-value]: «syntax» kan ikkje vente: feilen skjuler det som står i fila
 --> known.toml:8:8
feil[unknown-key]: ukjent namn: «fil»
 --> known.toml:9:1
feil[syntax]: klammene rundt namnet passar ikkje saman
veivalg: strategien er ikkje kontrollert; rett known.toml først
"#]]
    );
    assert_data_eq!(
        told("en"),
        str![[r#"
error[invalid-value]: there is no rule called “goal-without-mesure”
 --> known.toml:2:8
error[invalid-value]: it does not say who is responsible for the finding
 --> known.toml:4:9
error[wrong-type]: a date belongs here
 --> known.toml:5:9
error[missing-key]: “owner” is missing
 --> known.toml:7:1
error[missing-key]: “until” is missing
 --> known.toml:7:1
error[invalid-value]: “syntax” cannot wait: the fault hides what is in the file
 --> known.toml:8:8
error[unknown-key]: unknown name: “fil”
 --> known.toml:9:1
error[syntax]: the brackets around the name do not match
veivalg: the strategy was not checked; fix known.toml first
"#]]
    );
    assert_eq!(known(folder), text);
}

/// Nothing that is known may be lost because the file cannot be read, and no other file is shown or
/// written for its name.
#[cfg(unix)]
#[test]
fn a_file_that_is_no_text_of_its_own_is_told_and_left_alone() {
    use std::os::unix::fs::symlink;
    let room = tempfile::tempdir().expect("room");
    let folder = room.path().join("strategi");
    strategy(&folder, false);
    let known = folder.join("known.toml");
    let secret = room.path().join("hemmelig");
    fs::write(&secret, "TOKEN=hunter2").expect("room");
    let refused = |words: &str| {
        for more in [&[][..], &NEW] {
            let (status, told) = check(&folder, "2026-11-21", &[&WITH[..], more].concat());
            assert_eq!(status, Some(2), "{told}");
            assert!(told.contains(words) && !told.contains("hunter2"), "{told}");
        }
    };
    fs::write(&known, b"# bl\xe5b\xe6r").expect("room");
    refused("ikke lagret som UTF-8");
    assert_eq!(fs::read(&known).expect("there"), b"# bl\xe5b\xe6r");

    for target in ["../hemmelig", ".env", "annet.toml", "mappe/known.toml"] {
        fs::remove_file(&known).expect("ours");
        let real = folder.join(target);
        fs::create_dir_all(real.parent().expect("a folder")).expect("room");
        fs::write(real, "TOKEN=hunter2").expect("room");
        symlink(target, &known).expect("room");
        refused("snarveien");
    }
    assert_eq!(fs::read(&secret).expect("there"), b"TOKEN=hunter2");

    fs::remove_file(&known).expect("ours");
    let pipe = std::process::Command::new("mkfifo").arg(&known).status();
    assert!(pipe.expect("it starts").success());
    refused("ikke en vanlig fil");
}
