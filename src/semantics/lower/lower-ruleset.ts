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
import { lowerInput } from "./lower-input.ts";
import type { DeclaredInputs } from "./scope.ts";
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
  const declared = inputsIn(node, sources, report);
  const methods = new Map([...prelude, ...node.methods].map((method) => [method.name.text, method]));
  return {
    scope: {
      ...declared,
      measures: new Map(),
      sizes: new Map(),
      methods,
      lost,
    },
    sources,
    inUnscoredGroup: false,
  };
}

/** Every input, lowered once: any indicator may use those of others, by their keys. */
function inputsIn(
  { background: nodes, children }: RulesetNode,
  sources: ReadonlySet<string>,
  report: Report,
): DeclaredInputs {
  const background = new Map<string, Input>();
  const inputs = new Map<string, Input>();
  const inputOf = new Map<InputNode, Input>();
  const doubtful = new Set<string>();
  const damagedChoices = new Set<string>();
  const declare = (node: InputNode, key: string, max: string, into: Map<string, Input>): void => {
    const { input, isWhole } = lowerInput(node, key, max, { sources }, report);
    into.set(key, input);
    inputOf.set(node, input);
    if (!isWhole) {
      doubtful.add(key);
    }
    if (node.damaged) {
      damagedChoices.add(key);
    }
  };
  for (const node of nodes) {
    declare(node, node.name.text, "0", background);
  }
  for (const { code, max: number, inputs: own } of indicatorNodesOf(children)) {
    const max = number === null ? "0" : exactOf(number);
    for (const node of own) {
      declare(node, `${code.text}.${node.name.text}`, max, inputs);
    }
  }
  return { background, inputs, inputOf, doubtful, damagedChoices };
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
