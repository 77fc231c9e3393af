//! Descriptions of links for screen readers: the link's own words.
//!
//! Typst describes a link by where it leads, and partly in English: "Kapittel, side 6", "Footnote 1". Screen
//! readers read that in place of the words. Here a link is described by what is on it; a page number
//! with nothing else on it by the heading that it leads to as well.

use typst::diag::SourceResult;
use typst::engine::Engine;
use typst::foundations::{
    Content, ContextElem, NativeElement, NativeRuleMap, Packed, PlainText, Selector, ShowFn,
    StyleChain, Target, Value,
};
use typst::introspection::{Counter, CounterKey, Location, MetadataElem, QueryFirstIntrospection};
use typst::model::{
    Destination, DirectLinkElem, FootnoteElem, HeadingElem, LinkElem, LinkMarker, Numbering,
    NumberingPattern,
};
use typst::syntax::Span;

/// What a note is called, the same in both languages.
const NOTE: &str = "Note";
/// Where the number before a note leads, the same in both languages.
const BACK: &str = "tilbake til teksten";
/// The field of metadata in a link that has the words to say of it.
const WORDS: &str = "link-words";

/// Makes links say their own words.
pub fn register(rules: &mut NativeRuleMap) {
    rules.replace(Target::Paged, LINK);
    rules.replace(Target::Paged, DIRECT_LINK);
}

const LINK: ShowFn<LinkElem> = |link, engine, styles| {
    let span = link.span();
    // The first layout knows no places. With the words left out until then, all would be elsewhere in the
    // second, and the page numbers that it shows would want a third.
    let dest = link.dest.resolve_early(engine, span).map(Some);
    let Some(dest) = engine.delay(dest) else {
        return Ok(link.body.clone());
    };
    let words = words(link, &dest, engine, styles)?;
    Ok(LinkMarker::new(link.body.clone(), Some(words.into()))
        .pack()
        .spanned(span)
        .set(LinkElem::current, Some(dest)))
};

/// The mark of a note, and the number before it that leads back.
const DIRECT_LINK: ShowFn<DirectLinkElem> = |link, _, styles| {
    let number = link.body.plain_text();
    let alt = match &link.alt {
        Some(alt) if *alt == FootnoteElem::alt_text(styles, &number) => {
            Some(format!("{NOTE} {number}").into())
        }
        Some(alt) if *alt == number => Some(format!("{NOTE} {number}, {BACK}").into()),
        other => other.clone(),
    };
    let dest = Destination::Location(link.loc);
    Ok(link.body.clone().linked(dest, alt))
};

fn words(
    link: &Packed<LinkElem>,
    dest: &Destination,
    engine: &mut Engine,
    styles: StyleChain,
) -> SourceResult<String> {
    let mut said = Said::default();
    said.content(&link.body);
    let page = match dest {
        Destination::Location(location) if said.is_incomplete || said.is_blank() => {
            Some((*location, page(*location, engine, styles, link.span())?))
        }
        _ => None,
    };
    let mut words = said.words;
    if let Some((location, page)) = page {
        words = words.replace(PAGE, &page);
        let only_page = words.trim().trim_matches(['(', ')']) == page;
        if words.trim().is_empty() || only_page {
            let found = QueryFirstIntrospection(Selector::Location(location), link.span());
            let name = engine.introspect(found).and_then(|found| name(&found));
            words = match name.filter(|name| !name.trim().is_empty()) {
                Some(name) => format!("{name} ({page})"),
                None => page,
            };
        }
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match dest {
        Destination::Url(url) if words.is_empty() => Ok(url.as_str().to_owned()),
        _ => Ok(words),
    }
}

/// The name of a link's target: a heading's words, or a note's mark.
fn name(place: &Content) -> Option<String> {
    if let Some(heading) = place.to_packed::<HeadingElem>() {
        return Some(heading.body.plain_text().into());
    }
    match &place.to_packed::<MetadataElem>()?.value {
        Value::Str(words) => Some(words.as_str().to_owned()),
        _ => None,
    }
}

/// "side 12".
fn page(
    location: Location,
    engine: &mut Engine,
    styles: StyleChain,
    span: Span,
) -> SourceResult<String> {
    let pattern: NumberingPattern = "1".parse().expect("a pattern");
    let number = Counter::new(CounterKey::Page).display_at(
        engine,
        location,
        styles,
        &Numbering::from(pattern),
        span,
    )?;
    Ok(format!("side {}", number.plain_text()))
}

/// Stands for the page number, which only the layout knows.
const PAGE: char = '\u{f8ff}';

/// The words that are in some content.
#[derive(Default)]
struct Said {
    words: String,
    /// Whether something in it is only known by its place.
    is_incomplete: bool,
}

impl Said {
    fn is_blank(&self) -> bool {
        self.words.trim().is_empty()
    }

    fn content(&mut self, content: &Content) {
        // The words of a note are elsewhere.
        if content.is::<FootnoteElem>() {
            return;
        }
        if content.is::<ContextElem>() {
            self.words.push(PAGE);
            self.is_incomplete = true;
        }
        if let Some(data) = content.to_packed::<MetadataElem>()
            && let Value::Dict(fields) = &data.value
            && let Ok(Value::Str(words)) = fields.get(WORDS)
        {
            self.words.push_str(words.as_str());
        }
        if let Some(textable) = content.with::<dyn PlainText>() {
            let mut words = typst::ecow::EcoString::new();
            textable.plain_text(&mut words);
            self.words.push_str(&words);
        }
        for (_, value) in content.fields() {
            self.value(&value);
        }
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Content(content) => self.content(content),
            Value::Array(values) => values.iter().for_each(|value| self.value(value)),
            _ => {}
        }
    }
}
