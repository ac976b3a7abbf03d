/** The words of what a change of rules does to units, in both languages. */
import type { Locale } from "../base/diagnostic.ts";

/** Numbers come in as text that is already written for the locale. */
export interface ImpactWords {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly columns: {
    readonly rankAfter: string;
    readonly rankBefore: string;
    readonly unit: string;
    readonly pointsBefore: string;
    readonly pointsAfter: string;
    readonly change: string;
    readonly shareChange: string;
    readonly drivers: string;
    readonly code: string;
    readonly indicator: string;
    readonly maxBefore: string;
    readonly maxAfter: string;
    readonly sum: string;
    readonly mean: string;
    readonly gain: string;
    readonly lose: string;
  };
  readonly headings: {
    readonly units: string;
    readonly chart: string;
    readonly indicators: string;
    readonly notes: string;
  };
  readonly maximum: string;
  readonly maxima: (before: string, after: string) => string;
  readonly nobody: string;
  readonly balance: (gain: number, lose: number, same: number) => string;
  readonly up: string;
  readonly down: string;
  readonly level: string;
  readonly chartOf: (shown: number, all: number) => string;
  readonly onlyBefore: (codes: string) => string;
  readonly onlyAfter: (codes: string) => string;
  readonly required: (inputs: string) => string;
  readonly needed: (key: string, units: number) => string;
  readonly refused: (unit: string, side: "before" | "after", reasons: string) => string;
  readonly unranked: (unit: string, side: "before" | "after", reason: string) => string;
  readonly notRanking: (side: "before" | "after") => string;
  readonly pending: string;
  readonly rounding: string;
  readonly shares: string;
}

/** `impactWordsOf("en").up` is "up in rank". */
export function impactWordsOf(locale: Locale): ImpactWords {
  return words[locale];
}

const vi: ImpactWords = {
  title: "Tác động của việc thay đổi bộ chỉ số",
  before: "Trước",
  after: "Sau",
  columns: {
    rankAfter: "Hạng sau",
    rankBefore: "Trước",
    unit: "Đơn vị",
    pointsBefore: "Điểm trước",
    pointsAfter: "Điểm sau",
    change: "Tăng/giảm",
    shareChange: "± điểm %",
    drivers: "Chỉ số thay đổi nhiều nhất",
    code: "Mã",
    indicator: "Chỉ số",
    maxBefore: "Tối đa trước",
    maxAfter: "Tối đa sau",
    sum: "Tổng thay đổi",
    mean: "Bình quân",
    gain: "Số tăng",
    lose: "Số giảm",
  },
  headings: {
    units: "Các đơn vị",
    chart: "Thứ hạng trước và sau",
    indicators: "Chỉ số nào làm thay đổi điểm",
    notes: "Ghi chú",
  },
  maximum: "Tối đa",
  maxima: (before, after) => `Tổng điểm tối đa: trước ${before}, sau ${after}.`,
  nobody: "Không đơn vị nào được lợi, không đơn vị nào bị thiệt.",
  balance: (gain, lose, same) =>
    `Theo tỷ lệ trên điểm tối đa: ${gain} đơn vị tăng, ${lose} đơn vị giảm, ${same} đơn vị giữ nguyên.`,
  up: "lên hạng",
  down: "xuống hạng",
  level: "giữ hạng",
  chartOf: (shown, all) =>
    shown === all
      ? `Thứ hạng của ${all} đơn vị theo bộ chỉ số trước và sau.`
      : `Thứ hạng của ${shown} đơn vị đổi hạng nhiều nhất trong ${all} đơn vị; số còn lại xem trong bảng.`,
  onlyBefore: (codes) => `Chỉ số chỉ có trong bộ trước: ${codes}.`,
  onlyAfter: (codes) => `Chỉ số chỉ có trong bộ sau: ${codes}.`,
  required: (inputs) => `Bộ sau cần thêm số liệu còn thiếu: ${inputs}.`,
  needed: (key, units) => `${key} (${units} đơn vị)`,
  refused: (unit, side, reasons) =>
    `${unit}: bộ ${side === "before" ? "trước" : "sau"} không chấp nhận số liệu. ${reasons}`,
  unranked: (unit, side, reason) =>
    `${unit}: không xếp hạng theo bộ ${side === "before" ? "trước" : "sau"}, ${reason}.`,
  notRanking: (side) => `Bộ ${side === "before" ? "trước" : "sau"} không xếp hạng.`,
  pending: "còn thiếu số liệu",
  rounding: "Ở vài đơn vị, thay đổi của các chỉ số cộng lại khác thay đổi của tổng điểm do làm tròn.",
  shares:
    "Điểm là điểm chắc chắn: phần còn thiếu số liệu tính là 0. “± điểm %” là thay đổi của tỷ lệ điểm trên điểm tối đa áp dụng cho đơn vị.",
};

const en: ImpactWords = {
  title: "Impact of the change of rules",
  before: "Before",
  after: "After",
  columns: {
    rankAfter: "Rank after",
    rankBefore: "Before",
    unit: "Unit",
    pointsBefore: "Points before",
    pointsAfter: "After",
    change: "Change",
    shareChange: "± % points",
    drivers: "Largest changes",
    code: "No.",
    indicator: "Indicator",
    maxBefore: "Max before",
    maxAfter: "Max after",
    sum: "Sum of changes",
    mean: "Mean",
    gain: "Gain",
    lose: "Lose",
  },
  headings: {
    units: "Units",
    chart: "Ranks before and after",
    indicators: "Indicators that change the points",
    notes: "Notes",
  },
  maximum: "Maximum",
  maxima: (before, after) => `Maximum total: ${before} before, ${after} after.`,
  nobody: "Nobody gains and nobody loses.",
  balance: (gain, lose, same) =>
    `By the share of the maximum: ${counted(gain, "gains", "gain")}, ${counted(lose, "loses", "lose")}, ${counted(same, "stays", "stay")} the same.`,
  up: "up in rank",
  down: "down in rank",
  level: "same rank",
  chartOf: (shown, all) =>
    shown === all
      ? `Ranks of ${all} ${all === 1 ? "unit" : "units"} under the rules before and after.`
      : `Ranks of the ${shown} units that move most, of ${all}; the others stand in the table.`,
  onlyBefore: (codes) => `Indicators before only: ${codes}.`,
  onlyAfter: (codes) => `Indicators after only: ${codes}.`,
  required: (inputs) => `The rules after newly need figures that are not provided: ${inputs}.`,
  needed: (key, units) => `${key} (${units} ${units === 1 ? "unit" : "units"})`,
  refused: (unit, side, reasons) => `${unit}: the rules ${side} do not accept its data. ${reasons}`,
  unranked: (unit, side, reason) => `${unit}: not ranked by the rules ${side}, ${reason}.`,
  notRanking: (side) => `The rules ${side} do not rank.`,
  pending: "figures are not provided",
  rounding:
    "For some units the changes of indicators do not add up to the change of the total, because of rounding.",
  shares:
    "Points are certain points: what waits for figures counts as 0. “± % points” is the change of the share of the maximum that applies to the unit.",
};

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? `unit ${one}` : `units ${more}`}`;
}

const words: { readonly [L in Locale]: ImpactWords } = { vi, en };
