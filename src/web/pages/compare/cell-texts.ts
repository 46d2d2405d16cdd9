/** Every passage that a row shows, with its marks: words of the question, figures, wording shared with other cells, what this cell alone says. */
import type { Cell, CompareAnswer, Hit, OnlyMark, Span } from "../../../model/index.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { rangesInText } from "../../../text/trace.ts";
import type { HitText } from "../../components/hit-quote.tsx";
import type { MarkedRange, MarkKind } from "../../components/marked.tsx";
import { groupBy } from "../../group-by.ts";
import { hitTexts } from "../../hit-texts.ts";
import { numberMarks } from "../../number-marks.ts";

/** A stretch of a passage in the original, and what it is marked as. */
interface Place {
  passageId: string;
  spans: Span[];
  kind: MarkKind;
}

export async function cellTexts(ctx: ServiceContext, answer: CompareAnswer): Promise<Map<Hit, HitText>> {
  const { cells, sharedWording } = answer;
  const shared = sharedWording.flatMap(({ here, there }) =>
    [here, there].map((place) => ({ ...place, kind: "shared" as const })),
  );
  const only = cells.flatMap((cell) => onlyMarks(cell).map((mark) => ({ ...mark, kind: "only" as const })));
  const places = groupBy<Place, string>([...shared, ...only], ({ passageId }) => passageId);
  const hits = cells.flatMap((cell) => [...cell.evidence, ...(cell.receipt?.nearest ? [cell.receipt.nearest] : [])]);
  const texts = await hitTexts(ctx, hits);
  const marked = texts.map(async (text) => {
    const raw = await ctx.index.text(text.hit.passage.docId);
    return [text.hit, withMarks(text, raw, places.get(text.hit.passage.passageId) ?? [])] as const;
  });
  return new Map(await Promise.all(marked));
}

export const onlyMarks = ({ only }: Cell): OnlyMark[] => [
  ...only.numbers,
  ...only.groups,
  ...only.instruments,
  ...only.bodies,
];

function withMarks({ hit, inQuote, inPassage }: HitText, raw: string, places: readonly Place[]): HitText {
  const marks = (traced: { text: string; spans: Span[] }): MarkedRange[] => [
    ...numberMarks(traced.text),
    ...places.flatMap(({ spans, kind }) => rangesInText(raw, traced, spans).map((range) => ({ ...range, kind }))),
  ];
  return {
    hit,
    inQuote: [...inQuote, ...marks(hit.quote)],
    inPassage: [...inPassage, ...marks(hit.passage)],
  };
}
