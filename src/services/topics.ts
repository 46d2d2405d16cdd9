/** On what can the plans be laid side by side? */
import type { Concept, Lexicon, TopicDescription, TopicsAnswer } from "../model/index.ts";
import type { ServiceContext } from "./context.ts";
import { type SchemeTopic, topicScheme } from "./topic-scheme.ts";

/** All topics with names and neighbours, in the order in which plans treat them. */
export async function topics(ctx: ServiceContext): Promise<TopicsAnswer> {
  const { lexicon, manifest } = ctx.index;
  const scheme = topicScheme(lexicon);
  const isTopic = new Set(scheme.map(({ concept }) => concept.id));
  const labels = labelsOf(lexicon);
  return { buildId: manifest.buildId, topics: scheme.map((topic) => describe(topic, isTopic, labels)) };
}

const labelsOf = ({ concepts }: Lexicon) => new Map(concepts.map((concept) => [concept.id, concept.pref]));

function describe(
  { concept, group, equivalents }: SchemeTopic,
  isTopic: ReadonlySet<string>,
  labels: ReadonlyMap<string, string>,
): TopicDescription {
  return {
    topicId: concept.id,
    prefLabel: concept.pref,
    labelEn: concept.en[0] ?? null,
    altLabels: [...concept.alt, ...concept.abbr, ...concept.lay],
    definition: concept.definition,
    broader: group?.id ?? concept.broader,
    group,
    related: concept.related.map(({ id }) => id).filter((id) => isTopic.has(id)),
    equivalents: [...equivalents],
    differences: differencesOf(concept, labels),
  };
}

function differencesOf(concept: Concept, labels: ReadonlyMap<string, string>): TopicDescription["differences"] {
  return concept.related.flatMap(({ id, difference }) =>
    difference === null ? [] : [{ id, label: labels.get(id) ?? id, difference }],
  );
}
