/** What every service is given: one open build and what retrieval needs to question it. Services hold no state of their own. */
import type { RetrievalContext } from "../retrieve/types.ts";
import type { IndexReader } from "../store/types.ts";

export interface ServiceContext {
  index: IndexReader;
  retrieval: RetrievalContext;
}
