/** The open build is shared, follows the index, and outlives a build that cannot be opened. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readConfig } from "../../src/config.ts";
import { contextHolder } from "../../src/context.ts";
import { PlanlensError } from "../../src/errors.ts";
import { fakeContext } from "../services/fake-index.ts";

let indexDir: string;
beforeEach(async () => {
  indexDir = await mkdtemp(join(tmpdir(), "planlens-context-"));
});
afterEach(() => rm(indexDir, { recursive: true }));

const config = () => readConfig({ PLANLENS_INDEX_DIR: indexDir });
const publish = (buildId: string) => writeFile(join(indexDir, "current.json"), buildId);
const missing = new PlanlensError("INDEX_MISSING", "no index");

describe("the open build", () => {
  it("is opened on the first request and shared by all", async () => {
    const open = vi.fn(async () => fakeContext);
    const holder = contextHolder(config(), open);
    expect(open).not.toHaveBeenCalled();
    await publish("first");
    const contexts = await Promise.all([holder.getContext(), holder.getContext(), holder.getContext()]);
    expect(contexts).toEqual([fakeContext, fakeContext, fakeContext]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("is found after a failure without a restart", async () => {
    const open = vi.fn(async () => fakeContext).mockRejectedValueOnce(missing);
    const holder = contextHolder(config(), open);
    await expect(holder.getContext()).rejects.toBe(missing);
    await publish("first");
    expect(await holder.getContext()).toBe(fakeContext);
  });

  it("is tried again when opening fails twice on the same pointer", async () => {
    const open = vi.fn(async () => fakeContext).mockRejectedValueOnce(missing);
    const holder = contextHolder(config(), open);
    await publish("first");
    await expect(holder.getContext()).rejects.toBe(missing);
    expect(await holder.getContext()).toBe(fakeContext);
  });

  it("is replaced when another is published", async () => {
    const second = { ...fakeContext };
    const open = vi.fn(async () => second).mockResolvedValueOnce(fakeContext);
    const holder = contextHolder(config(), open);
    await publish("first");
    expect(await holder.getContext()).toBe(fakeContext);
    await publish("second one");
    expect(await holder.getContext()).toBe(second);
  });

  it("goes on answering where the next one cannot be opened, and says so once", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const open = vi.fn(async () => fakeContext);
    const holder = contextHolder(config(), open);
    await publish("first");
    await holder.getContext();
    open.mockRejectedValueOnce(missing);
    await publish("broken one");
    expect(await holder.getContext()).toBe(fakeContext);
    expect(await holder.getContext()).toBe(fakeContext);
    expect(log).toHaveBeenCalledExactlyOnceWith(missing);
    log.mockRestore();
  });

  it("is gone with its pointer", async () => {
    const open = vi.fn(async () => fakeContext);
    const holder = contextHolder(config(), open);
    await publish("first");
    await holder.getContext();
    open.mockRejectedValue(missing);
    await rm(join(indexDir, "current.json"));
    await expect(holder.getContext()).rejects.toBe(missing);
  });

  it("is given back on close", async () => {
    const close = vi.fn();
    const holder = contextHolder(config(), async () => ({ ...fakeContext, index: { ...fakeContext.index, close } }));
    await holder.getContext();
    await holder.close();
    expect(close).toHaveBeenCalledOnce();
  });
});
