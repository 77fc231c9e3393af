//! The card that is shown where a site's address is shared: the cover, as wide as such cards are.

use std::fmt::Write as _;

use super::{crest, placed};
use crate::color::Color;
use crate::escape::escape;
use crate::fonts::{SANS, SERIF, width_in};
use crate::joints::{Place, SOFT_HYPHEN, divided};
use crate::lang::Lang;
use crate::markdown::tree::RichLine;
use crate::model::Strategy;
use crate::pictures::poster;
use crate::site::html::plain;
use crate::site::pictures::Pictures;
use crate::view;

/// Its width and height in points.
pub const SIZE: (u32, u32) = (1200, 630);
/// Where the field of colour ends.
const FIELD: f32 = 470.0;
const EDGE: f32 = 72.0;
/// The sizes of a title, the largest that has room, and how many lines each may have.
const TITLES: [(f32, usize); 5] = [(84.0, 2), (72.0, 3), (60.0, 4), (48.0, 5), (40.0, 7)];
/// How far lines are apart, and how high capitals are, for a type's size.
const LEADING: f32 = 1.12;
const CAPITALS: f32 = 0.7;
/// How wide a title may be.
const ROOM: f32 = 1000.0;

/// The card of a language, as PNG.
pub fn card(strategy: &Strategy, pictures: &Pictures, lang: Lang) -> Option<Vec<u8>> {
    poster::png(&drawing(strategy, pictures, lang), SIZE)
}

fn drawing(strategy: &Strategy, pictures: &Pictures, lang: Lang) -> String {
    let chosen = strategy.publication.accent();
    let on_field = chosen.text_on();
    let (wide, high) = SIZE;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\">\
         <rect width=\"{wide}\" height=\"{high}\" fill=\"#ffffff\"/>\
         <rect width=\"{wide}\" height=\"{FIELD}\" fill=\"{chosen}\"/>"
    );
    let title = plain(&strategy.title, lang);
    let years = years(strategy).filter(|years| !title.contains(years));
    let (size, lines) = set(&title);
    let mut y = EDGE + size * CAPITALS;
    for line in &lines {
        text(
            &mut svg,
            (EDGE, y),
            size,
            SERIF_BOLD,
            &on_field.to_string(),
            line,
        );
        y += size * LEADING;
    }
    ways(&mut svg, strategy, on_field, y - size * 0.6);
    let below = f32::midpoint(FIELD, 630.0);
    // The card is seen without the page.
    let named = [Some(&strategy.title), strategy.publisher.as_ref()].into_iter();
    let mut exact = named.flatten().filter_map(|name| name.exact(lang));
    let mark = exact.any(RichLine::is_draft).then(|| {
        let labels = &strategy.publication.labels;
        labels.get("machine_translated_short", lang).to_owned()
    });
    let last: Vec<String> = years.into_iter().chain(mark).collect();
    let last = (!last.is_empty()).then(|| last.join(" · "));
    let raised = if last.is_some() { 10.0 } else { -14.0 };
    if let Some(publisher) = &strategy.publisher {
        let words = plain(publisher, lang);
        let room = 1200.0 - 2.0 * EDGE - 160.0;
        let size = (room / width_in(SANS[1], &words)).min(42.0);
        text(
            &mut svg,
            (EDGE, below - raised),
            size,
            SANS_BOLD,
            INK,
            &words,
        );
    }
    if let Some(last) = last {
        text(
            &mut svg,
            (EDGE, below + 42.0),
            36.0,
            SERIF_PLAIN,
            INK,
            &last,
        );
    }
    if let Some(crest) = crest(strategy, pictures) {
        svg.push_str(&placed(
            crest,
            (1200.0 - EDGE - 56.0, below),
            (112.0, 112.0),
        ));
    }
    svg.push_str("</svg>");
    svg
}

/// A family with its weight.
type Type = (&'static str, u16);
const SERIF_BOLD: Type = ("Veivalg Serif", 700);
const SERIF_PLAIN: Type = ("Veivalg Serif", 400);
const SANS_BOLD: Type = ("Veivalg Sans", 700);
const INK: &str = "#1c1c1c";

fn text(
    svg: &mut String,
    (x, y): (f32, f32),
    size: f32,
    (family, weight): Type,
    fill: &str,
    words: &str,
) {
    let words = escape(words);
    let _ = write!(
        svg,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-family=\"'{family}', 'Noto Sans'\" font-weight=\"{weight}\" \
         font-size=\"{size:.1}\" fill=\"{fill}\">{words}</text>"
    );
}

/// The strategy's own figure, between the title and the field's end, where there is room.
fn ways(svg: &mut String, strategy: &Strategy, color: Color, from: f32) {
    let (top, height) = (f64::from(from), f64::from(FIELD - from) - 20.0);
    if height < 70.0 {
        return;
    }
    let at = |[x, y]: [f64; 2]| format!("{:.1} {:.1}", x * 1230.0 - 40.0, top + y * height);
    let motif = view::motif(strategy);
    let start = at(motif.start);
    for way in motif.ways {
        let ([one, other], end) = (way.pulls.map(at), at(way.end));
        let path = format!("M{start}C{one} {other} {end}");
        let (x, y) = end.split_once(' ').unwrap_or_default();
        let _ = write!(
            svg,
            "<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-opacity=\"0.5\" stroke-width=\"3\"/>\
             <circle cx=\"{x}\" cy=\"{y}\" r=\"6\" fill=\"{color}\"/>"
        );
    }
}

/// The years that the strategy holds.
fn years(strategy: &Strategy) -> Option<String> {
    match (strategy.valid_from, strategy.valid_to) {
        (Some(from), Some(to)) if from.year == to.year => Some(from.year.to_string()),
        (Some(from), Some(to)) => Some(format!("{}–{}", from.year, to.year)),
        (Some(from), None) => Some(format!("{}–", from.year)),
        (None, Some(to)) => Some(format!("–{}", to.year)),
        (None, None) => None,
    }
}

/// The title's size and lines, about equally long.
fn set(title: &str) -> (f32, Vec<String>) {
    let mut set = (TITLES[0].0, Vec::new());
    for (size, most) in TITLES {
        let lines = lines(title, ROOM / size);
        let fits = |line: &String| width_in(SERIF[1], line) * size <= ROOM;
        #[allow(clippy::cast_precision_loss)]
        let height = (lines.len() as f32 - 1.0) * size * LEADING + size * CAPITALS;
        let good = lines.len() <= most && height <= FIELD - 2.0 * EDGE && lines.iter().all(fits);
        set = (size, balanced(title, size, lines));
        if good {
            break;
        }
    }
    set
}

/// As many lines, with the narrowest room that gives no more.
fn balanced(title: &str, size: f32, lines: Vec<String>) -> Vec<String> {
    let mut best = lines;
    let mut room = ROOM / size;
    while room > 4.0 {
        room -= 0.5;
        let narrower = self::lines(title, room);
        let divides = |line: &String| line.ends_with('-') && !best.contains(line);
        if narrower.len() > best.len() || narrower.iter().any(divides) {
            break;
        }
        best = narrower;
    }
    best
}

/// Words put on lines of so many em; a word that is longer is divided at its joints.
fn lines(text: &str, room: f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let divided = divided(word, Place::Title { fits: 12 });
        let whole = word.replace(SOFT_HYPHEN, "");
        let pieces: Vec<&str> = if width_in(SERIF[1], &whole) > room {
            divided.split(SOFT_HYPHEN).collect()
        } else {
            vec![&whole]
        };
        for (index, piece) in pieces.iter().enumerate() {
            let space = if line.is_empty() || index > 0 {
                ""
            } else {
                " "
            };
            let hyphen = if index + 1 < pieces.len() { "-" } else { "" };
            if !line.is_empty()
                && width_in(SERIF[1], &format!("{line}{space}{piece}{hyphen}")) > room
            {
                if index > 0 {
                    line.push('-');
                }
                lines.push(std::mem::take(&mut line));
            } else {
                line.push_str(space);
            }
            line.push_str(piece);
        }
    }
    lines.push(line);
    lines
}
