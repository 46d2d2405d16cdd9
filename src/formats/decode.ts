/**
 * Bytes → text. UTF-8 (with or without a byte order mark), UTF-16 by its mark, otherwise GB 18030, which older offices still write.
 * The byte order mark is not part of the text.
 */
import { PlanlensError } from "../errors.ts";

/** A text file has no NUL characters; one that has is a binary file with a text file's name. */
const BINARY_MARK = "\u0000";

/** A web page names its encoding near its start. */
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i;
const DECLARED_WITHIN_BYTES = 4096;

/** The text of a web page: by its byte order mark, else as it declares, else as any text. */
export function decodePage(file: string, bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARED_WITHIN_BYTES));
  const found = DECLARED.exec(start);
  const declared = found?.[1] ?? found?.[2];
  const marked = encodingOf(bytes) !== "utf-8";
  const text = declared === undefined || marked ? null : tryDecode(bytes, declared);
  return text === null || text.includes(BINARY_MARK) ? decodeText(file, bytes) : text;
}

export function decodeText(file: string, bytes: Uint8Array): string {
  const text = tryDecode(bytes, encodingOf(bytes)) ?? tryDecode(bytes, "gb18030");
  if (text === null || text.includes(BINARY_MARK)) {
    throw new PlanlensError("FILE_UNREADABLE", `${file}: is neither UTF-8, UTF-16 nor GB 18030 text; save it as UTF-8`);
  }
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
