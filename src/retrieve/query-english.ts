/**
 * Concepts of an English question by their English labels, however they are spelt: long term care insurance, long-term-care insurances, volume based
 * procurement, centralised. Whole words only, longest label first; places are those of the question.
 */
import type { Concept } from "../model/index.ts";
import type { ConceptMatch } from "../text/concept-matcher.ts";

interface Label {
  conceptId: string;
  label: string;
}
interface Labels {
  byKey: Map<string, Label>;
  maxWords: number;
}

const WORD = /[a-z0-9]+(?:'s)?/g;
/** A label of two words may be typed as four: long-term-care. */
const SPARE_WORDS = 2;
/** British and American spelling of one word. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/isation$/, "ization"],
  [/ise(d?)$/, "ize$1"],
  [/^centre$/, "center"],
  [/^programme$/, "program"],
  [/^catalogue$/, "catalog"],
  [/^ageing$/, "aging"],
  [/^enrolment$/, "enrollment"],
  [/our$/, "or"],
];

const known = new WeakMap<readonly Concept[], Labels>();

export function englishConcepts(normal: string, concepts: readonly Concept[]): ConceptMatch[] {
  const { byKey, maxWords } = labelsOf(concepts);
  const words = [...normal.matchAll(WORD)];
  const found: ConceptMatch[] = [];
  for (let at = 0; at < words.length; ) {
    const count = longestAt(words, at, maxWords, byKey, normal);
    if (count === 0) {
      at++;
      continue;
    }
    const last = words[at + count - 1]!;
    const label = byKey.get(keyOf(words.slice(at, at + count).map(([word]) => word)))!;
    found.push({
      ...label,
      kind: "translation",
      lay: false,
      start: words[at]!.index,
      end: last.index + last[0].length,
    });
    at += count;
  }
  return found;
}

function longestAt(
  words: readonly RegExpExecArray[],
  at: number,
  maxWords: number,
  byKey: Labels["byKey"],
  text: string,
): number {
  for (let count = Math.min(maxWords, words.length - at); count > 0; count--) {
    const taken = words.slice(at, at + count);
    if (byKey.has(keyOf(taken.map(([word]) => word))) && isOneName(taken, text)) return count;
  }
  return 0;
}

/** Between the words of a name stand blanks and hyphens only. */
const isOneName = (words: readonly RegExpExecArray[], text: string) =>
  words.slice(1).every((word, i) => {
    const before = words[i]!;
    return /^[\s\-/&]{1,3}$/.test(text.slice(before.index + before[0].length, word.index));
  });

function labelsOf(concepts: readonly Concept[]): Labels {
  const done = known.get(concepts);
  if (done !== undefined) return done;
  const byKey: Labels["byKey"] = new Map();
  let most = 1;
  for (const { id, en } of concepts) {
    for (const label of en) {
      const words = label.toLowerCase().match(WORD) ?? [];
      const key = keyOf(words);
      if (key !== "" && !byKey.has(key)) byKey.set(key, { conceptId: id, label });
      most = Math.max(most, words.length);
    }
  }
  const labels = { byKey, maxWords: most + SPARE_WORDS };
  known.set(concepts, labels);
  return labels;
}

/** Words without plural and spelling, put together: hyphen, blank and nothing between them are the same. */
const keyOf = (words: readonly string[]) => words.map(stem).join("");

function stem(word: string): string {
  const plain = word.replace(/'s$/, "");
  const singular = singularOf(plain);
  return SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), singular);
}

/** policies, boxes, groups; not class, diagnosis, status. */
function singularOf(word: string): string {
  if (word.length <= 3) return word;
  if (/ies$/.test(word)) return word.replace(/ies$/, "y");
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}
