/**
 * A plain search engine over the same passages, to hold our own against. It sees what our word index sees of a passage: the headings that it stands
 * under, and its text. It knows no concepts, no regions and no judgments.
 */
import type { Passage } from "../../model/index.ts";

export interface Baseline {
  name: string;
  /** Ids of the passages found, best first. */
  rank(query: string): string[] | Promise<string[]>;
}

export function baselineText(passage: Passage): string {
  const above = passage.path.filter((entry) => entry.eId !== passage.eId).map((entry) => entry.heading ?? "");
  return [...above, passage.text].filter((part) => part !== "").join("\n");
}
