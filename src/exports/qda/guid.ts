/** GUIDs made from names (RFC 9562, version 5): the same topic, document and clause keep theirs in every export, so projects can be merged. */
import { createHash } from "node:crypto";

/** Namespace of this program. */
const NAMESPACE = Buffer.from("6f0d7c1e2a6b4f5c9b1a3f8e5d2c4b70", "hex");
const GUID_BYTES = 16;

export function guidOf(
  kind: "code" | "group" | "source" | "selection" | "coding" | "user",
  ...names: string[]
): string {
  const hash = createHash("sha1")
    .update(NAMESPACE)
    .update([kind, ...names].join("\u0000"))
    .digest()
    .subarray(0, GUID_BYTES);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
