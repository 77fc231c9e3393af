// Takes pictures of a built site's pages, to be looked at: full pages, 320, 768
// and 1280 CSS pixels wide in light colours, and 1280 wide in dark ones.
// By hand: node .ci/shots.mjs DIR OUT [--dark] [PAGE.html...]
// With --dark every width is dark as well; without pages it takes them all.
// nb/index.html becomes OUT/nb-index-320-light.png, and so on.

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { address, concurrently, launch, pagesIn, serve } from "./browser.mjs";

const { values, positionals } = parseArgs({
  options: { dark: { type: "boolean" } },
  allowPositionals: true,
});
const [dir, out, ...chosen] = positionals;
if (!out) {
  console.error("usage: shots.mjs DIR OUT [--dark] [PAGE.html...]");
  process.exit(2);
}

const modes = [320, 768, 1280].flatMap((width) =>
  (values.dark || width === 1280 ? ["light", "dark"] : ["light"]).map((scheme) => ({
    width,
    scheme,
  })),
);
// "nb/", "/nb/index.html" and "nb/index.html" are one page.
const pages = chosen.length
  ? chosen.map((page) => page.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html"))
  : await pagesIn(dir);

await mkdir(out, { recursive: true });
const { origin, close } = await serve(resolve(dir));
const browser = await launch();
await concurrently(2, pages, async () => {
  const tab = await browser.newPage({ reducedMotion: "reduce" });
  return async (page) => {
    const name = page.replace(/\.html$/, "").replaceAll("/", "-");
    for (const { width, scheme } of modes) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.emulateMedia({ colorScheme: scheme });
      const response = await tab.goto(address(origin, page), { waitUntil: "load" });
      if (!response.ok()) throw new Error(`${page}: ${response.status()}`);
      const path = join(out, `${name}-${width}-${scheme}.png`);
      await tab.screenshot({ path, fullPage: true });
      console.log(path);
    }
  };
});
await browser.close();
close();
