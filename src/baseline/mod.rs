//! Known findings, each with an owner and a last day: they do not fail a check until then.
//!
//! In: the file that lists them, as one of [`Sources`], and the findings of a run. Out: the findings with
//! what can wait as notes, or the file as it should be. Touches no disk.

mod edit;
mod older;

use std::collections::BTreeMap;

pub use edit::{Added, Edited, NobodyAnswers, edited};

use crate::diagnostic::{Diagnostics, Key, Level, Levels, Rule, findings};
use crate::lang::Date;
use crate::parse::{self, Record};
use crate::schema;
use crate::source::{Content, Sources, Span};

/// The known findings, in the order of the file.
#[derive(Debug, Default)]
pub struct Baseline {
    known: Vec<Known>,
}

/// A known finding, or several that are known by the same.
#[derive(Debug)]
struct Known {
    key: Key,
    count: usize,
    owner: String,
    until: Date,
    place: Span,
}

/// What of the known findings is there.
struct Matches {
    /// The known finding that each finding is, in the order of the findings.
    of_findings: Vec<Option<usize>>,
    /// How many of each known finding there are.
    of_known: Vec<usize>,
    /// Which of the known findings are written as earlier versions did.
    is_older: Vec<bool>,
}

/// Rules that cannot wait though `[check]` may set their level: what they tell of harms somebody as soon as
/// it is published.
const NEVER: [&str; 1] = ["personal-data"];

/// Whether findings of a rule may be put off: not where the files are not understood, for what is made of
/// them would not be what they say.
fn can_wait(rule: Rule) -> bool {
    !rule.is_fixed() && !NEVER.contains(&rule.name())
}

/// The known findings of the file that the sources name; none without one, or while it has faults.
pub fn of(sources: &Sources) -> Baseline {
    let file = sources.baseline().map(|file| sources.path(file));
    file.and_then(|path| read(sources, path).ok())
        .unwrap_or_default()
}

/// Reads the file at a path of the sources.
///
/// # Errors
///
/// All that is wrong in it.
pub fn read(sources: &Sources, path: &str) -> Result<Baseline, Diagnostics> {
    let mut faults = Diagnostics::default();
    if let Some(file) = sources.find(path)
        && let Content::Problem(problem) = sources.content(file)
    {
        faults.push(findings::unreadable(Span::start_of(file), path, problem));
    }
    let document = parse::document(&mut faults, sources, path, &schema::KNOWN);
    let records = document
        .iter()
        .flat_map(|document| document.record.records("known"));
    let known = records
        .filter_map(|record| known(&mut faults, record))
        .collect();
    if faults.is_empty() {
        return Ok(Baseline { known });
    }
    faults.settle(&Levels::new(), sources);
    Err(faults)
}

/// A known finding; none when something in it is wrong.
fn known(faults: &mut Diagnostics, record: &Record) -> Option<Known> {
    let rule = record.string("rule").and_then(|(name, at)| {
        let rule = Rule::from_name(name);
        match rule {
            None => faults.push(findings::unknown_rule(at, name)),
            Some(rule) if !can_wait(rule) => faults.push(findings::cannot_wait(at, rule)),
            Some(_) => {}
        }
        rule
    });
    let owner = record.string("owner").map(|(owner, at)| {
        if owner.trim().is_empty() {
            faults.push(findings::known_without_owner(at));
        }
        owner.trim().to_owned()
    });
    let what = record.string("what").map_or("", |(what, _)| what);
    let count = record.integer("count").unwrap_or(1);
    Some(Known {
        key: Key {
            rule: rule?,
            file: record.string("file")?.0.to_owned(),
            what: what.to_owned(),
        },
        count: usize::try_from(count).unwrap_or(usize::MAX),
        owner: owner?,
        until: record.date("until")?.0,
        place: record.header,
    })
}

impl Baseline {
    /// Whether anything found so far is an error at these levels that cannot wait on this day.
    pub fn has_errors(
        &self,
        diagnostics: &Diagnostics,
        levels: &Levels,
        sources: &Sources,
        today: Date,
    ) -> bool {
        if self.known.is_empty() || !diagnostics.has_errors(levels) {
            return diagnostics.has_errors(levels);
        }
        let mut found = diagnostics.clone();
        found.settle(levels, sources);
        self.apply(&mut found, sources, today);
        found.count(Level::Error) > 0
    }

    /// Makes notes of the findings that can wait on this day, and says of each who answers for it. Says
    /// too which were put off and can wait no longer, and what is in the file for nothing.
    pub fn apply(&self, diagnostics: &mut Diagnostics, sources: &Sources, today: Date) {
        if self.known.is_empty() {
            return;
        }
        let matches = self.matches(diagnostics, sources);
        for (known, there) in self.known.iter().zip(matches.of_known) {
            let rule = known.key.rule;
            if there == 0 {
                diagnostics.push(findings::known_and_mended(known.place, rule));
            } else if there < known.count {
                diagnostics.push(findings::known_and_fewer(known.place, rule, there));
            }
        }
        let mut of_findings = matches.of_findings.iter();
        diagnostics.change(sources, |found| {
            // Those just added have none.
            let Some(Some(known)) = of_findings.next() else {
                return;
            };
            let Known { owner, until, .. } = &self.known[*known];
            let words = if today <= *until {
                found.level = Level::Info;
                findings::can_wait(owner, *until)
            } else {
                findings::waited(owner, *until)
            };
            found.tell_before_help(words);
        });
    }

    fn matches(&self, diagnostics: &Diagnostics, sources: &Sources) -> Matches {
        let mut by_key: BTreeMap<&Key, Vec<usize>> = BTreeMap::new();
        for (at, known) in self.known.iter().enumerate() {
            by_key.entry(&known.key).or_default().push(at);
        }
        let mut of_known = vec![0; self.known.len()];
        let mut matching = |key: Key| {
            let mut same = by_key.get(&key)?.iter().copied();
            let known = same.find(|&at| of_known[at] < self.known[at].count)?;
            of_known[known] += 1;
            Some(known)
        };
        let of_findings = diagnostics
            .iter()
            .map(|found| match found.is_sum() {
                true => None,
                false => matching(found.key(sources)),
            })
            .collect();
        let mut matches = Matches {
            of_findings,
            of_known,
            is_older: vec![false; self.known.len()],
        };
        older::find(&mut matches, &self.known, diagnostics, sources);
        matches
    }
}
