/** Opens the LanceDB table of passages. */
import { type Connection, connect, type Table } from "@lancedb/lancedb";
import { TABLE_NAME } from "./layout.ts";

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
