/** The blocks of the language and the keywords that open a line in each. */
import type { Keyword } from "./keywords.ts";

/** By kind of block; lines that open with a name or a value are not listed. */
export const lineOpeners = {
  file: ["use", "ruleset", "method"],
  // biome-ignore format: the head in the order of the manual
  ruleset: [
    "level", "total", "period", "basis", "sources", "round", "show", "rank", "missing", "notApplicable",
    "notStated", "notRanked", "background", "group", "indicator", "index", "pillar", "grade", "method",
  ],
  group: ["group", "indicator", "source", "assumed"],
  // biome-ignore format: the lines in the order of the manual
  indicator: [
    "input", "require", "notApplicableWhen", "points", "target", "lowerIsBetter", "cannotExpress",
    "wording", "guide", "lead", "support", "evidence",
    "source", "assumed", "example",
  ],
  background: [],
  sources: [],
  choice: [],
  cases: ["otherwise"],
  grade: ["otherwise"],
  byOption: ["yes", "no", "otherwise"],
  example: ["lowest", "highest", "mean"],
} as const satisfies Record<string, readonly Keyword[]>;

export type Block = keyof typeof lineOpeners;
