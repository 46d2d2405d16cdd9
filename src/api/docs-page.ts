/**
 * The page `/docs`: the API to read and to try, served from the installed package. Nothing is loaded from elsewhere and nothing is
 * reported to anybody; the page works without internet.
 */
import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { Hono } from "hono";
import { PlanlensError } from "../errors.ts";
import { problemResponse } from "./problem.ts";

const FILES: Readonly<Record<string, string>> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "favicon-32x32.png": "image/png",
};
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Addresses are relative, so that the page also works behind a proxy that adds a folder. */
const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>规镜 planlens 接口文档 · API</title>
<link rel="icon" href="docs/favicon-32x32.png">
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<main id="api"></main>
<noscript>此页需要 JavaScript；接口说明见 <a href="api/v1/openapi.json">openapi.json</a>。</noscript>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;
const START = `SwaggerUIBundle({
  url: "api/v1/openapi.json",
  dom_id: "#api",
  validatorUrl: "none",
  queryConfigEnabled: false,
  deepLinking: false,
  tryItOutEnabled: true,
});
`;

/** An app to be mounted at `/docs`. */
export function docsPage(): Hono {
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const app = new Hono();
  app.get("/", (c) => c.html(PAGE, 200, { "Content-Security-Policy": CONTENT_SECURITY_POLICY }));
  app.get("/start.js", (c) => c.body(START, 200, { "Content-Type": "text/javascript; charset=utf-8" }));
  app.get("/:file", (c) => {
    const file = c.req.param("file");
    const mediaType = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
    if (mediaType === undefined) return problemResponse(new PlanlensError("NOT_FOUND", `${c.req.path} does not exist`));
    const body = Readable.toWeb(createReadStream(join(folder, file))) as ReadableStream;
    return c.body(body, 200, { "Content-Type": mediaType, "Cache-Control": "max-age=86400" });
  });
  return app;
}
