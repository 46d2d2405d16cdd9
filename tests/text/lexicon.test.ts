/** Loading a lexicon folder: the one of the project, and another sector's that only consists of files. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PlanlensError } from "../../src/errors.ts";
import { loadLexicon } from "../../src/text/lexicon.ts";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));

const SERVICES = `# 养老服务
- id: elderly-care
  pref: 养老服务
  alt: [基本养老服务, 养老服务体系建设工作]
  lay: [老人照料]
  en: [elderly care]
  definition: 为老年人提供的照料。
- id: canteen
  pref: 老年助餐
  abbr: [长者食堂]
  broader: elderly-care
  related:
    - { id: bed }
  definition: 为老年人供餐。
- id: bed
  pref: 家庭养老床位
  broader: elderly-care
  definition: 设在家中的护理床位。
`;
const TOPICS = `- group: { id: home, label: 居家, labelEn: At home }
  topics:
    - { id: canteen, includes: [bed] }
`;

let dataDir: string;

async function write(file: string, text: string): Promise<void> {
  const path = join(dataDir, "lexicon-elderly", file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const load = () => loadLexicon(dataDir, "lexicon-elderly");

async function refusal(): Promise<PlanlensError> {
  const error: unknown = await load().then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof PlanlensError)) throw new Error("the lexicon was not refused");
  return error;
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "lexicon-"));
  await write("thesaurus/services.yaml", SERVICES);
});

afterEach(() => rm(dataDir, { recursive: true }));

describe("a lexicon of another sector", () => {
  it("needs a thesaurus and nothing else", async () => {
    const { lexicon } = await load();
    expect(lexicon.concepts.map(({ id }) => id)).toEqual(["elderly-care", "canteen", "bed"]);
    expect(lexicon.topicGroups).toEqual([]);
  });

  it("fills in what an entry leaves out", async () => {
    const { lexicon } = await load();
    expect(lexicon.concepts[1]).toMatchObject({ alt: [], not: [], related: [{ id: "bed", difference: null }] });
    expect(lexicon.concepts[0]).toMatchObject({ broader: null, related: [] });
  });

  it("reads topics where there are some", async () => {
    await write("topics.yaml", TOPICS);
    const { lexicon } = await load();
    const topics = [{ id: "canteen", includes: ["bed"], equivalents: [] }];
    expect(lexicon.topicGroups).toEqual([{ group: { id: "home", label: "居家", labelEn: "At home" }, topics }]);
  });

  it("keeps printed names of up to six characters whole, and neither phrases nor how people say it", async () => {
    await write("userwords.txt", "# 机构\n养老院 # 也叫敬老院\n\n");
    const { lexicon } = await load();
    expect(lexicon.userWords).toEqual(
      ["养老服务", "基本养老服务", "老年助餐", "长者食堂", "家庭养老床位", "养老院"].sort(),
    );
  });

  it("has another hash when any file changes, and the same when none does", async () => {
    const before = await load();
    expect((await load()).sha256).toBe(before.sha256);
    await write("thesaurus/more.yaml", "# nothing yet\n");
    expect((await load()).sha256).not.toBe(before.sha256);
  });
});

describe("a lexicon that no index can be built on", () => {
  it.each([
    [
      "an unknown broader concept",
      "thesaurus/x.yaml",
      "- { id: a, pref: 甲乙, broader: nowhere, definition: 丙 }",
      "nowhere",
    ],
    ["a misspelt key", "thesaurus/x.yaml", "- { id: a, pref: 甲乙, labels: [丙丁], definition: 丙 }", "labels"],
    ["an id twice", "thesaurus/x.yaml", "- { id: bed, pref: 甲乙, definition: 丙 }", "bed"],
    ["a file that is no YAML", "thesaurus/x.yaml", "- { id: a", "x.yaml:1"],
    ["a topic without concept", "topics.yaml", TOPICS.replace("id: canteen", "id: nobody"), "nobody"],
    ["a user word with white space", "userwords.txt", "养老院\n老年 大学\n", "userwords.txt:2"],
  ])("is refused for %s, with its place", async (_, file, text, named) => {
    await write(file, text);
    const error = await refusal();
    expect(error.code).toBe("LEXICON_INVALID");
    expect(error.message).toContain(file);
    expect(error.message).toContain(named);
  });

  it("is refused where the folder holds no concept, or is missing", async () => {
    await write("thesaurus/services.yaml", "");
    expect((await refusal()).message).toContain("holds no concept");
    await rm(join(dataDir, "lexicon-elderly"), { recursive: true });
    expect((await refusal()).message).toContain("cannot be read");
  });
});

describe("the lexicon of the project", () => {
  it("keeps things apart that people mix up", async () => {
    const { lexicon } = await loadLexicon(DATA);
    const drg = lexicon.concepts.find(({ id }) => id === "drg")!;
    const dip = lexicon.concepts.find(({ id }) => id === "dip")!;
    const relations = [...drg.related, ...dip.related].filter(({ id }) => id === "dip" || id === "drg");
    expect(relations).toHaveLength(1);
    expect(relations[0]!.difference).toContain("分值");
  });

  it("lets DRG and DIP stand in for each other, since a plan has one of the two", async () => {
    const { lexicon } = await loadLexicon(DATA);
    const topics = new Map(lexicon.topicGroups!.flatMap((group) => group.topics.map((topic) => [topic.id, topic])));
    expect(topics.get("drg")!.equivalents).toContain("dip");
    expect(topics.get("dip")!.equivalents).toContain("drg");
  });
});
