/** The entries of a list and their order. */

export const entriesOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[data-item]")];

export const idsOf = (list: HTMLElement): string[] => entriesOf(list).map((entry) => entry.dataset.item!);

/** Moves an entry by so many places, no farther than the ends; its place from 1. */
export function moveEntry(list: HTMLElement, entry: HTMLElement, by: number): number {
  const entries = entriesOf(list);
  const from = entries.indexOf(entry);
  const to = Math.max(0, Math.min(entries.length - 1, from + by));
  if (to !== from) by < 0 ? entries[to]!.before(entry) : entries[to]!.after(entry);
  return to + 1;
}
