/**
 * Boxes that narrow long lists: `<input data-filters="id">`. Groups that keep no entry are hidden; those that do are opened while one types, and
 * stand as before once the box is empty.
 */

const ENTRY = "li, tr[data-entry]";
const GROUP = "[data-entries]";

export function startListFilters(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-filters]")) {
    const list = document.getElementById(input.dataset.filters ?? "");
    if (list !== null) startFilter(input, list);
  }
}

function startFilter(input: HTMLInputElement, list: HTMLElement): void {
  /** Which groups stood open before one typed. */
  let before: ReadonlyMap<HTMLDetailsElement, boolean> | null = null;
  input.hidden = false;
  input.addEventListener("input", () => {
    const wanted = plain(input.value);
    if (wanted !== "") before ??= new Map([...list.querySelectorAll("details")].map((each) => [each, each.open]));
    narrow(list, wanted);
    if (wanted !== "") return;
    for (const [group, open] of before ?? []) group.open = open;
    before = null;
  });
  // Enter would send the whole form.
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}

function narrow(list: HTMLElement, wanted: string): void {
  for (const entry of list.querySelectorAll<HTMLElement>(ENTRY)) {
    entry.hidden = !plain(entry.dataset.entry ?? entry.textContent ?? "").includes(wanted);
  }
  for (const group of list.querySelectorAll<HTMLElement>(GROUP)) {
    const isEmpty = group.querySelector(`:is(${ENTRY}):not([hidden])`) === null;
    group.hidden = isEmpty;
    if (group instanceof HTMLDetailsElement && wanted !== "" && !isEmpty) group.open = true;
  }
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
