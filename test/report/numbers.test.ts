/** Tests how numbers are written for people and for machines. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, parseExact } from "../../src/base/exact.ts";
import { exactNumber, exactOf, machineDecimal, numberText, pointsCell } from "../../src/report/numbers.ts";

test("a ratio is a percentage where that ends within four places", () => {
  expect(numberText(exact("5/8"), "ratio", "en")).toBe("62.5%");
  expect(numberText(exact("5/8"), "ratio", "vi")).toBe("62,5%");
  expect(numberText(exact("123457/1000000"), "ratio", "en")).toBe("12.3457%");
  expect(numberText(exact(1), "ratio", "en")).toBe("100%");
});

test("a ratio that does not end is a fraction with an approximation marked ≈", () => {
  expect(numberText(exact("1/3"), "ratio", "en")).toBe("1/3 ≈ 33.33%");
  expect(numberText(exact("1/3"), "ratio", "vi")).toBe("1/3 ≈ 33,33%");
  expect(numberText(exact("1234567/10000000"), "ratio", "en")).toBe("1234567/10000000 ≈ 12.35%");
});

test("counts and points are plain numbers", () => {
  expect(numberText(exact(1000), "count", "vi")).toBe("1000");
  expect(numberText(exact("310.14"), "points", "vi")).toBe("310,14");
  expect(numberText(exact("25/3"), "points", "vi")).toBe("25/3 ≈ 8,33");
});

test("a figure of many digits is shown as it was given", () => {
  expect(numberText(exact("12345678901234567890.123456"), "amount", "en")).toBe(
    "12345678901234567890.123456",
  );
});

test("a cell of a table keeps exact decimals and marks what it shortens", () => {
  expect(pointsCell(exact("5/8"), 2, "vi")).toBe("0,625");
  expect(pointsCell(exact("20"), 2, "vi")).toBe("20");
  expect(pointsCell(exact("25/3"), 2, "vi")).toBe("≈8,33");
  expect(pointsCell(exact("25/3"), 3, "en")).toBe("≈8.333");
});

test("a decimal for machines is exact where it ends, otherwise rounded to the digits shown", () => {
  expect(machineDecimal(exact("15507/50"), 2)).toBe("310.14");
  expect(machineDecimal(exact("1/1024"), 2)).toBe("0.0009765625");
  expect(machineDecimal(exact("25/3"), 2)).toBe("8.33");
});

test("a decimal of decimal.js comes back as the number it was", () => {
  expect(exactOf(exact("0.0000000001").toDecimal()).toFraction()).toBe("1/10000000000");
});

test("nothing inexact is shown as exact: a text without ≈ reads back as the value", () => {
  const fraction = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 400 }));
  fc.assert(
    fc.property(fraction, fc.constantFrom("ratio" as const, "points" as const), ([above, below], type) => {
      const value = exact(above).over(exact(below));
      const text = numberText(value, type, "en");
      const readBack = text.includes("≈") ? text.split(" ")[0] : text;
      expect(parseExact(readBack ?? "")?.equals(value)).toBe(true);
      expect(parseExact(exactNumber(value, type, "en"))?.equals(value)).toBe(true);
      const cell = pointsCell(value, 2, "en");
      expect(cell.startsWith("≈") || parseExact(cell)?.equals(value)).toBe(true);
    }),
  );
});
