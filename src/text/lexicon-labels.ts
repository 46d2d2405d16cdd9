/**
 * What a label may look like, and whom it may belong to: the rules of data/lexicon/README.md. A label is compared as search compares
 * text, so half-width, lower case and simplified.
 */
import type { Concept } from "../model/lexicon.ts";
import type { Located, ParsedLexicon, Problem, ProblemCode } from "./lexicon-parse.ts";
import { normalise } from "./normalise.ts";

const MIN_CHINESE = 2;
const MAX_CHINESE = 14;
/** "digital intelligence-driven medical insurance fund supervision" has 62; longer ones are sentences. */
const MAX_LATIN = 64;

/** Chinese with Latin words, figures, hyphen and plus: C-DRG, 互联网+医保服务, 12345热线, 2035年远景目标. */
const CHINESE_LABEL = /^[\p{Script=Han}a-z0-9+\-·]+(?: [a-z0-9+-]+)*$/iu;
const LATIN_LABEL = /^[a-z0-9](?:[a-z0-9 '&/.,+%-]*[a-z0-9%+])?$/i;
const HAN = /\p{Script=Han}/gu;

/** Words that make a question of a label: the label then occurs in no clause, and in questions of any subject. */
const QUESTION = /怎么|怎样|如何|多少|哪些|哪里|哪个|哪儿|什么|几成|能不能|可不可以|是不是|有没有|是否|多久|[吗呢]$/;

/** Function words at an edge; behind ! stand the words that only look like one (目的, 参与, 和谐, 并轨, 了解). */
const EDGE = /^(?:的|了(?!解)|是|和(?!谐)|与|或|被|并(?!轨|发|网|联|购))|(?:(?<!目)的|(?<!参)与|了|是|和|或|吧|啊)$/;

const REGISTERS = ["alt", "abbr", "lay", "en"] as const;

interface Label {
  text: string;
  /** The form in which labels are compared. */
  key: string;
  register: "pref" | (typeof REGISTERS)[number];
}

type Found = [label: string, code: ProblemCode, message: string, cure: string];

const keyOf = (label: string) => normalise(label).text;

function labelsOf(concept: Concept): Label[] {
  const rest = REGISTERS.flatMap((register) => concept[register].map((text) => ({ text, register })));
  return [{ text: concept.pref, register: "pref" as const }, ...rest].map((l) => ({ ...l, key: keyOf(l.text) }));
}

function shapeProblems(text: string, isEnglish: boolean): Found[] {
  const chinese = text.match(HAN)?.length ?? 0;
  const latinOnly = chinese === 0;
  if (isEnglish || latinOnly) {
    if (!LATIN_LABEL.test(text)) {
      return [[text, "label-characters", "holds signs that no name has", "write letters, figures, spaces and hyphens"]];
    }
    if (text.length >= 2 && text.length <= MAX_LATIN) return [];
    return [[text, "label-length", `has ${text.length} letters`, `write 2 to ${MAX_LATIN} letters`]];
  }
  const found: Found[] = [];
  const split = "shorten it, or make two labels of it";
  if (!CHINESE_LABEL.test(text)) found.push([text, "label-characters", "holds punctuation", split]);
  if (text.length < MIN_CHINESE || chinese > MAX_CHINESE) {
    const cure = `write ${MIN_CHINESE} to ${MAX_CHINESE} Chinese characters`;
    found.push([text, "label-length", `has ${chinese} Chinese characters`, cure]);
  }
  if (QUESTION.test(text)) found.push([text, "label-question", "asks", "write it as a name"]);
  if (EDGE.test(text)) found.push([text, "label-edge", "begins or ends with a function word", "cut the word off"]);
  return found;
}

function ownProblems(concept: Concept): Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const { text, key, register } of labelsOf(concept)) {
    found.push(...shapeProblems(text, register === "en"));
    if (seen.has(key)) found.push([text, "label-twice", "stands in this concept twice", "keep one"]);
    seen.add(key);
  }
  return [...found, ...negativeProblems(concept, seen)];
}

/** A negative label is a longer string around a label; any other has no effect. */
function negativeProblems(concept: Concept, labels: ReadonlySet<string>): Found[] {
  return concept.not.flatMap((text): Found[] => {
    const key = keyOf(text);
    if (labels.has(key)) return [[text, "negative-is-label", "is a label of this concept too", "keep one of the two"]];
    if ([...labels].some((label) => key.includes(label))) return [];
    return [
      [text, "negative-without-label", "contains no label of this concept, so it excludes nothing", "take it out"],
    ];
  });
}

function* sharedLabels(concepts: readonly Located<Concept>[]): Generator<Problem> {
  const owners = new Map<string, string>();
  for (const { file, line, value } of concepts) {
    for (const { text, key } of labelsOf(value)) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, value.id);
      if (owner === undefined || owner === value.id) continue;
      const message = `belongs to ${owner} already`;
      const cure = "keep it at the more specific of the two";
      yield { file, line, conceptId: value.id, label: text, code: "label-of-two-concepts", message, cure };
    }
  }
}

/** Problems of labels, positive and negative. */
export function labelProblems({ concepts }: ParsedLexicon): Problem[] {
  const own = concepts.flatMap(({ file, line, value }) =>
    ownProblems(value).map(([label, code, message, cure]) => {
      return { file, line, conceptId: value.id, label, code, message, cure };
    }),
  );
  return [...own, ...sharedLabels(concepts)];
}
