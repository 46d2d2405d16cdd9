/** Text that XML 1.0 can hold: characters that no XML may contain (controls, lone surrogates) are left out, all others stay. */

/** XML 1.0, production 2: of the controls below U+0020 only tab, line feed and carriage return. */
const ILLEGAL = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\p{Cs}\ufffe\uffff]/gu;

export const xmlText = (text: string): string => text.replace(ILLEGAL, "");
