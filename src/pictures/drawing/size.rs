//! The one size of a drawing: pages and print get it written out, for they would make different ones of
//! what is left open.

use std::str::FromStr;

use roxmltree::Node;
use svgtypes::{Length, LengthUnit, ViewBox};

/// What a drawing says of its size, in CSS pixels.
pub struct Stated {
    /// Its width and height, where they can be told without drawing it.
    pub size: Option<(f64, f64)>,
    /// Its width alone.
    pub width: Option<f64>,
    /// Its height alone.
    pub height: Option<f64>,
}

/// The least and the most that a frame may be wide or high: what is drawn in another is beyond what those who
/// draw can reckon with.
const FRAME: std::ops::RangeInclusive<f64> = 1e-4..=1e7;

/// Whether the frame, if there is one, is of a size that can be drawn.
pub fn has_sane_frame(svg: Node<'_, '_>) -> bool {
    let frame = svg.attribute("viewBox").map(str::trim);
    let frame = frame.and_then(|frame| ViewBox::from_str(frame).ok());
    frame.is_none_or(|frame| {
        let sides = [frame.w, frame.h];
        let places = [frame.x, frame.y];
        sides.iter().all(|side| FRAME.contains(side))
            && places.iter().all(|place| place.abs() <= *FRAME.end())
            && frame.w.max(frame.h) / frame.w.min(frame.h) <= 1e5
    })
}

/// Reads the size.
pub fn stated(svg: Node<'_, '_>) -> Stated {
    let width = length(svg, "width");
    let height = length(svg, "height");
    let frame = svg.attribute("viewBox").map(str::trim);
    let frame = frame.and_then(|frame| ViewBox::from_str(frame).ok());
    let frame = frame.filter(|frame| frame.w > 0.0 && frame.h > 0.0);
    let size = match (width, height, frame) {
        (Some(width), Some(height), _) => Some((width, height)),
        (Some(width), None, Some(frame)) => Some((width, width * frame.h / frame.w)),
        (None, Some(height), Some(frame)) => Some((height * frame.w / frame.h, height)),
        (None, None, Some(frame)) => Some((frame.w, frame.h)),
        _ => None,
    };
    Stated {
        size,
        width,
        height,
    }
}

/// A length in pixels; none for a share of something that is not there.
fn length(svg: Node<'_, '_>, name: &str) -> Option<f64> {
    let length = Length::from_str(svg.attribute(name)?.trim()).ok()?;
    let factor = match length.unit {
        LengthUnit::None | LengthUnit::Px => 1.0,
        LengthUnit::Em => 16.0,
        LengthUnit::Ex => 8.0,
        LengthUnit::In => 96.0,
        LengthUnit::Cm => 96.0 / 2.54,
        LengthUnit::Mm => 96.0 / 25.4,
        LengthUnit::Pt => 96.0 / 72.0,
        LengthUnit::Pc => 16.0,
        LengthUnit::Percent => return None,
    };
    let pixels = length.number * factor;
    (pixels > 0.0 && pixels < 1e6).then_some(pixels)
}
