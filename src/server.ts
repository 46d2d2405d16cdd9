/**
 * Puts an app on a port and takes it off again: requests that run are answered, new ones on open connections get 503 SHUTTING_DOWN,
 * and `close()` resolves when the last answer has left.
 */
import { createServer, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import { getRequestListener, RequestError } from "@hono/node-server";
import { problemResponse } from "./api/problem.ts";
import type { Config } from "./config.ts";
import { PlanlensError } from "./errors.ts";

const UNREADABLE =
  "the request is not valid HTTP; Chinese in a URL must be percent-encoded UTF-8, for example with curl -G --data-urlencode 'q=门诊'";

/** 10,000 Chinese characters are 90,000 bytes in an address: who pastes that much is told by the check of the parameter what is allowed. */
const MAX_HEADER_BYTES = 128 * 1024;

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
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (incoming, outgoing) => {
    running.add(outgoing);
    outgoing.once("close", () => running.delete(outgoing));
    if (state.closing) outgoing.shouldKeepAlive = false;
    void (state.closing ? refuseLate : respond)(incoming, outgoing);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const answering = [...running].some((outgoing) => outgoing.socket === socket);
    if (answering || !socket.writable || error.code === "ECONNRESET") socket.destroy();
    else void unreadable(error.code).then((answer) => socket.end(answer));
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

function refuse(error: unknown): Response {
  if (!(error instanceof RequestError)) return problemResponse(error);
  return problemResponse(new PlanlensError("MALFORMED_URL", "the request target or its Host header is malformed"));
}

/** The whole answer to bytes that are no HTTP request; a client that sends Chinese unencoded ends here. */
async function unreadable(code: string | undefined): Promise<string> {
  const response = problemResponse(
    code === "HPE_HEADER_OVERFLOW"
      ? new PlanlensError("PAYLOAD_TOO_LARGE", "the request line and its headers are too long; shorten the URL")
      : new PlanlensError("MALFORMED_URL", UNREADABLE),
  );
  const body = await response.text();
  const headers = [...response.headers, ["Connection", "close"], ["Content-Length", Buffer.byteLength(body)]];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}\r\n${lines}\r\n${body}`;
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
