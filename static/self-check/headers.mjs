// What a site's headers do to the guide, as sentences with the exact line that mends it. Plain functions of plain values:
// the page that asks for the headers is self-check.js.

/** The policies of a header, each as a map from directive to sources. A header may hold several, and all of them bind. */
export function policies(header) {
  return (header ?? "")
    .split(",")
    .map((policy) => {
      const directives = new Map();
      for (const part of policy.split(";")) {
        const [name, ...sources] = part.trim().split(/\s+/);
        const directive = name.toLowerCase();
        // Of a directive given twice the first counts.
        if (directive && !directives.has(directive)) directives.set(directive, sources);
      }
      return directives;
    })
    .filter((directives) => directives.size > 0);
}

const FALLS_BACK = {
  "script-src-elem": ["script-src", "default-src"],
  "script-src": ["default-src"],
  "frame-src": ["child-src", "default-src"],
};

/** The directive that decides, with its sources; nothing where none does. */
function deciding(directives, name) {
  const found = [name, ...(FALLS_BACK[name] ?? [])].find((name) => directives.has(name));
  return found && { name: found, sources: directives.get(found) };
}

/** Whether one source of a policy on a page of this origin allows this address. */
export function allows(source, address, own) {
  const wanted = new URL(address);
  const text = source.toLowerCase();
  if (text === "'none'") return false;
  if (text === "'self'") return wanted.origin === new URL(own).origin;
  if (text.startsWith("'")) return false;
  if (text === "*") return ["http:", "https:", new URL(own).protocol].includes(wanted.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/.test(text)) return wanted.protocol === text || (text === "http:" && wanted.protocol === "https:");
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source);
  if (!match) return false;
  const [, scheme = new URL(own).protocol.slice(0, -1), host, port, path] = match;
  const isScheme = `${scheme.toLowerCase()}:` === wanted.protocol || (scheme.toLowerCase() === "http" && wanted.protocol === "https:");
  const name = host.toLowerCase();
  const isHost = name === "*" || (name.startsWith("*.") ? wanted.hostname.endsWith(name.slice(1)) : wanted.hostname === name);
  const usual = { "http:": "80", "https:": "443" }[wanted.protocol];
  const isPort = port === "*" || (port ? (wanted.port || usual) === port : wanted.port === "" || wanted.port === usual);
  const isPath = !path || (path.endsWith("/") ? wanted.pathname.startsWith(path) : wanted.pathname === path);
  return isScheme && isHost && isPort && isPath;
}

const origin = (address) => new URL(address).origin;
/** How a policy on this page names that address. */
const named = (address, page) => (origin(address) === origin(page) ? "'self'" : origin(address));

function withSource({ name, sources }, wanted, source) {
  const kept = sources.filter((given) => given.toLowerCase() !== "'none'");
  return `${name === "default-src" ? wanted : name} ${[...new Set([...kept, source])].join(" ")};`;
}

/** What a plain frame must be allowed to do, and the one thing that it must not be. */
export const SANDBOX = "allow-scripts allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/**
 * What a page's HTML does to the guide: `html` is what stands where the page shows it, as a list of what was found, each
 * with its `kind` (`element`, `frame` or `link`) and, of a frame, its `sandbox` (null where there is none).
 */
export function placed(found) {
  const said = [];
  const say = (level, text, line) => said.push({ level, text, line });
  const kinds = new Set(found.map(({ kind }) => kind));
  if (kinds.size === 0) say("stops", "The page has neither the element, nor a frame or a link to complaint-guide.html. An editor or a filter may have taken it out: look at the page's source after saving.", '<p><a href="…/complaint-guide.html">Find out how to complain</a></p>');
  if (kinds.size === 1 && kinds.has("element") && !found.some(({ hasScript }) => hasScript)) {
    say("stops", "The page has the element, and no script tag of embed.js: it was taken out, or stands elsewhere under another name. Put it into the site's template.", '<script src="…/embed.js" defer></script>');
  }
  if (kinds.has("element") && !kinds.has("link")) say("lacks", "The page has no link to the guide beside the element. Where no script runs, nobody comes to it.", '<p><a href="…/complaint-guide.html">Find out how to complain</a></p>');
  for (const { kind, sandbox } of found) {
    if (kind !== "frame") continue;
    const tokens = (sandbox ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    if (sandbox === null) say("stops", "A frame with the guide has no sandbox: an editor or a filter took it out. Your page could read what is typed, so the guide does not start in it.", `sandbox="${SANDBOX}"`);
    else if (tokens.includes("allow-same-origin")) say("stops", "A frame with the guide has allow-same-origin: your page could read what is typed, so the guide does not start in it.", `sandbox="${SANDBOX}"`);
    else {
      const missing = SANDBOX.split(" ").filter((token) => !tokens.includes(token));
      if (missing.includes("allow-scripts")) say("stops", "A frame with the guide may run no script: its sandbox was emptied.", `sandbox="${SANDBOX}"`);
      else if (missing.length > 0) say("lacks", `A frame with the guide lacks ${missing.join(", ")}.`, `sandbox="${SANDBOX}"`);
    }
  }
  return said;
}

/** Whether a file of the build was sent as it was built: every script and style that its own policy names by a hash. */
export async function changedParts(html, digest) {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  if (policy === undefined) return ["its policy"];
  const changed = [];
  for (const [, tag, attributes, text] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)) {
    if (/type="(application\/json|text\/(plain|html))"/.test(attributes)) continue;
    if (!policy.includes(`'sha384-${await digest(text)}'`)) changed.push(tag === "style" ? "its style" : "a script");
  }
  return changed;
}

/**
 * `page`, `guide` and `script` each have their `address` and their `headers`, a function from a name to a value or null;
 * `headers` is missing where a browser does not let them be read. Gives `{ level, text, line }`: `stops` where the
 * guide will not show, `lacks` where something in it will not work, `cannot` where it could not be looked at.
 */
export function verdicts({ page, guide, script }) {
  const found = [];
  const say = (level, text, line) => found.push({ level, text, line });
  const header = ({ headers }, name) => headers?.(name) ?? null;

  for (const policy of policies(header(page, "content-security-policy"))) {
    const scripts = deciding(policy, "script-src-elem");
    if (scripts) {
      const isStrict = scripts.sources.some((source) => source.toLowerCase() === "'strict-dynamic'");
      if (isStrict) {
        say("stops", "Your policy has 'strict-dynamic': a script is let in by its nonce alone, and no address counts. Put the nonce that your server makes for each page into the script tag of embed.js.", '<script nonce="…" src="…/embed.js" defer></script>');
      } else if (!scripts.sources.some((source) => allows(source, script.address, page.address))) {
        say("stops", `Your policy does not let embed.js run (${scripts.name}).`, withSource(scripts, "script-src", named(script.address, page.address)));
      }
    }
    const frames = deciding(policy, "frame-src");
    if (frames) {
      const isIn = frames.sources.some((source) => allows(source, guide.address, page.address));
      const source = named(guide.address, page.address);
      if (!isIn) say("stops", `Your policy does not let the guide be shown in a frame (${frames.name}).`, withSource(frames, "frame-src", `${source} blob:`));
      else if (!frames.sources.includes("blob:")) {
        say("lacks", "In Firefox people cannot save a file from the guide: it asks your policy for blob: first. They can still copy and print.", withSource(frames, "frame-src", "blob:"));
      }
    }
    const sandbox = policy.get("sandbox");
    if (sandbox && !sandbox.includes("allow-scripts")) say("stops", "Your policy puts your page into a sandbox without scripts.", `sandbox ${[...sandbox, "allow-scripts"].join(" ")};`);
  }

  const embedder = header(page, "cross-origin-embedder-policy")?.split(";")[0].trim().toLowerCase();
  const guideEmbedder = header(guide, "cross-origin-embedder-policy")?.split(";")[0].trim().toLowerCase();
  if (["require-corp", "credentialless"].includes(embedder)) {
    const isElsewhere = origin(guide.address) !== origin(page.address);
    if (guide.headers && !["require-corp", "credentialless"].includes(guideEmbedder)) {
      say("stops", "Your page sends Cross-Origin-Embedder-Policy, so every page in a frame must send it too. Send it with complaint-guide.html:", `Cross-Origin-Embedder-Policy: ${embedder}`);
    }
    if (isElsewhere) say("stops", "Your page sends Cross-Origin-Embedder-Policy, and the guide lies on another origin. Send this with complaint-guide.html and embed.js:", "Cross-Origin-Resource-Policy: cross-origin");
  }
  // A sandboxed frame is nobody's self: only a star lets it in.
  const [, clipboard] = /(?:^|,)\s*clipboard-write=(\*|\([^)]*\)|[^,\s]*)/.exec(header(page, "permissions-policy") ?? "") ?? [];
  if (clipboard !== undefined && !clipboard.includes("*")) {
    say("lacks", "Your Permissions-Policy keeps the clipboard from the guide's frame. Copying falls back to an older way, which works in today's browsers.", "Permissions-Policy: clipboard-write=*");
  }
  for (const [file, what] of [[page, "Your page"], [guide, "complaint-guide.html"]]) {
    const trusted = policies(header(file, "content-security-policy")).some((policy) => policy.has("require-trusted-types-for"));
    const names = policies(header(file, "content-security-policy")).flatMap((policy) => (policy.has("trusted-types") ? [policy.get("trusted-types")] : []));
    const isOut = names.some((allowed) => !allowed.includes("*") && !allowed.includes("complaint-guide"));
    if (file === guide && (trusted || names.length > 0) && isOut) say("lacks", `${what} is sent with trusted-types, which does not name complaint-guide: its first screens wait for its program.`, "trusted-types complaint-guide;");
  }
  // The page's own frames and scripts must prove what they are.
  const integrity = header(page, "integrity-policy") ?? "";
  if (/blocked-destinations=\([^)]*\bscript\b/.test(integrity) && !page.hasIntegrity) {
    say("stops", "Your Integrity-Policy blocks scripts that name no hash. Put the hash that the build prints for embed.js into its tag.", '<script src="…/embed.js" integrity="sha384-…" crossorigin="anonymous" defer></script>');
  }

  if (!guide.headers) {
    say("cannot", `A browser does not let this page read the headers of ${guide.address}, which is on another origin. Open self-check.html there too.`);
    return found;
  }
  const framing = policies(header(guide, "content-security-policy"));
  const guideIntegrity = header(guide, "integrity-policy") ?? "";
  if (/blocked-destinations=\([^)]*\binline-script\b/.test(guideIntegrity)) say("stops", "complaint-guide.html is sent with an Integrity-Policy that blocks its own scripts. Send none with this file.");
  for (const policy of framing) {
    const sandbox = policy.get("sandbox");
    const missing = sandbox && SANDBOX.split(" ").filter((token) => !sandbox.includes(token));
    if (sandbox && missing.includes("allow-scripts")) say("stops", "complaint-guide.html is sent with a policy that puts it into a sandbox without scripts.", `Content-Security-Policy: frame-ancestors ${named(page.address, guide.address)}`);
    else if (sandbox && missing.length > 0) say("lacks", `complaint-guide.html is sent with a policy that puts it into a sandbox without ${missing.join(", ")}.`, `Content-Security-Policy: frame-ancestors ${named(page.address, guide.address)}`);
  }
  const ancestors = framing.filter((policy) => policy.has("frame-ancestors"));
  for (const policy of ancestors) {
    const sources = policy.get("frame-ancestors");
    if (!sources.some((source) => allows(source, page.address, guide.address))) {
      say("stops", "complaint-guide.html is sent with frame-ancestors, which does not let your page show it.", withSource({ name: "frame-ancestors", sources }, "frame-ancestors", named(page.address, guide.address)));
    }
  }
  // Browsers leave X-Frame-Options aside where a policy has frame-ancestors.
  const options = (header(guide, "x-frame-options") ?? "").toLowerCase().split(",").map((option) => option.trim()).filter(Boolean);
  if (ancestors.length === 0) {
    const isElsewhere = origin(guide.address) !== origin(page.address);
    // A browser that finds two values that differ takes the strictest reading: no frame at all.
    if (new Set(options).size > 1) say("stops", `complaint-guide.html is sent with X-Frame-Options twice (${options.join(", ")}): browsers then show it in no frame. Your server and something before it each add one. Send one, or in their place:`, `Content-Security-Policy: frame-ancestors ${named(page.address, guide.address)}`);
    else if (options.includes("deny")) say("stops", "complaint-guide.html is sent with X-Frame-Options: DENY. Leave the header away for this file, or send in its place:", `Content-Security-Policy: frame-ancestors ${named(page.address, guide.address)}`);
    else if (options.includes("sameorigin") && isElsewhere) say("stops", "complaint-guide.html is sent with X-Frame-Options: SAMEORIGIN, and your page is on another origin. Send in its place:", `Content-Security-Policy: frame-ancestors ${named(page.address, guide.address)}`);
  }
  for (const policy of framing) {
    for (const [name, without] of [["script-src-elem", "its script"], ["style-src", "its style"]]) {
      const rule = name === "style-src" ? deciding(policy, name) ?? (policy.has("default-src") && { name: "default-src", sources: policy.get("default-src") }) : deciding(policy, name);
      if (!rule) continue;
      const hasHash = rule.sources.some((source) => /^'(sha(256|384|512)-|nonce-)/i.test(source));
      if (hasHash || !rule.sources.some((source) => source.toLowerCase() === "'unsafe-inline'")) {
        say("stops", `complaint-guide.html is sent with a policy of your site that forbids ${without} (${rule.name}). It brings a stricter one of its own: send no policy with this file but frame-ancestors.`, `Content-Security-Policy: frame-ancestors ${named(page.address, guide.address)}`);
        break;
      }
    }
    const compiling = deciding(policy, "script-src");
    if (compiling && !compiling.sources.some((source) => /^'(wasm-)?unsafe-eval'$/i.test(source)) && !found.some(({ text }) => text.includes("forbids its"))) {
      say("lacks", `complaint-guide.html is sent with a policy of your site that forbids WebAssembly (${compiling.name}): every visitor loads the larger and slower page without it. It brings a stricter one of its own: send no policy with this file but frame-ancestors.`, `Content-Security-Policy: frame-ancestors ${named(page.address, guide.address)}`);
    }
  }
  const type = header(guide, "content-type") ?? "";
  const encoding = (header(guide, "content-encoding") ?? "").toLowerCase();
  if (guide.isUnreadable) say("stops", `complaint-guide.html is sent with Content-Encoding: ${encoding || "…"}, and is not packed so. Leave that header away for this file.`);
  if (!/^text\/html\b/i.test(type)) say("stops", `complaint-guide.html is sent as “${type}”. It must be sent as a page.`, "Content-Type: text/html; charset=utf-8");
  if (/^\s*attachment/i.test(header(guide, "content-disposition") ?? "")) say("stops", "complaint-guide.html is sent as a download.", "Content-Disposition: inline");
  const scriptType = header(script, "content-type") ?? "";
  if (script.headers && /nosniff/i.test(header(script, "x-content-type-options") ?? "") && !/javascript|ecmascript/i.test(scriptType)) {
    say("stops", `embed.js is sent as “${scriptType}” together with nosniff, so browsers refuse it.`, "Content-Type: text/javascript; charset=utf-8");
  }
  return found;
}
