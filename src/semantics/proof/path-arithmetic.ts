/** Arithmetic with unknowns on one path: quotients, products, extremes and tests, with what must be asked on the way. */
import { exact, type Exact, one, zero } from "../../base/exact.ts";
import { assertNever } from "../../base/invariant.ts";
import type { Span } from "../../base/source.ts";
import type { ComparisonOperator } from "../../ir/expression.ts";
import { branch, define, follow, type Grounds, type Outcome, rangeOn } from "./grounds.ts";
import { doubt } from "./doubt.ts";
import { ANY, type Interval } from "./interval.ts";
import {
  addLinear,
  constantTerm,
  contentOf,
  type Fact,
  isConstant,
  isSameLinear,
  type Linear,
  negateLinear,
  scaleLinear,
  subtractLinear,
  textOfLinear,
  constantOf,
  unknownTerm,
  valueAt,
} from "./linear.ts";
import { fact, oppositesOf, type Path, withDivisor } from "./path.ts";
import { rounded } from "./ranges.ts";
import { divide } from "./unknowns.ts";

const minusOne = one.negated();
const half = exact("1/2");
const NOTHING = constantTerm(zero);

/** A product of two unknowns is known by its bounds only: 0 ≤ x·y ≤ y for 0 ≤ x ≤ 1 and y ≥ 0. */
export function multiply(left: Linear, right: Linear, path: Path, grounds: Grounds): Outcome<Linear> {
  if (isConstant(left)) {
    return { path, value: scaleLinear(right, constantOf(left)) };
  }
  if (isConstant(right)) {
    return { path, value: scaleLinear(left, constantOf(right)) };
  }
  const [x, y] = [contentOf(left), contentOf(right)];
  // The same product is the same unknown wherever it stands.
  const name = [x, y].map(({ coprime }) => textOfLinear(coprime)).sort();
  const unknown = grounds.unknowns.named(name.join("·"));
  const value = unknownTerm(unknown);
  const [ofX, ofY] = [rangeOn(x.coprime, path, grounds), rangeOn(y.coprime, path, grounds)];
  const facts = envelope(value, x.coprime, y.coprime, ofX ?? ANY, ofY ?? ANY);
  const isSquare = name[0] === name[1];
  const at = define(path, unknown, isSquare ? [...facts, fact(value, ">= 0")] : facts, grounds, (lookUp) =>
    valueAt(x.coprime, lookUp).times(valueAt(y.coprime, lookUp)),
  );
  return { path: at, value: scaleLinear(value, x.content.times(y.content)) };
}

/** What follows from (x - end)·(y - end) having the sign that the two ends give it (McCormick). */
function envelope(product: Linear, x: Linear, y: Linear, ofX: Interval, ofY: Interval): readonly Fact[] {
  const pairs = [
    [ofX.low, ofY.low, false],
    [ofX.high, ofY.high, false],
    [ofX.low, ofY.high, true],
    [ofX.high, ofY.low, true],
  ] as const;
  return pairs.flatMap(([endOfX, endOfY, isOpposite]) => {
    if (endOfX === undefined || endOfY === undefined) {
      return [];
    }
    // x·y - endOfY·x - endOfX·y + endOfX·endOfY
    const sides = addLinear(scaleLinear(x, endOfY.value), scaleLinear(y, endOfX.value));
    const whole = addLinear(subtractLinear(product, sides), constantTerm(endOfX.value.times(endOfY.value)));
    return [fact(isOpposite ? negateLinear(whole) : whole, ">= 0")];
  });
}

/** A quotient, asking whether the divisor can be zero; on each way its sign is known. */
export function quotient(
  dividend: Linear,
  divisor: Linear,
  span: Span,
  path: Path,
  grounds: Grounds,
): readonly Outcome<Linear>[] {
  if (isConstant(divisor) && divisor.constant !== 0) {
    return [{ path, value: scaleLinear(dividend, one.over(constantOf(divisor))) }];
  }
  const divisions = isConstant(divisor) ? [] : divisionsOf(dividend, divisor);
  for (const { dividend: share, linear } of divisions) {
    const known = path.divisors.find((one) => isSameLinear(one.linear, linear));
    if (known !== undefined) {
      return [{ path, value: divide(share, [known.number], grounds.unknowns) }];
    }
  }
  const outcomes: Outcome<Linear>[] = [];
  const isZero = [fact(divisor, "= 0")];
  const whereZero = grounds.isGuarded ? branch(path, isZero, grounds) : null;
  if (whereZero !== null) {
    outcomes.push({ path: whereZero, value: null });
  } else if (!grounds.isGuarded) {
    doubt("division by zero", span, path, isZero, grounds);
  }
  for (const { dividend: share, linear } of divisions) {
    const at = branch(path, [fact(linear, "> 0")], grounds);
    if (at !== null) {
      const known = grounds.unknowns.divisorOf(linear);
      const value = divide(share, [known.number], grounds.unknowns);
      outcomes.push({ path: withDivisor(at, known, grounds.unknowns), value });
    }
  }
  return outcomes;
}

interface Division {
  readonly dividend: Linear;
  /** A coprime term, so that a / 2b and a / b are divided by the same. */
  readonly linear: Linear;
}

/** The two ways to divide by a positive number: n / d and -n / -d. */
function divisionsOf(dividend: Linear, divisor: Linear): readonly Division[] {
  const { content, coprime } = contentOf(divisor);
  const scaled = scaleLinear(dividend, one.over(content));
  return [
    { dividend: scaled, linear: coprime },
    { dividend: negateLinear(scaled), linear: negateLinear(coprime) },
  ];
}

/** The lesser of two values, or the greater: each where it is no worse than the other. */
export function extremes(
  [first, second]: readonly [Linear, Linear],
  kind: "least" | "greatest",
  path: Path,
  grounds: Grounds,
): readonly Outcome<Linear>[] {
  const excess = kind === "least" ? subtractLinear(second, first) : subtractLinear(first, second);
  // Of equal values the first is taken, so that they are one way, not two.
  return whether(fact(excess, ">= 0"), path, grounds).map(({ path: at, value }) => ({
    path: at,
    value: value === true ? first : second,
  }));
}

/** Both sides of a test, each where it is possible; only one of them where only it is wanted. */
export function whether(
  isTrue: Fact,
  path: Path,
  grounds: Grounds,
  wanted: boolean | null = null,
): readonly Outcome<boolean>[] {
  const outcomes: Outcome<boolean>[] = [];
  const where = wanted === false ? null : branch(path, [isTrue], grounds);
  if (where !== null) {
    outcomes.push({ path: where, value: true });
  }
  for (const opposite of wanted === true ? [] : oppositesOf(isTrue)) {
    const elsewhere = branch(path, [opposite], grounds);
    if (elsewhere !== null) {
      outcomes.push({ path: elsewhere, value: false });
    }
  }
  return outcomes;
}

/** What a primitive other than a fold gives for values already found. */
export function applyPrimitive(
  primitive: "clamp" | "floor" | "round",
  values: readonly Linear[],
  path: Path,
  grounds: Grounds,
): readonly Outcome<Linear>[] {
  const [first = NOTHING, second = first, third = second] = values;
  switch (primitive) {
    case "clamp":
      return follow(extremes([first, third], "least", path, grounds), (capped, at) =>
        extremes([second, capped], "greatest", at, grounds),
      );
    case "floor":
      return [rounded(first, { low: minusOne, high: zero }, (value) => value.floor(), path, grounds)];
    case "round": {
      const scale = exact(10n ** constantOf(second).numerator());
      const error = half.over(scale);
      const round = (value: Exact) => value.times(scale).round(0, "half up").over(scale);
      return [rounded(first, { low: error.negated(), high: error }, round, path, grounds)];
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
  wanted: boolean | null,
): readonly Outcome<boolean>[] {
  const more = subtractLinear(first, second);
  switch (operator) {
    case "=":
      return whether(fact(more, "= 0"), path, grounds, wanted);
    case "!=":
      return follow(
        whether(fact(more, "= 0"), path, grounds, wanted === null ? null : !wanted),
        (same, at) => [{ path: at, value: !same }],
      );
    case ">":
      return whether(fact(more, "> 0"), path, grounds, wanted);
    case ">=":
      return whether(fact(more, ">= 0"), path, grounds, wanted);
    case "<":
      return whether(fact(negateLinear(more), "> 0"), path, grounds, wanted);
    case "<=":
      return whether(fact(negateLinear(more), ">= 0"), path, grounds, wanted);
    default:
      return assertNever(operator);
  }
}
