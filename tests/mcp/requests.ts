/** One request for each operation, with arguments as a program would name them. A new operation needs a line here before its surfaces are tested. */
import type { operations } from "../../src/services/operations.ts";

export const REQUESTS: Record<keyof typeof operations, Record<string, unknown>> = {
  health: {},
  documents: {},
  document: { docId: "370700-weifang" },
  outline: { docId: "450400-wuzhou" },
  passages: { docId: "610926-pingli", limit: 5, offset: 40 },
  passage: { docId: "350100-fuzhou", eId: "chp_4__sec_4__subcl_2" },
  source: { docId: "621024-heshui" },
  search: { q: "长期护理保险", limit: 4, regions: ["350100", "370700"], strength: ["promote", "commit"] },
  compare: { topic: "drg", evidence: 2 },
  matrix: { topics: ["drg", "ltci"] },
  topics: {},
  indicators: { regions: ["350000"] },
  targets: { tense: "future", dueBefore: 2026, limit: 3 },
  duties: { unit: "医疗保障局", limit: 3 },
  differences: { docId: "350100-fuzhou", with: "370700-weifang", limit: 5 },
  distinctive: { docId: "450400-wuzhou", limit: 3 },
  precedents: { text: "到2025年，医保电子凭证激活率达到85%以上。", limit: 3, excludeDocIds: ["621024-heshui"] },
  reviews: {
    title: "草案",
    text: "一、主要任务\n（一）完善医疗救助制度。规范医疗救助保障范围。\n（二）推进按病种付费，2025年覆盖率达到70%。\n",
  },
};
