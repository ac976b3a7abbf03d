/** Finds figures that show a doubt to be real: candidates from the proof, tried by the interpreter. */
import type { Term } from "../../base/codes.ts";
import { exact, type Exact, zero } from "../../base/exact.ts";
import type { Span } from "../../base/source.ts";
import { type CohortStatistic, everyPart } from "../../ir/expression.ts";
import type { Example, Indicator, Input } from "../../ir/ruleset.ts";
import { highOf, lowOf, numberAsDay } from "./figures.ts";
import { nameOfStatistic } from "../lower/statistic-name.ts";
import type { Doubt } from "./grounds.ts";

/** What the rule gives for an example; the interpreter, handed in from above. */
export type Trial = (
  indicator: Indicator,
  example: Example,
) =>
  | { readonly kind: "points"; readonly unrounded: Exact }
  | { readonly kind: "failure"; readonly failure: string; readonly at: Span | null }
  | { readonly kind: "not applicable" | "refused" | "pending" | "outside the cohort" };

/** Figures for which what was doubted happens, and the points they give where the rule gives any. */
export interface Witness {
  readonly text: Term;
  readonly points: Exact | null;
}

/** Combinations tried beside those the proof suggests. */
const MOST_TRIALS = 300;

/** A witness that the interpreter confirms, or null: then the doubt is only "not proved". */
export function witnessOf(
  doubt: Doubt,
  indicator: Indicator,
  inputs: readonly Input[],
  trial: Trial,
): Witness | null {
  const statistics = statisticsOf(indicator);
  // An input that no rule reads has to be provided all the same.
  const all = [...inputs, ...indicator.inputs.filter(({ key }) => inputs.every((one) => one.key !== key))];
  for (const values of candidates(doubt, inputs)) {
    const example = exampleOf(values, indicator, all, statistics);
    const outcome = example === null ? null : trial(indicator, example);
    const points = outcome?.kind === "points" ? outcome.unrounded : null;
    const isFailure =
      outcome?.kind === "failure" && outcome.failure === doubt.question && isAt(outcome.at, doubt.span);
    const isBelow = doubt.question === "below 0" && points !== null && points.sign() < 0;
    const isAbove =
      doubt.question === "above max" && points !== null && points.compare(exact(indicator.max)) > 0;
    if (isFailure || isBelow || isAbove) {
      return { text: textOf(values, inputs, statistics), points };
    }
  }
  return null;
}

/** The very place that is doubted: another divisor may be zero for the same figures. */
function isAt(place: Span | null, doubted: Span): boolean {
  return place?.from === doubted.from && place.to === doubted.to;
}

type Values = ReadonlyMap<string, Exact>;

function* candidates({ figures }: Doubt, inputs: readonly Input[]): Generator<Values> {
  yield* figures;
  yield* grid(inputs, figures[0] ?? new Map());
}

/** Ordinary figures in all combinations: of the plainest of each input, then of more and more, as far as trials go. */
function* grid(inputs: readonly Input[], solved: Values): Generator<Values> {
  const axes = inputs.map((input) => axisOf(input, solved));
  const widest = Math.max(0, ...axes.map(({ length }) => length));
  let trials = MOST_TRIALS;
  for (let width = 1; width <= widest && trials > 0; width++) {
    const plain = axes.map((axis) => axis.slice(0, width));
    const size = plain.reduce((product, axis) => product * Math.max(axis.length, 1), 1);
    for (let index = 0; index < size && trials > 0; index++, trials--) {
      yield new Map([...solved, ...combination(plain, index, inputs)]);
    }
  }
}

/** The combination with this number, the first input changing fastest. */
function combination(axes: readonly (readonly Exact[])[], index: number, inputs: readonly Input[]): Values {
  const values = new Map<string, Exact>();
  let rest = index;
  inputs.forEach(({ key }, at) => {
    const axis = axes[at] ?? [];
    const value = axis[rest % Math.max(axis.length, 1)];
    rest = Math.floor(rest / Math.max(axis.length, 1));
    if (value !== undefined) {
      values.set(key, value);
    }
  });
  return values;
}

const ordinary: Readonly<Record<string, readonly string[]>> = {
  count: ["1", "0", "10", "8", "5", "100"],
  amount: ["0", "1", "10", "8", "1/2", "100"],
  ratio: ["0", "1", "4/5", "1/2", "2"],
  points: ["0", "1", "5", "100"],
  "yes/no": ["0", "1"],
};

function axisOf(input: Input, solved: Values): readonly Exact[] {
  const fixed =
    input.options.length > 0
      ? input.options.map((_, index) => exact(index))
      : (ordinary[input.kind] ?? []).map(exact);
  const known = solved.get(input.key);
  const bounds = [lowOf(input), highOf(input)].flatMap((bound) => bound ?? []);
  return [...(known === undefined ? [] : [known]), ...fixed, ...bounds].filter((value) =>
    isWithin(value, input),
  );
}

function isWithin(value: Exact, input: Input): boolean {
  const [low, high] = [lowOf(input), highOf(input)];
  const isLowEnough = high === null || value.compare(high) <= 0;
  const isHighEnough = low === null || value.compare(low) >= 0;
  const isWhole = input.kind === "count" || input.kind === "date";
  return isLowEnough && isHighEnough && (!isWhole || value.isInteger());
}

/** The values as data; null where one cannot be that of its input. */
function exampleOf(
  values: Values,
  indicator: Indicator,
  inputs: readonly Input[],
  statistics: readonly CohortStatistic[],
): Example | null {
  const stated: { key: string; value: string | boolean }[] = [];
  for (const input of inputs) {
    const value = values.get(input.key) ?? lowOf(input) ?? zero;
    if (
      input.kind !== "yes/no" &&
      input.kind !== "choice" &&
      input.kind !== "text" &&
      !isWithin(value, input)
    ) {
      return null;
    }
    stated.push({ key: input.key, value: dataOf(value, input) });
  }
  const cohort = statistics.map(({ key }) => ({ key, value: (values.get(key) ?? zero).toFraction() }));
  return { label: null, inputs: stated, cohort, gives: null, span: indicator.span };
}

function dataOf(value: Exact, { kind, options }: Input): string | boolean {
  switch (kind) {
    case "yes/no":
      return !value.isZero();
    case "choice":
      return options.find((_, index) => value.equals(exact(index)))?.word ?? options[0]?.word ?? "";
    case "text":
      return "x";
    case "date":
      return numberAsDay(value);
    case "ratio":
      return `${value.times(exact(100)).toFraction()}`.includes("/")
        ? value.toFraction()
        : `${value.times(exact(100)).toFraction()}%`;
    default:
      return value.toFraction();
  }
}

function statisticsOf({ definitions, conditions, points }: Indicator): readonly CohortStatistic[] {
  const rules = [...definitions, ...conditions].map(({ expression }) => expression);
  const parts = everyPart(points === null ? rules : [...rules, points], new Map());
  const statistics = parts.filter((part) => part.kind === "cohort");
  return [...new Map(statistics.map((one) => [one.key, one])).values()];
}

/** The figures as an author reads them: "a = 10, b = 12". */
function textOf(values: Values, inputs: readonly Input[], statistics: readonly CohortStatistic[]): Term {
  const text = (language: keyof Term, yes: string, no: string): string =>
    [
      ...inputs.map((input) => {
        const value = dataOf(values.get(input.key) ?? lowOf(input) ?? zero, input);
        return `${input.name} = ${value === true ? yes : value === false ? no : value}`;
      }),
      ...statistics.map(
        (one) => `${nameOfStatistic(one)[language]} = ${(values.get(one.key) ?? zero).toFraction()}`,
      ),
    ].join(", ");
  const [vi, en] = [text("vi", "có", "không"), text("en", "yes", "no")];
  return vi === "" ? { vi: "số liệu là bất kỳ", en: "the data is anything" } : { vi, en };
}
