/** `npm run ingest` refuses what it does not know. */
import { afterEach, expect, it } from "vitest";
import { command, endAll } from "./process.ts";

afterEach(endAll);

it("ends with one line on an unknown option, and builds nothing", async () => {
  const ingest = command("ingest", { PLANLENS_INDEX_DIR: "/nonexistent/planlens" }, "--frob");
  expect(await ingest.exited).toBe(1);
  expect(ingest.stderr()).toBe("INVALID_REQUEST: Unknown option '--frob'\n");
});
