//! SARIF 2.1.0, the standard form for findings of programs that check files
//! (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>).

use serde_json::{Map, Value, json};

use super::place::{encoded, fingerprint, in_repository};
use crate::diagnostic::{Diagnostic, Diagnostics, Key, Level, MessageLang, Rule, explain};
use crate::source::{Sources, Span};

/// Renders the findings.
pub fn render(
    diagnostics: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
    prefix: &str,
) -> String {
    let results = Results {
        sources,
        lang,
        prefix,
    };
    let rules = Rule::ALL.iter().map(|&rule| descriptor(rule, lang));
    let keyed = diagnostics.keyed(sources).into_iter();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "veivalg",
                "version": env!("CARGO_PKG_VERSION"),
                "language": lang.tag(),
                "rules": rules.collect::<Vec<_>>(),
            }},
            "language": lang.tag(),
            "columnKind": "unicodeCodePoints",
            "results": keyed
                .map(|(found, key, earlier)| results.result(found, &key, earlier))
                .collect::<Vec<_>>(),
        }],
    });
    super::pretty(&log)
}

/// A rule as it is presented.
fn descriptor(rule: Rule, lang: MessageLang) -> Value {
    let about = explain::of(rule);
    let help = format!("{}\n\n{}", about.wants.get(lang), about.why.get(lang));
    json!({
        "id": rule.name(),
        "shortDescription": { "text": about.summary.get(lang) },
        "help": { "text": help.replace('`', ""), "markdown": help },
        "defaultConfiguration": { "level": level(rule.default_level()) },
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

/// What results are made with.
struct Results<'a> {
    sources: &'a Sources,
    lang: MessageLang,
    prefix: &'a str,
}

impl Results<'_> {
    fn result(&self, found: &Diagnostic, key: &Key, earlier: usize) -> Value {
        let message = found.message(self.lang);
        let text = match found.help_in(self.lang) {
            Some(help) => format!("{message}\n{help}"),
            None => message,
        };
        let index = Rule::ALL.iter().position(|rule| *rule == found.rule);
        let related = found.related.iter().enumerate().map(|(id, related)| {
            let mut location = self.location(related.span);
            location.insert("id".to_owned(), json!(id));
            let message = related.message(self.lang);
            location.insert("message".to_owned(), json!({ "text": message }));
            location
        });
        json!({
            "ruleId": found.rule.name(),
            "ruleIndex": index,
            "level": level(found.level),
            "message": { "text": text },
            "locations": [self.location(found.span)],
            "relatedLocations": related.collect::<Vec<_>>(),
            "partialFingerprints": { "veivalg/v2": fingerprint(self.prefix, key, earlier) },
        })
    }

    fn location(&self, span: Span) -> Map<String, Value> {
        let (start, end) = self.sources.places(span);
        let path = in_repository(self.prefix, self.sources.path(span.file));
        let place = json!({
            "artifactLocation": {
                "uri": encoded(&path),
                "uriBaseId": "%SRCROOT%",
            },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        });
        Map::from_iter([("physicalLocation".to_owned(), place)])
    }
}
