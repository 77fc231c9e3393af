//! JPEG, also in the colours of printing houses.
//!
//! Decoded without what only some processors can do, for the same bytes everywhere.

use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, RgbImage};
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

use super::color::{self, Profile};
use super::raster::{Decoded, admit};
use super::{Fault, pieces};

/// The most times that a picture is gone through to make it finer; cameras do so ten times.
const MOST_SCANS: usize = 100;

/// Decodes a JPEG.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Fault> {
    let stripped = pieces::jpeg(bytes).ok_or(Fault::CutOff)?;
    let scans = pieces::scans(&stripped);
    if scans > MOST_SCANS {
        return Err(Fault::Broken);
    }
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_use_unsafe(false)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| Fault::Broken)?;
    let info = decoder.info().ok_or(Fault::Broken)?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    admit(width, height)?;
    let inks = info.components == 4;
    let space = decoder.input_colorspace().ok_or(Fault::Broken)?;
    let wanted = match info.components {
        1 => ColorSpace::Luma,
        3 => ColorSpace::RGB,
        4 => space,
        _ => return Err(Fault::Broken),
    };
    decoder.set_options(options.jpeg_set_out_colorspace(wanted));
    let points = decoder.decode().map_err(|_| Fault::Broken)?;
    let profile = decoder
        .icc_profile()
        .and_then(|bytes| Profile::read(&bytes));
    let orientation = decoder
        .exif()
        .and_then(|exif| Orientation::from_exif_chunk(exif))
        .unwrap_or(Orientation::NoTransforms);
    let mut whole = Some(stripped);
    let image = if inks {
        whole = None;
        let inks = inks_of(points, space, is_adobe(bytes));
        let of_profile = profile.as_ref().and_then(|profile| profile.of_inks(&inks));
        let light = of_profile.unwrap_or_else(|| color::of_plain_inks(&inks));
        RgbImage::from_raw(width, height, light).map(DynamicImage::ImageRgb8)
    } else if wanted == ColorSpace::Luma {
        GrayImage::from_raw(width, height, points).map(DynamicImage::ImageLuma8)
    } else {
        RgbImage::from_raw(width, height, points).map(DynamicImage::ImageRgb8)
    };
    let mut image = image.ok_or(Fault::Broken)?;
    if let Some(profile) = profile.filter(|_| !inks) {
        whole = None;
        image = profile.apply(image);
    }
    Ok(Decoded {
        image,
        orientation,
        whole,
        is_photo: true,
        scans,
    })
}

/// Whether the file says that Adobe's programs wrote it: theirs have inks the other way round.
fn is_adobe(bytes: &[u8]) -> bool {
    let marker = b"\xff\xee\x00\x0eAdobe";
    bytes.windows(marker.len()).any(|window| window == marker)
}

/// The amounts of the four inks.
fn inks_of(mut points: Vec<u8>, space: ColorSpace, inverted: bool) -> Vec<u8> {
    if space == ColorSpace::YCCK {
        for point in points.chunks_exact_mut(4) {
            let [luma, blue, red, _] = [point[0], point[1], point[2], 0].map(f32::from);
            let (blue, red) = (blue - 128.0, red - 128.0);
            let light = [
                luma + 1.402 * red,
                luma - 0.344_136 * blue - 0.714_136 * red,
                luma + 1.772 * blue,
            ];
            for (ink, light) in point.iter_mut().zip(light) {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let light = light.round().clamp(0.0, 255.0) as u8;
                *ink = light;
            }
        }
    }
    if inverted {
        points.iter_mut().for_each(|ink| *ink = 255 - *ink);
    }
    points
}
