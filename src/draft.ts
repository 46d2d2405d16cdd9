/**
 * A posted text, read as the plans are read: parsed, classified, cut into passages, its facts taken out. Guarantees that nothing of it is
 * kept or written anywhere, that spans count in the text as given, and that content never makes it throw.
 */
import { classify } from "./extract/classify.ts";
import { extractDuties } from "./extract/duties.ts";
import { extractIndicators } from "./extract/indicators.ts";
import { extractTargets } from "./extract/targets.ts";
import type { ReadingRules } from "./ingest/read-document.ts";
import type { Lexicon } from "./model/index.ts";
import type { PlanDocument, PlanNode, SourceText } from "./model/plan.ts";
import { parsePlan } from "./parse/parse.ts";
import { segmentPlan } from "./segment/segment.ts";
import type { Draft } from "./services/context.ts";
import { createConceptMatcher } from "./text/concept-matcher.ts";
import { indexLines } from "./text/line-numbers.ts";
import { tagPassage } from "./text/tag-passage.ts";
import { createTopicTagger, type TopicTagger } from "./text/topic-tagger.ts";

const DRAFT_ID = "draft";

/** Loads the rules when the first draft comes, and again after a failure; throws LEXICON_INVALID. */
export function draftReader(
  loadRules: () => Promise<ReadingRules>,
  lexicon: Lexicon,
): (text: string) => Promise<Draft> {
  let tagger: TopicTagger | null = null;
  let rules: Promise<ReadingRules> | null = null;
  return async (text) => {
    tagger ??= createTopicTagger(createConceptMatcher(lexicon.concepts), lexicon.topicGroups ?? []);
    rules ??= loadRules();
    rules.catch(() => {
      rules = null;
    });
    return readDraft(text, await rules, tagger);
  };
}

function readDraft(raw: string, rules: ReadingRules, tagger: TopicTagger): Draft {
  const parts = parsePlan(sourceOf(raw)).map((plan) => readPart(plan, raw, rules, tagger));
  return {
    passages: parts.flatMap((part) => part.passages),
    headings: parts.flatMap((part) => part.headings),
    indicators: parts.flatMap((part) => part.indicators),
    targets: parts.flatMap((part) => part.targets),
    duties: parts.flatMap((part) => part.duties),
  };
}

function readPart(plan: PlanDocument, raw: string, rules: ReadingRules, tagger: TopicTagger): Draft {
  const docId = plan.part === "" ? DRAFT_ID : `${DRAFT_ID}-${plan.part}`;
  const base = { docId, region: null, raw };
  const segmented = segmentPlan(plan, {
    docId,
    region: null,
    classes: classify(plan, rules.classification),
    lines: indexLines(raw),
  });
  return {
    passages: segmented.map(({ passage }) => ({ ...passage, ...tagPassage(tagger, passage) })),
    headings: plan.nodes.flatMap(headingsOf),
    indicators: extractIndicators(plan, { ...base, concepts: rules.concepts }),
    targets: extractTargets(plan, base),
    duties: extractDuties(plan, { ...base, units: rules.units }),
  };
}

const headingsOf = (node: PlanNode): string[] => [
  ...(node.heading === null ? [] : [node.heading.text]),
  ...node.children.flatMap(headingsOf),
];

/** The text stands for a file that was never written: it has no hash. */
function sourceOf(raw: string): SourceText {
  const offsets = Uint32Array.from({ length: raw.length + 1 }, (_, at) => at);
  return { file: DRAFT_ID, format: "txt", sha256: "", raw, view: { text: raw, offsets }, hints: {} };
}
