/** What only a real socket shows: requests as clients write them, ports that are taken. */
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { readConfig } from "../../src/config.ts";
import { type RunningServer, startServer } from "../../src/server.ts";
import { fakeContext } from "../services/fake-index.ts";

const app = createApi(async () => fakeContext);
const open: RunningServer[] = [];
const start = async (env: Record<string, string> = { PORT: "0" }) => {
  const server = await startServer({ config: readConfig(env), app });
  open.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** Sends a request line as a careless client writes it, and gives what comes back. */
async function raw(url: string, target: string, host = "localhost"): Promise<{ status: number; problem: unknown }> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.end(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  let text = "";
  for await (const chunk of socket.setEncoding("utf8")) text += chunk;
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), problem: JSON.parse(body) };
}

describe("a running server", () => {
  for (const [trouble, target, host] of [
    ["a byte that is no UTF-8", "/api/v1/search?q=%FF", "localhost"],
    ["a character cut in its encoding", "/api/v1/search?q=%E9%9", "localhost"],
    ["Chinese that was not encoded", "/api/v1/search?q=门诊", "localhost"],
    ["a backslash in the path", "/api\\v1", "localhost"],
    ["a Host that is none", "/", "a b/c"],
  ] as const) {
    it(`answers with a problem: ${trouble}`, async () => {
      const { status, problem } = await raw((await start()).url, target, host);
      expect(problem).toMatchObject({ code: "MALFORMED_URL", status: 400 });
      expect(status).toBe(400);
    });
  }

  it("answers with a problem: a URL longer than the server reads", async () => {
    const { status, problem } = await raw((await start()).url, `/api/v1/search?q=${"a".repeat(200_000)}`);
    expect([status, problem]).toMatchObject([413, { code: "PAYLOAD_TOO_LARGE" }]);
  });

  it("reads ten thousand Chinese characters and says how many are allowed", async () => {
    const { status, problem } = await raw(
      (await start()).url,
      `/api/v1/search?q=${encodeURIComponent("长".repeat(10_000))}`,
    );
    expect([status, problem]).toMatchObject([
      400,
      { code: "INVALID_REQUEST", detail: "q has 10000 characters; allowed: 1 to 500" },
    ]);
  });

  it("closes twice without harm", async () => {
    const server = await start();
    await Promise.all([server.close(), server.close()]);
  });
});

describe("a server that cannot listen", () => {
  it("names the port that is taken and how to set another", async () => {
    const port = new URL((await start()).url).port;
    await expect(start({ PORT: port })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: `PORT=${port}: the port is in use on 127.0.0.1; stop the other program or set another, for example PORT=${Number(port) + 1}`,
    });
  });

  it("names a host that is not its own", async () => {
    await expect(start({ PORT: "0", HOST: "192.0.2.1" })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: "HOST=192.0.2.1: no network interface has this address; set HOST=127.0.0.1 or HOST=0.0.0.0",
    });
  });
});
