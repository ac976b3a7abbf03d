/** Tests the law that maxima add up: indicators to their group, groups to the total. */
import { describe, expect, test } from "vitest";
import { expectClean, expectDiagnostics, keywordLanguages, message, ruleset } from "../../harness.ts";

const one = (code: string, max: string) => `indicator ${code} "x" max ${max} { points = 0 }`;

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("maxima that add up at every level are clean", () => {
    expectClean(
      say(ruleset(`group 1 "g" max 20 {\n  ${one("1.1", "15")}\n  ${one("1.2", "5")}\n}\n${one("2", "7")}`)),
    );
  });

  test("a group that declares more than its parts have is reported at its maximum", () => {
    const text = say(ruleset(`group 1 "g" max «25» {\n  ${one("1.1", "15")}\n  ${one("1.2", "5")}\n}`));
    expectDiagnostics(text, "BRM0301");
    expect(message(text, "en")).toMatch(/\b2 items\b.*\b20\b.*\b25\b/);
    expect(message(text, "vi")).toMatch(/2 mục.* 20, khác với 25/);
    expectClean(say(ruleset(`group 1 "g" max 20 {\n  ${one("1.1", "15")}\n  ${one("1.2", "5")}\n}`)));
  });

  test("a group that declares less is reported too", () => {
    expectDiagnostics(say(ruleset(`group 1 "g" max «10» {\n  ${one("1.1", "15")}\n}`)), "BRM0301");
  });

  test("a total that is not the sum of the outermost maxima is reported", () => {
    expectDiagnostics(say(ruleset(`${one("1", "15")}\n${one("2", "5")}`, "«19»")), "BRM0301");
    expectDiagnostics(say(ruleset("", "«19»")), "BRM0301");
  });

  test("one wrong maximum deep inside is one diagnostic, at its group", () => {
    const inside = `group 1.1 "h" max «4» {\n    ${one("1.1.1", "3")}\n  }\n  ${one("1.2", "6")}`;
    expectDiagnostics(say(ruleset(`group 1 "g" max 10 {\n  ${inside}\n}`)), "BRM0301");
  });

  test("a group without a maximum has the sum of its parts", () => {
    const inner = `group 1.1 "h" {\n    ${one("1.1.1", "3")}\n    ${one("1.1.2", "4")}\n  }`;
    expectClean(say(ruleset(`group 1 "g" max 7 {\n  ${inner}\n}`)));
    expectDiagnostics(say(ruleset(`group 1 "g" max «8» {\n  ${inner}\n}`)), "BRM0301");
    expect(expectClean(say(ruleset(`group 1 "g" {\n  ${inner}\n}`, "7"))).children[0]?.max).toBe("7");
  });

  test("a group that does not add up is reported once, and the total only where neither reading of the group fits", () => {
    const groups = (max: string) => `group 1 "g" max ${max} {\n  ${one("1.1", "5")}\n}\n${one("2", "5")}`;
    expectDiagnostics(say(ruleset(groups("«6»"), "10")), "BRM0301");
    expectDiagnostics(say(ruleset(groups("«6»"), "11")), "BRM0301");
    expectDiagnostics(say(ruleset(groups("«6»"), "«12»")), "BRM0301", "BRM0301");
  });

  test("what is unscored adds nothing", () => {
    const rest =
      'indicator 1.2 "y" unscored { }\n  group 1.3 "z" unscored {\n    indicator 1.3.1 "w" { }\n  }';
    expectClean(say(ruleset(`group 1 "g" max 5 {\n  ${one("1.1", "5")}\n  ${rest}\n}`)));
  });

  test("fractions of points add up exactly", () => {
    expectClean(say(ruleset(`${one("1", "0.1")}\n${one("2", "0.2")}`, "0.3")));
    expectDiagnostics(say(ruleset(`${one("1", "0.1")}\n${one("2", "0.2")}`, "«0.30001»")), "BRM0301");
  });

  test("a sum with a maximum that could not be read is not doubted", () => {
    expectDiagnostics(say(ruleset(`${one("1", "«1,5»")}\n${one("2", "5")}`, "99")), "BRM0103");
  });
});

test("the sentence about one part speaks of one", () => {
  const text = ruleset(`group 1 "g" max 10 {\n  ${one("1.1", "15")}\n}`);
  expect(message(text, "en")).not.toContain("the 1 items");
});

test("a difference of a hundred thousandth is not rounded away", () => {
  const said = message(ruleset(one("1", "5.00001"), "5"), "en");
  expect(said).toContain("5.00001");
});
