/**
 * Runs an operation and writes its answer. Answers carry the build they were read from and a strong entity tag of build and URL, so
 * a client that holds the answer of this build gets 304 without the work being done again.
 */
import { createHash } from "node:crypto";
import type { Context, TypedResponse } from "hono";
import type { JSONParsed } from "hono/utils/types";
import type { ServiceContext } from "../services/context.ts";

/** Gives the open build; rejects with a PlanlensError whose status is 503 where there is none. */
export type GetContext = () => Promise<ServiceContext>;

type Run<I, O> = (ctx: ServiceContext, input: I) => Promise<O>;

/** The answer as JSON. The same build and request give the same bytes. */
export async function answerJson<I, O extends { buildId: string }>(
  c: Context,
  getContext: GetContext,
  run: Run<I, O>,
  input: I,
): Promise<TypedResponse<JSONParsed<O>, 200, "json">> {
  const response = await answer(c, getContext, run, input, (result) => ({
    body: JSON.stringify(result),
    headers: { "Content-Type": "application/json" },
  }));
  return response as Response & TypedResponse<JSONParsed<O>, 200, "json">;
}

export interface Written {
  body: string | Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

/** Runs `run` and writes what `write` makes of its result; 304 where the client holds that already. */
export async function answer<I, O>(
  c: Context,
  getContext: GetContext,
  run: Run<I, O>,
  input: I,
  write: (result: O) => Written,
): Promise<Response> {
  const ctx = await getContext();
  const { buildId } = ctx.index.manifest;
  const etag = entityTag(buildId, c.req.raw.url);
  const headers = { ETag: etag, "X-Build-Id": buildId, "Cache-Control": "no-cache" };
  if (isHeld(c.req.header("If-None-Match"), etag)) return c.body(null, 304, headers);
  const { body, headers: own } = write(await run(ctx, input));
  return c.body(body, 200, { ...headers, ...own });
}

function entityTag(buildId: string, url: string): string {
  const { pathname, search } = new URL(url, "http://localhost");
  const hash = createHash("sha256").update(`${buildId}\n${pathname}${search}`).digest("hex");
  return `"${hash.slice(0, 32)}"`;
}

/** RFC 9110, 13.1.2: compared weakly. `*` is not a tag that was given out: it says nothing of whether the resource exists. */
function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
