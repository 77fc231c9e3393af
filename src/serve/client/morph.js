// Exchanges a tree for a newer one and touches only what differs, so that what the
// person has in hand (open sections, focus, selection) stays.
// In: the tree shown, and the new one. Out: the elements whose text changed.
// Nothing here knows about pages, the program or the network.

// These change without anything to see: where a text is written, and a picture's version.
const QUIET = new Set(["data-source", "src"]);

/** Makes the children of `shown` those of `fresh`, and tells what changed. */
export function morph(shown, fresh) {
  const changed = new Set();
  children(shown, fresh, changed, fingerprints());
  return changed;
}

/** Gives `shown` the attributes of `fresh`; tells whether any that shows differed. */
export function attributes(shown, fresh) {
  let differs = false;
  const set = (name, value) => {
    if (ours(shown, name) || shown.getAttribute(name) === value) return;
    if (value === null) shown.removeAttribute(name);
    else shown.setAttribute(name, value);
    differs ||= !QUIET.has(name);
  };
  for (const { name } of [...shown.attributes]) set(name, fresh.getAttribute(name));
  for (const { name, value } of fresh.attributes) set(name, value);
  return differs;
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
  if (shown.parentElement) changed.add(shown.parentElement);
}

/** Equal trees may still be written on other lines. */
function sources(shown, fresh) {
  if (shown.nodeType !== Node.ELEMENT_NODE) return;
  const all = (root) => [root, ...root.querySelectorAll("*")];
  const from = all(fresh);
  all(shown).forEach((element, index) => {
    const source = from[index].getAttribute("data-source");
    if (source !== null && element.getAttribute("data-source") !== source) {
      element.setAttribute("data-source", source);
    }
  });
}

/** Which old node becomes which new one: the same id or content first, then the same kind between those. */
function partners(old, wanted, print) {
  const name = (node) => (node.id ? `${node.localName}#${node.id}` : print(node));
  const kind = (node) => (node.id ? name(node) : node.nodeName);
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

/** The longest row of places [i, j], both rising, where a[i] is b[j]. */
export function inCommon(a, b) {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  const row = [];
  for (let i = 0; i < start; i++) row.push([i, i]);
  // A list of thousands that differs throughout: paired by kind is good enough.
  if (rows * columns < 4e6) {
    const width = columns + 1;
    const length = new Uint16Array((rows + 1) * width);
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        length[i * width + j] =
          a[start + i] === b[start + j]
            ? length[(i + 1) * width + j + 1] + 1
            : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns; ) {
      if (a[start + i] === b[start + j]) row.push([start + i++, start + j++]);
      else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) i++;
      else j++;
    }
  }
  for (let k = end; k > 0; k--) row.push([a.length - k, b.length - k]);
  return row;
}
