//! Findings: what is wrong, where, and what to do about it.
//!
//! Every phase pushes into one [`Diagnostics`]; it is sorted once, at the end. What there is to find
//! is in [`findings`], its sentences in [`crate::wording`], and what the rules are for in [`explain`].

pub mod explain;
pub mod findings;
mod fix;
mod key;
pub mod machine;
mod rule;

use std::collections::BTreeMap;

pub use fix::{Edit, Fix};
pub use key::Key;
pub use rule::Rule;

use crate::source::{FileId, Sources, Span};
use crate::terminal::is_control;
pub use crate::wording::{Message, MessageLang};

/// How grave a finding is. The worst comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is published.
    Error,
    /// Ought to be fixed.
    Warning,
    /// Worth knowing.
    Info,
}

impl Level {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The level's name in `[check]` and in every format.
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// A message that keeps no more of a file than a sentence has room for.
fn short(mut message: Message) -> Message {
    message.each_text(&shorten);
    message
}

/// The most letters of a sentence: it may quote what is in a file, and that may be a whole book.
const MOST_LETTERS: usize = 1000;

/// A sentence that stays on its line and says nothing to a terminal, whatever it quotes.
pub fn one_line(words: String) -> String {
    if is_one_line(&words) {
        return words;
    }
    let letters = words.chars().map(|letter| match letter {
        '\n' | '\t' => ' ',
        letter if is_control(letter) => char::REPLACEMENT_CHARACTER,
        letter => letter,
    });
    let mut line = letters.collect();
    shorten(&mut line);
    line
}

/// Cuts what is longer than a sentence may be, so that thousands of findings do not each keep a book.
fn shorten(words: &mut String) {
    if let Some((end, _)) = words.char_indices().nth(MOST_LETTERS) {
        words.truncate(end);
        words.push('…');
        words.shrink_to_fit();
    }
}

fn is_one_line(words: &str) -> bool {
    words.len() <= MOST_LETTERS && !words.contains(is_control)
}

/// A second place that a finding concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The place in the file.
    pub span: Span,
    message: Message,
}

impl Related {
    /// The message at this place.
    pub fn message(&self, lang: MessageLang) -> String {
        one_line(self.message.get(lang))
    }
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule it comes from.
    pub rule: Rule,
    /// How grave it is; the rule's own level until `[check]` is applied.
    pub level: Level,
    /// The place in the file that it is shown at.
    pub span: Span,
    /// The other places it concerns.
    pub related: Vec<Related>,
    /// What would fix it, where that needs nobody's judgment.
    pub fix: Option<Fix>,
    message: Message,
    help: Option<Message>,
    before_help: Vec<Message>,
    after_help: Vec<Message>,
    /// How many findings it stands for, which are not told one by one.
    beyond: usize,
    /// What would fix those.
    beyond_fixes: Vec<Fix>,
}

impl Diagnostic {
    /// A finding of `rule` at `span`.
    pub fn new(rule: Rule, span: Span, message: Message) -> Self {
        Self {
            rule,
            level: rule.default_level(),
            span,
            related: Vec::new(),
            fix: None,
            message: short(message),
            help: None,
            before_help: Vec::new(),
            after_help: Vec::new(),
            beyond: 0,
            beyond_fixes: Vec::new(),
        }
    }

    /// Whether it is the sum of findings that are too many to be told one by one: nobody knows which they are.
    pub fn is_sum(&self) -> bool {
        self.beyond > 0
    }

    /// What would fix it, and those that it stands for.
    pub fn fixes(&self) -> impl Iterator<Item = &Fix> {
        self.fix.iter().chain(&self.beyond_fixes)
    }

    /// So many more of a rule in a file, the first of them here.
    pub(super) fn beyond(rule: Rule, span: Span, count: usize, message: Message) -> Self {
        Self {
            beyond: count,
            ..Self::new(rule, span, message)
        }
    }

    /// What is wrong, in one short line.
    pub fn message(&self, lang: MessageLang) -> String {
        one_line(self.message.get(lang))
    }

    /// What to write instead: what was given for that, else the attribute `help` of the message.
    pub fn help_in(&self, lang: MessageLang) -> Option<String> {
        let own = match &self.help {
            Some(help) => Some(help.get(lang)),
            None => self.message.find_attribute("help", lang),
        };
        let [before, after] = [&self.before_help, &self.after_help]
            .map(|told| told.iter().map(|message| message.get(lang)));
        let told = before.chain(own).chain(after).map(one_line);
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| told.join("; "))
    }

    /// Tells something more before the help, and before what was told so earlier.
    pub fn tell_before_help(&mut self, message: Message) {
        self.before_help.insert(0, short(message));
    }

    /// With what to do about it, where that is not the attribute of the message.
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(short(help));
        self
    }

    /// With something more to tell after the help.
    pub fn after_help(mut self, message: Message) -> Self {
        self.after_help.push(short(message));
        self
    }

    /// With a second place.
    pub fn related(mut self, span: Span, message: Message) -> Self {
        self.related.push(Related {
            span,
            message: short(message),
        });
        self
    }

    /// With what would fix it, if anything would.
    pub fn fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }
}

/// The levels that `[check]` sets; none for "off".
pub type Levels = BTreeMap<Rule, Option<Level>>;

/// The most findings of one rule in one file that are reported one by one: nobody fixes more by hand, and each takes
/// some memory, where a table has a million rows.
pub const MOST_ALIKE: usize = 2_000;

/// The most of their fixes that are kept beside: more are found when those are done.
const MOST_FIXES: usize = 100_000;

/// All findings of a run.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// How many there are of a rule in a file.
    alike: BTreeMap<(Rule, FileId), usize>,
    /// What stands for those that are too many, until they are settled.
    beyond: BTreeMap<(Rule, FileId), Diagnostic>,
}

impl Diagnostics {
    /// Adds a finding, or counts it where its rule has found enough in its file.
    pub fn push(&mut self, mut diagnostic: Diagnostic) {
        let of = (diagnostic.rule, diagnostic.span.file);
        if diagnostic.beyond == 0 {
            let alike = self.alike.entry(of).or_default();
            *alike += 1;
            if *alike <= MOST_ALIKE {
                self.list.push(diagnostic);
                return;
            }
        }
        let more = diagnostic.beyond.max(1);
        let own = diagnostic.fix.take().into_iter();
        let own = own.chain(std::mem::take(&mut diagnostic.beyond_fixes));
        let (count, span, mut fixes) = match self.beyond.remove(&of) {
            Some(first) => (
                first.beyond + more,
                first.span.min(diagnostic.span),
                first.beyond_fixes,
            ),
            None => (more, diagnostic.span, Vec::new()),
        };
        let room = MOST_FIXES - fixes.len();
        fixes.extend(own.take(room));
        let mut sum = findings::more_of_these(of.0, span, count);
        sum.beyond_fixes = fixes;
        self.beyond.insert(of, sum);
    }

    /// Adds findings.
    pub fn extend(&mut self, more: impl IntoIterator<Item = Diagnostic>) {
        more.into_iter().for_each(|found| self.push(found));
    }

    /// Applies the levels, drops what is off, and sorts: worst first, then file, place and rule.
    pub fn settle(&mut self, levels: &Levels, sources: &Sources) {
        let beyond = std::mem::take(&mut self.beyond);
        self.list.extend(beyond.into_values());
        self.list.retain_mut(|diagnostic| {
            match levels.get(&diagnostic.rule) {
                Some(None) => return false,
                Some(Some(level)) => diagnostic.level = *level,
                None => {}
            }
            true
        });
        self.sort(sources);
        self.list.dedup();
    }

    /// Makes errors of warnings, so that a reader of the findings sees why the exit status is 1.
    pub fn lift_warnings(&mut self, sources: &Sources) {
        self.change(sources, |found| {
            if found.level == Level::Warning {
                found.level = Level::Error;
            }
        });
    }

    /// Changes findings and their levels, and sorts them anew.
    pub fn change(&mut self, sources: &Sources, change: impl FnMut(&mut Diagnostic)) {
        let beyond = self.beyond.values_mut();
        self.list.iter_mut().chain(beyond).for_each(change);
        self.sort(sources);
    }

    fn sort(&mut self, sources: &Sources) {
        let path = |found: &Diagnostic| sources.path(found.span.file);
        self.list.sort_by(|one, other| {
            let level = one.level.cmp(&other.level);
            level
                .then_with(|| path(one).cmp(path(other)))
                .then_with(|| one.span.start.cmp(&other.span.start))
                .then_with(|| one.span.end.cmp(&other.span.end))
                .then_with(|| one.rule.name().cmp(other.rule.name()))
                .then_with(|| one.message.cmp(&other.message))
        });
    }

    /// Whether anything so far is an error under these levels.
    pub fn has_errors(&self, levels: &Levels) -> bool {
        self.iter().any(|diagnostic| {
            let level = levels
                .get(&diagnostic.rule)
                .copied()
                .unwrap_or(Some(diagnostic.level));
            level == Some(Level::Error)
        })
    }

    /// The findings.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter().chain(self.beyond.values())
    }

    /// How many findings have this level.
    pub fn count(&self, level: Level) -> usize {
        self.iter().filter(|found| found.level == level).count()
    }

    /// How many findings can be fixed without a person's judgment.
    pub fn fixable(&self) -> usize {
        self.iter().map(|found| found.fixes().count()).sum()
    }

    /// How many findings there are.
    pub fn len(&self) -> usize {
        self.list.len() + self.beyond.len()
    }

    /// Whether there are no findings.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::iter::Chain<
        std::vec::IntoIter<Diagnostic>,
        std::collections::btree_map::IntoValues<(Rule, FileId), Diagnostic>,
    >;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter().chain(self.beyond.into_values())
    }
}
