// From a text on the page to where it is written: one click.
// In: elements with data-source="file:line:column", or a place from a finding.
// Out: a pencil at the text, a box with the place, and the editor opened where one is set.

import { box, layer, place } from "./layer.js";

/** Where the text nearest to an element is written: itself, around it, in it, or beside it in the closest part of the page. */
function sourceOf(element) {
  const own = element.closest("[data-source]");
  if (own) return own;
  const follows = (other) => element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  for (let part = element; part; part = part.parentElement) {
    const marked = [...part.querySelectorAll("[data-source]")];
    if (marked.length) return marked.findLast((other) => !follows(other)) ?? marked[0];
  }
  return null;
}

function parse(element) {
  const [, file, line, column] = element.dataset.source.match(/^(.*?):(\d+):(\d+)$/) ?? [];
  return file && { file, line: +line, column: +column };
}

/** Opens a place in the editor; what to say of it. */
async function openEditor({ file, line, column }, address, word) {
  if (address) {
    const path = file.split("/").map(encodeURIComponent).join("/");
    // Not from inside a shell's frame, whose policy has no room for an editor's address.
    const values = { file: path, line, column };
    top.location.href = address.replace(/\{(file|line|column)\}/g, (_, name) => values[name]);
    return word("opened");
  }
  try {
    const answer = await fetch("/_veivalg/open", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ file, line, column }),
    });
    return answer.ok ? word("opened") : await answer.text();
  } catch {
    return word("connecting");
  }
}

/** Makes the way to sources on this page; `address()` is the editor's, when it has one. */
export function makeSources({ word, address, lang }) {
  const { stage, host } = layer("source");
  // The one thing the page itself is told; a sheet made here is not against the policy.
  const modeStyle = new CSSStyleSheet();
  modeStyle.replaceSync("* { cursor: crosshair !important } [data-source]:focus-visible { outline-offset: 6px }");
  const make = (tag, className) => {
    const element = document.createElement(tag);
    element.className = className;
    element.hidden = true;
    stage.append(element);
    return element;
  };
  const outline = make("div", "outline");
  const pencil = make("button", "pencil");
  const dialog = make("div", "place-box");
  pencil.type = "button";
  dialog.setAttribute("role", "dialog");
  dialog.innerHTML = '<p class="where"></p><p class="said" role="status"></p><p class="buttons"></p>';
  const [where, said, buttons] = dialog.children;
  let mode = false, current, spot, around, asked, timer;

  const button = (name, action) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = word(name);
    element.addEventListener("click", action);
    return element;
  };

  /** Outlines a text, quietly, and puts the pencil at its corner. */
  function point(element) {
    clearTimeout(timer);
    const rect = element && box([element]);
    current = rect ? element : null;
    outline.hidden = pencil.hidden = !rect;
    if (!rect) return;
    const room = document.documentElement.clientWidth;
    place(outline, rect);
    const right = rect.left + rect.width;
    const beside = { left: right + 4, top: rect.top - 2 };
    const above = { left: room - 34, top: Math.max(rect.top - 32, 2) };
    place(pencil, right + 34 <= room ? beside : above);
    pencil.setAttribute("aria-label", word("source"));
    pencil.title = word("source");
  }
  // Time enough to reach the pencil.
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => dialog.hidden && point(null), 400);
  };

  /** Shows a place beside an element, of the page or of the panel, and opens it; by key, focus comes along. */
  async function show(at, rect, asker) {
    spot = at;
    where.textContent = `${at.file}:${at.line}`;
    said.textContent = "";
    host.lang = lang();
    dialog.setAttribute("aria-label", word("source"));
    buttons.replaceChildren(button("open", open), button("copy", copy), button("close", close));
    dialog.hidden = false;
    around = rect;
    settleBox();
    asked = asker;
    if (asker) buttons.firstChild.focus({ preventScroll: true });
    await open();
  }
  /** Puts the box under what it tells of, or over it where the window or the bar is in the way. */
  function settleBox() {
    const room = document.documentElement.clientWidth;
    place(dialog, { left: 0, top: 0 });
    const { offsetWidth: width, offsetHeight: height } = dialog;
    const below = around.top + around.height + 10;
    const fits = below + height + 60 <= scrollY + innerHeight;
    const top = fits ? below : Math.max(around.top - height - 10, scrollY + 8);
    place(dialog, { left: Math.max(8, Math.min(around.left, room - width - 8)), top });
  }
  async function open() {
    const wanted = spot;
    const answer = await openEditor(wanted, address(), word);
    if (spot !== wanted) return;
    said.textContent = answer;
    settleBox();
  }
  async function copy() {
    try {
      await navigator.clipboard.writeText(where.textContent);
      said.textContent = word("copied");
    } catch {
      // Only a secure address may write there: leave it to the person's own key.
      getSelection().selectAllChildren(where);
    }
  }
  function close() {
    dialog.hidden = true;
    point(null);
    if (asked?.isConnected) asked.focus({ preventScroll: true });
    asked = null;
  }

  const ask = (target, byKey) => {
    const element = sourceOf(target);
    const at = element && parse(element);
    if (!at) return;
    point(element);
    show(at, box([element]), byKey && document.activeElement);
  };
  const texts = () => document.body.querySelectorAll("[data-source]");
  const inPage = (event) => event.target instanceof Element && document.body.contains(event.target) && event.target;

  document.addEventListener("pointerover", (event) => {
    if (!dialog.hidden || event.pointerType === "touch") return;
    const text = inPage(event) && event.target.closest("[data-source]");
    if (text) point(text);
    else if (event.target !== host) leave();
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const text = inPage(event) && event.target.closest("[data-source]");
    if (text && dialog.hidden && event.target.matches(":focus-visible")) point(text);
  });
  document.addEventListener("click", (event) => {
    const target = inPage(event);
    if (target && (mode || event.altKey)) {
      event.preventDefault();
      event.stopPropagation();
      ask(target, event.detail === 0);
    } else if (target && !dialog.hidden) close();
  }, { capture: true });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !dialog.hidden) {
      event.preventDefault();
      close();
    } else if (mode && event.key === "Enter" && inPage(event) && event.target.closest("[data-source]")) {
      event.preventDefault();
      ask(event.target, true);
    }
  }, { capture: true });
  pencil.addEventListener("click", (event) => current && ask(current, event.detail === 0));

  /** After the page changed: what is pointed at may have moved or gone, and new texts have come. */
  function settle() {
    if (current?.isConnected) {
      point(current);
      around = box([current]) ?? around;
      if (!dialog.hidden) settleBox();
    } else if (current) close();
    if (mode) for (const text of texts()) text.tabIndex = 0;
  }
  addEventListener("resize", settle);

  return {
    settle,
    show: (at, button, byKey) => show(at, box([button]), byKey && button),
    /** In this mode a click on any text shows its place, and Tab goes from text to text. */
    setMode(on) {
      mode = on;
      const others = document.adoptedStyleSheets.filter((sheet) => sheet !== modeStyle);
      document.adoptedStyleSheets = on ? [...others, modeStyle] : others;
      if (on) settle();
      else for (const text of texts()) text.removeAttribute("tabindex");
      if (!on) close();
    },
  };
}
