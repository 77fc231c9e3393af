//! Themes of one's own: what they are given, in both media, and how one begins.

mod page;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;
use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::MessageLang;
use veivalg::documents::Pdf;
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::report::{Format, render};
use veivalg::site::fields::schemas;
use veivalg::source::Sources;

use crate::tools::{compare, compile_today, pdf_text, root};

/// `SNAPSHOTS=overwrite cargo test themes::page` writes it.
#[test]
fn page_of_what_themes_are_given_is_fresh() {
    compare(&root().join("docs/themes.md"), page::page());
    let readme = std::fs::read_to_string(root().join("README.md")).expect("a README");
    assert!(readme.contains("](docs/themes.md)"), "README leads to it");
}

/// The example with a theme of these files.
fn themed(files: &BTreeMap<String, String>, targets: Targets) -> (Sources, Compilation) {
    let mut sources = load(&root().join("example-strategy")).expect("the example is there");
    let old = sources.find("veivalg.toml").expect("it is there");
    let config = sources.text(old).expect("text").to_owned();
    let set = "[theme_settings]\nphrase = \"æ < ø\"\nform = \"square\"\nround = false\npicture = \"assets/logo.svg\"";
    let config = config
        .replace("theme = \"default\"", "theme = \"own\"")
        .replace("[theme_settings]", set);
    sources.insert("veivalg.toml", config.into_bytes());
    for (name, text) in files {
        sources.insert(&format!("themes/own/{name}"), text.clone().into_bytes());
    }
    compile_today(sources, targets)
}

const SETTINGS: &str = r##"
[settings.primary_color]
kind = "color"
default = "#00528c"
[settings.logo]
kind = "file"
[settings.picture]
kind = "file"
[settings.unset_file]
kind = "file"
[settings.unset_color]
kind = "color"
[settings.phrase]
kind = "text"
[settings.unset]
kind = "text"
[settings.form]
kind = "choice"
choices = ["round", "square"]
default = "round"
[settings.round]
kind = "boolean"
default = true
"##;

fn without_findings((sources, compilation): &(Sources, Compilation)) -> &Compilation {
    let found = render(
        Format::Concise,
        &compilation.diagnostics,
        sources,
        MessageLang::En,
    );
    assert!(compilation.output.is_some(), "{found}");
    compilation
}

/// Writes what looks up every field there is below a name, and says which is not there.
fn uses(template: &mut String, name: &str, schema: &Value, depth: usize) {
    let reference = schema.get("$ref").and_then(Value::as_str);
    if let Some(path) = reference {
        let name_of = path.rsplit('/').next().expect("a name");
        return uses(template, name, &schemas().definitions[name_of], depth);
    }
    if let Some(some) = schema.get("anyOf").and_then(Value::as_array) {
        let some = some
            .iter()
            .find(|one| one["type"] != "null")
            .expect("one of them");
        let _ = write!(template, "{{% if {name} %}}");
        uses(template, name, some, depth);
        template.push_str("{% endif %}");
    } else if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
        for (field, schema) in fields {
            let _ = write!(
                template,
                "{{% if {name}.{field} is undefined %}}LACKS {name}.{field} {{% endif %}}"
            );
            uses(template, &format!("{name}.{field}"), schema, depth);
        }
    } else if let Some(items) = schema.get("items").filter(|items| items.is_object()) {
        let _ = write!(template, "{{% if {name} %}}{{% for v{depth} in {name} %}}");
        uses(template, &format!("v{depth}"), items, depth + 1);
        template.push_str("{% endfor %}{% endif %}");
    } else {
        let _ = write!(template, "{{{{ {name} }}}}");
    }
}

#[test]
fn a_theme_may_use_everything_it_is_given() {
    let all = schemas();
    let settings = "{% for name, value in theme %}[{{ name }}={{ value }}]{% endfor %}{% if theme.unset %}x{% endif %}";
    let mut files = BTreeMap::from([("theme.toml".to_owned(), SETTINGS.to_owned())]);
    for (name, schema) in &all.pages {
        let mut template = settings.to_owned();
        uses(&mut template, "frame", &all.frame, 0);
        uses(&mut template, "page", schema, 0);
        template.push_str("{% for key, word in labels %}{{ word }}{% endfor %}");
        files.insert((*name).to_owned(), template);
    }
    for name in ["root.html", "404.html"] {
        let mut template = settings.to_owned();
        uses(&mut template, "page", &all.above, 0);
        files.insert(name.to_owned(), template);
    }
    let made = themed(&files, Targets::Pages);
    let output = without_findings(&made).output.as_ref().expect("it builds");
    let mut pages = 0;
    for (path, bytes) in output
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"))
    {
        let page = String::from_utf8_lossy(bytes);
        assert!(
            !page.contains("LACKS"),
            "{path}: {}",
            page.split("LACKS")
                .nth(1)
                .unwrap_or_default()
                .split(' ')
                .nth(1)
                .unwrap_or_default()
        );
        for expected in [
            "[form=square]",
            "[round=false]",
            "[phrase=æ &lt; ø]",
            "[unset=]",
            "[unset_file=]",
            "[unset_color=]",
            "assets/logo.svg]",
        ] {
            assert!(page.contains(expected), "{path}: {expected}");
        }
        pages += 1;
    }
    assert!(pages > 20, "{pages}");
}

#[test]
fn typst_files_have_every_setting() {
    let main = r##"#let look = json("/data/look.json")
#let strategy = json("/data/strategy.json")
#set document(title: strategy.plain_title)
#set text(lang: look.lang)
= #strategy.plain_title
#for (name, value) in look.theme [
  [#name is #repr(value)]
  #if name == "picture" { image(value, alt: "bilde", width: 2cm) }
]
"##;
    let files = BTreeMap::from([
        ("theme.toml".to_owned(), SETTINGS.to_owned()),
        ("pdf/main.typ".to_owned(), main.to_owned()),
    ]);
    let made = themed(&files, Targets::Pdf(Pdf::strategy(Lang::Nb)));
    let output = without_findings(&made).output.as_ref().expect("it is set");
    let (_, pdf) = output
        .iter()
        .find(|(path, _)| path.as_str().ends_with(".pdf"))
        .expect("a PDF");
    let Some(text) = pdf_text(pdf) else {
        return;
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [
        "form is \"square\"",
        "round is false",
        "phrase is \"æ < ø\"",
        "unset is none",
        "unset_file is none",
        "unset_color is none",
        "picture is \"/assets/logo.svg\"",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn a_theme_is_begun_from_the_built_in_one() {
    let folder = tempfile::tempdir().expect("a folder");
    crate::cli::strategy(folder.path(), true);
    let run = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_veivalg"))
            .arg("theme")
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .expect("it runs");
        let words = [output.stdout, output.stderr].concat();
        (
            output.status.code(),
            String::from_utf8(words).expect("UTF-8"),
        )
    };
    let (status, words) = run(&["heimly", "--messages", "en"]);
    assert_eq!(status, Some(0), "{words}");
    assert!(words.contains("theme = \"heimly\""), "{words}");
    let mut copied = 0;
    for entry in walkdir::WalkDir::new(root().join("themes/default")) {
        let entry = entry.expect("it can be read");
        if entry.file_type().is_file() {
            let path = entry
                .path()
                .strip_prefix(root().join("themes/default"))
                .expect("it is below");
            let copy = std::fs::read(folder.path().join("themes/heimly").join(path));
            assert_eq!(
                copy.expect("it was copied"),
                std::fs::read(entry.path()).expect("text")
            );
            copied += 1;
        }
    }
    assert!(copied > 20, "{copied}");
    for (arguments, expected) in [
        (&["heimly"][..], "ikke en tom mappe"),
        (&["heimly", "--messages", "nn"], "ikkje ei tom mappe"),
        (&["../heimly"], "små bokstaver"),
        (&["heimly2", "--dir", "themes"], "strategy.toml"),
    ] {
        let (status, words) = run(arguments);
        assert_eq!(status, Some(2), "{words}");
        assert!(words.contains(expected), "{words}");
    }
}

#[test]
#[cfg(unix)]
fn no_theme_is_begun_through_a_link_that_leads_out_of_the_strategy() {
    for link in ["themes", "themes/heimly"] {
        let folder = tempfile::tempdir().expect("a folder");
        let outside = tempfile::tempdir().expect("a folder");
        crate::cli::strategy(folder.path(), true);
        let link = folder.path().join(link);
        std::fs::create_dir_all(link.parent().expect("a folder")).expect("a folder");
        std::os::unix::fs::symlink(outside.path(), link).expect("a link");
        let output = crate::cli::veivalg(folder.path(), &["theme", "heimly"]);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let left = std::fs::read_dir(outside.path()).expect("it is there");
        assert_eq!(left.count(), 0);
    }
}
