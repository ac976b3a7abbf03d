/** Tests what a new user gets whose file or command is wrong: nothing is scored, and what to do is said in both languages. */
import { describe, expect, test } from "vitest";
import { barem, expectForPeople, expectLine, good, header, inFolder, write } from "./bad-input.ts";

inFolder();

interface FaultyFile {
  readonly fault: string;
  readonly file: string;
  /** Null stands for a folder. */
  readonly content: string | Uint8Array | null;
  readonly exit: 1 | 2;
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

const noise = Uint8Array.from({ length: 300 }, (_, index) => (index * 167 + 200) % 256);

/** Faults of whole files: nothing is scored. */
const files: readonly FaultyFile[] = [
  {
    fault: "a column that no indicator has",
    file: "cot.csv",
    content: `unit,III.5.a,ho_so\nXuân Lạc,1000,1\n`,
    exit: 1,
    vi: ['cot.csv, dòng 1, cột "ho_so"', "không có số liệu mang tên này", "bỏ đi", "BRM0501"],
    en: ['cot.csv, row 1, column "ho_so"', "no input of this name", "BRM0501"],
  },
  {
    fault: "a unit that stands twice, once in another Unicode form",
    file: "trung.csv",
    content: header + good + good.normalize("NFD"),
    exit: 1,
    vi: ['trung.csv, dòng 3, cột "unit"', '"Yên Thịnh" đã có ở dòng 2', "một lần", "BRM0401"],
    en: ['trung.csv, row 3, column "unit"', '"Yên Thịnh"', "row 2", "once", "BRM0401"],
  },
  {
    fault: "decimal commas that part a cell in two",
    file: "thua-o.csv",
    content: `${header}Xuân Lạc,1000,300,300,0,8\n`,
    exit: 1,
    vi: ["thua-o.csv, dòng 2", "6 ô", "5 ô", "ngoặc kép", "BRM0405"],
    en: ["thua-o.csv, row 2", "6 cells", "5", "double quotes", "BRM0405"],
  },
  {
    fault: "no column for the units",
    file: "khong-ten.csv",
    content: "xã,III.5.a\nXuân Lạc,1000\n",
    exit: 1,
    vi: ["khong-ten.csv, dòng 1", 'Không có cột "unit"', "xã, III.5.a", 'thêm cột "unit"', "BRM0402"],
    en: ["khong-ten.csv, row 1", '"unit"', "xã, III.5.a", "BRM0402"],
  },
  {
    fault: "a unit without a name",
    file: "vo-danh.csv",
    content: `${header},1000,300,300,80%\n`,
    exit: 1,
    vi: ['vo-danh.csv, dòng 2, cột "unit"', "Chưa ghi tên đơn vị", "BRM0403"],
    en: ['vo-danh.csv, row 2, column "unit"', "name", "BRM0403"],
  },
  {
    fault: "an empty file",
    file: "rong.csv",
    content: "",
    exit: 1,
    vi: ["rong.csv: ", "chưa có số liệu của đơn vị nào", "ít nhất một đơn vị", "BRM0409"],
    en: ["rong.csv: ", "no figures of any unit", "at least one unit", "BRM0409"],
  },
  {
    fault: "a file of a header alone",
    file: "dau-bang.csv",
    content: header,
    exit: 1,
    vi: ["dau-bang.csv: ", "ít nhất một đơn vị", "BRM0409"],
    en: ["dau-bang.csv: ", "at least one unit", "BRM0409"],
  },
  {
    fault: "a folder",
    file: "thu-muc.csv",
    content: null,
    exit: 2,
    vi: ['lỗi BRM0408: Không đọc được tệp "thu-muc.csv"', "thư mục"],
    en: ['error BRM0408: The file "thu-muc.csv" cannot be read', "folder"],
  },
  {
    fault: "a binary file",
    file: "nhi-phan.csv",
    content: noise,
    exit: 2,
    vi: ["nhi-phan.csv: Tệp không phải văn bản UTF-8", "Hãy lưu lại", "BRM0411"],
    en: ["nhi-phan.csv: The file is not UTF-8", "Save it again", "BRM0411"],
  },
  {
    fault: "JSON with a comma too many",
    file: "cu-phap.json",
    content: '[\n  { "unit": "A", "inputs": { "III.5.a": 1000, } }\n]',
    exit: 1,
    vi: ["cu-phap.json", "Dòng 2, cột 47", "cú pháp JSON", "dấu phẩy", "BRM0407"],
    en: ["cu-phap.json", "Line 2, column 47", "not JSON", "commas", "BRM0407"],
  },
  {
    fault: "JSON that is cut off",
    file: "cut.json",
    content: '[{ "unit": "A", "inputs": { "III.5.a": 10',
    exit: 1,
    vi: ["cut.json", "Dòng 1, cột", "cú pháp JSON", "BRM0407"],
    en: ["cut.json", "Line 1, column", "not JSON", "BRM0407"],
  },
  {
    fault: "JSON that is no list of units",
    file: "doi-tuong.json",
    content: '{ "Xuân Lạc": { "III.5.a": 1000 } }',
    exit: 1,
    vi: ["doi-tuong.json", "phải là một danh sách", '[ { "unit": "…", "inputs": { … } } ]', "BRM0407"],
    en: ["doi-tuong.json", "not a list", '[ { "unit": "…", "inputs": { … } } ]', "BRM0407"],
  },
  {
    fault: "JSON with a field of another name",
    file: "truong.json",
    content: '[{ "unit": "A", "input": { "III.5.a": 1000 } }]',
    exit: 1,
    vi: ["truong.json, đơn vị thứ 1", '"input"', "BRM0407"],
    en: ["truong.json, unit 1", '"input"', "BRM0407"],
  },
];

describe.each(files)("$fault", ({ file, content, exit, vi, en }) => {
  test.each(["vi", "en"] as const)("stops before scoring, placed and with its remedy in %s", async (lang) => {
    write(file, content);
    const printed = await barem(["score", "xa.barem", file], lang);
    expect([printed.exit, printed.out]).toEqual([exit, ""]);
    expectForPeople(printed);
    expectLine(printed.err, lang === "vi" ? vi : en);
  });
});

const usages: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  [
    "data in place of the ruleset",
    ["score", "so-lieu.csv", "xa.barem"],
    ["so-lieu.csv", ".barem"],
    ["so-lieu.csv", ".barem"],
  ],
  [
    "a ruleset in place of data",
    ["score", "xa.barem", "xa.barem"],
    ["xa.barem", ".csv, .xlsx, .json"],
    ["xa.barem", ".csv, .xlsx, .json"],
  ],
  [
    "a ruleset that is not there",
    ["score", "khong-co.barem", "so-lieu.csv"],
    ['"khong-co.barem"', "không có tệp này"],
    ['"khong-co.barem"', "no such file"],
  ],
  [
    "a folder as ruleset",
    ["check", "thu-muc.barem"],
    ['"thu-muc.barem"', "đây là thư mục"],
    ['"thu-muc.barem"', "it is a folder"],
  ],
  [
    "a binary file as ruleset",
    ["check", "nhi-phan.barem"],
    ['"nhi-phan.barem"', "UTF-8"],
    ['"nhi-phan.barem"', "UTF-8"],
  ],
  [
    "an unknown unit",
    ["explain", "xa.barem", "so-lieu.csv", "--unit", "yen thinh"],
    ["BRM0412", '"yen thinh"', '"Yên Thịnh"'],
    ["BRM0412", '"yen thinh"', '"Yên Thịnh"'],
  ],
  [
    "an unknown indicator",
    ["explain", "xa.barem", "so-lieu.csv", "--unit", "Yên Thịnh", "--indicator", "iii.5"],
    ["BRM0413", '"iii.5"', '"III.5"'],
    ["BRM0413", '"iii.5"', '"III.5"'],
  ],
  [
    "an unknown format",
    ["score", "xa.barem", "so-lieu.csv", "--format", "pdf"],
    ['"pdf"', "Hãy chọn: table, json"],
    ['"pdf"', "Choose from: table, json"],
  ],
];

test.each(usages)("%s is said in both languages and ends with 2", async (_fault, words, vi, en) => {
  write("thu-muc.barem", null);
  write("nhi-phan.barem", noise);
  for (const [lang, parts] of [
    ["vi", vi],
    ["en", en],
  ] as const) {
    const printed = await barem(words, lang);
    expect([printed.exit, printed.out]).toEqual([2, ""]);
    expectForPeople(printed);
    expectLine(printed.err, parts);
  }
});

test.each(["", "\n\n", "# chỉ có ghi chú\n", header])(
  "a ruleset file that says only %j holds no ruleset",
  async (text) => {
    write("khong.barem", text);
    const printed = await barem(["score", "khong.barem", "so-lieu.csv"], "vi");
    expect([printed.exit, printed.out]).toEqual([1, ""]);
    expectForPeople(printed);
  },
);
