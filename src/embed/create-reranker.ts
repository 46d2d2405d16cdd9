/**
 * Opens the configured reranking model: a cross-encoder that reads question and passage together and says how well the one answers the other. Slower
 * and surer than vectors, so it is given the first candidates only. Throws MODEL_UNAVAILABLE with the ways out.
 */
import type { DataType, PreTrainedModel, PreTrainedTokenizer, Tensor } from "@huggingface/transformers";
import type { EmbeddingConfig } from "../config.ts";
import { PlanlensError } from "../errors.ts";
import { batchesOf } from "./batches.ts";
import { DEFAULT_DTYPE } from "./create-embedder.ts";
import { missingFile, openLibrary } from "./library.ts";
import { placeOf } from "./model-files.ts";
import type { Reranker } from "./reranker.ts";

/** What rerankers are trained on; a longer clause is judged by its beginning. */
const MAX_TOKENS = 512;
const WAYS_OUT =
  "unset RERANK_MODEL to rank without one, or set RERANK_MODEL to a directory that holds config.json, tokenizer.json, " +
  "tokenizer_config.json and onnx/, or set EMBEDDING_REMOTE_HOST to a mirror that this machine can reach";

function unavailable(config: EmbeddingConfig, reason: string, cause?: unknown): PlanlensError {
  return new PlanlensError("MODEL_UNAVAILABLE", `RERANK_MODEL=${config.model}: ${reason}; ${WAYS_OUT}`, { cause });
}

/** A local model never touches the network. */
export async function createReranker(config: EmbeddingConfig, modelsDir: string): Promise<Reranker> {
  const place = placeOf(config.model, modelsDir);
  const missing = place.kind === "local" ? missingFile(place.directory) : null;
  if (missing !== null) throw unavailable(config, `${missing} does not exist`);
  try {
    const { library, options, model: name } = openLibrary(config, place);
    const tokenizer = await library.AutoTokenizer.from_pretrained(name, options);
    const dtype = (config.dtype ?? DEFAULT_DTYPE) as DataType;
    const model = await library.AutoModelForSequenceClassification.from_pretrained(name, { ...options, dtype });
    const read = reader(tokenizer, model);
    await read("a", ["a"]);
    return { id: config.model, score: (question, texts) => scoreAll(read, question, texts) };
  } catch (cause) {
    throw unavailable(config, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

type Read = (question: string, texts: readonly string[]) => Promise<number[]>;

function reader(tokenizer: PreTrainedTokenizer, model: PreTrainedModel): Read {
  return async (question, texts) => {
    const inputs = tokenizer(
      texts.map(() => question),
      {
        text_pair: [...texts],
        padding: true,
        truncation: true,
        max_length: Math.min(MAX_TOKENS, tokenizer.model_max_length ?? MAX_TOKENS),
      },
    );
    const { logits } = (await model(inputs)) as { logits: Tensor };
    const scores = probabilities(logits.data as Float32Array, texts.length);
    logits.dispose();
    return scores;
  };
}

/** One label is the logit of an answer; of several the last is "answers", as rerankers with two labels have it. */
function probabilities(data: Float32Array, count: number): number[] {
  const labels = data.length / count;
  return Array.from({ length: count }, (_, row) => {
    const logits = Array.from(data.subarray(row * labels, (row + 1) * labels));
    const others = labels === 1 ? [0] : logits.slice(0, -1);
    const last = logits.at(-1)!;
    return 1 / (1 + others.reduce((sum, other) => sum + Math.exp(other - last), 0));
  });
}

async function scoreAll(read: Read, question: string, texts: readonly string[]): Promise<number[]> {
  const scores = texts.map(() => 0);
  for (const batch of batchesOf(texts)) {
    const found = await read(
      question,
      batch.map((at) => texts[at]!),
    );
    for (const [k, at] of batch.entries()) scores[at] = found[k]!;
  }
  return scores;
}
