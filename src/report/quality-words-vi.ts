/** Every word of the report on quality, in Vietnamese. */
import type { Part } from "./quality.ts";

/** What is remarked, as the summary counts it. */
export type Remark =
  | "alwaysWon"
  | "neverWon"
  | "falling"
  | "shared"
  | "twins"
  | "cliffs"
  | Part
  | "assumptions"
  | "cases";

/** Numbers, codes and names come in as text that is already written for the locale. */
export interface QualityWords {
  readonly title: (scored: number) => string;
  readonly nothing: string;
  readonly summary: (counts: readonly string[]) => string;
  readonly counts: { readonly [R in Remark]: (count: number) => string };
  readonly headings: { readonly [R in Exclude<Remark, "assumptions" | "cases">]: string };
  /** In place of a list of all of them. */
  readonly all: (count: number) => string;
  readonly more: (count: number) => string;
  readonly moreLines: (count: number) => string;
  readonly named: (name: string, label: string | null) => string;
  /** Points that are come near to, never quite given. */
  readonly closeTo: (points: string) => string;
  readonly justBelow: (figure: string, threshold: string, nearby: string, at: string) => string;
  readonly justAbove: (figure: string, threshold: string, nearby: string, at: string) => string;
  readonly notStated: (parts: readonly ("evidence" | "lead")[]) => string;
  readonly assumptions: (count: number, points: string, total: string, share: string) => string;
  readonly seeAssumptions: (file: string) => string;
  readonly cases: (reached: number, all: number, percent: string) => string;
  readonly seeCases: (file: string) => string;
}

export const qualityWordsVi: QualityWords = {
  title: (scored) => `Báo cáo chất lượng (${scored} chỉ số tính điểm)`,
  nothing: "Không có gì cần lưu ý.",
  summary: (counts) => `Nên xem lại: ${counts.join("; ")}.`,
  counts: {
    alwaysWon: (count) => `${count} chỉ số ai cũng đạt điểm tối đa`,
    neverWon: (count) => `${count} chỉ số không ai đạt được điểm tối đa`,
    falling: (count) => `${count} chỉ số làm tốt hơn lại được ít điểm hơn`,
    shared: (count) => `${count} số liệu tính điểm ở nhiều chỉ số`,
    twins: (count) => `${count} nhóm chỉ số trùng nhau`,
    cliffs: (count) => `${count} chỗ điểm nhảy tại ngưỡng`,
    evidence: (count) => `${count} chỉ số chưa có tài liệu kiểm chứng`,
    lead: (count) => `${count} chỉ số chưa có đơn vị chủ trì`,
    example: (count) => `${count} chỉ số chưa có ví dụ`,
    assumptions: (count) => `${count} giả định`,
    cases: (count) => `${count} trường hợp chưa có ví dụ`,
  },
  headings: {
    alwaysWon: "Ai cũng đạt điểm tối đa, nên không phân biệt được các đơn vị",
    neverWon: "Không ai đạt được điểm tối đa",
    falling: "Làm tốt hơn lại có thể được ít điểm hơn",
    shared: "Một số liệu tính điểm ở nhiều chỉ số",
    twins: "Cùng cách tính, cùng số liệu: có thể tính điểm hai lần",
    cliffs: "Điểm nhảy tại ngưỡng, trong khi một bên tính dần theo số liệu",
    evidence: "Chưa có tài liệu kiểm chứng",
    lead: "Chưa có đơn vị chủ trì",
    example: "Chưa có ví dụ",
  },
  all: (count) => `tất cả ${count} chỉ số`,
  more: (count) => `và ${count} chỉ số nữa`,
  moreLines: (count) => `… và ${count} dòng nữa`,
  named: (name, label) => (label === null ? name : `${name} "${label}"`),
  closeTo: (points) => `sát ${points}`,
  justBelow: (figure, threshold, nearby, at) =>
    `${figure}: ngay dưới ${threshold} là ${nearby} điểm, tại ${threshold} là ${at} điểm`,
  justAbove: (figure, threshold, nearby, at) =>
    `${figure}: tại ${threshold} là ${at} điểm, ngay trên ${threshold} là ${nearby} điểm`,
  notStated: (parts) =>
    `Phần đầu ghi văn bản không nêu ${parts.map((part) => PARTS_VI[part]).join(", ")}, nên không liệt kê chỉ số thiếu.`,
  assumptions: (count, points, total, share) =>
    `Giả định: ${count} điều; ${points} trên ${total} điểm tối đa (${share}) dựa vào đó.`,
  seeAssumptions: (file) => `Xem từng điều: barem check ${file} --assumptions`,
  cases: (reached, all, percent) =>
    `Trường hợp của cách tính đã có ví dụ: ${reached} trên ${all} (${percent}%).`,
  seeCases: (file) => `Xem trường hợp còn thiếu: barem test ${file} (--propose viết sẵn ví dụ)`,
};

const PARTS_VI = { evidence: "tài liệu kiểm chứng", lead: "đơn vị chủ trì" } as const;
