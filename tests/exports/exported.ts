/** Makes exports of the built index for tests, and undoes what the exports promise to have done to a text. */
import { strFromU8, unzipSync } from "fflate";
import {
  type ExportFile,
  type ExportSubject,
  exportFile,
  exportSubjects,
  type FormatOf,
} from "../../src/exports/index.ts";
import type { Span } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";

export const NOON = new Date("2026-03-01T04:00:00Z");

/** `request` as it comes over the wire. */
export function exported<S extends ExportSubject>(
  ctx: ServiceContext,
  subject: S,
  format: FormatOf<S>,
  request: object,
  now: Date = NOON,
): Promise<ExportFile> {
  const input = exportSubjects[subject].input.parse(request) as never;
  return exportFile(ctx, { subject, format, request: input }, now);
}

/** Parts of a zip as text, by name. */
export function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** The original at spans, without white space: what a quote must equal once its own white space is dropped. */
export const slicesOf = (raw: string, spans: readonly Span[]): string =>
  dense(spans.map(({ start, end }) => raw.slice(start, end)).join(""));

export const dense = (text: string): string => text.replace(/\s+/g, "");

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of XML or HTML: references resolved, tags dropped. */
export function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, decimal?: string, hex?: string, name?: string) =>
      name ? ENTITIES[name]! : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex!, 16)),
    );
}
