/** What every service is given: one open build and what retrieval needs to question it. Services hold no state of their own. */
import type { Duty, Indicator, Passage, Target } from "../model/index.ts";
import type { RetrievalContext } from "../retrieve/types.ts";
import type { IndexReader } from "../store/types.ts";

export interface ServiceContext {
  index: IndexReader;
  retrieval: RetrievalContext;
  /** Reads a text as a plan is read. It is kept nowhere. */
  readDraft(text: string): Promise<Draft>;
  /** The text of a file, by the ending of its name. Throws FORMAT_UNSUPPORTED, FILE_UNREADABLE and DOCUMENT_EMPTY. It is kept nowhere. */
  readUpload(name: string, bytes: Uint8Array): Promise<string>;
  /** null or absent where no language model is set up: the normal case. */
  summariser?: Summariser | null;
}

/** A language model that writes; what it writes is checked by who asks. */
export interface Summariser {
  /** Name of the model, shown beside what it wrote. */
  model: string;
  /** Rejects with a SummaryFailure, after a time limit at the latest. */
  write(request: { instructions: string; evidence: string }): Promise<string>;
}

export class SummaryFailure extends Error {
  readonly kind: "timeout" | "refused" | "unreachable" | "unusable";

  constructor(kind: SummaryFailure["kind"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SummaryFailure";
    this.kind = kind;
  }
}

/** A text that is in no index, taken apart; spans count in the text as given. Topics of the passages are tagged. */
export interface Draft {
  passages: Passage[];
  /** Headings that are no passages, as printed. */
  headings: string[];
  indicators: Indicator[];
  targets: Target[];
  duties: Duty[];
}
