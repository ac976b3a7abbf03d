/** The words of what stands beside points: pillars, grades, targets, gaps, cohorts, in both languages. */
import type { Locale } from "../base/diagnostic.ts";
import type { Statistic } from "../ir/expression.ts";
import { wordsOf } from "./words.ts";

/** Numbers and names come in as text that is already written for the locale. */
export interface ResultWords {
  readonly pillar: string;
  readonly index: string;
  readonly grade: string;
  /** The share of points that rests on assumptions, as the head of a column and below a table. */
  readonly assumedShare: string;
  readonly assumedPoints: (points: string, share: string) => string;
  readonly target: string;
  readonly targets: string;
  readonly met: string;
  readonly notMet: string;
  readonly open: string;
  /** Scored with 0 because figures are not provided. */
  readonly zeroForLack: string;
  readonly zeroes: string;
  readonly countedAs: (points: string) => string;
  readonly unranked: string;
  /** The same in place of the status of a unit. */
  readonly notRanked: string;
  readonly unknownRank: (missing: readonly string[]) => string;
  readonly noIndex: (name: string) => string;
  readonly frozenCohort: (units: number, hash: string) => string;
  readonly moved: string;
  readonly movedStatistic: (
    code: string,
    statistic: Statistic,
    of: string,
    own: string,
    frozen: string | null,
  ) => string;
  /** Units by name, and how many more there are. */
  readonly heldBy: (names: readonly string[], more: number) => string;
  // the explanation of a unit
  readonly rolledUp: string;
  readonly rank: string;
  readonly rankedBy: (rank: string, by: string) => string;
  readonly shareOfGroups: (codes: readonly string[]) => string;
  readonly noValue: string;
  readonly noGrade: string;
  readonly smallerMaximum: (max: string, codes: readonly string[]) => string;
  /** `condition` null is the line that takes what is left. */
  readonly gradeBecause: (grade: string, condition: string | null) => string;
}

/** `resultWordsOf("vi").grade` is "Xếp loại". */
export function resultWordsOf(locale: Locale): ResultWords {
  return words[locale];
}

const vi: ResultWords = {
  pillar: "Trụ cột",
  index: "Chỉ số tổng hợp",
  grade: "Xếp loại",
  assumedShare: "Giả định",
  assumedPoints: (points, share) => `Trong đó ${points} điểm (${share}) dựa trên giả định.`,
  target: "mục tiêu",
  targets: "Mục tiêu",
  met: "đạt",
  notMet: "chưa đạt",
  open: "chưa xác định",
  zeroForLack: "thiếu số liệu",
  zeroes: "Được 0 điểm vì thiếu số liệu",
  countedAs: (points) => `được tính ${points}`,
  unranked: "Không xếp hạng",
  notRanked: "không xếp hạng",
  unknownRank: (missing) =>
    missing.length === 0
      ? "chưa xét được điều kiện xếp hạng"
      : `thiếu số liệu để xét điều kiện xếp hạng: ${missing.join(", ")}`,
  noIndex: (name) => `không có giá trị của "${name}", vì có phần không áp dụng cho đơn vị`,
  frozenCohort: (units, hash) => `so với ${units} đơn vị đã chốt số liệu, mã ${hash}`,
  moved: "Nằm ngoài khoảng của các đơn vị đã chốt số liệu",
  movedStatistic: (code, statistic, of, own, frozen) =>
    `chỉ số ${code}: ${wordsOf("vi").statistics[statistic]} của ${of} ${frozen === null ? "khi chốt chưa có" : `khi chốt là ${frozen}`}, tính cả đơn vị này là ${own}`,
  heldBy: (names, more) => `${names.join(", ")}${more === 0 ? "" : ` và ${more} đơn vị khác`}`,
  rolledUp: "Giá trị tổng hợp",
  rank: "Xếp hạng",
  rankedBy: (rank, by) => `${rank}, theo ${by}`,
  shareOfGroups: (codes) => `tỷ lệ điểm của ${codes.length === 1 ? "nhóm" : "các nhóm"} ${codes.join(", ")}`,
  noValue: "không có giá trị, vì có phần không áp dụng cho đơn vị",
  noGrade: "không xếp loại được, vì có phần không áp dụng cho đơn vị",
  smallerMaximum: (max, codes) =>
    `Điểm tối đa áp dụng cho đơn vị là ${max}${codes.length === 0 ? "" : `, không kể các chỉ số không áp dụng: ${codes.join(", ")}`}.`,
  gradeBecause: (grade, condition) =>
    condition === null ? `${grade}, vì không dòng nào ở trên đúng` : `${grade}, vì ${condition}`,
};

const en: ResultWords = {
  pillar: "Pillar",
  index: "Index",
  grade: "Grade",
  assumedShare: "Assumed",
  assumedPoints: (points, share) => `Of these, ${points} points (${share}) rest on assumptions.`,
  target: "target",
  targets: "Targets",
  met: "met",
  notMet: "not met",
  open: "open",
  zeroForLack: "not provided",
  zeroes: "0 points because figures are not provided",
  countedAs: (points) => `counted as ${points}`,
  unranked: "Not ranked",
  notRanked: "not ranked",
  unknownRank: (missing) =>
    missing.length === 0
      ? "whether it is to be ranked cannot be told"
      : `whether it is to be ranked cannot be told without ${missing.join(", ")}`,
  noIndex: (name) => `"${name}" has no value, because a part of it does not apply to the unit`,
  frozenCohort: (units, hash) =>
    `compared with ${units} frozen ${units === 1 ? "unit" : "units"}, cohort ${hash}`,
  moved: "Outside the range of the frozen cohort",
  movedStatistic: (code, statistic, of, own, frozen) =>
    `indicator ${code}: the ${wordsOf("en").statistics[statistic]} of ${of} ${frozen === null ? "had no value" : `was ${frozen}`} when frozen, with this unit it is ${own}`,
  heldBy: (names, more) =>
    `${names.join(", ")}${more === 0 ? "" : ` and ${more} other ${more === 1 ? "unit" : "units"}`}`,
  rolledUp: "Pillars and indices",
  rank: "Rank",
  rankedBy: (rank, by) => `${rank}, by ${by}`,
  shareOfGroups: (codes) => `share of ${codes.length === 1 ? "group" : "groups"} ${codes.join(", ")}`,
  noValue: "no value, because a part of it does not apply to the unit",
  noGrade: "none, because a part of it does not apply to the unit",
  smallerMaximum: (max, codes) =>
    `The maximum that applies to the unit is ${max}${codes.length === 0 ? "" : `, without what is not applicable: ${codes.join(", ")}`}.`,
  gradeBecause: (grade, condition) =>
    condition === null ? `${grade}, because no line above holds` : `${grade}, because ${condition}`,
};

const words: { readonly [L in Locale]: ResultWords } = { vi, en };
