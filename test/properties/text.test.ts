/** Tests that spelling, order and names in rulesets and data change no result, and what the JSON of results is made of. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, parseExact } from "../../src/base/exact.ts";
import { readCsv, readJson } from "../data/raw.ts";
import { createEvaluator, evaluateAll, fingerprintOf, type RawValue, type Ruleset } from "../../src/index.ts";
import { scoreJson } from "../../src/report/score-json.ts";
import { rulesetFrom } from "../compile.ts";
import { inVietnamese } from "../harness.ts";
import {
  adding,
  count,
  decimalText,
  maxText,
  outcomeOf,
  percentText,
  share,
  single,
  threshold,
} from "./schemes.ts";

interface Names {
  readonly n: string;
  readonly d: string;
  readonly r: string;
}

/** A whole ruleset whose inputs and named value are called as wanted. */
function schemeWith({ n, d, r }: Names, at = "80%", max = "20"): string {
  return adding(
    [
      [
        {
          code: "1.1",
          max,
          lines: `input ${n}: count "Tử số"
  input ${d}: count "Mẫu số"
  require ${n} <= ${d} "Không thể nhiều hơn"
  not applicable when ${d} = 0 "Không phát sinh"
  ${r} = ${n} / ${d}
  points {
    ${r} >= ${at}: max
    ${r} < ${at}: ${r} / ${at} * max
  }`,
        },
      ],
      [
        {
          code: "2.1",
          max: "5",
          lines: 'input done: yes/no "Đã làm"\n points {\n done: max\n not done: 0\n }',
        },
      ],
    ],
    "round indicators 3 half up",
  );
}

const plain: Names = { n: "n", d: "d", r: "ratio" };
const unitsOf = ({ n, d }: Names, pairs: readonly (readonly [bigint, bigint])[]) =>
  pairs.map(([x, y], at) => ({
    unit: `Đơn vị ${at}`,
    inputs: Object.fromEntries<RawValue>([
      [`1.1.${n}`, x],
      [`1.1.${d}`, y],
      ["2.1.done", true],
    ]),
  }));
const pairs = fc.array(share, { minLength: 1, maxLength: 4 });

/** What a cohort gives, without the names of inputs. */
function results(ruleset: Ruleset, names: Names, all: readonly (readonly [bigint, bigint])[]) {
  return evaluateAll(ruleset, unitsOf(names, all)).units.map(({ unit, status, rank, total }) => [
    unit,
    status,
    rank,
    total.exact,
  ]);
}

const letter = fc.constantFrom(..."abcxyzđĐâơưỳÝ_".split(""));
const tail = fc
  .array(fc.constantFrom(..."abxyzđơỳ_019".split("")), { maxLength: 6 })
  .map((all) => all.join(""));
/** Names that are no keyword: each has a part that no keyword has. */
const freeName = fc.tuple(letter, tail).map(([first, rest]) => `${first}${rest}_q`);
const special = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "total",
  "tỷ_lệ",
  "level",
);
const freeNames: fc.Arbitrary<Names> = fc
  .uniqueArray(fc.oneof(freeName, special), { minLength: 3, maxLength: 3 })
  .map(([n = "n", d = "d", r = "r"]) => ({ n, d, r }));

test("renaming inputs and values consistently changes no result (I53, I56)", () => {
  fc.assert(
    fc.property(freeNames, pairs, threshold, maxText, (names, all, at, max) => {
      const [before, after] = [plain, names].map((one) => rulesetFrom(schemeWith(one, percentText(at), max)));
      expect(after && results(after, names, all)).toEqual(before && results(before, plain, all));
    }),
  );
});

/** The same text as another editor or another author leaves it. */
const spellings: readonly (readonly [string, (text: string) => string])[] = [
  ["Vietnamese keywords", inVietnamese],
  ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["a byte order mark", (text) => `\ufeff${text}`],
  ["NFD", (text) => text.normalize("NFD")],
  ["comments and blank lines", (text) => text.replaceAll("\n", ' # chú thích { "\n\n')],
  ["tabs and non-breaking blanks", (text) => text.replaceAll("  ", "\t\u00a0")],
  ["typographic signs", (text) => text.replaceAll(">=", "≥").replaceAll("<=", "≤").replaceAll(" * ", " × ")],
  ["semicolons", (text) => text.replaceAll(/(: max|"Mẫu số")\n/g, "$1;\n")],
];

test.each(spellings)("%s change neither meaning nor results (I48, I52)", (_name, spell) => {
  fc.assert(
    fc.property(pairs, threshold, maxText, (all, at, max) => {
      const text = schemeWith(plain, percentText(at), max);
      expect(spell(text)).not.toBe(text);
      const [before, after] = [rulesetFrom(text), rulesetFrom(spell(text))];
      expect(fingerprintOf(after)).toBe(fingerprintOf(before));
      expect(results(after, plain, all)).toEqual(results(before, plain, all));
    }),
  );
});

test("another maximum, threshold, operator or rounding has another fingerprint", () => {
  const text = schemeWith(plain);
  const others = [
    text.replaceAll("20", "21").replace("total 25", "total 26"),
    text.replaceAll("80%", "81%"),
    text.replace("n <= d", "n < d"),
    text.replace("3 half up", "3 half even"),
    text.replace("d = 0", "d < 1"),
  ];
  const all = [text, ...others].map((one) => fingerprintOf(rulesetFrom(one)));
  expect(new Set(all).size).toBe(all.length);
});

test("a ratio in data may be 80%, 0.8 or 4/5 (I14)", () => {
  const text = single('input r: ratio in 0%..100% "Tỷ lệ"\n points = r * max');
  fc.assert(
    fc.property(threshold, (value) => {
      const spelt = [
        percentText(value),
        decimalText(value),
        value.toFraction(),
        `${value.numerator() * 20n}/${value.denominator() * 20n}`,
      ];
      for (const one of spelt) {
        expect(outcomeOf(text, { "1.1.r": one }).exact).toBe(value.times(exact(10)).toFraction());
      }
    }),
  );
});

test("the order of columns and the format of the file change nothing (I54, I55)", () => {
  const ruleset = rulesetFrom(schemeWith(plain));
  const columns = ["unit", "1.1.n", "1.1.d", "2.1.done"];
  const order = fc.shuffledSubarray(columns, { minLength: columns.length });
  const odd = fc.constantFrom("", "12x", "-1", "1.000", "không áp dụng: chưa có", "001");
  const rows = fc.array(
    fc.record({ pair: share, done: fc.constantFrom("có", "không", "yes", ""), odd: fc.option(odd) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  fc.assert(
    fc.property(rows, order, (all, header) => {
      const cells = all.map(
        ({ pair: [n, d], done, odd: strange }, at) =>
          new Map([
            ["unit", `Đơn vị ${at}`],
            ["1.1.n", strange ?? `${n}`],
            ["1.1.d", `${d}`],
            ["2.1.done", done],
          ]),
      );
      const csv = (names: readonly string[]) =>
        [names.join(","), ...cells.map((row) => names.map((name) => row.get(name)).join(","))].join("\n");
      const json = JSON.stringify(
        cells.map((row) => ({
          unit: row.get("unit"),
          inputs: Object.fromEntries(
            header.filter((name) => name !== "unit").map((name) => [name, row.get(name)]),
          ),
        })),
      );
      const [first, ...others] = [readCsv(csv(columns)), readCsv(csv(header)), readJson(json)].map(
        (table) => {
          expect(table.issues).toEqual([]);
          return scoreJson(createEvaluator(ruleset).evaluateAll(table.units), ruleset);
        },
      );
      for (const other of others) {
        expect(other).toEqual(first);
      }
    }),
  );
});

/** Every value in a JSON result with its path. */
function leavesIn(value: unknown, path: string): readonly (readonly [path: string, leaf: unknown])[] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, one]) => leavesIn(one, `${path}.${key}`))
    : [[path, value]];
}

const DECIMAL = /^(0|[1-9]\d*)(\.\d+)?$/;
const FRACTION = /^(0|[1-9]\d*)(\/[1-9]\d*)?$/;
const raw: fc.Arbitrary<RawValue> = fc.oneof(
  { weight: 6, arbitrary: count },
  { weight: 2, arbitrary: fc.double() },
  fc.constantFrom<RawValue>(-0, "-0", "1e9", "1,5", true, null, { notApplicable: "không có" }, "0.00"),
);

test("JSON of results has neither NaN, Infinity, -0 nor an exponent, whatever is given (I39)", () => {
  const unit = fc.record({ n: raw, d: raw, done: fc.oneof(fc.boolean(), raw) });
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 4 }),
      maxText,
      fc.boolean(),
      (all, max, isRounded) => {
        const text = schemeWith(plain, "80%", max);
        const ruleset = rulesetFrom(isRounded ? text : text.replace("round indicators 3 half up", ""));
        const units = all.map(({ n, d, done }, at) => ({
          unit: `${at}`,
          inputs: { "1.1.n": n, "1.1.d": d, "2.1.done": done },
        }));
        const json = scoreJson(evaluateAll(ruleset, units), ruleset);
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
        for (const [path, leaf] of leavesIn(json.units, "")) {
          const [field = ""] = path.split(".").slice(-1);
          expect(Object.is(leaf, -0), path).toBe(false);
          expect(typeof leaf !== "number" || (Number.isSafeInteger(leaf) && leaf > 0), path).toBe(true);
          if (/^(points|max|certain|possible|assumed)$/.test(field) && leaf !== null) {
            expect(leaf, path).toMatch(DECIMAL);
          } else if (field === "exact" && leaf !== null) {
            expect(leaf, path).toMatch(FRACTION);
          }
        }
      },
    ),
  );
});

test("the decimal beside a fraction in JSON is that fraction, or it rounded to the digits shown (I39)", () => {
  fc.assert(
    fc.property(share, maxText, fc.integer({ min: 0, max: 6 }), ([n, d], max, show) => {
      const ruleset = rulesetFrom(
        single(
          'input n: count "Tử"\n input d: count "Mẫu"\n require n <= d\n require d > 0\n points = n / d * max',
          max,
          `show ${show}`,
        ),
      );
      const { units } = scoreJson(
        evaluateAll(ruleset, [{ unit: "A", inputs: { "1.1.n": n, "1.1.d": d } }]),
        ruleset,
      );
      const { points, exact: fraction } = units[0]?.total ?? {};
      const shown = parseExact(points ?? "");
      const value = exact(fraction ?? "");
      const isSame = shown?.equals(value) === true;
      expect(isSame || points === value.toFixed(show)).toBe(true);
      expect(value.toFraction()).toBe(exact(n).over(exact(d)).times(exact(max)).toFraction());
    }),
  );
});
