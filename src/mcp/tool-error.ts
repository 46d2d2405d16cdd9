/** What went wrong as a tool's result that a model can act on: code, value, what is allowed, the next step. */
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { type ErrorCode, PlanlensError } from "../errors.ts";

const NEXT_STEPS: Partial<Record<ErrorCode, string>> = {
  INVALID_REQUEST: "Correct the arguments by the tool's input schema and call it again.",
  UNKNOWN_PARAMETER: "Leave the argument out and call the tool again.",
  UNKNOWN_TOPIC: "Call `topics` for the ids of all topics, or ask in words with `q`.",
  UNKNOWN_REGION: "Call `documents` for the regions that there are; a region without a document cannot be asked about.",
  UNKNOWN_DOCUMENT: "Call `documents` for the ids of all documents.",
  DOCUMENT_NOT_FOUND: "Call `documents` for the ids of all documents.",
  PASSAGE_NOT_FOUND: "Call `outline` or `passages` for the addresses in the document.",
  UNKNOWN_CONCEPT: "Call `indicators` without `concept`; its `concepts` lists the ids.",
  INDEX_MISSING: "Tell the person to run `planlens ingest`; no tool can answer before.",
  INDEX_BROKEN: "Tell the person to run `planlens doctor`; no tool can answer before.",
  INDEX_STALE: "Tell the person to run `planlens ingest`; no tool can answer before.",
};

export function toolError(error: unknown): CallToolResult {
  if (error instanceof PlanlensError && error.status !== 500) {
    const next = NEXT_STEPS[error.code];
    return failed([`${error.code}: ${error.message}`, ...(next === undefined ? [] : [next])].join("\n"));
  }
  console.error(error);
  return failed(
    "INTERNAL: the server failed to answer; its log has the cause. Tell the person; do not repeat the call.",
  );
}

const failed = (text: string): CallToolResult => ({ isError: true, content: [{ type: "text", text }] });
