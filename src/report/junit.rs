//! JUnit's XML, as Jenkins, GitLab and others read it.
//!
//! Every rule is a case. A rule with errors has a case for each of them, since those who read the format
//! show only the first failure of a case
//! (<https://github.com/mikepenz/action-junit-report/issues/1351>) and only the first case of a name
//! (<https://docs.gitlab.com/ci/testing/unit_test_reports/>). Only errors are failures: warnings and notes
//! are in the output of a case that passes.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::level_name;
use super::place::lines;
use crate::diagnostic::{Diagnostics, Level, MessageLang, Rule};
use crate::source::Sources;
use crate::terminal::escaped;

/// Renders the findings.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, lang: MessageLang) -> String {
    let mut suite = TestSuite::new("veivalg");
    let keyed = diagnostics.keyed(sources);
    for &rule in Rule::ALL {
        let of_rule = keyed.iter().filter(|(found, _, _)| found.rule == rule);
        let (errors, others): (Vec<_>, Vec<_>) =
            of_rule.partition(|(found, _, _)| found.level == Level::Error);
        for (found, key, earlier) in &errors {
            let mut name = key.file.clone();
            if !key.what.is_empty() {
                name = format!("{name}: {}", key.what);
            }
            if *earlier > 0 {
                name = format!("{name} ({})", earlier + 1);
            }
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_type(found.level.key());
            status.set_message(found.message(lang));
            status.set_description(lines(found, sources, lang, ""));
            let mut case = TestCase::new(name, status);
            case.set_classname(rule.name());
            suite.add_test_case(case);
        }
        if errors.is_empty() || !others.is_empty() {
            let mut case = TestCase::new(rule.name(), TestCaseStatus::success());
            case.set_classname(rule.name());
            if !others.is_empty() {
                let told = others.iter().map(|(found, _, _)| {
                    let level = level_name(found.level, lang);
                    format!("{level}: {}\n", lines(found, sources, lang, ""))
                });
                case.set_system_out(told.collect::<String>());
            }
            suite.add_test_case(case);
        }
    }
    let mut report = Report::new("veivalg");
    report.add_test_suite(suite);
    let text = report.to_string().expect("text can be written as XML");
    // XML has no way to write these two, and the writer leaves out only the others that it cannot hold.
    let text = text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    escaped(&text, |letter| format!("&#x{:x};", u32::from(letter)))
}
