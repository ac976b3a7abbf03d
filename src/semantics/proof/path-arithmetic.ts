/** Arithmetic with unknowns on one path: quotients, products, extremes and tests, with what must be asked on the way. */
import { exact, type Exact, one, zero } from "../../base/exact.ts";
import { assertNever } from "../../base/invariant.ts";
import type { Span } from "../../base/source.ts";
import type { ComparisonOperator, Primitive } from "../../ir/expression.ts";
import {
  branch,
  doubt,
  follow,
  type Grounds,
  isNever,
  isPossible,
  minusOne,
  type Outcome,
} from "./grounds.ts";
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
import { divide, fact, nameOfDivisor, oppositesOf, type Path, withFacts } from "./path.ts";

const half = exact("1/2");

/** A product of two unknowns is known by its bounds only: 0 ≤ x·y ≤ y for 0 ≤ x ≤ 1 and y ≥ 0. */
export function multiply(left: Linear, right: Linear, path: Path, grounds: Grounds): Outcome<Linear> {
  if (isConstant(left)) {
    return { path, value: scaleLinear(right, left.constant) };
  }
  if (isConstant(right)) {
    return { path, value: scaleLinear(left, right.constant) };
  }
  // The same product is the same unknown wherever it stands.
  const product = unknownTerm([left, right].map(nameOfDivisor).sort().join("·"));
  const [leftSign, rightSign] = [left, right].map((side) =>
    isNever(path, fact(scaleLinear(side, minusOne), "> 0"), grounds),
  );
  const facts = leftSign && rightSign ? [fact(product, ">= 0")] : [];
  for (const [share, whole] of [
    [left, right],
    [right, left],
  ] as const) {
    const isShare = isNever(path, fact(subtractLinear(share, constantTerm(one)), "> 0"), grounds);
    if (leftSign && rightSign && isShare) {
      facts.push(fact(subtractLinear(whole, product), ">= 0"));
    }
  }
  return { path: withFacts(path, facts), value: product };
}

export function quotient(
  dividend: Linear,
  divisor: Linear,
  span: Span,
  path: Path,
  grounds: Grounds,
): readonly Outcome<Linear>[] {
  const isZero = [fact(divisor, "= 0")];
  const canBeZero = isPossible(path, isZero, grounds);
  if (canBeZero && !grounds.isGuarded) {
    doubt("division by zero", span, path, isZero, grounds);
  }
  const whereZero: readonly Outcome<Linear>[] =
    canBeZero && grounds.isGuarded
      ? branch(path, isZero, grounds).map((at) => ({ path: at, value: null }))
      : [];
  if (isConstant(divisor)) {
    return divisor.constant.isZero()
      ? whereZero
      : [{ path, value: scaleLinear(dividend, one.over(divisor.constant)) }];
  }
  const signs = [one, minusOne].flatMap((sign) => {
    const positive = scaleLinear(divisor, sign);
    return branch(path, [fact(positive, "> 0")], grounds).map((at) => {
      const name = nameOfDivisor(positive);
      const isKnown = at.divisors.some((one) => one.name === name);
      const divisors = isKnown ? at.divisors : [...at.divisors, { name, linear: positive }];
      return { path: { ...at, divisors }, value: divide(scaleLinear(dividend, sign), name) };
    });
  });
  return [...whereZero, ...signs];
}

/** The least value (`sign` 1) or the greatest (-1): each one where it is no worse than the others. */
function extremes(
  values: readonly Linear[],
  sign: Exact,
  path: Path,
  grounds: Grounds,
): readonly Outcome<Linear>[] {
  if (grounds.budget.left < 0) {
    return [];
  }
  return values.flatMap((value, place) => {
    // Of equal values the first is taken, so that they are one way, not two.
    const goal = values.flatMap((other, at) =>
      at === place
        ? []
        : [fact(scaleLinear(subtractLinear(other, value), sign), at < place ? "> 0" : ">= 0")],
    );
    return branch(path, goal, grounds).map((at) => ({ path: at, value }));
  });
}

/** An unknown of which only bounds are known. */
export function between(low: Linear, high: Linear, path: Path, grounds: Grounds): Outcome<Linear> {
  const value = unknownTerm(grounds.fresh());
  const facts = [fact(subtractLinear(value, low), ">= 0"), fact(subtractLinear(high, value), ">= 0")];
  return { path: withFacts(path, facts), value };
}

export function whether(isTrue: Fact, path: Path, grounds: Grounds): readonly Outcome<boolean>[] {
  return [
    ...branch(path, [isTrue], grounds).map((at) => ({ path: at, value: true })),
    ...oppositesOf(isTrue).flatMap((goal) =>
      branch(path, [goal], grounds).map((at) => ({ path: at, value: false })),
    ),
  ];
}

/** Rounding keeps within 0, 1 and the maximum whatever was within them, if they have no more places themselves. */
function rounded(
  value: Linear,
  low: Linear,
  high: Linear,
  places: Exact,
  path: Path,
  grounds: Grounds,
): Outcome<Linear> {
  const outcome = between(low, high, path, grounds);
  const result = outcome.value ?? value;
  const scale = exact(10n ** places.numerator());
  const bounds = [zero, one, grounds.max].filter((bound) => bound.times(scale).isInteger()).map(constantTerm);
  const facts = bounds.flatMap((bound) => [
    ...(isNever(path, fact(subtractLinear(bound, value), "> 0"), grounds)
      ? [fact(subtractLinear(result, bound), ">= 0")]
      : []),
    ...(isNever(path, fact(subtractLinear(value, bound), "> 0"), grounds)
      ? [fact(subtractLinear(bound, result), ">= 0")]
      : []),
  ]);
  return { path: withFacts(outcome.path, facts), value: outcome.value };
}

/** That an unknown keeps to the ends of ranges, and to the maximum, where every way that leads to it does. */
export function endsKept(
  unknown: Linear,
  ways: readonly Outcome<Linear>[],
  grounds: Grounds,
): readonly Fact[] {
  return [...grounds.ends, grounds.max].map(constantTerm).flatMap((end) => {
    const [below, above] = [
      (value: Linear) => subtractLinear(end, value),
      (value: Linear) => subtractLinear(value, end),
    ].map((excess) =>
      ways.every(({ path, value }) => value === null || isNever(path, fact(excess(value), "> 0"), grounds)),
    );
    return [
      ...(below ? [fact(subtractLinear(unknown, end), ">= 0")] : []),
      ...(above ? [fact(subtractLinear(end, unknown), ">= 0")] : []),
    ];
  });
}

/** What a primitive gives for values already found. */
export function applyPrimitive(
  primitive: Primitive,
  values: readonly Linear[],
  path: Path,
  grounds: Grounds,
): readonly Outcome<Linear>[] {
  const [first = constantTerm(zero), second = first, third = second] = values;
  switch (primitive) {
    case "sum":
      return [{ path, value: values.reduce(addLinear) }];
    case "mean":
      return [{ path, value: scaleLinear(values.reduce(addLinear), one.over(exact(values.length))) }];
    case "least":
      return extremes(values, one, path, grounds);
    case "greatest":
      return extremes(values, minusOne, path, grounds);
    case "clamp":
      return follow(extremes([first, third], one, path, grounds), (capped, at) =>
        extremes([second, capped], minusOne, at, grounds),
      );
    case "floor":
      return [rounded(first, subtractLinear(first, constantTerm(one)), first, zero, path, grounds)];
    case "round": {
      const error = constantTerm(half.over(exact(10n ** second.constant.numerator())));
      const [low, high] = [subtractLinear(first, error), addLinear(first, error)];
      return [rounded(first, low, high, second.constant, path, grounds)];
    }
    default:
      return assertNever(primitive);
  }
}

/** Whether a comparison holds, on the ways on which it does and on those on which it does not. */
export function compareOn(
  operator: ComparisonOperator,
  first: Linear,
  second: Linear,
  path: Path,
  grounds: Grounds,
): readonly Outcome<boolean>[] {
  const more = subtractLinear(first, second);
  const less = subtractLinear(second, first);
  switch (operator) {
    case "=":
      return whether(fact(more, "= 0"), path, grounds);
    case "!=":
      return follow(whether(fact(more, "= 0"), path, grounds), (same, at) => [{ path: at, value: !same }]);
    case ">":
      return whether(fact(more, "> 0"), path, grounds);
    case ">=":
      return whether(fact(more, ">= 0"), path, grounds);
    case "<":
      return whether(fact(less, "> 0"), path, grounds);
    case "<=":
      return whether(fact(less, ">= 0"), path, grounds);
    default:
      return assertNever(operator);
  }
}
