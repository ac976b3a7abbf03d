/** Tests `barem check`: several files and their sum, warnings and their limit, JSON, and the list of what is assumed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../src/check.ts";
import { assumedMaximum, assumptionsOf } from "../../src/report/assumptions.ts";
import { lex } from "../../src/syntax/lexer.ts";
import { keywordOf } from "../../src/syntax/tokens.ts";
import { filesBelow, root } from "../imports.ts";
import { barem, inFolder, write } from "./bad-input.ts";

inFolder();

const right = `bộ chỉ số r "Bộ chỉ số" {
  cấp xã; không nêu căn cứ, giai đoạn, chủ trì, tài liệu kiểm chứng
  tổng điểm 10
  chỉ số 1 "Chỉ số" tối đa 10 {
    số liệu r: tỷ lệ trong 0..1 "Tỷ lệ"
    điểm = r * tối đa
  }
}
`;
const doubled = right.replace("tổng điểm 10", "tổng điểm 10\n  hiển thị 2\n  hiển thị 3");
const comma = right.replace("r * tối đa", "r * 0,5 * tối đa");

test("each file has its line, and several files their sum", async () => {
  write("dung.barem", right);
  write("lap.barem", doubled);
  write("phay.barem", comma);
  const one = await barem(["check", "dung.barem"], "vi");
  expect([one.exit, one.out]).toEqual([0, "dung.barem: không có lỗi\n"]);
  const all = await barem(["check", "dung.barem", "lap.barem", "phay.barem"], "vi");
  expect([all.exit, all.out]).toEqual([
    1,
    "dung.barem: không có lỗi\nlap.barem: 1 lỗi, 0 cảnh báo\nphay.barem: 1 lỗi, 0 cảnh báo\n2 lỗi, 0 cảnh báo trong 3 tệp\n",
  ]);
  const english = await barem(["check", "dung.barem", "lap.barem"], "en");
  expect(english.out).toMatch(/^dung\.barem: no errors\n[\s\S]*\n1 error, 0 warnings in 2 files\n$/);
});

test.each([
  ["vi", "… và 50 thông báo nữa.", "nhieu.barem: 250 lỗi, 0 cảnh báo\n"],
  ["en", "… and 50 more.", "nhieu.barem: 250 errors, 0 warnings\n"],
] as const)("what is not shown is counted, in %s", async (lang, more, sum) => {
  const lines = Array.from({ length: 250 }, (_, at) => `số liệu a${at}: nguyên "A"`).join("\n");
  write("nhieu.barem", right.replace("số liệu r:", `${lines}\nsố liệu r:`));
  const { exit, out, err } = await barem(["check", "nhieu.barem"], lang);
  expect([exit, out]).toEqual([1, sum]);
  expect(err).toContain(more);
  const scored = await barem(["score", "nhieu.barem", "so-lieu.csv"], lang);
  expect(scored.err).toContain(more);
});

test("a file that cannot be read does not keep the others from being checked", async () => {
  write("lap.barem", doubled);
  const { exit, out, err } = await barem(["check", "khong-co.barem", "lap.barem"], "vi");
  expect([exit, out]).toEqual([2, "lap.barem: 1 lỗi, 0 cảnh báo\n"]);
  expect(err).toMatch(/^lỗi BRM0408: [^\n]*\n.*BRM0115/);
});

test("JSON names every place by line and column, and says nothing else on stdout", async () => {
  write("lap.barem", doubled);
  write("phay.barem", comma);
  const { exit, out, err } = await barem(["check", "lap.barem", "phay.barem", "--format", "json"], "vi");
  expect([exit, err]).toEqual([1, ""]);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    errors: 2,
    warnings: 0,
    diagnostics: [
      {
        file: expect.stringMatching(/lap\.barem$/),
        line: 5,
        column: 3,
        endLine: 5,
        endColumn: 13,
        code: "BRM0115",
        severity: "error",
        message: 'Dòng "hiển thị" đã có ở trên. Chỉ giữ lại một dòng.',
        related: [
          {
            file: expect.stringMatching(/lap\.barem$/),
            line: 4,
            column: 3,
            endLine: 4,
            endColumn: 13,
            message: "khai báo lần đầu ở đây",
          },
        ],
        fixes: [],
      },
      {
        file: expect.stringMatching(/phay\.barem$/),
        line: 6,
        column: 16,
        endLine: 6,
        endColumn: 19,
        code: "BRM0103",
        severity: "error",
        message: expect.stringContaining("0.5"),
        related: [],
        fixes: [
          {
            file: expect.stringMatching(/phay\.barem$/),
            line: 6,
            column: 16,
            endLine: 6,
            endColumn: 19,
            text: "0.5",
          },
        ],
      },
    ],
  });
});

test("JSON differs between the languages in its messages alone", async () => {
  write("lap.barem", doubled);
  const [vietnamese, english] = await Promise.all(
    (["vi", "en"] as const).map((lang) => barem(["check", "lap.barem", "--format", "json"], lang)),
  );
  const unworded = (text = "") => text.replaceAll(/"message": ".*"/g, "");
  expect(unworded(english?.out)).toBe(unworded(vietnamese?.out));
  expect(english?.out).toContain('"message": "first defined here"');
});

/** What is not applicable lowers the maximum of a unit, so ranks by the total are a warning. */
const warned = right
  .replace("tổng điểm 10", "tổng điểm 10\n  xếp hạng theo tổng điểm đồng hạng")
  .replace("điểm = r", 'không áp dụng khi r = 0 "Không có"\n    điểm = r');

test("warnings are shown and pass, unless there are more than --max-warnings allows", async () => {
  write("canh-bao.barem", warned);
  const free = await barem(["check", "canh-bao.barem"], "vi");
  expect(free.exit).toBe(0);
  const count = Number(/^canh-bao\.barem: 0 lỗi, (\d+) cảnh báo$/m.exec(free.out)?.[1]);
  expect(count).toBeGreaterThan(0);
  expect(free.err).toMatch(/canh-bao\.barem:4:\d+: cảnh báo BRM0329: /);
  const enough = await barem(["check", "canh-bao.barem", "--max-warnings", String(count)], "vi");
  expect([enough.exit, enough.err]).toEqual([0, free.err]);
  const fewer = await barem(["check", "canh-bao.barem", "--max-warnings", String(count - 1)], "vi");
  expect(fewer.exit).toBe(1);
  expect(fewer.err).toContain(`Có ${count} cảnh báo, nhiều hơn ${count - 1} mà --max-warnings cho phép.\n`);
});

test("what --max-warnings cannot be is said, and it ends with 2", async () => {
  write("dung.barem", right);
  for (const most of ["x", "-1", "1.5"]) {
    const { exit, out, err } = await barem(["check", "dung.barem", "--max-warnings", most], "vi");
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("--max-warnings");
  }
});

test("the list of what is assumed has code, what and reason, and the share of the maximum", async () => {
  const { exit, out } = await barem(["check", "province/ninh-thuan-2023", "--assumptions"], "vi");
  expect(exit).toBe(0);
  expect(out).toMatch(
    /^STT {3,}Điều được giả định +Lý do\n─+\n {5,}tổng điểm +Văn bản không in tổng điểm; 105 là/m,
  );
  expect(out).toMatch(/^ {5,}làm tròn các chỉ số +Văn bản không nêu cách làm tròn$/m);
  expect(out).toMatch(/^I {5,}điểm tối đa +Văn bản không in điểm tối đa của nhóm/m);
  expect(out).toMatch(/^II\.1 +điều kiện a \+ b ≤ e +Văn bản không in điều kiện này$/m);
  expect(out).toMatch(/^II\.1 +không áp dụng khi e \+ f = 0 +Văn bản không nêu/m);
  expect(out).toMatch(/^II\.1 +quy tắc tính điểm +Văn bản chỉ nêu tên phương pháp/m);
  expect(out).toContain(
    "Các chỉ số có điểm tối đa, quy tắc hoặc trường hợp được giả định chiếm 20 trên 105 điểm tối đa (4/21 ≈ 19,05%).",
  );
});

test("as JSON the list has exact points", async () => {
  const words = ["check", "province/ninh-thuan-2023", "--assumptions", "--format", "json"];
  const { out } = await barem(words, "vi");
  const [only] = JSON.parse(out).assumptions;
  expect(only).toMatchObject({ max: "105", assumedMax: "20" });
  expect(only.assumptions[0]).toEqual({
    code: null,
    what: "total",
    of: "",
    reason: "Văn bản không in tổng điểm; 105 là tổng điểm tối đa của mười chỉ số",
  });
});

test("a ruleset that assumes nothing says so", async () => {
  write("dung.barem", right);
  const { out } = await barem(["check", "dung.barem", "--assumptions"], "en");
  expect(out).toBe("dung.barem: no errors\n\nNothing is assumed.\n\n");
});

/** Each thing that can be assumed, with its number as the reason. */
const everything = `ruleset r "Bộ" {
  level commune; not stated basis, period, lead, evidence
  total 20 assumed "1"
  round indicators 2 half up assumed "2"
  missing pending assumed "3"
  not applicable exclude assumed "4"
  background { households: count "Số hộ" assumed "5" }
  group 1 "Nhóm" max 10 assumed "6" {
    indicator 1.1 "Một" max 10 assumed "7" {
      input r: ratio in 0%..100% "Tỷ lệ" assumed "8"
      require r > 0 "Phải có" assumed "9"
      points { r >= 50%: max assumed "10"   otherwise: 0 }
      target r >= 90% assumed "11"
    }
  }
  indicator 2 "Hai" max 10 {
    input p: yes/no "Đã"
    points { p: max   not p: 0 } assumed "12"
  }
  index "DTI" = total / max assumed "13"
  grade { total >= 50% * max: "Đạt" assumed "14"   otherwise: "Chưa đạt" }
  not ranked when households = 0 "Không có hộ nào" assumed "15"
  rank by total ties shared
}
`;

test("whatever is assumed is listed, and counts where points rest on it", () => {
  const { ruleset, diagnostics } = compile(everything, { locale: "en" });
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual(
    [],
  );
  const reasons = ruleset && assumptionsOf(ruleset, "en").map(({ reason }) => Number(reason));
  expect([...(reasons ?? [])].sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  expect(ruleset && assumedMaximum(ruleset).toFraction()).toBe("20");
});

const shipped = filesBelow("rulesets").filter((file) => /\/.*\/.*\.barem$/.test(file));

test.each(shipped)('every "assumed" of %s is in the list', (file) => {
  const text = readFileSync(join(root, file), "utf8");
  const { ruleset } = compile(text);
  const written = lex(text).tokens.filter(({ tokenType }) => keywordOf(tokenType) === "assumed");
  expect(ruleset && assumptionsOf(ruleset, "en").length).toBe(written.length);
});
