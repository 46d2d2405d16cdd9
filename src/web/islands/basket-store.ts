/**
 * The basket: passages that the reader pinned, in their order, each with a note. It is kept in this browser and nowhere else; other tabs
 * are told when it changes.
 */

export interface BasketItem {
  passageId: string;
  note: string;
}

const KEY = "planlens-basket";
const CHANGED = "planlens-basket-changed";
/** Enough for a thick report, small enough for an address. */
export const MAX_BASKET_ITEMS = 200;

/** What is pinned; empty where the browser keeps nothing or what it kept is no basket. */
export function readBasket(): BasketItem[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isItem) : [];
  } catch {
    return [];
  }
}

/** False where the browser does not keep it. */
export function writeBasket(items: readonly BasketItem[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(items.slice(0, MAX_BASKET_ITEMS)));
  } catch {
    return false;
  }
  document.dispatchEvent(new CustomEvent(CHANGED));
  return true;
}

export function isPinned(passageId: string): boolean {
  return readBasket().some((item) => item.passageId === passageId);
}

/** Pins or unpins. `full`: there is no room for one more; `unkept`: the browser keeps nothing. */
export function togglePin(passageId: string): "pinned" | "unpinned" | "full" | "unkept" {
  const items = readBasket();
  const rest = items.filter((item) => item.passageId !== passageId);
  const pinned = rest.length === items.length;
  if (pinned && items.length >= MAX_BASKET_ITEMS) return "full";
  if (!writeBasket(pinned ? [...rest, { passageId, note: "" }] : rest)) return "unkept";
  return pinned ? "pinned" : "unpinned";
}

export function onBasketChange(listener: () => void): void {
  document.addEventListener(CHANGED, listener);
  window.addEventListener("storage", (event) => {
    if (event.key === KEY) listener();
  });
}

function isItem(value: unknown): value is BasketItem {
  if (typeof value !== "object" || value === null) return false;
  const { passageId, note } = value as Record<string, unknown>;
  return typeof passageId === "string" && typeof note === "string";
}
