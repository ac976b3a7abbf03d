/** Tree to ruleset: heads, groups and indicators as plain data, with the indicators that are whole. */
import type { Report } from "../../base/diagnostic.ts";
import { exact, sumOf } from "../../base/exact.ts";
import type { SourceText } from "../../base/source.ts";
import type {
  Basis,
  Input,
  Level,
  Node,
  Rounding,
  RoundingMode,
  RoundingStage,
  Ruleset,
} from "../../ir/ruleset.ts";
import type { Keyword } from "../../syntax/keywords.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import {
  type GroupNode,
  type HeaderNode,
  type IndicatorNode,
  type InputNode,
  indicatorNodesOf,
  type MethodNode,
  type RulesetNode,
} from "../../syntax/tree.ts";
import { type LoweredIndicator, lowerIndicator, type Surroundings } from "./lower-indicator.ts";
import { type LoweredInput, lowerInput } from "./lower-input.ts";
import { lowerProvenance } from "./lower-provenance.ts";
import { exactOf, wholeOf } from "./written-number.ts";

export interface Lowered {
  readonly ruleset: Ruleset;
  readonly indicators: readonly LoweredIndicator[];
}

type Line<K extends HeaderNode["keyword"]> = Extract<HeaderNode, { readonly keyword: K }>;

function linesOf<K extends HeaderNode["keyword"]>(node: RulesetNode, keyword: K): readonly Line<K>[] {
  return node.header.filter((line): line is Line<K> => line.keyword === keyword);
}

export function lowerRuleset(
  node: RulesetNode,
  lost: ReadonlySet<string>,
  prelude: readonly MethodNode[],
  source: SourceText,
  report: Report,
): Lowered {
  const sources = linesOf(node, "sources").flatMap((line) => line.sources);
  const around = surroundingsOf(node, lost, prelude, new Set(sources.map(({ name }) => name.text)), report);
  const indicators: LoweredIndicator[] = [];
  const children = node.children.map((child) => lowerNode(child, around, indicators, report));
  reportPoliciesToCome(node, report);
  const [total] = linesOf(node, "total");
  const [period] = linesOf(node, "period");
  const ruleset: Ruleset = {
    id: node.name.text,
    label: node.label.text,
    level: levelOf(node, report),
    total: total === undefined ? sumOfMaxima(children) : exactOf(total.number),
    totalProvenance: total === undefined ? [] : lowerProvenance(total.provenance, around, report),
    period: period === undefined ? null : { from: wholeOf(period.from), to: wholeOf(period.to) },
    basis: linesOf(node, "basis").map(lowerBasis),
    sources: sources.map(({ name, label }) => ({ id: name.text, label: label.text })),
    rounding: linesOf(node, "round").map((line) => lowerRounding(line, around, report)),
    show: wholeOf(linesOf(node, "show")[0]?.places) || (linesOf(node, "show").length > 0 ? 0 : 2),
    ranking: linesOf(node, "rank").length > 0 ? { by: "total" } : null,
    notRanked: [],
    missing: { policy: "pending", provenance: [] },
    notApplicable: { policy: "exclude", provenance: [] },
    notStated: [],
    rollUps: [],
    grades: [],
    background: [...around.scope.background.values()],
    children,
    origin: source,
  };
  return { ruleset, indicators };
}

/** Only the policies that scoring follows today: pending figures, indicators that drop out of the maximum. */
function reportPoliciesToCome(node: RulesetNode, report: Report): void {
  for (const line of [...linesOf(node, "missing"), ...linesOf(node, "not applicable")]) {
    if (line.policy !== "pending" && line.policy !== "exclude") {
      report("BRM0114", line.wordSpan, { text: labelOfKeyword(line.policy) });
    }
  }
}

function surroundingsOf(
  node: RulesetNode,
  lost: ReadonlySet<string>,
  prelude: readonly MethodNode[],
  sources: ReadonlySet<string>,
  report: Report,
): Surroundings {
  // Inputs of other indicators are seen by their key; their own indicator reports what is wrong with them.
  const silent: Report = () => undefined;
  const background = node.background.map((input) =>
    lowerInput(input, input.name.text, "0", { sources }, report),
  );
  const inputs = indicatorNodesOf(node.children).flatMap(({ code, max, inputs: own }) =>
    own.map((input) =>
      lowerInput(
        input,
        `${code.text}.${input.name.text}`,
        max === null ? "0" : exactOf(max),
        { sources },
        silent,
      ),
    ),
  );
  const doubtful = [...background, ...inputs].flatMap(({ input, isWhole }) => (isWhole ? [] : [input.key]));
  const methods = new Map([...prelude, ...node.methods].map((method) => [method.name.text, method]));
  return {
    scope: {
      background: byKey(background),
      inputs: byKey(inputs),
      doubtful: new Set(doubtful),
      damagedChoices: damagedChoicesOf(node),
      measures: new WeakMap(),
      methods,
      lost,
    },
    sources,
    inUnscoredGroup: false,
  };
}

function damagedChoicesOf({ background, children }: RulesetNode): ReadonlySet<string> {
  const keysOf = (inputs: readonly InputNode[], before: string) =>
    inputs.flatMap(({ name, damaged }) => (damaged ? [`${before}${name.text}`] : []));
  const own = indicatorNodesOf(children).flatMap(({ code, inputs }) => keysOf(inputs, `${code.text}.`));
  return new Set([...keysOf(background, ""), ...own]);
}

function byKey(lowered: readonly LoweredInput[]): ReadonlyMap<string, Input> {
  return new Map(lowered.map(({ input }) => [input.key, input]));
}

function lowerNode(
  node: GroupNode | IndicatorNode,
  around: Surroundings,
  indicators: LoweredIndicator[],
  report: Report,
): Node {
  if (node.kind === "indicator") {
    const lowered = lowerIndicator(node, around, report);
    indicators.push(lowered);
    return lowered.indicator;
  }
  const unscored = node.unscored || around.inUnscoredGroup;
  const inside = { ...around, inUnscoredGroup: unscored };
  const children = node.children.map((child) => lowerNode(child, inside, indicators, report));
  return {
    kind: "group",
    code: node.code.text,
    label: node.label.text,
    max: unscored ? "0" : node.max === null ? sumOfMaxima(children) : exactOf(node.max),
    unscored,
    provenance: lowerProvenance(node.provenance, around, report),
    children,
    span: node.span,
  };
}

function sumOfMaxima(children: readonly Node[]): string {
  return sumOf(children.map(({ max }) => exact(max))).toFraction();
}

const levels: readonly Level[] = ["province", "district", "commune", "ministry", "other"];

function levelOf(node: RulesetNode, report: Report): Level {
  const [line] = linesOf(node, "level");
  const level = levels.find((one) => one === line?.word.text);
  if (line !== undefined && level === undefined) {
    report("BRM0117", line.word.span, { found: line.word.written, allowed: levels.map(labelOfKeyword) });
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
const stages: readonly RoundingStage[] = ["indicators", "groups", "total"];

function lowerRounding(
  { stage, places, mode, provenance }: Line<"round">,
  around: Surroundings,
  report: Report,
): Rounding {
  return {
    stage: stages.find((one) => one === stage) ?? "indicators",
    places: wholeOf(places),
    mode: modes[mode] ?? "half up",
    provenance: lowerProvenance(provenance, around, report),
  };
}
