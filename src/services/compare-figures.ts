/**
 * The figures that a question about numbers asks for: in each document those indicators and targets that are said of what the question names. A figure
 * of something else, of another kind (people for a share) or of other people (居民 for 职工) is no answer, so a document may have none.
 */
import type { Document, Figure, Indicator, Target, Tense, Value } from "../model/index.ts";
import type { Column } from "./columns.ts";
import type { ServiceContext } from "./context.ts";
import { figureLikeness } from "./figure-likeness.ts";
import { type FigureAsked, type FigureKind, figureAsked, tenseFor } from "./figures-asked.ts";
import type { Subject } from "./subject.ts";

/** Figures of one document: table and text, 职工 and 居民. */
const MAX_FIGURES = 4;
/** A figure must be so much like what is asked, … */
const MIN_LIKENESS = 0.5;
/** … nearly as much as the best of the document (职工 before 居民), … */
const SHARE_OF_OWN_BEST = 0.9;
/** … and not much less than the best anywhere: other places word it otherwise, 报销比例 or 支付比例. */
const SHARE_OF_BEST = 0.6;

/** 580元，比“十二五”末期增加180元: a change against an earlier year stands behind what it is a change of. */
const AGAINST_EARLIER = /[，,、（(][^，。；]{0,4}(?:比|较)[^，。；]{0,14}(?:增|提高|上升|减|降|下降|翻)[^，。；]*$/;

/** Measure words that stand for each other. */
const MEASURE_WORDS: readonly string[] = ["家所处间", "种类", "项条件", "次批", "份张"];

/** A figure and what it measures, where that is known. */
interface Fact {
  figure: Figure;
  concept: string | null;
}
interface Rated extends Fact {
  likeness: number;
}

/** In the order of the columns, nearest first. Where either tense will do, what was reached stands in for a goal that a document does not set. */
export async function figuresFor(
  ctx: ServiceContext,
  { plan }: Subject,
  columns: readonly Column[],
): Promise<Figure[]> {
  const asked = figureAsked(plan);
  const likenessOf = await figureLikeness(ctx, plan, asked);
  const rated = await Promise.all(
    columns.map(({ document: { docId }, ranked }) => {
      const texts = new Map(ranked.map(({ passage }) => [passage.passageId, passage.text]));
      const facts = factsOf(ctx, docId).filter(({ figure }) => isWhatIsAsked(figure, asked));
      return Promise.all(
        facts.map(async (fact): Promise<Rated> => {
          return { ...fact, likeness: await likenessOf(fact.figure, texts.get(fact.figure.passageId) ?? "") };
        }),
      );
    }),
  );
  const best = nearestOf(rated.flat());
  if (best === null) return [];
  const least = Math.max(MIN_LIKENESS, best.likeness * SHARE_OF_BEST);
  return rated.flatMap((own, at) => {
    const near = own.map((each) => asNearAs(best, each)).filter(({ likeness }) => likeness >= least);
    const fit = ofTense(near, asked, columns[at]!.document);
    const enough = (nearestOf(fit)?.likeness ?? 0) * SHARE_OF_OWN_BEST;
    return distinct(fit.filter(({ likeness }) => likeness >= enough)).slice(0, MAX_FIGURES);
  });
}

/** Of equals one of which it is known what it measures. */
function nearestOf(rated: readonly Rated[]): Rated | null {
  const isNearer = (a: Rated, b: Rated) =>
    a.likeness > b.likeness || (a.likeness === b.likeness && b.concept === null && a.concept !== null);
  return rated.reduce<Rated | null>((best, each) => (best === null || isNearer(each, best) ? each : best), null);
}

/** What measures the same as the nearest figure anywhere is as near as that, however it is named. */
const asNearAs = (best: Rated, each: Rated): Rated =>
  each.concept !== null && each.concept === best.concept ? { ...each, likeness: best.likeness } : each;

/** Those of the years asked for, if any are; of the tense asked for, else goals and, where they hold no figure (保持稳定), also what was reached. */
function ofTense(rated: readonly Rated[], asked: FigureAsked, document: Document): Rated[] {
  const tense = tenseFor(asked, document);
  const dated = rated.filter(({ figure }) => figure.year !== null && asked.years.includes(figure.year));
  const fit = dated.length > 0 ? dated : rated;
  const of = (wanted: Tense) => fit.filter(({ figure }) => figure.tense === wanted);
  if (tense !== null) return of(tense);
  const goals = of("future");
  return goals.some(({ figure }) => figure.value !== null) ? goals : [...goals, ...of("past")];
}

/** The latest first of equal likeness; then indicators before targets: their names are whole, and a target often repeats one. */
function distinct(rated: readonly Rated[]): Figure[] {
  const yearOf = ({ figure }: Rated) => figure.year ?? 0;
  const inOrder = [...rated]
    .sort((a, b) => b.likeness - a.likeness || yearOf(b) - yearOf(a))
    .map(({ figure }) => figure);
  const says = ({ value, valueTo, unit, op, tense }: Figure) => `${tense} ${op} ${value} ${valueTo} ${unit}`;
  return inOrder.filter((figure, at) => inOrder.findIndex((other) => says(other) === says(figure)) === at);
}

const isWhatIsAsked = (figure: Figure, { kind, measureWord, isChange }: FigureAsked): boolean =>
  isOfKind(figure, kind) && isSoCounted(figure, measureWord) && (isChange || !AGAINST_EARLIER.test(figure.raw));

/** 1家 is no answer to 多少种; 个 goes with anything, and where no measure word is printed nothing speaks against it. */
function isSoCounted({ unit }: Figure, asked: string | null): boolean {
  const said = MEASURE_WORDS.find((words) => unit !== null && words.includes(unit));
  return asked === null || said === undefined || said.includes(asked);
}

/** A goal in words (保持稳定) is of the kind of its row; one without a unit may be of any. */
function isOfKind({ value, unit }: Figure, kind: FigureKind | null): boolean {
  if (kind === null || (value === null && unit === null)) return true;
  return kindOfUnit(unit ?? "") === kind;
}

function kindOfUnit(unit: string): FigureKind {
  if (/[%‰成倍:]|百分点/.test(unit)) return "share";
  if (unit.includes("元")) return "money";
  if (/[人名户]/.test(unit)) return "people";
  if (/[天日月年]|小时|分钟/.test(unit)) return "time";
  return "count";
}

function factsOf({ index }: ServiceContext, docId: string): Fact[] {
  return [
    ...index.indicators.filter((each) => each.docId === docId).flatMap(fromIndicator),
    ...index.targets.filter((each) => each.docId === docId).flatMap(fromTarget),
  ];
}

function fromIndicator(indicator: Indicator): Fact[] {
  const { docId, region, name, origin, passageId, spans, concept, baseline, target } = indicator;
  const fact = (value: Value, tense: Tense): Fact => {
    const unit = value.unit ?? indicator.unit;
    return { concept, figure: { ...value, docId, region, name, origin, tense, valueTo: null, unit, passageId, spans } };
  };
  // A base that is no figure is a dash.
  const isReached = baseline !== null && baseline.value !== null;
  return [...(target === null ? [] : [fact(target, "future")]), ...(isReached ? [fact(baseline, "past")] : [])];
}

function fromTarget(each: Target): Fact[] {
  if (each.value === null) return [];
  const { docId, region, subject: name, op, value, valueTo, unit, tense, quote: raw, passageId, spans } = each;
  const year = each.deadline?.year ?? null;
  const origin = "text";
  return [
    {
      concept: null,
      figure: { docId, region, name, origin, tense, raw, op, value, valueTo, unit, year, passageId, spans },
    },
  ];
}
