/** Tests `barem test`: examples and worked cases that pass or fail, and the cases that none reaches. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shippedIds } from "../../src/tools/cli/package-files.ts";
import { root } from "../imports.ts";
import { barem, inFolder, write } from "./bad-input.ts";

inFolder();

const scheme = `ruleset two_cases "Two cases" {
  level commune; not stated basis, period, lead, evidence
  total 20
  indicator 1 "Ratio" max 20 {
    input ratio: ratio in 0%..100% "Ratio"
    points {
      ratio >= 80%: max
      ratio < 80%: ratio / 80% * max
    }
    example { ratio: 80% } gives 20
  }
}
`;
const cases = (total: string): string =>
  JSON.stringify({
    ruleset: "two-cases",
    source: "worked out by hand",
    units: [{ unit: "A", inputs: { "1.ratio": "60%" } }],
    expect: { A: { total, "1": total } },
  });

test("a case that no example reaches is named with its words and its line, as the manual shows it", async () => {
  write("two-cases.barem", scheme);
  const { exit, out } = await barem(["test", "two-cases.barem"], "en");
  const manual = readFileSync(join(root, "docs/language/12-examples.md"), "utf8");
  expect([exit, manual.includes(`\`\`\`text\n${out}\`\`\``), out]).toEqual([0, true, out]);
  expect((await barem(["test", "two-cases.barem", "--min-coverage", "50"], "en")).exit).toBe(0);
  expect((await barem(["test", "two-cases.barem", "--min-coverage", "51"], "en")).exit).toBe(1);
  expect((await barem(["test", "two-cases.barem", "--min-coverage", "x"], "en")).exit).toBe(2);
});

test("the examples that are missing are written as the manual shows them, and in JSON", async () => {
  write("two-cases.barem", scheme);
  const { exit, out } = await barem(["test", "two-cases.barem", "--propose"], "en");
  const manual = readFileSync(join(root, "docs/language/12-examples.md"), "utf8");
  const proposed = out.slice(out.indexOf("  # 1 "));
  expect([exit, manual.includes(`\`\`\`text\n${proposed}\`\`\``), proposed]).toEqual([0, true, proposed]);
  const json = await barem(["test", "two-cases.barem", "--propose", "--format", "json"], "en");
  expect(JSON.parse(json.out).rulesets[0].proposals[0]).toMatchObject({
    code: "1",
    skipped: null,
    lines: { length: 3 },
  });
});

test("an example that does not hold fails, and still counts as reached", async () => {
  write("wrong.barem", scheme.replace("80% } gives 20", "60% } gives 20"));
  const { exit, out } = await barem(["test", "wrong.barem"], "en");
  expect(exit).toBe(1);
  expect(out).toContain("Examples: 0 passed, 1 failed\n    1 (line 10): 20 expected, 15 scored\n");
  expect(out).toContain("1 (line 7): no example of the case: ratio ≥ 80%");
});

test("worked cases reach what examples do not, and a wrong one is named with unit and code", async () => {
  write("two-cases.barem", scheme);
  write("two-cases.cases.json", cases("15"));
  const right = await barem(["test", "two-cases.barem", "--format", "json"], "en");
  expect([right.exit, JSON.parse(right.out)]).toMatchObject([
    0,
    { version: 1, rulesets: [{ cases: { passed: 1 }, coverage: { cases: 2, reached: 2 } }] },
  ]);
  write("two-cases.cases.json", cases("16"));
  const wrong = await barem(["test", "two-cases.barem"], "en");
  expect(wrong.exit).toBe(1);
  expect(wrong.out).toContain("two-cases.cases.json, A, 1: 16 expected, 15 scored");
  write("two-cases.cases.json", "{}");
  expect((await barem(["test", "two-cases.barem"], "vi")).out).toContain("không đúng dạng trường hợp mẫu");
});

test("both sides of an else, and where an indicator does not apply, are cases", async () => {
  const rule = `input a: count "A"
    input b: count "B"
    not applicable when a = 7 "Seven"
    require b <= a "B"
    points = (b / a else 0) * max
    example { a: 10 b: 5 } gives 10
  }
}
`;
  write("else.barem", scheme.replace(/input ratio[\s\S]*$/, rule));
  const { out } = await barem(["test", "else.barem"], "en");
  expect(out).toContain("Cases with an example: 2 of 4 (50%)");
  expect(out).toContain("1 (line 7): no example where it does not apply: a = 7");
  expect(out).toContain("1 (line 9): no example of the value after else: 0");
});

test("every shipped ruleset passes", async () => {
  const { exit, out } = await barem(["test", ...shippedIds()], "vi");
  expect(exit).toBe(0);
  expect(out).not.toMatch(/[1-9][0-9]* sai/);
});
