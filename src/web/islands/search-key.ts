/** `/` puts the cursor into the search box, as reading rooms do. */
import { isBareKey } from "./key-choice.ts";

export function focusSearchOnSlash(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || !isBareKey(event)) return;
    const box = document.querySelector<HTMLInputElement>("input[type=search]");
    if (box === null) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
