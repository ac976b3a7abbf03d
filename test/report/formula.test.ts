/** Tests that formulas read as people write them. */
import { expect, test } from "vitest";
import type { Expression } from "../../src/ir/expression.ts";
import { formulaText } from "../../src/report/formula.ts";
import {
  arithmetic,
  both,
  cases,
  cohort,
  compared,
  defined,
  held,
  input,
  literal,
  max,
  not,
} from "./build.ts";

const [a, b, c] = [input("a"), input("b"), input("c")];
const vi = (expression: Expression): string => formulaText(expression, { locale: "vi" });
const en = (expression: Expression): string => formulaText(expression, { locale: "en" });
const values: { readonly [name: string]: string } = { a: "1/3", b: "-2", c: "5" };
const withValues = (expression: Expression): string =>
  formulaText(expression, {
    locale: "en",
    textOf: (one) => (one.kind === "input" ? values[one.name] : undefined),
  });

test("operators, the maximum and known names are written in the reader's words", () => {
  const rule = arithmetic(arithmetic(defined("ratio"), "/", literal("80%")), "*", max());
  expect(vi(rule)).toBe("tỷ lệ / 80% × điểm tối đa");
  expect(en(rule)).toBe("ratio / 80% × max");
  expect(en(defined("tỷ lệ"))).toBe("ratio");
});

test("decimals of the rule have a comma in Vietnamese", () => {
  expect(vi(compared(defined("ratio"), ">=", literal("0.25%")))).toBe("tỷ lệ ≥ 0,25%");
});

test("only the parentheses that are needed are written", () => {
  expect(en(arithmetic(arithmetic(a, "+", b), "/", c))).toBe("(a + b) / c");
  expect(en(arithmetic(arithmetic(a, "/", b), "*", c))).toBe("a / b × c");
  expect(en(arithmetic(a, "/", arithmetic(b, "*", c)))).toBe("a / (b × c)");
  expect(en(arithmetic(a, "-", arithmetic(b, "-", c)))).toBe("a - (b - c)");
  expect(en(arithmetic(arithmetic(a, "-", b), "-", c))).toBe("a - b - c");
  expect(en(arithmetic(a, "+", arithmetic(b, "+", c)))).toBe("a + b + c");
});

test("a fraction or a negative number among values is put in parentheses where it is needed", () => {
  expect(withValues(arithmetic(a, "/", c))).toBe("(1/3) / 5");
  expect(withValues(arithmetic(c, "-", b))).toBe("5 - (-2)");
  expect(withValues(arithmetic(c, "+", c))).toBe("5 + 5");
});

test("a chain of comparisons stays a chain", () => {
  const r: Expression = { kind: "definition", name: "r", type: "ratio", span: { from: 7, to: 8 } };
  const chain = both(compared(literal("50%"), "<=", r), compared(r, "<", literal("80%")));
  expect(vi(chain)).toBe("50% ≤ r < 80%");
  const two = both(
    compared(a, "<", literal("1")),
    compared({ ...b, span: { from: 3, to: 4 } }, ">", literal("2")),
  );
  expect(vi(two)).toBe("a < 1 và b > 2");
});

test("cases, statistics and negations have words", () => {
  expect(vi(cases([held(not(a), literal("0")), held(null, max())]))).toBe(
    "{ chưa a: 0; còn lại: điểm tối đa }",
  );
  expect(vi(cohort("highest", defined("ratio")))).toBe("cao nhất(tỷ lệ)");
  expect(en(cohort("lowest", defined("ratio")))).toBe("lowest(ratio)");
});

test("the parts of a list are separated by a semicolon where decimals have a comma", () => {
  const least: Expression = {
    kind: "call",
    primitive: "least",
    arguments: [literal("1.5"), a],
    type: "amount",
    span: { from: 0, to: 0 },
  };
  expect(vi(least)).toBe("nhỏ nhất(1,5; a)");
  expect(en(least)).toBe("least(1.5, a)");
});
