/**
 * Which texts are of one piece. The same plan is cut into clauses in two ways in two files: what is held out of one must not be learned
 * from the other, and neither cut is a wrong answer to a query of the other.
 */

/** In characters without white space. A shorter stretch (a heading, 保障措施) stands in many places. */
const MIN_SHARED = 12;

const squeeze = (text: string) => text.replace(/\s+/g, "");

function root(parents: number[], i: number): number {
  let at = i;
  while (parents[at] !== at) at = parents[at]!;
  return at;
}

/** For each text the first of the texts that it shares a piece with, by containing it or lying in it, also through others. */
export function groupsOf(texts: readonly string[]): string[] {
  const squeezed = texts.map(squeeze);
  const parents = texts.map((_, i) => i);
  const join = (a: number, b: number) => {
    const [x, y] = [root(parents, a), root(parents, b)];
    parents[Math.max(x, y)] = Math.min(x, y);
  };
  for (const [i, a] of squeezed.entries()) {
    for (let j = 0; j < i; j++) {
      const b = squeezed[j]!;
      if (a === b || (b.length >= MIN_SHARED && a.includes(b)) || (a.length >= MIN_SHARED && b.includes(a))) join(i, j);
    }
  }
  return texts.map((_, i) => texts[root(parents, i)]!);
}
