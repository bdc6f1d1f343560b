// The page that tells a web officer whether their site's headers stop the guide: what it says must be what then happens.

import { allows, changedParts, placed, policies, SANDBOX, verdicts } from "../../static/self-check/headers.mjs";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openCouncil } from "./council.mjs";
import { expect, root, test } from "./journey.mjs";

test.skip(({ browserName }) => browserName !== "chromium", "what headers do to a frame was looked at in Chromium alone");

const PAGE = "/page.html";

/** A site whose page has the element, and which sends these headers with its pages and with the guide. */
const LINK = '<p><a href="/guide/complaint-guide.html">Find out how to complain</a></p>';
const ELEMENT = `${LINK}<complaint-guide><p>Ring us.</p></complaint-guide>`;

async function site({ page = {}, guide = {}, script = {}, body = ELEMENT, change }) {
  return openCouncil({
    pages: {
      [PAGE]: `<!DOCTYPE html><html lang="en-GB"><head><title>Complaints</title><script src="/guide/embed.js" defer></script></head>
<body>${body}</body></html>`,
    },
    change,
    headers: (name) => {
      if (name === PAGE) return page;
      if (name.endsWith("complaint-guide.html")) return guide;
      return name.endsWith("embed.js") ? script : {};
    },
  });
}

/** Whether the guide starts on the page itself. */
async function starts(page, { address }) {
  await page.goto(address + PAGE.slice(1));
  const button = page.frameLocator("complaint-guide iframe").getByRole("button", { name: /^Start/ });
  return button.waitFor({ timeout: 4000 }).then(() => true, () => false);
}

/** What the self-check page says of it, with the lines to add. */
async function said(page, { address }) {
  await page.goto(`${address}guide/self-check.html`);
  await page.getByLabel("The page that the guide is to stand on").fill(PAGE);
  await page.getByRole("button", { name: "Look at it" }).click();
  const state = page.locator("#state");
  await expect(state).toHaveAttribute("data-result", /./);
  await expect(page.locator("#found li")).not.toHaveCount(0);
  return { result: await state.getAttribute("data-result"), lines: await page.locator("#found pre").allInnerTexts() };
}

const csp = (policy) => ({ "Content-Security-Policy": policy });
const SITES = {
  "no headers at all": [{}, true, []],
  "the demo’s strict policy": [{ page: csp("default-src 'self'; frame-src 'self' blob:") }, true, []],
  "a policy without blob:": [{ page: csp("default-src 'self'") }, true, ["frame-src 'self' blob:;"]],
  "a policy that lets no script in": [{ page: csp("script-src https://cdn.example; frame-src 'self' blob:") }, false, ["script-src https://cdn.example 'self';"]],
  "a policy that lets no frame in": [{ page: csp("script-src 'self'; frame-src 'none'") }, false, ["frame-src 'self' blob:;"]],
  "a policy with a nonce and strict-dynamic": [{ page: csp("script-src 'nonce-abc' 'strict-dynamic' 'self'") }, false, ['<script nonce="…" src="…/embed.js" defer></script>']],
  "a policy that falls back to child-src": [{ page: csp("child-src https://maps.example; script-src 'self'") }, false, ["child-src https://maps.example 'self' blob:;"]],
  "a sandbox without scripts": [{ page: csp("sandbox allow-forms") }, false, ["sandbox allow-forms allow-scripts;"]],
  "X-Frame-Options: DENY": [{ guide: { "X-Frame-Options": "DENY" } }, false, ["Content-Security-Policy: frame-ancestors 'self'"]],
  "X-Frame-Options: SAMEORIGIN": [{ guide: { "X-Frame-Options": "SAMEORIGIN" } }, true, []],
  "DENY, and frame-ancestors that counts for more": [{ guide: { "X-Frame-Options": "DENY", ...csp("frame-ancestors 'self'") } }, true, []],
  "frame-ancestors 'none'": [{ guide: csp("frame-ancestors 'none'") }, false, ["frame-ancestors 'self';"]],
  "the site’s policy on every file": [{ guide: csp("default-src 'self'") }, false, ["Content-Security-Policy: frame-ancestors 'self'"]],
  "a policy on the guide without WebAssembly": [{ guide: csp("script-src 'unsafe-inline'") }, true, ["Content-Security-Policy: frame-ancestors 'self'"]],
  "Cross-Origin-Embedder-Policy": [{ page: { "Cross-Origin-Embedder-Policy": "require-corp" } }, false, ["Cross-Origin-Embedder-Policy: require-corp"]],
  "Cross-Origin-Embedder-Policy on both": [
    { page: { "Cross-Origin-Embedder-Policy": "require-corp" }, guide: { "Cross-Origin-Embedder-Policy": "require-corp" } },
    true,
    [],
  ],
  "a clipboard that is forbidden": [{ page: { "Permissions-Policy": "camera=(), clipboard-write=()" } }, true, ["Permissions-Policy: clipboard-write=*"]],
  "a clipboard for the site alone": [{ page: { "Permissions-Policy": "clipboard-write=(self)" } }, true, ["Permissions-Policy: clipboard-write=*"]],
  "X-Frame-Options twice": [{ guide: { "X-Frame-Options": "SAMEORIGIN, DENY" } }, false, ["Content-Security-Policy: frame-ancestors 'self'"]],
  "the guide in a sandbox": [{ guide: csp("sandbox allow-forms") }, false, ["Content-Security-Policy: frame-ancestors 'self'"]],
  "an Integrity-Policy, and no hash": [{ page: { "Integrity-Policy": "blocked-destinations=(script)" } }, false, ['<script src="…/embed.js" integrity="sha384-…" crossorigin="anonymous" defer></script>']],
  "trusted types on the guide": [{ guide: csp("require-trusted-types-for 'script'") }, true, []],
  "trusted types on the guide that name none": [{ guide: csp("require-trusted-types-for 'script'; trusted-types 'none'") }, true, ["trusted-types complaint-guide;"]],
  "the guide as Latin-1": [{ guide: { "Content-Type": "text/html; charset=iso-8859-1" } }, true, []],
  "the guide as a download": [{ guide: { "Content-Disposition": "attachment" } }, false, ["Content-Disposition: inline"]],
  "the guide as plain text": [{ guide: { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" } }, false, ["Content-Type: text/html; charset=utf-8"]],
  "embed.js as plain text, with nosniff": [{ script: { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" } }, false, ["Content-Type: text/javascript; charset=utf-8"]],
};

for (const [what, [headers, isShown, lines]] of Object.entries(SITES)) {
  test(`with ${what} the guide ${isShown ? "starts" : "does not start"}, and the self-check says so`, async ({ page, complaints }) => {
    complaints.expected = true;
    const here = await site(headers);
    expect(await starts(page, here), "whether it starts").toBe(isShown);
    expect(await said(page, here)).toEqual({ result: isShown ? "right" : "stops", lines });
    await here.close();
  });
}

test("the line that is given mends it", async ({ page, complaints }) => {
  complaints.expected = true;
  for (const policy of ["script-src https://cdn.example; frame-src 'none'", "default-src 'none'", "child-src 'none'; script-src 'none'"]) {
    const broken = await site({ page: csp(policy) });
    const { lines } = await said(page, broken);
    await broken.close();
    const kept = policy.split("; ").filter((directive) => !lines.some((line) => line.split(" ")[0] === directive.split(" ")[0]));
    const mended = await site({ page: csp([...kept, ...lines].join(" ").replaceAll(/([^;]) (\S+-src )/g, "$1; $2")) });
    expect(await starts(page, mended), `${policy}, mended by ${lines.join(" ")}`).toBe(true);
    await mended.close();
  }
});

test("the page tries the guide itself, and says where it lies if that fails", async ({ page, complaints }) => {
  complaints.expected = true;
  const right = await openCouncil();
  await page.goto(`${right.address}guide/self-check.html`);
  await expect(page.locator("#tried")).toHaveText("The guide started on this page.");
  await right.close();
  const wrong = await openCouncil({ policy: (name) => (name.endsWith("self-check.html") ? "default-src 'self'; frame-src 'none'" : undefined) });
  await page.goto(`${wrong.address}guide/self-check.html`);
  await expect(page.locator("#refused")).toContainText("frame-src refused");
  await expect(page.locator("#tried")).toHaveAttribute("data-result", "stops", { timeout: 20_000 });
  await wrong.close();
});

test("where no script runs, the page says which line is missing", async ({ page, complaints }) => {
  complaints.expected = true;
  const here = await openCouncil({ policy: (name) => (name.endsWith("self-check.html") ? "script-src 'none'" : undefined) });
  await page.goto(`${here.address}guide/self-check.html`);
  await expect(page.getByText("no script runs here")).toBeVisible();
  await expect(page.getByText("script-src 'self';")).toBeVisible();
  await here.close();
});

test("sources are matched as browsers match them", () => {
  const own = "https://www.council.example/page";
  const rows = [
    ["'self'", "https://www.council.example/x", true],
    ["'self'", "https://static.council.example/x", false],
    ["*", "https://elsewhere.example/x", true],
    ["https:", "https://elsewhere.example/x", true],
    ["https:", "http://elsewhere.example/x", false],
    ["*.council.example", "https://static.council.example/x", true],
    ["*.council.example", "https://council.example/x", false],
    ["static.council.example", "https://static.council.example/x", true],
    ["static.council.example", "https://static.council.example:8443/x", false],
    ["static.council.example:*", "https://static.council.example:8443/x", true],
    ["https://static.council.example/files/", "https://static.council.example/files/embed.js", true],
    ["https://static.council.example/files/", "https://static.council.example/other/embed.js", false],
    ["https://static.council.example/embed.js", "https://static.council.example/embed.js", true],
    ["'none'", "https://www.council.example/x", false],
    ["'unsafe-inline'", "https://www.council.example/x", false],
  ];
  for (const [source, address, isIn] of rows) expect(allows(source, address, own), `${source} for ${address}`).toBe(isIn);
  expect(policies("a b; A c, d").map((policy) => [...policy])).toEqual([[["a", ["b"]]], [["d", []]]]);
  expect(policies(null)).toEqual([]);
});

test("what an editor or a filter has left of the snippet is named, with the line to put back", () => {
  const link = { kind: "link", hasScript: true, sandbox: null };
  const element = { kind: "element", hasScript: true, sandbox: null };
  const frame = (sandbox) => ({ kind: "frame", hasScript: false, sandbox });
  const rows = [
    [[link, element], []],
    [[link], []],
    [[link, frame(SANDBOX)], []],
    [[], ["stops"]],
    [[element], ["lacks"]],
    [[{ ...element, hasScript: false }], ["stops", "lacks"]],
    [[link, frame(null)], ["stops"]],
    [[link, frame("")], ["stops"]],
    [[link, frame(`${SANDBOX} allow-same-origin`)], ["stops"]],
    [[link, frame(SANDBOX.replace(" allow-downloads", ""))], ["lacks"]],
  ];
  for (const [found, levels] of rows) expect(placed(found).map(({ level }) => level), JSON.stringify(found)).toEqual(levels);
});

test("a file that was changed on its way no longer fits its own policy, and is named", async ({ page, complaints }) => {
  complaints.expected = true;
  const digest = async (text) => createHash("sha384").update(text).digest("base64");
  const whole = readFileSync(path.join(root, "dist/complaint-guide.html"), "utf8");
  expect(await changedParts(whole, digest)).toEqual([]);
  expect(await changedParts(whole.replace("<style>", "<style> "), digest)).toEqual(["its style"]);
  expect(await changedParts("<p>Another page</p>", digest)).toEqual(["its policy"]);
  const here = await site({ change: (name, text) => (name.endsWith("complaint-guide.html") ? text.replace("<style>", "<style> ") : text) });
  expect((await said(page, here)).result).toBe("stops");
  await expect(page.getByText("its style no longer fits its policy")).toBeVisible();
  await here.close();
});

test("what lies on another origin is named by it, and what cannot be read is said", () => {
  const headers = (given) => (name) => given[name] ?? null;
  const page = { address: "https://www.council.example/p", headers: headers({ "content-security-policy": "default-src 'self'" }) };
  const script = { address: "https://static.council.example/embed.js" };
  const guide = { address: "https://static.council.example/complaint-guide.html" };
  const found = verdicts({ page, script, guide });
  expect(found.map(({ level, line }) => [level, line])).toEqual([
    ["stops", "script-src 'self' https://static.council.example;"],
    ["stops", "frame-src 'self' https://static.council.example blob:;"],
    ["cannot", undefined],
  ]);
  const framed = { ...guide, headers: headers({ "content-type": "text/html", "x-frame-options": "SAMEORIGIN" }) };
  const open = { ...page, headers: headers({}) };
  expect(verdicts({ page: open, script, guide: framed })[0].line).toBe("Content-Security-Policy: frame-ancestors https://www.council.example");
});
