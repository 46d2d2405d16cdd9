/** Buttons that pin a passage: `<button data-pin="docId#eId" hidden>`. One listener serves those that come later, too. */
import { isPinned, onBasketChange, togglePin } from "./basket-store.ts";

const PIN = "button[data-pin]";

export function startPins(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>(PIN) : null;
    if (button?.dataset.pin) togglePin(button.dataset.pin);
  });
  onBasketChange(showPins);
  showPins();
}

export function showPins(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(PIN)) {
    const pinned = isPinned(button.dataset.pin ?? "");
    button.hidden = false;
    button.setAttribute("aria-pressed", String(pinned));
    button.textContent = pinned ? "已摘录" : "摘录";
  }
}
