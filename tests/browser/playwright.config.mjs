// The browser tests: the same journeys in Chromium and in Firefox, against the built guide in the demo council's page.

import path from "node:path";
import { defineConfig } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../..");
const port = Number(process.env.COMPLAINT_GUIDE_TEST_PORT ?? 8937);

// What is run before every commit is to take minutes: script/test leaves out what takes longest for what it finds, and
// script/test --all, which runs before anything lands, leaves out nothing in Chromium.
const tests = process.env.COMPLAINT_GUIDE_TESTS ?? "whole";
const slow = tests === "quick" ? /@slow/ : undefined;
// These ask the same of the same files, and take two to four times as long in Firefox: script/firefox runs them too.
const slowInFirefox = ["aria", "gallery", "heard", "hosts", "languages", "long", "maker", "monkey", "screens", "so-far", "staff", "traces", "without"];

export default defineConfig({
  testDir: ".",
  outputDir: path.join(root, "test-results"),
  // A line for each test is what somebody who waits wants to see, and hides the end of everything before it in a log.
  reporter: [[tests === "all" ? "dot" : "list"]],
  reportSlowTests: { max: 40, threshold: 20_000 },
  // Each test waits for what it is about and not for the clock. These are there for what hangs: a machine with ten other
  // jobs on two processors has needed a fifth of them.
  timeout: 300_000,
  grepInvert: slow,
  forbidOnly: true,
  // What passes only the second time is a fault of the test: a developer sees it fail. A run that decides whether a change
  // goes in tries once more, and names it as flaky.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  // A tree that has something more in it than was looked at is another tree.
  expect: { timeout: 30_000, toMatchAriaSnapshot: { children: "deep-equal" } },
  use: { baseURL: `http://localhost:${port}/`, trace: "off", locale: "en-GB", timezoneId: "Europe/London" },
  webServer: {
    command: `script/server --no-build --port ${port}`,
    cwd: root,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    stdout: "ignore",
  },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        launchOptions: {
          executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
          args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
          ],
        },
      },
    },
    {
      name: "firefox",
      testIgnore: tests === "whole" ? [] : slowInFirefox.map((name) => `${name}.spec.mjs`),
      use: {
        browserName: "firefox",
        channel: "moz-firefox",
        launchOptions: {
          executablePath: path.join(root, "script/firefox-for-playwright.mjs"),
          // A list that opens over the page when a file is saved takes the focus away from it.
          firefoxUserPrefs: { "browser.download.alwaysOpenPanel": false },
          downloadsPath: path.join(root, "test-results/downloads"),
        },
      },
    },
  ],
});
