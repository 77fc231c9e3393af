//! A measure's figures, from TOML or a file: one kind of period, each period once, and none with fewer
//! answers than are published.

use std::collections::{BTreeMap, BTreeSet};

use super::measures::kind_of;
use super::strategy::extra;
use super::withheld::readings;
use super::{Checker, Withheld};
use crate::diagnostic::findings::{self, NoFigures};
use crate::lang::Period;
use crate::model::{Figure, FiguresSource, Standing, Unit};
use crate::parse::{self, Record};
use crate::schema::{FIGURES_SOURCE, Kind, figures_source_of};
use crate::source::{Content, FileId, Span, is_table};

/// Measures that may have their figures in one file, which is read for each.
const MOST_OF_ONE_FILE: usize = 20;

/// A measure's figures.
pub(super) struct Figures {
    /// By period.
    pub values: Vec<Figure>,
    /// The decimals that the numbers are written with.
    pub decimals: Option<u8>,
    /// Where the period of the latest one stands, withheld or not.
    pub latest: Option<(Period, Span)>,
    /// Set when one is withheld: how many must have answered.
    pub withheld_below: Option<u64>,
}

impl Checker<'_> {
    /// The figures of a measure with this unit.
    pub(super) fn figures(&mut self, record: &Record, unit: Option<Unit>) -> Figures {
        let from_file = record
            .string("data")
            .and_then(|(path, span)| self.figures_of_file(record, path, span));
        let records = from_file
            .as_deref()
            .unwrap_or_else(|| record.records("values"));
        self.periods(record, records);
        let qualitative = unit == Some(Unit::Qualitative);
        if let Some((_, span)) = record.string("data").filter(|_| qualitative) {
            self.diagnostics
                .push(findings::value_of_wrong_kind(span, true));
        }
        self.ranges(record, records, unit);
        let [baseline, target] =
            ["baseline", "target"].map(|key| record.record(key)?.period("period"));
        // A target before it has been reported: the two may have changed places.
        if let Some((period, span)) = baseline
            && target.is_none_or(|(target, _)| target > period)
        {
            self.measured_by_now(period, span);
        }
        let mut figures = Figures {
            values: Vec::new(),
            decimals: None,
            latest: None,
            withheld_below: None,
        };
        let least = self.draft.min_responses();
        for value in records {
            if from_file.is_none() {
                self.kind_of_value(value, qualitative);
            }
            // Read even where it is not shown: what is wrong with the texts is reported.
            let (text, note) = (self.text(value, "text"), self.text(value, "note"));
            let responses = value
                .integer("responses")
                .and_then(|number| u64::try_from(number).ok());
            let Some((period, span)) = value.period("period") else {
                continue;
            };
            let says = value.number("value").is_some() || judgment(value).is_some();
            if says {
                self.measured_by_now(period, span);
            }
            let is_later = |(latest, _): (Period, Span)| period.in_years() > latest.in_years();
            if says && figures.latest.is_none_or(is_later) {
                figures.latest = Some((period, span));
            }
            let said = says || value.number("comparison").is_some() || note.is_some();
            let few = least.filter(|least| said && responses.is_some_and(|count| count < *least));
            if let (Some(least), Some(entry)) = (few, value.entry("responses")) {
                self.diagnostics.push(findings::few_responses(
                    entry.span,
                    responses.unwrap_or(0),
                    least,
                ));
                self.withheld(record, entry.span, least);
                figures.withheld_below = few;
                figures.values.push(Figure {
                    period,
                    value: None,
                    withheld: true,
                    judgment: None,
                    text: None,
                    responses: None,
                    comparison: None,
                    note: None,
                    extra: None,
                });
                continue;
            }
            for number in ["value", "comparison"] {
                let decimals = value.number(number).map(|(_, decimals)| decimals);
                figures.decimals = figures.decimals.max(decimals);
            }
            figures.values.push(Figure {
                period,
                value: value.number("value").map(|(number, _)| number),
                withheld: false,
                judgment: judgment(value),
                text,
                responses,
                comparison: value.number("comparison").map(|(number, _)| number),
                note,
                extra: extra(value),
            });
        }
        figures
            .values
            .sort_by(|one, other| one.period.in_years().total_cmp(&other.period.in_years()));
        figures
    }

    /// What is measured belongs to a period that has begun.
    fn measured_by_now(&mut self, period: Period, span: Span) {
        if period.first_day() > self.today {
            self.diagnostics.push(findings::not_yet_measured(span));
        }
    }

    /// The figures of the file that `data` names; none where it holds none, which is reported.
    fn figures_of_file(&mut self, record: &Record, path: &str, span: Span) -> Option<Vec<Record>> {
        self.used.shown.insert(path.to_owned());
        if record.has("values") {
            self.diagnostics.push(findings::values_and_data(span));
        }
        let file = self.sources.find(path)?;
        if let Some(what) = self.no_figures(file, path) {
            self.diagnostics
                .push(findings::not_figures(span, path, what));
            return None;
        }
        let measures = self.used.figures.entry(file).or_default();
        *measures += 1;
        if *measures > MOST_OF_ONE_FILE {
            let found = findings::figures_of_many(span, path, MOST_OF_ONE_FILE);
            self.diagnostics.push(found);
            return None;
        }
        let sources = self.sources;
        Some(parse::read_csv(
            self.diagnostics,
            sources,
            file,
            Some(record),
        ))
    }

    /// Where the figures of the file that `data` names were read from, as the program has kept beside it.
    pub(super) fn figures_source(&mut self, record: &Record) -> Option<FiguresSource> {
        let (data, _) = record.string("data")?;
        let path = figures_source_of(data);
        self.sources.find(&path)?;
        self.used.shown.insert(path.clone());
        let document = parse::document(self.diagnostics, self.sources, &path, &FIGURES_SOURCE)?;
        let text = |key: &str| {
            let text = document.record.string(key);
            text.map(|(text, _)| text.to_owned())
        };
        Some(FiguresSource {
            file: text("file")?,
            sheet: text("sheet"),
            range: text("range"),
            series: text("series"),
            table: text("table"),
            query: text("query"),
            sha256: text("sha256"),
            imported: document.record.date("imported").map(|(day, _)| day),
            by: text("by"),
            license: text("license"),
        })
    }

    /// Why a file holds no figures that can be read; none where it may, or where that has been reported.
    fn no_figures(&self, file: FileId, path: &str) -> Option<NoFigures> {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        let extension = extension.to_ascii_lowercase();
        let named = is_table(path) || extension == "txt";
        match self.sources.content(file) {
            Content::Problem(_) => None,
            Content::Binary(bytes) => {
                let begins = |begin: &[u8]| bytes.starts_with(begin);
                let workbook = matches!(
                    extension.as_str(),
                    "xlsx"
                        | "xls"
                        | "xlsm"
                        | "xlsb"
                        | "xltx"
                        | "ods"
                        | "fods"
                        | "numbers"
                        | "gsheet"
                );
                let text = std::str::from_utf8(bytes).ok();
                Some(
                    if workbook || begins(b"PK\x03\x04") || begins(b"\xd0\xcf\x11\xe0") {
                        NoFigures::Workbook
                    } else if bytes.is_empty() {
                        NoFigures::Empty
                    } else if named && text.is_none() {
                        NoFigures::Encoding
                    } else if text
                        .is_some_and(|text| looks_like_a_table(text) && !text.contains('\0'))
                    {
                        NoFigures::Name
                    } else {
                        NoFigures::Other
                    },
                )
            }
            Content::Text(clean) => {
                let text = clean.text().trim_start();
                if text.is_empty() {
                    Some(NoFigures::Empty)
                } else if !named && looks_like_a_table(text) {
                    Some(NoFigures::Name)
                } else if !named || text.starts_with(['{', '<']) || text.starts_with("[{") {
                    Some(NoFigures::Other)
                } else {
                    None
                }
            }
        }
    }

    /// The file of a figure that is withheld must not be published as it is, nor a file with the same row.
    fn withheld(&mut self, record: &Record, answers: Span, least: u64) {
        if let Some((path, named)) = record.string("data") {
            let withheld = self.withheld.entry(path.to_owned());
            let withheld = withheld.or_insert_with(|| Withheld {
                named,
                least,
                rows: BTreeSet::new(),
            });
            let text = self.sources.text(answers.file).unwrap_or_default();
            let start = text[..answers.start].rfind('\n').map_or(0, |end| end + 1);
            if let Some(row) = text[start..].lines().next() {
                withheld.rows.extend(readings(row));
            }
        }
    }

    /// A qualitative measure is judged, every other one counted.
    fn kind_of_value(&mut self, value: &Record, qualitative: bool) {
        let (needed, other, kind) = if qualitative {
            ("status", "value", kind_of("status"))
        } else {
            ("value", "status", Kind::Number)
        };
        if let Some(entry) = value.entry(other) {
            self.diagnostics
                .push(findings::value_of_wrong_kind(entry.key, qualitative));
        } else if !value.has(needed) && !value.damaged {
            self.diagnostics
                .push(findings::missing_key(value.header, needed, kind));
        }
    }

    /// One measure uses one kind of period, and each period once.
    fn periods(&mut self, record: &Record, values: &[Record]) {
        let points = ["baseline", "target"].into_iter().filter_map(|key| {
            let (period, span) = record.record(key)?.period("period")?;
            Some((period, span, false))
        });
        let values = values.iter().filter_map(|value| {
            let (period, span) = value.period("period")?;
            Some((period, span, true))
        });
        let mut first: Option<(Period, Span)> = None;
        let mut seen: BTreeMap<Period, Span> = BTreeMap::new();
        for (period, span, is_value) in points.chain(values) {
            match first {
                Some((kind, place)) if !kind.same_kind(period) => {
                    self.diagnostics
                        .push(findings::two_kinds_of_period(span, place));
                    continue;
                }
                None => first = Some((period, span)),
                Some(_) => {}
            }
            if is_value && let Some(&place) = seen.get(&period) {
                self.diagnostics
                    .push(findings::period_twice(span, place, period));
            } else if is_value {
                seen.insert(period, span);
            }
        }
    }
}

/// Whether a text seems to be rows of cells.
fn looks_like_a_table(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    first.contains([';', '\t', ',']) && !first.starts_with(['{', '[', '<'])
}

fn judgment(value: &Record) -> Option<Standing> {
    value.choice("status").map(|(standing, _)| standing)
}
