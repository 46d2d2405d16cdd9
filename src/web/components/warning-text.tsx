/** What was odd in reading a document, in Chinese; the program's own words only where a code has no meaning on record. */
import { warningMeaning } from "../../services/names.ts";

export const WarningText = ({ code, message }: { code: string; message: string }) => {
  const meaning = warningMeaning(code);
  return meaning === null ? <span lang="en">{message}</span> : <span>{meaning}</span>;
};
