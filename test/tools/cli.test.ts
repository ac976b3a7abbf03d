/** Tests the command line as its users meet it: what it prints where, in which language, and how it ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../src/tools/cli/run.ts";

const scheme = `ruleset xa_2026 "Bộ chỉ số thử" {
  level commune; not stated basis, period, lead, evidence
  total 40
  index "Mức đạt" = total / max
  rank by index ties shared

  group III "Chính quyền số" max 40 {
    indicator III.5 "Tỷ lệ hồ sơ xử lý trực tuyến" max 20 {
      input a: count "Tổng số hồ sơ"
      input b: count "Hồ sơ mức độ 3"
      input c: count "Hồ sơ mức độ 4"
      require b + c <= a "Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ"
      not applicable when a = 0 "Trong năm không phát sinh hồ sơ"

      ratio = (b + c) / a

      points {
        ratio >= 80%: max
        ratio <  80%: ratio / 80% * max
      }
    }
    indicator III.6 "Đã ban hành quy chế" max 20 {
      input issued: yes/no "Đã ban hành"
      points { issued: max   not issued: 0 }
    }
  }
}
`;
const header = "unit,III.5.a,III.5.b,III.5.c,III.6.issued\n";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "barem-cli-"));
  write("xa.barem", scheme);
  write("so-lieu.csv", `${header}Xuân Lạc,1000,300,300,có\nBằng Lũng,1000,400,500,không\n`);
  write("loi.csv", `${header}Xuân Lạc,1000,12x,300,có\nBằng Lũng,10,400,500,không\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs the command line; paths of the test folder are written `./name`. */
async function barem(
  words: readonly string[],
  environment: { readonly [name: string]: string } = { LANG: "vi_VN.UTF-8" },
): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const exit = await run(
    words.map((word) => (word.startsWith("./") ? join(folder, word.slice(2)) : word)),
    {
      stdout: (text) => {
        out += text;
      },
      stderr: (text) => {
        err += text;
      },
      environment,
      color: false,
    },
  );
  const local = (text: string): string => text.replaceAll(`${folder}/`, "");
  return { exit, out: local(out), err: local(err) };
}

test("score prints the ranking on stdout and ends with 0", async () => {
  const { exit, out, err } = await barem(["score", "./xa.barem", "./so-lieu.csv"]);
  expect(err).toBe("");
  expect(exit).toBe(0);
  expect(out).toMatch(/1 {2}Xuân Lạc +35 +35 +0,875 +đã chấm điểm/);
  expect(out).toMatch(/2 {2}Bằng Lũng +20 +20 +0,5 +đã chấm điểm/);
});

test("score of one unit prints its groups, with details its indicators too", async () => {
  const groups = await barem(["score", "./xa.barem", "./so-lieu.csv", "--unit", "Xuân Lạc"]);
  expect(groups.out).toMatch(/^Xuân Lạc · Bộ chỉ số thử · hạng 1 trong \d đơn vị\n/);
  expect(groups.out).not.toContain("III.5");
  const details = await barem(["score", "./xa.barem", "./so-lieu.csv", "--unit", "Xuân Lạc", "--details"]);
  expect(details.out).toMatch(/III\.5 +Tỷ lệ hồ sơ xử lý trực tuyến +20 +15 +5\n/);
});

test("score as JSON has the promised fields and nothing but JSON on stdout", async () => {
  const { exit, out } = await barem(["score", "./xa.barem", "./so-lieu.csv", "--format", "json"]);
  expect(exit).toBe(0);
  const json = JSON.parse(out);
  expect(Object.keys(json)).toEqual(["ruleset", "cohort", "figures", "units"]);
  expect(json.units[0]).toMatchObject({
    unit: "Xuân Lạc",
    status: "scored",
    rank: 1,
    total: { points: "35", exact: "35", max: "40", certain: "35", possible: "35", assumed: "0" },
    groups: [{ code: "III", points: "35", exact: "35", max: "40" }],
  });
  const english = await barem(["score", "./xa.barem", "./so-lieu.csv", "--format", "json", "--lang", "en"]);
  expect(english.out).toBe(out);
});

test("a fault in a cell is printed with file, row, column and text; the rest is scored and it ends with 1", async () => {
  const { exit, out, err } = await barem(["score", "./xa.barem", "./loi.csv"]);
  expect(exit).toBe(1);
  expect(err).toMatch(/^loi\.csv, dòng 2, cột "III\.5\.b", "12x": .*\(BRM0502\)$/m);
  expect(err).toMatch(
    /^loi\.csv, dòng 3, .*Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ.*\(BRM0508\)$/m,
  );
  expect(out).toMatch(/Xuân Lạc +– +– +– +số liệu không hợp lệ/);
});

test("a column that the ruleset does not know stops before scoring", async () => {
  write("cot.csv", "unit,III.5.aa\nA,1\n");
  const { exit, out, err } = await barem(["score", "./xa.barem", "./cot.csv"], { LANG: "en_US.UTF-8" });
  expect([exit, out]).toEqual([1, ""]);
  expect(err).toMatch(/^cot\.csv, row 1, column "III\.5\.aa": .*"III\.5\.a"/);
});

test("faults of JSON data name the unit by its number", async () => {
  write("loi.json", '[{ "unit": "A", "inputs": { "III.5.a": "12x" } }]');
  const { exit, err } = await barem(["score", "./xa.barem", "./loi.json"]);
  expect(exit).toBe(1);
  expect(err).toContain('loi.json, đơn vị thứ 1, cột "III.5.a", "12x": ');
});

test("explain goes from the cells to the line of the scheme", async () => {
  const words = ["explain", "./xa.barem", "./so-lieu.csv", "--unit", "Xuân Lạc", "--indicator", "III.5"];
  const { exit, out } = await barem(words);
  expect(exit).toBe(0);
  expect(out).toContain("III.5 · Tỷ lệ hồ sơ xử lý trực tuyến · 15 / 20 điểm");
  expect(out).toContain('so-lieu.csv, dòng 2, cột "III.5.a"');
  expect(out).toContain("điểm = tỷ lệ / 80% × điểm tối đa = 60% / 80% × 20 = 15");
  expect(out).toContain("19 │ ratio <  80%: ratio / 80% * max");
});

test("explain without an indicator explains every scored one below the total", async () => {
  const { out } = await barem([
    "explain",
    "./xa.barem",
    "./so-lieu.csv",
    "--unit",
    "Bằng Lũng",
    "--lang",
    "en",
  ]);
  expect(out).toMatch(/^Bằng Lũng · 20 \/ 40 points\n/);
  expect(out).toContain("III.5 · ");
  expect(out).toContain("III.6 · ");
});

test("explain says why an indicator is refused and ends with 1", async () => {
  const words = ["explain", "./xa.barem", "./loi.csv", "--unit", "Xuân Lạc", "--indicator", "III.5"];
  const { exit, out } = await barem(words);
  expect(exit).toBe(1);
  expect(out).toContain("số liệu không hợp lệ");
  expect(out).toContain('III.5.b (loi.csv, dòng 2, cột "III.5.b"), "12x"');
});

test("a unit, an indicator or a shipped ruleset that is misspelt gets a suggestion and ends with 2", async () => {
  const unit = await barem(["score", "./xa.barem", "./so-lieu.csv", "--unit", "xuan lac"]);
  expect([unit.exit, unit.out]).toEqual([2, ""]);
  expect(unit.err).toMatch(/BRM0412.*"Xuân Lạc"/);
  const words = ["explain", "./xa.barem", "./so-lieu.csv", "--unit", "Xuân Lạc", "--indicator", "III.55"];
  expect((await barem(words)).err).toMatch(/BRM0413.*"III\.5"/);
  const shipped = await barem(["score", "commune/bac-can-2022", "./so-lieu.csv"]);
  expect(shipped.exit).toBe(2);
  expect(shipped.err).toMatch(/BRM0416.*"commune\/bac-kan-2022"/);
});

test("a shipped ruleset is found by its id", async () => {
  const { exit, out } = await barem(["check", "commune/bac-kan-2022"]);
  expect([exit, out]).toEqual([0, "commune/bac-kan-2022: không có lỗi\n"]);
});

test("check shows each mistake with its line and ends with 1", async () => {
  write("sai.barem", scheme.replace("total 40", "total 50"));
  const { exit, out, err } = await barem(["check", "./sai.barem", "./xa.barem"]);
  expect(exit).toBe(1);
  expect(err).toMatch(/^sai\.barem:3:9: lỗi BRM0301: /);
  expect(err).toContain("  3 │   total 50\n    │         ^^\n");
  expect(out).toMatch(/^sai\.barem: 1 lỗi, \d+ cảnh báo$/m);
});

test("a ruleset with mistakes is not scored with", async () => {
  write("sai.barem", scheme.replace("total 40", "total 50"));
  const { exit, out, err } = await barem(["score", "./sai.barem", "./so-lieu.csv"]);
  expect([exit, out]).toEqual([1, ""]);
  expect(err).toContain("BRM0301");
});

test("files that cannot be read are named with the reason and end with 2", async () => {
  mkdirSync(join(folder, "thu-muc.csv"), { recursive: true });
  write("khac.xlsx", "PK\x03\x04");
  write("ansi.csv", Uint8Array.from([0x75, 0xe3, 0x0a]));
  write("lon.barem", " ".repeat(2 ** 20 + 1));
  const scoring = (data: string) => barem(["score", "./xa.barem", data]);
  expect(await scoring("./khong-co.csv")).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/BRM0408.*không có tệp/),
  });
  expect(await scoring("./thu-muc.csv")).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/BRM0408.*thư mục/),
  });
  expect(await scoring("./khac.xlsx")).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/BRM0423/),
  });
  expect(await scoring("./ansi.csv")).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/UTF-8.*BRM0411/),
  });
  expect(await barem(["check", "./lon.barem"])).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/BRM0410.*1 MiB/),
  });
});

test("a byte order mark is no part of the text", async () => {
  write("bom.csv", `\ufeff${header}Xuân Lạc,1000,300,300,có\n`);
  expect((await barem(["score", "./xa.barem", "./bom.csv"])).exit).toBe(0);
});

test("a misspelt command or option gets a suggestion in the reader's language and ends with 2", async () => {
  const command = await barem(["scroe"]);
  expect([command.exit, command.out]).toEqual([2, ""]);
  expect(command.err).toBe(
    'Không có lệnh "scroe". Có phải ý bạn là "score"? Gõ "barem --help" để xem hướng dẫn.\n',
  );
  const option = await barem(["score", "a", "b", "--formt", "json"], { LANG: "en_US.UTF-8" });
  expect(option.exit).toBe(2);
  expect(option.err).toContain('There is no option "--formt". Do you mean "--format"?');
});

test("what is missing or does not fit is named", async () => {
  expect((await barem(["score", "./xa.barem"])).err).toContain("Thiếu DATA.");
  expect((await barem(["explain", "a", "b"])).err).toContain("Thiếu tùy chọn --unit <unit>.");
  const format = await barem(["score", "a", "b", "--format", "pdf"]);
  expect([format.exit, format.err]).toEqual([2, expect.stringContaining("Hãy chọn: table, json, csv")]);
  expect((await barem(["check", "a", "--lang", "fr"])).exit).toBe(2);
});

test("help is in the reader's language with examples, on every command", async () => {
  for (const command of ["check", "score", "explain"]) {
    const vietnamese = await barem([command, "--help"]);
    expect([vietnamese.exit, vietnamese.err]).toEqual([0, ""]);
    expect(vietnamese.out).toMatch(/Cách dùng:.*\n[\s\S]*Ví dụ:\n {2}barem /);
    const english = await barem([command, "-h"], { LANG: "en_US.UTF-8" });
    expect(english.out).toMatch(/Usage:.*\n[\s\S]*Examples:\n {2}barem /);
  }
});

test("without a command the help is shown and it ends with 2", async () => {
  const { exit, out, err } = await barem([]);
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toContain("barem check xa-2026.barem");
});

test("the version is that of the package", async () => {
  expect((await barem(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("the language is that of --lang, then of the environment, Vietnamese where that says nothing", async () => {
  const languageWith = async (words: readonly string[], environment: { readonly [name: string]: string }) =>
    (await barem([...words, "--help"], environment)).out.includes("Usage:") ? "en" : "vi";
  expect(await languageWith(["--lang", "en"], { LANG: "vi_VN" })).toBe("en");
  expect(await languageWith(["score", "--lang=vi"], { LANG: "en_US" })).toBe("vi");
  expect(await languageWith([], { LANG: "en_GB.UTF-8" })).toBe("en");
  expect(await languageWith([], { LC_ALL: "en_US", LANG: "vi_VN" })).toBe("en");
  for (const LANG of ["", "C", "POSIX", "C.UTF-8", "fr_FR"]) {
    expect(await languageWith([], { LANG })).toBe("vi");
  }
});

test("our own mistakes are one sentence without a stack, and end with 70", async () => {
  const failing = (environment: { readonly [name: string]: string }) =>
    run(["check", join(folder, "xa.barem")], {
      stdout: () => {
        throw new Error("đĩa đầy");
      },
      stderr: (text) => printed.push(text),
      environment,
      color: false,
    });
  const printed: string[] = [];
  expect(await failing({})).toBe(70);
  expect(printed.join("")).toMatch(/^lỗi BRM0901: [^\n]*đĩa đầy[^\n]*\n$/);
  await failing({ BAREM_DEBUG: "1" });
  expect(printed.join("")).toMatch(/\n {4}at /);
});
