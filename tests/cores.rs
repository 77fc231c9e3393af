//! Work that is divided among the cores: nobody sees how.

use std::fmt::Write as _;
use std::panic::catch_unwind;
use std::thread::sleep;
use std::time::Duration;

use veivalg::compile::{Options, Targets, compile};
use veivalg::cores;
use veivalg::lang::Date;
use veivalg::load::from_memory;

#[test]
fn results_come_in_the_order_of_the_things() {
    for count in [0, 1, 7, 8, 15, 16, 17, 100, 1000] {
        let made = cores::each(0..count, |thing| {
            // The first are done last.
            if thing < 3 {
                sleep(Duration::from_millis(3));
            }
            thing * 2
        });
        assert_eq!(made, (0..count).map(|thing| thing * 2).collect::<Vec<_>>());
    }
}

#[test]
fn a_fault_in_one_is_a_fault_of_the_whole() {
    let work = || cores::each(0..100, |thing| assert_ne!(thing, 77));
    assert!(catch_unwind(work).is_err());
}

/// Areas enough to be checked on several cores, of which one alone cites the source and shows the picture.
#[test]
fn what_one_area_uses_is_used_however_many_there_are() {
    const COUNT: usize = 60;
    const ALONE: usize = 37;
    let dot = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    let mut names = String::new();
    let mut files = vec![("assets/dot.svg".to_owned(), dot.to_owned())];
    for number in 0..COUNT {
        let _ = write!(names, "\"omraade-{number}\", ");
        let mut text = format!("text.nb = \"Mål {number}.\"\ntext.nn = \"Mål {number}.\"\n");
        if number == ALONE {
            text = "text.nb = \"Mål [^kilde] ![En prikk](assets/dot.svg)\"\n\
                    text.nn = \"Mål [^kilde] ![Ein prikk](assets/dot.svg)\"\n"
                .to_owned();
        }
        let area = format!(
            "title.nb = \"Område {number}\"\ntitle.nn = \"Område {number}\"\n\
             [[goals]]\nid = \"maal-{number}\"\n{text}measures = [\"borte-{number}\"]\n\
             [[veivalg]]\nid = \"valg-{number}\"\ntext.nb = \"Vi velger.\"\ntext.nn = \"Vi vel.\"\n"
        );
        files.push((format!("areas/omraade-{number}/area.toml"), area));
    }
    let strategy = format!(
        "id = \"s\"\ntitle.nb = \"S\"\ntitle.nn = \"S\"\nstatus = \"draft\"\nareas = [{names}]\n"
    );
    files.push(("strategy.toml".to_owned(), strategy));
    let references =
        "[[references]]\nid = \"kilde\"\ntext.nb = \"Kilde.\"\ntext.nn = \"Kjelde.\"\n";
    files.push(("references.toml".to_owned(), references.to_owned()));
    let files = files.iter();
    let sources = from_memory(files.map(|(path, text)| (path.as_str(), text.as_bytes())));
    let options = Options {
        today: Date {
            year: 2026,
            month: 1,
            day: 31,
        },
        targets: Targets::Findings,
    };
    let found = compile(&sources, options, &mut ()).diagnostics;
    let of = |rule: &str| {
        found
            .iter()
            .filter(|found| found.rule.name() == rule)
            .count()
    };
    assert_eq!(of("unknown-reference"), COUNT);
    assert_eq!((of("unused-reference"), of("unused-asset")), (0, 0));
    let again = compile(&sources, options, &mut ()).diagnostics;
    assert_eq!(format!("{found:?}"), format!("{again:?}"));
}
