/** Proves of an indicator that its rule never fails and never leaves 0..max, or says what stands in the way. */
import { exact, type Exact, one, zero } from "../base/exact.ts";
import type { Expression } from "../ir/expression.ts";
import type { Indicator, Input } from "../ir/ruleset.ts";
import { askBounds, numberOn, truthOn } from "./explore.ts";
import { constantTerm, type Fact, subtractLinear, unknownTerm } from "./linear.ts";
import { fact, type Path } from "./path.ts";
import type { Doubt, Grounds } from "./path-arithmetic.ts";

/** What could not be proved; empty for an indicator that is total and bounded. */
export function doubtsOf(indicator: Indicator, used: readonly Input[]): readonly Doubt[] {
  const definitions = new Map(indicator.definitions.map(({ name, expression }) => [name, expression]));
  const grounds = groundsFor(used, definitions);
  const start: Path = { facts: used.flatMap(factsOf), divisors: [], isVague: false };
  // Conditions are tested in written order, so each may rely on the ones before it.
  const allowed = indicator.conditions.reduce<readonly Path[]>(
    (paths, { kind, expression }) =>
      paths
        .flatMap((path) => truthOn(expression, path, grounds))
        .flatMap(({ path, value }) => (value === (kind === "require") ? [path] : [])),
    [start],
  );
  for (const path of indicator.points === null ? [] : allowed) {
    for (const outcome of numberOn(indicator.points ?? ZERO, path, grounds)) {
      if (outcome.value !== null) {
        askBounds(
          outcome.value,
          exact(indicator.max),
          (indicator.points ?? ZERO).span,
          outcome.path,
          grounds,
        );
      }
    }
  }
  return grounds.doubts;
}

const ZERO: Expression = {
  kind: "literal",
  value: "0",
  written: "0",
  type: "points",
  span: { from: 0, to: 0 },
};

function groundsFor(used: readonly Input[], definitions: ReadonlyMap<string, Expression>): Grounds {
  const whole = new Set(
    used
      .filter(({ kind }) => kind === "count" || kind === "yes/no" || kind === "choice")
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
    fresh: () => {
      count += 1;
      return `?${count}`;
    },
    isGuarded: false,
  };
}

/** What every value of an input satisfies; choices count their options from 0, yes is 1. */
function factsOf(input: Input): readonly Fact[] {
  const states = ["is provided", "is not applicable"].flatMap((state) =>
    within(`${input.key} ${state}`, zero, one),
  );
  switch (input.kind) {
    case "yes/no":
      return [...states, ...within(input.key, zero, one)];
    case "choice":
      return [...states, ...within(input.key, zero, exact(Math.max(input.options.length - 1, 0)))];
    case "text":
      return states;
    default:
      return [
        ...states,
        ...within(
          input.key,
          input.low === null ? null : exact(input.low),
          input.high === null ? null : exact(input.high),
        ),
      ];
  }
}

function within(name: string, low: Exact | null, high: Exact | null): readonly Fact[] {
  const unknown = unknownTerm(name);
  return [
    ...(low === null ? [] : [fact(subtractLinear(unknown, constantTerm(low)), ">= 0")]),
    ...(high === null ? [] : [fact(subtractLinear(constantTerm(high), unknown), ">= 0")]),
  ];
}
