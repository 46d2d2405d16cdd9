/**
 * The pages: valid query → services → HTML. It opens nothing and listens nowhere. Pages work without scripts; no page loads anything
 * from elsewhere, and no script stands inside a page.
 */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { z } from "zod";
import { PlanlensError } from "../errors.ts";
import type { ServiceContext } from "../services/context.ts";
import type { Assets } from "./assets.ts";
import { errorContent } from "./error-content.tsx";
import { MAX_BODY_BYTES, NOTHING_POSTED, type Posted, readPosted, tooLarge } from "./form-fields.ts";
import { Layout } from "./layout.tsx";
import type { NavId, Page, PageContent } from "./page.ts";
import { pages } from "./pages/index.ts";

export interface WebEnvironment {
  /** Gives the open build; rejects with a PlanlensError where there is none. */
  getContext(): Promise<ServiceContext>;
  assets: Assets;
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Charts drawn on the server carry their measures in style attributes.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
};
const FOR_GOOD = "public, max-age=31536000, immutable";

export function createWeb(env: WebEnvironment): Hono {
  const app = new Hono();
  app.use(compress());
  app.get("/assets/:name", (c) => sendAsset(c, env.assets));
  for (const page of pages) {
    app.get(page.path, (c) => answerPage(c, env, page));
    if (page.posts) app.post(page.path, limited(env, page), (c) => answerPage(c, env, page, readPosted));
  }
  app.all("*", (c) => {
    const error = new PlanlensError("NOT_FOUND", `${decodePath(c.req.path)} 不存在`);
    return send(c, env, { nav: null, buildId: null, content: errorContent(error) });
  });
  return app;
}

/** A body that is too large is answered before it is read whole. */
const limited = (env: WebEnvironment, page: Page) =>
  bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (c) => answerPage(c, env, page, async () => ({ fields: {}, refused: tooLarge() })),
  });

async function answerPage(
  c: Context,
  env: WebEnvironment,
  page: Page,
  read: (c: Context, ctx: ServiceContext) => Promise<Posted> = async () => NOTHING_POSTED,
): Promise<Response> {
  try {
    const ctx = await env.getContext();
    const { fields, refused } = await read(c, ctx);
    const request = parse(page.query, { ...queryOf(c), ...c.req.param(), ...fields });
    const content = await page.render({ ctx, request, refused, url: new URL(c.req.url) });
    return send(c, env, { nav: page.nav, buildId: ctx.index.manifest.buildId, content });
  } catch (error) {
    return send(c, env, { nav: page.nav, buildId: null, content: errorContent(error) });
  }
}

/** Boxes that are ticked under one name are one list: `docs=a&docs=b` is `docs=a,b`. */
function queryOf(c: Context): Record<string, string> {
  const filled = (values: string[]) => values.filter((value) => value !== "").join(",");
  return Object.fromEntries(Object.entries(c.req.queries()).map(([name, values]) => [name, filled(values)]));
}

/** An empty field of a form is a field that was left out. Throws INVALID_REQUEST with the parameter and its value. */
function parse(schema: z.ZodType, given: Record<string, string>): unknown {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(filled);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "");
    return { path: name, message: `${name}=${filled[name] ?? ""}: ${issue.message}` };
  });
  throw new PlanlensError("INVALID_REQUEST", errors.map((each) => each.message).join("; "), { errors });
}

interface Sent {
  nav: NavId | null;
  buildId: string | null;
  content: PageContent;
}

async function send(c: Context, env: WebEnvironment, { nav, buildId, content }: Sent): Promise<Response> {
  const page = await (<Layout assets={env.assets} nav={nav} buildId={buildId} content={content} />);
  const headers = { ...HEADERS, "Cache-Control": "no-cache", ...(buildId === null ? {} : { "X-Build-Id": buildId }) };
  return c.html(`<!doctype html>\n${page}`, (content.status ?? 200) as 200, headers);
}

function sendAsset(c: Context, assets: Assets): Response {
  const asset = assets.file(c.req.param("name") ?? "");
  if (asset === null) return c.text("没有这个文件", 404, HEADERS);
  return c.body(asset.bytes, 200, { ...HEADERS, "Content-Type": asset.mediaType, "Cache-Control": FOR_GOOD });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
