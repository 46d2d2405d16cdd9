/**
 * What an embedding model looks like to the rest of the program.
 */
export type TextKind = "query" | "passage";

export interface Embedder {
  /** As the configuration names it: built-in id, hub id or directory. */
  id: string;
  /** Length of each vector. */
  dims: number;
  /** Changes when the model does: hash over the files of a local model, id and dtype of one from a hub. */
  fingerprint: string;
  /** A look-up without context: a single word costs next to nothing. */
  isStatic?: boolean;
  /** One vector of length 1 a text, in order. A text in which the model knows nothing gives the zero vector, never NaN. */
  embed(texts: readonly string[], kind: TextKind): Promise<Float32Array[]>;
}
