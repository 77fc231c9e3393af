//! A save is on the page without the page being loaded anew: what the reader has in hand stays.

use super::{AREA, PAGE, Preview, tell};

#[test]
fn a_save_is_shown_and_nothing_in_hand_is_lost() {
    tell(Preview::start, async |preview, browser| {
        // Narrow, so that the menu is a section that opens.
        browser.resize(600, 800).await;
        browser.open(&format!("{}{PAGE}", preview.url)).await;
        browser.until("the bar", "seen(ours('.bar'))").await;
        browser.remember().await;
        browser.click("find('details.menu-button > summary')").await;
        browser.until("the menu", "find('details').open").await;
        browser
            .ask("(find('#mark-2').focus(), find('#veivalg').scrollIntoView({ behavior: 'instant' }), \
                scrollBy({ top: -100, behavior: 'instant' }))")
            .await;
        let place = "find('#veivalg').getBoundingClientRect().top";
        let (before, scrolled) = (browser.number(place).await, browser.number("scrollY").await);
        assert!(before > 50.0 && scrolled > 500.0);
        browser.ask("window.focused = document.activeElement").await;

        // A paragraph above what is read, and a word of the paragraph that holds the focus.
        let file = format!("{AREA}/nb.md");
        let text = preview.read(&file);
        let added = "Et nytt avsnitt er kommet til, og skyver resten nedover. ".repeat(8);
        let text = text.replace("Vi setter inn kreftene", "Vi setter inn alle kreftene");
        preview.save(&file, &format!("{added}\n\n{text}"));

        browser.until("the new text", "says('alle kreftene')").await;
        assert!(browser.remembers().await, "the page was loaded anew");
        assert!(browser.number("scrollY").await > scrolled + 50.0);
        let moved = browser.number(place).await - before;
        assert!(moved.abs() < 2.0, "what is read moved by {moved} px");
        for kept in [
            "find('details.menu-button').open",
            "document.activeElement === window.focused && document.activeElement.id === 'mark-2'",
            "document.documentElement.lang === 'nb'",
        ] {
            assert_eq!(browser.ask(kept).await, true, "{kept}");
        }

        // A title stands on many pages, and in this one's own title.
        let title = format!("{AREA}/area.toml");
        preview.edit(
            &title,
            "\"Arbeidsmiljø og nærvær\"",
            "\"Trivsel og nærvær\"",
        );
        browser
            .until(
                "the new title",
                "find('h1').textContent === 'Trivsel og nærvær'",
            )
            .await;
        let titled = "document.title.startsWith('Trivsel og nærvær')";
        assert_eq!(browser.ask(titled).await, true);

        // The colours of the page follow the settings.
        let color = "getComputedStyle(find('h2')).color + getComputedStyle(find('.numeral')).color \
            + getComputedStyle(find('a')).color + getComputedStyle(find('header')).backgroundColor";
        let green = browser.ask(color).await;
        preview.edit("veivalg.toml", "#1f5c4d", "#7a1f5c");
        browser
            .until("the new colour", &format!("{color} !== {green}"))
            .await;
        assert!(browser.remembers().await);
        browser.was_quiet(&preview.url, &[]);
    });
}
