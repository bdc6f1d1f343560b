// The page that tells a web officer whether their site's headers stop the guide: what it says must be what then happens.

import { allows, changedParts, placed, policies, SANDBOX, verdicts } from "../../static/self-check/headers.mjs";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openCouncil } from "./council.mjs";
import { csp, said, site, SITES, starts } from "./sites.mjs";
import { expect, root, test } from "./journey.mjs";

test.skip(({ browserName }) => browserName !== "chromium", "what headers do to a frame was looked at in Chromium alone");

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
