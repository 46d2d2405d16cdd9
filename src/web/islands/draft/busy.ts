/** A form that takes the server a while: `<form data-busy="正在…">`. The button says so and cannot be pressed twice. */
import { say } from "../say.ts";

export function startBusyForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-busy]")) {
    const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (button === null) continue;
    const label = button.textContent;
    const set = (busy: boolean) => {
      button.disabled = busy;
      button.textContent = busy ? (form.dataset.busy ?? "…") : label;
      form.toggleAttribute("aria-busy", busy);
    };
    form.addEventListener("submit", () => {
      set(true);
      say(form.dataset.busy ?? "");
    });
    // Back from the result, the browser may show the page as it was left.
    window.addEventListener("pageshow", () => set(false));
  }
}
