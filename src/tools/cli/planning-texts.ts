/** What the help says of plans, claims and sensitivity, in both languages. */
import type { Locale } from "../../base/diagnostic.ts";

export interface PlanningTexts {
  readonly plan: string;
  readonly planFormat: string;
  readonly planExamples: string;
  readonly claims: string;
  readonly claimsFormat: string;
  readonly claimsExamples: string;
  readonly sensitivity: string;
  /** That the file has only figures of one kind, or none that are told apart. */
  readonly oneKind: (file: string) => string;
}

/** The texts of a locale. */
export function planningTextsOf(locale: Locale): PlanningTexts {
  return texts[locale];
}

const vi: PlanningTexts = {
  plan: "lập kế hoạch cho một đơn vị: điểm còn thiếu, thay đổi nhỏ nhất để đạt, hai bảng phụ lục",
  planFormat:
    "table (trên màn hình), json, md (Markdown), html (trang để in) hoặc docx (Word, cần -o); bỏ trống thì theo đuôi tệp của -o, nếu không thì table",
  planExamples: `
Ví dụ:
  barem plan xa-2026.barem so-lieu.csv --unit "Xuân Lạc"
  barem plan xa-2026.barem so-lieu.csv --unit "Xuân Lạc" -o ke-hoach.docx
  barem plan commune/dai-lanh-2023 so-lieu.xlsx --unit "Xã B" --format md

Số liệu của các đơn vị khác được giữ nguyên khi tính điểm và xếp hạng.
Kết thúc với mã 0 khi lập được, 1 khi bộ chỉ số hoặc số liệu của đơn vị có lỗi, 2 khi lệnh hoặc tệp không dùng được.`,
  claims: "so điểm theo số liệu tự đánh giá với điểm theo số liệu thẩm định: ai khai cao, ai khai thấp",
  claimsFormat:
    "table (bảng trên màn hình), json, md (Markdown), html (trang để in) hoặc docx (Word, cần -o); bỏ trống thì theo đuôi tệp của -o, nếu không thì table",
  claimsExamples: `
Ví dụ:
  barem claims xa-2026.barem bieu-mau.xlsx
  barem claims xa-2026.barem bieu-mau.xlsx -o doi-chieu.html

Tệp số liệu có cột tự đánh giá và cột thẩm định, như biểu mẫu của barem template.
Kết thúc với mã 0 khi số liệu và điểm như nhau, 1 khi có đơn vị khác số liệu, khác điểm hoặc số liệu có lỗi, 2 khi lệnh hoặc tệp không dùng được.`,
  sensitivity:
    "bỏ lần lượt từng chỉ số, từng đơn vị rồi xếp hạng lại: ai đổi hạng, đổi bao nhiêu (table, json, md hoặc html)",
  oneKind: (file) => `Tệp "${file}" không có cả số liệu tự đánh giá và số liệu thẩm định.`,
};

const en: PlanningTexts = {
  plan: "plan what a unit could do next: points lost, the smallest changes that win them back, two annex tables",
  planFormat:
    "table (for the screen), json, md (Markdown), html (a page to print) or docx (Word, needs -o); by the ending of -o where it is left out, else table",
  planExamples: `
Examples:
  barem plan commune-2026.barem data.csv --unit "Xuân Lạc"
  barem plan commune-2026.barem data.csv --unit "Xuân Lạc" -o plan.docx
  barem plan commune/dai-lanh-2023 data.xlsx --unit "Xã B" --format md

The figures of the other units stay as they are for points and ranks.
Ends with 0 when there is a plan, 1 when the ruleset or the figures of the unit have faults, 2 when the command or a file cannot be used.`,
  claims:
    "compare the points by claimed figures with those by verified figures: who over-claims, who under-claims",
  claimsFormat:
    "table (for the screen), json, md (Markdown), html (a page to print) or docx (Word, needs -o); by the ending of -o where it is left out, else table",
  claimsExamples: `
Examples:
  barem claims commune-2026.barem form.xlsx
  barem claims commune-2026.barem form.xlsx -o comparison.html

The data have columns of claimed and of verified figures, as the form of barem template has.
Ends with 0 when figures and points are the same, 1 when those of a unit differ or figures have faults, 2 when the command or a file cannot be used.`,
  sensitivity:
    "leave each indicator and each unit out in turn and rank again: who moves, and how far (table, json, md or html)",
  oneKind: (file) => `The file "${file}" does not have both claimed and verified figures.`,
};

const texts: { readonly [L in Locale]: PlanningTexts } = { vi, en };
