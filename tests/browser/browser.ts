/**
 * A real server and a real browser: the pages as people get them. Every visit notes what must never happen: errors in the console or in a
 * script, and requests that leave the host.
 */
import { access } from "node:fs/promises";
import { Hono } from "hono";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { createApi } from "../../src/api/create-api.ts";
import type { Config } from "../../src/config.ts";
import { contextHolder } from "../../src/context.ts";
import { startServer } from "../../src/server.ts";
import { bundleAssets } from "../../src/web/assets.ts";
import { createWeb } from "../../src/web/create-web.tsx";
import { builtConfig } from "../built-index.ts";

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
/** Chromium's own sandbox does not work for the superuser, as whom containers often run. */
const ARGUMENTS = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** The first draft of a server loads the rules of reading; on a busy machine that takes its time. */
const PATIENCE_MS = 90_000;

export interface Visit {
  page: Page;
  /** What must never happen and did. */
  faults: string[];
  close(): Promise<void>;
}

export interface Site {
  url: string;
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** The site on a free port of the loopback interface, by default over the five plans; fails where Chromium is missing. */
export async function openSite(config?: Config): Promise<Site> {
  const browser = await launch();
  const holder = contextHolder(config ?? (await builtConfig()));
  const web = createWeb({ getContext: holder.getContext, assets: await bundleAssets() });
  const app = new Hono().route("/", createApi(holder.getContext)).route("/", web);
  const server = await startServer({ config: { ...(config ?? (await builtConfig())), port: 0 }, app });
  return {
    url: server.url,
    visit: (path, options) => visit(browser, server.url, path, options),
    async close() {
      await browser.close();
      await server.close();
      await holder.close();
    },
  };
}

async function launch(): Promise<Browser> {
  await access(CHROMIUM).catch(() => {
    throw new Error(
      `there is no Chromium at ${CHROMIUM}; install it with "apt-get install chromium fonts-noto-cjk", or name it with CHROMIUM_PATH`,
    );
  });
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

async function visit(
  browser: Browser,
  site: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ baseURL: site, locale: "zh-CN", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !isPageStatus(message.location().url, page.url())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${site}/`) && !/^(data|blob):/.test(url)) faults.push(`left the host: ${url}`);
  });
  await page.goto(path, { waitUntil: "load" });
  return { page, faults, close: () => context.close() };
}

/** Chromium writes the status of a page that says 404 into the console; that is an answer, not a fault. */
const isPageStatus = (about: string, shown: string): boolean => about === shown;
