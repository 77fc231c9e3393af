// Taplo's language server, as the extension «Even Better TOML» runs it, over stdin and stdout: the
// package has the server without the pipes, and the program on PyPI is built without the server.
//
//   node taplo-lsp.mjs
//
// Reads files of this machine and nothing of the network.
import { readFile } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { require } from "./browser.mjs";

const { TaploLsp } = require("@taplo/lsp");

const offline = () => Promise.reject(new Error("there is no network here"));
const server = await TaploLsp.initialize(
  {
    cwd: () => process.cwd(),
    envVar: (name) => process.env[name],
    envVars: () => Object.entries(process.env),
    fetch: { fetch: offline, Headers, Request, Response },
    findConfigFile: () => undefined,
    glob: () => [],
    isAbsolute,
    now: () => new Date(),
    readFile: (path) => readFile(path),
    stdErrAtty: () => false,
    stderr: process.stderr,
    stdin: process.stdin,
    stdout: process.stderr,
    urlToFilePath: (url) => decodeURIComponent(new URL(url).pathname),
    writeFile: () => Promise.reject(new Error("nothing is written")),
  },
  {
    onMessage(message) {
      const body = Buffer.from(JSON.stringify(message));
      process.stdout.write(`Content-Length: ${body.length}\r\n\r\n`);
      process.stdout.write(body);
    },
  },
);

let read = Buffer.alloc(0);
process.stdin.on("data", (bytes) => {
  read = Buffer.concat([read, bytes]);
  for (;;) {
    const end = read.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/content-length: *(\d+)/i.exec(read.toString("utf8", 0, end))[1]);
    const start = end + 4;
    if (read.length < start + length) return;
    const message = JSON.parse(read.toString("utf8", start, start + length));
    read = read.subarray(start + length);
    if (message.method === "exit") process.exit(0);
    server.send(message);
  }
});
process.stdin.on("end", () => process.exit(0));
