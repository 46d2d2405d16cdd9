/**
 * Answers as files: an address for every subject and format of the table of exports. Same checks, headers and problems as the rest of the
 * API. A basket is posted; its file is kept nowhere.
 */
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import {
  type ExportFile,
  type ExportSubject,
  exportFile,
  exportSubjects,
  formatsOf,
  MEDIA_TYPES,
} from "../exports/index.ts";
import { type ExportFormat, MAX_BASKET_ITEMS, MAX_NOTE_CHARS } from "../model/index.ts";
import type { ServiceContext } from "../services/context.ts";
import type { WireParameters } from "../services/input/wire.ts";
import { NoInput } from "../services/operations.ts";
import { answer, type GetContext, type Written } from "./answer.ts";
import { BODY_EXAMPLES } from "./examples.ts";
import { posted } from "./posted.ts";
import { PROBLEMS, READ_HEADERS, TOO_LARGE, UNCHANGED } from "./routes.ts";
import { refuseInvalid, strict } from "./strict.ts";

/** What comes in a body and not in the query. */
const POSTED: ReadonlySet<ExportSubject> = new Set(["basket"]);

/** An app to be mounted where the other addresses about content are. */
export function exportRoutes(getContext: GetContext): Routes {
  const app: Routes = new OpenAPIHono({ defaultHook: refuseInvalid });
  for (const subject of Object.keys(exportSubjects) as ExportSubject[]) {
    for (const format of formatsOf(subject)) {
      const run = (ctx: ServiceContext, request: unknown) => exportFile(ctx, { subject, format, request } as never);
      if (POSTED.has(subject)) addPosted(app, getContext, subject, format, run);
      else addRead(app, getContext, subject, format, run);
    }
  }
  return app;
}

type Routes = OpenAPIHono<{ Variables: { wire: WireParameters } }>;
type Run = (ctx: ServiceContext, request: unknown) => Promise<ExportFile>;

function addRead(app: Routes, getContext: GetContext, subject: ExportSubject, format: ExportFormat, run: Run) {
  const query = exportSubjects[subject].input as z.ZodObject;
  const route = createRoute({
    ...texts(subject, format),
    method: "get",
    middleware: [strict(query)],
    request: { query },
    responses: { ...file(format), ...UNCHANGED, ...PROBLEMS },
  });
  app.openapi(route, (c: Context) => answer(c, getContext, run, (c.req as never as Valid).valid("query"), written));
}

function addPosted(app: Routes, getContext: GetContext, subject: ExportSubject, format: ExportFormat, run: Run) {
  const schema = exportSubjects[subject].input as z.ZodObject;
  const route = createRoute({
    ...texts(subject, format),
    method: "post",
    middleware: [strict(NoInput), ...posted(schema, MAX_BASKET_ITEMS * MAX_NOTE_CHARS)],
    request: {
      query: NoInput,
      body: { required: true, content: { "application/json": { schema, example: BODY_EXAMPLES.basket } } },
    },
    responses: { ...file(format), ...TOO_LARGE, ...PROBLEMS },
  });
  app.openapi(route, async (c: Context) => {
    const made = await run(await getContext(), (c.req as never as Valid).valid("json"));
    const { body, headers } = written(made);
    return c.body(body, 200, { "X-Build-Id": made.buildId, "Cache-Control": "no-store", ...headers });
  });
}

/** Routes made in a loop have lost the types of their inputs; the validators have checked them all the same. */
interface Valid {
  valid(target: "query" | "json"): unknown;
}

function texts(subject: ExportSubject, format: ExportFormat) {
  const { summary, description } = exportSubjects[subject];
  return {
    path: `/exports/${subject}.${format}`,
    operationId: `export-${subject}-${format}`,
    summary: `${summary}（${format}）`,
    description,
  };
}

function file(format: ExportFormat) {
  const mediaType = MEDIA_TYPES[format];
  const schema = /^(text|application\/json)/.test(mediaType) ? z.string() : z.string().meta({ format: "binary" });
  return { 200: { description: "OK; a file to keep", headers: READ_HEADERS, content: { [mediaType]: { schema } } } };
}

function written({ bytes, mediaType, fileName }: ExportFile): Written {
  return { body: bytes, headers: { "Content-Type": mediaType, "Content-Disposition": disposition(fileName) } };
}

/** RFC 6266: the name in Chinese for all programs of today, one in ASCII for the others. */
function disposition(fileName: string): string {
  const extension = fileName.slice(fileName.lastIndexOf("."));
  return `attachment; filename="planlens${extension}"; filename*=UTF-8''${extendedValue(fileName)}`;
}

/** RFC 8187: more characters are escaped than in a URL. */
function extendedValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
