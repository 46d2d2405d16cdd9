/**
 * Queries with the one sentence of a long clause that they share most with. A clause of five sentences is the sum of all five; the
 * sentence alone teaches which of its words carry the answer.
 */
import { splitSentences } from "../../text/sentences.ts";
import type { AnsweredClause, Pair, PairSource } from "./pairs.ts";
import type { Bag } from "./vocabulary.ts";

/** In characters. A shorter clause is hardly more than its sentence. */
const LONG_CLAUSE = 120;
/** The best sentence must share this many times what the second shares; else none can be said to answer. */
const CLEARLY_BEST = 1.5;

export interface SharedFeatures {
  bagOf(text: string): Bag;
  /** Row → how much a shared feature is worth. */
  idf: Float32Array;
}

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

function shared(query: ReadonlySet<number>, sentence: Bag, idf: Float32Array): number {
  return sentence.rows.reduce((sum, row) => sum + (query.has(row) ? idf[row]! : 0), 0);
}

function answering(query: string, sentences: readonly string[], { bagOf, idf }: SharedFeatures): string | null {
  const rows = new Set(bagOf(query).rows);
  const scores = sentences.map((sentence) => shared(rows, bagOf(sentence), idf));
  const best = Math.max(...scores);
  const second = Math.max(...scores.filter((_, i) => i !== scores.indexOf(best)));
  return best > 0 && best >= CLEARLY_BEST * second ? sentences[scores.indexOf(best)]! : null;
}

function pairsOf(c: AnsweredClause, features: SharedFeatures): Pair[] {
  const sentences = sentencesOf(c.clause);
  if (c.clause.length < LONG_CLAUSE || sentences.length < 2) return [];
  return c.queries.flatMap((left) => {
    const right = answering(left, sentences, features);
    return right === null ? [] : [{ left, right, group: c.group, against: null }];
  });
}

/** The pairs are the same each epoch. */
export function queryToSentence(clauses: readonly AnsweredClause[], features: SharedFeatures): PairSource {
  const pairs = clauses.flatMap((c) => pairsOf(c, features));
  return { name: "query-sentence", deal: () => pairs };
}
