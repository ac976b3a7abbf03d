/** Expressions with the same normal form have the same value, whatever the figures are. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import { interpret, isFailure } from "../../src/evaluate/interpret.ts";
import type { Value } from "../../src/evaluate/outcome.ts";
import type {
  ArithmeticOperator,
  Case,
  ComparisonOperator,
  Expression,
  Primitive,
} from "../../src/ir/expression.ts";
import { normalForm } from "../../src/report/normal-form.ts";
import { arithmetic, cases, compared, held, input, literal, not } from "../report/build.ts";

const span = { from: 0, to: 0 };
const sign = fc.constantFrom<ComparisonOperator>("<", "<=", ">", ">=", "=", "!=");
const numeral = fc.constantFrom("0", "1", "2", "1/2", "-1").map((written) => literal(written));

const { numeric } = fc.letrec<{ numeric: Expression; truth: Expression }>((tie) => ({
  numeric: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(numeral, fc.constantFrom(input("a"), input("b"), input("r", "ratio"))),
    fc
      .tuple(tie("numeric"), fc.constantFrom<ArithmeticOperator>("+", "-", "*", "/"), tie("numeric"))
      .map(([left, operator, right]) => arithmetic(left, operator, right)),
    fc
      .tuple(fc.constantFrom<Primitive>("least", "greatest", "sum", "mean"), tie("numeric"), tie("numeric"))
      .map(
        ([primitive, ...values]): Expression => ({
          ...{ kind: "call", primitive, type: "points", span },
          arguments: values,
        }),
      ),
    fc
      .tuple(tie("truth"), tie("numeric"), tie("numeric"))
      .map(([condition, yes, no]) => cases([held(condition, yes), held(null, no)])),
    fc
      .tuple(tie("truth"), tie("numeric"), tie("numeric"))
      .map(([condition, yes, no]) => cases([held(condition, yes), held(not(condition), no)])),
    fc
      .tuple(tie("numeric"), tie("numeric"))
      .map(
        ([value, fallback]): Expression => ({ ...{ kind: "else", type: "points", span }, value, fallback }),
      ),
  ),
  truth: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(
      fc.constantFrom("u", "v", "w").map(
        (option): Expression => ({
          ...{ kind: "choice is", key: "1.1.s", name: "s", type: "yes/no", span },
          option,
        }),
      ),
      fc.constant(input("p", "yes/no")),
      fc
        .tuple(fc.constantFrom(input("a"), input("b")), sign, numeral)
        .map(([x, operator, at]) => compared(x, operator, at)),
    ),
    fc
      .tuple(tie("numeric"), sign, tie("numeric"))
      .map(([left, operator, right]) => compared(left, operator, right)),
    fc.tuple(fc.constantFrom("and" as const, "or" as const), tie("truth"), tie("truth")).map(
      ([operator, left, right]): Expression => ({
        ...{ kind: "logic", type: "yes/no", span },
        operator,
        left,
        right,
      }),
    ),
    tie("truth").map(not),
  ),
}));

/** The same expression, here and there in another order or written otherwise; `slip` changes a little of what it means. */
function otherwise(expression: Expression, draw: () => number, slip: number): Expression {
  const again = (part: Expression): Expression => otherwise(part, draw, slip);
  const isSwapped = draw() < 0.5;
  const slips = draw() < slip;
  switch (expression.kind) {
    case "literal":
      return slips ? literal("2") : expression;
    case "arithmetic": {
      const [left, right] = [again(expression.left), again(expression.right)];
      const { operator } = expression;
      if (slips) {
        return arithmetic(left, "-", right);
      }
      if (operator === "-" && isSwapped) {
        return arithmetic(left, "+", { ...{ kind: "negate", type: "points", span }, operand: right });
      }
      return isSwapped && operator !== "/" && operator !== "-"
        ? arithmetic(right, operator, left)
        : arithmetic(left, operator, right);
    }
    case "call":
      return {
        ...expression,
        arguments: isSwapped ? expression.arguments.map(again).reverse() : expression.arguments.map(again),
      };
    case "comparison": {
      const [left, right] = [again(expression.left), again(expression.right)];
      const operator = slips ? "<" : expression.operator;
      return isSwapped ? compared(right, TURNED[operator], left) : compared(left, operator, right);
    }
    case "logic": {
      const [left, right] = [again(expression.left), again(expression.right)];
      if (slips) {
        return { ...expression, operator: "and", left, right };
      }
      return draw() < 0.3
        ? not({
            ...expression,
            operator: expression.operator === "and" ? "or" : "and",
            left: not(right),
            right: not(left),
          })
        : { ...expression, left: isSwapped ? right : left, right: isSwapped ? left : right };
    }
    case "not":
      return not(again(expression.operand));
    case "else":
      return { ...expression, value: again(expression.value), fallback: again(expression.fallback) };
    case "cases": {
      const list = expression.cases.map(
        (one): Case => ({
          ...one,
          condition: one.condition && again(one.condition),
          value: again(one.value),
        }),
      );
      return {
        ...expression,
        cases: isSwapped && list.every(({ condition }) => condition !== null) ? list.reverse() : list,
      };
    }
    default:
      return expression;
  }
}

const TURNED: { readonly [O in ComparisonOperator]: ComparisonOperator } = {
  ...{ "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" },
};

const form = (expression: Expression): string =>
  normalForm(expression, {
    definitions: new Map(),
    keyOf: (key) => key,
    codeOf: (code) => code,
    wordsOf: () => ["u", "v", "w"],
    max: null,
  });

const figures = fc.record({
  a: fc.constantFrom("0", "1", "2", "3"),
  b: fc.constantFrom("0", "1", "2", "3"),
  r: fc.constantFrom("0", "1/2", "1", "3/2"),
  s: fc.constantFrom("u", "v", "w"),
  p: fc.boolean(),
});

function valueAt(
  expression: Expression,
  { a, b, r, s, p }: { a: string; b: string; r: string; s: string; p: boolean },
): string {
  const values: { readonly [name: string]: Value } = { a: exact(a), b: exact(b), r: exact(r), s, p };
  const result = interpret(expression, {
    states: new Map(
      Object.entries(values).map(([name, value]) => [`1.1.${name}`, { state: "value", value }]),
    ),
    ...{ statistics: new Map(), definitions: new Map(), evaluated: new Map(), rollUps: new Map() },
  });
  return isFailure(result) ? "failure" : String(result.value);
}

let [same, other] = [0, 0];

test("expressions with the same normal form have the same value", () => {
  fc.assert(
    fc.property(
      numeric,
      fc.nat(),
      fc.constantFrom(0, 0.1, 0.3),
      fc.array(figures, { minLength: 25, maxLength: 25 }),
      (expression, seed, slip, units) => {
        let state = seed;
        const draw = (): number => {
          state = (state * 1103515245 + 12345) % 2147483648;
          return state / 2147483648;
        };
        const written = otherwise(expression, draw, slip);
        if (form(expression) !== form(written)) {
          other++;
          return;
        }
        same++;
        for (const unit of units) {
          const [one, two] = [valueAt(expression, unit), valueAt(written, unit)];
          // What the checker lets through has a value everywhere.
          if (one !== "failure" && two !== "failure") {
            expect(two, `${form(expression)} at ${JSON.stringify(unit)}`).toBe(one);
          }
        }
      },
    ),
  );
});

test("many of the expressions drawn have the same normal form, not all", () => {
  expect(same).toBeGreaterThan(other / 4);
  expect(other).toBeGreaterThan(0);
});
