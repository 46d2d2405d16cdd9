/** What is laid side by side: two documents as wholes, or one clause of each. Checked against the index. */
import { z } from "zod";
import type { Document, Passage } from "../../../model/index.ts";
import { checkDocuments } from "../../../services/checks.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { operations } from "../../../services/operations.ts";
import { urls } from "../../urls.ts";

export const SideBySideQuery = z.object({
  left: z.string().optional(),
  right: z.string().optional(),
  leftAt: z.string().optional(),
  rightAt: z.string().optional(),
  /** The same as `leftAt`. */
  at: z.string().optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export type SideBySideQuery = z.infer<typeof SideBySideQuery>;

/** A clause that was chosen, between its neighbours. */
export interface Clause {
  passage: Passage;
  previous: Passage | null;
  next: Passage | null;
}

export interface Pair {
  left: Document;
  right: Document;
  leftClause: Clause | null;
  rightClause: Clause | null;
  /** Page of the list of shared wording. */
  page: number;
}

/** Null where not both documents are named yet. Throws UNKNOWN_DOCUMENT, and PASSAGE_NOT_FOUND for a clause that is not there. */
export async function readPair(ctx: ServiceContext, query: SideBySideQuery): Promise<Pair | null> {
  if (query.left === undefined || query.right === undefined) return null;
  const [left, right] = checkDocuments(ctx, [query.left, query.right], "docs");
  const clauseAt = async (docId: string, eId: string | undefined): Promise<Clause | null> =>
    eId === undefined ? null : operations.passage.run(ctx, { docId, eId });
  return {
    left: left!,
    right: right!,
    leftClause: await clauseAt(left!.docId, query.leftAt ?? query.at),
    rightClause: await clauseAt(right!.docId, query.rightAt),
    page: query.page,
  };
}

interface Change {
  leftAt?: string | null;
  rightAt?: string | null;
  page?: number | null;
}

/** The address of the pair with another clause; null lets one go. */
export function pairUrl(pair: Pair, change: Change = {}): string {
  return urls.sideBySide({
    left: pair.left.docId,
    leftAt: pair.leftClause?.passage.eId ?? null,
    right: pair.right.docId,
    rightAt: pair.rightClause?.passage.eId ?? null,
    ...change,
  });
}

export const swappedUrl = ({ left, right, leftClause, rightClause }: Pair): string =>
  urls.sideBySide({
    left: right.docId,
    leftAt: rightClause?.passage.eId ?? null,
    right: left.docId,
    rightAt: leftClause?.passage.eId ?? null,
  });

/** `docId#eId` → eId. */
export const eIdOf = (passageId: string) => passageId.slice(passageId.indexOf("#") + 1);
