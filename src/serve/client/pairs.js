// Holds the same page in two languages against each other.
// In: two documents made from the same templates, and how their texts stand. Out: which block
// answers to which, and where the two differ: a text stale, a draft, missing, a count that is not
// the same, a finding.

import { box } from "./layer.js";
import { inCommon } from "./morph.js";

const BLOCKS = new Set(
  ("address article aside blockquote caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr " +
    "li main nav ol p pre section table tbody td tfoot th thead tr ul").split(" "),
);
const SIDES = [0, 1];

/** Tells which of the texts an element shows, when it shows no other. */
export function findTexts(texts) {
  const byFile = new Map();
  for (const text of texts) {
    for (const place of [text.nb, text.nn]) {
      if (!place) continue;
      if (!byFile.has(place.file)) byFile.set(place.file, []);
      byFile.get(place.file).push({ ...place, text });
    }
  }
  const before = ([line, column], [other, own]) => line < other || (line === other && column <= own);
  const known = new WeakMap();
  const at = (marked) => {
    if (!known.has(marked)) {
      const [, file, ...spot] = marked.dataset.source.match(/^(.*?):(\d+):(\d+)$/) ?? [];
      const place = spot.map(Number);
      const here = byFile.get(file)?.find(({ start, end }) => before(start, place) && before(place, end));
      known.set(marked, here?.text ?? null);
    }
    return known.get(marked);
  };
  return (element) => {
    const marked = element.dataset.source ? [element] : element.querySelectorAll("[data-source]");
    const text = marked.length ? at(marked[0]) : null;
    for (const other of marked) if (at(other) !== text) return null;
    return text;
  };
}

/**
 * Pairs the blocks of two pages: [[left, right], …] in reading order, and the blocks that stand alone.
 * Blocks of one text answer to each other, however many others stand around them.
 */
export function pairUp(pages, textOf) {
  const pairs = [];
  const alone = [];
  const roots = pages.map((page) => page.querySelector("main") ?? page.body);
  // An anchor made from a heading's words is of one language, and stands beside the heading in the other.
  const shared = ({ id, localName }) => pages.every((page) => page.getElementById(id)?.localName === localName);
  const kind = (element) =>
    [
      element.localName,
      element.id && shared(element) ? element.id : "",
      element.className,
      textOf(element)?.key ?? "",
    ].join(" ");
  (function pair(both) {
    pairs.push(both);
    const lists = both.map(blocks);
    const common = inCommon(...lists.map((list) => list.map(kind)));
    for (const side of SIDES) {
      const met = new Set(common.map((indexes) => indexes[side]));
      lists[side].forEach((element, index) => {
        if (!met.has(index)) alone.push({ side, element, text: textOf(element), parents: both, counts: lists.map(same(element)) });
      });
    }
    for (const [left, right] of common) pair([lists[0][left], lists[1][right]]);
  })(roots);
  return { pairs, alone };
}

const same = (element) => (list) => list.filter(({ localName }) => localName === element.localName).length;

const blockOf = (text) => text.closest([...BLOCKS].join());

/** The blocks in an element; what only marks how a text stands is recent through. */
function blocks(element) {
  return [...element.children].flatMap((child) => {
    if (!BLOCKS.has(child.localName) || child.matches(".other-language, .told")) return [];
    return child.matches("div[lang]:not([class]), .wording-stale, .wording-draft") ? blocks(child) : [child];
  });
}

/** The blocks of each text on both pages: a map from text to [of the left, of the right]. */
export function blocksOf(pages, textOf) {
  const found = new Map();
  pages.forEach((page, side) => {
    for (const marked of page.querySelectorAll("main [data-source]")) {
      const text = textOf(marked);
      if (!text) continue;
      if (!found.has(text)) found.set(text, [new Set(), new Set()]);
      found.get(text)[side].add(blockOf(marked));
    }
  });
  for (const [text, sides] of found) found.set(text, sides.map((blocks) => [...blocks].filter(Boolean)));
  return found;
}

/**
 * Where two pages differ, from the top: { word, side, values, text, elements: [of the left, of the right] }.
 * `side` is where it is told from; `shown` are the texts' blocks, `marks` other findings about the two
 * languages.
 */
export function differences(pages, { pairs, alone }, shown, marks) {
  const found = [];
  const langs = pages.map((page) => page.documentElement.lang);
  const answer = SIDES.map((side) => new Map(pairs.map((both) => [both[side], both[1 - side]])));
  const answers = (side, elements) => elements.map((element) => answer[side].get(element)).filter(Boolean);
  const seen = new Set();
  const add = (word, values, side, here, there, text) => {
    if (!here.length || here.every((element) => seen.has(element))) return;
    for (const element of [...here, ...there]) seen.add(element);
    found.push({ word, side, values, text, elements: side ? [there, here] : [here, there] });
  };

  for (const [text, elements] of shown) {
    if (text.state === "in-step") continue;
    const own = Math.max(langs.indexOf(text.lang), 0);
    // What is missing may have nothing that stands in its place.
    const side = elements[own].length ? own : 1 - own;
    const word = text.state === "missing" && side !== own ? "only-here" : text.state;
    add(word, {}, side, elements[side], elements[1 - side], text);
  }
  for (const side of SIDES) {
    // A text shown in the other language, for want of its own.
    const main = pages[side].querySelector("main") ?? pages[side].body;
    for (const text of main.querySelectorAll(`[lang="${langs[1 - side]}"]:not([hreflang])`)) {
      const here = text.matches("div") ? blocks(text) : [blockOf(text)];
      add("missing", {}, side, here, answers(side, here));
    }
  }
  for (const { side, element, text, parents, counts } of alone) {
    // One that is to stand alone, or that has been told of.
    if (text && !(text.nb && text.nn)) continue;
    // Of a kind that both have, nobody can say which one is missing.
    if (Math.min(...counts) > 0) {
      const [here, there] = side ? [...counts].reverse() : counts;
      add("differs", { here, there }, side, [parents[side]], [parents[1 - side]]);
    } else add("only-here", {}, side, [element], []);
  }
  for (const { file, line, end_line = line, message } of marks) {
    const here = SIDES.map((side) => {
      const texts = [...pages[side].querySelectorAll("main [data-source]")].filter((element) => {
        const [, path, at] = element.dataset.source.match(/^(.*?):(\d+):/) ?? [];
        return path === file && at >= line && at <= end_line;
      });
      return [...new Set(texts.map(blockOf))];
    });
    const side = here[0].length ? 0 : 1;
    const there = here[1 - side].length ? here[1 - side] : answers(side, here[side]);
    add("finding", { message }, side, here[side], there);
  }
  const top = ({ elements }) => Math.min(...elements.map((group) => box(group)?.top ?? Infinity));
  return found.sort((a, b) => top(a) - top(b));
}
