/** Tests of `points sum` and `points best`: every line is decided on its own. */
import { describe, expect, test } from "vitest";
import {
  expectClean,
  expectDiagnostics,
  indicator,
  keywordLanguages,
  message,
  scoreOne,
} from "../harness.ts";

const two = "input plan: yes/no\ninput trained: yes/no\n";
const inputs = "input plan: yes/no\ninput trained: yes/no\ninput calls: count\n";
const lines = "plan: 4 points   trained: 3 points   calls >= 10: 1/5 * max   plan and trained: 1 points";

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("a sum adds every line that holds; none gives 0", () => {
    const text = say(indicator(`${inputs}points sum { ${lines} }`));
    expect(scoreOne(text, { plan: "yes", trained: "yes", calls: 10 })).toBe("10");
    expect(scoreOne(text, { plan: "yes", trained: "no", calls: 10 })).toBe("6");
    expect(scoreOne(text, { plan: "no", trained: "no", calls: 9 })).toBe("0");
  });

  test("best takes the highest line that holds, and 0 if none does", () => {
    const text = say(indicator(`${inputs}points best { ${lines} }`));
    expect(scoreOne(text, { plan: "no", trained: "yes", calls: 10 })).toBe("3");
    expect(scoreOne(text, { plan: "yes", trained: "yes", calls: 10 })).toBe("4");
    expect(scoreOne(text, { plan: "no", trained: "no", calls: 0 })).toBe("0");
  });

  test("one line is a list", () => {
    for (const kind of ["sum", "best"]) {
      const text = say(indicator(`input plan: yes/no\npoints ${kind} { plan: max }`));
      expect(scoreOne(text, { plan: "yes" })).toBe("10");
      expect(scoreOne(text, { plan: "no" })).toBe("0");
    }
  });

  test("lines that together pass the maximum are found, with the figures", () => {
    const text = say(indicator(`${two}points «sum { plan: 6 points   trained: 5 points }»`));
    expectDiagnostics(text, "BRM0307");
    expect(message(text, "en")).toContain(
      "The points are 11, above the maximum of 10, when plan = yes, trained = yes",
    );
    expectClean(say(indicator(`${two}points best { plan: 6 points   trained: 5 points }`)));
  });

  test("best never falls below 0, a sum may", () => {
    expectClean(
      say(
        indicator("input late: yes/no\ninput plan: yes/no\npoints best { late: 0 - 5 points   plan: max }"),
      ),
    );
    expectDiagnostics(
      say(
        indicator("input late: yes/no\ninput plan: yes/no\npoints «sum { late: 0 - 5 points   plan: max }»"),
      ),
      "BRM0308",
    );
  });

  test("there is no otherwise in them", () => {
    for (const kind of ["sum", "best"]) {
      const text = say(indicator(`${inputs}points ${kind} { plan: max   «otherwise»: 0 }`));
      expectDiagnostics(text, "BRM0123");
    }
    const text = say(indicator("input plan: yes/no\npoints sum { plan: max   «otherwise»: 0 }"));
    expect(message(text, "en")).toBe(
      'Each line is decided on its own here, so there is no "otherwise". Remove this line; a line that does not hold gives no points.',
    );
    expect(message(text, "vi")).toBe(
      'Ở đây mỗi dòng được xét riêng, nên không có "còn lại". Hãy bỏ dòng này; dòng nào không đúng thì không được điểm.',
    );
  });

  test("each line gives points", () => {
    expectDiagnostics(say(indicator(`${inputs}points sum { plan: «4»   trained: 3 points }`)), "BRM0211");
    expectDiagnostics(say(indicator(`${inputs}points best { plan: max   trained: «calls» }`)), "BRM0205");
    expectDiagnostics(say(indicator(`${inputs}points best { plan: max   «calls»: 1 points }`)), "BRM0205");
  });

  test("an empty list is reported", () => {
    expectDiagnostics(say(indicator("points «sum { }»")), "BRM0304");
  });

  test("an assumed line says so in the ruleset", () => {
    const { children } = expectClean(
      say(indicator('input plan: yes/no\npoints sum { plan: max assumed "Văn bản không nói rõ" }')),
    );
    expect(JSON.stringify(children)).toContain('"assumed":"Văn bản không nói rõ"');
  });
});

test("lines may hold together, which cases may not", () => {
  const both = "calls >= 1: 2 points   calls >= 5: 3 points";
  expectClean(indicator(`input calls: count\npoints sum { ${both} }`));
  expectDiagnostics(
    indicator(`input calls: count\npoints { ${both.replace("calls >= 5", "«calls >= 5»")}   otherwise: 0 }`),
    "BRM0303",
  );
});

describe("tallies of many lines are proved", () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `done_${at + 1}`);
  const yesNo = (count: number) =>
    names(count)
      .map((name) => `input ${name}: yes/no\n`)
      .join("");
  const linesOf = (count: number, points: string) =>
    names(count)
      .map((name) => `${name}: ${points}`)
      .join("   ");

  test("six lines of a sixth each", () => {
    expectClean(indicator(`${yesNo(6)}points sum { ${linesOf(6, "1/6 * max")} }`));
  });

  test("twenty lines, some by what a count and a ratio reach", () => {
    const reached = "calls >= 1: least(calls * 1/4 * 1 points, 1 points)   r >= 50%: least(r, 1) * 1 points";
    expectClean(
      indicator(
        `${yesNo(18)}input calls: count\ninput r: ratio\npoints sum { ${linesOf(18, "1 points")}   ${reached} }`,
        "20",
      ),
    );
  });

  test("a count with a cap beside other lines", () => {
    expectClean(
      indicator(
        "input n: count\ninput done: yes/no\npoints sum { n > 0: least(n * 1 points, 5 points)   done: 5 points }",
      ),
    );
    expectClean(indicator("input n: count\npoints = least(n * 1 points, 5 points)"));
  });

  test("twenty lines of which the best counts", () => {
    expectClean(
      indicator(
        `${yesNo(20)}points best { ${linesOf(20, "max").replace("done_1: max", "done_1: 1 points")} }`,
      ),
    );
  });

  test("lines that read the same count rule each other out", () => {
    const bands = Array.from(
      { length: 10 },
      (_, at) => `${at * 10} <= n < ${at * 10 + 10}: ${at + 1} points`,
    );
    expectClean(indicator(`input n: count\n${yesNo(5)}points sum { ${bands.join("   ")} }`));
  });

  test("a line too many is refuted with figures for all of them", () => {
    const text = indicator(`${yesNo(11)}points «sum { ${linesOf(11, "1 points")} }»`);
    expectDiagnostics(text, "BRM0307");
    const all = names(11).map((name) => `${name} = yes`);
    expect(message(text, "en")).toContain(
      `The points are 11, above the maximum of 10, when ${all.join(", ")}.`,
    );
  });
});
