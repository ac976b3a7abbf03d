/** Tests how `points sum` and `points best` are explained: each line with its reason, then what they make together. */
import { expect, test } from "vitest";
import { explain } from "../../src/explain.ts";
import { evaluate, type Locale } from "../../src/index.ts";
import { rulesetFrom } from "../compile.ts";
import { indicator } from "../harness.ts";

const inputs = "input plan: yes/no\ninput trained: yes/no\ninput calls: count\n";

function explained(
  rule: string,
  figures: { [key: string]: string | number },
  locale: Locale,
): readonly string[] {
  const ruleset = rulesetFrom(indicator(inputs + rule));
  const outcome = evaluate(ruleset, figures).indicators["1"];
  const text = outcome === undefined ? "" : explain(outcome, { locale, origin: ruleset.origin });
  return text.split("\n").map((line) => line.trim());
}

const lines = "\n  plan: 4 points\n  trained: 3 points\n  calls >= 10: 1/5 * max\n}";
const two = { "1.plan": "yes", "1.trained": "no", "1.calls": 12 };

test("a sum shows each line that holds, those that do not, and how they add up", () => {
  const text = explained(`points sum {${lines}`, two, "vi");
  expect(text).toEqual(
    expect.arrayContaining([
      "Dòng plan, vì plan = có: được 4 điểm",
      "Dòng trained: không đúng, vì trained = không",
      "Dòng calls ≥ 10, vì 12 ≥ 10: được 1/5 × điểm tối đa = 2 điểm",
      "điểm = 4 + 2 = 6",
    ]),
  );
  expect(text.join("\n")).not.toMatch(/còn lại|otherwise/);
});

test("only the lines that hold are quoted from the scheme", () => {
  const text = explained(`points sum {${lines}`, two, "en");
  expect(text.filter((line) => line.includes("│")).map((line) => line.replace(/^[0-9]+ │ /, ""))).toEqual([
    "plan: 4 points",
    "calls >= 10: 1/5 * max",
  ]);
});

test("best names the greatest of the lines that hold", () => {
  expect(explained(`points best {${lines}`, two, "en")).toContain("points = greatest(4, 2) = 4");
  expect(explained(`points best {${lines}`, { ...two, "1.calls": 3 }, "en")).toContain("points = 4");
});

test("where no line holds there are 0 points, and every line says why", () => {
  const none = { "1.plan": "no", "1.trained": "no", "1.calls": 3 };
  const text = explained(`points sum {${lines}`, none, "en");
  expect(text).toContain("Line calls ≥ 10: not true, since 3 ≥ 10");
  expect(text).toContain("points = 0");
});
