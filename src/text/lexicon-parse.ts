/**
 * Takes the files of a lexicon folder apart: thesaurus/*.yaml, topics.yaml, userwords.txt. Never throws; an entry that cannot be
 * understood is left out and reported with its line, so that one slip of the pen does not hide the next.
 */
import { isSeq, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { Concept, Related, Topic, TopicGroup } from "../model/lexicon.ts";

export interface LexiconFile {
  /** Path inside the lexicon folder, with slashes. */
  file: string;
  text: string;
}

export type ProblemCode =
  | "not-yaml"
  | "bad-entry"
  | "bad-user-word"
  | "no-concept"
  | "duplicate-id"
  | "unknown-id"
  | "broader-cycle"
  | "relation-to-itself"
  | "relation-to-broader"
  | "relation-twice"
  | "no-definition"
  | "topic-without-concept"
  | "topic-twice"
  | "unknown-topic"
  | "topic-includes-itself"
  | "label-twice"
  | "label-of-two-concepts"
  | "label-length"
  | "label-characters"
  | "label-question"
  | "label-edge"
  | "negative-is-label"
  | "negative-without-label";

export interface Problem {
  file: string;
  /** Line on which the entry begins, from 1. */
  line: number;
  conceptId: string | null;
  label: string | null;
  code: ProblemCode;
  message: string;
  /** What to do about it. */
  cure: string;
}

export interface Located<T> {
  file: string;
  line: number;
  value: T;
}

export interface ParsedLexicon {
  concepts: Located<Concept>[];
  topicGroups: Located<TopicGroup>[];
  userWords: string[];
  problems: Problem[];
}

const THESAURUS_FILE = /^thesaurus\/[^/]+\.yaml$/;
const TOPICS_FILE = "topics.yaml";
const USER_WORDS_FILE = "userwords.txt";

/** Keys nobody reads are slips (`labels:`, `diference:`), so files are read strictly. */
const StrictConcept = Concept.extend({ related: Related.strict().array().default([]) }).strict();
const StrictTopicGroup = TopicGroup.extend({
  group: TopicGroup.shape.group.strict(),
  topics: Topic.strict().array(),
}).strict();

function idOf(data: unknown): string | null {
  const entry = data as { id?: unknown; group?: { id?: unknown } } | null;
  const id = entry?.id ?? entry?.group?.id;
  return typeof id === "string" ? id : null;
}

/** `related[2].difference`: the path inside an entry. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return place.replace(/^\./, "");
}

function notYaml(file: string, line: number, message: string): Problem {
  const cure = "write the file as a list: each entry begins with a hyphen at the edge";
  return { file, line, conceptId: null, label: null, code: "not-yaml", message, cure };
}

function parseList<T>({ file, text }: LexiconFile, schema: z.ZodType<T>, problems: Problem[]): Located<T>[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const error = document.errors[0];
  if (error !== undefined) {
    problems.push(notYaml(file, lines.linePos(error.pos[0]).line, error.message.split("\n")[0]!));
    return [];
  }
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) {
    problems.push(notYaml(file, 1, "the file is no list"));
    return [];
  }
  return document.contents.items.flatMap((node) => {
    const line = lines.linePos((node as { range?: [number, number, number] }).range?.[0] ?? 0).line;
    const data: unknown = (node as { toJSON(): unknown }).toJSON();
    const parsed = schema.safeParse(data);
    if (parsed.success) return [{ file, line, value: parsed.data }];
    const cure = "correct the key or its value; data/lexicon/README.md shows an entry";
    for (const issue of parsed.error.issues) {
      const message = `${placeOf(issue.path)}: ${issue.message}`;
      problems.push({ file, line, conceptId: idOf(data), label: null, code: "bad-entry", message, cure });
    }
    return [];
  });
}

function parseUserWords({ file, text }: LexiconFile, problems: Problem[]): string[] {
  const words = text.split(/\r?\n/).map((line) => line.replace(/#.*/, "").trim());
  words.forEach((word, i) => {
    if (!/\s/.test(word)) return;
    const message = `"${word}" holds white space`;
    const cure = "write one word a line";
    problems.push({ file, line: i + 1, conceptId: null, label: word, code: "bad-user-word", message, cure });
  });
  return words.filter((word) => word !== "" && !/\s/.test(word));
}

/** Reads what the files of one lexicon folder say; files with other names are passed over. */
export function parseLexicon(files: readonly LexiconFile[]): ParsedLexicon {
  const problems: Problem[] = [];
  const named = (matches: (file: string) => boolean) => files.filter(({ file }) => matches(file));
  const concepts = named((file) => THESAURUS_FILE.test(file)).flatMap((f) => parseList(f, StrictConcept, problems));
  const topicGroups = named((file) => file === TOPICS_FILE).flatMap((f) => parseList(f, StrictTopicGroup, problems));
  const userWords = named((file) => file === USER_WORDS_FILE).flatMap((f) => parseUserWords(f, problems));
  return { concepts, topicGroups, userWords, problems };
}
