//! GitHub's log and summary: what a person sees of a strategy with many faults.

use std::collections::BTreeSet;
use std::fs;

use snapbox::{IntoData as _, assert_data_eq, str};

use super::{faulty, write};
use crate::cli::{program, stderr, stdout};

/// A strategy with so many goals without a measure, and four other errors behind them.
fn many(folder: &std::path::Path, goals: usize) {
    let mut area = "title.nb = \"Område\"\n".to_owned();
    for goal in 1..=goals {
        area.push_str(&format!(
            "\n[[goals]]\nid = \"maal-{goal}\"\ntext.nb = \"Mål {goal}\"\n"
        ));
    }
    let veivalg = "\n[[veivalg]]\nid = \"vei\"\ntext.nb = \"gå\"\n";
    let last = "areas/zz/area.toml";
    write(
        folder,
        &[
            ("areas/omraade/area.toml", &format!("{area}{veivalg}")),
            (
                last,
                &format!(
                    "title.nb = \"Siste\"\nfeil = 1\n\n[[goals]]\nid = \"A\"\ntext.nb = \"![](assets/x.png)\"\n\
                     measures = [\"ukjent\"]\n{}",
                    veivalg.replace("vei\"", "vei-to\"")
                ),
            ),
            (
                "strategy.toml",
                "title.nb = \"Strategi\"\nareas = [\"omraade\", \"zz\"]\n",
            ),
            (
                "veivalg.toml",
                "[check]\naccessibility-statement-missing = \"off\"\n",
            ),
        ],
    );
}

#[test]
fn sixty_faults_can_be_acted_on_and_all_stand_in_the_summary() {
    let folder = tempfile::tempdir().expect("room");
    many(folder.path(), 55);
    let summary = folder.path().join("summary");
    fs::write(&summary, "Fra før\n").expect("room");
    let mut check = program(folder.path(), &["check", "--format", "github"]);
    let output = check.env("GITHUB_STEP_SUMMARY", &summary).output();
    let output = output.expect("the program starts");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output), "");
    let log = stdout(&output);
    let commands: Vec<&str> = log
        .lines()
        .filter(|line| line.starts_with("::error "))
        .collect();
    assert_eq!(commands.len(), 60, "{log}");

    // The ten that GitHub shows in the files: one of each rule before the second of any.
    let title = |line: &&str| {
        let (_, rest) = line.split_once("title=").expect("a title");
        rest.split("::").next().expect("a rule").to_owned()
    };
    let rules: BTreeSet<String> = commands.iter().map(title).collect();
    let shown: BTreeSet<String> = commands[..10].iter().map(title).collect();
    assert_eq!(rules.len(), 6, "{rules:?}");
    assert_eq!(shown, rules);
    let at = |words: &str| log.lines().position(|line| line.starts_with(words));
    assert_eq!(at("::group::50 funn til"), Some(10));
    assert_eq!(at("::endgroup::"), Some(61));
    assert_eq!(at("60 feil"), Some(62));
    for line in &commands {
        assert!(line.contains("%0Ahjelp: "), "no help: {line}");
    }

    let summary = fs::read_to_string(summary).expect("it is written");
    assert!(summary.starts_with("Fra før\n"));
    assert_eq!(summary.matches("\n- **linje ").count(), 60, "{summary}");
    for goal in 1..=55 {
        let line = 3 + (goal - 1) * 4;
        let told = format!("\n- **linje {line}:** målet «maal\\-{goal}» har ingen måling");
        assert!(summary.contains(&told), "{told}\n{summary}");
    }
    assert!(summary.contains("### 60 feil"));
    assert!(!summary.contains("ikke plass"));
}

#[test]
fn ten_of_each_level_are_told_before_the_rest() {
    let folder = tempfile::tempdir().expect("room");
    let keys: String = (0..12).map(|at| format!("feil{at} = 1\n")).collect();
    let goal = |at| format!("\n[[goals]]\nid = \"maal-{at}\"\ntext.nb = \"Mål {at}\"\n");
    let goals: String = (0..12).map(goal).collect();
    let measure = |at| {
        format!(
            "[[measures]]\nid = \"m{at}\"\nname.nb = \"M\"\nunit = \"count\"\nsource.nb = \"K\"\n"
        )
    };
    let measures: String = (0..12).map(measure).collect();
    write(
        folder.path(),
        &[
            (
                "areas/omraade/area.toml",
                &format!("title.nb = \"Område\"\n{keys}{goals}"),
            ),
            ("measures.toml", &measures),
            (
                "strategy.toml",
                "title.nb = \"Strategi\"\nareas = [\"omraade\"]\n",
            ),
            (
                "veivalg.toml",
                "[check]\naccessibility-statement-missing = \"off\"\narea-without-veivalg = \"off\"\n\
                 goal-without-measure = \"warning\"\nmeasure-without-owner = \"info\"\n\
                 measure-without-target = \"off\"\nunused-measure = \"off\"\n",
            ),
        ],
    );
    let check = program(folder.path(), &["check", "--format", "github"]).output();
    let log = stdout(&check.expect("the program starts"));
    let (first, rest) = log.split_once("::group::").expect("a group");
    for level in ["error", "warning", "notice"] {
        let count = |text: &str| text.matches(&format!("::{level} ")).count();
        assert_eq!([count(first), count(rest)], [10, 2], "{level}: {log}");
    }
}

#[test]
fn a_line_of_the_summary_leads_to_the_line_in_the_file() {
    let folder = tempfile::tempdir().expect("room");
    let strategy = folder.path().join("vår strategi");
    fs::create_dir(&strategy).expect("room");
    many(&strategy, 1);
    fs::create_dir(folder.path().join(".git")).expect("room");
    let summary = folder.path().join("summary");
    let mut check = program(&strategy, &["check", "--format", "github"]);
    check
        .env("GITHUB_STEP_SUMMARY", &summary)
        .env("GITHUB_SERVER_URL", "https://git.example")
        .env("GITHUB_REPOSITORY", "rogndal/plan")
        .env("GITHUB_SHA", "0123abc");
    check.output().expect("the program starts");
    let text = fs::read_to_string(&summary).expect("it is written");
    let files = "https://git.example/rogndal/plan/blob/0123abc/v%C3%A5r%20strategi";
    let link = format!(
        "\n- **[linje 3]({files}/areas/omraade/area.toml?plain=1#L3):** målet «maal\\-1» har"
    );
    assert!(text.contains(&link), "{text}");
}

#[test]
fn a_summary_is_never_larger_than_github_takes() {
    let folder = tempfile::tempdir().expect("room");
    let keys: String = (0..1800)
        .map(|key| format!("{}{key} = 1\n", "x".repeat(700)))
        .collect();
    let text = format!("title.nb = \"Strategi\"\n{keys}");
    write(folder.path(), &[("strategy.toml", &text)]);
    let summary = folder.path().join("summary");
    let mut check = program(folder.path(), &["check", "--format", "github"]);
    let output = check.env("GITHUB_STEP_SUMMARY", &summary).output();
    let log = stdout(&output.expect("the program starts"));
    let faults = log.lines().filter(|line| line.starts_with("::")).count() - 2;
    assert!(faults >= 1800 && log.len() > 1024 * 1024, "{faults}");
    let text = fs::read_to_string(&summary).expect("it is written");
    assert!(text.len() <= 1024 * 1024, "{} bytes", text.len());
    let told = text.matches("\n- **linje ").count();
    assert!(told > 1000, "{told}");
    let left = format!(
        "Det er ikke plass til alle her. {} funn til står i loggen.",
        faults - told
    );
    assert!(text.contains(&left), "{}", &text[text.len() - 200..]);
}

#[test]
fn a_summary_shows_what_stands_in_the_files_as_it_is() {
    let folder = tempfile::tempdir().expect("room");
    faulty(folder.path());
    let summary = folder.path().join("summary");
    let mut check = program(
        folder.path(),
        &["check", "--format", "github", "--messages", "nn"],
    );
    let output = check.env("GITHUB_STEP_SUMMARY", &summary).output();
    assert_eq!(output.expect("the program starts").status.code(), Some(1));
    let text = fs::read_to_string(&summary).expect("it is written");
    assert_data_eq!(
        text,
        str![[r###"
## Kontroll av strategien

4 feil og 1 åtvaring

### 4 feil

#### areas/tillit/area.toml

- **linje 6:** det finst inga måling «50%,æ:\|&lt;b&gt;» (`unknown-reference`)\
  det finst ingen enno; lag «50%,æ:\|&lt;b&gt;», eller ta det bort
- **linje 8:** målet «trygge» har inga måling (`goal-without-measure`)\
  lag ei måling i measures.toml, og skriv measures = \["id\-en"\] i målet; i eit utkast kan målet også ha ei måling utan tal \(unit = "qualitative"\), eller vente: goal\-without\-measure = "warning" under \[check\] i veivalg.toml, eller veivalg check \-\-baseline known.toml \-\-write\-baseline
- **linje 9:** id\-en «trygge» er brukt to gonger (`duplicate-id`)\
  gi den eine ein annan id, eller slett han\
  areas/tillit/area.toml, linje 4: den første står her

#### strategy.toml

- **linje 2:** «øvelse» kan ikkje vere ein id (`invalid-value`)\
  skriv "ovelse"; bruk små bokstavar a–z, tal og bindestrek; byrj med ein bokstav; høgst 64 teikn

### 1 åtvaring

#### areas/tillit/area.toml

- **linje 1:** HTML\-kodar blir viste som vanleg tekst (`raw-html`)\
  skriv \*\*feit\*\*

"###]]
        .raw()
    );
}

#[test]
fn a_summary_that_cannot_be_written_is_the_machines_fault() {
    let folder = tempfile::tempdir().expect("room");
    faulty(folder.path());
    let mut check = program(folder.path(), &["check", "--format", "github"]);
    let output = check.env("GITHUB_STEP_SUMMARY", folder.path()).output();
    let output = output.expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(stdout(&output).contains("::error "));
    assert!(
        stderr(&output).contains("GITHUB_STEP_SUMMARY"),
        "{}",
        stderr(&output)
    );
}
