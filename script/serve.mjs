// Serves the demo council's pages at /, the built guide at /guide/ and the gallery of its components at /gallery/, as an
// ordinary web server would.
// Usage: node script/serve.mjs [PORT]; without a port, 8080 or any that is free.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";

const root = path.resolve(import.meta.dirname, "..");
const demo = path.join(root, "static/demo");
// What was built brings its own policy, and must work where the server sends none.
const built = { guide: path.join(root, "dist"), gallery: path.join(root, "target/gallery") };
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

// As strict as any council's: no inline script or style, nothing from elsewhere, and no word about wasm.
// Firefox asks this policy whether the guide may save the letter, which is a blob: of the frame.
const councilPolicy = "default-src 'self'; script-src 'self'; frame-src 'self' blob:; style-src 'self'";

function fileFor(url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (name.endsWith("/")) name += "index.html";
  const [, part, ...rest] = name.split("/");
  const isBuilt = Object.hasOwn(built, part);
  const folder = isBuilt ? built[part] : demo;
  const file = path.join(folder, isBuilt ? rest.join("/") : name);
  if (!file.startsWith(folder + path.sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return { file, isBuilt };
}

const server = createServer((request, response) => {
  const found = request.method === "GET" || request.method === "HEAD" ? fileFor(request.url) : null;
  const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" };
  if (request.url === "/favicon.ico") {
    response.writeHead(204, headers).end();
    return;
  }
  if (!found) {
    response.writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  headers["Content-Type"] = types[path.extname(found.file)] ?? "application/octet-stream";
  if (!found.isBuilt) headers["Content-Security-Policy"] = councilPolicy;
  const packed = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (packed) Object.assign(headers, { "Content-Encoding": "gzip", Vary: "Accept-Encoding" });
  response.writeHead(200, headers);
  if (request.method === "HEAD") response.end();
  else {
    const steps = [createReadStream(found.file), ...(packed ? [createGzip()] : []), response];
    pipeline(steps, () => {});
  }
});

const asked = process.argv[2];
server.on("error", (error) => {
  if (error.code === "EADDRINUSE" && asked === undefined) {
    server.listen(0, "127.0.0.1");
    return;
  }
  console.error(`Port ${asked ?? 8080} cannot be used: ${error.code ?? error.message}.`);
  process.exit(1);
});
server.on("listening", () => {
  const address = `http://localhost:${server.address().port}/`;
  console.log(`Example Council, with the guide in its page: ${address}`);
  console.log(`The same for Staffordshire:                  ${address}staffordshire.html`);
  console.log(`The guide as a page of its own:              ${address}guide/complaint-guide.html`);
  console.log(`The page that makes a council's guide:       ${address}guide/maker.html`);
  console.log(`The deadlines, for a council's staff:        ${address}guide/staff-deadlines.html`);
  console.log(`The cases, for an advocate:                  ${address}guide/advocate.html`);
});
server.listen(asked === undefined ? 8080 : Number(asked), "127.0.0.1");
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
