/** A file may be dropped anywhere on `[data-drop]`; it goes into the ordinary input inside. Wrong files are told before they travel. */

const OVER = "drop-over";

export function startDropZone(): void {
  const zone = document.querySelector<HTMLElement>("[data-drop]");
  const input = zone?.querySelector<HTMLInputElement>("input[type=file]");
  const told = zone?.querySelector<HTMLElement>("[data-drop-told]");
  if (!zone || !input || !told) return;
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add(OVER);
  });
  zone.addEventListener("dragleave", () => zone.classList.remove(OVER));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove(OVER);
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    input.files = files;
    input.dispatchEvent(new Event("change"));
  });
  input.addEventListener("change", () => showChosen(input, zone, told));
}

function showChosen(input: HTMLInputElement, zone: HTMLElement, told: HTMLElement): void {
  const file = input.files?.[0];
  const fault = file === undefined ? null : faultOf(file, input, Number(zone.dataset.maxBytes));
  input.setCustomValidity(fault ?? "");
  zone.classList.toggle("drop-fault", fault !== null);
  told.textContent = file === undefined ? "" : (fault ?? `已选：${file.name}`);
}

function faultOf(file: File, { accept }: HTMLInputElement, maxBytes: number): string | null {
  const endings = accept.split(",").map((ending) => ending.trim());
  if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending))) {
    return `“${file.name}”不是文本文件。请在 Word 或 WPS 中另存为“纯文本（.txt）”，或复制全文粘贴到下面。`;
  }
  return file.size > maxBytes ? `“${file.name}”太大，请分章提交。` : null;
}
