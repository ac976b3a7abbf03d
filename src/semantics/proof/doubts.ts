/** Proves of an indicator that its rule never fails and never leaves 0..max, or says what stands in the way. */
import { exact, type Exact, one, zero } from "../../base/exact.ts";
import { type Expression, everyPart } from "../../ir/expression.ts";
import type { Condition, Indicator, Input } from "../../ir/ruleset.ts";
import { askBounds, numberOn, truthOn } from "./explore.ts";
import { constantTerm, type Fact, subtractLinear, unknownTerm } from "./linear.ts";
import { highOf, lowOf } from "./figures.ts";
import { fact, type Path } from "./path.ts";
import type { Doubt, Grounds } from "./grounds.ts";

/** Work given to one proof, in facts solved; a printed rule takes a few hundred. */
const MOST_WORK = 200_000;

/** What could not be proved; empty for an indicator that is total and bounded. */
export function doubtsOf(indicator: Indicator, used: readonly Input[]): readonly Doubt[] {
  const definitions = new Map(indicator.definitions.map(({ name, expression }) => [name, expression]));
  const start: Path = {
    facts: [...used.flatMap(factsOf), ...factsOfStates(indicator, definitions)],
    divisors: [],
  };
  const alone = groundsFor(indicator, used, definitions, start);
  // A condition that asks for a statistic has no say in who belongs to the cohort.
  const own = indicator.conditions.filter(
    ({ expression }) => !everyPart([expression], definitions).some(({ kind }) => kind === "cohort"),
  );
  const cohort = waysThrough(own, [start], { ...alone, doubts: [], found: new WeakMap() });
  const grounds = { ...alone, cohort };
  const rule = indicator.points;
  const ways = waysThrough(indicator.conditions, [start], grounds);
  const last = indicator.conditions.at(-1);
  if (ways.length === 0 && last !== undefined && grounds.doubts.length === 0) {
    grounds.doubts.push({ question: "no unit", span: last.expression.span, solution: null, divisors: [] });
  }
  for (const path of ways) {
    for (const { path: at, value } of rule === null ? [] : numberOn(rule, path, grounds)) {
      if (rule !== null && value !== null) {
        askBounds(value, exact(indicator.max), rule.span, at, grounds);
      }
    }
  }
  // What was found until the work ran out says little about the rest.
  return grounds.budget.left < 0
    ? [{ question: "too long", span: rule?.span ?? indicator.span, solution: null, divisors: [] }]
    : grounds.doubts;
}

/** The ways on which a unit goes on to its points. Conditions are tested in written order: each may rely on those before it. */
function waysThrough(
  conditions: readonly Condition[],
  start: readonly Path[],
  grounds: Grounds,
): readonly Path[] {
  return conditions.reduce<readonly Path[]>(
    (paths, { kind, expression }) =>
      paths
        .flatMap((path) => truthOn(expression, path, grounds))
        .flatMap(({ path, value }) => (value === (kind === "require") ? [path] : [])),
    start,
  );
}

function groundsFor(
  { max }: Indicator,
  used: readonly Input[],
  definitions: ReadonlyMap<string, Expression>,
  start: Path,
): Grounds {
  const whole = new Set(
    used
      .filter(({ kind }) => kind === "count" || kind === "yes/no" || kind === "choice" || kind === "date")
      .map(({ key }) => key),
  );
  const options = new Map(used.map(({ key, options: listed }) => [key, listed.map(({ word }) => word)]));
  let count = 0;
  return {
    definitions,
    isInteger: (unknown) =>
      whole.has(unknown) || unknown.endsWith(" is provided") || unknown.endsWith(" is not applicable"),
    optionIndex: (key, option) => options.get(key)?.indexOf(option) ?? 0,
    doubts: [],
    found: new WeakMap(),
    fresh: () => {
      count += 1;
      return `?${count}`;
    },
    isGuarded: false,
    max: exact(max),
    ends: endsOf(used),
    cohort: [start],
    budget: { left: MOST_WORK },
  };
}

function endsOf(used: readonly Input[]): readonly Exact[] {
  const figures = used.filter(({ kind }) => kind !== "date");
  const ends = figures.flatMap(({ low, high }) => [low, high]).flatMap((end) => end ?? []);
  return [...new Set(["0", "1", ...ends])].map(exact);
}

/** What every value of an input satisfies; choices count their options from 0, yes is 1. */
function factsOf(input: Input): readonly Fact[] {
  const { key, kind, options } = input;
  switch (kind) {
    case "yes/no":
      return within(key, zero, one);
    case "choice":
      return within(key, zero, exact(Math.max(options.length - 1, 0)));
    case "text":
      return [];
    default:
      return within(key, lowOf(input), highOf(input));
  }
}

/** Tests such as `x is provided` are yes or no. */
function factsOfStates(
  { conditions, points }: Indicator,
  definitions: ReadonlyMap<string, Expression>,
): readonly Fact[] {
  const rules = conditions.map(({ expression }) => expression);
  return everyPart(points === null ? rules : [...rules, points], definitions).flatMap((part) =>
    part.kind === "is provided" || part.kind === "is not applicable"
      ? within(`${part.key} ${part.kind}`, zero, one)
      : [],
  );
}

function within(name: string, low: Exact | null, high: Exact | null): readonly Fact[] {
  const unknown = unknownTerm(name);
  return [
    ...(low === null ? [] : [fact(subtractLinear(unknown, constantTerm(low)), ">= 0")]),
    ...(high === null ? [] : [fact(subtractLinear(constantTerm(high), unknown), ">= 0")]),
  ];
}
