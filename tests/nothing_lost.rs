//! Nothing is lost: every word that an author writes, outside notes to colleagues, stands on the site's page and in
//! what the PDF is set from, or a finding names its line. And no note to colleagues is ever shown.
//!
//! Random mixtures of all that markdown can hold, made of words that are each written once.

use proptest::prelude::*;
use proptest::sample::select;

use veivalg::compile::Targets;
use veivalg::diagnostic::{Diagnostics, Level, Rule};
use veivalg::documents::{Pdf, TABLE};
use veivalg::lang::Lang;
use veivalg::load::from_memory;
use veivalg::{pdf, site};

use crate::tools::{TODAY, compile_today, folded};

/// Where a word stands that readers are to see.
const SHOWN: char = '¤';

/// Where a word stands that none may see.
const HIDDEN: char = '§';

/// The rules that tell of words that readers do not see.
const TELLING: [Rule; 6] = [
    Rule::LostContent,
    Rule::EmptyElement,
    Rule::StrayMarkup,
    Rule::RawHtml,
    Rule::InvalidValue,
    Rule::BrokenLink,
];

/// What a line may hold.
const PIECES: &[&str] = &[
    "¤",
    "¤ ¤, ¤",
    "*¤*",
    "**¤ _¤_ ¤**",
    "**¤",
    "~~¤~~",
    "`¤`",
    "``¤ ` ¤``",
    "[¤](https://x.no)",
    "[¤ **¤**](https://x.no \"¤\")",
    "[¤](reference:lov)",
    "[¤][her]",
    "[¤] (https://x.no)",
    "[[¤](https://x.no) ¤](https://y.no)",
    "[¤[^egen]](https://x.no)",
    "![¤](assets/bilde.svg)",
    "![¤ *¤*](assets/bilde.svg \"¤ ¤\")",
    "![¤[^egen] ¤](assets/bilde.svg)",
    "![¤[^egen]](assets/bilde.svg \"¤\")",
    "![¤ <!-- § --> `¤`](assets/bilde.svg '¤')",
    "[![¤](assets/bilde.svg \"¤\")](https://x.no)",
    "![¤ [¤](https://x.no \"¤\")](assets/bilde.svg)",
    "![¤ ![¤](assets/bilde.svg \"¤\")](assets/bilde.svg)",
    "![¤ <b>¤</b>](assets/bilde.svg)",
    "<span lang=\"en\">¤ *¤*</span>",
    "<span lang=\"en\">¤",
    "<span class=\"x\" title=\"¤\">¤</span>",
    "<b>¤</b>",
    "<u>¤",
    "<a href=\"https://x.no\" title=\"¤\">¤</a>",
    "<a name=\"sted\" title=\"¤\"></a>¤",
    "<img src=\"assets/bilde.svg\" alt=\"¤\" title=\"¤\">",
    "¤<br>¤",
    "¤<br title=\"¤\">¤<wbr title=\"¤\">",
    "<¤>",
    "<?¤ ¤?> ¤",
    "<!DOCTYPE ¤> ¤",
    "<![CDATA[¤]]> ¤",
    "<!-- § -->",
    "¤<!-- § -->¤",
    "¤[^egen]",
    "¤[^lov]",
    "¤[^lov] [^egen]",
    "^[¤]",
    "{#¤}",
    "[¤]{.underline}",
    "==¤==",
    "H~¤~",
    "$¤$",
    "\\*¤\\*",
    "\\¤",
    "&lt;¤&gt; &¤; &nbsp;¤",
    "https://x.no/¤",
    "<https://x.no/¤>",
    "¤@x.no",
    "(¤)",
    "[¤]",
    "[ ] ¤",
    "[@¤]",
    "[[¤]]",
    "{{¤}}",
    "|¤",
    "a) ¤",
    "17. ¤",
    "– ¤",
];

/// What stands by itself.
const BLOCKS: &[&str] = &[
    "¤\n¤\\\n¤  \n¤",
    "¤\n---",
    "¤\n===",
    "***",
    "## ¤ <!-- § -->",
    "## ¤ [^egen] ¤",
    "##¤",
    "## ¤ {#¤}",
    "###### ¤ ##",
    "- ¤\n- ¤\n  - ¤\n    - ¤\n- ¤",
    "- ¤\n -¤\n  * ¤\n+ ¤",
    "-¤\n-¤",
    "1. ¤\n2. ¤\n12. ¤",
    "1) ¤\n   a) ¤\n   b) ¤\n2) ¤",
    "a) ¤\nb) ¤",
    "i. ¤\nii. ¤",
    "•\t¤\no\t¤",
    "– ¤\n– ¤",
    "■■ ¤\n■■ ¤",
    "- [ ] ¤\n- [x] ¤",
    "- \n- ¤",
    "- ¤\n\n      ¤\n\n  ¤",
    "¤:\n- ¤\n- ¤\n¤",
    "17. ¤",
    "| ¤ | ¤ |\n|---|:-:|\n| ¤ | ¤ | ¤ | ¤ |\n| ¤ |\n| | |",
    "¤ | ¤\n--|--\n¤ | ¤ | ¤",
    "| ¤ | |\n|---|---|\n| `¤|¤` | ¤<br>¤ \\| ¤ |",
    "| ¤ |\n|---|---|\n| ¤ | ¤ |",
    "| ¤ | ¤ |\n| ¤ | ¤ |",
    "| ¤ |\n|---|\n| ¤ |\n¤",
    "¤\t¤\n¤\t¤",
    "+---+---+\n| ¤ | ¤ |\n+===+===+\n| ¤ | ¤ |\n+---+---+",
    "Table: ¤\n\n| ¤ |\n|---|\n| ¤ |",
    "> ¤\n> – ¤",
    "> ¤\n>\n> - ¤",
    "> – ¤",
    "> ¤\n> > ¤\n¤",
    "> [!NOTE]\n> ¤",
    "> [!WARNING] ¤\n> ¤",
    "> ¤\n>\n> ## ¤",
    "```\n¤ <!-- ¤ -->\n```",
    "``` ¤ ¤\n¤\n```",
    "```{.r title=\"¤\"}\n¤\n```",
    "~~~ toml\n¤\n~~~",
    "    ¤\n      ¤",
    "<div lang=\"en\">\n\n¤\n\n- ¤\n\n</div>",
    "<div lang=\"en\">\n¤\n</div>",
    "<div lang=\"en\" title=\"¤\">\n\n¤\n\n</div>",
    "<div>¤</div>",
    "<p align=\"center\">¤</p>\n¤",
    "<details><summary>¤</summary>\n\n¤\n\n</details>",
    "<ul><li>¤<li>¤</ul>",
    "<table><tr><th>¤</th></tr><tr><td>¤<p>¤</p></td></tr></table>",
    "<table><caption>¤</caption><tr><td>¤</td><td>¤</td></tr><tr><td>¤</td></tr></table>",
    "<table>\n<tr><td title=\"¤\">¤</td></tr>\n¤\n</table>",
    "<table><tr><td colspan=\"2\">¤</td></tr><tr><td>¤</td><td>¤<!-- § --></td></tr></table>",
    "<table><tr><td>¤</td><td><ul><li>¤</li></ul></td></tr></table>",
    "<table><tr><td><img src=\"assets/bilde.svg\" alt=\"¤\"></td></tr></table>",
    "<table title=\"¤\"><tr><td>¤</td></tr></table>",
    "<table><tr><td title=\"¤\">¤</td><td><a href=\"https://x.no\" title=\"¤\">¤</a></td></tr></table>",
    "<table><tr><td><img src=\"assets/bilde.svg\" alt=\"¤|¤\" title=\"¤\"></td></tr></table>",
    "<table><tr><td>¤</td><img src=\"assets/bilde.svg\" alt=\"¤\"></tr></table>",
    "<h2>¤</h2>",
    "<hr title=\"¤\">",
    "<style>¤</style>",
    "<script>¤</script>",
    "<img src=\"assets/bilde.svg\" alt=\"¤\">",
    "<!-- § -->",
    "<!-- §\n\n§ --> ¤",
    "<!-- § -->\n¤ <!-- § -->",
    "[her]: https://x.no \"¤\"",
    "[her]: https://y.no",
    "[sted]: https://x.no '¤'\n[¤]: https://x.no\n¤",
    "[1]: ¤ ¤",
    "[//]: # (§)",
    "[^egen]: ¤",
    "[^egen]: ¤\n\n    ¤\n\n    - ¤",
    "[^egen]: ¤ [^andre]\n¤",
    "> [^andre]: ¤\n>\n> ¤",
    "> [^ny]: ¤",
    "- [^ny]: ¤\n- ¤",
    "- [^lov]: ¤",
    "- [sted]: https://x.no '¤'",
    "[^ubrukt]: ¤ [^andre]",
    "[^ubrukt]: ¤ [^ny]\n\n[^ny]: ¤",
    "[^andre]: ![¤](assets/bilde.svg \"¤\")",
    "[^ubrukt]: ¤",
    "[^lov]: ¤",
    "[^egen]: ¤\n\n    [^egen]: ¤",
    "[^egen]: ¤\n\n    > [^egen]: ¤\n\n    [^andre]: ¤",
    "> > > > > > > > ¤\n> > > > > > > > – ¤",
    "- - - - - > > > > ¤\n          > > > > – ¤",
    "[^egen]: <!-- § -->",
    "![¤](assets/bilde.svg)\n*¤*",
    "![¤](assets/bilde.svg \"¤\") ![¤](assets/bilde.svg '¤')",
    "![](assets/bilde.svg \"¤\")",
    "[](https://x.no \"¤\")",
    "::: ¤\n¤\n:::",
    "¤\n: ¤",
    "---\ntitle: ¤\n---",
    "+++\ntitle = \"¤\"\n+++",
    "{: title=\"¤\"}",
    "*[HR]: ¤",
    "\\newpage ¤",
    "a\u{301}¤ ¤\u{ad}",
];

fn inline() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES), 1..4).prop_map(|pieces| pieces.join(" "))
}

fn block() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        3 => inline(),
        1 => (1..5_usize, inline()).prop_map(|(level, line)| format!("{} {line}", "#".repeat(level))),
        1 => (inline(), inline()).prop_map(|(head, cell)| format!("| {head} | ¤ |\n|---|---|\n| {cell} | {cell} |")),
        6 => select(BLOCKS).prop_map(str::to_owned),
    ];
    // A note holds no note of its own name, and nests no further: print lays out so many levels.
    let note = leaf.clone().prop_map(|text| {
        let text = text.replace("[^egen]", "[^andre]");
        format!("[^egen]: {}", text.replace('\n', "\n    "))
    });
    let nested = leaf.prop_recursive(2, 6, 2, |inner| {
        let marks = select(vec!["> ", "- ", "1. "]);
        (prop::collection::vec(inner, 1..3), marks).prop_map(|(blocks, mark)| {
            let indent = if mark == "> " {
                mark.to_owned()
            } else {
                " ".repeat(mark.len())
            };
            let text = blocks.join("\n\n");
            format!("{mark}{}", text.replace('\n', &format!("\n{indent}")))
        })
    });
    prop_oneof![5 => nested, 1 => note]
}

/// Texts with each place of a word filled by a word of its own.
fn filled(texts: [Vec<String>; 2]) -> [String; 2] {
    let mut count = 100;
    texts.map(|blocks| {
        let mut text = String::new();
        for letter in blocks.join("\n\n").chars() {
            match letter {
                SHOWN | HIDDEN => {
                    let word = if letter == SHOWN { "vist" } else { "skjult" };
                    text.push_str(&format!("{word}{count}x"));
                    count += 1;
                }
                letter => text.push(letter),
            }
        }
        text + "\n"
    })
}

/// What readers of the page see or hear.
fn page_words(html: &[u8]) -> String {
    let html = String::from_utf8_lossy(html);
    let page = scraper::Html::parse_document(&html);
    let main = scraper::Selector::parse("main").expect("a selector");
    let pictures = scraper::Selector::parse("main img").expect("a selector");
    let texts = page.select(&main).flat_map(|main| main.text());
    let alternatives = page
        .select(&pictures)
        .filter_map(|picture| picture.attr("alt"));
    folded(&texts.chain(alternatives).collect::<Vec<_>>().join("\n"))
}

/// What readers of the PDF see or hear.
fn data_words(value: &serde_json::Value, words: &mut String) {
    match value {
        serde_json::Value::String(text) => words.push_str(&folded(text)),
        serde_json::Value::Array(values) => {
            values.iter().for_each(|value| data_words(value, words));
        }
        serde_json::Value::Object(fields) => {
            // Where a link leads, and what it is called once more.
            let unseen = ["label", "path", "url", "address", "words", "lang", "type"];
            let seen = fields
                .iter()
                .filter(|(key, _)| !unseen.contains(&key.as_str()));
            seen.for_each(|(_, value)| data_words(value, words));
        }
        _ => {}
    }
}

/// The lines, from 1, whose findings tell of a word: its own; for a note's further lines, the one that it begins on;
/// for the title of an address, those of its links.
fn lines_of(text: &str, word: &str) -> Vec<usize> {
    let at = text
        .lines()
        .position(|line| line.contains(word))
        .unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let is_note = |line: &&str| {
        line.trim_start_matches([' ', '>', '-', '1', '.'])
            .starts_with("[^")
    };
    let note = lines[..=at].iter().rposition(is_note);
    let is_title = lines[at].contains("[her]: ");
    let links = (0..lines.len()).filter(|&line| is_title && lines[line].contains("[her]"));
    std::iter::once(at)
        .chain(note)
        .chain(links)
        .map(|at| at + 1)
        .collect()
}

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\" viewBox=\"0 0 40 20\">\
    <rect width=\"40\" height=\"20\" fill=\"#05c\"/></svg>";

/// What is lost of a chapter's prose and of a text in TOML, or shown and should not be.
fn lost(prose: &str, key: &str) -> Result<Vec<String>, Vec<String>> {
    let chapter = format!("title = \"Et kapittel\"\n[[facts]]\ntext = '''\n{key}'''\n");
    let strategy = "title = \"Strategi\"\nchapters = [\"kap\"]\nareas = [\"mer\"]\n";
    let source = "[[references]]\nid = \"lov\"\ntext = \"En lov\"\nurl = \"https://lovdata.no\"\n";
    let files = [
        ("strategy.toml", strategy),
        ("chapters/kap/chapter.toml", &chapter),
        ("chapters/kap/nb.md", prose),
        ("areas/mer/area.toml", "title = \"Et område\"\n"),
        ("references.toml", source),
        ("veivalg.toml", "languages = [\"nb\"]\n"),
        ("assets/bilde.svg", PICTURE),
    ];
    let sources = from_memory(files.map(|(path, text)| (path, text.as_bytes())));
    let (sources, compilation) = compile_today(sources, Targets::Status);
    let told: Vec<(Rule, &str, usize, usize)> = compilation
        .diagnostics
        .iter()
        .filter(|found| TELLING.contains(&found.rule))
        .map(|found| {
            let (start, end) = sources.places(found.span);
            (
                found.rule,
                sources.path(found.span.file),
                start.line,
                end.line,
            )
        })
        .collect();
    // Nothing is published.
    let Some(strategy) = &compilation.strategy else {
        let errors = compilation.diagnostics.iter();
        let errors = errors.filter(|found| found.level == Level::Error);
        return Err(errors
            .map(|found| {
                let place = sources.places(found.span).0;
                format!(
                    "{}:{}: {:?}",
                    sources.path(found.span.file),
                    place.line,
                    found.rule
                )
            })
            .collect());
    };
    let output = site::site(
        &mut Diagnostics::default(),
        strategy,
        &sources,
        TODAY,
        &[],
        None,
    );
    let page = output
        .iter()
        .find(|(path, _)| path.as_str().ends_with("chapter/kap.html"));
    let page = page_words(page.expect("the chapter's page").1);
    let mut print = String::new();
    let data = pdf::contents(strategy, Pdf::strategy(Lang::Nb).spec(TABLE), TODAY);
    data_words(&data["/data/chapter-kap.json"], &mut print);
    let mut wrong = Vec::new();
    for (path, text) in [files[1], files[2]] {
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
        let marks = |word: &&str| {
            word.len() > 6 && (word.starts_with("vist") || word.starts_with("skjult"))
        };
        for word in words.filter(marks) {
            let lines = lines_of(text, word);
            let is_told = told.iter().any(|(_, place, start, end)| {
                *place == path && lines.iter().any(|line| (start..=end).contains(&line))
            });
            for (medium, seen) in [("page", &page), ("PDF", &print)] {
                let is_seen = seen.contains(word);
                if is_seen == word.starts_with("skjult") && !is_told {
                    let how = if is_seen { "shown" } else { "lost" };
                    wrong.push(format!(
                        "{path}:{}: {word} is {how} in the {medium}",
                        lines[0]
                    ));
                }
            }
        }
    }
    Ok(wrong)
}

/// Adds the notes that the blocks cite and do not define.
fn with_notes(mut blocks: Vec<String>) -> Vec<String> {
    let text = blocks.join("\n\n");
    for name in ["egen", "andre"] {
        let defines = |line: &str| line.starts_with(&format!("[^{name}]:"));
        if text.contains(&format!("[^{name}]")) && !text.lines().any(defines) {
            blocks.push(format!("[^{name}]: ¤"));
        }
    }
    blocks
}

/// What is lost of these texts, with the texts; none where nothing of them is published.
fn of(texts: [Vec<String>; 2]) -> Option<Result<(), String>> {
    let [prose, key] = filled(texts.map(with_notes));
    let with_texts =
        |wrong: Vec<String>| format!("{}\n== prose\n{prose}== key\n{key}", wrong.join("\n"));
    match lost(&prose, &key) {
        Ok(wrong) if wrong.is_empty() => Some(Ok(())),
        Ok(wrong) => Some(Err(with_texts(wrong))),
        Err(errors) => {
            eprintln!("{}", with_texts(errors));
            None
        }
    }
}

#[test]
fn nothing_is_lost_of_any_construct() {
    let notes = "¤ [^egen] [^andre] [her]";
    let mut wrong = Vec::new();
    for construct in PIECES.iter().chain(BLOCKS) {
        // Where its notes are cited, and alone.
        let construct = (*construct).to_owned();
        let texts = [
            vec![construct.clone(), notes.to_owned()],
            vec![construct, "¤".to_owned()],
        ];
        match of(texts) {
            Some(found) => wrong.extend(found.err()),
            None => wrong.push("nothing is published".to_owned()),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(40),
        max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn nothing_is_lost_of_any_mixture(
        prose in prop::collection::vec(block(), 1..7),
        key in prop::collection::vec(block(), 1..4),
    ) {
        let found = of([prose, key]);
        prop_assume!(found.is_some());
        let wrong = found.and_then(Result::err);
        prop_assert!(wrong.is_none(), "{}", wrong.unwrap_or_default());
    }
}
