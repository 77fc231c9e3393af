//! Birth numbers in what is published.

use veivalg::compile::Targets;

use super::{strategy, told};

/// Of days in 1855, so that nobody living has them.
const NUMBER: &str = "17055550034";
const D_NUMBER: &str = "57055550028";

fn places(keys: &str, files: &[(&str, &[u8])]) -> Vec<String> {
    let (sources, compilation) = strategy(keys, files, Targets::Findings);
    let lines = told(&sources, &compilation).into_iter();
    lines
        .filter_map(|line| Some(line.split_once(": feil[personal-data]")?.0.to_owned()))
        .collect()
}

#[test]
fn a_birth_number_is_told_of_wherever_it_would_be_published() {
    let keys = format!(
        "unit = \"percent\"\ntext = \"[T](assets/t.txt) {NUMBER} ![b](assets/b.svg)\"\ndata = \"data/t.csv\""
    );
    let files: [(&str, String); 5] = [
        (
            "data/t.csv",
            format!("periode;verdi;merknad\n2024;9,4;Kari ({NUMBER})\n"),
        ),
        (
            "assets/t.txt",
            format!("Liste\n{} {}\n", &D_NUMBER[..6], &D_NUMBER[6..]),
        ),
        (
            "assets/b.svg",
            format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>\n<title>å {NUMBER}</title></svg>"
            ),
        ),
        ("assets/unused.txt", NUMBER.to_owned()),
        ("areas/a/nb.md", format!("Linje\n\nKontakt {NUMBER}.\n")),
    ];
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(path, text)| (*path, text.as_bytes()))
        .collect();
    assert_eq!(
        places(&keys, &files),
        [
            "areas/a/nb.md:3:9",
            "assets/b.svg:2:10",
            "assets/t.txt:2:1",
            "data/t.csv:2:16",
            "measures.toml:7:27",
        ]
    );
}

#[test]
fn other_numbers_are_no_birth_numbers() {
    let told =
        |text: &str| places("unit = \"percent\"", &[("areas/a/nb.md", text.as_bytes())]).len();
    for text in [
        "17055550035",
        "17055550043",
        "00000000000",
        "12345678903",
        "1705 55 50034",
        "17 055 550 034",
        "100 170 555 50034",
        "170 555 500 34 12",
        "170555, 50034",
        "170555\n\n50034",
        "170555\n- 50034",
        "0.17055550034",
        "31025550034",
        "117055550034",
        "170555500341",
        "170555<p>50034",
        "1705555003 4",
        // A number of its own that nobody of that year has.
        "18055575076",
        // One digit that the new rule accepts, before it holds.
        "01013212380",
    ] {
        assert_eq!(told(&format!("Se {text} her.\n")), 0, "{text}");
    }
    for text in [
        NUMBER,
        D_NUMBER,
        "18055574959",
        "170555 50034",
        "12 170555 50034",
        "170555-50034",
        "170555\u{a0}50034",
        "(17055550034)",
        "17055550034.",
        "fnr.17055550034,",
        "/17055550034/",
        "**17055550034**",
        "17055550034,5",
        "fnr17055550034",
        "17055550034b",
        "1.17055550034",
        "2-17055550034",
        "170555.50034",
        "170555  50034",
        "170 555 50034",
        "17.05.55-50034",
        "170555 500 34",
        "170555\n50034",
        "170555\n  > 50034",
        "170555\\\n50034",
        "170555<br>50034",
        "&#49;7055550034",
        "&#x31;70555&nbsp;50034",
        "170555&shy;50034",
        "170555&zwnj;50034",
        "170555&Tab;50034",
        "170555&NewLine;50034",
        "170555&minus;50034",
        "17&period;05&period;55&hyphen;50034",
        "170555\u{ad}50034",
        "170555\u{200b}50034",
        "**170555**50034",
        "`170555`_50034_",
        "[170555](https://x.no)50034",
        "170555<!-- x -->50034",
        "170555<span lang=\"en\">50034</span>",
        "１７０５５５５００３４",
        "| 170555 | 50034 |",
    ] {
        assert_eq!(told(&format!("Se {text} her.\n")), 1, "{text}");
    }
}

#[test]
fn a_birth_number_is_told_of_from_its_first_digit_to_its_last() {
    for written in [
        NUMBER,
        "170555&nbsp;50034",
        "&#49;7055550034",
        "1705555003&#52;",
        "170555**5**0034",
        "170555<b>50</b>034",
        "&#49;70555<b>5003&#52;",
        "１７０５５５５００３４",
    ] {
        let text = format!("Først **noe** her.\n\nSå &amp; *igjen* {written}, og *så* mer.\n");
        let files: [(&str, &[u8]); 1] = [("areas/a/nb.md", text.as_bytes())];
        let (sources, compilation) = strategy("unit = \"percent\"", &files, Targets::Findings);
        let mut found = compilation.diagnostics.iter();
        let found = found.find(|one| one.rule.name() == "personal-data");
        let span = found.expect(written).span;
        let text = sources.text(span.file).expect("a text");
        assert_eq!(&text[span.start..span.end], written);
    }
}

#[test]
fn a_birth_number_is_told_of_however_its_file_writes_it() {
    let measure = |data: &str| {
        let keys = "unit = \"percent\"\ndata = \"data/t.csv\"";
        places(keys, &[("data/t.csv", data.as_bytes())])
    };
    for row in [
        "period,value,note_nb\n2025,3,17055550034\n",
        "period,value,responses\n2025,3,17055550034\n",
        "period,value,comparison\n2025,3,17055550034.0\n",
        "periode;verdi;merknad\n2025;3;fnr17055550034\n",
    ] {
        assert_eq!(measure(row).len(), 1, "{row}");
    }
    for row in [
        "period,value\n2025,3.17055550034\n",
        "periode;verdi\n2025;3,17055550034\n",
        "period,value,responses\n2025,170555,50034\n",
    ] {
        assert_eq!(measure(row), [""; 0], "{row}");
    }
    let keys = "unit = \"percent\"\ntext = \"[T](assets/t.rtf) ![b](assets/b.svg)\"";
    let drawing = |inner: &str| {
        format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{inner}</svg>")
    };
    for (path, text, at) in [
        (
            "assets/t.rtf",
            "{\\rtf1 17055550034}".to_owned(),
            "assets/t.rtf:1:8",
        ),
        ("assets/17055550034.rtf", String::new(), ""),
        (
            "assets/b.svg",
            drawing("<text>170555<tspan>50034</tspan></text>"),
            "assets/b.svg:1:68",
        ),
        (
            "assets/b.svg",
            drawing("<path d='M1.17055550034 2'/><text>170555</text><text>50034</text>"),
            "",
        ),
        (
            "terms.toml",
            "# \"\\u0031705555\\u0030034\"\n".to_owned(),
            "terms.toml:1:4",
        ),
        (
            "static/t.json",
            "{\"id\": \"x-17055550034-x\"}".to_owned(),
            "static/t.json:1:11",
        ),
        (
            "static/t.json",
            "[1.17055550034, 5-17055550034]".to_owned(),
            "",
        ),
        (
            "static/_headers",
            "/*\n  X-A: 17055550034\n".to_owned(),
            "static/_headers:2:8",
        ),
        (
            "static/a.ics",
            "BEGIN:VCALENDAR\r\nDESCRIPTION:Sak 17055\r\n 550034\r\n".to_owned(),
            "static/a.ics:1:1",
        ),
        (
            "areas/17055550034/area.toml",
            "title = \"X\"\n".to_owned(),
            "areas/17055550034/area.toml:1:1",
        ),
    ] {
        let told = places(keys, &[(path, text.as_bytes())]);
        let expected: Vec<&str> = Some(at).filter(|at| !at.is_empty()).into_iter().collect();
        assert_eq!(told, expected, "{text}");
    }
    // The bytes of a picture are none of anybody, and what is not published has no address.
    let picture = b"\x89PNG\r\n\x1a\n 17055550034";
    for path in ["static/b.png", "areas/a/17055550034.png"] {
        assert_eq!(places(keys, &[(path, picture)]), [""; 0], "{path}");
    }
    let extra = "unit = \"percent\"\nextra = { x = 17055550034.0 }";
    assert_eq!(places(extra, &[]).len(), 1);
}

/// A document of these parts, packed.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<_> = (parts.iter())
        .map(|(path, text)| (*path, text.as_bytes()))
        .collect();
    packed_bytes(&parts)
}

fn packed_bytes(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (path, text) in parts {
        let file = archive
            .new_file(path)
            .compression_method(rawzip::CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().expect("room");
        let encoder = flate2::write::DeflateEncoder::new(&mut entry, flate2::Compression::fast());
        let mut writer = config.wrap(encoder);
        std::io::copy(&mut &text[..], &mut writer).expect("room");
        let (encoder, descriptor) = writer.finish().expect("room");
        encoder.finish().expect("room");
        entry.finish(descriptor).expect("room");
    }
    archive.finish().expect("room");
    bytes
}

#[test]
fn documents_that_readers_download_are_looked_through() {
    let (day, own) = NUMBER.split_at(6);
    // A word processor parts what somebody changed in the middle.
    let word = format!(
        "<w:document xmlns:w='w'><w:p><w:r><w:t>Kari {day}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{own}</w:t></w:r></w:p></w:document>"
    );
    // Letters of two looks are one number, and what stands before and after a paragraph is not.
    let colours = format!(
        "<w:p><w:r><w:rPr><w:color w:val='1'/><w:szCs/></w:rPr><w:t>{day}</w:t></w:r><w:r><w:rPr><w:u><w:x/></w:u></w:rPr><w:t>{own}</w:t></w:r></w:p>"
    );
    let beside = format!("<div><p>1</p>{NUMBER}<p>2</p></div>");
    let sheet = format!("<sst><si><t>Kari</t></si><si><t>{NUMBER}</t></si></sst>");
    let open = format!("<o xmlns:text='t'><text:p>Kari {D_NUMBER}</text:p></o>");
    // Eleven decimals, two cells, a part that is no text, and a picture's bytes.
    let none = format!("<s><c><v>12.{NUMBER}</v></c><c><v>{day}</v></c><c><v>{own}</v></c></s>");
    let bomb = format!("<a>{}</a>", " ".repeat(40 << 20));
    let names: String = (0..60_000)
        .map(|at| format!(" xmlns:n{at}=\"u{at}\""))
        .collect();
    let files = [
        ("assets/a.docx", packed(&[("word/document.xml", &word)])),
        (
            "assets/b.xlsx",
            packed(&[
                ("[Content_Types].xml", "<t/>"),
                ("xl/sharedStrings.xml", &sheet),
            ]),
        ),
        ("assets/c.odt", packed(&[("content.xml", &open)])),
        (
            "assets/d.xlsx",
            packed(&[
                ("xl/worksheets/sheet1.xml", &none),
                ("xl/media/x.png", NUMBER),
            ]),
        ),
        ("assets/e.docx", packed(&[("word/document.xml", &bomb)])),
        // Not one by one held against all others.
        (
            "assets/g.docx",
            packed(&[(
                "word/document.xml",
                &format!("<a {names}>{}", "<b>".repeat(200_000)),
            )]),
        ),
        (
            "assets/h.docx",
            packed(&[(
                "word/document.xml",
                &format!("<a>&#49;&#x37;{}</a>", &NUMBER[2..]),
            )]),
        ),
        ("assets/i.docx", packed(&[("word/document.xml", &colours)])),
        ("assets/j.docx", packed(&[("page.xhtml", &beside)])),
        // Published without that anything leads to it.
        ("static/k.docx", packed(&[("word/document.xml", &word)])),
        ("assets/f.docx", b"PK\x03\x04 no document".to_vec()),
    ];
    let links: String = files
        .iter()
        .filter(|(path, _)| path.starts_with("assets/"))
        .map(|(path, _)| format!("[d]({path}) "))
        .collect();
    let keys = format!("unit = \"percent\"\ntext = \"{links}\"");
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(path, bytes)| (*path, bytes.as_slice()))
        .collect();
    assert_eq!(
        places(&keys, &files),
        [
            "assets/a.docx:1:1",
            "assets/b.xlsx:1:1",
            "assets/c.odt:1:1",
            "assets/h.docx:1:1",
            "assets/i.docx:1:1",
            "assets/j.docx:1:1",
            "static/k.docx:1:1",
        ]
    );
}

/// A strategy that leads readers to one document, and what is told of it by the rule.
fn told_of(name: &str, document: &[u8]) -> Vec<String> {
    let keys = format!("unit = \"percent\"\ntext = \"[d]({name})\"");
    let (sources, compilation) = strategy(&keys, &[(name, document)], Targets::Findings);
    let lines = told(&sources, &compilation).into_iter();
    lines
        .filter(|line| line.contains("[personal-data]"))
        .collect()
}

#[test]
fn a_document_that_is_not_read_whole_is_told_of() {
    let old = |name: &str| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.resize(4096, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let page = format!("<p>Kari {NUMBER}</p>");
    let whole = packed(&[("word/document.xml", "<p>Ingen</p>")]);
    let large = " ".repeat((16 << 20) + 1);
    let locked = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let pages = "<CipherReference URI=\"OEBPS/1.xhtml\"/>";
    let fonts = "<CipherReference URI=\"OEBPS/skrift.otf\"/>";
    let parts: Vec<String> = (0..2001).map(|at| format!("{at}.xml")).collect();
    let parts: Vec<(&str, &str)> = parts.iter().map(|path| (path.as_str(), "<a/>")).collect();
    // Each byte of what is packed may be damaged.
    let mut hurt = whole.clone();
    let body = hurt.iter().position(|&byte| byte == b'x').expect("a name") + 4;
    hurt[body..body + 4].fill(0xff);
    let mut secret = whole.clone();
    for mark in [&b"PK\x01\x02"[..], b"PK\x03\x04"] {
        let at = secret.windows(4).position(|four| four == mark);
        secret[at.expect("a header") + if mark[2] == 1 { 8 } else { 6 }] |= 1;
    }
    for (name, document, words) in [
        ("a.docx", whole.clone(), ""),
        ("a.docx", old("EncryptedPackage"), "låst med passord"),
        ("a.xlsx", old("Workbook"), "gammelt format"),
        ("a.docx", secret, "låst med passord"),
        (
            "a.odt",
            packed(&[("META-INF/manifest.xml", locked)]),
            "låst med passord",
        ),
        (
            "a.epub",
            packed(&[("META-INF/encryption.xml", pages)]),
            "låst med passord",
        ),
        ("a.epub", packed(&[("META-INF/encryption.xml", fonts)]), ""),
        (
            "a.docx",
            packed(&[("word/document.xml", &large)]),
            "så stor",
        ),
        ("a.docx", packed(&[("word/document.xml", &large[1..])]), ""),
        ("a.xlsx", packed(&parts), "så stor"),
        ("a.xlsx", packed(&parts[1..]), ""),
        (
            "a.docx",
            b"PK\x03\x04 ikke noe dokument \xff".to_vec(),
            "skadet",
        ),
        ("a.docx", hurt, "skadet"),
        ("a.docx", whole[..whole.len() - 30].to_vec(), "skadet"),
    ] {
        let told = told_of(&format!("assets/{name}"), &document);
        match words {
            "" => assert_eq!(told, [""; 0], "{name}"),
            words => {
                let begin = format!("assets/{name}:1:1: advarsel[personal-data] ");
                assert_eq!(told.len(), 1, "{name}, {words}: {told:?}");
                assert!(
                    told[0].starts_with(&begin) && told[0].contains(words),
                    "{told:?}"
                );
            }
        }
    }
    // What is read is searched: what comes before the end of what may be unpacked, and documents in documents.
    let first = packed(&[("a.xml", &page), ("b.xml", &large)]);
    let inner = packed(&[("xl/sharedStrings.xml", &page)]);
    let inner = packed_bytes(&[("ppt/embeddings/ark.xlsx", &inner)]);
    let outer = packed_bytes(&[("word/embeddings/lysark.pptx", &inner)]);
    let deeper = packed_bytes(&[("a.docx", &outer)]);
    let wide: Vec<u8> = std::iter::once(0xfeff)
        .chain(page.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let wide = packed_bytes(&[("word/document.xml", &wide)]);
    for (document, numbers, unread) in [
        (first, 1, 1),
        (inner, 1, 0),
        (outer, 1, 0),
        (deeper, 0, 1),
        (wide, 1, 0),
    ] {
        let told = told_of("assets/a.pptx", &document);
        let count = |level: &str| told.iter().filter(|line| line.contains(level)).count();
        assert_eq!(
            (count(": feil"), count(": advarsel")),
            (numbers, unread),
            "{told:?}"
        );
    }
}
