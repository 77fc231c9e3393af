//! Both languages side by side: led and scrolled together, and what differs is lit up.

use super::{AREA, PAGE, PATH, Preview, tell};

/// Scripts' words for the two frames' pages and the marks over them.
const LEFT: &str = "frames[0].document";
const RIGHT: &str = "frames[1].document";

#[test]
fn both_languages_go_together_and_what_is_missing_is_lit_up() {
    tell(Preview::start, async |preview, browser| {
        browser
            .open(&format!("{}_veivalg/both?page={PAGE}", preview.url))
            .await;
        browser.remember().await;
        let count = "find('.count').textContent";
        let none = format!("{count} === 'Ingen forskjeller'");
        browser.until("no differences", &none).await;
        assert!(browser.ask("find('.next').hidden").await == true);

        // Missing in nynorsk: told there, and lit up where it should stand.
        let file = format!("{AREA}/area.toml");
        let good = preview.read(&file);
        let nynorsk = "text.nn = \"**planleggje** bemanning og vakter slik at folk får kvile, oversyn og tid til pausar.\"\n";
        preview.edit(&file, nynorsk, "");
        let one = format!("{count} === '1 forskjell'");
        browser.until("a difference", &one).await;
        let mark = format!("ours('.mark:not(.in-step)', {RIGHT})");
        let label = browser.until("a mark", &format!("{mark}?.innerText")).await;
        assert_eq!(label, "Mangler på nynorsk");
        let text = format!("{RIGHT}.querySelector('#veivalg-forutsigbare-vakter')");
        let covers = format!(
            "((mark, text) => Math.abs(mark.top - text.top) < 12 && mark.bottom > text.top + 40 && mark.left < text.right - 200)\
             ({mark}.getBoundingClientRect(), {text}.getBoundingClientRect())"
        );
        assert_eq!(browser.ask(&covers).await, true, "it lies over the text");
        preview.save(&file, &good);
        browser.until("none again", &none).await;
        assert_eq!(browser.ask(&mark).await, serde_json::Value::Null);

        // One frame is scrolled: the other shows the same place.
        browser.scroll("find('iframe.side')", 1500).await;
        browser.until("scrolled", "frames[0].scrollY > 1000").await;
        let place =
            |page: &str| format!("{page}.querySelector('#veivalg').getBoundingClientRect().top");
        let together = format!("Math.abs({} - {}) < 60", place(LEFT), place(RIGHT));
        browser.until("the same place", &together).await;
        assert!(browser.number("frames[1].scrollY").await > 1000.0);

        // A way followed in one leads the other, and the address tells of it.
        browser
            .ask(&format!(
                "{LEFT}.querySelector('nav.breadcrumbs a, a[href$=\"leaders.html\"]').click()"
            ))
            .await;
        let led = "frames[0].location.pathname.startsWith('/nb/') && !frames[0].location.pathname.includes('arbeidsmiljo') \
            && frames[1].location.pathname === frames[0].location.pathname.replace('/nb/', '/nn/')";
        browser.until("both led", led).await;
        let address = format!("!location.search.includes(encodeURIComponent('{PATH}'))");
        browser.until("the address", &address).await;
        browser.until("no differences there", &none).await;
        assert!(browser.remembers().await, "the page was loaded anew");
        browser.was_quiet(&preview.url, &[]);
    });
}
