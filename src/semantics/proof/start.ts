/** What is known of an indicator before anything of it is walked: its unknowns, and the ranges that they keep to. */
import { exact, type Exact, one, zero } from "../../base/exact.ts";
import type { Input } from "../../ir/ruleset.ts";
import { highOf, lowOf } from "./figures.ts";
import type { Grounds } from "./grounds.ts";
import type { Reading } from "./inputs-read.ts";
import { type Interval, isEmpty, plainestIn } from "./interval.ts";
import { type Fact, unknownTerm } from "./linear.ts";
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

/** The grounds of an indicator that reads this, and the path on which only the ranges of its inputs are known. */
export function startOf(reading: Reading): Start {
  const grounds = groundsOf(reading);
  const { unknowns } = grounds;
  const facts: Fact[] = [];
  const values: Exact[] = [];
  let isPossible = true;
  for (const { name, kind, range } of figuresIn(reading)) {
    const unknown = unknowns.named(name, kind);
    if (values[unknown] === undefined) {
      facts.push(...within(unknownTerm(unknown), range));
      values[unknown] = isEmpty(range) ? zero : plainestIn(range, kind.isWhole);
      isPossible &&= !isEmpty(range);
    }
  }
  return { grounds, path: { facts, divisors: [], model: isPossible ? modelOf(values, unknowns) : null } };
}

function groundsOf({ definitions, inputs }: Reading): Grounds {
  return {
    definitions,
    unknowns: createUnknowns(),
    optionIndex: (key, option) =>
      inputs.find((input) => input.key === key)?.options.findIndex(({ word }) => word === option) ?? 0,
    doubts: [],
    found: new Map(),
    ranges: new Map(),
    summaries: new Map(),
    isGuarded: false,
    cohort: [],
    budget: { left: MOST_WORK },
  };
}

interface Figure {
  readonly name: string;
  readonly kind: UnknownKind;
  readonly range: Interval;
}

/** The inputs that are numbers in a proof, and the tests of whether one is there. */
function figuresIn({ parts, inputs }: Reading): readonly Figure[] {
  const figures: Figure[] = [];
  for (const input of inputs) {
    if (input.kind !== "text") {
      figures.push({ name: input.key, kind: kindOf(input), range: rangeOf(input) });
    }
  }
  for (const part of parts) {
    if (part.kind === "is provided" || part.kind === "is not applicable") {
      figures.push({ name: `${part.key} ${part.kind}`, kind: WHOLE, range: TRUTH });
    }
  }
  return figures;
}

const TRUTH = between(zero, one);
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
      return TRUTH;
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
