/** What both languages do with terms of the language when they make a sentence of them. */
import type { Term } from "./codes.ts";

/** Begins a sentence with a term: `capital("tỷ lệ")` is "Tỷ lệ". */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Whether two different kinds of figures meet; texts, choices and twice the same kind are another matter. */
export function areFigures(left: Term, right: Term): boolean {
  const figures = ["count", "amount", "ratio", "points", "number"];
  return left.en !== right.en && figures.includes(left.en) && figures.includes(right.en);
}

/** Whether one of two kinds is a date. */
export function hasDate(left: Term, right: Term): boolean {
  return left.en === "date" || right.en === "date";
}

/** `withArticle({ en: "amount", vi: "đại lượng" })` is "an amount"; points and text take none. */
export function withArticle({ en }: Term): string {
  return en === "points" || en === "text" ? en : `${/^[aeiou]/.test(en) ? "an" : "a"} ${en}`;
}

/** Whether a share stands where points belong: then a factor is missing. */
export function isRatioForPoints(expected: readonly Term[], found: Term): boolean {
  return expected.length === 1 && expected[0]?.en === "points" && found.en === "ratio";
}

export function didYouMeanVi(nearest: string | undefined): string {
  return nearest === undefined ? "" : ` Có phải ý bạn là "${nearest}"?`;
}
export function didYouMeanEn(nearest: string | undefined): string {
  return nearest === undefined ? "" : ` Do you mean "${nearest}"?`;
}
