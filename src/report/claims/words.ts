/** The words of claimed beside verified points, in both languages. */
import type { Locale } from "../../base/diagnostic.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import type { FigureSide } from "./figures.ts";

/** What it is put into print with. */
export interface ClaimsContext {
  readonly ruleset: Ruleset;
  readonly locale: Locale;
  readonly words: ClaimsWords;
}

export interface ClaimsWords {
  readonly title: string;
  readonly counts: (over: number, under: number, same: number, open: number) => string;
  /** What of a unit could not be compared, and why. */
  readonly waiting: (unit: string, indicators: string) => string;
  /** Which ranks do not count a unit in which something waits. */
  readonly leftOutOfRanks: string;
  readonly leftOutOfClaimedRanks: string;
  readonly figures: string;
  readonly figure: string;
  readonly states: { readonly [S in Exclude<FigureSide["state"], "value">]: string };
  readonly unverified: string;
  readonly others: string;
  readonly together: string;
  readonly because: string;
  readonly more: (count: number) => string;
  readonly partly: (verdict: string) => string;
  readonly justPartly: string;
  /** Of a unit with as many points by other figures. */
  readonly sameButFigures: string;
  readonly units: string;
  readonly detail: string;
  readonly byIndicator: string;
  readonly none: string;
  readonly unmatched: (names: string) => string;
  readonly note: string;
  readonly unit: string;
  readonly indicator: string;
  readonly claimed: string;
  readonly verified: string;
  readonly difference: string;
  readonly verdict: string;
  readonly verdicts: { readonly [V in "over" | "under" | "same" | "open"]: string };
  readonly claimedRank: string;
  readonly verifiedRank: string;
  readonly evidence: string;
  readonly over: string;
  readonly under: string;
  readonly sum: string;
  readonly size: string;
}

const vi: ClaimsWords = {
  title: "Đối chiếu tự đánh giá và thẩm định",
  counts: (over, under, same, open) =>
    `${over} đơn vị tự đánh giá cao hơn thẩm định, ${under} đơn vị thấp hơn, ${same} đơn vị khớp điểm${open === 0 ? "" : `, ${open} đơn vị chưa so được hết`}.`,
  waiting: (unit, indicators) =>
    `${unit}: chưa đủ số liệu để so ${indicators}; chênh lệch chỉ tính các chỉ số có điểm ở cả hai bên.`,
  leftOutOfRanks: "Hạng tự đánh giá và hạng thẩm định đều chưa xếp đơn vị này.",
  leftOutOfClaimedRanks: "Hạng tự đánh giá chưa xếp đơn vị này.",
  figures: "Số liệu khác nhau",
  figure: "Số liệu",
  states: { "not provided": "chưa có", "not applicable": "không áp dụng", refused: "không dùng được" },
  unverified: "chưa thẩm định",
  others: "Điểm khác do số liệu của đơn vị khác",
  together: "Nếu mọi đơn vị tự đánh giá",
  because: "Do số liệu của",
  more: (count) => `và ${count} đơn vị khác`,
  partly: (verdict) => `${verdict} (mới so một phần)`,
  justPartly: "mới so một phần",
  sameButFigures: "khớp điểm, khác số liệu",
  units: "Theo đơn vị",
  detail: "Từng chỉ số có chênh lệch",
  byIndicator: "Theo chỉ số",
  none: "Điểm của mọi chỉ số đều khớp.",
  unmatched: (names) => `Chỉ có một trong hai loại số liệu: ${names}.`,
  note: "Điểm tự đánh giá của mỗi đơn vị được tính bằng số liệu tự đánh giá của chính đơn vị đó và số liệu thẩm định của các đơn vị khác; chênh lệch là điểm này trừ điểm theo số liệu thẩm định; phần chờ số liệu chưa tính. Hạng tự đánh giá xếp theo chính các điểm này.",
  unit: "Đơn vị",
  indicator: "Chỉ số",
  claimed: "Tự đánh giá",
  verified: "Thẩm định",
  difference: "Chênh lệch",
  verdict: "Nhận xét",
  verdicts: { over: "cao hơn", under: "thấp hơn", same: "khớp", open: "chưa so được" },
  claimedRank: "Hạng tự đánh giá",
  verifiedRank: "Hạng thẩm định",
  evidence: "Tài liệu kiểm chứng",
  over: "Số đơn vị cao hơn",
  under: "Số đơn vị thấp hơn",
  sum: "Tổng chênh lệch",
  size: "Tổng độ lớn",
};

const en: ClaimsWords = {
  title: "Claimed against verified",
  counts: (over, under, same, open) =>
    `Claimed more than verified: ${over}; less: ${under}; the same points: ${same}${open === 0 ? "" : `; not compared in full: ${open}`}.`,
  waiting: (unit, indicators) =>
    `${unit}: figures are missing to compare ${indicators}; the difference is over indicators that both score.`,
  leftOutOfRanks: "Neither the ranks claimed nor the verified ones count this unit.",
  leftOutOfClaimedRanks: "The ranks claimed do not count this unit.",
  figures: "Figures that differ",
  figure: "Figure",
  states: { "not provided": "not given", "not applicable": "not applicable", refused: "cannot be used" },
  unverified: "not verified yet",
  others: "Points that differ because of figures of other units",
  together: "By all claims",
  because: "Because of figures of",
  more: (count) => `and ${count} more`,
  partly: (verdict) => `${verdict} (in part)`,
  justPartly: "compared in part",
  sameButFigures: "the same points, other figures",
  units: "By unit",
  detail: "Indicators that differ",
  byIndicator: "By indicator",
  none: "No indicator differs.",
  unmatched: (names) => `With one kind of figures only: ${names}.`,
  note: "The points claimed by a unit are those of its own claimed figures among the verified figures of the others; a difference is these less the points by verified figures; what waits for figures is not counted. The ranks claimed go by these points.",
  unit: "Unit",
  indicator: "Indicator",
  claimed: "Claimed",
  verified: "Verified",
  difference: "Difference",
  verdict: "Claim",
  verdicts: { over: "too high", under: "too low", same: "the same", open: "open" },
  claimedRank: "Rank claimed",
  verifiedRank: "Rank verified",
  evidence: "Evidence",
  over: "Units too high",
  under: "Units too low",
  sum: "Sum",
  size: "Sum of sizes",
};

const table: { readonly [L in Locale]: ClaimsWords } = { vi, en };

/** The word table of a locale: `claimsWordsOf("vi").unit` is "Đơn vị". */
export function claimsWordsOf(locale: Locale): ClaimsWords {
  return table[locale];
}
