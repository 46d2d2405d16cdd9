/** What is done with the basket as a whole: citations, a link to share, files, emptying it. */
import { readBasket } from "../basket-store.ts";
import { copyText } from "../copy.ts";
import { say } from "../say.ts";
import { downloadBasket } from "./download.ts";
import { entriesOf } from "./order.ts";
import { showFault } from "./state.ts";

/** Longer addresses are cut by mail programs and refused by servers. */
const MAX_LINK_CHARS = 6000;

export function startTools(page: HTMLElement, list: HTMLElement, clear: (text: string) => void): void {
  const on = (selector: string, act: (button: HTMLButtonElement) => void | Promise<void>) => {
    for (const button of page.querySelectorAll<HTMLButtonElement>(selector)) {
      button.addEventListener("click", () => void act(button));
    }
  };
  on("[data-copy-all]", () => copyAndSay(page, citations(list), "已复制全部出处"));
  on("[data-share]", () => share(page));
  on("[data-clear]", () => {
    clear(`已清空 ${readBasket().length} 条`);
    page.querySelector<HTMLElement>("[data-undo]")?.focus();
  });
  on("[data-export]", (button) => exportAs(page, button));
}

/** Numbered, as a list of references is. */
const citations = (list: HTMLElement): string =>
  entriesOf(list)
    .flatMap((entry) => entry.dataset.citation ?? [])
    .map((citation, at) => `[${at + 1}] ${citation}`)
    .join("\n");

async function share(page: HTMLElement): Promise<void> {
  const items = readBasket().map((item) => encodeURIComponent(item.passageId));
  const link = `${location.origin}/basket?items=${items.join(",")}`;
  if (link.length > MAX_LINK_CHARS) {
    showFault(page, "摘录太多，链接放不下。请导出文件，或减少条数后再分享。");
    return;
  }
  await copyAndSay(page, link, "已复制分享链接");
}

async function copyAndSay(page: HTMLElement, text: string, done: string): Promise<void> {
  const copied = await copyText(text);
  showFault(page, copied ? null : `浏览器不允许复制，请手工选取：${text}`);
  if (copied) say(done);
  if (copied) flash(page, done);
}

const FLASH_MS = 2500;

function flash(page: HTMLElement, text: string): void {
  const sum = page.querySelector<HTMLElement>("[data-basket-sum]")!;
  sum.textContent = text;
  setTimeout(() => {
    sum.textContent = `共 ${readBasket().length} 条`;
  }, FLASH_MS);
}

async function exportAs(page: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const label = button.textContent;
  button.disabled = true;
  button.textContent = "正在生成…";
  const fault = await downloadBasket(button.dataset.export!, readBasket());
  button.disabled = false;
  button.textContent = label;
  button.focus();
  showFault(page, fault);
  if (fault === null) say("文件已生成，正在下载");
}
