/** Days as figures: what is taken, what is asked instead, and what they compare with. */
import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/base/message.ts";
import { readInputs } from "../../src/evaluate/inputs.ts";
import { indicator, pointsOf, scoreOne } from "../harness.ts";
import { blankInput } from "../blank.ts";

const within = { ...blankInput, key: "d", kind: "date", low: "2023-01-01", high: "2023-12-31" } as const;
const read = (raw: unknown, declared: typeof blankInput = { ...blankInput, key: "d", kind: "date" }) =>
  // What apps hand over is not what the types allow.
  readInputs([declared])({ d: raw as string });

describe("a day is written year-month-day", () => {
  test.each(["2023-06-30", "2024-02-29", "0001-01-01", "9999-12-31", " 2023-06-30 "])(
    "%s is taken",
    (text) => {
      expect(read(text).states.get("d")).toEqual({ state: "value", value: text.trim() });
    },
  );
  test.each([
    ["30/6/2023", "2023-06-30"],
    ["30-06-2023", "2023-06-30"],
    ["30.6.2023", "2023-06-30"],
    ["2023/6/3", "2023-06-03"],
    ["2023-6-30", "2023-06-30"],
  ])("%s gets %s suggested", (text, iso) => {
    expect(read(text).issues).toMatchObject([{ code: "BRM0519", parameters: { reason: "form", iso } }]);
    expect(read(text).states.get("d")).toEqual({ state: "refused" });
  });
  test.each([
    "hôm qua",
    "2023",
    "2023-06",
    "30/6",
    "30/6/23",
    "20230630",
    "2023-06-30T00:00:00Z",
    "45107",
    45107,
  ])("of %s nobody can tell which day it is", (raw) => {
    const [issue, ...rest] = read(raw).issues;
    expect(rest).toEqual([]);
    expect(issue).toMatchObject({ code: "BRM0519", parameters: { reason: "form", iso: undefined } });
    expect(issue && messageOf(issue, "en")).toContain("such as 2023-06-30");
  });
  test.each(["2023-02-29", "30/2/2023", "6/30/2023", "2023-13-01", "2023-00-10", "31.4.2023"])(
    "%s is not in the calendar",
    (text) => {
      const [issue] = read(text).issues;
      expect(issue).toMatchObject({ code: "BRM0519", parameters: { reason: "calendar" } });
      expect(issue && messageOf(issue, "vi")).toContain("Không có ngày này trong lịch");
    },
  );
  test("a day outside the range is told the days it may be", () => {
    expect(read("2023-01-01", within).issues).toEqual([]);
    expect(read("2023-12-31", within).issues).toEqual([]);
    expect(read("2024-01-01", within).issues).toMatchObject([
      { code: "BRM0505", parameters: { low: "2023-01-01", high: "2023-12-31" } },
    ]);
    expect(read("2022-12-31", within).issues).toHaveLength(1);
  });
  test("a Date of JavaScript is no day: it is a moment, which is another day elsewhere", () => {
    expect(read(new Date(0)).issues).toMatchObject([
      { code: "BRM0513", parameters: { kind: "date", found: "object" } },
    ]);
  });
  test("a day that is not provided or not applicable is so", () => {
    expect(read("").states.get("d")).toEqual({ state: "not provided" });
    expect(read("n/a: chưa đến hạn").states.get("d")).toEqual({
      state: "not applicable",
      reason: "chưa đến hạn",
    });
  });
});

describe("days compare", () => {
  const text = indicator(`
    input d: date "Ngày ban hành"
    input e: date "Ngày sửa đổi"
    points {
      d <= 2023-06-30 and d = e: max
      d <= 2023-06-30 and d != e: 1/2 * max
      d > 2023-06-30: 0
    }`);
  test.each([
    ["2023-06-30", "2023-06-30", "10"],
    ["2023-06-30", "2023-07-01", "5"],
    ["2023-07-01", "2023-07-01", "0"],
    ["0999-12-31", "0999-12-31", "10"],
    ["9999-01-01", "0001-01-01", "0"],
  ])("%s with %s gives %s points", (d, e, points) => {
    expect(scoreOne(text, { d, e })).toBe(points);
  });
  test("a day that is missing is waited for", () => {
    expect(pointsOf(text, { "1.d": "2023-06-30" })).toEqual({ "1": "pending" });
  });
});
