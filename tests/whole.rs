//! What `check` passes, `build` makes: random mixtures of everything that markdown and the format can hold.
//!
//! No error from `check` means that the site and both PDFs are made, every text as it is written.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};

use veivalg::compile::Targets;
use veivalg::diagnostic::{Level, MessageLang};
use veivalg::load::from_memory;
use veivalg::report::{self, Format};

use crate::tools::{compile_today, vera_pdf};

/// How many mixtures are tried, and by which seed: always the same few, as each costs seconds, unless
/// `PROPTEST_CASES` asks for so many of any.
fn trials() -> (u32, RngSeed) {
    let asked = std::env::var("PROPTEST_CASES").ok();
    match asked.and_then(|asked| asked.parse().ok()) {
        Some(cases) => (cases, RngSeed::Random),
        None => (4, RngSeed::Fixed(11)),
    }
}

/// What a line may hold.
fn inline() -> impl Strategy<Value = String> {
    let whole = select(vec![
        "vanlige ord",
        "æøå ÆØÅ",
        "CO₂ → ✓ ☐ ½ ≥ Ω",
        "«sitat» – tankestrek …",
        "欢迎 مرحبا 🦄",
        "\u{f0b7}\u{fffd}",
        "a\u{300}b\u{200b}c\u{ad}d",
        "1 234 567,89 %",
        "*kursiv*",
        "**fet _og kursiv_**",
        "~~strøket~~",
        "`kode <b>`",
        "[lenke](https://www.vågå.kommune.no/årsmelding?x=å&y=1)",
        "[mål](goal:maal)",
        "[måling](measure:tall)",
        "[vei](veivalg:vei)",
        "[tiltak](action:gjore)",
        "[område](area:omraade)",
        "[plattform](platform:)",
        "[verdi](value:modig)",
        "[kilde](reference:lov)",
        "[overordnet](steering-goal:stor)",
        "[ring](tel:+4712345678)",
        "[skriv](mailto:å@kommune.no)",
        "<https://example.no/æ>",
        "https://example.no/lang/adresse/her",
        "post@kommune.no",
        "[fil](assets/fil.txt)",
        "![et bilde](assets/bilde.svg)",
        "[![et bilde](assets/bilde.svg)](https://x.no)",
        "[^lov]",
        "[^egen]",
        "[^lov] [^egen]",
        "[ord[^egen]](https://x.no)",
        "**[fet lenke](goal:maal)[^egen]**",
        "linje\\\nskift",
        "to  \nmellomrom",
        "<br>",
        "<b>fet</b>",
        "&amp; &#9731; &nbsp;",
        "\\*ikke\\*",
        "x<sub>2</sub>",
        "[](https://x.no)",
        "[ ](goal:maal)",
        "****",
        "<!-- notat -->",
        "==merket==",
        "^[note]",
        "{#id}",
        "[ ] [x]",
        "Menneskerettighetsorganisasjonsmedlemskapskontingentinnbetalinger",
        "a_b_c_d_e_f_g_h_i_j_k_l_m_n_o_p_q_r_s_t_u_v_w_x_y_z",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "$x^2$",
        "#",
        "-",
        "|",
        "`",
        "*",
        "_",
        "[",
        "]",
        "<",
        ">",
        "!",
    ]);
    prop::collection::vec(whole, 1..5).prop_map(|pieces| pieces.join(" "))
}

/// What a name may hold.
fn name() -> impl Strategy<Value = String> {
    let whole = select(vec![
        "Et navn",
        "*kursivt*",
        "**fet _og kursiv_**",
        "CO₂ → ✓",
        "欢迎 🦄",
        "a_b_c",
        "1. ledd",
        "Under «sitat»",
        "x & y < z",
        "Menneskerettighetsorganisasjonsmedlemskapskontingentinnbetalinger",
        "Trivsel\\* og # mer",
        "`kode`",
        "~~strøket~~",
    ]);
    prop::collection::vec(whole, 1..4).prop_map(|pieces| pieces.join(" "))
}

/// What stands on one line, without what begins a block.
fn line() -> impl Strategy<Value = String> {
    inline().prop_map(|line| line.replace('\n', " "))
}

/// A table: some longer than a page, some wider than one.
fn table(rows: &'static [usize]) -> impl Strategy<Value = String> {
    let size = (1..9_usize, select(rows));
    (
        size,
        prop::collection::vec(line(), 4),
        select(vec!["-", ":-:", "-:"]),
    )
        .prop_map(|((columns, rows), cells, rule)| {
            let cell = |at: usize| cells[at % cells.len()].replace('|', "\\|");
            let row = |from: usize| {
                let cells: Vec<String> = (0..columns).map(|at| cell(from + at)).collect();
                format!("| {} |\n", cells.join(" | "))
            };
            let rule = format!("|{}\n", format!("{rule}|").repeat(columns));
            let rows: String = (1..=rows).map(row).collect();
            format!("{}{rule}{rows}", row(0))
        })
}

/// A block, with blocks in it.
fn block() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        6 => inline(),
        2 => (1..7_usize, line()).prop_map(|(level, line)| format!("{} {line}", "#".repeat(level))),
        1 => select(vec![
            "##", "## <!-- tom -->", "## ![et bilde](assets/bilde.svg)", "***", "Overskrift\n===", "Under\n---",
            "```\nkode → 欢迎\n  mer\n```", "    innrykk", "<div>\nhtml\n</div>", "<table><tr><td>x</td></tr></table>",
            "<!-- notat\n\nover flere -->", "> ", "- ", "1.", "| a |", "![et bilde](assets/bilde.svg)", ":::", "---\ntitle: x\n---",
            "## En overskrift\n\n[opp](#en-overskrift)", "> – bare en kilde", "\\newpage", "a)\nb)", "• en\n• to",
        ]).prop_map(str::to_owned),
        2 => table(&[0, 1, 2, 3]),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let inside = prop::collection::vec(inner, 1..3);
        (
            inside,
            select(vec!["> ", "- ", "1. ", "7) ", "- [x] ", "[^egen]: "]),
        )
            .prop_map(|(blocks, mark)| {
                let indent = match mark {
                    "> " => "> ".to_owned(),
                    "[^egen]: " => "    ".to_owned(),
                    _ => " ".repeat(mark.trim_end().len().min(3) + 1),
                };
                let text = blocks.join("\n\n");
                let mut lines = text.lines();
                let mut out = format!("{mark}{}", lines.next().unwrap_or_default());
                for line in lines {
                    out.push('\n');
                    out.push_str(&format!("{indent}{line}"));
                }
                out
            })
    })
}

fn text(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(block(), 1..most).prop_map(|blocks| {
        let text = blocks.join("\n\n");
        let mut note = String::new();
        let defined = text.lines().any(|line| line.starts_with("[^egen]:"));
        if text.contains("[^egen]") && !defined {
            note.push_str("\n\n[^egen]: En note med [lenke](goal:maal).\n");
        }
        format!("{text}{note}\n")
    })
}

const MEASURES: &str = "[[measures]]\nid = \"tall\"\nname = \"Tall\"\nunit = \"count\"\ntext = TEXT\n\
    [[measures.values]]\nperiod = \"2024\"\nvalue = 3\nnote = TEXT\n";

/// Where texts and names stand in TOML.
const FILES: [(&str, &str); 5] = [
    (
        "strategy.toml",
        "title = LINE\nmotto = LINE\npublisher = LINE\nstatus = \"hearing\"\nchapters = [\"platform\", \"kap\"]\n\
         areas = [\"omraade\"]\n[vision]\ntext = TEXT\n[[values]]\nid = \"modig\"\nname = LINE\ntext = TEXT\n\
         [[steering_goals]]\nid = \"stor\"\nname = LINE\ntext = TEXT\nmeasures = [\"tall\"]\n[[leaders]]\ntext = TEXT\n\
         [[roles]]\nname = LINE\ntext = TEXT\n[[revisions]]\ndate = 2026-01-01\ntext = TEXT\n",
    ),
    (
        "areas/omraade/area.toml",
        "title = LINE\nsummary = LINE\nresponsible = LINE\n[[goals]]\nid = \"maal\"\ntext = TEXT\nmeasures = [\"tall\"]\n\
         [[veivalg]]\nid = \"vei\"\ntext = TEXT\n[[actions]]\nid = \"gjore\"\ntext = TEXT\n[[quotes]]\ntext = TEXT\nby = LINE\n\
         [[facts]]\ntitle = LINE\ntext = TEXT\n[[reflection]]\ntheme = LINE\ntext = TEXT\n[[employees]]\ntext = TEXT\n",
    ),
    (
        "chapters/kap/chapter.toml",
        "title = LINE\n[[facts]]\ntext = TEXT\n",
    ),
    ("measures.toml", MEASURES),
    (
        "process.toml",
        "text = TEXT\n[[phases]]\ntitle = LINE\ntext = TEXT\n",
    ),
];

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\" viewBox=\"0 0 40 20\">\
    <rect width=\"40\" height=\"20\" fill=\"#05c\"/></svg>";

/// A strategy with these texts and names, each place with another one.
fn strategy(texts: &[String], prose: &[String], lines: &[String]) -> BTreeMap<String, String> {
    let mut texts = texts.iter().cycle();
    let mut prose = prose.iter().cycle();
    let mut lines = lines.iter().cycle();
    let mut files = BTreeMap::new();
    for (path, pattern) in FILES {
        let mut out = String::new();
        for row in pattern.lines() {
            let value = if row.ends_with("= TEXT") {
                texts.next()
            } else {
                lines.next()
            };
            let quoted = toml::Value::String(value.cloned().unwrap_or_default()).to_string();
            out.push_str(
                &row.replace("= TEXT", &format!("= {quoted}"))
                    .replace("= LINE", &format!("= {quoted}")),
            );
            out.push('\n');
        }
        files.insert(path.to_owned(), out);
    }
    for path in [
        "areas/omraade/nb.md",
        "areas/omraade/closing.nb.md",
        "chapters/kap/nb.md",
        "chapters/kap/nn.md",
    ] {
        files.insert(path.to_owned(), prose.next().cloned().unwrap_or_default());
    }
    let reference =
        "[[references]]\nid = \"lov\"\ntext = \"En *lov*\"\nurl = \"https://lovdata.no/å\"\n";
    // What can be told and built all the same is: mixtures are to come as far as the press.
    let config = "languages = [\"nb\", \"nn\"]\n[check]\nimage-without-alt = \"warning\"\n\
        lost-content = \"warning\"\n";
    files.insert("references.toml".to_owned(), reference.to_owned());
    files.insert("veivalg.toml".to_owned(), config.to_owned());
    files.insert("assets/bilde.svg".to_owned(), PICTURE.to_owned());
    files.insert("assets/fil.txt".to_owned(), "tekst\n".to_owned());
    files
}

/// What is wrong when `check` finds no error and `build` does not make it all; the PDFs, where it does.
fn made(files: &BTreeMap<String, String>) -> Result<Vec<Vec<u8>>, String> {
    let sources = || {
        from_memory(
            files
                .iter()
                .map(|(path, text)| (path.as_str(), text.as_bytes())),
        )
    };
    let (_, checked) = compile_today(sources(), Targets::Findings);
    if checked.strategy.is_none() {
        return Ok(Vec::new());
    }
    let (sources, built) = compile_today(sources(), Targets::Publication);
    let mut wrong = built.diagnostics.iter().filter(|found| {
        found.level == Level::Error || matches!(found.rule.name(), "imperfect-pdf" | "theme-fault")
    });
    let told = || {
        report::render(
            Format::Concise,
            &built.diagnostics,
            &sources,
            MessageLang::En,
        )
    };
    if wrong.next().is_some() {
        return Err(told());
    }
    let Some(output) = built.output else {
        return Err(told());
    };
    let pdfs = ["nb", "nn"].map(|lang| {
        output
            .get(&format!("{lang}/strategi-{lang}.pdf"))
            .map(<[u8]>::to_vec)
    });
    pdfs.into_iter()
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| "no PDF".to_owned())
}

/// A whole strategy of such texts and names.
fn mixture() -> impl Strategy<Value = BTreeMap<String, String>> {
    let texts = prop::collection::vec(text(3), 6);
    let prose = prop::collection::vec(text(4), 3);
    let names = prop::collection::vec(name(), 4);
    (texts, prose, table(&[45]), names).prop_map(|(texts, mut prose, long, names)| {
        // Longer than a page, so that its head is set twice.
        prose[0].push_str(&format!("\n{long}\n[^egen]: Se [målet](goal:maal).\n"));
        strategy(&texts, &prose, &names)
    })
}

fn written(files: &BTreeMap<String, String>) -> String {
    let written = |(path, text): (&String, &String)| format!("== {path}\n{text}\n");
    files.iter().map(written).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: trials().0, rng_seed: trials().1, max_shrink_iters: 30, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn what_check_passes_build_makes(files in mixture()) {
        if let Err(told) = made(&files) {
            prop_assert!(false, "{}\n{}", told, written(&files));
        }
    }
}

/// A sample only: veraPDF takes seconds.
#[test]
fn others_agree_that_what_is_made_keeps_to_the_standards() {
    let mut runner = TestRunner::deterministic();
    let (files, pdfs) = (0..100)
        .find_map(|_| {
            let files = mixture()
                .new_tree(&mut runner)
                .expect("a mixture")
                .current();
            let pdfs = made(&files).unwrap_or_else(|told| panic!("{told}\n{}", written(&files)));
            (!pdfs.is_empty()).then_some((files, pdfs))
        })
        .expect("some mixtures have no error");
    let Some((agrees, told)) = vera_pdf(&pdfs) else {
        return;
    };
    assert!(agrees, "{told}\n{}", written(&files));
    assert_eq!(
        told.matches("ok  ").count(),
        4,
        "two files, two standards: {told}"
    );
}
