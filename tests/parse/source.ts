/** Text as the source of a parse. */
import type { SourceText } from "../../src/model/plan.ts";

export function textSource(raw: string, file = "fixture.txt"): SourceText {
  const offsets = Uint32Array.from({ length: raw.length + 1 }, (_, index) => index);
  return { file, format: "txt", sha256: "0".repeat(64), raw, view: { text: raw, offsets }, hints: {} };
}
