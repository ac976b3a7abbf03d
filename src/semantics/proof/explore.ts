/** Walks every way through an indicator's rule and asks, on each, what must never happen. */
import { exact, one } from "../../base/exact.ts";
import { InvariantError } from "../../base/invariant.ts";
import type { Span } from "../../base/source.ts";
import type {
  Arithmetic,
  CohortStatistic,
  Comparison,
  Expression,
  PrimitiveCall,
} from "../../ir/expression.ts";
import { casesOn, elseOn } from "./alternatives.ts";
import { figureOf, rollUpName } from "./figures.ts";
import { type Fold, folded, MOST_WAYS } from "./folds.ts";
import { canAfford, define, follow, type Grounds, meaningOf, type Outcome } from "./grounds.ts";
import { ANY, type Interval } from "./interval.ts";
import {
  addLinear,
  constantTerm,
  isConstant,
  type Linear,
  negateLinear,
  scaleLinear,
  subtractLinear,
  type Unknown,
  unknownTerm,
} from "./linear.ts";
import { fact, type Path } from "./path.ts";
import { applyPrimitive, compareOn, extremes, multiply, quotient, whether } from "./path-arithmetic.ts";
import { rangeOver, summarised, within } from "./ranges.ts";

/** A number on every way through it. */
export function numberOn(expression: Expression, path: Path, grounds: Grounds): readonly Outcome<Linear>[] {
  if (!canAfford(1, grounds)) {
    return [];
  }
  switch (expression.kind) {
    case "literal":
    case "max":
    case "date":
      return [{ path, value: constantTerm(figureOf(expression)) }];
    case "input":
      return [{ path, value: unknownTerm(grounds.unknowns.named(expression.key)) }];
    case "roll-up":
      return [{ path, value: unknownTerm(grounds.unknowns.named(rollUpName(expression))) }];
    case "definition":
      return definitionOn(expression.name, path, grounds);
    case "method":
      return numberOn(expression.body, path, grounds);
    case "negate":
      return follow(numberOn(expression.operand, path, grounds), (value, at) => [
        { path: at, value: negateLinear(value) },
      ]);
    case "arithmetic":
      return arithmeticOn(expression, path, grounds);
    case "cases":
      return casesOn(expression, path, grounds, numberOn, truthOn);
    case "else":
      return elseOn(expression, path, grounds, numberOn);
    case "call":
      return callOn(expression, path, grounds);
    case "cohort":
      return statisticOn(expression, path, grounds);
    default:
      throw new InvariantError(`BRM0901: ${expression.kind} is no number`);
  }
}

const adding: Fold = {
  walk: numberOn,
  join: (left, right, path) => [{ path, value: addLinear(left, right) }],
};

function arithmeticOn(expression: Arithmetic, path: Path, grounds: Grounds): readonly Outcome<Linear>[] {
  const { operator, left: first, right: second } = expression;
  if (operator === "+") {
    return folded(addendsOf(expression), path, grounds, adding);
  }
  const lefts = numberOn(first, path, grounds);
  const summary = lefts.length > MOST_WAYS ? boundsOf(second, path, grounds) : null;
  return follow(lefts, (left, after) =>
    follow(summary?.(after) ?? numberOn(second, after, grounds), (right, at) =>
      calculate(operator, left, right, second.span, at, grounds),
    ),
  );
}

/** The parts of a sum in written order: a + (b + c) has three. */
function addendsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "arithmetic" && expression.operator === "+"
    ? [...addendsOf(expression.left), ...addendsOf(expression.right)]
    : [expression];
}

function callOn(
  { primitive, arguments: parts }: PrimitiveCall,
  path: Path,
  grounds: Grounds,
): readonly Outcome<Linear>[] {
  switch (primitive) {
    case "sum":
      return folded(parts, path, grounds, adding);
    case "mean":
      return follow(folded(parts, path, grounds, adding), (sum, at) => [
        { path: at, value: scaleLinear(sum, one.over(exact(parts.length))) },
      ]);
    case "least":
    case "greatest":
      return folded(parts, path, grounds, {
        walk: numberOn,
        join: (left, right, at) => extremes([left, right], primitive, at, grounds),
      });
    default:
      return follow(allOn(parts, path, grounds), (values, at) =>
        applyPrimitive(primitive, values, at, grounds),
      );
  }
}

/** A definition, found once for each way on which it is used; one of too many ways is known by its bounds. */
function definitionOn(name: string, path: Path, grounds: Grounds): readonly Outcome<Linear>[] {
  const known = grounds.found.get(path)?.get(name);
  if (known !== undefined) {
    return known;
  }
  const ways = numberOn(meaningOf(name, grounds), path, grounds);
  const isMany = ways.length > MOST_WAYS && ways.every(({ value }) => value !== null);
  const outcomes = isMany ? [summarised(ways, path, grounds)] : ways;
  const found = grounds.found.get(path) ?? new Map<string, readonly Outcome<Linear>[]>();
  grounds.found.set(path, found.set(name, outcomes));
  return outcomes;
}

/** The range of a number that all ways end in a constant of; else null. */
function boundsOf(
  expression: Expression,
  path: Path,
  grounds: Grounds,
): ((path: Path) => readonly Outcome<Linear>[]) | null {
  const ways = numberOn(expression, path, grounds);
  const areConstant = ways.every(({ value }) => value !== null && isConstant(value));
  return areConstant && ways.length > 1 ? (at) => [summarised(ways, at, grounds)] : null;
}

function calculate(
  operator: "-" | "*" | "/",
  left: Linear,
  right: Linear,
  divisorSpan: Span,
  path: Path,
  grounds: Grounds,
): readonly Outcome<Linear>[] {
  switch (operator) {
    case "-":
      return [{ path, value: subtractLinear(left, right) }];
    case "*":
      return [multiply(left, right, path, grounds)];
    case "/":
      return quotient(left, right, divisorSpan, path, grounds);
  }
}

/** The arguments of a call, together, on every way through them. */
function allOn(
  expressions: readonly Expression[],
  path: Path,
  grounds: Grounds,
): readonly Outcome<readonly Linear[]>[] {
  return expressions.reduce<readonly Outcome<readonly Linear[]>[]>(
    (sofar, expression) =>
      follow(sofar, (values, after) =>
        follow(numberOn(expression, after, grounds), (value, at) => [
          { path: at, value: [...values, value] },
        ]),
      ),
    [{ path, value: [] }],
  );
}

/** lowest ≤ x ≤ highest; a statistic of shares is a share. The unit itself belongs to its cohort. */
function statisticOn(
  { key, of, statistic }: CohortStatistic,
  path: Path,
  grounds: Grounds,
): readonly Outcome<Linear>[] {
  const unknown = grounds.unknowns.named(key);
  const term = unknownTerm(unknown);
  // The lowest and the highest of the same are within the same range.
  const range = within(term, rangeInCohort(key.slice(statistic.length), of, grounds));
  return follow(numberOn(of, path, grounds), (value, at) => {
    const facts = [
      ...(statistic === "lowest" ? [fact(subtractLinear(value, term), ">= 0")] : []),
      ...(statistic === "highest" ? [fact(subtractLinear(term, value), ">= 0")] : []),
      ...range,
    ];
    return [{ path: define(at, unknown, facts, grounds), value: term }];
  });
}

/** A statistic keeps to what every unit of the cohort keeps to. */
function rangeInCohort(key: string, of: Expression, grounds: Grounds): Interval {
  const known = grounds.ranges.get(key);
  if (known !== undefined) {
    return known;
  }
  // What is wrong with the expression is asked where this unit's own value is found.
  const silent: Grounds = { ...grounds, doubts: [], isGuarded: true, found: new Map() };
  const range =
    rangeOver(
      grounds.cohort.flatMap((path) => numberOn(of, path, silent)),
      grounds,
    ) ?? ANY;
  grounds.ranges.set(key, range);
  return range;
}

/** Yes or no on every way through it; only the ways to one of them where only that is wanted. */
export function truthOn(
  expression: Expression,
  path: Path,
  grounds: Grounds,
  wanted: boolean | null = null,
): readonly Outcome<boolean>[] {
  if (!canAfford(1, grounds)) {
    return [];
  }
  switch (expression.kind) {
    case "truth":
      return [{ path, value: expression.value }];
    case "input":
      return isOn(grounds.unknowns.named(expression.key), 1, path, grounds, wanted);
    case "choice is": {
      const place = grounds.optionIndex(expression.key, expression.option);
      return isOn(grounds.unknowns.named(expression.key), place, path, grounds, wanted);
    }
    case "is provided":
    case "is not applicable":
      return isOn(grounds.unknowns.named(`${expression.key} ${expression.kind}`), 1, path, grounds, wanted);
    case "definition":
      return truthOn(meaningOf(expression.name, grounds), path, grounds, wanted);
    case "method":
      return truthOn(expression.body, path, grounds, wanted);
    case "not": {
      const operand = truthOn(expression.operand, path, grounds, wanted === null ? null : !wanted);
      return follow(operand, (value, at) => [{ path: at, value: !value }]);
    }
    case "logic": {
      const deciding = expression.operator === "or";
      // Where the first operand does not decide, the second is asked, so that both ways of the first are wanted.
      const left = truthOn(expression.left, path, grounds, wanted === !deciding ? wanted : null);
      return follow(left, (value, at) =>
        value === deciding ? [{ path: at, value }] : truthOn(expression.right, at, grounds, wanted),
      );
    }
    case "comparison":
      return comparisonOn(expression, path, grounds, wanted);
    case "cases":
      return casesOn(expression, path, grounds, truthOn, truthOn);
    case "else":
      return elseOn(expression, path, grounds, truthOn);
    default:
      throw new InvariantError(`BRM0901: ${expression.kind} is neither yes nor no`);
  }
}

/** Whether an unknown has a value: yes is 1, an option its place. */
function isOn(
  unknown: Unknown,
  value: number,
  path: Path,
  grounds: Grounds,
  wanted: boolean | null,
): readonly Outcome<boolean>[] {
  const difference = subtractLinear(unknownTerm(unknown), constantTerm(exact(value)));
  return whether(fact(difference, "= 0"), path, grounds, wanted);
}

function comparisonOn(
  expression: Comparison,
  path: Path,
  grounds: Grounds,
  wanted: boolean | null,
): readonly Outcome<boolean>[] {
  const { left, operator, right } = expression;
  if (left.type === "yes/no") {
    return follow(truthOn(left, path, grounds), (first, after) =>
      follow(truthOn(right, after, grounds), (second, at) => [
        { path: at, value: (first === second) === (operator === "=") },
      ]),
    );
  }
  return follow(numberOn(left, path, grounds), (first, after) =>
    follow(numberOn(right, after, grounds), (second, at) =>
      compareOn(operator, first, second, at, grounds, wanted),
    ),
  );
}
