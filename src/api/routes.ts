/**
 * The addresses of the API: which operation answers where, what stands in the path and what in the query. One definition serves
 * validation, the typed client and OpenAPI.
 */
import { createRoute, z } from "@hono/zod-openapi";
import {
  CompareRequest,
  DifferencesRequest,
  DistinctiveRequest,
  DocumentRequest,
  DutiesRequest,
  IndicatorsRequest,
  MAX_CLAUSE_CHARS,
  MAX_DRAFT_CHARS,
  MatrixRequest,
  PassageRequest,
  PassagesRequest,
  PrecedentsRequest,
  Problem,
  ReviewsRequest,
  SearchRequest,
  TargetsRequest,
} from "../model/index.ts";
import { NoInput, type Operation, operations } from "../services/operations.ts";
import { BODY_EXAMPLES, PROBLEM_EXAMPLES } from "./examples.ts";
import { posted } from "./posted.ts";
import { PROBLEM_MEDIA_TYPE } from "./problem.ts";
import { strict } from "./strict.ts";

type Texts = Pick<Operation, "name" | "summary" | "description">;

const problem = <const S extends keyof typeof PROBLEM_EXAMPLES>(status: S) => ({
  description: PROBLEM_EXAMPLES[status].title,
  content: {
    [PROBLEM_MEDIA_TYPE as "application/problem+json"]: { schema: Problem, example: PROBLEM_EXAMPLES[status] },
  },
});

export const PROBLEMS = { 400: problem(400), 405: problem(405), 500: problem(500), 503: problem(503) };
const NOT_FOUND = { 404: problem(404) };
export const TOO_LARGE = { 413: problem(413) };
export const READ_HEADERS = {
  "X-Build-Id": { description: "Build that was read", schema: { type: "string" as const } },
  ETag: { description: "Changes with the build", schema: { type: "string" as const } },
};
export const UNCHANGED = {
  304: { description: "未变化 · The answer named in If-None-Match still holds", headers: READ_HEADERS },
};

const answers = <O extends z.ZodType>(schema: O) => ({
  200: { description: "OK", headers: READ_HEADERS, content: { "application/json": { schema } } },
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

/** A question that comes with a text. */
const post = <const P extends string, B extends z.ZodObject, O extends z.ZodType>(
  path: P,
  operation: Texts & { output: O },
  { body, maxChars, example }: { body: B; maxChars: number; example: object },
) =>
  createRoute({
    method: "post",
    path,
    ...texts(operation),
    middleware: [strict(NoInput), ...posted(body, maxChars)],
    request: {
      query: NoInput,
      body: { required: true, content: { "application/json": { schema: body, example } } },
    },
    responses: {
      200: {
        description: "OK",
        headers: { "X-Build-Id": READ_HEADERS["X-Build-Id"] },
        content: { "application/json": { schema: operation.output } },
      },
      ...TOO_LARGE,
      ...PROBLEMS,
    },
  });

const { health, documents, document, outline, passages, passage, source, search, compare } = operations;
const { matrix, topics, indicators, targets, duties } = operations;
const { differences, distinctive, precedents, reviews } = operations;

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
        headers: READ_HEADERS,
        content: { "text/plain": { schema: z.string() } },
      },
      ...UNCHANGED,
      ...NOT_FOUND,
      ...PROBLEMS,
    },
  }),
  search: read("/search", search, SearchRequest),
  compare: read("/compare", compare, CompareRequest),
  matrix: read("/matrix", matrix, MatrixRequest),
  topics: read("/topics", topics, NoInput),
  indicators: read("/indicators", indicators, IndicatorsRequest),
  targets: read("/targets", targets, TargetsRequest),
  duties: read("/duties", duties, DutiesRequest),
  differences: readOne(
    "/documents/{docId}/shared",
    differences,
    DocumentRequest,
    DifferencesRequest.omit({ docId: true }),
  ),
  distinctive: readOne(
    "/documents/{docId}/distinctive",
    distinctive,
    DocumentRequest,
    DistinctiveRequest.omit({ docId: true }),
  ),
  precedents: post("/precedents", precedents, {
    body: PrecedentsRequest,
    maxChars: MAX_CLAUSE_CHARS,
    example: BODY_EXAMPLES.precedents,
  }),
  reviews: post("/reviews", reviews, {
    body: ReviewsRequest,
    maxChars: MAX_DRAFT_CHARS,
    example: BODY_EXAMPLES.reviews,
  }),
};
