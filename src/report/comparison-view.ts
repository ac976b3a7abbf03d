/** Sets a comparison of two rulesets out in words, for a writer of tables, Markdown or HTML. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import type { Group } from "../ir/ruleset.ts";
import {
  isSame,
  type Compared,
  type GroupChange,
  type IndicatorComparison,
  type RulesetComparison,
} from "./comparison.ts";
import { isSourceOnly, isWordingOnly, summaryOf } from "./comparison-counts.ts";
import { exampleSentence, exampleTexts, type ExampleTexts } from "./comparison-example.ts";
import { headLine } from "./comparison-head-lines.ts";
import {
  groupChangeLine,
  indicatorLine,
  inOneGo,
  wholeGroup,
  wholeIndicator,
  type ChangeLine,
} from "./comparison-lines.ts";
import { sideOf, type Side } from "./comparison-side.ts";
import { comparisonWordsOf } from "./comparison-words.ts";

export interface ComparisonView {
  readonly locale: Locale;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly summary: string;
  /** Those that have something. */
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
}

export interface Section {
  readonly heading: string;
  /** What its entries are: groups or indicators. */
  readonly label: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly kind: "added" | "removed" | "changed";
  /** "" for the head. */
  readonly code: string;
  readonly label: string;
  readonly lines: readonly ChangeLine[];
  readonly example: { readonly sentence: string; readonly texts: ExampleTexts } | null;
}

export function viewOf(comparison: RulesetComparison, locale: Locale): ComparisonView {
  const words = comparisonWordsOf(locale);
  const [old, now] = [sideOf(comparison.before, locale), sideOf(comparison.after, locale)];
  return {
    locale,
    title: words.title,
    before: nameOf(old),
    after: nameOf(now),
    summary: isSame(comparison) ? words.same : `${summaryOf(comparison, locale)}.`,
    sections: sectionsOf(comparison, old, now).filter(({ entries }) => entries.length > 0),
    notes: [...rewrittenNotes(comparison, locale), ...(isSame(comparison) ? [] : words.notes)],
  };
}

function sectionsOf(
  { head, groups, indicators }: RulesetComparison,
  old: Side,
  now: Side,
): readonly Section[] {
  const { headings, columns } = comparisonWordsOf(now.context.locale);
  const headEntry: Entry = {
    ...{ kind: "changed", code: "", label: "", example: null },
    lines: inOneGo(head.map((change) => headLine(change, old, now))),
  };
  const sectionOf = (heading: string, is: (one: IndicatorComparison) => boolean): Section => ({
    heading,
    label: columns.indicator,
    entries: indicators.filter(is).map((one) => indicatorEntry(one, old, now)),
  });
  return [
    { heading: headings.head, label: "", entries: head.length === 0 ? [] : [headEntry] },
    {
      heading: headings.groups,
      label: columns.group,
      entries: groups.map((one) => groupEntry(one, old, now)),
    },
    sectionOf(headings.indicators, (one) => !isWordingOnly(one) && !isSourceOnly(one)),
    sectionOf(headings.sources, isSourceOnly),
    sectionOf(headings.wording, isWordingOnly),
  ];
}

function nameOf({ ruleset }: Side): string {
  return `${oneLine(ruleset.label)} (${ruleset.id})`;
}

function rewrittenNotes({ rewritten }: RulesetComparison, locale: Locale): readonly string[] {
  const words = comparisonWordsOf(locale);
  return rewritten.length === 0
    ? []
    : [rewritten.includes("") ? words.rewrittenRest : words.rewritten(rewritten)];
}

function indicatorEntry(
  { before, after, changes, example }: IndicatorComparison,
  old: Side,
  now: Side,
): Entry {
  const lines =
    before === null || after === null
      ? wholeLines(before && wholeIndicator(before, old), after && wholeIndicator(after, now), now)
      : inOneGo(changes.map((change) => indicatorLine(change, before, after, old, now)));
  return {
    ...entryOf(before, after, lines),
    example:
      example === null
        ? null
        : { sentence: exampleSentence(example, old, now), texts: exampleTexts(example, old, now) },
  };
}

function groupEntry({ before, after, changes }: Compared<Group, GroupChange>, old: Side, now: Side): Entry {
  const lines =
    before === null || after === null
      ? wholeLines(before && wholeGroup(before, old), after && wholeGroup(after, now), now)
      : changes.map((change) => groupChangeLine(change, before, after, old, now));
  return entryOf(before, after, lines);
}

interface Named {
  readonly code: string;
  readonly label: string;
}

function entryOf(before: Named | null, after: Named | null, lines: readonly ChangeLine[]): Entry {
  const named = after ?? before;
  return {
    kind: before === null ? "added" : after === null ? "removed" : "changed",
    code: named?.code ?? "",
    label: oneLine(named?.label ?? ""),
    lines,
    example: null,
  };
}

function wholeLines(
  before: readonly string[] | null,
  after: readonly string[] | null,
  { context }: Side,
): readonly ChangeLine[] {
  const words = comparisonWordsOf(context.locale);
  const what = before === null ? words.added : words.removed;
  return [{ what, before: before ?? [], after: after ?? [] }];
}
