// Writes target/gallery/index.html: every component with its examples, drawn as the guide draws them, in its style.
// script/build runs it; script/server shows it at /gallery/. It is for people, for tests and for axe, and for no council.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pictures } from "./pictures.mjs";
import { style } from "./style.mjs";

const root = path.resolve(import.meta.dirname, "..");
const draw = process.env.COMPLAINT_GUIDE_DRAW ?? path.join(root, "target/native/draw");
const drawn = execFileSync(draw, ["--components"], { encoding: "utf8" });

/** Examples of one component name their parts alike, and a page must not: each gets its example's name before it. */
function apart(article) {
  const own = /^<article id="([^"]+)"/.exec(article)?.[1];
  if (!own) return article;
  const [opening, rest] = article.split(/(?<=^<article[^>]*>)/);
  const named = (ids) => ids.split(" ").map((id) => `${own}--${id}`).join(" ");
  return (
    opening +
    rest
      .replaceAll(/ (id|for|name|aria-describedby|aria-labelledby|aria-controls|aria-activedescendant)="([^"]+)"/g, (_, what, ids) => ` ${what}="${named(ids)}"`)
      .replaceAll(/ href="#(?!picture-)([^"]+)"/g, (_, id) => ` href="#${own}--${id}"`)
  );
}
const examples = drawn.trim().split(/(?=<article )|(?=<section )/).map(apart).join("");
const css = `${await style("static/style/guide.scss")}main{max-width:60rem;margin:20px auto;padding:0 15px}article{margin:0 0 40px;border-top:1px solid}`;
const hash = `'sha384-${createHash("sha384").update(css).digest("base64")}'`;

const page = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hash}; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The components of the guide</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body class="govuk-template__body">
<main class="guide">
<h1 class="govuk-heading-xl">The components of the guide</h1>
${examples}
</main>
${pictures()}
</body>
</html>
`;
mkdirSync(path.join(root, "target/gallery"), { recursive: true });
writeFileSync(path.join(root, "target/gallery/index.html"), page);
