/** The fields of a posted form as text; a dropped file becomes the text it holds. Nothing of it is kept. */
import type { Context } from "hono";
import { PlanlensError } from "../errors.ts";
import { MAX_DRAFT_CHARS } from "../model/index.ts";

/** UTF-8 takes at most four bytes a character; the form's own wrapping comes on top. */
const MAX_BODY_BYTES = MAX_DRAFT_CHARS * 4 + 100_000;

/** Throws PAYLOAD_TOO_LARGE, and INVALID_REQUEST where the body is no form. */
export async function formFields(c: Context): Promise<Record<string, string>> {
  if (Number(c.req.header("Content-Length") ?? 0) > MAX_BODY_BYTES) {
    throw new PlanlensError("PAYLOAD_TOO_LARGE", `文本过长：最多 ${MAX_DRAFT_CHARS} 字，请分章提交`);
  }
  const body = await c.req.parseBody().catch(() => {
    throw new PlanlensError("INVALID_REQUEST", "提交的内容不是表单；请从页面上的表单提交");
  });
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    const text = typeof value === "string" ? value : value instanceof File && value.size > 0 ? await value.text() : "";
    if (text !== "") fields[name] = text.replaceAll("\r\n", "\n");
  }
  return fields;
}
