//! Drawings (SVG): made such that browsers and PDF show the same, with nothing in them but what is shown.

mod allowed;
mod clean;
mod cost;
mod css;
mod expanded;
mod layers;
pub mod poster;
mod size;
mod text;
mod unseen;

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

use super::raster::vanishes;
use super::{Fault, Kind, Picture, Version};
use crate::panics::caught;
use clean::Cleaned;

/// How many pictures may lie in each other.
const MOST_NESTED: usize = 3;
/// How large a drawing is drawn to see what is in it, in points; and one of many parts.
const LOOK: f32 = 240.0;
const FAR_LOOK: f32 = 80.0;

/// Reads a drawing that is nested `depth` drawings deep.
pub fn read(bytes: &[u8], depth: usize) -> Result<Picture, Fault> {
    if depth > MOST_NESTED {
        return Err(Fault::TooComplex);
    }
    let text = text::text(bytes)?;
    let cleaned = clean::clean(&text, depth)?;
    cost::admit(&cleaned.with_size(None))?;
    // Those who draw are not written for what strangers make.
    caught(|| drawn(cleaned)).unwrap_or(Err(Fault::Undrawable))
}

/// The drawing as it is published.
fn drawn(cleaned: Cleaned) -> Result<Picture, Fault> {
    let (width, height) = match cleaned.size {
        Some(size) => size,
        // As large as what is drawn.
        None => {
            let (drawn, ..) = tree(&cleaned.with_size(None))?;
            let size = drawn.size();
            let or = |given: Option<f64>, drawn: f32| given.unwrap_or(f64::from(drawn));
            (
                or(cleaned.width, size.width()),
                or(cleaned.height, size.height()),
            )
        }
    };
    let svg = cleaned.with_size(Some((width, height)));
    let (tree, is_crowded, cost) = tree(&svg)?;
    let from = if is_crowded { FAR_LOOK } else { LOOK };
    let needs_light = look(&tree, cleaned.has_shapes, from)?;
    let whole = |length: f64| {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let whole = length.round().clamp(1.0, f64::from(u32::MAX)) as u32;
        whole
    };
    let version = Version {
        width: whole(width),
        height: whole(height),
        kind: Kind::Svg,
        bytes: Arc::from(svg.into_bytes()),
    };
    let Cleaned { signs, taken, .. } = cleaned;
    Ok(Picture {
        width,
        height,
        needs_light,
        points: None,
        cost,
        pages: vec![version.clone()],
        print: version,
        signs,
        taken,
    })
}

/// The drawing as the typesetter understands it, whether it has many parts, and what drawing it takes.
fn tree(svg: &str) -> Result<(usvg::Tree, bool, u64), Fault> {
    let mut options = usvg::Options {
        font_family: "Noto Sans".to_owned(),
        resources_dir: None,
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: usvg::ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    if svg.contains("<text") {
        let fonts = options.fontdb_mut();
        fonts.load_font_data(notosans::REGULAR_TTF.to_vec());
        fonts.load_font_data(notosans::BOLD_TTF.to_vec());
        fonts.set_sans_serif_family("Noto Sans");
        fonts.set_serif_family("Noto Sans");
    }
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| match error {
        usvg::Error::ElementsLimitReached => Fault::TooComplex,
        usvg::Error::InvalidSize => Fault::Blank,
        _ => Fault::Malformed(None),
    })?;
    let (is_crowded, cost) = layers::admit(&tree)?;
    Ok((tree, is_crowded, cost))
}

/// Draws it small. Whether it would vanish on a dark ground. One that has shapes shows something.
fn look(tree: &usvg::Tree, has_shapes: bool, from: f32) -> Result<bool, Fault> {
    let size = tree.size();
    let scale = (from / size.width()).min(from / size.height());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let points = |length: f32| ((length * scale).round() as u32).max(1);
    let (width, height) = (points(size.width()), points(size.height()));
    let Some(mut map) = Pixmap::new(width, height) else {
        return Err(Fault::Blank);
    };
    resvg::render(tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    let points: Vec<u8> = map
        .pixels()
        .iter()
        .flat_map(|point| {
            let color = point.demultiply();
            [color.red(), color.green(), color.blue(), color.alpha()]
        })
        .collect();
    if has_shapes && points.chunks_exact(4).all(|point| point[3] == 0) {
        return Err(Fault::Blank);
    }
    let image = image::RgbaImage::from_raw(width, height, points);
    Ok(image.is_some_and(|image| vanishes(&image.into())))
}
