//! The wording: what is asked for is there in every language, what is there is asked for, and both have the
//! same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use veivalg::diagnostic::Level;
use veivalg::documents;
use veivalg::schema::RecordKind;
use veivalg::wording::{MessageLang, PARTS, labels};

use crate::tools::root;

/// The variables of each message of a language, and of each attribute as `message.attribute`.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn folder(lang: MessageLang) -> PathBuf {
    root().join("src/wording").join(lang.tag())
}

/// The files with messages: what readers see stands in one by itself, which no message is looked for in.
fn files(lang: MessageLang) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder(lang)).sort_by_file_name();
    files
        .into_iter()
        .map(|file| file.expect("a language has a folder that can be read"))
        .filter(|file| file.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .filter(|path| !path.ends_with(labels::FILE))
        .collect()
}

/// Reads all files of a language; a fault of form, or an id that stands twice, fails.
fn messages(lang: MessageLang) -> Messages {
    read(&files(lang))
}

fn read(files: &[PathBuf]) -> Messages {
    let mut all = Messages::new();
    for file in files {
        let text = fs::read_to_string(file).expect("text");
        let name = file.display();
        let read = fluent_syntax::parser::parse(text.as_str());
        let read = read.unwrap_or_else(|(_, faults)| panic!("{name}: {faults:?}"));
        for entry in &read.body {
            let Entry::Message(message) = entry else {
                assert!(
                    !matches!(entry, Entry::Junk { .. } | Entry::Term(_)),
                    "{name}: {entry:?}"
                );
                continue;
            };
            let id = message.id.name.to_owned();
            let own = message.value.iter().map(|value| (id.clone(), value));
            let attributes = message.attributes.iter();
            let attributes = attributes.map(|one| (format!("{id}.{}", one.id.name), &one.value));
            for (id, pattern) in own.chain(attributes) {
                let mut names = BTreeSet::new();
                of_pattern(pattern, &mut names);
                let twice = all.insert(id.clone(), names);
                assert!(twice.is_none(), "{name}: `{id}` stands twice");
            }
        }
    }
    all
}

fn of_pattern(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, names);
        }
    }
}

fn of_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, names),
        Expression::Select { selector, variants } => {
            of_inline(selector, names);
            for variant in variants {
                if let VariantKey::Identifier { name } = &variant.key {
                    names.insert(format!("[{name}]"));
                }
                of_pattern(&variant.value, names);
            }
            // Which plurals there are is for the language to say.
            names.retain(|name| !matches!(name.as_str(), "[one]" | "[other]"));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, names),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {
            panic!("what is not in the file itself is not used: {inline:?}")
        }
    }
}

/// What the source asks for: each message with the names of its values, and where.
fn asked() -> Vec<(String, BTreeSet<String>, String)> {
    let mut asked = Vec::new();
    for entry in walkdir::WalkDir::new(root().join("src")) {
        let path = entry.expect("the checkout can be read").into_path();
        if path.extension().is_none_or(|kind| kind != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("text");
        if text.contains("say!(") {
            let tokens: TokenStream = text.parse().expect("Rust");
            in_tokens(tokens, &path.display().to_string(), &mut asked);
        }
    }
    asked
}

fn in_tokens(tokens: TokenStream, path: &str, asked: &mut Vec<(String, BTreeSet<String>, String)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let before = |back: usize| {
            let token = at.checked_sub(back).and_then(|at| tokens.get(at));
            token.map(ToString::to_string).unwrap_or_default()
        };
        let is_said =
            group.delimiter() == Delimiter::Parenthesis && before(1) == "!" && before(2) == "say";
        if is_said {
            let mut id = None;
            let mut names = BTreeSet::new();
            let mut first = true;
            for token in group.stream() {
                match &token {
                    TokenTree::Literal(literal) if id.is_none() => {
                        id = Some(literal.to_string().trim_matches('"').to_owned());
                    }
                    TokenTree::Punct(comma) if comma.as_char() == ',' => first = true,
                    TokenTree::Ident(name) if first => {
                        names.insert(name.to_string());
                        first = false;
                    }
                    _ => first = false,
                }
            }
            if let Some(id) = id {
                asked.push((id, names, path.to_owned()));
            }
        }
        in_tokens(group.stream(), path, asked);
    }
}

#[test]
fn every_language_has_the_same_files_and_all_are_embedded() {
    let named: BTreeSet<String> = PARTS
        .iter()
        .flat_map(|(_, part)| part.files)
        .map(|file| format!("{file}.ftl"))
        .collect();
    for lang in MessageLang::ALL {
        let there: BTreeSet<String> = files(lang)
            .iter()
            .map(|file| {
                let own = file.strip_prefix(folder(lang)).expect("below it");
                own.to_string_lossy().replace('\\', "/")
            })
            .collect();
        assert_eq!(there, named, "{}", lang.tag());
    }
}

/// A message is looked for in the first part that its id begins like, and in the next ones.
#[test]
fn every_message_stands_in_the_part_where_it_is_looked_for() {
    for (begin, part) in &PARTS {
        for file in part.files {
            let path = folder(MessageLang::Nb).join(format!("{file}.ftl"));
            let text = fs::read_to_string(&path).expect("text");
            let ids = text
                .lines()
                .filter(|line| line.starts_with(char::is_alphabetic));
            for id in ids {
                let of = PARTS.iter().find(|(begin, _)| id.starts_with(begin));
                let (found, _) = of.expect("the last parts begin with anything");
                assert_eq!(found, begin, "{file}.ftl: {id}");
            }
        }
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let [nb, nn, en] = MessageLang::ALL.map(messages);
    for (lang, other) in [("nn", &nn), ("en", &en)] {
        for (id, names) in &nb {
            assert_eq!(other.get(id), Some(names), "{lang}: {id}");
        }
        for id in other.keys() {
            assert!(nb.contains_key(id), "only in {lang}: {id}");
        }
    }
}

#[test]
fn what_the_program_says_is_there_with_the_variables_that_it_gives() {
    let there = messages(MessageLang::Nb);
    let asked = asked();
    assert!(
        asked.len() > 10,
        "the search finds too little: {}",
        asked.len()
    );
    for (id, given, path) in &asked {
        let wanted = there
            .get(id)
            .unwrap_or_else(|| panic!("{path}: no message `{id}`"));
        // The help of a finding is given what its message is, unless it is asked for by itself.
        let help = format!("{id}.help");
        let is_asked = asked.iter().any(|(id, ..)| *id == help);
        let help = there.get(&help).filter(|_| !is_asked);
        let wanted: BTreeSet<String> = wanted
            .iter()
            .chain(help.into_iter().flatten())
            .filter(|name| !name.starts_with('['))
            .cloned()
            .collect();
        assert_eq!(&wanted, given, "{path}: {id}");
    }
    // The help is asked for by the names of commands and arguments; its own tests hold it to them.
    let asked: BTreeSet<&str> = asked.iter().map(|(id, ..)| id.as_str()).collect();
    for id in there.keys().filter(|id| !id.starts_with("help-")) {
        let of = id.strip_suffix(".help").unwrap_or(id);
        assert!(asked.contains(of), "nothing says `{id}`");
    }
}

/// What is left to the last variant would be told as another thing than it is.
#[test]
fn every_kind_of_thing_has_a_variant_of_its_own() {
    let there = messages(MessageLang::Nb);
    let documents = documents::names().into_iter();
    let kinds: [(&str, Vec<&str>); 4] = [
        (
            "unknown-reference",
            RecordKind::ALL.iter().map(|kind| kind.key()).collect(),
        ),
        (
            "report-level",
            Level::ALL.iter().map(|level| level.key()).collect(),
        ),
        (
            "report-count",
            Level::ALL.iter().map(|level| level.key()).collect(),
        ),
        // There is always something to show in the first one.
        ("document-without-content.help", documents.skip(1).collect()),
    ];
    for (id, kinds) in kinds {
        for kind in kinds {
            assert!(there[id].contains(&format!("[{kind}]")), "{id}: {kind}");
        }
    }
}

#[test]
fn labels_have_the_same_variables_in_both_languages() {
    let [nb, nn] =
        [MessageLang::Nb, MessageLang::Nn].map(|lang| read(&[folder(lang).join(labels::FILE)]));
    assert_eq!(nb, nn);
    assert_eq!(nb.len(), labels::LABELS.len());
    for label in labels::LABELS.iter() {
        for words in [&label.nb, &label.nn] {
            let variables: BTreeSet<String> = labels::variables(words)
                .map(|(name, _)| name.to_owned())
                .collect();
            assert_eq!(variables, nb[label.key], "{words}");
        }
    }
    assert_eq!(
        labels::find("missing_sign").expect("there").nb,
        "[tegn mangler]"
    );
}
