#!/usr/bin/env node
// Starts Debian's Firefox ESR so that Playwright can drive it. Playwright speaks WebDriver BiDi to it, but first asks
// for a colour scheme by a command which this Firefox does not know yet, and gives up on the answer. Between the two
// stands this: it answers that one command itself and passes everything else on.
// Give it as `executablePath`, with the channel `moz-firefox`.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { WebSocket, WebSocketServer } from "ws";

const UNKNOWN = "emulation.setMediaFeaturesOverride";
const firefox = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
if (!firefox) {
  console.error("Firefox is missing: install Debian's firefox-esr.");
  process.exit(1);
}

const browser = spawn(firefox, process.argv.slice(2), { stdio: ["inherit", "inherit", "pipe"] });
browser.on("exit", (code) => process.exit(code ?? 0));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => browser.kill(signal));

createInterface({ input: browser.stderr }).on("line", (line) => {
  const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line);
  if (!found) {
    console.error(line);
    return;
  }
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 }, () => {
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`);
  });
  server.on("connection", (client, request) => between(client, new WebSocket(found[1] + request.url, { perMessageDeflate: false })));
});

function between(client, inside) {
  const waiting = [];
  client.on("message", (data) => {
    const text = data.toString();
    const { id, method } = text.includes(UNKNOWN) ? JSON.parse(text) : {};
    if (method === UNKNOWN) client.send(JSON.stringify({ type: "success", id, result: {} }));
    else if (inside.readyState === WebSocket.OPEN) inside.send(text);
    else waiting.push(text);
  });
  inside.on("open", () => waiting.splice(0).forEach((text) => inside.send(text)));
  inside.on("message", (data) => client.send(data.toString()));
  for (const [one, other] of [[client, inside], [inside, client]]) {
    one.on("close", () => other.close());
    one.on("error", () => other.close());
  }
}
