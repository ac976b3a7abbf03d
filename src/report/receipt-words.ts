/** The words of a receipt that is recomputed, in both languages. */
import type { Locale } from "../base/diagnostic.ts";
import { receiptWordsEn } from "./receipt-words-en.ts";
import { receiptWordsVi } from "./receipt-words-vi.ts";
import type { ReceiptWords } from "./receipt-wording.ts";

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

const words: { readonly [L in Locale]: ReceiptWords } = { vi: receiptWordsVi, en: receiptWordsEn };
