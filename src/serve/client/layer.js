// A layer over a page for what the preview shows: it stands beside <body>, in a shadow
// root, so that the page's own tree and styles never meet ours.
// In: a document. Out: a place to draw, and where on it an element stands.

/** Makes the layer of a document; `kind` is a class its styles go by. */
export function layer(kind, page = document) {
  const host = page.createElement("veivalg-preview");
  const root = host.attachShadow({ mode: "open" });
  const style = page.createElement("link");
  style.rel = "stylesheet";
  style.href = "/_veivalg/preview.css";
  const stage = page.createElement("div");
  stage.className = kind;
  // Nothing shows before its style is there.
  stage.hidden = true;
  const ready = () => (stage.hidden = false);
  style.addEventListener("load", ready);
  style.addEventListener("error", ready);
  root.append(style, stage);
  page.documentElement.append(host);
  return { host, stage };
}

/** The rectangle around elements, from the page's corner. */
export function box(elements) {
  const rects = elements.map((element) => element.getBoundingClientRect()).filter((rect) => rect.width);
  if (!rects.length) return null;
  const view = elements[0].ownerDocument.defaultView;
  const left = Math.min(...rects.map((rect) => rect.left)) + view.scrollX;
  const top = Math.min(...rects.map((rect) => rect.top)) + view.scrollY;
  const right = Math.max(...rects.map((rect) => rect.right)) + view.scrollX;
  const bottom = Math.max(...rects.map((rect) => rect.bottom)) + view.scrollY;
  return { left, top, width: right - left, height: bottom - top };
}

/** Puts an element of a layer at a place; a style attribute would be against the policy. */
export function place(element, { left, top, width, height }) {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  if (width !== undefined) element.style.width = `${width}px`;
  if (height !== undefined) element.style.height = `${height}px`;
}
