//! Records whose texts are in a third language: `lang = "da"`.

use super::record::{LocalizedWords, Record, Value};
use crate::diagnostic::{Diagnostics, findings};
use crate::markdown::{SourceText, is_language};

/// Names, which are in no language.
const NAMES: [&str; 2] = ["by", "theme"];

/// Says of every text of a record, and of those in it, which third language it is in, where it is in one.
pub fn set_languages(
    diagnostics: &mut Diagnostics,
    record: &mut Record,
    outer: Option<&str>,
) -> Option<String> {
    let own = record.string("lang");
    if let Some((code, span)) = own
        && let Err(meant) = is_language(code)
    {
        diagnostics.push(findings::not_a_language(span, code, meant));
    }
    let lang = own.map(|(code, _)| code.to_owned());
    let lang = lang.or_else(|| outer.map(str::to_owned));
    for (key, entry) in &mut record.entries {
        match &mut entry.value {
            Some(Value::Localized(words)) if !NAMES.contains(key) => {
                set_language(words, lang.as_deref());
            }
            Some(Value::Record(record)) => {
                set_languages(diagnostics, record, lang.as_deref());
            }
            Some(Value::Records(records)) => {
                for record in records {
                    set_languages(diagnostics, record, lang.as_deref());
                }
            }
            _ => {}
        }
    }
    lang
}

/// Says of a text that it is in a third language. Written once, it is for the readers of both the others.
pub fn set_language(words: &mut LocalizedWords, lang: Option<&str>) {
    let Some(lang) = lang else { return };
    words.foreign = Some(lang.to_owned());
    let only: Option<SourceText> = match (&mut words.nb, &mut words.nn) {
        (one @ Some(_), None) | (None, one @ Some(_)) => one.take(),
        _ => None,
    };
    if let Some(only) = only {
        words.same = Some(only);
    }
}
