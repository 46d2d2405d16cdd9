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
import type { GetContext } from "./answer.ts";
import { invalidRequest } from "./check-query.ts";
import { fieldErrors } from "./issues.ts";
import { shownValue, wireParameters } from "./wire.ts";

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
  const wire = wireParameters(schema);
  const check: MiddlewareHandler = async (c, next) => {
    const body = await readObject(c);
    refuseUnknown(Object.keys(body), Object.keys(wire));
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw invalidRequest(fieldErrors(parsed.error.issues, asGiven(body), wire));
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

function refuseUnknown(names: readonly string[], allowed: readonly string[]): void {
  const unknown = names.filter((name) => !allowed.includes(name));
  if (unknown.length === 0) return;
  const errors = unknown.map((name) => ({
    path: shownValue(name),
    message: `${shownValue(name) || "(no name)"} is not a field of this body; allowed: ${allowed.join(", ")}`,
  }));
  throw new PlanlensError("UNKNOWN_PARAMETER", errors.map((error) => error.message).join("; "), { errors });
}

/** Values as an error may show them; a list as it would stand in a query. */
function asGiven(body: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === "string" ? value : Array.isArray(value) ? value.join(",") : JSON.stringify(value),
    ]),
  );
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
