/** A damaged, foreign or missing index is told at opening, with the path, the value and the next step. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "@lancedb/lancedb";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { isStale, openCurrent, writeBuild } from "../../src/store/index.ts";
import { SCHEMA_VERSION } from "../../src/store/layout.ts";
import { syntheticContent, temporaryIndex } from "./synthetic.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // writes to disk on a busy machine

const content = syntheticContent();
const build = `builds/${content.buildId}`;
const good = temporaryIndex();
let index: ReturnType<typeof temporaryIndex>;

beforeAll(() => writeBuild(good.dir, content));
afterAll(() => good.remove());
beforeEach(() => {
  index = temporaryIndex();
  cpSync(good.dir, index.dir, { recursive: true });
});
afterEach(() => index.remove());

const at = (path: string) => join(index.dir, path);
const editManifest = (change: (manifest: Record<string, object>) => object) => {
  const path = at(`${build}/manifest.json`);
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, "utf8")))));
};
const tableFile = (part: string) => {
  const name = readdirSync(at(`${build}/passages.lance/${part}`), { recursive: true, withFileTypes: true }).find((e) =>
    e.isFile(),
  )!;
  return join(name.parentPath, name.name);
};

describe("openCurrent", () => {
  test("a copied index opens: nothing in it names its old place", async () => {
    (await openCurrent(index.dir)).close();
  });

  test.each(["no folder", "an empty folder"])(
    "INDEX_MISSING with %s says how to build it and leaves nothing behind",
    async (what) => {
      rmSync(index.dir, { recursive: true });
      if (what === "an empty folder") mkdirSync(index.dir);
      await expect(openCurrent(index.dir)).rejects.toMatchObject({
        code: "INDEX_MISSING",
        message: `current.json does not exist in ${index.dir}; run npm start, or npm run ingest to build the index only`,
      });
    },
  );

  const cases: [string, () => void, string][] = [
    [
      "a pointer that is not JSON",
      () => writeFileSync(at("current.json"), "{"),
      "current.json names no build (buildId is missing)",
    ],
    [
      "a pointer out of the folder",
      () => writeFileSync(at("current.json"), '{"buildId":"../../etc"}'),
      'current.json names no build ("../../etc")',
    ],
    [
      "a pointer to a missing build",
      () => rmSync(at(build), { recursive: true }),
      `${build}/manifest.json does not exist`,
    ],
    [
      "a manifest that is not JSON",
      () => writeFileSync(at(`${build}/manifest.json`), "half a man"),
      `${build}/manifest.json is not JSON`,
    ],
    [
      "a manifest of another version",
      () => editManifest((m) => ({ ...m, schemaVersion: 99 })),
      `${build}/manifest.json has schemaVersion 99, this program reads ${SCHEMA_VERSION}: it was made by another version`,
    ],
    [
      "a manifest without a version",
      () => editManifest(() => ({})),
      `${build}/manifest.json has schemaVersion missing, this program reads ${SCHEMA_VERSION}`,
    ],
    [
      "a manifest of another build",
      () => editManifest((m) => ({ ...m, buildId: "f".repeat(16) })),
      `${build} holds a manifest of another build, ${"f".repeat(16)}`,
    ],
    [
      "a manifest with a field missing",
      () => editManifest(({ embedder: _, ...m }) => m),
      `${build}/manifest.json is not a manifest (embedder: `,
    ],
    [
      "a manifest without files",
      () => editManifest(({ files: _, ...m }) => m),
      `${build}/manifest.json has no list of files`,
    ],
    [
      "a manifest that names a file outside",
      () => editManifest((m) => ({ ...m, files: { "../x": { bytes: 1, sha256: "0" } } })),
      `${build}/manifest.json has a bad entry for the file "../x"`,
    ],
    [
      "a manifest that forgets a file",
      () => editManifest((m) => ({ ...m, files: {} })),
      `${build}/documents.json is not in the manifest`,
    ],
    [
      "a file cut short",
      () => truncateSync(at(`${build}/documents.json`), 100),
      `${build}/documents.json has 100 bytes, the manifest says `,
    ],
    ["a file missing", () => rmSync(at(`${build}/lexicon.json`)), `${build}/lexicon.json does not exist`],
    [
      "one byte changed",
      () => flipByte(at(`${build}/outlines/1.json`)),
      `${build}/outlines/1.json was changed: its sha256 is not `,
    ],
    [
      "a source changed",
      () => flipByte(at(`${build}/sources/${content.documents[0]!.document.source.sha256}.txt`)),
      ".txt was changed: its sha256 is not ",
    ],
    ["the table missing", () => rmSync(at(`${build}/passages.lance`), { recursive: true }), `${build}/passages.lance/`],
    [
      "a data file of the table cut short",
      () => truncateSync(tableFile("data"), 10),
      " has 10 bytes, the manifest says ",
    ],
    ["an index file of the table missing", () => rmSync(tableFile("_indices")), " does not exist"],
    [
      "other passages counted",
      () => editManifest((m) => ({ ...m, counts: { ...m.counts, passages: 37 } })),
      `${build}/documents.json lists 3 documents with 36 passages, the manifest says 3 with 37`,
    ],
  ];

  test.each(cases)("INDEX_BROKEN for %s", async (_name, damage, message) => {
    damage();
    await expect(openCurrent(index.dir)).rejects.toMatchObject({
      code: "INDEX_BROKEN",
      message: expect.stringMatching(/; run npm run ingest to build the index again$/),
    });
    await expect(openCurrent(index.dir)).rejects.toThrow(message);
    expect(readdirSync(index.dir)).toContain("current.json");
  });

  test("INDEX_BROKEN for a table with rows of somebody else's", async () => {
    const connection = await connect(at(build));
    const table = await connection.openTable("passages");
    await table.delete("seq = 3");
    connection.close();
    await expect(openCurrent(index.dir)).rejects.toThrow(
      `${build}/passages.lance holds 35 passages, the manifest says 36`,
    );
  });

  test("INDEX_BROKEN for a table that is not one, told in one line", async () => {
    rmSync(at(`${build}/passages.lance`), { recursive: true });
    editManifest((m) => ({
      ...m,
      files: Object.fromEntries(Object.entries(m.files ?? {}).filter(([file]) => !file.startsWith("passages.lance"))),
    }));
    await expect(openCurrent(index.dir)).rejects.toMatchObject({
      code: "INDEX_BROKEN",
      message: expect.stringMatching(
        /^builds\/[0-9a-f]{16}\/passages\.lance cannot be opened \([^\n]+\); run npm run ingest/,
      ),
    });
  });

  test.each(cases.slice(0, 6))("ingest repairs %s", async (_name, damage) => {
    damage();
    await writeBuild(index.dir, content);
    (await openCurrent(index.dir)).close();
  });
});

function flipByte(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(path, bytes);
}

describe("isStale", () => {
  const inputs = { documents: "a".repeat(64), lexicon: "b".repeat(64), model: "m", code: "c" };
  const manifest = {
    schemaVersion: 1,
    buildId: "0".repeat(16),
    inputs,
    embedder: { id: "m", dims: 1 },
    counts: { documents: 0, passages: 0, indicators: 0, targets: 0, duties: 0 },
    failures: [],
  };

  test("null when nothing differs", () => expect(isStale(manifest, { ...inputs })).toBeNull());

  test("names each input that differs, with both values", () => {
    expect(isStale(manifest, { ...inputs, lexicon: "f".repeat(64), code: "d" })).toBe(
      "index was built with lexicon bbbbbbbbbbbb, code c, this program has lexicon ffffffffffff, code d; run npm run ingest",
    );
  });
});
