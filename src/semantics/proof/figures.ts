/** The figures of inputs as numbers: days are counted, everything else is its own fraction. */
import { dayNumber, dayWithNumber } from "../../base/calendar.ts";
import { exact, type Exact } from "../../base/exact.ts";
import type { DateLiteral, Literal, Max, RollUpReference } from "../../ir/expression.ts";
import type { Input } from "../../ir/ruleset.ts";

export function lowOf({ kind, low }: Input): Exact | null {
  return low === null ? null : numberOf(kind, low);
}

export function highOf({ kind, high }: Input): Exact | null {
  return high === null ? null : numberOf(kind, high);
}

function numberOf(kind: Input["kind"], written: string): Exact {
  return kind === "date" ? exact(dayNumber(written)) : exact(written);
}

/** What a literal stands for. */
export function figureOf({ kind, value }: Literal | Max | DateLiteral): Exact {
  return numberOf(kind === "date" ? kind : "amount", value);
}

/** The day with this number, between the first and the last day that can be written. */
export function numberAsDay(number: Exact): string {
  const whole = Number(number.floor().numerator());
  const [first, last] = [dayNumber("0001-01-01"), dayNumber("9999-12-31")];
  return dayWithNumber(Math.min(Math.max(whole, first), last));
}

/** What a total or share is called among the unknowns of a proof: "group 7". */
export function rollUpName({ of, name }: RollUpReference): string {
  return `${of} ${name}`;
}
