/** Searches figures for which two versions of an indicator do not give the same points. */
import { exact, type Exact } from "../base/exact.ts";
import type { ExampleOutcome } from "../evaluate/example.ts";
import { prepareIndicator } from "../evaluate/prepare.ts";
import type { CohortStatistic, Expression } from "../ir/expression.ts";
import type { Example, Indicator, Input, Ruleset } from "../ir/ruleset.ts";
import { candidatesFor, candidatesForStatistic, landmarksIn, type Candidate } from "./candidate-figures.ts";
import type { DifferingExample, ExampleFigure, ExampleResult } from "./comparison.ts";

/** One version: its indicator, how to evaluate it, and what its inputs and statistics are called in both versions. */
export interface Version {
  readonly ruleset: Ruleset;
  readonly indicator: Indicator;
  readonly declared: ReadonlyMap<string, Input>;
  readonly outcomeOf: (indicator: Indicator, example: Example) => ExampleOutcome;
  readonly keyOf: (key: string) => string;
  readonly statisticName: (statistic: CohortStatistic) => string;
}

export interface Search {
  /** Both versions give points, and not the same share of their maximum: only their rules can make that. */
  readonly byRule: DifferingExample | null;
  /** The easiest to read of all that was found. */
  readonly any: DifferingExample | null;
  /** False where the versions have no figure in common: no figures could show anything. */
  readonly isComparable: boolean;
}

/** A figure with the values to try. */
interface Figure extends Omit<ExampleFigure, "value"> {
  readonly candidates: readonly Candidate[];
}

export interface Wanted {
  /** Whether the rules may differ, so that it is worth looking for what only they can make. */
  readonly byRule: boolean;
  /** Whether figures that one version refuses are shown where nothing else differs. */
  readonly refusals: boolean;
}

/** The easiest figures to read among some thousands that are tried. */
export function findDifference(before: Version, after: Version, wanted: Wanted): Search {
  const figures = figuresOf(before, after);
  if (figures.length > 0 && !figures.some((one) => one.before !== null && one.after !== null)) {
    return { byRule: null, any: null, isComparable: false };
  }
  const found: Found = { rule: null, standing: null, refusal: null };
  let tried = 0;
  for (let cost = 0; cost <= MOST_COST && tried < MOST_TRIED; cost++) {
    const best = wanted.byRule ? found.rule : (found.rule ?? found.standing);
    if (best !== null && best.cost <= cost) {
      break;
    }
    for (const values of assignments(figures, 0, cost)) {
      if (++tried > MOST_TRIED) {
        break;
      }
      const [one, other] = [resultIn(before, "before", values), resultIn(after, "after", values)];
      const difference = one && other ? differenceOf(one, other, before, after) : null;
      if (one === null || other === null || difference === null) {
        continue;
      }
      const whole = cost + costOf(one.shown) + costOf(other.shown);
      if ((found[difference]?.cost ?? Number.POSITIVE_INFINITY) > whole) {
        found[difference] = {
          example: { figures: values, before: one.shown, after: other.shown },
          cost: whole,
        };
      }
    }
  }
  const refusal = wanted.refusals ? found.refusal : null;
  return {
    byRule: found.rule?.example ?? null,
    any: (found.rule ?? found.standing ?? refusal)?.example ?? null,
    isComparable: true,
  };
}

type Difference = "rule" | "standing" | "refusal";

/** The easiest to read of each kind so far. */
type Found = { [D in Difference]: { readonly example: DifferingExample; readonly cost: number } | null };

/** Every choice of values that costs exactly this much together. */
export function* assignments<F extends { readonly candidates: readonly Candidate[] }>(
  figures: readonly F[],
  from: number,
  cost: number,
): Generator<readonly (Omit<F, "candidates"> & Pick<Candidate, "value">)[]> {
  const figure = figures[from];
  if (figure === undefined) {
    if (cost === 0) {
      yield [];
    }
    return;
  }
  const { candidates, ...rest } = figure;
  const least = candidates[0]?.cost ?? 0;
  for (const candidate of candidates) {
    const left = cost - (candidate.cost - least);
    if (left < 0) {
      return;
    }
    for (const others of assignments(figures, from + 1, left)) {
      yield [{ ...rest, value: candidate.value }, ...others];
    }
  }
}

function figuresOf(before: Version, after: Version): readonly Figure[] {
  const [old, now] = [neededIn(before), neededIn(after)];
  const rules = [before, after].map(({ indicator }) => ruleOf(indicator));
  const landmarks = landmarksIn([...old.inputs, ...now.inputs], rules);
  const partnerOf = (input: Input): Input | undefined =>
    old.inputs.find(({ key, kind }) => before.keyOf(key) === after.keyOf(input.key) && kind === input.kind);
  const alone = old.inputs.filter((input) => now.inputs.every((other) => partnerOf(other) !== input));
  const mayLack = (input: Input, { tested }: Needed): readonly Candidate[] =>
    tested.has(input.key) ? [{ value: null, cost: 2 }] : [];
  const figures = [
    ...now.inputs.map((input) => {
      const partner = partnerOf(input);
      return {
        ...{
          name: input.name,
          kind: input.kind,
          statistic: null,
          before: partner?.key ?? null,
          after: input.key,
        },
        candidates: [
          ...candidatesFor([...(partner ? [partner] : []), input], landmarks),
          ...(partner ? mayLack(partner, old) : []),
          ...mayLack(input, now),
        ].sort((a, b) => a.cost - b.cost),
      };
    }),
    ...alone.map((input) => ({
      ...{ name: input.name, kind: input.kind, statistic: null, before: input.key, after: null },
      candidates: [...candidatesFor([input], landmarks), ...mayLack(input, old)],
    })),
  ];
  const names = new Set([...old.statistics.keys(), ...now.statistics.keys()]);
  const statistics = [...names].flatMap((name) =>
    statisticFigure(old.statistics.get(name), now.statistics.get(name)),
  );
  return [...figures, ...statistics];
}

function statisticFigure(
  old: CohortStatistic | undefined,
  now: CohortStatistic | undefined,
): readonly Figure[] {
  const known = now ?? old;
  if (known === undefined) {
    return [];
  }
  const { statistic, of } = known;
  const name = of.kind === "input" || of.kind === "definition" ? of.name : "";
  const candidates = candidatesForStatistic(of.type === "ratio", statistic === "highest");
  return [{ name, kind: of.type, statistic, before: old?.key ?? null, after: now?.key ?? null, candidates }];
}

interface Needed {
  readonly inputs: readonly Input[];
  /** Keys of the inputs that may be absent. */
  readonly tested: ReadonlySet<string>;
  readonly statistics: ReadonlyMap<string, CohortStatistic>;
}

function neededIn({ indicator, ruleset, declared, statisticName }: Version): Needed {
  const { inputs, needs } = prepareIndicator(indicator, ruleset, declared);
  return {
    inputs,
    tested: new Set([...needs.provided, ...needs.notApplicable]),
    statistics: new Map([...needs.statistics.values()].map((one) => [statisticName(one), one])),
  };
}

/** What an indicator scores by: its conditions and its rule, with the definitions of both. */
export function ruleOf({ conditions, points, definitions }: Indicator): {
  readonly expressions: readonly Expression[];
  readonly definitions: ReadonlyMap<string, Expression>;
} {
  return {
    expressions: [...conditions.map(({ expression }) => expression), ...(points === null ? [] : [points])],
    definitions: new Map(definitions.map(({ name, expression }) => [name, expression])),
  };
}

interface Outcome {
  readonly shown: ExampleResult;
  /** Before rounding; null without points. */
  readonly points: Exact | null;
}

/** Null where nothing can be said: figures are missing, or the unit would not belong to its cohort. */
function resultIn(
  { outcomeOf, indicator }: Version,
  side: "before" | "after",
  values: readonly ExampleFigure[],
): Outcome | null {
  const outcome = outcomeOf(indicator, exampleOf(side, values));
  switch (outcome.kind) {
    case "points":
      return { shown: { kind: "points", points: outcome.points.toFraction() }, points: outcome.unrounded };
    case "not applicable":
    case "refused":
      return { shown: { kind: outcome.kind }, points: null };
    default:
      return null;
  }
}

/** The figures as an example of one version: `evaluate` gives it what is stated. */
export function exampleOf(side: "before" | "after", figures: readonly ExampleFigure[]): Example {
  const stated = figures.flatMap((figure) => {
    const key = figure[side];
    return key === null || figure.value === null ? [] : [{ key, value: figure.value, figure }];
  });
  const own = stated.filter(({ figure }) => figure.statistic === null);
  const others = stated.filter(({ figure }) => figure.statistic !== null);
  return {
    label: null,
    inputs: own.map(({ key, value }) => ({ key, value })),
    cohort: others.map(({ key, value }) => ({ key, value: String(value) })),
    gives: null,
    span: { from: 0, to: 0 },
  };
}

function differenceOf(one: Outcome, other: Outcome, before: Version, after: Version): Difference | null {
  if (one.points === null || other.points === null) {
    const isRefused = one.shown.kind === "refused" || other.shown.kind === "refused";
    return one.shown.kind === other.shown.kind ? null : isRefused ? "refusal" : "standing";
  }
  if (one.points.equals(other.points) || JSON.stringify(one.shown) === JSON.stringify(other.shown)) {
    return null;
  }
  const [old, now] = [exact(before.indicator.max), exact(after.indicator.max)];
  return one.points.times(now).equals(other.points.times(old)) ? "standing" : "rule";
}

/** Points that end as decimals are easier to read. */
function costOf(result: ExampleResult): number {
  if (result.kind !== "points") {
    return 1;
  }
  return exact(result.points).times(exact(100)).isInteger() ? 0 : 2;
}

const MOST_COST = 12;
const MOST_TRIED = 3_000;
