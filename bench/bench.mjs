// Measures the built guide on a slow phone with a slow connection, beside the same three questions in Preact, in the
// same run, and writes docs/benchmarks.md. Run by script/bench.
//
// Usage: node bench/bench.mjs [--runs N] [--write FILE] [--before FOLDER NAME] [--busy N]
//
// --before measures another build beside it, whose dist/ is FOLDER; NAME says in the table what that build is.
// --busy keeps N processors busy meanwhile and writes nothing over the figures of a quiet machine: its table stands below them.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { chromium, firefox } from "@playwright/test";
import * as esbuild from "esbuild";
import { onPage } from "../tests/browser/journey.mjs";

const root = path.resolve(import.meta.dirname, "..");
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const RUNS = Number(option("--runs", "9"));
const WRITE = option("--write");
const BEFORE = option("--before") && { folder: path.resolve(option("--before")), name: process.argv[process.argv.indexOf("--before") + 2] };
const BUSY = Number(option("--busy", "0"));
if (!(RUNS >= 1)) throw new Error("--runs needs a number of runs.");

// Lighthouse's "slow 4G" as its developer-tools throttling applies it, and a processor of a quarter of the speed.
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1_474.56 * 1_024) / 8, uploadThroughput: (675 * 1_024) / 8 };
const CPU = 4;

// --- What the guide asks first, from the guide itself, so that both show the same words.

const native = process.env.COMPLAINT_GUIDE_NATIVE ?? path.join(root, "target/native/complaint-guide");
const scratch = mkdtempSync(path.join(tmpdir(), "complaint-guide-bench-"));
function next(says) {
  const file = path.join(scratch, "answers.json");
  writeFileSync(file, JSON.stringify(says));
  const given = ["answer", "--council", "councils/statutory.json", "--today", "2026-12-14", file];
  return JSON.parse(execFileSync(native, given, { cwd: root, encoding: "utf8" }))["next-question"];
}
const SAYS = { danger: "no", who: "parent", situation: "in-need", affects: "child", whose: "this" };
// The yardstick asks the one that names each page, the guide also what stands on the page with it.
const questions = [];
const said = {};
for (const key of ["danger", "who", "situation"]) {
  const question = next(said);
  if (question.question !== key) throw new Error(`The guide asks ${question.question} where the yardstick asks ${key}.`);
  questions.push(question);
  for (const one of onPage(question)) said[one.question] = SAYS[one.question];
}
const afterThem = next(said).ask;

// --- The pages.

const guide = readFileSync(path.join(root, "dist/complaint-guide.html"), "utf8");
const embed = readFileSync(path.join(root, "dist/embed.js"), "utf8");
const css = /<style>([^<]*)<\/style>/.exec(guide)[1];

const words = {
  questions,
  start: {
    title: "Complain about children’s social care",
    lead: "You have the right to complain. It is free. You should not be treated worse because you did.",
    begin: "Start",
    next: "Continue",
    back: "Back",
    why: "Why we ask this",
    missing: "Choose one",
    done: afterThem,
  },
};
const built = await esbuild.build({
  entryPoints: [path.join(root, "bench/yardstick.jsx")],
  bundle: true,
  charset: "utf8",
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  minify: true,
  nodePaths: [path.join(root, "bench/node_modules")],
  target: "es2022",
  write: false,
  plugins: [
    {
      name: "words",
      setup(build) {
        build.onResolve({ filter: /^words$/ }, () => ({ path: "words", namespace: "words" }));
        build.onLoad({ filter: /.*/, namespace: "words" }, () => ({ contents: JSON.stringify(words), loader: "json" }));
      },
    },
  ],
});
const app = built.outputFiles[0].text.trim();

const html = (head, body) =>
  `<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Complaints</title>\n<link rel="icon" href="data:,">\n${head}\n</head>\n<body class="govuk-template__body">\n${body}\n</body>\n</html>`;
const councilPage = html(
  '<script src="/embed.js" defer></script>',
  "<main>\n<h1>Complaints</h1>\n<complaint-guide><p>Ring 01632 960 555.</p></complaint-guide>\n</main>",
);
// A frame in the council's own markup, as docs/embedding.md has it: the browser asks for it while it asks for embed.js.
const ownFrame = /<iframe [^>]*><\/iframe>/.exec(readFileSync(path.join(root, "docs/embedding.md"), "utf8").split("### The quickest")[1])[0];
const FILES = {
  "/complaint-guide.html": guide,
  "/embed.js": embed,
  "/council.html": councilPage,
  "/own-frame.html": councilPage.replace("<complaint-guide>", `<complaint-guide>${ownFrame.replace("/complaints/", "/")}`),
  "/apart.html": html(
    '<link rel="stylesheet" href="/apart.css">\n<script type="module" src="/apart.js"></script>',
    '<div id="guide"></div>',
  ),
  "/apart.css": css,
  "/apart.js": app,
  "/one.html": html(
    `<style>${css}</style>`,
    `<div id="guide"></div>\n<script type="module">${app.replaceAll("</script", "<\\/script")}</script>`,
  ),
  "/one-in-a-frame.html": html("", `<main>\n<h1>Complaints</h1>\n<complaint-guide>${ownFrame.replace(/ src="[^"]*"/, ' src="/one.html" style="width:100%;height:6000px;border:0"')}</complaint-guide>\n</main>`),
};
const SUBJECTS = [
  { name: "The guide, a page of its own", page: "/complaint-guide.html", sent: ["/complaint-guide.html"], wasm: true },
  { name: "The guide in a frame on a council’s page", page: "/council.html", framed: true, sent: ["/embed.js", "/complaint-guide.html"], wasm: true },
  { name: "The guide in a frame of the council’s own markup", page: "/own-frame.html", framed: true, sent: ["/embed.js", "/complaint-guide.html"], wasm: true },
  { name: "Preact, one HTML file", page: "/one.html", sent: ["/one.html"] },
  { name: "The same in a frame as tall as the guide’s", page: "/one-in-a-frame.html", framed: true, sent: ["/one.html"] },
  { name: "Preact, files apart", page: "/apart.html", sent: ["/apart.html", "/apart.css", "/apart.js"] },
];

// Another build asks what it asked, so its pages are walked by the same answers and not held to the same headings.
if (BEFORE) {
  const read = (name) => readFileSync(path.join(BEFORE.folder, name), "utf8");
  Object.assign(FILES, {
    "/before/complaint-guide.html": read("complaint-guide.html"),
    "/before/embed.js": read("embed.js"),
    "/before/council.html": councilPage.replace('src="/embed.js"', 'src="/before/embed.js"'),
  });
  SUBJECTS.splice(
    3,
    0,
    { name: `${BEFORE.name}, a page of its own`, page: "/before/complaint-guide.html", sent: ["/before/complaint-guide.html"], wasm: true, before: true },
    { name: `${BEFORE.name}, in a frame`, page: "/before/council.html", framed: true, sent: ["/before/embed.js", "/before/complaint-guide.html"], wasm: true, before: true },
  );
}

// --- A server that has everything compressed already, as the best of servers would.

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };
const packed = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [name, brotliCompressSync(text, BROTLI)]));
const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" };
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  if (!(pathname in FILES)) {
    response.writeHead(404).end();
    return;
  }
  if (!/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) throw new Error("This browser takes no brotli here.");
  const headers = { "Content-Type": `${TYPES[path.extname(pathname)]}; charset=utf-8`, "Content-Encoding": "br" };
  response.writeHead(200, { ...headers, "Content-Length": packed[pathname].length, "Cache-Control": "no-store" });
  response.end(packed[pathname]);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://localhost:${server.address().port}`;

// --- Inside the page. What is measured is told by the page itself, in milliseconds since the navigation began.

function watch() {
  const since = () => performance.timeOrigin + performance.now();
  const bench = (globalThis.__bench = { paint: null, usable: null, heading: null, memory: null });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === "first-contentful-paint") bench.paint = performance.timeOrigin + startTime;
  }).observe({ type: "paint", buffered: true });

  // The second frame after a change is the first that can have shown it.
  const painted = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  const isShown = (element) => element && element.getClientRects().length > 0;
  const look = () => {
    if (bench.usable === null && isShown(document.querySelector(":is(.guide, #guide) button.govuk-button"))) {
      bench.usable = 0;
      painted(() => (bench.usable = since()));
    }
    bench.waiting?.();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    bench.memory = made.instance.exports.memory;
    return made;
  };

  // From the moment of the press, as the browser notes it, to the frame with the next question in it.
  bench.step = () =>
    new Promise((done) => {
      const heading = () => [...document.querySelectorAll(":is(.guide, #guide) :is(h1, h2)")].find(isShown)?.textContent;
      const before = heading();
      let pressed;
      addEventListener("click", (event) => (pressed ??= event.timeStamp), { capture: true, once: true });
      bench.waiting = () => {
        const after = heading();
        if (!after || after === before) return;
        bench.waiting = null;
        const drawn = performance.now() - pressed;
        painted(() => done({ drawn, painted: performance.now() - pressed, heading: after }));
      };
    });
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // One process for page and frame, so that both are slowed: Chromium slows a process at a time.
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-features=IsolateSandboxedIframes"],
});

// Firefox can be slowed by nobody from outside, and says nothing of its heap.
async function once(browser, { name, page: address, framed, wasm: hasProgram, before }, throttled = true) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "en-GB" });
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(watch);
  const cdp = throttled && (await context.newCDPSession(page));
  if (cdp) {
    await cdp.send("Network.enable");
    await cdp.send("Performance.enable");
    await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
    await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU });
  }

  await page.goto(origin + address, { waitUntil: "commit" });
  const inside = framed ? await (await page.waitForSelector("complaint-guide iframe", { state: "attached" })).contentFrame() : page.mainFrame();
  await inside.waitForFunction(() => globalThis.__bench?.usable > 0, null, { polling: 50 });
  await page.waitForFunction(() => globalThis.__bench?.paint, null, { polling: 50 });
  const { began, paint } = await page.evaluate(() => ({ began: performance.timeOrigin, paint: __bench.paint }));
  const usable = await inside.evaluate(() => __bench.usable);

  const steps = [];
  const wanted = [...questions.map(({ ask }) => ask), afterThem];
  for (const ask of wanted) {
    for (const [question, says] of Object.entries(SAYS)) {
      const radio = inside.locator(`input[name="${question}"][value="${says}"]:visible`);
      // What is seen may be on the screen that goes just now, and is then never seen again.
      if ((await radio.count()) > 0) await radio.check({ timeout: 5_000 }).catch(() => {});
    }
    await inside.evaluate(() => void (globalThis.__step = __bench.step()));
    await inside.locator(":is(.guide, #guide) button.govuk-button:visible").first().click();
    const step = await inside.evaluate(() => globalThis.__step);
    if (!before && step.heading !== ask) throw new Error(`${name}: “${step.heading}” came where “${ask}” should have.`);
    steps.push(step);
  }
  const wasm = await inside.evaluate(() => __bench.memory?.buffer.byteLength ?? 0);
  if (wasm === 0 && hasProgram) throw new Error(`${name}: its memory was not found.`);
  const heap = cdp ? await heapOf(cdp) : 0;
  await context.close();
  return { paint: paint - began, usable: usable - began, steps, heap, wasm, requests: asked.filter((url) => url.startsWith(origin)).length };
}

async function heapOf(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize").value;
}

const others = Array.from({ length: BUSY }, () => spawn(process.execPath, ["-e", "for (;;);"]));
// Also when this breaks off: nothing else ends a loop without an end.
process.on("exit", () => others.forEach((other) => other.kill()));
for (const other of others) other.unref();
// In turns, so that whatever else the machine does falls on all alike.
async function inTurns(browser, subjects, throttled) {
  const runs = new Map(subjects.map((subject) => [subject, []]));
  for (const subject of subjects) await once(browser, subject, throttled);
  for (let n = 0; n < RUNS; n += 1) for (const subject of subjects) runs.get(subject).push(await once(browser, subject, throttled));
  return runs;
}
const runs = await inTurns(browser, SUBJECTS, true);
const version = browser.version();
const load = loadavg()[1].toFixed(1);
await browser.close();
let inFirefox;
if (existsSync("/usr/bin/firefox-esr") && !BUSY) {
  const other = await firefox.launch({ channel: "moz-firefox", executablePath: path.join(root, "script/firefox-for-playwright.mjs") });
  inFirefox = { version: other.version().split(".")[0], runs: await inTurns(other, SUBJECTS, false) };
  await other.close();
}
server.close();
rmSync(scratch, { recursive: true });

// --- The table.

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, q) => sorted(values)[Math.min(values.length - 1, Math.floor(q * values.length))];
const median = (values) => {
  const all = sorted(values);
  return (all[(all.length - 1) >> 1] + all[all.length >> 1]) / 2;
};
const number = (n) => Math.round(n).toLocaleString("en-GB");
const kB = (n) => (n / 1_000).toFixed(1);
const size = (names, measure) => names.reduce((sum, name) => sum + measure(name), 0);

const summed = (runs) => SUBJECTS.map((subject) => {
  const all = runs.get(subject);
  const steps = all.flatMap(({ steps }) => steps);
  return {
    name: subject.name,
    requests: median(all.map(({ requests }) => requests)),
    brotli: size(subject.sent, (name) => packed[name].length),
    gzip: size(subject.sent, (name) => gzipSync(FILES[name], { level: 9 }).length),
    paint: median(all.map(({ paint }) => paint)),
    usable: median(all.map(({ usable }) => usable)),
    least: Math.min(...all.map(({ usable }) => usable)),
    most: Math.max(...all.map(({ usable }) => usable)),
    drawn: median(steps.map(({ drawn }) => drawn)),
    painted: median(steps.map(({ painted }) => painted)),
    slowest: quantile(steps.map(({ painted }) => painted), 0.95),
    heap: median(all.map(({ heap }) => heap)),
    wasm: median(all.map(({ wasm }) => wasm)),
  };
});
const results = summed(runs);
const yardstick = results.at(-1);
const tabled = (results) =>
  [
    "| | requests | sent, brotli 11 (kB) | sent, gzip -9 (kB) | first words on the screen (ms) | first button works (ms) | fastest to slowest | against Preact, files apart | answer to next question drawn (ms) | painted, median / 95th (ms) | script heap (kB) | wasm memory (kB) |",
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...results.map(
      (r) =>
        `| ${r.name} | ${r.requests} | ${kB(r.brotli)} | ${kB(r.gzip)} | ${number(r.paint)} | ${number(r.usable)} | ${number(r.least)}–${number(r.most)} | ${(r.usable / yardstick.usable).toFixed(2)} | ${r.drawn.toFixed(1)} | ${number(r.painted)} / ${number(r.slowest)} | ${number(r.heap / 1_000)} | ${number(r.wasm / 1_000)} |`,
    ),
  ].join("\n");
// Times that cannot be compared with those above say only how they stand to one another.
const ratios = (results) => {
  const by = results.at(-1);
  return [
    "| | first words on the screen (ms) | first button works (ms) | against Preact, files apart | answer to next question painted, median / 95th (ms) | against Preact, files apart, median |",
    "|---|---:|---:|---:|---:|---:|",
    ...results.map(
      (r) =>
        `| ${r.name} | ${number(r.paint)} | ${number(r.usable)} | ${(r.usable / by.usable).toFixed(2)} | ${number(r.painted)} / ${number(r.slowest)} | ${(r.painted / by.painted).toFixed(2)} |`,
    ),
  ].join("\n");
};
console.log(BUSY ? ratios(results) : tabled(results));
if (inFirefox) console.log(`Firefox ${inFirefox.version}\n${ratios(summed(inFirefox.runs))}`);

if (WRITE && BUSY) {
  const file = path.join(root, WRITE);
  const kept = readFileSync(file, "utf8").split("\n## On a busy machine")[0].trimEnd();
  writeFileSync(
    file,
    `${kept}

## On a busy machine

The same in Chromium ${version.split(".")[0]}, ${RUNS} runs of each, beside ${BUSY} loops without an end, made by \`script/bench\` on ${new Date().toISOString().slice(0, 10)}: ${load} processes wanted a core. Only the ratios mean anything.

${ratios(results)}
`,
  );
} else if (WRITE) {
  const measured = {
    date: new Date().toISOString().slice(0, 10),
    runs: RUNS,
    chromium: version.split(".")[0],
    cpu: CPU,
    load,
    results: results.map((result) =>
      Object.fromEntries(Object.entries(result).map(([name, value]) => [name, typeof value === "number" ? Number(value.toFixed(1)) : value])),
    ),
  };
  execFileSync(process.execPath, ["script/figures.mjs", "--record", "bench", JSON.stringify(measured)], { cwd: root });
  const processor = cpus()[0]?.model ?? "unknown processor";
  writeFileSync(
    path.join(root, WRITE),
    `# How fast it is

Made by \`script/bench\` on ${new Date().toISOString().slice(0, 10)}; do not edit.
Chromium ${version.split(".")[0]}, headless, on ${cpus().length} cores of ${processor}; the processor slowed ${CPU} times and the connection to Lighthouse's slow 4G (562.5 ms for each request, 189 kB a second) through Chromium's own developer protocol.
Medians of ${RUNS} runs of each, in turns, each in a browser context of its own with nothing cached.
While they ran, ${load} processes wanted a core at the same time, on average: where that is more than there are cores, the columns compare with each other and with nothing else.

${tabled(results)}

- **First words on the screen** is Chromium's first contentful paint. The guide's own are how to complain without it; around a frame they are what the council wrote into the element. Neither needs a program.
- **First button works** is the second animation frame after the program has drawn its first screen.
- **Answer to next question** is each of four presses, from the browser's own time of the press: until the next question is in the document, and until the second animation frame after that. Two frames at 60 a second are 33 ms: nothing can be quicker.
- **The yardstick** (\`bench/yardstick.jsx\`) is the guide's first screen and its first three questions, with the same words and the same style sheet, in Preact, built by esbuild. The guide carries besides that every other question, all the rules, three voices, the dates and the letter. The yardstick is never shipped.
- Each heap is read after a collection. The council's page itself is counted as a request and not in the sizes.
- The page in a frame runs in the same process as the page around it here, since Chromium slows one process at a time.
- Not measured: real telephones, real networks (set-up of a connection, loss) and Safari.
${inFirefox ? `
## In Firefox

Firefox ${inFirefox.version}, the same pages from the same server in the same way, ${RUNS} runs of each, neither the processor nor the connection slowed: nobody can slow it from outside.

${ratios(summed(inFirefox.runs))}
` : ""}`,
  );
}
