/** Buttons that copy a text: `<button data-copy="…" hidden>`. Also where the page is served over plain HTTP, as in many office networks. */
import { say } from "./say.ts";

const COPY = "button[data-copy]";
const SHOWN_MS = 2000;

export function startCopying(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>(COPY) : null;
    if (button?.dataset.copy) void copyFrom(button, button.dataset.copy);
  });
  showCopyButtons(document);
}

export function showCopyButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>(COPY)) button.hidden = false;
}

async function copyFrom(button: HTMLButtonElement, text: string): Promise<void> {
  const label = button.textContent;
  const done = await copyText(text);
  button.textContent = done ? "已复制" : "复制失败";
  say(done ? `已复制：${text}` : "浏览器不允许复制，请手工选取文字");
  setTimeout(() => {
    button.textContent = label;
  }, SHOWN_MS);
}

/** False where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // The older way may still be allowed.
    }
  }
  return copySelected(text);
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
