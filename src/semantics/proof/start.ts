/** What is known of an indicator before anything of it is walked: its unknowns, and the ranges that they keep to. */
import { exact, type Exact, one, zero } from "../../base/exact.ts";
import { type Expression, everyPart } from "../../ir/expression.ts";
import type { Indicator, Input } from "../../ir/ruleset.ts";
import { highOf, lowOf } from "./figures.ts";
import { define, type Grounds } from "./grounds.ts";
import type { Interval } from "./interval.ts";
import { unknownTerm } from "./linear.ts";
import { modelOf } from "./model.ts";
import type { Path } from "./path.ts";
import { within } from "./ranges.ts";
import { createUnknowns, type UnknownKind } from "./unknowns.ts";

/** Work given to one proof, in facts solved; a printed rule takes a few hundred. */
const MOST_WORK = 20_000;

export interface Start {
  readonly grounds: Grounds;
  readonly path: Path;
}

/** The grounds of an indicator that reads these inputs, and the path on which only their ranges are known. */
export function startOf(indicator: Indicator, used: readonly Input[]): Start {
  const definitions = new Map(indicator.definitions.map(({ name, expression }) => [name, expression]));
  const options = new Map(used.map(({ key, options: listed }) => [key, listed.map(({ word }) => word)]));
  const grounds: Grounds = {
    definitions,
    unknowns: createUnknowns(),
    optionIndex: (key, option) => options.get(key)?.indexOf(option) ?? 0,
    doubts: [],
    found: new Map(),
    ranges: new Map(),
    summaries: new Map(),
    isGuarded: false,
    cohort: [],
    budget: { left: MOST_WORK },
  };
  const figures = used.flatMap((input) =>
    input.kind === "text" ? [] : [{ name: input.key, kind: kindOf(input), range: rangeOf(input) }],
  );
  const nothing: Path = { facts: [], divisors: [], model: modelOf([], grounds.unknowns) };
  const path = [...figures, ...statesOf(indicator, definitions)].reduce((sofar, { name, kind, range }) => {
    const unknown = grounds.unknowns.named(name, kind);
    return define(sofar, unknown, within(unknownTerm(unknown), range), grounds);
  }, nothing);
  return { grounds, path };
}

const WHOLE: UnknownKind = { isWhole: true, scales: false };

function kindOf({ kind }: Input): UnknownKind {
  switch (kind) {
    case "count":
      return { isWhole: true, scales: true };
    case "amount":
      return { isWhole: false, scales: true };
    case "yes/no":
    case "choice":
    case "date":
      return WHOLE;
    default:
      return { isWhole: false, scales: false };
  }
}

/** What every value of an input satisfies; choices count their options from 0, yes is 1. */
function rangeOf(input: Input): Interval {
  switch (input.kind) {
    case "yes/no":
      return between(zero, one);
    case "choice":
      return between(zero, exact(Math.max(input.options.length - 1, 0)));
    default:
      return between(lowOf(input), highOf(input));
  }
}

function between(low: Exact | null, high: Exact | null): Interval {
  return {
    low: low === null ? undefined : { value: low, isStrict: false },
    high: high === null ? undefined : { value: high, isStrict: false },
  };
}

/** Tests such as `x is provided` are yes or no. */
function statesOf({ conditions, points }: Indicator, definitions: ReadonlyMap<string, Expression>) {
  const rules = conditions.map(({ expression }) => expression);
  const parts = everyPart(points === null ? rules : [...rules, points], definitions);
  return parts.flatMap((part) =>
    part.kind === "is provided" || part.kind === "is not applicable"
      ? [{ name: `${part.key} ${part.kind}`, kind: WHOLE, range: between(zero, one) }]
      : [],
  );
}
