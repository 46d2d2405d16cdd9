/** Whether single keys act on the page: the reader can switch them off, for speech input types them by accident. Kept in the browser. */
const KEY = "planlens-keys";
const OFF = "off";

export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // A browser that keeps nothing has its keys on.
  }
}

const EDITABLE = "input, textarea, select, [contenteditable]";

/** A bare key, pressed outside of every field, while keys are on. */
export function isBareKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || !keysAreOn()) return false;
  return !(event.target instanceof Element && event.target.closest(EDITABLE));
}
