/** Documents of the project name only what is there; one that does not is told by file and name. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkDocs } from "../../src/check/docs.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "planlens-docs-"));
  for (const folder of ["src", "data/plans", "scripts", "tests", "index"])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, "package.json"), '{"scripts":{"start":"x"}}');
  await writeFile(join(root, "src/there.ts"), "");
});
afterAll(() => rm(root, { recursive: true }));

it("every path and script that the project's documents name exists", async () => {
  expect(await checkDocs()).toEqual([]);
});

it.each([
  ["a path that is gone", "See `src/gone.ts`.", ["README.md: names src/gone.ts, which does not exist"]],
  ["a link that leads nowhere", "[here](docs/gone.md)", ["README.md: names docs/gone.md, which does not exist"]],
  ["a script that does not exist", "npm run frob", ["README.md: names npm run frob, which does not exist"]],
  ["what is there", "`src/there.ts`, npm run start, [it](src/there.ts#part)", []],
  ["addresses and anchors", "[a](https://example.org/x.md) [b](#part)", []],
  ["what a command makes", "`index/current.json`", []],
])("%s", async (_, text, problems) => {
  await writeFile(join(root, "README.md"), text);
  expect(await checkDocs(root)).toEqual(problems);
});
