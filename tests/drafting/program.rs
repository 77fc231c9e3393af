//! `veivalg translations draft`: the real program, with Apertium and with a stand-in for it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use snapbox::{assert_data_eq, str};

use crate::cli::{program, stdout, write};
use crate::tools::missing;

/// Knows two words, and `-l`.
const STAND_IN: &str = "#!/bin/sh
case $1 in
  -l) echo '  nno-nob'; echo '  nob-nno_e' ;;
  *) [ \"$1 $2 $3\" = '-f none nob-nno_e' ] || exit 1
     sed 's/Ledere/Leiarar/g; s/ledere/leiarar/g; s/tøvet/*tøvet/g' ;;
esac
";

const AREA: &str = "areas/tillit/area.toml";

/// A strategy in bokmål alone.
fn strategy(folder: &Path) {
    write(
        folder,
        &[
            (
                "strategy.toml",
                "title.nb = \"Strategi for ledere\" # tittel\nareas = [\"tillit\"]\n",
            ),
            ("veivalg.toml", "languages = [\"nb\", \"nn\"]\n"),
            (
                AREA,
                "title.nb = \"Tillit\"\r\n\r\n[[veivalg]]\r\nid = \"lytte\"\r\ntext = { nb = \"lytte til **ledere** og tøvet\" }\r\n",
            ),
            (
                "areas/tillit/nb.md",
                "Våre ledere.\n\n<!-- til oss -->\n\n- [ledere](area:tillit)\n- `ledere` og tøvet\n",
            ),
        ],
    );
}

/// Drafts in a folder, with this for Apertium; none for what is installed.
fn draft(folder: &Path, apertium: Option<&str>, arguments: &[&str]) -> Output {
    let arguments = [&["translations", "draft", "--to", "nn"], arguments].concat();
    let mut command = program(folder, &arguments);
    if let Some(script) = apertium {
        let bin = tempfile::tempdir().expect("room");
        let path = bin.path().join("apertium");
        if !script.is_empty() {
            fs::write(&path, script).expect("room");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("ours");
        }
        let path = format!("{}:/usr/bin:/bin", bin.path().display());
        let path = if script.is_empty() {
            bin.path().display().to_string()
        } else {
            path
        };
        return command
            .env("PATH", path)
            .output()
            .expect("the program starts");
    }
    command.output().expect("the program starts")
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).expect("readable")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// It would be of a machine's words, and the line of the lock has one mark only.
#[test]
fn no_draft_is_made_of_a_draft() {
    let room = tempfile::tempdir().expect("room");
    let folder = room.path();
    strategy(folder);
    let done = draft(folder, Some(STAND_IN), &["strategy.toml"]);
    assert!(done.status.success(), "{}", stderr(&done));
    let text = read(folder, "strategy.toml");
    let without = text.lines().filter(|line| !line.starts_with("title.nb"));
    fs::write(
        folder.join("strategy.toml"),
        without.collect::<Vec<_>>().join("\n"),
    )
    .expect("ours");
    let before = crate::cli::tree(folder);
    let back = crate::cli::veivalg(
        folder,
        &["translations", "draft", "--to", "nb", "strategy.toml"],
    );
    let told = stdout(&back) + &stderr(&back);
    assert!(
        told.contains("selv et utkast") || told.contains("sjølv eit utkast"),
        "{told}"
    );
    assert_eq!(crate::cli::tree(folder), before, "{told}");
}

#[test]
fn a_lock_that_cannot_be_read_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder);
    let area = read(folder, AREA);
    fs::write(folder.join("translations.lock"), b"\xff\xfe").expect("written");
    let output = draft(folder, Some(STAND_IN), &[]);
    assert_eq!(output.status.code(), Some(2));
    let told = stderr(&output);
    assert!(told.contains("filen er ikke lagret som UTF-8"), "{told}");
    assert!(
        told.contains("translations.lock kan ikke leses; ingenting er skrevet"),
        "{told}"
    );
    assert_eq!(read(folder, AREA), area);
}

#[test]
fn every_text_that_is_missing_is_written_beside_its_source() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder);
    let output = draft(folder, Some(STAND_IN), &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_data_eq!(
        stdout(&output),
        str![[r#"
5 tekster har fått utkast på nynorsk:
  areas/tillit/area.toml: 2
  areas/tillit/nn.md: 2
  strategy.toml: 1

Ord som maskinen ikke kjenner, eller ikke kan bøye:
  tøvet: areas/tillit/area.toml:6, areas/tillit/nn.md:6

Hvert utkast er merket til noen har godtatt det. Les gjennom, rett og kjør:
  veivalg translations accept NØKKEL

"#]]
    );
    assert_eq!(
        read(folder, "strategy.toml"),
        "title.nb = \"Strategi for ledere\" # tittel\ntitle.nn = \"Strategi for leiarar\"\nareas = [\"tillit\"]\n"
    );
    assert_eq!(
        read(folder, AREA),
        "title.nb = \"Tillit\"\r\ntitle.nn = \"Tillit\"\r\n\r\n[[veivalg]]\r\nid = \"lytte\"\r\n\
         text = { nb = \"lytte til **ledere** og tøvet\", nn = \"lytte til **leiarar** og tøvet\" }\r\n"
    );
    assert_eq!(
        read(folder, "areas/tillit/nn.md"),
        "Våre leiarar.\n\n<!-- til oss -->\n\n- [leiarar](area:tillit)\n- `ledere` og tøvet\n"
    );
    let lock = read(folder, "translations.lock");
    assert_eq!(lock.matches(" draft=nn").count(), 5, "{lock}");
    let again = draft(folder, Some(STAND_IN), &["--messages", "nn"]);
    assert_eq!(
        stdout(&again),
        "Ingen tekstar har fått utkast på nynorsk.\n"
    );
    assert_eq!(read(folder, "translations.lock"), lock);
}

#[test]
fn only_what_is_named_is_drafted() {
    for (named, changed) in [
        (
            "areas/tillit/area.toml#veivalg.lytte.text",
            [false, true, false],
        ),
        ("areas/tillit/area.toml:1", [false, true, false]),
        ("./areas/tillit/", [false, true, true]),
        ("areas", [false, true, true]),
        ("areas/tillit/nb.md:5", [false, false, true]),
        ("strategy.toml", [true, false, false]),
    ] {
        let folder = tempfile::tempdir().expect("room");
        let folder = folder.path();
        strategy(folder);
        let output = draft(folder, Some(STAND_IN), &[named]);
        assert_eq!(output.status.code(), Some(0), "{named}");
        let has = [
            read(folder, "strategy.toml").contains("nn"),
            read(folder, AREA).contains("nn"),
            folder.join("areas/tillit/nn.md").exists(),
        ];
        assert_eq!(has, changed, "{named}");
    }
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path());
    let output = draft(folder.path(), Some(STAND_IN), &["areas/tilit"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("«areas/tilit»"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn a_stale_text_and_a_draft_that_has_aged_are_drafted_anew_and_no_other() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder);
    draft(folder, Some(STAND_IN), &[]);
    // One draft is edited, and the sources of both change.
    let edit = |path: &str, from: &str, to: &str| {
        let text = read(folder, path);
        assert!(text.contains(from), "{text}");
        fs::write(folder.join(path), text.replace(from, to)).expect("room");
    };
    edit("strategy.toml", "for leiarar", "for alle leiarar");
    edit(
        "strategy.toml",
        "Strategi for ledere",
        "Vår strategi for ledere",
    );
    edit(AREA, "lytte til **ledere**", "lytte til våre **ledere**");
    let output = draft(folder, Some(STAND_IN), &[]);
    assert!(
        stdout(&output).starts_with("1 tekst har fått utkast"),
        "{}",
        stdout(&output)
    );
    assert!(read(folder, "strategy.toml").contains("title.nn = \"Strategi for alle leiarar\""));
    assert!(read(folder, AREA).contains("nn = \"lytte til våre **leiarar** og tøvet\" }"));
    // What somebody has accepted and has aged since is drafted too, and that is told.
    let lock = read(folder, "translations.lock").replace(" draft=nn", "");
    fs::write(folder.join("translations.lock"), lock).expect("room");
    edit("areas/tillit/nb.md", "Våre ledere.", "Alle våre ledere.");
    let output = draft(folder, Some(STAND_IN), &["areas"]);
    let told = stdout(&output);
    assert!(
        told.contains("\nHer sto det en eldre ordlyd, som utkastet har tatt plassen til:\n  areas/tillit/nn.md:1\n"),
        "{told}"
    );
    assert!(read(folder, "areas/tillit/nn.md").starts_with("Alle våre leiarar.\n\n<!--"));
}

#[test]
fn complaints_do_not_keep_the_program_from_answering() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path());
    let warning = STAND_IN.replace(
        "     sed",
        "     yes Warning | head -c 300000 >&2\n     sed",
    );
    let output = draft(folder.path(), Some(&warning), &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

#[test]
fn a_language_that_is_not_published_is_drafted_and_told() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder);
    fs::write(folder.join("veivalg.toml"), "languages = [\"nb\"]\n").expect("room");
    let told = stdout(&draft(folder, Some(STAND_IN), &["strategy.toml"]));
    assert!(
        told.ends_with(
            "Nynorsk blir ikke publisert før det står i veivalg.toml: languages = [\"nb\", \"nn\"]\n"
        ),
        "{told}"
    );
}

#[test]
fn what_cannot_be_drafted_is_told() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder);
    write(
        folder,
        &[
            ("areas/tillit/closing.nb.md", "Dette er **ledere**.\n"),
            ("data/a.csv", "period,value,note_nb\n2020,1,Alle ledere\n"),
            (
                "measures.toml",
                "[[measures]]\nid = \"a\"\nname.nb = \"A\"\nunit = \"percent\"\ndata = \"data/a.csv\"\n",
            ),
        ],
    );
    let losing = STAND_IN.replace(
        "s/tøvet",
        "s/\\[\\[t:g:[0-9]*\\]\\]leiarar/leiarar/; s/tøvet",
    );
    let told = stdout(&draft(
        folder,
        Some(&losing),
        &["areas/tillit/closing.nb.md", "data/a.csv"],
    ));
    assert_data_eq!(
        told,
        str![[r#"
Ingen tekster har fått utkast på nynorsk.

Disse fikk ikke noe utkast; dem må du skrive selv:
  data/a.csv:2: den står i en CSV-fil; skriv den i kolonnen note_nb eller note_nn
  areas/tillit/closing.nb.md:1: utheving, lenker eller noter ville havnet feil

"#]]
    );
    assert!(!folder.join("areas/tillit/closing.nn.md").exists());
    assert!(!folder.join("translations.lock").exists());
}

#[test]
fn without_an_answer_nothing_is_written() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder);
    for (apertium, told) in [
        (
            "",
            "programmet Apertium, som lager utkastene, er ikke installert. På Debian og Ubuntu: sudo apt install apertium apertium-nno-nob",
        ),
        (
            "#!/bin/sh\necho '  nno-nob'\n",
            "Apertium kan ikke bokmål og nynorsk ennå (nob-nno_e mangler). På Debian og Ubuntu: sudo apt install apertium-nno-nob",
        ),
        (
            "#!/bin/sh\n[ $1 = -l ] && echo nob-nno_e && exit\necho 'Malformed input stream.' >&2\nexit 1\n",
            "Apertium ga ikke noe svar som kan brukes (Malformed input stream.); ingenting er skrevet. Prøv med færre tekster for å finne den det gjelder",
        ),
        (
            "#!/bin/sh\n[ $1 = -l ] && echo nob-nno_e && exit\nhead -c 40\n",
            "Apertium ga ikke noe svar som kan brukes; ingenting er skrevet. Prøv med færre tekster for å finne den det gjelder",
        ),
        (
            "#!/bin/sh\n[ $1 = -l ] && echo nob-nno_e && exit\nyes\n",
            "Apertium ga ikke noe svar som kan brukes; ingenting er skrevet. Prøv med færre tekster for å finne den det gjelder",
        ),
    ] {
        let output = draft(folder, Some(apertium), &[]);
        assert_eq!(output.status.code(), Some(2), "{apertium}");
        assert_eq!(stderr(&output), format!("veivalg: {told}\n"), "{apertium}");
        assert!(!read(folder, "strategy.toml").contains("nn"));
        assert!(!folder.join("translations.lock").exists());
    }
}

/// Whether Apertium is there; where it is not, that is said, or a failure.
fn has_apertium() -> bool {
    let modes = Command::new("apertium").arg("-l").output();
    let modes = modes.map(|modes| String::from_utf8_lossy(&modes.stdout).into_owned());
    let is_there = modes.unwrap_or_default().contains("nob-nno_e");
    if !is_there {
        missing("apertium", "apertium and apertium-nno-nob");
    }
    is_there
}

#[test]
fn no_text_breaks_the_others() {
    if !has_apertium() {
        return;
    }
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    let hostile = [
        "[1] [[t:g:1]]ledere[[/]] .[] ^ $ / < > { } @ # ~ * + \\\\ \\\\[2]",
        "ledere [a](area:tillit)[^b]<!-- c -->`d` **e**f_g_h",
        "\\u0000\\u0007\\u001b[31m ledere\\u00ad\\u200b\\ufffd",
        "Kommunens ledere i sitt 10",
        "kommunens ledere på side 3.",
        "på grunn",
        "av ledere, bl.",
        "a. ledere^*/$ 😀 日本 ’ ½ …",
    ];
    let long = "Vi har ledere. ".repeat(700);
    let texts = hostile.into_iter().chain([long.trim()]).enumerate();
    let texts =
        texts.map(|(at, text)| format!("\n[[veivalg]]\nid = \"v{at}\"\ntext.nb = \"{text}\"\n"));
    let area = format!("title.nb = \"Tillit\"\n{}", texts.collect::<String>());
    write(
        folder,
        &[
            ("strategy.toml", "title.nb = \"S\"\nareas = [\"tillit\"]\n"),
            (AREA, &area),
        ],
    );
    let output = draft(folder, None, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let now = read(folder, AREA);
    let kept = now
        .lines()
        .filter(|line| !line.starts_with("text.nn") && !line.starts_with("title.nn"));
    assert!(kept.eq(area.lines()));
    let drafted: Vec<&str> = now
        .lines()
        .filter(|line| line.starts_with("text.nn"))
        .collect();
    assert!(drafted.len() >= 7, "{drafted:?}");
    let marks = |text: &str| -> String {
        let marks = text
            .chars()
            .filter(|letter| !letter.is_alphanumeric() && *letter != ' ');
        marks.collect()
    };
    for draft in drafted {
        assert!(!draft.contains("ledere"), "{draft}");
        let before = now
            .lines()
            .zip(now.lines().skip(1))
            .find(|(_, line)| *line == draft);
        let (source, _) = before.expect("its source is above it");
        assert_eq!(marks(draft), marks(source));
    }
}

#[test]
fn apertium_drafts_a_small_strategy() {
    if !has_apertium() {
        return;
    }
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    write(
        folder,
        &[
            (
                "strategy.toml",
                "title.nb = \"Strategi\"\nareas = [\"tillit\"]\n",
            ),
            (
                AREA,
                "title.nb = \"Åpenhet\"\n\n[[veivalg]]\nid = \"lytte\"\ntext.nb = \"**ivareta** de ansatte[^a] – og *kunnskap* [om målene](area:tillit), ikke bare `noe`.\"\n\n\
                 [[leaders]]\ntext.nb = \"Kjenner veien og xyzzyen.\"\n",
            ),
            (
                "areas/tillit/nb.md",
                "Ledere skal:\n\n- være åpne\n- Vite hva de *ikke* vet\n",
            ),
            (
                "terms.toml",
                "[[pairs]]\nnb = [\"kunnskap\"]\nnn = [\"lærdom\"]\n",
            ),
        ],
    );
    let output = draft(folder, None, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(
        read(folder, AREA),
        "title.nb = \"Åpenhet\"\ntitle.nn = \"Openheit\"\n\n[[veivalg]]\nid = \"lytte\"\n\
         text.nb = \"**ivareta** de ansatte[^a] – og *kunnskap* [om målene](area:tillit), ikke bare `noe`.\"\n\
         text.nn = \"**vareta** dei tilsette[^a] – og *lærdom* [om måla](area:tillit), ikkje berre `noe`.\"\n\n\
         [[leaders]]\ntext.nb = \"Kjenner veien og xyzzyen.\"\ntext.nn = \"Kjenner vegen og xyzzyen.\"\n"
    );
    assert_eq!(
        read(folder, "areas/tillit/nn.md"),
        "Leiarar skal:\n\n- vere opne\n- Vite kva dei *ikkje* veit\n"
    );
    assert!(
        stdout(&output).contains("  xyzzyen: areas/tillit/area.toml:11\n"),
        "{}",
        stdout(&output)
    );
}
