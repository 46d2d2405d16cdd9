/** Opens the index for one question and gives it back afterwards. */
import type { ServiceContext } from "../services/context.ts";
import type { Program } from "./program.ts";

/** Throws what opening throws, with the next step: INDEX_MISSING, INDEX_BROKEN, INDEX_STALE, MODEL_UNAVAILABLE. */
export async function withContext<T>(program: Program, ask: (ctx: ServiceContext) => Promise<T>): Promise<T> {
  const { openContext } = await import("../context.ts");
  const ctx = await openContext(program.config());
  try {
    return await ask(ctx);
  } finally {
    ctx.index.close();
  }
}
