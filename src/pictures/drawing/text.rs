//! A drawing's bytes as text: unpacked, and read in the encoding that it names.

use std::borrow::Cow;
use std::io::Read;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use flate2::read::GzDecoder;

use crate::pictures::Fault;

/// The most that is unpacked, in bytes.
const MOST: u64 = 32 * 1024 * 1024;

/// The text of a drawing.
pub fn text(bytes: &[u8]) -> Result<String, Fault> {
    let unpacked;
    let bytes = if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut all = Vec::new();
        let mut reader = GzDecoder::new(bytes).take(MOST + 1);
        reader.read_to_end(&mut all).map_err(|_| Fault::Broken)?;
        if all.len() as u64 > MOST {
            return Err(Fault::TooComplex);
        }
        unpacked = all;
        &unpacked[..]
    } else {
        bytes
    };
    let encoding = match bytes {
        [0xff, 0xfe, ..] | [b'<', 0, ..] => UTF_16LE,
        [0xfe, 0xff, ..] | [0, b'<', ..] => UTF_16BE,
        _ => named(bytes)?,
    };
    let (text, _, wrong) = encoding.decode(bytes);
    if !wrong {
        return Ok(text.into_owned());
    }
    // What holds no letter of a drawing is no drawing at all.
    let looks = bytes.windows(4).any(|window| window == b"<svg");
    Err(if looks {
        Fault::Encoding
    } else {
        Fault::Broken
    })
}

/// The encoding that the first line names.
fn named(bytes: &[u8]) -> Result<&'static Encoding, Fault> {
    let begin: Cow<str> = String::from_utf8_lossy(&bytes[..bytes.len().min(256)]);
    let begin = begin.trim_start_matches('\u{feff}');
    let declaration = begin
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"));
    let Some((declaration, _)) = declaration else {
        return Ok(UTF_8);
    };
    let Some((_, rest)) = declaration.split_once("encoding") else {
        return Ok(UTF_8);
    };
    let rest = rest.trim_start().trim_start_matches('=').trim_start();
    let label = rest
        .get(1..)
        .and_then(|rest| rest.split(['"', '\'']).next());
    let encoding = Encoding::for_label(label.unwrap_or_default().as_bytes());
    match encoding {
        // The first line could not have been read.
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => Ok(UTF_8),
        Some(encoding) => Ok(encoding),
        None => Err(Fault::Encoding),
    }
}
