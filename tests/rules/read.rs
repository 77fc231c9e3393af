//! The cases' notation, read. What is written wrongly stops the test with the file and the line.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::ops::Range;
use std::path::Path;

use veivalg::diagnostic::{Level, MessageLang, Rule};
use veivalg::lang::Date;

use crate::tools::root;

/// The day it is, where a case does not say.
pub const TODAY: Date = Date {
    year: 2026,
    month: 6,
    day: 1,
};

/// What a line of a file begins with that says what must be found.
const MARK: &str = "#^ ";

/// What is read, or what is written wrongly.
type Read<T> = Result<T, &'static str>;

/// The base's files by path.
pub type Base = BTreeMap<String, String>;

/// What a case puts at a path.
#[derive(Debug, Clone)]
pub enum Content {
    Bytes(Vec<u8>),
    Link(String),
    Folder,
}

/// A place that a finding must have.
#[derive(Debug, Clone)]
pub struct Place {
    pub path: String,
    pub line: usize,
    pub column: usize,
    /// The column after its end; none when the case does not say.
    pub end: Option<usize>,
}

/// What must be found.
#[derive(Debug, Clone)]
pub struct Expected {
    pub rule: Rule,
    pub level: Level,
    pub place: Place,
    pub message: String,
    pub help: Option<String>,
    pub also: Vec<(Place, String)>,
}

/// A case.
#[derive(Debug, Clone)]
pub struct Case {
    /// The file it stands in, from the project's folder.
    pub origin: String,
    /// The line of its heading.
    pub line: usize,
    pub title: String,
    pub today: Date,
    pub ignored: Vec<Rule>,
    pub files: BTreeMap<String, Content>,
    pub expected: Vec<Expected>,
    /// The lines of its file (from 0) that say what a person sees, in which language.
    pub seen: Vec<(MessageLang, Range<usize>)>,
    /// The lines of the case's own files: path and line there, line here.
    lines: BTreeMap<(String, usize), usize>,
}

impl Case {
    /// The name of the file it stands in.
    pub fn name(&self) -> &str {
        let name = self.origin.rsplit('/').next().unwrap_or_default();
        name.trim_end_matches(".md")
    }

    /// The line of this case that is a file's line.
    pub fn line_of(&self, path: &str, line: usize) -> Option<usize> {
        self.lines.get(&(path.to_owned(), line)).copied()
    }
}

/// Reads the base's files.
pub fn base(folder: &Path) -> Base {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("the base can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it is below");
            let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            let text = fs::read_to_string(entry.path()).expect("the base is text");
            (parts.join("/"), text)
        })
        .collect()
}

/// Reads the cases of a file.
pub fn cases(path: &Path, base: &Base) -> Vec<Case> {
    let text = fs::read_to_string(path).expect("a file of cases is text");
    let origin = path.strip_prefix(root()).expect("it is the project's");
    let origin = origin.display().to_string();
    let mut cases = Vec::new();
    let mut block = None;
    for (at, line) in text.lines().enumerate() {
        let number = at + 1;
        read_line(&mut cases, &mut block, (number, line), &origin, base)
            .unwrap_or_else(|wrong| panic!("{origin}:{number}: {wrong}: {line}"));
    }
    assert!(block.is_none(), "{origin}: the last block is not closed");
    cases
}

fn read_line(
    cases: &mut Vec<Case>,
    block: &mut Option<Block>,
    (number, line): (usize, &str),
    origin: &str,
    base: &Base,
) -> Read<()> {
    if let Some(open) = block {
        if line != open.fence {
            open.lines.push((number, line.to_owned()));
            return Ok(());
        }
        let case = cases.last_mut().ok_or("a block before the first case")?;
        return block.take().map_or(Ok(()), |block| block.close(case));
    }
    if line.starts_with("```") {
        let info = line.trim_start_matches('`');
        *block = Some(Block {
            fence: line[..line.len() - info.len()].to_owned(),
            line: number,
            info: words(info),
            lines: Vec::new(),
        });
    } else if let Some(title) = line.strip_prefix("## ") {
        let files = base
            .iter()
            .map(|(path, text)| (path.clone(), Content::Bytes(text.clone().into())));
        cases.push(Case {
            origin: origin.to_owned(),
            line: number,
            title: title.to_owned(),
            today: TODAY,
            ignored: Vec::new(),
            files: files.collect(),
            expected: Vec::new(),
            seen: Vec::new(),
            lines: BTreeMap::new(),
        });
    } else if let Some(case) = cases.last_mut() {
        if let Some(names) = line.strip_prefix("ignore: ") {
            for name in names.split(", ") {
                case.ignored
                    .push(Rule::from_name(name).ok_or("no such rule")?);
            }
        } else if let Some(day) = line.strip_prefix("today: ") {
            case.today = Date::from_iso(day).ok_or("no date")?;
        }
    }
    Ok(())
}

/// The words of an info string; a path with spaces stands in quotation marks.
fn words(info: &str) -> Vec<String> {
    let pieces = info.split('"').enumerate();
    pieces
        .flat_map(|(number, piece)| match number % 2 {
            0 => piece.split_whitespace().map(str::to_owned).collect(),
            _ => vec![piece.to_owned()],
        })
        .collect()
}

/// A fenced block.
struct Block {
    fence: String,
    /// Of its fence, which is the number from 0 of the line after it.
    line: usize,
    info: Vec<String>,
    /// With their numbers in the file of cases.
    lines: Vec<(usize, String)>,
}

impl Block {
    fn close(self, case: &mut Case) -> Read<()> {
        let info: Vec<&str> = self.info.iter().map(String::as_str).collect();
        let (kind, path, words) = match info.as_slice() {
            ["expect"] => {
                let mut lines = self.lines.iter();
                return lines.try_for_each(|(_, line)| expectation(case, line, None));
            }
            ["text", lang] => {
                let lang = MessageLang::from_tag(lang).ok_or("no such language")?;
                case.seen
                    .push((lang, self.line..self.line + self.lines.len()));
                return Ok(());
            }
            [kind, path, words @ ..] => (*kind, *path, words),
            _ => return Err("a block needs a language and a path"),
        };
        let mut text = match case.files.get(path) {
            Some(Content::Bytes(bytes)) if words.contains(&"append") => {
                String::from_utf8(bytes.clone()).expect("only text is added to")
            }
            _ => String::new(),
        };
        let mut line = text.lines().count();
        for (number, written) in &self.lines {
            match written.strip_prefix(MARK) {
                Some(told) => expectation(case, told, Some((path, line.max(1))))?,
                None => {
                    line += 1;
                    case.lines.insert((path.to_owned(), line), *number);
                    text.push_str(written);
                    text.push('\n');
                }
            }
        }
        case.files.remove(path);
        if words != ["absent"] {
            let bytes = match kind {
                "png" if text.is_empty() => picture(1, 1, image::ImageFormat::Png),
                "jpg" if text.is_empty() => picture(1, 1, image::ImageFormat::Jpeg),
                _ => text.into_bytes(),
            };
            case.files.insert(path.to_owned(), content(bytes, words)?);
        }
        Ok(())
    }
}

/// A grey picture of this size.
fn picture(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let points = image::GrayImage::from_pixel(width, height, image::Luma([128]));
    points
        .write_to(&mut bytes, format)
        .expect("the picture can be written");
    bytes.into_inner()
}

/// What the words after the path make of the text.
fn content(mut bytes: Vec<u8>, words: &[&str]) -> Read<Content> {
    for word in words {
        let text = || String::from_utf8(bytes.clone()).map_err(|_| "too many words");
        bytes = match word.split_once('=').unwrap_or((word, "")) {
            ("append", "") => continue,
            ("font", "") => notosans::REGULAR_TTF.into(),
            ("font", "bold") => notosans::BOLD_TTF.into(),
            ("photo", size) => {
                let (width, height) = size.split_once('x').ok_or("no size")?;
                let length = |text: &str| text.parse().map_err(|_| "no size");
                picture(length(width)?, length(height)?, image::ImageFormat::Jpeg)
            }
            ("folder", "") => return Ok(Content::Folder),
            ("link", target) => return Ok(Content::Link(target.to_owned())),
            ("bom", "") => format!("\u{feff}{}", text()?).into(),
            ("crlf", "") => text()?.replace('\n', "\r\n").into(),
            ("latin1", "") => text()?
                .chars()
                .map(|letter| u8::try_from(letter).map_err(|_| "not of Latin-1"))
                .collect::<Read<_>>()?,
            ("size", size) => {
                let size = size.strip_suffix("MiB").and_then(|size| size.parse().ok());
                let size: usize = size.ok_or("no size")?;
                bytes.resize(size * 1024 * 1024, b' ');
                bytes
            }
            _ => return Err("an unknown word after the path"),
        };
    }
    Ok(Content::Bytes(bytes))
}

/// Reads one line of what must be found; without `at`, its place begins with a path and a line.
fn expectation(case: &mut Case, told: &str, at: Option<(&str, usize)>) -> Read<()> {
    let last = case.expected.last_mut();
    if let Some(help) = told.strip_prefix("help: ") {
        last.ok_or("help with nothing")?.help = Some(help.to_owned());
        return Ok(());
    }
    if let Some(also) = told.strip_prefix("also ") {
        let (place, message) = also.split_once(": ").unwrap_or((also, ""));
        let place = place_of(place, None).ok_or("no place")?;
        let also = &mut last.ok_or("a second place with no first")?.also;
        also.push((place, message.to_owned()));
        return Ok(());
    }
    let (head, message) = told.split_once(": ").unwrap_or((told, ""));
    let parts = head.split_once("] ").and_then(|(rule, place)| {
        let (level, rule) = rule.split_once('[')?;
        let levels = [Level::Error, Level::Warning, Level::Info];
        let level = levels.into_iter().find(|known| known.key() == level)?;
        Some((level, Rule::from_name(rule)?, place_of(place, at)?))
    });
    let (level, rule, place) = parts.ok_or("not `level[rule] place: message`")?;
    case.expected.push(Expected {
        rule,
        level,
        place,
        message: message.to_owned(),
        help: None,
        also: Vec::new(),
    });
    Ok(())
}

/// Reads `6-16`, or `path:2:6-16` where no file and line are given.
fn place_of(text: &str, at: Option<(&str, usize)>) -> Option<Place> {
    let (path, line, columns) = match at {
        Some((path, line)) => (path, line, text),
        None => {
            let mut parts = text.rsplitn(3, ':');
            let columns = parts.next()?;
            let line = parts.next()?.parse().ok()?;
            (parts.next()?, line, columns)
        }
    };
    let (column, end) = match columns.split_once('-') {
        Some((column, end)) => (column, Some(end.parse().ok()?)),
        None => (columns, None),
    };
    Some(Place {
        path: path.to_owned(),
        line,
        column: column.parse().ok()?,
        end,
    })
}

impl fmt::Display for Expected {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = |place: &Place| {
            let end = place.end.map_or(String::new(), |end| format!("-{end}"));
            format!("{}:{}:{}{end}", place.path, place.line, place.column)
        };
        let (level, rule) = (self.level.key(), self.rule.name());
        write!(
            out,
            "{level}[{rule}] {}: {}",
            place(&self.place),
            self.message
        )?;
        if let Some(help) = &self.help {
            write!(out, "\n    help: {help}")?;
        }
        self.also
            .iter()
            .try_for_each(|(at, message)| write!(out, "\n    also {}: {message}", place(at)))
    }
}
