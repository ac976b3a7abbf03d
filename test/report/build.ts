/** Builds expressions, traces and outcomes for the tests of the reports, without the parser. */
import { exact } from "../../src/base/exact.ts";
import type { Span } from "../../src/base/source.ts";
import { interpret, isFailure, type Scope } from "../../src/evaluate/interpret.ts";
import type { IndicatorOutcome, Step, Trace, TraceCondition, Value } from "../../src/evaluate/outcome.ts";
import type {
  ArithmeticOperator,
  Case,
  ComparisonOperator,
  Expression,
  ValueKind,
} from "../../src/ir/expression.ts";

const nowhere: Span = { from: 0, to: 0 };

export function input(name: string, type: ValueKind = "count", code = "1.1"): Expression {
  return { kind: "input", key: `${code}.${name}`, name, type, span: nowhere };
}

export function literal(written: string, type: ValueKind = "number"): Expression {
  return { kind: "literal", value: exact(written).toFraction(), written, type, span: nowhere };
}

export function max(value = "20"): Expression {
  return { kind: "max", value, type: "points", span: nowhere };
}

export function defined(name: string, type: ValueKind = "ratio"): Expression {
  return { kind: "definition", name, type, span: nowhere };
}

export function arithmetic(
  left: Expression,
  operator: ArithmeticOperator,
  right: Expression,
  type: ValueKind = "points",
  span: Span = nowhere,
): Expression {
  return { kind: "arithmetic", operator, left, right, type, span };
}

export function compared(left: Expression, operator: ComparisonOperator, right: Expression): Expression {
  return { kind: "comparison", operator, left, right, type: "yes/no", span: nowhere };
}

export function both(left: Expression, right: Expression): Expression {
  return { kind: "logic", operator: "and", left, right, type: "yes/no", span: nowhere };
}

export function not(operand: Expression): Expression {
  return { kind: "not", operand, type: "yes/no", span: nowhere };
}

export function cases(list: readonly Omit<Case, "assumed">[]): Expression {
  return {
    kind: "cases",
    cases: list.map((one) => ({ ...one, assumed: null })),
    type: "points",
    span: nowhere,
  };
}

export function held(
  condition: Expression | null,
  value: Expression,
  span: Span = nowhere,
): Omit<Case, "assumed"> {
  return { condition, value, span };
}

export function cohort(statistic: "lowest" | "highest", of: Expression): Expression {
  return {
    kind: "cohort",
    statistic,
    of,
    key: `${statistic}(${JSON.stringify(of)})`,
    type: of.type,
    span: nowhere,
  };
}

/** `minmax(r)` as the prelude defines it, with its argument put in. */
export function minmax(r: Expression, maximum = max()): Expression {
  const [low, high] = [cohort("lowest", r), cohort("highest", r)];
  const share = arithmetic(
    arithmetic(r, "-", low, "ratio"),
    "/",
    arithmetic(high, "-", low, "ratio"),
    "ratio",
  );
  const body = cases([held(compared(high, "=", low), maximum), held(null, arithmetic(share, "*", maximum))]);
  return { kind: "method", name: "minmax", arguments: [r], body, type: "points", span: nowhere };
}

export interface Scene {
  readonly points: Expression;
  readonly inputs: { readonly [name: string]: Value };
  readonly definitions?: { readonly [name: string]: Expression };
  readonly conditions?: readonly Expression[];
  readonly conditionKind?: TraceCondition["kind"];
  readonly statistics?: readonly (readonly [Expression, string])[];
  readonly labels?: { readonly [name: string]: string };
}

/** A scored indicator 1.1 worth 20 points, evaluated by the interpreter. */
export function scored(scene: Scene): IndicatorOutcome {
  const inputs = Object.entries(scene.inputs);
  const scope: Scope = {
    states: new Map(inputs.map(([name, value]) => [`1.1.${name}`, { state: "value", value }])),
    statistics: new Map(
      (scene.statistics ?? []).map(([one, value]) => [one.kind === "cohort" ? one.key : "", exact(value)]),
    ),
    definitions: new Map(Object.entries(scene.definitions ?? {})),
    evaluated: new Map(),
    rollUps: new Map(),
  };
  const conditions = (scene.conditions ?? []).map((one) => {
    return { kind: scene.conditionKind ?? ("require" as const), step: stepOf(one, scope) };
  });
  const points = stepOf(scene.points, scope);
  const trace: Trace = {
    code: "1.1",
    label: "Hồ sơ trực tuyến",
    inputs: inputs.map(([name, value]) => ({
      key: `1.1.${name}`,
      name,
      label: scene.labels?.[name] ?? null,
      value,
      kind: "count",
      unitOf: null,
      optionLabel: null,
    })),
    conditions,
    definitions: [...scope.evaluated].flatMap(([name, step]) => (isFailure(step) ? [] : [{ name, step }])),
    points,
    rounded: null,
    targets: [],
  };
  const awarded = exact(typeof points.value === "object" ? points.value.toFraction() : "0");
  return indicator({ status: "scored", points: awarded.toDecimal(), exact: awarded.toFraction(), trace });
}

/** An indicator 1.1 worth 20 points that has no points, unless `known` says otherwise. */
export function indicator(known: Partial<IndicatorOutcome> = {}): IndicatorOutcome {
  return {
    code: "1.1",
    label: "Hồ sơ trực tuyến",
    status: "pending",
    points: null,
    exact: null,
    max: exact(20).toDecimal(),
    reason: null,
    missing: [],
    targets: [],
    issues: [],
    assumptions: [],
    trace: null,
    ...known,
  };
}

function stepOf(expression: Expression, scope: Scope): Step {
  const step = interpret(expression, scope);
  if (isFailure(step)) {
    throw new Error(`${expression.kind} has no value`);
  }
  return step;
}
