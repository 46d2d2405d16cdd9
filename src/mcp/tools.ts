/** Every operation of the registry as a tool. All of them read; none changes anything. */
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type Tool,
} from "@modelcontextprotocol/sdk/types.js";
import { parseInput } from "../services/input/parse-input.ts";
import { type Operation, operations } from "../services/operations.ts";
import type { GetContext } from "./create-mcp-server.ts";
import { toolError } from "./tool-error.ts";
import { toolResult } from "./tool-result.ts";
import { inputSchemaOf, outputSchemaOf } from "./tool-schemas.ts";

const READS_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const all = Object.values(operations) as unknown as Operation[];
let described: Tool[] | undefined;

export function provideTools({ server }: McpServer, getContext: GetContext): void {
  server.registerCapabilities({ tools: {} });
  server.setRequestHandler(ListToolsRequestSchema, () => {
    described ??= all.map(describe);
    return { tools: described };
  });
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const operation = all.find(({ name }) => name === params.name);
    if (operation !== undefined) return call(operation, params.arguments ?? {}, getContext);
    const allowed = all.map(({ name }) => name).join(", ");
    throw new McpError(ErrorCode.InvalidParams, `${params.name} is not a tool; allowed: ${allowed}`);
  });
}

function describe(operation: Operation): Tool {
  const { name, summary, description } = operation;
  return {
    name,
    title: summary,
    description: `${summary}。${description}`,
    inputSchema: inputSchemaOf(operation),
    outputSchema: outputSchemaOf(operation),
    annotations: { title: summary, ...READS_ONLY },
  };
}

/** Models write null for what they leave out. */
async function call(operation: Operation, given: Record<string, unknown>, getContext: GetContext) {
  const args = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  try {
    const input = parseInput(operation.input, args, `an argument of ${operation.name}`);
    const ctx = await getContext();
    return toolResult(operation, args, await operation.run(ctx, input), ctx.index.documents);
  } catch (error) {
    return toolError(error);
  }
}
