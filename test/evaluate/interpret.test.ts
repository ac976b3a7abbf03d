/** What each kind of expression means. */
import { describe, expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import { interpret, isFailure, type Scope } from "../../src/evaluate/interpret.ts";
import type { InputState, Step, Value } from "../../src/evaluate/outcome.ts";
import type { Expression } from "../../src/ir/expression.ts";
import {
  calc,
  call,
  cases,
  choiceIs,
  compare,
  input,
  logic,
  max,
  named,
  not,
  number,
  orElse,
  overCohort,
  state,
} from "./build.ts";

function scope(values: Record<string, Value> = {}, rest: Partial<Scope> = {}): Scope {
  const states = Object.entries(values).map(([key, value]): [string, InputState] => [
    key,
    { state: "value", value },
  ]);
  return {
    states: new Map(states),
    statistics: new Map(),
    definitions: new Map(),
    evaluated: new Map(),
    rollUps: new Map(),
    ...rest,
  };
}

function meaning(expression: Expression, within: Scope = scope()): string | boolean {
  const step = interpret(expression, within);
  if (isFailure(step)) return step.failure;
  return typeof step.value === "object" ? step.value.toFraction() : step.value;
}

function stepOf(expression: Expression, within: Scope = scope()): Step {
  const step = interpret(expression, within);
  if (isFailure(step)) throw new Error(step.failure);
  return step;
}

const third = calc(number("1"), "/", number("3"));
const byZero = calc(number("1"), "/", number("0"));
const yes: Expression = { kind: "truth", type: "yes/no", value: true, span: { from: 0, to: 0 } };

describe("numbers", () => {
  test("a third three times is one", () => {
    expect(meaning(calc(calc(third, "+", third), "+", third))).toBe("1");
  });
  test("operators keep their order", () => {
    expect(meaning(calc(number("1"), "-", number("3")))).toBe("-2");
    expect(meaning(calc(max("20"), "*", third))).toBe("20/3");
    expect(meaning({ kind: "negate", type: "number", operand: third, span: { from: 0, to: 0 } })).toBe(
      "-1/3",
    );
  });
  test.each([
    ["least", ["3", "1/2", "2"], "1/2"],
    ["greatest", ["1", "7/2", "3"], "7/2"],
    ["sum", ["1/3", "1/3", "1/3"], "1"],
    ["mean", ["1", "2", "4"], "7/3"],
    ["round", ["20/3", "2"], "667/100"],
    ["round", ["-5/2"], "-3"],
    ["floor", ["-5/2"], "-3"],
    ["clamp", ["5", "0", "3"], "3"],
    ["clamp", ["-1", "0", "3"], "0"],
    ["clamp", ["2", "0", "3"], "2"],
  ] as const)("%s(%j) is %s", (primitive, parts, value) => {
    expect(meaning(call(primitive, ...parts.map(number)))).toBe(value);
  });
  test.each([
    ["=", [false, true, false]],
    ["!=", [true, false, true]],
    ["<", [true, false, false]],
    ["<=", [true, true, false]],
    [">", [false, false, true]],
    [">=", [false, true, true]],
  ] as const)("%s compares exactly, below, at and above", (operator, expected) => {
    const found = ["1/4", "1/3", "1/2"].map((value) => meaning(compare(number(value), operator, third)));
    expect(found).toEqual(expected);
  });
});

describe("yes and no", () => {
  test("and stops at a no, or at a yes, before what comes after can fail", () => {
    const fails = compare(byZero, "=", number("1"));
    expect(meaning(logic(not(yes), "and", fails))).toBe(false);
    expect(meaning(logic(yes, "or", fails))).toBe(true);
    expect(meaning(logic(yes, "and", fails))).toBe("division by zero");
    expect(stepOf(logic(yes, "or", fails)).steps).toHaveLength(1);
  });
  test("both operands of and decide when the first is yes", () => {
    expect(meaning(logic(yes, "and", not(yes)))).toBe(false);
    expect(meaning(logic(not(yes), "or", yes))).toBe(true);
    expect(stepOf(logic(yes, "and", yes)).steps).toHaveLength(2);
  });
  test("a choice is its word and no other", () => {
    expect(meaning(choiceIs("s", "deployed"), scope({ s: "deployed" }))).toBe(true);
    expect(meaning(choiceIs("s", "deployed"), scope({ s: "none" }))).toBe(false);
  });
  test("the state of an input can be tested whatever it is", () => {
    const states = new Map<string, InputState>([
      ["a", { state: "value", value: exact(0) }],
      ["b", { state: "not provided" }],
      ["c", { state: "not applicable", reason: "Không có" }],
    ]);
    const within = scope({}, { states });
    const keys = ["a", "b", "c", "unheard of"];
    expect(keys.map((key) => meaning(state("is provided", key), within))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(keys.map((key) => meaning(state("is not applicable", key), within))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});

describe("failures", () => {
  test("a division by zero travels up through everything", () => {
    expect(meaning(call("sum", number("1"), calc(byZero, "*", number("0"))))).toBe("division by zero");
    expect(meaning(cases([compare(byZero, ">", number("0")), number("1")], [null, number("0")]))).toBe(
      "division by zero",
    );
  });
  test("else takes the fallback where its value divides by zero, and only there", () => {
    const none = cases([not(yes), number("1")]);
    expect(meaning(orElse(byZero, number("7")))).toBe("7");
    expect(meaning(orElse(third, number("7")))).toBe("1/3");
    expect(meaning(orElse(third, byZero))).toBe("1/3");
    expect(meaning(orElse(none, number("7")))).toBe("no case");
    expect(meaning(orElse(number("1"), byZero))).toBe("1");
    expect(meaning(orElse(byZero, byZero))).toBe("division by zero");
  });
  test("an input without a value is named", () => {
    expect(interpret(orElse(input("I.1.a"), number("0")), scope())).toEqual({
      failure: "no value",
      key: "I.1.a",
    });
    expect(interpret(overCohort("mean", input("I.1.a")), scope())).toEqual({
      failure: "no value",
      key: "I.1.a",
    });
  });
});

describe("case lists", () => {
  const bands = (a: string) =>
    cases(
      [compare(number(a), ">=", number("2")), number("20")],
      [compare(number(a), "<", number("1")), number("0")],
    );
  test("exactly one case holds", () => {
    expect(meaning(bands("2"))).toBe("20");
    expect(meaning(bands("0"))).toBe("0");
    expect(meaning(bands("3/2"))).toBe("no case");
  });
  test("two cases that hold are a failure wherever they stand", () => {
    expect(meaning(cases([yes, number("1")], [not(yes), number("2")], [yes, number("3")]))).toBe("two cases");
  });
  test("otherwise is taken where no case holds", () => {
    expect(meaning(cases([not(yes), number("1")], [null, number("5")]))).toBe("5");
    expect(meaning(cases([yes, number("1")], [null, number("5")]))).toBe("1");
  });
  test("the value of a case that does not hold is never computed", () => {
    expect(meaning(cases([yes, number("1")], [null, byZero]))).toBe("1");
  });
});

describe("steps", () => {
  test("a case list shows the condition that held and the value, and which case it was", () => {
    const list = cases([not(yes), number("1")], [yes, number("2")]);
    const step = stepOf(list);
    expect(step.branch).toBe(1);
    expect(step.steps.map((one) => one.expression)).toEqual([yes, number("2")]);
  });
  test("otherwise shows every condition that did not hold, and the value last", () => {
    const list = cases([not(yes), number("1")], [not(not(yes)), number("2")], [null, number("3")]);
    const step = stepOf(cases([not(yes), number("1")], [null, number("3")]));
    expect(step.branch).toBe(1);
    expect(step.steps.map((one) => one.value)).toEqual([false, exact(3)]);
    expect(stepOf(list).branch).toBe(1);
  });
  test("an else shows whether it is the value or the fallback", () => {
    expect(stepOf(orElse(third, number("7")))).toMatchObject({ branch: 0, steps: [{ expression: third }] });
    expect(stepOf(orElse(byZero, number("7")))).toMatchObject({
      branch: 1,
      steps: [{ expression: number("7") }],
    });
  });
  test("a definition is computed once and only when it is used", () => {
    const definitions = new Map([
      ["ratio", calc(input("b"), "/", input("a"))],
      ["double", calc(named("ratio"), "*", number("2"))],
      ["unused", byZero],
    ]);
    const within = scope({ a: exact(4), b: exact(1) }, { definitions });
    expect(meaning(calc(named("double"), "+", named("ratio")), within)).toBe("3/4");
    expect([...within.evaluated.keys()]).toEqual(["ratio", "double"]);
    const first = within.evaluated.get("ratio");
    interpret(named("ratio"), within);
    expect(within.evaluated.get("ratio")).toBe(first);
  });
  test("a method shows the step of its body", () => {
    const method: Expression = {
      kind: "method",
      type: "points",
      name: "proportional",
      arguments: [third],
      body: calc(third, "*", max("20")),
      span: { from: 0, to: 0 },
    };
    expect(stepOf(method)).toMatchObject({
      value: exact("20/3"),
      steps: [{ expression: method.body }],
      branch: null,
    });
  });
});
