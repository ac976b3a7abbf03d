/** Tests that one mistake in a file in English keywords is one diagnostic, at the right words, and hides nothing else. */
import { expect, test } from "vitest";
import { compile } from "../../src/check.ts";
import { expectClean, expectDiagnostics, unmarked, told } from "../harness.ts";
import { broken, wholeEnglish } from "./whole-file.ts";

type Replacement = readonly [string, string];
/** What is wrong, what is replaced by what (and elsewhere marked), and the code reported at the marked words. */
type Mistake = readonly [string, string, Replacement, ...Replacement[]];

const mistakes: readonly Mistake[] = [
  ["a formula named by three words", "BRM0109", ["share = b / a", "«share of b» = b / a"]],
  ["a text without quotes", "BRM0105", ['lead "Văn phòng"', "lead «Văn phòng»"]],
  ["the second of three words misspelt", "BRM0106", ["not applicable when", "«not aplicable when»"]],
  ["Input with a capital", "BRM0130", ["input a:", "«Input» a:"]],
  ["require misspelt", "BRM0106", ["require b", "«requires» b"]],
  ["a value of an example without a colon", "BRM0105", ["        a: 10", "        a «10»"]],
  ["an option line without a colon", "BRM0105", ["planned: 1/2", "planned «1»/2"]],
  [
    "a list of cases that is not closed",
    "BRM0107",
    ["share < 80%: share / 80% * max\n      }\n", "share < 80%: share / 80% * max\n"],
    ["      points {\n        share", "      points «{»\n        share"],
  ],
  [
    "an indicator that is not closed",
    "BRM0107",
    ["} gives 10\n    }\n", "} gives 10\n"],
    ['"mục 1" {', '"mục 1" «{»'],
  ],
  [
    "a group that is not closed",
    "BRM0107",
    ["    }\n  }\n\n  indicator 2", "    }\n\n  indicator 2"],
    ["max 20 {", "max 20 «{»"],
  ],
  [
    "a ruleset that is not closed",
    "BRM0107",
    ["issued: 0\n    }\n  }\n}\n", "issued: 0\n    }\n  }\n"],
    ['r "Bộ" {', 'r "Bộ" «{»'],
  ],
  ["a ruleset without {", "BRM0105", ['ruleset r "Bộ" {', 'ruleset r «"Bộ"»']],
  ["an indicator without {", "BRM0105", ['plan "mục 1" {', 'plan «"mục 1"»']],
  ["a group without {", "BRM0105", ['"Nhóm" max 20 {', '"Nhóm" max «20»']],
  ["a rule without {", "BRM0105", ["points {\n        share", "«points»\n        share"]],
  ["a } too many in an indicator", "BRM0108", ['      wording "Điểm"', '      «}»\n      wording "Điểm"']],
  ["a } too many at the end", "BRM0108", ["issued: 0\n    }\n  }\n}\n", "issued: 0\n    }\n  }\n}\n«}»\n"]],
  ["an input without a colon", "BRM0105", ["input a: count", "input a «count»"]],
  ["a case without a colon", "BRM0105", ["share >= 80%: max", "share >= 80% «max»"]],
  ["indicator misspelt", "BRM0106", ["indicator 2", "«indicater» 2"]],
  ["points misspelt", "BRM0106", ["points by", "«point» by"]],
  ["wording misspelt", "BRM0106", ['wording "Điểm"', '«wordings» "Điểm"']],
  ["not applicable when misspelt", "BRM0106", ["not applicable when", "«not applicable if»"]],
  ["a kind misspelt", "BRM0105", ['a: count "A"', 'a: «counts» "A"']],
  ["a kind that does not exist", "BRM0105", ['a: count "A"', 'a: «integer» "A"']],
  ["an input without a kind", "BRM0105", ['a: count "A"', 'a: «"A"»']],
  ["a level that does not exist", "BRM0117", ["level commune", "level «communes»"]],
  [
    "an input of two words",
    "BRM0109",
    ["input issued:", "input «has issued»:"],
    ["      issued: max", "      has_issued: max"],
    ["not issued", "not has_issued"],
  ],
  ["a formula without =", "BRM0105", ["share = b / a", "share «b» / a"]],
  ["a formula without a value", "BRM0105", ["share = b / a", "share «=»"]],
  ["a formula that breaks off", "BRM0105", ["share = b / a", "share = b «/»"]],
  ["a comparison without a value", "BRM0105", ["share >= 80%: max", "share >=«:» max"]],
  [
    "a condition without an expression",
    "BRM0105",
    ['require b <= a "B không thể nhiều hơn A"', 'require «"B không thể nhiều hơn A"»'],
  ],
  ["a word too many after a text", "BRM0113", ['lead "Văn phòng"', 'lead "Văn phòng" «office»']],
  ["a word too many after a number", "BRM0113", ["total 30", "total 30 «points»"]],
  ["a number too many", "BRM0113", ["show 2", "show 2 «3»"]],
  ["a bracket that is not closed", "BRM0105", ["share / 80% * max", "(share / 80% * «max»"]],
  ["a bracket that is not opened", "BRM0113", ["share / 80% * max", "share / 80%«)» * max"]],
  ["a text that is not closed", "BRM0102", ['"Văn phòng"', '«"Văn phòng»']],
  ["an indicator without a label", "BRM0105", ['indicator 2 "Có hay không" max', "indicator 2 «max»"]],
  ["a ruleset without a label", "BRM0105", ['ruleset r "Bộ" {', "ruleset r «{»"]],
  ["an indicator without a code", "BRM0105", ['indicator 2 "Có hay không"', 'indicator «"Có hay không"»']],
  ["a heading without the word max", "BRM0105", ['"Có hay không" max 10', '"Có hay không" «10»']],
  ["a maximum without its number", "BRM0105", ['không" max 10 {', 'không" max «{»']],
  ["an example without gives", "BRM0105", ["      } gives 10", "      «}»"]],
  ["gives without a number", "BRM0105", ["} gives 10", "} «gives»"]],
  ["two operators in a row", "BRM0105", ["b / a", "b / «*» a"]],
  ["a comma in a number", "BRM0103", ["1/2 * max", "«0,5» * max"]],
  ["a rounding without its mode", "BRM0105", ["2 half up", "«2»"]],
  ["a rounding mode misspelt", "BRM0105", ["half up", "«halfup»"]],
  ["rank without by", "BRM0105", ["rank by total", "rank «total»"]],
  ["else for otherwise", "BRM0106", ["not issued: 0", "«else»: 0"]],
  ["points by nothing", "BRM0105", ["points by status {", "points by «{»"]],
  ["an option without its word", "BRM0106", ['planned "Sẽ"', '«"Sẽ"»']],
  ["a case without a value", "BRM0105", ["share >= 80%: max", "share >= 80%«:»"]],
];

function markedWith(replacements: readonly Replacement[]): string {
  return replacements.reduce((text, [from, to]) => broken(text, from, to), wholeEnglish);
}

test("the file without a mistake is clean", () => {
  expectClean(wholeEnglish);
});

for (const [title, code, ...replacements] of mistakes) {
  test(`${title} is one diagnostic`, () => {
    expectDiagnostics(markedWith(replacements), code);
  });

  test(`${title} does not hide a mistake in another indicator`, () => {
    // The other mistake stands in the last indicator, or in the one before it where the first is in the last.
    const [[from]] = replacements;
    const isBefore = wholeEnglish.indexOf(from) < wholeEnglish.indexOf("indicator 2 ");
    const other: Replacement = isBefore ? ["issued: max", "issued: quota"] : ["done: max", "done: quota"];
    const text = broken(unmarked(markedWith(replacements)), ...other);
    expect([...told(compile(text).diagnostics).map((one) => one.code)].sort()).toEqual(
      [code, "BRM0201"].sort(),
    );
  });
}
