/**
 * The one mapping from errors to answers (RFC 9457). A code keeps its status, title and type URI for good. What was not expected is
 * answered as INTERNAL without its insides; the stack goes to stderr.
 */
import { ERROR_STATUS, type ErrorCode, PlanlensError } from "../errors.ts";
import type { Problem } from "../model/index.ts";
import { SECURITY_HEADERS } from "./headers.ts";

export const PROBLEM_MEDIA_TYPE = "application/problem+json";

const TITLES: Partial<Record<ErrorCode, string>> = {
  INVALID_REQUEST: "请求参数有误 · Invalid request",
  UNKNOWN_PARAMETER: "没有这个参数 · Unknown parameter",
  MALFORMED_URL: "网址编码有误 · Malformed URL",
  UNKNOWN_REGION: "没有这个地区 · Unknown region",
  UNKNOWN_TOPIC: "没有这个主题 · Unknown topic",
  UNKNOWN_CONCEPT: "没有这个指标概念 · Unknown concept",
  UNKNOWN_DOCUMENT: "没有这份文件 · Unknown document",
  DOCUMENT_NOT_FOUND: "没有这份文件 · Document not found",
  PASSAGE_NOT_FOUND: "没有这条条款 · Passage not found",
  NOT_FOUND: "没有这个地址 · Not found",
  METHOD_NOT_ALLOWED: "不支持这种请求方法 · Method not allowed",
  PAYLOAD_TOO_LARGE: "内容过大 · Payload too large",
  INDEX_MISSING: "还没有索引 · No index",
  INDEX_BROKEN: "索引已损坏 · Index broken",
  INDEX_STALE: "索引已过期 · Index stale",
  SHUTTING_DOWN: "服务正在停止 · Shutting down",
};
const SERVER_TITLE = "服务器内部错误 · Internal error";
const SERVER_DETAIL = "the server failed to answer; its log has the cause";

/** Folders of the server in a message; the last part of a path is kept, it is what a person looks for. */
const FOLDERS = /(?<![\w:/.])(?:[A-Za-z]:)?(?:[\\/][^\s\\/:;,'"]+)*[\\/](?=[^\s\\/:;,'"]+)/g;

/** What to tell of an error. Never throws. */
export function toProblem(error: unknown): Problem {
  if (!(error instanceof PlanlensError)) return problem("INTERNAL", SERVER_DETAIL);
  if (error.status === 500) return problem(error.code, SERVER_DETAIL);
  if (error.status > 500) return problem(error.code, error.message.replace(FOLDERS, "…/"));
  return { ...problem(error.code, error.message), ...(error.errors.length > 0 && { errors: error.errors }) };
}

/** The answer to an error; logs what the caller is not told. */
export function problemResponse(error: unknown, headers: Record<string, string> = {}): Response {
  const body = toProblem(error);
  if (body.status === 500) console.error(error);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { ...SECURITY_HEADERS, "Content-Type": PROBLEM_MEDIA_TYPE, "Cache-Control": "no-store", ...headers },
  });
}

function problem(code: ErrorCode, detail: string): Problem {
  const type = `/problems/${code.toLowerCase().replaceAll("_", "-")}`;
  return { type, title: TITLES[code] ?? SERVER_TITLE, status: ERROR_STATUS[code], detail, code };
}
