//! Documents as LibreOffice saves them.

use veivalg::import::document::Why;

use super::word::zipped;
use super::{aside, file, kept};

/// An OpenDocument text with this in its body.
pub fn odt(body: &str) -> Vec<u8> {
    let spaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
        xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
        xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
        xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
    let styles = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
        <style:style style:name=\"P1\" style:parent-style-name=\"Quotations\"/><style:style style:name=\"Quotations\"/>\
        <style:style style:name=\"Skjult\"><style:text-properties text:display=\"none\"/></style:style>\
        <style:style style:name=\"Arvet\" style:parent-style-name=\"Skjult\"/>\
        <text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\"/></text:list-style>";
    let content = format!(
        "<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zipped(&[
        (
            "mimetype".to_owned(),
            b"application/vnd.oasis.opendocument.text".to_vec(),
        ),
        ("content.xml".to_owned(), content.into_bytes()),
    ])
}

#[test]
fn headings_lists_tables_notes_and_boxes_are_read() {
    let made = kept(&odt(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Strøket.</text:p></text:deletion></text:changed-region></text:tracked-changes>\
         <text:p text:style-name=\"Title\">Arbeidsgiverstrategi</text:p>\
         <text:h text:outline-level=\"1\">Forord</text:h>\
         <text:p>Vi er <text:span text:style-name=\"T1\">mange</text:span><text:s/>her.<text:note><text:note-citation>1</text:note-citation>\
         <text:note-body><text:p>En note.</text:p></text:note-body></text:note></text:p>\
         <text:p text:style-name=\"P1\">Jeg trives.</text:p>\
         <text:p><draw:frame><draw:text-box><text:p>En boks.</text:p></draw:text-box></draw:frame></text:p>\
         <table:table><table:table-row><table:table-cell><text:p>År</text:p></table:table-cell><table:table-cell><text:p>Tall</text:p></table:table-cell></table:table-row>\
         <table:table-row><table:table-cell><text:p>2020</text:p></table:table-cell><table:table-cell><text:p>410</text:p></table:table-cell></table:table-row></table:table>\
         <text:h text:outline-level=\"1\">Ledelse</text:h><text:h text:outline-level=\"2\">Mål</text:h>\
         <text:list text:style-name=\"L1\"><text:list-item><text:p>Vi har trygge ledere.</text:p></text:list-item></text:list>\
         <text:p><office:annotation><dc:creator>Kari</dc:creator><text:p>Er det sant?</text:p></office:annotation>Det måler vi.</text:p>",
    ));
    assert_eq!(made.plan.title, "Arbeidsgiverstrategi");
    assert_eq!(
        file(&made, "chapters/forord/nb.md"),
        "Vi er **mange** her.[^note-1]\n\n| År | Tall |\n| --- | --- |\n| 2020 | 410 |\n\n[^note-1]: En note.\n"
    );
    let beside = &made.plan.chapters[0].beside;
    assert_eq!(
        (
            beside.quotes[0].text.as_str(),
            beside.facts[0].text.as_str()
        ),
        ("Jeg trives.", "En boks.")
    );
    assert_eq!(made.plan.areas[0].goals[0].text, "Vi har trygge ledere.");
    assert_eq!(aside(&made, Why::Deleted), ["Strøket."]);
    assert_eq!(aside(&made, Why::Comment), ["Kari: Er det sant?"]);
}

#[test]
fn contents_that_somebody_typed_with_tabs_are_none_of_the_text() {
    let line = |words: &str, page: u8| format!("<text:p>{words}<text:tab/>{page}</text:p>");
    let made = kept(&odt(&format!(
        "<text:p text:style-name=\"Title\">Arbeidsgiverstrategi</text:p><text:p>Innhold</text:p>{}{}{}\
         <text:h text:outline-level=\"1\">Forord</text:h><text:p>Vi er<text:tab/>mange.</text:p>",
        line("Forord", 2),
        line("Helse", 3),
        line("Oppfølging", 4)
    )));
    assert_eq!(aside(&made, Why::Contents).len(), 4);
    assert_eq!(made.plan.chapters.len(), 1);
    assert_eq!(file(&made, "chapters/forord/nb.md"), "Vi er mange.\n");
}
