//! Files for machines: the sitemap and `robots.txt`.

use std::fmt::Write as _;

use super::html::escape;
use crate::address::{Addresses, ROBOTS, SITEMAP, encode};
use crate::model::Strategy;
use crate::output::Output;

/// Writes the files; a sitemap needs the site's address.
pub fn write(strategy: &Strategy, addresses: &Addresses, output: &mut Output) {
    let mut robots = String::from("User-agent: *\n");
    // What is not in force yet, or no longer, is for those who are sent there. Its pages say `noindex`, which
    // a search engine must be let in to read (RFC 9309 is about fetching, not about being listed); the other
    // files cannot say it.
    if strategy.state.is_marked() {
        robots.push_str("Disallow: /*.pdf$\nDisallow: /*.json$\n");
    }
    robots.push_str("Allow: /\n");
    if let Some(base) = &strategy.publication.base_url {
        let _ = writeln!(robots, "\nSitemap: {base}{SITEMAP}");
        output.insert(SITEMAP, sitemap(strategy, addresses, base).into_bytes());
    }
    output.insert(ROBOTS, robots.into_bytes());
}

fn sitemap(strategy: &Strategy, addresses: &Addresses, base: &str) -> String {
    let languages = &strategy.publication.languages;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in addresses.pages() {
        let absolute = |&lang| escape(&format!("{base}{}", encode(&addresses.path(page, lang))));
        for lang in languages {
            let _ = write!(xml, "  <url>\n    <loc>{}</loc>\n", absolute(lang));
            for other in languages.iter().filter(|_| languages.len() > 1) {
                let _ = writeln!(
                    xml,
                    "    <xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
                    absolute(other)
                );
            }
            xml.push_str("  </url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    xml
}
