// Lighthouse on every page of the build, and on one with a fault in it, which must not come to 100.

import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";
import * as launcher from "chrome-launcher";
import lighthouse from "lighthouse";

const root = path.resolve(import.meta.dirname, "../..");
const port = 20_000 + (process.pid % 20_000);
// Not the self-check, whose work is to ask for what may not be there, which a browser writes into its console; nor the
// gallery, where the headings of whole screens stand under one another.
const PAGES = ["", "staffordshire.html", "guide/complaint-guide.html", "guide/complaint-guide-read.html", "guide/staff-deadlines.html", "guide/maker.html", "guide/complaint-guide-without-wasm.html"];

const server = spawn("node", ["script/serve.mjs", String(port)], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
await new Promise((ready) => server.stdout.once("data", ready));
const faulty = createServer((_, response) => {
  const page = readFileSync(path.join(root, "dist/complaint-guide-read.html"), "utf8").replace(/<html lang="[^"]*"/, "<html").replace("</body>", '<img src="data:,"></body>');
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
});
await new Promise((ready) => faulty.listen(0, "127.0.0.1", ready));

const chrome = await launcher.launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
});
let isRight = true;
try {
  const score = async (address) => {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "silent", onlyCategories: ["accessibility", "best-practices"], maxWaitForLoad: 90_000 });
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    const failed = Object.values(lhr.audits).filter((audit) => audit.score !== null && audit.score < 1 && audit.scoreDisplayMode === "binary");
    return [...Object.values(lhr.categories).map(({ score }) => Math.round(score * 100)), failed.map(({ id }) => id).join(", ")];
  };
  for (const page of PAGES) {
    const [accessibility, practices, failed] = await score(`http://localhost:${port}/${page}`);
    console.log(`${page || "the council’s page"}: accessibility ${accessibility}, best practices ${practices} ${failed}`);
    isRight &&= accessibility === 100 && practices === 100;
  }
  const [accessibility, , failed] = await score(`http://localhost:${faulty.address().port}/`);
  console.log(`a page with two faults: accessibility ${accessibility} ${failed}`);
  isRight &&= accessibility < 100;
} finally {
  chrome.kill();
  server.kill();
  faulty.close();
}
process.exit(isRight ? 0 : 1);
