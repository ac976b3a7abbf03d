/** Builds small rulesets as plain data, so that scoring is tested without the language. */
import type {
  ArithmeticOperator,
  Case,
  ComparisonOperator,
  Expression,
  RollUpReference,
  Statistic,
} from "../../src/ir/expression.ts";
import { blankIndicator, blankInput, blankRuleset } from "../blank.ts";
import type {
  Condition,
  Grade,
  Group,
  Indicator,
  Input,
  Node,
  Provenance,
  RankCondition,
  RollUp,
  Ruleset,
  Target,
} from "../../src/ir/ruleset.ts";

const nowhere = { from: 0, to: 0 };

export function number(value: string): Expression {
  return { kind: "literal", type: "number", value, written: value, span: nowhere };
}

export function max(value: string): Expression {
  return { kind: "max", type: "points", value, span: nowhere };
}

export function input(key: string): Expression {
  return { kind: "input", type: "count", key, name: key.split(".").at(-1) ?? key, span: nowhere };
}

export function named(name: string): Expression {
  return { kind: "definition", type: "ratio", name, span: nowhere };
}

export function calc(left: Expression, operator: ArithmeticOperator, right: Expression): Expression {
  return { kind: "arithmetic", type: "number", operator, left, right, span: nowhere };
}

export function compare(left: Expression, operator: ComparisonOperator, right: Expression): Expression {
  return { kind: "comparison", type: "yes/no", operator, left, right, span: nowhere };
}

export function logic(left: Expression, operator: "and" | "or", right: Expression): Expression {
  return { kind: "logic", type: "yes/no", operator, left, right, span: nowhere };
}

export function not(operand: Expression): Expression {
  return { kind: "not", type: "yes/no", operand, span: nowhere };
}

export function choiceIs(key: string, option: string): Expression {
  return { kind: "choice is", type: "yes/no", key, name: key, option, span: nowhere };
}

export function state(kind: "is provided" | "is not applicable", key: string): Expression {
  return { kind, type: "yes/no", key, name: key, span: nowhere };
}

/** A case list; a condition of null is `otherwise`. */
export function cases(...list: readonly (readonly [Expression | null, Expression, string?])[]): Expression {
  const each = list.map(
    ([condition, value, assumed]): Case => ({ condition, value, assumed: assumed ?? null, span: nowhere }),
  );
  return { kind: "cases", type: "points", cases: each, span: nowhere };
}

export function orElse(value: Expression, fallback: Expression): Expression {
  return { kind: "else", type: "points", value, fallback, span: nowhere };
}

export function call(
  primitive: "least" | "greatest" | "sum" | "mean" | "round" | "floor" | "clamp",
  ...parts: readonly Expression[]
): Expression {
  return { kind: "call", type: "number", primitive, arguments: parts, span: nowhere };
}

export function overCohort(statistic: Statistic, of: Expression, key = `${statistic}(r)`): Expression {
  return { kind: "cohort", type: "ratio", statistic, of, key, span: nowhere };
}

/** `minmax(r)` as methods.barem words it. */
export function minmax(r: Expression, points: Expression): Expression {
  const [low, high] = [overCohort("lowest", r), overCohort("highest", r)];
  const share = calc(calc(r, "-", low), "/", calc(high, "-", low));
  const body = cases([compare(high, "=", low), points], [null, calc(share, "*", points)]);
  return { kind: "method", type: "points", name: "minmax", arguments: [r], body, span: nowhere };
}

/** `{ r >= at: max  r < at: r / at * max }`. */
export function capped(r: Expression, at: string, points: Expression): Expression {
  const share = calc(calc(r, "/", number(at)), "*", points);
  return cases([compare(r, ">=", number(at)), points], [compare(r, "<", number(at)), share]);
}

/** `{ r >= at: max  r < at: 0 }`. */
export function allOrNothing(r: Expression, at: string, points: Expression): Expression {
  return cases([compare(r, ">=", number(at)), points], [compare(r, "<", number(at)), number("0")]);
}

/** Yes is all points, no is none. */
export function yesNo(key: string, points: Expression): Expression {
  return cases([input(key), points], [not(input(key)), number("0")]);
}

export function declare(key: string, kind: Input["kind"] = "count", options: readonly string[] = []): Input {
  return {
    ...blankInput,
    key,
    name: key.split(".").at(-1) ?? key,
    kind,
    label: `Số liệu ${key}`,
    low: kind === "count" || kind === "amount" || kind === "ratio" ? "0" : null,
    options: options.map((word) => ({ word, label: null })),
  };
}

export function condition(
  kind: Condition["kind"],
  expression: Expression,
  message: string | null = null,
  provenance: readonly Provenance[] = [],
): Condition {
  return { kind, expression, message, provenance, span: expression.span };
}

export function assumed(reason: string): Provenance {
  return { kind: "assumed", reason };
}

/** An indicator whose inputs are counts unless `rest` declares them. */
export function indicator(
  code: string,
  points: string,
  inputs: readonly Input[],
  rule: Expression | null,
  rest: Partial<Indicator> = {},
): Indicator {
  return {
    ...blankIndicator,
    code,
    label: `Chỉ số ${code}`,
    max: points,
    unscored: rule === null,
    inputs,
    points: rule,
    ...rest,
  };
}

export function group(code: string, children: readonly Node[], rest: Partial<Group> = {}): Group {
  return {
    kind: "group",
    code,
    label: `Nhóm ${code}`,
    max: "0",
    unscored: false,
    provenance: [],
    children,
    span: nowhere,
    ...rest,
  };
}

export function ruleset(children: readonly Node[], rest: Partial<Ruleset> = {}): Ruleset {
  return { ...blankRuleset, ranking: { by: "total" }, children, ...rest };
}

export function target(expression: Expression, message: string | null = null): Target {
  return { expression, message, provenance: [], span: nowhere };
}

/** The total, the maximum that applies, or the value of a group, a pillar or an index. */
export function rolledUp(of: RollUpReference["of"], name = ""): Expression {
  return {
    kind: "roll-up",
    type: of === "total" || of === "max" ? "points" : "ratio",
    of,
    name,
    span: nowhere,
  };
}

export function rollUp(
  kind: RollUp["kind"],
  name: string,
  of: readonly string[] | Expression,
  rest: Partial<RollUp> = {},
): RollUp {
  return {
    kind,
    name,
    of: "kind" in of ? { kind: "formula", expression: of } : { kind: "groups", codes: of },
    rounding: null,
    provenance: [],
    span: nowhere,
    ...rest,
  };
}

export function grade(condition: Expression | null, label: string): Grade {
  return { condition, label, provenance: [], span: nowhere };
}

/** A unit is not ranked where the expression holds. */
export function notRanked(expression: Expression, reason: string): RankCondition {
  return { expression, reason, provenance: [], span: nowhere };
}
