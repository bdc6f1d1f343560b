// What the browser itself sends while somebody writes, from its own log of the network and not from the page's requests:
// words of theirs are in none of it. Chromium keeps such a log.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { openCouncil } from "./council.mjs";
import { expect, Guide, test } from "./journey.mjs";
import { fosterChild } from "./people.mjs";
import { promise } from "./promises.mjs";

test.skip(({ browserName }) => browserName !== "chromium", "Chromium’s log");

const MARK = "zqnetlogvx7kjw";
// Asked which kinds of fields a page has: docs/threat-model.md, "What a browser sends by itself".
const OF_FIELDS = "content-autofill.googleapis.com";
// Its maker is asked besides, whatever page is open: for updates, lists of dangerous sites, an account, the time. Which of
// these are asked while a test lasts differs from run to run.
const OF_ITS_MAKER = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;
// A host that is none of these, to see that one would be found.
const UNKNOWN = "unknown.example";

/** For how long a file has not grown, in milliseconds. */
const rests = (file) => Date.now() - statSync(file).mtimeMs;

test("nothing that is typed is in anything that the browser sends by itself", { tag: ["@slow", promise("sent")] }, async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(path.join(tmpdir(), "complaint-guide-netlog-"));
  const log = path.join(folder, "log.json");
  const council = await openCouncil();
  // As somebody starts it, with none of what Playwright switches off.
  const browser = spawn(
    process.env.CHROMIUM ?? "/usr/bin/chromium",
    ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", `--user-data-dir=${folder}/profile`, `--log-net-log=${log}`, "--net-log-capture-mode=Everything", "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  try {
    const endpoint = await new Promise((found) => {
      let said = "";
      browser.stderr.on("data", (part) => {
        said += part;
        const [, address] = /DevTools listening on (\S+)/.exec(said) ?? [];
        if (address) found(address);
      });
    });
    const connected = await chromium.connectOverCDP(endpoint);
    const page = connected.contexts()[0].pages()[0];
    const guide = await Guide.asFullPage(page, `${council.address}guide/example/complaint-guide.html`);
    const person = { ...fosterChild, today: new Date().toISOString().slice(0, 10) };
    const { question } = await guide.answerEverything(person, { council: "example", until: "what-happened:home" });
    await guide.say(question, { what: `${MARK} in my words` });
    // It asks a moment after the fields have come, and writes its log by and by: until nothing new has come to it for as
    // long as that moment is.
    await expect.poll(() => rests(log), { intervals: [250] }).toBeGreaterThan(3_000);
    await page.goto(`http://${UNKNOWN}/`).catch(() => {});
    await page.goto(`${council.address}asked/${MARK}`).catch(() => {});
    await connected.close();
  } finally {
    const ended = new Promise((done) => browser.once("exit", done));
    browser.kill("SIGTERM");
    await ended;
    await council.close();
  }
  const text = readFileSync(log, "utf8");
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  const asked = [...new Set([...text.matchAll(/"url":"(https?:[^"]+)"/g)].map(([, url]) => url))];
  const own = asked.filter((url) => url.startsWith(council.address));
  // The log is not deaf: an address with the mark in it is there.
  expect(own.some((url) => url.includes(MARK))).toBe(true);
  const others = asked.filter((url) => !url.startsWith(council.address));
  const hosts = [...new Set(others.map((url) => new URL(url).host))];
  test.info().annotations.push({ type: "the browser’s own", description: hosts.join(", ") });
  // The question that the page tells of is asked, and nobody is asked but whom this knows.
  expect(hosts).toContain(OF_FIELDS);
  expect(hosts.filter((host) => !OF_ITS_MAKER.test(host))).toEqual([UNKNOWN]);
  for (const coded of [MARK, Buffer.from(MARK).toString("base64").slice(2, 14), Buffer.from(MARK, "utf16le").toString("base64").slice(4, 20)]) {
    expect(others.filter((url) => url.includes(coded))).toEqual([]);
    const bodies = [...text.matchAll(/"bytes":"([^"]+)"/g)].map(([, bytes]) => Buffer.from(bytes, "base64").toString("latin1"));
    expect(bodies.filter((body) => body.includes(MARK) && !body.includes("GET /"))).toEqual([]);
  }
});
