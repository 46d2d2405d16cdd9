/** Answers as files. `exportSubjects` says what there is; `exportFile` makes one. */
export { type ExportFile, type ExportOrder, exportFile, formatsOf, MEDIA_TYPES } from "./export-file.ts";
export {
  type ExportSubject,
  type ExportSubjects,
  exportSubjects,
  type FormatOf,
  type RequestOf,
} from "./subjects.ts";
