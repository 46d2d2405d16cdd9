/** Three hundred documents: home, search and comparison stay usable, on a wide screen and on a phone. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site } from "./browser.ts";
import { manyPlans, PLANS } from "./many-plans.ts";

/** A page that a person can look through; beyond it a browser gets slow, too. */
const MAX_PAGE_BYTES = 1_500_000;
const MAX_ELEMENTS = 15_000;

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "planlens-many-"));
  site = await openSite(await manyPlans(folder));
}, 900_000);
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

const SEARCH = `/search?q=${encodeURIComponent("长期护理保险")}`;

it.each([
  ["home", "/"],
  ["search", SEARCH],
  ["comparison, before anything is chosen", "/compare"],
  ["comparison of a topic", "/compare?topic=ltci"],
  ["list of documents", "/documents"],
  ["precedents", "/precedents"],
])("%s stays of a size to look through, and within a phone's width", async (_, path) => {
  const { page, faults, close } = await site.visit(path, { viewport: { width: 390, height: 844 } });
  expect((await page.content()).length).toBeLessThan(MAX_PAGE_BYTES);
  expect(await page.locator("*").count()).toBeLessThan(MAX_ELEMENTS);
  expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  expect(faults).toEqual([]);
  await close();
});

it("home says how many there are and leads from the matrix to a comparison", async () => {
  const { page, close } = await site.visit("/");
  expect(await page.locator("main").textContent()).toContain(String(PLANS));
  await page.locator("a.cell").first().click();
  await page.waitForURL("**/compare?*");
  const columns = await page.locator(".compare-grid th.column").count();
  expect(columns).toBeGreaterThanOrEqual(2);
  expect(columns).toBeLessThanOrEqual(5);
  await close();
});

it("search narrows to one of many places by typing its name", async () => {
  const { page, close } = await site.visit(SEARCH);
  const total = await page.locator("[data-hit]").count();
  expect(total).toBeGreaterThan(0);
  const link = page.locator(".facet a[href*='regions=']").first();
  const label = (await link.locator(".facet-label").textContent())!.trim();
  await link.click();
  await page.waitForURL("**regions=*");
  const places = await page.locator("[data-hit] .document-name a").allTextContents();
  expect(new Set(places.map((place) => place.trim()))).toEqual(new Set([label]));
  await close();
});

it("a document is found by name for a comparison", async () => {
  const { page, close } = await site.visit(SEARCH);
  const name = (await page.locator("[data-hit] .document-name a").first().textContent())!.trim();
  await page.goto("/compare");
  await page.getByLabel("查找文件").fill(name);
  await page.getByRole("button", { name: "查找" }).click();
  await page.waitForURL("**find=*");
  expect(await page.locator(".compare-choices").first().textContent()).toContain(name);
  await close();
});
