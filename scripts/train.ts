/**
 * `npm run train -- [--holdout] [--without-region 450400 …] [--members 4] [--out DIR] [--dry-run]`: trains the built-in embedding model.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BUILT_IN_MODEL, readConfig } from "../src/config.ts";
import { SETTINGS, trainModel } from "../src/embed/train/train-model.ts";
import { loadLexicon } from "../src/text/lexicon.ts";
import { createTokeniser } from "../src/text/tokenise.ts";

const { values } = parseArgs({
  options: {
    holdout: { type: "boolean", default: false },
    "without-region": { type: "string", multiple: true, default: [] },
    members: { type: "string", default: String(SETTINGS.members) },
    out: { type: "string" },
    "dry-run": { type: "boolean", default: false },
  },
});
const { dataDir } = readConfig();
const { lexicon } = await loadLexicon(dataDir);
const report = await trainModel({
  dataDir,
  outDir: values["dry-run"] ? null : (values.out ?? join(dataDir, "models", BUILT_IN_MODEL)),
  id: BUILT_IN_MODEL,
  tokeniser: createTokeniser(lexicon.userWords),
  concepts: lexicon.concepts,
  holdout: values.holdout,
  withoutRegions: values["without-region"],
  settings: { ...SETTINGS, members: Number(values.members) },
  log: console.log,
});
console.log(JSON.stringify(report, null, 2));
