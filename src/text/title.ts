/** The run-in title of a passage: its own heading, printed at the start of its text. */

interface Titled {
  eId: string;
  text: string;
  path: readonly { eId: string; heading: string | null }[];
}

/** Where the passage's run-in title ends in its text; 0 when it has none. */
export function titleEndOf({ path, eId, text }: Titled): number {
  const own = path.at(-1);
  if (own?.eId !== eId || own.heading === null) return 0;
  const at = text.indexOf(own.heading);
  return at < 0 ? 0 : at + own.heading.length;
}
