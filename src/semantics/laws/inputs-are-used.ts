/** Every input of a scored indicator is used. */
import type { Report } from "../../base/diagnostic.ts";
import { type ExpressionNode, partsOfNode } from "../../syntax/expression-tree.ts";
import { type IndicatorNode, indicatorNodesOf, type InputNode, type RulesetNode } from "../../syntax/tree.ts";
import { scoredIndicatorsOf } from "../lower/unscored.ts";

/**
 * By its rule, a condition or a target, or by another indicator. Texts are collected, never scored; whoever scores by
 * hand what barem cannot say may look at any figure; background inputs are there for others.
 */
export function inputsAreUsed(ruleset: RulesetNode, report: Report): void {
  // Who else uses an input is asked where its own indicator does not, which is seldom.
  const suspects = scoredIndicatorsOf(ruleset.children)
    .map(unusedIn)
    .filter(({ unused }) => unused.length > 0);
  const indicators = suspects.length === 0 ? [] : indicatorNodesOf(ruleset.children);
  if (suspects.length === 0 || ruleset.damaged || indicators.some(isDamaged)) {
    return;
  }
  const known = namesSeenAnywhere(ruleset, indicators);
  const anywhere = namesUsedAnywhere(ruleset, indicators);
  for (const { indicator, used, unused } of suspects) {
    const own = new Set([...indicator.inputs, ...indicator.definitions].map(({ name }) => name.text));
    // A misspelt name may be that of the input which seems unused.
    const isWhole = [...used].every((name) => own.has(name) || known.has(name));
    for (const { name } of isWhole ? unused : []) {
      if (!anywhere.has(keyOf(indicator, name.text))) {
        report("BRM0320", name.span, { name: name.written }, { severity: "warning" });
      }
    }
  }
}

/** The inputs of an indicator that its own lines do not use. */
function unusedIn(indicator: IndicatorNode) {
  const used = namesUsedBy(indicator);
  // Where there is no rule yet, that is said, and everything waits for it.
  const isAsked = indicator.cannotExpress.length === 0 && indicator.rules.length > 0;
  const unused = indicator.inputs.filter(
    ({ name, inputKind }) => isAsked && inputKind !== "text" && !used.has(name.text),
  );
  return { indicator, used, unused };
}

/** What was left out after a mistake may have used any input. */
function isDamaged({ damaged, rules, conditions, targets, definitions }: IndicatorNode): boolean {
  const expressions = [...rules, ...conditions, ...targets, ...definitions].map(
    ({ expression }) => expression,
  );
  return damaged || expressions.some(hasDamage);
}

function hasDamage(node: ExpressionNode): boolean {
  const isLeftOut = node.kind === "doubtful" || ("damaged" in node && node.damaged);
  return isLeftOut || partsOfNode(node).some(hasDamage);
}

function keyOf({ code }: IndicatorNode, name: string): string {
  return `${code.text}.${name}`;
}

/** Background inputs, keys of all inputs, and the options of choices. */
function namesSeenAnywhere(
  { background }: RulesetNode,
  indicators: readonly IndicatorNode[],
): ReadonlySet<string> {
  const options = ({ options: words }: InputNode): readonly string[] => words.map(({ word }) => word.text);
  return new Set([
    ...background.flatMap((input) => [input.name.text, ...options(input)]),
    ...indicators.flatMap((indicator) =>
      indicator.inputs.flatMap((input) => [keyOf(indicator, input.name.text), ...options(input)]),
    ),
  ]);
}

function namesUsedAnywhere(
  { header }: RulesetNode,
  indicators: readonly IndicatorNode[],
): ReadonlySet<string> {
  const names = new Set(indicators.flatMap((one) => [...namesUsedBy(one)]));
  for (const line of header) {
    if (line.keyword === "not ranked") {
      eachName(line.expression, (name) => names.add(name));
    }
  }
  return names;
}

/** The names that the lines of an indicator use, through its definitions. */
function namesUsedBy({ conditions, rules, targets, definitions }: IndicatorNode): ReadonlySet<string> {
  const meanings = new Map(definitions.map(({ name, expression }) => [name.text, expression]));
  const used = new Set<string>();
  const use = (name: string): void => {
    const meaning = used.has(name) ? undefined : meanings.get(name);
    used.add(name);
    if (meaning !== undefined) {
      eachName(meaning, use);
    }
  };
  for (const lines of [conditions, rules, targets]) {
    for (const { expression } of lines) {
      eachName(expression, use);
    }
  }
  return used;
}

function eachName(node: ExpressionNode, use: (name: string) => void): void {
  if (node.kind === "name") {
    use(node.name.text);
  } else if (node.kind === "by") {
    use(node.subject.text);
  }
  for (const part of partsOfNode(node)) {
    eachName(part, use);
  }
}
