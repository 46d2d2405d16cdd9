/** Marks in the outline the heading that is being read, and opens its chapter. */

const LINKS = ".outline li > a[href^='#']";
/** A heading counts as read once it has passed the upper quarter of the window. */
const MARGIN = "0px 0px -75% 0px";

export function followOutline(): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS)) links.set(idOf(link), link);
  const places = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  if (places.length === 0) return;
  const observer = new IntersectionObserver(() => mark(links, lastPassed(places)), { rootMargin: MARGIN });
  for (const place of places) observer.observe(place);
}

const idOf = (link: HTMLAnchorElement) => decodeURIComponent(link.hash.slice(1));

function lastPassed(places: readonly HTMLElement[]): HTMLElement | undefined {
  const limit = innerHeight / 4;
  return places.findLast((place) => place.getBoundingClientRect().top <= limit) ?? places[0];
}

function mark(links: ReadonlyMap<string, HTMLAnchorElement>, place: HTMLElement | undefined): void {
  const now = place && links.get(place.id);
  if (!now || now.getAttribute("aria-current") === "location") return;
  for (const link of links.values()) link.removeAttribute("aria-current");
  now.setAttribute("aria-current", "location");
  const chapter = now.closest<HTMLDetailsElement>("li > details") ?? now.parentElement?.querySelector("details");
  if (chapter) chapter.open = true;
  keepInSight(now);
}

/** Scrolls the outline alone, never the page. */
function keepInSight(link: HTMLElement): void {
  const box = link.closest<HTMLElement>(".outline");
  if (box === null || box.scrollHeight <= box.clientHeight) return;
  const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 2;
}
