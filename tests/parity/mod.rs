//! Parity: every record's text stands in both the site and the PDF, in both languages.
//!
//! Walks the example's model, so that whatever a strategy can hold is looked for by its kind. Random strategies are
//! compared page by part (`documents`).

mod documents;

use scraper::{Html, Selector};

use crate::print;
use crate::tools::{example, folded, pdf_parts, pdf_words, site_words, stands_in};
use veivalg::lang::{Lang, number};
use veivalg::markdown::tree::{Block, Footnote, Inline, Target};
use veivalg::model::format::{cost, figure, point, value};
use veivalg::model::{
    Area, Chapter, Expectations, Fact, Line, Measure, Process, Question, Quote, Strategy, Text,
};
use veivalg::output::Output;

#[test]
fn every_records_text_stands_in_the_site_and_in_the_pdf() {
    let (_, compilation) = example();
    let strategy = compilation.strategy.as_ref().expect("no error");
    let output = compilation.output.as_ref().expect("it builds");
    let mut missing = Vec::new();
    for lang in Lang::ALL {
        let records = Records::of(strategy, lang);
        assert!(records.pieces.len() > 400, "texts were found");
        let site = site_words(output, lang);
        let pdf = pdf_words(output, lang);
        for (record, words) in &records.pieces {
            let folded = folded(words);
            if !site.contains(&folded) {
                missing.push(format!("{lang} site: {record}: {words}"));
            }
            if pdf.as_ref().is_some_and(|pdf| !stands_in(pdf, &folded)) {
                missing.push(format!("{lang} PDF: {record}: {words}"));
            }
        }
        let html = site_html(output, lang);
        for address in &records.addresses {
            if !html.contains(&format!("href=\"{address}\"")) {
                missing.push(format!("{lang} site: no link to {address}"));
            }
            if pdf
                .as_ref()
                .is_some_and(|pdf| !pdf.contains(&folded(address)))
            {
                missing.push(format!("{lang} PDF: {address}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The mixed strategy has its records in another order than they are shown in.
#[test]
fn records_stand_in_the_same_order_in_the_site_and_in_the_pdf() {
    let (_, example) = example();
    let (_, mixed) = print::mixed();
    let mut wrong = Vec::new();
    for (name, compilation) in [("example", example), ("mixed", mixed)] {
        let strategy = compilation.strategy.as_ref().expect("no error");
        let output = compilation.output.as_ref().expect("it builds");
        for lang in Lang::ALL {
            let path = format!("{lang}/{}-{lang}.pdf", strategy.id);
            let Some(parts) = pdf_parts(output.get(&path).expect("a PDF")) else {
                return;
            };
            let mut seen = 0;
            for (page, title, selectors) in pages(strategy, lang) {
                for selector in selectors {
                    let shown = on_page(output, &format!("{lang}/{page}.html"), selector);
                    seen += shown.len();
                    // The contents name each part as well.
                    let holds = |part: &&String| part.starts_with(&folded(&title));
                    let part = parts.iter().find(holds).expect("each page has its part");
                    if let Some(late) = out_of_order(part, &shown) {
                        wrong.push(format!("{name} {lang} {page} {selector}: {late}"));
                    }
                }
            }
            assert!(seen > 30, "{name}: records were found: {seen}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each page with the name of its part in print, and what stands on it in an order.
fn pages(strategy: &Strategy, lang: Lang) -> Vec<(String, String, Vec<&'static str>)> {
    let label = |key| strategy.publication.labels.get(key, lang).to_owned();
    let title = |line: &Line| veivalg::markdown::tree::plain(&line.resolve(lang).value.inlines);
    const QUESTIONS: &str = ".reflection h3, .reflection li";
    let mut pages = vec![
        (
            "actions".to_owned(),
            label("actions"),
            // Pages group them by state, print lists them by day: each group is in that order.
            vec![
                "[aria-labelledby=overdue] .action-text > div",
                "[aria-labelledby=started] .action-text > div",
                "[aria-labelledby=planned] .action-text > div",
                "[aria-labelledby=done] .action-text > div",
                "[aria-labelledby=stopped] .action-text > div",
            ],
        ),
        (
            "measures".to_owned(),
            label("measures"),
            vec![".measure-head h3"],
        ),
        (
            "measures".to_owned(),
            label("goals_and_measures"),
            vec![".matrix th[scope^=row], .matrix td:nth-of-type(1)"],
        ),
        (
            "platform".to_owned(),
            label("platform"),
            vec![".values h3", ".goal h3", ".roles strong"],
        ),
    ];
    pages.extend(strategy.areas.iter().map(|area| {
        let shown = vec![
            ".goal-text",
            ".paths li > div",
            ".action-text > div",
            QUESTIONS,
        ];
        (format!("area/{}", area.id), title(&area.title), shown)
    }));
    let chapters = strategy.chapters.iter().map(|one| {
        let path = format!("chapter/{}", one.id);
        (path, title(&one.title), vec![QUESTIONS])
    });
    pages.extend(chapters);
    pages
}

/// The words of what is selected on a page, folded.
fn on_page(output: &Output, path: &str, selector: &str) -> Vec<String> {
    let bytes = output.get(path).unwrap_or_else(|| panic!("{path}"));
    let page = Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"));
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector)
        .map(|found| folded(&found.text().collect::<String>()))
        .filter(|words| words.chars().any(char::is_alphanumeric))
        .collect()
}

/// The first of the words that does not stand after the one before it.
fn out_of_order<'a>(text: &str, shown: &'a [String]) -> Option<&'a str> {
    let mut rest = text;
    for words in shown {
        match rest.find(words.as_str()) {
            Some(at) => rest = &rest[at + words.len()..],
            None => return Some(words),
        }
    }
    None
}

fn site_html(output: &Output, lang: Lang) -> String {
    output
        .iter()
        .filter(|(path, _)| path.as_str().starts_with(lang.tag()))
        .filter(|(path, _)| path.as_str().ends_with(".html"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes))
        .collect()
}

/// Every piece of text with the record it belongs to.
struct Records {
    lang: Lang,
    record: String,
    pieces: Vec<(String, String)>,
    /// Print shows an address; on the web a link goes there.
    addresses: Vec<String>,
}

impl Records {
    fn of(strategy: &Strategy, lang: Lang) -> Self {
        let mut records = Self {
            lang,
            record: String::new(),
            pieces: Vec::new(),
            addresses: Vec::new(),
        };
        records.strategy(strategy);
        strategy
            .chapters
            .iter()
            .for_each(|one| records.chapter(one));
        strategy.areas.iter().for_each(|one| records.area(one));
        strategy
            .measures
            .iter()
            .for_each(|one| records.measure(strategy, one));
        records
    }

    fn strategy(&mut self, strategy: &Strategy) {
        self.record("strategy", &strategy.id);
        self.line(&strategy.title);
        self.lines(&strategy.motto);
        self.lines(&strategy.publisher);
        if let Some(adopted) = &strategy.adopted {
            self.lines(&adopted.by);
            self.words(&adopted.date.long());
            adopted.case.iter().for_each(|case| self.words(case));
        }
        if let Some(hearing) = &strategy.hearing {
            let deadline = hearing.deadline.iter();
            deadline.for_each(|date| self.words(&date.long()));
            self.texts(&hearing.to);
            hearing.case.iter().for_each(|case| self.words(case));
        }
        let dates = [strategy.valid_from, strategy.valid_to, strategy.review_by];
        for date in dates.into_iter().flatten() {
            self.words(&date.long());
        }
        self.texts(&strategy.vision);
        self.expectations(&strategy.expectations);
        for one in &strategy.values {
            self.record("value", &one.id);
            self.line(&one.name);
            self.texts(&one.text);
        }
        for one in &strategy.steering_goals {
            self.record("steering goal", &one.id);
            self.line(&one.name);
            self.texts(&one.text);
        }
        for one in &strategy.revisions {
            self.record("revision", &one.date.iso());
            self.words(&one.date.long());
            self.text(&one.text);
            one.case.iter().for_each(|case| self.words(case));
        }
        for one in &strategy.anchored_in {
            self.record("anchor", "");
            self.line(&one.name);
            one.date.iter().for_each(|date| self.words(&date.long()));
        }
        for one in &strategy.roles {
            self.record("role", "");
            self.line(&one.name);
            self.texts(&one.text);
        }
        for one in &strategy.references {
            self.record("reference", &one.id);
            self.text(&one.text);
            self.addresses.extend(one.url.clone());
            one.accessed
                .iter()
                .for_each(|date| self.words(&date.long()));
            one.case.iter().for_each(|case| self.words(case));
        }
        if let Some(process) = &strategy.process {
            self.process(process);
        }
        self.record("contact", "");
        if let Some(contact) = &strategy.publication.contact {
            self.lines(&contact.name);
            for words in [&contact.email, &contact.phone].into_iter().flatten() {
                self.words(words);
            }
        }
    }

    fn process(&mut self, process: &Process) {
        self.record("process", "");
        self.texts(&process.text);
        for phase in &process.phases {
            self.line(&phase.title);
            self.lines(&phase.period);
            self.texts(&phase.text);
            (phase.activities.iter()).for_each(|entry| self.text(&entry.text));
        }
    }

    fn chapter(&mut self, chapter: &Chapter) {
        self.record("chapter", &chapter.id);
        self.line(&chapter.title);
        self.lines(&chapter.subtitle);
        self.texts(&chapter.prose);
        self.beside(&chapter.quotes, &chapter.facts, &chapter.reflection);
        chapter.letter.iter().for_each(|letter| self.words(letter));
        for section in &chapter.sections {
            self.record("section", &section.id);
            self.line(&section.title);
            self.texts(&section.prose);
            self.beside(&section.quotes, &section.facts, &section.reflection);
        }
    }

    fn area(&mut self, area: &Area) {
        self.record("area", &area.id);
        self.line(&area.title);
        for line in [&area.subtitle, &area.summary, &area.responsible] {
            self.lines(line);
        }
        self.texts(&area.introduction);
        self.texts(&area.closing);
        self.expectations(&area.expectations);
        self.beside(&area.quotes, &area.facts, &area.reflection);
        for goal in &area.goals {
            self.record("goal", &goal.id);
            self.text(&goal.text);
            for part in &goal.subgoals {
                self.record("subgoal", &part.id);
                self.text(&part.text);
            }
        }
        for veivalg in &area.veivalg {
            self.record("veivalg", &veivalg.id);
            self.text(&veivalg.text);
        }
        for action in &area.actions {
            self.record("action", &action.id);
            self.text(&action.text);
            self.lines(&action.responsible);
            let days = action.start.iter().chain(&action.due);
            days.for_each(|date| self.words(&date.long()));
            action.cost.iter().for_each(|sum| self.words(&cost(*sum)));
            self.lines(&action.cost_note);
        }
    }

    fn measure(&mut self, strategy: &Strategy, measure: &Measure) {
        let (lang, labels) = (self.lang, &strategy.publication.labels);
        self.record("measure", &measure.id);
        self.line(&measure.name);
        self.texts(&measure.text);
        for line in [&measure.unit_name, &measure.source, &measure.owner] {
            self.lines(line);
        }
        self.addresses.extend(measure.url.clone());
        for known in [measure.baseline, measure.target].into_iter().flatten() {
            self.words(&point(measure, known, labels, lang));
        }
        if let Some((_, reason)) = &measure.status.stated {
            self.texts(reason);
        }
        for one in &measure.values {
            self.words(&one.period.long());
            let shown = figure(measure, one, labels, lang);
            shown.iter().for_each(|shown| self.words(shown));
            self.texts(&one.text);
            self.texts(&one.note);
            let responses = one.responses.map(|count| number(count as f64, 0));
            responses.iter().for_each(|count| self.words(count));
            let comparison = one
                .comparison
                .map(|mean| value(measure, mean, labels, lang));
            comparison.iter().for_each(|mean| self.words(mean));
        }
    }

    fn beside(&mut self, quotes: &[Quote], facts: &[Fact], questions: &[Question]) {
        for quote in quotes {
            self.text(&quote.text);
            self.lines(&quote.by);
        }
        for fact in facts {
            self.lines(&fact.title);
            self.text(&fact.text);
        }
        for question in questions {
            self.lines(&question.theme);
            self.text(&question.text);
        }
    }

    fn expectations(&mut self, expectations: &Expectations) {
        for entry in expectations.values().flatten() {
            self.text(&entry.text);
        }
    }

    fn record(&mut self, kind: &str, id: &str) {
        self.record = format!("{kind} {id}");
    }

    fn words(&mut self, words: &str) {
        if words.chars().any(char::is_alphanumeric) {
            self.pieces.push((self.record.clone(), words.to_owned()));
        }
    }

    fn line(&mut self, line: &Line) {
        let lang = self.lang;
        self.inlines(&line.resolve(lang).value.inlines);
    }

    fn lines(&mut self, line: &Option<Line>) {
        line.iter().for_each(|line| self.line(line));
    }

    fn text(&mut self, text: &Text) {
        let lang = self.lang;
        self.blocks(&text.resolve(lang).value.blocks);
    }

    fn texts(&mut self, text: &Option<Text>) {
        text.iter().for_each(|text| self.text(text));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => {
                    self.inlines(inlines);
                }
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Block::Quote { blocks, source } => {
                    self.blocks(blocks);
                    source
                        .iter()
                        .for_each(|source| self.inlines(&source.inlines));
                }
                Block::Table { header, rows, .. } => std::iter::once(header)
                    .chain(rows)
                    .flat_map(|row| &row.cells)
                    .for_each(|cell| self.inlines(cell)),
                Block::Code { text, .. } => text.lines().for_each(|line| self.words(line)),
                Block::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        let mut words = String::new();
        self.join(inlines, &mut words);
        self.words(&words);
    }

    /// Joins what stands in one piece on a page; a footnote's mark or a new line begins another.
    fn join(&mut self, inlines: &[Inline], words: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Code(text) => words.push_str(text),
                Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                    self.join(inner, words);
                }
                Inline::Link {
                    target, inlines, ..
                } => {
                    self.join(inlines, words);
                    if matches!(target, Target::File { .. }) {
                        self.words(&std::mem::take(words));
                    }
                }
                Inline::Footnote(footnote) => {
                    self.words(&std::mem::take(words));
                    if let Footnote::Own { blocks, .. } = footnote {
                        self.blocks(blocks);
                    }
                }
                Inline::Foreign { inlines, .. } => self.join(inlines, words),
                Inline::Image { caption, .. } => {
                    self.words(&std::mem::take(words));
                    if let Some(caption) = caption {
                        self.words(caption);
                    }
                }
                Inline::Break => self.words(&std::mem::take(words)),
            }
        }
    }
}
