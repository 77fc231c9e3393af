//! What was shown is gone, or the program is: the browser finds its way.

use std::fs;

use super::{AREA, PAGE, Preview, tell};

#[test]
fn a_page_that_is_gone_leads_to_the_nearest_one() {
    tell(Preview::start, async |preview, browser| {
        let page = "nb/area/heltid-og-rekruttering.html";
        browser.open(&format!("{}{page}", preview.url)).await;
        browser.until("the bar", "seen(ours('.bar'))").await;

        // The area gets another name. Until all that speaks of it is fixed, the page stays.
        let (from, to) = ("heltid-og-rekruttering", "heltid");
        let folder = |name: &str| preview.path(&format!("areas/{name}"));
        fs::rename(folder(from), folder(to)).expect("another name");
        browser
            .until("the errors", "seen(ours('.finding.error'))")
            .await;
        for file in [
            "strategy.toml",
            "chapters/forord/nb.md",
            "chapters/forord/nn.md",
        ] {
            preview.edit(file, from, to);
        }
        let there = "location.pathname === '/nb/area/heltid.html'";
        browser.until("the nearest page", there).await;
        let word = "ours('.state')?.innerText.startsWith('Siden du var på, finnes ikke lenger')";
        browser.until("a word about it", word).await;
        browser.was_quiet(&preview.url, &["404"]);
    });
}

#[test]
fn the_browser_finds_its_way_back_when_the_program_starts_again() {
    tell(Preview::start, async |preview, browser| {
        browser.open(&format!("{}{PAGE}", preview.url)).await;
        browser.until("the bar", "seen(ours('.bar'))").await;
        browser.remember().await;
        preview.stop();
        let state = "ours('.state').innerText";
        let lost = format!("{state}.startsWith('Får ikke kontakt')");
        browser.until("a word about it", &lost).await;
        preview.edit(
            &format!("{AREA}/nb.md"),
            "før du måler det",
            "mens ingen ser på",
        );
        preview.start_again();
        browser.until("the edit", "says('mens ingen ser på')").await;
        browser.until("the word gone", &format!("!{lost}")).await;
        assert!(browser.remembers().await, "the page was loaded anew");
        browser.was_quiet(&preview.url, &["net::ERR_"]);
    });
}
