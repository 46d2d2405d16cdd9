/** What a reranking model looks like to the rest of the program. */
export interface Reranker {
  /** As the configuration names it: hub id or directory. */
  id: string;
  /** For each text the probability, 0…1, that it answers the question; in order. */
  score(question: string, texts: readonly string[]): Promise<number[]>;
}
