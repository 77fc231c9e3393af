//! What browsers show beside a page: its icon in a tab and on a telephone, and the card where its address is shared.
//!
//! In: the strategy, its logo and colour. Out: files in the output, the same for the same strategy. The crest stands
//! in them where there is one about as wide as it is high, else the first letter of the municipality's name.

mod card;

use schemars::JsonSchema;
use serde::Serialize;

use super::html::plain;
use super::pictures::{Pictures, Shown};
use crate::address;
use crate::color::Color;
use crate::fonts::{SERIF, outline};
use crate::lang::Lang;
use crate::model::Strategy;
use crate::output::Output;
use crate::pictures::poster;
use crate::site::colors::Palette;
use crate::source::Sources;

pub use card::{SIZE as CARD_SIZE, card};

/// What a published page may load: its stylesheets, fonts and pictures. It runs no script.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
/// The address of the script that keeps a page of the preview fresh.
pub const PREVIEW_SCRIPT: &str = "/_veivalg/preview.js";
/// The most bytes of a crest that every page's icon carries.
const LARGEST_CREST: usize = 24_000;
/// The side of the icon's drawing.
const SIDE: f32 = 64.0;
/// The side of the icon in a tab, and of that on a telephone, in points.
const TAB: u32 = 32;
const TELEPHONE: u32 = 180;

/// What a page's head leads to.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HeadView {
    /// What the page may load and run, as a content security policy; none in the preview, which has its own.
    policy: Option<&'static str>,
    /// The address of the script that keeps a page of the preview fresh; none in what is published.
    preview: Option<&'static str>,
    /// The icon as a drawing.
    svg: Option<String>,
    /// The icon for browsers that want points.
    ico: String,
    /// The icon that a telephone puts among its own.
    touch: String,
    /// The colour around the page in light.
    light: String,
    /// The colour around the page in dark.
    dark: String,
}

/// The emblem of a site.
enum Emblem<'a> {
    Crest(&'a Shown<'a>),
    Letter(char),
}

/// A page's head, published or in the preview; `link` makes an address of a path from the output's root.
pub fn view(
    strategy: &Strategy,
    pictures: &Pictures,
    is_preview: bool,
    link: impl Fn(&str) -> String,
) -> HeadView {
    let chosen = strategy.publication.accent();
    let has_drawing = is_small(&emblem(strategy, pictures));
    HeadView {
        policy: (!is_preview).then_some(POLICY),
        preview: is_preview.then_some(PREVIEW_SCRIPT),
        svg: has_drawing.then(|| link(address::ICON)),
        ico: link(address::TAB_ICON),
        touch: link(address::TOUCH_ICON),
        light: Palette::light(chosen).ground.to_string(),
        dark: Palette::dark(chosen).ground.to_string(),
    }
}

/// What the icons in points are drawn from: the icon, and the one that fills its square.
#[derive(Debug, PartialEq)]
struct Drawings {
    own: String,
    whole: String,
}

/// Writes the icons, which are drawn in points anew only where they are others than before.
pub fn icons(strategy: &Strategy, sources: &Sources, pictures: &Pictures, output: &mut Output) {
    let chosen = strategy.publication.accent();
    let emblem = emblem(strategy, pictures);
    let own = drawing(&emblem, chosen, false);
    let drawings = Drawings {
        own: own.clone(),
        whole: drawing(&emblem, chosen, true),
    };
    let drawn = sources.kept("strategy.toml").get(drawings, |drawings| {
        let tab = poster::png(&drawings.own, (TAB, TAB));
        (tab, poster::png(&drawings.whole, (TELEPHONE, TELEPHONE)))
    });
    let (tab, telephone) = &*drawn;
    let mut along = strategy.publication.along.iter();
    let has_own = along.any(|(path, _)| address::as_one_name(path) == address::TAB_ICON);
    if let Some(png) = tab.as_ref().filter(|_| !has_own) {
        output.insert(address::TAB_ICON, ico(png));
    }
    if let Some(png) = telephone {
        output.insert(address::TOUCH_ICON, png.as_slice());
    }
    if is_small(&emblem) {
        output.insert(address::ICON, own.into_bytes());
    }
}

fn is_small(emblem: &Emblem) -> bool {
    match emblem {
        Emblem::Crest(crest) => crest.print().bytes.len() <= LARGEST_CREST,
        Emblem::Letter(_) => true,
    }
}

fn emblem<'a>(strategy: &Strategy, pictures: &'a Pictures) -> Emblem<'a> {
    if let Some(crest) = crest(strategy, pictures) {
        return Emblem::Crest(crest);
    }
    let lang = strategy
        .publication
        .languages
        .first()
        .copied()
        .unwrap_or(Lang::Nb);
    let name = strategy.publisher.as_ref().unwrap_or(&strategy.title);
    let name = plain(name, lang);
    let letter = name.chars().find(|letter| letter.is_alphanumeric());
    let upper = letter.and_then(|letter| letter.to_uppercase().next());
    Emblem::Letter(upper.unwrap_or('V'))
}

/// The logo, where it is a crest by its shape.
fn crest<'a>(strategy: &Strategy, pictures: &'a Pictures) -> Option<&'a Shown<'a>> {
    let logo = pictures.shown(strategy.publication.file("logo")?)?;
    let (width, height) = logo.size();
    (width * 2 <= height * 3 && height * 2 <= width * 3).then_some(logo)
}

/// The icon as SVG; `whole` where it must fill its square, whose corners others round.
fn drawing(emblem: &Emblem, chosen: Color, whole: bool) -> String {
    let radius = if whole { 0.0 } else { 12.0 };
    let plate = |color: Color| {
        format!("<rect width=\"{SIDE}\" height=\"{SIDE}\" rx=\"{radius}\" fill=\"{color}\"/>")
    };
    let inner = match emblem {
        Emblem::Crest(crest) => {
            let needs_plate = whole || crest.needs_light();
            let room = if needs_plate { SIDE * 0.76 } else { SIDE };
            let plate = if needs_plate {
                plate(Color::WHITE)
            } else {
                String::new()
            };
            plate + &placed(crest, (SIDE / 2.0, SIDE / 2.0), (room, room))
        }
        Emblem::Letter(letter) => {
            let drawn = SERIF[1..2].iter().find_map(|font| outline(font, *letter));
            let letter = drawn.map_or_else(String::new, |letter| {
                let [left, top, right, bottom] = letter.bounds;
                let size = (SIDE * 0.6 / (bottom - top)).min(SIDE * 0.7 / (right - left));
                let x = SIDE / 2.0 - (left + right) / 2.0 * size;
                let y = SIDE / 2.0 - (top + bottom) / 2.0 * size;
                let (path, color) = (letter.path, chosen.text_on());
                format!(
                    "<path transform=\"translate({x:.2} {y:.2}) scale({size:.2})\" fill=\"{color}\" d=\"{path}\"/>"
                )
            });
            plate(chosen) + &letter
        }
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {SIDE}\">{inner}</svg>\n"
    )
}

/// A picture around a point, as large as there is room.
fn placed(picture: &Shown, (x, y): (f32, f32), (width, height): (f32, f32)) -> String {
    #[allow(clippy::cast_precision_loss)]
    let (own_width, own_height) = {
        let (width, height) = picture.size();
        (width as f32, height as f32)
    };
    let scale = (width / own_width).min(height / own_height);
    let (width, height) = (own_width * scale, own_height * scale);
    let (left, top) = (x - width / 2.0, y - height / 2.0);
    let data = picture.print().data();
    format!(
        "<image x=\"{left:.2}\" y=\"{top:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" href=\"{data}\"/>"
    )
}

/// An icon file with one picture.
fn ico(png: &[u8]) -> Vec<u8> {
    let side = TAB.to_le_bytes()[0];
    let length = u32::try_from(png.len()).unwrap_or(u32::MAX);
    let mut file = vec![0, 0, 1, 0, 1, 0, side, side, 0, 0, 1, 0, 32, 0];
    file.extend(length.to_le_bytes());
    file.extend(22_u32.to_le_bytes());
    file.extend(png);
    file
}
