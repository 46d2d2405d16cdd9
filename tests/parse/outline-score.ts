/** How well an outline meets a golden one: nodes matched by kind, mark, title and parent. */
import { type GoldenNode, outlineKey } from "../golden-files.ts";

export interface OutlineScore {
  f1: number;
  missing: string[];
  extra: string[];
  matched: [golden: GoldenNode, parsed: GoldenNode][];
}

export function scoreOutline(golden: readonly GoldenNode[], parsed: readonly GoldenNode[]): OutlineScore {
  const left = new Map<string, GoldenNode[]>();
  for (const node of parsed) left.set(outlineKey(node), [...(left.get(outlineKey(node)) ?? []), node]);
  const missing: string[] = [];
  const matched: OutlineScore["matched"] = [];
  for (const node of golden) {
    const found = left.get(outlineKey(node))?.shift();
    if (found === undefined) missing.push(outlineKey(node));
    else matched.push([node, found]);
  }
  const total = golden.length + parsed.length;
  const f1 = total === 0 ? 1 : (2 * matched.length) / total;
  return { f1, missing, extra: [...left.values()].flat().map(outlineKey), matched };
}
