// Exchanges a tree for a newer one and touches only what differs, so that what the
// person has in hand (open sections, focus, selection) stays.
// In: the tree shown, and the new one. Out: the elements whose text changed.
// Nothing here knows about pages, the program or the network.

// Beyond this the time it takes is worse than to write the rest of a list anew.
const MOST_EDITS = 3000;

/** Makes the children of `shown` those of `fresh`, and tells what changed. */
export function morph(shown, fresh) {
  const changed = new Set();
  children(shown, fresh, changed, fingerprints());
  return changed;
}

/** Gives `shown` the attributes of `fresh`. */
export function attributes(shown, fresh) {
  const set = (name, value) => {
    if (ours(shown, name) || shown.getAttribute(name) === value) return;
    if (value === null) shown.removeAttribute(name);
    else shown.setAttribute(name, value);
  };
  for (const { name } of [...shown.attributes]) set(name, fresh.getAttribute(name));
  for (const { name, value } of fresh.attributes) set(name, value);
}

// What belongs to the person: an open section, and the way to a text by keyboard.
const ours = (element, name) =>
  (name === "open" && element.localName === "details") ||
  (name === "tabindex" && element.hasAttribute("data-source"));

/** Numbers that are equal when two subtrees show the same. Each node is read once. */
function fingerprints() {
  const numbers = new Map();
  const known = new WeakMap();
  return function print(node) {
    if (known.has(node)) return known.get(node);
    const content =
      node.nodeType === Node.ELEMENT_NODE
        ? JSON.stringify([
            node.localName,
            ...[...node.attributes]
              .filter(({ name }) => name !== "data-source" && !ours(node, name))
              .map(({ name, value }) => `${name}=${value}`),
            ...[...node.childNodes].map(print),
          ])
        : `${node.nodeType} ${node.data}`;
    if (!numbers.has(content)) numbers.set(content, numbers.size);
    known.set(node, numbers.get(content));
    return known.get(node);
  };
}

function children(shown, fresh, changed, print) {
  const old = [...shown.childNodes];
  const wanted = [...fresh.childNodes];
  const partner = partners(old, wanted, print);
  const kept = new Set(partner.values());
  for (const node of old) if (!kept.has(node)) node.remove();

  let next = shown.firstChild;
  for (const node of wanted) {
    const here = partner.get(node);
    if (here) {
      if (here === next) next = next.nextSibling;
      else shown.insertBefore(here, next);
      if (print(here) === print(node)) sources(here, node);
      else update(here, node, changed, print);
    } else {
      const added = document.importNode(node, true);
      shown.insertBefore(added, next);
      if (added.nodeType === Node.ELEMENT_NODE) changed.add(added);
      else if (added.data.trim()) changed.add(shown);
    }
  }
}

function update(shown, fresh, changed, print) {
  if (shown.nodeType === Node.ELEMENT_NODE) {
    attributes(shown, fresh);
    return children(shown, fresh, changed, print);
  }
  // Only the middle that differs, so that a selection around it holds.
  const [from, to] = [shown.data, fresh.data];
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  shown.replaceData(start, from.length - start - end, to.slice(start, to.length - end));
  if (from.trim() !== to.trim() && shown.parentElement) changed.add(shown.parentElement);
}

/** Equal trees may still be written on other lines. */
function sources(shown, fresh) {
  if (shown.nodeType !== Node.ELEMENT_NODE) return;
  const all = (root) => [root, ...root.querySelectorAll("*")];
  const from = all(fresh);
  all(shown).forEach((element, index) => {
    const { source } = from[index].dataset;
    if (source && element.dataset.source !== source) element.dataset.source = source;
  });
}

/** Which old node becomes which new one: the same id or content first, then the same kind between those. */
function partners(old, wanted, print) {
  // An id that readers of the other language are led to comes and goes with how the texts stand.
  const named = ({ id }) => id && !id.startsWith("text-");
  const name = (node) => (named(node) ? `${node.localName}#${node.id}` : print(node));
  const kind = (node) => (named(node) ? name(node) : node.nodeName);
  const found = new Map();
  const leftOver = (from, to, left, right) => {
    const waiting = wanted.slice(left, right);
    for (const node of old.slice(from, to)) {
      const index = waiting.findIndex((other) => kind(other) === kind(node));
      if (index < 0) continue;
      found.set(waiting[index], node);
      waiting.splice(0, index + 1);
    }
  };
  let [from, left] = [0, 0];
  for (const [to, right] of [...inCommon(old.map(name), wanted.map(name)), [old.length, wanted.length]]) {
    leftOver(from, to, left, right);
    if (to < old.length) found.set(wanted[right], old[to]);
    [from, left] = [to + 1, right + 1];
  }
  return found;
}

/** The longest row of places [i, j], both rising, where a[i] is b[j]: the shortest edit, by Myers. */
export function inCommon(a, b) {
  // How far along `a` each diagonal has been followed, for each number of edits.
  const traces = [];
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const reach = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits++) {
    traces.push(reach.slice(most - edits, most + edits + 3));
    for (let k = -edits; k <= edits; k += 2) {
      const at = most + 1 + k;
      let i = k === -edits || (k !== edits && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
      while (i < a.length && i - k < b.length && a[i] === b[i - k]) i++;
      reach[at] = i;
      if (i >= a.length && i - k >= b.length) return wayBack(traces, a.length, b.length);
    }
  }
  // So unlike that nothing is to be held on to.
  return [];
}

function wayBack(traces, i, j) {
  const row = [];
  for (let edits = traces.length - 1; edits >= 0; edits--) {
    const reach = traces[edits];
    const at = edits + 1 + i - j;
    const added = i - j === -edits || (i - j !== edits && reach[at - 1] < reach[at + 1]);
    const from = edits && (added ? reach[at + 1] : reach[at - 1]);
    const to = edits && from - (i - j) + (added ? -1 : 1);
    while (i > from && j > to) row.push([--i, --j]);
    [i, j] = [from, to];
  }
  return row.reverse();
}
