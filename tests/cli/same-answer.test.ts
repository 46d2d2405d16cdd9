/** Each operation of the registry is reachable from the HTTP API, the command line and MCP, and answers the same there. */
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { commandInput } from "../../src/cli/operation-options.ts";
import { COMMAND_NAMES } from "../../src/cli/program.ts";
import { runProgram } from "../../src/cli/run-program.ts";
import { contextHolder } from "../../src/context.ts";
import { type Operation, operations } from "../../src/services/operations.ts";
import { BUILD_MS, builtConfig } from "../built-index.ts";
import { type Connected, overHttp } from "../mcp/clients.ts";
import { REQUESTS } from "../mcp/requests.ts";
import { fakeTerminal } from "./fake-terminal.ts";

type Args = Record<string, unknown>;
type Methods = Record<string, { operationId: string; parameters?: { name: string; in: string }[] }>;

let assistant: Connected;
let holder: ReturnType<typeof contextHolder>;
let api: ReturnType<typeof createApi>;
let paths: Record<string, Methods>;

beforeAll(async () => {
  const config = await builtConfig();
  process.env.PLANLENS_INDEX_DIR = config.indexDir;
  assistant = await overHttp(config);
  holder = contextHolder(config);
  api = createApi(holder.getContext);
  ({ paths } = (await (await api.request("/api/v1/openapi.json")).json()) as { paths: Record<string, Methods> });
}, BUILD_MS);
afterAll(async () => {
  await assistant?.close();
  await holder?.close();
});

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(",") : String(value));

/** Sends the request to the address that the OpenAPI document gives for the operation. */
async function overApi(name: string, args: Args): Promise<string> {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { operationId, parameters = [] }] of Object.entries(methods)) {
      if (operationId !== name) continue;
      const inPath = parameters.filter((each) => each.in === "path").map((each) => each.name);
      const filled = path.replace(/\{(\w+)\}/g, (_, each: string) => encodeURIComponent(String(args[each])));
      const rest = Object.entries(args).filter(([each]) => !inPath.includes(each));
      const query = new URLSearchParams(rest.map(([each, value]): [string, string] => [each, textOf(value)]));
      const headers = { "Content-Type": "application/json" };
      const posted = { method: "POST", headers, body: JSON.stringify(args) };
      const response = await (method === "get" ? api.request(`${filled}?${query}`) : api.request(filled, posted));
      expect(response.status, name).toBe(200);
      return response.text();
    }
  }
  throw new Error(`${name} has no address`);
}

/** Writes the request as a person would type it. */
async function overCommandLine(operation: Operation, args: Args): Promise<string> {
  const { positionals, options, takesText } = commandInput(operation.input);
  const argv = [COMMAND_NAMES[operation.name] ?? operation.name, ...positionals.flatMap((name) => args[name] ?? [])];
  for (const name of options)
    if (name in args && !(takesText && name === "text")) argv.push(`--${name}`, textOf(args[name]));
  if (takesText) argv.push("-");
  const isFile = operation.name === "source";
  const terminal = fakeTerminal({ input: String(args.text) });
  const code = await runProgram([...argv.map(String), ...(isFile ? [] : ["--json"])], terminal);
  expect([code, terminal.err()], operation.name).toEqual([0, ""]);
  return isFile ? terminal.out() : terminal.out().replace(/\n$/, "");
}

describe.each(Object.entries(operations))("%s", (name, operation) => {
  const args = REQUESTS[name as keyof typeof operations];

  it("answers the same by HTTP, on the command line and to an assistant", async () => {
    const answer = await overApi(name, args);
    expect(await overCommandLine(operation as never, args)).toBe(answer);
    const { structuredContent } = (await assistant.client.callTool({ name, arguments: args })) as CallToolResult;
    if (name === "source") expect(structuredContent?.text).toBe(answer);
    else expect(structuredContent).toEqual(JSON.parse(answer));
  });
});
