/** Tests the standard methods as a ruleset uses them, and the examples that their own text gives. */
import { expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import { compile, createEvaluator, type RawInputs } from "../../src/index.ts";
import { rulesetFrom } from "../compile.ts";
import { shippedText } from "./shipped.ts";

const text = shippedText("methods.barem");
const declared = [...text.matchAll(/^method (\w+)\(/gm)].map((match) => match[1] ?? "");

/** A ruleset of one indicator, whose input `r` is a ratio without an upper bound. */
function schemeWith(rule: string, max = "10"): string {
  return `ruleset methods "Thử cách tính" {
  level commune; not stated basis, period, lead, evidence
  total ${max}
  group 1 "Nhóm" max ${max} {
    indicator 1.1 "Chỉ số" max ${max} {
      input r: ratio in 0%..100% "Tỷ lệ"
      points = ${rule}
    }
  }
}`;
}

test("methods.barem is read without a diagnostic, by itself too", () => {
  expect(compile(text, { name: "methods.barem" }).diagnostics).toEqual([]);
  expect(declared).toEqual([
    "proportional",
    "capped",
    "all_or_nothing",
    "minmax",
    "relative_to_best",
    "goalposts",
  ]);
});

const uses: readonly (readonly [method: string, call: string])[] = [
  ["proportional", "proportional(r)"],
  ["capped", "capped(r, 80%)"],
  ["all_or_nothing", "all_or_nothing(r, 80%)"],
  ["minmax", "minmax(r)"],
  ["relative_to_best", "relative_to_best(r)"],
  ["goalposts", "goalposts(r, 20%, 70%)"],
];

test.each(uses)("%s can be used without being declared, and passes every law", (_method, call) => {
  expect(compile(schemeWith(call)).diagnostics).toEqual([]);
});

test("every method is used here", () => {
  expect(uses.map(([method]) => method)).toEqual(declared);
});

interface Promised {
  readonly max: string;
  readonly call: string;
  readonly value: string;
  readonly lowest: string | undefined;
  readonly highest: string | undefined;
}

/** "Ví dụ · Example: max 20, lowest 0%, highest 60%: capped(80%, 80%) = 20 · capped(60%, 80%) = 15" */
const promised: readonly Promised[] = [...text.matchAll(/^# Ví dụ · Example: max (\d+), (.*)$/gm)].flatMap(
  ([, max = "", rest = ""]) =>
    [...rest.matchAll(/(\w+\([^)]*\)) = ([\d.]+)/g)].map(([, call = "", value = ""]) => ({
      max,
      call,
      value,
      lowest: /lowest (\d+%)/.exec(rest)?.[1],
      highest: /highest (\d+%)/.exec(rest)?.[1],
    })),
);

test.each(promised)(
  "max $max: $call is $value, as its comment says",
  ({ max, call, value, lowest, highest }) => {
    const figure = /\((\d+%)/.exec(call)?.[1] ?? "";
    const ruleset = rulesetFrom(schemeWith(call.replace(figure, "r"), max));
    const others = [lowest, highest].filter((one) => one !== undefined);
    const units = [figure, ...others].map((r, index): { unit: string; inputs: RawInputs } => ({
      unit: `${index}`,
      inputs: { "1.1.r": r },
    }));
    const [unit] = createEvaluator(ruleset).evaluateAll(units).units;
    expect(unit?.total.exact).toBe(exact(value).toFraction());
  },
);

test("every method has an example with its value", () => {
  expect([...new Set(promised.map(({ call }) => call.split("(")[0]))]).toEqual(declared);
});

test.each(["goalposts(x, 20, 70)", "least(x, 10) / 10 * max"])("%s can be used on an amount", (rule) => {
  const text = schemeWith(rule).replace('r: ratio in 0%..100% "Tỷ lệ"', 'x: amount in 0..1000 "Giá trị"');
  expect(compile(text).diagnostics).toEqual([]);
});

test.each(["goalposts(x, 20, 70)", "least(x, 10) / 10 * max"])("%s can be used on a count", (rule) => {
  const text = schemeWith(rule).replace('r: ratio in 0%..100% "Tỷ lệ"', 'x: count "Số lượng"');
  expect(compile(text).diagnostics).toEqual([]);
});

test.each(["round(r * max, 1)", "floor(r * 5) / 5 * max", "round(r, 1) * max"])(
  "%s is proved to lie from 0 to the maximum",
  (rule) => {
    expect(compile(schemeWith(rule)).diagnostics).toEqual([]);
  },
);

test("points that are clamped to 0..max need no other proof, whatever stands inside", () => {
  const text = schemeWith("clamp(minmax(clamp(r, 0, 1)), 0, max)").replace("ratio in 0%..100%", "ratio");
  expect(compile(text).diagnostics).toEqual([]);
});
