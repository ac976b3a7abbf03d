/** Finds where more of what a rule measures gives fewer points: tried by the interpreter at the thresholds and between them. */
import { exact, type Exact, zero } from "../../base/exact.ts";
import type { Span } from "../../base/source.ts";
import {
  type DefinitionReference,
  type Expression,
  everyPart,
  type InputReference,
} from "../../ir/expression.ts";
import type { Indicator } from "../../ir/ruleset.ts";
import type { Walk } from "./doubts.ts";
import { numberOn } from "./explore.ts";
import { isPossible } from "./grounds.ts";
import { constantTerm, subtractLinear } from "./linear.ts";
import { fact } from "./path.ts";

/** The one figure that a rule is written in, such as `share` in `share >= 80%: max; share < 80%: share / 80% * max`. */
export interface Measure {
  readonly rule: Expression;
  readonly reference: DefinitionReference | InputReference;
  /** Where the measure is compared with a number, in order. */
  readonly thresholds: readonly Exact[];
}

/** What a rule gives where its measure has a value; null where it fails. The interpreter, handed in from above. */
export type PointsWith = (rule: Expression, measure: Measure["reference"], value: Exact) => Exact | null;

/** Two values of the measure, the larger with the points on the wrong side of the smaller's. */
export interface Turn {
  readonly name: string;
  readonly type: Expression["type"];
  readonly span: Span;
  readonly smaller: Sample;
  readonly larger: Sample;
}

interface Sample {
  readonly value: Exact;
  readonly points: Exact;
}

const NUMBERS: ReadonlySet<string> = new Set(["count", "amount", "ratio", "points", "number"]);

/** The measure of a rule that is written in one figure and in nothing else that differs between units; else null. */
export function measureOf({ points: rule, inputs }: Indicator): Measure | null {
  const parts = rule === null ? [] : everyPart([rule], new Map());
  const references = parts.filter((part) => part.kind === "definition" || part.kind === "input");
  const [reference] = references;
  const isAlone = references.every((one) => nameOf(one) === (reference && nameOf(reference)));
  const dependsOnMore = parts.some(({ kind }) => OTHERS.has(kind));
  if (rule === null || reference === undefined || !isAlone || dependsOnMore || !NUMBERS.has(reference.type)) {
    return null;
  }
  const isOwn = reference.kind === "definition" || inputs.some(({ key }) => key === reference.key);
  return isOwn ? { rule, reference, thresholds: thresholdsIn(parts, reference) } : null;
}

/** What else a rule may depend on. */
const OTHERS: ReadonlySet<Expression["kind"]> = new Set([
  "choice is",
  "is provided",
  "is not applicable",
  "cohort",
]);

function nameOf(reference: DefinitionReference | InputReference): string {
  return reference.kind === "input" ? reference.key : reference.name;
}

function thresholdsIn(parts: readonly Expression[], measure: Expression): readonly Exact[] {
  const isMeasure = (one: Expression): boolean =>
    (one.kind === "definition" || one.kind === "input") &&
    (measure.kind === "definition" || measure.kind === "input") &&
    nameOf(one) === nameOf(measure);
  const values = parts.flatMap((part) => {
    if (part.kind !== "comparison") {
      return [];
    }
    const other = isMeasure(part.left) ? part.right : isMeasure(part.right) ? part.left : null;
    return other?.kind === "literal" ? [exact(other.value)] : [];
  });
  return sorted(values);
}

function sorted(values: readonly Exact[]): readonly Exact[] {
  const ascending = [...values].sort((a, b) => a.compare(b));
  return ascending.filter((value, at) => at === 0 || !value.equals(ascending[at - 1] ?? zero));
}

/** The first two values, one after the other, between which the points go the wrong way; null where none was found. */
export function turnOf(
  { lowerIsBetter }: Indicator,
  measure: Measure,
  walk: Walk,
  pointsWith: PointsWith,
): Turn | null {
  const { rule, reference } = measure;
  const samples = valuesToTry(measure).flatMap((value): readonly Sample[] => {
    const points = pointsWith(rule, reference, value);
    return points === null ? [] : [{ value, points }];
  });
  const wrong = lowerIsBetter ? 1 : -1;
  for (const [at, larger] of samples.entries()) {
    const smaller = samples[at - 1];
    const isWrong = smaller !== undefined && larger.points.compare(smaller.points) === wrong;
    if (isWrong && [smaller.value, larger.value].every((value) => canBe(value, reference, walk))) {
      const { name, type, span } = reference;
      return { name, type, span, smaller, larger };
    }
  }
  return null;
}

/** Whether some figures may give the measure this value. */
function canBe(value: Exact, reference: Measure["reference"], { grounds, ways }: Walk): boolean {
  return ways
    .flatMap((way) => numberOn(reference, way, grounds))
    .some(
      (outcome) =>
        outcome.value !== null &&
        isPossible(outcome.path, [fact(subtractLinear(outcome.value, constantTerm(value)), "= 0")], grounds),
    );
}

/** Each threshold, what lies close to it on both sides, and what lies between two of them. */
function valuesToTry({ reference, thresholds }: Measure): readonly Exact[] {
  const step = reference.type === "count" ? exact(1) : exact("1/10000");
  const last = thresholds.at(-1) ?? exact(1);
  const ends = [zero, last.times(exact(2)).plus(exact(1))];
  const near = thresholds.flatMap((one) => [one.minus(step), one, one.plus(step)]);
  const between = sorted([...ends, ...thresholds]).flatMap((one, at, all) => {
    const half = one.plus(all[at + 1] ?? one).over(exact(2));
    return [reference.type === "count" ? half.floor() : half];
  });
  return sorted([...ends, ...near, ...between].filter((value) => value.sign() >= 0));
}
