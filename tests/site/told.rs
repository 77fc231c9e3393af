//! What readers are told of how a wording stands beside the other language's, on the pages: notes, marks,
//! and links to the other wording.

use veivalg::lang::{Lang, Localized};
use veivalg::markdown::tree::{Block, Notice, RichText, TranslationNotice};
use veivalg::model::{Line, Strategy, Text};
use veivalg::output::Output;

use super::small::strategy;
use super::{build, check_pages, page};

/// Tells readers of `lang` this of a block of a text, and names the other language's wording.
pub fn tell(text: &mut Text, lang: Lang, block: usize, told: TranslationNotice, anchor: &str) {
    let notice = |told| Notice {
        block,
        told,
        anchor: anchor.to_owned(),
    };
    wording(text, lang).notices.push(notice(told));
    let other = wording(text, lang.other());
    other.notices.push(notice(TranslationNotice::Counterpart));
}

/// Tells them this of a name.
pub fn tell_line(line: &mut Line, lang: Lang, told: TranslationNotice) {
    let Localized::Each { nb, nn } = line else {
        panic!("a line in each language");
    };
    lang.pick(nb, nn).as_mut().expect("a wording").told = Some(told);
}

fn wording(text: &mut Text, lang: Lang) -> &mut RichText {
    let Localized::Each { nb, nn } = text else {
        panic!("a text in each language");
    };
    lang.pick(nb, nn).as_mut().expect("a wording")
}

/// The site, every link of which leads somewhere.
fn checked(strategy: &Strategy) -> Output {
    let (output, found) = build(strategy, &[]);
    assert_eq!(found, Vec::<String>::new());
    check_pages(&output);
    output
}

#[test]
fn a_stale_text_has_a_note_that_leads_to_the_newer_wording() {
    for lang in Lang::ALL {
        let mut strategy = strategy();
        let goal = &mut strategy.areas[0].goals[0].text;
        tell(goal, lang, 0, TranslationNotice::Stale, "text-goal-1");
        let output = checked(&strategy);
        let other = lang.other();
        let own = page(&output, &format!("{lang}/area/tillit.html")).to_owned();
        let words = lang.pick(
            "Teksten på nynorsk er nyere.",
            "Teksten på bokmål er nyare.",
        );
        let read = lang.pick("Les på nynorsk", "Les på bokmål");
        let note = format!(
            "<div class=\"wording-stale\">\n<p class=\"told\" role=\"note\">{words} \
             <a href=\"../../{other}/area/tillit.html#text-goal-1\" hreflang=\"{other}\">{read}</a></p>\n\
             <p>Kommunen har friske"
        );
        assert!(own.contains(&note), "{lang}: {own}");
        let there = page(&output, &format!("{other}/area/tillit.html"));
        assert!(there.contains("<p id=\"text-goal-1\">Kommunen"), "{there}");
        assert!(!there.contains("told"), "{other} is told nothing");
        // The table of all goals has no room for a note, and its links hold no other.
        let all = page(&output, &format!("{lang}/measures.html"));
        let short = lang.pick("nyere på nynorsk", "nyare på bokmål");
        let mark = format!(" <small class=\"told\">({short})</small></a>");
        assert!(all.contains(&mark), "{lang}: {all}");
    }
}

#[test]
fn a_wording_that_the_other_page_does_not_name_leads_to_the_page() {
    let mut strategy = strategy();
    let goal = &mut strategy.areas[0].goals[0].text;
    tell(goal, Lang::Nn, 0, TranslationNotice::Stale, "text-goal-1");
    wording(goal, Lang::Nb).notices.clear();
    let output = checked(&strategy);
    let own = page(&output, "nn/area/tillit.html");
    assert!(
        own.contains("<a href=\"../../nb/area/tillit.html\" hreflang=\"nb\">Les på bokmål</a></p>")
    );
}

#[test]
fn an_item_of_a_list_is_marked_after_its_words() {
    let mut strategy = strategy();
    let expected = strategy.areas[0].expectations.values_mut();
    for entry in expected.flatten().take(1) {
        tell(
            &mut entry.text,
            Lang::Nn,
            0,
            TranslationNotice::Stale,
            "text-expected-1",
        );
    }
    let output = checked(&strategy);
    // The same text stands on two pages, and leads from each to its twin.
    for (path, up) in [("area/tillit.html", "../../"), ("leaders.html", "../")] {
        let own = page(&output, &format!("nn/{path}"));
        let mark = format!(
            "<li>Inviterer til dialog. <small class=\"told\">(<a href=\"{up}nb/{path}#text-expected-1\" \
             hreflang=\"nb\">nyare på bokmål</a>)</small></li>"
        );
        assert!(own.contains(&mark), "{path}: {own}");
        let there = page(&output, &format!("nb/{path}"));
        let named = "<li><span id=\"text-expected-1\">Inviterer til dialog.</span></li>";
        assert!(there.contains(named), "{path}: {there}");
    }
}

#[test]
fn a_name_is_marked_where_it_stands_and_leads_on_only_at_home() {
    let mut strategy = strategy();
    tell_line(
        &mut strategy.areas[0].title,
        Lang::Nn,
        TranslationNotice::Stale,
    );
    let output = checked(&strategy);
    let mark = "<small class=\"told\">(nyare på bokmål)</small>";
    let card = format!("<a href=\"area/tillit.html\">Medvirkning og tillit {mark}</a>");
    assert!(page(&output, "nn/index.html").contains(&card));
    let own = page(&output, "nn/area/tillit.html");
    let title = "<h1>Medvirkning og tillit <small class=\"told\">\
        (<a href=\"../../nb/area/tillit.html\" hreflang=\"nb\">nyare på bokmål</a>)</small></h1>";
    assert!(own.contains(title), "{own}");
    // What only leads to a page says nothing of its name, and titles are plain words.
    assert!(
        own.contains("aria-current=\"page\">Medvirkning og tillit</a>"),
        "{own}"
    );
    assert!(own.contains("<title>Medvirkning og tillit – Strategi for Bygda</title>"));
}

#[test]
fn what_the_other_language_has_more_is_told_where_it_is_missing() {
    let mut strategy = strategy();
    let prose = strategy.chapters[0].prose.as_mut().expect("prose");
    tell(
        prose,
        Lang::Nb,
        1,
        TranslationNotice::Incomplete,
        "text-more",
    );
    tell(
        prose,
        Lang::Nb,
        5,
        TranslationNotice::Incomplete,
        "text-last",
    );
    wording(prose, Lang::Nn).notices[1].block = 4;
    let output = checked(&strategy);
    let own = page(&output, "nb/chapter/forord.html");
    let note = |anchor| {
        format!(
            "<p class=\"told\" role=\"note\">Her står det mer på nynorsk. \
             <a href=\"../../nn/chapter/forord.html#text-{anchor}\" hreflang=\"nn\">Les på nynorsk</a></p>\n"
        )
    };
    assert!(
        own.contains(&format!("{}<h2 id=\"h-politikk\"", note("more"))),
        "{own}"
    );
    assert!(
        own.contains(&format!("Tillit</a></p>\n{}", note("last"))),
        "{own}"
    );
    let there = page(&output, "nn/chapter/forord.html");
    let heading = "<h2 id=\"h-politikk\"><span id=\"text-more\"></span>Politikk</h2>";
    assert!(there.contains(heading), "{there}");
}

/// Every text of the first area and the chapter, and the title, as a machine's translation to nynorsk.
fn drafted() -> Strategy {
    let mut strategy = strategy();
    let mut all = Vec::new();
    let Strategy {
        areas,
        chapters,
        vision,
        ..
    } = &mut strategy;
    let area = &mut *areas[0];
    tell_line(&mut area.title, Lang::Nn, TranslationNotice::Draft);
    all.extend(area.introduction.iter_mut().chain(&mut area.closing));
    all.extend(area.goals.iter_mut().map(|goal| &mut goal.text));
    all.extend(area.actions.iter_mut().map(|action| &mut action.text));
    let entries = area.expectations.values_mut().flatten();
    all.extend(entries.map(|entry| &mut entry.text));
    all.extend(area.quotes.iter_mut().map(|quote| &mut quote.text));
    all.extend(area.facts.iter_mut().map(|fact| &mut fact.text));
    all.extend(
        area.reflection
            .iter_mut()
            .map(|question| &mut question.text),
    );
    all.extend(&mut chapters[0].prose);
    all.extend(vision);
    let mut count = 1;
    for text in all {
        for block in 0..wording(text, Lang::Nn).blocks.len() {
            tell(
                text,
                Lang::Nn,
                block,
                TranslationNotice::Draft,
                &format!("text-part-{count}"),
            );
            count += 1;
        }
    }
    strategy.drafts.insert(Lang::Nn, count);
    strategy
}

#[test]
fn drafts_are_told_of_in_full_once_a_page_and_each_is_marked() {
    let output = checked(&drafted());
    let full = "av ei maskin, og ingen har gått gjennom omsetjinga enno.";
    for (path, drafts, notes) in [
        // Introduction, goal, fact, quote, closing words have notes; title, action, two expectations and a
        // question are marked.
        ("area/tillit.html", 5, 5),
        ("area/nytenking.html", 0, 0),
        ("chapter/forord.html", 0, 1),
        ("leaders.html", 3, 0),
        ("references.html", 0, 0),
    ] {
        let own = page(&output, &format!("nn/{path}"));
        let marks = own
            .matches("<span class=\"unseen\"> (maskinomsett)</span>")
            .count();
        let told = own
            .matches("<p class=\"told\" role=\"note\">Maskinomsett. <a ")
            .count();
        assert_eq!((marks, told), (drafts, notes), "{path}: {own}");
        let once = usize::from(drafts + notes > 0);
        assert_eq!(own.matches(full).count(), once, "{path}");
        assert_eq!(
            own.matches("<div class=\"told-page\">").count(),
            once,
            "{path}"
        );
        let there = page(&output, &format!("nb/{path}"));
        assert!(!there.contains("maskin"), "nb/{path}");
    }
    let about = page(&output, "nn/about.html");
    assert!(
        about.contains("tekstar er omsette frå bokmål av ei maskin"),
        "{about}"
    );
    assert!(!page(&output, "nb/about.html").contains("maskin"));
    let data: serde_json::Value =
        serde_json::from_str(page(&output, "strategy.json")).expect("JSON");
    let count = drafted().drafts[&Lang::Nn];
    assert_eq!(data["drafts"], serde_json::json!({ "nn": count }));
    let area = &data["areas"][0];
    assert_eq!(area["title"]["drafts"], serde_json::json!(["nn"]));
    assert!(area["veivalg"][0]["title"]["drafts"].is_null(), "{area}");
}

#[test]
fn a_long_text_is_told_of_once_for_all_that_follows() {
    let mut strategy = strategy();
    let prose = strategy.chapters[0].prose.as_mut().expect("prose");
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    assert!(is_heading(&wording(prose, Lang::Nn).blocks[1]));
    for block in [0, 1, 2, 4] {
        tell(
            prose,
            Lang::Nn,
            block,
            TranslationNotice::Stale,
            &format!("text-part-{block}"),
        );
    }
    let output = checked(&strategy);
    let own = page(&output, "nn/chapter/forord.html");
    // The text is divided before its second block, for what stands beside it, but told of as one.
    assert_eq!(
        own.matches("<div class=\"wording-stale\">").count(),
        3,
        "{own}"
    );
    assert_eq!(
        own.matches("Teksten på bokmål er nyare.").count(),
        2,
        "{own}"
    );
    assert!(
        own.contains("#text-part-0\"") && own.contains("#text-part-4\""),
        "{own}"
    );
}

#[test]
fn a_text_that_stands_twice_on_a_page_has_one_name() {
    let mut strategy = strategy();
    let source = strategy.references[0].text.resolve(Lang::Nb).value.clone();
    let mut both = Localized::Each {
        nb: Some(source.clone()),
        nn: Some(source),
    };
    tell(
        &mut both,
        Lang::Nn,
        0,
        TranslationNotice::Stale,
        "text-source",
    );
    strategy.references[0].text = both.clone();
    strategy.areas[0].goals[0].text = both;
    let output = checked(&strategy);
    let there = page(&output, "nb/area/tillit.html");
    assert_eq!(there.matches("id=\"text-source\"").count(), 1, "{there}");
}

#[test]
fn a_site_in_one_language_leads_to_no_other() {
    let mut strategy = strategy();
    strategy.publication.languages = vec![Lang::Nn];
    tell(
        &mut strategy.areas[0].goals[0].text,
        Lang::Nn,
        0,
        TranslationNotice::Draft,
        "text-goal-1",
    );
    let output = checked(&strategy);
    let own = page(&output, "nn/area/tillit.html");
    assert!(
        own.contains("<p class=\"told\" role=\"note\">Maskinomsett.</p>"),
        "{own}"
    );
    assert!(!own.contains("Les på bokmål"), "{own}");
}
