/**
 * The HTTP surface: valid input → operation → answer. It opens nothing and listens nowhere; tests call `app.request()`. Mounted into
 * another app it minds `/api` and `/docs` only.
 */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono } from "hono";
import { PlanlensError } from "../errors.ts";
import { shownValue } from "../services/input/wire.ts";
import { NoInput, operations } from "../services/operations.ts";
import type { SourceAnswer } from "../services/source.ts";
import { answer, answerJson, type GetContext, type Written } from "./answer.ts";
import { docsPage } from "./docs-page.ts";
import { exportRoutes } from "./exports.ts";
import { decodableUrl, guard } from "./guard.ts";
import { openApiDocument } from "./openapi.ts";
import { answerOtherMethods } from "./other-methods.ts";
import { answerPosted } from "./posted.ts";
import { problemResponse } from "./problem.ts";
import { routes } from "./routes.ts";
import { refuseInvalid, strict } from "./strict.ts";

/** Client type: `hc<Api>(url)`. */
export type Api = ReturnType<typeof createApi>;

/** The app with `/api/v1/…` and `/docs`; `getContext` is asked once for each request about content. */
export function createApi(getContext: GetContext) {
  const app = new OpenAPIHono();
  app.use("/api/*", guard, decodableUrl);
  app.use("/docs/*", guard, decodableUrl);
  app.onError((error) => problemResponse(error));
  app.notFound((c) => notFound(c.req.path));
  app.route("/api/v1", exportRoutes(getContext));
  const api = app.route("/api/v1", contentRoutes(getContext));
  let document: string | null = null;
  app.get("/api/v1/openapi.json", strict(NoInput), (c) => {
    document ??= JSON.stringify(openApiDocument(api as unknown as OpenAPIHono));
    return c.body(document, 200, { "Content-Type": "application/json" });
  });
  app.route("/docs", docsPage());
  answerOtherMethods(app as unknown as Hono);
  app.all("/api/*", (c) => notFound(c.req.path));
  return api;
}

function contentRoutes(getContext: GetContext) {
  const { health, documents, document, outline, passages, passage, source, search, compare } = operations;
  const { matrix, topics, indicators, targets, duties } = operations;
  const { differences, distinctive, precedents, reviews } = operations;
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(routes.health, (c) => answerJson(c, getContext, health.run, {}))
    .openapi(routes.documents, (c) => answerJson(c, getContext, documents.run, {}))
    .openapi(routes.document, (c) => answerJson(c, getContext, document.run, c.req.valid("param")))
    .openapi(routes.outline, (c) => answerJson(c, getContext, outline.run, c.req.valid("param")))
    .openapi(routes.passages, (c) =>
      answerJson(c, getContext, passages.run, { ...c.req.valid("param"), ...c.req.valid("query") }),
    )
    .openapi(routes.passage, (c) => answerJson(c, getContext, passage.run, c.req.valid("param")))
    .openapi(routes.source, (c) => answer(c, getContext, source.run, c.req.valid("param"), original) as never)
    .openapi(routes.search, (c) => answerJson(c, getContext, search.run, c.req.valid("query")))
    .openapi(routes.compare, (c) => {
      const query = c.req.valid("query");
      // What a language model writes may differ each time: no entity tag, nothing to be kept.
      const answers = query.summary === "true" ? answerPosted : answerJson;
      return answers(c, getContext, compare.run, query);
    })
    .openapi(routes.matrix, (c) => answerJson(c, getContext, matrix.run, c.req.valid("query")))
    .openapi(routes.topics, (c) => answerJson(c, getContext, topics.run, {}))
    .openapi(routes.indicators, (c) => answerJson(c, getContext, indicators.run, c.req.valid("query")))
    .openapi(routes.targets, (c) => answerJson(c, getContext, targets.run, c.req.valid("query")))
    .openapi(routes.duties, (c) => answerJson(c, getContext, duties.run, c.req.valid("query")))
    .openapi(routes.differences, (c) =>
      answerJson(c, getContext, differences.run, { ...c.req.valid("param"), ...c.req.valid("query") }),
    )
    .openapi(routes.distinctive, (c) =>
      answerJson(c, getContext, distinctive.run, { ...c.req.valid("param"), ...c.req.valid("query") }),
    )
    .openapi(routes.precedents, (c) => answerPosted(c, getContext, precedents.run, c.req.valid("json")))
    .openapi(routes.reviews, (c) => answerPosted(c, getContext, reviews.run, c.req.valid("json")));
}

/** The original file. It may be a page with scripts of its own: the API's Content-Security-Policy puts it in a sandbox. */
function original({ bytes, file, mediaType }: SourceAnswer): Written {
  const name = encodeURIComponent(file.split("/").at(-1) ?? file);
  return {
    body: new Uint8Array(bytes),
    headers: { "Content-Type": mediaType, "Content-Disposition": `inline; filename*=UTF-8''${name}` },
  };
}

function notFound(path: string): Response {
  return problemResponse(
    new PlanlensError("NOT_FOUND", `${shownValue(path)} does not exist; /docs lists the addresses`),
  );
}
