/** Which parts of the page show: empty, on its way, there, or not to be had. */

export type State = "loading" | "ready" | "failed";

export function showState(page: HTMLElement, count: number, state: State): void {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-basket-${name}]`)!;
  part("empty").hidden = count > 0;
  part("tools").hidden = count === 0;
  part("loading").hidden = state !== "loading" || count === 0;
  part("sum").textContent = `共 ${count} 条`;
  showFault(page, state === "failed" ? "取不到条款：服务器没有应答。摘录仍在浏览器里，请稍后刷新。" : null);
}

/** Null takes the message away. */
export function showFault(page: HTMLElement, text: string | null): void {
  const fault = page.querySelector<HTMLElement>("[data-basket-fault]")!;
  fault.hidden = text === null;
  fault.textContent = text ?? "";
}
