//! What a document does not show is set aside, and not published.

use veivalg::import::document::Why;

use super::odt::odt;
use super::word::{Word, paragraph, run, text_box};
use super::{Made, aside, imported, kept, written};

/// What is told as hidden; nothing else of it is in any file.
fn is_hidden(made: &Made, expected: &[&str]) {
    assert_eq!(aside(made, Why::Hidden), expected);
    for (path, bytes) in &made.files {
        let text = String::from_utf8_lossy(bytes);
        let is_told = path == "import.md";
        assert!(is_told || !text.contains("Gjemt"), "{path}: {text}");
    }
}

#[test]
fn what_word_hides_by_a_style_a_row_or_a_shape_is_set_aside() {
    let styled = |style: &str, words: &str| {
        let looks = format!("<w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>");
        format!("<w:r>{looks}<w:t>{words}</w:t></w:r>")
    };
    let row = |format: &str, words: &str| {
        let cell = format!("<w:tc>{}</w:tc>", paragraph("", &run(words, "")));
        format!("<w:tr><w:trPr>{format}</w:trPr>{cell}</w:tr>")
    };
    let mut word = Word::default()
        .styled("Title", "Strategi")
        .heading(1, "Forord");
    let note = word.note("Gjemt note.");
    let shape = text_box(&paragraph("", &run("Gjemt boks.", "")));
    let shape = shape.replace("name=\"Tekstboks 1\"", "name=\"b\" hidden=\"1\"");
    let old = "<w:r><w:pict><v:shape style=\"width:2pt; visibility: hidden\"><v:textbox><w:txbxContent>\
        <w:p><w:r><w:t>Gjemt eldre boks.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
    // One shape of a group that does not show hides none of the others.
    let group = "<w:r><w:pict><v:group><v:shape style=\"visibility:hidden\"/><v:shape><v:textbox><w:txbxContent>\
        <w:p><w:r><w:t>Vist boks.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></v:group></w:pict></w:r>";
    let deleted = "<w:tr><w:tc><w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr><w:p><w:r><w:t>Gjemt celle.</w:t></w:r></w:p></w:tc></w:tr>";
    let made = imported(
        &word
            .xml(paragraph(
                "",
                &(run("Synlig. ", "") + &styled("Arvet", "Gjemt tegn.")),
            ))
            .xml(paragraph("SkjultAvsnitt", &run("Gjemt avsnitt.", "")))
            .xml(paragraph(
                "SkjultAvsnitt",
                "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Vist likevel.</w:t></w:r>",
            ))
            .xml(paragraph(
                "",
                &(run("Med note.", "") + &note.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")),
            ))
            .xml(format!(
                "<w:tbl>{}{}{deleted}</w:tbl>",
                row("<w:hidden/>", "Gjemt rad."),
                row("", "Rad.")
            ))
            .xml(paragraph(
                "",
                &(run("Med boks.", "") + &shape + old + group),
            )),
    );
    is_hidden(
        &made,
        &[
            "Gjemt tegn.",
            "Gjemt avsnitt.",
            "(Gjemt note.)",
            "Gjemt rad.",
            "Gjemt boks. Gjemt eldre boks.",
        ],
    );
    assert_eq!(aside(&made, Why::Deleted), ["Gjemt celle."]);
    let text = super::file(&made, "chapters/forord/nb.md");
    assert!(text.contains("Vist likevel."), "{text}");
    assert!(written(&made).contains("Vist boks."), "{}", written(&made));
}

/// A link to somebody's own file, and a whole document within.
#[test]
fn what_leads_out_of_a_document_is_set_aside() {
    let mut word = Word::default().heading(1, "Forord");
    let link = word.link("file:///G:/plan.docx", "planen");
    let made = imported(
        &word
            .xml(paragraph("", &(run("Les ", "") + &link)))
            .xml("<w:altChunk r:id=\"borte\"/>"),
    );
    assert_eq!(aside(&made, Why::NoPlace), ["file:///G:/plan.docx"]);
}

#[test]
fn what_libreoffice_hides_is_set_aside() {
    let made = kept(&odt(
        "<text:p text:style-name=\"Title\">Strategi</text:p><text:h text:outline-level=\"1\">Forord</text:h>\
         <text:p>Synlig. <text:span text:style-name=\"Arvet\">Gjemt tegn.</text:span></text:p>\
         <text:p text:style-name=\"Skjult\">Gjemt avsnitt.</text:p>\
         <text:section text:name=\"S\" text:display=\"none\"><text:p>Gjemt seksjon.</text:p><text:p>Gjemt mer.</text:p></text:section>\
         <text:section text:name=\"T\" text:display=\"true\"><text:p>Vist seksjon.</text:p></text:section>\
         <text:p>Et felt. <text:hidden-text text:is-hidden=\"true\">Gjemt felt.</text:hidden-text></text:p>\
         <text:p>Et annet felt <text:hidden-text text:is-hidden=\"false\">vises.</text:hidden-text></text:p>\
         <text:p><text:hidden-paragraph text:is-hidden=\"true\"/>Gjemt hele.</text:p>\
         <text:p><draw:frame draw:display=\"none\"><draw:text-box><text:p>Gjemt boks.</text:p></draw:text-box></draw:frame>Ved boks.</text:p>\
         <table:table><table:table-row table:visibility=\"collapse\"><table:table-cell><text:p>Gjemt rad.</text:p></table:table-cell></table:table-row>\
         <table:table-row><table:table-cell><text:p>Rad.</text:p></table:table-cell></table:table-row></table:table>",
    ));
    is_hidden(
        &made,
        &[
            "Gjemt tegn.",
            "Gjemt avsnitt.",
            "Gjemt seksjon.",
            "Gjemt mer.",
            "Gjemt felt.",
            "Gjemt hele.",
            "Gjemt boks.",
            "Gjemt rad.",
        ],
    );
    let text = super::file(&made, "chapters/forord/nb.md");
    for shown in ["Vist seksjon.", "vises.", "Ved boks."] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
}
