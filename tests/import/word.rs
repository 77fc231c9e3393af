//! A small writer of Word documents: XML in a zip archive, as little of it as Word itself would open.

use std::io::Write as _;

/// A document that is being written.
#[derive(Debug, Clone, Default)]
pub struct Word {
    body: String,
    notes: Vec<String>,
    end_notes: Vec<String>,
    comments: Vec<String>,
    header: String,
    footer: String,
    is_norwegian: bool,
    pictures: Vec<Vec<u8>>,
    links: Vec<String>,
    /// Other parts by their paths.
    pub parts: Vec<(String, Vec<u8>)>,
}

const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\"";

/// Styles whose letters do not show.
const HIDDEN: &str = "<w:style w:type=\"character\" w:styleId=\"Skjult\"><w:name w:val=\"Skjult\"/><w:rPr><w:vanish/></w:rPr></w:style>\
    <w:style w:type=\"character\" w:styleId=\"Arvet\"><w:name w:val=\"Arvet\"/><w:basedOn w:val=\"Skjult\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"SkjultAvsnitt\"><w:name w:val=\"Skjult avsnitt\"/><w:rPr><w:vanish/></w:rPr></w:style>";

/// Words as XML.
pub fn safe(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A run of letters with marks of its look, as `b` and `i`.
pub fn run(words: &str, looks: &str) -> String {
    let looks: String = looks
        .split_whitespace()
        .map(|look| format!("<w:{look}/>"))
        .collect();
    format!(
        "<w:r><w:rPr>{looks}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        safe(words)
    )
}

/// A paragraph of XML with a style.
pub fn paragraph(style: &str, inside: &str) -> String {
    let style = match style {
        "" => String::new(),
        style => format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"),
    };
    format!("<w:p>{style}{inside}</w:p>")
}

/// An item of a list: 1 has bullets, 2 numbers.
pub fn item(list: u8, level: u8, inside: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{inside}</w:p>"
    )
}

/// A table of rows of cells of plain words; a cell that begins with `N|` is as wide as N.
pub fn table(rows: &[&[&str]]) -> String {
    let rows = rows.iter().map(|row| {
        let cells = row.iter().map(|cell| {
            let (width, words) = cell.split_once('|').unwrap_or(("1", cell));
            let lines: String = words
                .split('\n')
                .map(|line| paragraph("", &run(line, "")))
                .collect();
            format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{width}\"/></w:tcPr>{lines}</w:tc>")
        });
        format!("<w:tr>{}</w:tr>", cells.collect::<String>())
    });
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.collect::<String>())
}

/// A text box as Word 2010 and later write it, with the form for older ones beside it.
pub fn text_box(inside: &str) -> String {
    format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr id=\"1\" name=\"Tekstboks 1\"/>\
         <a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>\
         </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r>",
        old_box(inside)
    )
}

/// A text box as older ones write it, without the run around it.
pub fn old_box(inside: &str) -> String {
    format!(
        "<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
}

impl Word {
    /// One whose styles have the names that Word gives them in Norwegian, or in English.
    pub fn named(is_norwegian: bool) -> Self {
        Self {
            is_norwegian,
            ..Self::default()
        }
    }

    /// With more XML in its body.
    pub fn xml(mut self, xml: impl AsRef<str>) -> Self {
        self.body.push_str(xml.as_ref());
        self
    }

    /// With a paragraph of plain words in a style.
    pub fn styled(self, style: &str, words: &str) -> Self {
        self.xml(paragraph(style, &run(words, "")))
    }

    /// With a heading.
    pub fn heading(self, level: u8, words: &str) -> Self {
        let style = match self.is_norwegian {
            true => format!("Overskrift{level}"),
            false => format!("Heading{level}"),
        };
        self.styled(&style, words)
    }

    /// With a paragraph of running text.
    pub fn text(self, words: &str) -> Self {
        self.styled("", words)
    }

    /// With a list with bullets.
    pub fn list(mut self, items: &[&str]) -> Self {
        for words in items {
            self.body.push_str(&item(1, 0, &run(words, "")));
        }
        self
    }

    /// With a paragraph that has a footnote.
    pub fn noted(mut self, words: &str, note: &str) -> Self {
        let mark = self.note(note);
        self.body
            .push_str(&paragraph("", &(run(words, "") + &mark)));
        self
    }

    /// A footnote's mark.
    pub fn note(&mut self, words: &str) -> String {
        self.notes.push(words.to_owned());
        format!(
            "<w:r><w:footnoteReference w:id=\"{}\"/></w:r>",
            self.notes.len()
        )
    }

    /// An endnote's mark.
    pub fn end_note(&mut self, words: &str) -> String {
        self.end_notes.push(words.to_owned());
        format!(
            "<w:r><w:endnoteReference w:id=\"{}\"/></w:r>",
            self.end_notes.len()
        )
    }

    /// With a comment.
    pub fn comment(mut self, words: &str) -> Self {
        self.comments.push(words.to_owned());
        self
    }

    /// With a line at the head and one at the foot of pages.
    pub fn edges(mut self, header: &str, footer: &str) -> Self {
        self.header = header.to_owned();
        self.footer = footer.to_owned();
        self
    }

    /// A link around a run.
    pub fn link(&mut self, address: &str, words: &str) -> String {
        self.links.push(address.to_owned());
        format!(
            "<w:hyperlink r:id=\"link{}\">{}</w:hyperlink>",
            self.links.len(),
            run(words, "")
        )
    }

    /// A picture.
    pub fn picture(&mut self, alt: &str, bytes: &[u8]) -> String {
        self.pictures.push(bytes.to_vec());
        format!(
            "<w:r><w:drawing><wp:inline><wp:docPr id=\"9\" name=\"Bilde\" descr=\"{}\"/><a:graphic><a:graphicData><pic:pic>\
             <pic:blipFill><a:blip r:embed=\"picture{}\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
            safe(alt),
            self.pictures.len()
        )
    }

    fn styles(&self) -> String {
        let names: [(&str, &str, &str); 8] = [
            ("Title", "Tittel", "Title"),
            ("Subtitle", "Undertittel", "Subtitle"),
            ("Heading1", "Overskrift1", "heading 1"),
            ("Heading2", "Overskrift2", "heading 2"),
            ("Heading3", "Overskrift3", "heading 3"),
            ("Quote", "Sitat", "Quote"),
            ("TOC1", "INNH1", "toc 1"),
            ("Caption", "Bildetekst", "caption"),
        ];
        // Word writes English names below Norwegian ids; other programs both in Norwegian.
        let styles = names.map(|(english, norwegian, name)| {
            let (id, name) = if self.is_norwegian { (norwegian, norwegian) } else { (english, name) };
            format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/></w:style>")
        });
        // Each list style has a list of one level, whatever its name says.
        let lists = ["ListBullet", "ListBullet2", "Punktliste", "Punktliste2"].map(|id| {
            format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
        });
        let quotations = "<w:style w:type=\"paragraph\" w:styleId=\"Quotations\"><w:name w:val=\"Quotations\"/></w:style>";
        format!(
            "<w:styles {SPACES}>{}{}{quotations}{HIDDEN}</w:styles>",
            styles.concat(),
            lists.concat()
        )
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let notes = |kind: &str, notes: &[String]| {
            let notes: String = notes
                .iter()
                .enumerate()
                .map(|(at, words)| {
                    let inside = paragraph("", &run(words, ""));
                    format!("<w:{kind} w:id=\"{}\">{inside}</w:{kind}>", at + 1)
                })
                .collect();
            let separator = paragraph("", "<w:r><w:separator/></w:r>");
            format!(
                "<w:{kind}s {SPACES}><w:{kind} w:id=\"0\" w:type=\"separator\">{separator}</w:{kind}>{notes}</w:{kind}s>"
            )
        };
        let comments = self.comments.iter().enumerate().map(|(at, words)| {
            let inside = paragraph("", &run(words, ""));
            format!("<w:comment w:id=\"{at}\" w:author=\"Kari Nordmann\">{inside}</w:comment>")
        });
        let comments = format!(
            "<w:comments {SPACES}>{}</w:comments>",
            comments.collect::<String>()
        );
        let numbering = {
            let kinds = ["bullet", "decimal"].iter().enumerate().map(|(at, kind)| {
                let levels: String = (0..9)
                    .map(|level| {
                        format!("<w:lvl w:ilvl=\"{level}\"><w:numFmt w:val=\"{kind}\"/></w:lvl>")
                    })
                    .collect();
                format!("<w:abstractNum w:abstractNumId=\"{at}\">{levels}</w:abstractNum>")
            });
            let lists = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";
            format!(
                "<w:numbering {SPACES}>{}{lists}</w:numbering>",
                kinds.collect::<String>()
            )
        };
        let edge = |kind: &str, words: &str| {
            format!(
                "<w:{kind} {SPACES}>{}</w:{kind}>",
                paragraph("", &run(words, ""))
            )
        };
        let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let mut relations = String::new();
        for kind in [
            "styles",
            "numbering",
            "footnotes",
            "endnotes",
            "comments",
            "header",
            "footer",
        ] {
            relations.push_str(&format!(
                "<Relationship Id=\"{kind}\" Type=\"{kinds}/{kind}\" Target=\"{kind}.xml\"/>"
            ));
        }
        for (at, address) in self.links.iter().enumerate() {
            let address = safe(address);
            relations.push_str(&format!(
                "<Relationship Id=\"link{}\" Type=\"{kinds}/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/>",
                at + 1
            ));
        }
        for at in 1..=self.pictures.len() {
            relations.push_str(&format!("<Relationship Id=\"picture{at}\" Type=\"{kinds}/image\" Target=\"media/image{at}.png\"/>"));
        }
        let relations_of = |inside: &str| {
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>"
            )
        };
        let main = format!(
            "<Relationship Id=\"main\" Type=\"{kinds}/officeDocument\" Target=\"word/document.xml\"/>"
        );
        let mut parts: Vec<(String, Vec<u8>)> = [
            ("_rels/.rels", relations_of(&main)),
            ("word/_rels/document.xml.rels", relations_of(&relations)),
            (
                "word/document.xml",
                format!(
                    "<w:document {SPACES}><w:body>{}<w:sectPr/></w:body></w:document>",
                    self.body
                ),
            ),
            ("word/styles.xml", self.styles()),
            ("word/numbering.xml", numbering),
            ("word/footnotes.xml", notes("footnote", &self.notes)),
            ("word/endnotes.xml", notes("endnote", &self.end_notes)),
            ("word/comments.xml", comments),
            ("word/header.xml", edge("hdr", &self.header)),
            ("word/footer.xml", edge("ftr", &self.footer)),
        ]
        .map(|(path, text)| (path.to_owned(), text.into_bytes()))
        .to_vec();
        for (at, bytes) in self.pictures.iter().enumerate() {
            parts.push((format!("word/media/image{}.png", at + 1), bytes.clone()));
        }
        parts.extend(self.parts.iter().cloned());
        zipped(&parts)
    }
}

/// Parts as a zip archive.
pub fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (path, part) in parts {
        let (mut entry, config) = archive
            .new_file(path)
            .compression_method(rawzip::CompressionMethod::DEFLATE)
            .start()
            .expect("room");
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
