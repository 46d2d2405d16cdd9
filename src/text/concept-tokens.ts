/** How a concept stands in the word index: as a token that no text can hold, so that concepts are weighed by BM25 like words. */

/** The token of a concept, as `words` of a passage and terms of a query write it. */
export function conceptToken(conceptId: string): string {
  return `c:${conceptId}`;
}
