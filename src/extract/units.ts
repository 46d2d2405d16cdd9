/**
 * The register of bodies that carry duties: which body a printed name stands for, whatever its level. 县医保局 and 市医疗保障局 are both
 * 医疗保障局. Guarantees: a name that the register does not know is null, never a guess.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PlanlensError } from "../errors.ts";

export interface UnitRegister {
  /** The names that the register gives, in its order. */
  readonly units: readonly string[];
  /** The body that a printed name stands for, or null. */
  nameOf(printed: string): string | null;
}

const UNITS_FILE = "units.csv";
const HEADER = "unit,forms";

/** 市财政局, 自治区财政厅, 省级财政部门. Taken off once, and only if the rest is a known form: 市场监管局 keeps its 市. */
const LEVEL = /^(?:国家|全国|各级|自治区|全?[省市县区州盟旗镇乡]级?|地方)(?:直属?)?/;
/** 梧州市税务局, 安徽省财政厅, 广西壮族自治区财政厅: the place by name. */
const PLACE = /^[\u4e00-\u9fff]{1,9}?(?:自治[区州县旗]|[省市县区州盟旗])/;
/** 市卫生健康委〔市中医药管理局〕: the bracket adds a second body to the first, which answers. */
const ADDED = /[（(〔[][^（(〔[]*[）)〕\]]$/;

interface Row {
  unit: string;
  pattern: RegExp;
}

/** Reads `lexicon/units.csv` under the data folder. Throws LEXICON_INVALID with file and line. */
export async function loadUnits(dataDir: string): Promise<UnitRegister> {
  const file = join(dataDir, "lexicon", UNITS_FILE);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new PlanlensError("LEXICON_INVALID", `${file}: cannot be read; restore the file`, { cause });
  });
  const rows = parseRows(file, text);
  return { units: rows.map((row) => row.unit), nameOf: (printed) => nameOf(rows, printed.replace(/\s/g, "")) };
}

function parseRows(file: string, text: string): Row[] {
  const rows: Row[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === "" || line.startsWith("#") || line === HEADER) return;
    const [unit, forms, ...rest] = line.split(",");
    const alternatives = (forms ?? "").trim().split(/\s+/);
    if (!unit || alternatives[0] === "" || rest.length > 0) throw invalid(file, at, line, `${HEADER} is expected`);
    try {
      rows.push({ unit, pattern: new RegExp(`^(?:${alternatives.join("|")})$`) });
    } catch (cause) {
      throw invalid(file, at, line, "a form is no regular expression", cause);
    }
  });
  return rows;
}

function invalid(file: string, at: number, line: string, problem: string, cause?: unknown): PlanlensError {
  return new PlanlensError("LEXICON_INVALID", `${file}:${at + 1}: "${line}": ${problem}`, { cause });
}

function nameOf(rows: readonly Row[], printed: string): string | null {
  for (const form of formsOf(printed)) {
    const row = rows.find((each) => each.pattern.test(form));
    if (row !== undefined) return row.unit;
  }
  return null;
}

/** From the name as printed to the name without place and level; what is longest comes first. */
function formsOf(printed: string): string[] {
  const forms: string[] = [];
  for (const whole of [printed, printed.replace(ADDED, "")]) {
    forms.push(whole, whole.replace(LEVEL, ""));
    const place = whole.replace(PLACE, "");
    forms.push(place, place.replace(LEVEL, ""));
  }
  return [...new Set(forms)].filter((form) => form !== "");
}
