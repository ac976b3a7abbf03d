/** What both languages do with terms of the language when they make a sentence of them. */
import type { Term } from "./codes.ts";

/** Begins a sentence with a term: `capital("tỷ lệ")` is "Tỷ lệ". */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Whether a share stands where points belong: then a factor is missing. */
export function isRatioForPoints(expected: readonly Term[], found: Term): boolean {
  return expected.length === 1 && expected[0]?.en === "points" && found.en === "ratio";
}
