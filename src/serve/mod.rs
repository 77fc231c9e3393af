//! The preview: the strategy in a browser while it is being written.
//!
//! One loop over one enum of events (`follow`) around the same phases that `build` runs; the result is swapped
//! whole (`state`), and the HTTP side (`http`) reads nothing else. Each PDF that somebody looks at is set by a
//! thread of its own (`pdf_worker`), and git is asked by one more (`history`).
//! Writes nothing but a probe file that is gone again at once (`watch`), and the schemas for editors where
//! they are in use (`schemas`).

mod client;
mod editor;
mod follow;
mod guard;
mod history;
mod http;
mod panel;
mod pdf_worker;
pub mod peers;
mod recent;
mod schemas;
mod state;
mod texts;
mod watch;
mod words;

use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use crate::compile::STACK;
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::documents::Pdf;
use crate::lang::Date;
use crate::load::stamp;
use crate::source::Sources;
use crate::wording::Wanted;
pub use editor::Editor;
use follow::Follower;
pub use panel::lost;
use recent::RecentPages;

/// The port where none is asked for.
pub const PORT: u16 = 8620;

/// What the preview is asked to do.
pub struct Settings {
    /// The strategy's folder.
    pub dir: PathBuf,
    /// The address to listen at; the loopback one unless another is named.
    pub address: IpAddr,
    /// The port; without one, [`PORT`] or any that is free.
    pub port: Option<u16>,
    /// Whether to look for changes from time to time instead of waiting to be told of them.
    pub poll: bool,
    /// What opens a file where a text is written.
    pub editor: Option<Editor>,
    /// The day it is: asked for each compilation, for a preview may run past midnight.
    pub today: Box<dyn Fn() -> Date + Send>,
    /// The language of messages that is wanted.
    pub messages: Wanted,
    /// The file of known findings, and its path from the strategy's folder.
    pub baseline: Option<(PathBuf, String)>,
}

/// What happens, for the terminal.
#[derive(Debug)]
pub enum News<'a> {
    /// The preview can be opened.
    Listening {
        /// Its address.
        url: String,
        /// The port that was taken already, when that is why it listens at another.
        taken: Option<u16>,
        /// Whether other machines can reach it.
        open: bool,
    },
    /// Changes are looked for from time to time: the folder tells of none, or that was asked for.
    Polling {
        /// Whether it was asked for.
        asked: bool,
    },
    /// The files were read and compiled.
    Compiled {
        /// The findings.
        diagnostics: &'a Diagnostics,
        /// The files.
        sources: &'a Sources,
        /// The language of messages.
        lang: MessageLang,
        /// How many files of the output changed; none when the last good pages stay.
        changed: Option<usize>,
        /// Whether there are pages to look at, of now or before.
        pages: bool,
        /// From the first sign of a change until it can be read.
        time: Duration,
    },
    /// A PDF was set.
    Printed {
        /// The PDF that was set.
        pdf: Pdf,
        /// The language of messages.
        messages: MessageLang,
        /// From the first sign of a change until it can be read.
        time: Duration,
    },
    /// The schemas for editors cannot be written; it is tried again at the next change.
    Unkept {
        /// The error of the write.
        error: &'a io::Error,
        /// The language of messages.
        lang: MessageLang,
    },
    /// The folder cannot be read; it is tried again.
    Lost {
        /// The error of the read.
        error: &'a io::Error,
        /// The language of messages.
        lang: MessageLang,
    },
}

/// Why there is no preview.
#[derive(Debug)]
pub enum Refusal {
    /// The strategy's folder cannot be opened.
    Folder(io::Error),
    /// The port that was asked for cannot be had.
    Port(SocketAddr, io::Error),
    /// A thread, a runtime or a signal cannot be had.
    Machine(io::Error),
    /// The loop has ended, by a fault in the program.
    Loop,
}

/// Shows the strategy until Ctrl-C. `tell` hears what happens.
///
/// # Errors
///
/// When the folder or the port cannot be opened; later faults of the machine are reported, and outlived.
pub fn serve(settings: Settings, tell: impl Fn(News<'_>) + Send + 'static) -> Result<(), Refusal> {
    let root = settings.dir.canonicalize().map_err(Refusal::Folder)?;
    stamp(&root).map_err(Refusal::Folder)?;
    let (listener, taken) = listen(settings.address, settings.port)?;
    let address = listener.local_addr().map_err(Refusal::Machine)?;

    let (events, inbox) = mpsc::channel();
    let (watcher, way) = watch::watch(&root, &events, settings.poll);
    if let watch::WatchMode::Polling { asked } = way {
        tell(News::Polling { asked });
    }
    let recent = Arc::new(RecentPages::default());
    let editor = settings.editor.clone();
    let channel = (events.clone(), inbox);
    let mut follower = Follower::new(
        settings,
        root.clone(),
        way,
        Arc::clone(&recent),
        channel,
        tell,
    );
    let site = http::Site {
        shown: follower.shown(),
        events,
        recent,
        root,
        editor,
        hosts: guard::Hosts::new(address),
        run: format!("{:x}", RandomState::new().hash_one(address)),
    };
    let start = move || {
        // The first pages are there before anybody is told where.
        follower.read();
        follower.tell(News::Listening {
            url: url(address),
            taken,
            open: !address.ip().is_loopback(),
        });
        follower.follow(watcher);
    };
    thread::Builder::new()
        .name("compile".to_owned())
        .stack_size(STACK)
        .spawn(start)
        .map_err(Refusal::Machine)?;
    // Returns at Ctrl-C; the threads at work end with the program, and what they write they swap in whole.
    match http::run(listener, site) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Refusal::Loop),
        Err(error) => Err(Refusal::Machine(error)),
    }
}

/// The socket, and the port that was taken when it is another.
fn listen(address: IpAddr, port: Option<u16>) -> Result<(TcpListener, Option<u16>), Refusal> {
    let wanted = SocketAddr::new(address, port.unwrap_or(PORT));
    match TcpListener::bind(wanted) {
        Ok(listener) => Ok((listener, None)),
        Err(error) if port.is_none() && error.kind() == io::ErrorKind::AddrInUse => {
            let free = SocketAddr::new(address, 0);
            let listener = TcpListener::bind(free).map_err(|error| Refusal::Port(free, error))?;
            Ok((listener, Some(PORT)))
        }
        Err(error) => Err(Refusal::Port(wanted, error)),
    }
}

/// Where a browser on this machine finds it.
fn url(address: SocketAddr) -> String {
    let port = address.port();
    match address.ip() {
        ip if ip.is_unspecified() || ip == IpAddr::from([127, 0, 0, 1]) => {
            format!("http://localhost:{port}/")
        }
        _ => format!("http://{address}/"),
    }
}
