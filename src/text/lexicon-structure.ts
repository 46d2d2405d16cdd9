/**
 * How the entries of a lexicon hang together: ids, the tree of broader concepts, relations, topics. Finds every problem, in the order
 * of the files.
 */
import type { Concept, TopicGroup } from "../model/lexicon.ts";
import type { Located, ParsedLexicon, Problem, ProblemCode } from "./lexicon-parse.ts";

/** What an index cannot be built on; the rest is bad style that the check reports. */
export const BREAKS_BUILD: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "not-yaml",
  "bad-entry",
  "bad-user-word",
  "no-concept",
  "duplicate-id",
  "unknown-id",
  "broader-cycle",
  "topic-without-concept",
  "topic-twice",
  "unknown-topic",
]);

type Found = [code: ProblemCode, message: string, cure: string];

const byId = (concepts: readonly Located<Concept>[]) => new Map(concepts.map((each) => [each.value.id, each]));

function* duplicateIds({ concepts }: ParsedLexicon): Generator<Problem> {
  const first = new Map<string, Located<Concept>>();
  for (const each of concepts) {
    const { file, line, value } = each;
    const other = first.get(value.id);
    if (other === undefined) {
      first.set(value.id, each);
      continue;
    }
    const message = `the id ${value.id} stands in ${other.file}:${other.line} already`;
    const cure = "merge the two entries or give one another id";
    yield { file, line, conceptId: value.id, label: null, code: "duplicate-id", message, cure };
  }
}

/** Broader concepts upwards, nearest first; ends where an id comes again or is unknown. */
function ancestorsOf(concept: Concept, known: ReadonlyMap<string, Located<Concept>>): string[] {
  const ancestors: string[] = [];
  let at = concept.broader;
  while (at !== null && !ancestors.includes(at)) {
    ancestors.push(at);
    at = known.get(at)?.value.broader ?? null;
  }
  return ancestors;
}

function relationProblems(concept: Concept, known: ReadonlyMap<string, Located<Concept>>): Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const { id } of concept.related) {
    if (!known.has(id))
      found.push(["unknown-id", `related: ${id} does not exist`, "correct the id or add the concept"]);
    if (id === concept.id) found.push(["relation-to-itself", "related to itself", "take the relation out"]);
    if (id === concept.broader) {
      found.push(["relation-to-broader", `${id} is its broader concept already`, "take the relation out"]);
    }
    const back = known.get(id)?.value.related.some((other) => other.id === concept.id) ?? false;
    if (seen.has(id)) found.push(["relation-twice", `related to ${id} twice`, "keep one"]);
    else if (back && concept.id > id) {
      found.push(["relation-twice", `${id} gives this relation too`, "keep the side that says the difference"]);
    }
    seen.add(id);
  }
  return found;
}

function conceptProblems(concept: Concept, known: ReadonlyMap<string, Located<Concept>>): Found[] {
  const found = relationProblems(concept, known);
  const { id, broader } = concept;
  if (broader !== null && !known.has(broader)) {
    found.push(["unknown-id", `broader: ${broader} does not exist`, "correct the id or add the concept"]);
  }
  const ancestors = ancestorsOf(concept, known);
  if (ancestors.includes(id)) {
    const path = [id, ...ancestors.slice(0, ancestors.indexOf(id) + 1)].join(" < ");
    found.push(["broader-cycle", `the concept lies under itself: ${path}`, "leave broader out where the field begins"]);
  }
  if (concept.definition === null || concept.definition.trim() === "") {
    found.push(["no-definition", "says nowhere what it means", "add a definition of one line"]);
  }
  return found;
}

/** What is wrong with one topic; `topics` holds the ids of all topics. */
function topicProblems(
  topic: TopicGroup["topics"][number],
  known: ReadonlyMap<string, Located<Concept>>,
  topics: ReadonlySet<string>,
): Found[] {
  const found: Found[] = [];
  if (!known.has(topic.id)) {
    found.push(["topic-without-concept", "no concept has this id", "correct the id or add the concept to thesaurus/"]);
  }
  for (const id of topic.includes) {
    if (!known.has(id)) found.push(["unknown-id", `includes: ${id} does not exist`, "correct the id"]);
    if (id === topic.id) found.push(["topic-includes-itself", "includes itself", "take it out, it counts anyway"]);
  }
  for (const id of topic.equivalents) {
    if (!topics.has(id)) found.push(["unknown-topic", `equivalents: ${id} is no topic`, "name a topic of this file"]);
    if (id === topic.id) found.push(["topic-includes-itself", "is its own equivalent", "take it out"]);
  }
  return found;
}

function* allTopicProblems({ concepts, topicGroups }: ParsedLexicon): Generator<Problem> {
  const known = byId(concepts);
  const topics = new Set(topicGroups.flatMap(({ value }) => value.topics.map((topic) => topic.id)));
  const seen = new Set<string>();
  for (const { file, line, value } of topicGroups) {
    for (const topic of value.topics) {
      const found = topicProblems(topic, known, topics);
      if (seen.has(topic.id)) found.push(["topic-twice", "stands in the file twice", "keep one"]);
      seen.add(topic.id);
      for (const [code, message, cure] of found) {
        yield { file, line, conceptId: topic.id, label: null, code, message, cure };
      }
    }
  }
}

/** Problems of ids, broader, related, definitions and topics. */
export function structureProblems(parsed: ParsedLexicon): Problem[] {
  const known = byId(parsed.concepts);
  const ofConcepts = parsed.concepts.flatMap(({ file, line, value }) =>
    conceptProblems(value, known).map(([code, message, cure]) => {
      return { file, line, conceptId: value.id, label: null, code, message, cure };
    }),
  );
  const cure = "put files into thesaurus/, data/lexicon/README.md shows an entry";
  const none: Problem[] =
    parsed.concepts.length > 0 || parsed.problems.length > 0
      ? []
      : [
          {
            file: "thesaurus",
            line: 1,
            conceptId: null,
            label: null,
            code: "no-concept",
            message: "holds no concept",
            cure,
          },
        ];
  return [...none, ...duplicateIds(parsed), ...ofConcepts, ...allTopicProblems(parsed)];
}
