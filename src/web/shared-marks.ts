/** Wording that texts of one row have in common (共享表述): for each text the stretches that stand in at least one of the others. */
import type { Span } from "../model/index.ts";
import { type Comparable, comparable, sharedRuns } from "../text/shared-runs.ts";
import type { MarkedRange } from "./components/marked.tsx";

/** Marks for every text, in the order of the texts; an empty text shares nothing. */
export function sharedMarks(texts: readonly string[]): MarkedRange[][] {
  const read = texts.map(comparable);
  return read.map((text, at) => {
    const others = read.filter((_, other) => other !== at);
    return joined(spansIn(text, others)).map((span) => ({ ...span, kind: "shared" as const }));
  });
}

const spansIn = (text: Comparable, others: readonly Comparable[]): Span[] =>
  others.flatMap((other) => sharedRuns([text], [other]).map(({ from: { start, end } }) => ({ start, end })));

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
