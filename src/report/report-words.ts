/** The words of a report of scores: headings, the line of each indicator, what is said of charts, in both languages. */
import type { Locale } from "../base/diagnostic.ts";

/** Numbers and names come in as text that is already written for the locale. */
export interface ReportWords {
  readonly title: string;
  readonly facts: {
    readonly period: string;
    readonly cohort: string;
    readonly ruleset: string;
    readonly fingerprint: string;
    readonly data: string;
    readonly engine: string;
    readonly source: string;
    readonly figures: string;
  };
  /** Which figures were taken where the data have both. */
  readonly figures: { readonly claimed: string; readonly verified: string };
  /** A unit alone, with these indicators that compare units. */
  readonly alone: (codes: readonly string[]) => string;
  readonly howToRead: readonly string[];
  readonly ranking: string;
  readonly share: string;
  readonly manyUnits: (units: number) => string;
  readonly headings: {
    readonly groups: string;
    readonly indicators: string;
    readonly pending: string;
    readonly notApplicable: string;
    readonly assumed: string;
    readonly refused: string;
    readonly record: string;
  };
  /** The sheets of a workbook. */
  readonly sheets: { readonly results: string; readonly points: string; readonly record: string };
  /** The column of what is rounded in a cell. */
  readonly fractions: string;
  readonly indicator: string;
  readonly why: string;
  readonly radarTitle: (unit: string) => string;
  readonly radarText: string;
  readonly certainOnly: string;
  readonly back: string;
  /** A pending indicator: what is missing, and how many points it may still bring. */
  readonly open: (names: string, points: string) => string;
  readonly withdrawn: string;
  // the line that says why
  readonly unscored: string;
  readonly waiting: (names: string, max: string) => string;
  readonly refused: string;
  readonly notApplicable: (reason: string) => string;
  readonly zeroForLack: (names: string) => string;
  readonly therefore: (because: string, result: string) => string;
  readonly otherwise: string;
  readonly isNot: (condition: string) => string;
  readonly noValue: (formula: string) => string;
  readonly lines: (held: readonly string[], result: string) => string;
  readonly noLine: (result: string) => string;
  readonly points: (result: string) => string;
  /** What comes before the evidence of a figure. */
  readonly evidence: string;
  /** How the scheme gives the points. */
  readonly rule: (lines: string) => string;
}

/** `reportWordsOf("vi").why` is "Vì sao được số điểm này". */
export function reportWordsOf(locale: Locale): ReportWords {
  return words[locale];
}

const vi: ReportWords = {
  title: "Kết quả chấm điểm",
  facts: {
    period: "Năm đánh giá",
    cohort: "Đơn vị được chấm",
    ruleset: "Bộ chỉ số",
    fingerprint: "Mã của bộ chỉ số",
    data: "Số liệu",
    source: "Nguồn",
    engine: "Chấm bằng",
    figures: "Chấm theo",
  },
  figures: { claimed: "số liệu tự đánh giá", verified: "số liệu thẩm định" },
  alone: (codes) =>
    `Chỉ có một đơn vị trong đợt chấm nên các chỉ số so sánh giữa các đơn vị (mã ${codes.join(", ")}) không nói lên thứ hạng.`,
  howToRead: [
    "Điểm của mỗi chỉ số được tính từ số liệu của đơn vị theo đúng cách tính ghi trong bộ chỉ số; cột “Vì sao” ghi phép tính hoặc điều kiện đã cho ra số điểm đó.",
    "Điểm được tính chính xác, không làm tròn ở các bước giữa, trừ chỗ bộ chỉ số quy định làm tròn. Dấu ≈ đứng trước số đã viết gọn để đọc.",
  ],
  ranking: "Bảng xếp hạng",
  share: "So với điểm tối đa",
  manyUnits: (units) =>
    `Trang này có ${units} đơn vị nên chỉ in bảng xếp hạng. Thêm --details để in từng đơn vị, hoặc --unit để in một đơn vị.`,
  headings: {
    groups: "Điểm theo nhóm",
    indicators: "Từng chỉ số và lý do",
    pending: "Còn chờ số liệu",
    notApplicable: "Không áp dụng cho đơn vị",
    assumed: "Điểm dựa trên giả định",
    refused: "Số liệu không dùng được",
    record: "Thông tin để chấm lại",
  },
  sheets: { results: "Kết quả", points: "Từng chỉ số", record: "Nguồn" },
  fractions: "Giá trị chính xác của số đã làm tròn",
  indicator: "Chỉ số",
  why: "Vì sao được số điểm này",
  radarTitle: (unit) => `Biểu đồ mạng nhện: ${unit}`,
  radarText:
    "Mỗi trục là một nhóm; điểm càng xa tâm thì càng gần điểm tối đa của nhóm, vòng ngoài cùng là 100%. Số liệu ở bảng bên cạnh.",
  certainOnly: "Chỉ vẽ số điểm đã chắc chắn; phần chờ số liệu chưa tính.",
  back: "Về bảng xếp hạng",
  open: (names, points) => `thiếu ${names}; còn có thể thêm tối đa ${points} điểm`,
  withdrawn: "không tính vào điểm tối đa của đơn vị",
  unscored: "Chỉ theo dõi, không tính điểm.",
  waiting: (names, max) => `Chưa có số liệu ${names}; tối đa ${max} điểm.`,
  refused: "Không chấm vì số liệu không dùng được, xem bên dưới.",
  notApplicable: (reason) => `Không áp dụng: ${reason}`,
  zeroForLack: (names) => `0 điểm vì thiếu số liệu ${names}`,
  therefore: (because, result) => `${because} nên ${result}`,
  otherwise: "thuộc trường hợp còn lại",
  isNot: (condition) => `không đúng là ${condition}`,
  noValue: (formula) => `${formula} không tính được vì chia cho 0`,
  lines: (held, result) => `${held.join("; ")}; được ${result} điểm`,
  noLine: (result) => `không dòng nào đúng nên ${result} điểm`,
  points: (result) => `${result} điểm`,
  evidence: "minh chứng",
  rule: (lines) => `Cách chấm theo bộ chỉ số: ${lines}.`,
};

const en: ReportWords = {
  title: "Results of scoring",
  facts: {
    period: "Period",
    cohort: "Units scored",
    ruleset: "Ruleset",
    fingerprint: "Fingerprint of the ruleset",
    data: "Figures",
    source: "Source",
    engine: "Scored by",
    figures: "Scored on",
  },
  figures: { claimed: "the claimed figures", verified: "the verified figures" },
  alone: (codes) =>
    `There is only one unit, so the indicators that compare units (${codes.join(", ")}) say nothing of where it stands.`,
  howToRead: [
    "The points of each indicator come from the figures of the unit by the rule of the scheme; the column “Why” has the calculation or the condition that gave them.",
    "Points are computed exactly, without rounding on the way, except where the scheme says so. ≈ stands before a number that is shortened for reading.",
  ],
  ranking: "Ranking",
  share: "Of the maximum",
  manyUnits: (units) =>
    `There are ${units} units, so this page has only the ranking. Add --details to print each unit, or --unit to print one.`,
  headings: {
    groups: "Points by group",
    indicators: "Each indicator, and why",
    pending: "Still waiting for figures",
    notApplicable: "Not applicable to the unit",
    assumed: "Points that rest on assumptions",
    refused: "Figures that cannot be used",
    record: "To score it again",
  },
  sheets: { results: "Results", points: "Indicators", record: "Sources" },
  fractions: "Exact value of what is rounded",
  indicator: "Indicator",
  why: "Why these points",
  radarTitle: (unit) => `Radar chart: ${unit}`,
  radarText:
    "Each axis is a group; the further out, the nearer to the maximum of the group, and the outer ring is 100%. The figures are in the table beside it.",
  certainOnly: "Only points that are certain are drawn, nothing that waits for figures.",
  back: "To the ranking",
  open: (names, points) => `${names} missing; at most ${points} points may still come`,
  withdrawn: "not counted in the maximum of the unit",
  unscored: "For monitoring only, not scored.",
  waiting: (names, max) => `No figure yet for ${names}; ${max} points at most.`,
  refused: "Not scored, because a figure cannot be used; see below.",
  notApplicable: (reason) => `Not applicable: ${reason}`,
  zeroForLack: (names) => `0 points because there is no figure for ${names}`,
  therefore: (because, result) => `${because}, so ${result}`,
  otherwise: "the case otherwise",
  isNot: (condition) => `not true: ${condition}`,
  noValue: (formula) => `${formula} has no value because its divisor is 0`,
  lines: (held, result) => `${held.join("; ")}; together ${result} points`,
  noLine: (result) => `no line holds, so ${result} points`,
  points: (result) => (/(?:^| )1$/.test(result) ? `${result} point` : `${result} points`),
  evidence: "evidence",
  rule: (lines) => `Rule of the scheme: ${lines}.`,
};

const words: { readonly [L in Locale]: ReportWords } = { vi, en };
