//! Drawings that are small to write and endless to draw.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::png;

/// A drawing of a page's width.
pub fn drawing(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 400\"><rect width=\"600\" height=\"400\" fill=\"#cde\"/>{inner}</svg>"
    )
}

/// One with a filter.
pub fn filtered(steps: &str) -> String {
    drawing(&format!(
        "<filter id=\"f\">{steps}</filter><rect width=\"600\" height=\"400\" filter=\"url(#f)\"/>"
    ))
}

/// A filter of more than what is seen.
fn beyond(steps: &str) -> String {
    drawing(&format!(
        "<filter id=\"f\" x=\"-1e6\" y=\"-1e6\" width=\"2e6\" height=\"2e6\" filterUnits=\"userSpaceOnUse\">\
         {steps}</filter><rect width=\"600\" height=\"400\" filter=\"url(#f)\"/>"
    ))
}

/// Parts that are each drawn ten times by the next.
fn repeated(levels: usize, part: impl Fn(usize) -> String) -> String {
    (1..=levels).map(part).collect()
}

/// Drawings that are endless to draw, each with what is wrong with it.
pub fn bombs() -> Vec<(&'static str, String)> {
    let line: String = (0..20_000)
        .map(|at| format!("L{} {} ", at % 600, at % 400))
        .collect();
    let rules: String = (0..100_000)
        .map(|at| format!(".a{at}{{fill:red}}"))
        .collect();
    let picture = STANDARD.encode(png(20_000, 4000));
    let small = STANDARD.encode(png(4000, 4000));
    let image =
        format!("<image width=\"9\" height=\"9\" href=\"data:image/png;base64,{picture}\"/>");
    vec![
        (
            "points",
            drawing(&format!(
                "<path id=\"p\" d=\"M0 0{line}\"/>{}",
                "<use href=\"#p\"/>".repeat(100)
            )),
        ),
        (
            "lines across a drawing",
            drawing(&format!(
                "<path stroke=\"red\" d=\"M0 0{}\"/>",
                "L600 400L5 0".repeat(20_000)
            )),
        ),
        (
            "a frame that is no frame",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1e-30 1e38\" width=\"90\" height=\"90\">\
                <circle r=\"1e38\"/></svg>"
                .to_owned(),
        ),
        (
            "turbulence",
            filtered("<feTurbulence baseFrequency=\".01\" numOctaves=\"1000000\"/>"),
        ),
        (
            "turbulences",
            filtered(&"<feTurbulence baseFrequency=\".01\" numOctaves=\"9\"/>".repeat(50)),
        ),
        (
            "blurs",
            filtered(&"<feGaussianBlur stdDeviation=\"50\"/>".repeat(2000)),
        ),
        (
            "matrix",
            filtered(
                &format!(
                    "<feConvolveMatrix order=\"50\" kernelMatrix=\"{}\"/>",
                    "1 ".repeat(2500)
                )
                .repeat(10),
            ),
        ),
        ("morphology", filtered("<feMorphology radius=\"300\"/>")),
        (
            "a blur beyond the drawing",
            beyond("<feGaussianBlur stdDeviation=\"50\"/>"),
        ),
        (
            "blurs beyond a small drawing",
            beyond("<feGaussianBlur stdDeviation=\"50\"/>")
                .replace("0 0 600 400", "0 0 .6 .4"),
        ),
        (
            "blurs of a small drawing shown large",
            filtered(&"<feGaussianBlur stdDeviation=\".1\"/>".repeat(70)).replace(
                "viewBox=\"0 0 600 400\"",
                "width=\"600\" height=\"400\" viewBox=\"0 0 6 4\"",
            ),
        ),
        (
            "a blur in another's shadow",
            filtered("<feGaussianBlur stdDeviation=\"5\"/>").replace(
                "filter=\"url(#f)\"/>",
                "filter=\"url(#f)\"/><g opacity=\".5\"><g transform=\"scale(900)\">\
                 <rect width=\"99\" height=\"99\" filter=\"url(#f)\"/></g></g>",
            ),
        ),
        (
            "layers in a filter",
            filtered("<feOffset dx=\"1\" dy=\"1\"/>").replace(
                "<rect width=\"600\" height=\"400\" filter=\"url(#f)\"/>",
                &format!(
                    "<g filter=\"url(#f)\">{}<rect width=\"600\" height=\"400\"/>{}</g>",
                    "<g opacity=\".9\">".repeat(60),
                    "</g>".repeat(60)
                ),
            ),
        ),
        (
            "masks in a filter",
            filtered("<feOffset dx=\"1\" dy=\"1\"/>").replace(
                "<rect width=\"600\" height=\"400\" filter=\"url(#f)\"/>",
                &format!(
                    "{}<g filter=\"url(#f)\"><rect width=\"600\" height=\"400\" mask=\"url(#m60)\"/></g>",
                    repeated(60, |level| format!(
                        "<mask id=\"m{level}\" mask=\"url(#m{})\"><rect fill=\"white\" width=\"600\" \
                         height=\"400\"/></mask>",
                        level - 1
                    ))
                ),
            ),
        ),
        (
            "what the steps of a filter leave",
            filtered(&"<feFlood flood-color=\"red\"/>".repeat(60)),
        ),
        (
            "a pattern beyond the drawing",
            drawing(
                "<pattern id=\"p\" patternUnits=\"userSpaceOnUse\" width=\"100000\" height=\"100000\">\
                 <rect width=\"9\" height=\"9\"/></pattern><rect width=\"600\" height=\"400\" fill=\"url(#p)\"/>",
            ),
        ),
        (
            "many filtered",
            drawing(&format!(
                "<filter id=\"f\"><feGaussianBlur stdDeviation=\"5\"/></filter>{}",
                "<rect width=\"600\" height=\"400\" filter=\"url(#f)\"/>".repeat(1000)
            )),
        ),
        (
            "laughs",
            drawing(&format!(
                "<g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>{}<use href=\"#a9\"/>",
                repeated(9, |level| {
                    let again = format!("<use href=\"#a{}\"/>", level - 1).repeat(10);
                    format!("<g id=\"a{level}\">{again}</g>")
                })
            )),
        ),
        (
            "patterns",
            drawing(&format!(
                "{}<rect width=\"600\" height=\"400\" fill=\"url(#p8)\"/>",
                repeated(8, |level| {
                    let again = format!(
                        "<rect width=\"1\" height=\"1\" fill=\"url(#p{})\"/>",
                        level - 1
                    )
                    .repeat(10);
                    format!("<pattern id=\"p{level}\" width=\".1\" height=\".1\">{again}</pattern>")
                })
            )),
        ),
        (
            "clips",
            drawing(&format!(
                "{}<rect width=\"9\" height=\"9\" clip-path=\"url(#c2999)\"/>",
                repeated(2999, |level| {
                    format!(
                        "<clipPath id=\"c{level}\" clip-path=\"url(#c{})\"><rect width=\"9\" height=\"9\"/></clipPath>",
                        level - 1
                    )
                })
            )),
        ),
        (
            "marks",
            drawing(&format!(
                "<marker id=\"m\">{}</marker><path marker-mid=\"url(#m)\" stroke=\"red\" d=\"M0 0{line}\"/>",
                "<circle r=\"3\"/>".repeat(100)
            )),
        ),
        (
            "marks of many points",
            drawing(&format!(
                "<marker id=\"m\"><path d=\"{points}\"/></marker>\
                 <path marker-mid=\"url(#m)\" stroke=\"red\" d=\"{points}\"/>",
                points = format!("M0 0{}", "L1 1L2 2".repeat(2000)),
            )),
        ),
        (
            "marks of a group",
            drawing(&format!(
                "<marker id=\"m\"><path d=\"{points}\"/></marker>\
                 <g marker-mid=\"url(#m)\" stroke=\"red\"><path d=\"{points}\"/></g>",
                points = format!("M0 0{}", "L1 1L2 2".repeat(2000)),
            )),
        ),
        (
            "patterns of a style",
            drawing(&format!(
                "<style>{}</style>{}<rect width=\"600\" height=\"400\" fill=\"url(#p8)\"/>",
                repeated(8, |level| format!(".x{level}{{fill:url(#p{})}}", level - 1)),
                repeated(8, |level| {
                    let again =
                        format!("<rect class=\"x{level}\" width=\"1\" height=\"1\"/>").repeat(10);
                    format!("<pattern id=\"p{level}\" width=\".1\" height=\".1\">{again}</pattern>")
                })
            )),
        ),
        (
            "letters",
            drawing(&format!(
                "<text y=\"20\">{}</text>",
                "Lorem ipsum ".repeat(90_000)
            )),
        ),
        (
            "pieces of a text",
            drawing(&format!(
                "<text y=\"20\">{}</text>",
                "<tspan>a</tspan>".repeat(10_000)
            )),
        ),
        ("rules", drawing(&format!("<style>{rules}</style>"))),
        (
            "dashes",
            drawing(
                &"<path stroke=\"red\" stroke-dasharray=\".0001\" d=\"M0 0L600 400\"/>".repeat(9),
            ),
        ),
        (
            "deep",
            drawing(&format!(
                "{}{}",
                "<g>".repeat(20_000),
                "</g>".repeat(20_000)
            )),
        ),
        (
            "elements",
            drawing(&"<rect width=\"9\" height=\"9\"/>".repeat(120_000)),
        ),
        ("pictures", drawing(&image.repeat(3))),
        (
            "a picture drawn again",
            drawing(&format!(
                "<defs><image id=\"i\" width=\"9\" height=\"9\" href=\"data:image/png;base64,{small}\"/></defs>{}",
                "<use href=\"#i\"/>".repeat(1000)
            )),
        ),
        (
            "selectors",
            drawing(&format!(
                "<style>x {}rect{{fill:red}}</style>{}<rect width=\"9\" height=\"9\"/>{}",
                "g ".repeat(15),
                "<g>".repeat(30),
                "</g>".repeat(30)
            )),
        ),
        (
            "attributes",
            drawing(&format!(
                "<rect width=\"9\" height=\"9\" {}/>",
                (0..40_000).map(|at| format!("a{at}=\"\" ")).collect::<String>()
            )),
        ),
        (
            "an entity used again",
            format!(
                "<!DOCTYPE svg [<!ENTITY a \"{}\">]>{}",
                "a".repeat(20_000),
                drawing(&format!("<text>{}</text>", "&a;".repeat(20_000)))
            ),
        ),
        (
            "entities",
            format!(
                "<!DOCTYPE svg [<!ENTITY a0 \"<rect width='9' height='9'/>\">{}]>{}",
                repeated(8, |level| format!(
                    "<!ENTITY a{level} \"{}\">",
                    format!("&a{};", level - 1).repeat(10)
                )),
                drawing("&a8;")
            ),
        ),
    ]
}

/// Drawings with parts that show themselves by way of others, in whatever way one part shows another.
pub fn circles() -> Vec<String> {
    let rect = |shown: &str| format!("<rect width=\"4\" height=\"3\" {shown}/>");
    let pattern = |id: &str, shown: &str| {
        let inner = rect(shown);
        format!("<pattern id=\"{id}\" width=\"1\" height=\"1\">{inner}</pattern>")
    };
    let mask = |id: &str, shown: &str| format!("<mask id=\"{id}\">{}</mask>", rect(shown));
    let clip = |id: &str, shown: &str| format!("<clipPath id=\"{id}\">{}</clipPath>", rect(shown));
    let filter =
        |id: &str, of: &str| format!("<filter id=\"{id}\"><feImage href=\"#{of}\"/></filter>");
    let marker = |id: &str, shown: &str| {
        format!("<marker id=\"{id}\"><path d=\"M0 0 1 1\" {shown}/></marker>")
    };
    let parts = [
        format!(
            "{}<g id=\"r\">{}</g>",
            filter("f", "r"),
            rect("filter=\"url(#f)\"")
        ),
        pattern("p", "stroke=\"url(#q)\"") + &pattern("q", "fill=\"url(#p)\""),
        pattern("p", "mask=\"url(#m)\"") + &mask("m", "fill=\"url(#p)\""),
        pattern("p", "style=\"fill: url(#q)\"") + &pattern("q", "style=\"fill: url('#p')\""),
        pattern("p", "class=\"a\"")
            + &pattern("q", "fill=\"url(#p)\"")
            + "<style>.a{fill:url(#q)}</style>",
        pattern("p", "clip-path=\"url(#c)\"")
            + &clip("c", "mask=\"url(#m)\"")
            + &mask("m", "fill=\"url(#p)\""),
        "<pattern id=\"p\" width=\"1\" height=\"1\" href=\"#q\"/>".to_owned()
            + &pattern("q", "fill=\"url(#p)\""),
        pattern("p", "filter=\"url(#f)\"")
            + &filter("f", "u")
            + &format!("<g id=\"u\">{}</g>", rect("fill=\"url(#p)\"")),
        marker("m", "stroke=\"url(#p)\"")
            + &pattern("p", "")
            + "<pattern id=\"p\" width=\"1\" height=\"1\"><path d=\"M0 0 1 1\" marker-end=\"url(#m)\"/></pattern>",
        pattern("p", "") + &pattern("p", "stroke=\"url(#q)\"") + &pattern("q", "fill=\"url(#p)\""),
        pattern("p", "stroke=\"url(#q)\"") + &pattern("q", "fill=\"url(#p)\"") + &pattern("p", ""),
    ];
    let shown = "fill=\"url(#p)\" filter=\"url(#f)\" marker-end=\"url(#m)\"";
    let all = parts
        .iter()
        .map(|parts| drawing(&format!("{parts}{}", rect(shown))));
    all.collect()
}
