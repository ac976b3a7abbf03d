/** What `barem verify` itself says on the command line, in both languages. */
import type { Locale } from "../../base/diagnostic.ts";

export interface VerifyTexts {
  readonly about: string;
  readonly official: string;
  readonly format: string;
  readonly before: string;
  readonly unit: string;
  readonly receipt: string;
  readonly examples: string;
  /** Said where something has no cause and last year's ruleset was not given. */
  readonly tryBefore: string;
  /** What a receipt that is checked says first. */
  readonly receiptOf: (ruleset: string, units: number, engine: string) => string;
  readonly receiptHolds: string;
  readonly receiptFails: string;
  readonly receiptWritten: (units: number, traced: number) => string;
}

/** `verifyTextsOf("en").official` begins "the official table". */
export function verifyTextsOf(locale: Locale): VerifyTexts {
  return texts[locale];
}

const vi: VerifyTexts = {
  about: "đối chiếu bảng điểm công bố với điểm tính lại: chỗ khác đầu tiên, nguyên nhân, cộng không khớp",
  official: "bảng điểm công bố: tệp .csv, .xlsx hoặc .json, mỗi đơn vị một dòng",
  format:
    "table (bảng trên màn hình), md (Markdown), html (trang để in) hoặc json; bỏ trống thì theo đuôi tệp của -o, nếu không thì table",
  before: "bộ chỉ số năm trước: thử xem điểm có được tính theo điểm tối đa hoặc quy tắc cũ không",
  unit: "chỉ đối chiếu đơn vị này, in mọi con số của đơn vị",
  receipt:
    "ghi biên bản vào tệp này: bộ chỉ số, số liệu, kết quả, từng bước tính; nếu không có tham số nào khác thì tính lại biên bản ấy và nói chỗ nào không còn khớp",
  examples: `
Ví dụ:
  barem verify commune/bac-kan-2022 so-lieu.csv bang-diem.csv
  barem verify xa-2026.barem so-lieu.xlsx bang-diem.xlsx --unit "Xuân Lạc"
  barem verify xa-2026.barem so-lieu.csv bang-diem.csv --before xa-2025.barem -o doi-chieu.html
  barem verify xa-2026.barem so-lieu.csv bang-diem.csv --receipt bien-ban.json
  barem verify --receipt bien-ban.json

Cột của bảng công bố: "đơn vị", mã của chỉ số hoặc nhóm, "tổng điểm", "hạng", "chỉ số tổng hợp TÊN", "trụ cột TÊN".
Kết thúc với mã 0 khi mọi con số khớp hoặc trong sai số làm tròn, 1 khi có chỗ khác hoặc cộng không khớp, 2 khi lệnh hoặc tệp không dùng được.`,
  tryBefore:
    "Có con số chưa rõ nguyên nhân: thử thêm --before BỘ_CHỈ_SỐ_NĂM_TRƯỚC để xem có phải đã tính theo bộ cũ không.",
  receiptOf: (ruleset, units, engine) =>
    `Biên bản của bộ chỉ số ${ruleset}, ${units} đơn vị, do barem ${engine} ghi.`,
  receiptHolds: "Tính lại toàn bộ: bộ chỉ số, số liệu, kết quả và từng bước tính đều khớp.",
  receiptFails: "Tính lại thì những chỗ sau không còn khớp:",
  receiptWritten: (units, traced) =>
    `Biên bản có ${units} đơn vị, ghi từng bước tính của ${traced} đơn vị.${traced === 0 ? " Thêm --unit TÊN để ghi cả từng bước tính của một đơn vị." : ""}`,
};

const en: VerifyTexts = {
  about: "check an official table against recomputed points: the first difference, its cause, wrong sums",
  official: "the official table: a .csv, .xlsx or .json file, a row a unit",
  format:
    "table (on the screen), md (Markdown), html (a page to print) or json; left out, by the ending of the file of -o, else table",
  before: "the ruleset of the year before: its maxima and rules are tried as causes",
  unit: "check this unit only, and print all of its figures",
  receipt:
    "write a receipt to this file: ruleset, figures, results, every step; with no other argument, recompute that receipt and say what no longer matches",
  examples: `
Examples:
  barem verify commune/bac-kan-2022 figures.csv official.csv
  barem verify commune-2026.barem figures.xlsx official.xlsx --unit "Xuân Lạc"
  barem verify commune-2026.barem figures.csv official.csv --before commune-2025.barem -o check.html
  barem verify commune-2026.barem figures.csv official.csv --receipt receipt.json
  barem verify --receipt receipt.json

Columns of the official table: "unit", the code of an indicator or group, "total", "rank", "index NAME", "pillar NAME".
Ends with 0 where all figures agree or lie within rounding, 1 where something differs or does not add up, 2 where the command or a file cannot be used.`,
  tryBefore:
    "Some figures have no known cause: try --before RULESET_OF_LAST_YEAR to see whether they were scored by the old one.",
  receiptOf: (ruleset, units, engine) =>
    `Receipt of ruleset ${ruleset}, ${units} ${units === 1 ? "unit" : "units"}, written by barem ${engine}.`,
  receiptHolds: "All of it was recomputed: ruleset, figures, results and steps match.",
  receiptFails: "Recomputed, these no longer match:",
  receiptWritten: (units, traced) =>
    `The receipt has ${units} ${units === 1 ? "unit" : "units"}, with the steps of ${traced}.${traced === 0 ? " Add --unit NAME to keep the steps of one unit too." : ""}`,
};

const texts: { readonly [L in Locale]: VerifyTexts } = { vi, en };
