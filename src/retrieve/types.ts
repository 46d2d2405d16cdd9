/** What retrieval keeps open between questions. */
export interface RetrievalContext {
  tokeniser: unknown;
  embedder: unknown;
}
