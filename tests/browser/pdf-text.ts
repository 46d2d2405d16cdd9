/** What a printed page holds, as far as its own tables tell: the characters that its text is made of, and the size of each sheet. */
import { inflateSync } from "node:zlib";

export interface Printed {
  sheets: number;
  isLandscape: boolean;
  /** Every character that can be selected in it; a picture of a page has none. */
  characters: ReadonlySet<string>;
}

/** Reads what Chromium prints: streams deflated, text mapped to Unicode by tables (PDF 32000-1, 9.10.3). */
export function readPdf(bytes: Buffer): Printed {
  const outer = bytes.toString("latin1");
  const streams = [...outer.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => inflated(bytes, index + mark.length));
  const text = [outer, ...streams].join("\n");
  const [, width = "0", height = "0"] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text) ?? [];
  return {
    sheets: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
    isLandscape: Number(width) > Number(height),
    characters: new Set(
      streams
        .filter((stream) => stream.includes("beginbf"))
        .flatMap(charactersOf)
        .map(plain),
    ),
  };
}

/** Fonts draw 水 and the radical ⽔ with one shape; which of the two a table names is chance. */
const plain = (character: string): string => character.normalize("NFKC");

function inflated(bytes: Buffer, start: number): string {
  const end = bytes.indexOf("endstream", start, "latin1");
  try {
    return inflateSync(bytes.subarray(start, end)).toString("latin1");
  } catch {
    return "";
  }
}

/** `<01> <4e2d>` names one character, `<01> <05> <4e00>` a run of them. */
function charactersOf(table: string): string[] {
  const one = [...table.matchAll(/^<[0-9A-F]+> <([0-9A-F]{4})>$/gim)].map(([, code]) => Number.parseInt(code!, 16));
  const runs = [...table.matchAll(/^<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]{4})>$/gim)].flatMap(([, from, to, code]) =>
    Array.from(
      { length: Number.parseInt(to!, 16) - Number.parseInt(from!, 16) + 1 },
      (_, at) => Number.parseInt(code!, 16) + at,
    ),
  );
  return [...one, ...runs].map((code) => String.fromCharCode(code));
}
