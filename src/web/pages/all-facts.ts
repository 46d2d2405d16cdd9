/** All facts of a question, page by page of the operation: charts count over all of them. */
import { MAX_FACTS } from "../../model/index.ts";

interface FactPage<F> {
  total: number;
  facts: readonly F[];
}

export async function allFacts<F>(
  ask: (page: { limit: number; offset: number }) => Promise<FactPage<F>>,
): Promise<F[]> {
  const all: F[] = [];
  for (let total = 1; all.length < total; ) {
    const page = await ask({ limit: MAX_FACTS, offset: all.length });
    all.push(...page.facts);
    total = page.facts.length === 0 ? 0 : page.total;
  }
  return all;
}
