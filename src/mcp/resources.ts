/** Documents and passages as resources: what they say, verbatim, with the reference to cite them by. */
import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ErrorCode, McpError, type ReadResourceResult } from "@modelcontextprotocol/sdk/types.js";
import { PlanlensError } from "../errors.ts";
import type { Document, OutlineNode, Passage } from "../model/index.ts";
import { citeGbt, pathText } from "../services/cite.ts";
import type { ServiceContext } from "../services/context.ts";
import { STRENGTH_NAMES } from "../services/names.ts";
import { operations } from "../services/operations.ts";
import { documentReport } from "../tables/documents.ts";
import { DOCUMENT_TEMPLATE, documentUri, PASSAGE_TEMPLATE, passageUri } from "./addresses.ts";
import { compactText } from "./compact-text.ts";
import type { GetContext } from "./create-mcp-server.ts";

const MARKDOWN = "text/markdown";
/** What a client shows in a list of proposals. */
const MAX_PROPOSALS = 100;

export function provideResources(server: McpServer, getContext: GetContext): void {
  const documentIds = async (start: string) => {
    const { index } = await getContext();
    return index.documents.map(({ docId }) => docId).filter((docId) => docId.startsWith(start));
  };
  const list = async () => {
    const { index } = await getContext();
    return { resources: index.documents.map(described) };
  };
  server.registerResource(
    "document",
    new ResourceTemplate(DOCUMENT_TEMPLATE, { list, complete: { docId: documentIds } }),
    { title: "规划文件", description: "一份规划的元数据和目录；Metadata and outline of a plan", mimeType: MARKDOWN },
    (uri, { docId }) => reading(uri, async () => documentText(await getContext(), decoded(docId))),
  );
  const eIds = async (start: string, given?: { arguments?: Record<string, string> }) =>
    passageIds(await getContext(), given?.arguments?.docId ?? "", start);
  server.registerResource(
    "passage",
    new ResourceTemplate(PASSAGE_TEMPLATE, { list: undefined, complete: { docId: documentIds, eId: eIds } }),
    {
      title: "规划条款",
      description: "一条条款的原文、出处和引用格式；A clause with its reference",
      mimeType: MARKDOWN,
    },
    (uri, { docId, eId }) => reading(uri, async () => passageText(await getContext(), decoded(docId), decoded(eId))),
  );
}

const described = ({ docId, title, region }: Document) => ({
  uri: documentUri(docId),
  name: docId,
  title,
  description: region === null ? title : `${region.name}：${title}`,
  mimeType: MARKDOWN,
});

const decoded = (variable: string | string[] | undefined): string => decodeURIComponent(String(variable ?? ""));

async function passageIds(ctx: ServiceContext, docId: string, start: string): Promise<string[]> {
  if (!ctx.index.documents.some((each) => each.docId === docId)) return [];
  const ids = await ctx.index.passageIds({ docIds: [docId] });
  const eIds = [...ids].map((id) => id.slice(docId.length + 1)).filter((eId) => eId.startsWith(start));
  return eIds.slice(0, MAX_PROPOSALS);
}

/** What cannot be read is an error of the protocol: it has no answer that says so. */
async function reading(uri: URL, text: () => Promise<string>): Promise<ReadResourceResult> {
  try {
    return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: await text() }] };
  } catch (error) {
    if (error instanceof PlanlensError && error.status !== 500)
      throw new McpError(ErrorCode.InvalidParams, `${error.code}: ${error.message}`);
    throw error;
  }
}

async function documentText(ctx: ServiceContext, docId: string): Promise<string> {
  const document = await operations.document.run(ctx, { docId });
  const { outline } = await operations.outline.run(ctx, { docId });
  const fields = compactText(documentReport(document), () => "").text;
  return [`# ${document.title}`, "", fields, "", "## 目录（括号内是条款地址）", "", ...outlineLines(outline, 0)].join(
    "\n",
  );
}

function outlineLines(nodes: readonly OutlineNode[], depth: number): string[] {
  return nodes.flatMap((node) => [
    `${"  ".repeat(depth)}- ${pathText([node])}（${node.eId}）`,
    ...outlineLines(node.children, depth + 1),
  ]);
}

async function passageText(ctx: ServiceContext, docId: string, eId: string): Promise<string> {
  const { passage, previous, next } = await operations.passage.run(ctx, { docId, eId });
  const document = ctx.index.documents.find((each) => each.docId === docId)!;
  const neighbour = (name: string, other: Passage | null) =>
    other === null ? [] : [`- ${name}：${passageUri(other.passageId)}`];
  return [
    `> ${passage.text}`,
    "",
    `- 出处：${pathText(passage.path)}`,
    `- 力度：${STRENGTH_NAMES[passage.strength]}`,
    `- 引用格式（GB/T 7714）：${citeGbt(document, passage)}`,
    ...neighbour("前一条", previous),
    ...neighbour("后一条", next),
  ].join("\n");
}
