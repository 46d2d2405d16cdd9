/**
 * Security headers and read access from any origin. Reading is public and no cookie is used, so any page may ask.
 */

/** Headers of all answers; the interactive page sets its own Content-Security-Policy. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Referrer-Policy": "no-referrer",
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, X-Build-Id",
  "Cross-Origin-Resource-Policy": "cross-origin",
};
