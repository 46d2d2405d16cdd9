/**
 * How much of a wording is the genre's and not its author's: stretches that most documents hold, and formulae that every plan opens with.
 * Worked out once for an open build, from the passages of its documents. Same build, same answer.
 */
import type { Passage } from "../model/index.ts";
import type { IndexReader } from "../store/types.ts";
import { type Comparable, comparable, MIN_RUN } from "../text/shared-runs.ts";

/** A stretch that stands in this share of the documents is the genre's … */
const COMMON_SHARE = 0.6;
/** … if that is more than the two that share it: in an index of two or three documents a share says nothing. */
const MIN_COMMON_DOCUMENTS = 3;
/** Documents that are looked at; more would change no share by much and cost time and memory. */
const MAX_DOCUMENTS = 60;
/** What a unit of common wording counts against one of the text's own. */
const COMMON_UNIT = 0.1;

/** Sayings of the years of the plans, as units: whoever writes them copies nobody. */
const FORMULAE = [
  "以习近平新时代中国特色社会主义思想为指导",
  "深入学习贯彻习近平新时代中国特色社会主义思想",
  "全面贯彻党的十九大和十九届历次全会精神",
  "全面贯彻党的二十大精神",
  "深入贯彻落实习近平总书记重要讲话和重要指示批示精神",
  "增强四个意识坚定四个自信做到两个维护",
  "坚决贯彻落实党中央国务院决策部署",
  "坚持以人民为中心的发展思想",
  "坚持以人民健康为中心",
  "科学把握新发展阶段新发展理念新发展格局",
  "立足新发展阶段贯彻新发展理念构建新发展格局",
  "不断提升人民群众的获得感幸福感安全感",
  "减轻群众就医负担增进民生福祉维护社会和谐稳定",
  "坚持党对医疗保障工作的领导",
  "坚持尽力而为量力而行",
  "建设覆盖全民城乡统筹公平统一可持续的多层次医疗保障体系",
  "建设覆盖全民统筹城乡公平统一可持续的多层次医疗保障体系",
] as const;

export interface Commonness {
  /** Share of a stretch's units that are its author's own, 0…1; common ones count a tenth. */
  ownShare(text: Comparable, unit: number, units: number): number;
}

const remembered = new WeakMap<IndexReader, Promise<Commonness>>();

/** Works out the common wording of a build, once for each open build; a failure is not remembered. */
export function commonnessOf(index: IndexReader): Promise<Commonness> {
  const known = remembered.get(index);
  if (known !== undefined) return known;
  const made = learn(index);
  remembered.set(index, made);
  made.catch(() => remembered.delete(index));
  return made;
}

async function learn(index: IndexReader): Promise<Commonness> {
  const docIds = sampleOf(
    index.documents.map((document) => document.docId),
    MAX_DOCUMENTS,
  );
  const counts = new Map<number, number>();
  for (const docId of docIds) {
    const grams = new Set((await passagesOf(index, docId)).flatMap(({ text }) => gramHashes(comparable(text).units)));
    for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  const least = Math.max(MIN_COMMON_DOCUMENTS, Math.ceil(COMMON_SHARE * docIds.length));
  const common = new Set([...counts].filter(([, count]) => count >= least).map(([gram]) => gram));
  return { ownShare: (text, unit, units) => ownShare(text.units.slice(unit, unit + units), common) };
}

/** Evenly spread over the list, in its order. */
export function sampleOf<T>(list: readonly T[], size: number): T[] {
  if (list.length <= size) return [...list];
  return Array.from({ length: size }, (_, at) => list[Math.floor((at * list.length) / size)]!);
}

/** All passages of a document in reading order. */
export function passagesOf(index: IndexReader, docId: string): Promise<Passage[]> {
  const { first, count } = index.passageRange(docId);
  return index.passages(Array.from({ length: count }, (_, at) => first + at));
}

function ownShare(units: string, common: ReadonlySet<number>): number {
  const isCommon = new Uint8Array(units.length);
  gramHashes(units).forEach((gram, at) => {
    if (common.has(gram)) isCommon.fill(1, at, at + MIN_RUN);
  });
  for (const formula of FORMULAE) markFormula(units, formula, isCommon);
  const own = isCommon.reduce((sum, each) => sum + (each === 1 ? COMMON_UNIT : 1), 0);
  return units.length === 0 ? 0 : own / units.length;
}

/** A run may hold a formula cut at its ends: stretches of half the least run are enough to know it by. */
function markFormula(units: string, formula: string, isCommon: Uint8Array): void {
  const size = Math.min(formula.length, Math.ceil(MIN_RUN / 2));
  for (let from = 0; from + size <= formula.length; from++) {
    const piece = formula.slice(from, from + size);
    for (let at = units.indexOf(piece); at >= 0; at = units.indexOf(piece, at + 1)) isCommon.fill(1, at, at + size);
  }
}

/** Hashes of all stretches of `MIN_RUN` units, by place. 30 bits: small integers, and too many to meet by chance. */
function gramHashes(units: string): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + MIN_RUN <= units.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + MIN_RUN; i++) hash = Math.imul(hash ^ units.charCodeAt(i), 0x01000193);
    hashes.push((hash ^ (hash >>> 15)) & 0x3fffffff);
  }
  return hashes;
}
