/**
 * Role and strength against 150 hand labels that were written before any rule. The labels on odd lines were used to tune the rules,
 * those on even lines never; both halves must hold the same thresholds.
 */
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Classification,
  type ClassificationRules,
  classify,
  loadClassificationRules,
} from "../../src/extract/classify.ts";
import type { Role, Strength } from "../../src/model/index.ts";
import type { PlanNode } from "../../src/model/plan.ts";
import { goldenRecords, PLANS, parsedPlan, squeeze } from "../golden-files.ts";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));
const THRESHOLD = 0.85;

interface Label {
  quote: string;
  role: Role;
  strength: Strength;
}
interface Judged extends Label {
  plan: string;
  line: number;
  got: Classification;
}

let rules: ClassificationRules;
let judged: Judged[];

function flatten(nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

function judge(plan: string): Judged[] {
  const document = parsedPlan(plan);
  const classes = classify(document, rules);
  const nodes = flatten(document.nodes);
  return goldenRecords<Label>(plan, "labels.jsonl").map((label, index) => {
    const holders = nodes.filter((node) => squeeze(node.own.text).includes(squeeze(label.quote)));
    if (holders.length !== 1) throw new Error(`${plan}:${index + 1} stands in ${holders.length} nodes`);
    return { ...label, plan, line: index + 1, got: classes.get(holders[0]!.eId)! };
  });
}

/** Share that agrees; the misses are named when it is too low. */
function expectAgreement(labels: readonly Judged[], field: "role" | "strength"): void {
  const misses = labels.filter((label) => label.got[field] !== label[field]);
  const named = misses.map((miss) => `${miss.plan}:${miss.line} expected ${miss[field]}, got ${miss.got[field]}`);
  expect(1 - misses.length / labels.length, named.join("\n")).toBeGreaterThanOrEqual(THRESHOLD);
}

beforeAll(async () => {
  rules = await loadClassificationRules(DATA);
  judged = PLANS.flatMap(judge);
});

describe("role and strength of passages, by the hand labels", () => {
  it("covers all 150 labels, half of them unseen", () => {
    expect(judged).toHaveLength(150);
    expect(judged.filter((label) => label.line % 2 === 0)).toHaveLength(75);
  });
  for (const [half, parity] of [
    ["tuning", 1],
    ["unseen", 0],
  ] as const) {
    for (const field of ["role", "strength"] as const) {
      it(`agrees with the ${half} half on ${field}`, () => {
        expectAgreement(
          judged.filter((label) => label.line % 2 === parity),
          field,
        );
      });
    }
  }
});

describe("classify", () => {
  it("classifies every node with a body and every row and task, and nothing else", () => {
    for (const plan of PLANS) {
      const document = parsedPlan(plan);
      const expected = flatten(document.nodes)
        .filter((node) => node.body !== null || node.kind === "row" || node.kind === "task")
        .map((node) => node.eId);
      expect([...classify(document, rules).keys()]).toEqual(expected);
    }
  });

  it("takes rows of an indicator table as goals, and only a figure as a commitment", () => {
    const document = parsedPlan("450400-wuzhou");
    const classes = classify(document, rules);
    const rows = flatten(document.nodes).filter((node) => node.kind === "row");
    const byName = (name: string) => classes.get(rows.find((row) => row.own.text.includes(name))!.eId)!;
    expect(byName("药品集中带量")).toMatchObject({
      role: "goal",
      strength: "commit",
      reasons: ["指标表", "目标值“800”"],
    });
    expect(byName("城乡居民基本医疗保险政策范围内")).toMatchObject({ role: "goal", strength: "mention" });
  });

  it.each([
    ["450400-wuzhou", "探索开展长期护理保险制度试点工作", "explore", "试点"],
    ["370700-weifang", "开展居民长期护理保险试点", "commit", "2025年"],
    ["621024-heshui", "建立长期护理保险制度", "commit", "2025年前完成"],
  ])("grades long-term care of %s (%s) as %s and names %s", (plan, quote, strength, word) => {
    const document = parsedPlan(plan);
    const node = flatten(document.nodes).find((each) => squeeze(each.own.text).includes(quote))!;
    const found = classify(document, rules).get(node.eId)!;
    expect(found).toMatchObject({ role: "measure", strength });
    expect(found.reasons.join("；")).toContain(word);
  });
});

describe("loadClassificationRules", () => {
  async function folderWith(change: { roles?: (text: string) => string; strength?: (text: string) => string }) {
    const folder = await mkdtemp(join(tmpdir(), "rules-"));
    await mkdir(join(folder, "lexicon"));
    for (const name of ["roles", "strength"] as const) {
      const text = await readFile(join(DATA, "lexicon", `${name}.yaml`), "utf8");
      await writeFile(join(folder, "lexicon", `${name}.yaml`), change[name]?.(text) ?? text);
    }
    return folder;
  }

  it.each([
    ["a list that is missing", { roles: (t: string) => t.replace(/^goalPhrases:.*$/m, "") }, "roles.yaml goalPhrases"],
    ["an unknown role", { roles: (t: string) => t.replace("  safeguard:", "  safegard:") }, "roles.yaml headings"],
    [
      "a list that is empty",
      { strength: (t: string) => t.replace(/^wholes:.*$/m, "wholes: []") },
      "strength.yaml wholes",
    ],
    ["broken YAML", { strength: (t: string) => `${t}\nacts: [` }, "strength.yaml: is not YAML"],
    [
      "a verb on two rungs",
      { strength: (t: string) => t.replace("[探索, ", "[探索, 推进, ") },
      '"推进" is listed twice',
    ],
  ])("refuses %s and names the place", async (_, change, place) => {
    const failed = loadClassificationRules(await folderWith(change));
    await expect(failed).rejects.toMatchObject({ code: "LEXICON_INVALID" });
    await expect(failed).rejects.toThrow(place);
  });

  it("names a file that is not there", async () => {
    await expect(loadClassificationRules("/nowhere")).rejects.toMatchObject({ code: "LEXICON_INVALID" });
  });
});
