//! `veivalg import`: a strategy to begin from, out of a document that somebody has.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueEnum, ValueHint};

use super::args::today;
use super::failure::Failure;
use super::new::{BESIDE, inside};
use super::{load as load_folder, load_strategy, print_done, shown};
use crate::compile::{Options, Targets, compile};
use crate::diagnostic::{Diagnostics, Rule, explain, findings};
use crate::import::document::{Aside, Document};
use crate::import::{self, Files, Made, Unreadable, list};
use crate::json_schema;
use crate::lang::Lang;
use crate::load::{self, from_memory};
use crate::parse::parse;
use crate::rename::{Refused, readable};
use crate::source::Sources;
use crate::wording::{MessageLang, Wanted, say};
use crate::write::{self, Change, Existing, NotBegun};

/// Lines that are shown of what has no place: all are in the file.
const MOST_SHOWN: usize = 12;
/// Letters of such a line that are shown.
const MOST_LETTERS: usize = 100;

/// The arguments of `import`.
#[derive(Debug, ClapArgs)]
pub struct ImportArgs {
    /// The document.
    #[arg(value_name = "file", value_hint = ValueHint::FilePath)]
    file: PathBuf,
    /// The folder to make.
    #[arg(value_name = "folder", value_hint = ValueHint::DirPath)]
    dir: Option<PathBuf>,
    /// The strategy that its texts are added to.
    #[arg(long, value_name = "folder", value_hint = ValueHint::DirPath, conflicts_with = "dir")]
    into: Option<PathBuf>,
    /// The language that it is written in.
    #[arg(long, value_enum, value_name = "language")]
    lang: Option<Form>,
}

/// The languages of a strategy by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
}

impl From<Form> for Lang {
    fn from(form: Form) -> Self {
        match form {
            Form::Nb => Self::Nb,
            Form::Nn => Self::Nn,
        }
    }
}

impl ImportArgs {
    /// Reads the document, makes the folder, and tells how to go on.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let lang = wanted.lang();
        let bytes = load::document(&self.file).map_err(|error| match error.kind() {
            ErrorKind::FileTooLarge => Failure::Document(self.file.clone(), Unreadable::TooLarge),
            ErrorKind::InvalidInput => Failure::Document(self.file.clone(), Unreadable::Device),
            _ => Failure::DocumentNotRead(self.file.clone(), error),
        })?;
        let document = import::read(&bytes, &self.file.to_string_lossy())
            .map_err(|why| Failure::Document(self.file.clone(), why))?;
        let form = self
            .lang
            .map_or_else(|| import::language(&document), Lang::from);
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        if let Some(into) = &self.into {
            let form = self.lang.map(Lang::from);
            return add(into, &document, &name, form, lang);
        }
        let dir = self.dir.clone().unwrap_or_else(|| folder_of(&name));
        if let Some(inside) = inside(&dir) {
            return Err(Failure::InsideStrategy(dir, inside));
        }
        let mut made = import::strategy(&document, &name, form, lang);
        complete(&mut made);
        write::begin(&write::Machine, &dir, &made.files, "strategy.toml").map_err(|refusal| {
            match refusal {
                NotBegun::NotEmpty => Failure::NotEmpty(dir.clone()),
                NotBegun::Io(error) => Failure::Unwritable(dir.clone(), error),
            }
        })?;
        print_done(&told(&made, &dir, lang))?;
        next(&dir, lang)?;
        if let Some(lacking) = made.lacks {
            print_done(&in_both(&dir, lacking, lang))?;
        }
        Ok(true)
    }
}

/// How a strategy in one language gets the other.
fn in_both(dir: &Path, lacking: Lang, lang: MessageLang) -> String {
    let dir = shown::argument(&dir.to_string_lossy());
    let words = match lacking {
        Lang::Nb => say!("import-lacks-nb", dir),
        Lang::Nn => say!("import-lacks-nn", dir),
    };
    format!("\n{}\n", words.get(lang))
}

/// Adds a document's texts, in their language, to a strategy that is there.
fn add(
    dir: &Path,
    document: &Document,
    name: &str,
    form: Option<Lang>,
    lang: MessageLang,
) -> Result<bool, Failure> {
    let sources = load_strategy(dir, "--into")?;
    // What cannot be read would be made a second time.
    let there = parse(&mut Diagnostics::default(), &sources);
    readable(&sources, &there).map_err(Failure::NotChanged)?;
    let files = sources.iter().filter_map(|(file, path)| {
        let bytes = sources.bytes(file)?;
        Some((path.to_owned(), bytes.to_vec()))
    });
    let old: Files = files.collect();
    let form = form.unwrap_or_else(|| import::language(document));
    let Some(mut made) = import::added(document, name, form, lang, &old) else {
        return Err(Failure::StrategyFaults(dir.to_owned()));
    };
    let is_link = |path: &&String| sources.find(path).is_some_and(|file| sources.is_link(file));
    if let Some(link) = made.files.keys().find(is_link) {
        return Err(Failure::NotChanged(Refused::Linked(link.clone())));
    }
    let list = put_list(dir, &mut made.files, form)?;
    let changes: Vec<Change<'_>> = made
        .files
        .iter()
        .map(|(path, after)| Change {
            path: Path::new(path),
            before: old.get(path).map(Vec::as_slice),
            after,
        })
        .collect();
    write::replace(&write::Machine, dir, &changes).map_err(Failure::NotReplaced)?;
    let count = made.files.len();
    let shown = shown::path(dir);
    let words = say!("import-added", dir = shown, count).get(lang);
    let waiting = waiting(&made.aside, &list, lang);
    print_done(&format!("{words}\n{waiting}"))?;
    next(dir, lang)?;
    Ok(true)
}

/// Puts the list among the files under a name that is free, or whose file is this very list already, which is then
/// not written again. Returns the name.
fn put_list(dir: &Path, files: &mut Files, form: Lang) -> Result<String, Failure> {
    let list = files.remove(&import::list_of(form)).unwrap_or_default();
    let mut places = import::places_of_the_list(form);
    loop {
        let place = places.next().unwrap_or_default();
        let there = write::existing(&write::Machine, dir, Path::new(&place), &list);
        match there.map_err(|error| Failure::Unwritable(dir.to_owned(), error))? {
            Existing::Nothing => {
                files.insert(place.clone(), list);
                return Ok(place);
            }
            Existing::Same => return Ok(place),
            Existing::Other => {}
        }
    }
}

/// The folder's name, where none is given: the document's.
fn folder_of(name: &str) -> PathBuf {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    PathBuf::from(findings::as_an_id(stem).unwrap_or_else(|| "strategi".to_owned()))
}

/// Adds what editors look for, as `new` does.
fn complete(made: &mut Made) {
    let files = made.files.iter();
    let sources = from_memory(files.map(|(path, bytes)| (path.as_str(), &**bytes)));
    for (path, line) in json_schema::missing_lines(&sources) {
        if let Some(bytes) = made.files.get_mut(path) {
            let whole = [format!("{line}\n\n").as_bytes(), bytes.as_slice()].concat();
            *bytes = whole;
        }
    }
    for (name, text) in json_schema::of(&sources).files {
        let path = format!("{}/{name}", json_schema::FOLDER);
        made.files.insert(path, text.into_bytes());
    }
    made.files
        .extend(BESIDE.map(|(path, text)| (path.to_owned(), text.into())));
}

/// What was made, and what has no place in it.
fn told(made: &Made, dir: &Path, lang: MessageLang) -> String {
    let plan = &made.plan;
    let dir = shown::path(dir);
    let areas = plan.areas.len();
    let chapters = plan.chapters.len();
    let goals: usize = plan.areas.iter().map(|area| area.goals.len()).sum();
    let veivalg: usize = plan.areas.iter().map(|area| area.veivalg.len()).sum();
    let actions: usize = plan.areas.iter().map(|area| area.actions.len()).sum();
    let measures = plan.measures.len();
    let mut text = say!(
        "import-made",
        dir,
        areas,
        chapters,
        goals,
        veivalg,
        actions,
        measures
    )
    .get(lang);
    text.push('\n');
    text.push_str(&waiting(&made.aside, import::LIST, lang));
    text
}

/// What somebody must look at, as far as there is room.
fn waiting(aside: &[Aside], path: &str, lang: MessageLang) -> String {
    let waiting: Vec<&Aside> = aside
        .iter()
        .filter(|aside| aside.why.wants_a_person())
        .collect();
    if waiting.is_empty() {
        return say!("import-all-placed").get(lang) + "\n";
    }
    let count = waiting.len();
    let file = path.to_owned();
    let mut text = format!("\n{}\n", say!("import-waiting", count, file).get(lang));
    for aside in waiting.iter().take(MOST_SHOWN) {
        let words: Vec<&str> = aside.words.split_whitespace().collect();
        let words = words.join(" ");
        let short: String = words.chars().take(MOST_LETTERS).collect();
        let dots = if short.len() < words.len() { "…" } else { "" };
        let why = list::heading(aside.why).get(lang);
        text.push_str(&format!("  {why}: {short}{dots}\n"));
    }
    if count > MOST_SHOWN {
        let more = count - MOST_SHOWN;
        let file = path.to_owned();
        let words = say!("import-waiting-more", more, file).get(lang);
        text.push_str(&format!("  {words}\n"));
    }
    text
}

/// What the check says, in the order in which somebody would work, and how to look at it.
fn next(dir: &Path, lang: MessageLang) -> Result<(), Failure> {
    let sources = load_folder(dir)?;
    let options = Options {
        today: today()?,
        targets: Targets::Findings,
    };
    let compilation = compile(&sources, options, &mut ());
    let mut text = String::new();
    let steps = steps(&compilation.diagnostics, &sources, lang);
    if !steps.is_empty() {
        text.push_str(&format!("\n{}\n{steps}", say!("import-next").get(lang)));
    }
    let dir = shown::path(dir);
    text.push_str(&format!("\n{}\n", say!("import-look", dir).get(lang)));
    print_done(&text)
}

/// The rules that have findings, in the order in which somebody would work: what the strategy is, then what it
/// measures, then who answers, then how it reads.
fn steps(found: &Diagnostics, sources: &Sources, lang: MessageLang) -> String {
    let mut rules: Vec<(Rule, usize, String)> = Vec::new();
    for finding in found.iter() {
        match rules.iter_mut().find(|(rule, ..)| *rule == finding.rule) {
            Some((_, count, _)) => *count += 1,
            None => {
                let file = sources.path(finding.span.file);
                let (place, _) = sources.places(finding.span);
                rules.push((finding.rule, 1, format!("{file}:{}", place.line)));
            }
        }
    }
    rules.sort_by_key(|(rule, ..)| {
        (
            Rule::ALL.iter().position(|known| known == rule),
            rule.name(),
        )
    });
    let lines = rules.iter().enumerate().map(|(at, (rule, count, place))| {
        let number = at + 1;
        let title = explain::of(*rule).summary.get(lang).to_owned();
        let rule = rule.name();
        let line = say!(
            "import-step",
            count = *count,
            title,
            place = place.clone(),
            rule
        )
        .get(lang);
        format!("  {number}. {line}\n")
    });
    lines.collect()
}
