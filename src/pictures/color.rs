//! Colours of other spaces in sRGB, which is what pages and PDF show where nothing else is said.

use image::DynamicImage;
use moxcms::{
    ColorProfile, DataColorSpace, Layout, ProfileText, RenderingIntent, TransformOptions,
};

/// A profile that says something else than sRGB.
pub struct Profile(ColorProfile);

impl Profile {
    /// Reads a profile; none where it is sRGB, or no profile.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let profile = ColorProfile::new_from_slice(bytes).ok()?;
        let name = match &profile.description {
            Some(ProfileText::PlainString(name)) => name.clone(),
            Some(ProfileText::Localizable(names)) => names
                .first()
                .map(|name| name.value.clone())
                .unwrap_or_default(),
            Some(ProfileText::Description(name)) => name.ascii_string.clone(),
            None => String::new(),
        };
        let name = name.to_lowercase();
        let is_srgb = name.contains("srgb") || name == "c2";
        (!is_srgb || profile.color_space != DataColorSpace::Rgb).then_some(Self(profile))
    }

    /// The points of a picture in sRGB, where the profile is for such points; else as they are.
    pub fn apply(&self, image: DynamicImage) -> DynamicImage {
        let (width, height) = (image.width(), image.height());
        let is_color = image.color().has_color();
        let fits = if is_color {
            DataColorSpace::Rgb
        } else {
            DataColorSpace::Gray
        };
        if self.0.color_space != fits {
            return image;
        }
        let changed = if image.color().has_alpha() {
            let from = if is_color {
                Layout::Rgba
            } else {
                Layout::GrayAlpha
            };
            let points = if is_color {
                image.to_rgba8().into_raw()
            } else {
                image.to_luma_alpha8().into_raw()
            };
            self.transform(from, &points, Layout::Rgba)
                .and_then(|points| image::RgbaImage::from_raw(width, height, points))
                .map(DynamicImage::ImageRgba8)
        } else {
            let from = if is_color { Layout::Rgb } else { Layout::Gray };
            let points = if is_color {
                image.to_rgb8().into_raw()
            } else {
                image.to_luma8().into_raw()
            };
            self.transform(from, &points, Layout::Rgb)
                .and_then(|points| image::RgbImage::from_raw(width, height, points))
                .map(DynamicImage::ImageRgb8)
        };
        changed.unwrap_or(image)
    }

    /// Amounts of cyan, magenta, yellow and black (255 is all of it) in sRGB, where the profile is of inks.
    pub fn of_inks(&self, inks: &[u8]) -> Option<Vec<u8>> {
        (self.0.color_space == DataColorSpace::Cmyk)
            .then(|| self.transform(Layout::Rgba, inks, Layout::Rgb))
            .flatten()
    }

    fn transform(&self, from: Layout, points: &[u8], to: Layout) -> Option<Vec<u8>> {
        let srgb = ColorProfile::new_srgb();
        // Many profiles have tables for only one of these.
        let intents = [
            RenderingIntent::RelativeColorimetric,
            RenderingIntent::Perceptual,
            RenderingIntent::Saturation,
        ];
        let transform = intents.into_iter().find_map(|rendering_intent| {
            let options = TransformOptions {
                rendering_intent,
                ..TransformOptions::default()
            };
            self.0.create_transform_8bit(from, &srgb, to, options).ok()
        })?;
        let mut changed = vec![0; points.len() / from.channels() * to.channels()];
        transform.transform(points, &mut changed).ok()?;
        Some(changed)
    }
}

/// Amounts of ink as light, where nobody says how the inks look.
pub fn of_plain_inks(inks: &[u8]) -> Vec<u8> {
    let light = |ink: u8, black: u8| {
        let light = u16::from(255 - ink) * u16::from(255 - black) / 255;
        u8::try_from(light).unwrap_or(u8::MAX)
    };
    inks.chunks_exact(4)
        .flat_map(|ink| [0, 1, 2].map(|channel| light(ink[channel], ink[3])))
        .collect()
}
