/** What an example shows of a rule: the cases it takes, and the thresholds that it stands at or beside. */
import { dayNumber } from "../base/calendar.ts";
import type { Locale } from "../base/diagnostic.ts";
import { Exact, exact } from "../base/exact.ts";
import type { Step, Value } from "../evaluate/outcome.ts";
import type { Attempt } from "../evaluate/result.ts";
import { type Expression, partsOf } from "../ir/expression.ts";
import type { Example, Indicator } from "../ir/ruleset.ts";
import { formulaText } from "./formula.ts";
import { exactNumber } from "./numbers.ts";

export interface Goal {
  /** The same for whatever else shows the same. */
  readonly key: string;
  readonly kind: "case" | "at" | "below" | "above" | "not applicable" | "zero" | "full" | "part";
  /** What an example is called that is made for it; "" where there is nothing to say. */
  readonly label: string;
}

/** Finds what an attempt at an indicator shows: 80 of 100 with `ratio >= 80%: max` is the first case, at 80%. */
export function compileGoals(
  locale: Locale,
): (attempt: Attempt, example: Example, indicator: Indicator) => readonly Goal[] {
  const numbers = new Map<Expression, number>();
  const numberOf = (expression: Expression): number => {
    const number = numbers.get(expression) ?? numbers.size;
    numbers.set(expression, number);
    return number;
  };
  const telling: Telling = { locale, words: locale === "vi" ? vi : en, numberOf };
  return ({ conditions, definitions, points, result }, { inputs }, indicator) => {
    // A `require` is no threshold of the rule: what it refuses has no points.
    const tested = conditions.filter(({ kind }) => kind === "not applicable when").map(({ step }) => step);
    const steps = [...tested, ...definitions.map(({ step }) => step), ...(points ? [points] : [])];
    return [
      ...steps.flatMap((step) => goalsIn(step, telling)),
      ...tested.map((step) => conditionGoal(step, telling)),
      ...(result.kind === "points" ? awarded(result.points, inputs, indicator, telling) : []),
    ];
  };
}

/** How goals are told: numbers of expressions stand for them in keys. */
interface Telling {
  readonly locale: Locale;
  readonly words: typeof vi;
  readonly numberOf: (expression: Expression) => number;
}

function goalsIn(step: Step, telling: Telling): readonly Goal[] {
  const { expression, steps } = step;
  const isCompared =
    expression.kind === "comparison" ||
    (expression.kind === "call" && LIMITING.includes(expression.primitive));
  const limits =
    isCompared && steps.length > 1
      ? steps.flatMap((one) => steps.flatMap((other) => beside(one, other, telling)))
      : [];
  return [...limits, ...caseOf(step, telling), ...steps.flatMap((one) => goalsIn(one, telling))];
}

function caseOf({ expression, branch }: Step, { locale, words, numberOf }: Telling): readonly Goal[] {
  if (branch === null) return [];
  const key = `case ${numberOf(expression)} ${branch}`;
  if (expression.kind === "else") return [{ key, kind: "case", label: words.sides[branch] ?? "" }];
  const condition = expression.kind === "cases" ? expression.cases[branch]?.condition : undefined;
  return [{ key, kind: "case", label: condition ? formulaText(condition, { locale }) : words.otherwise }];
}

function beside(measured: Step, limit: Step, { locale, words }: Telling): readonly Goal[] {
  const [value, threshold] = [numberIn(measured.value), numberIn(limit.value)];
  const isLimited = !isConstant(measured.expression) && isConstant(limit.expression);
  if (value === undefined || threshold === undefined || !isLimited) return [];
  const { type } = measured.expression;
  const distance = value.minus(threshold);
  const kind = distance.isZero() ? "at" : distance.sign() < 0 ? "below" : "above";
  // Anything is beside zero: a divisor of 1, one document more than none.
  if (distance.abs().compare(stepOf(type, threshold)) > 0 || (threshold.isZero() && kind !== "at")) {
    return [];
  }
  const shown =
    typeof limit.value === "string"
      ? formulaText(limit.expression, { locale })
      : exactNumber(threshold, type, locale);
  const text = type === "points" ? words.points(shown) : shown;
  const name = formulaText(measured.expression, { locale });
  const label = threshold.isZero() ? `${name} = 0` : words[kind](text);
  return [{ key: `${name} ${text} ${kind}`, kind, label }];
}

function conditionGoal({ expression, value }: Step, { words, numberOf }: Telling): Goal {
  const key = `condition ${numberOf(expression)} ${String(value)}`;
  return value === true
    ? { key, kind: "not applicable", label: words.notApplicable }
    : { key, kind: "case", label: "" };
}

/** None of the points for a figure of zero, all of them, or some. */
function awarded(
  points: Exact,
  inputs: Example["inputs"],
  indicator: Indicator,
  { words }: Telling,
): readonly Goal[] {
  const own = new Set(indicator.inputs.flatMap(({ key, kind }) => (NUMERIC.includes(kind) ? [key] : [])));
  const hasNone = inputs.some(({ key, value }) => own.has(key) && value === "0");
  const isFull = points.equals(exact(indicator.max));
  const kind = isFull ? "full" : points.sign() > 0 ? "part" : hasNone ? "zero" : null;
  return kind === null ? [] : [{ key: kind, kind, label: words[kind] }];
}

const LIMITING: readonly string[] = ["least", "greatest", "clamp"];
const NUMERIC: readonly string[] = ["count", "amount", "ratio", "points"];

/** Numbers, and days as their numbers. */
function numberIn(value: Value): Exact | undefined {
  if (typeof value === "string") {
    const day = dayNumber(value);
    return day === undefined ? undefined : exact(day);
  }
  return value instanceof Exact ? value : undefined;
}

function isConstant(expression: Expression): boolean {
  return VARYING.every((kind) => kind !== expression.kind) && partsOf(expression).every(isConstant);
}

const VARYING: readonly Expression["kind"][] = [
  "input",
  "definition",
  "cohort",
  "roll-up",
  "choice is",
  "is provided",
  "is not applicable",
];

/** How far from a threshold is still beside it. */
function stepOf(type: Expression["type"], threshold: Exact): Exact {
  switch (type) {
    case "ratio":
      return exact(threshold.compare(exact("1/20")) <= 0 ? "1/1000" : "1/100");
    case "points":
      return threshold.abs().over(exact(20));
    default:
      return exact(1);
  }
}

const vi = {
  at: (text: string) => `đúng ngưỡng ${text}`,
  below: (text: string) => `ngay dưới ${text}`,
  above: (text: string) => `ngay trên ${text}`,
  points: (text: string) => `${text} điểm`,
  zero: "bằng 0",
  full: "đủ điểm",
  part: "một phần điểm",
  notApplicable: "không áp dụng",
  otherwise: "trường hợp còn lại",
  sides: ["số chia khác 0", "số chia bằng 0"],
};
const en: typeof vi = {
  at: (text) => `at ${text}`,
  below: (text) => `just below ${text}`,
  above: (text) => `just above ${text}`,
  points: (text) => `${text} points`,
  zero: "zero",
  full: "full points",
  part: "part of the points",
  notApplicable: "not applicable",
  otherwise: "otherwise",
  sides: ["divisor not zero", "divisor zero"],
};
