//! `veivalg figures import`: shows what was read and what it changes, asks, and writes it.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueEnum, ValueHint};
use sha2::{Digest as _, Sha256};

use super::chosen::{Chosen, asked, choose};
use super::earlier::earlier;
use super::place::{Places, Planned};
use super::register::{NotNamed, Register};
use super::told;
use crate::cli::args::{date, today};
use crate::cli::failure::Failure;
use crate::cli::{load_strategy, print, print_done, shown, tell};
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::figures::{
    self, Book, FiguresSource, Fractions, MOST_BYTES, Measure, Merged, SERVICE, Series, merge,
    scaled,
};
use crate::lang::Date;
use crate::load;
use crate::parse::{ParsedStrategy, parse};
use crate::schema::{Unit, figures_source_of};
use crate::source::{Problem, Sources};
use crate::wording::{Wanted, say};
use crate::write::{Change, Machine, replace};

/// The arguments of `import`.
#[derive(Debug, ClapArgs)]
pub struct ImportArgs {
    /// The file with the figures.
    #[arg(value_name = "file", value_hint = ValueHint::FilePath)]
    file: PathBuf,
    /// The measure that they are of.
    #[arg(long, value_name = "name")]
    measure: Option<String>,
    /// The strategy's folder.
    #[arg(long, default_value = ".", value_name = "folder", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    /// The sheet that they are in.
    #[arg(long, value_name = "name")]
    sheet: Option<String>,
    /// What the series is called there.
    #[arg(long, value_name = "name")]
    series: Option<String>,
    /// How numbers between 0 and 1 are meant.
    #[arg(long, value_enum, value_name = "format")]
    fractions: Option<FractionsName>,
    /// Who reads them in.
    #[arg(long, value_name = "name")]
    by: Option<String>,
    /// Whose they are, and on which terms.
    #[arg(long, value_name = "name")]
    license: Option<String>,
    /// Whether old figures may be changed.
    #[arg(long)]
    revise: bool,
    /// Whether nothing is written.
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
    /// Whether nobody is asked.
    #[arg(long)]
    yes: bool,
    /// The day to count from.
    #[arg(long, value_name = "date", value_parser = date, display_order = 99)]
    today: Option<Date>,
}

/// How numbers between 0 and 1 are meant, by name.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum FractionsName {
    /// As parts of a whole.
    Whole,
    /// As per cent.
    Percent,
}

impl From<FractionsName> for Fractions {
    fn from(name: FractionsName) -> Self {
        match name {
            FractionsName::Whole => Self::Whole,
            FractionsName::Percent => Self::Percent,
        }
    }
}

/// The strategy, as far as figures go.
struct Read {
    sources: Sources,
    draft: ParsedStrategy,
    measures: Vec<Measure>,
}

/// What is to be written of a measure.
struct Ready {
    measure: usize,
    merged: Merged,
    changes: bool,
}

impl ImportArgs {
    /// Reads in; whether all that the file says is in the strategy, or would.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let lang = wanted.lang();
        let day = self.today.map_or_else(today, Ok)?;
        let sources = load_strategy(&self.dir, "--dir")?;
        let draft = parse(&mut Diagnostics::default(), &sources);
        let measures = figures::measures(&draft);
        let read = Read {
            sources,
            draft,
            measures,
        };
        let Some(wanted) = self.wanted(&read, lang) else {
            return Ok(false);
        };
        let name = shown::path(&self.file);
        let bytes = match load::named(&self.dir, &self.file, MOST_BYTES as u64) {
            Ok(bytes) => bytes,
            Err(Problem::TooLarge { .. }) => {
                tell(&say!("figures-too-large", file = name).get(lang));
                return Ok(false);
            }
            Err(problem) => {
                let error = match problem {
                    Problem::Io(refusal) if self.file.exists() => refusal.into(),
                    _ if self.file.exists() => io::ErrorKind::InvalidInput.into(),
                    _ => io::ErrorKind::NotFound.into(),
                };
                return Err(Failure::FiguresFile(self.file.clone(), error));
            }
        };
        let book = match figures::read(&bytes) {
            Ok(book) => book,
            Err(why) => {
                tell(&told::unreadable(why, name).get(lang));
                return Ok(false);
            }
        };
        let kind = match wanted {
            Some(measure) => read.measures[measure].kind,
            None => common(&read.measures),
        };
        let (series, mut troubles) = figures::find(&book.sheets, kind);
        let series: Vec<Series> = series
            .into_iter()
            .filter(|one| self.is_asked_for(&book, one))
            .collect();
        if let Some(sheet) = &self.sheet {
            troubles.retain(|trouble| book.sheets[trouble.sheet].name == *sheet);
        }
        if !troubles.is_empty() {
            tell(&say!("figures-troubles", count = troubles.len()).get(lang));
            tell(&told::troubles(&book, &troubles, lang));
        }
        if series.is_empty() {
            tell(&say!("figures-not-found", file = name).get(lang));
            return Ok(false);
        }
        let Some(chosen) = choose(&book, series, &read.measures, wanted, lang) else {
            return Ok(false);
        };
        let Some(ready) = self.ready(&read, &book, &chosen, day, lang)? else {
            return Ok(false);
        };
        if !chosen.left.is_empty() && wanted.is_none() {
            tell(&say!("figures-left", count = chosen.left.len()).get(lang));
            tell(&told::listed(&book, &chosen.left, lang));
        }
        let others: usize = ready.iter().map(|one| one.merged.others()).sum();
        if others > 0 && !self.revise {
            tell(&say!("figures-not-revised", count = others).get(lang));
        }
        let is_whole = others == 0 || self.revise;
        self.tell_query(&book, lang)?;
        if !ready.iter().any(|one| one.changes) {
            print(&format!("{}\n", say!("figures-nothing-new").get(lang)))?;
            return Ok(is_whole);
        }
        let sum: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let origin = |one: &Series| self.origin(&book, one, &sum, day);
        let Some(files) = files(&read, &chosen, &ready, &origin, lang) else {
            return Ok(false);
        };
        if self.dry_run {
            print(&format!("{}\n", say!("figures-dry-run").get(lang)))?;
            return Ok(is_whole);
        }
        if !(self.yes || agreed(lang)) {
            return Ok(false);
        }
        self.write(&read, &files, lang)?;
        Ok(is_whole)
    }

    /// The index of the measure that is asked for, if one is. The outer none means that there is no such measure, which
    /// is reported.
    fn wanted(&self, read: &Read, lang: MessageLang) -> Option<Option<usize>> {
        let ids: Vec<&str> = read.measures.iter().map(|one| one.id.as_str()).collect();
        if ids.is_empty() {
            tell(&say!("figures-no-measures").get(lang));
            return None;
        }
        let Some(id) = &self.measure else {
            return Some(None);
        };
        let at = ids.iter().position(|own| own == id);
        if at.is_none() {
            let (id, ids) = (id.clone(), ids.join(", "));
            tell(&say!("figures-no-such-measure", id, ids).get(lang));
        }
        at.map(Some)
    }

    fn is_asked_for(&self, book: &Book, series: &Series) -> bool {
        let sheet = &book.sheets[series.sheet].name;
        let is_of_sheet = self.sheet.as_ref().is_none_or(|name| name == sheet);
        let is_named = |wanted: &String| {
            let wanted = wanted.to_lowercase();
            let mut names = series.names.iter().map(|name| name.to_lowercase());
            names.any(|name| name == wanted) || series.names.join(" – ").to_lowercase() == wanted
        };
        is_of_sheet && self.series.as_ref().is_none_or(is_named)
    }

    /// Works out and shows what is to be written; none where the user must say more, and the message says what.
    fn ready(
        &self,
        read: &Read,
        book: &Book,
        chosen: &Chosen,
        day: Date,
        lang: MessageLang,
    ) -> Result<Option<Vec<Ready>>, Failure> {
        let mut all = Vec::new();
        for (series, index) in &chosen.pairs {
            let measure = &read.measures[*index];
            if measure.unit == Some(Unit::Qualitative) {
                tell(&say!("figures-of-words", id = measure.id.clone()).get(lang));
                return Ok(None);
            }
            let Some(series) = self.scaled(book, series, measure, lang) else {
                return Ok(None);
            };
            let Some(earlier) = earlier(&read.sources, &read.draft, measure, lang) else {
                return Ok(None);
            };
            let least = read.draft.min_responses();
            let merged = merge(&earlier, &series, self.revise, least, day);
            print(&told::changes(
                book,
                &series,
                measure,
                &merged,
                self.revise,
                lang,
            ))?;
            all.push(Ready {
                measure: *index,
                changes: merged.changes_something(&earlier),
                merged,
            });
        }
        Ok(Some(all))
    }

    fn scaled(
        &self,
        book: &Book,
        series: &Series,
        measure: &Measure,
        lang: MessageLang,
    ) -> Option<Series> {
        let said = self.fractions.map(Fractions::from);
        if let Some(scaled) = scaled(series, measure.unit, said) {
            return Some(scaled);
        }
        let (id, series_name) = (measure.id.clone(), told::name_of(book, series, lang));
        tell(&say!("figures-fractions", id, series = series_name).get(lang));
        let answer = asked(&say!("figures-which-fractions").get(lang));
        let said = match answer.as_deref() {
            Some("1") => Fractions::Whole,
            Some("2") => Fractions::Percent,
            Some(_) | None => return None,
        };
        scaled(series, measure.unit, Some(said))
    }

    /// What asks Statistics Norway for the same, and for what has come since.
    fn tell_query(&self, book: &Book, lang: MessageLang) -> Result<(), Failure> {
        let query = book.query.as_ref();
        let Some((query, table)) = query.and_then(|query| Some((query, query.table.as_ref()?)))
        else {
            return Ok(());
        };
        // In a shell what stands between such marks is left as it is.
        let question = query.question.replace('\'', r"'\''");
        let file = shown::argument(&self.file.to_string_lossy());
        let command = format!("  curl --data '{question}' --output {file} {SERVICE}{table}/");
        print(&format!(
            "{}\n{command}\n",
            say!("figures-ask-again").get(lang)
        ))
    }

    fn origin(&self, book: &Book, series: &Series, sum: &str, day: Date) -> FiguresSource {
        let name = self.file.file_name().unwrap_or_default();
        let query = book.query.as_ref();
        let sheet = &book.sheets[series.sheet].name;
        let of_statistics = match query {
            Some(query) => {
                let source = query.source.to_lowercase();
                source.contains("statistisk sentralbyrå") || source.contains("statistics norway")
            }
            None => book.table.is_some(),
        };
        let (first, last) = series.range;
        let range = format!("{}:{}", figures::address(first), figures::address(last));
        FiguresSource {
            file: name.to_string_lossy().into_owned(),
            sheet: (query.is_none() && !sheet.is_empty()).then(|| sheet.clone()),
            range: query.is_none().then_some(range),
            series: (!series.names.is_empty()).then(|| series.names.join(" – ")),
            table: book.table.clone(),
            query: query.map(|query| query.question.clone()),
            sha256: Some(sum.to_owned()),
            imported: Some(day),
            by: self.by.clone(),
            license: (self.license.clone())
                .or_else(|| of_statistics.then(|| "SSB, CC BY 4.0".to_owned())),
        }
    }

    fn write(
        &self,
        read: &Read,
        files: &BTreeMap<String, String>,
        lang: MessageLang,
    ) -> Result<(), Failure> {
        // Figures that are written are not new to the next run, and values go from the register when their file is
        // there: a run that is killed in between is ended by the same command.
        let order = |path: &str| match path {
            "measures.toml" => 2,
            path if path.ends_with(".source.toml") => 0,
            _ => 1,
        };
        let changes = files.iter().map(|(path, text)| Change {
            path: Path::new(path),
            before: read
                .sources
                .find(path)
                .and_then(|file| read.sources.bytes(file)),
            after: text.as_bytes(),
        });
        let mut changes: Vec<_> = changes.collect();
        changes.sort_by_key(|change| change.path.to_str().map(order));
        replace(&Machine, &self.dir, &changes).map_err(Failure::NotReplaced)?;
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        let words = say!("figures-written", files = names.join(", "));
        print_done(&format!("{}\n", words.get(lang)))
    }
}

/// The kind of period that all measures have, where it is the same.
fn common(measures: &[Measure]) -> Option<crate::parse::table::PeriodKind> {
    let first = measures.first()?.kind;
    first.filter(|_| measures.iter().all(|measure| measure.kind == first))
}

/// Asks at the terminal. Without a terminal the answer is no, and the option that says yes is named.
fn agreed(lang: MessageLang) -> bool {
    match asked(&say!("figures-question").get(lang)).as_deref() {
        Some("j" | "ja" | "y" | "yes") => true,
        Some(_) => {
            tell(&say!("figures-not-written").get(lang));
            false
        }
        None => {
            tell(&say!("figures-not-agreed").get(lang));
            false
        }
    }
}

/// Every file that is to hold something else, by its path; none where something would be lost, which is reported.
fn files(
    read: &Read,
    chosen: &Chosen,
    ready: &[Ready],
    origin: &dyn Fn(&Series) -> FiguresSource,
    lang: MessageLang,
) -> Option<BTreeMap<String, String>> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let places = Places::new(&read.sources, &read.draft, &read.measures);
    let mut is_safe = true;
    let file = read.sources.find("measures.toml");
    let bytes = file.and_then(|file| read.sources.bytes(file));
    let text = bytes.map(String::from_utf8_lossy);
    let mut register = text.as_deref().and_then(Register::read);
    for (one, (series, _)) in ready.iter().zip(&chosen.pairs) {
        if !one.changes {
            continue;
        }
        let measure = &read.measures[one.measure];
        let path = Places::of(measure);
        let source = figures_source_of(&path);
        let [table, origin] = [
            figures::table(&one.merged.rows),
            figures::toml(&origin(series)),
        ];
        let planned = |path, text| Planned { path, text };
        let taken = places.taken(measure, &planned(&path, &table), &planned(&source, &origin));
        // Two measures may have one file, and then the same figures.
        let differs = files.get(&path).is_some_and(|other| *other != table);
        let taken = taken.or_else(|| {
            let (path, id) = (path.clone(), measure.id.clone());
            differs.then(|| say!("figures-two-of-one-file", path, id))
        });
        if let Some(why) = taken {
            tell(&why.get(lang));
            is_safe = false;
            continue;
        }
        if measure.data.is_none() {
            let named = register.as_mut().ok_or(NotNamed::NoTable);
            let (path, id) = (path.clone(), measure.id.clone());
            match named.and_then(|register| register.name(&id, &path)) {
                Ok(()) => {}
                Err(NotNamed::NoTable) => tell(&say!("figures-register", path, id).get(lang)),
                Err(NotNamed::Comments) => {
                    tell(&say!("figures-with-comments", id).get(lang));
                    is_safe = false;
                }
            }
        }
        files.insert(source, origin);
        files.insert(path, table);
    }
    let named = register.map(|register| register.text());
    if let Some(named) = named.filter(|named| text.as_deref() != Some(named.as_str())) {
        files.insert("measures.toml".to_owned(), named);
    }
    is_safe.then_some(files)
}
