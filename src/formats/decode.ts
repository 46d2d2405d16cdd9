/**
 * Bytes → text. UTF-8 (with or without a byte order mark), UTF-16 by its mark, otherwise GB 18030, which older offices still write.
 * The byte order mark is not part of the text.
 */
import { PlanlensError } from "../errors.ts";

/** A text file has no NUL characters; one that has is a binary file with a text file's name. */
const BINARY_MARK = "\u0000";

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
