/** Tests the files that `barem score` writes: which form, what stands in it, what it does not replace. */
import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../imports.ts";
import { barem, contentOf, header, inFolder, pathOf, write } from "./bad-input.ts";

inFolder();

const score = (...words: readonly string[]) => ["score", "xa.barem", "so-lieu.csv", ...words];

test("-o writes the form that the ending of the file says, unless --format says another", async () => {
  const { exit, out, err } = await barem(score("-o", "diem.csv"), "vi");
  expect([exit, out, err]).toEqual([0, "", "Đã ghi tệp diem.csv.\n"]);
  expect(contentOf("diem.csv")).toBe(
    "unit,status,rank,total,certain,possible,max,assumed,III,III.5,III.6,index Mức đạt,grade\r\n" +
      "Yên Thịnh,scored,1,31,31,31,40,0,31,15,16,0.775,\r\n",
  );
  await barem(score("-o", "diem.md"), "en");
  expect(contentOf("diem.md")).toContain("| 1 | Yên Thịnh | 31 | 31 | 0.775 | scored |");
  await barem(score("-o", "khac.md", "--format", "json"), "en");
  expect(contentOf("khac.md")).toMatch(/^\{\n {2}"ruleset"/);
  await barem(score("-o", "diem.html", "--unit", "Yên Thịnh"), "vi");
  expect(contentOf("diem.html")).toMatch(/^<!doctype html>[\s\S]*<h1>Kết quả chấm điểm: Yên Thịnh<\/h1>/);
  const csv = await barem(score("--format", "csv"), "en");
  expect([csv.exit, csv.out]).toEqual([0, contentOf("diem.csv")]);
});

test("a workbook is written to a file, and never to the screen", async () => {
  const { exit, err } = await barem(score("-o", "diem.xlsx"), "en");
  expect([exit, err, contentOf("diem.xlsx")?.slice(0, 2)]).toEqual([0, "Written: diem.xlsx.\n", "PK"]);
  const screen = await barem(score("--format", "xlsx"), "en");
  expect([screen.exit, screen.out]).toEqual([2, ""]);
  expect(screen.err).toMatch(/^The option -o <file> is missing\. "barem --help"/);
});

test("a file that is there is replaced only with --force; nothing is printed instead", async () => {
  write("nguyen.csv", "nguyên vẹn");
  const refused = await barem(score("-o", "nguyen.csv"), "vi");
  expect([refused.exit, refused.out, contentOf("nguyen.csv")]).toEqual([2, "", "nguyên vẹn"]);
  expect(refused.err).toContain('BRM0419: Đã có tệp "nguyen.csv"');
  expect((await barem(score("-o", "nguyen.csv", "--force"), "vi")).exit).toBe(0);
  expect(contentOf("nguyen.csv")).toMatch(/^unit,/);
});

test("a file with refused figures is written and ends with 1; a form that is not there with 2", async () => {
  write("qua.csv", `${header}A,1000,300,300,180%\n`);
  const { exit, err } = await barem(["score", "xa.barem", "qua.csv", "-o", "qua-diem.csv"], "en");
  expect([exit, err]).toEqual([1, expect.stringContaining('qua.csv, row 2, column "III.6.r"')]);
  expect(contentOf("qua-diem.csv")).toContain("\r\nA,refused,,,,,40,,,15,,,\r\n");
  const wrong = await barem(score("--format", "doc"), "en");
  expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining("table, json, csv, md")]);
});

test("an ending that stands for no form is refused, and .txt is the table", async () => {
  const pdf = await barem(score("-o", "diem.pdf"), "vi");
  expect([pdf.exit, pdf.out, contentOf("diem.pdf")]).toEqual([2, "", undefined]);
  expect(pdf.err).toBe(
    'Đuôi của tệp "diem.pdf" không cho biết cần ghi dạng nào. Hãy dùng một trong các đuôi: .txt, .json, .csv, .md, .xlsx, .html, .htm; hoặc thêm --format.\n',
  );
  expect((await barem(score("-o", "diem"), "en")).exit).toBe(2);
  expect((await barem(score("-o", "diem.txt"), "en")).exit).toBe(0);
  expect(contentOf("diem.txt")).toContain("Yên Thịnh");
  expect((await barem(score("-o", "bang.pdf", "--format", "table"), "en")).exit).toBe(0);
});

test("the cell and the evidence of a figure stand beside it, and only a link of the web is a link", async () => {
  const heads = "unit,III.5.a,III.5.a (minh chứng),III.5.b,III.5.b (minh chứng),III.5.c,III.5.c (minh chứng)";
  const link = "https://xa.example/12?a=1&b=2";
  write("chung.csv", `${heads},III.6.r\nA,1000,<12>/BC-UBND,300,${link},300,javascript:alert(1),80%\n`);
  const page = await barem(["score", "xa.barem", "chung.csv", "-o", "chung.html"], "vi");
  expect([page.exit, page.err]).toEqual([0, "Đã ghi tệp chung.html.\n"]);
  const html = contentOf("chung.html");
  expect(html).toContain("dòng 2, cột &#34;III.5.a&#34;; minh chứng: &#60;12&#62;/BC-UBND</span>");
  const address = link.replace("&", "&#38;");
  expect(html).toContain(`minh chứng: <a href="${address}" rel="noreferrer">${address}</a></span>`);
  expect(html).toContain("minh chứng: javascript:alert(1)</span>");
  const { out } = await barem(["explain", "xa.barem", "chung.csv", "--unit", "A"], "vi");
  expect(out).toContain('chung.csv, dòng 2, cột "III.5.a"; minh chứng: <12>/BC-UBND\n');
  expect(out).toContain('chung.csv, dòng 2, cột "III.6.r"\n');
});

test("where the data have both, every form says which figures were scored", async () => {
  const heads = "unit,III.5.a,III.5.b,III.5.c,III.6.r (tự đánh giá),III.6.r (thẩm định)";
  write("hai.csv", `${heads}\nA,1000,300,300,90%,80%\n`);
  const both = (...words: readonly string[]) => ["score", "xa.barem", "hai.csv", ...words];
  const table = await barem(both("--use", "verified"), "vi");
  expect(table.out).toMatch(/\n\nChấm theo số liệu thẩm định\.\n$/);
  expect((await barem(both("--use", "claimed", "--unit", "A"), "en")).out).toMatch(
    /\n\nScored on the claimed figures\.\n$/,
  );
  const md = await barem(both("--use", "verified", "--format", "md"), "vi");
  expect(md.out).toMatch(/^# .*\n\nChấm theo số liệu thẩm định\.\n\n\|/);
  const html = await barem(both("--use", "claimed", "--format", "html"), "vi");
  expect(html.out.split("<dt>Chấm theo</dt><dd>số liệu tự đánh giá</dd>")).toHaveLength(3);
  const json = async (words: readonly string[]) => JSON.parse((await barem(words, "vi")).out);
  expect((await json(both("--use", "claimed", "--format", "json"))).figures).toBe("claimed");
  expect((await json(score("--format", "json"))).figures).toBeNull();
  expect((await barem(score(), "vi")).out).not.toContain("Chấm theo");
});

test("results never take the place of the data that they are made of", async () => {
  const { exit, err } = await barem(score("-o", "./so-lieu.csv", "--force"), "en");
  expect([exit, err]).toEqual([2, expect.stringContaining('"so-lieu.csv" is the file of the data')]);
  symlinkSync(pathOf("so-lieu.csv"), pathOf("khac-ten.csv"));
  for (const words of [
    ["-o", "khac-ten.csv"],
    ["--freeze", "so-lieu.csv"],
  ]) {
    expect((await barem(score(...words, "--force"), "en")).exit).toBe(2);
  }
  expect(contentOf("so-lieu.csv")).toMatch(/^unit,III/);
});

test("long work says what it is at, on stderr", async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `Xã ${at},1000,300,300,80%\n`);
  write("nhieu-xa.csv", header + rows.join(""));
  const { out, err } = await barem(["score", "xa.barem", "nhieu-xa.csv", "--format", "csv"], "vi");
  expect(err).toBe("Đang chấm điểm 2000 đơn vị …\nĐang ghi kết quả của 2000 đơn vị …\n");
  expect(out.split("\n")).toHaveLength(2002);
});

test("what tries each unit in many ways says so before it begins, of a hundred units and more", async () => {
  const table = (units: number, value: (at: number) => string): string =>
    Array.from({ length: units }, (_, at) => `Xã ${at},${value(at)}\n`).join("");
  write("tram-xa.csv", header + table(100, () => "1000,300,300,80%"));
  write("tram-diem.csv", `unit,III.6\n${table(100, () => "1")}`);
  write("it-xa.csv", header + table(99, () => "1000,300,300,80%"));
  write("it-diem.csv", `unit,III.6\n${table(99, () => "1")}`);
  const compared = await barem(["verify", "xa.barem", "tram-xa.csv", "tram-diem.csv"], "vi");
  expect(compared.exit).toBe(1);
  expect(compared.err).toContain("Đang đối chiếu 100 đơn vị với bảng công bố và tìm nguyên nhân …\n");
  const ranked = await barem(["score", "xa.barem", "tram-xa.csv", "--sensitivity"], "en");
  expect(ranked.err).toBe("Ranking 100 units again, without single indicators and units …\n");
  const few = await barem(["verify", "xa.barem", "it-xa.csv", "it-diem.csv"], "en");
  expect(few.err).not.toContain("Comparing");
  expect((await barem(["score", "xa.barem", "it-xa.csv", "--sensitivity"], "en")).err).toBe("");
});

test("- reads what comes in through a pipe, and tells its form by its content", async () => {
  const cli = join(root, "dist", "cli.js");
  const piped = (input: string | Uint8Array) =>
    execFileSync(process.execPath, [cli, "score", pathOf("xa.barem"), "-", "--format", "json"], {
      input,
    }).toString();
  const csv = contentOf("so-lieu.csv") ?? "";
  const json = JSON.stringify([
    { unit: "Yên Thịnh", inputs: { "III.5.a": 1000, "III.5.b": 300, "III.5.c": 300, "III.6.r": "80%" } },
  ]);
  const pointsOf = (text: string) => JSON.parse(text).units[0].total.exact;
  expect(pointsOf(piped(csv))).toBe("31");
  expect(pointsOf(piped(new TextEncoder().encode(`\ufeff${json}`)))).toBe("31");
});
