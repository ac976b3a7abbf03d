/** Lists of cases, and `else`: on which ways each alternative is taken, with what must never happen between them. */
import type { Cases, Else, Expression } from "../../ir/expression.ts";
import { doubt } from "./doubt.ts";
import type { Grounds, Outcome } from "./grounds.ts";
import type { Path } from "./path.ts";

/** What finds a value on every way through an expression. */
export type Walk<T> = (expression: Expression, path: Path, grounds: Grounds) => readonly Outcome<T>[];

/** What finds whether a condition holds; only the ways to one of both where only that is wanted. */
export type Test = (
  condition: Expression,
  path: Path,
  grounds: Grounds,
  wanted?: boolean | null,
) => readonly Outcome<boolean>[];

/** Each case where it holds; where none does, or two do, is asked. */
export function casesOn<T>(
  expression: Cases,
  path: Path,
  grounds: Grounds,
  walk: Walk<T>,
  test: Test,
): readonly Outcome<T>[] {
  let rest: readonly Path[] = [path];
  const outcomes: Outcome<T>[] = [];
  for (const [index, { condition, value }] of expression.cases.entries()) {
    if (condition === null) {
      for (const at of rest) {
        outcomes.push(...walk(value, at, grounds));
      }
      return outcomes;
    }
    const holding: Path[] = [];
    const failing: Path[] = [];
    for (const before of rest) {
      for (const { path: at, value: holds } of test(condition, before, grounds)) {
        if (holds === null) {
          outcomes.push({ path: at, value: null });
        } else {
          (holds ? holding : failing).push(at);
        }
      }
    }
    rest = failing;
    for (const at of holding) {
      outcomes.push(...walk(value, at, grounds));
    }
    askSecondCase(expression, index, holding, grounds, test, outcomes);
  }
  for (const at of rest) {
    doubt("no case", expression.cases.at(-1)?.span ?? expression.span, at, [], grounds);
  }
  return outcomes;
}

/** Asks whether a later case holds too; adds the ways on which its condition fails, since every condition is tested. */
function askSecondCase<T>(
  { cases }: Cases,
  first: number,
  holding: readonly Path[],
  grounds: Grounds,
  test: Test,
  outcomes: Outcome<T>[],
): void {
  for (let later = first + 1; later < cases.length; later++) {
    const condition = cases[later]?.condition ?? null;
    const tested = condition === null ? [] : holding.flatMap((at) => test(condition, at, grounds, true));
    for (const { path, value } of tested) {
      if (value === true && condition !== null) {
        doubt("two cases", condition.span, path, [], grounds, cases[first]?.condition?.span);
      } else if (value === null) {
        outcomes.push({ path, value: null });
      }
    }
  }
}

/** The value, and the fallback on the ways on which a divisor in it is zero. */
export function elseOn<T>(
  expression: Else,
  path: Path,
  grounds: Grounds,
  walk: Walk<T>,
): readonly Outcome<T>[] {
  // What was found where a divisor may be zero is not what stands elsewhere.
  const guarded: Grounds = { ...grounds, isGuarded: true, found: new Map() };
  return walk(expression.value, path, guarded).flatMap((outcome) =>
    outcome.value === null ? walk(expression.fallback, outcome.path, grounds) : [outcome],
  );
}
