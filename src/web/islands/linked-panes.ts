/** Two columns that scroll together, led by the wording they share; a click on shared wording brings the other side beside it. */
import { heightThere, type Point, risingChain } from "./scroll-map.ts";

/** The line of a column that is kept beside the same line of the other: a third down, where one reads. */
const READING_LINE = 1 / 3;
/** Scrolling that the program caused is not answered with scrolling. */
const SLACK_PX = 2;

export function startLinkedPanes(): void {
  const left = document.querySelector<HTMLElement>("[data-pane=left]");
  const right = document.querySelector<HTMLElement>("[data-pane=right]");
  if (left === null || right === null) return;
  const sync = document.querySelector<HTMLInputElement>("[data-sync]");
  document.querySelector<HTMLElement>("[data-sync-box]")?.removeAttribute("hidden");
  const caused = new Map<HTMLElement, number>();
  const scrollTo = (pane: HTMLElement, top: number) => {
    pane.scrollTop = top;
    caused.set(pane, pane.scrollTop);
  };
  const follow = (from: HTMLElement, to: HTMLElement) => {
    from.addEventListener("scroll", () => {
      const own = caused.get(from);
      caused.delete(from);
      if (own !== undefined && Math.abs(own - from.scrollTop) < SLACK_PX) return;
      if (sync?.checked) scrollTo(to, besides(from, to));
    });
    from.addEventListener("click", (event) => {
      const run = event.target instanceof Element ? event.target.closest<HTMLElement>("a.run") : null;
      const target = run && document.getElementById((run.getAttribute("href") ?? "").slice(1));
      if (!run || !target) return;
      event.preventDefault();
      scrollTo(to, to.scrollTop + topIn(to, target) - topIn(from, run));
      showCurrent(run, target);
    });
  };
  follow(left, right);
  follow(right, left);
  showChosen(left, scrollTo);
}

/** Where the other column has to stand for this one. */
function besides(from: HTMLElement, to: HTMLElement): number {
  const line = from.clientHeight * READING_LINE;
  const chain = risingChain(sharedPoints(from, to), [from.scrollHeight, to.scrollHeight]);
  return heightThere(chain, from.scrollTop + line) - to.clientHeight * READING_LINE;
}

function sharedPoints(from: HTMLElement, to: HTMLElement): Point[] {
  return [...from.querySelectorAll<HTMLElement>("[id][data-run]")].flatMap((run) => {
    const other = to.querySelector<HTMLElement>(`[id$="-run-${run.dataset.run}"]`);
    return other === null ? [] : [[from.scrollTop + topIn(from, run), to.scrollTop + topIn(to, other)] as const];
  });
}

const topIn = (pane: HTMLElement, element: HTMLElement) =>
  element.getBoundingClientRect().top - pane.getBoundingClientRect().top;

function showCurrent(...elements: HTMLElement[]): void {
  for (const each of document.querySelectorAll(".run.is-current")) each.classList.remove("is-current");
  for (const each of elements) each.classList.add("is-current");
  elements.at(-1)?.focus({ preventScroll: true });
}

/** The clause that the address names is in sight from the start. */
function showChosen(left: HTMLElement, scrollTo: (pane: HTMLElement, top: number) => void): void {
  const chosen = left.querySelector<HTMLElement>(".is-chosen");
  if (chosen !== null) scrollTo(left, topIn(left, chosen) - left.clientHeight * READING_LINE);
}
