//! What a run of drafts came to, in words: which texts, which words to look at, what was left and why.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diagnostic::MessageLang;
use crate::drafting::{Done, Finished, Left};
use crate::lang::Lang;
use crate::source::{Sources, Span};
use crate::translation::{Pair, State};

/// Tells it. `languages` are those that are published.
pub fn told(
    finished: &Finished<'_>,
    before: &Sources,
    to: Lang,
    languages: &[Lang],
    lang: MessageLang,
) -> String {
    let mut text = String::new();
    let mut line = |words: &str| {
        let _ = writeln!(text, "{words}");
    };
    let now = &finished.sources;
    let done = &finished.done;
    line(&made(done.len(), to, lang));
    let mut by_file: BTreeMap<&str, usize> = BTreeMap::new();
    for one in done {
        *by_file.entry(now.path(one.place.file)).or_default() += 1;
    }
    for (path, count) in by_file {
        line(&format!("  {path}: {count}"));
    }
    let unknown = places(done, now, |one| &one.drafted.unknown);
    if !unknown.is_empty() {
        line(lang.pick([
            "\nOrd som maskinen ikke kjenner, eller ikke kan bøye:",
            "\nOrd som maskina ikkje kjenner, eller ikkje kan bøye:",
            "\nWords that the machine does not know, or cannot inflect:",
        ]));
        list(&mut line, unknown);
    }
    let uninflected = places(done, now, |one| &one.drafted.uninflected);
    if !uninflected.is_empty() {
        line(lang.pick([
            "\nOrd fra ordlisten som står ubøyd, fordi programmet ikke kjenner bøyningen:",
            "\nOrd frå ordlista som står ubøygde, fordi programmet ikkje kjenner bøyinga:",
            "\nTerms that stand in their first form, for how they are inflected is not known:",
        ]));
        list(&mut line, uninflected);
    }
    let doubtful = places(done, now, |one| &one.drafted.doubtful);
    if !doubtful.is_empty() {
        line(lang.pick(["\nOrd å se på:", "\nOrd å sjå på:", "\nWords to look at:"]));
        list(&mut line, doubtful);
    }
    let replaced = done.iter().filter(|one| one.pair.state == State::Stale(to));
    let replaced: Vec<_> = replaced.map(|one| place(now, one.place)).collect();
    if !replaced.is_empty() {
        line(lang.pick([
            "\nHer sto det en eldre ordlyd, som utkastet har tatt plassen til:",
            "\nHer stod det ein eldre ordlyd, som utkastet har teke plassen til:",
            "\nHere an older wording stood, and the draft has taken its place:",
        ]));
        replaced
            .iter()
            .for_each(|place| line(&format!("  {place}")));
    }
    if !finished.left.is_empty() {
        line(lang.pick([
            "\nDisse fikk ikke noe utkast; dem må dere skrive selv:",
            "\nDesse fekk ikkje noko utkast; dei må de skrive sjølve:",
            "\nThese got no draft; write them yourselves:",
        ]));
        for (pair, why) in &finished.left {
            let at = own_place(pair, to).map_or_else(|| pair.key.clone(), |at| place(before, at));
            line(&format!("  {at}: {}", reason(*why, lang)));
        }
    }
    if !done.is_empty() {
        line(lang.pick([
            "\nHvert utkast er merket til noen har godtatt det. Les gjennom, rett og kjør:\n  veivalg translations accept NØKKEL",
            "\nKvart utkast er merkt til nokon har godteke det. Les gjennom, rett og køyr:\n  veivalg translations accept NØKKEL",
            "\nEach draft is marked until somebody has accepted it. Read it through, mend it, and run:\n  veivalg translations accept KEY",
        ]));
    }
    if !languages.contains(&to) {
        let name = to.name();
        line(&lang.pick([
            format!("\n{name} blir ikke publisert før det står i veivalg.toml: languages = [\"nb\", \"nn\"]"),
            format!("\n{name} blir ikkje publisert før det står i veivalg.toml: languages = [\"nb\", \"nn\"]"),
            format!("\n{name} is not published before veivalg.toml says it: languages = [\"nb\", \"nn\"]"),
        ]));
    }
    text
}

fn made(count: usize, to: Lang, lang: MessageLang) -> String {
    let name = to.pick("bokmål", "nynorsk");
    match count {
        0 => lang.pick([
            format!("Ingen tekster har fått utkast på {name}."),
            format!("Ingen tekstar har fått utkast på {name}."),
            format!("No text was drafted in {name}."),
        ]),
        1 => lang.pick([
            format!("1 tekst har fått utkast på {name}:"),
            format!("1 tekst har fått utkast på {name}:"),
            format!("1 text was drafted in {name}:"),
        ]),
        _ => lang.pick([
            format!("{count} tekster har fått utkast på {name}:"),
            format!("{count} tekstar har fått utkast på {name}:"),
            format!("{count} texts were drafted in {name}:"),
        ]),
    }
}

/// Where words stand in the drafts, the most frequent word first.
fn places(
    done: &[Done<'_>],
    now: &Sources,
    words: impl for<'d> Fn(&'d Done<'_>) -> &'d [String],
) -> Vec<(String, Vec<String>)> {
    let mut places: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    for one in done {
        let file = now.text(one.place.file).unwrap_or_default();
        let mut at = one.place.start;
        for word in words(one) {
            // They are told in the order they stand, but for notes.
            let rest = file.get(at..one.place.end).unwrap_or_default();
            let all = &file[one.place.start..one.place.end];
            let found = rest.find(word.as_str()).map(|found| at + found);
            let found = found.or_else(|| Some(one.place.start + all.find(word.as_str())?));
            let start = found.unwrap_or(one.place.start);
            at = start + word.len();
            let span = Span::new(one.place.file, start, start);
            let same = places.entry(word.to_lowercase());
            let (_, places) = same.or_insert((word.clone(), Vec::new()));
            places.push(place(now, span));
        }
    }
    let mut places: Vec<_> = places.into_values().collect();
    places.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    places
}

fn list(line: &mut impl FnMut(&str), words: Vec<(String, Vec<String>)>) {
    for (word, places) in words {
        line(&format!("  {word}: {}", places.join(", ")));
    }
}

/// Where a text stands that has no draft.
fn own_place(pair: &Pair, to: Lang) -> Option<Span> {
    let wording = pair.wording(to.other()).or(pair.wording(to))?;
    Some(wording.words.span())
}

fn place(sources: &Sources, span: Span) -> String {
    let (start, _) = sources.places(span);
    format!("{}:{}", sources.path(span.file), start.line)
}

fn reason(left: Left, lang: MessageLang) -> &'static str {
    lang.pick(match left {
        Left::Unclear => [
            "teksten har tegn (*, _, [ ]) som programmet ikke kan skille fra ordene",
            "teksten har teikn (*, _, [ ]) som programmet ikkje kan skilje frå orda",
            "what is words and what is marks is not clear",
        ],
        Left::Lost => [
            "utheving, lenker eller noter ville havnet feil",
            "utheving, lenkjer eller notar ville hamna feil",
            "emphasis, links or notes would go astray",
        ],
        Left::Gone => [
            "teksten er tatt bort på det andre språket",
            "teksten er teken bort på det andre språket",
            "the text is taken away in the other language",
        ],
        Left::Part => [
            "det mangler bare en del av teksten; skriv den der den hører til",
            "det manglar berre ein del av teksten; skriv han der han høyrer til",
            "only a part of the text is missing; write it where it belongs",
        ],
        Left::Figures => [
            "den står i en CSV-fil; skriv den i kolonnen note_nb eller note_nn",
            "han står i ei CSV-fil; skriv han i kolonnen note_nb eller note_nn",
            "it stands in a CSV file; write it in the column note_nb or note_nn",
        ],
        Left::Faulty => [
            "filen har feil som må rettes først; se «veivalg check»",
            "fila har feil som må rettast først; sjå «veivalg check»",
            "the file has faults to mend first; see `veivalg check`",
        ],
    })
}
