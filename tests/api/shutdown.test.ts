/** A real process on loopback is told to stop while it answers. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const SERVER = fileURLToPath(new URL("slow-server.ts", import.meta.url));
const TEST_MS = 20_000;

let child: ChildProcess;
afterEach(() => void child.kill("SIGKILL"));

async function start(...args: string[]) {
  child = spawn(process.execPath, ["--import", "tsx", SERVER, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const line = async (): Promise<string> => (await lines.next()).value;
  return { url: await line(), line, exited };
}

interface Answer {
  status: number | undefined;
  connection: string | undefined;
  text: string;
}

function ask(url: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const read = async (response: IncomingMessage) => {
      let text = "";
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, connection: response.headers.connection, text });
    };
    get(url, { agent }, (response) => void read(response)).on("error", reject);
  });
}

describe("a server told to stop", () => {
  it(
    "answers what runs, refuses what comes later on an open connection, takes no new connection, and exits 0",
    async () => {
      const { url, line, exited } = await start("1500");
      const kept = new Agent({ keepAlive: true, maxSockets: 1 });
      expect(await ask(`${url}/quick`, kept)).toMatchObject({ status: 200, connection: "keep-alive" });
      const slow = ask(`${url}/slow`, new Agent({ keepAlive: true }));
      expect(await line()).toBe("running");
      child.kill("SIGTERM");
      await new Promise((resolve) => setTimeout(resolve, 300));
      const late = await ask(`${url}/quick`, kept);
      expect(late).toMatchObject({ status: 503, connection: "close" });
      expect(JSON.parse(late.text)).toMatchObject({ code: "SHUTTING_DOWN" });
      await expect(ask(`${url}/quick`, new Agent())).rejects.toMatchObject({ code: "ECONNREFUSED" });
      expect(await slow).toMatchObject({ status: 200, text: "answered", connection: "close" });
      expect(await exited).toBe(0);
    },
    TEST_MS,
  );

  it(
    "exits at once when nothing runs, idle connections or not",
    async () => {
      const { url, exited } = await start();
      await ask(`${url}/quick`, new Agent({ keepAlive: true }));
      child.kill("SIGINT");
      expect(await exited).toBe(0);
    },
    TEST_MS,
  );

  it(
    "exits 1 when the time is up",
    async () => {
      const { url, line, exited } = await start("60000", "200");
      ask(`${url}/slow`, new Agent()).catch(() => {});
      await line();
      child.kill("SIGTERM");
      expect(await exited).toBe(1);
    },
    TEST_MS,
  );

  it(
    "exits at once on a second signal",
    async () => {
      const { url, line, exited } = await start("60000", "60000");
      ask(`${url}/slow`, new Agent()).catch(() => {});
      await line();
      child.kill("SIGTERM");
      await new Promise((resolve) => setTimeout(resolve, 200));
      child.kill("SIGINT");
      expect(await exited).toBe(1);
    },
    TEST_MS,
  );
});
