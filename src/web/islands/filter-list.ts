/** Narrows a long list while one types: `<input data-filter="id of the list">` over `<li data-names="…">` in groups of details. */

const FIELD = "input[data-filter]";

export function startFilters(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>(FIELD)) {
    const list = document.getElementById(field.dataset.filter ?? "");
    if (list === null) continue;
    field.closest<HTMLElement>("[data-filter-box]")?.removeAttribute("hidden");
    const open = new Map([...list.querySelectorAll("details")].map((group) => [group, group.open]));
    field.addEventListener("input", () => narrow(list, field.value.trim().toLowerCase(), open));
    // Enter would send the whole form.
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
  }
}

function narrow(list: HTMLElement, words: string, wasOpen: ReadonlyMap<HTMLDetailsElement, boolean>): void {
  for (const item of list.querySelectorAll<HTMLElement>("li[data-names]")) {
    item.hidden = !(item.dataset.names ?? "").includes(words);
  }
  for (const [group, open] of wasOpen) {
    const found = group.querySelector("li[data-names]:not([hidden])") !== null;
    group.hidden = !found;
    group.open = words === "" ? open : found;
  }
}
