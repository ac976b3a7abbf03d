/** The form in which the solver keeps facts: dense rows of coprime factors, so that equal ones are found fast and weaker ones dropped. */
import { add, gcd, type Integer, magnitude, multiply, negate, quotient } from "../../base/integer.ts";
import { type Fact, holds } from "./linear.ts";

/** Σ factor · column + constant / over, with its relation to zero; the factors are whole and coprime. */
export interface Row {
  readonly factors: readonly Integer[];
  readonly constant: Integer;
  readonly over: Integer;
  readonly relation: Fact["relation"];
  /** The same for the same factors; for opposite ones the opposite. */
  readonly hash: number;
}

/** A row, or whether what it says of numbers alone is true. */
export function rowOf(
  factors: readonly Integer[],
  constant: Integer,
  over: Integer,
  relation: Fact["relation"],
  isWhole: readonly boolean[],
): Row | boolean {
  let divisor: Integer = 0;
  let areWhole = true;
  let hash = 0;
  for (let column = 0; column < factors.length; column++) {
    const factor = factors[column] ?? 0;
    if (factor !== 0) {
      divisor = divisor === 1 ? 1 : gcd(magnitude(factor), divisor);
      areWhole = areWhole && isWhole[column] === true;
    }
  }
  if (divisor === 0) {
    return holds(constant === 0 ? 0 : constant > 0 ? 1 : -1, relation);
  }
  const coprime = divisor === 1 ? factors : factors.map((factor) => quotient(factor, divisor));
  for (let column = 0; column < coprime.length; column++) {
    hash = (hash + Math.imul(low32(coprime[column] ?? 0), column * 0x9e3779b1 + 1)) | 0;
  }
  const row = { factors: coprime, hash, relation, ...fraction(constant, multiply(over, divisor)) };
  return areWhole ? tightened(row) : row;
}

function low32(value: Integer): number {
  // At most 32 bits of a BigInt are a number without loss.
  return typeof value === "number" ? value | 0 : Number(BigInt.asIntN(32, value));
}

function fraction(top: Integer, bottom: Integer): { readonly constant: Integer; readonly over: Integer } {
  if (bottom === 1) {
    return { constant: top, over: 1 };
  }
  const shared = gcd(magnitude(top), bottom);
  return { constant: quotient(top, shared), over: quotient(bottom, shared) };
}

/** What a row says of whole numbers: x - 1/2 > 0 says x - 1 ≥ 0. */
function tightened(row: Row): Row | boolean {
  const { constant, over, relation } = row;
  switch (relation) {
    case "= 0":
      return over === 1 ? row : false;
    case "> 0":
      // The next whole number below: of 0 it is -1, of -1/2 it is -1.
      return { ...row, constant: add(ceiling(constant, over), -1), over: 1, relation: ">= 0" };
    case ">= 0":
      return over === 1 ? row : { ...row, constant: negate(ceiling(negate(constant), over)), over: 1 };
  }
}

function ceiling(top: Integer, bottom: Integer): Integer {
  if (bottom === 1) {
    return top;
  }
  return top < 0 ? negate(quotient(magnitude(top), bottom)) : quotient(add(top, add(bottom, -1)), bottom);
}

/** Puts a row among others if it says more than they do, in place of those that say less; false where it contradicts one. */
export function keep(rows: Row[], added: Row | boolean): boolean {
  if (typeof added === "boolean") {
    return added;
  }
  let row = added;
  for (let at = rows.length - 1; at >= 0; at--) {
    const known = rows[at];
    const direction = known === undefined ? 0 : directionOf(known, row);
    if (known === undefined || direction === 0) {
      continue;
    }
    // What the row comes to where the known one comes to 0.
    const gap = signOfSum(row, known, direction);
    if (known.relation === "= 0") {
      return holds(gap, row.relation);
    }
    if (row.relation === "= 0") {
      if (!holds(direction === 1 ? opposite(gap) : gap, known.relation)) {
        return false;
      }
    } else if (direction === 1) {
      const isStronger = gap < 0 || (gap === 0 && row.relation === "> 0" && known.relation === ">= 0");
      if (!isStronger) {
        return true;
      }
    } else if (gap > 0) {
      continue;
    } else if (gap < 0 || row.relation === "> 0" || known.relation === "> 0") {
      return false;
    } else {
      row = { ...row, relation: "= 0" };
    }
    rows.splice(at, 1);
  }
  rows.push(row);
  return true;
}

/** 1 for rows with the same factors, -1 for opposite ones, else 0. */
function directionOf(a: Row, b: Row): 1 | 0 | -1 {
  if (a.hash === b.hash && a.factors.every((factor, column) => factor === b.factors[column])) {
    return 1;
  }
  const isOpposite = a.hash === -b.hash || a.hash + b.hash === -0x1_0000_0000;
  return isOpposite && a.factors.every((factor, column) => factor === negate(b.factors[column] ?? 0))
    ? -1
    : 0;
}

/** The sign of the constant of `row` less (direction 1) or plus (-1) that of `known`. */
function signOfSum(row: Row, known: Row, direction: 1 | -1): -1 | 0 | 1 {
  const left = multiply(row.constant, known.over);
  const right = multiply(multiply(known.constant, row.over), direction);
  return left < right ? -1 : left > right ? 1 : 0;
}

function opposite(sign: -1 | 0 | 1): -1 | 0 | 1 {
  return sign === 1 ? -1 : sign === -1 ? 1 : 0;
}
