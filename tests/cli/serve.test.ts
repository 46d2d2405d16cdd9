/** `npm run serve` and `npm start` as processes: what they serve, what they refuse, how they end. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Config } from "../../src/config.ts";
import { BUILD_MS, builtConfig } from "../built-index.ts";
import { command, endAll } from "./process.ts";

let built: Config;
beforeAll(async () => {
  built = await builtConfig();
}, BUILD_MS);
afterEach(endAll);

const env = (more: Record<string, string> = {}) => ({ PLANLENS_INDEX_DIR: built.indexDir, PORT: "0", ...more });

/** A copy of the built index whose manifest says that it was made from something else. */
async function staleCopy(input: "documents" | "lexicon" | "model" | "code"): Promise<string> {
  const dir = `${built.indexDir}-stale-${input}`;
  await cp(built.indexDir, dir, { recursive: true });
  const { buildId } = JSON.parse(await readFile(join(dir, "current.json"), "utf8"));
  const file = join(dir, "builds", buildId, "manifest.json");
  const manifest = await readFile(file, "utf8");
  const hash: string = JSON.parse(manifest).inputs[input];
  await writeFile(file, manifest.replaceAll(hash, hash.replace(/^.{8}/, "00000000")));
  return dir;
}

describe("an index that is up to date", () => {
  it.each(["start", "serve"])("is served by %s, answers, and ends with 0 on SIGTERM", async (name) => {
    const server = command(name, env());
    const url = await server.url();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const question = encodeURIComponent("各地如何推进长期护理保险？");
    const answer = await fetch(`${url}/api/v1/compare?q=${question}`);
    expect(answer.status).toBe(200);
    const { buildId, cells } = (await answer.json()) as { buildId: string; cells: { state: string }[] };
    expect(cells.map((cell) => cell.state)).toEqual(["measure", "measure", "measure", "measure", "measure"]);
    expect(server.stdout()).toContain(buildId);
    server.signal("SIGTERM");
    expect(await server.exited).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
    expect(server.stderr(), "nothing was built").not.toContain("计算向量");
  });

  it("listens on the HOST and PORT that are set", async () => {
    const port = await freePort();
    const server = command("serve", env({ HOST: "127.0.0.2", PORT: String(port) }));
    expect(await server.url()).toBe(`http://127.0.0.2:${port}`);
    expect((await fetch(`http://127.0.0.2:${port}/api/v1/health`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${port}/api/v1/health`)).rejects.toThrow();
  });
});

describe("serve refuses", () => {
  it.each(["documents", "lexicon", "model", "code"] as const)("an index that is stale by its %s", async (input) => {
    const server = command("serve", env({ PLANLENS_INDEX_DIR: await staleCopy(input) }));
    expect(await server.exited).toBe(1);
    expect(server.stderr()).toMatch(
      new RegExp(`^INDEX_STALE: index was built with ${input} 00000000.*run npm run ingest$`, "m"),
    );
    expect(server.stdout()).toBe("");
  });

  it("to serve without an index, and says how to make one", async () => {
    const server = command("serve", env({ PLANLENS_INDEX_DIR: `${built.indexDir}-none` }));
    expect(await server.exited).toBe(1);
    expect(server.stderr()).toMatch(/^INDEX_MISSING: .*npm start/m);
  });

  it("a port that is in use, by its number, with another that may be free", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as { port: number };
    const server = command("serve", env({ PORT: String(port) }));
    expect(await server.exited).toBe(1);
    expect(server.stderr()).toContain(`CONFIG_INVALID: PORT=${port}: the port is in use on 127.0.0.1`);
    taken.close();
  });

  it("a port that is no number", async () => {
    const server = command("serve", env({ PORT: "eighty" }));
    expect(await server.exited).toBe(1);
    expect(server.stderr()).toMatch(/^CONFIG_INVALID: PORT=eighty: /m);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.2");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
