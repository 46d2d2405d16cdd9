/**
 * Who may call the HTTP address. A page that a person opens could have its name point at this machine and ask in their place (DNS
 * rebinding): so on a loopback address only local names are answered, and a page of another origin never, unless the configuration names them.
 */
export interface CallerPolicy {
  /** The address that is listened on. */
  host: string;
  /** Names that a Host header may hold besides local ones. */
  allowedHosts: readonly string[];
  /** Origins of pages that may ask besides local ones, as `https://example.org`. */
  allowedOrigins: readonly string[];
}

const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/** Why a request is refused, with what to set; null where it may come in. */
export function whyRefused(headers: Headers, policy: CallerPolicy): string | null {
  const host = hostName(`http://${headers.get("Host") ?? ""}`);
  if (!isKnownHost(host, policy))
    return `Host ${headers.get("Host")} is not a name of this server; set MCP_ALLOWED_HOSTS=${host ?? "…"} where it should be`;
  const origin = headers.get("Origin");
  if (origin === null || policy.allowedOrigins.includes(origin)) return null;
  const page = hostName(origin);
  const isOwn = LOOPBACK.test(policy.host) ? page !== null && LOCAL.test(page) : page !== null && page === host;
  return isOwn ? null : `pages of ${origin} may not ask; set MCP_ALLOWED_ORIGINS=${origin} where they should`;
}

function isKnownHost(host: string | null, { host: bound, allowedHosts }: CallerPolicy): boolean {
  if (host === null) return false;
  if (LOCAL.test(host) || allowedHosts.includes(host)) return true;
  return !LOOPBACK.test(bound) && allowedHosts.length === 0;
}

function hostName(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname || null : null;
}
