/** Passages by their ids, in as few look-ups as the index takes well. */
import type { Passage } from "../model/index.ts";
import type { ServiceContext } from "./context.ts";

const FETCHED_AT_ONCE = 500;

/** What the build does not hold is left out; the order is of no account. */
export async function passagesById(
  { index }: ServiceContext,
  passageIds: readonly string[],
): Promise<Map<string, Passage>> {
  const ids = [...new Set(passageIds)];
  const passages = new Map<string, Passage>();
  for (let at = 0; at < ids.length; at += FETCHED_AT_ONCE) {
    const seqs = await Promise.all(ids.slice(at, at + FETCHED_AT_ONCE).map((id) => index.seqOf(id)));
    for (const passage of await index.passages(seqs.filter((seq) => seq !== null))) {
      passages.set(passage.passageId, passage);
    }
  }
  return passages;
}
