//! Failures of the system or faults in the arguments, as opposed to the strategy's findings: each says what to do.

mod authoring;
mod machine;
mod written;

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use authoring::{not_added, not_changed};
use machine::silent;
use written::{document, inside_strategy, not_replaced, output};

use crate::cli::new::Inside;
use crate::cli::shown;
use crate::cli::translations::ApertiumError;
use crate::diagnostic::machine::reason;
use crate::diagnostic::{Rule, findings};
use crate::import::Unreadable;
use crate::lang::Date;
use crate::scaffold::Refused;
use crate::wording::{Message, say};
use crate::write::{NotReplaced, Refusal};

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// The strategy's folder cannot be opened.
    Folder(PathBuf, io::Error),
    /// The output folder is not written to.
    Output(PathBuf, Refusal),
    /// `new` found something in the folder.
    NotEmpty(PathBuf),
    /// `new` was to make a strategy inside one.
    InsideStrategy(PathBuf, Inside),
    /// Something cannot be added to the strategy.
    NotAdded(Refused),
    /// A record cannot be renamed, or a document's texts not be added, as the strategy's files are.
    NotChanged(crate::rename::Refused),
    /// This names no record.
    NoRecord(String),
    /// Things of this kind cannot be added: there is no such kind.
    NoKind(String),
    /// A kind of thing was named that can be added, and no id for it.
    NoIdGiven(&'static str),
    /// Two words, of which the second is too many: most likely one name.
    TwoWords(String, String),
    /// A folder cannot be written in.
    Unwritable(PathBuf, io::Error),
    /// Files that are made would lie among those of the strategy.
    AmongTheStrategys(PathBuf),
    /// A file at the path of an exported one was not made by an export.
    NotExported(PathBuf),
    /// What was asked for is done, but the schemas for editors do not know of it.
    SchemasNotRenewed(PathBuf, io::Error),
    /// A document that was to be imported cannot be opened.
    DocumentNotRead(PathBuf, io::Error),
    /// A strategy that texts were to be added to cannot be read as one.
    StrategyFaults(PathBuf),
    /// What was to be imported is no document that is read.
    Document(PathBuf, Unreadable),
    /// There is no strategy in the folder, which another one is named for after this option.
    NoStrategy(PathBuf, &'static str),
    /// What was to be printed could not be.
    Print(io::Error),
    /// What was asked for is done, and what was to be printed of it could not be.
    DoneNotPrinted(io::Error),
    /// No thread could be started.
    Thread(io::Error),
    /// The port of the preview cannot be had.
    Port(SocketAddr, io::Error),
    /// A file of the strategy was not fixed.
    NotReplaced(NotReplaced),
    /// The file of known findings cannot be read.
    Baseline(PathBuf, io::Error),
    /// The file of known findings has a name of something else.
    BaselineName(PathBuf),
    /// The file of known findings has faults, which are reported.
    BaselineFaults(PathBuf),
    /// The file of known findings cannot be written.
    BaselineWrite(PathBuf, io::Error),
    /// New findings are to be put off and have no owner; how many they are.
    NobodyAnswers(usize),
    /// The day that new findings are put off to is past.
    Past(Date),
    /// The summary of a run cannot be written.
    Summary(PathBuf, io::Error),
    /// There is no rule of this name.
    NoRule(String),
    /// No text, file or place of a text has this name; the text that was most likely meant.
    NoText(String, Option<String>),
    /// The record of reviewed texts cannot be read, and why is reported.
    LockFaults,
    /// The program that translates gave no answer.
    Silent(ApertiumError),
    /// The file with figures cannot be read.
    FiguresFile(PathBuf, io::Error),
    /// The clock shows a year that is out of range.
    Clock,
    /// The program itself is wrong.
    Bug,
}

impl Failure {
    /// What is wrong and what to do, in one line.
    pub fn wording(&self) -> Message {
        match self {
            Self::Folder(path, error) => {
                say!(
                    "folder-not-opened",
                    path = shown::plain(path),
                    why = reason(error)
                )
            }
            Self::Output(path, refusal) => output(path, refusal),
            Self::NotEmpty(path) => say!("folder-not-empty", path = shown::plain(path)),
            Self::InsideStrategy(path, inside) => inside_strategy(path, inside),
            Self::NotAdded(refused) => not_added(refused),
            Self::NotChanged(refused) => not_changed(refused),
            Self::NoRecord(word) => say!("no-record", word = word.clone()),
            Self::NoKind(kind) => say!("no-kind", kind = kind.clone()),
            Self::NoIdGiven(kind) => say!("no-id-given", kind = *kind),
            Self::TwoWords(first, word) => {
                let name = shown::word(&format!("{first} {word}"));
                say!("word-of-a-name", word = word.clone(), name)
            }
            Self::Unwritable(path, error) => {
                say!(
                    "folder-not-writable",
                    path = shown::plain(path),
                    why = reason(error)
                )
            }
            Self::AmongTheStrategys(path) => {
                say!("out-among-the-strategys", path = shown::plain(path))
            }
            Self::NotExported(path) => say!("not-exported", path = shown::plain(path)),
            Self::SchemasNotRenewed(path, error) => {
                say!(
                    "schemas-not-renewed",
                    path = shown::plain(path),
                    why = reason(error)
                )
            }
            Self::NoStrategy(path, option) => {
                say!("no-strategy", path = shown::plain(path), option = *option)
            }
            Self::Print(error) => say!("not-printed", why = reason(error)),
            Self::DoneNotPrinted(error) => say!("done-not-printed", why = reason(error)),
            Self::Thread(error) => say!("too-little-memory", why = reason(error)),
            Self::Port(address, error) => {
                say!(
                    "port-not-used",
                    address = address.to_string(),
                    why = reason(error)
                )
            }
            Self::NotReplaced(not) => not_replaced(not),
            Self::Baseline(path, error) => {
                say!(
                    "known-not-read",
                    path = shown::plain(path),
                    why = reason(error)
                )
            }
            Self::BaselineName(path) => say!("known-name-wrong", path = shown::plain(path)),
            Self::BaselineFaults(path) => say!("known-first", path = shown::plain(path)),
            Self::BaselineWrite(path, error) => {
                say!(
                    "known-not-written",
                    path = shown::plain(path),
                    why = reason(error)
                )
            }
            Self::NobodyAnswers(count) => say!("nobody-answers", count = *count),
            Self::Past(date) => say!("day-past", date = date.iso()),
            Self::Summary(path, error) => {
                say!(
                    "summary-not-written",
                    path = shown::plain(path),
                    why = reason(error)
                )
            }
            Self::NoRule(name) => no_rule(name),
            Self::NoText(name, nearest) => no_text(name, nearest.as_deref()),
            Self::LockFaults => say!("lock-not-read"),
            Self::Silent(why) => silent(why),
            Self::FiguresFile(path, error) => {
                say!(
                    "figures-file-not-read",
                    path = path.display(),
                    why = reason(error)
                )
            }
            Self::DocumentNotRead(path, error) => {
                say!(
                    "import-not-read",
                    path = path.display(),
                    why = reason(error)
                )
            }
            Self::StrategyFaults(path) => say!("import-strategy-faults", path = path.display()),
            Self::Document(path, why) => document(path, *why),
            Self::Clock => say!("clock-wrong"),
            Self::Bug => say!("fault-in-program"),
        }
    }
}

fn no_rule(name: &str) -> Message {
    let name = name.to_owned();
    let rules = Rule::ALL.iter().map(|rule| rule.name());
    match findings::nearest(&name, rules) {
        Some(near) => say!("rule-near", name, near),
        None => say!("rule-unknown", name),
    }
}

fn no_text(name: &str, nearest: Option<&str>) -> Message {
    let name = name.to_owned();
    match nearest {
        Some(near) => say!("text-near", name, near = near.to_owned()),
        None => say!("text-unknown", name),
    }
}
