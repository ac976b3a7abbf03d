/** Tests that one mistake in a file in Vietnamese keywords is one diagnostic, at the right words, and hides nothing else. */
import { expect, test } from "vitest";
import { compile } from "../../src/check.ts";
import { expectClean, expectDiagnostics, unmarked, told } from "../harness.ts";
import { broken, wholeVietnamese } from "./whole-file.ts";

type Replacement = readonly [string, string];
/** What is wrong, what is replaced by what (and elsewhere marked), and the code reported at the marked words. */
type Mistake = readonly [string, string, Replacement, ...Replacement[]];

const mistakes: readonly Mistake[] = [
  ["a text without quotes", "BRM0105", ['chủ trì "Văn phòng"', "chủ trì «Văn phòng»"]],
  ["tổng điểm with a wrong tone", "BRM0130", ["tổng điểm 30", "«tông điểm» 30"]],
  ["không áp dụng khi without marks", "BRM0130", ["không áp dụng khi", "«khong ap dung khi»"]],
  ["không áp dụng khi with a wrong tone", "BRM0130", ["không áp dụng khi", "«không áp dung khi»"]],
  ["an option line of two words", "BRM0109", ["dự_kiến: 1/2", "«dự kiến»: 1/2"]],
  [
    "a list of cases that is not closed",
    "BRM0107",
    ["tỷ lệ / 80% * điểm tối đa\n      }\n", "tỷ lệ / 80% * điểm tối đa\n"],
    ["      điểm {\n        tỷ", "      điểm «{»\n        tỷ"],
  ],
  [
    "a group that is not closed",
    "BRM0107",
    ["    }\n  }\n\n  chỉ số 2", "    }\n\n  chỉ số 2"],
    ["tối đa 20 {", "tối đa 20 «{»"],
  ],
  [
    "a ruleset that is not closed",
    "BRM0107",
    ["đã_có: 0\n    }\n  }\n}\n", "đã_có: 0\n    }\n  }\n"],
    ['r "Bộ" {', 'r "Bộ" «{»'],
  ],
  ["an indicator without {", "BRM0105", ['plan "mục 1" {', 'plan «"mục 1"»']],
  ["a } too many", "BRM0108", ['      nguyên văn "Điểm"', '      «}»\n      nguyên văn "Điểm"']],
  ["an input without a colon", "BRM0105", ["số liệu a: số lượng", "số liệu a «số lượng»"]],
  ["a case without a colon", "BRM0105", ["tỷ lệ >= 80%: điểm tối đa", "tỷ lệ >= 80% «điểm tối đa»"]],
  ["chỉ số with a wrong tone", "BRM0130", ['chỉ số 2 "Có', '«chỉ sô» 2 "Có']],
  ["chỉ số without marks", "BRM0130", ['chỉ số 2 "Có', '«chi so» 2 "Có']],
  ["số liệu with a wrong tone", "BRM0130", ["số liệu a:", "«sô liệu» a:"]],
  ["số liệu without marks", "BRM0130", ["số liệu a:", "«so lieu» a:"]],
  ["Số liệu with a capital", "BRM0130", ["số liệu a:", "«Số liệu» a:"]],
  ["điều kiện with a wrong tone", "BRM0130", ["điều kiện b", "«điều kiên» b"]],
  ["điều kiện without marks", "BRM0130", ["điều kiện b", "«dieu kien» b"]],
  ["điểm with a wrong tone", "BRM0130", ["      điểm theo", "      «điễm» theo"]],
  ["nhóm without marks", "BRM0130", ["nhóm 1", "«nhom» 1"]],
  ["nguyên văn with a wrong mark", "BRM0130", ['nguyên văn "Điểm"', '«nguyên van» "Điểm"']],
  ["chủ trì with a wrong letter", "BRM0106", ['chủ trì "V', '«chủ chì» "V']],
  ["cấp with a wrong tone", "BRM0130", ["  cấp xã", "  «câp» xã"]],
  ["tổng điểm with a letter too many", "BRM0106", ["tổng điểm 30", "«tổng điểmm» 30"]],
  ["a kind misspelt", "BRM0105", ['a: số lượng "A"', 'a: «số lượg» "A"']],
  ["a kind that does not exist", "BRM0105", ['a: số lượng "A"', 'a: «số» nguyên "A"']],
  ["an input without a kind", "BRM0105", ['a: số lượng "A"', 'a: «"A"»']],
  ["a level that does not exist", "BRM0117", ["  cấp xã", "  cấp «phường»"]],
  [
    "a formula named by a keyword and two words",
    "BRM0109",
    ["tỷ lệ = b / a", "«tỷ lệ hồ sơ» = b / a"],
    [
      "tỷ lệ >= 80%: điểm tối đa\n        tỷ lệ < 80%: tỷ lệ",
      "b >= a * 80%: điểm tối đa\n        b < a * 80%: b / a",
    ],
  ],
  [
    "an input of two words",
    "BRM0109",
    ["số liệu đã_có:", "số liệu «ban hành»:"],
    ["đã_có: điểm tối đa", "ban_hành: điểm tối đa"],
    ["chưa đã_có", "chưa ban_hành"],
  ],
  ["a formula without a value", "BRM0105", ["tỷ lệ = b / a", "tỷ lệ «=»"]],
  ["a formula that breaks off", "BRM0105", ["tỷ lệ = b / a", "tỷ lệ = b «/»"]],
  [
    "a condition without an expression",
    "BRM0105",
    ['điều kiện b <= a "B không thể nhiều hơn A"', 'điều kiện «"B không thể nhiều hơn A"»'],
  ],
  ["a word too many after a text", "BRM0113", ['chủ trì "Văn phòng"', 'chủ trì "Văn phòng" «tỉnh»']],
  ["a bracket that is not closed", "BRM0105", ["tỷ lệ / 80% * điểm tối đa", "(tỷ lệ / 80% * «điểm tối đa»"]],
  ["a text that is not closed", "BRM0102", ['"Văn phòng"', '«"Văn phòng»']],
  ["an indicator without a label", "BRM0105", ['chỉ số 2 "Có hay không" tối đa', "chỉ số 2 «tối đa»"]],
  ["tối đa with a wrong tone in a heading", "BRM0130", ['không" tối đa 10', 'không" «tôi đa» 10']],
  ["a maximum without its number", "BRM0105", ['không" tối đa 10 {', 'không" tối đa «{»']],
  ["an example without được", "BRM0105", ["      } được 10", "      «}»"]],
  ["a comma in a number", "BRM0103", ["1/2 * điểm tối đa", "«0,5» * điểm tối đa"]],
  ["two colons", "BRM0105", ["đã_có: điểm tối đa", "đã_có:«:» điểm tối đa"]],
  ["a rounding mode misspelt", "BRM0105", ["nửa lên", "«nửa lê»"]],
  [
    "điểm tối đa with a wrong tone in a formula",
    "BRM0130",
    ["tỷ lệ / 80% * điểm tối đa", "tỷ lệ / 80% * «điểm tôi đa»"],
  ],
  ["khác for còn lại", "BRM0201", ["chưa đã_có: 0", "«khác»: 0"]],
  ["còn lại with a wrong tone", "BRM0130", ["chưa đã_có: 0", "«còn lai»: 0"]],
  ["an input of two words, one a keyword", "BRM0109", ["số liệu đã_có:", "số liệu «đã có»:"]],
  ["a case without a value", "BRM0105", ["tỷ lệ >= 80%: điểm tối đa", "tỷ lệ >= 80%«:»"]],
  ["chưa without its mark", "BRM0130", ["chưa đã_có: 0", "«chua» đã_có: 0"]],
];

function markedWith(replacements: readonly Replacement[]): string {
  return replacements.reduce((text, [from, to]) => broken(text, from, to), wholeVietnamese);
}

test("the file without a mistake is clean", () => {
  expectClean(wholeVietnamese);
});

for (const [title, code, ...replacements] of mistakes) {
  test(`${title} is one diagnostic`, () => {
    expectDiagnostics(markedWith(replacements), code);
  });

  test(`${title} does not hide a mistake in another indicator`, () => {
    // The other mistake stands in the last indicator, or in the one before it where the first is in the last.
    const [[from]] = replacements;
    const isBefore = wholeVietnamese.indexOf(from) < wholeVietnamese.indexOf('chỉ số 2 "');
    const other: Replacement = isBefore
      ? ["đã_có: điểm tối đa", "đã_có: định_mức"]
      : ["xong: điểm tối đa", "xong: định_mức"];
    const text = broken(unmarked(markedWith(replacements)), ...other);
    expect([...told(compile(text).diagnostics).map((one) => one.code)].sort()).toEqual(
      [code, "BRM0201"].sort(),
    );
  });
}
