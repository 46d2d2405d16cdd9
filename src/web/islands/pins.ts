/** Buttons that pin a passage: `<button data-pin="docId#eId" hidden>`. One listener serves those that come later, too. */
import { isPinned, MAX_BASKET_ITEMS, onBasketChange, togglePin } from "./basket-store.ts";
import { say } from "./say.ts";

const PIN = "button[data-pin]";

export function startPins(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>(PIN) : null;
    if (button?.dataset.pin) pin(button, button.dataset.pin);
  });
  onBasketChange(showPins);
  showPins();
}

const TOLD = {
  pinned: "已加入摘录",
  unpinned: "已移出摘录",
  full: `摘录已满：最多 ${MAX_BASKET_ITEMS} 条`,
  unkept: "浏览器不允许保存摘录",
};

function pin(button: HTMLButtonElement, passageId: string): void {
  const result = togglePin(passageId);
  say(TOLD[result]);
  if (result === "full" || result === "unkept") button.textContent = TOLD[result];
}

export function showPins(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(PIN)) {
    const pinned = isPinned(button.dataset.pin ?? "");
    button.hidden = false;
    button.setAttribute("aria-pressed", String(pinned));
    button.textContent = pinned ? "已摘录" : "摘录";
  }
}
