/** Puts a button beside every citation, `<span data-citation>`, that copies it. */

const SHOWN_MS = 1500;
const LABEL = "复制引文";

export function startCitations(): void {
  if (!navigator.clipboard) return;
  for (const citation of document.querySelectorAll("[data-citation]")) citation.after(" ", copyButton(citation));
}

function copyButton(citation: Element): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = LABEL;
  button.addEventListener("click", async () => {
    const copied = await navigator.clipboard.writeText(citation.textContent ?? "").then(
      () => true,
      () => false,
    );
    button.textContent = copied ? "已复制" : "未能复制，请手工选取";
    setTimeout(() => {
      button.textContent = LABEL;
    }, SHOWN_MS);
  });
  return button;
}
