//! Strips metadata from picture files without touching the pixels.
//!
//! Only what is needed to show the picture is kept, so what nobody has thought of is left out too.

use std::io::{self, Read as _};

use flate2::read::ZlibDecoder;

/// A JPEG without notes, thumbnails, and whatever follows it. None when it ends before the picture does.
pub fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    const JFIF: &[u8] = b"\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0";
    let mut kept = bytes.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            at += 1;
            continue;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            0xff => at += 1,
            0xd9 => {
                kept.extend([0xff, 0xd9]);
                return Some(kept);
            }
            0 | 0x01 | 0xd0..=0xd8 => at += 2,
            _ => {
                let high = usize::from(*bytes.get(at + 2)?);
                let low = usize::from(*bytes.get(at + 3)?);
                let end = at + 2 + (high << 8 | low);
                let piece = bytes.get(at..end)?;
                let content = piece.get(4..)?;
                match marker {
                    0xe0 if content.starts_with(b"JFIF\0") => kept.extend(JFIF),
                    0xee if content.starts_with(b"Adobe") => {
                        let adobe = content.get(..12)?;
                        kept.extend([0xff, 0xee, 0, 14]);
                        kept.extend(adobe);
                    }
                    0xc0..=0xcf | 0xda..=0xdd => kept.extend(piece),
                    _ => {}
                }
                at = end;
                if marker == 0xda {
                    let length = scan(bytes.get(at..)?);
                    kept.extend(&bytes[at..at + length]);
                    at += length;
                }
            }
        }
    }
}

/// How many scans a JPEG has: marks of their beginning do not occur in data.
pub fn scans(bytes: &[u8]) -> usize {
    bytes.windows(2).filter(|pair| pair == b"\xff\xda").count()
}

/// How many bytes the data of a scan take: up to the first marker that does not belong to them.
fn scan(bytes: &[u8]) -> usize {
    let ends = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff);
    bytes.windows(2).position(ends).unwrap_or(bytes.len())
}

/// A PNG with its first picture alone. None when it ends before the picture does.
pub fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let end = at
            .checked_add(12)?
            .checked_add(usize::try_from(length).ok()?)?;
        let piece = bytes.get(at..end)?;
        let kind = &piece[4..8];
        if matches!(kind, b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" | b"IEND") {
            kept.extend(piece);
        }
        if kind == b"IEND" {
            return Some(kept);
        }
        at = end;
    }
}

/// Whether the colour profile of a PNG unpacks to at most `most` bytes. It is compressed, and a few kilobytes may
/// become gigabytes.
pub fn has_small_profile(bytes: &[u8], most: u64) -> bool {
    let mut at = 8;
    let next = |at: usize| {
        let length = bytes.get(at..at + 4)?.try_into().ok()?;
        let length = usize::try_from(u32::from_be_bytes(length)).ok()?;
        bytes.get(at + 4..at.checked_add(12)?.checked_add(length)?)
    };
    while let Some(piece) = next(at) {
        if &piece[..4] == b"iCCP" {
            let content = &piece[4..piece.len() - 4];
            // A name, a zero, the way it is packed, and what is packed.
            let name = content.iter().position(|&byte| byte == 0);
            let packed = name.and_then(|end| content.get(end + 2..));
            let unpacked = ZlibDecoder::new(packed.unwrap_or_default()).take(most + 1);
            let length = io::copy(&mut { unpacked }, &mut io::sink());
            // One that cannot be unpacked is passed over by who decodes the picture, and the next one is read.
            if length.is_ok_and(|length| length > most) {
                return false;
            }
        }
        if matches!(&piece[..4], b"IDAT" | b"IEND") {
            break;
        }
        at += piece.len() + 4;
    }
    true
}

/// A still WebP without notes. None when it moves, or ends before the picture does.
pub fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = Vec::new();
    let mut whole = false;
    let mut at = 12;
    while at + 8 <= bytes.len() && !whole {
        let kind = &bytes[at..at + 4];
        let length = u32::from_le_bytes(bytes[at + 4..at + 8].try_into().ok()?);
        let length = usize::try_from(length).ok()?;
        let end = at.checked_add(8)?.checked_add(length)?;
        let content = bytes.get(at + 8..end)?;
        match kind {
            b"VP8X" => {
                let mut content = content.to_vec();
                let flags = content.first_mut()?;
                if *flags & 0x02 != 0 {
                    return None;
                }
                // What is left is whether there is an alpha channel.
                *flags &= 0x10;
                chunk(&mut kept, kind, &content);
            }
            b"ALPH" => chunk(&mut kept, kind, content),
            b"VP8 " | b"VP8L" => {
                chunk(&mut kept, kind, content);
                whole = true;
            }
            _ => {}
        }
        at = end + length % 2;
    }
    let mut file = b"RIFF".to_vec();
    file.extend(u32::try_from(kept.len() + 4).ok()?.to_le_bytes());
    file.extend(b"WEBP");
    file.extend(kept);
    whole.then_some(file)
}

fn chunk(kept: &mut Vec<u8>, kind: &[u8], content: &[u8]) {
    kept.extend(kind);
    kept.extend(u32::try_from(content.len()).unwrap_or(0).to_le_bytes());
    kept.extend(content);
    if content.len() % 2 == 1 {
        kept.push(0);
    }
}

/// Whether a RIFF file is shorter than it says.
pub fn is_short_riff(bytes: &[u8]) -> bool {
    let length = bytes.get(4..8).and_then(|bytes| bytes.try_into().ok());
    let length = length.map_or(0, u32::from_le_bytes);
    bytes.len() as u64 + 1 < u64::from(length) + 8
}
