/** Tests that what the checker lets through never fails while scoring, and that every figure it shows as a witness is true. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Diagnostic, reportInto } from "../../src/base/diagnostic.ts";
import { exact } from "../../src/base/exact.ts";
import { compileExamples } from "../../src/evaluate/example.ts";
import { pointsWith, tryIndicator } from "../../src/evaluate/attempt.ts";
import { readInputs } from "../../src/evaluate/inputs.ts";
import { prepareIndicators } from "../../src/evaluate/prepare.ts";
import { compile, evaluate } from "../../src/index.ts";
import { inputsOf, type Ruleset } from "../../src/ir/ruleset.ts";
import { compileText } from "../../src/semantics/compile.ts";
import { rememberLast } from "../../src/semantics/unchanged.ts";
import { nameOfStatistic } from "../../src/semantics/lower/statistic-name.ts";
import { indicator, rendered } from "../harness.ts";

const counts = ["a", "b", "c"] as const;
const count = fc.constantFrom(...counts);
const percent = fc.constantFrom("0%", "20%", "50%", "80%", "100%", "125%");
const order = fc.constantFrom(">=", ">", "<", "<=", "=", "!=");

// Deeper rules take the prover seconds.
const depth = fc.createDepthIdentifier();
const { truth, points } = fc.letrec<{
  quantity: string;
  ratio: string;
  truth: string;
  points: string;
}>((tie) => ({
  quantity: fc.oneof(
    { maxDepth: 2, depthIdentifier: depth },
    count,
    fc.nat({ max: 6 }).map(String),
    fc.tuple(count, fc.constantFrom("+", "-"), count).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(count, count).map(([x, y]) => `least(${x}, ${y})`),
  ),
  ratio: fc.oneof(
    { maxDepth: 2, depthIdentifier: depth },
    fc.tuple(count, count).map(([x, y]) => `${x} / ${y}`),
    percent,
    fc.tuple(tie("quantity"), count).map(([x, y]) => `${x} / ${y}`),
    fc.tuple(tie("quantity"), tie("quantity")).map(([x, y]) => `(${x} / (${y} + 1))`),
    fc.tuple(tie("quantity"), tie("quantity")).map(([x, y]) => `(${x} / ${y} else 0)`),
    fc.tuple(tie("ratio"), percent).map(([x, y]) => `least(${x}, ${y})`),
    fc.tuple(tie("ratio"), tie("ratio")).map(([x, y]) => `(${x} + ${y}) / 2`),
    fc.tuple(tie("ratio"), tie("ratio")).map(([x, y]) => `(${x}) * (${y})`),
    fc.tuple(tie("ratio"), percent).map(([x, y]) => `(${x} - ${y})`),
    fc
      .tuple(tie("truth"), tie("ratio"), tie("ratio"))
      .map(([c, x, y]) => `chosen(${x}, ${y})${c === "" ? "" : ""}`),
  ),
  truth: fc.oneof(
    { maxDepth: 2, depthIdentifier: depth },
    fc.tuple(count, order, fc.nat({ max: 6 })).map(([x, sign, y]) => `${x} ${sign} ${y}`),
    fc.constantFrom("p", "not p", "s = u", "s != v", "s = w"),
    fc.tuple(tie("quantity"), order, tie("quantity")).map(([x, sign, y]) => `${x} ${sign} ${y}`),
    fc.tuple(tie("ratio"), order, percent).map(([x, sign, y]) => `${x} ${sign} ${y}`),
    fc
      .tuple(tie("truth"), fc.constantFrom("and", "or"), tie("truth"))
      .map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    tie("truth").map((x) => `not (${x})`),
  ),
  points: fc.oneof(
    { maxDepth: 2, depthIdentifier: depth },
    fc.constantFrom("max", "0", "1/2 * max", "3 points"),
    tie("ratio").map((x) => `(${x}) * max`),
    fc.tuple(tie("ratio"), fc.constantFrom("50%", "80%", "100%")).map(([x, at]) => `capped(${x}, ${at})`),
    tie("ratio").map((x) => `clamp((${x}) * max, 0, max)`),
    tie("ratio").map((x) => `goalposts(${x}, 20%, 70%)`),
    tie("ratio").map((x) => `minmax(${x})`),
    tie("ratio").map((x) => `relative_to_best(${x})`),
    tie("quantity").map((x) => `${x} * 1 points`),
    fc.tuple(tie("points"), tie("points")).map(([x, y]) => `greatest(${x}, ${y})`),
    tie("points").map((x) => `round(${x}, 1)`),
  ),
}));

const list = fc
  .tuple(fc.array(fc.tuple(truth, points), { minLength: 1, maxLength: 3 }), fc.option(points))
  .map(([cases, rest]) => {
    const lines = cases.map(([condition, value]) => `${condition}: ${value}`);
    return `points { ${[...lines, ...(rest === null ? [] : [`otherwise: ${rest}`])].join("; ")} }`;
  });
// A condition and its opposite: more often complete and disjoint than conditions drawn apart.
const halves = fc
  .tuple(truth, points, points)
  .map(([test, x, y]) => `points { ${test}: ${x}; not (${test}): ${y} }`);
const conditions = fc.constantFrom(
  "require b <= a",
  "require b + c <= a",
  "require c <= b",
  "require a > 0",
  "not applicable when a = 0",
  "not applicable when b = 0",
  "not applicable when b + c = 0",
  "not applicable when p",
);
const body = fc
  .tuple(
    fc.uniqueArray(conditions, { maxLength: 4 }),
    fc.oneof(
      points.map((x) => `points = ${x}`),
      list,
      halves,
    ),
  )
  .map(
    ([lines, rule]) =>
      `${counts.map((name) => `input ${name}: count`).join("\n")}\ninput p: yes/no\ninput s: choice { u; v; w }\n${lines.join("\n")}\n${rule}`,
  )
  .map((text) =>
    indicator(text).replace("  indicator 1", "  method chosen(x, y) { x >= y: x; x < y: y }\n  indicator 1"),
  );

const figure = fc.nat({ max: 12 });
const figures = fc.record({
  a: figure,
  b: figure,
  c: figure,
  p: fc.boolean(),
  s: fc.constantFrom("u", "v", "w"),
});

test("an indicator that is clean scores any figures within 0..max, and one that is not shows true witnesses", () => {
  let clean = 0;
  let refuted = 0;
  fc.assert(
    fc.property(body, fc.array(figures, { minLength: 6, maxLength: 6 }), (text, units) => {
      const { ruleset, diagnostics } = compile(text);
      if (ruleset !== undefined) {
        clean += 1;
        units.forEach((unit) => {
          expectWithinMax(ruleset, unit);
        });
      }
      for (const diagnostic of diagnostics) {
        refuted += expectTrueWitness(text, diagnostic) ? 1 : 0;
      }
    }),
  );
  // A property about the empty set would prove nothing.
  expect(clean).toBeGreaterThan(0);
  expect(refuted).toBeGreaterThan(0);
});

type Figures = {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly p: boolean;
  readonly s: string;
};

function keyed(unit: object): { readonly [key: string]: string | number | boolean } {
  return Object.fromEntries(Object.entries(unit).map(([name, value]) => [`1.${name}`, value]));
}

function expectWithinMax(ruleset: Ruleset, unit: Figures): void {
  const one = evaluate(ruleset, keyed(unit)).indicators["1"];
  expect(["scored", "refused", "not applicable"]).toContain(one?.status);
  if (one?.exact !== null && one?.exact !== undefined) {
    expect(exact(one.exact).sign()).toBeGreaterThanOrEqual(0);
    expect(exact(one.exact).compare(exact(10))).toBeLessThanOrEqual(0);
  }
}

/** The ruleset of a text with mistakes in its rules, as far as it could be read. */
function readAnyway(text: string): Ruleset {
  const ignored: Diagnostic[] = [];
  const { ruleset } = compileText(
    { name: "test.barem", text },
    {
      interpreter: { compileTrial: compileExamples, pointsWith },
      read: () => undefined,
      extend: undefined,
      recall: rememberLast(),
    },
    reportInto(ignored),
  );
  if (ruleset === undefined) {
    throw new Error("the text holds no ruleset");
  }
  return ruleset;
}

/** What the rule gives for figures, statistics by the names that authors see; null where two share a name. */
function attempt(
  text: string,
  inputs: { readonly [key: string]: string | number | boolean },
  stated: ReadonlyMap<string, string>,
) {
  const ruleset = readAnyway(text);
  const [prepared] = prepareIndicators(ruleset);
  if (prepared === undefined) {
    throw new Error("the text holds no indicator");
  }
  const named = [...prepared.needs.statistics].map(([key, one]) => [key, nameOfStatistic(one).en] as const);
  if (new Set(named.map(([, name]) => name)).size < named.length) {
    return null;
  }
  const statistics = new Map(named.map(([key, name]) => [key, exact(stated.get(name) ?? "0")]));
  return tryIndicator(prepared, readInputs(inputsOf(ruleset))(inputs), statistics).result;
}

const failures: Readonly<Record<string, string>> = {
  BRM0302: "no case",
  BRM0303: "two cases",
  BRM0305: "division by zero",
};

/** `a = 10, highest((a + b) / c) = 2` taken apart: commas inside brackets separate nothing. */
function pairsIn(witness: string): readonly (readonly [string, string])[] {
  let depth = 0;
  const marked = [...witness].map((sign) => {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    return depth > 0 && sign === "," ? "\0" : sign;
  });
  return marked
    .join("")
    .split(", ")
    .map((pair) => {
      const [, name = "", value = ""] = /^(.*) = ([^=]*)$/.exec(pair.replaceAll("\0", ",")) ?? [];
      return [name, value];
    });
}

/** Replays the figures of a diagnostic; false where it shows none. */
function expectTrueWitness(
  text: string,
  diagnostic: ReturnType<typeof compile>["diagnostics"][number],
): boolean {
  if (!("witness" in diagnostic.parameters)) {
    return false;
  }
  const { en } = diagnostic.parameters.witness;
  const pairs = pairsIn(en);
  const isInput = ([name]: readonly [string, string]) => /^[abcps]$/.test(name);
  const inputs = Object.fromEntries(pairs.filter(isInput).map(([name, value]) => [`1.${name}`, value]));
  const all = { "1.a": 1, "1.b": 1, "1.c": 1, "1.p": true, "1.s": "u", ...inputs };
  const statistics = new Map(pairs.filter((pair) => !isInput(pair)));
  const result = attempt(text, all, statistics);
  if (result === null) {
    return false;
  }
  const why = `${text}\n${rendered(text, [diagnostic])}\n${JSON.stringify(result)}`;
  if (diagnostic.code in failures) {
    expect(result, why).toEqual({ kind: "failure", failure: failures[diagnostic.code], at: diagnostic.span });
  } else if (result.kind === "points") {
    expect(diagnostic.code === "BRM0307" ? result.points.compare(exact(10)) : result.points.sign(), why).toBe(
      diagnostic.code === "BRM0307" ? 1 : -1,
    );
  } else {
    expect(result.kind, why).toBe("points");
  }
  return true;
}
