/** The answer of an operation as a tool's result: a text sized for a model, the whole answer beside it, links to what the text speaks of. */
import type { CallToolResult, ResourceLink } from "@modelcontextprotocol/sdk/types.js";
import type { Document } from "../model/index.ts";
import { wireParameters } from "../services/input/wire.ts";
import type { Operation } from "../services/operations.ts";
import { reportOf } from "../tables/report.ts";
import type { Report, Row, Table } from "../tables/table.ts";
import { documentUri, passageUri } from "./addresses.ts";
import { compactText, TEXT_BUDGET } from "./compact-text.ts";
import { structuredOf } from "./tool-schemas.ts";

/** Clauses and documents that are linked: the first ones of the text. */
const MAX_LINKS = 10;
const TITLE_CHARS = 60;

export function toolResult(
  operation: Operation,
  args: Record<string, unknown>,
  answer: unknown,
  documents: readonly Document[],
): CallToolResult {
  const structuredContent = structuredOf(operation, answer);
  const { text, shown } = textOf(operation, args, structuredContent, documents);
  return { content: [{ type: "text", text }, ...links(shown, documents)], structuredContent };
}

function textOf(
  operation: Operation,
  args: Record<string, unknown>,
  answer: Record<string, unknown>,
  documents: readonly Document[],
): { text: string; shown: Row[] } {
  if (typeof answer.text === "string") return { text: shortened(answer.text), shown: [] };
  const report = reportOf(operation.name, answer, documents);
  return compactText(report.found ? report : nothingFound(report), moreOf(operation, args));
}

/** The original of a document may be long: the tool `passages` gives it clause by clause. */
function shortened(text: string): string {
  if (text.length <= TEXT_BUDGET) return text;
  return `${text.slice(0, TEXT_BUDGET)}\n\n（原文共 ${text.length} 字，以上是前 ${TEXT_BUDGET} 字；用 passages 分页读取，用 outline 看目录）`;
}

function nothingFound({ notes, tables }: Report): Report {
  return { found: false, notes: [...notes, "没有找到"], tables };
}

function moreOf(operation: Operation, args: Record<string, unknown>) {
  const names = Object.keys(wireParameters(operation.input));
  return ({ title, rows }: Table, shown: number): string => {
    const what = `（${title ?? "结果"}还有 ${rows.length - shown} 行没有列在文字里，全部在 structuredContent 中`;
    if (title === null && names.includes("offset")) {
      const offset = Number(args.offset ?? 0) + shown;
      return `${what}；要接着读，用同样的参数再加 offset=${offset}）`;
    }
    const narrower = names.filter((name) =>
      ["regions", "topics", "docs", "concept", "evidence", "limit"].includes(name),
    );
    return narrower.length > 0 ? `${what}；可用 ${narrower.join("、")} 缩小范围）` : `${what}）`;
  };
}

function links(rows: readonly Row[], documents: readonly Document[]): ResourceLink[] {
  const byUri = new Map<string, ResourceLink>();
  for (const row of rows) {
    const link = linkOf(row, documents);
    if (link !== null && byUri.size < MAX_LINKS) byUri.set(link.uri, link);
  }
  return [...byUri.values()];
}

function linkOf({ docId, passageId }: Row, documents: readonly Document[]): ResourceLink | null {
  const owner = documents.find((each) => each.docId === (docId ?? passageId?.split("#")[0]));
  if (owner === undefined) return null;
  const title = owner.title.slice(0, TITLE_CHARS);
  if (passageId === null)
    return {
      type: "resource_link",
      uri: documentUri(owner.docId),
      name: owner.docId,
      title,
      mimeType: "text/markdown",
    };
  return { type: "resource_link", uri: passageUri(passageId), name: passageId, title, mimeType: "text/markdown" };
}
