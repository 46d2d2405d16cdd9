/** The number beside “摘录” in the navigation. */
import { onBasketChange, readBasket } from "./basket-store.ts";

export function countBasket(): void {
  const badge = document.querySelector<HTMLElement>("[data-basket-count]");
  if (badge === null) return;
  const show = () => {
    const count = readBasket().length;
    badge.hidden = count === 0;
    badge.textContent = String(count);
  };
  onBasketChange(show);
  show();
}
