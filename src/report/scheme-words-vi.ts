/** Every word of lists and printed tables of rulesets, in Vietnamese. */
import type { Level } from "../ir/ruleset.ts";

/** Numbers, names and formulas come in as text that is already written for the locale. */
export interface SchemeWords {
  readonly levels: { readonly [L in Level]: string };
  readonly onDay: (day: string) => string;
  readonly inMonth: (month: string) => string;
  /** The list of rulesets. */
  readonly editions: {
    readonly id: string;
    readonly level: string;
    readonly period: string;
    readonly indicators: string;
    readonly max: string;
    readonly assumed: string;
    readonly gives: string;
    readonly points: string;
    readonly pointsAndTargets: string;
    readonly targets: string;
    readonly legend: readonly string[];
  };
}

export const schemeWordsVi: SchemeWords = {
  levels: { province: "tỉnh", district: "huyện", commune: "xã", ministry: "bộ", other: "khác" },
  onDay: (day) => `ngày ${day}`,
  inMonth: (month) => `tháng ${month}`,
  editions: {
    id: "Mã",
    level: "Cấp",
    period: "Giai đoạn",
    indicators: "Chỉ số đã chép",
    max: "Điểm tối đa",
    assumed: "Dựa trên giả định",
    gives: "Cho biết",
    points: "điểm",
    pointsAndTargets: "điểm, mục tiêu",
    targets: "mục tiêu, không có điểm",
    legend: [
      "Chỉ số đã chép: số chỉ số có trong bộ trên số chỉ số của văn bản; –: không rõ văn bản có bao nhiêu.",
      "Dựa trên giả định: phần điểm tối đa của các chỉ số có điểm tối đa, quy tắc hoặc trường hợp được giả định; từng điều: barem check MÃ --assumptions.",
    ],
  },
};
