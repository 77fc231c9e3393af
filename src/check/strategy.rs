//! The strategy itself: its parts put together, and the rules on its decision and its dates.

use std::collections::BTreeMap;

use super::Checker;
use super::order::PLATFORM;
use super::texts::MOST_OF_A_QUESTION;
use crate::cache::Shared;
use crate::diagnostic::{Edit, Fix, findings};
use crate::markdown::{Place, printable};
use crate::model::{
    Adopted, Anchor, Audience, Chapter, Entry, Expectations, Extra, Fact, Hearing, Part, Phase,
    Placement, Process, Question, Quote, Reference, Revision, Role, Section, State, SteeringGoal,
    Strategy, Value,
};
use crate::parse::{Folder, LocalizedWords, Record};
use crate::source::Span;

impl Checker<'_> {
    /// Puts the strategy together; none without a `strategy.toml` to read. Every rule is run on the
    /// way, so it is made even where it will not be used.
    pub(super) fn strategy(&mut self) -> Option<Strategy> {
        let around = self.around();
        let own = self.own_files(&around)?;
        let mut chapters = self.chapters(&around);
        let appendices = chapters
            .iter_mut()
            .filter(|chapter| chapter.placement == Placement::Appendix);
        for (number, chapter) in appendices.enumerate() {
            chapter.letter = Some(letter(number));
        }
        let areas = self.areas(&around);
        let document = self.draft.strategy.as_ref()?;
        let stage = document.record.string("status");
        self.translations(stage.map(|(_, span)| (own.state, span)));
        Some(Strategy {
            order: self.order(&chapters),
            chapters,
            areas,
            drafts: self.drafts(),
            ..own
        })
    }

    /// What is written in the strategy's own files, without its chapters and areas and what follows from those.
    pub(super) fn without_parts(&mut self) -> Option<Strategy> {
        let publication = self.publication();
        let measures = self.measures(&publication.labels);
        let references = self.references();
        let process = self.process();
        let document = self.draft.strategy.as_ref()?;
        let record = &document.record;
        let state = self.state(record, document.lost_a_table);
        let date = |record: Option<&Record>, key| Some(record?.date(key)?.0);
        let valid = record.record("valid");
        self.valid(valid);
        Some(Strategy {
            id: record
                .string("id")
                .map_or("strategi", |(id, _)| id)
                .to_owned(),
            title: self.required_line(record, "title"),
            motto: self.line(record, "motto"),
            publisher: self.line(record, "publisher"),
            state,
            sdg: sdg(record),
            adopted: self.adopted(record),
            hearing: self.hearing(record, state),
            valid_from: date(valid, "from"),
            valid_to: date(valid, "to"),
            review_by: date(valid, "review_by"),
            ended: date(valid, "to").filter(|date| *date < self.today),
            vision: record
                .record("vision")
                .map(|vision| self.required_text(vision, "text")),
            values: self.values(record),
            steering_goals: self.steering_goals(record),
            audiences: self.audiences(record),
            expectations: self.expectations(record),
            revisions: self.revisions(record),
            anchored_in: self.anchored_in(record),
            roles: self.roles(record),
            chapters: Vec::new(),
            areas: Vec::new(),
            order: Vec::new(),
            measures,
            references,
            process,
            drafts: BTreeMap::new(),
            publication,
            extra: extra(record),
        })
    }

    fn state(&mut self, record: &Record, lost_a_table: bool) -> State {
        let (state, span) = record
            .choice("status")
            .unwrap_or((State::Draft, record.header));
        if state == State::Adopted && !record.has("adopted") && !lost_a_table {
            self.diagnostics
                .push(findings::adopted_without_decision(span));
        }
        state
    }

    fn adopted(&mut self, record: &Record) -> Option<Adopted> {
        let adopted = record.record("adopted")?;
        let date = adopted.date("date")?.0;
        Some(Adopted {
            by: self.line(adopted, "by"),
            case: self.shown_value(adopted, "case"),
            date,
            has_come: date <= self.today,
            extra: extra(adopted),
        })
    }

    /// A value that stands as it is written.
    fn shown_value(&mut self, record: &Record, key: &str) -> Option<String> {
        let (value, span) = record.string(key)?;
        self.signs_of_value(value, span);
        Some(printable(value.to_owned()))
    }

    fn valid(&mut self, valid: Option<&Record>) {
        let Some(valid) = valid else { return };
        let (from, to) = (valid.date("from"), valid.date("to"));
        if let (Some((from, from_span)), Some((to, span))) = (from, to)
            && to < from
        {
            let swapped = self.swapped(from_span, span);
            self.diagnostics
                .push(findings::ends_before_it_begins(span, from_span).fix(swapped));
            // Whether a day is past cannot be told before it is known which.
            return;
        }
        if self.is_replaced() {
            return;
        }
        let past = |key| valid.date(key).filter(|(date, _)| *date < self.today);
        if let Some((date, span)) = past("to") {
            self.diagnostics
                .push(findings::strategy_expired(span, date));
        }
        if let Some((date, span)) = past("review_by") {
            self.diagnostics.push(findings::review_overdue(span, date));
        }
    }

    /// Two values in each other's place.
    pub(super) fn swapped(&self, one: Span, other: Span) -> Option<Fix> {
        let written = |span: Span| self.sources.text(span.file)?.get(span.start..span.end);
        Some(Fix {
            edits: vec![
                Edit::new(other, written(one)?),
                Edit::new(one, written(other)?),
            ],
        })
    }

    /// The hearing that is going on; one that is not is a finding.
    fn hearing(&mut self, record: &Record, state: State) -> Option<Hearing> {
        let hearing = record.record("hearing")?;
        // Read even where it is not shown: what is wrong with it is reported.
        let made = Hearing {
            deadline: hearing.date("deadline").map(|(date, _)| date),
            to: self.text(hearing, "to"),
            case: self.shown_value(hearing, "case"),
            extra: extra(hearing),
        };
        if state != State::Hearing {
            let status = record.string("status").map(|(_, span)| span);
            if let Some(entry) = record.entry("hearing")
                && !record.hides("status")
            {
                self.diagnostics
                    .push(findings::hearing_without_status(entry.key, status));
            }
            return None;
        }
        if let Some((date, span)) = hearing.date("deadline")
            && date < self.today
        {
            self.diagnostics.push(findings::hearing_over(span, date));
        }
        Some(made)
    }

    /// All audiences in the order that is written; those that are not named follow.
    fn audiences(&mut self, record: &Record) -> Vec<Audience> {
        let named = record.choices("audiences").into_iter();
        let mut audiences: Vec<Audience> = named.map(|(audience, _)| audience).collect();
        let is_left = |audience: &Audience| !audiences.contains(audience);
        let left: Vec<Audience> = Audience::ALL.into_iter().filter(is_left).collect();
        audiences.extend(left);
        audiences
    }

    fn order(&self, chapters: &[Shared<Chapter>]) -> Vec<Part> {
        let mut before = Vec::new();
        let mut after = Vec::new();
        let mut appendices = Vec::new();
        let listed = self.index.chapters.iter().filter(|id| *id != PLATFORM);
        let mut place = listed.clone().zip(chapters).enumerate();
        for id in &self.index.chapters {
            if id == PLATFORM {
                before.push(Part::Platform);
                continue;
            }
            let Some((number, (_, chapter))) = place.next() else {
                break;
            };
            let list = match chapter.placement {
                Placement::Before => &mut before,
                Placement::After => &mut after,
                Placement::Appendix => &mut appendices,
            };
            list.push(Part::Chapter(number));
        }
        before.extend((0..self.index.areas.len()).map(Part::Area));
        before.extend(after);
        before.extend(appendices);
        before
    }

    /// Puts a chapter together; what is an appendix has no letter yet.
    pub(super) fn chapter(&mut self, id: String, folder: Option<&Folder>) -> Chapter {
        let empty = self.empty_record();
        let record = folder
            .and_then(|folder| folder.document.as_ref())
            .map_or(&empty, |document| &document.record);
        Chapter {
            id,
            title: self.required_line(record, "title"),
            subtitle: self.line(record, "subtitle"),
            placement: record
                .choice("placement")
                .map_or(Placement::Before, |(placement, _)| placement),
            letter: None,
            prose: folder.and_then(|folder| self.localized_text(&folder.prose, Place::Prose)),
            quotes: self.quotes(record),
            facts: self.facts(record),
            reflection: self.reflection(record),
            sections: folder
                .into_iter()
                .flat_map(Folder::sections_with_prose)
                .map(|(section, prose)| self.section(section, prose))
                .collect(),
            extra: extra(record),
        }
    }

    fn section(&mut self, record: &Record, prose: Option<&LocalizedWords>) -> Section {
        Section {
            title: self.required_line(record, "title"),
            prose: prose.and_then(|prose| self.localized_text(prose, Place::Prose)),
            quotes: self.quotes(record),
            facts: self.facts(record),
            reflection: self.reflection(record),
            extra: extra(record),
            id: id(record),
        }
    }

    /// What stands in for a file that cannot be read.
    pub(super) fn empty_record(&self) -> Record {
        let (file, _) = self
            .sources
            .iter()
            .next()
            .expect("strategy.toml is always there");
        Record::new(crate::source::Span::start_of(file))
    }

    fn values(&mut self, record: &Record) -> Vec<Value> {
        let make = |value: &Record| Value {
            id: id(value),
            name: self.required_line(value, "name"),
            text: self.text(value, "text"),
            extra: extra(value),
        };
        record.records("values").iter().map(make).collect()
    }

    fn steering_goals(&mut self, record: &Record) -> Vec<SteeringGoal> {
        let make = |goal: &Record| SteeringGoal {
            id: id(goal),
            name: self.required_line(goal, "name"),
            text: self.text(goal, "text"),
            measures: self.measures_of(goal),
            extra: extra(goal),
        };
        record.records("steering_goals").iter().map(make).collect()
    }

    /// What is expected of each audience.
    pub(super) fn expectations(&mut self, record: &Record) -> Expectations {
        let mut expectations = Expectations::new();
        for audience in Audience::ALL {
            let texts: Vec<_> = record
                .records(audience.key())
                .iter()
                .map(|expectation| self.entry(expectation))
                .collect();
            if !texts.is_empty() {
                expectations.insert(audience, texts);
            }
        }
        expectations
    }

    fn entry(&mut self, record: &Record) -> Entry {
        Entry {
            text: self.required_text(record, "text"),
            extra: extra(record),
        }
    }

    fn revisions(&mut self, record: &Record) -> Vec<Revision> {
        let make = |revision: &Record| {
            Some(Revision {
                text: self.required_text(revision, "text"),
                case: self.shown_value(revision, "case"),
                extra: extra(revision),
                date: revision.date("date")?.0,
            })
        };
        record
            .records("revisions")
            .iter()
            .filter_map(make)
            .collect()
    }

    fn anchored_in(&mut self, record: &Record) -> Vec<Anchor> {
        let make = |anchor: &Record| Anchor {
            name: self.required_line(anchor, "name"),
            date: anchor.date("date").map(|(date, _)| date),
            url: anchor.string("url").map(|(url, _)| url.to_owned()),
            extra: extra(anchor),
        };
        record.records("anchored_in").iter().map(make).collect()
    }

    fn roles(&mut self, record: &Record) -> Vec<Role> {
        let make = |role: &Record| Role {
            name: self.required_line(role, "name"),
            text: self.text(role, "text"),
            extra: extra(role),
        };
        record.records("roles").iter().map(make).collect()
    }

    /// The quotes of an area or chapter.
    pub(super) fn quotes(&mut self, record: &Record) -> Vec<Quote> {
        let make = |quote: &Record| Quote {
            text: self.quoted(quote),
            by: self.line(quote, "by"),
            extra: extra(quote),
        };
        record.records("quotes").iter().map(make).collect()
    }

    /// The boxes of an area or chapter.
    pub(super) fn facts(&mut self, record: &Record) -> Vec<Fact> {
        let make = |fact: &Record| Fact {
            title: self.line(fact, "title"),
            text: self.required_text(fact, "text"),
            extra: extra(fact),
        };
        record.records("facts").iter().map(make).collect()
    }

    /// The questions of an area or chapter.
    pub(super) fn reflection(&mut self, record: &Record) -> Vec<Question> {
        let make = |question: &Record| {
            let words = question.localized("text").into_iter();
            for words in words.flat_map(|words| [&words.same, &words.nb, &words.nn]) {
                // It is a heading of its card.
                { words.iter() }.for_each(|words| self.bounded(words, MOST_OF_A_QUESTION));
            }
            Question {
                text: self.required_text(question, "text"),
                theme: self.line(question, "theme"),
                extra: extra(question),
            }
        };
        let questions: Vec<_> = record.records("reflection").iter().map(make).collect();
        self.cards(&questions);
        questions
    }

    fn references(&mut self) -> Vec<Reference> {
        let draft = self.draft;
        let Some(document) = &draft.references else {
            return Vec::new();
        };
        let make = |reference: &Record| Reference {
            id: id(reference),
            text: self.quoted(reference),
            url: reference.string("url").map(|(url, _)| url.to_owned()),
            accessed: reference.date("accessed").map(|(date, _)| date),
            extra: extra(reference),
            case: reference
                .strings("case")
                .into_iter()
                .map(|(case, span)| {
                    self.signs_of_value(case, span);
                    printable(case.to_owned())
                })
                .collect(),
        };
        let records = document.record.records("references").iter();
        let references: Vec<_> = records.map(make).collect();
        self.sources_in_sources(&references);
        references
    }

    fn process(&mut self) -> Option<Process> {
        let draft = self.draft;
        let record = &draft.process.as_ref()?.record;
        let phase = |checker: &mut Self, phase: &Record| Phase {
            id: phase.string("id").map(|(id, _)| id.to_owned()),
            title: checker.required_line(phase, "title"),
            period: checker.line(phase, "period"),
            text: checker.text(phase, "text"),
            extra: extra(phase),
            activities: phase
                .records("activities")
                .iter()
                .map(|activity| checker.entry(activity))
                .collect(),
        };
        let process = Process {
            text: self.text(record, "text"),
            extra: extra(record),
            phases: record
                .records("phases")
                .iter()
                .map(|record| phase(self, record))
                .collect(),
        };
        (process.text.is_some() || !process.phases.is_empty()).then_some(process)
    }
}

/// The letter of an appendix: A to Z, then AA.
fn letter(number: usize) -> String {
    let last = char::from(b'A' + u8::try_from(number % 26).unwrap_or(0));
    match number / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
}

/// A record's id; empty when it has none, which has been reported.
pub fn id(record: &Record) -> String {
    record.string("id").map_or("", |(id, _)| id).to_owned()
}

/// What a record keeps for other programs.
pub fn extra(record: &Record) -> Extra {
    record.extra().cloned()
}

/// The development goals of a record, sorted, each once.
pub fn sdg(record: &Record) -> Vec<u8> {
    let mut numbers: Vec<u8> = record
        .integers("sdg")
        .into_iter()
        .filter_map(|number| u8::try_from(number).ok())
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
