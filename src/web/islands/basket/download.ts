/** The basket as a file: posted as JSON, saved under the name that the server gives. */
import type { BasketItem } from "../basket-store.ts";

/** Null when the file is on its way, else what went wrong. */
export async function downloadBasket(format: string, items: readonly BasketItem[]): Promise<string | null> {
  const body = JSON.stringify({
    items: items.map(({ passageId, note }) => (note === "" ? { passageId } : { passageId, note })),
  });
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`/api/v1/exports/basket.${format}`, { method: "POST", headers, body }).catch(() => null);
  if (response === null) return "导出失败：服务器没有应答，请稍后再试。";
  if (!response.ok) return `导出失败：${await reasonOf(response)}`;
  save(await response.blob(), nameOf(response) ?? `规镜-摘录.${format}`);
  return null;
}

async function reasonOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null);
  const code = (problem as { code?: unknown } | null)?.code;
  return code === "INVALID_REQUEST"
    ? "有条款已不在当前索引中，请移除后再导出。"
    : `服务器返回 ${response.status}${typeof code === "string" ? `（${code}）` : ""}。`;
}

function nameOf(response: Response): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
