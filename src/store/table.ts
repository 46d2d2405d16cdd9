/**
 * The LanceDB table of passages: its columns, and opening it. One row is one passage; `seq` counts from 0 in reading order.
 */
import { type Connection, connect, type Table } from "@lancedb/lancedb";
import { Binary, Field, FixedSizeList, Float32, Int32, List, Schema, Utf8 } from "apache-arrow";
import { TABLE_NAME } from "./layout.ts";

const text = (name: string, nullable = false) => new Field(name, new Utf8(), nullable);

export function passageSchema(dims: number): Schema {
  return new Schema([
    new Field("seq", new Int32(), false),
    text("passageId"),
    text("passageKey"),
    text("docId"),
    text("region", true),
    text("docKind"),
    text("status", true),
    text("role"),
    text("strength"),
    new Field("topics", new List(new Field("item", new Utf8(), true)), false),
    text("words"),
    text("chars"),
    new Field("vector", new FixedSizeList(dims, new Field("item", new Float32(), true)), false),
    new Field("sentenceVectors", new Binary(), false),
    text("payload"),
  ]);
}

export interface OpenTable {
  table: Table;
  close(): void;
}

/** Opens the table of a build folder. Throws what LanceDB throws when it is missing or damaged. */
export async function openTable(dir: string): Promise<OpenTable> {
  const connection = await connect(dir);
  try {
    const table = await connection.openTable(TABLE_NAME);
    return { table, close: () => closeBoth(table, connection) };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function closeBoth(table: Table, connection: Connection): void {
  table.close();
  connection.close();
}
