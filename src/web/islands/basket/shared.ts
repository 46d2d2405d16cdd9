/** A shared basket is only read; on request its passages join one's own, in their order, without touching what is there. */
import { isPinned, MAX_BASKET_ITEMS, readBasket, writeBasket } from "../basket-store.ts";
import { say } from "../say.ts";

export function startSharedBasket(page: HTMLElement): void {
  const button = page.querySelector<HTMLButtonElement>("[data-basket-adopt]");
  const ids = [...page.querySelectorAll<HTMLElement>("[data-item][data-citation]")].map((item) => item.dataset.item!);
  if (button === null || ids.length === 0) return;
  button.hidden = false;
  if (ids.every(isPinned)) finish(button, "已在我的摘录中");
  button.addEventListener("click", () => {
    const fresh = ids.filter((id) => !isPinned(id));
    const items = [...readBasket(), ...fresh.map((passageId) => ({ passageId, note: "" }))];
    if (items.length > MAX_BASKET_ITEMS) {
      say(`摘录最多 ${MAX_BASKET_ITEMS} 条，放不下`);
      button.textContent = `放不下：摘录最多 ${MAX_BASKET_ITEMS} 条`;
    } else if (writeBasket(items)) finish(button, `已加入 ${fresh.length} 条`);
    else button.textContent = "浏览器不允许保存";
  });
}

function finish(button: HTMLButtonElement, text: string): void {
  button.textContent = text;
  button.disabled = true;
  say(text);
}
