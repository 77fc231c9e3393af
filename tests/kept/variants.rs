//! A small strategy of which each file has a few forms, each of which changes what is said of some other file: any
//! order of them gives what a fresh compilation gives.

use proptest::prelude::*;
use veivalg::compile::Targets;
use veivalg::diagnostic::Diagnostics;
use veivalg::parse::parse;
use veivalg::source::Sources;
use veivalg::translation::{Meaning, review};

use super::{Files, made, sources, told};

/// The files, each with its forms; an empty one is no file.
const FILES: [(&str, &[&str]); 17] = [
    (
        "strategy.toml",
        &[
            "title.nb = \"Strategi\"\ntitle.nn = \"Strategi\"\nstatus = \"draft\"\nareas = [\"en\", \"to\"]\n\
             chapters = [\"forord\", \"ord\"]\n[[values]]\nid = \"apen\"\nname.nb = \"Åpen\"\nname.nn = \"Open\"\n\
             text.nb = \"Vi er åpne[^kilde], og [måler](goal:lys).\"\ntext.nn = \"Vi er opne[^kilde], og [måler](goal:lys).\"\n",
            "title.nb = \"Strategi\"\ntitle.nn = \"Strategi\"\nstatus = \"adopted\"\nareas = [\"to\", \"en\"]\n\
             chapters = [\"ord\", \"forord\"]\n[vision]\ntext.nb = \"Se [heimen](chapter:ord).\"\n",
            "title = \"Strategi\"\nareas = [\"en\"]\n[[steering_goals]]\nid = \"god\"\nname.nb = \"God hjelp\"\n\
             name.nn = \"God hjelp\"\nmeasures = [\"tall\"]\n",
            "title.nb = \"Strategi\"\ntitle.nn = \"Strategi\"\nstatus = \"draft\"\nareas = [\"en\", \"to\"]\n\
             chapters = [\"forord\", \"ord\"]\n[[values]]\nid = \"apen\"\nname.nb = \"Åpen\"\nname.nn = \"Open\"\n\
             text.nb = \"Alle kan spørre om alt.\"\ntext.nn = \"Alle kan spørje om alt.\"\n",
        ],
    ),
    (
        "veivalg.toml",
        &[
            "languages = [\"nb\", \"nn\"]\n",
            "",
            "languages = [\"nn\", \"nb\"]\n[check]\nlost-content = \"warning\"\nterm-mismatch = \"error\"\n",
            "languages = [\"nb\"]\n[labels]\narea.nb = \"Felt\"\n[theme_settings]\nlogo = \"assets/prikk.svg\"\n",
        ],
    ),
    (
        "measures.toml",
        &[
            "[[measures]]\nid = \"tall\"\nname.nb = \"Frisk luft\"\nname.nn = \"Frisk luft\"\nunit = \"count\"\n\
             owner = \"Vi\"\nsource = \"Oss\"\ndata = \"data/tall.csv\"\nbaseline = { period = \"2023\", value = 1 }\n\
             target = { period = \"2030\", value = 8 }\n",
            "[[measures]]\nid = \"tall\"\nname.nb = \"Frisk luft\"\nname.nn = \"Sval luft\"\nunit = \"percent\"\n\
             text.nb = \"Se [mål](goal:lys).\"\ntext.nn = \"Se [mål](goal:lys).\"\n",
            "",
        ],
    ),
    (
        "data/tall.csv",
        &[
            "period;value;note_nb;note_nn\n2024;3;Vi telte 5.;Vi talde 6.\n",
            "period;value;note_nb;note_nn\n2024;3;Vi telte 5.;\n2025;4;;\n",
            "period;value;note_nb;note_nn\n2024;3;Vi telte 5.;\n2025;9;;\n",
            "",
            "period;value\n2024;mange\n",
        ],
    ),
    (
        "references.toml",
        &[
            "[[references]]\nid = \"kilde\"\ntext.nb = \"Lov om luft.\"\ntext.nn = \"Lov om luft.\"\n",
            "",
        ],
    ),
    (
        "terms.toml",
        &[
            "",
            "[[pairs]]\nnb = \"heim\"\nnn = \"bustad\"\n",
            "[[avoid]]\nnb = \"luft\"\nnn = \"luft\"\ninstead = \"vind\"\n",
        ],
    ),
    (
        "areas/en/area.toml",
        &[
            "title.nb = \"Luft\"\ntitle.nn = \"Luft\"\n[[goals]]\nid = \"lys\"\ntext.nb = \"Vi vil ha lys.\"\n\
             text.nn = \"Vi vil ha lys.\"\nmeasures = [\"tall\"]\n[[facts]]\ntext.nb = \"Den samme ruten.\"\n\
             text.nn = \"Den same ruta.\"\n",
            "title.nb = \"Luft og lys\"\ntitle.nn = \"Ljos og luft\"\n[[goals]]\nid = \"ljos\"\ntext.nb = \"Vi vil ha lys.\"\n\
             measures = []\n",
            "title = \"Luft\"\n[[goals]\n",
            "title.nb = \"Luft og lys\"\ntitle.nn = \"Ljos og luft\"\n[[goals]]\nid = \"lys\"\ntext.nb = \"Vi vil ha lys.\"\n\
             text.nn = \"Vi vil ha lys.\"\nmeasures = [\"tall\"]\n",
            "title.nb = \"Luft og lys\"\ntitle.nn = \"Ljos og luft\"\n[[goals]]\nid = \"ljos\"\ntext.nb = \"Vi vil ha lys.\"\n\
             text.nn = \"Vi vil ha lys.\"\nmeasures = [\"tall\"]\n",
            "title.nb = \"Luft og lys\"\ntitle.nn = \"Ljos og luft\"\n[[goals]]\nid = \"ljos\"\ntext.nb = \"Vi vil ha lys.\"\n\
             text.nn = \"Vi vil ha lys.\"\nmeasures = []\n",
        ],
    ),
    (
        "areas/en/nb.md",
        &[
            "Vi har en heim og Ro i to[^kilde].\n\nSe [ro](goal:ro).\n",
            "Vi har en heim, og Ro.\n\n![Prikk](assets/prikk.svg)\n",
            "",
        ],
    ),
    (
        "areas/en/nn.md",
        &[
            "Vi har ein heim og Ro i to[^kilde].\n\nSjå [ro](goal:ro).\n",
            "Vi har ein bustad i tre.\n",
            "",
        ],
    ),
    (
        "areas/to/area.toml",
        &[
            "title.nb = \"Ro\"\ntitle.nn = \"Ro\"\n[[goals]]\nid = \"ro\"\ntext.nb = \"Vi vil ha ro.\"\n\
             text.nn = \"Vi vil ha ro.\"\nmeasures = [\"tall\"]\n[[facts]]\ntext.nb = \"Den samme ruten.\"\n\
             text.nn = \"Den same ruta.\"\n",
            "title.nb = \"Ro\"\ntitle.nn = \"Stille\"\n[[goals]]\nid = \"lys\"\ntext.nb = \"Vi vil ha ro.\"\n\
             text.nn = \"Vi vil ha ro.\"\n[[facts]]\ntext.nb = \"Den samme ruten.\"\ntext.nn = \"Den andre ruta.\"\n",
        ],
    ),
    (
        "areas/to/nb.md",
        &["Vi har Luft og lys og heim.\n", "Luft i 7.\n"],
    ),
    (
        "areas/to/nn.md",
        &["Vi har Luft og lys og heim.\n", "Luft i 8.\n", ""],
    ),
    (
        "chapters/forord/chapter.toml",
        &[
            "title.nb = \"Forord\"\ntitle.nn = \"Føreord\"\n[[facts]]\ntext.nb = \"Den samme ruten.\"\n\
             text.nn = \"Den same ruta.\"\n",
            "title.nb = \"Forord\"\ntitle.nn = \"Føreord\"\nplacement = \"appendix\"\n[[sections]]\nid = \"del\"\n\
             title.nb = \"Del\"\ntitle.nn = \"Del\"\n",
        ],
    ),
    (
        "chapters/forord/nb.md",
        &[
            "Se [lys](goal:lys), [del](section:del) og heim.\n",
            "Luft[^kilde] i to.\n",
        ],
    ),
    (
        "chapters/forord/nn.md",
        &[
            "Sjå [lys](goal:lys), [del](section:del) og heim.\n",
            "Luft[^kilde] i tre.\n",
            "",
        ],
    ),
    (
        "chapters/ord/chapter.toml",
        &[
            "title.nb = \"Ord\"\ntitle.nn = \"Ord\"\n[[sections]]\nid = \"del\"\ntitle.nb = \"Del\"\ntitle.nn = \"Del\"\n\
             [[facts]]\ntext.nb = \"Den samme ruten.\"\ntext.nn = \"Den same ruta.\"\n",
            "title.nb = \"Ord om Ro\"\ntitle.nn = \"Ord\"\nplacement = \"appendix\"\n",
            "",
        ],
    ),
    (
        "assets/prikk.svg",
        &[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
            "",
            "prikk",
        ],
    ),
];

/// The lock, in the place of a file: written by accepting what stands there, or taken away.
const LOCK: usize = FILES.len();

fn write(files: &mut Files, file: usize, form: usize) {
    let Some((path, forms)) = FILES.get(file) else {
        files.remove("translations.lock");
        if form > 0 {
            let sources = sources(files, &Sources::default());
            let draft = parse(&mut Diagnostics::default(), &sources);
            let review = review(&sources, &draft);
            let accepted = review.accept(|_| true, Meaning::Reviewed);
            let lock = accepted.lock.write().into_bytes();
            files.insert("translations.lock".to_owned(), lock);
        }
        return;
    };
    match forms[form % forms.len()] {
        "" => drop(files.remove(*path)),
        text => drop(files.insert((*path).to_owned(), text.as_bytes().to_vec())),
    }
}

/// Files in their first forms, which have no error.
fn first() -> Files {
    let mut files = Files::new();
    for file in 0..=LOCK {
        write(&mut files, file, usize::from(file == LOCK));
    }
    files
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_forms_gives_what_a_fresh_compilation_gives(
        edits in prop::collection::vec((0..=LOCK, 0..4usize), 1..24)
    ) {
        let mut files = first();
        let mut before = sources(&files, &Sources::default());
        made(&before, Targets::Status);
        for (file, form) in edits {
            write(&mut files, file, form);
            let now = sources(&files, &before);
            let kept = told(&made(&now, Targets::Status));
            let fresh = told(&made(&sources(&files, &Sources::default()), Targets::Status));
            for (kept, fresh) in kept.iter().zip(&fresh) {
                prop_assert!(kept == fresh, "after {:?}", FILES.get(file).map(|(path, _)| path));
            }
            before = now;
        }
    }
}

/// What comes of the files after `before`, which a fresh compilation gives, too.
fn seen(files: &Files, before: &mut Sources, what: &str) -> [String; 4] {
    let now = sources(files, before);
    let kept = told(&made(&now, Targets::Status));
    let fresh = told(&made(&sources(files, &Sources::default()), Targets::Status));
    assert!(kept == fresh, "{what}");
    *before = now;
    kept
}

/// Each form of each file is seen wherever it is looked at: one after the other, accepted, and back.
#[test]
fn each_form_of_each_file_is_seen() {
    let mut files = first();
    let mut before = Sources::default();
    seen(&files, &mut before, "first");
    for (file, (path, forms)) in FILES.iter().enumerate() {
        for form in 1..forms.len() {
            write(&mut files, file, form);
            seen(&files, &mut before, &format!("{path}, {form}"));
        }
        write(&mut files, LOCK, 1);
        seen(&files, &mut before, &format!("{path} is accepted"));
        write(&mut files, file, 0);
        seen(&files, &mut before, &format!("{path} is as it was"));
    }
    write(&mut files, LOCK, 0);
    seen(&files, &mut before, "no lock");
}

/// The lines of a box that one area gives up are those of the same box in another, whose folder is as it was.
#[test]
fn what_another_area_gives_up_is_seen() {
    let area = |id: &str, nn: &str| {
        let text = format!(
            "title = \"{id}\"\n[[goals]]\nid = \"{id}\"\ntext = \"Vi vil.\"\nmeasures = []\n[[facts]]\n\
             text.nb = \"Den samme gode ruten.\"\ntext.nn = \"{nn}\"\n"
        );
        text.into_bytes()
    };
    let mut files = Files::new();
    let strategy = "title = \"Strategi\"\nareas = [\"en\", \"to\"]\n";
    files.insert("strategy.toml".to_owned(), strategy.into());
    files.insert(
        "areas/en/area.toml".to_owned(),
        area("en", "Den same gode ruta."),
    );
    let without = area("to", "");
    let goals = String::from_utf8_lossy(&without)
        .find("[[facts]]")
        .unwrap_or_default();
    files.insert("areas/to/area.toml".to_owned(), without[..goals].to_vec());
    write(&mut files, LOCK, 1);
    files.insert(
        "areas/to/area.toml".to_owned(),
        area("to", "Den andre fine ruta."),
    );
    let mut before = Sources::default();
    let first = seen(&files, &mut before, "first");
    let stale = "Stale";
    assert!(!first[1].contains(stale));
    let text = String::from_utf8_lossy(&without[..goals]).replace("\"to\"", "\"en\"");
    files.insert("areas/en/area.toml".to_owned(), text.clone().into_bytes());
    let then = seen(&files, &mut before, "given up");
    assert!(then[1].contains(stale));
    // A folder without a text that is followed.
    files.insert(
        "areas/en/area.toml".to_owned(),
        text.replace("Vi vil.", "Vi vil mer.").into_bytes(),
    );
    assert!(seen(&files, &mut before, "another text")[1] != then[1]);
}

/// What has changed in both languages is told in the first, whichever that is.
#[test]
fn the_order_of_the_languages_is_seen() {
    let mut files = first();
    let mut before = Sources::default();
    let strategy = String::from_utf8_lossy(&files["strategy.toml"]).into_owned();
    let changed = strategy
        .replace("Vi er åpne", "Alle spør")
        .replace("Vi er opne", "Alle spør");
    files.insert("strategy.toml".to_owned(), changed.into_bytes());
    let first = seen(&files, &mut before, "changed in both");
    assert!(first[0].contains("ChangedTranslation"));
    let order = "languages = [\"nn\", \"nb\"]\n".to_owned();
    files.insert("veivalg.toml".to_owned(), order.into_bytes());
    let then = seen(&files, &mut before, "the other way round");
    assert!(then[0] != first[0]);
}
