/**
 * Validation of requests in two steps: the raw query is checked before its schema sees it (`strict`, first on every route), and what
 * the schema refuses becomes errors that name value and bounds (`refuseInvalid`, the hook of the validators).
 */
import type { z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { fieldErrors } from "../services/input/issues.ts";
import { invalidRequest } from "../services/input/parse-input.ts";
import { type WireParameters, wireParameters } from "../services/input/wire.ts";
import { checkQuery } from "./check-query.ts";

/** Checks the raw query of a route and leaves the wire form of its parameters for `refuseInvalid`. */
export function strict(query: z.ZodObject, params?: z.ZodObject): MiddlewareHandler {
  const allowed = wireParameters(query);
  const wire = { ...allowed, ...(params ? wireParameters(params) : {}) };
  return async (c, next) => {
    checkQuery(new URL(c.req.raw.url, "http://localhost").search, allowed);
    c.set("wire", wire);
    await next();
  };
}

type Outcome = { success: true } | { success: false; error: z.ZodError };

/** Throws INVALID_REQUEST for what a schema refuses. */
export function refuseInvalid(outcome: Outcome, c: Context<{ Variables: { wire: WireParameters } }>): void {
  if (outcome.success) return;
  throw invalidRequest(fieldErrors(outcome.error.issues, { ...c.req.query(), ...c.req.param() }, c.get("wire")));
}
