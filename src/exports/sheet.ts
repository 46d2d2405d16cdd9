/**
 * A table as every file format takes it: named columns and rows of plain values. Numbers stay numbers and what is not known is an empty
 * cell. Rows are made when they are read, so a long table is never held twice.
 */

export type CellValue = string | number | null;

export interface Column<R> {
  header: string;
  /** Width in characters of a spreadsheet; a Chinese character takes two. */
  width: number;
  /** Stands first, and alone where there is room for few columns only. */
  brief?: boolean;
  of(row: R): CellValue;
}

export interface SheetColumn {
  header: string;
  width: number;
  brief: boolean;
}

export interface Sheet {
  name: string;
  columns: SheetColumn[];
  /** May be read more than once. */
  rows: Iterable<CellValue[]>;
}

/** Brief columns come first, in the order given; all others follow. */
export function sheet<R>(name: string, given: readonly Column<R>[], items: Iterable<R>): Sheet {
  const columns = [...given.filter(({ brief }) => brief), ...given.filter(({ brief }) => !brief)];
  return {
    name,
    columns: columns.map(({ header, width, brief = false }) => ({ header, width, brief })),
    rows: {
      *[Symbol.iterator]() {
        for (const item of items) yield columns.map((column) => column.of(item));
      },
    },
  };
}

/** The same table with its brief columns only. */
export function briefSheet({ name, columns, rows }: Sheet): Sheet {
  const kept = columns.flatMap(({ brief }, at) => (brief ? [at] : []));
  return {
    name,
    columns: kept.map((at) => columns[at]!),
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield kept.map((at) => row[at]!);
      },
    },
  };
}
