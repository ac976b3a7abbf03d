/** What the rule of an indicator gives for a worked example that stands beside it. */
import { exact, zero, type Exact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import { once } from "../base/once.ts";
import type { Span } from "../base/source.ts";
import type { CohortStatistic } from "../ir/expression.ts";
import { type Example, type Indicator, type Input, inputsOf, type Ruleset } from "../ir/ruleset.ts";
import { cohortScope, tryIndicator } from "./attempt.ts";
import { readPairs, type ReadInputs } from "./inputs.ts";
import { interpret, isFailure } from "./interpret.ts";
import { numberIn } from "./operations.ts";
import type { FailureKind, InputIssue } from "./outcome.ts";
import { prepareIndicator, roundPoints, type PreparedIndicator } from "./prepare.ts";
import type { Attempt } from "./result.ts";

/** `points` are those awarded; `unrounded` differ from them where the ruleset rounds indicators. */
export type ExampleOutcome =
  | { readonly kind: "points"; readonly points: Exact; readonly unrounded: Exact }
  | { readonly kind: "not applicable" }
  | {
      /** The unit belongs to its cohort, so its own value is neither below the lowest nor above the highest. */
      readonly kind: "outside the cohort";
      readonly statistic: CohortStatistic;
      readonly stated: Exact;
      readonly value: Exact;
    }
  | { readonly kind: "refused"; readonly issues: readonly InputIssue[] }
  | { readonly kind: "pending"; readonly missing: readonly string[] }
  | { readonly kind: "failure"; readonly failure: FailureKind; readonly at: Span | null };

/** Evaluates examples of the indicators of a ruleset; each indicator is prepared when its first example comes. */
export function compileExamples(
  ruleset: Ruleset,
): (indicator: Indicator, example: Example) => ExampleOutcome {
  const preparedOf = preparations(ruleset);
  return (indicator, example) => {
    const one = preparedOf(indicator);
    const figures = one.read(example.inputs);
    return figures.issues.length > 0
      ? { kind: "refused", issues: figures.issues }
      : outcomeOf(one.indicator, figures, example);
  };
}

/** An indicator with a reader for the inputs that its examples may state. */
interface Prepared {
  readonly indicator: PreparedIndicator;
  readonly read: (stated: Example["inputs"]) => ReadInputs;
}

/** Each indicator is prepared when it is first asked for. */
function preparations(ruleset: Ruleset): (indicator: Indicator) => Prepared {
  const declared = once(() => new Map(inputsOf(ruleset).map((input) => [input.key, input])));
  const prepared = new Map<Indicator, Prepared>();
  return (indicator) => {
    const one = prepared.get(indicator) ?? prepareAlone(indicator, ruleset, declared());
    prepared.set(indicator, one);
    return one;
  };
}

function prepareAlone(
  indicator: Indicator,
  ruleset: Ruleset,
  declared: ReadonlyMap<string, Input>,
): Prepared {
  const prepared = prepareIndicator(indicator, ruleset, declared);
  const inputs = new Set([...indicator.inputs, ...prepared.mentioned]);
  for (const example of indicator.examples) {
    for (const { key } of example.inputs) {
      const input = declared.get(key);
      if (input !== undefined) {
        inputs.add(input);
      }
    }
  }
  return { indicator: prepared, read: readPairs([...inputs]) };
}

/** How each example came to its points: the conditions tested and the steps of the rule; null where its figures are refused. */
export function compileAttempts(
  ruleset: Ruleset,
): (indicator: Indicator, example: Example) => Attempt | null {
  const preparedOf = preparations(ruleset);
  return (indicator, example) => {
    const { indicator: prepared, read } = preparedOf(indicator);
    const figures = read(example.inputs);
    const statistics = statisticsIn(example);
    return figures.issues.length > 0 ? null : tryIndicator(prepared, figures, statistics);
  };
}

/** One example evaluated: `example { a: 1000  b: 600 } gives 15` with `ratio / 80% * max` of 20 points has 15 points. */
export function exampleOutcome(ruleset: Ruleset, indicator: Indicator, example: Example): ExampleOutcome {
  return compileExamples(ruleset)(indicator, example);
}

function outcomeOf(prepared: PreparedIndicator, figures: ReadInputs, example: Example): ExampleOutcome {
  const statistics = statisticsIn(example);
  const { result } = tryIndicator(prepared, figures, statistics);
  const outside = outsideCohort(prepared, figures, statistics);
  if (outside !== undefined) {
    return outside;
  }
  switch (result.kind) {
    case "points":
      return { kind: "points", points: roundPoints(prepared, result.points), unrounded: result.points };
    case "not applicable":
      return { kind: "not applicable" };
    case "pending": {
      if (prepared.missing.policy === "zero" && example.gives === "0") {
        return { kind: "points", points: zero, unrounded: zero };
      }
      const unstated = [...prepared.needs.statistics.keys()].filter((key) => !statistics.has(key));
      const isStatistic = result.missing.some((key) => unstated.includes(key));
      return { kind: "pending", missing: isStatistic ? unstated : result.missing };
    }
    case "refused":
    case "failure":
      return result;
    default:
      return assertNever(result);
  }
}

/** The first statistic stated that the unit's own value contradicts. */
function outsideCohort(
  prepared: PreparedIndicator,
  figures: ReadInputs,
  stated: ReadonlyMap<string, Exact>,
): Extract<ExampleOutcome, { readonly kind: "outside the cohort" }> | undefined {
  const scope = stated.size === 0 ? null : cohortScope(prepared, figures);
  for (const [key, statistic] of scope === null ? [] : prepared.needs.statistics) {
    const limit = stated.get(key);
    const step = scope === null || limit === undefined ? undefined : interpret(statistic.of, scope);
    if (limit === undefined || step === undefined || isFailure(step)) {
      continue;
    }
    const value = numberIn(step.value);
    const order = value.compare(limit);
    if (statistic.statistic === "lowest" ? order < 0 : statistic.statistic === "highest" && order > 0) {
      return { kind: "outside the cohort", statistic, stated: limit, value };
    }
  }
  return undefined;
}

function statisticsIn({ cohort }: Example): ReadonlyMap<string, Exact> {
  return cohort.length === 0 ? NO_STATISTICS : new Map(cohort.map(({ key, value }) => [key, exact(value)]));
}

const NO_STATISTICS: ReadonlyMap<string, Exact> = new Map();
