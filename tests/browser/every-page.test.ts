/** What holds for every page: nothing loaded from elsewhere, no error, a strict policy, no barrier, no sideways scrolling, quick and light. */
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pages } from "../../src/web/pages/index.ts";
import { openSite, type Site } from "./browser.ts";
import { SHOWN } from "./pages.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const MAX_FIRST_PAINT_MS = 1000;
const MAX_SCRIPT_BYTES = 150_000;
/** The best of these counts: the figure is of the page, not of what else the machine does. */
const LOADS = 4;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it("every page of the site is among the addresses looked at", () => {
  const paths = SHOWN.map(({ path }) => path.split("?")[0]!);
  const missing = pages
    .map(({ path }) => path)
    .filter((path) => !paths.some((each) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`).test(each)));
  expect(missing).toEqual([]);
});

describe.each(SHOWN)("$name", ({ path, status = 200 }) => {
  it("answers under a strict policy, without errors, from this host alone", async () => {
    const { page, faults, close } = await site.visit(path);
    const answer = await page.reload({ waitUntil: "networkidle" });
    expect(answer?.status()).toBe(status);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy.match(/script-src [^;]*/)?.[0]).toBe("script-src 'self'");
    expect(await page.locator("h1").count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)("has no barrier, %s", async (colorScheme) => {
    const { page, close } = await site.visit(path, { colorScheme, bypassCSP: true });
    await page.addScriptTag({ path: AXE });
    const found = await page.evaluate(seriousViolations);
    expect(found).toEqual([]);
    await close();
  });

  it("does not scroll sideways on a phone", async () => {
    const { page, close } = await site.visit(path, { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await close();
  });

  it("first paint under 1 s, scripts under 150 KB compressed", async () => {
    const paints: number[] = [];
    let scripts = 0;
    for (let load = 0; load < LOADS; load++) {
      const { page, close } = await site.visit(path);
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      const measured = await page.evaluate(paintAndScripts);
      paints.push(measured.paint);
      scripts = Math.max(scripts, measured.scripts);
      await close();
    }
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThan(MAX_SCRIPT_BYTES);
    expect(Math.min(...paints)).toBeLessThan(MAX_FIRST_PAINT_MS);
  });
});

/** Runs in the page. */
async function seriousViolations(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
  const { violations } = await axe.run({ resultTypes: ["violations"] });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

interface AxeResults {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
}

/** Runs in the page. */
function paintAndScripts(): { paint: number; scripts: number } {
  const resources = performance.getEntriesByType("resource") as unknown as { name: string; encodedBodySize: number }[];
  const scripts = resources.filter(({ name }) => /\.js(\?|$)/.test(name));
  return {
    paint: performance.getEntriesByName("first-contentful-paint")[0]!.startTime,
    scripts: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  };
}
