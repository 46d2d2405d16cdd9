/** A real process on loopback is told to stop while it answers. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const SERVER = fileURLToPath(new URL("slow-server.ts", import.meta.url));
const TEST_MS = 20_000;

let child: ChildProcessByStdio<Writable, Readable, Readable>;
afterEach(() => void child.kill("SIGKILL"));

async function start(...args: string[]) {
  child = spawn(process.execPath, ["--import", "tsx", SERVER, ...args], { stdio: ["pipe", "pipe", "pipe"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const line = async (): Promise<string> => (await lines.next()).value;
  return { url: await line(), line, exited };
}

/** Tells the server to stop and waits until it says that it does. */
async function stop(): Promise<void> {
  child.kill("SIGTERM");
  for await (const line of createInterface({ input: child.stderr })) if (line.includes("正在停止")) return;
  throw new Error("the server ended without saying so");
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
      const { url, line, exited } = await start();
      const kept = new Agent({ keepAlive: true, maxSockets: 1 });
      expect(await ask(`${url}/quick`, kept)).toMatchObject({ status: 200, connection: "keep-alive" });
      const slow = ask(`${url}/slow`, new Agent({ keepAlive: true }));
      expect(await line()).toBe("running");
      await stop();
      const late = await ask(`${url}/quick`, kept);
      expect(late).toMatchObject({ status: 503, connection: "close" });
      expect(JSON.parse(late.text)).toMatchObject({ code: "SHUTTING_DOWN" });
      await expect(ask(`${url}/quick`, new Agent())).rejects.toMatchObject({ code: "ECONNREFUSED" });
      child.stdin.write("\n");
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
      const { url, line, exited } = await start("200");
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
      const { url, line, exited } = await start("60000");
      ask(`${url}/slow`, new Agent()).catch(() => {});
      await line();
      await stop();
      child.kill("SIGINT");
      expect(await exited).toBe(1);
    },
    TEST_MS,
  );
});
