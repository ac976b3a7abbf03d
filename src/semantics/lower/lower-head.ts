/** The lines of a head to plain data: level, period, basis, rounding, policies, and what the source never prints. */
import type { Report } from "../../base/diagnostic.ts";
import { nearest } from "../../base/suggest.ts";
import type {
  Basis,
  Level,
  MissingPolicy,
  NotApplicablePolicy,
  Rounding,
  RoundingMode,
  RoundingStage,
  Ruleset,
  StatedPart,
} from "../../ir/ruleset.ts";
import type { NameNode } from "../../syntax/expression-tree.ts";
import type { Keyword } from "../../syntax/keywords.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import type { HeaderNode, RulesetNode } from "../../syntax/tree.ts";
import { lowerProvenance, type Sources } from "./lower-provenance.ts";
import { wholeOf } from "./written-number.ts";

/** A line of the head that begins with a keyword. */
export type Line<K extends HeaderNode["keyword"]> = Extract<HeaderNode, { readonly keyword: K }>;

/** The lines of the head with a keyword: `linesOf(node, "round")`. */
export function linesOf<K extends HeaderNode["keyword"]>(
  { header }: Pick<RulesetNode, "header">,
  keyword: K,
): readonly Line<K>[] {
  return header.filter((line): line is Line<K> => line.keyword === keyword);
}

type Head = Pick<
  Ruleset,
  "level" | "period" | "basis" | "sources" | "rounding" | "show" | "missing" | "notApplicable" | "notStated"
>;

export function lowerHead(node: RulesetNode, around: Sources, report: Report): Head {
  const [period] = linesOf(node, "period");
  const [show] = linesOf(node, "show");
  return {
    level: levelOf(node, report),
    period: period === undefined ? null : { from: wholeOf(period.from), to: wholeOf(period.to) },
    basis: linesOf(node, "basis").map(lowerBasis),
    sources: linesOf(node, "sources").flatMap((line) =>
      line.sources.map(({ name, label }) => ({ id: name.text, label: label.text })),
    ),
    rounding: linesOf(node, "round")
      .map((line) => lowerRounding(line, around, report))
      .sort((one, other) => stages.indexOf(one.stage) - stages.indexOf(other.stage)),
    show: show === undefined ? SHOWN_PLACES : wholeOf(show.places),
    missing: policyOf(linesOf(node, "missing"), missingPolicies, "pending", around, report),
    notApplicable: policyOf(
      linesOf(node, "not applicable"),
      notApplicablePolicies,
      "exclude",
      around,
      report,
    ),
    notStated: [...new Set(linesOf(node, "not stated").flatMap((line) => statedParts(line, report)))],
  };
}

/** In the order in which they are rounded, whatever the order of their lines. */
const stages: readonly RoundingStage[] = ["indicators", "groups", "total"];

const SHOWN_PLACES = 2;

const levels: readonly Level[] = ["province", "district", "commune", "ministry", "other"];

function levelOf(node: RulesetNode, report: Report): Level {
  const [line] = linesOf(node, "level");
  const level = levels.find((one) => one === line?.word.text);
  if (line !== undefined && level === undefined) {
    reportNoneOf(line.word, levels, report);
  }
  return level ?? "other";
}

function lowerBasis({ number, dated, by }: Line<"basis">): Basis {
  return { number: number.text, dated: dated?.text ?? null, by: by?.text ?? null };
}

const modes: Readonly<Partial<Record<Keyword, RoundingMode>>> = {
  halfUp: "half up",
  halfEven: "half even",
  up: "up",
  down: "down",
  ceiling: "ceiling",
  floor: "floor",
};

/** `half up` after a number of places. */
export function modeOf(mode: Keyword): RoundingMode {
  return modes[mode] ?? "half up";
}

function lowerRounding(
  { stage, places, mode, provenance }: Line<"round">,
  around: Sources,
  report: Report,
): Rounding {
  return {
    stage: stages.find((one) => one === stage) ?? "indicators",
    places: wholeOf(places),
    mode: modeOf(mode),
    provenance: lowerProvenance(provenance, around, report),
  };
}

const missingPolicies: readonly MissingPolicy[] = ["pending", "zero", "refuse"];
const notApplicablePolicies: readonly NotApplicablePolicy[] = ["exclude", "full", "zero"];

/** The policy that a line states, or the one that holds where no line does. */
function policyOf<P extends string>(
  [line]: readonly Pick<Line<"missing">, "policy" | "provenance">[],
  policies: readonly P[],
  unsaid: P,
  around: Sources,
  report: Report,
): { readonly policy: P; readonly provenance: ReturnType<typeof lowerProvenance> } {
  return {
    policy: policies.find((one) => one === line?.policy) ?? unsaid,
    provenance: line === undefined ? [] : lowerProvenance(line.provenance, around, report),
  };
}

const parts: readonly StatedPart[] = [
  "basis",
  "period",
  "source",
  "wording",
  "guide",
  "lead",
  "support",
  "evidence",
];

/** What the source of a ruleset never prints, as its head says. */
export function partsNotStated(node: Pick<RulesetNode, "header">): ReadonlySet<string> {
  const stated = linesOf(node, "not stated").flatMap((line) => line.parts.map(({ text }) => text));
  // A misspelt part was reported, and may be any of them.
  const isWhole = stated.every((text) => parts.some((part) => part === text));
  return new Set(isWhole ? stated : parts);
}

function statedParts({ parts: words }: Line<"not stated">, report: Report): readonly StatedPart[] {
  return words.flatMap((word) => {
    const part = parts.find((one) => one === word.text);
    if (part === undefined) {
      reportNoneOf(word, parts, report);
    }
    return part ?? [];
  });
}

/** A word that is none of the keywords which may stand in its place. */
function reportNoneOf({ written, span }: NameNode, keywords: readonly Keyword[], report: Report): void {
  const allowed = keywords.map(labelOfKeyword);
  const guess = nearest(
    written,
    allowed.flatMap(({ vi, en }) => [vi, en]),
  );
  const text = allowed.find(({ vi, en }) => vi === guess || en === guess);
  const fixes = text === undefined ? [] : [{ span, text }];
  report("BRM0117", span, { found: written, allowed, nearest: text?.en }, { fixes });
}
