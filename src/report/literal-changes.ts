/** Finds the numbers and days in which two expressions differ that are otherwise built alike. */
import { exact } from "../base/exact.ts";
import { partsOf, type DateLiteral, type Expression, type Literal } from "../ir/expression.ts";
import { TURNED } from "./turned.ts";

/** A threshold is compared with; any other number is given, or calculated with. */
export interface LiteralChange {
  readonly before: Literal | DateLiteral;
  readonly after: Literal | DateLiteral;
  readonly isThreshold: boolean;
}

export interface Side {
  readonly expressions: readonly Expression[];
  readonly definitions: ReadonlyMap<string, Expression>;
  readonly keyOf: (key: string) => string;
}

/**
 * The literals that changed, each pair once; null where more than literals changed. `r >= 80%: max` and
 * `r >= 90%: max` differ in 80% → 90%.
 */
export function literalChanges(before: Side, after: Side): readonly LiteralChange[] | null {
  const [one, other] = [shapeOfAll(before), shapeOfAll(after)];
  if (one === null || other === null || one.text !== other.text) {
    return null;
  }
  const changes = one.places.flatMap(({ literal, isThreshold }, index) => {
    const now = other.places[index]?.literal;
    return now === undefined || isSame(literal, now) ? [] : [{ before: literal, after: now, isThreshold }];
  });
  const byValues = new Map<string, LiteralChange>();
  for (const change of changes) {
    const key = `${literalText(change.before)} ${literalText(change.after)}`;
    // 80% is a threshold also where the points below it are calculated with it.
    byValues.set(key, byValues.get(key)?.isThreshold ? (byValues.get(key) ?? change) : change);
  }
  return [...byValues.values()];
}

function isSame(one: Literal | DateLiteral, other: Literal | DateLiteral): boolean {
  return one.kind === other.kind && literalText(one) === literalText(other);
}

function literalText(literal: Literal | DateLiteral): string {
  return literal.kind === "date" ? literal.value : exact(literal.value).toFraction();
}

/** An expression with # for each literal, and the literals in that order. */
interface Shape {
  readonly text: string;
  readonly places: readonly { readonly literal: Literal | DateLiteral; readonly isThreshold: boolean }[];
}

interface Context extends Side {
  readonly known: Map<string, Shape>;
}

/** Null where they are too long to be told apart by a reader. */
function shapeOfAll(side: Side): Shape | null {
  const context: Context = { ...side, known: new Map() };
  const shape = joined(
    side.expressions.map((one) => shapeOf(one, false, context)),
    "; ",
  );
  return shape.text.length > LONGEST ? null : shape;
}

function shapeOf(expression: Expression, isThreshold: boolean, context: Context): Shape {
  const shape = (part: Expression): Shape => shapeOf(part, isThreshold, context);
  switch (expression.kind) {
    case "literal":
    case "date":
      return { text: "#", places: [{ literal: expression, isThreshold }] };
    case "truth":
      return plain(String(expression.value));
    case "max":
      return plain("max");
    case "roll-up":
      return plain(`${expression.of} ${expression.name}`);
    case "input":
      return plain(context.keyOf(expression.key));
    case "is provided":
    case "is not applicable":
      return plain(`${context.keyOf(expression.key)} ${expression.kind}`);
    case "choice is":
      return plain(`${context.keyOf(expression.key)} is ${expression.option}`);
    case "definition":
      return definitionShape(expression.name, isThreshold, context);
    case "method":
      return shape(expression.body);
    case "comparison": {
      const [left, right] = [expression.left, expression.right].map((side) => shapeOf(side, true, context));
      return left === undefined || right === undefined
        ? plain("")
        : left.text <= right.text
          ? around(joined([left, right], ` ${expression.operator} `))
          : around(joined([right, left], ` ${TURNED[expression.operator]} `));
    }
    case "cases":
      return sorted(
        expression.cases.map(({ condition, value }) =>
          joined([condition === null ? plain("otherwise") : shape(condition), shape(value)], ": "),
        ),
        "; ",
      );
    case "logic":
      return sorted(chainOf(expression, expression.operator).map(shape), ` ${expression.operator} `);
    case "arithmetic":
      return expression.operator === "+" || expression.operator === "*"
        ? sorted(chainOf(expression, expression.operator).map(shape), ` ${expression.operator} `)
        : around(joined([shape(expression.left), shape(expression.right)], ` ${expression.operator} `));
    case "call":
      return expression.primitive === "round" || expression.primitive === "clamp"
        ? named(expression.primitive, joined(expression.arguments.map(shape), ", "))
        : named(expression.primitive, sorted(expression.arguments.map(shape), ", "));
    case "cohort":
      return named(expression.statistic, shape(expression.of));
    default:
      return named(expression.kind, joined(partsOf(expression).map(shape), ", "));
  }
}

function definitionShape(name: string, isThreshold: boolean, context: Context): Shape {
  const key = `${name} ${isThreshold}`;
  const meaning = context.definitions.get(name);
  const shape = context.known.get(key) ?? (meaning ? shapeOf(meaning, isThreshold, context) : plain(name));
  context.known.set(key, shape);
  return shape;
}

/** `a + (b + c)` and `(a + b) + c` as a, b, c. */
function chainOf(expression: Expression, operator: string): readonly Expression[] {
  return (expression.kind === "arithmetic" || expression.kind === "logic") && expression.operator === operator
    ? [...chainOf(expression.left, operator), ...chainOf(expression.right, operator)]
    : [expression];
}

function plain(text: string): Shape {
  return { text, places: [] };
}

function named(name: string, inside: Shape): Shape {
  return { text: `${name}(${inside.text})`, places: inside.places };
}

function around(inside: Shape): Shape {
  return named("", inside);
}

function sorted(parts: readonly Shape[], separator: string): Shape {
  return around(
    joined(
      [...parts].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)),
      separator,
    ),
  );
}

/** What is too long keeps its length and nothing else. */
function joined(parts: readonly Shape[], separator: string): Shape {
  const text = parts.map((part) => part.text).join(separator);
  return text.length > LONGEST
    ? plain(`…${text.slice(0, LONGEST)}`)
    : { text, places: parts.flatMap((part) => part.places) };
}

const LONGEST = 4_000;
