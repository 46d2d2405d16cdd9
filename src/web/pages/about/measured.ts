/** The figures that were measured and committed with the program; null where nobody has measured it yet. */
import { readFile } from "node:fs/promises";
import { Measured } from "../../../model/index.ts";

/** The figures speak of the program on the plans and judgments that come with it, whatever else is indexed here. */
const MEASURED_FILE = new URL("../../../../data/judgments/measured.json", import.meta.url);

/** Throws where the file is there and is no such record. */
export async function readMeasured(file: URL = MEASURED_FILE): Promise<Measured | null> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : Measured.parse(JSON.parse(text));
}
