/**
 * One file of `data/plans/` → the documents in it, with outline, passages and facts. Throws only what makes the whole file unreadable; the caller
 * reports it by name and goes on with the others.
 */
import { basename, extname } from "node:path";
import { type ClassificationRules, classify } from "../extract/classify.ts";
import { extractDuties } from "../extract/duties.ts";
import type { IndicatorConceptRules } from "../extract/indicator-concepts.ts";
import { extractIndicators } from "../extract/indicators.ts";
import { describe } from "../extract/metadata.ts";
import type { RegionRegister } from "../extract/regions.ts";
import { extractTargets } from "../extract/targets.ts";
import type { UnitRegister } from "../extract/units.ts";
import { readSource } from "../formats/read-source.ts";
import type { Document, Duty, Indicator, OutlineNode, Target } from "../model/index.ts";
import type { PlanDocument, SourceText } from "../model/plan.ts";
import { parsePlan } from "../parse/parse.ts";
import { outlineOf } from "../segment/outline.ts";
import { type SegmentedPassage, segmentPlan } from "../segment/segment.ts";
import { indexLines } from "../text/line-numbers.ts";
import type { PlanFile } from "./inputs.ts";

export interface ReadingRules {
  regions: RegionRegister;
  units: UnitRegister;
  concepts: IndicatorConceptRules;
  classification: ClassificationRules;
}

export interface ReadDocument {
  document: Document;
  outline: OutlineNode[];
  bytes: Uint8Array;
  raw: string;
  passages: SegmentedPassage[];
  indicators: Indicator[];
  targets: Target[];
  duties: Duty[];
}

export function readDocuments(file: PlanFile, rules: ReadingRules): ReadDocument[] {
  const source = readSource(file.file, file.bytes);
  return parsePlan(source).map((plan) => readPart(plan, source, file, rules));
}

function readPart(plan: PlanDocument, source: SourceText, file: PlanFile, rules: ReadingRules): ReadDocument {
  const docId = docIdOf(file.file, plan.part);
  const description = describe(plan, source, file.entry, rules.regions);
  const region = description.region === null ? null : { code: description.region.code, name: description.region.name };
  const base = { docId, region, raw: source.raw };
  const passages = segmentPlan(plan, {
    docId,
    region,
    classes: classify(plan, rules.classification),
    lines: indexLines(source.raw),
  });
  const indicators = extractIndicators(plan, { ...base, concepts: rules.concepts });
  const targets = extractTargets(plan, base);
  const duties = extractDuties(plan, { ...base, units: rules.units });
  const document: Document = {
    docId,
    ...description,
    source: { file: source.file, format: source.format, sha256: source.sha256, chars: source.raw.length },
    counts: {
      passages: passages.length,
      indicators: indicators.length,
      targets: targets.length,
      duties: duties.length,
    },
    warnings: plan.warnings,
  };
  return {
    document,
    outline: outlineOf(plan),
    bytes: file.bytes,
    raw: source.raw,
    passages,
    indicators,
    targets,
    duties,
  };
}

/** The file's name without its ending; the second and further documents of a file get their number. */
function docIdOf(file: string, part: string): string {
  const stem = basename(file, extname(file));
  return part === "" ? stem : `${stem}-${part}`;
}
