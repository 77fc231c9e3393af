//! `veivalg status --due DAYS` and `--format ics`: what is past its day or soon will be.

use std::collections::BTreeSet;

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::Config;
use veivalg::compile::Targets;
use veivalg::diagnostic::MessageLang;
use veivalg::lang::{Date, Lang};
use veivalg::load::from_memory;
use veivalg::status::{DeadlineFormat, Deadlines, deadlines, render_deadlines};

use crate::cli::{stderr, stdout, veivalg, write};
use crate::tools::{TODAY, compile_today};

const STRATEGY: &str =
    "title.nb = \"Strategi\"\nareas = [\"a\"]\n[valid]\nreview_by = 2026-12-01\nto = 2030-12-31\n";
const AREA: &str = "title.nb = \"A\"\n[[goals]]\nid = \"g\"\ntext.nb = \"G\"\nmeasures = [\"m\"]\n[[veivalg]]\nid = \"v\"\ntext.nb = \"v\"\n\
    [[actions]]\nid = \"gammel\"\ntext.nb = \"Gammelt; tiltak, med tegn\"\nresponsible = \"HR\"\ndue = 2026-01-31\n\
    [[actions]]\nid = \"ny\"\ntext.nb = \"Nytt\"\ndue = 2027-01-20\n\
    [[actions]]\nid = \"ferdig\"\ntext.nb = \"Ferdig\"\ndue = 2026-01-01\nstatus = \"done\"\n";
const MEASURES: &str = "[[measures]]\nid = \"m\"\nname.nb = \"M\"\nunit = \"percent\"\nfrequency = \"yearly\"\nowner = \"Kari\"\nvalues = [{ period = \"2025\", value = 1 }]\n";

fn files(title: &str) -> Vec<(&'static str, String)> {
    let strategy = STRATEGY.replace("\"Strategi\"", &toml::Value::from(title).to_string());
    vec![
        ("strategy.toml", strategy),
        ("areas/a/area.toml", AREA.to_owned()),
        ("measures.toml", MEASURES.to_owned()),
    ]
}

fn told(title: &str, days: Option<u16>, today: Date) -> Deadlines {
    let files = files(title);
    let files = files.iter().map(|(path, text)| (*path, text.as_bytes()));
    let (_, compiled) = compile_today(from_memory(files), Targets::Status);
    let strategy = compiled.strategy.expect("a strategy");
    deadlines(&strategy, today, days, Lang::Nb)
}

#[test]
fn what_is_past_and_what_comes_is_told_in_every_format() {
    let room = tempfile::tempdir().expect("room");
    for (path, text) in files("Strategi") {
        write(room.path(), &[(path, &text)]);
    }
    let run = |more: &[&str]| {
        let arguments = [&["status", "--today", "2026-11-21"], more].concat();
        let output = veivalg(room.path(), &arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stdout(&output)
    };
    assert_eq!(
        run(&["--due", "60"]),
        "Strategi\nFrister per 21.\u{a0}november 2026\n\nFrister\n\n! Fristen er ute\n    31.\u{a0}januar 2026  Gammelt; tiltak, med tegn (HR)\n\n\
         - De neste 60 dagene\n    1.\u{a0}desember 2026  Strategien skal være gjennomgått\n    20.\u{a0}januar 2027   Nytt\n\n"
    );
    assert!(run(&["--due", "59"]).ends_with("gjennomgått\n\n"));
    let json: serde_json::Value =
        serde_json::from_str(&run(&["--due", "0", "--format", "json"])).expect("JSON");
    assert_eq!(json["days"], 0);
    assert_eq!(json["due"].as_array().expect("a list").len(), 1);
    assert_eq!(json["due"][0]["id"], "gammel");
    assert_eq!(json["due"][0]["kind"], "action");
    assert_eq!(json["due"][0]["overdue"], true);
    let markdown = run(&["--due", "60", "--format", "markdown", "--messages", "nn"]);
    assert!(
        markdown.contains(
            "- **Fristen er ute**\n  - 31.\u{a0}januar 2026: Gammelt; tiltak, med tegn (HR)\n"
        ),
        "{markdown}"
    );
    // All that is known, where nothing is said of days.
    let calendar = run(&["--format", "ics"]);
    assert_eq!(
        calendar.matches("BEGIN:VEVENT\r\n").count(),
        5,
        "{calendar}"
    );
    for line in [
        "SUMMARY:Gammelt\\; tiltak\\, med tegn\r\n",
        "DTSTART;VALUE=DATE:20260131\r\nDTEND;VALUE=DATE:20260201\r\n",
        "UID:action-gammel.strategi@veivalg.invalid\r\n",
        "SUMMARY:Nytt tall for målingen «M»\r\n",
        "DTSTART;VALUE=DATE:20270331\r\n",
        "DESCRIPTION:Ansvar: HR\\nA\\nStrategi\r\n",
        "SUMMARY:Strategien slutter å gjelde\r\n",
    ] {
        assert!(calendar.contains(line), "{line}{calendar}");
    }
    assert_eq!(
        run(&["--format", "ics", "--due", "60"])
            .matches("BEGIN:VEVENT")
            .count(),
        3
    );
}

proptest! {
    #![proptest_config(Config::with_cases(32))]
    #[test]
    fn a_calendar_has_short_lines_and_says_what_was_written(title in "[\\PCæøå\u{1f600};,\\\\\n]{1,120}") {
        // A line that begins with a sign may be something else than words.
        let title = format!("S {title}").replace('\n', "\na");
        let all = told(&title, None, TODAY);
        let text = render_deadlines(DeadlineFormat::Calendar, &all, MessageLang::Nb);
        prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
        }
        let whole = text.replace("\r\n ", "");
        let name = whole.lines().find_map(|line| line.strip_prefix("X-WR-CALNAME:")).expect("a name");
        let mut letters = name.chars();
        let mut read = String::new();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => read.extend(letters.next().map(|letter| if letter == 'n' { '\n' } else { letter })),
                ';' | ',' => prop_assert!(false, "not escaped: {}", name),
                letter => read.push(letter),
            }
        }
        prop_assert_eq!(read, all.title.clone());
        // An event is the same one on another day, and each is one.
        let uids = |text: &str| -> Vec<String> {
            text.replace("\r\n ", "").lines().filter_map(|line| Some(line.strip_prefix("UID:")?.to_owned())).collect()
        };
        let later = told(&title, None, Date { year: 2027, ..TODAY });
        let later = render_deadlines(DeadlineFormat::Calendar, &later, MessageLang::En);
        prop_assert_eq!(uids(&text), uids(&later));
        let unique: BTreeSet<String> = uids(&text).into_iter().collect();
        prop_assert_eq!(unique.len(), all.due.len());
    }
}

#[test]
fn the_last_day_of_each_kind_of_period_is_known() {
    use veivalg::lang::Period;
    for (period, day) in [
        ("2028-02", "2028-02-29"),
        ("2027-02", "2027-02-28"),
        ("2027-1", "2027-04-30"),
        ("2027-K3", "2027-09-30"),
        ("2027", "2027-12-31"),
    ] {
        let period = Period::parse(period).expect("a period");
        assert_eq!(period.last_day().map(Date::iso).as_deref(), Some(day));
    }
    assert_eq!(
        TODAY.after(60).map(Date::iso).as_deref(),
        Some("2027-01-20")
    );
}
