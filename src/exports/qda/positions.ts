/**
 * The text of a source as REFI-QDA counts it: positions are Unicode code points from 0, and lines end with LF. Places of the original, which
 * count UTF-16 units, are carried over.
 */

export interface CountedText {
  text: string;
  /** Code points before a UTF-16 offset of the original. */
  position(offset: number): number;
}

export function countedText(raw: string): CountedText {
  const positions = new Uint32Array(raw.length + 1);
  const kept: string[] = [];
  let count = 0;
  for (let at = 0; at < raw.length; ) {
    const char = String.fromCodePoint(raw.codePointAt(at)!);
    positions.fill(count, at, at + char.length);
    const isDropped = (char === "\ufeff" && at === 0) || (char === "\r" && raw[at + 1] === "\n");
    if (!isDropped) {
      kept.push(char === "\r" ? "\n" : char);
      count++;
    }
    at += char.length;
  }
  positions[raw.length] = count;
  return { text: kept.join(""), position: (offset) => positions[offset]! };
}
