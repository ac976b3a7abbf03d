/** The words of a receipt that is recomputed, in both languages. */
import type { Locale } from "../base/diagnostic.ts";
import type { Mismatch } from "./check-receipt.ts";

export interface ReceiptWords {
  readonly what: { readonly [W in Mismatch["what"]]: string };
  readonly keptAndNow: (kept: string, now: string) => string;
  readonly nothing: string;
  readonly engine: (kept: string, now: string) => string;
  readonly shippedChanged: (id: string) => string;
}

/** `receiptWordsOf("en").what.result` is "result". */
export function receiptWordsOf(locale: Locale): ReceiptWords {
  return words[locale];
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
  keptAndNow: (kept, now) => `biên bản ghi ${kept}, tính lại được ${now}`,
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
  keptAndNow: (kept, now) => `the receipt has ${kept}, recomputed it is ${now}`,
  nothing: "(nothing)",
  engine: (kept, now) => `Written by barem ${kept}, recomputed by barem ${now}.`,
  shippedChanged: (id) =>
    `The ruleset ${id} that barem ships has changed since; the receipt was recomputed by the ruleset in it.`,
};

const words: { readonly [L in Locale]: ReceiptWords } = { vi, en };
