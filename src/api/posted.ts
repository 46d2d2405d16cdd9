/**
 * Posted JSON: refused where it is too large, no JSON, or not what the schema takes, with errors that name value and bounds; answered without an
 * entity tag, for the address says nothing of the body. A body is neither stored nor logged, and no cache may keep its answer.
 */
import type { z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler, TypedResponse } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { JSONParsed } from "hono/utils/types";
import { PlanlensError } from "../errors.ts";
import type { ServiceContext } from "../services/context.ts";
import { parseInput } from "../services/input/parse-input.ts";
import type { GetContext } from "./answer.ts";

/** A character may come as \uXXXX, six bytes; names, lists and braces need little more. */
const BYTES_PER_CHAR = 6;
const BYTES_BESIDE_TEXT = 65_536;

/** Checks the body of a route whose longest text has `maxChars` characters. Throws PAYLOAD_TOO_LARGE, INVALID_REQUEST, UNKNOWN_PARAMETER. */
export function posted(schema: z.ZodType, maxChars: number): MiddlewareHandler[] {
  const maxSize = maxChars * BYTES_PER_CHAR + BYTES_BESIDE_TEXT;
  const limit = bodyLimit({
    maxSize,
    onError: () => {
      throw new PlanlensError(
        "PAYLOAD_TOO_LARGE",
        `the body is larger than ${maxSize} bytes; text may have ${maxChars} characters`,
      );
    },
  });
  const check: MiddlewareHandler = async (c, next) => {
    parseInput(schema, await readObject(c), "a field of this body");
    await next();
  };
  return [limit, check];
}

async function readObject(c: Context): Promise<Record<string, unknown>> {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(c.req.header("Content-Type") ?? "")) {
    throw new PlanlensError("INVALID_REQUEST", "the body must be JSON; send it with Content-Type: application/json");
  }
  let body: unknown;
  try {
    body = JSON.parse(await c.req.text());
  } catch (error) {
    if (error instanceof SyntaxError) throw new PlanlensError("INVALID_REQUEST", "the body is not valid JSON");
    throw error;
  }
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new PlanlensError("INVALID_REQUEST", 'the body must be a JSON object, for example {"text": "…"}');
}

/** The answer as JSON. The same build and body give the same bytes. */
export async function answerPosted<I, O extends { buildId: string }>(
  c: Context,
  getContext: GetContext,
  run: (ctx: ServiceContext, input: I) => Promise<O>,
  input: I,
): Promise<TypedResponse<JSONParsed<O>, 200, "json">> {
  const ctx = await getContext();
  const headers = {
    "X-Build-Id": ctx.index.manifest.buildId,
    "Cache-Control": "no-store",
    "Content-Type": "application/json",
  };
  const response: Response = c.body(JSON.stringify(await run(ctx, input)), 200, headers);
  return response as Response & TypedResponse<JSONParsed<O>, 200, "json">;
}
