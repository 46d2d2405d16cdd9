/**
 * The addresses of the API: which operation answers where, what stands in the path and what in the query. One definition serves
 * validation, the typed client and OpenAPI.
 */
import { createRoute, z } from "@hono/zod-openapi";
import {
  CompareRequest,
  DocumentRequest,
  DutiesRequest,
  IndicatorsRequest,
  PassageRequest,
  PassagesRequest,
  Problem,
  SearchRequest,
  TargetsRequest,
} from "../model/index.ts";
import { NoInput, type Operation, operations } from "../services/operations.ts";
import { PROBLEM_EXAMPLES } from "./examples.ts";
import { PROBLEM_MEDIA_TYPE } from "./problem.ts";
import { strict } from "./strict.ts";

type Texts = Pick<Operation, "name" | "summary" | "description">;

const problem = <const S extends keyof typeof PROBLEM_EXAMPLES>(status: S) => ({
  description: PROBLEM_EXAMPLES[status].title,
  content: {
    [PROBLEM_MEDIA_TYPE as "application/problem+json"]: { schema: Problem, example: PROBLEM_EXAMPLES[status] },
  },
});

const PROBLEMS = { 400: problem(400), 405: problem(405), 500: problem(500), 503: problem(503) };
const NOT_FOUND = { 404: problem(404) };
const HEADERS = {
  "X-Build-Id": { description: "Build that was read", schema: { type: "string" as const } },
  ETag: { description: "Changes with the build", schema: { type: "string" as const } },
};
const UNCHANGED = { 304: { description: "未变化 · The answer named in If-None-Match still holds", headers: HEADERS } };

const answers = <O extends z.ZodType>(schema: O) => ({
  200: { description: "OK", headers: HEADERS, content: { "application/json": { schema } } },
  ...UNCHANGED,
});

const texts = ({ name, summary, description }: Texts) => ({ operationId: name, summary, description });

/** A question to the whole index. */
const read = <const P extends string, Q extends z.ZodObject, O extends z.ZodType>(
  path: P,
  operation: Texts & { output: O },
  query: Q,
) =>
  createRoute({
    method: "get",
    path,
    ...texts(operation),
    middleware: [strict(query)],
    request: { query },
    responses: { ...answers(operation.output), ...PROBLEMS },
  });

/** A question to one document, named in the path. */
const readOne = <const P extends string, A extends z.ZodObject, Q extends z.ZodObject, O extends z.ZodType>(
  path: P,
  operation: Texts & { output: O },
  params: A,
  query: Q,
) =>
  createRoute({
    method: "get",
    path,
    ...texts(operation),
    middleware: [strict(query, params)],
    request: { params, query },
    responses: { ...answers(operation.output), ...NOT_FOUND, ...PROBLEMS },
  });

const { health, documents, document, outline, passages, passage, source, search, compare } = operations;
const { topics, indicators, targets, duties } = operations;

export const routes = {
  health: read("/health", health, NoInput),
  documents: read("/documents", documents, NoInput),
  document: readOne("/documents/{docId}", document, DocumentRequest, NoInput),
  outline: readOne("/documents/{docId}/outline", outline, DocumentRequest, NoInput),
  passages: readOne("/documents/{docId}/passages", passages, DocumentRequest, PassagesRequest.omit({ docId: true })),
  passage: readOne("/documents/{docId}/passages/{eId}", passage, PassageRequest, NoInput),
  source: createRoute({
    method: "get",
    path: "/documents/{docId}/source",
    ...texts(source),
    middleware: [strict(NoInput, DocumentRequest)],
    request: { params: DocumentRequest, query: NoInput },
    responses: {
      200: {
        description: "OK; text/plain; charset=utf-8, or the media type of the original",
        headers: HEADERS,
        content: { "text/plain": { schema: z.string() } },
      },
      ...UNCHANGED,
      ...NOT_FOUND,
      ...PROBLEMS,
    },
  }),
  search: read("/search", search, SearchRequest),
  compare: read("/compare", compare, CompareRequest),
  topics: read("/topics", topics, NoInput),
  indicators: read("/indicators", indicators, IndicatorsRequest),
  targets: read("/targets", targets, TargetsRequest),
  duties: read("/duties", duties, DutiesRequest),
};
