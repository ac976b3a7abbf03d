/** The ways in which people get the rule of an indicator wrong, each as the indicator that they scored by. */
import { exact } from "../base/exact.ts";
import type { Arithmetic, Expression, InputReference, Literal } from "../ir/expression.ts";
import { everyPart } from "../ir/expression.ts";
import { groupsOf, type Indicator, indicatorsOf, type Input, inputsOf, type Ruleset } from "../ir/ruleset.ts";
import type { CauseKind, InputLabels } from "./reconciliation.ts";
import { type Alternative, type Rewritten, rewritings, rewrittenEverywhere } from "./rewrite.ts";

/** An indicator as somebody may have scored it, and what that is called. */
export type RuleVariant = Rewritten<CauseKind>;

/** Simplest first: hundredfold ratios, roundings within the rule, caps, other cases, denominators, terms, maxima, last year's rule. */
export function ruleVariants(
  indicator: Indicator,
  ruleset: Ruleset,
  before: Ruleset | undefined,
): readonly RuleVariant[] {
  return [
    ...rewritings(indicator, (part) => hundredfold(part, ruleset)),
    ...rewritings(indicator, roundedInside),
    ...capVariants(indicator),
    ...rewritings(indicator, otherCases),
    ...denominatorVariants(indicator, ruleset),
    ...termVariants(indicator, ruleset),
    ...maximumVariants(indicator, ruleset, before),
    ...ruleBefore(indicator, before),
  ];
}

/** A quotient, or a figure that is a ratio: what people put in percent. */
function isRatio(part: Expression): boolean {
  return part.type === "ratio" && (part.kind === "input" || isQuotient(part));
}

function isQuotient(part: Expression): part is Arithmetic {
  return part.kind === "arithmetic" && part.operator === "/";
}

function roundedInside(part: Expression): readonly Alternative<CauseKind>[] {
  const note = (places: number | null): CauseKind => ({
    ...{ kind: "rounding", stage: "inside", places },
    mode: places === null ? null : "half up",
  });
  const [first] = part.kind === "call" ? part.arguments : [];
  if (part.kind === "call" && first && (part.primitive === "round" || part.primitive === "floor")) {
    return [{ expression: first, note: note(null) }];
  }
  return isRatio(part)
    ? RATIO_PLACES.map((places) => ({
        expression: {
          ...typed(part),
          kind: "call",
          primitive: "round",
          arguments: [part, number(String(places), part)],
        },
        note: note(places),
      }))
    : [];
}

function hundredfold(part: Expression, ruleset: Ruleset): readonly Alternative<CauseKind>[] {
  return isRatio(part)
    ? (["100", "1/100"] as const).map((factor) => ({
        expression: arithmetic("*", part, number(factor, part)),
        note: { kind: "percent", factor, of: part, labels: labelsOf([part], ruleset) },
      }))
    : [];
}

function capVariants(indicator: Indicator): readonly RuleVariant[] {
  return [
    ...rewritings(indicator, withoutCap),
    ...thresholdsIn(indicator).map((cap) => ({
      indicator: rewrittenEverywhere(indicator, (part) =>
        part.kind === "literal" && part.value === cap.value && part.type === "ratio"
          ? { ...part, value: "1", written: "100%" }
          : undefined,
      ),
      note: { kind: "cap", how: "ignored", cap } as const,
    })),
    ...rewritings(indicator, cappedTwice).map((one) => ({ ...one, indicator: withinMaximum(one.indicator) })),
  ];
}

/** `least(a, b)`, `greatest(a, b)` or `clamp(a, b, c)` with only one of the values. */
function withoutCap(part: Expression): readonly Alternative<CauseKind>[] {
  if (part.kind !== "call") {
    return [];
  }
  const { primitive, arguments: values } = part;
  const kept =
    primitive === "clamp"
      ? values.slice(0, 1)
      : primitive === "least" || primitive === "greatest"
        ? values
        : [];
  return kept.map((expression) => ({ expression, note: { kind: "cap", how: "ignored", cap: part } }));
}

/** `ratio / 80%` as `ratio / 80% / 80%`. */
function cappedTwice(part: Expression): readonly Alternative<CauseKind>[] {
  return isQuotient(part) && part.right.kind === "literal" && part.right.type === "ratio"
    ? [
        {
          expression: arithmetic("/", part, part.right),
          note: { kind: "cap", how: "twice", cap: part.right },
        },
      ]
    : [];
}

function withinMaximum(indicator: Indicator): Indicator {
  const { points, max } = indicator;
  return points === null
    ? indicator
    : {
        ...indicator,
        points: {
          ...typed(points),
          kind: "call",
          primitive: "least",
          arguments: [points, { ...typed(points), kind: "max", value: max }],
        },
      };
}

/** The ratios that a rule compares with or divides by, other than none and all. */
function thresholdsIn(indicator: Indicator): readonly Literal[] {
  const found = new Map<string, Literal>();
  for (const part of ruleOf(indicator)) {
    const isThreshold =
      part.kind === "literal" && part.type === "ratio" && part.value !== "0" && part.value !== "1";
    if (isThreshold && !found.has(part.value)) {
      found.set(part.value, part);
    }
  }
  return [...found.values()];
}

/** A list of cases with one of them whatever the figures are. */
function otherCases(part: Expression): readonly Alternative<CauseKind>[] {
  return part.kind === "cases"
    ? part.cases.map(({ value }) => ({ expression: value, note: { kind: "case", value } }))
    : [];
}

/** Quotients by another count or amount: one of the indicator, of its group, or of the background. */
function denominatorVariants(indicator: Indicator, ruleset: Ruleset): readonly RuleVariant[] {
  const group = groupOf(indicator, ruleset);
  const inputs = [
    ...indicator.inputs,
    ...group.flatMap((one) => (one === indicator ? [] : one.inputs)),
    ...ruleset.background,
  ];
  return rewritings(indicator, (part) => {
    if (!isQuotient(part) || !COUNTED.has(part.right.type) || comparesUnits(part.right)) {
      return [];
    }
    const { right } = part;
    const parts = right.kind === "arithmetic" && right.operator === "+" ? [right.left, right.right] : [];
    const others = inputs
      .filter(({ kind, key }) => COUNTED.has(kind) && !(right.kind === "input" && right.key === key))
      .slice(0, MOST_INPUTS)
      .map((input) => referenceTo(input, right));
    return [...parts, ...others].map((used) => ({
      expression: { ...part, right: used },
      note: { kind: "denominator", used, expected: right, labels: labelsOf([used, right], ruleset) },
    }));
  });
}

/** Sums and differences without one of their terms; what is divided by is told as a denominator. */
function termVariants(indicator: Indicator, ruleset: Ruleset): readonly RuleVariant[] {
  const denominators = new Set(ruleOf(indicator).flatMap((part) => (isQuotient(part) ? [part.right] : [])));
  return rewritings(indicator, (part) => {
    if (part.kind !== "arithmetic" || denominators.has(part) || comparesUnits(part)) return [];
    const { operator, left, right } = part;
    const kept = operator === "+" ? [left, right] : operator === "-" ? [left] : [];
    return kept.map((expression) => {
      const missing = expression === left ? right : left;
      return { expression, note: { kind: "term", missing, of: part, labels: labelsOf([missing], ruleset) } };
    });
  });
}

/** All parts of the rule of an indicator. */
function ruleOf({ points, definitions }: Indicator): readonly Expression[] {
  const rules = [...(points === null ? [] : [points]), ...definitions.map(({ expression }) => expression)];
  return everyPart(rules, new Map());
}

/** Of those that are inputs; within a formula they go by their names. */
function labelsOf(parts: readonly Expression[], ruleset: Ruleset): InputLabels {
  const keys = new Set(parts.flatMap((part) => (part.kind === "input" ? [part.key] : [])));
  const named = keys.size === 0 ? [] : inputsOf(ruleset).filter(({ key }) => keys.has(key));
  return Object.fromEntries(named.flatMap(({ key, label }) => (label == null ? [] : [[key, label]])));
}

function comparesUnits(part: Expression): boolean {
  return everyPart([part], new Map()).some(({ kind }) => kind === "cohort");
}

/** The maxima of the ruleset before and of the other indicators, those of the group first. */
function maximumVariants(
  indicator: Indicator,
  ruleset: Ruleset,
  before: Ruleset | undefined,
): readonly RuleVariant[] {
  const old = sameIn(indicator, before);
  const all = [...groupOf(indicator, ruleset), ...indicatorsOf(ruleset.children)];
  const others = all.filter((one) => one !== indicator && !one.unscored);
  const notes: readonly Extract<CauseKind, { kind: "maximum" }>[] = [
    ...(old === undefined || old.unscored
      ? []
      : [{ kind: "maximum", max: old.max, from: "before", code: old.code } as const]),
    ...others.map(({ max, code }) => ({ kind: "maximum", max, from: "indicator", code }) as const),
  ];
  const first = notes.filter(({ max }, at) => notes.findIndex((one) => one.max === max) === at);
  return first
    .filter(({ max }) => max !== indicator.max)
    .map((note) => ({
      indicator: rewrittenEverywhere(indicator, (part) =>
        part.kind === "max" ? { ...part, value: note.max } : undefined,
      ),
      note,
    }));
}

function ruleBefore(indicator: Indicator, before: Ruleset | undefined): readonly RuleVariant[] {
  const old = sameIn(indicator, before);
  return old === undefined || old.points === null ? [] : [{ indicator: old, note: { kind: "rule before" } }];
}

/** The indicator of the same code, or else of the same name. */
function sameIn({ code, label }: Indicator, before: Ruleset | undefined): Indicator | undefined {
  const all = before === undefined ? [] : indicatorsOf(before.children);
  return all.find((one) => one.code === code) ?? all.find((one) => one.label === label);
}

/** The indicators that stand in one group with it. */
function groupOf(indicator: Indicator, { children }: Ruleset): readonly Indicator[] {
  const group = groupsOf(children).findLast((one) => one.children.includes(indicator));
  return group === undefined ? [] : indicatorsOf(group.children);
}

function referenceTo({ key, name, kind }: Input, near: Expression): InputReference {
  return { kind: "input", key, name, span: near.span, type: kind };
}

function arithmetic(operator: Arithmetic["operator"], left: Expression, right: Expression): Arithmetic {
  return { ...typed(left), kind: "arithmetic", operator, left, right };
}

function number(value: string, { span }: Expression): Literal {
  return { kind: "literal", value: exact(value).toFraction(), written: value, span, type: "number" };
}

function typed({ span, type }: Expression): Pick<Expression, "span" | "type"> {
  return { span, type };
}

const RATIO_PLACES = [2, 3, 4, 1, 0] as const;
const COUNTED: ReadonlySet<string> = new Set(["count", "amount"]);
const MOST_INPUTS = 60;
