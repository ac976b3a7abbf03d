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
  const indicators = indicatorNodesOf(ruleset.children);
  if (ruleset.damaged || indicators.some(isDamaged)) {
    return;
  }
  const known = namesSeenAnywhere(ruleset, indicators);
  const head = ruleset.header.flatMap((line) => (line.keyword === "not ranked" ? [line.expression] : []));
  const anywhere = new Set([...head.flatMap(namesIn), ...indicators.flatMap((one) => [...namesUsedBy(one)])]);
  for (const indicator of scoredIndicatorsOf(ruleset.children)) {
    const used = namesUsedBy(indicator);
    const own = new Set([...indicator.inputs, ...indicator.definitions].map(({ name }) => name.text));
    // A misspelt name may be that of the input which seems unused.
    const isWhole = [...used].every((name) => own.has(name) || known.has(name));
    // Where there is no rule yet, that is said, and everything waits for it.
    const isAsked = isWhole && indicator.cannotExpress.length === 0 && indicator.rules.length > 0;
    for (const { name, inputKind } of isAsked ? indicator.inputs : []) {
      const isUsed = used.has(name.text) || anywhere.has(keyOf(indicator, name.text));
      if (!isUsed && inputKind !== "text") {
        report("BRM0320", name.span, { name: name.written }, { severity: "warning" });
      }
    }
  }
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

/** The names that the lines of an indicator use, through its definitions. */
function namesUsedBy({ conditions, rules, targets, definitions }: IndicatorNode): ReadonlySet<string> {
  const meanings = new Map(definitions.map(({ name, expression }) => [name.text, expression]));
  const used = new Set<string>();
  const use = (expression: ExpressionNode): void => {
    for (const name of namesIn(expression)) {
      const meaning = used.has(name) ? undefined : meanings.get(name);
      used.add(name);
      if (meaning !== undefined) {
        use(meaning);
      }
    }
  };
  for (const { expression } of [...conditions, ...rules, ...targets]) {
    use(expression);
  }
  return used;
}

function namesIn(node: ExpressionNode): readonly string[] {
  const names: string[] = [];
  const visit = (one: ExpressionNode): void => {
    if (one.kind === "name") {
      names.push(one.name.text);
    } else if (one.kind === "by") {
      names.push(one.subject.text);
    }
    partsOfNode(one).forEach(visit);
  };
  visit(node);
  return names;
}
