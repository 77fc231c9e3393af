//! One colour chosen by a municipality, and the colours worked out from it so that text always has the
//! contrast that WCAG 2.1 asks for (1.4.3: 4.5 to 1 for text).

use std::fmt;

use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Oklch, Srgb};

/// The least contrast between text and what it is on.
pub const TEXT_CONTRAST: f32 = 4.5;

/// The least contrast of a shape or a line that means something (WCAG 2.1, 1.4.11).
pub const SHAPE_CONTRAST: f32 = 3.0;

/// A colour of eight bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub [u8; 3]);

impl Color {
    /// White.
    pub const WHITE: Self = Self([255, 255, 255]);
    /// The mark of what is reached, on a light ground.
    pub const GOOD: Self = Self([0x1e, 0x80, 0x4f]);
    /// The mark of what is under way, on a light ground.
    pub const FAIR: Self = Self([0x1f, 0x6f, 0xb2]);
    /// The mark of what is not as it should be, on a light ground.
    pub const POOR: Self = Self([0xb8, 0x4a, 0x14]);

    /// Reads `#00528c` or `#05c`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let long = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        let channel = |at: usize| u8::from_str_radix(&long[at..at + 2], 16).ok();
        Some(Self([channel(0)?, channel(2)?, channel(4)?]))
    }

    /// The contrast to another colour, 1 to 21, as WCAG 2.1 defines it.
    pub fn contrast(self, other: Self) -> f32 {
        self.srgb().relative_contrast(other.srgb())
    }

    /// The same hue, made darker or lighter by small steps until it has `contrast` to every one of
    /// `grounds`; black or white where no step is enough.
    pub fn readable_on(self, grounds: &[Self], contrast: f32, darker: bool) -> Self {
        let enough = |color: Self| {
            grounds
                .iter()
                .all(|&ground| color.contrast(ground) >= contrast)
        };
        let mut oklch = Oklch::from_color(self.srgb());
        let step = if darker { -0.005 } else { 0.005 };
        let mut color = self;
        while !enough(color) {
            oklch.l += step;
            if !(0.0..=1.0).contains(&oklch.l) {
                return if darker { Self([0, 0, 0]) } else { Self::WHITE };
            }
            color = Self::from_srgb(Srgb::from_color(oklch));
        }
        color
    }

    /// The same hue, of another lightness and with its strength of colour multiplied.
    pub fn with_lightness(self, lightness: f32, strength: f32) -> Self {
        let mut oklch = Oklch::from_color(self.srgb());
        oklch.l = lightness;
        oklch.chroma *= strength;
        Self::from_srgb(Srgb::from_color(oklch))
    }

    /// The colour with its hue turned by this many degrees, of the same lightness and chroma.
    pub fn turned(self, degrees: f32) -> Self {
        let mut oklch = Oklch::from_color(self.srgb());
        oklch.hue += degrees;
        Self::from_srgb(Srgb::from_color(oklch))
    }

    /// White or near-black, whichever is read best on this colour; always at least 4.5 to 1.
    pub fn text_on(self) -> Self {
        let dark = Self([0x11, 0x11, 0x11]);
        if Self::WHITE.contrast(self) >= TEXT_CONTRAST {
            Self::WHITE
        } else if dark.contrast(self) >= TEXT_CONTRAST {
            dark
        } else {
            Self([0, 0, 0])
        }
    }

    fn srgb(self) -> Srgb<f32> {
        Srgb::<u8>::from(self.0).into_format()
    }

    fn from_srgb(color: Srgb<f32>) -> Self {
        let clipped = Srgb::new(
            color.red.clamp(0.0, 1.0),
            color.green.clamp(0.0, 1.0),
            color.blue.clamp(0.0, 1.0),
        );
        Self(clipped.into_format::<u8>().into())
    }
}

impl fmt::Display for Color {
    /// As CSS and Typst write it: `#00528c`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}
