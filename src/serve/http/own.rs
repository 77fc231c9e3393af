//! The preview's own routes: events, panel, shells, the client's files, and opening the editor.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::sse::{self, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use tokio::time::timeout;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

use super::{LARGEST_BODY, PATIENCE, Peer, Site, Streams, html, kind};
use crate::serve::texts::texts;
use crate::serve::{client, panel};

/// The type of a place in a file, and of texts.
const JSON: &str = "application/json";

/// The answer to those who hold too many streams; the connection is closed, for others.
type Refused = (StatusCode, [(HeaderName, &'static str); 1]);
const REFUSED: Refused = (
    StatusCode::TOO_MANY_REQUESTS,
    [(header::CONNECTION, "close")],
);

pub async fn events(
    State(site): State<Arc<Site>>,
    Extension(Peer(from)): Extension<Peer>,
    Extension(Streams(streams)): Extension<Streams>,
) -> Result<Sse<impl Stream<Item = Result<sse::Event, Infallible>>>, Refused> {
    let held = streams.hold(from).ok_or(REFUSED)?;
    let states = WatchStream::new(site.shown.clone());
    let events = states.map(move |shown| {
        // As long as the stream.
        let _ = &held;
        let state = shown.state(&site.run, &site.root, site.editor.as_ref());
        Ok(sse::Event::default().event("state").data(state))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::default()))
}

pub async fn panel(State(site): State<Arc<Site>>) -> Response {
    let shown = Arc::clone(&site.shown.borrow());
    html(StatusCode::OK, panel::panel(&shown).into_bytes())
}

#[derive(Deserialize)]
pub struct PageQuery {
    page: Option<String>,
}

pub async fn both(State(site): State<Arc<Site>>, Query(query): Query<PageQuery>) -> Response {
    let shown = Arc::clone(&site.shown.borrow());
    let page = query.page.unwrap_or_default();
    html(StatusCode::OK, panel::both(&shown, &page).into_bytes())
}

pub async fn texts_of(State(site): State<Arc<Site>>, Query(query): Query<PageQuery>) -> Response {
    let shown = Arc::clone(&site.shown.borrow());
    let page = query.page.unwrap_or_default();
    ([(header::CONTENT_TYPE, JSON)], texts(&shown, &page)).into_response()
}

pub async fn print(State(site): State<Arc<Site>>, Query(query): Query<PageQuery>) -> Response {
    let shown = Arc::clone(&site.shown.borrow());
    let page = query.page.unwrap_or_default();
    html(StatusCode::OK, panel::print(&shown, &page).into_bytes())
}

pub async fn client_file(Path(name): Path<String>) -> Response {
    match client::file(&name) {
        Some(bytes) => ([(header::CONTENT_TYPE, kind(&name))], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[derive(Deserialize)]
pub struct PlaceInFile {
    file: String,
    line: usize,
    column: usize,
}

/// Opens a file of the strategy in the editor.
pub async fn open(State(site): State<Arc<Site>>, headers: HeaderMap, body: Body) -> Response {
    // A page of another origin cannot send this type without asking first, and is answered no.
    let is_json = headers.get(header::CONTENT_TYPE) == Some(&HeaderValue::from_static(JSON));
    let body = match timeout(PATIENCE, to_bytes(body, LARGEST_BODY)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let place = serde_json::from_slice::<PlaceInFile>(&body).ok();
    let (Some(place), true) = (place, is_json) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let shown = Arc::clone(&site.shown.borrow());
    let path = site.root.join(&place.file);
    if shown.sources.find(&place.file).is_none() || !path.is_file() {
        return (StatusCode::CONFLICT, panel::no_file(&shown)).into_response();
    }
    let Some(editor) = &site.editor else {
        return (StatusCode::CONFLICT, panel::no_editor(&shown)).into_response();
    };
    match editor.open(&path, place.line, place.column) {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => (StatusCode::CONFLICT, panel::not_opened(&shown, &error)).into_response(),
    }
}
