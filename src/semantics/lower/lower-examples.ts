/** Example nodes to examples: each stated value is led to its input or its statistic of the cohort. */
import { isInCalendar } from "../../base/calendar.ts";
import type { Report } from "../../base/diagnostic.ts";
import { exact, one } from "../../base/exact.ts";
import type { Example, Input } from "../../ir/ruleset.ts";
import type { FractionNode, NameNode, NumberNode, TextNode } from "../../syntax/expression-tree.ts";
import type { ExampleNode, ExampleValueNode } from "../../syntax/tree.ts";
import { reportKinds } from "../laws/kinds-agree.ts";
import { reportUnknownName } from "../laws/names-are-known.ts";
import { cohortKey } from "./cohort-key.ts";
import { exactOf } from "./written-number.ts";
import { expectOption } from "./lower-comparison.ts";
import { lowerExpression } from "./lower-expression.ts";
import { findInput, isHidden, namesIn, type Scope } from "./scope.ts";
import { nameOfStatistic } from "./statistic-name.ts";
import { dayOf } from "./written-day.ts";

/** Keys of the statistics that the rule asks for, null where they are not known; few examples state any. */
type StatisticsAsked = () => ReadonlySet<string> | null;

/** The examples that are whole; what is wrong in the others is reported. */
export function lowerExamples(
  nodes: readonly ExampleNode[],
  scope: Scope,
  asked: StatisticsAsked,
  report: Report,
): readonly Example[] {
  return nodes.flatMap((node) => (node.damaged ? [] : (lowerExample(node, scope, asked, report) ?? [])));
}

function lowerExample(
  node: ExampleNode,
  scope: Scope,
  asked: StatisticsAsked,
  report: Report,
): Example | null {
  const inputs: { key: string; value: string | boolean }[] = [];
  const cohort: { key: string; value: string }[] = [];
  let isWhole = true;
  const stated = new Map<string, ExampleValueNode>();
  for (const value of node.values) {
    const key = `${value.statistic ?? ""} ${value.name.text}`;
    const earlier = stated.get(key);
    if (earlier !== undefined) {
      const related = [{ span: earlier.span, role: "first defined here" as const }];
      const what = { vi: value.name.written, en: value.name.written };
      report("BRM0115", value.name.span, { what }, { related });
    }
    stated.set(key, value);
    const statistic = value.statistic === null ? undefined : lowerStatistic(value, scope, asked, report);
    const input = value.statistic === null ? lowerValue(value, scope, report) : undefined;
    isWhole &&= (statistic ?? input ?? null) !== null;
    if (statistic) {
      cohort.push(statistic);
    }
    if (input) {
      inputs.push(input);
    }
  }
  const divisor = zeroDivisorIn(node);
  if (divisor !== null) {
    report("BRM0218", divisor.span, {});
    return null;
  }
  const gives = node.gives === null ? null : fractionOf(node.gives);
  return isWhole ? { label: node.label?.text ?? null, inputs, cohort, gives, span: node.givesSpan } : null;
}

/** The first divisor that is zero. */
function zeroDivisorIn({ values, gives }: ExampleNode): NumberNode | null {
  for (const { value } of values) {
    const divisor = value.kind === "number" ? zeroDivisor(value) : null;
    if (divisor !== null) {
      return divisor;
    }
  }
  return gives === null ? null : zeroDivisor(gives);
}

function zeroDivisor({ over }: FractionNode): NumberNode | null {
  return over !== null && exact(exactOf(over)).isZero() ? over : null;
}

/** `5/24` is "5/24"; a divisor of zero is read as 1, since the sum will not agree anyway. */
function fractionOf({ number, over }: FractionNode): string {
  if (over === null) {
    return exactOf(number);
  }
  const divisor = exact(exactOf(over));
  return exact(exactOf(number))
    .over(divisor.isZero() ? one : divisor)
    .toFraction();
}

function lowerStatistic(
  { statistic, name, value, span }: ExampleValueNode,
  scope: Scope,
  asked: StatisticsAsked,
  report: Report,
): { key: string; value: string } | null {
  const of = lowerExpression({ kind: "name", name, span: name.span }, scope, report);
  if (of === null || statistic === null || value.kind !== "number") {
    return null;
  }
  const key = cohortKey(statistic, of, scope.lowered);
  if (asked()?.has(key) === false) {
    report("BRM0340", span, { statistic: nameOfStatistic({ statistic, of }) }, { severity: "warning" });
  }
  return { key, value: fractionOf(value) };
}

function lowerValue(
  { name, value }: ExampleValueNode,
  scope: Scope,
  report: Report,
): { key: string; value: string | boolean } | null {
  const input = findInput(name.text, scope);
  if (input === undefined) {
    if (!isHidden(name.text, scope)) {
      reportUnknownName(name, namesIn(scope), scope.lost, report);
    }
    return null;
  }
  switch (value.kind) {
    case "number":
      return {
        key: input.key,
        value: value.number.percent || value.over !== null ? fractionOf(value) : exactText(value),
      };
    case "truth":
      return { key: input.key, value: value.value };
    case "text":
      return lowerText(input, value.text, report);
    case "word":
      return lowerWord(input, value.name, scope, report);
  }
}

/** A text, or the day of a date. */
function lowerText(
  { key, kind }: Input,
  { text, span }: TextNode,
  report: Report,
): { key: string; value: string } | null {
  const value = kind === "date" && isInCalendar(text) ? dayOf(text, span, report) : text;
  return value === null ? null : { key, value };
}

/** A plain number keeps its text, so that what is wrong with it is said of what was written. */
function exactText({ number }: FractionNode): string {
  return `${number.negative ? "-" : ""}${number.text}`;
}

function lowerWord(
  input: Input,
  word: NameNode,
  scope: Scope,
  report: Report,
): { key: string; value: string } | null {
  if (input.kind === "choice") {
    return expectOption(input, word, scope, report) ? { key: input.key, value: word.text } : null;
  }
  reportKinds(word.span, [input.kind], "choice", report);
  return null;
}
