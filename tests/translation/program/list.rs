//! The list of texts, in each format.

use snapbox::{assert_data_eq, str};
use unicode_width::UnicodeWidthStr as _;

use super::{AREA, GOAL, LOCK, Strategy};
use crate::cli::{stderr, stdout, veivalg};

/// A strategy with a text of each kind.
fn unfinished() -> Strategy {
    let strategy = Strategy::accepted();
    strategy.change_bokmaal();
    strategy.edit(AREA, "text.nn = \"lytte til kvarandre.\"\n", "");
    strategy.edit(
        "strategy.toml",
        "nb = \"Strategi\"",
        "nb = \"Vår strategi\"",
    );
    strategy.edit(
        "strategy.toml",
        "nn = \"Strategi\"",
        "nn = \"Strategien vår\"",
    );
    let line = strategy.line("areas/tillit/area.toml#title");
    strategy.edit(LOCK, &line, &format!("{line} draft=nb"));
    strategy
}

#[test]
fn a_person_sees_counts_and_what_waits() {
    let strategy = unfinished();
    let (status, told) = strategy.run(&["translations"]);
    assert_eq!(status, Some(0));
    assert_data_eq!(
        told,
        str![[r#"
Bokmål og nynorsk, tekst for tekst
8 tekster. I takt: 87 % på bokmål og 75 % på nynorsk.

                        Tekster     nb     nn  utdatert  utkast  mangler  endret
strategy.toml                 1  100 %  100 %         –       –        –       1
[maskinoversatt]
Tillit                        5   80 %   60 %         1       1        1       –
measures.toml                 2  100 %  100 %         –       –        –       –
I alt                         8   87 %   75 %         1       1        1       1

! Utdatert på nynorsk (1)
  Teksten er endret på bokmål. Endre den på nynorsk også. Sier begge fortsatt
  det samme: veivalg translations accept NØKKEL --unchanged-meaning

    areas/tillit/area.toml:7
    «Vi møtest kvar veke.»
    areas/tillit/area.toml#goals.trygge.text

! Utkast på bokmål (1)
  Oversatt av en maskin. Les gjennom og rett, så: veivalg translations accept
  NØKKEL

    areas/tillit/area.toml:1
    «Tillit»
    areas/tillit/area.toml#title

! Mangler på nynorsk (1)
  Skriv teksten på nynorsk, eller få et utkast: veivalg translations draft --to
  nn. Leserne får den på bokmål så lenge.

    areas/tillit/area.toml:12
    «lytte til hverandre.»
    areas/tillit/area.toml#veivalg.lytte.text

- Nye eller endret på begge språk (1)
  Hold de to opp mot hverandre; sier de det samme: veivalg translations accept
  NØKKEL

    strategy.toml:1
    «Vår strategi»
    strategy.toml#title

"#]]
    );
    let (_, told) = strategy.run(&["translations", "--messages", "nn"]);
    assert_data_eq!(
        told,
        str![[r#"
Bokmål og nynorsk, tekst for tekst
8 tekstar. I takt: 87 % på bokmål og 75 % på nynorsk.

               Tekstar     nb     nn  utdatert  utkast  manglar  endra
strategy.toml        1  100 %  100 %         –       –        –      1
Tillit               5   80 %   60 %         1       1        1      –
measures.toml        2  100 %  100 %         –       –        –      –
I alt                8   87 %   75 %         1       1        1      1

! Utdatert på nynorsk (1)
  Teksten er endra på bokmål. Endre han på nynorsk også. Seier begge framleis
  det same: veivalg translations accept NØKKEL --unchanged-meaning

    areas/tillit/area.toml:7
    «Vi møtest kvar veke.»
    areas/tillit/area.toml#goals.trygge.text

! Utkast på bokmål (1)
  Omsett av ei maskin. Les gjennom og rett, så: veivalg translations accept
  NØKKEL

    areas/tillit/area.toml:1
    «Tillit»
    areas/tillit/area.toml#title

! Manglar på nynorsk (1)
  Skriv teksten på nynorsk, eller få eit utkast: veivalg translations draft --to
  nn. Lesarane får han på bokmål så lenge.

    areas/tillit/area.toml:12
    «lytte til hverandre.»
    areas/tillit/area.toml#veivalg.lytte.text

- Nye eller endra på begge språka (1)
  Hald dei to opp mot kvarandre; seier dei det same: veivalg translations accept
  NØKKEL

    strategy.toml:1
    «Vår strategi»
    strategy.toml#title

"#]]
    );
    let (_, told) = strategy.run(&["translations", "--messages", "en", "--all"]);
    assert_data_eq!(
        told,
        str![[r#"
Bokmål and nynorsk, text by text
8 texts. In step: 87% in bokmål and 75% in nynorsk.

                         Texts    nb    nn  stale  drafts  missing  changed
strategy.toml                1  100%  100%      –       –        –        1
[maskinoversatt] Tillit      5   80%   60%      1       1        1        –
measures.toml                2  100%  100%      –       –        –        –
Total                        8   87%   75%      1       1        1        1

! Stale in nynorsk (1)
  Changed in bokmål. Change it in nynorsk too; if both still say the same:
  veivalg translations accept KEY --unchanged-meaning

    areas/tillit/area.toml:7
    “Vi møtest kvar veke.”
    areas/tillit/area.toml#goals.trygge.text

! Drafts in bokmål (1)
  Translated by a machine. Read it through and correct it, then: veivalg
  translations accept KEY

    areas/tillit/area.toml:1
    “Tillit”
    areas/tillit/area.toml#title

! Missing in nynorsk (1)
  Write the text in nynorsk, or get a draft: veivalg translations draft --to nn.
  Readers get it in bokmål until then.

    areas/tillit/area.toml:12
    “lytte til hverandre.”
    areas/tillit/area.toml#veivalg.lytte.text

- New or changed in both languages (1)
  Compare the two; if they say the same: veivalg translations accept KEY

    strategy.toml:1
    “Vår strategi”
    strategy.toml#title

- In step (4)

    areas/tillit/nb.md:1
    “Vi bygger tillit sammen.”
    areas/tillit/prose#98c822f9

    areas/tillit/nb.md:3
    “Alle har et ansvar for arbeidsmiljøet.”
    areas/tillit/prose#145cbc57

    measures.toml:3
    “Nærvær”
    measures.toml#measures.naervaer.name

    data/naervaer.csv:2
    “Målt på nytt.”
    data/naervaer.csv#2024.note

"#]]
    );
}

#[test]
fn a_wiki_is_shown_the_same() {
    let strategy = unfinished();
    let (_, told) = strategy.run(&["translations", "--format", "markdown"]);
    assert_data_eq!(
        told,
        str![[r#"
## Bokmål og nynorsk, tekst for tekst

8 tekster. I takt: 87 % på bokmål og 75 % på nynorsk.

|  | Tekster | nb | nn | utdatert | utkast | mangler | endret |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| strategy.toml | 1 | 100 % | 100 % | – | – | – | 1 |
| /[maskinoversatt/] Tillit | 5 | 80 % | 60 % | 1 | 1 | 1 | – |
| measures.toml | 2 | 100 % | 100 % | – | – | – | – |
| I alt | 8 | 87 % | 75 % | 1 | 1 | 1 | 1 |

### Utdatert på nynorsk (1)

Teksten er endret på bokmål. Endre den på nynorsk også. Sier begge fortsatt det samme: veivalg translations accept NØKKEL --unchanged-meaning

- areas/tillit/area.toml:7: «Vi møtest kvar veke.»  
  areas/tillit/area.toml#goals.trygge.text

### Utkast på bokmål (1)

Oversatt av en maskin. Les gjennom og rett, så: veivalg translations accept NØKKEL

- areas/tillit/area.toml:1: «Tillit»  
  areas/tillit/area.toml#title

### Mangler på nynorsk (1)

Skriv teksten på nynorsk, eller få et utkast: veivalg translations draft --to nn. Leserne får den på bokmål så lenge.

- areas/tillit/area.toml:12: «lytte til hverandre.»  
  areas/tillit/area.toml#veivalg.lytte.text

### Nye eller endret på begge språk (1)

Hold de to opp mot hverandre; sier de det samme: veivalg translations accept NØKKEL

- strategy.toml:1: «Vår strategi»  
  strategy.toml#title

"#]]
    );
}

#[test]
fn other_programs_are_told_all() {
    let strategy = Strategy::accepted();
    strategy.change_bokmaal();
    let (_, told) = strategy.run(&["translations", "--format", "json"]);
    assert_data_eq!(
        told,
        str![[r#"
{
  "version": 1,
  "languages": [
    "nb",
    "nn"
  ],
  "has_lock": true,
  "texts": {
    "all": {
      "total": 8,
      "changed_in_both": 0,
      "nb": {
        "in_step": 8,
        "stale": 0,
        "draft": 0,
        "missing": 0,
        "percent": 100
      },
      "nn": {
        "in_step": 7,
        "stale": 1,
        "draft": 0,
        "missing": 0,
        "percent": 87
      }
    },
    "parts": [
      {
        "path": "strategy.toml",
        "title": null,
        "texts": {
          "total": 1,
          "changed_in_both": 0,
          "nb": {
            "in_step": 1,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          },
          "nn": {
            "in_step": 1,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          }
        }
      },
      {
        "path": "areas/tillit/",
        "title": "Tillit",
        "texts": {
          "total": 5,
          "changed_in_both": 0,
          "nb": {
            "in_step": 5,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          },
          "nn": {
            "in_step": 4,
            "stale": 1,
            "draft": 0,
            "missing": 0,
            "percent": 80
          }
        }
      },
      {
        "path": "measures.toml",
        "title": null,
        "texts": {
          "total": 2,
          "changed_in_both": 0,
          "nb": {
            "in_step": 2,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          },
          "nn": {
            "in_step": 2,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          }
        }
      }
    ]
  },
  "entries": [
    {
      "key": "areas/tillit/area.toml#goals.trygge.text",
      "state": "stale",
      "language": "nn",
      "nb": {
        "file": "areas/tillit/area.toml",
        "line": 6,
        "column": 11,
        "text": "Vi møtes hver mandag."
      },
      "nn": {
        "file": "areas/tillit/area.toml",
        "line": 7,
        "column": 11,
        "text": "Vi møtest kvar veke."
      },
      "changes": []
    }
  ]
}

"#]]
    );
    let json = |arguments: &[&str]| -> serde_json::Value {
        let arguments = [&["translations", "--format", "json"], arguments].concat();
        let output = veivalg(&strategy.folder, &arguments);
        serde_json::from_str(&stdout(&output)).expect("JSON")
    };
    let entries = |list: serde_json::Value| list["entries"].as_array().expect("texts").len();
    assert_eq!((entries(json(&[])), entries(json(&["--all"]))), (1, 8));
    strategy.edit("veivalg.toml", ", \"nn\"", "");
    let list = json(&["--all"]);
    assert_eq!(list["languages"], serde_json::json!(["nb"]));
    assert_eq!(list["texts"]["all"]["total"], 0);
    assert_eq!(entries(list), 0);
}

/// A thousand texts and long names: nothing that can be broken is wider than a terminal, and only the first
/// are shown.
#[test]
fn many_texts_can_be_read_at_80_columns() {
    let strategy = Strategy::accepted();
    let mut area = strategy.read(AREA).replace(
        "title.nb = \"Tillit\"",
        &format!("title.nb = \"{}\"", "Tillit og samarbeid ".repeat(9)),
    );
    for number in 0..1000 {
        area += &format!(
            "\n[[facts]]\ntext.nb = \"{number} {}\"\ntext.nn = \"{number} {}\"\n",
            "ord i en lang tekst på bokmål ".repeat(20),
            "ord i ein lang tekst på nynorsk ".repeat(20),
        );
    }
    strategy.save(AREA, &area);
    let (status, told) = strategy.run(&["translations"]);
    assert_eq!(status, Some(0));
    let key = |line: &&str| line.contains('#');
    for line in told.lines().filter(|line| !key(line)) {
        assert!(line.width() <= 80, "{line}");
    }
    assert_eq!(told.lines().filter(key).count(), 20 + 1, "{told}");
    assert!(told.contains("… og 980 til; --all viser alle"), "{told}");
    let (_, told) = strategy.run(&["translations", "--all"]);
    assert!(told.lines().filter(key).count() > 1000);
    let output = veivalg(
        &strategy.folder,
        &["translations", "accept", "--all", "--unchanged-meaning"],
    );
    assert!(
        stdout(&output).starts_with("1\u{a0}001 tekster er godtatt.\n"),
        "{output:?}"
    );
    assert_eq!(strategy.line(GOAL).matches('=').count(), 2);
}

/// What cannot be read is left out, and that is said beside the list.
#[test]
fn faults_do_not_stand_in_the_way() {
    let strategy = Strategy::accepted();
    strategy.edit("measures.toml", "id = \"naervaer\"", "id = \"naervaer");
    strategy.change_bokmaal();
    let output = veivalg(&strategy.folder, &["translations"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains(GOAL));
    assert_eq!(
        crate::cli::stderr(&output),
        "Noe kan ikke leses, og er ikke med: measures.toml. «veivalg check» viser hva.\n"
    );
}

/// What an author wrote is no mark in a wiki, no command to a terminal, and no line of a log.
#[test]
fn what_is_written_does_nothing() {
    let strategy = Strategy::accepted();
    strategy.edit(
        AREA,
        "Vi møtes hver uke.",
        "::error::*a* <b> \\u001b[31m |x| `y`",
    );
    let (_, told) = strategy.run(&["translations", "--format", "markdown", "--all"]);
    assert!(
        !told.contains("<b>") && !told.contains("*a*") && !told.contains('\u{1b}'),
        "{told}"
    );
    let mut program = strategy.program(&["translations", "--all"]);
    let output = program
        .env("GITHUB_ACTIONS", "true")
        .output()
        .expect("it starts");
    let told = stdout(&output);
    assert!(!told.contains('\u{1b}'), "{told}");
    assert!(
        !told.lines().any(|line| line.trim_start().starts_with("::")),
        "{told}"
    );
}

#[test]
fn a_folder_without_a_strategy_is_told_as_check_tells_it() {
    let room = tempfile::tempdir().expect("room");
    let check = veivalg(room.path(), &["check"]);
    assert_eq!(check.status.code(), Some(1));
    for arguments in [
        &["translations"][..],
        &["translations", "accept", "--all"],
        &["translations", "draft", "--to", "nn"],
    ] {
        let output = veivalg(room.path(), arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let told = stderr(&output);
        assert!(told.contains("feil[unreadable-file]"), "{told}");
        let first = told.lines().next().unwrap_or_default();
        assert!(stdout(&check).contains(first), "{told}");
    }
}
