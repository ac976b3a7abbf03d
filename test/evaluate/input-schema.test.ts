/** Tests the schema of inputs: a Standard Schema that finds what scoring would find, and what is left out. */
import { describe, expect, test } from "vitest";
import { compile, createEvaluator, type Ruleset } from "../../src/index.ts";
import { indicator } from "../harness.ts";

function rulesetOf(lines: string, head = ""): Ruleset {
  const { ruleset, diagnostics } = compile(indicator(lines).replace("  level", `  ${head}\n  level`));
  if (ruleset === undefined) {
    throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  }
  return ruleset;
}

const share = rulesetOf(`input a: count "Tổng số hồ sơ"
input b: count "Số hồ sơ trực tuyến"
require b <= a "Không thể nhiều hơn tổng số"
not applicable when a = 0 "Không phát sinh hồ sơ"
points = b / a * max`);

function issuesOf(ruleset: Ruleset, inputs: unknown, locale: "vi" | "en" = "en") {
  const result = createEvaluator(ruleset, { locale }).inputs["~standard"].validate(inputs);
  return (
    result.issues?.map(({ path, code, message }) => [path.join("."), code, message.split(".")[0]]) ?? null
  );
}

test("it is a Standard Schema of version 1", () => {
  const { version, vendor, validate } = createEvaluator(share).inputs["~standard"];
  expect([version, vendor]).toEqual([1, "barem"]);
  const inputs = { "1.a": 10, "1.b": 5 };
  expect(validate(inputs)).toEqual({ value: inputs });
});

describe("what is wrong is said at its field", () => {
  test("a value that cannot be read", () => {
    expect(issuesOf(share, { "1.a": "x", "1.b": 5 })).toEqual([
      ["1.a", "BRM0502", "This is not how a count is written"],
    ]);
  });

  test("figures that meet no condition", () => {
    expect(issuesOf(share, { "1.a": 10, "1.b": 50 })).toEqual([
      ["1.b", "BRM0508", "Không thể nhiều hơn tổng số (b <= a)"],
    ]);
  });

  test("a figure left out; null says that it is not known", () => {
    expect(issuesOf(share, { "1.a": 10 })).toEqual([
      ["1.b", "BRM0520", "The figure is missing: Số hồ sơ trực tuyến"],
    ]);
    expect(issuesOf(share, { "1.a": 10, "1.b": "" }, "vi")).toEqual([
      ["1.b", "BRM0520", "Còn thiếu số liệu: Số hồ sơ trực tuyến"],
    ]);
    expect(issuesOf(share, { "1.a": 10, "1.b": null })).toBeNull();
  });

  test("a name that is not known, and what is no object", () => {
    expect(issuesOf(share, { "1.a": 10, "1.b": 5, "1.c": 1 })?.[0]?.slice(0, 2)).toEqual(["1.c", "BRM0501"]);
    for (const odd of [null, 5, "x", [1, 2]]) {
      expect(issuesOf(share, odd)?.map(([path, code]) => [path, code])).toEqual([["", "BRM0516"]]);
    }
  });
});

test("what no rule waits for may be left out", () => {
  const asked = rulesetOf("input a: count\npoints { a is provided: max   otherwise: 0 }");
  expect(issuesOf(asked, {})).toBeNull();
  const noted = rulesetOf("input a: count\ninput note: text\npoints = clamp(a * 1 points, 0, max)");
  expect(issuesOf(noted, { "1.a": 3 })).toBeNull();
  const zero = rulesetOf("input a: count\npoints = clamp(a * 1 points, 0, max)", "missing zero");
  expect(issuesOf(zero, {})).toBeNull();
});

test("names of Object.prototype are names like any other", () => {
  const odd: unknown = JSON.parse('{"1.a": 1, "1.b": 1, "__proto__": 5, "constructor": 6}');
  expect(issuesOf(share, odd)?.map(([path, code]) => [path, code])).toEqual([
    ["__proto__", "BRM0501"],
    ["constructor", "BRM0501"],
  ]);
});
