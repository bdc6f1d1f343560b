// Of GOV.UK's style only what some element here has is sent. Nothing that an element has may be left out with it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ofUse, style } from "../../script/style.mjs";

const root = path.resolve(import.meta.dirname, "../..");

test("a rule goes where no element has its class, and a part of it where one of several does", () => {
  assert.equal(ofUse(".govuk-button{a:b}.govuk-nobody-has-this{a:b}"), ".govuk-button{a:b}");
  assert.equal(ofUse(".govuk-nobody-has-this .govuk-button,.govuk-button:hover{a:b}"), ".govuk-button:hover{a:b}");
  assert.equal(ofUse("@media print{@supports (a:b){.govuk-nobody-has-this{a:b}}}"), "");
});

test("a rule stays where a class need not be there, and where it is the project's own", () => {
  for (const rule of [".govuk-button:not(.govuk-nobody-has-this){a:b}", ":is(.govuk-nobody-has-this,.govuk-button) p{a:b}", ".here{a:b}", ".govuk-\\!-font-weight-bold{a:b}"]) {
    assert.equal(ofUse(rule), rule);
  }
});

test("every class that a component draws is still styled, where GOV.UK styles it", async () => {
  const folder = path.join(root, "node_modules/govuk-frontend/dist/govuk");
  const theirs = readFileSync(path.join(folder, "govuk-frontend.min.css"), "utf8");
  const sheets = await Promise.all(["guide", "staff", "advocate", "maker"].map((page) => style(`static/style/${page}.scss`)));
  const components = path.join(root, "src/components");
  const drawn = readdirSync(components).flatMap((file) => readFileSync(path.join(components, file), "utf8").match(/govuk-[\w-]*\w/g) ?? []);
  const isStyled = (css, name) => new RegExp(`\\.${name}(?![\\w-])`).test(css);
  const missing = [...new Set(drawn)].filter((name) => isStyled(theirs, name) && !isStyled(sheets.join(), name));
  // Theirs are hidden by GOV.UK's script, which says so on the page's body; these by their own attribute.
  assert.deepEqual(missing.sort(), ["govuk-checkboxes__conditional--hidden", "govuk-radios__conditional--hidden"]);
});
