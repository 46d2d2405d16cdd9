/** Methods that an address does not have: OPTIONS is answered for it, all others get 405 with Allow. Call it after the last route. */
import type { Hono } from "hono";
import { PlanlensError } from "../errors.ts";
import { problemResponse } from "./problem.ts";

const PREFLIGHT_SECONDS = "86400";

export function answerOtherMethods(app: Hono): void {
  for (const [path, methods] of methodsByPath(app)) {
    const allow = [...methods].join(", ");
    app.options(path, (c) =>
      c.body(null, 204, {
        Allow: allow,
        "Access-Control-Allow-Methods": allow,
        "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
        "Access-Control-Max-Age": PREFLIGHT_SECONDS,
      }),
    );
    app.all(path, (c) => {
      const message = `${c.req.method} is not a method of ${c.req.path}; allowed: ${allow}`;
      return problemResponse(new PlanlensError("METHOD_NOT_ALLOWED", message), { Allow: allow });
    });
  }
}

function methodsByPath(app: Hono): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) {
    if (method === "ALL") continue;
    const methods = found.get(path) ?? new Set<string>();
    for (const name of method === "GET" ? ["GET", "HEAD", "OPTIONS"] : [method, "OPTIONS"]) methods.add(name);
    found.set(path, methods);
  }
  return found;
}
