/** The words of a receipt that is recomputed, in both languages. */
import type { Locale } from "../base/diagnostic.ts";
import type { Mismatch } from "./mismatch.ts";

export interface ReceiptWords {
  readonly what: { readonly [W in Mismatch["what"]]: string };
  /** The steps of a place in a receipt; "" of those that say nothing to a person. */
  readonly steps: { readonly [step: string]: string };
  readonly keptAndNow: (kept: string, now: string) => string;
  /** A figure that the steps of the receipt were not worked out with. */
  readonly changedFigure: (worked: string, stands: string) => string;
  /** Figures that were changed, with the indicators that come out otherwise and what they come out of. */
  readonly changedFigures: (indicators: string, figures: string) => string;
  readonly changedInVain: string;
  readonly nothing: string;
  readonly engine: (kept: string, now: string) => string;
  readonly shippedChanged: (id: string) => string;
}

/** `receiptWordsOf("en").what.result` is "result". */
export function receiptWordsOf(locale: Locale): ReceiptWords {
  return words[locale];
}

/** `placeText("figures.indicator.III.2.difference", "vi")` is "chỉ số III.2, chênh lệch". */
export function placeText(place: string, locale: Locale): string {
  const { steps } = words[locale];
  const parts = place
    .split(".")
    .map((step) => ({ step, said: Object.hasOwn(steps, step) ? steps[step] : undefined }));
  let text = "";
  for (const [at, { step, said }] of parts.entries()) {
    // A code keeps the points between its parts.
    const isCode = said === undefined && at > 0 && parts[at - 1]?.said === undefined;
    const next = said ?? step;
    text += next === "" ? "" : `${text === "" ? "" : isCode ? "." : said === undefined ? " " : ", "}${next}`;
  }
  return text;
}

const vi: ReceiptWords = {
  what: {
    fingerprint: "bộ chỉ số trong biên bản",
    cohort: "nhóm đơn vị so sánh",
    input: "số liệu",
    result: "kết quả",
    trace: "bước tính",
    official: "đối chiếu với bảng công bố",
    receipt: "nội dung khác của biên bản",
    hash: "mã kiểm của cả biên bản (có chỗ đã bị sửa sau khi ghi)",
  },
  steps: {
    ...{
      units: "số đơn vị",
      frozen: "đã chốt",
      hash: "mã kiểm",
      given: "tên đã nêu",
      fingerprint: "mã nhận dạng",
    },
    ...{ figures: "", indicators: "chỉ số", indicator: "chỉ số", groups: "nhóm", group: "nhóm" },
    ...{ pillars: "trụ cột", pillar: "trụ cột", indices: "chỉ số tổng hợp", index: "chỉ số tổng hợp" },
    ...{ total: "tổng điểm", rank: "hạng", ranks: "hạng", grade: "xếp loại", status: "tình trạng" },
    ...{
      points: "điểm",
      exact: "điểm chính xác",
      max: "điểm tối đa",
      value: "giá trị",
      name: "tên",
      label: "tên gọi",
    },
    ...{ official: "con số được in", recomputed: "con số tính lại", difference: "chênh lệch" },
    ...{
      verdict: "kết luận",
      reason: "lý do",
      causes: "nguyên nhân",
      range: "khoảng",
      missing: "số liệu còn thiếu",
    },
    ...{ first: "chỗ khác đầu tiên", sums: "cộng", sum: "tổng các phần", agrees: "kết luận chung" },
    ...{
      inputs: "số liệu",
      steps: "bước",
      formula: "công thức",
      rounded: "làm tròn",
      before: "trước",
      after: "sau",
    },
    ...{
      places: "số chữ số thập phân",
      gives: "kết quả",
      unit: "đơn vị",
      ruleset: "bộ chỉ số",
      cohort: "nhóm đơn vị",
    },
  },
  keptAndNow: (kept, now) => `biên bản ghi ${kept}, tính lại được ${now}`,
  changedFigure: (worked, stands) => `các bước tính dùng ${worked}, nay số liệu ghi ${stands}`,
  changedFigures: (indicators, figures) =>
    `đã bị sửa; chỉ số ${indicators} không còn ra kết quả đã ghi${figures === "" ? "" : ` với ${figures}`}`,
  changedInVain: "đã bị sửa, nhưng mọi kết quả vẫn như cũ",
  nothing: "(không có)",
  engine: (kept, now) => `Biên bản do barem ${kept} ghi, tính lại bằng barem ${now}.`,
  shippedChanged: (id) =>
    `Bộ chỉ số ${id} đi kèm barem hiện nay đã khác; biên bản được tính lại theo bộ chỉ số ghi trong nó.`,
};

const en: ReceiptWords = {
  what: {
    fingerprint: "ruleset in the receipt",
    cohort: "cohort",
    input: "figures",
    result: "result",
    trace: "steps",
    official: "comparison with the official table",
    receipt: "something else in the receipt",
    hash: "hash of the whole receipt (something was changed after it was written)",
  },
  steps: {
    ...{ figures: "", indicators: "indicator", groups: "group", pillars: "pillar", indices: "index" },
    ...{
      official: "printed figure",
      recomputed: "recomputed figure",
      sums: "sum",
      first: "first difference",
    },
  },
  keptAndNow: (kept, now) => `the receipt has ${kept}, recomputed it is ${now}`,
  changedFigure: (worked, stands) =>
    `the steps were worked out with ${worked}, the figures now have ${stands}`,
  changedFigures: (indicators, figures) =>
    `changed after they were written; indicator ${indicators} no longer comes out as recorded${figures === "" ? "" : ` with ${figures}`}`,
  changedInVain: "changed after they were written, but every result is still the same",
  nothing: "(nothing)",
  engine: (kept, now) => `Written by barem ${kept}, recomputed by barem ${now}.`,
  shippedChanged: (id) =>
    `The ruleset ${id} that barem ships has changed since; the receipt was recomputed by the ruleset in it.`,
};

const words: { readonly [L in Locale]: ReceiptWords } = { vi, en };
