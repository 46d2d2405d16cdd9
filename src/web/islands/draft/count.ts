/** `<textarea data-count-for="id">`: how long the text is, in the element of that id. */

export function startCounting(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-count-for]")) {
    const shown = document.getElementById(area.dataset.countFor ?? "");
    if (shown === null) continue;
    const show = () => {
      const max = Number(shown.dataset.max);
      const over = area.value.length > max;
      shown.textContent =
        area.value === "" ? "" : `已写 ${area.value.length} 字${over ? `，超出 ${area.value.length - max} 字` : ""}`;
      shown.classList.toggle("over", over);
    };
    area.addEventListener("input", show);
    show();
  }
}
