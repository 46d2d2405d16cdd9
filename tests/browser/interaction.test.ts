/** What a reader presses answers within 100 ms, measured in the page from the press to the frame that shows it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site } from "./browser.ts";

const MAX_MS = 100;
/** The best of these counts: the figure is of the page, not of what else the machine does. */
const PRESSES = 5;
const COMPARE = "/compare?topics=ltci,drg,dip&docs=350100-fuzhou,370700-weifang,610926-pingli";
const SEARCH = `/search?q=${encodeURIComponent("长期护理保险")}`;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it.each([
  ["pinning a found clause", SEARCH, "[data-pin]", "[data-pin][aria-pressed=true]"],
  ["opening the whole clause", SEARCH, "details.whole-clause > summary", "details.whole-clause[open]"],
  ["opening more evidence of a cell", COMPARE, "details.cell-more > summary", "details.cell-more[open]"],
  ["changing between light and dark", "/about", "[data-theme-toggle]", "html[data-theme]"],
])("%s", async (_, path, pressed, seen) => {
  const { page, close } = await site.visit(path);
  await page.evaluate(observe);
  for (let press = 0; press < PRESSES; press++) {
    await page.locator(pressed).first().click();
    await page.waitForTimeout(150);
    if (press === 0) expect(await page.locator(seen).count()).toBeGreaterThan(0);
  }
  const durations = await page.evaluate<number[]>("presses");
  expect(durations).toHaveLength(PRESSES);
  expect(Math.min(...durations)).toBeLessThan(MAX_MS);
  await close();
});

/** Runs in the page: from the press, as the browser stamps it, to after the frame that shows what it did. */
const observe = `
  globalThis.presses = [];
  addEventListener("click", ({ timeStamp }) => {
    requestAnimationFrame(() => setTimeout(() => presses.push(performance.now() - timeStamp)));
  }, true);
`;
