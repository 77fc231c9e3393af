//! The HTTP side: what is shown, over a socket. Reads nothing but [`Shown`]; no request reaches the disk.
//!
//! Paths are looked up in the output, so none can lead out of it. Connections, headers and the time they
//! may take are bounded.

use std::convert::Infallible;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{self, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use tokio::sync::{Semaphore, watch};
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

use super::editor::Editor;
use super::follow::Event;
use super::guard::Hosts;
use super::looked::Looked;
use super::shown::Shown;
use super::{client, panel};
use crate::lang::Lang;
use crate::site::encode;

/// Connections at a time; a browser has six.
const MOST_CONNECTIONS: usize = 256;
/// Bytes of a request's head.
const LARGEST_HEAD: usize = 16 * 1024;
/// Headers of a request.
const MOST_HEADERS: usize = 64;
/// Bytes of a request's body: a place in a file.
const LARGEST_BODY: usize = 4 * 1024;
/// How long a request's head may take, and an idle connection stay.
const PATIENCE: Duration = Duration::from_secs(10);

/// What scripts, styles and requests the preview's pages may use: its own.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; media-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
/// A PDF is shown by the browser's own viewer, which the policy of pages would stop.
const PDF_POLICY: &str = "frame-ancestors 'self'";

/// What the HTTP side knows.
pub struct Site {
    /// What is shown.
    pub shown: watch::Receiver<Arc<Shown>>,
    /// Where wishes go.
    pub events: Sender<Event>,
    /// The pages that somebody looks at.
    pub looked: Arc<Looked>,
    /// The strategy's folder.
    pub root: PathBuf,
    /// What opens a file.
    pub editor: Option<Editor>,
    /// The names under which requests may come.
    pub hosts: Hosts,
    /// Tells this start of the program from others.
    pub run: String,
}

/// Answers requests until Ctrl-C.
///
/// # Errors
///
/// When the machine has no runtime or signals for it.
pub fn run(listener: TcpListener, site: Site) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let mut shown = site.shown.clone();
        let answers = async {
            // Who comes before the first pages waits for them.
            if shown.wait_for(|shown| shown.version > 0).await.is_ok() {
                accept(listener, routes(Arc::new(site))).await;
            }
        };
        tokio::select! {
            () = answers => Ok(()),
            ended = interrupted() => ended,
        }
    })
}

/// Ctrl-C, or being told to end.
async fn interrupted() -> io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut told = signal(SignalKind::terminate())?;
        tokio::select! {
            pressed = tokio::signal::ctrl_c() => pressed,
            _ = told.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

async fn accept(listener: tokio::net::TcpListener, routes: Router) {
    let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&room).acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            // Mostly too many open files: others must close theirs first.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(routes.clone());
        tokio::spawn(async move {
            // A connection that breaks off concerns nobody.
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(PATIENCE)
                .max_headers(MOST_HEADERS)
                .max_buf_size(LARGEST_HEAD)
                .serve_connection(TokioIo::new(stream), service)
                .await;
            drop(place);
        });
    }
}

fn routes(site: Arc<Site>) -> Router {
    Router::new()
        .route("/_veivalg/events", get(events))
        .route("/_veivalg/panel", get(panel))
        .route("/_veivalg/open", post(open))
        .route("/_veivalg/both", get(both))
        .route("/_veivalg/print", get(print))
        .route("/_veivalg/{file}", get(client_file))
        .fallback(get(file))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(middleware::from_fn_with_state(Arc::clone(&site), guard))
        .with_state(site)
}

/// Lets in only who may come, and tells browsers what the answer may be used for.
async fn guard(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    if !site.hosts.allow(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let is_pdf = headers.get(header::CONTENT_TYPE) == Some(&HeaderValue::from_static(PDF));
    let policy = if is_pdf { PDF_POLICY } else { POLICY };
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(
        "cross-origin-resource-policy",
        HeaderValue::from_static("same-origin"),
    );
    response
}

async fn events(
    State(site): State<Arc<Site>>,
) -> Sse<impl Stream<Item = Result<sse::Event, Infallible>>> {
    let states = WatchStream::new(site.shown.clone());
    let events = states.map(move |shown| {
        let state = shown.state(&site.run, &site.root, site.editor.as_ref());
        Ok(sse::Event::default().event("state").data(state))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

async fn panel(State(site): State<Arc<Site>>) -> Response {
    let shown = Arc::clone(&site.shown.borrow());
    html(StatusCode::OK, panel::panel(&shown).into_bytes())
}

#[derive(Deserialize)]
struct PageQuery {
    page: Option<String>,
}

async fn both(State(site): State<Arc<Site>>, Query(query): Query<PageQuery>) -> Response {
    let shown = Arc::clone(&site.shown.borrow());
    let page = query.page.unwrap_or_default();
    html(StatusCode::OK, panel::both(&shown, &page).into_bytes())
}

async fn print(State(site): State<Arc<Site>>, Query(query): Query<PageQuery>) -> Response {
    let shown = Arc::clone(&site.shown.borrow());
    let page = query.page.unwrap_or_default();
    html(StatusCode::OK, panel::print(&shown, &page).into_bytes())
}

async fn client_file(Path(name): Path<String>) -> Response {
    match client::file(&name) {
        Some(bytes) => ([(header::CONTENT_TYPE, kind(&name))], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[derive(Deserialize)]
struct PlaceInFile {
    file: String,
    line: usize,
    column: usize,
}

/// Opens a file of the strategy in the editor.
async fn open(State(site): State<Arc<Site>>, headers: HeaderMap, body: Bytes) -> Response {
    // A page of another origin cannot send this type without asking first, and is answered no.
    let is_json = headers.get(header::CONTENT_TYPE) == Some(&HeaderValue::from_static(JSON));
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

/// A file of the output.
async fn file(State(site): State<Arc<Site>>, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    let Ok(mut path) = percent_decode_str(path).decode_utf8() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    if path.is_empty() || path.ends_with('/') {
        path.to_mut().push_str("index.html");
    }
    if path.ends_with(".html") {
        site.looked.note(&path);
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
        if let Some(lang) = pages.pdf(&path) {
            return pdf(&site, shown, now.reading, lang, &headers).await;
        }
        if let Some(bytes) = pages.output.get(&path) {
            let kind = kind(&path);
            return match kind.starts_with("text/html") {
                true => answer(&headers, &kind, client::with_client(bytes).into()),
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

/// The PDF of a language, as of the reading that is shown or a later one.
async fn pdf(
    site: &Site,
    mut shown: watch::Receiver<Arc<Shown>>,
    reading: u64,
    lang: Lang,
    headers: &HeaderMap,
) -> Response {
    if site.events.send(Event::Wanted(lang)).is_err() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    loop {
        let now = Arc::clone(&shown.borrow_and_update());
        let known = now.pdfs.get(&lang).filter(|pdf| pdf.tried >= reading);
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
fn missing(shown: &Shown, path: &str) -> Response {
    let pages = shown.pages.as_ref();
    let found = pages.and_then(|pages| pages.output.get("404.html"));
    let body = found.map(client::with_client).unwrap_or_default();
    let mut response = html(StatusCode::NOT_FOUND, body);
    let nearest = pages.and_then(|pages| pages.nearest(path));
    let nearest = nearest.and_then(|path| HeaderValue::from_str(&encode(&path)).ok());
    if let Some(nearest) = nearest {
        response.headers_mut().insert("veivalg-nearest", nearest);
    }
    response
}

const PDF: &str = "application/pdf";
const JSON: &str = "application/json";

fn html(status: StatusCode, body: Vec<u8>) -> Response {
    (
        status,
        [(header::CONTENT_TYPE, "text/html; charset=utf-8")],
        body,
    )
        .into_response()
}

/// The type of a file, by its name.
fn kind(path: &str) -> String {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    match kind.type_() {
        mime_guess::mime::TEXT => format!("{kind}; charset=utf-8"),
        _ => kind.to_string(),
    }
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
