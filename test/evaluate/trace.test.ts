/** What an outcome tells about how it came about: steps, assumptions, failures. */
import { describe, expect, test } from "vitest";
import { createEvaluator, evaluate } from "../../src/evaluate/evaluator.ts";
import { tryIndicator } from "../../src/evaluate/attempt.ts";
import { readInputs } from "../../src/evaluate/inputs.ts";
import type { IndicatorOutcome, RawInputs } from "../../src/evaluate/outcome.ts";
import { prepareIndicators } from "../../src/evaluate/prepare.ts";
import type { Expression } from "../../src/ir/expression.ts";
import { type Indicator, inputsOf, type Ruleset } from "../../src/ir/ruleset.ts";
import {
  assumed,
  calc,
  cases,
  compare,
  condition,
  declare,
  group,
  indicator,
  input,
  max,
  named,
  number,
  ruleset,
} from "./build.ts";

const [a, b] = [input("1.a"), input("1.b")];
const figures = [declare("1.a"), declare("1.b")];

function oneOf(rule: Expression, rest: Partial<Indicator> = {}, whole: Partial<Ruleset> = {}): Ruleset {
  return ruleset([indicator("1", "20", figures, rule, rest)], whole);
}

function scoreOf(scheme: Ruleset, inputs: RawInputs): IndicatorOutcome {
  const found = evaluate(scheme, inputs).indicators["1"];
  if (found === undefined) throw new Error("no indicator 1");
  return found;
}

const share = calc(calc(b, "/", a), "*", max("20"));
const whereNone = condition("not applicable when", compare(a, "=", number("0")), "Không phát sinh hồ sơ");

describe("the trace", () => {
  const text = "ratio = b / a\npoints { ratio >= 80%: max  otherwise: 5 }";
  const at = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
  const ratio: Expression = { ...calc(b, "/", a), span: at("b / a") };
  const reached: Expression = { ...compare(named("ratio"), ">=", number("4/5")), span: at("ratio >= 80%") };
  const rule: Expression = {
    ...cases([reached, { ...max("20"), span: at("max") }], [null, { ...number("5"), span: at("5") }]),
    span: at(text.slice(text.indexOf("{"))),
  };
  const scheme = oneOf(rule, {
    definitions: [{ name: "ratio", expression: ratio, span: at("ratio = b / a") }],
  });
  const trace = scoreOf(scheme, { "1.a": 10, "1.b": 9 }).trace;
  const words = ({ expression: { span } }: { readonly expression: Expression }) =>
    text.slice(span.from, span.to);

  test("points each step at the words of the scheme", () => {
    expect(trace?.points?.steps.map(words)).toEqual(["ratio >= 80%", "max"]);
    expect(trace?.definitions.map((one) => [one.name, words(one.step)])).toEqual([["ratio", "b / a"]]);
  });
  test("lists the figures used with their labels, its own first", () => {
    const used = trace?.inputs.map(({ key, name, label, value }) => [key, name, label, String(value)]);
    expect(used).toEqual([
      ["1.a", "a", "Số liệu 1.a", "10"],
      ["1.b", "b", "Số liệu 1.b", "9"],
    ]);
  });
});

test("definitions that use one another many times are read and computed once each", () => {
  const doubled = Array.from({ length: 60 }, (_, index) => {
    const before = index === 0 ? b : named(`d${index - 1}`);
    return { name: `d${index}`, expression: calc(before, "+", before), span: { from: 0, to: 0 } };
  });
  const score = scoreOf(oneOf(named("d59"), { definitions: doubled }), { "1.a": 1, "1.b": 1 });
  expect(score.exact).toBe((2n ** 60n).toString());
  expect(score.trace?.definitions).toHaveLength(60);
});

describe("assumptions", () => {
  const rule = cases([compare(a, ">", number("1")), number("1"), "trên 1"], [null, number("2")]);
  const points = (rest: Partial<Indicator>, value: number) =>
    scoreOf(oneOf(rule, rest), { "1.a": value, "1.b": 0 }).assumptions;
  test("are those of the maximum, the rule and the case that held, not of the groups around it", () => {
    const rest = { provenance: [assumed("tối đa")], pointsProvenance: [assumed("cách tính")] };
    expect(points(rest, 2)).toEqual(["tối đa", "cách tính", "trên 1"]);
    expect(points({}, 1)).toEqual([]);
    const inner = group("I.A", oneOf(rule).children, { provenance: [assumed("nhóm trong")] });
    const scheme = ruleset([group("I", [inner], { provenance: [assumed("nhóm ngoài")] })]);
    expect(scoreOf(scheme, { "1.a": 1, "1.b": 0 }).assumptions).toEqual([]);
  });
  test("are found in definitions too", () => {
    const definitions = [{ name: "r", expression: rule, span: { from: 0, to: 0 } }];
    expect(scoreOf(oneOf(named("r"), { definitions }), { "1.a": 2, "1.b": 0 }).assumptions).toEqual([
      "trên 1",
    ]);
  });
  test("name the assumed line that made it not applicable", () => {
    const none = { ...whereNone, provenance: [assumed("Văn bản không nêu")] };
    expect(scoreOf(oneOf(share, { conditions: [none] }), { "1.a": 0, "1.b": 0 }).assumptions).toEqual([
      "Văn bản không nêu",
    ]);
  });
});

describe("a rule that fails", () => {
  const scheme = oneOf(share);
  test("is data for the checker", () => {
    const [prepared] = prepareIndicators(scheme);
    if (prepared === undefined) throw new Error("no indicator");
    const attempt = tryIndicator(prepared, readInputs(inputsOf(scheme))({ "1.a": 0, "1.b": 0 }), new Map());
    expect(attempt.result).toMatchObject({ kind: "failure", failure: "division by zero" });
  });
  test("is our bug for everyone else", () => {
    expect(() => createEvaluator(scheme).evaluate({ "1.a": 0, "1.b": 0 })).toThrow("BRM0901");
  });
});
