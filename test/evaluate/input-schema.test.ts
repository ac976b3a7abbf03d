/** Tests the schema of inputs: a Standard Schema that finds what scoring would find, and what is left out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import { compile, createEvaluator, type RawInputs, type Ruleset } from "../../src/index.ts";
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

describe("a value comes in the form of its type", () => {
  const kinds = rulesetOf(`input a: count
input b: amount
input c: ratio in 0%..1000%
input d: choice { full "Mọi thôn"  none "Chưa có" }
input e: yes/no
input f: date
input g: text
input h: count
input số_hộ: count
points { e and a > 0 and h is provided and d = full and b > 0 and số_hộ > 0 and c > 0 and f > 2020-01-01: max  otherwise: 0 }`);
  const validated = (inputs: unknown) => createEvaluator(kinds).inputs["~standard"].validate(inputs);
  const rest = {
    "1.a": 1,
    "1.b": "1",
    "1.c": "1",
    "1.d": "none",
    "1.e": true,
    "1.f": "2023-06-30",
    "1.số_hộ": 2,
  };

  test.each<[string, unknown, unknown]>([
    ["1.a", "10", 10],
    ["1.a", " 007 ", 7],
    ["1.a", "12345678901234567890", 12345678901234567890n],
    ["1.b", 58.75, "58.75"],
    ["1.b", 1e-7, "0.0000001"],
    ["1.b", "1.12500", "1.1250"],
    ["1.b", "9/8", "1.1250"],
    ["1.b", "10/6", "5/3"],
    ["1.b", 20n, "20"],
    ["1.c", "80%", "0.8"],
    ["1.c", "1/3", "1/3"],
    ["1.c", "150%", "1.5"],
    ["1.d", "Mọi thôn", "full"],
    ["1.e", "có", true],
    ["1.e", "No", false],
    ["1.a", null, null],
    ["1.a", "không áp dụng: chưa phát sinh", { notApplicable: "chưa phát sinh" }],
    ["1.h", "3", 3],
    ["1.f", "2023-12-31", "2023-12-31"],
    ["1.g", " ghi chú ", "ghi chú"],
  ])("%s in row %#", (key, given, value) => {
    expect(validated({ ...rest, [key]: given })).toEqual({ value: { ...rest, [key]: value } });
  });

  test("what is left out or empty stays out, and a key may come in NFD", () => {
    const { "1.số_hộ": _, ...others } = rest;
    expect(validated({ ...others, ["1.số_hộ".normalize("NFD")]: "2", "1.h": "", "1.g": undefined })).toEqual({
      value: rest,
    });
    expect(Object.keys(validated({ ...rest, "1.h": " " }).issues ?? { none: 1 })).toEqual(["none"]);
    expect(validated({ ...rest, "1.a": "  " }).issues).toMatchObject([{ code: "BRM0520", path: ["1.a"] }]);
  });

  test("a value of a validated unit reads as the same value", () => {
    const decimal = fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 4 }));
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 100_000 }), ([top, bottom], share) => {
        const { value } = validated({ ...rest, "1.b": `${top}/${bottom}`, "1.c": `${share}/10000` }) as {
          readonly value: RawInputs;
        };
        expect(exact(String(value["1.b"])).equals(exact(`${top}/${bottom}`))).toBe(true);
        expect(exact(String(value["1.c"])).equals(exact(`${share}/10000`))).toBe(true);
        expect(validated(value)).toEqual({ value });
      }),
    );
  });
});

test("an answer is missing where a choice or yes/no is left out", () => {
  const asked = rulesetOf(`input a: choice { x "X"  y "Y" }
input b: yes/no "Đã ban hành"
points { a = x and b: max  otherwise: 0 }`);
  expect(issuesOf(asked, {})).toEqual([
    ["1.a", "BRM0520", "The answer is missing: a"],
    ["1.b", "BRM0520", "The answer is missing: Đã ban hành"],
  ]);
  expect(issuesOf(asked, {}, "vi")?.map(([, , words]) => words)).toEqual([
    "Còn thiếu câu trả lời: a",
    "Còn thiếu câu trả lời: Đã ban hành",
  ]);
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
