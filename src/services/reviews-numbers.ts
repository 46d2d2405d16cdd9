/** The indicators of a draft beside the targets that other documents set for the same concept. */
import type { Indicator, ReviewNumber } from "../model/index.ts";
import { conceptsOf } from "../text/comparability.ts";
import type { Draft, ServiceContext } from "./context.ts";
import { leadingFirst } from "./facts.ts";

/** Concepts in the order of the register; `comparable` and `note` speak of draft and peers together. */
export function numbersOf({ index }: ServiceContext, draft: Draft, docIds: readonly string[]): ReviewNumber[] {
  const peers = index.indicators.filter((indicator) => docIds.includes(indicator.docId));
  const isMine = new Set(draft.indicators.map((indicator) => indicator.concept));
  return conceptsOf([...draft.indicators, ...peers], index.indicatorConcepts)
    .filter(({ concept }) => isMine.has(concept))
    .map((concept) => ({
      ...concept,
      draft: draft.indicators.filter((indicator) => indicator.concept === concept.concept),
      peers: rangeOf(index.documents, onePerDocument(peers.filter((each) => each.concept === concept.concept))),
    }));
}

function onePerDocument(indicators: readonly Indicator[]): Indicator[] {
  const docIds = [...new Set(indicators.map((each) => each.docId))];
  return docIds.map((docId) => leadingFirst(indicators.filter((each) => each.docId === docId))[0]!);
}

function rangeOf(
  documents: ServiceContext["index"]["documents"],
  indicators: readonly Indicator[],
): ReviewNumber["peers"] {
  const values = indicators.flatMap(({ docId, indicatorId, passageId, target }) => {
    if (target === null) return [];
    const { region, status } = documents.find((document) => document.docId === docId)!;
    return [{ docId, region, status, indicatorId, passageId, raw: target.raw, value: target.value }];
  });
  const figures = values.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    documents: values.length,
    min: figures.length === 0 ? null : Math.min(...figures),
    max: figures.length === 0 ? null : Math.max(...figures),
    values,
  };
}
