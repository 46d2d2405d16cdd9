/** Keys on the list of results: j and k (arrows, too, once a result has the focus) move, Enter opens its place, p pins it. */
import { isBareKey, keysAreOn, switchKeys } from "./key-choice.ts";

const HIT = "[data-hit]";
const DOWN = 1;
const UP = -1;

document.addEventListener("keydown", (event) => {
  if (!isBareKey(event)) return;
  const hit = document.activeElement?.closest<HTMLElement>(HIT) ?? null;
  const step = stepOf(event.key, hit);
  if (step !== null) {
    event.preventDefault();
    move(hit, step);
  } else if (hit !== null && event.key === "Enter" && document.activeElement === hit) {
    hit.querySelector<HTMLAnchorElement>("a[data-open]")?.click();
  } else if (hit !== null && event.key === "p") {
    hit.querySelector<HTMLButtonElement>("button[data-pin]")?.click();
  }
});

function stepOf(key: string, hit: HTMLElement | null): typeof DOWN | typeof UP | null {
  if (key === "j" || (key === "ArrowDown" && hit !== null)) return DOWN;
  return key === "k" || (key === "ArrowUp" && hit !== null) ? UP : null;
}

function move(hit: HTMLElement | null, step: typeof DOWN | typeof UP): void {
  const hits = [...document.querySelectorAll<HTMLElement>(HIT)];
  const at = hit === null ? (step === DOWN ? 0 : hits.length - 1) : hits.indexOf(hit) + step;
  const next = hits[at];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

const help = document.querySelector<HTMLDetailsElement>("[data-key-help]");
const toggle = document.querySelector<HTMLButtonElement>("[data-keys-toggle]");
if (help !== null && toggle !== null) {
  help.hidden = false;
  const show = () => {
    toggle.setAttribute("aria-pressed", String(keysAreOn()));
    toggle.textContent = keysAreOn() ? "快捷键已开" : "快捷键已关";
  };
  toggle.addEventListener("click", () => {
    switchKeys(!keysAreOn());
    show();
  });
  show();
}
