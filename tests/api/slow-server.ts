/** A server for the shutdown test: `/slow` answers after the number of milliseconds given as argument, all else at once. */
import { setTimeout as sleep } from "node:timers/promises";
import { Hono } from "hono";
import { shutdownOnSignal } from "../../src/cli/shutdown.ts";
import { readConfig } from "../../src/config.ts";
import { startServer } from "../../src/server.ts";

const [slowMs = "0", graceMs = "10000"] = process.argv.slice(2);
const app = new Hono();
app.get("/slow", async (c) => {
  console.log("running");
  await sleep(Number(slowMs));
  return c.text("answered");
});
app.get("/quick", (c) => c.text("quick"));
const server = await startServer({ config: readConfig({ PORT: "0" }), app });
shutdownOnSignal(server, { graceMs: Number(graceMs) });
console.log(server.url);
