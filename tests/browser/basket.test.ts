/** The basket in a browser: pinned anywhere, ordered by hand and by key, noted, undone, shared, cited, taken away as a file. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site, type Visit } from "./browser.ts";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const SEARCH = `/search?q=${encodeURIComponent("按病种付费")}`;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const ids = (page: Page): Promise<string[]> =>
  page.locator("[data-item]").evaluateAll((items) => items.map((item) => item.getAttribute("data-item")!));
const kept = async (page: Page): Promise<{ passageId: string; note: string }[]> =>
  JSON.parse(await page.evaluate<string>("localStorage.getItem('planlens-basket') ?? '[]'"));

/** The basket with the first three clauses of a search in it. */
async function withThree(): Promise<Visit> {
  const visit = await site.visit(SEARCH, CLIPBOARD);
  for (let at = 0; at < 3; at++) await visit.page.locator("[data-pin]").nth(at).click();
  await visit.page.getByRole("link", { name: /^摘录/ }).click();
  await visit.page.locator("[data-item]").nth(2).waitFor();
  return visit;
}

it("what is pinned on a page is there in its order, with the whole clause and its citation", async () => {
  const { page, faults, close } = await withThree();
  expect(await ids(page)).toEqual((await kept(page)).map(({ passageId }) => passageId));
  expect(await page.locator("[data-item] blockquote").first().textContent()).not.toBe("");
  expect(await page.locator("[data-citation]").first().getAttribute("data-citation")).toMatch(/\[Z\]\..*原文第\d+/);
  expect(faults).toEqual([]);
  await close();
});

it("keys move an entry; the cursor stays on the button and the change is told", async () => {
  const { page, close } = await withThree();
  const [first, second, third] = await ids(page);
  await page.locator("[data-move='1']").first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await ids(page)).toEqual([second, third, first]);
  expect(await page.evaluate<string>("document.activeElement.closest('[data-item]').dataset.item")).toBe(first);
  expect(await page.locator("body > [role=status]").textContent()).toContain("第 3 条，共 3 条");
  await page.reload();
  await page.locator("[data-item]").nth(2).waitFor();
  expect(await ids(page)).toEqual([second, third, first]);
  await close();
});

it("an entry is dragged to another place", async () => {
  const { page, close } = await withThree();
  // All three in sight: a mouse cannot be moved beyond the window.
  await page.setViewportSize({ width: 1280, height: 2000 });
  const [first, second, third] = await ids(page);
  const from = (await page.locator("[data-handle]").first().boundingBox())!;
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  const to = (await page.locator("[data-item]").nth(1).boundingBox())!;
  await page.mouse.move(to.x + 20, to.y + to.height - 5, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => ids(page)).toEqual([second, first, third]);
  await expect.poll(async () => (await kept(page)).map(({ passageId }) => passageId)).toEqual([second, first, third]);
  await close();
});

it("notes are kept, and what is removed or cleared can be had back with its note", async () => {
  const { page, close } = await withThree();
  const before = await ids(page);
  await page.locator("[data-note]").first().fill("时限写得细");
  await page.locator("[data-remove]").first().click();
  expect(await ids(page)).toEqual(before.slice(1));
  expect(await page.evaluate<string>("document.activeElement.closest('[data-item]').dataset.item")).toBe(before[1]);
  await page.locator("[data-undo]").click();
  await expect.poll(() => ids(page)).toEqual(before);
  expect(await page.locator("[data-note]").first().inputValue()).toBe("时限写得细");
  await page.getByRole("button", { name: "清空" }).click();
  await expect.poll(() => ids(page)).toEqual([]);
  expect(await page.getByText("还没有摘录").isVisible()).toBe(true);
  await page.locator("[data-undo]").click();
  await expect
    .poll(() => kept(page))
    .toEqual([
      { passageId: before[0], note: "时限写得细" },
      ...before.slice(1).map((passageId) => ({ passageId, note: "" })),
    ]);
  await close();
});

it("a shared link shows the same clauses, leaves one's own basket alone until asked, and reads without scripts", async () => {
  const mine = await withThree();
  const shared = await ids(mine.page);
  await mine.page.getByRole("button", { name: "复制分享链接" }).click();
  const link = await mine.page.evaluate<string>("navigator.clipboard.readText()");
  await mine.close();
  const other = await site.visit(link.slice(site.url.length));
  expect(await ids(other.page)).toEqual(shared);
  expect(await kept(other.page)).toEqual([]);
  await other.page.getByRole("button", { name: "加入我的摘录" }).click();
  expect((await kept(other.page)).map(({ passageId }) => passageId)).toEqual(shared);
  await other.close();
  const plain = await site.visit(link.slice(site.url.length), { javaScriptEnabled: false });
  expect(await plain.page.locator("[data-item] blockquote").count()).toBe(3);
  await plain.close();
});

it("all citations are copied as a numbered list", async () => {
  const { page, close } = await withThree();
  await page.getByRole("button", { name: "复制全部出处" }).click();
  const lines = (await page.evaluate<string>("navigator.clipboard.readText()")).split("\n");
  expect(lines.map((line) => line.slice(0, 4))).toEqual(["[1] ", "[2] ", "[3] "]);
  await close();
});

it.each([
  ["Word", /\.docx$/],
  ["Excel", /\.xlsx$/],
  ["CSV", /\.csv$/],
  ["Markdown", /\.md$/],
])("it leaves as a file: %s", async (label, name) => {
  const { page, faults, close } = await withThree();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: label, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(name);
  expect(await download.failure()).toBeNull();
  expect(faults).toEqual([]);
  await close();
});
