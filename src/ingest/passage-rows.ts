/**
 * Passages → rows of the index: the passage with its topics, words with the concepts they name, characters, the vector of the whole and those
 * of its sentences.
 */
import type { Embedder } from "../embed/index.ts";
import type { Lexicon } from "../model/index.ts";
import { indexText } from "../segment/index-text.ts";
import type { SegmentedPassage } from "../segment/segment.ts";
import type { PassageRow } from "../store/index.ts";
import { createConceptMatcher } from "../text/concept-matcher.ts";
import { conceptToken } from "../text/concept-tokens.ts";
import { normalise } from "../text/normalise.ts";
import { tagPassage } from "../text/tag-passage.ts";
import type { Tokeniser } from "../text/tokenise.ts";
import { createTopicTagger } from "../text/topic-tagger.ts";

export interface RowMaking {
  tokeniser: Tokeniser;
  embedder: Embedder;
  lexicon: { lexicon: Lexicon };
}

/** Components of a unit vector as signed bytes; the rounding costs less than 0.01 of cosine. */
const BYTE_SCALE = 127;

export function rowMaker({ tokeniser, embedder, lexicon }: RowMaking) {
  const matcher = createConceptMatcher(lexicon.lexicon.concepts);
  const tagger = createTopicTagger(matcher, lexicon.lexicon.topicGroups ?? []);
  return async (passages: readonly SegmentedPassage[]): Promise<PassageRow[]> => {
    const texts = passages.map((each) => {
      const { context, text } = indexText(each);
      return `${context}\n${text}`;
    });
    const vectors = await embedder.embed(texts, "passage");
    const sentences = await sentenceVectors(passages, embedder);
    return passages.map(({ passage }, at) => {
      const concepts = matcher.match(texts[at]!).map((match) => conceptToken(match.conceptId));
      return {
        passage: { ...passage, ...tagPassage(tagger, passage) },
        words: [...tokeniser.words(texts[at]!), ...concepts].join(" "),
        chars: normalise(texts[at]!).text,
        vector: vectors[at]!,
        sentenceVectors: sentences[at]!,
      };
    });
  };
}

async function sentenceVectors(passages: readonly SegmentedPassage[], embedder: Embedder): Promise<Int8Array[]> {
  const texts = passages.map(({ passage }) =>
    passage.sentences.map(({ start, end }) => passage.text.slice(start, end)),
  );
  const vectors = await embedder.embed(texts.flat(), "passage");
  let next = 0;
  return texts.map((sentences) => {
    const bytes = new Int8Array(sentences.length * embedder.dims);
    sentences.forEach((_, at) => {
      vectors[next++]!.forEach((value, dimension) => {
        bytes[at * embedder.dims + dimension] = Math.round(value * BYTE_SCALE);
      });
    });
    return bytes;
  });
}
