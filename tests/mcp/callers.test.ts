/** Who may call the HTTP address: local programs and pages, and whom the configuration names. */
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { type CallerPolicy, whyRefused } from "../../src/mcp/callers.ts";
import { mcpHandler } from "../../src/mcp/http.ts";
import { fakeContext } from "../services/fake-index.ts";

const local: CallerPolicy = { host: "127.0.0.1", allowedHosts: [], allowedOrigins: [] };
const office: CallerPolicy = { host: "0.0.0.0", allowedHosts: [], allowedOrigins: [] };
const named: CallerPolicy = {
  host: "127.0.0.1",
  allowedHosts: ["plans.example.cn"],
  allowedOrigins: ["https://a.example"],
};

describe("whyRefused", () => {
  it.each([
    ["a program on this machine", local, "127.0.0.1:8787", null],
    ["its name", local, "localhost:8787", null],
    ["IPv6", local, "[::1]:8787", null],
    ["a page of this machine", local, "localhost:8787", "http://localhost:3000"],
    ["a machine of the office, where the office is served", office, "10.1.2.3:8787", null],
    ["the page of the server itself", office, "10.1.2.3:8787", "http://10.1.2.3:8787"],
    ["a host that is named", named, "plans.example.cn", null],
    ["an origin that is named", named, "127.0.0.1:8787", "https://a.example"],
  ])("lets in %s", (_, policy, host, origin) => {
    expect(whyRefused(headers(host, origin), policy)).toBeNull();
  });

  it.each([
    [
      "a name that was pointed here (DNS rebinding)",
      local,
      "evil.example:8787",
      null,
      /MCP_ALLOWED_HOSTS=evil\.example/,
    ],
    ["a name that only begins like a local one", local, "localhost.evil.example", null, /MCP_ALLOWED_HOSTS/],
    [
      "a page of another origin",
      local,
      "localhost:8787",
      "https://evil.example",
      /MCP_ALLOWED_ORIGINS=https:\/\/evil\.example/,
    ],
    ["a page without an origin of its own", local, "localhost:8787", "null", /MCP_ALLOWED_ORIGINS/],
    ["another page, where the office is served", office, "10.1.2.3:8787", "http://10.9.9.9", /MCP_ALLOWED_ORIGINS/],
    [
      "a host that is not named, where some are",
      { ...office, allowedHosts: ["plans.example.cn"] },
      "other.cn",
      null,
      /other\.cn/,
    ],
    ["no host", local, "", null, /not a name of this server/],
  ])("refuses %s", (_, policy, host, origin, reason) => {
    expect(whyRefused(headers(host, origin), policy)).toMatch(reason);
  });
});

function headers(host: string, origin: string | null): Headers {
  return new Headers({ Host: host, ...(origin !== null && { Origin: origin }) });
}

describe("the address", () => {
  const app = new Hono().all("/mcp", mcpHandler({ getContext: async () => fakeContext, version: "0", policy: local }));
  const send = (init: RequestInit) => app.request("/mcp", { ...init, headers: { Host: "localhost", ...init.headers } });

  it("answers a page that may not ask with 403 and JSON-RPC's error", async () => {
    const response = await send({ method: "POST", headers: { Origin: "https://evil.example" }, body: "{}" });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      jsonrpc: "2.0",
      error: { message: expect.stringContaining("evil") },
    });
  });

  it.each(["GET", "DELETE"])("keeps no sessions: %s gets 405", async (method) => {
    const response = await send({ method });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, "POST"]);
  });

  it("answers without an initialisation before, as nothing is remembered", async () => {
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });
    const headers = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
    const response = await send({ method: "POST", headers, body });
    const { result } = (await response.json()) as { result: { tools: unknown[] } };
    expect(result.tools.length).toBeGreaterThan(15);
  });
});
