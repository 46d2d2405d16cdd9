/** An answer as a file: asks, gathers, writes. The same build, request and day give the same bytes. */
import type { ExportFormat } from "../model/index.ts";
import type { ServiceContext } from "../services/context.ts";
import type { Bytes } from "./bytes.ts";
import { type ExportSubject, exportSubjects, type FormatOf, type RequestOf, type Subject } from "./subjects.ts";

export interface ExportFile {
  buildId: string;
  bytes: Bytes;
  mediaType: string;
  /** In Chinese, safe on every file system. */
  fileName: string;
}

export interface ExportOrder<S extends ExportSubject> {
  subject: S;
  format: FormatOf<S>;
  /** Parsed with `exportSubjects[subject].input`. */
  request: RequestOf<S>;
}

export const MEDIA_TYPES: Record<ExportFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8; header=present",
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  json: "application/json",
  qdc: "application/xml",
  qdpx: "application/zip",
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** Where the plans are written and read: the day in a file is theirs. */
const TIME_ZONE = "Asia/Shanghai";
const MAX_NAME_CHARS = 60;
/** What a file system or a shell would misread. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\s]+/gu;

/** Throws what the operation behind the subject throws. `now` is the clock that the file's date is read from. */
export async function exportFile<S extends ExportSubject>(
  ctx: ServiceContext,
  { subject, format, request }: ExportOrder<S>,
  now: Date = new Date(),
): Promise<ExportFile> {
  const { gather, formats } = exportSubjects[subject] as unknown as Subject<never, { title: string; buildId: string }>;
  const dossier = await gather(ctx, request as never, dayOf(now));
  const bytes = await formats[format]!(dossier);
  return { buildId: dossier.buildId, bytes, mediaType: MEDIA_TYPES[format], fileName: fileName(dossier.title, format) };
}

/** The formats of a subject, in the order of its table. */
export function formatsOf<S extends ExportSubject>(subject: S): FormatOf<S>[] {
  return Object.keys(exportSubjects[subject].formats) as FormatOf<S>[];
}

/** YYYY-MM-DD. */
function dayOf(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE }).format(now);
}

function fileName(title: string, format: string): string {
  const safe = [...`规镜-${title}`.replace(UNSAFE, "_")].slice(0, MAX_NAME_CHARS).join("");
  return `${safe.replace(/[._]+$/, "")}.${format}`;
}
