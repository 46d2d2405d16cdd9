/** The fields of a posted form as text; a dropped file becomes the text it holds. Nothing of it is kept. */
import type { Context } from "hono";
import { PlanlensError } from "../errors.ts";
import { MAX_DRAFT_CHARS } from "../model/index.ts";
import type { ServiceContext } from "../services/context.ts";

/** UTF-8 takes at most four bytes a character, as a field of a form nine; the form's own wrapping comes on top. */
export const MAX_BODY_BYTES = MAX_DRAFT_CHARS * 9 + 100_000;

export interface Posted {
  /** A field that came several times is a list with commas. A file `x` also gives its name as `xName`. */
  fields: Record<string, string>;
  /** Why something of it could not be taken in; what could is in `fields`. */
  refused: PlanlensError | null;
}

export const NOTHING_POSTED: Posted = { fields: {}, refused: null };

export const tooLarge = () => new PlanlensError("PAYLOAD_TOO_LARGE", `文本过长：最多 ${MAX_DRAFT_CHARS} 字`);

export async function readPosted(c: Context, ctx: ServiceContext): Promise<Posted> {
  const fields: Record<string, string> = {};
  let refused: PlanlensError | null = null;
  const body = await c.req.parseBody({ all: true }).catch(() => null);
  if (body === null) return { fields, refused: new PlanlensError("INVALID_REQUEST", "提交的内容不是表单") };
  for (const [name, given] of Object.entries(body)) {
    const values = [given].flat();
    const texts = values.filter((value) => typeof value === "string");
    if (texts.length > 0) fields[name] = texts.join(",").replaceAll("\r\n", "\n");
    const file = values.find((value) => value instanceof File && value.name !== "") as File | undefined;
    if (file === undefined) continue;
    fields[`${name}Name`] = file.name;
    try {
      fields[name] = (await ctx.readUpload(file.name, new Uint8Array(await file.arrayBuffer()))).replaceAll(
        "\r\n",
        "\n",
      );
    } catch (error) {
      if (!(error instanceof PlanlensError)) throw error;
      refused = error;
    }
  }
  return { fields, refused };
}
