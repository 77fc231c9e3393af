//! The strategy as data: what other programs get of it.

use veivalg::lang::{Lang, Localized};
use veivalg::markdown::tree::{Block, Inline};
use veivalg::model::{Strategy, Text};

use super::small::strategy;
use super::{build, page};

/// Text in a language of its own, as no other text of the strategy is.
fn words(lang: Lang) -> &'static str {
    lang.pick("bareher", "berreher")
}

#[test]
fn data_has_no_text_in_a_language_that_is_not_published() {
    for published in Lang::ALL {
        let mut strategy = strategy();
        mark(strategy.chapters[0].prose.as_mut().expect("prose"));
        let data = |strategy: &Strategy| page(&build(strategy, &[]).0, "strategy.json").to_owned();
        let both = data(&strategy);
        assert!(Lang::ALL.iter().all(|lang| both.contains(words(*lang))));
        strategy.publication.languages = vec![published];
        let one = data(&strategy);
        assert!(one.contains(words(published)), "{one}");
        assert!(!one.contains(words(published.other())), "{one}");
    }
}

fn mark(text: &mut Text) {
    let Localized::Each { nb, nn } = text else {
        panic!("a text in each language");
    };
    for lang in Lang::ALL {
        let text = lang.pick(&mut *nb, &mut *nn).as_mut().expect("a wording");
        for block in &mut text.blocks {
            if let Block::Paragraph { inlines, .. } = block {
                inlines.push(Inline::Text(words(lang).to_owned()));
            }
        }
    }
}
