// The pictures beside the easy-read words.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../static/pictures");

/** All of them, each drawn once and shown by its name wherever it belongs. */
export function pictures() {
  const files = readdirSync(folder).filter((file) => file.endsWith(".svg")).sort();
  const symbols = files.map((file) => {
    const text = readFileSync(path.join(folder, file), "utf8");
    const [, drawn] = /^<svg [^>]*viewBox="0 0 24 24"[^>]*>((?:<(?:path|circle|rect|line)\b[^<>]*\/>)+)<\/svg>\s*$/.exec(text) ?? [];
    if (!drawn || /style|href|on\w+=/.test(drawn)) throw new Error(`static/pictures/${file} is not lines alone, on a ground of 24 by 24.`);
    return `<symbol id="picture-${file.slice(0, -4)}" viewBox="0 0 24 24">${drawn}</symbol>`;
  });
  return `<svg hidden>${symbols.join("")}</svg>`;
}
