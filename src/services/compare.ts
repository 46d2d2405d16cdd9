/** Not answered yet: refuses until retrieval is connected. */
import { PlanlensError } from "../errors.ts";
import type { CompareAnswer, CompareRequest } from "../model/index.ts";
import type { ServiceContext } from "./context.ts";

export async function compare(_ctx: ServiceContext, _request: CompareRequest): Promise<CompareAnswer> {
  throw new PlanlensError("INDEX_BROKEN", "compare is not connected to the index yet; update planlens");
}
