/** Takes the last removal back. It is offered until something else is removed or the page is left. */
import type { BasketItem } from "../basket-store.ts";

export function createUndo(page: HTMLElement, restore: (items: readonly BasketItem[]) => void) {
  const bar = page.querySelector<HTMLElement>("[data-basket-undo]")!;
  const told = bar.querySelector<HTMLElement>("[data-undo-text]")!;
  let kept: readonly BasketItem[] = [];
  bar.querySelector("[data-undo]")!.addEventListener("click", () => {
    bar.hidden = true;
    restore(kept);
    document.getElementById("content")?.focus();
  });
  return {
    offer(text: string, items: readonly BasketItem[]): void {
      kept = items;
      told.textContent = text;
      bar.hidden = false;
    },
  };
}
