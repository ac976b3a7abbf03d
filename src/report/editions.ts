/** Sums up rulesets, an edition each: where it comes from, how much of its source is known, what rests on assumptions. */
import type { Locale } from "../base/diagnostic.ts";
import { exact } from "../base/exact.ts";
import { oneLine } from "../base/visible.ts";
import { wrapToWidth } from "../base/width.ts";
import { indicatorsOf, type Basis, type Indicator, type Level, type Ruleset } from "../ir/ruleset.ts";
import { assumedMaximum } from "./assumptions.ts";
import { layOut, type Column } from "./layout.ts";
import { exactNumber, fractionOf, machineDecimal, percentText } from "./numbers.ts";
import { basisText, periodText, schemeWordsOf } from "./scheme-words.ts";

/** The keys are those of the JSON that `barem rulesets --format json` prints. */
export interface Edition {
  readonly id: string;
  readonly label: string;
  readonly level: Level;
  readonly basis: readonly Basis[];
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly indicators: KnownIndicators;
  /** How many of the indicators have lines to be reached. */
  readonly withTargets: number;
  /** Whether it gives points; without, it has targets only. */
  readonly scored: boolean;
  readonly max: string;
  readonly assumedMax: string;
}

export interface KnownIndicators {
  readonly known: number;
  /** How many the official text has; null where the ruleset does not say. */
  readonly of: number | null;
}

export function editionOf(id: string, ruleset: Ruleset): Edition {
  const indicators = indicatorsOf(ruleset.children);
  return {
    id,
    label: ruleset.label,
    level: ruleset.level,
    basis: ruleset.basis,
    period: ruleset.period,
    indicators: knownIndicators(indicators),
    withTargets: indicators.filter(({ targets }) => targets.length > 0).length,
    scored: indicators.some(({ unscored }) => !unscored),
    max: machineDecimal(fractionOf(ruleset.total), ruleset.show),
    assumedMax: machineDecimal(assumedMaximum(ruleset), ruleset.show),
  };
}

/** Editions for people, within `WIDTH` columns: a table, then names with legal bases, then what the columns mean. */
export function renderEditions(editions: readonly Edition[], locale: Locale): string {
  const words = schemeWordsOf(locale).editions;
  const columns: readonly Column[] = [
    { head: words.id, align: "left" },
    { head: words.level, align: "left" },
    { head: words.period, align: "left" },
    { head: words.indicators, align: "right" },
    { head: words.max, align: "right" },
    { head: words.assumed, align: "right" },
    { head: words.gives, align: "left" },
  ];
  const rows = editions.map((one) => rowOf(one, locale));
  const names = editions.map((one) => nameOf(one, locale)).join("\n\n");
  const legend = words.legend.flatMap((line) => wrapToWidth(line, WIDTH)).join("\n");
  return `${layOut(columns, rows)}\n\n${legend}\n\n${names}`;
}

function rowOf(edition: Edition, locale: Locale): readonly string[] {
  const words = schemeWordsOf(locale);
  const { known, of } = edition.indicators;
  const max = exact(edition.max);
  const share = max.isZero() ? NONE : percentText(exact(edition.assumedMax).over(max).toFraction(), locale);
  return [
    edition.id,
    words.levels[edition.level],
    periodText(edition.period) ?? NONE,
    `${known}/${of ?? NONE}`,
    edition.scored ? exactNumber(max, "points", locale) : NONE,
    share,
    edition.scored
      ? edition.withTargets === 0
        ? words.editions.points
        : words.editions.pointsAndTargets
      : words.editions.targets,
  ];
}

function nameOf({ id, label, basis }: Edition, locale: Locale): string {
  const lines = [oneLine(label), ...basis.map((one) => oneLine(basisText(one, locale)))];
  const wrapped = lines.flatMap((line) => wrapToWidth(line, WIDTH - INDENT.length));
  return [id, ...wrapped.map((line) => INDENT + line)].join("\n");
}

/**
 * A ruleset says in a label how many indicators of its source one line stands for: "(10 chỉ số thành phần)" or
 * "(10 indicators)". A line N.0 is never printed in the source: rulesets give this code to what stands for the rest.
 */
function knownIndicators(indicators: readonly Indicator[]): KnownIndicators {
  const counts = indicators.map(({ label }) => Number(COUNTED.exec(label)?.[1] ?? 0));
  const standIns = indicators.filter(({ code, label }) => COUNTED.test(label) || code.endsWith(".0"));
  const known = indicators.length - standIns.length;
  const areCounted = standIns.length > 0 && standIns.every(({ label }) => COUNTED.test(label));
  return { known, of: areCounted ? counts.reduce((sum, count) => sum + count, known) : null };
}

const COUNTED = /\((\d{1,6}) (?:chỉ số thành phần|indicators)\)/;
const NONE = "–";
const INDENT = "  ";
const WIDTH = 120;
