/** One's own basket: drawn by the server from the ids kept here, ordered, noted, emptied and given away here. */
import Sortable from "sortablejs";
import { type BasketItem, onBasketChange, readBasket, writeBasket } from "../basket-store.ts";
import { showCopyButtons } from "../copy.ts";
import { say } from "../say.ts";
import { fetchEntries } from "./fetch-entries.ts";
import { entriesOf, idsOf, moveEntry } from "./order.ts";
import { showState } from "./state.ts";
import { startTools } from "./tools.ts";
import { createUndo } from "./undo.ts";

export function startOwnBasket(page: HTMLElement): void {
  const list = page.querySelector<HTMLElement>("[data-basket-list]")!;
  const undo = createUndo(page, (items) => {
    writeBasket(items);
    void draw(page, list);
  });
  startTools(page, list, (text) => removeWith(undo, text, () => []));
  list.addEventListener("click", (event) => onClick(event, page, list, undo));
  list.addEventListener("input", () => keepOrder(list));
  Sortable.create(list, { handle: "[data-handle]", animation: 150, onEnd: () => keepOrder(list) });
  onBasketChange(() => {
    if (idsOf(list).join() !== ids(readBasket()).join()) void draw(page, list);
    else showState(page, readBasket().length, "ready");
  });
  void draw(page, list);
}

const ids = (items: readonly BasketItem[]) => items.map((item) => item.passageId);

/** Asks the server for what is kept; entries that are there already stay, with the cursor in their notes. */
async function draw(page: HTMLElement, list: HTMLElement): Promise<void> {
  const items = readBasket();
  showState(page, items.length, "loading");
  const entries = await fetchEntries(items.map((item) => item.passageId)).catch(() => null);
  if (entries === null) {
    showState(page, items.length, "failed");
    return;
  }
  list.replaceChildren(...entries);
  for (const entry of entries) {
    for (const own of entry.querySelectorAll<HTMLElement>("[data-own]")) own.hidden = false;
    const note = entry.querySelector<HTMLTextAreaElement>("[data-note]");
    if (note) note.value = items.find((item) => item.passageId === entry.dataset.item)?.note ?? "";
  }
  showCopyButtons(list);
  showState(page, items.length, "ready");
}

/** What the page shows is what is kept: order and notes. */
function keepOrder(list: HTMLElement): void {
  const noteOf = (entry: HTMLElement) => entry.querySelector<HTMLTextAreaElement>("[data-note]")?.value ?? "";
  writeBasket(entriesOf(list).map((entry) => ({ passageId: entry.dataset.item!, note: noteOf(entry) })));
}

function onClick(event: Event, page: HTMLElement, list: HTMLElement, undo: ReturnType<typeof createUndo>): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button") : null;
  const entry = button?.closest<HTMLElement>("[data-item]");
  if (!button || !entry) return;
  if (button.dataset.move !== undefined) {
    const place = moveEntry(list, entry, Number(button.dataset.move));
    keepOrder(list);
    button.focus();
    say(`${entry.dataset.name} 现在是第 ${place} 条，共 ${entriesOf(list).length} 条`);
  }
  if (button.dataset.remove !== undefined) {
    const next = entry.nextElementSibling ?? entry.previousElementSibling;
    entry.remove();
    removeWith(undo, `已移除“${entry.dataset.name}”`, (items) =>
      items.filter((item) => item.passageId !== entry.dataset.item),
    );
    const focused = next instanceof HTMLElement ? next.querySelector<HTMLElement>("[data-remove]") : null;
    (focused ?? page.querySelector<HTMLElement>("[data-undo]"))?.focus();
  }
}

function removeWith(
  undo: ReturnType<typeof createUndo>,
  text: string,
  rest: (items: readonly BasketItem[]) => readonly BasketItem[],
): void {
  const before = readBasket();
  undo.offer(text, before);
  writeBasket(rest(before));
  say(`${text}，可撤销`);
}
