/** The three users from the front page to a printed comparison; the same ways by keyboard alone, and without scripts where that is promised. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site } from "./browser.ts";
import { type Printed, readPdf } from "./pdf-text.ts";

const DRAFT = `二、主要任务
（一）完善医保基金监管。由市医保局牵头，2023年底前建成智能监控系统。
（二）提升服务水平。不断优化服务，持续改进作风。`;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function print(page: Page): Promise<Printed> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

function expectComparison({ sheets, isLandscape, characters }: Printed, words: string): void {
  expect(sheets).toBeGreaterThan(0);
  expect(isLandscape).toBe(true);
  expect([...words].filter((character) => !characters.has(character))).toEqual([]);
}

const nav = (page: Page, name: string) => page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name });

it("a researcher asks, narrows, opens the place in the document, and prints the comparison of the topic", async () => {
  const { page, faults, close } = await site.visit("/");
  await page.getByRole("searchbox").first().fill("长期护理保险");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?*");
  const before = await page.locator("[data-hit]").count();
  expect(before).toBeGreaterThan(3);
  await page.locator(".facet a", { hasText: "福州市" }).first().click();
  await page.waitForURL("**regions=350100*");
  const places = await page.locator("[data-hit] .document-name").allTextContents();
  expect(places.length).toBeGreaterThan(0);
  expect(places.every((place) => place.includes("福州市"))).toBe(true);
  await page.locator("[data-hit] .place").first().click();
  await page.waitForURL("**/documents/350100-fuzhou?*");
  expect(await page.locator(":target").count()).toBe(1);
  await page.goBack();
  await page.locator("[data-hit] a.topic").first().click();
  await page.waitForURL("**/compare?*");
  expectComparison(await print(page), "福州市护理保险");
  expect(faults).toEqual([]);
  await close();
});

it("a policy writer finds a precedent, has the draft reviewed, and prints how others write on what it lacks", async () => {
  const { page, faults, close } = await site.visit("/");
  await nav(page, "起草").click();
  await page.getByLabel("拟写条款").fill("全面推行以按病种付费为主的多元复合式医保支付方式。");
  await page.getByRole("button", { name: "查找先例" }).click();
  await page.locator(".precedent").first().waitFor();
  await page.locator(".precedent [data-pin]").first().click();
  expect(await page.locator("[data-basket-count]").textContent()).toBe("1");
  await page.getByRole("link", { name: "审草案" }).click();
  await page.getByLabel("粘贴草案全文").fill(DRAFT);
  await page.getByRole("button", { name: "开始审阅" }).click();
  await page.locator("#gaps").waitFor();
  expect(page.url()).toBe(`${site.url}/review`);
  const gap = page.locator(".gap").first();
  const label = (await gap.locator("h3").textContent())!;
  await gap.getByRole("link", { name: "各地怎么写" }).click();
  await page.waitForURL("**/compare?*");
  expectComparison(await print(page), label.replace(/[^\p{Script=Han}]/gu, ""));
  expect(faults).toEqual([]);
  await close();
});

it("a dropped file is taken, and a Word file is told what to do before it travels", async () => {
  const { page, close } = await site.visit("/review");
  const drop = (name: string, content: string) =>
    page.locator("[data-drop]").evaluate(
      (zone, [fileName, text]) => {
        const scope = globalThis as unknown as DropScope;
        const dataTransfer = new scope.DataTransfer();
        dataTransfer.items.add(new scope.File([text!], fileName!));
        (zone as unknown as { dispatchEvent(event: unknown): void }).dispatchEvent(
          new scope.DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }),
        );
      },
      [name, content],
    );
  await drop("草案.docx", "PK");
  expect(await page.locator("[data-drop-told]").textContent()).toContain("另存为“纯文本（.txt）”");
  await drop("草案.txt", DRAFT);
  expect(await page.locator("[data-drop-told]").textContent()).toBe("已选：草案.txt");
  await page.getByRole("button", { name: "开始审阅" }).click();
  await page.locator("#gaps").waitFor();
  expect(await page.locator(".review-sum").textContent()).toContain("草案.txt");
  await close();
});

/** What the browser has and this program's own types do not know. */
interface DropScope {
  File: new (parts: string[], name: string) => unknown;
  DataTransfer: new () => { items: { add(file: unknown): void } };
  DragEvent: new (kind: string, options: object) => unknown;
}

it("anybody goes from a cell of the matrix to the clauses side by side, sees only differences, and prints", async () => {
  const { page, faults, close } = await site.visit("/");
  const cell = page.locator("a.cell").first();
  const address = await cell.getAttribute("href");
  await cell.click();
  await page.waitForURL("**/compare?*");
  expect(address).toContain("/compare?topic=");
  expect(await page.locator("td.compare-cell").count()).toBeGreaterThan(1);
  for (const text of await page.locator("td.compare-cell").allTextContents()) expect(text.trim()).not.toBe("");
  await page.getByRole("link", { name: "只看差异" }).click();
  await page.waitForURL("**only=1*");
  await page.goBack();
  expectComparison(await print(page), "福州市潍坊市梧州市平利县合水县");
  expect(faults).toEqual([]);
  await close();
});

it("everything of a journey is reached by keyboard alone", async () => {
  const { page, close } = await site.visit("/about");
  await page.keyboard.press("Tab");
  expect(await page.evaluate<string>("document.activeElement.textContent.trim()")).toBe("跳到正文");
  await page.keyboard.press("/");
  await page.keyboard.type("长期护理保险");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?*");
  await tabTo(page, "[data-pin]");
  await page.keyboard.press("Enter");
  expect(await page.evaluate<string>("document.activeElement.getAttribute('aria-pressed')")).toBe("true");
  await tabTo(page, "a.topic");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/compare?*");
  await tabTo(page, "details.cell-more > summary");
  await page.keyboard.press("Enter");
  expect(await page.locator("details.cell-more[open]").count()).toBe(1);
  await close();
});

/** Every stop on the way must show where the cursor is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const there = `document.activeElement.matches(${JSON.stringify(selector)})`;
  for (let stops = 0; stops < 300; stops++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle")).not.toBe("none");
    if (await page.evaluate<boolean>(there)) return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}

it("without scripts one searches, reads, compares, and finds precedents", async () => {
  const { page, close } = await site.visit("/", { javaScriptEnabled: false });
  await page.getByRole("searchbox").first().fill("长期护理保险");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?*");
  await page.locator("[data-hit] .place").first().click();
  await page.waitForURL("**/documents/*");
  expect(await page.locator(":target").isVisible()).toBe(true);
  await page.goto("/compare?topics=ltci,drg");
  expect(await page.locator("td.compare-cell").count()).toBeGreaterThan(5);
  await page.locator("details.cell-more > summary").first().click();
  expect(await page.locator("details.cell-more[open] blockquote").first().isVisible()).toBe(true);
  await page.goto("/precedents");
  await page.getByLabel("拟写条款").fill("推进长期护理保险制度试点。");
  await page.getByRole("button", { name: "查找先例" }).click();
  await page.locator(".precedent").first().waitFor();
  for (const dead of ["[data-pin]", "[data-copy]", "[data-theme-toggle]"]) {
    expect(await page.locator(`${dead}:visible`).count()).toBe(0);
  }
  await close();
});
