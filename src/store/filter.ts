/**
 * A PassageFilter as SQL for the engine, which runs any text it is given. So nothing goes in but values that the build holds or that an enum
 * lists, quoted; a value that it does not hold finds nothing and never reaches the engine.
 */
import { type Document, Role, Strength } from "../model/index.ts";
import type { PassageFilter } from "./types.ts";

/** Either no passage can match, or every one does, or those that `sql` selects. */
export type Where = { kind: "nothing" } | { kind: "everything" } | { kind: "rows"; sql: string };

/** The columns that lists of a filter speak of. */
const COLUMN_OF = {
  docIds: "docId",
  regions: "region",
  docKinds: "docKind",
  statuses: "status",
  roles: "role",
  strengths: "strength",
} as const satisfies Partial<Record<keyof PassageFilter, string>>;

type ListName = keyof typeof COLUMN_OF;
const LIST_NAMES = Object.keys(COLUMN_OF) as ListName[];

/** The values that occur in a build, by the list of a filter that names them. */
export interface HeldValues extends Record<ListName, ReadonlySet<string>> {
  topics: ReadonlySet<string>;
}

export function heldValues(documents: readonly Document[], topics: readonly string[]): HeldValues {
  const known = (values: (string | null | undefined)[]) => new Set(values.filter((value) => typeof value === "string"));
  return {
    docIds: known(documents.map((document) => document.docId)),
    regions: known(documents.map((document) => document.region?.code)),
    docKinds: known(documents.map((document) => document.kind)),
    statuses: known(documents.map((document) => document.status)),
    roles: new Set<string>(Role.options),
    strengths: new Set<string>(Strength.options),
    topics: new Set(topics),
  };
}

export function whereOf(filter: PassageFilter, held: HeldValues): Where {
  const clauses: string[] = [];
  for (const name of LIST_NAMES) {
    const wanted: readonly string[] | undefined = filter[name];
    if (wanted === undefined) continue;
    const values = [...new Set(wanted)].filter((value) => held[name].has(value));
    if (values.length === 0) return { kind: "nothing" };
    clauses.push(`${COLUMN_OF[name]} IN (${values.map(literal).join(", ")})`);
  }
  if (filter.topic !== undefined) {
    if (!held.topics.has(filter.topic)) return { kind: "nothing" };
    clauses.push(`array_has(topics, ${literal(filter.topic)})`);
  }
  return clauses.length === 0 ? { kind: "everything" } : { kind: "rows", sql: clauses.join(" AND ") };
}

/** SQL knows one escape inside quotes: a quote is written twice. */
const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** How many passages the filter leaves at most, judged by documents alone (roles, strengths and topic only lower it). */
export function rowsAtMost(filter: PassageFilter, documents: readonly Document[]): number {
  const allows = (wanted: readonly string[] | undefined, value: string | null | undefined) =>
    wanted === undefined || (typeof value === "string" && wanted.includes(value));
  return documents
    .filter(
      (document) =>
        allows(filter.docIds, document.docId) &&
        allows(filter.regions, document.region?.code) &&
        allows(filter.docKinds, document.kind) &&
        allows(filter.statuses, document.status),
    )
    .reduce((sum, document) => sum + document.counts.passages, 0);
}
