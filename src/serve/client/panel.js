// The preview's own surface on a page: the bar, the findings, and the words it says.
// In: the fragment that the program makes (all its words are there). Out: the same in a layer.
// It is exchanged by the same morph as the page, so that it keeps focus too.

import { layer } from "./layer.js";
import { morph } from "./morph.js";

// What the person chose for this tab: the bar folded, and the errors that have been read.
const FOLDED = "veivalg-folded";
const READ = "veivalg-read";

/** Makes the panel; `page()` is the path of the page that is shown. */
export function makePanel({ bare, page, onSource, onOpen }) {
  const { host, stage } = layer("surface");
  const sheet = document.createElement("div");
  // What is announced at once, apart from what is exchanged.
  const alarm = document.createElement("p");
  alarm.className = "unseen";
  alarm.setAttribute("role", "alert");
  stage.append(sheet, alarm);

  // What has the focus, and the page's end, must not come to lie under the bar; nor in a frame,
  // for the bar lies over that too.
  const room = new CSSStyleSheet();
  room.replaceSync("@media screen { :where(html) { scroll-padding-block-end: 5rem; padding-block-end: 4rem } }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];

  const words = new Map();
  let listed = "", said = "", open = false, source = false, timer;
  const find = (selector) => sheet.querySelector(selector);
  const word = (name, values = {}) =>
    (words.get(name) ?? "").replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);

  /** Brings a panel, fresh or shown, to how things stand. */
  function dress(root) {
    const each = (selector, change) => root.querySelectorAll(selector).forEach(change);
    const folded = sessionStorage.getItem(FOLDED) !== null;
    each(".panel", (panel) => {
      panel.classList.toggle("folded", folded);
      panel.classList.toggle("covered", open && Boolean(root.querySelector(".findings[data-errors]")));
    });
    each(".state", (element) => {
      if (element.textContent !== said) element.textContent = said;
    });
    each(".findings", (element) => (element.hidden = !open));
    each(".findings-toggle", (button) => button.setAttribute("aria-expanded", open));
    each(".source-toggle", (button) => button.setAttribute("aria-pressed", source));
    each(".hide", (button) => {
      button.setAttribute("aria-label", word(folded ? "show" : "hide"));
      button.title = word(folded ? "show" : "hide");
      button.setAttribute("aria-expanded", !folded);
    });
    each("a.both, a.print", (link) => {
      const to = new URL(link.getAttribute("href"), location.origin);
      if (to.pathname === location.pathname) link.setAttribute("aria-current", "page");
      to.search = new URLSearchParams({ page: page() });
      link.setAttribute("href", to.pathname + to.search);
    });
  }

  function show(findings) {
    open = findings;
    if (open) sessionStorage.removeItem(READ);
    else sessionStorage.setItem(READ, listed);
    dress(sheet);
  }

  /** Fetches the panel anew; the findings come back by themselves only when they differ. */
  async function update(signal) {
    const answer = await fetch("/_veivalg/panel", { cache: "no-cache", signal });
    if (!answer.ok) return;
    const fresh = document.createElement("template");
    fresh.innerHTML = await answer.text();
    signal?.throwIfAborted();
    for (const template of fresh.content.querySelectorAll("template[data-word]")) {
      words.set(template.dataset.word, template.content.textContent);
      template.remove();
    }
    host.lang = fresh.content.querySelector("[lang]")?.lang ?? "";
    if (bare) return;
    const findings = fresh.content.querySelector(".findings");
    const errors = findings?.hasAttribute("data-errors");
    // Where a finding stands moves with each line written; what it says does not.
    const messages = findings?.querySelectorAll(".message") ?? [];
    const list = Array.from(messages, (message) => message.textContent).join("\n");
    // Errors lie over the page until they are read or mended; the rest is there to be opened.
    open = errors ? list !== sessionStorage.getItem(READ) : Boolean(findings) && open && !find("[data-errors]");
    if (errors && list !== listed) alarm.textContent = `${findings.querySelector("h2").textContent}. ${list}`;
    if (!errors) alarm.textContent = "";
    listed = list;
    dress(fresh.content);
    morph(sheet, fresh.content);
  }

  /** Shows a word in the bar: for good, or for a moment. */
  function say(name, lasting = false) {
    clearTimeout(timer);
    said = name && word(name);
    if (name && !lasting) timer = setTimeout(() => say(""), 2500);
    dress(sheet);
  }

  sheet.addEventListener("click", ({ target, detail }) => {
    const button = target.closest("button");
    // The shade over the page is the panel itself.
    if (target.matches(".covered")) fold();
    if (!button) return;
    const { classList, dataset } = button;
    if (classList.contains("findings-toggle")) {
      show(!open);
      if (open) find(".findings h2").focus();
    } else if (classList.contains("close")) fold();
    else if (classList.contains("source-toggle")) onSource((source = !source)), dress(sheet);
    else if (classList.contains("hide")) {
      if (sessionStorage.getItem(FOLDED) === null) sessionStorage.setItem(FOLDED, "1");
      else sessionStorage.removeItem(FOLDED);
      dress(sheet);
    } else if (dataset.file) {
      onOpen({ file: dataset.file, line: +dataset.line, column: +dataset.column }, button, detail === 0);
    }
  });
  /** Folds the findings; focus that was in them goes back to their button. */
  function fold() {
    const inside = find(".findings")?.contains(host.shadowRoot.activeElement);
    show(false);
    if (inside) find(".findings-toggle")?.focus();
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (open) fold();
    else if (source) onSource((source = false)), dress(sheet);
  });

  return { host, update, say, word, follow: () => dress(sheet) };
}
