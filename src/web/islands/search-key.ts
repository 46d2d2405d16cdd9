/** `/` puts the cursor into the search box, as reading rooms do. */

const EDITABLE = "input, textarea, select, [contenteditable]";

export function focusSearchOnSlash(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(EDITABLE)) return;
    const box = document.querySelector<HTMLInputElement>("input[type=search]");
    if (box === null) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
