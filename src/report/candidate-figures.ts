/** Figures worth trying in a rule: round ones, and those at, around and between the numbers that the rule names. */
import { dayNumber, dayWithNumber } from "../base/calendar.ts";
import { exact, one, zero, type Exact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import { everyPart, type Expression } from "../ir/expression.ts";
import type { Input, InputKind } from "../ir/ruleset.ts";

/** A value as an example states it; null is not provided. A low cost is easy to read. */
export interface Candidate {
  readonly value: string | boolean | null;
  readonly cost: number;
}

/** The numbers and days that rules name. */
export interface Landmarks {
  /** In order, each once. */
  readonly numbers: readonly Exact[];
  readonly days: readonly string[];
  /** What shares may be taken of: the bounds of figures. */
  readonly scales: readonly Exact[];
}

/** Those of the rules of two versions, and of the figures that they need. */
export function landmarksIn(
  inputs: readonly Input[],
  rules: readonly {
    readonly expressions: readonly Expression[];
    readonly definitions: ReadonlyMap<string, Expression>;
  }[],
): Landmarks {
  const parts = rules.flatMap(({ expressions, definitions }) => everyPart(expressions, definitions));
  const numbers = parts.flatMap((part) => (part.kind === "literal" ? [exact(part.value)] : []));
  const days = parts.flatMap((part) => (part.kind === "date" ? [part.value] : []));
  const bounds = inputs.flatMap(({ kind, high }) => (kind === "date" || high === null ? [] : [exact(high)]));
  return {
    numbers: inOrder(numbers).slice(0, MOST_LANDMARKS),
    days: [...new Set(days)].sort(),
    scales: inOrder([exact(10), ...bounds])
      .filter((scale) => scale.compare(one) > 0)
      .slice(0, MOST_SCALES),
  };
}

/** The values to try for a figure that one or two versions declare, cheapest first. */
export function candidatesFor(inputs: readonly Input[], landmarks: Landmarks): readonly Candidate[] {
  const [first] = inputs;
  if (first === undefined) {
    return [];
  }
  const bounds = inputs.flatMap(({ low, high }) => [low, high].filter((bound) => bound !== null));
  switch (first.kind) {
    case "yes/no":
      return [
        { value: true, cost: 0 },
        { value: false, cost: 1 },
      ];
    case "choice": {
      const words = [...new Set(inputs.flatMap(({ options }) => options.map(({ word }) => word)))];
      return words.map((value, index) => ({ value, cost: Math.min(index, 1) }));
    }
    case "text":
      return [{ value: "…", cost: 0 }];
    case "date":
      return cheapest(daysFor([...landmarks.days, ...bounds]));
    case "count":
    case "amount":
    case "ratio":
    case "points": {
      const tried = numbersFor(first.kind, landmarks, bounds.map(exact));
      return cheapest(
        tried.filter(({ value }) => inputs.some((input) => isWithin(exact(String(value)), input))),
      );
    }
    default:
      return assertNever(first.kind);
  }
}

/** What lowest, highest or mean of a value may be; the unit itself lies between them. */
export function candidatesForStatistic(isRatio: boolean, isHighest: boolean): readonly Candidate[] {
  const values = isHighest ? ["1", "4/5", "1/2", "0"] : ["0", "1/5", "1/2", "1"];
  return values.map((value, cost) => ({
    value: isRatio ? value : exact(value).times(HUNDRED).toFraction(),
    cost,
  }));
}

function isWithin(value: Exact, { low, high }: Input): boolean {
  return (
    (low === null || value.compare(exact(low)) >= 0) && (high === null || value.compare(exact(high)) <= 0)
  );
}

function daysFor(days: readonly string[]): readonly Candidate[] {
  const numbers = [...new Set(days)].flatMap((day) => dayNumber(day) ?? []);
  return [
    { value: "2025-06-30", cost: 2 },
    ...numbers.flatMap((number) =>
      [0, -1, 1].map((step) => ({ value: dayWithNumber(number + step), cost: Math.abs(step) })),
    ),
  ];
}

function numbersFor(
  kind: InputKind,
  { numbers: landmarks, scales }: Landmarks,
  bounds: readonly Exact[],
): readonly Candidate[] {
  if (kind === "ratio") {
    return [
      ...priced(around(shares(landmarks), exact("1/100")), 0),
      ...priced(around(shares(landmarks), exact("1/1000")), 1),
      ...priced(bounds, 1),
      ...priced([exact("1/2"), one, zero], 1),
    ];
  }
  // Of 100, a share of 80 % is 80: the divisor stays 100, and the dividend is tried around the shares that are named.
  const asShares = around(shares(landmarks), exact("1/100")).map((share) => share.times(HUNDRED));
  const fine = around(shares(landmarks), exact("1/1000")).map((share) => share.times(exact(1000)));
  const ofOthers = scales.flatMap((scale) =>
    middled(shares(landmarks)).flatMap((share) => {
      const least = share.times(scale).ceiling();
      return [least, least.minus(one), least.plus(one)];
    }),
  );
  // 0.25 % is 1 of 400.
  const parts = middled(shares(landmarks)).flatMap((share) =>
    [share.denominator(), share.numerator()].map(exact),
  );
  const all = [
    { value: "100", cost: 0 },
    { value: "0", cost: 1 },
    ...priced(asShares, 1),
    ...priced(around(landmarks, one), 1),
    ...priced([exact(50), one, exact(10)], 1),
    ...priced(bounds, 1),
    ...priced(between(inOrder(bounds)), 1),
    ...priced([exact(1000)], 2),
    ...priced(inOrder(ofOthers), 2),
    ...priced(inOrder(parts), 2),
    ...priced(fine, 3),
  ];
  return kind === "count" ? all.filter(({ value }) => exact(value).isInteger()) : all;
}

/** Each of them, those in the middle of two, and a step below and above, which cost more. */
function around(values: readonly Exact[], step: Exact): readonly Exact[] {
  return [
    ...middled(values),
    ...values.map((value) => value.minus(step)),
    ...values.map((value) => value.plus(step)),
  ];
}

function middled(values: readonly Exact[]): readonly Exact[] {
  return [...between(values), ...values];
}

function between(values: readonly Exact[]): readonly Exact[] {
  return values.slice(1).map((value, index) => value.plus(values[index] ?? value).over(exact(2)));
}

/** What may be meant as a share: above 0, at most 1. */
function shares(landmarks: readonly Exact[]): readonly Exact[] {
  return inOrder([...landmarks.filter((value) => value.sign() > 0 && value.compare(one) <= 0)]);
}

/** Earlier ones are easier to read. */
function priced(
  values: readonly Exact[],
  cost: number,
): readonly { readonly value: string; readonly cost: number }[] {
  const fresh = values.filter((value) => value.sign() >= 0);
  return fresh.map((value, index) => ({
    value: value.toFraction(),
    cost: cost + (3 * index >= 2 * fresh.length && index > 2 ? 1 : 0) + (isRound(value) ? 0 : 1),
  }));
}

/** Whether a person writes it with at most three digits. */
function isRound(value: Exact): boolean {
  return value.times(exact(100)).isInteger() && value.compare(exact(1000)) <= 0;
}

/** Each value once at its least cost, cheapest first. */
function cheapest(candidates: readonly Candidate[]): readonly Candidate[] {
  const costs = new Map<Candidate["value"], number>();
  for (const { value, cost } of candidates) {
    costs.set(value, Math.min(cost, costs.get(value) ?? cost));
  }
  return [...costs]
    .map(([value, cost]) => ({ value, cost }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_CANDIDATES);
}

function inOrder(values: readonly Exact[]): readonly Exact[] {
  const unique = new Map(values.map((value) => [value.toFraction(), value]));
  return [...unique.values()].sort((a, b) => a.compare(b));
}

const HUNDRED = exact(100);
const MOST_LANDMARKS = 30;
const MOST_SCALES = 6;
const MOST_CANDIDATES = 120;
