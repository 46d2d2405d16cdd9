/** Not answered yet: refuses until retrieval is connected. */
import { PlanlensError } from "../errors.ts";
import type { SearchAnswer, SearchRequest } from "../model/index.ts";
import type { ServiceContext } from "./context.ts";

export async function search(_ctx: ServiceContext, _request: SearchRequest): Promise<SearchAnswer> {
  throw new PlanlensError("INDEX_BROKEN", "search is not connected to the index yet; update planlens");
}
