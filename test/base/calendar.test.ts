/** Tests of the calendar: which days there are, and their numbers. */
import { expect, test } from "vitest";
import { dayNumber, dayWithNumber, isDay, isInCalendar } from "../../src/base/calendar.ts";

test.each(["2024-02-29", "2000-02-29", "2023-12-31", "0001-01-01", "9999-12-31"])("%s is a day", (day) => {
  expect(isDay(day)).toBe(true);
});

test.each(["2023-02-29", "1900-02-29", "2023-13-01", "2023-04-31", "2023-00-10", "0000-01-01", "2023-1-1"])(
  "%s is no day",
  (day) => {
    expect(isDay(day)).toBe(false);
  },
);

test("a month is in the calendar, and is no whole day", () => {
  expect(isInCalendar("2023-02")).toBe(true);
  expect(isInCalendar("2023-13")).toBe(false);
  expect(isDay("2023-02")).toBe(false);
});

test("days that follow one another have numbers that do, over every change of month, year and century", () => {
  const first = dayNumber("1896-01-01");
  const days = Array.from({ length: dayNumber("2108-01-01") - first }, (_, index) =>
    dayWithNumber(first + index),
  );
  expect(days.map(dayNumber)).toEqual(days.map((_, index) => first + index));
  expect(days.filter(isDay)).toHaveLength(days.length);
  expect(new Set(days).size).toBe(212 * 365 + 51);
  expect([...days].sort()).toEqual(days);
});

test("the first and the last day that can be written keep their number", () => {
  for (const day of ["0001-01-01", "0004-02-29", "9999-12-31"]) {
    expect(dayWithNumber(dayNumber(day))).toBe(day);
  }
});
