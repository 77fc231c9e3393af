//! One typical mistake in a good strategy is one finding or two, the first of them where it was made: each
//! kind of mistake on each line that it can be made on.

use veivalg::compile::Targets;
use veivalg::diagnostic::Level;
use veivalg::load::from_memory;

use crate::bad_input::BASE;
use crate::tools::compile_today;

/// A mistake: a name, and the line with it, where it can be made there.
type Mistake = (&'static str, fn(&str) -> Option<String>);

const MISTAKES: [Mistake; 10] = [
    ("a comma at the end", |line| Some(format!("{line},"))),
    ("a semicolon at the end", |line| Some(format!("{line};"))),
    ("no sign", |line| Some(line.replacen(" = ", " ", 1))),
    ("a colon", |line| Some(line.replacen(" = ", ": ", 1))),
    ("two signs", |line| Some(line.replacen(" = ", " == ", 1))),
    ("no value", |line| {
        Some(line.split(" = ").next()?.to_owned() + " =")
    }),
    ("no first mark", |line| {
        line.contains(" = \"").then(|| line.replacen('"', "", 1))
    }),
    ("no last mark", |line| {
        line.ends_with('"')
            .then(|| line[..line.len() - 1].to_owned())
    }),
    ("curly marks", |line| {
        line.contains(" = \"").then(|| line.replace('"', "”"))
    }),
    ("a comment of another kind", |line| {
        Some(format!("{line} // husk dette"))
    }),
];

#[test]
fn a_mistake_is_told_once_or_twice_and_first_where_it_is() {
    let mut wrong = Vec::new();
    let files = BASE.iter().filter(|(path, _)| path.ends_with(".toml"));
    for (path, text) in files {
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            // Text of several lines has faults of its own.
            if !line.contains(" = ") || line.contains("\"\"\"") {
                continue;
            }
            for (name, make) in MISTAKES {
                let Some(mistaken) = make(line) else { continue };
                let mut all: Vec<&str> = lines.clone();
                all[at] = &mistaken;
                let all = all.join("\n") + "\n";
                let kept = BASE.iter().filter(|(other, _)| other != path);
                let files = kept.map(|&(path, text)| (path, text.as_bytes()));
                let sources = from_memory(files.chain([(*path, all.as_bytes())]));
                let (sources, compilation) = compile_today(sources, Targets::Findings);
                let told: Vec<String> = compilation
                    .diagnostics
                    .iter()
                    .filter(|found| found.level != Level::Info)
                    .map(|found| {
                        let (place, _) = sources.places(found.span);
                        format!("{}:{}", sources.path(found.span.file), place.line)
                    })
                    .collect();
                let first = format!("{path}:{}", at + 1);
                if told.is_empty() || told.len() > 2 || told[0] != first {
                    wrong.push(format!("{name}, {first}: {mistaken}: {told:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_theme_or_a_setting_that_is_not_there_leaves_no_picture_unused() {
    let settings = "[theme_settings]\nlogo = \"assets/logo.svg\"\n";
    for (before, after) in [
        ("theme = \"finst-ikke\"\n", settings.to_owned()),
        ("", settings.replace("logo =", "bylogo =")),
    ] {
        let (path, text) = BASE
            .iter()
            .find(|(path, _)| *path == "veivalg.toml")
            .expect("a file");
        let text = format!("{before}{text}\n{after}");
        let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>";
        let kept = BASE.iter().filter(|(other, _)| other != path);
        let files = kept.map(|&(path, text)| (path, text.as_bytes()));
        let sources = from_memory(files.chain([
            (*path, text.as_bytes()),
            ("assets/logo.svg", picture.as_bytes()),
        ]));
        let (_, compilation) = compile_today(sources, Targets::Findings);
        assert_eq!(
            compilation.diagnostics.len(),
            1,
            "{:?}",
            compilation.diagnostics
        );
    }
}
