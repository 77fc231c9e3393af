//! Drawings of the program's own as PNG: icons, and what is shown where an address is shared.
//!
//! In: SVG that the program wrote, in which a picture that was read already may lie. Out: points. The letters are
//! those of the built-in families.

use std::sync::Arc;

use image::ImageEncoder as _;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

use crate::fonts::{NOTO_SANS, SANS, SERIF};
use crate::panics::caught;

/// The drawing as PNG, so wide and high; none where it cannot be drawn.
pub fn png(svg: &str, (width, height): (u32, u32)) -> Option<Vec<u8>> {
    caught(|| drawn(svg, width, height)).ok().flatten()
}

fn drawn(svg: &str, width: u32, height: u32) -> Option<Vec<u8>> {
    let mut options = usvg::Options {
        resources_dir: None,
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: usvg::ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    if svg.contains("<text") {
        let mut fonts = usvg::fontdb::Database::new();
        for font in SERIF.into_iter().chain(SANS).chain(NOTO_SANS) {
            fonts.load_font_data(font.to_vec());
        }
        options.fontdb = Arc::new(fonts);
    }
    let tree = usvg::Tree::from_str(svg, &options).ok()?;
    let size = tree.size();
    let mut map = Pixmap::new(width, height)?;
    #[allow(clippy::cast_precision_loss)]
    let scale = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
    resvg::render(&tree, scale, &mut map.as_mut());
    let points: Vec<u8> = map
        .pixels()
        .iter()
        .flat_map(|point| {
            let color = point.demultiply();
            [color.red(), color.green(), color.blue(), color.alpha()]
        })
        .collect();
    let mut bytes = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
    let written = encoder.write_image(&points, width, height, image::ExtendedColorType::Rgba8);
    written.ok().map(|()| bytes)
}
