/** Stages of an ingestion, for whoever shows them. */

export const STAGES = [
  "read",
  "parse",
  "embed",
  "passages",
  "indexes",
  "files",
  "matrix",
  "verify",
  "publish",
] as const;
export type Stage = (typeof STAGES)[number];

/** `done` of `total` in a stage; `name` is the document or step at hand. */
export interface Progress {
  stage: Stage;
  done: number;
  total: number;
  name: string;
}

export type OnProgress = (progress: Progress) => void;
