//! Documents of Word and LibreOffice in any size, imported.

use std::io::Write as _;

use crate::constructs::{Construct, Files, Work, construct, repeated};

/// What is many times in one paragraph of a Word document.
const RUNS: [(&str, &str); 6] = [
    ("runs of a Word paragraph", "<w:r><w:t>ord¤ </w:t></w:r>"),
    (
        "runs of two looks",
        "<w:r><w:rPr><w:b/></w:rPr><w:t>a¤ </w:t></w:r><w:r><w:t>b. </w:t></w:r>",
    ),
    (
        "tracked changes",
        "<w:ins><w:r><w:t>inn¤ </w:t></w:r></w:ins><w:del><w:r><w:delText>ut¤ </w:delText></w:r></w:del>",
    ),
    (
        "fields that do not end",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>a¤ </w:t></w:r>",
    ),
    (
        "fields in each other",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"http://a.no/¤\"</w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>a¤ </w:t></w:r>",
    ),
    (
        "lines of a Word paragraph",
        "<w:r><w:t>a¤ </w:t></w:r><w:r><w:br/></w:r>",
    ),
];

/// What is many times in the text of a Word document.
const PARAGRAPHS: [(&str, &str); 2] = [
    (
        "sizes of letters",
        "<w:p><w:r><w:rPr><w:sz w:val=\"¤\"/></w:rPr><w:t>Ord ¤</w:t></w:r></w:p>",
    ),
    (
        "paragraphs of Word",
        "<w:p><w:r><w:t>Avsnitt ¤ er her.</w:t></w:r></w:p>",
    ),
];

/// What is many times in one paragraph of an OpenDocument text.
const SPANS: [(&str, &str); 4] = [
    ("spans", "<text:span>a¤ </text:span>b "),
    ("spaces and tabs", "<text:s/><text:tab/>"),
    (
        "comments",
        "a <office:annotation><text:p>Kommentar ¤</text:p></office:annotation>",
    ),
    (
        "frames of one picture",
        "<draw:frame><draw:image xlink:href=\"Pictures/a.png\"/><svg:desc>Bilde ¤</svg:desc></draw:frame>",
    ),
];

/// All of them.
pub fn all() -> Vec<Construct> {
    let mut all = Vec::new();
    let mut add = |name: &'static str, files: Box<dyn Fn(usize) -> Files + Sync>| {
        all.push(construct(name, Work::Import, 125, files));
    };
    for (name, one) in RUNS {
        add(
            name,
            Box::new(|count| {
                // Of a document of instructions alone there would be nothing to read.
                let first = "<w:r><w:t>Her er vi. </w:t></w:r>";
                word(&format!("<w:p>{first}{}</w:p>", repeated(one, count)))
            }),
        );
    }
    for (name, one) in PARAGRAPHS {
        add(name, Box::new(|count| word(&repeated(one, count))));
    }
    add(
        "rows and columns of a Word table",
        Box::new(|count| {
            let cell =
                |words: &str| format!("<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>");
            let wide = repeated(&cell("k¤"), count);
            let rows = repeated(&format!("<w:tr>{}</w:tr>", cell("r¤")), count);
            word(&format!("<w:tbl><w:tr>{wide}</w:tr>{rows}</w:tbl>"))
        }),
    );
    add(
        "rows of areas that they name",
        Box::new(|count| {
            let heading = |level: u8, words: &str| {
                format!(
                    "<w:p><w:pPr><w:pStyle w:val=\"Heading{level}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
                )
            };
            let cell =
                |words: &str| format!("<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>");
            let row = |words: [&str; 4]| format!("<w:tr>{}</w:tr>", words.map(cell).concat());
            let goal = "<w:p><w:r><w:t>Vi når mål ¤</w:t></w:r></w:p>";
            let area = heading(1, "Satsing ¤") + &heading(2, "Mål") + goal;
            let rows = repeated(&row(["Satsing ¤", "Tall ¤", "Gjør ¤", "HR"]), count);
            let head = row(["Område", "Mål", "Tiltak", "Ansvar"]);
            let table = format!("<w:tbl>{head}{rows}</w:tbl>");
            word(&(repeated(&area, count) + &heading(1, "Tiltak") + &table))
        }),
    );
    for (name, one) in SPANS {
        add(
            name,
            Box::new(|count| {
                open_document(
                    &format!("<text:p>a {}</text:p>", repeated(one, count)),
                    1000 * count,
                )
            }),
        );
    }
    all
}

fn word(body: &str) -> Files {
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    let path = "word/document.xml".to_owned();
    let parts = [(path, document.into_bytes())];
    vec![("dokument.docx".to_owned(), zipped(&parts))]
}

/// With a picture of so many bytes.
fn open_document(body: &str, picture: usize) -> Files {
    let spaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
        xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
        xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
        xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
        xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    let content = format!(
        "<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.resize(picture, 0);
    let kind = b"application/vnd.oasis.opendocument.text".to_vec();
    let parts = [
        ("mimetype".to_owned(), kind),
        ("content.xml".to_owned(), content.into_bytes()),
        ("Pictures/a.png".to_owned(), bytes),
    ];
    vec![("dokument.odt".to_owned(), zipped(&parts))]
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (path, part) in parts {
        let entry = archive
            .new_file(path)
            .compression_method(rawzip::CompressionMethod::DEFLATE);
        let (mut entry, config) = entry.start().expect("room");
        let packer = flate2::write::DeflateEncoder::new(&mut entry, flate2::Compression::default());
        let mut writer = config.wrap(packer);
        writer.write_all(part).expect("room");
        let (packer, descriptor) = writer.finish().expect("room");
        packer.finish().expect("room");
        entry.finish(descriptor).expect("room");
    }
    archive.finish().expect("room");
    bytes
}
