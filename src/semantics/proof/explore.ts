/** Walks every way through an indicator's rule and asks, on each, what must never happen. */
import { exact, type Exact, greatestOf, leastOf, one } from "../../base/exact.ts";
import { InvariantError, invariant } from "../../base/invariant.ts";
import type { Span } from "../../base/source.ts";
import type { Cases, CohortStatistic, Comparison, Expression } from "../../ir/expression.ts";
import {
  addLinear,
  constantTerm,
  type Fact,
  isConstant,
  type Linear,
  scaleLinear,
  subtractLinear,
  unknownTerm,
} from "./linear.ts";
import { figureOf } from "./figures.ts";
import { fact, type Path, withFacts } from "./path.ts";
import { doubt, follow, type Grounds, canAfford, minusOne, type Outcome } from "./grounds.ts";
import {
  applyPrimitive,
  between,
  compareOn,
  endsKept,
  multiply,
  quotient,
  whether,
} from "./path-arithmetic.ts";

/** Asks whether points can leave 0..max. */
export function askBounds(value: Linear, max: Exact, span: Span, path: Path, grounds: Grounds): void {
  doubt("below 0", span, path, [fact(scaleLinear(value, minusOne), "> 0")], grounds);
  doubt("above max", span, path, [fact(subtractLinear(value, constantTerm(max)), "> 0")], grounds);
}

function meaningOf(name: string, grounds: Grounds): Expression {
  const meaning = grounds.definitions.get(name);
  invariant(meaning !== undefined, `no definition ${name}`);
  return meaning;
}

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
      return [{ path, value: unknownTerm(expression.key) }];
    case "definition":
      return definitionOn(expression.name, path, grounds);
    case "method":
      return numberOn(expression.body, path, grounds);
    case "negate":
      return follow(numberOn(expression.operand, path, grounds), (value, at) => [
        { path: at, value: scaleLinear(value, minusOne) },
      ]);
    case "arithmetic": {
      const lefts = numberOn(expression.left, path, grounds);
      // A sum of many parts with cases has too many ways: from here on a part is known by its bounds.
      const summary = lefts.length > MOST_WAYS ? boundsOf(expression.right, path, grounds) : null;
      return follow(lefts, (left, after) =>
        follow(summary?.(after) ?? numberOn(expression.right, after, grounds), (right, at) =>
          calculate(expression.operator, left, right, expression.right.span, at, grounds),
        ),
      );
    }
    case "cases":
      return casesOn(expression, path, grounds, numberOn);
    case "else":
      return elseOn(expression, path, grounds, numberOn);
    case "call":
      return follow(allOn(expression.arguments, path, grounds), (values, at) =>
        applyPrimitive(expression.primitive, values, at, grounds),
      );
    case "cohort":
      return statisticOn(expression, path, grounds);
    default:
      throw new InvariantError(`BRM0901: ${expression.kind} is no number`);
  }
}

const MOST_WAYS = 16;

/** A definition, found once for each way on which it is used; one of too many ways is known by its bounds. */
function definitionOn(name: string, path: Path, grounds: Grounds): readonly Outcome<Linear>[] {
  const known = grounds.found.get(path)?.get(name);
  if (known !== undefined) {
    return known;
  }
  const ways = numberOn(meaningOf(name, grounds), path, grounds);
  const isMany = ways.length > MOST_WAYS && ways.every(({ value }) => value !== null);
  const unknown = unknownTerm(`definition ${name}`);
  const outcomes = isMany
    ? [{ path: withFacts(path, endsKept(unknown, ways, grounds)), value: unknown }]
    : ways;
  const found = grounds.found.get(path) ?? new Map<string, readonly Outcome<Linear>[]>();
  grounds.found.set(path, found.set(name, outcomes));
  return outcomes;
}

/** A number that only its bounds are kept of, where all its ways end in constants; else null. */
function boundsOf(
  expression: Expression,
  path: Path,
  grounds: Grounds,
): ((path: Path) => readonly Outcome<Linear>[]) | null {
  const values = numberOn(expression, path, grounds).map(({ value }) => value);
  const constants = values.flatMap((value) => (value !== null && isConstant(value) ? [value.constant] : []));
  if (constants.length < values.length || constants.length < 2) {
    return null;
  }
  const [low, high] = [constantTerm(leastOf(constants)), constantTerm(greatestOf(constants))];
  return (at) => [between(low, high, at, grounds)];
}

function calculate(
  operator: "+" | "-" | "*" | "/",
  left: Linear,
  right: Linear,
  divisorSpan: Span,
  path: Path,
  grounds: Grounds,
): readonly Outcome<Linear>[] {
  switch (operator) {
    case "+":
      return [{ path, value: addLinear(left, right) }];
    case "-":
      return [{ path, value: subtractLinear(left, right) }];
    case "*":
      return [multiply(left, right, path, grounds)];
    case "/":
      return quotient(left, right, divisorSpan, path, grounds);
  }
}

type Walk<T> = (expression: Expression, path: Path, grounds: Grounds) => readonly Outcome<T>[];

/** Each case where it holds; where none does, or two do, is asked. */
function casesOn<T>(expression: Cases, path: Path, grounds: Grounds, walk: Walk<T>): readonly Outcome<T>[] {
  let rest: readonly Path[] = [path];
  const outcomes: Outcome<T>[] = [];
  for (const [index, { condition, value }] of expression.cases.entries()) {
    if (condition === null) {
      outcomes.push(...rest.flatMap((at) => walk(value, at, grounds)));
      return outcomes;
    }
    const tested = rest.flatMap((at) => truthOn(condition, at, grounds));
    const holding = tested.filter((outcome) => outcome.value === true).map((outcome) => outcome.path);
    rest = tested.filter((outcome) => outcome.value === false).map((outcome) => outcome.path);
    outcomes.push(
      ...tested.flatMap((outcome) => (outcome.value === null ? [{ path: outcome.path, value: null }] : [])),
    );
    outcomes.push(...holding.flatMap((at) => walk(value, at, grounds)));
    outcomes.push(...askSecondCase(expression, index, holding, grounds));
  }
  for (const at of rest) {
    doubt("no case", expression.cases.at(-1)?.span ?? expression.span, at, [], grounds);
  }
  return outcomes;
}

/** Asks whether a later case holds too; gives the ways on which its condition fails, since every condition is tested. */
function askSecondCase(
  expression: Cases,
  first: number,
  holding: readonly Path[],
  grounds: Grounds,
): readonly Outcome<never>[] {
  return expression.cases.slice(first + 1).flatMap(({ condition }) => {
    const tested = condition === null ? [] : holding.flatMap((at) => truthOn(condition, at, grounds));
    for (const { path, value } of tested) {
      if (value === true && condition !== null) {
        doubt("two cases", condition.span, path, [], grounds);
      }
    }
    return tested.flatMap(({ path, value }) => (value === null ? [{ path, value }] : []));
  });
}

function elseOn<T>(
  expression: Extract<Expression, { readonly kind: "else" }>,
  path: Path,
  grounds: Grounds,
  walk: Walk<T>,
): readonly Outcome<T>[] {
  // What was found where a divisor may be zero is not what stands elsewhere.
  const guarded: Grounds = { ...grounds, isGuarded: true, found: new WeakMap() };
  return walk(expression.value, path, guarded).flatMap((outcome) =>
    outcome.value === null ? walk(expression.fallback, outcome.path, grounds) : [outcome],
  );
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
  return follow(numberOn(of, path, grounds), (value, at) => {
    const unknown = unknownTerm(key);
    const facts = [
      ...(statistic === "lowest" ? [fact(subtractLinear(value, unknown), ">= 0")] : []),
      ...(statistic === "highest" ? [fact(subtractLinear(unknown, value), ">= 0")] : []),
      ...rangeInCohort(of, unknown, grounds),
    ];
    return [{ path: withFacts(at, facts), value: unknown }];
  });
}

/** A statistic keeps to what every unit of the cohort keeps to. */
function rangeInCohort(of: Expression, unknown: Linear, grounds: Grounds): readonly Fact[] {
  // What is wrong with the expression is asked where this unit's own value is found.
  const silent: Grounds = { ...grounds, doubts: [], isGuarded: true, found: new WeakMap() };
  return endsKept(
    unknown,
    grounds.cohort.flatMap((path) => numberOn(of, path, silent)),
    grounds,
  );
}

/** Yes or no on every way through it. */
export function truthOn(expression: Expression, path: Path, grounds: Grounds): readonly Outcome<boolean>[] {
  if (!canAfford(1, grounds)) {
    return [];
  }
  switch (expression.kind) {
    case "truth":
      return [{ path, value: expression.value }];
    case "input":
      return whether(
        fact(subtractLinear(unknownTerm(expression.key), constantTerm(one)), "= 0"),
        path,
        grounds,
      );
    case "choice is": {
      const place = constantTerm(exact(grounds.optionIndex(expression.key, expression.option)));
      return whether(fact(subtractLinear(unknownTerm(expression.key), place), "= 0"), path, grounds);
    }
    case "is provided":
    case "is not applicable": {
      const state = unknownTerm(`${expression.key} ${expression.kind}`);
      return whether(fact(subtractLinear(state, constantTerm(one)), "= 0"), path, grounds);
    }
    case "definition":
      return truthOn(meaningOf(expression.name, grounds), path, grounds);
    case "method":
      return truthOn(expression.body, path, grounds);
    case "not":
      return follow(truthOn(expression.operand, path, grounds), (value, at) => [{ path: at, value: !value }]);
    case "logic":
      return follow(truthOn(expression.left, path, grounds), (left, at) =>
        left === (expression.operator === "or")
          ? [{ path: at, value: left }]
          : truthOn(expression.right, at, grounds),
      );
    case "comparison":
      return comparisonOn(expression, path, grounds);
    case "cases":
      return casesOn(expression, path, grounds, truthOn);
    case "else":
      return elseOn(expression, path, grounds, truthOn);
    default:
      throw new InvariantError(`BRM0901: ${expression.kind} is neither yes nor no`);
  }
}

function comparisonOn(expression: Comparison, path: Path, grounds: Grounds): readonly Outcome<boolean>[] {
  const { left, operator, right } = expression;
  if (left.type === "yes/no") {
    return follow(truthOn(left, path, grounds), (first, after) =>
      follow(truthOn(right, after, grounds), (second, at) => [
        { path: at, value: (first === second) === (operator === "=") },
      ]),
    );
  }
  return follow(numberOn(left, path, grounds), (first, after) =>
    follow(numberOn(right, after, grounds), (second, at) => compareOn(operator, first, second, at, grounds)),
  );
}
