/** A build of two documents held in memory: enough for everything that reads documents. Searching is not what it is for. */
import type { Document, Manifest, MatrixCell, OutlineNode, Passage } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import type { IndexReader, SourceFile } from "../../src/store/types.ts";

const SHA = "a".repeat(64);

function document(docId: string, title: string, region: Document["region"], file: string, passages: number): Document {
  return {
    docId,
    title,
    docNumber: null,
    issuer: null,
    docDate: null,
    region,
    status: "issued",
    kind: "plan",
    planPeriod: { start: 2021, end: 2025 },
    parentPlans: [],
    attachments: [],
    source: { file, format: "txt", sha256: SHA, chars: 30 },
    counts: { passages, indicators: 0, targets: 0, duties: 0 },
    warnings: [],
  };
}

function passage(docId: string, eId: string, text: string, start: number): Passage {
  return {
    passageId: `${docId}#${eId}`,
    docId,
    eId,
    region: docId === "350100-fuzhou" ? { code: "350100", name: "福州市" } : { code: "610926", name: "平利县" },
    path: [],
    kind: "clause",
    role: "measure",
    text,
    spans: [{ start, end: start + text.length }],
    lines: { start: 1, end: 1 },
    strength: "promote",
    reasons: [],
    sentences: [],
    topicTags: [],
    topics: ["drg"],
  };
}

export const FUZHOU = document(
  "350100-fuzhou",
  "福州市“十四五”医疗保障专项规划",
  { code: "350100", name: "福州市", level: "prefecture", province: "福建省", prefecture: "福州市" },
  "350100-fuzhou.txt",
  3,
);
export const PINGLI = document(
  "610926-pingli",
  "平利县“十四五”医疗保障规划",
  { code: "610926", name: "平利县", level: "county", province: "陕西省", prefecture: "安康市" },
  "平利县.txt",
  1,
);

const PASSAGES = [
  passage("350100-fuzhou", "chp_3__sec_1", "健全待遇保障机制。", 0),
  passage("350100-fuzhou", "chp_3__sec_1__cl_2", "推进按病种付费。", 9),
  passage("350100-fuzhou", "chp_3__sec_2", "加强基金监管。", 17),
  passage("610926-pingli", "sec_1", "推行疾病诊断相关分组付费。", 0),
];

const OUTLINE: OutlineNode = {
  eId: "chp_3",
  kind: "chapter",
  level: 1,
  num: "第三章",
  heading: "主要任务",
  runIn: false,
  inferred: false,
  span: { start: 0, end: 8 },
  children: [],
};

export const SOURCE_TEXT = "健全待遇保障机制。\n";
/** 平利 in GB 18030, for which the bytes are not valid UTF-8. */
export const GBK_BYTES = new Uint8Array([0xc6, 0xbd, 0xc0, 0xfb]);

const matrixCell = (docId: string, passages: number): MatrixCell => ({
  topicId: "drg",
  docId,
  state: "measure",
  strength: "promote",
  equivalent: null,
  passages,
  density: 1,
});

const MANIFEST: Manifest = {
  schemaVersion: 1,
  buildId: "0123456789abcdef",
  inputs: { documents: "d", lexicon: "l", model: "m", code: "c" },
  embedder: { id: "planlens-static-zh", dims: 8 },
  counts: { documents: 2, passages: 4, indicators: 0, targets: 0, duties: 0 },
  failures: [],
};

const unused = (): never => {
  throw new Error("the fake index cannot search");
};

export const fakeIndex: IndexReader = {
  manifest: MANIFEST,
  documents: [FUZHOU, PINGLI],
  lexicon: {
    concepts: [
      {
        id: "drg",
        pref: "按疾病诊断相关分组付费",
        alt: [],
        abbr: ["DRG"],
        lay: [],
        en: [],
        not: [],
        broader: null,
        related: [],
        definition: null,
      },
    ],
    userWords: [],
  },
  indicatorConcepts: [],
  indicators: [],
  targets: [],
  duties: [],
  matrix: [matrixCell("350100-fuzhou", 3), matrixCell("610926-pingli", 1)],
  outline: async (docId) => (docId === FUZHOU.docId ? [OUTLINE] : []),
  source: async (docId): Promise<SourceFile> =>
    docId === FUZHOU.docId
      ? { bytes: new TextEncoder().encode(SOURCE_TEXT), mediaType: "text/plain" }
      : { bytes: GBK_BYTES, mediaType: "text/plain" },
  text: async (docId) => (docId === FUZHOU.docId ? SOURCE_TEXT : new TextDecoder("gb18030").decode(GBK_BYTES)),
  passages: async (seqs) => seqs.map((seq) => PASSAGES[seq]!),
  sentenceVectors: async (seqs) => seqs.map(() => new Int8Array(0)),
  passageRange: (docId) => (docId === FUZHOU.docId ? { first: 0, count: 3 } : { first: 3, count: 1 }),
  seqOf: async (passageId) => {
    const seq = PASSAGES.findIndex((each) => each.passageId === passageId);
    return seq < 0 ? null : seq;
  },
  passageIds: async ({ topic }) =>
    new Set(
      PASSAGES.filter((each) => topic === undefined || each.topics.includes(topic)).map((each) => each.passageId),
    ),
  searchText: unused,
  searchTextWeighted: unused,
  searchVector: unused,
  close: () => {},
};

export const fakeContext: ServiceContext = {
  index: fakeIndex,
  retrieval: { tokeniser: null, embedder: null } as unknown as ServiceContext["retrieval"],
  readDraft: unused,
  readUpload: unused,
};
