//! What is measured: each construct in any number.

use crate::repeated::{
    FIXED, IN_DOCUMENTS, IN_PDFS, IN_PROSE, IN_TOML, NUMBERS, ON_A_LINE, ON_A_LINE_OF_TOML,
};

/// What is done with the files.
#[derive(Debug, Clone, Copy)]
pub enum Work {
    /// They are checked, and what is found is written for a person.
    Check,
    /// What can be put right is.
    Fix,
    /// The pages are made.
    Pages,
    /// The PDF of this document is made.
    Pdf(&'static str),
    /// The data and the tables are made.
    Data,
    /// What PDFs are set from is made.
    Typst,
    /// A document becomes a strategy.
    Import,
    /// A goal gets another id.
    Rename,
    /// A goal is added.
    New,
    /// They are written to a disk.
    Write,
}

/// The largest first size of most constructs.
pub const LARGEST: usize = 16_000;

/// Files by path.
pub type Files = Vec<(String, Vec<u8>)>;

/// A construct in any number.
pub struct Construct {
    /// What it is called.
    pub name: &'static str,
    /// What is done with it.
    pub work: Work,
    /// The least that is tried.
    pub first: usize,
    /// No more than four times this many are tried, however quick it is.
    pub largest: usize,
    /// The files with so many.
    pub files: Box<dyn Fn(usize) -> Files + Sync>,
}

/// All constructs.
pub fn all() -> Vec<Construct> {
    let mut all = Vec::new();
    for (name, one) in IN_PROSE {
        all.push(prose(name, Work::Check, 125, one));
    }
    for (name, one) in ON_A_LINE {
        let files = move |count| chapter(&format!("{}\n", one.repeat(count)));
        all.push(construct(name, Work::Check, 125, files));
    }
    for (name, begin, one) in ON_A_LINE_OF_TOML {
        let files = move |count| toml("terms.toml", &format!("{begin}{}\n", one.repeat(count)));
        all.push(construct(name, Work::Check, 125, files));
    }
    for (name, close) in [
        ("passages in each other", "</span>\n"),
        ("tags that others close", "</div>\n"),
    ] {
        all.push(construct(name, Work::Check, 125, move |count| {
            let open = "<span lang=\"da\">a\n".repeat(count);
            chapter(&format!("{open}{}", close.repeat(count)))
        }));
    }
    all.push(construct(
        "pictures in each other",
        Work::Check,
        125,
        |count| {
            chapter(&format!(
                "{}{}\n",
                "![a ".repeat(count),
                "](b)".repeat(count)
            ))
        },
    ));
    all.push(construct("bars in a cell", Work::Check, 125, |count| {
        let bars = "*a* \\| ".repeat(count);
        chapter(&format!("| a | b |\n| --- | --- |\n| {bars}| b |\n"))
    }));
    all.push(construct(
        "lines behind a definition",
        Work::Check,
        125,
        |count| chapter(&format!("[a]: b\n{}", "*a* `b`\n".repeat(count))),
    ));
    all.push(construct(
        "numbers of a paragraph",
        Work::Check,
        125,
        |count| both("¤ ", "1¤ ", count),
    ));
    let link = "[Måling](measure:m¤)\n\n";
    let files = move |count| both(link, link, count);
    all.push(construct(
        "links that lead nowhere",
        Work::Check,
        125,
        files,
    ));
    for (name, nb, nn) in NUMBERS {
        all.push(construct(name, Work::Check, 125, |count| {
            both(nb, nn, count)
        }));
    }
    for (name, one) in IN_DOCUMENTS {
        all.push(construct(name, Work::Import, 125, move |count| {
            let text = format!("# Strategi\n\n{}", repeated(one, count));
            vec![("dokument.md".to_owned(), text.into_bytes())]
        }));
    }
    all.push(prose(
        "links to a goal, renamed",
        Work::Rename,
        125,
        "[Mål](goal:maal) nummer ¤.\n\n",
    ));
    all.push(construct("goals, and one more", Work::New, 125, |count| {
        let goals = "[[goals]]\nid = \"g¤\"\ntext = \"Vi når mål ¤.\"\n";
        toml("areas/mer/area.toml", &repeated(goals, count))
    }));
    for (name, path, one) in IN_TOML {
        let files = move |count| toml(path, &repeated(one, count));
        all.push(construct(name, Work::Check, 125, files));
    }
    all.push(prose(
        "headings of one name, pages",
        Work::Pages,
        125,
        "## Like\n\n",
    ));
    all.push(prose(
        "links to one goal, pages",
        Work::Pages,
        125,
        "[Mål](goal:maal)\n\n",
    ));
    all.push(prose(
        "headings of one name, PDF",
        Work::Pdf("strategy"),
        60,
        "## Like\n\nTekst.\n\n",
    ));
    all.push(construct(
        "notes, PDF",
        Work::Pdf("strategy"),
        60,
        notes_of_sections,
    ));
    all.push(construct(
        "columns of a table, PDF",
        Work::Pdf("strategy"),
        60,
        |count| {
            let row = |one: &str| format!("| {}\n", repeated(one, count));
            chapter(&(row("A¤ | ") + &row("--- | ") + &row("¤ | ")))
        },
    ));
    for (name, list) in [
        ("goals with sources, PDF", "goals"),
        ("paths with sources, PDF", "veivalg"),
    ] {
        all.push(construct(name, Work::Pdf("strategy"), 60, move |count| {
            let one = format!("[[{list}]]\nid = \"l¤\"\ntext = \"Vi når ¤.[^r¤]\"\n");
            let source = "[[references]]\nid = \"r¤\"\ntext = \"Kilde ¤\"\n";
            let files = toml("areas/mer/area.toml", &repeated(&one, count));
            with(files, "references.toml", &repeated(source, count))
        }));
    }
    all.push(construct(
        "questions in an appendix, PDF",
        Work::Pdf("strategy"),
        60,
        |count| {
            let question = "[[reflection]]\ntext = \"Hva lærer vi av ¤?\"\n";
            let mut files = toml("areas/mer/area.toml", &repeated(question, count));
            let settings = files.iter_mut().find(|(path, _)| path == "veivalg.toml");
            let (_, settings) = settings.expect("it is in the base");
            settings.extend(b"[pdf]\nquestions = \"appendix\"\n");
            files
        },
    ));
    all.push(prose(
        "links to one goal, PDF",
        Work::Pdf("strategy"),
        60,
        "[Mål](goal:maal)\n\n",
    ));
    all.push(prose(
        "paragraphs, PDF",
        Work::Pdf("strategy"),
        60,
        "Vi lærer av hverandre hver dag ¤.\n\n",
    ));
    for (name, document, path, one) in IN_PDFS {
        let files = move |count| toml(path, &repeated(one, count));
        all.push(construct(name, Work::Pdf(document), 60, files));
    }
    for (name, one) in FIXED {
        let files = move |count| toml("areas/mer/area.toml", &repeated(one, count));
        all.push(construct(name, Work::Fix, 60, files));
    }
    all.push(construct("rows of a CSV file", Work::Check, 125, |count| {
        let rows =
            (0..count).map(|at| format!("{}-{:02},{}\n", 1000 + at / 12, at % 12 + 1, at % 100));
        with_data(&format!("period,value\n{}", rows.collect::<String>()))
    }));
    all.push(construct("rows of one period", Work::Check, 125, |count| {
        with_data(&format!("period,value\n{}", "2025,9\n".repeat(count)))
    }));
    all.push(construct(
        "rows that are no numbers",
        Work::Check,
        125,
        |count| with_data(&format!("period,value\n{}", repeated("¤,x¤\n", count))),
    ));
    all.push(construct(
        "paragraphs in both languages",
        Work::Check,
        60,
        |count| {
            both(
                "Vi lærer av ¤ hverandre.\n\n",
                "Vi lærer av ¤ kvarandre.\n\n",
                count,
            )
        },
    ));
    all.push(construct(
        "paragraphs that one language lacks",
        Work::Check,
        60,
        |count| {
            let files = both(
                "Vi lærer av ¤ hverandre.\n\n",
                "Vi lærer av ¤ kvarandre.\n\n",
                count,
            );
            with(files, "chapters/kap/nn.md", "Vi lærer.\n")
        },
    ));
    all.push(construct(
        "equal paragraphs that are reviewed",
        Work::Check,
        60,
        |count| {
            let files = both(
                "Vi lærer av hverandre.\n\n",
                "Vi lærer av kvarandre.\n\n",
                count,
            );
            let lock = reviewed(&files);
            with(files, "translations.lock", &lock)
        },
    ));
    all.push(construct(
        "paragraphs that are reviewed",
        Work::Check,
        60,
        |count| {
            let files = both(
                "Vi lærer av ¤ hverandre.\n\n",
                "Vi lærer av ¤ kvarandre.\n\n",
                count,
            );
            let lock = reviewed(&files);
            with(files, "translations.lock", &lock)
        },
    ));
    all.push(construct("areas", Work::Check, 60, |count| {
        let mut files = base();
        let list = repeated("\"a¤\",\n", count);
        let own =
            format!("title = \"Strategi\"\nareas = [\"mer\",\n{list}]\nchapters = [\"kap\"]\n");
        files[0].1 = own.into_bytes();
        files.extend((count..2 * count).map(|at| {
            let text = format!(
                "title = \"Område {at}\"\n[[goals]]\nid = \"m{at}\"\ntext = \"Vi når mål {at}.\"\n"
            );
            (format!("areas/a{at}/area.toml"), text.into_bytes())
        }));
        files
    }));
    all.push(construct(
        "files that nothing reads",
        Work::Check,
        125,
        |count| {
            let mut files = base();
            files.extend((0..count).map(|at| (format!("diverse/{at}.md"), b"Tekst.\n".to_vec())));
            files
        },
    ));
    all.push(construct(
        "goals of fifty actions",
        Work::Check,
        60,
        goals_of_fifty_actions,
    ));
    all.push(construct(
        "goals and words of fifty actions, pages",
        Work::Pages,
        60,
        goals_of_fifty_actions,
    ));
    all.push(construct(
        "words that are many terms",
        Work::Check,
        60,
        |count| {
            let line = "Vi bruker ordet vårt her, og det er arbeidsmiljø nummer ¤ av mange.\n\n";
            let files = both(line, line, 8 * count);
            let terms = repeated("[[pairs]]\nnb = [\"arbeid¤\"]\nnn = [\"verk¤\"]\n", count);
            with(files, "terms.toml", &terms)
        },
    ));
    all.push(construct("terms and words", Work::Check, 60, |count| {
        let files = both(
            "Vi bruker ordet term¤ her.\n\n",
            "Vi bruker ordet term¤ her.\n\n",
            count,
        );
        let terms = repeated("[[pairs]]\nnb = [\"term¤\"]\nnn = [\"omgrep¤\"]\n", count);
        with(files, "terms.toml", &terms)
    }));
    all
}

/// A construct.
pub fn construct(
    name: &'static str,
    work: Work,
    first: usize,
    files: impl Fn(usize) -> Files + Sync + 'static,
) -> Construct {
    Construct {
        name,
        work,
        first,
        largest: LARGEST,
        files: Box::new(files),
    }
}

fn prose(name: &'static str, work: Work, first: usize, one: &'static str) -> Construct {
    construct(name, work, first, move |count| {
        chapter(&repeated(one, count))
    })
}

/// So many of a text, each with a number that no smaller size has: Typst remembers what it has set.
pub fn repeated(one: &str, count: usize) -> String {
    (count..2 * count)
        .map(|at| one.replace('¤', &at.to_string()))
        .collect()
}

/// A small strategy.
pub fn base() -> Files {
    let files = [
        (
            "strategy.toml",
            "title = \"Strategi\"\nareas = [\"mer\"]\nchapters = [\"kap\"]\n",
        ),
        (
            "veivalg.toml",
            "languages = [\"nb\"]\n[check]\ngoal-without-measure = \"off\"\n",
        ),
        (
            "areas/mer/area.toml",
            "title = \"Et område\"\n[[goals]]\nid = \"maal\"\ntext = \"Vi når målet.\"\n",
        ),
        ("chapters/kap/chapter.toml", "title = \"Et kapittel\"\n"),
        ("chapters/kap/nb.md", "Tekst.\n"),
    ];
    files
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .into()
}

/// With a file of this text.
pub fn with(mut files: Files, path: &str, text: &str) -> Files {
    files.retain(|(known, _)| known != path);
    files.push((path.to_owned(), text.as_bytes().to_vec()));
    files
}

fn chapter(text: &str) -> Files {
    with(base(), "chapters/kap/nb.md", text)
}

/// So many notes in eight sections, for there is a most for each text.
fn notes_of_sections(count: usize) -> Files {
    let one = "Vi lærer av hverandre i del §, og vi sier det høyt når noen trenger hjelp til å lære mer. \
               Ord[^n¤].\n\n[^n¤]: Note nummer ¤, som er så lang at den ikke har plass på én linje ved \
               foten av siden.\n\n";
    let section = "[[sections]]\nid = \"s§\"\ntitle = \"Del §\"\n";
    let numbered = |text: &str, at: usize| text.replace('§', &at.to_string());
    let sections: String = (0..8).map(|at| numbered(section, at)).collect();
    let mut files = toml("chapters/kap/chapter.toml", &sections);
    files.extend((0..8).map(|at| {
        let text = repeated(&numbered(one, at), count / 8);
        (format!("chapters/kap/s{at}.nb.md"), text.into_bytes())
    }));
    files
}

/// Fifty actions that each serve all of so many goals.
fn goals_of_fifty_actions(count: usize) -> Files {
    let goals = "[[goals]]\nid = \"g¤\"\ntext = \"Vi når mål ¤.\"\n";
    let list = repeated("\"g¤\", ", count);
    let action = format!("[[actions]]\nid = \"t¤\"\ntext = \"Vi gjør ¤.\"\ngoals = [{list}]\n");
    let actions: String = (0..50)
        .map(|at| action.replace('¤', &at.to_string()))
        .collect();
    toml("areas/mer/area.toml", &(repeated(goals, count) + &actions))
}

fn toml(path: &str, text: &str) -> Files {
    let mut files = base();
    let begin = files
        .iter()
        .find(|(known, _)| known == path)
        .map(|(_, text)| String::from_utf8_lossy(text).into_owned());
    files = with(files, path, &(begin.unwrap_or_default() + text));
    files
}

fn with_data(text: &str) -> Files {
    let measure =
        "[[measures]]\nid = \"m\"\nname = \"Måling\"\nunit = \"percent\"\ndata = \"data/m.csv\"\n";
    with(with(base(), "measures.toml", measure), "data/m.csv", text)
}

fn both(nb: &str, nn: &str, count: usize) -> Files {
    let files = with(
        base(),
        "veivalg.toml",
        "languages = [\"nb\", \"nn\"]\n[check]\ngoal-without-measure = \"off\"\n",
    );
    let files = with(files, "chapters/kap/nb.md", &repeated(nb, count));
    with(files, "chapters/kap/nn.md", &repeated(nn, count))
}

/// The lock of files in which every text is reviewed.
fn reviewed(files: &Files) -> String {
    let sources = veivalg::load::from_memory(
        files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice())),
    );
    let draft = veivalg::parse::parse(&mut veivalg::diagnostic::Diagnostics::default(), &sources);
    let review = veivalg::translation::review(&sources, &draft);
    review
        .accept(|_| true, veivalg::translation::Meaning::Reviewed)
        .lock
        .write()
}
