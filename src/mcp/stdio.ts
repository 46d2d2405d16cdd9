/** One assistant over standard input and output. Nothing else may be written to stdout: it carries the protocol. */
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createMcpServer, type GetContext } from "./create-mcp-server.ts";

/** Resolves when the assistant hangs up. */
export async function connectStdio(getContext: GetContext, version: string): Promise<void> {
  const server = createMcpServer(getContext, version);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  process.stdin.once("end", () => void server.close());
  await server.connect(new StdioServerTransport());
  await closed;
}
