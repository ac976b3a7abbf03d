/** Rounding must not lift points above a maximum, and a rule must be short enough to be proved. */
import { describe, test } from "vitest";
import { expectClean, expectDiagnostics, indicator, keywordLanguages, ruleset } from "../../harness.ts";

const scored = (max: string) => `indicator 1 "x" max ${max} { input r: ratio in 0..1  points = r * max }`;

describe.each(keywordLanguages)("rounding keeps maxima, in %s keywords", (_language, say) => {
  test("a maximum with more places than the rounding is underlined", () => {
    expectDiagnostics(say(ruleset(`round indicators 0 half up\n${scored("«2.5»")}`, "2.5")), "BRM0318");
    expectDiagnostics(say(ruleset(`round total 1 up\n${scored("2.25")}`, "«2.25»")), "BRM0318");
    const inGroup = `round groups 0 half up\ngroup I "x" max «2.5» { ${scored("2.5")} }`;
    expectDiagnostics(say(ruleset(inGroup, "2.5")), "BRM0318");
  });
  test("one with as many places is fine", () => {
    expectClean(say(ruleset(`round indicators 1 half up\n${scored("2.5")}`, "2.5")));
  });
});

test("a long chain of definitions is proved, a long chain of cases is given up in time", () => {
  const mean = Array.from({ length: 27 }, (_, i) => `a${i + 1} = (a${i} + 50%) / 2`).join("\n");
  expectClean(indicator(`input a0: ratio in 0..1\n${mean}\npoints = a27 * max`));
  const nested = Array.from(
    { length: 21 },
    (_, i) => `a${i + 1} = { a${i} > 50%: a${i}; a${i} <= 50%: a${i} / 2 }`,
  );
  const text = indicator(`input a0: ratio in 0..1\n${nested.join("\n")}\npoints = «a21 * max»`);
  expectDiagnostics(text, "BRM0319");
});
