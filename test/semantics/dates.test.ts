/** Tests of dates: whole days, compared with days and with nothing else. */
import { describe, expect, test } from "vitest";
import {
  expectClean,
  expectDiagnostics,
  expectFixed,
  indicator,
  keywordLanguages,
  message,
  scoreOne,
} from "../harness.ts";

const issued = 'input issued: date "Ngày ban hành"\n';

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("the day of the threshold counts as the comparison says", () => {
    const text = say(indicator(`${issued}points { issued <= 2023-06-30: max   otherwise: 1/2 * max }`));
    expect(scoreOne(text, { issued: "2023-06-30" })).toBe("10");
    expect(scoreOne(text, { issued: "2023-07-01" })).toBe("5");
  });

  test("cases over days cover every day, leap days too", () => {
    const halves = "points { issued <= 2024-02-28: max   issued >= 2024-02-29: 0 }";
    expectClean(say(indicator(`${issued}${halves}`)));
    const gap = say(indicator(`${issued}points { issued <= 2024-02-28: max   «issued >= 2024-03-01: 0» }`));
    expectDiagnostics(gap, "BRM0302");
    expect(message(gap, "en")).toContain("when issued = 2024-02-29");
    const both = say(indicator(`${issued}points { issued <= 2024-03-01: max   «issued >= 2024-03-01»: 0 }`));
    expectDiagnostics(both, "BRM0303");
    expect(message(both, "vi")).toContain("khi issued = 2024-03-01");
  });

  test("a range bounds the days that can be given", () => {
    const ranged = "input issued: date in 2023-01-01..2023-12-31\n";
    expectClean(say(indicator(`${ranged}points { issued < 2024-01-01: max   issued < 2023-01-01: 0 }`)));
    expectFixed(
      say(
        indicator(
          "input issued: date in «2023-12-31..2023-01-01»\npoints { issued < 2023-06-30: max   otherwise: 0 }",
        ),
      ),
      "BRM0214",
    );
  });

  test("dates can be named, chosen by cases, and compared with each other", () => {
    const text = say(
      indicator(`${issued}input due: date\nlast = { due < 2023-12-31: due   otherwise: 2023-12-31 }
points { issued <= last: max   otherwise: 0 }`),
    );
    expect(scoreOne(text, { issued: "2023-11-30", due: "2023-11-30" })).toBe("10");
    expect(scoreOne(text, { issued: "2024-01-01", due: "2025-01-01" })).toBe("0");
  });

  test("an example gives a day", () => {
    const rule = `${issued}points { issued <= 2023-06-30: max   otherwise: 0 }\n`;
    expectClean(say(indicator(`${rule}example { issued: 2023-06-30 } gives 10`)));
    expectDiagnostics(say(indicator(`${rule}example { issued: 2023-07-01 } gives «10»`)), "BRM0310");
    expectDiagnostics(say(indicator(`${rule}example { issued: «2023-06» } gives 10`)), "BRM0124");
  });

  test("a month is no day, in a rule and in a range", () => {
    const text = say(indicator(`${issued}points { issued <= «2024-02»: max   otherwise: 0 }`));
    expectDiagnostics(text, "BRM0124");
    expect(message(text, "vi")).toBe(
      "Ở đây cần một ngày cụ thể, nhưng 2024-02 là cả một tháng. Hãy ghi rõ ngày, chẳng hạn 2024-02-01 hoặc 2024-02-29.",
    );
    expect(message(text, "en")).toBe(
      "A whole day is needed here, but 2024-02 is a month. Write a day of it, such as 2024-02-01 or 2024-02-29.",
    );
    const ranged =
      "input issued: date in 2023-01-01..«2023-12»\npoints { issued < 2023-06-30: max   otherwise: 0 }";
    expectDiagnostics(say(indicator(ranged)), "BRM0124");
  });

  test("a day that is in no calendar is reported once", () => {
    expectDiagnostics(
      say(indicator(`${issued}points { issued <= «2023-02-30»: max   issued > 2023-03-01: 0 }`)),
      "BRM0121",
    );
  });

  test("dates are neither counted with nor compared with numbers", () => {
    const compared = say(indicator(`${issued}points { «issued <= 2023»: max   otherwise: 0 }`));
    expectDiagnostics(compared, "BRM0212");
    expect(message(compared, "en")).toBe(
      'Date and number do not go together in "<=". Dates are compared with dates only; nothing is added to them or taken away.',
    );
    const taken = say(indicator(`${issued}points { «issued - 2023-01-01» > 30: max   otherwise: 0 }`));
    expectDiagnostics(taken, "BRM0212");
    expect(message(taken, "vi")).toBe(
      'Ngày và ngày không dùng chung được trong "-". Ngày chỉ so sánh được với ngày, không cộng, trừ được.',
    );
    expectDiagnostics(
      say(indicator(`${issued}points { least(«issued», 1) > 0: max   otherwise: 0 }`)),
      "BRM0205",
    );
    expectDiagnostics(
      say(indicator(`${issued}points { highest(«issued») > 0: max   otherwise: 0 }`)),
      "BRM0205",
    );
    expectDiagnostics(say(indicator(`${issued}points = «issued»`)), "BRM0205");
  });

  test("a range of days belongs to dates, and a date has no other", () => {
    const rule = "points { a is provided: max   otherwise: 0 }";
    expectDiagnostics(say(indicator(`input a: count in «2023-01-01»..2023-12-31\n${rule}`)), "BRM0205");
    expectDiagnostics(say(indicator(`input a: date in «1»..2023-12-31\n${rule}`)), "BRM0205");
    expectDiagnostics(say(indicator(`input a: text «in 2023-01-01..2023-12-31»\n${rule}`)), "BRM0205");
  });
});
