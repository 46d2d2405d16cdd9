/** Only one process writes an index; a lock that nobody holds any more does not stop the next one. */
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { writeBuild } from "../../src/store/index.ts";
import { DEAD_PID, syntheticContent, temporaryIndex } from "./synthetic.ts";

vi.setConfig({ testTimeout: 60_000 }); // writes to disk on a busy machine

let index: ReturnType<typeof temporaryIndex>;
beforeEach(() => {
  index = temporaryIndex();
});
afterEach(() => index.remove());

const lockPath = () => join(index.dir, "ingest.lock");

describe("the lock", () => {
  test("a second writer fails naming the process that writes", async () => {
    const both = await Promise.allSettled([1, 2].map((seed) => writeBuild(index.dir, syntheticContent({ seed }))));
    const failed = both.filter((result) => result.status === "rejected");
    expect(failed).toHaveLength(1);
    expect(failed[0]!.reason).toMatchObject({
      code: "BUILD_LOCKED",
      message: expect.stringMatching(new RegExp(`ingest\\.lock: process ${process.pid} on .+ is writing this index`)),
    });
  });

  const lockOf = (pid: number, host = hostname()) => JSON.stringify({ pid, host });

  test.each([
    ["a dead process", lockOf(DEAD_PID)],
    ["an earlier process with this one's number", lockOf(process.pid)],
  ])("of %s is taken over", async (_owner, text) => {
    writeFileSync(lockPath(), text);
    await writeBuild(index.dir, syntheticContent());
    expect(existsSync(lockPath())).toBe(false);
  });

  test.each([
    ["a living process", lockOf(process.ppid), `process ${process.ppid}`],
    ["another machine", lockOf(DEAD_PID, "elsewhere"), "on elsewhere"],
    ["a writer that has not filled it yet", "", "another process"],
  ])("of %s holds", async (_owner, text, named) => {
    writeFileSync(lockPath(), text);
    await expect(writeBuild(index.dir, syntheticContent())).rejects.toMatchObject({
      code: "BUILD_LOCKED",
      message: expect.stringContaining(named),
    });
    expect(readFileSync(lockPath(), "utf8")).toBe(text);
    rmSync(lockPath());
  });

  test("that is empty and old was left by a crash", async () => {
    writeFileSync(lockPath(), "");
    utimesSync(lockPath(), 0, 0);
    await writeBuild(index.dir, syntheticContent());
  });
});
