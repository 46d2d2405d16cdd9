/** Buttons that put an address into the clipboard: `<button data-copy-link="/compare?…" hidden>`. They show where the browser lets them. */

const BUTTON = "button[data-copy-link]";
const SHOWN_MS = 2000;

export function startCopyLinks(): void {
  if (navigator.clipboard === undefined) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>(BUTTON)) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const address = new URL(button.dataset.copyLink ?? "", location.href).href;
      const done = await navigator.clipboard.writeText(address).then(
        () => "已复制",
        () => "未能复制",
      );
      button.textContent = done;
      setTimeout(() => {
        button.textContent = label;
      }, SHOWN_MS);
    });
  }
}
