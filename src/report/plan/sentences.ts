/** Says in a sentence what wins points back, or what stands in the way. */
import { dayNumber } from "../../base/calendar.ts";
import type { Locale } from "../../base/diagnostic.ts";
import type { Exact } from "../../base/exact.ts";
import { assertNever } from "../../base/invariant.ts";
import { oneLine } from "../../base/visible.ts";
import type { Value } from "../../evaluate/outcome.ts";
import { type Indicator, type Input, inputsOf, type Ruleset } from "../../ir/ruleset.ts";
import { dayText } from "../days.ts";
import { pointsCell, shareText, shortNumber } from "../numbers.ts";
import { valueText } from "../trace-values.ts";
import type { Change, Hindrance, PlanItem, Win } from "./parts.ts";
import { planWordsOf } from "./words.ts";

export interface PlanContext {
  readonly ruleset: Ruleset;
  readonly locale: Locale;
}

/** "Tăng “Số hồ sơ trực tuyến” thêm 200 hồ sơ (từ 300 lên 500) thì đạt 80%, được 20 điểm (thêm 5 điểm)". */
export function winText(win: Win, item: PlanItem, context: PlanContext): string {
  const { ruleset, locale } = context;
  const words = planWordsOf(locale);
  const changes = [
    win.changes.map((one) => changeText(one, item, locale)).join(words.and),
    ...win.alternatives.map((one) => alternativeText(one, item, locale)),
  ].join(words.or);
  const points = pointsCell(win.points, ruleset.show, locale);
  const isMet = win.points.compare(item.max) >= 0;
  const share = win.share === null ? null : shareText(win.share, locale);
  const result = item.countsTargets
    ? words.meets(isMet ? null : points, pointsCell(item.max, ruleset.show, locale))
    : words.gives(share, points, pointsCell(win.gained, ruleset.show, locale));
  return upperFirst(`${changes} ${result}`);
}

/** What to do for the maximum, or why nothing can be said. */
export function fullText(item: PlanItem, context: PlanContext): string {
  const { full, hindrance } = item;
  const words = planWordsOf(context.locale);
  if (full === null) {
    return hindrance === null ? "" : hindranceText(hindrance, item, context);
  }
  const action = winText(full, item, context);
  return `${hindrance?.kind === "several" ? words.several(lowerFirst(action)) : action}.`;
}

/** A level that is nearer than the maximum; "" where there is none. */
export function nearerText(item: PlanItem, context: PlanContext): string {
  const { nearer } = planWordsOf(context.locale);
  return item.next === null ? "" : nearer(lowerFirst(winText(item.next, item, context)));
}

function changeText({ input, from, to }: Change, { indicator }: PlanItem, locale: Locale): string {
  const words = planWordsOf(locale);
  const name = nameOf(input, indicator);
  if (typeof from === "object" && typeof to === "object") {
    const isUp = to.compare(from) > 0;
    const by = measured(to.minus(from).abs(), input, locale);
    const [before, after] = [from, to].map((value) => shortNumber(value, input.kind, locale));
    return (isUp ? words.raise : words.lower)(name, by, before ?? "", after ?? "");
  }
  if (input.kind === "date" && typeof from === "string" && typeof to === "string") {
    const isEarlier = dayNumber(to) < dayNumber(from);
    return (isEarlier ? words.before : words.after)(name, dayText(to, locale), dayText(from, locale));
  }
  return typeof to === "boolean"
    ? (to ? words.fulfil : words.cease)(name)
    : words.turn(name, wordOf(from, input, locale), wordOf(to, input, locale));
}

/** "“Kiêm nhiệm” (từ 3 lên 9)", after what is done with another figure. */
function alternativeText({ input, from, to }: Change, { indicator }: PlanItem, locale: Locale): string {
  const [before, after] = [from, to].map((value) =>
    typeof value === "object" ? shortNumber(value, input.kind, locale) : "",
  );
  const isUp = typeof from === "object" && typeof to === "object" && to.compare(from) > 0;
  const words = planWordsOf(locale);
  return words.instead(nameOf(input, indicator), before ?? "", after ?? "", isUp);
}

/** "200 hồ sơ", "5 điểm phần trăm". */
function measured(value: Exact, { kind, unitOf }: Input, locale: Locale): string {
  const number = shortNumber(value, kind, locale);
  return kind === "ratio"
    ? planWordsOf(locale).percentagePoints(number.replace(/%$/, ""))
    : `${number}${unitOf === null ? "" : ` ${oneLine(unitOf)}`}`;
}

function wordOf(value: Value, { options }: Input, locale: Locale): string {
  const option = options.find(({ word }) => word === value);
  return oneLine(option?.label ?? valueText(value, "choice", locale));
}

/** What has no label is known by that of its indicator; an identifier says nothing to an office. */
function nameOf({ key, label, name }: Input, { inputs, label: whole }: Indicator): string {
  const isOwn = inputs.some((one) => one.key === key);
  return oneLine(label ?? (isOwn ? whole : name.replaceAll("_", " ")));
}

function hindranceText(
  hindrance: Hindrance,
  { lost, indicator }: PlanItem,
  { ruleset, locale }: PlanContext,
): string {
  const words = planWordsOf(locale);
  const named = (keys: readonly string[]): string => {
    const inputs = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
    return keys
      .map((key) => inputs.get(key))
      .map((input, at) => `“${input === undefined ? (keys[at] ?? "") : nameOf(input, indicator)}”`)
      .join(", ");
  };
  switch (hindrance.kind) {
    case "pending":
      return words.pending(named(hindrance.missing), pointsCell(lost, ruleset.show, locale));
    case "refused":
      return words.refused;
    case "cannot express":
      return words.cannotExpress(hindrance.words.map((one) => `“${oneLine(one)}”`).join(", "));
    case "entered":
      return words.entered;
    case "shared":
      return words.shared(named(hindrance.keys));
    case "held":
      return words.held(oneLine(hindrance.condition));
    case "several":
    case "out of reach":
      return words.outOfReach;
    case "at best":
      return words.atBest;
    default:
      return assertNever(hindrance);
  }
}

/** `upperFirst("tăng")` is "Tăng"; of a quoted name its first letter. */
export function upperFirst(text: string): string {
  return text.replace(/^“?\p{Ll}/u, (first) => first.toUpperCase());
}

function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}/u, (first) => first.toLowerCase());
}
