/**
 * The difference of two texts, word by word. Guarantees: joining the pieces that one side has gives its text back, letter for letter; what
 * both have by chance between longer differences counts as different; same input, same output. Memory grows with one text only.
 */

/** equal: both have it; left, right: only that text has it. */
export interface DiffPiece {
  side: "equal" | "left" | "right";
  text: string;
}

const WORD = /[\p{L}\p{N}]/u;
/** A shared word outweighs any number of shared commas: these must not decide what is laid beside what. */
const LETTER_WEIGHT = 10;

let segmenter: Intl.Segmenter | undefined;

export function wordDiff(left: string, right: string): DiffPiece[] {
  const a = wordsOf(left);
  const b = wordsOf(right);
  const before = commonPrefix(a, b);
  const after = commonSuffix(a.slice(before), b.slice(before));
  const middle = align(a.slice(before, a.length - after), b.slice(before, b.length - after));
  const same = (words: readonly string[]) => words.map((text): DiffPiece => ({ side: "equal", text }));
  const pieces = joined([...same(a.slice(0, before)), ...middle, ...same(after === 0 ? [] : a.slice(-after))]);
  return joined(withoutChance(pieces));
}

/** Words and what stands between them, in order. */
function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function commonPrefix(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return length;
}

function commonSuffix(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

/** Hirschberg 1975: the heaviest common subsequence, by halving the first text and finding where the second parts best. */
function align(a: readonly string[], b: readonly string[]): DiffPiece[] {
  if (a.length === 0) return b.map((text) => ({ side: "right", text }));
  if (b.length === 0) return a.map((text) => ({ side: "left", text }));
  if (a.length === 1) return alignOne(a[0]!, b);
  const half = a.length >> 1;
  const front = weights(a.slice(0, half), b);
  const back = weights(a.slice(half).reverse(), [...b].reverse());
  let cut = 0;
  for (let at = 1; at <= b.length; at++) {
    if (front[at]! + back[b.length - at]! > front[cut]! + back[b.length - cut]!) cut = at;
  }
  return [...align(a.slice(0, half), b.slice(0, cut)), ...align(a.slice(half), b.slice(cut))];
}

function alignOne(word: string, b: readonly string[]): DiffPiece[] {
  const at = b.indexOf(word);
  const right = (words: readonly string[]) => words.map((text): DiffPiece => ({ side: "right", text }));
  if (at < 0) return [{ side: "left", text: word }, ...right(b)];
  return [...right(b.slice(0, at)), { side: "equal", text: word }, ...right(b.slice(at + 1))];
}

/** Weight of what `a` has in common with each beginning of `b`. */
function weights(a: readonly string[], b: readonly string[]): Uint32Array {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    const weight = weightOf(word);
    for (let at = 1; at <= b.length; at++) {
      const kept = Math.max(row[at]!, next[at - 1]!);
      next[at] = word === b[at - 1] ? Math.max(kept, row[at - 1]! + weight) : kept;
    }
    row = next;
  }
  return row;
}

const weightOf = (word: string) => (WORD.test(word) ? LETTER_WEIGHT * word.length : 1);

/**
 * A comma or a short word that both have between longer stretches that differ is there by chance and cuts the reading into shreds: it goes to
 * both sides. The first and the last piece stay.
 */
function withoutChance(pieces: readonly DiffPiece[]): DiffPiece[] {
  const differing = (at: number, step: number) => {
    let length = 0;
    for (let i = at + step; pieces[i] !== undefined && pieces[i]!.side !== "equal"; i += step) {
      length = Math.max(length, pieces[i]!.text.length);
    }
    return length;
  };
  return pieces.flatMap((piece, at): DiffPiece[] => {
    const isBetween = piece.side === "equal" && at > 0 && at < pieces.length - 1;
    const isShort = () => piece.text.length < Math.min(differing(at, -1), differing(at, 1));
    if (!isBetween || (WORD.test(piece.text) && !isShort())) return [piece];
    return [
      { side: "left", text: piece.text },
      { side: "right", text: piece.text },
    ];
  });
}

/** Between two equal pieces everything of the left comes first, then everything of the right, each as one piece. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = [];
  let left = "";
  let right = "";
  const flush = () => {
    if (left !== "") result.push({ side: "left", text: left });
    if (right !== "") result.push({ side: "right", text: right });
    left = "";
    right = "";
  };
  for (const { side, text } of pieces) {
    if (side === "left") left += text;
    else if (side === "right") right += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.side === "equal") last.text += text;
      else result.push({ side, text });
    }
  }
  flush();
  return result;
}
