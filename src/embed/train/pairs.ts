/**
 * What the model learns from: pairs of texts that mean the same. A source deals the pairs of one epoch; the trainer takes a list of
 * sources and knows nothing else of them.
 */
import type { Random } from "./random.ts";

export interface Pair {
  left: string;
  right: string;
  /** Pairs of one group are never each other's negatives: queries of one clause, labels of one concept. */
  group: string;
}

export interface PairSource {
  name: string;
  /** The pairs of one epoch. Another epoch may deal others: the source draws with the generator that it is given. */
  deal(random: Random): Pair[];
}

/** A clause and the queries that it answers. */
export interface AnsweredClause {
  /** Code of the region whose plan it is from; null for a clause that was written for training. */
  region: string | null;
  clause: string;
  /** Headings that it stands under, outermost first; empty where they are not known. */
  path: string[];
  queries: string[];
}

/** Labels of one concept, all ways of saying one thing. */
export interface LabelledConcept {
  id: string;
  labels: string[];
}

const clauseText = (c: AnsweredClause, withPath: boolean) => (withPath ? [...c.path, c.clause].join("\n") : c.clause);

/** Each query with its clause; half the time the clause comes under its headings, as the index will show it. */
export function queryToClause(clauses: readonly AnsweredClause[]): PairSource {
  return {
    name: "query-clause",
    deal: (random) =>
      clauses.flatMap((c) =>
        c.queries.map((left) => ({ left, right: clauseText(c, random.next() < 0.5), group: c.clause })),
      ),
  };
}

/** Neighbours in a shuffled ring: every text is once on the left and once on the right. */
function ring(texts: readonly string[], group: string, random: Random): Pair[] {
  if (texts.length < 2) return [];
  const shuffled = random.shuffle([...texts]);
  return shuffled.map((left, i) => ({ left, right: shuffled[(i + 1) % shuffled.length]!, group }));
}

/** Each query with another query of the same clause: lay words meet official ones, English meets Chinese. */
export function queryToQuery(clauses: readonly AnsweredClause[]): PairSource {
  return { name: "query-query", deal: (random) => clauses.flatMap((c) => ring(c.queries, c.clause, random)) };
}

/** Each label with another label of its concept. */
export function labelToLabel(concepts: readonly LabelledConcept[]): PairSource {
  return { name: "label-label", deal: (random) => concepts.flatMap((c) => ring(c.labels, c.id, random)) };
}
