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
  /** A text that looks like `right` and is no answer to `left`; null where none is known. */
  against: string | null;
}

export interface PairSource {
  name: string;
  /** The pairs of one epoch. Another epoch may deal others: the source draws with the generator that it is given. */
  deal(random: Random): Pair[];
}

/** A clause and the queries that it answers. */
export interface AnsweredClause {
  /** Name of the training file. */
  file: string;
  /** Code of the region whose plan it is from; null for a clause that was written for training. */
  region: string | null;
  clause: string;
  /** Headings that it stands under, outermost first; empty where they are not known. */
  path: string[];
  queries: string[];
  /** Sentences that look like the clause and do not answer its queries. */
  near: string[];
  /** The same for clauses that share text: one plan is cut in two ways in two files. */
  group: string;
}

const clauseText = (c: AnsweredClause, withPath: boolean) => (withPath ? [...c.path, c.clause].join("\n") : c.clause);

/** One of the texts, or null where there is none. */
export const drawn = (texts: readonly string[], random: Random): string | null =>
  texts.length === 0 ? null : texts[random.below(texts.length)]!;

/**
 * Each query with its clause, against one of the clause's look-alikes; half the time the clause comes under its headings, as the index
 * will show it.
 */
export function queryToClause(clauses: readonly AnsweredClause[]): PairSource {
  const paired = (c: AnsweredClause, left: string, random: Random): Pair => {
    const right = clauseText(c, random.next() < 0.5);
    return { left, right, group: c.group, against: drawn(c.near, random) };
  };
  return {
    name: "query-clause",
    deal: (random) => clauses.flatMap((c) => c.queries.map((query) => paired(c, query, random))),
  };
}

/** Neighbours in a shuffled ring: every text is once on the left and once on the right. */
export function ring(texts: readonly string[], group: string, random: Random, against: readonly string[] = []): Pair[] {
  if (texts.length < 2) return [];
  const shuffled = random.shuffle([...texts]);
  const next = (i: number) => shuffled[(i + 1) % shuffled.length]!;
  return shuffled.map((left, i) => ({ left, right: next(i), group, against: drawn(against, random) }));
}

/** Each query with another query of the same clause: lay words meet official ones, English meets Chinese. */
export function queryToQuery(clauses: readonly AnsweredClause[]): PairSource {
  return { name: "query-query", deal: (random) => clauses.flatMap((c) => ring(c.queries, c.group, random)) };
}

/** Each clause with the heading right above it. Clauses under one heading are no negatives of each other. */
export function headingToClause(clauses: readonly AnsweredClause[]): PairSource {
  const pairs = clauses.flatMap((c) => {
    const heading = c.path.at(-1);
    return heading === undefined ? [] : [{ left: heading, right: c.clause, group: heading, against: null }];
  });
  return { name: "heading-clause", deal: () => pairs };
}
