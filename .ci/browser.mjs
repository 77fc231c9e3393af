// What axe.mjs and shots.mjs share: the pages of a built site, a web server for
// them on a loopback port, and a headless Chromium that reaches nothing else.
// tools.sh installs the packages.

import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { extname, join, normalize } from "node:path";

const cache =
  process.env.VEIVALG_CI_CACHE ??
  join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "veivalg-ci");
export const require = createRequire(join(cache, "/"));

const TYPES = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".jsonld": "application/ld+json",
  ".md": "text/markdown; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** The addresses of every page in a site, as paths from its root: "nb/index.html". */
export async function pagesIn(dir) {
  const files = await readdir(dir, { recursive: true });
  return files.filter((file) => file.endsWith(".html")).sort();
}

/** Serves a folder on a free loopback port; returns { origin, close }. */
export async function serve(dir) {
  const server = createServer(async (request, response) => {
    try {
      let path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
      if (path.endsWith("/")) path += "index.html";
      const body = await readFile(join(dir, path));
      response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
      response.end(body);
    } catch {
      // Chromium asks for this one now and then, of its own accord.
      const status = request.url === "/favicon.ico" ? 204 : 404;
      response.writeHead(status, { "Content-Type": "text/plain" }).end("not found");
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** The address of a page that the server serves. */
export const address = (origin, page) =>
  `${origin}/${page.split("/").map(encodeURIComponent).join("/")}`;

/** Starts Debian's Chromium; no name but the loopback address resolves. */
export const launch = () =>
  require("playwright-core").chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });

/** Handles all items with `width` workers; each calls `start` once for its handler. */
export async function concurrently(width, items, start) {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      const handle = await start();
      for (const item of queue) await handle(item);
    }),
  );
}
