/** Precedents ready to be drawn: both texts with the stretches to mark, in offsets of the texts that are shown. */
import type { Document, Precedent, PrecedentsAnswer } from "../../../model/index.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { rangesInText } from "../../../text/trace.ts";
import type { MarkedRange } from "../../components/marked.tsx";

export interface PrecedentView {
  precedent: Precedent;
  document: Document;
  /** In the posted text. */
  inDraft: MarkedRange[];
  /** In the passage's text. */
  inPassage: MarkedRange[];
}

/** Shared wording carries the same number on both sides; where there is none, the words that led here are marked. */
export async function precedentViews(ctx: ServiceContext, { hits }: PrecedentsAnswer): Promise<PrecedentView[]> {
  const docIds = [...new Set(hits.map((hit) => hit.passage.docId))];
  const raws = new Map(await Promise.all(docIds.map(async (id) => [id, await ctx.index.text(id)] as const)));
  return hits.map((precedent) => ({
    precedent,
    document: ctx.index.documents.find((document) => document.docId === precedent.passage.docId)!,
    inDraft: draftRanges(precedent),
    inPassage: passageRanges(raws.get(precedent.passage.docId)!, precedent),
  }));
}

function draftRanges({ sharedWording, numbers }: Precedent): MarkedRange[] {
  return [
    ...sharedWording.map(({ inputSpan }, at): MarkedRange => ({ ...inputSpan, kind: "shared", no: at + 1 })),
    ...numbers.flatMap(({ input }): MarkedRange[] => (input === null ? [] : [{ ...input.span, kind: "number" }])),
  ];
}

function passageRanges(raw: string, { passage, sharedWording, numbers, matches }: Precedent): MarkedRange[] {
  const ranges = (spans: Parameters<typeof rangesInText>[2]) => rangesInText(raw, passage, spans);
  const shared = sharedWording.flatMap(({ passageSpans }, at) =>
    ranges(passageSpans).map(
      (range, part): MarkedRange => ({
        ...range,
        kind: "shared",
        ...(part === 0 && { no: at + 1 }),
      }),
    ),
  );
  const figures = numbers.flatMap(({ passage: there }) =>
    there === null ? [] : ranges(there.spans).map((range): MarkedRange => ({ ...range, kind: "number" })),
  );
  const terms = matches.flatMap(({ kind, spans }) =>
    kind === "related" ? [] : ranges(spans).map((range): MarkedRange => ({ ...range, kind: "term" })),
  );
  return [...(shared.length > 0 ? shared : terms), ...figures];
}

/** Letters of the longest shared stretch; 0 where there is none. */
export const longestShared = ({ sharedWording }: Precedent): number =>
  Math.max(0, ...sharedWording.map(({ text }) => text.replace(/[\p{P}\s]/gu, "").length));
