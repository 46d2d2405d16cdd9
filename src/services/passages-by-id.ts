/** Passages by their ids, in one look-up. */
import type { Passage } from "../model/index.ts";
import type { ServiceContext } from "./context.ts";

/** What the build does not hold is left out; a map looks them up in any order. */
export async function passagesById(
  { index }: ServiceContext,
  passageIds: readonly string[],
): Promise<Map<string, Passage>> {
  const seqs = await Promise.all([...new Set(passageIds)].map((id) => index.seqOf(id)));
  const found = await index.passages(seqs.filter((seq) => seq !== null));
  return new Map(found.map((passage) => [passage.passageId, passage]));
}
