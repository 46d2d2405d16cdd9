/** Puts a button beside every citation, `<span data-citation>`, that copies it. */

export function addCitationButtons(): void {
  for (const citation of document.querySelectorAll("[data-citation]")) citation.after(" ", copyButton(citation));
}

/** `copy.ts` answers the press on every page. */
function copyButton(citation: Element): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.dataset.copy = citation.textContent ?? "";
  button.textContent = "复制引文";
  return button;
}
