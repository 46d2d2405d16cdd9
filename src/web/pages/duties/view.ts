/** The duties that a page shows, and the three ways in which it shows them. */
import { z } from "zod";
import { DutiesRequest, type Duty, type DutyUnit, type Passage, TopicId } from "../../../model/index.ts";
import { checkTopic } from "../../../services/checks.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { operations } from "../../../services/operations.ts";
import { passagesById } from "../../../services/passages-by-id.ts";
import { groupBy } from "../../group-by.ts";
import { allFacts } from "../all-facts.ts";

export const VIEW_NAMES = { units: "按单位", timeline: "按期限", matrix: "单位与主题" } as const;

export const DutiesPageQuery = z.object({
  unit: DutiesRequest.shape.unit,
  regions: DutiesRequest.shape.regions,
  dueBefore: DutiesRequest.shape.dueBefore,
  topic: TopicId.optional(),
  view: z.enum(["units", "timeline", "matrix"]).default("units"),
  page: z.coerce.number().int().min(1).default(1),
});
export type DutiesPageQuery = z.output<typeof DutiesPageQuery>;

/** Throws UNKNOWN_REGION and UNKNOWN_TOPIC. A duty is of a topic that its passage is about. The view by unit lists all units beside the chosen one. */
export async function findDuties(ctx: ServiceContext, query: DutiesPageQuery): Promise<Duty[]> {
  const { regions, dueBefore, topic } = query;
  const unit = query.view === "units" ? undefined : query.unit;
  const found = await allFacts(async (page) => {
    const { total, duties } = await operations.duties.run(ctx, { unit, regions, dueBefore, ...page });
    return { total, facts: duties };
  });
  if (topic === undefined) return found;
  checkTopic(ctx, topic);
  const ids = found.map(({ passageId }) => passageId);
  const passages = await passagesById(ctx, ids);
  return found.filter(({ passageId }) => isAbout(passages.get(passageId), topic));
}

const isAbout = (passage: Passage | undefined, topic: string): boolean =>
  passage?.topicTags.some((tag) => tag.about && tag.topicId === topic) ?? false;

export type Part = "lead" | "support" | "responsible";
export const PARTS: readonly Part[] = ["lead", "support", "responsible"];
export const PART_NAMES: Record<Part, string> = { lead: "牵头", support: "配合", responsible: "责任单位" };

export interface UnitDuties {
  /** The name that it goes under everywhere. */
  unit: string;
  /** What the plans print for it. */
  printed: string[];
  duties: Record<Part, Duty[]>;
  total: number;
}

/** Those who carry most come first. */
export function byUnit(duties: readonly Duty[]): UnitDuties[] {
  const mentions = duties.flatMap((duty) =>
    PARTS.flatMap((part) => duty[part].map((named: DutyUnit) => ({ duty, part, named }))),
  );
  const units = [...groupBy(mentions, ({ named }) => named.unit)].map(([unit, own]) => {
    const inPart = (part: Part) => [...new Set(own.filter((each) => each.part === part).map(({ duty }) => duty))];
    return {
      unit,
      printed: [...new Set(own.map(({ named }) => named.printed))],
      duties: { lead: inPart("lead"), support: inPart("support"), responsible: inPart("responsible") },
      total: new Set(own.map(({ duty }) => duty)).size,
    };
  });
  return units.sort((a, b) => b.total - a.total || (a.unit < b.unit ? -1 : 1));
}

/** The unit that an address names: by the common name, or by one that a plan prints. */
export const unitNamed = (units: readonly UnitDuties[], name: string | undefined): UnitDuties | null =>
  name === undefined
    ? (units[0] ?? null)
    : (units.find(({ unit }) => unit === name) ?? units.find(({ printed }) => printed.includes(name)) ?? null);

export interface DueGroup {
  /** `2025`, `ongoing` …: the fragment of the address. */
  id: string;
  name: string;
  duties: Duty[];
}

/** What names no year, in the order in which it follows the years. */
const UNDATED = new Map([
  ["ongoing", "持续推进"],
  ["recurring", "每年"],
  ["other", "其他期限"],
  ["none", "未载明期限"],
]);

export function byDeadline(duties: readonly Duty[]): DueGroup[] {
  const groups = groupBy(duties, dueOf);
  const years = [...groups.keys()].filter((id) => !UNDATED.has(id)).sort();
  return [...years, ...UNDATED.keys()].flatMap((id) => {
    const inGroup = groups.get(id);
    return inGroup === undefined ? [] : [{ id, name: UNDATED.get(id) ?? `${id} 年`, duties: inGroup }];
  });
}

function dueOf({ deadline }: Duty): string {
  if (deadline === null) return "none";
  if (deadline.year !== null) return String(deadline.year);
  if (deadline.ongoing) return "ongoing";
  return deadline.recurring ? "recurring" : "other";
}
