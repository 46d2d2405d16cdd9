/** How far "this plan does not speak of it" can be believed: absent and equivalent cells against the judged absences. */
export interface AbsenceResult {
  id: string;
  docId: string;
  /** A query that no plan answers; each of its cells is judged absent, so it can only raise the precision. */
  unanswerable: boolean;
  judgedAbsent: boolean;
  saidAbsent: boolean;
}

/** Precision: how many of the cells called absent are; null where none was called so. Recall: how many of the absent ones are called so. */
export interface AbsenceMeasure {
  said: number;
  judged: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export function measureAbsence(results: readonly AbsenceResult[]): AbsenceMeasure {
  const said = results.filter((each) => each.saidAbsent).length;
  const judged = results.filter((each) => each.judgedAbsent).length;
  const both = results.filter((each) => each.saidAbsent && each.judgedAbsent).length;
  return {
    said,
    judged,
    precision: said === 0 ? null : both / said,
    recall: judged === 0 ? null : both / judged,
    f1: said + judged === 0 ? null : (2 * both) / (said + judged),
  };
}
