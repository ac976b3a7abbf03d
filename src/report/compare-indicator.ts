/** Compares one indicator in two rulesets: everything that its row says, its rule by what it means. */
import type { CohortStatistic, Expression } from "../ir/expression.ts";
import type { Condition, Indicator, Input, Ruleset } from "../ir/ruleset.ts";
import { meaningOf } from "../ir/ruleset-json.ts";
import type { compileExamples } from "../evaluate/example.ts";
import { bearsOnPoints, inputChanges, plainText } from "./compare-inputs.ts";
import {
  isOnlyWording,
  type DifferingExample,
  type FormulaChange,
  type IndicatorChange,
  type PlainPart,
} from "./comparison.ts";
import { findDifference, ruleOf, type Version } from "./differing-example.ts";
import { literalChanges } from "./literal-changes.ts";
import type { Matching } from "./match-nodes.ts";
import { normalForm, type FormOptions } from "./normal-form.ts";
import { provenanceIn } from "./scheme-table.ts";

/** A ruleset being compared, with the names that its inputs have in both. */
export interface Edition {
  readonly ruleset: Ruleset;
  readonly declared: ReadonlyMap<string, Input>;
  readonly outcomeOf: ReturnType<typeof compileExamples>;
  readonly keyOf: FormOptions["keyOf"];
  readonly codeOf: FormOptions["codeOf"];
  readonly wordsOf: FormOptions["wordsOf"];
}

/** An indicator in both, with the codes of the groups that it stands in where it was moved. */
export interface IndicatorPair {
  readonly before: Indicator;
  readonly after: Indicator;
  readonly moved: { readonly before: string | null; readonly after: string | null } | null;
  readonly inputs: Matching<Input>;
}

export interface PairComparison {
  readonly changes: readonly IndicatorChange[];
  readonly example: DifferingExample | null;
  /** Only written in another way, proved to mean the same. */
  readonly isRewritten: boolean;
}

export function compareIndicator(pair: IndicatorPair, old: Edition, now: Edition): PairComparison {
  const { before, after } = pair;
  const inputs = inputChanges(pair.inputs);
  const conditions = conditionChanges(pair, old, now);
  const hasNewRule = !hasSameRule(pair, old, now);
  const bearing =
    hasNewRule ||
    before.max !== after.max ||
    inputs.some(bearsOnPoints) ||
    conditions.some(({ part }) => part === "condition");
  const canBeTried = [before, after].every((one) => one.points !== null && one.cannotExpress.length === 0);
  const search =
    bearing && canBeTried
      ? findDifference(versionOf(before, old), versionOf(after, now), { byRule: hasNewRule, refusals: true })
      : { byRule: null, any: null, isComparable: false };
  const literals = hasNewRule ? literalChanges(sideOf(before, old), sideOf(after, now)) : null;
  const formula: readonly FormulaChange[] = hasNewRule
    ? [{ part: "formula", isShown: search.byRule !== null || !search.isComparable, literals: literals ?? [] }]
    : [];
  const changes: readonly IndicatorChange[] = [
    ...plainChanges(["code"], before, after),
    ...(pair.moved === null ? [] : [{ part: "group" as const, ...pair.moved }]),
    ...plainChanges(["label", before.unscored === after.unscored ? "max" : "unscored"], before, after),
    ...inputs.filter((change) => !isOnlyWording(change)),
    ...formula,
    ...conditions.filter((change) => !isOnlyWording(change)),
    ...targetChanges(pair, old, now),
    ...plainChanges(["cannot express", "direction", "lead", "support", "evidence", "sources"], before, after),
    ...inputs.filter(isOnlyWording),
    ...conditions.filter(isOnlyWording),
    ...plainChanges(["wording", "guide"], before, after),
    ...exampleChanges(pair, bearing, old, now),
  ];
  const isRewritten = changes.every(isOnlyWording) && meaningOf(before) !== meaningOf(after);
  return { changes, example: search.any, isRewritten };
}

function plainChanges(
  parts: readonly PlainPart[],
  before: Indicator,
  after: Indicator,
): readonly IndicatorChange[] {
  return parts.filter((part) => plainPart(part, before) !== plainPart(part, after)).map((part) => ({ part }));
}

function plainPart(part: PlainPart, indicator: Indicator): string {
  const listed = (texts: readonly string[]): string => JSON.stringify(texts.map(plainText));
  switch (part) {
    case "code":
    case "max":
      return indicator[part];
    case "label":
      return plainText(indicator.label);
    case "unscored":
      return String(indicator.unscored);
    case "direction":
      return String(indicator.lowerIsBetter);
    case "cannot express":
      return listed(indicator.cannotExpress.map(({ words }) => words));
    case "sources":
      return JSON.stringify([...new Set(provenanceIn(indicator).map(meaningOf))].sort());
    case "examples":
      return meaningOf(indicator.examples);
    default:
      return listed(indicator[part]);
  }
}

/** With the word "max" or, where it is the same number in both, with that number. */
function hasSameRule({ before, after }: IndicatorPair, old: Edition, now: Edition): boolean {
  const [one, other] = [before.points, after.points];
  if (one === null || other === null) {
    return one === other;
  }
  const isSameWith = (max: string | null): boolean =>
    formOf(one, before, old, max) === formOf(other, after, now, max);
  return isSameWith(null) || (before.max === after.max && isSameWith(before.max));
}

function formOf(
  expression: Expression,
  indicator: Indicator,
  { keyOf, codeOf, wordsOf }: Edition,
  max: string | null,
): string {
  return normalForm(expression, { definitions: ruleOf(indicator).definitions, keyOf, codeOf, wordsOf, max });
}

function sideOf(indicator: Indicator, { keyOf }: Edition) {
  const { points } = indicator;
  return { expressions: points === null ? [] : [points], definitions: ruleOf(indicator).definitions, keyOf };
}

function versionOf(indicator: Indicator, edition: Edition): Version {
  const statisticName = (statistic: CohortStatistic): string => formOf(statistic, indicator, edition, null);
  return { ...edition, indicator, statisticName };
}

type LineChange = Extract<IndicatorChange, { readonly part: "condition" | "message" }>;

function conditionChanges(
  { before, after }: IndicatorPair,
  old: Edition,
  now: Edition,
): readonly LineChange[] {
  const keyed = (indicator: Indicator, edition: Edition) =>
    indicator.conditions.map((line) => ({
      line,
      form: `${line.kind} ${formOf(line.expression, indicator, edition, indicator.max)}`,
    }));
  const isLike = (one: Condition, other: Condition): boolean => one.kind === other.kind;
  return linePairs(keyed(before, old), keyed(after, now), isLike).flatMap(
    ({ one, other, isEqual }): LineChange[] =>
      isEqual && one !== null && other !== null
        ? plainText(one.message) === plainText(other.message)
          ? []
          : [{ part: "message", before: one, after: other }]
        : [{ part: "condition", before: one, after: other }],
  );
}

function targetChanges(
  { before, after }: IndicatorPair,
  old: Edition,
  now: Edition,
): readonly IndicatorChange[] {
  const keyed = (indicator: Indicator, edition: Edition) =>
    indicator.targets.map((line) => ({
      line,
      form: formOf(line.expression, indicator, edition, indicator.max),
    }));
  return linePairs(keyed(before, old), keyed(after, now), () => true).flatMap(
    ({ one, other, isEqual }): IndicatorChange[] =>
      isEqual && one !== null && other !== null
        ? plainText(one.message) === plainText(other.message)
          ? []
          : [{ part: "message", before: one, after: other }]
        : [{ part: "target", before: one, after: other }],
  );
}

interface Keyed<T> {
  readonly line: T;
  readonly form: string;
}

/** Lines that mean the same, then what is left of each kind one by one, then what only one side has. */
function linePairs<T>(
  before: readonly Keyed<T>[],
  after: readonly Keyed<T>[],
  isLike: (one: T, other: T) => boolean,
): readonly { readonly one: T | null; readonly other: T | null; readonly isEqual: boolean }[] {
  const left = [...before];
  const taken = (at: number): T | null => (at < 0 ? null : (left.splice(at, 1)[0]?.line ?? null));
  const equal = after.map(({ line, form }) => ({
    one: taken(left.findIndex((old) => old.form === form)),
    other: line,
  }));
  const pairs = equal.map(({ one, other }) =>
    one !== null
      ? { one, other, isEqual: true }
      : { one: taken(left.findIndex((old) => isLike(old.line, other))), other, isEqual: false },
  );
  return [...pairs, ...left.map(({ line }) => ({ one: line, other: null, isEqual: false }))];
}

/** Examples follow the rule: that they changed is worth a word only where the rule did not. */
function exampleChanges(
  { before, after }: IndicatorPair,
  bearing: boolean,
  old: Edition,
  now: Edition,
): readonly IndicatorChange[] {
  const textOf = ({ examples }: Indicator, { keyOf }: Edition): string =>
    JSON.stringify(
      examples.map(({ inputs, cohort, gives }) => [
        inputs.map(({ key, value }) => [keyOf(key), value]),
        cohort.map(({ value }) => value),
        gives,
      ]),
    );
  return bearing || textOf(before, old) === textOf(after, now) ? [] : [{ part: "examples" }];
}
