//! What a person sees of the findings, whole, in bokmål and nynorsk.

use std::fs;

use veivalg::compile::Compilation;
use veivalg::diagnostic::{MessageLang, Rule};
use veivalg::report::{self, Format};
use veivalg::source::Sources;

use super::{Checked, cases, checked};
use crate::tools::{compare, root};

#[test]
fn what_a_person_sees_is_as_it_stands_in_the_cases() {
    let met = |(case, _): &&Checked| super::is_met(case.name());
    let cases: Vec<_> = checked().iter().filter(met).collect();
    for of_file in cases.chunk_by(|(one, _), (next, _)| one.origin == next.origin) {
        let path = root().join(&of_file[0].0.origin);
        let text = fs::read_to_string(&path).expect("a file of cases is text");
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let mut made = String::new();
        let mut at = 0;
        for (case, found) in of_file {
            for (lang, seen) in &case.seen {
                made.push_str(&lines[at..seen.start].concat());
                made.push_str(&human(found, *lang));
                at = seen.end;
            }
        }
        made.push_str(&lines[at..].concat());
        compare(&path, made);
    }
}

fn human((sources, compilation): &(Sources, Compilation), lang: MessageLang) -> String {
    let format = Format::Human { color: false };
    report::render(format, &compilation.diagnostics, sources, lang)
}

#[test]
fn every_rule_is_seen_in_bokmål_and_nynorsk() {
    let cases = cases();
    for rule in Rule::ALL {
        for lang in [MessageLang::Nb, MessageLang::Nn] {
            let is_seen = cases.iter().any(|case| {
                case.name() == rule.name()
                    && case.expected.iter().any(|one| one.rule == *rule)
                    && case.seen.iter().any(|(own, _)| *own == lang)
            });
            assert!(
                is_seen,
                "{}.md shows nothing in {}",
                rule.name(),
                lang.tag()
            );
        }
    }
}
