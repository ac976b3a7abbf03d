/** Tests `barem diff`: what it prints in which form, which files it writes, and how it ends. */
import { beforeAll, expect, test } from "vitest";
import type { ComparisonJson } from "../../src/report/comparison-json.ts";
import { barem, contentOf, inFolder, write } from "./bad-input.ts";

inFolder();

/** A ruleset with parts that no writer may take for markup. */
function scheme(rule: string, lead: string): string {
  return `ruleset xa_2026 "Bộ <b>thử</b> & | \`x\`" {
  level commune; not stated basis, period, evidence
  total 20
  indicator 1 "Tỷ lệ <script>alert(1)</script> | hồ sơ" max 20 {
    input a: count in 1..1000 "Tổng số hồ sơ"
    input b: count "Hồ sơ trực tuyến"
    require b <= a "b nhiều hơn a"
    points ${rule}
    lead "${lead}"
  }
}
`;
}

beforeAll(() => {
  write("cu.barem", scheme("= capped(b / a, 80%)", "Phòng A"));
  write("moi.barem", scheme("= capped(b / a, 90%)", "Phòng B <i>"));
  write("viet-lai.barem", scheme("{ 4 / 5 > b / a: b / a / 0.8 * max; otherwise: max }", "Phòng A"));
});

test("nothing differs: one sentence, and 0", async () => {
  const { exit, out, err } = await barem(["diff", "cu.barem", "cu.barem"], "vi");
  expect([exit, err]).toEqual([0, ""]);
  expect(out).toContain("\nHai bộ chỉ số không khác nhau.\n");
});

test("a rule that is only written differently is no difference, but told of", async () => {
  const { exit, out } = await barem(["diff", "cu.barem", "viet-lai.barem"], "en");
  expect([exit, out.split("\n").slice(3, 6)]).toEqual([
    0,
    [
      "The rulesets do not differ.",
      "",
      "Written in another way, with surely the same rule (not counted as a change): 1.",
    ],
  ]);
});

test("a table in the language of the reader, and 1", async () => {
  const { exit, out, err } = await barem(["diff", "cu.barem", "moi.barem"], "vi");
  expect([exit, err]).toEqual([1, ""]);
  expect(out).toContain("1 đổi cách tính, 1 đổi đơn vị hoặc tài liệu kiểm chứng; tổng điểm vẫn là 20.");
  expect(out).toMatch(/ {2}Ngưỡng: 80% → 90% {2,}b \/ a ≥ 80%: điểm tối đa {2,}b \/ a ≥ 90%: điểm tối đa\n/);
  expect(out).toMatch(/ {2}Ví dụ: a = 100, b = 81 {2,}20 điểm {2,}18 điểm\n/);
  expect(out).toMatch(/ {2}Đơn vị chủ trì {2,}Phòng A {2,}Phòng B <i>\n/);
  const english = await barem(["diff", "cu.barem", "moi.barem"], "en");
  expect(english.out).toMatch(/ {2}Example: a = 100, b = 81 {2,}20 points {2,}18 points\n/);
});

test("Markdown, with nothing of the author's taken for markup", async () => {
  const { exit, out } = await barem(["diff", "cu.barem", "moi.barem", "--format", "md"], "vi");
  expect(exit).toBe(1);
  expect(out).toContain("- Trước: Bộ \\<b>thử\\</b> \\& \\| \\`x\\` (xa\\_2026)");
  expect(out).toContain(
    "| 1 | Tỷ lệ \\<script>alert(1)\\</script> \\| hồ sơ | Ngưỡng: 80% → 90% | b / a ≥ 80%: điểm tối đa<br>b / a \\< 80%: b / a / 80% × điểm tối đa | b / a ≥ 90%: điểm tối đa<br>b / a \\< 90%: b / a / 90% × điểm tối đa | với a = 100, b = 81: trước 20 điểm, sau 18 điểm |",
  );
  expect(out).toContain("|  |  | Đơn vị chủ trì | Phòng A | Phòng B \\<i> |  |");
});

test("a page of its own, with every text escaped and nothing fetched", async () => {
  const { out } = await barem(["diff", "cu.barem", "moi.barem", "--format", "html"], "vi");
  expect(out.slice(0, 32)).toBe('<!doctype html>\n<html lang="vi">');
  expect(out).toContain("Tỷ lệ &#60;script&#62;alert(1)&#60;/script&#62; | hồ sơ");
  expect(out).toContain("Phòng B &#60;i&#62;");
  expect(out).not.toMatch(/<script|<i>|<b>|src=|href=|url\(/);
  expect(out).toContain(
    '<td class="example" rowspan="2">với a = 100, b = 81: trước 20 điểm, sau 18 điểm</td>',
  );
});

test("JSON with stable names in English, whatever the language", async () => {
  const { exit, out } = await barem(["diff", "cu.barem", "moi.barem", "--format", "json"], "vi");
  expect(exit).toBe(1);
  expect((await barem(["diff", "cu.barem", "moi.barem", "--format", "json"], "en")).out).toBe(out);
  const { version, same, before, summary, indicators, rewritten }: ComparisonJson = JSON.parse(out);
  expect([version, same, before.id, before.total, rewritten]).toEqual([1, false, "xa_2026", "20", []]);
  expect([summary.rule, summary.duties, summary.added]).toEqual([1, 1, 0]);
  const code = { code: "1", label: "Tỷ lệ <script>alert(1)</script> | hồ sơ", max: "20" };
  const figure = (name: string, value: string) => ({
    ...{ name, kind: "count", statistic: null, before: `1.${name}`, after: `1.${name}`, value },
  });
  expect(indicators).toEqual([
    {
      change: "changed",
      before: code,
      after: code,
      changes: [
        {
          part: "formula",
          before: ["b / a ≥ 80%: max", "b / a < 80%: b / a / 80% × max"],
          after: ["b / a ≥ 90%: max", "b / a < 90%: b / a / 90% × max"],
          shown: true,
          literals: [{ before: "4/5", after: "9/10", threshold: true }],
        },
        { part: "lead", before: ["Phòng A"], after: ["Phòng B <i>"] },
      ],
      wordingOnly: false,
      example: {
        figures: [figure("a", "100"), figure("b", "81")],
        before: { kind: "points", points: "20" },
        after: { kind: "points", points: "18" },
      },
    },
  ]);
});

test("-o writes a file, in the form that its ending says, and replaces one only with --force", async () => {
  const first = await barem(["diff", "cu.barem", "moi.barem", "-o", "khac.html"], "vi");
  expect([first.exit, first.out, first.err]).toEqual([1, "", "Đã ghi tệp khac.html.\n"]);
  expect(contentOf("khac.html")).toMatch(/^<!doctype html>/);
  const again = await barem(["diff", "cu.barem", "moi.barem", "-o", "khac.html"], "vi");
  expect([again.exit, again.err]).toEqual([2, expect.stringContaining("BRM0419")]);
  const forced = ["diff", "cu.barem", "moi.barem", "-o", "khac.html", "--force", "--format", "md"];
  expect((await barem(forced, "vi")).exit).toBe(1);
  expect(contentOf("khac.html")).toMatch(/^# So sánh hai bộ chỉ số/);
});

test("rulesets that cannot be compared: both are told of, and 2", async () => {
  write(
    "hong.barem",
    'ruleset x "Thiếu" { level commune total 5 indicator 1 "A" max 4 { points = 4 points } }',
  );
  const { exit, out, err } = await barem(["diff", "hong.barem", "province/dti-923"], "vi");
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toContain("BRM0301");
  expect(err).toContain("province/dti-922");
  expect((await barem(["diff", "cu.barem"], "vi")).exit).toBe(2);
  expect((await barem(["diff", "cu.barem", "moi.barem", "--format", "pdf"], "vi")).exit).toBe(2);
});

test("the help says how it ends, with examples", async () => {
  const { exit, out } = await barem(["diff", "--help"], "vi");
  expect(exit).toBe(0);
  expect(out).toContain("barem diff province/dti-1726-2020 province/dti-922 -o so-sanh.html");
  expect(out).toContain("Kết thúc với mã 0 khi không có gì khác, 1 khi có khác, 2 khi không so sánh được.");
});
