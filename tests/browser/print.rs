//! The PDF follows: beside the text, at the page of the area that is written.

use super::{AREA, Browser, PAGE, PATH, Preview, tell};
use crate::tools::{folded, pdf_page_text, pdf_text};

/// The page of another area, within a language.
const OTHER: &str = "area/heltid-og-rekruttering.html";

#[test]
fn the_pdf_follows_each_save_at_the_page_of_the_area() {
    tell(Preview::start, async |preview, browser| {
        let print = format!("{}_veivalg/print?page={PAGE}", preview.url);
        browser.open(&print).await;
        browser.remember().await;
        let first = preview.printed("nb", 0);
        let number = first.page(PATH);
        sheets(browser, &first.path, first.version, number).await;
        let pdf = preview.get(&first.path);
        if let Some(text) = pdf_page_text(&pdf, number) {
            assert!(text.contains("En jobb det er godt å gå til"), "{text}");
        }

        let file = format!("{AREA}/nb.md");
        preview.edit(&file, "før du måler det", "lenge før du har målt det");
        let shown = "says('lenge før du har målt det', find('iframe.text').contentDocument)";
        browser.until("the new text", shown).await;
        let second = preview.printed("nb", first.version);
        sheets(browser, &second.path, second.version, second.page(PATH)).await;
        if let Some(text) = pdf_text(&preview.get(&second.path)) {
            let words = folded("lenge før du har målt det");
            assert!(folded(&text).contains(&words));
        }

        // Text and sheets go to the area that is saved next.
        preview.edit("areas/heltid-og-rekruttering/nb.md", ".", ", sier vi her.");
        let text = "find('iframe.text').contentWindow.location.pathname";
        let other = format!("{text} === '/nb/{OTHER}'");
        browser.until("the other area", &other).await;
        let third = preview.printed("nb", second.version);
        assert_ne!(third.page(OTHER), third.page(PATH));
        sheets(browser, &third.path, third.version, third.page(OTHER)).await;

        // And to what the reader goes to, in the other language too.
        let menu = "find('iframe.text').contentDocument.querySelector('.menu-button > summary')";
        browser.ask(&format!("{menu}.click()")).await;
        let nynorsk = "find('iframe.text').contentDocument.querySelector('.languages a')";
        browser
            .until("a way to nynorsk", &format!("seen({nynorsk})"))
            .await;
        browser.ask(&format!("{nynorsk}.click()")).await;
        let printed = preview.printed("nn", 0);
        let page = printed.page(OTHER);
        sheets(browser, &printed.path, printed.version, page).await;
        assert!(browser.remembers().await, "the page was loaded anew");
        browser.was_quiet(&preview.url, &[]);
    });
}

#[test]
fn another_document_is_chosen_in_each_language() {
    tell(Preview::start, async |preview, browser| {
        browser
            .open(&format!("{}_veivalg/print?page={PAGE}", preview.url))
            .await;
        browser
            .until("a choice", "!find('.which').hidden && find('.making')")
            .await;
        let names = "[...find('.which select').options].map((one) => one.value).join()";
        let all = "strategy,cards,slides,handouts-";
        browser
            .until("all of them", &format!("({names}).startsWith('{all}')"))
            .await;
        for name in ["slides", "handouts-leaders"] {
            let choose = format!(
                "((which) => {{ which.value = '{name}'; which.dispatchEvent(new Event('change')); }})\
                 (find('.which select'))"
            );
            browser.ask(&choose).await;
            let printed = preview.printed_of(name, "nb", 0);
            sheets(browser, &printed.path, printed.version, 1).await;
        }
        browser.was_quiet(&preview.url, &[]);
    });
}

/// Waits until this PDF, and no other, is shown at this page.
async fn sheets(browser: &Browser, path: &str, version: u64, page: u64) {
    let address = format!("/{path}?v={version}#page={page}&");
    let shown = format!(
        "(([sheet, ...more]) => !more.length && !sheet?.className && sheet?.src.includes('{address}'))\
         (document.querySelectorAll('.sheets iframe'))"
    );
    browser.until("the sheets", &shown).await;
}
