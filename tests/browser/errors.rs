//! Findings live: errors lie over the last good page until they are fixed, warnings are a count.

use super::{AREA, PAGE, Preview, tell};

#[test]
fn errors_lie_over_the_last_good_page_until_they_are_mended() {
    tell(Preview::start, async |preview, browser| {
        // Without it, no text is stale that is changed here in one language.
        std::fs::remove_file(preview.path("translations.lock")).expect("it is there");
        browser.open(&format!("{}{PAGE}", preview.url)).await;
        browser.until("the bar", "seen(ours('.bar'))").await;
        assert_eq!(
            browser.ask("ours('.findings')").await,
            serde_json::Value::Null
        );
        browser.remember().await;

        // In the middle of writing: a string without an end.
        let file = format!("{AREA}/area.toml");
        let good = preview.read(&file);
        preview.edit(&file, "\"Arbeidsmiljø og nærvær\"", "\"Arbeidsmiljø");
        let overlay = "seen(ours('.findings[data-errors]'))";
        browser.until("the errors", overlay).await;
        let place = browser.ask("ours('.finding.error .place').innerText").await;
        assert_eq!(place, format!("{file}:3"));
        for filled in [".message", ".help", ".snippet mark"] {
            let text = browser
                .ask(&format!("ours('.finding {filled}').innerText.trim()"))
                .await;
            assert_ne!(text, "", "{filled}");
        }
        let behind = "find('h1').textContent === 'Arbeidsmiljø og nærvær'";
        assert_eq!(browser.ask(behind).await, true, "the last good page");

        // Folded with Escape, opened again with the count.
        browser.press("\u{e00c}").await;
        browser
            .until("the page in sight", &format!("!{overlay}"))
            .await;
        browser.click("ours('.findings-toggle')").await;
        browser.until("the errors again", overlay).await;

        // Another error than the one that was read.
        preview.save(
            &file,
            &good.replacen("measures = [\"avvik-behandlet\"]\n", "", 1),
        );
        let rule = "seen(ours('[data-rule=goal-without-measure] .help'))";
        browser.until("the goal without a measure", rule).await;

        preview.save(
            &file,
            &good.replacen("En jobb det er godt", "En jobb der det er godt", 1),
        );
        browser
            .until("the fixed page", "says('En jobb der det er godt')")
            .await;
        browser.until("the errors gone", "!ours('.findings')").await;
        assert!(browser.remembers().await, "the page was loaded anew");

        // A warning leaves the page alone, and its count opens the list.
        preview.save(
            &file,
            &good.replacen("subtitle.nn = \"Ein jobb det er godt å gå til\"\n", "", 1),
        );
        browser
            .until(
                "the count",
                "ours('.findings-toggle')?.innerText.includes('1 advarsel')",
            )
            .await;
        assert_eq!(browser.ask("seen(ours('.findings'))").await, false);
        browser.click("ours('.findings-toggle')").await;
        browser
            .until("the list", "seen(ours('.finding.warning .help'))")
            .await;
        let expanded = "ours('.findings-toggle').getAttribute('aria-expanded')";
        assert_eq!(browser.ask(expanded).await, "true");
        preview.save(&file, &good);
        browser.until("all well", "!ours('.findings-toggle')").await;
        browser.was_quiet(&preview.url, &[]);
    });
}

#[test]
fn a_folder_that_begins_with_errors_is_shown_when_they_are_mended() {
    let broken = || {
        let preview = Preview::start();
        preview.edit("strategy.toml", "title.nb", "title.nb = ");
        preview
    };
    tell(broken, async |preview, browser| {
        preview.stop();
        preview.start_again();
        browser.open(&preview.url).await;
        browser
            .until("the errors", "seen(ours('.finding.error'))")
            .await;
        assert_eq!(browser.ask("document.body.className").await, "empty");
        preview.edit("strategy.toml", "title.nb = ", "title.nb");
        browser.until("the page", "says('Rogndal kommune')").await;
        // The program answers 503 as long as there are no pages.
        browser.was_quiet(&preview.url, &["503"]);
    });
}
