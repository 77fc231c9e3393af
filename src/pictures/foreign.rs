//! Recognizes files that are no picture, or one that browsers or PDF do not show, by their first bytes.

/// What people call this kind of file; none when it is not known.
pub fn name(bytes: &[u8]) -> Option<&'static str> {
    const BEGINNINGS: &[(&[u8], &str)] = &[
        (b"%PDF", "PDF"),
        (b"BM", "BMP"),
        (b"II*\0", "TIFF"),
        (b"MM\0*", "TIFF"),
        (b"II+\0", "TIFF"),
        (b"MM\0+", "TIFF"),
        (b"8BPS", "Photoshop"),
        (b"%!PS", "EPS"),
        (b"\xc5\xd0\xd3\xc6", "EPS"),
        (b"\0\0\x01\0", "ICO"),
        (b"\0\0\x02\0", "ICO"),
        (b"\xff\x0a", "JPEG XL"),
        (b"\0\0\0\x0cJXL ", "JPEG XL"),
        (b"\0\0\0\x0cjP  ", "JPEG 2000"),
        (b"\xff\x4f\xff\x51", "JPEG 2000"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"\xd7\xcd\xc6\x9a", "WMF"),
        (b"{\\rtf", "RTF"),
        (b"Rar!", "RAR"),
        (b"7z\xbc\xaf", "7z"),
        (b"\x1aE\xdf\xa3", "video"),
        (b"OggS", "video"),
        (b"wOFF", "font"),
        (b"wOF2", "font"),
        (b"gimp xcf", "GIMP"),
    ];
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(package(bytes));
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(match bytes.get(8..12)? {
            b"avif" | b"avis" => "AVIF",
            b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1" => "HEIC",
            _ => "video",
        });
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"AVI ") {
        return Some("video");
    }
    if bytes.get(..4) == Some(b"\x01\0\0\0") && bytes.get(40..44) == Some(b" EMF") {
        return Some("EMF");
    }
    if let Some((_, name)) = BEGINNINGS
        .iter()
        .find(|(begin, _)| bytes.starts_with(begin))
    {
        return Some(name);
    }
    let begin = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_lowercase();
    let begin = begin.trim_start_matches('\u{feff}').trim_start();
    (begin.starts_with("<!doctype html") || begin.starts_with("<html")).then_some("HTML")
}

/// What a zip file is: office documents are such.
fn package(bytes: &[u8]) -> &'static str {
    let names: [(&[u8], &str); 7] = [
        (b"word/", "Word (.docx)"),
        (b"xl/", "Excel (.xlsx)"),
        (b"ppt/", "PowerPoint (.pptx)"),
        (b"opendocument.text", "OpenDocument"),
        (b"opendocument.spreadsheet", "OpenDocument"),
        (b"opendocument.presentation", "OpenDocument"),
        (b"opendocument.graphics", "OpenDocument"),
    ];
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    let known = names.iter().find(|(part, _)| holds(part));
    known.map_or("zip", |(_, name)| name)
}
