/**
 * The name of a build: a hash over everything that decides its content, so the same inputs give the same name on every machine.
 */
import { createHash } from "node:crypto";
import type { BuildInputs } from "../model/index.ts";
import { SCHEMA_VERSION } from "./layout.ts";

/** 64 bits: enough that two builds of one installation never share a name, short enough to read out. */
const ID_CHARS = 16;

/** The order is part of the hash; a list, so that the order of the object's keys is not. */
export const INPUT_NAMES = ["documents", "lexicon", "model", "code"] as const satisfies (keyof BuildInputs)[];

/** First 16 hex digits of sha256 over the folder format and the inputs. JSON quoting keeps the values apart from each other. */
export function buildIdOf(inputs: BuildInputs): string {
  const canonical = JSON.stringify([SCHEMA_VERSION, ...INPUT_NAMES.map((name) => [name, inputs[name]])]);
  return createHash("sha256").update(canonical, "utf8").digest("hex").slice(0, ID_CHARS);
}
