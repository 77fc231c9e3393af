//! `veivalg serve`: the preview, and what it says on the terminal.

use std::io;
use std::net::{IpAddr, Ipv4Addr};

use clap::Args as ClapArgs;

use super::args::{self, OPTIONS, StrategyArgs};
use super::failure::Failure;
use super::known::BaselineArgs;
use super::progress::seconds;
use super::{load, print, tell, tell_findings};
use crate::diagnostic::MessageLang;
use crate::diagnostic::machine::reason;
use crate::documents::TABLE;
use crate::report::summary;
use crate::serve::{self, Editor, News, Refusal};

/// What `serve` takes.
#[derive(Debug, ClapArgs)]
pub struct ServeArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// Porten [uten den: 8620, eller en som er ledig]
    #[arg(long, value_name = "TALL", help_heading = OPTIONS)]
    port: Option<u16>,
    /// Nettverksadressen; alle andre enn 127.0.0.1 åpner for andre maskiner [uten den: 127.0.0.1]
    #[arg(long, value_name = "ADRESSE", help_heading = OPTIONS)]
    host: Option<IpAddr>,
    /// Åpne nettleseren
    #[arg(long, help_heading = OPTIONS)]
    open: bool,
    /// Se etter endringer fire ganger i sekundet, for nettverksmapper som ikke sier fra
    #[arg(long, help_heading = OPTIONS)]
    poll: bool,
    /// Program eller adresse som åpner en fil, som «code» eller vscode://file/{file}:{line} [uten det: VISUAL]
    #[arg(long, value_name = "PROGRAM", help_heading = OPTIONS)]
    editor: Option<String>,
    #[command(flatten)]
    known: BaselineArgs,
}

impl ServeArgs {
    /// Shows the strategy until Ctrl-C.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let begun = self.strategy.today()?;
        let StrategyArgs { dir, today: fixed } = self.strategy;
        let visual = || Editor::from_visual(&std::env::var("VISUAL").ok()?);
        let lang = MessageLang::choose(asked, &[]);
        // What is wrong in the file is told at once; what becomes of it later, among the findings.
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
            messages: asked,
        };
        let said = std::cell::Cell::new(lang);
        let result = serve::serve(settings, move |news| say(&news, &said, self.open));
        result.map_err(|refusal| match refusal {
            Refusal::Folder(error) => Failure::Folder(dir, error),
            Refusal::Port(address, error) => Failure::Port(address, error),
            Refusal::Machine(error) => Failure::Thread(error),
            Refusal::Loop => Failure::Bug,
        })?;
        print(lang.pick(["\nStoppet.\n", "\nStoppa.\n", "\nStopped.\n"]))?;
        Ok(true)
    }
}

/// Says it. `lang` is the language of messages as it was last known.
fn say(news: &News<'_>, known: &std::cell::Cell<MessageLang>, open_browser: bool) {
    let lang = known.get();
    let words = match news {
        News::Listening { url, taken, open } => {
            if open_browser && let Err(error) = open::that_detached(url) {
                tell(&not_opened(&error, lang));
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
            let which = match pdf.key(TABLE).as_str() {
                "strategy" => "PDF".to_owned(),
                key => format!("PDF {key}"),
            };
            messages.pick([
                format!("{which} på {language}: {time}"),
                format!("{which} på {language}: {time}"),
                format!("{which} in {language}: {time}"),
            ])
        }
        News::Unkept { error, lang } => {
            let [nb, nn, en] = reason(error);
            lang.pick([
                format!("kan ikke skrive i .veivalg ({nb}); det redigeringsprogrammet foreslår, kan være gammelt"),
                format!("kan ikkje skrive i .veivalg ({nn}); det redigeringsprogrammet føreslår, kan vere gammalt"),
                format!("cannot write in .veivalg ({en}); what the editor suggests may be old"),
            ])
        }
        News::Lost { error, lang } => serve::lost(&lang.pick(reason(error)), *lang),
    };
    // Who closed the pipe does not want to hear.
    let _ = print(&format!("{words}\n"));
}

fn listening(url: &str, taken: Option<u16>, open: bool, lang: MessageLang) -> String {
    let mut words = String::new();
    if let Some(port) = taken {
        words.push_str(&lang.pick([
            format!("Port {port} er opptatt; en annen er valgt.\n"),
            format!("Port {port} er oppteken; ein annan er vald.\n"),
            format!("Port {port} is taken; another was chosen.\n"),
        ]));
    }
    if open {
        words.push_str(lang.pick([
            "Andre maskiner på nettverket har tilgang til forhåndsvisningen.\n",
            "Andre maskiner på nettverket har tilgang til førehandsvisinga.\n",
            "Other machines on the network can reach the preview.\n",
        ]));
    }
    words
        + &lang.pick([
            format!("Forhåndsvisning på {url} – avslutt med Ctrl-C"),
            format!("Førehandsvising på {url} – avslutt med Ctrl-C"),
            format!("Preview at {url} – end with Ctrl-C"),
        ])
}

fn polling(asked: bool, lang: MessageLang) -> String {
    let words = if asked {
        [
            "Ser etter endringer fire ganger i sekundet.",
            "Ser etter endringar fire gonger i sekundet.",
            "Looking for changes four times a second.",
        ]
    } else {
        [
            "Mappen sier ikke fra om endringer; ser etter dem fire ganger i sekundet.",
            "Mappa seier ikkje frå om endringar; ser etter dei fire gonger i sekundet.",
            "The folder does not tell of changes; looking for them four times a second.",
        ]
    };
    lang.pick(words).to_owned()
}

fn compiled(
    changed: Option<usize>,
    pages: bool,
    time: &str,
    summary: &str,
    lang: MessageLang,
) -> String {
    match changed {
        Some(1) => lang.pick([
            format!("1 fil er ny ({time}); {summary}"),
            format!("1 fil er ny ({time}); {summary}"),
            format!("1 file is new ({time}); {summary}"),
        ]),
        Some(files) => lang.pick([
            format!("{files} filer er nye ({time}); {summary}"),
            format!("{files} filer er nye ({time}); {summary}"),
            format!("{files} files are new ({time}); {summary}"),
        ]),
        None if !pages => lang.pick([
            "Det er ingen sider å vise ennå; de kommer av seg selv når feilene er rettet."
                .to_owned(),
            "Det er ingen sider å vise enno; dei kjem av seg sjølve når feila er retta.".to_owned(),
            "There are no pages to show yet; they come by themselves when the errors are mended."
                .to_owned(),
        ]),
        None => lang.pick([
            "Sidene er som før til feilene er rettet.".to_owned(),
            "Sidene er som før til feila er retta.".to_owned(),
            "The pages stay as they were until the errors are mended.".to_owned(),
        ]),
    }
}

fn not_opened(error: &io::Error, lang: MessageLang) -> String {
    let [nb, nn, en] = reason(error);
    lang.pick([
        format!("nettleseren kan ikke åpnes ({nb}); åpne adressen selv"),
        format!("nettlesaren kan ikkje opnast ({nn}); opne adressa sjølv"),
        format!("the browser cannot be opened ({en}); open the address yourself"),
    ])
}
