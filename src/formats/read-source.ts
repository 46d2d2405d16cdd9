/**
 * Bytes of a file → SourceText: decoded original, what a reader sees of it, and the place of every seen character.
 * Throws FORMAT_UNSUPPORTED, FILE_UNREADABLE or DOCUMENT_EMPTY with the file's name; never for odd content.
 */
import { createHash } from "node:crypto";
import { extname } from "node:path";
import { PlanlensError } from "../errors.ts";
import type { SourceText } from "../model/plan.ts";
import { decodeText } from "./decode.ts";

const FORMAT_BY_EXTENSION: Record<string, SourceText["format"]> = { ".txt": "txt", ".md": "md" };

/** Extensions that can be read, with their dot. */
export const READABLE_EXTENSIONS = Object.keys(FORMAT_BY_EXTENSION);

export function readSource(file: string, bytes: Uint8Array): SourceText {
  const format = FORMAT_BY_EXTENSION[extname(file).toLowerCase()];
  if (format === undefined) {
    const known = READABLE_EXTENSIONS.join(", ");
    throw new PlanlensError(
      "FORMAT_UNSUPPORTED",
      `${file}: cannot read this kind of file; convert it to one of ${known}`,
    );
  }
  const raw = decodeText(file, bytes);
  if (raw.trim() === "") {
    throw new PlanlensError("DOCUMENT_EMPTY", `${file}: holds no text; remove it from the folder or replace it`);
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file, format, sha256, raw, view: { text: raw, offsets: identityOffsets(raw.length) }, hints: {} };
}

function identityOffsets(length: number): Uint32Array {
  return Uint32Array.from({ length: length + 1 }, (_, index) => index);
}
