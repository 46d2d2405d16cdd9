/** A server for the shutdown test: `/slow` answers when a line comes in, all else at once. The argument is the grace in milliseconds. */
import { once } from "node:events";
import { Hono } from "hono";
import { shutdownOnSignal } from "../../src/cli/shutdown.ts";
import { readConfig } from "../../src/config.ts";
import { startServer } from "../../src/server.ts";

const [graceMs = "10000"] = process.argv.slice(2);
const app = new Hono();
app.get("/slow", async (c) => {
  console.log("running");
  await once(process.stdin, "data");
  return c.text("answered");
});
app.get("/quick", (c) => c.text("quick"));
const server = await startServer({ config: readConfig({ PORT: "0" }), app });
shutdownOnSignal(server, { graceMs: Number(graceMs) });
console.log(server.url);
