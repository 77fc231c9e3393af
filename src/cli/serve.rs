//! `veivalg serve`: the preview, and what it says on the terminal.

use std::net::{IpAddr, Ipv4Addr};

use clap::Args as ClapArgs;

use super::args::{self, StrategyArgs};
use super::failure::Failure;
use super::known::BaselineArgs;
use super::progress::seconds;
use super::{load, print, tell, tell_findings};
use crate::diagnostic::MessageLang;
use crate::diagnostic::machine::reason;
use crate::documents::TABLE;
use crate::report::summary;
use crate::serve::{self, Editor, News, Refusal};
use crate::wording::{Wanted, say};

/// The arguments of `serve`.
#[derive(Debug, ClapArgs)]
pub struct ServeArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// The port; the usual one, or a free one, without it.
    #[arg(long, value_name = "number")]
    port: Option<u16>,
    /// The address; this machine alone without it.
    #[arg(long, value_name = "address")]
    host: Option<IpAddr>,
    /// Whether to open the browser.
    #[arg(long)]
    open: bool,
    /// Whether to look for changes instead of being told.
    #[arg(long)]
    poll: bool,
    /// What opens a file at a line.
    #[arg(long, value_name = "program")]
    editor: Option<String>,
    #[command(flatten)]
    known: BaselineArgs,
}

impl ServeArgs {
    /// Shows the strategy until Ctrl-C.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let begun = self.strategy.today()?;
        let StrategyArgs { dir, today: fixed } = self.strategy;
        let visual = || Editor::from_visual(&std::env::var("VISUAL").ok()?);
        let lang = wanted.lang();
        // What is wrong in the file is reported at once; what becomes of it later, among the findings.
        let baseline = self.known.place(&dir)?;
        if baseline.is_some() {
            self.known.add(&mut load(&dir)?, &dir, lang)?;
        }
        let settings = serve::Settings {
            baseline,
            dir: dir.clone(),
            address: self.host.unwrap_or(Ipv4Addr::LOCALHOST.into()),
            port: self.port,
            poll: self.poll,
            editor: match self.editor {
                Some(name) => Editor::named(&name),
                None => visual(),
            },
            today: Box::new(move || fixed.or_else(|| args::today().ok()).unwrap_or(begun)),
            messages: wanted,
        };
        let said = std::cell::Cell::new(lang);
        let result = serve::serve(settings, move |news| say(&news, &said, self.open));
        result.map_err(|refusal| match refusal {
            Refusal::Folder(error) => Failure::Folder(dir, error),
            Refusal::Port(address, error) => Failure::Port(address, error),
            Refusal::Machine(error) => Failure::Thread(error),
            Refusal::Loop => Failure::Bug,
        })?;
        print(&format!("\n{}\n", say!("stopped").get(lang)))?;
        Ok(true)
    }
}

/// Says it. `lang` is the language of messages as it was last known.
fn say(news: &News<'_>, known: &std::cell::Cell<MessageLang>, open_browser: bool) {
    let lang = known.get();
    let words = match news {
        News::Listening { url, taken, open } => {
            // The reason is the machine's own, in words of its programs, and helps nobody who is to look at a page.
            if open_browser && open::that_detached(url).is_err() {
                tell(&not_opened(url, lang));
            }
            listening(url, *taken, *open, lang)
        }
        News::Polling { asked } => polling(*asked, lang),
        News::Compiled {
            diagnostics,
            sources,
            lang,
            changed,
            pages,
            time,
        } => {
            known.set(*lang);
            if changed.is_none() {
                tell_findings(diagnostics, sources, *lang);
            }
            compiled(
                *changed,
                *pages,
                &seconds(*time),
                &summary(diagnostics, *lang),
                *lang,
            )
        }
        News::Printed {
            pdf,
            messages,
            time,
        } => {
            let language = pdf.lang.name().to_lowercase();
            let time = seconds(*time);
            let words = match pdf.key(TABLE).as_str() {
                "strategy" => say!("printed", language, time),
                key => say!(
                    "printed-one-of-many",
                    which = key.to_owned(),
                    language,
                    time
                ),
            };
            words.get(*messages)
        }
        News::Unkept { error, lang } => say!("editor-schemas-old", why = reason(error)).get(*lang),
        News::Lost { error, lang } => serve::lost(reason(error)).get(*lang),
    };
    // Who closed the pipe does not want to hear.
    let _ = print(&format!("{words}\n"));
}

fn listening(url: &str, taken: Option<u16>, open: bool, lang: MessageLang) -> String {
    let mut words = String::new();
    if let Some(port) = taken {
        words.push_str(&say!("port-taken", port = port.to_string()).get(lang));
        words.push('\n');
    }
    if open {
        words.push_str(&say!("others-reach").get(lang));
        words.push('\n');
    }
    words + &say!("preview-at", url = url.to_owned()).get(lang)
}

fn polling(asked: bool, lang: MessageLang) -> String {
    let words = if asked {
        say!("looking")
    } else {
        say!("looking-for-folder")
    };
    words.get(lang)
}

fn compiled(
    changed: Option<usize>,
    pages: bool,
    time: &str,
    summary: &str,
    lang: MessageLang,
) -> String {
    match changed {
        Some(files) => say!(
            "files-new",
            files,
            time = time.to_owned(),
            summary = summary.to_owned()
        )
        .get(lang),
        None if !pages => say!("no-pages-yet").get(lang),
        None => say!("pages-as-before").get(lang),
    }
}

fn not_opened(url: &str, lang: MessageLang) -> String {
    say!("browser-not-opened", url = url.to_owned()).get(lang)
}
