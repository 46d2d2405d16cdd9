/**
 * Small builds made from a seed: documents with passages whose words, characters and vectors are known, so that tests can compute by hand what
 * the index must answer.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Document,
  DocumentKind,
  DocumentStatus,
  type Duty,
  type Indicator,
  type IndicatorConceptEntry,
  type OutlineNode,
  type Passage,
  Role,
  Strength,
  type Target,
} from "../../src/model/index.ts";
import { type BuildContent, buildIdOf, type DocumentBuild, type PassageRow } from "../../src/store/index.ts";

export const DIMS = 16;
/** Linux gives no process a number above 2^22. */
export const DEAD_PID = 2 ** 22 + 7;
export const VOCABULARY = [..."医保基金支付方式改革按病种分值付费长期护理保险"].map(
  (char, i, all) => char + all[(i * 5 + 3) % all.length],
);
/** Topics that would break a filter that is put together carelessly. */
export const TOPICS = ["payment", "it's", 'say "yes"', "a\\b", "%_", "x'); drop table passages; --", "换\n行"];
const REGIONS = ["350100", "370700", "610926", null];

const INSURED_RATE: IndicatorConceptEntry = {
  id: "insured-rate",
  label: "基本医保参保率",
  unit: "%",
  required: ["参保率"],
  any: [],
  forbidden: ["居民"],
  bases: [],
  comparableWith: [],
  notComparableWith: [],
};

/** Mulberry32: the same numbers on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: () => number, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

export interface SyntheticOptions {
  seed?: number;
  documents?: number;
  passages?: number;
  dims?: number;
  /** Changes the build's id and nothing else. */
  code?: string;
}

export function syntheticContent(options: SyntheticOptions = {}): BuildContent {
  const { seed = 1, documents = 3, passages = 12, dims = DIMS, code = "code-1" } = options;
  const random = randomOf(seed);
  const inputs = { documents: `documents-${seed}`, lexicon: "lexicon-1", model: "model-1", code };
  return {
    buildId: buildIdOf(inputs),
    inputs,
    embedder: { id: "synthetic", dims },
    documents: Array.from({ length: documents }, (_, n) => documentBuild(n, { random, passages, dims })),
    lexicon: { concepts: [], userWords: ["长护险"] },
    indicatorConcepts: [INSURED_RATE],
    failures: [{ file: "broken.pdf", code: "FILE_UNREADABLE", message: "no text" }],
  };
}

interface Making {
  random: () => number;
  passages: number;
  dims: number;
}

function documentBuild(number: number, making: Making): DocumentBuild {
  const docId = `doc-${number}`;
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0, 255, number, ...Buffer.from(`第${number}份规划\r\n`)]);
  const region = regionOf(number);
  const rows = Array.from({ length: making.passages }, (_, n) => passageRow(docId, n, region, making));
  const { passageId } = rows[0]!.passage;
  const facts = { docId, region, passageId, spans: [{ start: 1, end: 4 }] };
  return {
    document: documentOf(number, bytes, rows.length),
    outline: [outlineNode(number)],
    bytes,
    raw: `\ufeff\0第${number}份规划𠮷\r\n`,
    passages: rows,
    indicators: [indicatorOf(facts)],
    targets: [targetOf(facts)],
    duties: [dutyOf(facts)],
  };
}

const regionOf = (number: number) => {
  const code = REGIONS[number % REGIONS.length]!;
  return code === null ? null : { code, name: `某地${number}` };
};

function documentOf(number: number, bytes: Uint8Array, passages: number): Document {
  const region = regionOf(number);
  return {
    docId: `doc-${number}`,
    title: `某市“十四五”规划 ${number}`,
    docNumber: null,
    issuer: null,
    docDate: "2021-12-31",
    region: region === null ? null : { ...region, level: "prefecture", province: null, prefecture: null },
    status: number % 3 === 2 ? null : DocumentStatus.options[number % 2]!,
    kind: DocumentKind.options[number % DocumentKind.options.length]!,
    planPeriod: { start: 2021, end: 2025 },
    parentPlans: [],
    attachments: [],
    source: {
      file: `${number}.txt`,
      format: "txt",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      chars: 9,
    },
    counts: { passages, indicators: 1, targets: 1, duties: 1 },
    warnings: [{ code: "odd", message: "奇怪", span: { start: 0, end: 1 } }],
  };
}

function passageRow(docId: string, number: number, region: Passage["region"], { random, dims }: Making): PassageRow {
  const words = Array.from({ length: 3 + Math.floor(random() * 12) }, () => pick(random, VOCABULARY));
  const passage: Passage = {
    passageId: `${docId}#cl_${number}`,
    docId,
    eId: `cl_${number}`,
    region,
    path: [{ eId: "chp_1", num: "第一章", heading: `“${words[0]}”` }],
    kind: "clause",
    role: pick(random, Role.options),
    text: words.join(""),
    spans: [{ start: number, end: number + 2 }],
    lines: { start: 1 + number, end: 1 + number },
    strength: pick(random, Strength.options),
    reasons: [],
    sentences: [],
    topicTags: [],
    topics: TOPICS.filter(() => random() < 0.3),
  };
  const vector = Float32Array.from({ length: dims }, () => random() - 0.5);
  return {
    passage,
    words: words.join(" "),
    chars: words.join(""),
    vector,
    sentenceVectors: new Int8Array(vector.map((x) => x * 127)),
  };
}

const outlineNode = (number: number): OutlineNode => ({
  eId: "chp_1",
  kind: "chapter",
  level: 1,
  num: "第一章",
  heading: `总则${number}`,
  runIn: false,
  inferred: false,
  span: { start: 0, end: 5 },
  children: [],
});

type Facts = Pick<Indicator, "docId" | "region" | "passageId" | "spans">;

const indicatorOf = (facts: Facts): Indicator => ({
  ...facts,
  indicatorId: `${facts.docId}#ind_1`,
  concept: null,
  name: "参保率",
  dimension: null,
  unit: "%",
  baseline: null,
  target: { raw: "≥95%", op: ">=", value: 95, unit: "%", year: 2025 },
  nature: "binding",
  leadUnit: null,
  origin: "table",
  cells: [{ column: "指标", raw: "参保率" }],
});

const targetOf = (facts: Facts): Target => ({
  ...facts,
  targetId: `${facts.docId}#tgt_1`,
  subject: "参保率",
  op: ">=",
  value: 95,
  valueTo: null,
  unit: "%",
  deadline: { raw: "2025年", year: 2025 },
  tense: "future",
  quote: "参保率达到95%以上",
  warnings: [],
});

const dutyOf = (facts: Facts): Duty => ({
  ...facts,
  dutyId: `${facts.docId}#dty_1`,
  group: null,
  task: "推进支付方式改革",
  lead: [{ printed: "市医保局", unit: "医保局" }],
  support: [],
  responsible: [],
  deadline: null,
  warnings: [],
});

/** An index folder of its own in the system's temporary folder; `remove` clears it away. */
export function temporaryIndex(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), "planlens-store-"));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
