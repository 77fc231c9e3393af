//! The files of a strategy to begin from: with whose name, in which languages, with or without example texts, and
//! what checks and publishes it.
//!
//! Every choice has an option; at a terminal, what no option says is asked for, again where the answer is none of
//! those there are. Without a terminal it is as the example is.

use std::collections::BTreeMap;
use std::io::{self, BufRead, IsTerminal as _, Write};

use clap::{Args as ClapArgs, ValueEnum};
use rust_embed::RustEmbed;

use crate::diagnostic::MessageLang;
use crate::lang::Lang;
use crate::wording::{Message, say};

/// The strategy to begin from.
#[derive(RustEmbed)]
#[folder = "src/cli/starter/"]
struct Starter;

/// Those of its files whose explanations are in nynorsk.
#[derive(RustEmbed)]
#[folder = "src/cli/starter-nn/"]
struct StarterNn;

/// The name that the example has.
const EXAMPLE: &str = "Eksempel kommune";

/// The options for a new strategy.
#[derive(Debug, Clone, ClapArgs)]
pub struct BegunArgs {
    /// The municipality's name.
    #[arg(long, value_name = "name", conflicts_with = "id")]
    name: Option<String>,
    /// The strategy's languages.
    #[arg(
        long,
        value_name = "language",
        value_enum,
        value_delimiter = ',',
        conflicts_with = "id"
    )]
    languages: Option<Vec<Language>>,
    /// Whether the files are without example texts.
    #[arg(long, conflicts_with = "id")]
    without_examples: bool,
    /// What checks and publishes it.
    #[arg(long, value_name = "service", value_enum, conflicts_with = "id")]
    ci: Option<Service>,
}

/// The languages by their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// Bokmål.
    #[value(aliases = ["bokmål", "bokmal"])]
    Nb,
    /// Nynorsk.
    #[value(aliases = ["nynorsk"])]
    Nn,
}

/// What checks and publishes a strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Service {
    /// GitHub Actions and Pages.
    Github,
    /// GitLab CI.
    Gitlab,
    /// Azure Pipelines.
    Azure,
    /// Nothing.
    #[value(aliases = ["nei", "ingen", "no"])]
    None,
}

/// The choices for a new strategy.
#[derive(Debug)]
pub struct Choices {
    name: String,
    languages: Vec<Lang>,
    has_examples: bool,
    service: Service,
}

impl BegunArgs {
    /// The choices, after asking at a terminal for those that no option makes.
    pub fn choices(self, lang: MessageLang) -> Choices {
        match io::stdin().is_terminal() && io::stderr().is_terminal() {
            true => self.asked(lang, &mut io::stdin().lock(), &mut io::stderr()),
            false => self.asked(lang, &mut io::empty(), &mut io::sink()),
        }
    }

    /// The choices, after asking `answers` for those that no option makes.
    fn asked(
        self,
        lang: MessageLang,
        answers: &mut dyn BufRead,
        questions: &mut dyn Write,
    ) -> Choices {
        let mut asked = Questions {
            lang,
            answers,
            questions,
        };
        let name = self
            .name
            .or_else(|| asked.ask(say!("ask-name"), |name| Some(name.to_owned())))
            .unwrap_or_default();
        let languages = self
            .languages
            .or_else(|| asked.ask(say!("ask-languages"), languages))
            .unwrap_or_default();
        let has = |language| languages.is_empty() || languages.contains(&language);
        let all = [(Language::Nb, Lang::Nb), (Language::Nn, Lang::Nn)];
        let chosen = all.into_iter().filter(|(language, _)| has(*language));
        let has_examples = !self.without_examples
            && asked
                .ask(say!("ask-examples"), |answer| match answer {
                    "j" | "ja" | "y" | "yes" => Some(true),
                    "n" | "nei" | "no" => Some(false),
                    _ => None,
                })
                .unwrap_or(true);
        let service = self
            .ci
            .or_else(|| asked.ask(say!("ask-ci"), service))
            .unwrap_or(Service::None);
        let name = match name.trim() {
            "" => EXAMPLE.to_owned(),
            name => name.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        Choices {
            name,
            languages: chosen.map(|(_, lang)| lang).collect(),
            has_examples,
            service,
        }
    }
}

/// The languages that an answer names.
fn languages(answer: &str) -> Option<Vec<Language>> {
    let words = answer.split([',', ' ', '/', '+']);
    let words = words.filter(|word| !matches!(*word, "" | "og" | "and"));
    let read = |word| match word {
        "begge" | "both" => Some(vec![Language::Nb, Language::Nn]),
        word => Some(vec![Language::from_str(word, true).ok()?]),
    };
    let read: Option<Vec<_>> = words.map(read).collect();
    read.map(|languages| languages.concat())
}

/// The service that an answer names. The strategy is asked for by where it is kept, and on one's own machine none
/// checks it.
fn service(answer: &str) -> Option<Service> {
    let is_own = |word| matches!(word, "egen" | "eiga" | "own" | "maskin" | "machine");
    match answer.split_whitespace().any(is_own) {
        true => Some(Service::None),
        false => Service::from_str(answer, true).ok(),
    }
}

/// Somebody who is asked, a line for each answer.
struct Questions<'a> {
    lang: MessageLang,
    answers: &'a mut dyn BufRead,
    questions: &'a mut dyn Write,
}

impl Questions<'_> {
    /// What is answered, as `read` reads it; none for an empty line, and where nobody answers. What cannot be read is
    /// asked for again.
    fn ask<T>(&mut self, question: Message, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let question = question.get(self.lang);
        loop {
            let _ = write!(self.questions, "{question} ");
            let mut line = String::new();
            // Without an end of line nobody is there any more.
            if self.answers.read_line(&mut line).unwrap_or(0) == 0 {
                return None;
            }
            let answer = line.trim();
            if answer.is_empty() {
                return None;
            }
            if let Some(read) = read(answer).or_else(|| read(&answer.to_lowercase())) {
                return Some(read);
            }
            let again = say!("ask-again", answer = answer).get(self.lang);
            let _ = writeln!(self.questions, "{again}");
        }
    }
}

/// The files to begin from, by their paths, explained in a language of messages.
pub fn files(choices: &Choices, lang: MessageLang) -> BTreeMap<String, Vec<u8>> {
    let own = |path: &str| match lang {
        MessageLang::Nn => StarterNn::get(path),
        MessageLang::Nb | MessageLang::En => None,
    };
    let files = Starter::iter().filter_map(|path| {
        let file = own(&path).or_else(|| Starter::get(&path));
        let file = file.expect("a listed file is there");
        let text = String::from_utf8(file.data.into_owned()).expect("they are text");
        let text = chosen(&path, text, choices)?;
        Some((path.into_owned(), text.into_bytes()))
    });
    files.collect()
}

/// A file as it is chosen; none where it is left out.
fn chosen(path: &str, text: String, choices: &Choices) -> Option<String> {
    let Choices {
        name,
        languages,
        has_examples,
        ..
    } = choices;
    let left_out = Lang::ALL.into_iter().find(|lang| !languages.contains(lang));
    let is_other = left_out.is_some_and(|lang| path.ends_with(&format!("{lang}.md")));
    // A list of words that belong together in the two languages.
    let is_for_two = left_out.is_some() && path == "terms.toml";
    let is_example = !has_examples && (path.contains('/') || path == "references.toml");
    if is_other || is_for_two || is_example {
        return None;
    }
    // In a string, and in comments as it is.
    let quoted = toml_edit::Value::from(name.as_str()).to_string();
    let inner = quoted.trim_matches(['"', '\'']);
    let text = match quoted.starts_with('"') {
        true => text.replace(EXAMPLE, inner),
        false => text.replace(EXAMPLE, &name.replace('\\', "\\\\").replace('"', "\\\"")),
    };
    if !path.ends_with(".toml") {
        return Some(text);
    }
    let mut lines = Vec::new();
    let mut may_comment = path == "measures.toml" || path == "terms.toml";
    for line in text.lines() {
        if left_out.is_some_and(|lang| is_of(line, lang)) {
            continue;
        }
        let line = match line {
            line if line.starts_with("languages = [") && left_out.is_some() => {
                format!("languages = [\"{}\"]", languages.first()?)
            }
            "chapters = [\"forord\", \"platform\"]" if !has_examples => {
                "chapters = [\"platform\"]".to_owned()
            }
            "areas = [\"arbeidsmiljo\"]" if !has_examples => "areas = []".to_owned(),
            "" => String::new(),
            line if !has_examples && may_comment && !line.starts_with('#') => format!("# {line}"),
            line => line.to_owned(),
        };
        may_comment |= line.starts_with("areas = ");
        lines.push(line);
    }
    Some(lines.join("\n") + "\n")
}

/// Whether a line is a text in this language, in use or as an example.
fn is_of(line: &str, lang: Lang) -> bool {
    let line = line.trim_start_matches(['#', ' ']);
    let key = line.split_once(" = ").map_or("", |(key, _)| key);
    let is_key = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    key.strip_suffix(&format!(".{lang}"))
        .is_some_and(|name| !name.is_empty() && name.chars().all(is_key))
}

/// What checks and publishes the strategy, as files.
pub fn of_service(choices: &Choices, lang: MessageLang) -> BTreeMap<String, Vec<u8>> {
    let (path, text) = match choices.service {
        Service::None => return BTreeMap::new(),
        Service::Github => (".github/workflows/strategi.yml", github(lang)),
        Service::Gitlab => (
            ".gitlab-ci.yml",
            include_str!("../../ci/gitlab.yml").to_owned(),
        ),
        Service::Azure => (
            "azure-pipelines.yml",
            include_str!("../../ci/azure-pipelines.yml").to_owned(),
        ),
    };
    BTreeMap::from([(path.to_owned(), text.into_bytes())])
}

/// The workflow: check, build, publish, and once a month an issue with what is due.
fn github(lang: MessageLang) -> String {
    let owner = env!("CARGO_PKG_REPOSITORY");
    let repository = owner.strip_prefix("https://github.com/");
    let action = format!("{}@main", repository.unwrap_or("OWNER/veivalg"));
    let words = [
        ("@HEAD@", say!("ci-github-head")),
        ("@PREVIEW@", say!("ci-github-preview")),
        ("@PAGES@", say!("ci-github-pages")),
        ("@DEADLINES@", say!("ci-github-deadlines")),
        ("@ISSUE@", say!("ci-github-issue")),
    ];
    let mut text = include_str!("ci/github.yml").replace("@ACTION@", &action);
    for (mark, message) in words {
        text = text.replace(mark, &message.get(lang));
    }
    text
}
