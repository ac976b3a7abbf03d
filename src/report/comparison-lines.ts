/** Writes what changed in an indicator or a group: a name for it, and the lines before and after. */
import { assertNever } from "../base/invariant.ts";
import { oneLine } from "../base/visible.ts";
import {
  groupsOf,
  type Condition,
  type Group,
  type Indicator,
  type Input,
  type Provenance,
  type Target,
} from "../ir/ruleset.ts";
import type { GroupChange, IndicatorChange, PlainPart } from "./comparison.ts";
import type { Side } from "./comparison-side.ts";
import { statedExample } from "./comparison-example.ts";
import { comparisonWordsOf } from "./comparison-words.ts";
import type { LiteralChange } from "./literal-changes.ts";
import { dayText } from "./days.ts";
import { localNumber } from "./numbers.ts";
import { conditionText } from "./scheme-condition.ts";
import { pointsText, readableFormula, readableName, type SchemeContext } from "./scheme-context.ts";
import { inputTerms } from "./scheme-input.ts";
import { ruleLines } from "./scheme-rule.ts";
import { provenanceIn } from "./scheme-table.ts";
import { schemeWordsOf } from "./scheme-words.ts";

/** One change in words. */
export interface ChangeLine {
  readonly what: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function indicatorLine(
  change: IndicatorChange,
  before: Indicator,
  after: Indicator,
  old: Side,
  now: Side,
): ChangeLine {
  const words = comparisonWordsOf(now.context.locale);
  switch (change.part) {
    case "group":
      return groupLine(change, old, now);
    case "input":
      return inputLine(change, old, now);
    case "formula": {
      const what = change.isShown ? literalsText(change.literals, now) : words.differentlyWritten;
      return withoutCommonUnlessEmpty({
        what,
        before: formulaLines(before, old),
        after: formulaLines(after, now),
      });
    }
    case "condition": {
      const kind = (change.after ?? change.before)?.kind;
      return {
        what: kind === "require" ? words.require : words.notApplicableWhen,
        before: change.before === null ? [] : [stated(change.before, old)],
        after: change.after === null ? [] : [stated(change.after, now)],
      };
    }
    case "target":
      return {
        what: words.target,
        before: change.before === null ? [] : [stated(change.before, old)],
        after: change.after === null ? [] : [stated(change.after, now)],
      };
    case "message":
      return {
        what: words.message,
        before: messageOf(change.before),
        after: messageOf(change.after),
      };
    default:
      return withoutCommon({
        what: words.parts[change.part],
        before: plainLines(change.part, before, old),
        after: plainLines(change.part, after, now),
      });
  }
}

export function groupChangeLine(
  change: GroupChange,
  before: Group,
  after: Group,
  old: Side,
  now: Side,
): ChangeLine {
  const { parts } = comparisonWordsOf(now.context.locale);
  if (change.part === "group") {
    return groupLine(change, old, now);
  }
  const { part } = change;
  const lines = (group: Group, side: Side): readonly string[] => {
    const { context } = side;
    switch (part) {
      case "code":
        return [group.code];
      case "label":
        return [oneLine(group.label)];
      case "max":
        return [pointsText(group.max, context)];
      case "unscored":
        return wholeGroup(group, side);
      case "sources":
        return provenanceLines(group.provenance, context);
      case "order":
        return [group.children.map(({ code }) => code).join(", ")];
      default:
        return assertNever(part);
    }
  };
  return withoutCommon({ what: parts[part], before: lines(before, old), after: lines(after, now) });
}

/** What an indicator that was added or removed is. */
export function wholeIndicator(indicator: Indicator, { context }: Side): readonly string[] {
  return [
    scoredText(indicator, context),
    ...ruleLines(indicator, context).flatMap(({ kind, text }) => (kind === "wording" ? [] : [text])),
  ];
}

export function wholeGroup(group: Group, { context }: Side): readonly string[] {
  return [scoredText(group, context)];
}

function scoredText({ unscored, max }: Group | Indicator, context: SchemeContext): string {
  const words = comparisonWordsOf(context.locale);
  return unscored ? words.unscored : words.maximumOf(pointsText(max, context));
}

/** The same change of several things in one go: five figures removed, or measured otherwise, are one change with five lines. */
export function inOneGo(lines: readonly ChangeLine[]): readonly ChangeLine[] {
  const joined: ChangeLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && last.what === line.what && areAlike(last, line)) {
      const before = [...last.before, ...line.before];
      joined[joined.length - 1] = { what: line.what, before, after: [...last.after, ...line.after] };
    } else {
      joined.push(line);
    }
  }
  return joined;
}

/** Whether the lines of both can stand one below the other, and still face what they became. */
function areAlike(one: ChangeLine, other: ChangeLine): boolean {
  const sides = [one, other];
  return (
    sides.every(({ before }) => before.length === 0) ||
    sides.every(({ after }) => after.length === 0) ||
    sides.every(({ before, after }) => before.length === after.length)
  );
}

/** The lines without those that stand on both sides; two lists of the same lines stay as they are. */
export function withoutCommon({ what, before, after }: ChangeLine): ChangeLine {
  const old = before.filter((line) => !after.includes(line));
  const now = after.filter((line) => !before.includes(line));
  return old.length + now.length === 0 ? { what, before, after } : { what, before: old, after: now };
}

/** The same, but whole where nothing would be left of one side. */
function withoutCommonUnlessEmpty(line: ChangeLine): ChangeLine {
  const differing = withoutCommon(line);
  return differing.before.length === 0 || differing.after.length === 0 ? line : differing;
}

export function provenanceLines(
  provenance: readonly Provenance[],
  { locale }: SchemeContext,
): readonly string[] {
  const words = comparisonWordsOf(locale);
  const lines = provenance.map((one) =>
    one.kind === "assumed"
      ? words.assumed(oneLine(one.reason))
      : words.source(readableName(one.source, locale), one.place === null ? null : oneLine(one.place)),
  );
  return [...new Set(lines)];
}

export function inputLine(
  { before, after, aspects }: Extract<IndicatorChange, { readonly part: "input" }>,
  old: Side,
  now: Side,
): ChangeLine {
  const words = comparisonWordsOf(now.context.locale);
  const what =
    before === null
      ? words.inputAdded
      : after === null
        ? words.inputRemoved
        : words.inputChanged(aspects.map((aspect) => words.aspects[aspect]));
  const written = (input: Input, side: Side): readonly string[] => [
    inputText(input, aspects.includes("kind"), side),
    ...(aspects.includes("sources") ? provenanceLines(input.provenance, side.context) : []),
  ];
  return {
    what,
    before: before === null ? [] : written(before, old),
    after: after === null ? [] : written(after, now),
  };
}

function inputText(input: Input, withKind: boolean, { context: { locale } }: Side): string {
  const name = readableName(input.name, locale);
  const terms = [
    ...(withKind ? [comparisonWordsOf(locale).kinds[input.kind]] : []),
    ...[inputTerms(input, locale)].filter((text) => text !== ""),
  ].join(", ");
  return `${name}${input.label === null ? "" : ` = ${oneLine(input.label)}`}${terms === "" ? "" : ` (${terms})`}`;
}

function groupLine(
  change: Extract<IndicatorChange, { readonly part: "group" }>,
  old: Side,
  now: Side,
): ChangeLine {
  const nameIn = (code: string | null, { ruleset, context }: Side): string => {
    const group = groupsOf(ruleset.children).find((one) => one.code === code);
    return group === undefined
      ? comparisonWordsOf(context.locale).noGroup
      : `${group.code} ${oneLine(group.label)}`;
  };
  return {
    what: comparisonWordsOf(now.context.locale).parts.group,
    before: [nameIn(change.before, old)],
    after: [nameIn(change.after, now)],
  };
}

function formulaLines(indicator: Indicator, { context }: Side): readonly string[] {
  return ruleLines(indicator, context).flatMap(({ kind, text }) => (kind === "rule" ? [text] : []));
}

/** "Ngưỡng: 80% → 90%"; just the rule where more than numbers changed. */
function literalsText(literals: readonly LiteralChange[], { context: { locale } }: Side): string {
  const words = comparisonWordsOf(locale);
  const written = ({ before, after }: LiteralChange): string =>
    [before, after]
      .map((one) => (one.kind === "date" ? dayText(one.value, locale) : localNumber(one.written, locale)))
      .join(" → ");
  const named = (
    is: (one: LiteralChange) => boolean,
    name: (changes: readonly string[]) => string,
  ): readonly string[] => {
    const some = literals.filter(is).map(written);
    return some.length === 0 ? [] : [name(some)];
  };
  const isOfPoints = ({ isThreshold, after }: LiteralChange): boolean =>
    !isThreshold && after.type === "points";
  const texts = [
    ...named(({ isThreshold }) => isThreshold, words.thresholds),
    ...named(isOfPoints, words.pointsOfCases),
    ...named((one) => !one.isThreshold && !isOfPoints(one), words.numbers),
  ];
  return texts.length === 0 ? words.formula : texts.join(". ");
}

function stated({ expression, message, ...line }: Condition | Target, { context }: Side): string {
  const text = "kind" in line ? readableFormula(expression, context) : conditionText(expression, context);
  return message === null ? text : schemeWordsOf(context.locale).withMessage(text, oneLine(message));
}

function messageOf({ message }: Condition | Target): readonly string[] {
  return message === null ? [] : [oneLine(message)];
}

function plainLines(part: PlainPart, indicator: Indicator, side: Side): readonly string[] {
  const { context } = side;
  switch (part) {
    case "code":
      return [indicator.code];
    case "max":
      return [pointsText(indicator.max, context)];
    case "label":
      return [oneLine(indicator.label)];
    case "unscored":
      return [scoredText(indicator, context)];
    case "direction":
      return indicator.lowerIsBetter ? [schemeWordsOf(context.locale).rule.lowerIsBetter] : [];
    case "cannot express":
      return indicator.cannotExpress.map((one) => oneLine(one.words));
    case "sources":
      return provenanceLines(provenanceIn(indicator), context);
    case "examples":
      return indicator.examples.map((example) => statedExample(example, indicator, side));
    default:
      return indicator[part].map(oneLine);
  }
}
