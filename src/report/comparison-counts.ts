/** Counts what differs between two rulesets, and sums it up in one line. */
import type { Locale } from "../base/diagnostic.ts";
import { bearsOnPoints } from "./compare-inputs.ts";
import {
  isOnlyWording,
  type IndicatorChange,
  type IndicatorComparison,
  type RulesetComparison,
} from "./comparison.ts";
import { comparisonWordsOf } from "./comparison-words.ts";
import type { Counts } from "./comparison-words-vi.ts";
import { exactNumber, fractionOf } from "./numbers.ts";

export function countsOf({ indicators }: RulesetComparison): Counts {
  const withChange = (is: (change: IndicatorChange) => boolean): number =>
    indicators.filter(({ changes }) => changes.some(is)).length;
  const withPart = (...parts: readonly IndicatorChange["part"][]): number =>
    withChange(({ part }) => parts.includes(part));
  return {
    added: indicators.filter(({ before }) => before === null).length,
    removed: indicators.filter(({ after }) => after === null).length,
    renumbered: withPart("code"),
    moved: withPart("group"),
    maximum: withPart("max", "unscored"),
    rule: withChange((one) => one.part === "cannot express" || (one.part === "formula" && one.isShown)),
    conditions: withPart("condition"),
    inputs: withChange((one) => one.part === "input" && (bearsOnPoints(one) || !isOnlyWording(one))),
    differentlyWritten: withChange((one) => one.part === "formula" && !one.isShown),
    targets: withPart("target", "direction"),
    duties: withPart("lead", "support", "evidence"),
    sources: withPart("sources"),
    wordingOnly: indicators.filter(isWordingOnly).length,
  };
}

/** Whether an indicator that is in both changed in nothing but words. */
export function isWordingOnly({ changes, before, after }: Omit<IndicatorComparison, "example">): boolean {
  return before !== null && after !== null && changes.every(isOnlyWording);
}

/** Whether it changed in nothing but where it comes from, and perhaps words. */
export function isSourceOnly(indicator: Omit<IndicatorComparison, "example">): boolean {
  const { changes, before, after } = indicator;
  const isEither = (change: IndicatorChange): boolean => change.part === "sources" || isOnlyWording(change);
  return before !== null && after !== null && changes.every(isEither) && !isWordingOnly(indicator);
}

/** "3 thêm, 1 bỏ, 2 đánh số lại, 5 đổi cách tính; 1 nhóm thay đổi; tổng điểm 1000 → 1005". */
export function summaryOf(comparison: RulesetComparison, locale: Locale): string {
  const words = comparisonWordsOf(locale);
  const { before, after, head, groups } = comparison;
  const counts = countsOf(comparison);
  const named = ORDER.flatMap((key) => (counts[key] === 0 ? [] : [words.counts[key](counts[key])]));
  const [old, now] = [before, after].map(({ total }) => exactNumber(fractionOf(total), "points", locale));
  return [
    named.length === 0 ? words.noIndicators : named.join(", "),
    ...(groups.length === 0 ? [] : [words.groupCount(groups.length)]),
    ...(head.length === 0 ? [] : [words.headCount(head.length)]),
    words.total(old ?? "", old === now ? null : (now ?? "")),
  ].join("; ");
}

const ORDER: readonly (keyof Counts)[] = [
  "added",
  "removed",
  "renumbered",
  "moved",
  "maximum",
  "rule",
  "conditions",
  "inputs",
  "differentlyWritten",
  "targets",
  "duties",
  "sources",
  "wordingOnly",
];
