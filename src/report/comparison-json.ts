/** The stable JSON shape of `barem diff --format json`: numbers are exact fractions as text, keys are never translated. */
import type { Group, Indicator, Ruleset } from "../ir/ruleset.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import {
  isSame,
  type Compared,
  type DifferingExample,
  type GroupChange,
  type IndicatorChange,
  type IndicatorComparison,
  type RulesetComparison,
} from "./comparison.ts";
import { countsOf, isWordingOnly } from "./comparison-counts.ts";
import { headLine } from "./comparison-head-lines.ts";
import { groupChangeLine, indicatorLine, type ChangeLine } from "./comparison-lines.ts";
import { sideOf, type Side } from "./comparison-side.ts";
import type { Counts } from "./comparison-words-vi.ts";

export interface ComparisonJson {
  /** That of the shape of this object. */
  readonly version: 1;
  readonly same: boolean;
  readonly before: RulesetNameJson;
  readonly after: RulesetNameJson;
  /** How many indicators have what. */
  readonly summary: Counts;
  readonly head: readonly ChangeJson[];
  readonly groups: readonly NodeJson[];
  readonly indicators: readonly IndicatorJson[];
  /** Codes of indicators that are only written in another way; "" is the rest of the ruleset. */
  readonly rewritten: readonly string[];
}

export interface RulesetNameJson {
  readonly id: string;
  readonly label: string;
  readonly fingerprint: string;
  readonly total: string;
}

/** `before` is null for what was added, `after` for what was removed. */
export interface NodeJson {
  readonly change: "added" | "removed" | "changed";
  readonly before: NameJson | null;
  readonly after: NameJson | null;
  readonly changes: readonly ChangeJson[];
}

export interface NameJson {
  readonly code: string;
  readonly label: string;
  readonly max: string;
}

export interface IndicatorJson extends NodeJson {
  readonly wordingOnly: boolean;
  readonly example: DifferingExample | null;
}

/** What changed, with the lines of both versions, formulas in the English notation. */
export interface ChangeJson {
  readonly part: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Of an input: what of it changed. */
  readonly aspects?: readonly string[];
  /** Of a formula: whether figures show that it gives other points. */
  readonly shown?: boolean;
  /** Of a formula: the numbers that changed, where nothing else did. */
  readonly literals?: readonly {
    readonly before: string;
    readonly after: string;
    readonly threshold: boolean;
  }[];
}

export function comparisonJson(comparison: RulesetComparison): ComparisonJson {
  const { before, after, head, groups, indicators, rewritten } = comparison;
  const [old, now] = [sideOf(before, "en"), sideOf(after, "en")];
  return {
    version: 1,
    same: isSame(comparison),
    before: rulesetJson(before),
    after: rulesetJson(after),
    summary: countsOf(comparison),
    head: head.map((change) => changeJson(change, headLine(change, old, now))),
    groups: groups.map((one) => groupJson(one, old, now)),
    indicators: indicators.map((one) => indicatorJson(one, old, now)),
    rewritten,
  };
}

function rulesetJson(ruleset: Ruleset): RulesetNameJson {
  const { id, label, total } = ruleset;
  return { id, label, fingerprint: fingerprintOf(ruleset), total };
}

function groupJson(group: Compared<Group, GroupChange>, old: Side, now: Side): NodeJson {
  const { changes } = group;
  return nodeJson(group, (one, other) =>
    changes.map((change) => changeJson(change, groupChangeLine(change, one, other, old, now))),
  );
}

function indicatorJson(indicator: IndicatorComparison, old: Side, now: Side): IndicatorJson {
  const { changes, example } = indicator;
  const node = nodeJson(indicator, (one, other) =>
    changes.map((change) => changeJson(change, indicatorLine(change, one, other, old, now))),
  );
  return { ...node, wordingOnly: isWordingOnly(indicator), example };
}

function nodeJson<T extends Group | Indicator>(
  { before, after }: { readonly before: T | null; readonly after: T | null },
  changesOf: (before: T, after: T) => readonly ChangeJson[],
): NodeJson {
  return {
    change: before === null ? "added" : after === null ? "removed" : "changed",
    before: before && nameJson(before),
    after: after && nameJson(after),
    changes: before === null || after === null ? [] : changesOf(before, after),
  };
}

function nameJson({ code, label, max }: Group | Indicator): NameJson {
  return { code, label, max };
}

type AnyChange = IndicatorChange | GroupChange | RulesetComparison["head"][number];

function changeJson(change: AnyChange, { before, after }: ChangeLine): ChangeJson {
  const shared = { part: change.part, before, after };
  switch (change.part) {
    case "input":
      return { ...shared, aspects: change.aspects };
    case "formula":
      return {
        ...shared,
        shown: change.isShown,
        literals: change.literals.map((one) => ({
          before: one.before.value,
          after: one.after.value,
          threshold: one.isThreshold,
        })),
      };
    default:
      return shared;
  }
}
