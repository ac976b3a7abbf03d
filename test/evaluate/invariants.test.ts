/** What holds for every ruleset and every unit. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, sumOf, zero, type Exact } from "../../src/base/exact.ts";
import { evaluate, evaluateAll } from "../../src/evaluate/evaluator.ts";
import type { Outcome, RawInputs } from "../../src/evaluate/outcome.ts";
import type { Expression } from "../../src/ir/expression.ts";
import { groupsOf, indicatorsOf, type Indicator, type Node } from "../../src/ir/ruleset.ts";
import {
  allOrNothing,
  calc,
  capped,
  compare,
  condition,
  declare,
  group,
  indicator,
  input,
  max,
  minmax,
  number,
  ruleset,
} from "./build.ts";

type Rule = (r: Expression, at: string, points: Expression) => Expression;
const rules: readonly Rule[] = [(r, _at, points) => calc(r, "*", points), capped, allOrNothing];

/** A ratio b / a of at most 1, worded as rule authors guard it. */
function ratioIndicator(code: string, points: string, at: string, rule: Rule): Indicator {
  const [a, b] = [input(`${code}.a`), input(`${code}.b`)];
  return indicator(
    code,
    points,
    [declare(`${code}.a`), declare(`${code}.b`)],
    rule(calc(b, "/", a), at, max(points)),
    {
      conditions: [
        condition("require", compare(b, "<=", a), "b không quá a"),
        condition("not applicable when", compare(a, "=", number("0")), "Không phát sinh"),
      ],
    },
  );
}

const points = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 8 }))
  .map(([n, d]) => exact(n).over(exact(d)).toFraction());
const threshold = fc
  .integer({ min: 1, max: 100 })
  .map((percent) => exact(percent).over(exact(100)).toFraction());
const figure = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.bigInt({ min: 0n, max: 10n ** 30n }));
/** How one indicator is worded, and how one unit fills it in: mostly sound, at times missing or impossible. */
const part = fc.record({ points, threshold, rule: fc.constantFrom(...rules) });
const filled = fc.record({
  a: fc.option(figure, { freq: 8 }),
  b: fc.option(figure, { freq: 8 }),
  isSound: fc.boolean(),
});

function inputsOf(
  nodes: readonly Node[],
  figures: readonly { a: number | bigint | null; b: number | bigint | null; isSound: boolean }[],
): RawInputs {
  return Object.fromEntries(
    indicatorsOf(nodes).flatMap(({ code }, index) => {
      const { a, b, isSound } = figures[index % figures.length] ?? { a: 1, b: 1, isSound: true };
      const swap = isSound && a !== null && b !== null && b > a;
      return [
        [`${code}.a`, swap ? b : a],
        [`${code}.b`, swap ? a : b],
      ];
    }),
  );
}

/** Three groups, one inside another, with the indicators dealt out among them and the top. */
const scheme = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => {
  const all = parts.map((one, index) => ratioIndicator(`c${index}`, one.points, one.threshold, one.rule));
  const dealt = (place: number) => all.filter((_, index) => index % 4 === place);
  const inner = group("inner", dealt(0));
  return ruleset([group("outer", [inner, ...dealt(1)]), group("other", dealt(2)), ...dealt(3)]);
});
const unit = fc.array(filled, { minLength: 9, maxLength: 9 });

function fraction(text: string | null | undefined): Exact {
  return text === null || text === undefined ? zero : exact(text);
}

function pointsIn(nodes: readonly Node[], { indicators, groups }: Outcome): Exact {
  return sumOf(
    nodes.map((node) => fraction((node.kind === "group" ? groups : indicators)[node.code]?.exact)),
  );
}

test("a group is the sum of its children and the total that of the whole, exactly (I27)", () => {
  fc.assert(
    fc.property(scheme, unit, (whole, figures) => {
      const outcome = evaluate(
        whole,
        inputsOf(
          whole.children,
          figures.map((one) => ({ ...one, isSound: true })),
        ),
      );
      fc.pre(outcome.status !== "refused");
      const everything = pointsIn(indicatorsOf(whole.children), outcome);
      expect(outcome.total.exact).toBe(everything.toFraction());
      expect(pointsIn(whole.children, outcome).toFraction()).toBe(everything.toFraction());
      for (const one of groupsOf(whole.children)) {
        expect(outcome.groups[one.code]?.exact).toBe(pointsIn(one.children, outcome).toFraction());
      }
    }),
  );
});

test("the points of a ratio, a cap and all or nothing lie from 0 to the maximum, and so does the total (I1)", () => {
  fc.assert(
    fc.property(scheme, unit, (whole, figures) => {
      const outcome = evaluate(whole, inputsOf(whole.children, figures));
      for (const { max: most, code } of indicatorsOf(whole.children)) {
        const awarded = fraction(outcome.indicators[code]?.exact);
        expect(awarded.sign()).toBeGreaterThanOrEqual(0);
        expect(awarded.compare(exact(most))).toBeLessThanOrEqual(0);
      }
      const { certain, possible, max: most } = outcome.total;
      expect([certain.isNegative(), certain.lte(possible), possible.lte(most)]).toEqual([false, true, true]);
    }),
  );
});

test("every indicator says why it has no points, and the unit follows from its indicators (I16, I17)", () => {
  fc.assert(
    fc.property(scheme, unit, (whole, figures) => {
      const inputs = inputsOf(whole.children, figures);
      const outcome = evaluate(whole, inputs);
      for (const { code } of indicatorsOf(whole.children)) {
        const [a, b] = [inputs[`${code}.a`], inputs[`${code}.b`]];
        const isEmpty = a !== null && BigInt(String(a)) === 0n && (b === null || BigInt(String(b)) === 0n);
        const isMissing = a === null || b === null;
        const isBroken = !isMissing && BigInt(String(b)) > BigInt(String(a));
        const status = isBroken ? "refused" : isEmpty ? "not applicable" : isMissing ? "pending" : "scored";
        const missing = [a === null ? [`${code}.a`] : [], b === null ? [`${code}.b`] : []].flat();
        expect(outcome.indicators[code]).toMatchObject({
          status,
          missing: status === "pending" ? missing : [],
        });
      }
      const statuses = new Set(Object.values(outcome.indicators).map((one) => one.status));
      const expected = statuses.has("refused") ? "refused" : statuses.has("pending") ? "pending" : "scored";
      expect(outcome.status).toBe(expected);
    }),
  );
});

test("n parts of 1/n are exactly the maximum", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), points, (n, most) => {
      const share = exact(most).over(exact(n)).toFraction();
      const parts = Array.from({ length: n }, (_, index) => ratioIndicator(`${index}`, share, "1", capped));
      const inputs = inputsOf(parts, [{ a: n, b: n, isSound: true }]);
      expect(evaluate(ruleset(parts), inputs).total.exact).toBe(most);
      const oneOfN = inputsOf([ratioIndicator("x", most, "1", capped)], [{ a: n, b: 1, isSound: true }]);
      const single = evaluate(ruleset([ratioIndicator("x", most, "1", capped)]), oneOfN);
      expect(fraction(single.total.exact).times(exact(n)).toFraction()).toBe(most);
    }),
  );
});

const relative = ruleset([indicator("1", "20", [declare("1.a")], minmax(input("1.a"), max("20")))]);
const cohort = fc.array(figure, { minLength: 1, maxLength: 12 });

function scoreAll(figures: readonly (number | bigint)[]) {
  return evaluateAll(
    relative,
    figures.map((a, index) => ({ unit: `${index}`, inputs: { "1.a": a } })),
  ).units;
}

test("by min-max every best unit gets the maximum, every worst none, and better figures more points (I18, I20)", () => {
  fc.assert(
    fc.property(cohort, (figures) => {
      const exactly = figures.map((one) => exact(BigInt(one)));
      const awarded = scoreAll(figures).map((one) => fraction(one.total.exact));
      const [low, high] = [exactly.reduce(lesser), exactly.reduce((x, y) => (lesser(x, y) === x ? y : x))];
      exactly.forEach((one, index) => {
        const expected = high.equals(low) ? exact(20) : one.minus(low).over(high.minus(low)).times(exact(20));
        expect(awarded[index]?.toFraction()).toBe(expected.toFraction());
      });
    }),
  );
});

test("a rank is one more than the number of units with strictly more points (I36)", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 }), (figures) => {
      const units = scoreAll(figures);
      const better = (one: number) => figures.filter((other) => other > one).length;
      expect(units.map((one) => one.rank)).toEqual(figures.map((one) => 1 + better(one)));
    }),
  );
});

test("permuting units permutes results and leaves the cohort the same (I31)", () => {
  const shuffled = fc
    .uniqueArray(fc.string(), {
      minLength: 1,
      maxLength: 8,
      selector: (name) => name.normalize("NFC").trim(),
    })
    .chain((names) =>
      fc.tuple(
        fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), a: figure }))),
        fc.shuffledSubarray(names, { minLength: names.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([units, order]) => {
      const given = units.map(({ name, a }) => ({ unit: name, inputs: { "1.a": a } }));
      const moved = order.flatMap((name) => given.filter((one) => one.unit === name));
      const [before, after] = [evaluateAll(relative, given), evaluateAll(relative, moved)];
      expect(after.cohort).toEqual(before.cohort);
      expect(after.units).toEqual(order.map((name) => before.units.find((one) => one.unit === name)));
    }),
  );
});

function lesser(left: Exact, right: Exact): Exact {
  return left.compare(right) <= 0 ? left : right;
}
