//! Any number of files and folders, those that the format has and those that it has not.

use crate::constructs::{Construct, Files, Work, base, construct, with};

/// What files hold beside the strategy, with `¤` for a number: their name, whether the chapter names each in its
/// prose, and each file's path and content.
type Beside = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const BESIDE: &[Beside] = &[
    (
        "areas without a file of their own",
        "",
        &[("areas/b¤/nb.md", "Tekst.\n")],
    ),
    (
        "areas that no list has",
        "",
        &[("areas/b¤/area.toml", "title = \"Et område ¤\"\n")],
    ),
    (
        "areas of another name",
        "",
        &[("areas/b¤/omraade.toml", "title = \"Et område ¤\"\n")],
    ),
    (
        "chapters that no list has",
        "",
        &[("chapters/b¤/chapter.toml", "title = \"Et kapittel ¤\"\n")],
    ),
    (
        "copies of an area's file",
        "",
        &[("areas/mer/area - Kopi (¤).toml", "title = \"Et område\"\n")],
    ),
    (
        "copies of areas",
        "",
        &[("areas/mer - Kopi (¤)/area.toml", "title = \"Et område\"\n")],
    ),
    (
        "texts that no section has",
        "",
        &[("chapters/kap/del¤.nb.md", "Tekst.\n")],
    ),
    (
        "files that an area does not have",
        "",
        &[("areas/mer/notat¤.md", "Tekst.\n")],
    ),
    (
        "files of the format, misspelt",
        "",
        &[("measurs¤.toml", "a = 1\n")],
    ),
    (
        "folders that the format does not have",
        "",
        &[("omraader¤/a/area.toml", "a = 1\n")],
    ),
    ("documents of Word", "", &[("areas/mer/tekst¤.docx", "PK")]),
    ("unused files", "", &[("assets/notat¤.pdf", "%PDF-1.7\n")]),
    (
        "copies of files",
        "",
        &[("assets/notat (¤).pdf", "%PDF-1.7\n")],
    ),
    (
        "files of one name but for its case",
        "",
        &[("assets/notat¤.pdf", "%PDF"), ("assets/Notat¤.pdf", "%PDF")],
    ),
    (
        "files that are linked",
        "[Notat ¤](assets/notat¤.pdf)\n\n",
        &[("assets/notat¤.pdf", "%PDF-1.7\n")],
    ),
    (
        "files that are not there",
        "[Notat ¤](assets/notat¤.pdf)\n\n",
        &[],
    ),
    (
        "drawings",
        "![Et bilde ¤](assets/bilde¤.svg)\n\n",
        &[("assets/bilde¤.svg", DRAWING)],
    ),
    (
        "pictures that are none",
        "![Et bilde ¤](assets/bilde¤.png)\n\n",
        &[("assets/bilde¤.png", "PNG")],
    ),
    (
        "places of one drawing",
        "![Et bilde ¤](assets/bilde.svg)\n\n",
        &[("assets/bilde.svg", DRAWING)],
    ),
    ("static files", "", &[("static/fil¤.txt", "Tekst.\n")]),
    (
        "static files of one name but for its case",
        "",
        &[("static/fil¤.txt", "A"), ("static/Fil¤.txt", "B")],
    ),
    (
        "static files in the place of pages",
        "",
        &[("static/omrade¤/index.html", "A")],
    ),
    (
        "figures that no measure has",
        "",
        &[("data/tall¤.csv", "period,value\n2025,1\n")],
    ),
    (
        "files of a theme",
        "",
        &[("themes/egen/static/fil¤.css", "a { b: c }\n")],
    ),
    (
        "templates of a theme",
        "",
        &[("themes/egen/templates/del¤.html", "<p>A</p>\n")],
    ),
];

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0H¤\"/></svg>\n";

/// What a file of the chapter's own list holds more of.
type Listed = (
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// One file with so many entries, each of which has files: its path, and an entry.
const LISTED: &[Listed] = &[
    (
        "sections with texts",
        "chapters/kap/chapter.toml",
        "[[sections]]\nid = \"del¤\"\ntitle = \"Del ¤\"\n",
        &[("chapters/kap/del¤.nb.md", "Tekst ¤.\n")],
    ),
    (
        "sections whose texts are misspelt",
        "chapters/kap/chapter.toml",
        "[[sections]]\nid = \"del¤\"\ntitle = \"Del ¤\"\n",
        &[("chapters/kap/dell¤.nb.md", "Tekst ¤.\n")],
    ),
    (
        "sections of one id",
        "chapters/kap/chapter.toml",
        "[[sections]]\nid = \"del\"\ntitle = \"Del ¤\"\n",
        &[],
    ),
    (
        "sections of one id and long texts",
        "chapters/kap/chapter.toml",
        "[[sections]]\nid = \"del\"\ntitle = \"Del ¤\"\n",
        &[("chapters/kap/del.nb.md", "Tekst ¤.\n\n")],
    ),
    (
        "sections of one title without an id",
        "chapters/kap/chapter.toml",
        "[[sections]] # ¤\ntitle = \"Del\"\n",
        &[("chapters/kap/nb.md", "Tekst ¤.\n\n")],
    ),
    (
        "goals with one measure of many of its id",
        "areas/mer/area.toml",
        "[[goals]]\nid = \"g¤\"\ntext = \"Vi når mål ¤.\"\nmeasures = [\"m\"]\n",
        &[(
            "measures.toml",
            "[[measures]]\nid = \"m\"\nname = \"Måling ¤\"\nunit = \"percent\"\n",
        )],
    ),
    (
        "measures with figures",
        "measures.toml",
        "[[measures]]\nid = \"m¤\"\nname = \"Måling ¤\"\nunit = \"percent\"\ndata = \"data/m¤.csv\"\n",
        &[("data/m¤.csv", "period,value\n2024,1\n2025,2\n")],
    ),
    (
        "measures with figures from elsewhere",
        "measures.toml",
        "[[measures]]\nid = \"m¤\"\nname = \"Måling ¤\"\nunit = \"percent\"\ndata = \"data/m¤.csv\"\n",
        &[
            ("data/m¤.csv", "period,value\n2024,1\n2025,2\n"),
            ("data/m¤.source.toml", "file = \"tall.xlsx\"\n"),
        ],
    ),
    (
        "measures whose figures are not there",
        "measures.toml",
        "[[measures]]\nid = \"m¤\"\nname = \"Måling ¤\"\nunit = \"percent\"\ndata = \"data/m¤.csv\"\n",
        &[],
    ),
    (
        "measures with the figures of one file",
        "measures.toml",
        "[[measures]]\nid = \"m¤\"\nname = \"Måling ¤\"\nunit = \"percent\"\ndata = \"data/m.csv\"\n",
        &[("data/m.csv", "period,value\n2024,1\n2025,2\n")],
    ),
    (
        "rows of figures of many measures",
        "measures.toml",
        "[[measures]]\nid = \"m¤\"\nname = \"Måling ¤\"\nunit = \"percent\"\ndata = \"data/m.csv\"\n",
        &[("data/m.csv", "period,value\n"), ("data/m.csv", "¤,1\n")],
    ),
    (
        "goals with a measure each",
        "areas/mer/area.toml",
        "[[goals]]\nid = \"g¤\"\ntext = \"Vi når mål ¤.\"\nmeasures = [\"m¤\"]\n",
        &[(
            "measures.toml",
            "[[measures]]\nid = \"m¤\"\nname = \"Måling ¤\"\nunit = \"percent\"\n",
        )],
    ),
    (
        "goals with a misspelt measure each",
        "areas/mer/area.toml",
        "[[goals]]\nid = \"g¤\"\ntext = \"Vi når mål ¤.\"\nmeasures = [\"mx¤\"]\n",
        &[(
            "measures.toml",
            "[[measures]]\nid = \"m¤\"\nname = \"Måling ¤\"\nunit = \"percent\"\n",
        )],
    ),
    (
        "goals with one measure",
        "areas/mer/area.toml",
        "[[goals]]\nid = \"g¤\"\ntext = \"Vi når mål ¤.\"\nmeasures = [\"m\"]\n",
        &[(
            "measures.toml",
            "[[measures]]\nid = \"m\"\nname = \"Måling\"\nunit = \"percent\"\n",
        )],
    ),
    (
        "actions for goals",
        "areas/mer/area.toml",
        "[[goals]]\nid = \"g¤\"\ntext = \"Vi når mål ¤.\"\n[[actions]]\nid = \"t¤\"\ntext = \"Vi gjør ¤.\"\ngoals = [\"g¤\"]\n",
        &[],
    ),
    (
        "sources that are cited",
        "references.toml",
        "[[references]]\nid = \"r¤\"\ntext = \"Kilde ¤\"\n",
        &[("chapters/kap/nb.md", "Ord[^r¤].\n\n")],
    ),
    (
        "sources that are misspelt",
        "references.toml",
        "[[references]]\nid = \"r¤\"\ntext = \"Kilde ¤\"\n",
        &[("chapters/kap/nb.md", "Ord[^rx¤].\n\n")],
    ),
    (
        "lines of the lock that nothing has",
        "translations.lock",
        "areas/mer/area.toml#goals.g¤.text 0123456789abcdef 0123456789abcdef reviewed\n",
        &[],
    ),
    (
        "lines that are none of the lock's",
        "translations.lock",
        "dette er ikke en linje ¤\n",
        &[],
    ),
];

/// Each construct checked, made into pages, data and what PDFs are set from.
pub fn all() -> Vec<Construct> {
    let mut all = Vec::new();
    for work in [Work::Check, Work::Pages, Work::Data, Work::Typst] {
        for &(name, named, files) in BESIDE {
            let name = String::leak(format!("{name}, {work:?}"));
            all.push(construct(name, work, 125, move |count| {
                let prose = ("chapters/kap/nb.md", named);
                many(files.iter().copied().chain([prose]), count)
            }));
        }
        for &(name, path, entry, files) in LISTED {
            let name = String::leak(format!("{name}, {work:?}"));
            all.push(construct(name, work, 125, move |count| {
                many(files.iter().copied().chain([(path, entry)]), count)
            }));
        }
    }
    all
}

/// Files whose path has a number, so many; those that have none, with so many of their content.
fn many(files: impl Iterator<Item = (&'static str, &'static str)>, count: usize) -> Files {
    let numbered = |text: &str, at: usize| text.replace('¤', &at.to_string());
    let mut all = base();
    for (path, content) in files {
        if path.contains('¤') {
            all.extend(
                (count..2 * count)
                    .map(|at| (numbered(path, at), numbered(content, at).into_bytes())),
            );
            continue;
        }
        let own = all.iter().find(|(known, _)| known == path);
        let mut text = own.map_or_else(String::new, |(_, text)| {
            String::from_utf8_lossy(text).into_owned()
        });
        match content.contains('¤') {
            true => text.extend((count..2 * count).map(|at| numbered(content, at))),
            false => text.push_str(content),
        }
        all = with(all, path, &text);
    }
    all
}
