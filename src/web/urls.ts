/** Addresses of the pages. All state of a page stands in its address, readable: words and names, lists separated by commas. */

type Value = string | number | boolean | readonly string[] | null | undefined;

/** Commas, colons and Chinese stay readable in the address line; what would break an address is encoded. */
function address(path: string, query: Record<string, Value> = {}, fragment = ""): string {
  const parts = Object.entries(query).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(",") : value === true ? "1" : value;
    return text === null || text === undefined || text === "" || text === false
      ? []
      : [`${name}=${encodeURIComponent(String(text)).replaceAll("%2C", ",").replaceAll("%3A", ":")}`];
  });
  return `${path}${parts.length > 0 ? `?${parts.join("&")}` : ""}${fragment && `#${encodeURIComponent(fragment)}`}`;
}

const doc = (docId: string) => `/documents/${encodeURIComponent(docId)}`;

export const urls = {
  home: (query: Record<string, Value> = {}) => address("/", query),
  search: (query: Record<string, Value>) => address("/search", query),
  compare: (query: Record<string, Value>) => address("/compare", query),
  documents: (query: Record<string, Value> = {}) => address("/documents", query),
  /** The reader; `at` (an eId) is highlighted and scrolled to. */
  document: (docId: string, query: Record<string, Value> = {}) =>
    address(doc(docId), query, typeof query.at === "string" ? query.at : ""),
  original: (docId: string, query: Record<string, Value> = {}, fragment = "") =>
    address(`${doc(docId)}/original`, query, fragment),
  exportCompare: (format: string, query: Record<string, Value>) => address(`/api/v1/exports/compare.${format}`, query),
  exportFacts: (subject: string, format: string, query: Record<string, Value>) =>
    address(`/api/v1/exports/${subject}.${format}`, query),
  sideBySide: (query: Record<string, Value>) => address("/side-by-side", query),
  indicators: (query: Record<string, Value>) => address("/indicators", query),
  targets: (query: Record<string, Value>) => address("/targets", query),
  duties: (query: Record<string, Value>) => address("/duties", query),
  precedents: (query: Record<string, Value>) => address("/precedents", query),
  review: (query: Record<string, Value> = {}) => address("/review", query),
  basket: (query: Record<string, Value> = {}) => address("/basket", query),
  about: () => "/about",
  /** This page with some parameters changed; null takes one away. */
  change(url: URL, query: Record<string, Value>): string {
    const names = [...new Set(url.searchParams.keys())];
    const given = names.map((name) => [name, url.searchParams.getAll(name).filter((value) => value !== "")] as const);
    return address(url.pathname, { ...Object.fromEntries(given), ...query });
  },
};
