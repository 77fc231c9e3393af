//! The files of the output, pages and PDFs among them.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::percent_decode_str;
use tokio::sync::watch;

use super::{PDF, Site, html, kind};
use crate::documents::Pdf;
use crate::serve::follow::Event;
use crate::serve::state::PreviewState;
use crate::serve::{client, panel};
use crate::site::encode;

/// A file of the output.
pub async fn file(State(site): State<Arc<Site>>, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    let Ok(mut path) = percent_decode_str(path).decode_utf8() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    if path.is_empty() || path.ends_with('/') {
        path.to_mut().push_str("index.html");
    }
    if path.ends_with(".html") {
        site.recent.note(&path);
    }
    let mut shown = site.shown.clone();
    loop {
        let now = Arc::clone(&shown.borrow_and_update());
        let Some(pages) = &now.pages else {
            return html(
                StatusCode::SERVICE_UNAVAILABLE,
                panel::empty(&now).into_bytes(),
            );
        };
        if let Some(which) = pages.pdf(&path) {
            return pdf(&site, shown, now.reading, which, &headers).await;
        }
        if let Some(bytes) = pages.output.get(&path) {
            let kind = kind(&path);
            return match kind.starts_with("text/html") {
                true => answer(
                    &headers,
                    &kind,
                    client::with_client(bytes).into_owned().into(),
                ),
                false => answer(&headers, &kind, Bytes::copy_from_slice(bytes)),
            };
        }
        if pages.complete {
            return missing(&now, &path);
        }
        if shown.changed().await.is_err() {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    }
}

/// A PDF, as of the reading that is shown or a later one.
async fn pdf(
    site: &Site,
    mut shown: watch::Receiver<Arc<PreviewState>>,
    reading: u64,
    which: Pdf,
    headers: &HeaderMap,
) -> Response {
    if site.events.send(Event::Wanted(which)).is_err() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    loop {
        let now = Arc::clone(&shown.borrow_and_update());
        let known = now.pdfs.get(&which).filter(|pdf| pdf.tried >= reading);
        if let Some(known) = known {
            return match &known.bytes {
                Some(bytes) => answer(headers, PDF, Bytes::from_owner(Arc::clone(bytes))),
                None => html(
                    StatusCode::SERVICE_UNAVAILABLE,
                    panel::empty(&now).into_bytes(),
                ),
            };
        }
        if shown.changed().await.is_err() {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    }
}

/// What there is instead of a page that is not there, and where the nearest one is.
fn missing(shown: &PreviewState, path: &str) -> Response {
    let pages = shown.pages.as_ref();
    let front = format!("{path}/index.html");
    if pages.is_some_and(|pages| pages.output.get(&front).is_some()) {
        // Without the stroke, the links on the folder's front page would lead astray.
        return Redirect::temporary(&format!("/{}/", encode(path))).into_response();
    }
    let found = pages.and_then(|pages| pages.output.get("404.html"));
    let body = found
        .map(client::with_client)
        .unwrap_or_default()
        .into_owned();
    let mut response = html(StatusCode::NOT_FOUND, body);
    let nearest = pages.and_then(|pages| pages.nearest(path));
    let nearest = nearest.and_then(|path| HeaderValue::from_str(&encode(&path)).ok());
    if let Some(nearest) = nearest {
        response.headers_mut().insert("veivalg-nearest", nearest);
    }
    response
}

/// The bytes, unless the browser has them already.
fn answer(headers: &HeaderMap, kind: &str, bytes: Bytes) -> Response {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let tag = format!("\"{:x}\"", hasher.finish());
    let known = headers.get(header::IF_NONE_MATCH);
    let fixed = [
        (header::ETAG, tag.clone()),
        (header::CONTENT_TYPE, kind.to_owned()),
    ];
    if known.is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, fixed).into_response();
    }
    (fixed, bytes).into_response()
}
