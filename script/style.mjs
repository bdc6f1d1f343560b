// The style of the pages, and what it depends on: the direction of a language's lines.

import { readFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import rtlcss from "rtlcss";
import * as sass from "sass";

const root = path.resolve(import.meta.dirname, "..");

/** What a folder of words says of its language. */
export function language(folder) {
  const text = readFileSync(path.resolve(root, folder, "language.toml"), "utf8");
  const field = (name) => new RegExp(`^${name} = "([^"]+)"$`, "m").exec(text)[1];
  return { tag: field("tag"), direction: field("direction") };
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
  const turned = direction === "rtl" ? rtlcss.process(said) : said;
  const { code } = await esbuild.transform(turned, { loader: "css", minify: true, target: "es2022", charset: "ascii" });
  if (/url\(|GDS Transport|<\//.test(code)) throw new Error(`${sheet} brings in a file, GOV.UK's own font, or a tag.`);
  return code.trim();
}
