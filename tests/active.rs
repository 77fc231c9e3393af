//! What runs or fetches: none of it is published, whatever it is called and wherever it stands.

use std::collections::BTreeSet;

use cssparser::{ParseError, Parser, ParserInput, Token};
use proptest::prelude::{ProptestConfig, Strategy as _, prop_assert, prop_oneof, proptest};
use veivalg::compile::Targets;
use veivalg::diagnostic::Rule;
use veivalg::load::load;
use veivalg::pictures::{Picture, Taken};
use veivalg::site::site;
use veivalg::source::Sources;

use crate::tools::{TODAY, compile_today, root};

const SVG: &str =
    "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
const SHAPE: &str = "<rect id=\"r\" width=\"9\" height=\"9\"/>";

fn drawing(inner: &str) -> String {
    format!("<svg {SVG} width=\"9\" height=\"9\">{SHAPE}{inner}</svg>")
}

fn cleaned(file: &str) -> (String, BTreeSet<Taken>) {
    let picture =
        Picture::read(file.as_bytes()).unwrap_or_else(|fault| panic!("{fault:?}: {file}"));
    let text = String::from_utf8(picture.print.bytes.to_vec()).expect("UTF-8");
    assert!(
        picture
            .pages
            .iter()
            .all(|page| page.bytes == picture.print.bytes)
    );
    (text, picture.taken)
}

/// What a style fetches, or what else in it does something.
fn fetched(parser: &mut Parser<'_, '_>) -> Option<String> {
    while let Ok(token) = parser.next().cloned() {
        let leads_out = |address: &str| !address.starts_with('#');
        match &token {
            Token::UnquotedUrl(address) if leads_out(address) => return Some(address.to_string()),
            Token::AtKeyword(name) if !name.eq_ignore_ascii_case("media") => {
                return Some(name.to_string());
            }
            Token::BadUrl(text) | Token::BadString(text) => return Some(text.to_string()),
            _ => {}
        }
        let name = match &token {
            Token::Function(name) => name.to_ascii_lowercase(),
            Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock => {
                String::new()
            }
            _ => continue,
        };
        if name == "image-set" || name == "light-dark" {
            return Some(name);
        }
        let mut found = None;
        let _ = parser.parse_nested_block(|inner| {
            if name == "url" {
                let address = inner.expect_string_cloned().ok();
                found = address
                    .filter(|address| leads_out(address))
                    .map(|address| address.to_string());
            } else {
                found = fetched(inner);
            }
            Ok::<_, ParseError<'_, ()>>(())
        });
        if found.is_some() {
            return found;
        }
    }
    None
}

/// What is wrong with a drawing that was cleaned; nothing where all is well.
fn danger(svg: &str) -> Option<String> {
    let document = roxmltree::Document::parse(svg).map_err(|error| error.to_string());
    let document = match document {
        Ok(document) => document,
        Err(error) => return Some(error),
    };
    let names = [
        "script",
        "foreignobject",
        "iframe",
        "embed",
        "object",
        "audio",
        "video",
        "handler",
        "set",
        "animate",
        "animatetransform",
        "animatemotion",
    ];
    for node in document.descendants() {
        if node.is_pi() || node.is_comment() {
            return Some("a note".to_owned());
        }
        if !node.is_element() {
            continue;
        }
        let name = node.tag_name().name().to_ascii_lowercase();
        if names.contains(&name.as_str()) {
            return Some(name);
        }
        if node.tag_name().namespace() != Some("http://www.w3.org/2000/svg") {
            return Some(format!("{name} of another kind"));
        }
        let styles = node.attributes().map(|attribute| attribute.value());
        let styles = styles.chain((name == "style").then(|| node.text().unwrap_or_default()));
        for style in styles {
            let mut input = ParserInput::new(style);
            if let Some(found) = fetched(&mut Parser::new(&mut input)) {
                return Some(found);
            }
        }
        for attribute in node.attributes() {
            let name = attribute.name().to_ascii_lowercase();
            let leads_out = name == "href" && !attribute.value().starts_with('#');
            if leads_out || name.starts_with("on") || name == "to" {
                return Some(format!("{name}={}", attribute.value()));
            }
        }
    }
    None
}

#[test]
fn nothing_in_a_drawing_runs_or_fetches() {
    use Taken::{Elsewhere, Font, Link, Movement, Page, Script};
    let cases: [(&str, &[Taken]); 46] = [
        ("<script>alert(1)</script>", &[Script]),
        ("<script href=\"http://x\"/>", &[Script]),
        (
            "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>",
            &[Script],
        ),
        (
            "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
            &[Script],
        ),
        (
            "<iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"http://x\"/>",
            &[Page],
        ),
        ("<SCRIPT>alert(1)</SCRIPT>", &[Script]),
        ("<![CDATA[<script>alert(1)</script>]]>", &[]),
        ("<g onclick=\"alert(1)\"/>", &[Script]),
        ("<g OnLoad=\"alert(1)\"/>", &[Script]),
        (
            "<a href=\"javascript:alert(1)\"><rect width=\"5\" height=\"5\"/></a>",
            &[Script],
        ),
        (
            "<a xlink:href=\" JaVaScRiPt:alert(1)\"><rect width=\"5\" height=\"5\"/></a>",
            &[Script],
        ),
        ("<a href=\"data:text/html,x\"/>", &[Script]),
        ("<a href=\"https://x.no/\"/>", &[Link]),
        (
            "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
            &[Movement],
        ),
        (
            "<set attributeName=\"onclick\" to=\"alert(1)\"/>",
            &[Movement],
        ),
        (
            "<handler type=\"text/ecmascript\">alert(1)</handler>",
            &[Script],
        ),
        (
            "<iframe src=\"http://x\"/><embed src=\"http://x\"/><audio src=\"http://x\"/>",
            &[Page],
        ),
        ("<style>@import url(http://x/a.css);</style>", &[Elsewhere]),
        ("<style>@im\\port \"http://x/a.css\";</style>", &[Elsewhere]),
        (
            "<style>/**/@IMPORT/**/'//x/a.css';i{fill:red}</style>",
            &[Elsewhere],
        ),
        (
            "<style><![CDATA[i{fill:URL( 'http://x/a#b' )}]]></style>",
            &[Elsewhere],
        ),
        ("<style>i{fill:u\\72l(//x/a#b)}</style>", &[Elsewhere]),
        (
            "<style>i{background:image-set('http://x' 1x)}</style>",
            &[Elsewhere],
        ),
        (
            "<style>i{background:url(http://x/'\"(}</style>",
            &[Elsewhere],
        ),
        (
            "<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AA)}</style>",
            &[Font],
        ),
        ("<style>@keyframes a{to{fill:red}}</style>", &[Movement]),
        (
            "<rect width=\"5\" height=\"5\" style=\"fill:url(&quot;http://x/a#b&quot;)\"/>",
            &[Elsewhere],
        ),
        (
            "<rect width=\"5\" height=\"5\" fill=\"U\\52L(http://x/a#b)\"/>",
            &[Elsewhere],
        ),
        (
            "<rect width=\"5\" height=\"5\" mask=\"url(//x/a#b)\"/>",
            &[Elsewhere],
        ),
        (
            "<pattern id=\"p\" href=\"http://x/a.svg#p\"/>",
            &[Elsewhere],
        ),
        ("<foreignObject width=\"5\" height=\"5\"/>", &[]),
        (
            "<style>i{fill:light-dark(url(http://x), red)}</style>",
            &[Elsewhere],
        ),
        ("<metadata onload=\"alert(1)\"/>", &[Script]),
        (
            "<metadata><g><script>alert(1)</script></g></metadata>",
            &[Script],
        ),
        ("<title>Hus<script>alert(1)</script></title>", &[Script]),
        (
            "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"http://x/a.svg\"/>",
            &[Elsewhere],
        ),
        ("<g xml:base=\"http://x/\"/>", &[Elsewhere]),
        (
            "<x:listener xmlns:x=\"http://www.w3.org/2001/xml-events\" event=\"click\"/>",
            &[Script],
        ),
        (
            "<g xmlns:x=\"http://www.w3.org/2001/xml-events\" x:event=\"click\"/>",
            &[Script],
        ),
        (
            "<switch><a href=\"https://x.no/\"><rect width=\"5\" height=\"5\"/></a></switch>",
            &[Link],
        ),
        ("<cursor xlink:href=\"//x/c.png\"/>", &[Elsewhere]),
        ("<g cursor=\"url(//x/c.png)\"/>", &[Elsewhere]),
        (
            "<foreignObject requiredExtensions=\"x\"><iframe xmlns=\"http://www.w3.org/1999/xhtml\" \
             src=\"http://x\"/>Tekst</foreignObject>",
            &[Page],
        ),
        (
            "<foreignObject requiredExtensions=\"x\"><p xmlns=\"http://www.w3.org/1999/xhtml\">Tekst</p></foreignObject>",
            &[],
        ),
        // As a drawing program says that text is missing.
        (
            "<switch><g/><a href=\"https://x.no/\"><text>Text</text></a></switch>",
            &[],
        ),
        // What drawing programs note.
        (
            "<metadata><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><c:Work \
             xmlns:c=\"http://creativecommons.org/ns#\" r:about=\"\"/></r:RDF></metadata>",
            &[],
        ),
    ];
    for (inner, expected) in cases {
        let (svg, taken) = cleaned(&drawing(inner));
        assert_eq!(danger(&svg), None, "{inner}: {svg}");
        let expected: BTreeSet<Taken> = expected.iter().copied().collect();
        assert_eq!(taken, expected, "{inner}: {svg}");
    }
}

#[test]
fn entities_and_other_names_hide_nothing() {
    let files = [
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x \"<script xmlns='http://www.w3.org/2000/svg'>alert(1)</script>\"><!ENTITY y \"javascript:alert(1)\">]>\
         <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/>&x;<a href=\"&y;\"/></svg>",
        "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><s:path d=\"M0 0h9v9z\"/><s:script>alert(1)</s:script></s:svg>",
        "<svg xmlns=\"http://www.w3.org/1999/xhtml\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/><script>alert(1)</script></svg>",
        "<svg width=\"9\" height=\"9\" onload=\"alert(1)\"><path d=\"M0 0h9v9z\"/></svg>",
    ];
    for file in files {
        let (svg, taken) = cleaned(file);
        assert_eq!(danger(&svg), None, "{svg}");
        assert!(taken.contains(&Taken::Script), "{svg}");
    }
}

#[test]
fn what_a_drawing_is_called_stays() {
    let inner = "<title>Løsen på øya &amp; havet</title><desc>To hus</desc><g role=\"img\" aria-label=\"Løsen\" aria-labelledby=\"r\">\
         <title>Huset</title><use href=\"#r\" x=\"2\"/><text y=\"9\" class=\"a\" xml:lang=\"nb\">Løsen</text></g>";
    let (svg, taken) = cleaned(&drawing(inner));
    assert!(svg.contains(inner), "{svg}");
    assert_eq!(taken, BTreeSet::new());
}

#[test]
fn the_same_cleaned_bytes_are_published_wherever_a_text_leads_to_them() {
    let file = drawing("<script>alert('HEMMELIG')</script>");
    for text in ["![Et hus](assets/hus.svg)", "Se [huset](assets/hus.svg#r)"] {
        let base = root().join("tests/rules/base");
        let mut sources: Sources = veivalg::load::load(&base).expect("the base is there");
        sources.insert("assets/hus.svg", file.clone().into_bytes());
        for lang in ["nb", "nn"] {
            let path = format!("areas/arbeidsmiljo/{lang}.md");
            sources.insert(&path, text.as_bytes().to_vec());
        }
        let (_, compilation) = compile_today(sources, Targets::Publication);
        let found = compilation.diagnostics.iter();
        assert_eq!(
            found
                .filter(|found| found.rule == Rule::ActiveContent)
                .count(),
            1
        );
        let output = compilation.output.expect("no error");
        let published = output.get("assets/hus.svg").expect("the drawing");
        assert_eq!(String::from_utf8_lossy(published), cleaned(&file).0);
    }
}

#[test]
fn a_link_to_a_page_of_a_file_leads_there() {
    let base = root().join("tests/rules/base");
    let mut sources: Sources = veivalg::load::load(&base).expect("the base is there");
    sources.insert("assets/a rapport.pdf", b"%PDF-1.7".to_vec());
    sources.insert("assets/1#2.pdf", b"%PDF-1.7".to_vec());
    sources.insert("assets/år.pdf", b"%PDF-1.7".to_vec());
    // The last as a Mac writes it: an "a" and a ring.
    let text = "[s](assets/a%20rapport.pdf?v=1%202#page=3&æ) [t](assets/1%232.pdf#4) [u](assets/a%CC%8Ar.pdf)";
    for lang in ["nb", "nn"] {
        let path = format!("areas/arbeidsmiljo/{lang}.md");
        sources.insert(&path, text.as_bytes().to_vec());
    }
    let (_, compilation) = compile_today(sources, Targets::Publication);
    let output = compilation.output.expect("no error");
    let html = output.get("nb/area/arbeidsmiljo.html").expect("a page");
    let html = String::from_utf8_lossy(html);
    assert!(
        html.contains("href=\"../../assets/a%20rapport.pdf?v=1%202#page=3&amp;%C3%A6\""),
        "{html}"
    );
    assert!(html.contains("href=\"../../assets/1%232.pdf#4\""), "{html}");
    assert!(output.get("assets/a rapport.pdf").is_some());
    assert!(output.get("assets/1#2.pdf").is_some());
    assert!(html.contains("href=\"../../assets/%C3%A5r.pdf\""), "{html}");
    assert!(output.get("assets/år.pdf").is_some());
}

#[test]
fn what_is_allowed_to_be_written_in_headers_is_what_the_pages_say_of_themselves() {
    let sample = std::fs::read_to_string(root().join("docs/_headers")).expect("the sample");
    let example = load(&root().join("example-strategy")).expect("the example is there");
    let (sources, made) = compile_today(example, Targets::Findings);
    let strategy = made.strategy.expect("no error");
    let output = site(
        &mut made.diagnostics.clone(),
        &strategy,
        &sources,
        TODAY,
        &[],
        None,
    );
    let page = String::from_utf8_lossy(output.get("404.html").expect("a page"));
    let (_, policy) = page
        .split_once("Content-Security-Policy\" content=\"")
        .expect("a policy");
    let (policy, _) = policy.split_once('"').expect("its end");
    let (_, sent) = sample
        .split_once("Content-Security-Policy: ")
        .expect("a policy");
    let sent: Vec<&str> = sent
        .lines()
        .next()
        .unwrap_or_default()
        .split("; ")
        .collect();
    // Both hold, so what pages need must be in both.
    for directive in policy
        .split("; ")
        .filter(|directive| !directive.starts_with("default-src"))
    {
        let name = directive.split(' ').next().unwrap_or_default();
        let other = sent
            .iter()
            .find(|other| other.split(' ').next() == Some(name));
        let other = other.unwrap_or_else(|| panic!("no {name} in the sample"));
        for source in directive.split(' ') {
            assert!(
                other.split(' ').any(|word| word == source),
                "{directive}: {other}"
            );
        }
    }
    assert!(sent.contains(&"script-src 'none'"));
    assert!(sample.contains("X-Content-Type-Options: nosniff"));
}

/// Pieces of drawings and styles, in any order.
fn pieces() -> impl proptest::strategy::Strategy<Value = String> {
    let piece = prop_oneof![
        "(<g|<a|<style>|</style>|<rect|<script>|</script>|<image|<use|</g>|</a>|<set|>|/>| x=\"|\"|<!\\[CDATA\\[|\\]\\]>){1,3}",
        "( href=\"| xlink:href=\"| style=\"| fill=\"| onclick=\"|javascript:a|data:text/html,x|#r|\"|//x|http://x)",
        "(@import|@media|@font-face|url\\(|u\\\\72l\\(|URL|image-set\\(|light-dark\\(|\\)|\\{|\\}|;|:|,|'|&quot;|/\\*|\\*/|\\\\|color-scheme|dark)",
        "[a-z ]{0,4}",
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_mixture_runs_or_fetches(inner in pieces()) {
        let style = inner.replace('<', "").replace('"', "'");
        let styled = format!("<style>{style}</style><g style=\"{style}\"/>").replace('&', "&amp;");
        for inner in [inner, styled] {
            if let Ok(picture) = Picture::read(drawing(&inner).as_bytes()) {
                let svg = String::from_utf8_lossy(&picture.print.bytes).into_owned();
                let danger = danger(&svg.replace("data:image/", "#"));
                prop_assert!(danger.is_none(), "{danger:?} in {svg} of {inner}");
                let again = Picture::read(svg.as_bytes()).expect("a drawing");
                prop_assert!(again.taken.is_empty(), "{svg} of {inner}");
            }
        }
    }
}
