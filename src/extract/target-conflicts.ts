/**
 * One subject with two values in one document, in prose or between prose and an indicator table: both stay, each says where the other is.
 * Guarantees: a change inside one sentence (从8万元调整至40万元) and figures of different years are no conflict.
 */
import type { Tense } from "../model/index.ts";
import type { PlanDocument } from "../model/plan.ts";
import { normalise } from "../text/normalise.ts";
import { indicatorRows } from "./indicator-table.ts";
import type { FoundTarget } from "./target-scan.ts";

interface Statement {
  key: string;
  tense: Tense;
  year: number | null;
  unit: string | null;
  value: number;
  eId: string;
  printed: string;
}

/** Where the subject is counted, not what it is. */
const WHERE = /^(?:全[市县省区国]|我[市县省区]|本[市县])+/;
/** Too short a subject (支付比例, 个人缴费) is said of many things. */
const MIN_KEY_CHARS = 6;

/** For each target the warnings it carries. */
export function conflictWarnings(plan: PlanDocument, found: readonly FoundTarget[]): string[][] {
  const stated = found.map(statementOf);
  const all = [...stated.filter((each) => each !== null), ...tableStatements(plan)];
  return stated.map((own) =>
    own === null ? [] : all.flatMap((other) => (conflicts(own, other) ? [warning(own, other)] : [])),
  );
}

function statementOf(target: FoundTarget): Statement | null {
  if (target.value === null || target.unit === null) return null;
  const { tense, value, unit } = target;
  const year = target.deadline?.year ?? null;
  return { key: keyOf(target.subject), tense, year, unit, value, eId: target.node.eId, printed: target.figure };
}

function tableStatements(plan: PlanDocument): Statement[] {
  return indicatorRows(plan).flatMap((row) => {
    const sides = [
      { value: row.baseline, tense: "past" as const },
      { value: row.target, tense: "future" as const },
    ];
    return sides.flatMap(({ value, tense }) => {
      if (value === null || value.value === null) return [];
      const { year, unit, raw: printed } = value;
      return [{ key: keyOf(row.name), tense, year, unit, value: value.value, eId: row.node.eId, printed }];
    });
  });
}

const keyOf = (subject: string) => normalise(subject).text.replace(WHERE, "");

function conflicts(own: Statement, other: Statement): boolean {
  const sameThing = own.key === other.key && own.key.length >= MIN_KEY_CHARS && own.tense === other.tense;
  const sameYear = own.year === null || other.year === null || own.year === other.year;
  return sameThing && sameYear && own.unit === other.unit && own.value !== other.value && own.eId !== other.eId;
}

function warning(own: Statement, other: Statement): string {
  return `VALUES_DIFFER: 同一指标在本文件中数值不同：此处${own.printed}，另处${other.printed}（${other.eId}）`;
}
