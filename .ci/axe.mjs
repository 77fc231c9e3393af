// Opens every page of a built site in Chromium and exits 1 when any of them
//   - breaks a rule of axe-core for WCAG 2.1 A or AA,
//   - scrolls sideways when the window is 320 CSS pixels wide (WCAG 1.4.10),
//   - writes an error to the console, such as a breach of its own CSP, or
//   - asks for anything that is missing or on another host.
// By hand: node .ci/axe.mjs DIR

import { resolve } from "node:path";
import { address, concurrently, launch, pagesIn, require, serve } from "./browser.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const MODES = [320, 1280].flatMap((width) =>
  ["light", "dark"].map((scheme) => ({ width, scheme })),
);

const dir = process.argv[2];
if (!dir) {
  console.error("usage: axe.mjs DIR");
  process.exit(2);
}

// Each problem of each page, with the modes it was seen in.
const problems = new Map();
const undecided = new Map();
let rulesRun = 0;
const report = (page, mode, what) => {
  const key = `${page}: ${what}`;
  problems.set(key, (problems.get(key) ?? new Set()).add(mode));
};

const started = Date.now();
const { origin, close } = await serve(resolve(dir));
const pages = await pagesIn(dir);
const browser = await launch();

/** Opens a tab that reports whatever goes wrong as a visitor loads a page in it. */
async function visitor() {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let page;
  const wrong = (what) => report(page, "as visited", what);
  tab.on("console", (message) => {
    if (message.type() === "error") wrong(`${message.text()} (${message.location().url})`);
  });
  tab.on("pageerror", (error) => wrong(`script: ${error.message}`));
  tab.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) {
      wrong(`request to another host: ${url}`);
    }
  });
  return async (next) => {
    page = next;
    await tab.goto(address(origin, page), { waitUntil: "load" });
  };
}

/** The selectors of what reaches past the window's right edge. */
const overflowing = () => {
  const edge = window.innerWidth;
  if (document.scrollingElement.scrollWidth <= edge) return null;
  return [...document.body.querySelectorAll("*")]
    .filter((e) => e.getBoundingClientRect().right > edge + 0.5)
    .slice(0, 3)
    .map((e) => e.localName + (e.id && `#${e.id}`) + [...e.classList].map((c) => `.${c}`).join(""));
};

/** Opens a tab that runs axe-core and the check for overflow over a page in every mode. */
async function auditor() {
  // The site's own policy would keep axe-core out.
  const tab = await browser.newPage({ bypassCSP: true, reducedMotion: "reduce" });
  await tab.addInitScript({ path: require.resolve("axe-core") });
  return async (page) => {
    await tab.goto(address(origin, page), { waitUntil: "load" });
    for (const { width, scheme } of MODES) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.emulateMedia({ colorScheme: scheme });
      await audit(tab, page, width, `${width} ${scheme}`);
    }
  };
}

async function audit(tab, page, width, mode) {
  if (width === 320) {
    const culprits = await tab.evaluate(overflowing);
    if (culprits) report(page, mode, `scrolls sideways: ${culprits.join(", ")}`);
  }
  const { violations, incomplete, passes } = await tab.evaluate((values) => {
    // Colours on their way from one mode to the next are nobody's choice.
    document.getAnimations().forEach((animation) => animation.cancel());
    return window.axe.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations", "incomplete"],
    });
  }, TAGS);
  rulesRun += violations.length + incomplete.length + passes.length;
  for (const { id, help, nodes } of violations) {
    const targets = nodes.map((node) => node.target.flat().join(" "));
    const shown = targets.slice(0, 5).join(" | ") + (targets.length > 5 ? " | …" : "");
    report(page, mode, `${id} (${help}) ×${nodes.length}: ${shown}`);
  }
  for (const { id, nodes } of incomplete) {
    undecided.set(id, (undecided.get(id) ?? 0) + nodes.length);
  }
}

await concurrently(2, pages, async () => {
  const visit = await visitor();
  const auditAll = await auditor();
  return async (page) => {
    try {
      await visit(page);
      await auditAll(page);
    } catch (error) {
      report(page, "not checked", error.message);
    }
  };
});
await browser.close();
close();

for (const [problem, modes] of [...problems].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${problem} [${[...modes].join(", ")}]`);
}
if (undecided.size) {
  const list = [...undecided].map(([id, count]) => `${id} ×${count}`).join(", ");
  console.log(`axe-core could not decide, and a person may look: ${list}`);
}
const seconds = ((Date.now() - started) / 1000).toFixed(1);
console.log(
  `${pages.length} pages × ${MODES.length} modes, ${rulesRun} rules run: ` +
    `${problems.size} problems, ${seconds} s`,
);
// A run that checked nothing has proved nothing.
process.exit(problems.size || !rulesRun ? 1 : 0);
