/**
 * Reads the rules for role and strength, which are words in two files that a policy person can edit. Guarantees that both files hold
 * every list that the code asks for, that no verb stands on two rungs, and that an error names file and place.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { PlanlensError } from "../errors.ts";
import { Role } from "../model/index.ts";

const ROLES_FILE = "roles.yaml";
const STRENGTH_FILE = "strength.yaml";

const Word = z.string().trim().min(1);
const Words = z.array(Word).min(1);
/** Long lists may be split into groups, so that a comment can name each group. */
const GroupedWords = z
  .union([Words, z.array(Words).min(1)])
  .transform((list) => (list as (string | string[])[]).flat());

const Verbs = z.strictObject({ anywhere: GroupedWords, opening: GroupedWords });

const RoleRules = z.strictObject({
  headings: z.partialRecord(Role, Words),
  topSafeguardWords: Words,
  marks: z.strictObject({ achievement: Words, challenge: Words, principle: Words, goal: Words }),
  past: Words,
  notPast: Words,
  future: Words,
  pastPeriods: Words,
  goalPhrases: Words,
  conditional: Words,
  preambleFormulas: Words,
  otherFormulas: Words,
});

const StrengthRules = z.strictObject({
  acts: z.strictObject({ explore: Verbs, promote: Verbs }),
  adverbs: Words,
  notActs: Words,
  exploreObjects: Words,
  circumstances: Words,
  attitudes: Words,
  units: Words,
  wholes: Words,
});

export interface ClassificationRules {
  roles: z.infer<typeof RoleRules>;
  strength: z.infer<typeof StrengthRules>;
}

function invalid(file: string, place: string, problem: string, cause?: unknown): PlanlensError {
  return new PlanlensError("LEXICON_INVALID", `${file}${place}: ${problem}; correct the file`, { cause });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.split("\n")[0]! : String(cause);
}

async function readRules<T extends z.ZodType>(file: string, schema: T): Promise<z.infer<T>> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw invalid(file, "", "cannot be read", cause);
  }
  let data: unknown;
  try {
    data = parse(text);
  } catch (cause) {
    throw invalid(file, "", `is not YAML (${messageOf(cause)})`, cause);
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw invalid(file, ` ${issue.path.map(String).join(".") || "(top)"}`, issue.message);
}

/** A verb on two rungs would be decided by the order of the code, which no reader of the file can see. */
function checkRungs(file: string, acts: ClassificationRules["strength"]["acts"]): void {
  const seen = new Map<string, string>();
  for (const [rung, { anywhere, opening }] of Object.entries(acts)) {
    for (const verb of [...anywhere, ...opening]) {
      const before = seen.get(verb);
      if (before !== undefined) throw invalid(file, ` acts.${rung}`, `"${verb}" is listed twice (first in ${before})`);
      seen.set(verb, `acts.${rung}`);
    }
  }
}

/** Reads `lexicon/roles.yaml` and `lexicon/strength.yaml` under the data folder. Throws LEXICON_INVALID with file and place. */
export async function loadClassificationRules(dataDir: string): Promise<ClassificationRules> {
  const rolesFile = join(dataDir, "lexicon", ROLES_FILE);
  const strengthFile = join(dataDir, "lexicon", STRENGTH_FILE);
  const [roles, strength] = await Promise.all([
    readRules(rolesFile, RoleRules),
    readRules(strengthFile, StrengthRules),
  ]);
  checkRungs(strengthFile, strength.acts);
  return { roles, strength };
}
