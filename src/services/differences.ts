/** What wording do two documents share, and with which figures changed? Shared wording (共享表述) is a fact about texts, not about authors. */

import { PlanlensError } from "../errors.ts";
import type { DifferencesAnswer, DifferencesRequest, Passage, SharedPlace, SharedWordingRun } from "../model/index.ts";
import type { IndexReader } from "../store/types.ts";
import { type Comparable, comparable, type SharedRun, sharedRuns } from "../text/shared-runs.ts";
import { tracer } from "../text/trace.ts";
import { checkDocuments, requireDocument } from "./checks.ts";
import type { ServiceContext } from "./context.ts";
import { commonnessOf, passagesOf } from "./precedents-commonness.ts";

/**
 * Shared runs of two documents, those first that hold most wording of their own; `total` counts all. Throws DOCUMENT_NOT_FOUND,
 * UNKNOWN_DOCUMENT, and INVALID_REQUEST where both are the same.
 */
export async function differences(ctx: ServiceContext, request: DifferencesRequest): Promise<DifferencesAnswer> {
  const { index } = ctx;
  requireDocument(ctx, request.docId);
  checkDocuments(ctx, [request.with], "with");
  if (request.with === request.docId) throw sameDocument(request.docId);
  const [here, there] = await Promise.all([readDocument(index, request.docId), readDocument(index, request.with)]);
  const commonness = await commonnessOf(index);
  const runs = sharedRuns(here.texts, there.texts)
    .map((run) => ({ run, ownShare: commonness.ownShare(here.texts[run.from.text]!, run.unit, run.units) }))
    .sort((a, b) => b.ownShare * b.run.units - a.ownShare * a.run.units || a.run.from.text - b.run.from.text);
  return {
    buildId: index.manifest.buildId,
    docId: request.docId,
    with: request.with,
    total: runs.length,
    share: {
      here: shareOf(
        runs.map(({ run }) => run.units),
        here,
      ),
      there: sharedOf(there, here),
    },
    runs: runs
      .slice(request.offset, request.offset + request.limit)
      .map(({ run, ownShare }) => toSharedRun(run, ownShare, here, there)),
  };
}

interface ReadDocument {
  passages: Passage[];
  texts: Comparable[];
  /** The place of a stretch of a passage's text in the original. */
  placeOf(text: number, start: number, end: number): SharedPlace;
}

async function readDocument(index: IndexReader, docId: string): Promise<ReadDocument> {
  const [passages, raw] = await Promise.all([passagesOf(index, docId), index.text(docId)]);
  return placesIn(passages, raw);
}

/** Passages of one document made ready to be compared; `raw` is its original. */
export function placesIn(passages: Passage[], raw: string): ReadDocument {
  const tracers = new Map<number, ReturnType<typeof tracer>>();
  return {
    passages,
    texts: passages.map((passage) => comparable(passage.text)),
    placeOf: (text, start, end) => {
      const slice = tracers.get(text) ?? tracer(raw, passages[text]!);
      tracers.set(text, slice);
      return { passageId: passages[text]!.passageId, ...slice(start, end) };
    },
  };
}

export function toSharedRun(
  run: SharedRun,
  ownShare: number,
  here: ReadDocument,
  there: ReadDocument,
): SharedWordingRun {
  const textOf = (document: ReadDocument, text: number, { start, end }: { start: number; end: number }) =>
    document.passages[text]!.text.slice(start, end);
  const figures = run.figures.map(({ from, to }) => ({
    here: textOf(here, run.from.text, from),
    there: textOf(there, run.to.text, to),
  }));
  return {
    here: here.placeOf(run.from.text, run.from.start, run.from.end),
    there: there.placeOf(run.to.text, run.to.start, run.to.end),
    chars: run.units,
    ownShare: rounded(ownShare),
    changedNumbers: figures.filter((pair) => bare(pair.here) !== bare(pair.there)),
  };
}

/** 1,234 and 1234, ９０％ and 90 % are one figure. */
const bare = (figure: string) => figure.normalize("NFKC").replace(/[\s,]/g, "");

/** Runs do not overlap on their first side only, so the other document's share is counted from its own side. */
const sharedOf = (document: ReadDocument, other: ReadDocument) =>
  shareOf(
    sharedRuns(document.texts, other.texts).map((run) => run.units),
    document,
  );

function shareOf(units: readonly number[], document: ReadDocument): number {
  const all = document.texts.reduce((sum, text) => sum + text.units.length, 0);
  return all === 0 ? 0 : rounded(units.reduce((sum, each) => sum + each, 0) / all);
}

export const rounded = (share: number) => Math.round(share * 1e4) / 1e4;

function sameDocument(docId: string): PlanlensError {
  const message = `with=${docId} is the document itself; name another one`;
  return new PlanlensError("INVALID_REQUEST", message, { errors: [{ path: "with", message }] });
}
