/**
 * The figures that a question about numbers asks for: in each document those indicators and targets whose name says what the question says. A figure
 * of something else is no answer, so a document may have none.
 */
import type { Document, Figure, Indicator, Target } from "../model/index.ts";
import type { QueryPlan } from "../retrieve/types.ts";
import { normalise } from "../text/normalise.ts";
import type { ServiceContext } from "./context.ts";

/** Figures of one document: table and text, 职工 and 居民. */
const MAX_FIGURES = 4;
/** Of what is asked so much must stand in the name, … */
const MIN_LIKENESS = 0.4;
/** … nearly as much as in the best name of the document (职工 before 居民), … */
const SHARE_OF_OWN_BEST = 0.9;
/** … and not much less than in the best anywhere: other places word it otherwise, 报销比例 or 支付比例. */
const SHARE_OF_BEST = 0.6;
/** 目标, 达到, 分别 and 数量 say that a number is wanted, not of what. */
const ASKING_WORDS =
  /^(?:目标|目标值|指标|达到|分别|数量|数值|比例|要求|各地|水平|规模|标准|多少|target|rate|number|share|percent)$/;

interface Named {
  figure: Figure;
  likeness: number;
}

/** In the order of the documents, nearest name first; past figures only where the question asks for the past. */
export function figuresFor(
  { index, retrieval }: ServiceContext,
  plan: QueryPlan,
  documents: readonly Document[],
): Figure[] {
  const likenessOf = likenessTo(plan, (text) => retrieval.conceptsIn(text).map((match) => match.conceptId));
  const isPast = plan.aim === "background";
  const found = documents.map(({ docId }) => {
    const own = [
      ...index.indicators.filter((each) => each.docId === docId).flatMap((each) => fromIndicator(each, isPast)),
      ...index.targets.filter((each) => each.docId === docId).flatMap((each) => fromTarget(each, isPast)),
    ];
    return own.map((figure): Named => ({ figure, likeness: likenessOf(figure.name) }));
  });
  const least = Math.max(MIN_LIKENESS, bestOf(found.flat()) * SHARE_OF_BEST);
  return found.flatMap((own) => {
    const enough = Math.max(least, bestOf(own) * SHARE_OF_OWN_BEST);
    return distinct(own.filter(({ likeness }) => likeness >= enough)).slice(0, MAX_FIGURES);
  });
}

const bestOf = (named: readonly Named[]) => named.reduce((best, { likeness }) => Math.max(best, likeness), 0);

/** Indicators before targets of equal likeness: their names are whole, and a target often repeats one. */
function distinct(named: readonly Named[]): Figure[] {
  const inOrder = [...named].sort((a, b) => b.likeness - a.likeness).map(({ figure }) => figure);
  const says = ({ value, unit, op }: Figure) => `${op} ${value} ${unit}`;
  return inOrder.filter((figure, at) => inOrder.findIndex((other) => says(other) === says(figure)) === at);
}

/** Share of the question's concepts and words that a name holds, 0…1; concepts and words count half each. */
function likenessTo(plan: QueryPlan, conceptsIn: (text: string) => string[]): (name: string) => number {
  const wanted = new Set(plan.concepts.map(({ conceptId }) => conceptId));
  const terms = plan.terms.filter(({ term }) => !ASKING_WORDS.test(term));
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  return (name) => {
    const text = normalise(name).text;
    const held = terms.filter(({ term }) => text.includes(term)).reduce((sum, term) => sum + term.weight, 0);
    const words = weight === 0 ? 0 : held / weight;
    if (wanted.size === 0) return words;
    const concepts = new Set(conceptsIn(name).filter((id) => wanted.has(id))).size / wanted.size;
    return weight === 0 ? concepts : (concepts + words) / 2;
  };
}

function fromIndicator(indicator: Indicator, isPast: boolean): Figure[] {
  const value = isPast ? indicator.baseline : indicator.target;
  if (value === null) return [];
  const { docId, region, name, origin, passageId, spans, unit } = indicator;
  return [{ docId, region, name, origin, ...value, valueTo: null, unit: value.unit ?? unit, passageId, spans }];
}

function fromTarget(target: Target, isPast: boolean): Figure[] {
  if (target.value === null || (target.tense === "past") !== isPast) return [];
  const { docId, region, subject: name, op, value, valueTo, unit, quote: raw, deadline, passageId, spans } = target;
  const year = deadline?.year ?? null;
  return [{ docId, region, name, origin: "text", raw, op, value, valueTo, unit, year, passageId, spans }];
}
