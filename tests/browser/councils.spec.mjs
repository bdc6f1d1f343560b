// One page that serves several councils: it asks which one first, by any name people know, and goes by the law where
// theirs is not among them. An address or the element may name one, and nothing else of it.

import { AxeBuilder } from "@axe-core/playwright";
import { councilPage, openCouncil, STRICT } from "./council.mjs";
import { expect, Guide, itIs, test } from "./journey.mjs";

const profile = (id, name, more = {}) => ({ format: 2, id, name, checked: "2026-11-21", ...more });
const councils = [
  profile("northshire", "Northshire Council", {
    aliases: ["Old North", "Upper Vale"],
    "exit-address": "https://north.example/weather",
    emergency: [{ name: "Northshire front door", phone: "01632 960 801" }],
  }),
  ...Array.from({ length: 8 }, (_, n) => profile(`other-${n}`, `Other ${n} Council`)),
  profile("southshire", "Southshire Council", { emergency: [{ name: "Southshire front door", phone: "01632 960 802" }] }),
];

let site;
test.beforeAll(async () => {
  const block = JSON.stringify(councils).replaceAll("<", "\\u003c");
  site = await openCouncil({
    policy: (name) => (name.startsWith("/guide/") ? undefined : STRICT),
    // As the build makes it for several: only the program can ask which council, so no screen is drawn before it.
    change: (name, text) =>
      name.endsWith("complaint-guide.html")
        ? text
            .replace(/(id="profile">).*?(<\/script>)/s, (_, before, after) => before + block + after)
            .replace(/<script type="text\/html".*?<\/script>/gs, "")
        : text,
    pages: {
      "/south.html": councilPage('<complaint-guide council="southshire"></complaint-guide>'),
      "/none.html": councilPage('<complaint-guide council="&amp;x=1"></complaint-guide>'),
    },
  });
});
test.afterAll(() => site.close());

const WHICH = "Which council is it about?";

async function open(page, address) {
  await itIs(page, "2026-12-14");
  await page.goto(site.address + address);
}

const guide = (page) => page.locator("#guide");
const start = (page) => guide(page).getByRole("button", { name: /^Start/ });

test("a council is found by any of its names, and the guide is then its own", async ({ page, browserName }) => {
  await open(page, "guide/complaint-guide.html");
  await expect(guide(page).getByRole("heading", { level: 1, name: WHICH })).toBeVisible();
  if (browserName === "chromium") {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  const choices = guide(page).locator(".councils").first().getByRole("button");
  await expect(choices).toHaveCount(10);
  await guide(page).getByLabel("Type a part of its name").fill("upper vale");
  await expect(choices).toHaveText(["Northshire Council (also known as Old North, Upper Vale)"]);
  await choices.press("Enter");
  await expect(start(page)).toBeVisible();
  await expect(guide(page).getByRole("heading", { level: 1 })).toBeFocused();
  await expect(guide(page).getByText("Northshire front door: 01632 960 801")).toBeVisible();
  await expect(guide(page).locator("[data-exit]")).toHaveAttribute("href", "https://north.example/weather");
  await page.goBack();
  await expect(guide(page).getByRole("heading", { level: 1, name: WHICH })).toBeVisible();
});

test("Exit goes where the council that was chosen says", async ({ page }) => {
  await page.route("https://north.example/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title>" }));
  await open(page, "guide/complaint-guide.html?council=northshire");
  await start(page).click();
  await guide(page).locator("[data-exit]").click();
  await expect(page).toHaveURL("https://north.example/weather");
});

test("whose council is not there goes on by the law", async ({ page }) => {
  await open(page, "guide/complaint-guide.html");
  await guide(page).getByLabel("Type a part of its name").fill("Rutland");
  await expect(guide(page).getByText("No council here has that name.")).toBeVisible();
  await guide(page).getByRole("button", { name: "My council is not here, or I do not know it" }).click();
  await expect(start(page)).toBeVisible();
  await expect(guide(page).getByText("front door")).toHaveCount(0);
});

test("an address may name one of the councils, and any other word in it names none", async ({ page }) => {
  await open(page, "guide/complaint-guide.html?council=southshire");
  await expect(start(page)).toBeVisible();
  await expect(guide(page).getByText("Southshire front door")).toBeVisible();
  for (const other of ["?council=Southshire", "?council=rutland", "?council=%22%3E", "?name=southshire"]) {
    await open(page, `guide/complaint-guide.html${other}`);
    await expect(guide(page).getByRole("heading", { level: 1, name: WHICH })).toBeVisible();
  }
});

test("the element names a council of the page, and a name that is none is not passed on", async ({ page }) => {
  await itIs(page, "2026-12-14");
  const inside = await Guide.inCouncilPage(page, `${site.address}south.html`);
  await expect(inside.inside.getByText("Southshire front door").filter({ visible: true }).first()).toBeVisible();
  await page.goto(`${site.address}none.html`);
  await expect(page.locator("complaint-guide iframe")).toHaveAttribute("src", /\?embed=1$/);
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 2, name: WHICH })).toBeVisible();
});

test("a page for one council never asks", async ({ page }) => {
  await itIs(page, "2026-12-14");
  const alone = await openCouncil();
  try {
    await page.goto(`${alone.address}guide/complaint-guide.html?council=rutland`);
    await expect(page.getByRole("button", { name: /^Start/ })).toBeVisible();
  } finally {
    await alone.close();
  }
});
