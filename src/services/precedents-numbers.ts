/**
 * The figures of a draft clause beside those of an existing one. Guarantees: figures that stand in the same place of shared wording are a pair;
 * else two of the same unit whose subjects share most of their characters; every other figure stands alone. Years and marks of lists are no figures.
 */
import type { NumberPair, Passage, Span, Target } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import type { tracer } from "../text/trace.ts";
import type { FoundRun } from "./precedents-find.ts";

/** 84.5%, 500个, 6.45亿元; the year of 2025年, the mark of 3. and of （3） are left out below. */
const FIGURE =
  /(?<![\d.A-Za-z])(\d+(?:[.,]\d+)*)(?:\s*(个百分点|%|％|‰|万元|亿元|万人|[个种类家项名人次元倍岁天日月]))?/g;
const YEAR = /^(?:19|20)\d\d$/;
/** Figures without a unit are marks, codes and ratios: they are left out. Two subjects are one from this likeness on. */
const SAME_SUBJECT = 0.5;
const MIN_SHARED_PAIRS = 2;

interface Figure extends Span {
  raw: string;
  unit: string;
  subject: string | null;
}

export interface NumberInput {
  text: string;
  targets: readonly Target[];
}

export interface NumberPassage {
  passage: Passage;
  targets: readonly Target[];
  slice: ReturnType<typeof tracer>;
}

export function pairNumbers(input: NumberInput, existing: NumberPassage, runs: readonly FoundRun[]): NumberPair[] {
  const mine = figuresOf(input.text, input.targets);
  const theirs = figuresOf(existing.passage.text, existing.targets);
  const taken = new Set<Figure>();
  const pairs = mine.map((figure) => {
    const other = inSamePlace(figure, theirs, runs) ?? ofSameSubject(figure, theirs, taken);
    if (other !== null) taken.add(other);
    return toPair(figure, other, existing);
  });
  const alone = theirs.filter((figure) => !taken.has(figure)).map((figure) => toPair(null, figure, existing));
  return [...pairs, ...alone];
}

/** Figures with a unit in a text, each with what it is said of where a target of the text tells. */
export function figuresOf(text: string, targets: readonly Target[]): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match): Figure[] => {
    const [raw, digits, unit] = match;
    if (unit === undefined || YEAR.test(digits!)) return [];
    const start = match.index;
    const subject =
      targets.find((target) => target.quote.includes(raw) && text.includes(target.quote))?.subject ?? null;
    return [{ raw, unit: unit.normalize("NFKC"), subject, start, end: start + raw.length }];
  });
}

function inSamePlace(figure: Figure, theirs: readonly Figure[], runs: readonly FoundRun[]): Figure | null {
  const place = runs.flatMap((run) => run.figures).find(({ from }) => from.start === figure.start);
  return (place && theirs.find((other) => other.start === place.to.start)) ?? null;
}

/** The nearest in subject of those of the same unit; the earliest of equals. */
function ofSameSubject(figure: Figure, theirs: readonly Figure[], taken: ReadonlySet<Figure>): Figure | null {
  if (figure.subject === null) return null;
  let best: Figure | null = null;
  let likeness = SAME_SUBJECT;
  for (const other of theirs) {
    if (taken.has(other) || other.subject === null || other.unit !== figure.unit) continue;
    const share = sharedCharacters(figure.subject, other.subject);
    if (best === null ? share >= likeness : share > likeness) {
      best = other;
      likeness = share;
    }
  }
  return best;
}

/** Share of the shorter subject's pairs of neighbouring characters that stand in the other: 病种覆盖率 in 定点医疗机构DRG付费病种覆盖比例. */
function sharedCharacters(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return common < MIN_SHARED_PAIRS ? 0 : common / Math.min(a.size, b.size);
}

function pairsOf(text: string): Set<string> {
  const { text: normal } = normalise(text);
  return new Set(Array.from({ length: Math.max(0, normal.length - 1) }, (_, at) => normal.slice(at, at + 2)));
}

function toPair(mine: Figure | null, theirs: Figure | null, { slice }: NumberPassage): NumberPair {
  return {
    subject: mine?.subject ?? theirs?.subject ?? null,
    input: mine && { raw: mine.raw, span: { start: mine.start, end: mine.end } },
    passage: theirs && { raw: theirs.raw, spans: slice(theirs.start, theirs.end).spans },
  };
}
