/** Facts over the two documents of the fake index, each test gives what it is about. */
import type { Duty, Indicator, IndicatorConceptEntry, Target } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { fakeContext, fakeIndex } from "./fake-index.ts";

export const FUZHOU_REGION = { code: "350100", name: "福州市" };
export const PINGLI_REGION = { code: "610926", name: "平利县" };

export interface Facts {
  indicators?: Indicator[];
  targets?: Target[];
  duties?: Duty[];
  indicatorConcepts?: IndicatorConceptEntry[];
}

export const contextWith = (facts: Facts): ServiceContext => ({ ...fakeContext, index: { ...fakeIndex, ...facts } });

const place = (region: typeof FUZHOU_REGION) => ({
  docId: region === FUZHOU_REGION ? "350100-fuzhou" : "610926-pingli",
  region,
  passageId: region === FUZHOU_REGION ? "350100-fuzhou#chp_3__sec_1" : "610926-pingli#sec_1",
  spans: [{ start: 0, end: 4 }],
});

export const indicator = (region: typeof FUZHOU_REGION, own: Partial<Indicator>): Indicator => ({
  ...place(region),
  indicatorId: `${region.code}!${own.name}`,
  concept: null,
  name: "参保率",
  dimension: null,
  unit: "%",
  baseline: null,
  target: null,
  nature: null,
  leadUnit: null,
  origin: "table",
  cells: [],
  ...own,
});

export const target = (region: typeof FUZHOU_REGION, own: Partial<Target>): Target => ({
  ...place(region),
  targetId: `${region.code}!${own.subject}`,
  subject: "参保率",
  op: ">=",
  value: 95,
  valueTo: null,
  unit: "%",
  deadline: null,
  tense: "future",
  quote: "参保率达到95%以上",
  warnings: [],
  ...own,
});

export const duty = (region: typeof FUZHOU_REGION, own: Partial<Duty>): Duty => ({
  ...place(region),
  dutyId: `${region.code}!${own.task}`,
  group: null,
  task: "推进支付方式改革",
  lead: [],
  support: [],
  responsible: [],
  deadline: null,
  warnings: [],
  ...own,
});

export const concept = (id: string, own: Partial<IndicatorConceptEntry> = {}): IndicatorConceptEntry => ({
  id,
  label: id,
  unit: "%",
  required: [id],
  any: [],
  forbidden: [],
  bases: [],
  comparableWith: [],
  notComparableWith: [],
  ...own,
});
