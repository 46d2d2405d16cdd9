/**
 * Assistants over streamable HTTP, stateless: a request is answered with JSON and nothing is remembered between two. The protocol's library
 * is loaded by the first request, so that a start does not wait for it.
 */
import type { Context } from "hono";
import { type CallerPolicy, whyRefused } from "./callers.ts";
import type { GetContext } from "./create-mcp-server.ts";

/** JSON-RPC: the server's own errors begin here. */
const SERVER_ERROR = -32000;

export interface McpAddress {
  getContext: GetContext;
  version: string;
  policy: CallerPolicy;
}

/** Answers requests to the address that it is mounted at. */
export function mcpHandler({ getContext, version, policy }: McpAddress): (c: Context) => Promise<Response> {
  return async (c) => {
    const refusal = whyRefused(c.req.raw.headers, policy);
    if (refusal !== null) return failure(c, 403, refusal);
    if (c.req.method !== "POST") {
      const message = `${c.req.method} is not answered here: this address keeps no sessions; send JSON-RPC by POST`;
      return failure(c, 405, message, { Allow: "POST" });
    }
    return answer(c.req.raw, getContext, version);
  };
}

async function answer(request: Request, getContext: GetContext, version: string): Promise<Response> {
  const [{ createMcpServer }, { WebStandardStreamableHTTPServerTransport }] = await Promise.all([
    import("./create-mcp-server.ts"),
    import("@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js"),
  ]);
  const server = createMcpServer(getContext, version);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}

function failure(c: Context, status: 403 | 405, message: string, headers: Record<string, string> = {}): Response {
  return c.json({ jsonrpc: "2.0", error: { code: SERVER_ERROR, message }, id: null }, status, headers);
}
