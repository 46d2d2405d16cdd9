/**
 * The register of regions (GB/T 2260) and how a region is read out of a title or an issuer. Guarantees: a name that several regions bear
 * (鼓楼区) is only taken where the text also names what it lies in; what cannot be decided is null.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PlanlensError } from "../errors.ts";
import { Region } from "../model/document.ts";

export interface RegionRegister {
  /** All regions, by code. */
  readonly regions: readonly Region[];
  byCode(code: string): Region | null;
  /** The region that a title, an issuer or the like speaks for: the first one named, narrowed by names that follow directly. */
  findIn(text: string): Region | null;
  /** Whether `other` is the region `code` or lies in it: 350000 covers 35xxxx, 350100 covers 3501xx. */
  covers(code: string, other: string): boolean;
}

const REGIONS_FILE = "regions.csv";
const HEADER = "code,name,level,province,prefecture";

/** Peoples in the names of autonomous areas, which short forms drop: 阿坝藏族羌族自治州 is 阿坝州. */
const PEOPLES =
  /(?:蒙古|柯尔克孜|哈萨克|塔吉克|锡伯|裕固|达斡尔|鄂温克|鄂伦春|撒拉|各族|土家|朝鲜|布依|哈尼|景颇|傈僳|仡佬|仫佬|毛南|拉祜|纳西|独龙|普米|布朗)族?|(?:保安|东乡|[回藏苗彝侗瑶畲满壮羌傣白黎水土怒佤])族/g;
const AUTONOMOUS = /^(.{2,}?)自治([州县旗])$/;
/** 城区, 东区: as often a common noun as a name. */
const MIN_CERTAIN_CHARS = 3;

/** Reads `lexicon/regions.csv` under the data folder. Throws LEXICON_INVALID with file and line. */
export async function loadRegions(dataDir: string): Promise<RegionRegister> {
  const file = join(dataDir, "lexicon", REGIONS_FILE);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new PlanlensError("LEXICON_INVALID", `${file}: cannot be read; restore the file`, { cause });
  });
  return createRegister(parseRows(file, text));
}

function parseRows(file: string, text: string): Region[] {
  const regions: Region[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === "" || line.startsWith("#") || line === HEADER) return;
    const [code, name, level, province, prefecture] = line.split(",");
    const row = Region.safeParse({ code, name, level, province: province || null, prefecture: prefecture || null });
    if (!row.success || name === "") {
      throw new PlanlensError("LEXICON_INVALID", `${file}:${at + 1}: "${line}" is no region; ${HEADER} is expected`);
    }
    regions.push(row.data);
  });
  return regions;
}

export function covers(code: string, other: string): boolean {
  const stem = code.endsWith("0000") ? code.slice(0, 2) : code.endsWith("00") ? code.slice(0, 4) : code;
  return other.startsWith(stem);
}

function createRegister(regions: readonly Region[]): RegionRegister {
  const codes = new Map(regions.map((region) => [region.code, region]));
  const names = new Map<string, Region[]>();
  for (const region of regions) {
    for (const name of namesOf(region)) names.set(name, [...(names.get(name) ?? []), region]);
  }
  const longest = Math.max(...[...names.keys()].map((name) => name.length));
  return {
    regions,
    byCode: (code) => codes.get(code) ?? null,
    findIn: (text) => decide(mentionsIn(text.replace(/\s/g, ""), names, longest)),
    covers,
  };
}

/** The full name and the forms in use: 阿坝州, 围场县, and 广西, 安徽, 上海 for provinces. */
function namesOf(region: Region): string[] {
  const names = [region.name];
  const autonomous = AUTONOMOUS.exec(region.name);
  if (autonomous !== null && region.level !== "province") {
    const stem = autonomous[1]!.replace(PEOPLES, "");
    if (stem.length >= 2) names.push(stem + autonomous[2]!);
  }
  if (region.level === "province") {
    names.push(region.name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/, ""));
    if (region.name.endsWith("自治区")) names.push(`${names.at(-1)}自治区`);
  }
  return [...new Set(names)];
}

interface Mention {
  start: number;
  end: number;
  candidates: readonly Region[];
}

/** Longest name first at each place, no two overlapping. */
function mentionsIn(text: string, names: ReadonlyMap<string, Region[]>, longest: number): Mention[] {
  const mentions: Mention[] = [];
  for (let start = 0; start < text.length; ) {
    let length = Math.min(longest, text.length - start);
    while (length > 1 && !names.has(text.slice(start, start + length))) length--;
    if (length > 1)
      mentions.push({ start, end: start + length, candidates: names.get(text.slice(start, start + length))! });
    start += Math.max(1, length);
  }
  return mentions;
}

function decide(mentions: readonly Mention[]): Region | null {
  const named = mentions.flatMap((mention) => mention.candidates.filter((each) => each.level !== "county"));
  let found: Region | null = null;
  let end = -1;
  for (const mention of mentions) {
    if (found !== null && mention.start !== end) break;
    const region: Region | null = pick(mention, found === null ? named : [found]);
    if (region === null || (found !== null && !covers(found.code, region.code))) {
      if (found !== null) break;
      continue;
    }
    found = region;
    end = mention.end;
  }
  return found;
}

/** Of several regions with one name the one inside what else is named; of two editions of one region the later code. */
function pick(mention: Mention, around: readonly Region[]): Region | null {
  const { candidates } = mention;
  const inside = candidates.filter((each) =>
    around.some((outer) => outer.code !== each.code && covers(outer.code, each.code)),
  );
  const possible = inside.length > 0 ? inside : candidates;
  const last = possible.at(-1)!;
  if (inside.length === 0 && last.level === "county" && last.name.length < MIN_CERTAIN_CHARS && mention.start > 0)
    return null;
  const same = possible.every((each) => each.name === last.name && each.code.slice(0, 4) === last.code.slice(0, 4));
  return same ? last : null;
}
