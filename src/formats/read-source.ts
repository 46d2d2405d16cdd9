/**
 * Bytes of a file → SourceText: decoded original, what a reader sees of it, and the place of every seen character.
 * Throws FORMAT_UNSUPPORTED, FILE_UNREADABLE or DOCUMENT_EMPTY with the file's name; never for odd content.
 */
import { createHash } from "node:crypto";
import { extname } from "node:path";
import { PlanlensError } from "../errors.ts";
import type { MappedText, SourceText } from "../model/plan.ts";
import { decodePage, decodeText } from "./decode.ts";
import { FORMAT_BY_EXTENSION, READABLE_EXTENSIONS } from "./extensions.ts";
import { readHtml } from "./read-html.ts";

export function readSource(file: string, bytes: Uint8Array): SourceText {
  const format = FORMAT_BY_EXTENSION[extname(file).toLowerCase()];
  if (format === undefined) {
    const known = READABLE_EXTENSIONS.join(", ");
    throw new PlanlensError(
      "FORMAT_UNSUPPORTED",
      `${file}: cannot read this kind of file; convert it to one of ${known}`,
    );
  }
  const raw = format === "html" ? decodePage(file, bytes) : decodeText(file, bytes);
  const { view, hints } = format === "html" ? readHtml(raw) : { view: identityView(raw), hints: {} };
  if (view.text.trim() === "") {
    throw new PlanlensError("DOCUMENT_EMPTY", `${file}: holds no text; remove it from the folder or replace it`);
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file, format, sha256, raw, view, hints };
}

function identityView(raw: string): MappedText {
  return { text: raw, offsets: Uint32Array.from({ length: raw.length + 1 }, (_, index) => index) };
}
