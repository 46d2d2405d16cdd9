/** The official client, connected to the built index over each transport. */
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { Hono } from "hono";
import { type Config, PROJECT_ROOT } from "../../src/config.ts";
import { contextHolder } from "../../src/context.ts";
import { mcpHandler } from "../../src/mcp/http.ts";
import { startServer } from "../../src/server.ts";

export interface Connected {
  client: Client;
  close(): Promise<void>;
}

const VERSION = "0.0.0";
const newClient = () => new Client({ name: "test", version: VERSION });

export async function overHttp(config: Config): Promise<Connected> {
  const holder = contextHolder(config);
  const policy = { host: config.host, ...config.mcp };
  const app = new Hono().all("/mcp", mcpHandler({ getContext: holder.getContext, version: VERSION, policy }));
  const server = await startServer({ config, app });
  const client = newClient();
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)) as never);
  const close = async () => {
    await client.close();
    await server.close();
    await holder.close();
  };
  return { client, close };
}

/** `planlens mcp` as a client starts it: a process of its own. */
export async function overStdio(config: Config): Promise<Connected> {
  const client = newClient();
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(PROJECT_ROOT, "src/cli/bin.mjs"), "mcp"],
    env: { PLANLENS_INDEX_DIR: config.indexDir },
  });
  await client.connect(transport);
  return { client, close: () => client.close() };
}
