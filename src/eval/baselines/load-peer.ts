/** Loads a search engine that only measuring needs; where it is not installed, the error says what to do. */
import { PlanlensError } from "../../errors.ts";

export async function loadPeer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const message = `${name} is a development dependency and cannot be loaded; run npm install, or npm run eval -- --quick`;
    throw new PlanlensError("INVALID_REQUEST", message, { cause });
  }
}
