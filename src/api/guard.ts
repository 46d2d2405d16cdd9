/** What holds for every request to the API: its URL decodes, and its answer carries the security headers. */
import type { MiddlewareHandler } from "hono";
import { PlanlensError } from "../errors.ts";
import { shownValue } from "../services/input/wire.ts";
import { SECURITY_HEADERS } from "./headers.ts";

/** Sets the headers, on errors too. */
export const guard: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
};

/** Throws MALFORMED_URL before anything is read from a URL that does not decode. */
export const decodableUrl: MiddlewareHandler = async (c, next) => {
  checkUrl(c.req.raw.url);
  await next();
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
