// Sites by the headers they send with the page that the guide stands on, with the guide and with embed.js: whether the
// guide then starts, and the lines that the self-check gives.

import { openCouncil } from "./council.mjs";

const PAGE = "/page.html";

const LINK = '<p><a href="/guide/complaint-guide.html">Find out how to complain</a></p>';
const ELEMENT = `${LINK}<complaint-guide><p>Ring us.</p></complaint-guide>`;

/** A site whose page has this body, and which sends these headers with its pages and with the guide. */
export async function site({ page = {}, guide = {}, script = {}, body = ELEMENT, change }) {
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
export async function starts(page, { address }) {
  await page.goto(address + PAGE.slice(1));
  const button = page.frameLocator("complaint-guide iframe").getByRole("button", { name: /^Start/ });
  return button.waitFor({ timeout: 4000 }).then(() => true, () => false);
}

/** What the self-check page says of it, with the lines to add. */
export async function said(page, { address }) {
  await page.goto(`${address}guide/self-check.html`);
  await page.getByLabel("The page that the guide is to stand on").fill(PAGE);
  await page.getByRole("button", { name: "Look at it" }).click();
  const state = page.locator("#state");
  await page.locator("#found li").first().waitFor();
  return { result: await state.getAttribute("data-result"), lines: await page.locator("#found pre").allInnerTexts() };
}

export const csp = (policy) => ({ "Content-Security-Policy": policy });
export const SITES = {
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
