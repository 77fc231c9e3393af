//! The preview in a real browser: the program on a copy of the example, and headless Chromium, driven
//! over WebDriver, that looks at it.
//!
//! A browser is slow to start, so each test is a story with many scenes. Where `chromedriver` or a
//! browser is missing they are skipped with a word; with `VEIVALG_TEST_TOOLS=required` that is a failure.

mod both;
mod chromium;
mod drafts;
mod edits;
mod errors;
mod layout;
mod lost;
mod preview;
mod print;
mod source;
mod texts;

use std::sync::{Mutex, PoisonError};

use crate::tools::missing;
use chromium::Browser;
use preview::Preview;

/// The area that the stories are about, its page in bokmål, and its page within a language.
const AREA: &str = "areas/arbeidsmiljo-og-naervaer";
const PAGE: &str = "nb/area/arbeidsmiljo-og-naervaer.html";
const PATH: &str = "area/arbeidsmiljo-og-naervaer.html";

/// Tells a story: a fresh preview, and a fresh browser for it.
fn tell(preview: impl FnOnce() -> Preview, story: impl AsyncFnOnce(&mut Preview, &Browser)) {
    stage(async |browser: &Browser| {
        let mut preview = preview();
        story(&mut preview, browser).await;
    });
}

/// A fresh browser for what is looked at.
fn stage(look: impl AsyncFnOnce(&Browser)) {
    // One browser at a time: two on a small machine only wait for each other.
    static STAGE: Mutex<()> = Mutex::new(());
    let _stage = STAGE.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        match Browser::start().await {
            Ok(browser) => {
                look(&browser).await;
                browser.close().await;
            }
            Err(what) => missing(&what.to_string(), ".ci/tools.sh"),
        }
    });
}
