//! Files that are no documents, or too much of one: each is told for what it is.

use veivalg::import::{Unreadable, read};

use super::word::{Word, zipped};

#[test]
fn each_file_that_cannot_be_read_is_told_for_what_it_is() {
    let wide =
        |words: &str| -> Vec<u8> { words.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let old = [&[0xd0, 0xcf, 0x11, 0xe0][..], &wide("WordDocument")].concat();
    let locked = [&[0xd0, 0xcf, 0x11, 0xe0][..], &wide("EncryptedPackage")].concat();
    let whole = Word::default().text("Hei.").bytes();
    let table = zipped(&[("xl/workbook.xml".to_owned(), b"<a/>".to_vec())]);
    let open = zipped(&[
        (
            "mimetype".to_owned(),
            b"application/vnd.oasis.opendocument.text".to_vec(),
        ),
        ("content.xml".to_owned(), b"<a/>".to_vec()),
    ]);
    let no_xml = zipped(&[(
        "word/document.xml".to_owned(),
        b"<w:document><w:body>".to_vec(),
    )]);
    for (bytes, why) in [
        (old, Unreadable::OldWord),
        (b"{\\rtf1 Hei}".to_vec(), Unreadable::OldWord),
        (locked, Unreadable::Locked),
        (b"%PDF-1.7".to_vec(), Unreadable::Pdf),
        (Vec::new(), Unreadable::Empty),
        (Word::default().bytes(), Unreadable::Empty),
        (b"Hei".to_vec(), Unreadable::NotADocument),
        (table, Unreadable::NotADocument),
        (open, Unreadable::NotADocument),
        (no_xml, Unreadable::Broken),
        (whole[..whole.len() / 2].to_vec(), Unreadable::Broken),
    ] {
        assert_eq!(
            read(&bytes, "a.docx").err(),
            Some(why),
            "{:?}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

#[test]
fn what_unpacks_to_more_than_anybody_writes_is_refused() {
    let attributes: String = (0..6_000).map(|at| format!(" a{at}=\"\"")).collect();
    let crowded = format!("<w:document><w:body><w:p{attributes}/></w:body></w:document>");
    let crowded = zipped(&[("word/document.xml".to_owned(), crowded.into_bytes())]);
    assert_eq!(read(&crowded, "a.docx").err(), Some(Unreadable::Broken));
    let bomb = zipped(&[("word/document.xml".to_owned(), vec![b' '; 60 << 20])]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(read(&bomb, "a.docx").err(), Some(Unreadable::TooLarge));
    let of = |count: usize| {
        let paragraphs = "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(count);
        read(&Word::default().xml(paragraphs).bytes(), "a.docx").err()
    };
    assert_eq!(of(100_000), None);
    assert_eq!(of(100_001), Some(Unreadable::TooLarge));
    let many: Vec<(String, Vec<u8>)> = (0..5000)
        .map(|at| (format!("word/{at}.xml"), Vec::new()))
        .collect();
    assert_eq!(
        read(&zipped(&many), "a.docx").err(),
        Some(Unreadable::TooLarge)
    );
}

#[test]
fn elements_inside_each_other_without_end_keep_their_words() {
    let deep = 3000;
    let xml = format!(
        "<w:p>{}<w:r><w:t>Dypt nede.</w:t></w:r>{}</w:p>",
        "<w:smartTag>".repeat(deep),
        "</w:smartTag>".repeat(deep)
    );
    let document = read(&Word::default().xml(xml).bytes(), "a.docx").expect("a document");
    assert!(super::written(&super::made(&document)).contains("Dypt nede."));
}

#[test]
fn macros_are_left_alone() {
    let mut word = Word::default().text("Hei du.");
    word.parts.push((
        "word/vbaProject.bin".to_owned(),
        b"Attribute VB_Name".to_vec(),
    ));
    assert!(read(&word.bytes(), "a.docx").is_ok());
}
