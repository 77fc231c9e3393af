//! The client, which keeps a page in the browser fresh: its files, and pages with it in them.

use std::borrow::Cow;
use std::str::from_utf8;

use rust_embed::RustEmbed;

use crate::site::PREVIEW_SCRIPT;

/// The client's files.
#[derive(RustEmbed)]
#[folder = "src/serve/client/"]
struct Files;

/// What an element of a page names its content security policy by, in small letters.
const POLICY: &str = "content-security-policy";
/// The attribute that does, and one as long that browsers pay no heed to.
const ATTRIBUTES: [&str; 2] = ["http-equiv", "data-equiv"];

/// A file of the client.
pub fn file(name: &str) -> Option<Cow<'static, [u8]>> {
    Files::get(name).map(|file| file.data)
}

/// A page of the output with the client in it. The built-in theme's pages have it; a theme with a head of its
/// own that does not lead to it is given it at the end, and its policy, which lets no script run, is not heeded:
/// the server sends one of its own.
pub fn with_client(html: &[u8]) -> Cow<'_, [u8]> {
    let Ok(text) = from_utf8(html) else {
        return Cow::Borrowed(html);
    };
    let client = format!("<script type=\"module\" src=\"{PREVIEW_SCRIPT}\"></script>\n");
    if text.contains(client.trim_end()) {
        return Cow::Borrowed(html);
    }
    let mut page = text.to_owned();
    let lowercase = text.to_ascii_lowercase();
    let [heeded, passed_over] = ATTRIBUTES;
    for (end, _) in lowercase.match_indices(POLICY) {
        let begin = lowercase[..end].rfind('<').unwrap_or(end);
        let tag = &lowercase[begin..end];
        if let Some(at) = tag.rfind(heeded).filter(|_| tag.starts_with("<meta")) {
            page.replace_range(begin + at..begin + at + heeded.len(), passed_over);
        }
    }
    page.push_str(&client);
    Cow::Owned(page.into_bytes())
}
