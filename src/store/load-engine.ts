/** Loads the engine and nothing else. Throws where its binary for this platform is missing, once and at once: through the modules that use it
 * the same failure would come again where nobody can catch it. */
import { createRequire } from "node:module";

export function loadEngine(): void {
  createRequire(import.meta.url)("@lancedb/lancedb");
}
