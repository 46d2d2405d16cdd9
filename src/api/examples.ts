/** One example of each kind of problem, shown in the OpenAPI document. */
import { PlanlensError } from "../errors.ts";
import type { Problem } from "../model/index.ts";
import { invalidRequest } from "./check-query.ts";
import { toProblem } from "./problem.ts";

const notFound = "docId=350100 is not a document of this index; allowed: 350100-fuzhou, 370700-weifang";

export const PROBLEM_EXAMPLES: Readonly<Record<400 | 404 | 405 | 500 | 503, Problem>> = {
  400: toProblem(invalidRequest([{ path: "limit", message: "limit=0 is below 1; allowed: 1 to 100" }])),
  404: toProblem(new PlanlensError("DOCUMENT_NOT_FOUND", notFound, { errors: [{ path: "docId", message: notFound }] })),
  405: toProblem(
    new PlanlensError("METHOD_NOT_ALLOWED", "POST is not a method of /api/v1/search; allowed: GET, HEAD, OPTIONS"),
  ),
  500: toProblem(new Error("example")),
  503: toProblem(new PlanlensError("INDEX_MISSING", "there is no index yet; run npm run ingest")),
};
