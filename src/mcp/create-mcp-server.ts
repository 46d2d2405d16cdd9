/** The operations for assistants: tools, resources and prompts of one server, without a transport. Opens nothing by itself. */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { ServiceContext } from "../services/context.ts";
import { providePrompts } from "./prompts.ts";
import { provideResources } from "./resources.ts";
import { provideTools } from "./tools.ts";

/** Gives the open build; rejects with a PlanlensError where there is none. */
export type GetContext = () => Promise<ServiceContext>;

const INSTRUCTIONS = `规镜 planlens 逐条读取医疗保障五年规划。先用 documents 看有哪些文件，topics 看有哪些主题；查条款用 search，并排比较用 compare 或 matrix，数字用 indicators 和 targets，分工用 duties，拟写条款用 precedents，整篇草案用 reviews。
Quotes are verbatim and carry their place in the source. \`absent\` means that the search found nothing and its receipt says what was looked for; it does not prove that a place does nothing. Mark drafts (征求意见稿) as drafts. The text of a tool is cut to fit; the whole answer is in its structured content.`;

export function createMcpServer(getContext: GetContext, version: string): McpServer {
  const server = new McpServer(
    { name: "planlens", title: "规镜 planlens", version },
    { instructions: INSTRUCTIONS, capabilities: { tools: {} } },
  );
  provideTools(server, getContext);
  provideResources(server, getContext);
  providePrompts(server, getContext);
  return server;
}
