/** Tests `barem verify` from the outside: exit codes, what stands on which stream, every format, and receipts that are recomputed. */
import { beforeAll, expect, test } from "vitest";
import { barem, contentOf, inFolder, write } from "./bad-input.ts";
import { hashOf } from "../../src/report/receipt.ts";
import { shippedText } from "../rulesets/shipped.ts";

inFolder();

const UNIT = "xã Xuân Lạc (huyện Chợ Đồn)";
const head = "Đơn vị;1;2;3;4;5;6;7;8;Tổng điểm\n";
const right = `${head}${UNIT};58,75;20;68,27;70;0;54,06;20;19,06;310,14\n`;
const wrong = right.replace("68,27", "68,72");

beforeAll(() => {
  write("xuan-lac.csv", shippedText("commune/xuan-lac-2022.csv"));
  write("dung.csv", right);
  write("sai.csv", wrong);
});
const verify = (...words: readonly string[]) => barem(["verify", ...words], "vi");
const onXuanLac = (...words: readonly string[]) => verify("commune/bac-kan-2022", "xuan-lac.csv", ...words);

test("a table that agrees ends with 0 and says so", async () => {
  const { exit, out, err } = await onXuanLac("dung.csv");
  expect([exit, err]).toEqual([0, ""]);
  expect(out).toContain("1 đơn vị, 9 con số được in: 9 khớp, 0 trong sai số làm tròn, 0 khác");
  expect(out).toContain("Mọi con số so sánh được đều khớp");
});

test("what differs ends with 1: the first difference, its size, its cause, and the sum that does not add up", async () => {
  const { exit, out } = await onXuanLac("sai.csv");
  expect(exit).toBe(1);
  expect(out.replaceAll(/\s+/g, " ")).toContain(
    "Chỗ khác đầu tiên, tính từ dưới lên: nhóm 3, bản in ghi 68,72, tính lại được 68,27, chênh lệch +0,45.",
  );
  expect(out).toContain("  - nhóm 3: đảo chỗ hai chữ số");
  expect(out.replaceAll(/\s+/g, " ")).toContain(
    "cộng các phần 1, 2, 3, 4, 5, 6, 7, 8 được 310,59, chênh lệch -0,45",
  );
  const english = await barem(["verify", "commune/bac-kan-2022", "xuan-lac.csv", "sai.csv"], "en");
  expect(english.out).toContain("group 3: two digits swapped");
});

test("every format tells the first difference, to the screen and to a file", async () => {
  const md = await onXuanLac("sai.csv", "--format", "md");
  expect(md.out).toContain("| 3 | Hạ tầng số | 68,72 | 68,27 | \\+0,45 | khác, dòng 2 |");
  expect((await onXuanLac("sai.csv", "-o", "sai.html")).exit).toBe(1);
  expect(contentOf("sai.html")).toContain(
    '<tr class="differs"><td>3</td><td>Hạ tầng số</td><td class="right">68,72</td>',
  );
  const json = JSON.parse((await onXuanLac("sai.csv", "--format", "json")).out);
  expect(json).toMatchObject({
    version: 1,
    agrees: false,
    units: [{ unit: UNIT, first: 2, sums: [{ of: "total", difference: "-0.45" }] }],
  });
  expect(json.units[0].figures[2]).toEqual({
    ...{ of: "group", name: "3", official: "68.72", places: 2, recomputed: "68.27", verdict: "differs" },
    ...{
      difference: "0.45",
      reason: null,
      range: null,
      missing: [],
      place: { file: "sai.csv", row: 2, column: "3" },
      causes: [
        {
          ...{ kind: "misprint", how: "swapped", gives: "68.72", at: null },
          others: { explained: 0, against: [] },
        },
      ],
    },
  });
});

test("what barem score writes as csv is an official table that agrees", async () => {
  const scored = await barem(["score", "commune/bac-kan-2022", "xuan-lac.csv", "--format", "csv"], "vi");
  write("cham.csv", scored.out);
  expect((await onXuanLac("cham.csv")).exit).toBe(0);
});

test("one unit is shown with all its figures; a unit that is not there is asked for", async () => {
  const { out } = await onXuanLac("dung.csv", "--unit", UNIT);
  expect(out).toContain("58,75");
  expect((await onXuanLac("dung.csv", "--unit", "Nơi khác")).exit).toBe(2);
});

test("faults of the official table are told at their places, and what is missing from the command", async () => {
  write("la.csv", "Đơn vị;10;Tổng điểm\nA;5;x\n");
  const { exit, err } = await onXuanLac("la.csv");
  expect(exit).toBe(1);
  expect(err).toContain('la.csv, dòng 1, cột "10":');
  expect(err).toContain('la.csv, dòng 2, cột "Tổng điểm", "x":');
  expect((await verify()).exit).toBe(2);
  expect((await onXuanLac()).err).toContain("OFFICIAL");
  expect((await onXuanLac("khong-co.csv")).exit).toBe(2);
});

test("a figure that no figures can give differs, and what is not compared is listed with what it waits for", async () => {
  write(
    "xa.barem",
    `ruleset xa "Xã" {
level commune
not stated basis, period, lead, evidence
total 30
group 1 "Nhóm" max 30 {
  indicator 1.1 "Một" max 10 { input r: ratio in 0%..100% "Tỷ lệ" points = r * max }
  indicator 1.2 "Hai" max 20 { input r: ratio in 0%..100% "Tỷ lệ hai" not applicable when r = 0 points = r * max }
}
}`,
  );
  write("so.csv", "Đơn vị;1.1.r;1.2.r\nA;;50%\nB;20%;0%\nC;20%;50%\n");
  const printed = async (rows: string) => {
    write("in.csv", `Đơn vị;1.1;1.2;1;Tổng điểm\n${rows}`);
    const { exit, out, err } = await verify("xa.barem", "so.csv", "in.csv");
    return [exit, out.replaceAll(/\s+/g, " "), err] as const;
  };
  const [exit, out, hint] = await printed("A;12,00;10;25;9,5\nB;2;0;2;2\nC;-1;20,5;12;12\n");
  expect(exit).toBe(1);
  expect(out).toContain("- chỉ số 1.1: in 12,00 mà tối đa chỉ 10");
  expect(out).toContain("- nhóm 1: in 25 mà chỉ có thể từ 10 đến 20");
  expect(out).toContain("- tổng điểm: in 9,5 mà chỉ có thể từ 10 đến 20");
  expect(out).toContain("- chỉ số 1.1: in -1 mà điểm không thể âm");
  expect(out).toContain("- chỉ số 1.2: in 20,5 mà tối đa chỉ 20");
  expect(out).not.toContain("của: nhóm 1");
  expect(hint).toContain("thử thêm --before BỘ_CHỈ_SỐ_NĂM_TRƯỚC");
  expect((await verify("xa.barem", "so.csv", "in.csv", "--before", "xa.barem")).err).not.toContain(
    "--before",
  );
  expect(out).toContain("Không cách tính sai nào đã thử cho ra đúng con số được in của: chỉ số 1.1,");
  const [none, told] = await printed("B;2;0;2;2\n");
  expect(none).toBe(1);
  expect(told).toContain("chỉ số 1.2, bản in ghi 0 mà chỉ số không áp dụng cho đơn vị này, không có điểm.");
  expect(told).toContain("- chỉ số 1.2: ghi 0 cho chỉ số không áp dụng (1.2)");
  expect(told).not.toContain("Mọi con số so sánh được đều khớp");
  const [open, list] = await printed("A;9;10;19;20\n");
  expect(list).toContain("3 con số được in trong khi số liệu còn thiếu hoặc không hợp lệ");
  expect([open, list]).toEqual([
    1,
    expect.stringContaining("- A, chỉ số 1.1, nhóm 1, tổng điểm: chờ số liệu: Tỷ lệ (1.1.r)"),
  ]);
  expect((await verify("xa.barem", "so.csv", "in.csv", "--format", "md")).out).toContain(
    "chờ số liệu: Tỷ lệ (1.1.r)",
  );
});

test("a receipt is recomputed: it holds as it was written, and a changed figure, result, step or ruleset is named", async () => {
  const { exit, err } = await onXuanLac("sai.csv", "--receipt", "bien-ban.json");
  expect([exit, err]).toEqual([
    1,
    expect.stringContaining("Biên bản có 1 đơn vị, ghi từng bước tính của 1 đơn vị."),
  ]);
  const text = contentOf("bien-ban.json") ?? "";
  const again = await verify("--receipt", "bien-ban.json");
  expect([again.exit, again.out]).toEqual([0, expect.stringContaining("đều khớp")]);
  const changed = async (from: string | RegExp, to: string): Promise<{ exit: number; out: string }> => {
    const now = text.replace(from, to);
    expect(now).not.toBe(text);
    write("doi.json", now);
    return verify("--receipt", "doi.json");
  };
  const input = await changed('"1.0.verified": "58.75"', '"1.0.verified": "58.76"');
  expect([input.exit, input.out]).toEqual([1, expect.stringContaining(`số liệu, ${UNIT}`)]);
  expect((await changed('"rank": 1', '"rank": 2')).out).toContain("kết quả");
  expect(
    (await changed(/"formula": "verified",\n\s*"value": "235\/4"/, '"formula": "verified", "value": "5"'))
      .out,
  ).toContain("bước tính");
  expect((await changed('"max": "200"', '"max": "300"')).out).toContain("bộ chỉ số trong biên bản");
  expect((await changed('"verdict": "differs"', '"verdict": "agrees"')).out).toContain(
    "đối chiếu với bảng công bố",
  );
  const engine = await changed(/"engine": "[^"]+"/, '"engine": "0.0.1"');
  expect([engine.exit, engine.out]).toEqual([1, expect.stringContaining("Biên bản do barem 0.0.1 ghi")]);
  const [from, to] = [/"engine": "[^"]+"/, '"engine": "0.0.1"'];
  const { hash: _, ...older } = JSON.parse(text.replace(from, to));
  write("cu.json", JSON.stringify({ ...older, hash: hashOf(older) }));
  expect((await verify("--receipt", "cu.json")).exit).toBe(0);
  const said = [
    [/("cohort": \{\s*"units": )1/, "$11000", "nhóm đơn vị so sánh, số đơn vị"],
    ['"id": "', '"id": "x', "bộ chỉ số trong biên bản, mã bộ chỉ số: biên bản ghi x"],
    [
      '"difference": "0.45"',
      '"difference": "0.4"',
      `công bố, ${UNIT}, nhóm 3, chênh lệch: biên bản ghi 0,4, tính lại được 0,45`,
    ],
    ['"given": "', '"given": "x', "mã kiểm của cả biên bản"],
    [
      '"label": "Hạ tầng số"',
      '"label": "Hạ tầng"',
      "bộ chỉ số trong biên bản: văn bản hoặc lời của bộ chỉ số đã bị sửa",
    ],
    ['"receipt": 1', '"receipt": 1, "note": "x"', "nội dung khác của biên bản, note"],
    ['"rank": 1', '"rank": 1, "note": "x"', "note: biên bản ghi x, tính lại được (không có)"],
  ] as const;
  for (const [before, after, place] of said) {
    const now = await changed(before, after);
    expect([now.exit, now.out]).toEqual([1, expect.stringContaining(place)]);
  }
  expect((await changed('"receipt": 1', '"receipt": 2')).exit).toBe(2);
  expect((await changed('"children"', '"childish"')).exit).toBe(2);
  expect((await verify("--receipt", "xuan-lac.csv")).exit).toBe(2);
  expect((await onXuanLac("--receipt", "bien-ban.json")).exit).toBe(2);
  expect((await onXuanLac("--receipt", "chi-cham.json")).exit).toBe(0);
  expect((await verify("--receipt", "chi-cham.json")).exit).toBe(0);
});
