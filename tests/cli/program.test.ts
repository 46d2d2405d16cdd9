/** The command line: help in Chinese for every command, errors that name value and choice, exit codes, tables, CSV, standard input. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { COMMAND_NAMES } from "../../src/cli/program.ts";
import { runProgram } from "../../src/cli/run-program.ts";
import { widthOf } from "../../src/cli/terminal/columns.ts";
import { operations } from "../../src/services/operations.ts";
import { BUILD_MS, builtConfig } from "../built-index.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const CARED = "养老机构为失能老人提供长期护理服务";

let folder: string;
beforeAll(async () => {
  process.env.PLANLENS_INDEX_DIR = (await builtConfig()).indexDir;
  folder = await mkdtemp(join(tmpdir(), "planlens-cli-"));
}, BUILD_MS);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(argv: string[], { width = 100, input = "" } = {}) {
  const terminal = fakeTerminal({ width, input });
  // Help is printed by the argument parser itself.
  const log = vi.spyOn(console, "log").mockImplementation((text: string) => terminal.print(text));
  const code = await runProgram(argv, terminal).finally(() => log.mockRestore());
  return { code, out: terminal.out(), err: terminal.err() };
}

const SYSTEM = ["export", "ingest", "start", "serve", "mcp", "inspect", "eval", "doctor", "completion"];
const ASKED = Object.values(operations).map(({ name }) => COMMAND_NAMES[name] ?? name);

describe("help", () => {
  it("lists every command with a Chinese line, the exit codes, and no English sentence", async () => {
    const { code, out } = await run(["--help"]);
    expect(code).toBe(0);
    for (const name of [...ASKED, ...SYSTEM])
      expect(out).toMatch(new RegExp(`planlens ${name}\\b.*\\p{Script=Han}`, "u"));
    expect(out).toContain("退出码：0 正常；1 失败");
    expect(out).not.toMatch(/[a-z]+ [a-z]+ [a-z]+ [a-z]+/);
  });

  it.each([...ASKED, ...SYSTEM.filter((name) => name !== "completion")])(
    "of %s says what it does, in lines that fit",
    async (name) => {
      const { code, out } = await run([name, "--help"], { width: 90 });
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^planlens ${name}`));
      expect(out).toMatch(/示例：\n {2}planlens /);
      for (const line of out.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(90);
      const options = out
        .split("示例：")[0]!
        .split("\n")
        .filter((line) => /^ +(?:-\w, )?--/.test(line));
      for (const line of options) expect(line).toMatch(/\p{Script=Han}/u);
    },
  );

  it("names every format of an export", async () => {
    const { out } = await run(["export", "compare", "--help"]);
    expect(out).toMatch(/--format .*"csv".*"md".*"json"/s);
    expect(out).toContain("--topic");
  });

  it("comes with a completion script", async () => {
    const { code, out } = await run(["completion"]);
    expect([code, out]).toEqual([0, expect.stringMatching(/planlens[\s\S]*--get-yargs-completions/)]);
  });
});

describe("what is wrong is told with its value and the choice there is, and exit code 2", () => {
  it.each([
    ["no command", [], "请给出命令"],
    ["a command that does not exist", ["serch"], "search"],
    ["an option that does not exist", ["search", "门诊", "--page", "2"], "没有这个选项或参数：page"],
    ["a number out of bounds", ["search", "门诊", "--limit", "0"], "limit=0 is below 1; allowed: 1 to 100"],
    ["a word for a number", ["search", "门诊", "--limit", "ten"], "limit=ten is not a whole number; allowed: 1 to 100"],
    ["a choice", ["search", "门诊", "--mode", "fuzzy"], '--mode 给的是 "fuzzy"，可选 "hybrid", "keyword", "semantic"'],
    ["an entry of a list", ["search", "门诊", "--roles", "goal,aim"], "roles=aim is not one of achievement"],
    ["a topic", ["compare", "--topic", "drgs"], "UNKNOWN_TOPIC: topic=drgs is not a topic of this index; allowed: "],
    ["two ways of asking", ["compare", "DRG", "--topic", "drg"], "give exactly one of topic and q"],
    ["no question", ["search"], "q is required"],
    ["a missing argument", ["passage", "350100-fuzhou"], "参数不够：给了 1 个，至少要 2 个"],
    ["two outputs at once", ["topics", "--json", "--csv"], "不能同时用"],
    ["a text twice", ["precedents", "-", "--text", "条款"], "give a file or --text, not both"],
  ])("%s", async (_, argv, message) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

describe("exit codes", () => {
  it("3 where the question is understood and nothing answers it", async () => {
    const { code, out } = await run(["duties", "--unit", "没有这个单位"]);
    expect([code, out]).toEqual([3, expect.stringContaining("没有找到")]);
  });

  it("3 for an address that holds nothing", async () => {
    const { code, err } = await run(["passage", "350100-fuzhou", "nope"]);
    expect([code, err]).toEqual([3, expect.stringContaining("没有这条条款 PASSAGE_NOT_FOUND")]);
  });

  it("1 without an index, pointing to doctor", async () => {
    const indexDir = process.env.PLANLENS_INDEX_DIR;
    process.env.PLANLENS_INDEX_DIR = join(folder, "none");
    const { code, err } = await run(["topics"]).finally(() => {
      process.env.PLANLENS_INDEX_DIR = indexDir;
    });
    expect([code, err]).toEqual([1, expect.stringMatching(/还没有索引 INDEX_MISSING[\s\S]*planlens doctor/)]);
  });

  it("1 for a file that cannot be read", async () => {
    const { code, err } = await run(["review", join(folder, "missing.txt")]);
    expect([code, err]).toEqual([1, expect.stringContaining("FILE_UNREADABLE")]);
  });
});

describe("tables", () => {
  it.each([60, 100, 160])("fit %i cells, wrap quotes whole and mark the draft", async (width) => {
    const { out } = await run(["compare", "--topic", "ltci", "--evidence", "1"], { width });
    for (const line of out.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(width);
    expect(out).not.toMatch(/…/);
    const { out: json } = await run(["compare", "--topic", "ltci", "--evidence", "1", "--json"]);
    const { cells } = JSON.parse(json) as { cells: { headline: { quote: { text: string } } | null }[] };
    const column = columnOf(out, -1);
    for (const { headline } of cells) expect(column).toContain(headline!.quote.text.replace(/\s/g, ""));
    expect(columnOf(out, 0)).toContain("潍坊市（征求意见稿）");
  });

  it("take a question as words without quotes", async () => {
    const asWords = await run(["search", "失能", "护理", "--limit", "2", "--json"]);
    const asOne = await run(["search", "失能 护理", "--limit", "2", "--json"]);
    expect(asWords).toEqual(asOne);
  });
});

/** Text of a column, its lines joined. */
function columnOf(out: string, at: number): string {
  const rows = out.split("\n").filter((line) => line.startsWith("│"));
  const cells = rows.map((row) => row.split("│").slice(1, -1).at(at)!);
  return cells.join("").replace(/\s/g, "");
}

describe("CSV", () => {
  it("has a byte order mark, ids, numbers and the build", async () => {
    const { code, out } = await run(["indicators", "--regions", "350100", "--csv"]);
    expect(code).toBe(0);
    const [head, first] = out.split("\r\n");
    expect(head).toMatch(/^\uFEFF文件,指标,单位,.*条款标识,索引版本$/);
    expect(first).toMatch(/^福州市,.*350100-fuzhou#.*,[0-9a-f]{16}$/);
  });
});

describe("standard input and files", () => {
  it("a clause comes from standard input, a draft from a file, with the same answer as written out", async () => {
    const file = join(folder, "clause.txt");
    await writeFile(file, CARED);
    const [piped, named, written] = await Promise.all([
      run(["precedents", "-", "--limit", "2", "--json"], { input: CARED }),
      run(["precedents", file, "--limit", "2", "--json"]),
      run(["precedents", "--text", CARED, "--limit", "2", "--json"]),
    ]);
    expect([piped!.code, JSON.parse(piped!.out).hits.length]).toEqual([0, 2]);
    expect([named!.out, written!.out]).toEqual([piped!.out, piped!.out]);
  });

  it("source gives the original as it is", async () => {
    const { out } = await run(["source", "621024-heshui"]);
    expect(out).toBe(await readFile(join("data/plans", "621024-heshui.txt"), "utf8"));
  });

  it("an export is a file where it was asked for, or goes to standard output", async () => {
    const file = join(folder, "drg.md");
    const saved = await run(["export", "compare", "--topic", "drg", "--format", "md", "--output", file]);
    expect([saved.code, saved.err]).toEqual([0, expect.stringContaining(`已存为 ${file}`)]);
    const printed = await run(["export", "compare", "--topic", "drg", "-f", "md", "-o", "-"]);
    expect(printed.out).toBe(await readFile(file, "utf8"));
    expect(printed.out).toContain("潍坊市");
  });
});
