//! Pictures: what is published of them, the same in site and PDF, and that none stops a build unseen.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GenericImageView as _, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use proptest::prelude::{Just, ProptestConfig, Strategy as _, any, prop_oneof, proptest};
use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::Rule;
use veivalg::pictures::{Kind, Picture};
use veivalg::source::Sources;

use crate::tools::{compile_today, root};

/// What a camera or an editor wrote, and nobody is to read.
const SECRET: &str = "HEMMELIG";
const PAGE: &str = "nb/area/arbeidsmiljo.html";
const PDF: &str = "nb/strategi-nb.pdf";

/// The rules' base with one picture in the introduction of its area.
fn strategy(path: &str, bytes: &[u8], config: &str) -> Sources {
    let base = root().join("tests/rules/base");
    let mut sources = veivalg::load::load(&base).expect("the base is there");
    let file = sources.find("veivalg.toml").expect("a configuration");
    let text = format!("{}\n{config}", sources.text(file).expect("text"));
    sources.insert("veivalg.toml", text.into_bytes());
    sources.insert(path, bytes.to_vec());
    for lang in ["nb", "nn"] {
        let text = format!("Slik er det:\n\n![Et tre](<{path}>)\n");
        sources.insert(&format!("areas/arbeidsmiljo/{lang}.md"), text.into_bytes());
    }
    sources
}

fn build(path: &str, bytes: &[u8]) -> (Sources, Compilation) {
    compile_today(strategy(path, bytes, ""), Targets::Publication)
}

fn told(compilation: &Compilation, rule: Rule) -> usize {
    let found = compilation.diagnostics.iter();
    found.filter(|found| found.rule == rule).count()
}

fn page(compilation: &Compilation) -> String {
    let output = compilation.output.as_ref().expect("no error");
    String::from_utf8(output.get(PAGE).expect("a page").to_vec()).expect("UTF-8")
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|window| window == word.as_bytes())
}

/// Red to the left, blue to the right.
fn flag(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 {
            Rgb([200, 10, 10])
        } else {
            Rgb([10, 10, 200])
        }
    })
}

fn encoded(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image
        .into()
        .write_to(&mut bytes, format)
        .expect("a picture");
    bytes.into_inner()
}

/// A photo as a phone makes it: lying on its side, with owner, notes and more after its end.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 90)
        .encode_image(&flag(width, height))
        .expect("a photo");
    // TIFF, big-endian: orientation 6, and the artist.
    let artist = format!("{SECRET} eier\0");
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x02".to_vec();
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    exif.extend(b"\x01\x3b\0\x02");
    exif.extend(u32::try_from(artist.len()).expect("short").to_be_bytes());
    exif.extend(b"\0\0\0\x26\0\0\0\0");
    exif.extend(artist.as_bytes());
    let mut file = jpeg[..2].to_vec();
    let xmp = format!("http://ns.adobe.com/xap/1.0/\0<x>{SECRET}</x>");
    let notes = [
        (0xe1, exif),
        (0xe1, xmp.into_bytes()),
        (0xed, format!("Photoshop 3.0\0{SECRET}").into_bytes()),
        (0xfe, SECRET.as_bytes().to_vec()),
    ];
    for (marker, note) in notes {
        let length = u16::try_from(note.len() + 2).expect("short");
        file.extend([0xff, marker]);
        file.extend(length.to_be_bytes());
        file.extend(note);
    }
    file.extend(&jpeg[2..]);
    file.extend(SECRET.as_bytes());
    file
}

/// A PNG with a note in it.
fn noted(png: &[u8]) -> Vec<u8> {
    // After the head, which is the first chunk. Decoders pass over the sums of notes.
    let (head, rest) = png.split_at(33);
    let note = format!("Author\0{SECRET}");
    let mut file = head.to_vec();
    file.extend(u32::try_from(note.len()).expect("short").to_be_bytes());
    file.extend(b"tEXt");
    file.extend(note.as_bytes());
    let mut sum = flate2::Crc::new();
    sum.update(b"tEXt");
    sum.update(note.as_bytes());
    file.extend(sum.sum().to_be_bytes());
    file.extend(rest);
    file
}

fn drawing(marks: &str) -> Vec<u8> {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {marks}</svg>").into_bytes()
}

#[test]
fn a_photo_is_turned_and_published_without_what_the_camera_wrote() {
    for (width, height) in [(300, 200), (3000, 2000)] {
        let (_, compilation) = build("assets/tre.jpg", &photo(width, height));
        let output = compilation.output.as_ref().expect("no error");
        for (path, bytes) in output.iter() {
            assert!(!holds(bytes, SECRET), "{}", path.as_str());
        }
        let html = page(&compilation);
        let size = format!("width=\"{height}\" height=\"{width}\"");
        assert!(html.contains(&size), "upright: {html}");
        let file = output.get("assets/tre.jpg").expect("the picture");
        let shown = image::load_from_memory(file).expect("a picture");
        assert!(shown.width() < shown.height());
        // What was to the left is at the top.
        assert!(
            shown.get_pixel(5, 5).0[0] > 150 && shown.get_pixel(5, shown.height() - 5).0[2] > 150
        );
    }
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
fn a_large_photo_is_scaled_to_what_is_shown_and_that_is_told() {
    let (sources, compilation) = build("assets/tre.jpg", &photo(4000, 3000));
    assert_eq!(told(&compilation, Rule::LargePicture), 1);
    let html = page(&compilation);
    assert!(
        html.contains("../../assets/tre-800.jpg 800w, ../../assets/tre.jpg 1600w"),
        "{html}"
    );
    assert!(html.contains(" sizes=\""));
    let output = compilation.output.as_ref().expect("no error");
    for (path, width) in [("assets/tre-800.jpg", 800), ("assets/tre.jpg", 1600)] {
        let file = output.get(path).expect("a version");
        assert_eq!(
            image::load_from_memory(file).expect("a picture").width(),
            width
        );
    }
    let file = sources.find("assets/tre.jpg").expect("the file");
    let picture = sources
        .picture(file)
        .expect("a file")
        .as_ref()
        .expect("a picture");
    assert_eq!(picture.print.width, 2008);
    assert!(holds(output.get(PDF).expect("a PDF"), "/Width 2008"));
}

#[test]
fn notes_are_taken_out_of_every_kind_of_file() {
    let png = noted(&encoded(flag(90, 60), ImageFormat::Png));
    assert!(holds(&png, SECRET));
    let nested = format!(
        "width=\"90\" height=\"60\"><image width=\"90\" height=\"60\" href=\"data:image/png;base64,{}\"/>",
        STANDARD.encode(&png)
    );
    let marks = format!(
        "xmlns:i=\"urn:i\" i:name=\"{SECRET}\" content=\"{SECRET}\" width=\"9\" height=\"9\"><!-- {SECRET} -->\
        <metadata>{SECRET}</metadata><i:view>{SECRET}</i:view><script>{SECRET}</script>\
        <path d=\"M0 0h9v9z\" onclick=\"{SECRET}\"/>"
    );
    let files = [png, drawing(&nested), drawing(&marks)];
    for file in files {
        let picture = Picture::read(&file).expect("a picture");
        for version in picture.pages.iter().chain([&picture.print]) {
            let text = String::from_utf8_lossy(&version.bytes);
            assert!(!text.contains(SECRET), "{text}");
            let inner = text.split_once("base64,").map(|(_, inner)| inner);
            let inner = inner.and_then(|inner| inner.split('"').next());
            let inner = inner.and_then(|inner| STANDARD.decode(inner).ok());
            assert!(!holds(&inner.unwrap_or_default(), SECRET));
        }
    }
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
fn colours_of_print_are_converted() {
    const RED: &str = "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdf\
        YmdoZz5NcXlwZHhcZWdj/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMF\
        BQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm\
        Z2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5\
        +v/aAA4EQwBNAFkASwAAPwD0CvP68/r0Cv/Z";
    let cmyk = STANDARD.decode(RED).expect("base64");
    let (_, compilation) = build("assets/trykk.jpg", &cmyk);
    let output = compilation.output.as_ref().expect("no error");
    let shown = output.get("assets/trykk.jpg").expect("the picture");
    let shown = image::load_from_memory(shown).expect("a picture");
    let [red, green, blue, _] = shown.get_pixel(4, 4).0;
    assert!(red > 200 && green < 60 && blue < 60, "{red} {green} {blue}");
    assert!(output.get(PDF).is_some());
}

#[test]
fn a_drawing_has_one_size_however_it_says_it() {
    let circle = "><circle cx=\"30\" cy=\"20\" r=\"10\"/>";
    for (marks, width, height) in [
        ("width=\"60\" height=\"40\"", 60.0, 40.0),
        ("width=\"120\" viewBox=\"0 0 60 40\"", 120.0, 80.0),
        ("height=\"20\" viewBox=\"0 0 60 40\"", 30.0, 20.0),
        ("viewBox=\"0 0 60 40\"", 60.0, 40.0),
        (
            "width=\"100%\" height=\"100%\" viewBox=\"0 0 60 40\"",
            60.0,
            40.0,
        ),
        ("width=\"2in\" height=\"25.4mm\"", 192.0, 96.0),
        ("width=\"60\"", 60.0, 30.0),
        ("", 40.0, 30.0),
    ] {
        let file = drawing(&format!("{marks}{circle}"));
        let picture = Picture::read(&file).expect("a drawing");
        let size = (picture.width.round(), picture.height.round());
        assert_eq!(size, (width, height), "{marks}");
        let svg = String::from_utf8_lossy(&picture.print.bytes);
        assert!(
            svg.contains(" width=\"") && svg.contains(" viewBox=\""),
            "{svg}"
        );
    }
}

#[test]
fn what_nobody_sees_of_a_drawing_is_not_published() {
    let published = |inner: &str| {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='5' height='5'/>{inner}</svg>"
        );
        let picture = Picture::read(svg.as_bytes()).expect("a drawing");
        (
            holds(&picture.print.bytes, SECRET),
            picture.signs.contains(&'H'),
        )
    };
    let text = format!("<text y='5' font-size='3'>{SECRET}</text>");
    for (open, close) in [
        ("<g display='none'>", "</g>"),
        ("<g style='fill: red; display: none'><g>", "</g></g>"),
        ("<defs>", "</defs>"),
        ("<defs><g id='a'>", "</g></defs>"),
        (
            "<symbol id='a'>",
            "</symbol><style>rect { fill: red }</style>",
        ),
    ] {
        let inner = format!("{open}{text}{close}");
        assert_eq!(published(&inner), (false, false), "{inner}");
    }
    for (open, close) in [
        ("<g>", "</g>"),
        ("<g display='none'><g id='a'>", "</g></g><use href='#a'/>"),
        ("<defs><g id='a'>", "</g></defs><use href='#a'/>"),
        (
            "<style>g { display: inline }</style><g display='none'>",
            "</g>",
        ),
        (
            "<defs><clipPath id='å'>",
            "</clipPath></defs><rect width='5' height='5' clip-path='url(#%C3%A5)'/>",
        ),
    ] {
        let inner = format!("{open}{text}{close}");
        assert_eq!(published(&inner), (true, true), "{inner}");
    }
}

#[test]
fn dark_marks_without_a_ground_get_a_light_one() {
    let line = |color: [u8; 3]| {
        let [red, green, blue] = color;
        RgbaImage::from_fn(40, 40, |x, y| match x.abs_diff(y) {
            0..3 => Rgba([red, green, blue, 255]),
            _ => Rgba([0, 0, 0, 0]),
        })
    };
    let needs_light = |file: &[u8]| Picture::read(file).expect("a picture").needs_light;
    assert!(needs_light(&encoded(line([20, 20, 60]), ImageFormat::Png)));
    assert!(!needs_light(&encoded(
        line([250, 250, 240]),
        ImageFormat::Png
    )));
    assert!(!needs_light(&encoded(flag(40, 40), ImageFormat::Png)));
    let shape = "width=\"40\" height=\"40\"><path d=\"M0 0L40 40\" stroke=\"#123\"/>";
    assert!(needs_light(&drawing(shape)));
    let ground = "width=\"40\" height=\"40\"><rect width=\"40\" height=\"40\" fill=\"#eee\"/><path d=\"M0 0L40 40\" stroke=\"#123\"/>";
    assert!(!needs_light(&drawing(ground)));
    let (_, compilation) = build("assets/strek.svg", &drawing(shape));
    assert!(page(&compilation).contains("class=\"plate\""));
}

#[test]
fn the_first_of_moving_pictures_is_published() {
    let mut gif = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut gif);
    for color in [[200, 0, 0, 255], [0, 0, 200, 255]] {
        let points = RgbaImage::from_pixel(20, 10, Rgba(color));
        encoder
            .encode_frame(image::Frame::new(points))
            .expect("a frame");
    }
    drop(encoder);
    let picture = Picture::read(&gif).expect("a picture");
    assert_eq!(picture.print.kind, Kind::Png);
    let shown = image::load_from_memory(&picture.print.bytes).expect("a picture");
    assert!(shown.get_pixel(5, 5).0[0] > 150);
    let (_, compilation) = build("assets/tre.gif", &gif);
    assert!(page(&compilation).contains("assets/tre.gif.png"));
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
fn what_is_let_through_all_the_same_is_said_in_words() {
    let config = "[check]\nunshowable-picture = \"warning\"\n";
    for file in [
        b"".as_slice(),
        b"BM and no more",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"",
    ] {
        let sources = strategy("assets/tre.png", file, config);
        let (_, compilation) = compile_today(sources, Targets::Publication);
        assert_eq!(told(&compilation, Rule::UnshowablePicture), 1);
        let html = page(&compilation);
        assert!(
            html.contains("Et tre") && !html.contains("tre.png"),
            "{html}"
        );
        let output = compilation.output.as_ref().expect("no error");
        assert!(output.get(PDF).is_some());
        assert!(output.get("assets/tre.png").is_none());
    }
}

/// Pictures with a few bytes changed, cut, or made up.
fn bytes() -> impl proptest::strategy::Strategy<Value = Vec<u8>> {
    let good = prop_oneof![
        Just(photo(24, 16)),
        Just(noted(&encoded(flag(24, 16), ImageFormat::Png))),
        Just(encoded(flag(24, 16), ImageFormat::Gif)),
        Just(encoded(flag(24, 16), ImageFormat::WebP)),
        Just(drawing(
            "viewBox=\"0 0 60 40\"><style>.a{fill:light-dark(red, blue)}</style><g class=\"a\">\
             <path d=\"M0 0h9v9z\"/><text x=\"5\" y=\"20\">Løsen</text><use xlink:href=\"#b\"/></g>"
        )),
    ];
    let changed = (
        good,
        proptest::collection::vec((any::<usize>(), any::<u8>()), 0..6),
        any::<usize>(),
        any::<bool>(),
    );
    let changed = changed.prop_map(|(mut file, changes, cut, is_cut)| {
        for (at, byte) in changes {
            let at = at % file.len();
            file[at] = byte;
        }
        if is_cut {
            file.truncate(cut % file.len());
        }
        file
    });
    prop_oneof![
        4 => changed,
        1 => proptest::collection::vec(any::<u8>(), 0..200),
        1 => "(<svg|<g|<text|[a-z=\"'<>/&;# ]){0,40}".prop_map(String::into_bytes),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_reader_fall(file in bytes()) {
        if let Ok(picture) = Picture::read(&file) {
            assert!(picture.width > 0.0 && picture.height > 0.0);
            let again = Picture::read(&file).expect("the same");
            assert!(picture.print.bytes == again.print.bytes);
            // What is published is a picture that could be published as it is.
            Picture::read(&picture.print.bytes).expect("a picture");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    #[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
    fn a_picture_is_told_of_or_shown_in_both(file in bytes()) {
        let (_, compilation) = build("assets/tre.jpg", &file);
        let unshowable = told(&compilation, Rule::UnshowablePicture);
        match &compilation.output {
            Some(output) => {
                assert_eq!(unshowable, 0);
                assert!(page(&compilation).contains("<img src=\"../../assets/tre.jpg"));
                assert!(output.get(PDF).is_some());
            }
            None => assert_eq!(unshowable, 1, "{:?}", compilation.diagnostics),
        }
    }
}
