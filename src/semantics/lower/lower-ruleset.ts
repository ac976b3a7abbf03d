/** Tree to ruleset: heads, groups and indicators as plain data, with the indicators that are whole. */
import type { Report } from "../../base/diagnostic.ts";
import { exact, sumOf } from "../../base/exact.ts";
import type { SourceText } from "../../base/source.ts";
import type { Input, Node, Ruleset } from "../../ir/ruleset.ts";
import {
  type GroupNode,
  type IndicatorNode,
  type InputNode,
  indicatorNodesOf,
  type MethodNode,
  type RulesetNode,
} from "../../syntax/tree.ts";
import { linesOf, lowerHead } from "./lower-head.ts";
import { type LoweredIndicator, lowerIndicator, type Surroundings } from "./lower-indicator.ts";
import { type LoweredInput, lowerInput } from "./lower-input.ts";
import { lowerProvenance } from "./lower-provenance.ts";
import { lowerRollUps } from "./lower-roll-ups.ts";
import { exactOf } from "./written-number.ts";

export interface Lowered {
  readonly ruleset: Ruleset;
  readonly indicators: readonly LoweredIndicator[];
}

export function lowerRuleset(
  node: RulesetNode,
  lost: ReadonlySet<string>,
  prelude: readonly MethodNode[],
  source: SourceText,
  report: Report,
): Lowered {
  const sources = linesOf(node, "sources").flatMap((line) => line.sources);
  // A source in a line left out after a mistake may be any that is referred to.
  const known = new Set([...sources.map(({ name }) => name.text), ...lost]);
  const around = surroundingsOf(node, lost, prelude, known, report);
  const indicators: LoweredIndicator[] = [];
  const children = node.children.map((child) => lowerNode(child, around, indicators, report));
  const [total] = linesOf(node, "total");
  const ruleset: Ruleset = {
    id: node.name.text,
    label: node.label.text,
    total: total === undefined ? sumOfMaxima(children) : exactOf(total.number),
    totalProvenance: total === undefined ? [] : lowerProvenance(total.provenance, around, report),
    ...lowerHead(node, around, report),
    ...lowerRollUps(node, { ...around, text: source.text }, report),
    background: [...around.scope.background.values()],
    children,
    origin: source,
  };
  return { ruleset, indicators };
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
      measures: new Map(),
      sizes: new Map(),
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
