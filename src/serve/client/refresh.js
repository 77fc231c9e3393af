// Brings the page shown up to what the program has now, without loading it anew.
// In: a state. Out: the page's head and body exchanged where they differ.
// What the person has in hand stays: the place in the text, focus, selection, what is open.

import { attributes, morph } from "./morph.js";

const MOVED = "veivalg-moved";
let fetching, first, styled, known;

/** Fetches the page and exchanges what changed: the elements that did, or null without an answer. */
export async function refresh(state) {
  // Only the newest state matters.
  fetching?.abort();
  const { signal } = (fetching = new AbortController());
  const answer = await fetch(location.pathname, { cache: "no-cache", signal });
  const nearest = answer.headers.get("Veivalg-Nearest");
  if (answer.status === 404 && nearest && `/${nearest}` !== location.pathname) {
    sessionStorage.setItem(MOVED, "1");
    location.replace(`/${nearest}`);
  }
  if (!answer.ok) return null;
  const text = await answer.text();
  signal.throwIfAborted();
  const seen = [text, state.styles, state.pictures].join();
  if (seen === known) return new Set();
  known = seen;
  const fresh = new DOMParser().parseFromString(text, "text/html");

  first ??= state;
  for (const [kind, selector, name] of [
    ["styles", "link[rel~=stylesheet]", "href"],
    ["pictures", "img[src]", "src"],
  ]) {
    if (state[kind] === first[kind]) continue;
    // A new address, or the browser would show the copy it has.
    for (const element of fresh.querySelectorAll(selector)) {
      element.setAttribute(name, `${element.getAttribute(name)}?v=${state[kind]}`);
    }
  }
  restyle(fresh);
  if (document.title !== fresh.title) document.title = fresh.title;
  attributes(document.documentElement, fresh.documentElement);
  return keepingPlace(() => {
    attributes(document.body, fresh.body);
    return morph(document.body, fresh.body);
  });
}

/** Whether the person was led here from a page that is gone; true once. */
export function wasMoved() {
  const moved = sessionStorage.getItem(MOVED) !== null;
  sessionStorage.removeItem(MOVED);
  return moved;
}

/** A short, quiet light on what changed. A whole page of it would tell nothing. */
export function lightUp(changed) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches || changed.size > 40) return;
  const blocks = new Set([...changed].map(block));
  for (const element of blocks) {
    const lit = { backgroundColor: "rgb(240 180 40 / 0.35)", offset: 0 };
    element.animate([lit], { duration: 1600, easing: "ease-in" });
  }
}

function block(element) {
  const inline = getComputedStyle(element).display.startsWith("inline");
  return inline && element.parentElement ? block(element.parentElement) : element;
}

/** Lets new stylesheets load beside the old ones, so that the page is never bare. */
function restyle(fresh) {
  const sheets = (page) => [...page.head.querySelectorAll("link[rel~=stylesheet]")];
  const wanted = sheets(fresh).map((link) => link.getAttribute("href"));
  const old = sheets(document);
  styled ??= old.map((link) => link.getAttribute("href")).join();
  if (styled === wanted.join()) return;
  styled = wanted.join();
  const loads = wanted.map((href) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    document.head.append(link);
    return new Promise((done) => (link.onload = link.onerror = done));
  });
  Promise.all(loads).then(() => old.forEach((link) => link.remove()));
}

/** Runs `change`; what was read stays where it was in the window, and so do focus and selection. */
function keepingPlace(change) {
  const focused = document.activeElement;
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const anchors = scrollY > 0 ? inView() : [];

  const changed = change();

  if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
  // A selection is lost when the browser moves its text, not when the text is edited.
  if (selection.anchorNode !== anchorNode && anchorNode?.isConnected && focusNode?.isConnected) {
    const within = (node, offset) => Math.min(offset, node.length ?? node.childNodes.length);
    selection.setBaseAndExtent(anchorNode, within(anchorNode, anchorOffset), focusNode, within(focusNode, focusOffset));
  }
  const anchor = anchors.find(({ element }) => element.isConnected);
  if (anchor) {
    const moved = anchor.element.getBoundingClientRect().top - anchor.top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
  }
  return changed;
}

/** The elements that begin in the window, from its top; or the last one that began above it. */
function inView() {
  const found = [];
  let above;
  for (const element of (document.querySelector("main") ?? document.body).querySelectorAll("*")) {
    const { top, height } = element.getBoundingClientRect();
    if (!height || top >= innerHeight) continue;
    if (top >= 0) found.push({ element, top });
    else above = { element, top };
  }
  return above ? [...found, above] : found;
}
