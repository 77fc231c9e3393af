//! The HTTP server of the preview. It answers from [`PreviewState`] alone; no request reads a file.
//!
//! Paths are looked up in the output, so none can lead out of it. Connections, headers and the time they
//! may take are bounded.

mod files;
mod own;

use std::io;
use std::net::{IpAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::sync::watch;
use tokio::time::timeout;

use super::editor::Editor;
use super::follow::Event;
use super::guard::Hosts;
use super::peers::Peers;
use super::recent::RecentPages;
use super::state::PreviewState;

/// The most connections at a time; a browser has six.
const MOST_CONNECTIONS: usize = 256;
/// The most connections from one address, so that there is room for others.
const MOST_OF_ONE: usize = 192;
/// The most connections that wait for a free one, from one address and from all. More are closed, so that file
/// descriptors are left on systems where a program may have 1024.
const MOST_WAITING: [usize; 2] = [192, 256];
/// The most streams of events, from one address and from all. A client keeps one as long as it likes, so all of them
/// get half of the connections.
const MOST_STREAMS: [usize; 2] = [100, 128];
/// Bytes of a request's head.
const LARGEST_HEAD: usize = 16 * 1024;
/// Headers of a request.
const MOST_HEADERS: usize = 64;
/// Bytes of a request's body: a place in a file.
const LARGEST_BODY: usize = 4 * 1024;
/// How long a request's head and its body may take each, and an idle connection stay.
const PATIENCE: Duration = Duration::from_secs(10);

/// What scripts, styles and requests the preview's pages may use: its own.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; media-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
/// A PDF is shown by the browser's own viewer, which the policy of pages would stop.
const PDF_POLICY: &str = "frame-ancestors 'self'";

/// The state that the HTTP server answers from.
pub struct Site {
    /// The present state of the preview.
    pub shown: watch::Receiver<Arc<PreviewState>>,
    /// Where wishes go.
    pub events: Sender<Event>,
    /// The pages that somebody looks at.
    pub recent: Arc<RecentPages>,
    /// The strategy's folder.
    pub root: PathBuf,
    /// What opens a file.
    pub editor: Option<Editor>,
    /// The names under which requests may come.
    pub hosts: Hosts,
    /// Tells this start of the program from others.
    pub run: String,
}

/// Who holds streams of events.
#[derive(Debug, Clone)]
struct Streams(Peers);

/// The address that a request came from.
#[derive(Debug, Clone, Copy)]
struct Peer(IpAddr);

/// Answers requests until Ctrl-C. False when the loop came to an end, which it never does by itself.
///
/// # Errors
///
/// When the machine has no runtime or signals for it.
pub fn run(listener: TcpListener, site: Site) -> io::Result<bool> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let mut shown = site.shown.clone();
        let mut alive = site.shown.clone();
        let answering = async {
            // A browser left open since an earlier start asks before there is anything to show.
            let _ = shown.wait_for(|shown| shown.version > 0).await;
            // As a task among those of the connections: what the runtime runs first is let run twice for sixty of them,
            // and would take in more than it has begun to answer.
            let _ = tokio::spawn(accept(listener, routes(Arc::new(site)))).await;
        };
        tokio::select! {
            () = answering => Ok(false),
            ended = interrupted() => ended.map(|()| true),
            () = async { while alive.changed().await.is_ok() {} } => Ok(false),
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
    let served = Peers::new(MOST_OF_ONE, MOST_CONNECTIONS);
    let waiting = Peers::new(MOST_WAITING[0], MOST_WAITING[1]);
    loop {
        let Ok((stream, from)) = listener.accept().await else {
            // Mostly too many open files: others must close theirs first.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let from = from.ip();
        let Some(waits) = waiting.hold(from) else {
            continue;
        };
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(routes.clone().layer(Extension(Peer(from))));
        let served = served.clone();
        tokio::spawn(async move {
            let Ok(held) = timeout(PATIENCE, served.wait(from)).await else {
                return;
            };
            drop(waits);
            // A connection that breaks off concerns nobody.
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(PATIENCE)
                .max_headers(MOST_HEADERS)
                .max_buf_size(LARGEST_HEAD)
                .serve_connection(TokioIo::new(stream), service)
                .await;
            drop(held);
        });
    }
}

fn routes(site: Arc<Site>) -> Router {
    Router::new()
        .route("/_veivalg/events", get(own::events))
        .layer(Extension(Streams(Peers::new(
            MOST_STREAMS[0],
            MOST_STREAMS[1],
        ))))
        .route("/_veivalg/panel", get(own::panel))
        .route("/_veivalg/open", post(own::open))
        .route("/_veivalg/both", get(own::both))
        .route("/_veivalg/texts", get(own::texts_of))
        .route("/_veivalg/print", get(own::print))
        .route("/_veivalg/{file}", get(own::client_file))
        .fallback(get(files::file))
        .layer(middleware::from_fn_with_state(Arc::clone(&site), guard))
        .with_state(site)
}

/// Lets in only who may come, and tells browsers what the answer may be used for.
async fn guard(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    if !site.hosts.allow(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    // What is told is short; the rest of what asks is in the head, which has its own time.
    let is_told = request.method() == Method::POST;
    let answer = next.run(request);
    let mut response = if is_told {
        let answer = timeout(PATIENCE, answer).await;
        answer.unwrap_or_else(|_| StatusCode::REQUEST_TIMEOUT.into_response())
    } else {
        answer.await
    };
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

/// The type of a PDF.
const PDF: &str = "application/pdf";

/// A page made here.
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
