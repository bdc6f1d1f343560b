// The browser tests: the same journeys in Chromium and in Firefox, against the built guide in the demo council's page.

import path from "node:path";
import { defineConfig } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../..");
const port = Number(process.env.COMPLAINT_GUIDE_TEST_PORT ?? 8937);

// What is run before every commit is to take minutes: script/test leaves out what takes longest for what it finds.
// script/test --all, which runs before anything lands, leaves out only what is asked a second time at another width, of
// another person or on another kind of page, and has found nothing there that the first did not: script/whole runs it.
const tests = process.env.COMPLAINT_GUIDE_TESTS ?? "whole";
const LEFT_OUT = { quick: /@slow|@rare/, all: /@rare/, whole: undefined };
// What is asked in Firefox too, before anything lands: what browsers do each in their own way. The rest asks the same of
// the same files, and takes up to four times as long there.
const IN_FIREFOX = ["attack", "embedding", "failures", "history", "journeys", "privacy", "requests", "sending", "start", "typed"];

export default defineConfig({
  testDir: ".",
  outputDir: path.join(root, "test-results"),
  // A line for each test is what somebody who waits wants to see, and hides the end of everything before it in a log.
  reporter: [[tests === "all" ? "dot" : "list"]],
  reportSlowTests: { max: 40, threshold: 20_000 },
  // Each test waits for what it is about and not for the clock. These are there for what hangs: a machine with ten other
  // jobs on two processors has needed a fifth of them.
  timeout: 300_000,
  grepInvert: LEFT_OUT[tests],
  forbidOnly: true,
  // What passes only the second time is a fault of the test: a developer sees it fail. A run that decides whether a change
  // goes in tries once more, and names it as flaky.
  retries: process.env.CI ? 1 : 0,
  // What waits in vain waits long: a run in which much fails would end by the clock, and say nothing.
  maxFailures: tests === "all" ? 12 : 0,
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
      testMatch: tests === "whole" ? "*.spec.mjs" : IN_FIREFOX.map((name) => `${name}.spec.mjs`),
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
