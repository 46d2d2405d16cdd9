/**
 * An answer as tables of text: what a terminal, a CSV file and an assistant show of it. Rows keep the passage or document that they speak of;
 * texts are verbatim and whole, cutting is the business of who shows them.
 */
export type Value = string | number | null;

export type ShownIn = "everywhere" | "data" | "files";

export interface Column<T> {
  name: string;
  of: (item: T) => Value;
  /** `data`: ids and the like, not on a terminal. `files`: what would only repeat other columns before a reader. */
  shownIn?: ShownIn;
}

export interface Row {
  values: Value[];
  docId: string | null;
  passageId: string | null;
}

export interface Table {
  title: string | null;
  columns: { name: string; shownIn: ShownIn }[];
  rows: Row[];
}

export interface Report {
  /** False where the question was understood and nothing answers it. */
  found: boolean;
  /** What stands before the tables. */
  notes: string[];
  /** The first one is what the answer is about. */
  tables: Table[];
}

type Place = { docId?: string | null; passageId?: string | null };

/** One row an item; `placeOf` names what the row speaks of. */
export function tableOf<T>(
  title: string | null,
  items: readonly T[],
  columns: readonly Column<T>[],
  placeOf: (item: T) => Place = () => ({}),
): Table {
  return {
    title,
    columns: columns.map(({ name, shownIn = "everywhere" }) => ({ name, shownIn })),
    rows: items.map((item) => {
      const { docId = null, passageId = null } = placeOf(item);
      return { values: columns.map((column) => column.of(item)), docId, passageId };
    }),
  };
}

/** A table of names and values. */
export function fieldsOf(title: string | null, fields: readonly [string, Value][]): Table {
  return tableOf(title, fields, [
    { name: "项目", of: ([name]) => name },
    { name: "内容", of: ([, value]) => value },
  ]);
}
