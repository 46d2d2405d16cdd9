/** Clauses one after the other, in the words that they are printed in: a list of hits or a basket, for Word and Markdown. */
import type { Document, Passage } from "../model/index.ts";
import { citeGbt } from "../services/cite.ts";
import { ROLE_NAMES, STRENGTH_NAMES } from "../services/names.ts";
import { badgeOf } from "./compare-view.ts";
import type { BasketDossier, SearchDossier } from "./dossier.ts";
import type { Library } from "./library.ts";

export interface ClauseEntry {
  document: Document;
  region: string;
  badge: string | null;
  /** Verbatim. */
  clause: string;
  /** The sentence that answers best, part of the clause; null where nothing was asked. */
  quote: string | null;
  citation: string;
  strength: string;
  role: string;
  note: string | null;
}

export const searchClauses = ({ answer, library }: SearchDossier): ClauseEntry[] =>
  answer.hits.map(({ passage, quote }) => entry(library, passage, quote.text, null));

export const basketClauses = ({ answer, library }: BasketDossier): ClauseEntry[] =>
  answer.items.map(({ passage, note }) => entry(library, passage, null, note));

function entry(library: Library, passage: Passage, quote: string | null, note: string | null): ClauseEntry {
  const document = library.document(passage.docId);
  return {
    document,
    region: document.region?.name ?? document.title,
    badge: badgeOf(document),
    clause: passage.text,
    quote,
    citation: citeGbt(document, passage),
    strength: STRENGTH_NAMES[passage.strength],
    role: ROLE_NAMES[passage.role],
    note,
  };
}
