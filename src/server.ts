/**
 * Puts an app on a port and takes it off again: requests that run are answered, new ones on open connections get 503 SHUTTING_DOWN,
 * and `close()` resolves when the last answer has left.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import { getRequestListener, RequestError } from "@hono/node-server";
import { problemResponse } from "./api/problem.ts";
import type { Config } from "./config.ts";
import { PlanlensError } from "./errors.ts";

export interface App {
  fetch(request: Request): Response | Promise<Response>;
}

export interface RunningServer {
  url: string;
  /** Stops accepting and waits for what runs; may be called again. */
  close(): Promise<void>;
}

/** Listens on `config.host` and `config.port` (0: any free one); throws CONFIG_INVALID where that is not possible. */
export async function startServer({ config, app }: { config: Config; app: App }): Promise<RunningServer> {
  const running = new Set<ServerResponse>();
  const state = { closing: false };
  const respond = getRequestListener((request) => app.fetch(request), { errorHandler: refuse });
  const refuseLate = getRequestListener(() => shuttingDown());
  const server = createServer((incoming, outgoing) => {
    running.add(outgoing);
    outgoing.once("close", () => running.delete(outgoing));
    if (state.closing) outgoing.shouldKeepAlive = false;
    incoming.url = asciiTarget(incoming);
    void (state.closing ? refuseLate : respond)(incoming, outgoing);
  });
  await listen(server, config);
  let closed: Promise<void> | null = null;
  const close = () => {
    state.closing = true;
    closed ??= closeServer(server, running);
    return closed;
  };
  return { url: urlOf(server.address() as AddressInfo), close };
}

/** Node gives the bytes of the request line as Latin-1; a client that sent Chinese unencoded meant UTF-8. */
function asciiTarget({ url = "/" }: IncomingMessage): string {
  const encoded = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  return url.replace(/[\u0080-\u00ff]/g, encoded);
}

function refuse(error: unknown): Response {
  if (!(error instanceof RequestError)) return problemResponse(error);
  return problemResponse(new PlanlensError("MALFORMED_URL", "the request target or its Host header is malformed"));
}

function shuttingDown(): Response {
  const error = new PlanlensError("SHUTTING_DOWN", "the server is stopping; try again in a moment");
  return problemResponse(error, { Connection: "close", "Retry-After": "5" });
}

/**
 * http.Server.close() would cut idle connections at once, and a request just on its way there would see a reset. So only the port is
 * closed at first; the connections go when nothing runs any more.
 */
async function closeServer(server: Server, running: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  });
  for (const outgoing of running) if (!outgoing.headersSent) outgoing.shouldKeepAlive = false;
  while (running.size > 0) {
    await new Promise((resolve) => [...running][0]?.once("close", resolve));
  }
  server.closeAllConnections();
  await closed;
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, () => resolve());
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): PlanlensError {
  const message = {
    EADDRINUSE: `PORT=${port}: the port is in use on ${host}; stop the other program or set another, for example PORT=${port < 65535 ? port + 1 : 8787}`,
    EACCES: `PORT=${port}: not allowed to listen on this port; set one above 1023, for example PORT=8787`,
    EADDRNOTAVAIL: `HOST=${host}: no network interface has this address; set HOST=127.0.0.1 or HOST=0.0.0.0`,
    ENOTFOUND: `HOST=${host}: the name has no address; set HOST=127.0.0.1 or HOST=0.0.0.0`,
  }[error.code ?? ""];
  const fallback = `HOST=${host} PORT=${port}: cannot listen (${error.code ?? error.message}); set another HOST or PORT`;
  return new PlanlensError("CONFIG_INVALID", message ?? fallback, { cause: error });
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
