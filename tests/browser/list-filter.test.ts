/** A box that narrows a list: it keeps the entries that hold its text, opens their groups, and puts all back when it is emptied. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site } from "./browser.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it.each([
  ["/compare", "#topic-groups", "li[data-entry]", "drg 付费"],
  ["/", "#matrix-groups", "tr[data-entry]", "长期护理保险"],
])("on %s", async (path, list, entries, typed) => {
  const { page, faults, close } = await site.visit(path);
  const open = () => page.locator(`${list} details`).evaluateAll((all) => all.map((each) => each.hasAttribute("open")));
  const kept = page.locator(`${list} ${entries}:not([hidden])`);
  const all = await kept.count();
  const before = await open();
  if (path === "/compare") await page.locator(".compare-chooser").evaluate((each) => each.setAttribute("open", ""));
  const box = page.locator(`input[data-filters="${list.slice(1)}"]`);
  await box.fill(typed);
  expect(await kept.count()).toBeGreaterThan(0);
  expect(await kept.count()).toBeLessThan(all / 4);
  expect(await kept.first().isVisible()).toBe(true);
  await box.press("Enter");
  expect(new URL(page.url()).pathname).toBe(path);
  await box.fill("");
  expect(await kept.count()).toBe(all);
  expect(await open()).toEqual(before);
  expect(faults).toEqual([]);
  await close();
});
