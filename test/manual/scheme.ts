/** Puts the rest of a file around what a chapter shows of it, so that readers see only what matters. */
import { exact, sumOf } from "../../src/base/exact.ts";
import type { Locale } from "../../src/index.ts";
import { parse } from "../../src/syntax/parse.ts";
import { type Fence, fileOf, has, option } from "./fences.ts";

/** A whole file, and where the shown part of it stands. */
export interface Scheme {
  readonly name: string;
  readonly text: string;
  readonly shownFrom: number;
  readonly shown: string;
  /** `lines` shows no code of the indicator, so its inputs go by their bare names. */
  readonly isBare: boolean;
}

/** What stands before and after the shown part. */
type Around = readonly [before: string, after: string];

/**
 * The file of a ```barem fence. Without more words it is a whole file; `methods` is a file of methods; `indicator` shows
 * lines of a ruleset (groups, indicators, head lines); `lines` shows lines of one indicator, of 10 points or of
 * `max=20`, or an `unscored` one.
 */
export function schemeOf(fence: Fence, locale: Locale): Scheme {
  const name = fileOf(fence) ?? (locale === "vi" ? "bo-chi-so.barem" : "scheme.barem");
  const [before, after] = around(fence);
  return {
    name,
    text: before + fence.body + after,
    shownFrom: before.length,
    shown: fence.body,
    isBare: has(fence, "lines"),
  };
}

/** The code of the indicator around `lines`. */
export const bareCode = "1";

function around(fence: Fence): Around {
  if (has(fence, "lines")) {
    return linesOfIndicator(fence);
  }
  if (has(fence, "indicator")) {
    return [head(fence.body, totalOf(fence.body)), "}\n"];
  }
  return has(fence, "methods") ? ["", `${head("", "1")}${anIndicator}}\n`] : ["", ""];
}

function linesOfIndicator(fence: Fence): Around {
  if (has(fence, "unscored")) {
    return [`${head("", "1")}${anIndicator}indicator ${bareCode} "Chỉ số" unscored {\n`, "}\n}\n"];
  }
  const max = option(fence, "max") ?? "10";
  return [`${head("", max)}indicator ${bareCode} "Chỉ số" max ${max} {\n`, "}\n}\n"];
}

/** The head of a ruleset; a line that the shown part has itself is left to it. */
function head(shown: string, total: string): string {
  const lines = [
    ["level", "cấp", "commune"],
    ["total", "tổng điểm", total],
    ["not stated", "không nêu", "basis, period, source, wording, lead, evidence"],
  ] as const;
  const missing = lines.filter(
    ([en, vi]) => !new RegExp(`^\\s*(?:${en}|${vi})\\s+[\\p{L}\\d]`, "mu").test(shown),
  );
  return `ruleset bo "Bộ chỉ số" {\n${missing.map(([word, , rest]) => `${word} ${rest}\n`).join("")}`;
}

const anIndicator = `indicator 0 "Chỉ số" max 1 {\ninput done: yes/no "Đã làm"\npoints { done: max not done: 0 }\n}\n`;

/** The sum of the maxima of what stands outermost among lines of a ruleset. */
function totalOf(body: string): string {
  const file = parse({ name: "", text: `ruleset bo "Bộ" {\n${body}\n}\n` }, () => undefined);
  const scored = (file.rulesets[0]?.children ?? []).filter(({ unscored }) => !unscored);
  return sumOf(scored.map(({ max }) => exact(max?.text ?? "0"))).toShortest(6);
}
