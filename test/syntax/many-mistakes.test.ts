/** Tests that ten mistakes are ten diagnostics, and that large or hostile texts are refused, not choked on. */
import { describe, expect, test } from "vitest";
import { type Compilation, compile } from "../../src/check.ts";
import {
  codesOf,
  expectClean,
  expectDiagnostics,
  indicator,
  inVietnamese,
  ruleset,
  unmarked,
} from "../harness.ts";

const ten = `ruleset r "Bộ" {
  level «communes»
  total «1.000.000»
  basis "922" dated «20/5/2022»
  «perod» 2022

  group 1 "Nhóm" max «7» {
    indicator 1.1 "Tỷ lệ" max 5 {
      input a «count»
      «số hồ» = a
      points = max
    }
    indicator 1.2 "Tỷ lệ" max 5 {
      input a: ratio in 0..«0,5»
      points = «q» * max
      lead «"Văn phòng»
    }
  }
}
`;

test("ten mistakes in one file are ten diagnostics, each at its words", () => {
  const codes = ["BRM0117", "BRM0104", "BRM0111", "BRM0106", "BRM0301", "BRM0105", "BRM0109", "BRM0103"];
  const withoutFollowing = ten
    .replace("points = «q» * max", "points = max")
    .replace('«"Văn phòng»', '"Văn phòng"');
  expectDiagnostics(withoutFollowing, ...codes);
  expectDiagnostics(ten.replace("points = «q» * max", "points = max"), ...codes, "BRM0102");
});

test("ten mistakes in one file are ten diagnostics, also where an unknown name stands beside a broken line", () => {
  const codes = ["BRM0117", "BRM0104", "BRM0111", "BRM0106", "BRM0301", "BRM0105", "BRM0109", "BRM0103"];
  expectDiagnostics(ten, ...codes, "BRM0201", "BRM0102");
});

test("two hundred diagnostics are given, errors first, and the rest are counted", () => {
  const lines = Array.from({ length: 300 }, (_, at) => `input a${at}: counts`).join("\n");
  const looks = Array.from({ length: 5 }, (_, at) => `input \u0430${at}: count`).join("\n");
  const many = compile(indicator(`${looks}\n${lines}\npoints = 0`));
  expect(many.diagnostics).toHaveLength(200);
  expect(many.diagnostics.every(({ severity }) => severity === "error")).toBe(true);
  expect(many.more.errors).toBe(105);
  expect(many.more.warnings).toBeGreaterThanOrEqual(5);
  const few = compile(indicator(`${looks}\npoints = 0`));
  expect(few.diagnostics.filter(({ code }) => code === "BRM0122")).toHaveLength(5);
  expect(few.more).toEqual({ errors: 0, warnings: 0 });
});

test("a text of one mebibyte is read, a longer one is refused", () => {
  const text = indicator("points = 0");
  const fill = (length: number) => `${text}#${"x".repeat(length - Buffer.byteLength(text) - 1)}`;
  expectClean(fill(1_048_576));
  const longer = fill(1_048_577);
  const { diagnostics, ruleset: none } = compile(longer, { locale: "en" });
  expect(none).toBeUndefined();
  expect(diagnostics.map(({ code, span }) => ({ code, span }))).toEqual([
    { code: "BRM0118", span: { from: 0, to: 0 } },
    ...diagnostics.slice(1).map(({ code, span }) => ({ code, span })),
  ]);
  expect(diagnostics[0]?.message).toBe(
    "Limit passed: length of the file (bytes), at most 1048576. Split it into smaller parts.",
  );
});

test("a refused text is one diagnostic", () => {
  expect(compile(" ".repeat(1_048_577)).diagnostics).toHaveLength(1);
});

test("brackets within more than 64 others are one diagnostic at the bracket too many", () => {
  // Two braces stand around the rule.
  expectDiagnostics(indicator(`points = ${"(".repeat(62)}«(»max${")".repeat(63)}`), "BRM0118");
});

test.each([
  ["brackets", (depth: number) => indicator(`points = ${"(".repeat(depth)}max${")".repeat(depth)}`)],
  ["calls", (depth: number) => indicator(`points = ${"sum(0, ".repeat(depth)}max${")".repeat(depth)}`)],
])("%s within 64 others are read, more are refused", (_, text) => {
  expectClean(text(62));
  expect(compile(text(63)).diagnostics[0]?.code).toBe("BRM0118");
  expect(compile(text(100_000)).diagnostics[0]?.code).toBe("BRM0118");
});

test("groups within 64 others are refused", () => {
  const groups = (depth: number) =>
    `${Array.from({ length: depth }, (_, at) => `group g${at} "x" {`).join("\n")}${"\n}".repeat(depth)}`;
  expectClean(ruleset(groups(63), "0"));
  expect(compile(ruleset(groups(64), "0")).diagnostics[0]?.code).toBe("BRM0118");
  expect(codesOf(ruleset(groups(2), "1"))).toEqual(["BRM0301"]);
});

test("a row of more than 64 minus signs or negations is refused", () => {
  const minus = (length: number) => indicator(`points = ${"-".repeat(length)}(0)`);
  expect(compile(minus(65)).diagnostics[0]?.code).toBe("BRM0118");
  const not = (length: number) =>
    indicator(`input a: yes/no\npoints { ${"not ".repeat(length)}a: max; otherwise: 0 }`);
  expectClean(not(64));
  expectClean(inVietnamese(not(64)));
  expect(compile(not(65)).diagnostics[0]?.code).toBe("BRM0118");
  expect(compile(inVietnamese(not(65))).diagnostics[0]?.code).toBe("BRM0118");
});

test("a sum of more than a thousand parts is refused, a shorter one is read", () => {
  const sum = (parts: number) =>
    indicator(`x = ${Array.from({ length: parts }, () => "1").join(" + ")}
points = x * 0 points`);
  expectClean(sum(1000));
  expect(codesOf(sum(20_000))).toEqual(["BRM0118"]);
});

function errorsAmong(diagnostics: Compilation["diagnostics"]): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

// Neither may take long: a test that does is stopped.
test("eighteen calls of least with equal values are proved or given up", () => {
  const { diagnostics } = compile(indicator(`points = ${"least(max, ".repeat(18)}max${")".repeat(18)}`));
  expect(errorsAmong(diagnostics).filter((code) => code !== "BRM0319")).toEqual([]);
});

// One list of cases for each part of what decisions word as "points for each of the following".
test("sixteen parts of yes or no are proved or given up", () => {
  const parts = Array.from({ length: 16 }, (_, at) => at);
  const lines = parts.map((at) => `input y${at}: yes/no\ns${at} = { y${at}: 1/16; not y${at}: 0 }`);
  const text = indicator(`${lines.join("\n")}\npoints = (${parts.map((at) => `s${at}`).join(" + ")}) * max`);
  expect(errorsAmong(compile(text).diagnostics).filter((code) => code !== "BRM0319")).toEqual([]);
});

test("a number of 400 digits is read, a longer one is refused", () => {
  const points = (digits: number) => indicator(`x = «${"1".repeat(digits)}»\npoints = 0 * x * 1 points`);
  expectClean(unmarked(points(400)));
  expectDiagnostics(points(401), "BRM0118");
});

describe("numbers that grow without bound", () => {
  const squared = (times: number) => Array.from({ length: times }, (_, at) => `x${at + 1} = x${at} * x${at}`);

  test("from figures are refused where they get too long", () => {
    const lines = ["input r: ratio in 0..1", "x0 = r", ...squared(20), "points = clamp(x20, 0, 1) * max"];
    const text = indicator(lines.join("\n").replace("x5 * x5", "«x5 * x5»"));
    expectDiagnostics(text, "BRM0118");
    expectClean(indicator([...lines.slice(0, 6), "points = clamp(x4, 0, 1) * max"].join("\n")));
  });

  test("from numbers of the text are refused too", () => {
    const lines = [`x0 = ${"7".repeat(400)}`, ...squared(20), "points = clamp(x20, 0, 1) * max"];
    expectDiagnostics(indicator(lines.join("\n").replace("x1 * x1", "«x1 * x1»")), "BRM0118");
  });

  test("in sums of quotients are refused, in the sums of ordinary rules not", () => {
    const rule = (parts: number) => {
      const numbers = Array.from({ length: parts }, (_, at) => at);
      const inputs = numbers.map((at) => `input a${at}: count in 1..9\ninput b${at}: count in 1..9`);
      const sum = numbers.map((at) => `a${at} / b${at}`).join(" + ");
      return indicator(`${inputs.join("\n")}\npoints = clamp(${sum}, 0, 1) * max`);
    };
    expect(codesOf(rule(40))).toEqual(["BRM0118"]);
    expect(codesOf(rule(3))).not.toContain("BRM0118");
  });
});

test("more than 10,000 indicators or 1,000 groups are refused, once", () => {
  const many = (kind: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${kind} c${at} "x" unscored`).join("\n");
  const sized = (indicators: number, groups: number) =>
    `ruleset r "B" {\nlevel commune\ntotal 0\n${many("indicator", indicators)}\n${many("group", groups).replaceAll(" c", " g")}\n}`;
  expect(codesOf(sized(10_000, 1_000))).not.toContain("BRM0118");
  expect(codesOf(sized(10_001, 1_001)).filter((code) => code === "BRM0118")).toHaveLength(2);
});

test.each([
  ["a line of very many tokens", "a: b: ".repeat(100_000)],
  ["very many braces", "}\n".repeat(100_000)],
  ["very many signs of another keyboard", "： ".repeat(100_000)],
  ["very many marks on one letter", `e${"\u0301".repeat(300_000)}`],
  ["very many lines with a mistake", "input a: counts\n".repeat(5_000)],
])("%s are reported, not choked on", (_, text) => {
  expect(compile(text).diagnostics.length).toBeGreaterThan(0);
});
