/**
 * What holds for every answer of the API: a URL that decodes, security headers, read access from any origin. Reading is public and no
 * cookie is used, so any page may ask.
 */
import type { MiddlewareHandler } from "hono";
import { PlanlensError } from "../errors.ts";
import { shownValue } from "./wire.ts";

/** Headers of all answers; the interactive page sets its own Content-Security-Policy. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Referrer-Policy": "no-referrer",
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, X-Build-Id",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

export const guard: MiddlewareHandler = async (c, next) => {
  checkUrl(c.req.raw.url);
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
};

/** Throws MALFORMED_URL where percent-encoding or UTF-8 is broken; the router would take the raw text for the value. */
function checkUrl(url: string): void {
  const [beforeQuery = "", ...query] = url.replace(/#.*$/s, "").split("?");
  const path = beforeQuery.replace(/^[a-z]+:\/\/[^/]*/i, "");
  for (const part of [...path.split("/"), ...query.join("?").split(/[&=]/)]) {
    if (!decodes(part)) {
      const message = `${shownValue(part)} is not percent-encoded UTF-8; encode the text with encodeURIComponent`;
      throw new PlanlensError("MALFORMED_URL", message);
    }
  }
}

function decodes(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
