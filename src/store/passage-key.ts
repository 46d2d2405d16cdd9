/**
 * A short hash under which a passage is looked up by its id: ids come from callers, and a hash is safe inside a filter whatever they send.
 */
import { createHash } from "node:crypto";

const KEY_CHARS = 16;

/** Two ids may share a key; whoever looks one up compares the id too. */
export const passageKey = (passageId: string): string =>
  createHash("sha256").update(passageId, "utf8").digest("hex").slice(0, KEY_CHARS);
