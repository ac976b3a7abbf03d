/** Calls to expressions: primitives, statistics of the cohort, and methods with their text put in. */
import type { Report } from "../../base/diagnostic.ts";
import { exact } from "../../base/exact.ts";
import {
  eachPartOf,
  everyPart,
  type Expression,
  type Primitive,
  type Statistic,
  type ValueKind,
} from "../../ir/expression.ts";
import type { ExpressionNode } from "../../syntax/expression-tree.ts";
import type { MethodNode } from "../../syntax/tree.ts";
import { expectNumeric, reportKind, reportOddOneOut } from "../laws/kinds-agree.ts";
import { expectOneMeasure } from "../laws/measures-agree.ts";
import { reportUnknownMethod } from "../laws/names-are-known.ts";
import { reportCycle } from "../laws/nothing-depends-on-itself.ts";
import { cohortKey } from "./cohort-key.ts";
import { commonKind } from "./kinds.ts";
import { staysWithinSize } from "./number-size.ts";
import { type Lower, type Scope, spanIn } from "./scope.ts";

type CallNode = Extract<ExpressionNode, { readonly kind: "call" }>;

/** Primitives with how many values they take; undefined is any number from two on. */
const primitives: ReadonlyMap<string, { readonly primitive: Primitive; readonly arity: number | undefined }> =
  new Map(
    [
      ["least", undefined] as const,
      ["greatest", undefined] as const,
      ["sum", undefined] as const,
      ["mean", undefined] as const,
      ["round", 2] as const,
      ["floor", 1] as const,
      ["clamp", 3] as const,
    ].map(([primitive, arity]) => [primitive, { primitive, arity }]),
  );
const statistics: readonly Statistic[] = ["lowest", "highest", "mean"];
/** Methods that call methods multiply their text; more nodes than this are refused. */
const MAX_NODES = 20_000;

export function lowerCall(node: CallNode, lower: Lower, scope: Scope, report: Report): Expression | null {
  const { text } = node.name;
  const statistic = statistics.find((one) => one === text);
  const isStatistic = statistic !== undefined && (statistic !== "mean" || node.arguments.length === 1);
  const method = scope.methods.get(text);
  const primitive = primitives.get(text);
  const lowered = node.arguments.map((argument) => lower(argument, scope, report));
  if (method === undefined && primitive === undefined && !isStatistic) {
    // What stands in a method is reported there.
    if (scope.call === null) {
      reportUnknownMethod(node.name, [...scope.methods.keys()], callablesIn(scope.methods), report);
    }
    return null;
  }
  const values = lowered.filter((one) => one !== null);
  if (values.length < lowered.length) {
    return null;
  }
  if (isStatistic && statistic !== undefined) {
    return lowerStatistic(statistic, values, node, scope, report);
  }
  return method === undefined
    ? lowerPrimitive(primitive?.primitive ?? "sum", primitive?.arity, values, node, scope, report)
    : lowerMethod(method, values, node, lower, scope, report);
}

/** Every name that may be called: the methods, the primitives and the statistics of the cohort. */
export function callablesIn(methods: ReadonlyMap<string, MethodNode>): readonly string[] {
  return [...methods.keys(), ...primitives.keys(), ...statistics];
}

function hasArity(expected: number, node: CallNode, scope: Scope, report: Report): boolean {
  const given = node.arguments.length;
  if (given !== expected) {
    report("BRM0208", spanIn(node.name, scope), { name: node.name.written, expected, given });
  }
  return given === expected;
}

function lowerStatistic(
  statistic: Statistic,
  values: readonly Expression[],
  node: CallNode,
  scope: Scope,
  report: Report,
): Expression | null {
  const [of] = values;
  if (of === undefined || !hasArity(1, node, scope, report) || !expectNumeric(of, report)) {
    return null;
  }
  const span = spanIn(node, scope);
  if (everyPart([of], scope.lowered).some(({ kind }) => kind === "cohort")) {
    report("BRM0215", span, { name: node.name.written });
    return null;
  }
  return { kind: "cohort", statistic, of, key: cohortKey(statistic, of, scope.lowered), type: of.type, span };
}

function lowerPrimitive(
  primitive: Primitive,
  arity: number | undefined,
  values: readonly Expression[],
  node: CallNode,
  scope: Scope,
  report: Report,
): Expression | null {
  const expected = arity ?? Math.max(values.length, 2);
  if (!hasArity(expected, node, scope, report) || !values.every((value) => expectNumeric(value, report))) {
    return null;
  }
  const compared = primitive === "round" ? values.slice(0, 1) : values;
  const type = sharedKind(compared, report);
  const [, places] = values;
  if (type === null || (primitive === "round" && !isPlaces(places, report))) {
    return null;
  }
  if (!expectOneMeasure(compared, null, scope, report)) {
    return null;
  }
  const call: Expression = {
    ...{ kind: "call", primitive, arguments: values, type, span: spanIn(node, scope) },
  };
  return staysWithinSize(call, scope, report) ? call : null;
}

function isPlaces(places: Expression | undefined, report: Report): boolean {
  const isWhole =
    places?.kind === "literal" &&
    exact(places.value).isInteger() &&
    exact(places.value).compare(exact(20)) <= 0;
  if (!isWhole && places !== undefined) {
    const expected = [
      { vi: "số chữ số thập phân từ 0 đến 20", en: "a number of decimal places from 0 to 20" },
    ];
    reportKind(places.span, expected, places.type, report);
  }
  return isWhole;
}

function sharedKind(values: readonly Expression[], report: Report): ValueKind | null {
  const [first, ...rest] = values;
  if (first === undefined) {
    return null;
  }
  let shared = first;
  for (const value of rest) {
    const type = commonKind(shared, value);
    if (type === null) {
      reportOddOneOut(shared, value, report);
      return null;
    }
    shared = type === shared.type ? shared : value;
  }
  return shared.type;
}

function lowerMethod(
  method: MethodNode,
  values: readonly Expression[],
  node: CallNode,
  lower: Lower,
  scope: Scope,
  report: Report,
): Expression | null {
  const span = spanIn(node, scope);
  const calls = callsAround(scope);
  if (calls.includes(method.name.text)) {
    reportCycle(span, [...calls.slice(calls.indexOf(method.name.text)), method.name.text], report);
    return null;
  }
  if (!hasArity(method.parameters.length, node, scope, report)) {
    return null;
  }
  const given = new Map(method.parameters.map(({ text }, index) => [text, values[index] ?? NO_VALUE]));
  const call = { method: method.name.text, arguments: given, span, outer: scope.call };
  const body = lower(method.body, { ...scope, call }, report);
  if (body !== null && sizeOf(body) > MAX_NODES) {
    report("BRM0118", span, {
      what: { vi: "độ lớn của biểu thức", en: "size of the expression" },
      limit: MAX_NODES,
    });
    return null;
  }
  return body === null
    ? null
    : { kind: "method", name: method.name.text, arguments: values, body, type: body.type, span };
}

const NO_VALUE: Expression = {
  kind: "literal",
  value: "0",
  written: "0",
  type: "number",
  span: { from: 0, to: 0 },
};

/** The methods whose text is being put in, outermost first. */
function callsAround(scope: Scope): readonly string[] {
  const calls: string[] = [];
  for (let call = scope.call; call !== null; call = call.outer) {
    calls.unshift(call.method);
  }
  return calls;
}

function sizeOf(expression: Expression): number {
  let size = 1;
  eachPartOf(expression, (part) => {
    size += sizeOf(part);
  });
  return size;
}
