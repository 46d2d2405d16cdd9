/** What a page shows of what was posted to it: results, why it was refused, or neither before anything was asked. */
import type { JSX } from "hono/jsx/jsx-runtime";
import { Refusal, refusalOf } from "./refusal.tsx";

type Element = JSX.Element;

export interface Outcome {
  status: number;
  refusal: Element | null;
  results: Element | null;
}

/** `refused` came before the page could answer; what `answer` throws is shown where the one who posted can mend it, else thrown. */
export async function outcomeOf(refused: unknown, isAsked: boolean, answer: () => Promise<Element>): Promise<Outcome> {
  const early = refusedBy(refused);
  if (early !== null) return early;
  if (!isAsked) return { status: 200, refusal: null, results: null };
  try {
    return { status: 200, refusal: null, results: await answer() };
  } catch (error) {
    const late = refusedBy(error);
    if (late === null) throw error;
    return late;
  }
}

function refusedBy(error: unknown): Outcome | null {
  const refusal = refusalOf(error);
  return refusal && { status: refusal.words.status, refusal: <Refusal {...refusal} />, results: null };
}
