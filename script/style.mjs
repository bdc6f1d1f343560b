// The style of the pages, and what it depends on: the direction of a language's lines.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import postcss from "postcss";
import rtlcss from "rtlcss";
import * as sass from "sass";

const root = path.resolve(import.meta.dirname, "..");

/** What a folder of words says of its language. */
export function language(folder) {
  const text = readFileSync(path.resolve(root, folder, "language.toml"), "utf8");
  const field = (name) => new RegExp(`^${name} = "([^"]+)"$`, "m").exec(text)[1];
  return { tag: field("tag"), direction: field("direction") };
}

// Every name of a class of GOV.UK's that the project writes anywhere. It is always written whole.
const NAMES = new Set(
  [".", "src", "static", "script"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: folder === "src" })
      .filter((file) => /\.(html|rs|js|mjs)$/.test(file))
      .flatMap((file) => readFileSync(path.join(root, folder, file), "utf8").match(/govuk-[\w!-]+/g) ?? []),
  ),
);

/** The sheet without what is said of classes that nothing here has: more than a quarter of what its parts bring. */
export function ofUse(css) {
  const isOfUse = (selector) => {
    // What must not, or need not, be there is no reason to leave a rule out.
    let bare = selector;
    for (let before; before !== bare; ) [before, bare] = [bare, bare.replaceAll(/\([^()]*\)/g, "")];
    return [...bare.matchAll(/\.(govuk-(?:[\w-]|\\.)+)/g)].every(([, name]) => NAMES.has(name.replaceAll("\\", "")));
  };
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    const selectors = rule.selectors.filter(isOfUse);
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  for (let isEmpty = true; isEmpty; ) {
    isEmpty = false;
    sheet.walkAtRules((rule) => {
      if (rule.nodes?.length === 0) isEmpty = Boolean(rule.remove());
    });
  }
  return sheet.toString();
}

/** A style sheet as the page carries it, for lines in this direction. */
export async function style(sheet, direction = "ltr") {
  const css = sass.compile(path.join(root, sheet), {
    loadPaths: [path.join(root, "node_modules")],
    quietDeps: true,
    style: "compressed",
  }).css;
  // The font is the body's, the colours are given once at the root, and no font of GOV.UK's needs smoothing: saying so
  // again at every class is a tenth of the sheet.
  const said = css
    .replaceAll("-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale", "")
    .replaceAll(/var\((--govuk-[a-z-]+), ?[^()]+\)/g, "var($1)")
    .replaceAll(/(?<=[,;{}])font-family:inherit;?(?=[;}])/g, "")
    .replaceAll(/:root\{--govuk-frontend-version:[^}]*\}/g, "");
  const turned = direction === "rtl" ? rtlcss.process(ofUse(said)) : ofUse(said);
  const { code } = await esbuild.transform(turned, { loader: "css", minify: true, target: "es2022", charset: "ascii" });
  if (/url\(|GDS Transport|<\//.test(code)) throw new Error(`${sheet} brings in a file, GOV.UK's own font, or a tag.`);
  return code.trim();
}
