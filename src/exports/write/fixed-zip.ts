/**
 * Packs a zip anew so that it says nothing of the moment it was made: entries by name, all dated on the file's day. Two files of the same
 * content and day are then equal byte for byte.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { Bytes } from "../bytes.ts";

/** Where Office files keep the moments of making and changing. */
const CORE_PROPERTIES = "docProps/core.xml";
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
/** Office reads the list of parts first. */
const FIRST = "[Content_Types].xml";

/** Throws where `bytes` are no zip. `date` is YYYY-MM-DD. */
export function fixedOffice(bytes: Uint8Array, date: string): Bytes {
  const entries = unzipSync(bytes);
  const core = entries[CORE_PROPERTIES];
  if (core) entries[CORE_PROPERTIES] = strToU8(strFromU8(core).replace(MOMENT, `$1${date}T00:00:00Z`));
  return fixedZip(entries, date);
}

export function fixedZip(entries: Record<string, Uint8Array>, date: string): Bytes {
  const names = Object.keys(entries).sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1));
  const sorted: Zippable = Object.fromEntries(names.map((name) => [name, entries[name]!]));
  // A zip holds local time without saying whose: midnight here gives the same digits everywhere.
  return new Uint8Array(zipSync(sorted, { mtime: new Date(`${date}T00:00:00`) }));
}
