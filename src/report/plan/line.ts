/** The values that a figure can be changed to, step by step: whole numbers, last printed places, days. */
import { dayNumber, dayWithNumber } from "../../base/calendar.ts";
import { exact, type Exact, one, parseExact } from "../../base/exact.ts";
import type { Value } from "../../evaluate/outcome.ts";
import type { Input } from "../../ir/ruleset.ts";

/** The values above a figure, or those below it. */
export interface Line {
  readonly direction: 1 | -1;
  /** The value so many steps away from the figure as it is; 0 is the figure itself. */
  readonly at: (steps: bigint) => Value;
  /** How many steps lie within the range; null where it has no end. */
  readonly most: bigint | null;
  /** The steps that lead to a number or a day, and those just before and after it. */
  readonly stepsTo: (target: Exact) => readonly bigint[];
}

/** Two lines for a number or a day, none for other kinds. */
export function linesOf(input: Input, value: Value): readonly Line[] {
  if (typeof value === "boolean" || input.kind === "choice" || input.kind === "text") {
    return [];
  }
  const isDay = input.kind === "date";
  const start = typeof value === "string" ? exact(dayNumber(value)) : value;
  const step = isDay ? one : stepOf(input, start);
  const numberOf = (text: string | null): Exact | null =>
    text === null ? null : isDay ? exact(dayNumber(text)) : exact(text);
  const [low, high] = [numberOf(input.low), numberOf(input.high)];
  return ([1, -1] as const).map((direction) => {
    const bound = direction > 0 ? high : low;
    const units = start.over(step);
    const origin = direction > 0 ? units.floor() : units.ceiling();
    const place = (steps: bigint): Exact =>
      steps === 0n ? start : origin.plus(exact(steps * BigInt(direction))).times(step);
    const exactSteps = (target: Exact): Exact => target.over(step).minus(origin).times(exact(direction));
    const end = bound === null ? (isDay ? exact(MOST_DAYS) : null) : exactSteps(bound).floor();
    return {
      direction,
      at: (steps) => (isDay ? dayWithNumber(smallNumber(place(steps))) : place(steps)),
      most: end === null ? null : end.sign() < 0 ? 0n : end.numerator(),
      stepsTo: (target) => {
        const whole = exactSteps(target).floor().numerator();
        return [whole - 1n, whole, whole + 1n, whole + 2n];
      },
    };
  });
}

/** Days are numbers far below 2^53. */
function smallNumber(value: Exact): number {
  const [top] = value.parts();
  return typeof top === "number" ? top : 0;
}

/** 1 for a count; else a unit of the last place that the figure is written with: 0.01 for 12.25, a tenth of a percent for 85.3 %. */
function stepOf({ kind }: Input, value: Exact): Exact {
  if (kind === "count") {
    return one;
  }
  const scale = kind === "ratio" ? exact(100) : one;
  const written = value.times(scale).toShortest(MOST_PLACES);
  const isWhole = parseExact(written)?.equals(value.times(scale)) !== true;
  const places = isWhole ? 0 : (written.split(".")[1]?.length ?? 0);
  return one.over(scale).over(exact(10n ** BigInt(places)));
}

const MOST_PLACES = 12;
/** Some twenty years either way. */
const MOST_DAYS = 7500;
