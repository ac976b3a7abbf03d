/** What the syntax page calls each rule, in both languages. */
import type { GrammarRule } from "./structure.ts";

interface Title {
  readonly en: string;
  readonly vi: string;
}

export const titles: { readonly [rule: string]: Title } = {
  file: { en: "File", vi: "Tệp" },
  fileLine: { en: "What stands in a file", vi: "Các phần của một tệp" },
  use: { en: "Use of another file", vi: "Dùng tệp khác" },
  ruleset: { en: "Ruleset", vi: "Bộ chỉ số" },
  rulesetHeading: { en: "Heading of a ruleset", vi: "Đầu đề của bộ chỉ số" },
  rulesetLine: { en: "Lines of a ruleset", vi: "Các dòng của bộ chỉ số" },
  level: { en: "Level", vi: "Cấp" },
  total: { en: "Total", vi: "Tổng điểm" },
  period: { en: "Period", vi: "Giai đoạn" },
  basis: { en: "Legal basis", vi: "Căn cứ" },
  sources: { en: "Sources", vi: "Nguồn tài liệu" },
  sourcesLine: { en: "One source", vi: "Một nguồn" },
  rounding: { en: "Rounding", vi: "Làm tròn" },
  roundingMode: { en: "Mode of rounding", vi: "Kiểu làm tròn" },
  show: { en: "Digits shown", vi: "Số chữ số hiển thị" },
  rank: { en: "Ranking", vi: "Xếp hạng" },
  missing: { en: "Missing data", vi: "Thiếu số liệu" },
  notApplicable: { en: "What is not applicable", vi: "Mục không áp dụng" },
  notStated: { en: "What the source does not state", vi: "Điều văn bản không nêu" },
  notRanked: { en: "Units that are not ranked", vi: "Đơn vị không xếp hạng" },
  background: { en: "Background information", vi: "Thông tin chung" },
  backgroundLine: { en: "One figure of the background", vi: "Một số liệu của thông tin chung" },
  rollUp: { en: "Index or pillar", vi: "Chỉ số tổng hợp, trụ cột" },
  groupList: { en: "Groups of a pillar", vi: "Các nhóm của trụ cột" },
  grade: { en: "Grades", vi: "Xếp loại" },
  gradeLine: { en: "One grade", vi: "Một mức xếp loại" },
  method: { en: "Method", vi: "Cách tính" },
  group: { en: "Group", vi: "Nhóm chỉ số" },
  groupLine: { en: "Lines of a group", vi: "Các dòng của nhóm" },
  indicator: { en: "Indicator", vi: "Chỉ số" },
  heading: { en: "Heading of a group or an indicator", vi: "Đầu đề của nhóm, chỉ số" },
  indicatorLine: { en: "Lines of an indicator", vi: "Các dòng của chỉ số" },
  inputLine: { en: "Input", vi: "Số liệu" },
  declaration: { en: "Name and kind of an input", vi: "Tên và loại của số liệu" },
  range: { en: "Range", vi: "Khoảng giá trị" },
  bound: { en: "End of a range", vi: "Đầu của khoảng" },
  unitOf: { en: "Unit of measure", vi: "Đơn vị đo" },
  choiceLine: { en: "One option", vi: "Một lựa chọn" },
  condition: { en: "Condition on the data", vi: "Điều kiện của số liệu" },
  target: { en: "Target", vi: "Mục tiêu" },
  cannotExpress: { en: "What the language cannot say", vi: "Điều không diễn đạt được" },
  textLine: { en: "Wording, agencies, evidence", vi: "Nguyên văn, cơ quan, tài liệu" },
  definition: { en: "Named value", vi: "Giá trị có tên" },
  rule: { en: "Rule for the points", vi: "Quy tắc tính điểm" },
  tally: { en: "Points that add up, or the best of them", vi: "Cộng điểm, hoặc lấy điểm cao nhất" },
  byOption: { en: "Points by option", vi: "Điểm theo lựa chọn" },
  optionLine: { en: "Points of one option", vi: "Điểm của một lựa chọn" },
  example: { en: "Example", vi: "Ví dụ" },
  exampleLine: { en: "One figure of an example", vi: "Một số liệu của ví dụ" },
  given: { en: "Value in an example", vi: "Giá trị trong ví dụ" },
  meaning: { en: "Formula or cases", vi: "Công thức hoặc các trường hợp" },
  cases: { en: "Cases", vi: "Các trường hợp" },
  caseLine: { en: "One case", vi: "Một trường hợp" },
  expression: { en: "Expression", vi: "Biểu thức" },
  comparison: { en: "Comparison", vi: "So sánh" },
  arithmetic: { en: "Arithmetic", vi: "Phép tính" },
  operand: { en: "Single value", vi: "Một giá trị" },
  rollUpPart: {
    en: "Group, pillar or index in a formula",
    vi: "Nhóm, trụ cột trong công thức",
  },
  code: { en: "Code", vi: "Mã số" },
  bracket: { en: "Brackets", vi: "Ngoặc" },
  number: { en: "Number", vi: "Con số" },
  fraction: { en: "Fraction", vi: "Phân số" },
  provenance: { en: "Where a figure comes from", vi: "Căn cứ của con số" },
  provenanceList: { en: "Sources and assumptions", vi: "Các nguồn và giả định" },
};

/** The title of a rule in both languages. */
export function titleOf({ name }: GrammarRule): Title {
  return titles[name] ?? { en: name, vi: name };
}
