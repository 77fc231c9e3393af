//! The client, which keeps a page in the browser fresh: its files, and pages with it in them.

use std::borrow::Cow;
use std::cell::Cell;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, end, rewrite_str};
use rust_embed::RustEmbed;

/// The client's files.
#[derive(RustEmbed)]
#[folder = "src/serve/client/"]
struct Files;

/// What loads the client.
const CLIENT: &str = "<script type=\"module\" src=\"/_veivalg/preview.js\"></script>\n";

/// A file of the client.
pub fn file(name: &str) -> Option<Cow<'static, [u8]>> {
    Files::get(name).map(|file| file.data)
}

/// A page of the output with the client in it, and without the theme's content security policy, which
/// lets no script run: the server sends one of its own. A page that cannot be read is left as it is.
pub fn with_client(html: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(html) else {
        return html.to_vec();
    };
    let is_in = Cell::new(false);
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("meta[http-equiv]", |meta| {
            let policy = meta.get_attribute("http-equiv").unwrap_or_default();
            if policy.eq_ignore_ascii_case("content-security-policy") {
                meta.remove();
            }
            Ok(())
        }))
        .append_element_content_handler(element!("head", |head| {
            if !is_in.replace(true) {
                head.append(CLIENT, ContentType::Html);
            }
            Ok(())
        }))
        .append_document_content_handler(end!(|end| {
            // A theme's page without a head.
            if !is_in.replace(true) {
                end.append(CLIENT, ContentType::Html);
            }
            Ok(())
        }));
    rewrite_str(text, settings).map_or_else(|_| html.to_vec(), String::into_bytes)
}
