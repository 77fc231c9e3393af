//! Pictures made of pixels: decoded, turned upright, scaled, and encoded again where that is needed.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::{Arc, Mutex};

use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbaImage};

use super::color::Profile;
use super::{
    Fault, Kind, MOST_HEIGHT, MOST_POINTS, PAGE_WIDTHS, PRINT_WIDTH, Picture, Version, jpeg, pieces,
};

/// Pictures of more points than this are read one at a time.
const MANY_POINTS: u64 = 24_000_000;
/// The most bytes that describe a picture's colours: those of printers take two million.
const MOST_PROFILE: u64 = 16 * 1024 * 1024;
/// How many times as long as a photo's point one takes that is written in another way.
const WRITTEN: u64 = 3;
/// How many times a photo's points are gone through in the time that all else with it takes.
const SCANNED: u64 = 40;
/// How good photos are, of 100.
const QUALITY: u8 = 84;
/// A picture of other kinds becomes a photo where that makes it this many times smaller.
const MUCH_SMALLER: usize = 4;

/// A picture as its file has it.
pub struct Decoded {
    /// Its points, in sRGB.
    pub image: DynamicImage,
    /// How it is to be turned.
    pub orientation: Orientation,
    /// The file without what is beside the picture, where that shows the same.
    pub whole: Option<Vec<u8>>,
    /// Whether it came as a photo.
    pub is_photo: bool,
    /// How many times its points were gone through.
    pub scans: usize,
}

/// The format of a picture, by its first bytes.
pub fn format(bytes: &[u8]) -> Option<ImageFormat> {
    let format = image::guess_format(bytes).ok()?;
    use ImageFormat::{Gif, Jpeg, Png, WebP};
    matches!(format, Gif | Jpeg | Png | WebP).then_some(format)
}

/// Whether a picture with this many pixels is decoded.
pub fn admit(width: u32, height: u32) -> Result<(), Fault> {
    if u64::from(width) * u64::from(height) > MOST_POINTS {
        Err(Fault::TooManyPoints(width, height))
    } else if width == 0 || height == 0 {
        Err(Fault::Broken)
    } else {
        Ok(())
    }
}

/// Reads a picture of one of the formats.
pub fn read(bytes: &[u8], format: ImageFormat) -> Result<Picture, Fault> {
    // Several at once would fill the machine's memory.
    static LARGE: Mutex<()> = Mutex::new(());
    let size = size(bytes, format)?;
    let points = size.map_or(0, |(width, height)| u64::from(width) * u64::from(height));
    let alone = (points > MANY_POINTS).then(|| LARGE.lock());
    let picture = decode_and_publish(bytes, format);
    drop(alone);
    picture
}

/// The declared size, if it can be read without decoding. A PNG's colour profile is checked first, because the
/// reader unpacks it.
fn size(bytes: &[u8], format: ImageFormat) -> Result<Option<(u32, u32)>, Fault> {
    if format == ImageFormat::Png && !pieces::has_small_profile(bytes, MOST_PROFILE) {
        return Err(Fault::Broken);
    }
    let size = ImageReader::with_format(Cursor::new(bytes), format).into_dimensions();
    Ok(size.ok())
}

fn decode_and_publish(bytes: &[u8], format: ImageFormat) -> Result<Picture, Fault> {
    let cursor = Cursor::new(bytes);
    let decoded = match format {
        ImageFormat::Jpeg => jpeg::decode(bytes)?,
        ImageFormat::Png => {
            let whole = pieces::png(bytes).ok_or(Fault::CutOff)?;
            // The depth of a channel is in the head.
            let whole = (bytes.get(24) != Some(&16)).then_some(whole);
            decode(PngDecoder::new(cursor), whole)?
        }
        ImageFormat::WebP => {
            if pieces::is_short_riff(bytes) {
                return Err(Fault::CutOff);
            }
            decode(WebPDecoder::new(cursor), pieces::webp(bytes))?
        }
        _ => decode(GifDecoder::new(cursor), None)?,
    };
    let kept = match format {
        ImageFormat::Jpeg => Kind::Jpeg,
        ImageFormat::WebP => Kind::WebP,
        _ => Kind::Png,
    };
    Ok(publish(decoded, kept))
}

fn decode(
    decoder: image::ImageResult<impl ImageDecoder>,
    mut whole: Option<Vec<u8>>,
) -> Result<Decoded, Fault> {
    let mut decoder = decoder.map_err(fault)?;
    let (width, height) = decoder.dimensions();
    admit(width, height)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(8 * MOST_POINTS);
    decoder.set_limits(limits).map_err(fault)?;
    let profile = decoder.icc_profile().ok().flatten();
    let profile = profile.and_then(|bytes| Profile::read(&bytes));
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(fault)?;
    image = match image.color() {
        color if color.has_alpha() && !color.has_color() => {
            DynamicImage::ImageLumaA8(image.to_luma_alpha8())
        }
        color if color.has_alpha() => DynamicImage::ImageRgba8(image.to_rgba8()),
        color if color.has_color() => DynamicImage::ImageRgb8(image.to_rgb8()),
        _ => DynamicImage::ImageLuma8(image.to_luma8()),
    };
    if let Some(profile) = profile {
        whole = None;
        image = profile.apply(image);
    }
    Ok(Decoded {
        image,
        orientation,
        whole,
        is_photo: false,
        scans: 1,
    })
}

fn fault(error: image::ImageError) -> Fault {
    match error {
        image::ImageError::IoError(_) => Fault::CutOff,
        _ => Fault::Broken,
    }
}

/// Makes the versions.
fn publish(decoded: Decoded, kept: Kind) -> Picture {
    let Decoded {
        mut image,
        orientation,
        mut whole,
        is_photo,
        scans,
    } = decoded;
    if orientation != Orientation::NoTransforms {
        whole = None;
    }
    // Scaled before it is turned: there is less to turn then.
    let turned = matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    let (mut width, mut height) = (image.width(), image.height());
    if turned {
        std::mem::swap(&mut width, &mut height);
    }
    let points = (width, height);
    let (print_width, print_height) = fitted(points, PRINT_WIDTH);
    let scaled = (print_width, print_height) != points;
    if image.color().has_alpha() {
        image = DynamicImage::ImageRgba8(image.to_rgba8());
    }
    if scaled {
        let (width, height) = if turned {
            (print_height, print_width)
        } else {
            (print_width, print_height)
        };
        image = resized(&image, width, height);
        whole = None;
    }
    image.apply_orientation(orientation);
    if let DynamicImage::ImageRgba8(points) = &image
        && points.pixels().all(|point| point.0[3] == 255)
    {
        image = DynamicImage::ImageRgb8(image.to_rgb8());
    }
    let mut cost = cost(points, scans);
    let mut written = |image: &DynamicImage, is_photo: bool| {
        if !is_photo {
            cost += WRITTEN * u64::from(image.width()) * u64::from(image.height());
        }
        written(image, is_photo)
    };
    let print = match whole {
        Some(bytes) => Version {
            width,
            height,
            kind: kept,
            bytes: bytes.into(),
        },
        None => written(&image, is_photo || kept == Kind::WebP),
    };
    let mut pages = Vec::new();
    let [small, large] = PAGE_WIDTHS;
    let largest = fitted(points, large);
    for width in [small, large] {
        let (width, height) = fitted(points, width);
        // Two versions that hardly differ are one too many.
        if (width, height) != largest && width * 5 > largest.0 * 4 {
            continue;
        }
        let version = if width * 5 >= print.width * 4 {
            print.clone()
        } else {
            written(&resized(&image, width, height), print.kind == Kind::Jpeg)
        };
        if pages
            .last()
            .is_none_or(|last: &Version| last.width < version.width)
        {
            pages.push(version);
        }
    }
    Picture {
        width: f64::from(width),
        height: f64::from(height),
        needs_light: vanishes(&image),
        points: Some(points),
        cost,
        pages,
        print,
        signs: BTreeSet::new(),
        taken: BTreeSet::new(),
    }
}

/// What decoding and scaling a picture takes (see [`Picture::cost`]).
fn cost((width, height): (u32, u32), scans: usize) -> u64 {
    let points = u64::from(width) * u64::from(height);
    points + points / SCANNED * u64::try_from(scans).unwrap_or(u64::MAX)
}

/// What it takes to see that a picture cannot be decoded to its end.
pub fn cost_of_broken(bytes: &[u8], format: ImageFormat) -> u64 {
    let size = size(bytes, format).ok().flatten();
    let size = size.filter(|&(width, height)| admit(width, height).is_ok());
    let scans = match format {
        ImageFormat::Jpeg => pieces::scans(bytes),
        _ => 1,
    };
    size.map_or(0, |size| cost(size, scans))
}

/// The size of a picture scaled to at most this width.
fn fitted((width, height): (u32, u32), most: u32) -> (u32, u32) {
    let most_height = MOST_HEIGHT.min(2 * most);
    let by_width = f64::from(most) / f64::from(width);
    let by_height = f64::from(most_height) / f64::from(height);
    let factor = by_width.min(by_height).min(1.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let scaled = |length: u32| ((f64::from(length) * factor).round() as u32).max(1);
    (scaled(width), scaled(height))
}

fn resized(image: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    // A rough step first: of many points, most are averaged away in any case.
    let rough = image.width() > 3 * width && image.height() > 3 * height;
    let first = rough.then(|| image.thumbnail_exact(2 * width, 2 * height));
    let image = first.as_ref().unwrap_or(image);
    match image {
        DynamicImage::ImageRgba8(points) => {
            let mut points = points.clone();
            weigh(&mut points, |color, alpha| color * alpha / 255);
            let mut points = image::imageops::resize(&points, width, height, FilterType::Triangle);
            weigh(&mut points, |color, alpha| {
                (color * 255).checked_div(alpha).unwrap_or(0)
            });
            DynamicImage::ImageRgba8(points)
        }
        image => image.resize_exact(width, height, FilterType::Lanczos3),
    }
}

/// Changes every colour by how much it covers: what does not show must not mix into what does.
fn weigh(points: &mut RgbaImage, change: impl Fn(u32, u32) -> u32) {
    for point in points.pixels_mut() {
        let alpha = u32::from(point.0[3]);
        for color in &mut point.0[..3] {
            *color = u8::try_from(change(u32::from(*color), alpha)).unwrap_or(u8::MAX);
        }
    }
}

/// Writes a version anew: as a photo where it was one or that is much smaller.
fn written(image: &DynamicImage, is_photo: bool) -> Version {
    let mut version = Version {
        width: image.width(),
        height: image.height(),
        kind: Kind::Png,
        bytes: Arc::default(),
    };
    let opaque = !image.color().has_alpha();
    let as_photo = opaque.then(|| {
        let mut bytes = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        image.write_with_encoder(encoder).map(|()| bytes)
    });
    let as_photo = as_photo.and_then(Result::ok);
    if let Some(photo) = &as_photo
        && is_photo
    {
        version.kind = Kind::Jpeg;
        version.bytes = photo.as_slice().into();
        return version;
    }
    let mut bytes = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, PngFilter::Adaptive);
    let _ = image.write_with_encoder(encoder);
    match as_photo {
        Some(photo) if photo.len() * MUCH_SMALLER < bytes.len() => {
            version.kind = Kind::Jpeg;
            version.bytes = photo.into();
        }
        _ => version.bytes = bytes.into(),
    }
    version
}

/// Whether the ground shows through and some of what is drawn is dark.
pub fn vanishes(image: &DynamicImage) -> bool {
    let DynamicImage::ImageRgba8(points) = image else {
        return false;
    };
    let (mut all, mut clear, mut seen, mut dark) = (0_u64, 0_u64, 0_u64, 0_u64);
    for point in points.pixels() {
        let [red, green, blue, alpha] = point.0.map(u32::from);
        all += 1;
        clear += u64::from(alpha < 128);
        seen += u64::from(alpha >= 64);
        dark += u64::from(alpha >= 64 && red * 213 + green * 715 + blue * 72 < 150 * 1000);
    }
    clear * 200 > all && dark * 50 > seen
}
