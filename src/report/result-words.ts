/** The words of what stands beside points: pillars, grades, targets, gaps, cohorts, in both languages. */
import type { Locale } from "../base/diagnostic.ts";

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
  readonly unknownRank: (missing: readonly string[]) => string;
  readonly noIndex: (name: string) => string;
  readonly frozenCohort: (units: number, hash: string) => string;
  readonly moved: string;
  readonly movedStatistic: (code: string, statistic: string, own: string, frozen: string | null) => string;
  readonly groups: string;
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
  unknownRank: (missing) =>
    missing.length === 0
      ? "chưa xét được điều kiện xếp hạng"
      : `thiếu số liệu để xét điều kiện xếp hạng: ${missing.join(", ")}`,
  noIndex: (name) => `không có giá trị "${name}" vì không mục nào áp dụng`,
  frozenCohort: (units, hash) => `so với ${units} đơn vị đã chốt số liệu, mã ${hash}`,
  moved: "Nằm ngoài khoảng của các đơn vị đã chốt số liệu",
  movedStatistic: (code, statistic, own, frozen) =>
    `chỉ số ${code}: ${statistic} là ${own}, ${frozen === null ? "khi chốt chưa có giá trị nào" : `khi chốt là ${frozen}`}`,
  groups: "Điểm theo nhóm",
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
  unknownRank: (missing) =>
    missing.length === 0
      ? "whether it is to be ranked cannot be told"
      : `whether it is to be ranked cannot be told without ${missing.join(", ")}`,
  noIndex: (name) => `"${name}" has no value, because nothing of it applies`,
  frozenCohort: (units, hash) =>
    `compared with ${units} frozen ${units === 1 ? "unit" : "units"}, cohort ${hash}`,
  moved: "Outside the range of the frozen cohort",
  movedStatistic: (code, statistic, own, frozen) =>
    `indicator ${code}: ${statistic} is ${own}, ${frozen === null ? "where the cohort has no value" : `${frozen} in the cohort`}`,
  groups: "Points by group",
};

const words: { readonly [L in Locale]: ResultWords } = { vi, en };
