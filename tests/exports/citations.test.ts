/** Citations for reference managers: read back field by field. */
import { beforeAll, describe, expect, it } from "vitest";
import type { CitationsDossier } from "../../src/exports/cite/cited.ts";
import { bibtex, cslJson, gbtText, ris } from "../../src/exports/cite/formats.ts";
import { citeGbt } from "../../src/services/cite.ts";
import { FUZHOU, fakeContext } from "../services/fake-index.ts";
import { exported, textOf } from "./exported.ts";

const NUMBERED = { ...FUZHOU, docNumber: "榕政办〔2021〕5号", issuer: "福州市人民政府办公室", docDate: "2021-11-05" };
let dossier: CitationsDossier;
beforeAll(async () => {
  const [passage] = await fakeContext.index.passages([0]);
  dossier = {
    title: "引用文献",
    buildId: "0123456789abcdef",
    cited: [
      { key: "350100-fuzhou", document: NUMBERED, passage: null },
      {
        key: "350100-fuzhou:a",
        document: { ...FUZHOU, status: "draft", title: "100%_{参保}\\计划" },
        passage: passage!,
      },
    ],
  };
});

it("CSL-JSON has issuer, number and date of a document, and the place of a clause", () => {
  const [document, clause] = JSON.parse(textOf(cslJson(dossier)));
  expect(document).toEqual({
    id: "350100-fuzhou",
    type: "document",
    language: "zh-CN",
    title: NUMBERED.title,
    author: [{ literal: "福州市人民政府办公室" }],
    publisher: "福州市人民政府办公室",
    number: "榕政办〔2021〕5号",
    issued: { "date-parts": [[2021, 11, 5]] },
    jurisdiction: "福州市",
  });
  expect(clause.note).toBe("征求意见稿; 原文第1行");
  expect(clause).not.toHaveProperty("issued");
});

it("BibTeX escapes what TeX would read as a command, and its braces balance", () => {
  const text = textOf(bibtex(dossier));
  expect(text).toContain("  author = {{福州市人民政府办公室}},\n");
  expect(text).toContain("  year = {2021},\n  month = {11},\n  day = {5}");
  expect(text).toContain("title = {{100\\%\\_\\{参保\\}\\textbackslash{}计划}}");
  const bare = text.replace(/\\[{}]/g, "");
  expect(bare.split("{")).toHaveLength(bare.split("}").length);
});

it("RIS has a tag on every line, ends each record and each line as the format says", () => {
  const records = textOf(ris(dossier)).split("\r\n\r\n");
  expect(records).toHaveLength(2);
  for (const line of records.join("\r\n").trimEnd().split("\r\n")) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?/);
  for (const record of records) expect(record.trimEnd()).toMatch(/^TY {2}- GOVDOC\r\n.*\r\nER {2}-$/s);
  expect(records[0]).toContain("M1  - 榕政办〔2021〕5号\r\nPY  - 2021\r\nDA  - 2021/11/05/\r\n");
});

it("text is the one that every surface cites with", () => {
  const [first, second] = dossier.cited;
  expect(textOf(gbtText(dossier))).toBe(
    `[1] ${citeGbt(first!.document)}\n[2] ${citeGbt(second!.document, second!.passage)}\n`,
  );
});

describe("what is cited", () => {
  const textFor = async (request: object) => textOf((await exported(fakeContext, "citations", "txt", request)).bytes);

  it("is every document where nothing is named", async () => {
    expect((await textFor({})).split("\n").filter(Boolean)).toHaveLength(fakeContext.index.documents.length);
  });

  it("is what is named, documents before clauses", async () => {
    const text = await textFor({ docs: "610926-pingli", passages: "350100-fuzhou#chp_3__sec_1__cl_2" });
    expect(text).toMatch(/^\[1\] 平利县.*\n\[2\] 福州市.*原文第1行\.\n$/);
  });

  it("must be in the index", async () => {
    await expect(textFor({ docs: "x" })).rejects.toMatchObject({ code: "UNKNOWN_DOCUMENT" });
    await expect(textFor({ passages: "x#y" })).rejects.toMatchObject({
      code: "INVALID_REQUEST",
      message: "passages=x#y is not a passage of this index; ids look like docId#eId",
    });
  });
});
