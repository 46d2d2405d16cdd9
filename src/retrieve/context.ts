/** Opens what retrieval needs beside the index: the concept matcher over the build's lexicon, with a memory of passages already read. */
import type { Embedder, Reranker } from "../embed/index.ts";
import type { Concept, Passage } from "../model/index.ts";
import { LruCache } from "../store/lru.ts";
import { type ConceptMatch, createConceptMatcher } from "../text/concept-matcher.ts";
import type { Tokeniser } from "../text/tokenise.ts";
import { isFunctionWord } from "./query-words.ts";
import type { RetrievalContext } from "./types.ts";

export function retrievalContext(
  concepts: readonly Concept[],
  tokeniser: Tokeniser,
  embedder: Embedder,
  reranker: Reranker | null = null,
): RetrievalContext {
  const matcher = createConceptMatcher(concepts);
  const read = new WeakMap<Passage, ConceptMatch[]>();
  const headings = new Map<string, ConceptMatch[]>();
  const words = new WeakMap<Passage, readonly string[]>();
  const vectors = new LruCache<string, Float32Array>(MAX_WORDS);
  const broader = new Map(concepts.map((concept) => [concept.id, concept.broader]));
  return {
    tokeniser,
    embedder,
    reranker,
    conceptsIn: (text) => remember(headings, text, matcher.match),
    conceptsOf: (passage) => {
      const known = read.get(passage) ?? matcher.match(passage.text);
      read.set(passage, known);
      return known;
    },
    wordsOf: (passage) => {
      const known = words.get(passage) ?? distinctWords(passage, tokeniser);
      words.set(passage, known);
      return known;
    },
    wordVectors: async (asked) => {
      const found: Float32Array[] = [];
      for (const word of asked) {
        // Each by itself: in a batch the last bits of a vector depend on its neighbours, and an answer would on what was asked before.
        const vector = vectors.get(word) ?? (await embedder.embed([word], "passage"))[0]!;
        vectors.set(word, vector);
        found.push(vector);
      }
      return found;
    },
    broaderOf: (conceptId) => {
      const found: string[] = [];
      for (let id = broader.get(conceptId) ?? null; id !== null; id = broader.get(id) ?? null) found.push(id);
      return found;
    },
  };
}

/** Vectors of words that are kept: about 20 MB. */
const MAX_WORDS = 20_000;

function distinctWords({ path, text }: Passage, tokeniser: Tokeniser): string[] {
  const headings = path.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  const words = tokeniser.words([...headings, text].join("\n"));
  return [...new Set(words)].filter((word) => !isFunctionWord(word));
}

/** Headings repeat from passage to passage; questions do too. */
const MAX_REMEMBERED = 5_000;

function remember<V>(memory: Map<string, V>, key: string, make: (key: string) => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= MAX_REMEMBERED) memory.clear();
  const made = make(key);
  memory.set(key, made);
  return made;
}
