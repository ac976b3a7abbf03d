/** Tests what holds for every yes/no, every choice and every name that an input or an option may have. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import { evaluate, type IndicatorOutcome, type RawValue } from "../../src/index.ts";
import { adding, decimalText, evaluatorOf, maxText, outcomeOf, pointsOf, single } from "./schemes.ts";

/** What objects have by themselves, and words with tone marks and digits. */
const NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "prototype",
  "__defineGetter__",
  "đã_triển_khai",
  "hoà",
  "x1",
  "_",
] as const;
const name = fc.constantFrom(...NAMES);
const yesNo = (input: string): string =>
  `input ${input}: yes/no "Đã ban hành"\n  points {\n ${input}: max\n not ${input}: 0\n }`;

test("yes gives the maximum and no nothing, whatever the maximum and however said (I2)", () => {
  const said = fc.constantFrom<readonly [RawValue, boolean]>(
    [true, true],
    [false, false],
    ["có", true],
    ["Không", false],
    [" yes ", true],
    ["NO", false],
    ["co\u0301", true],
  );
  fc.assert(
    fc.property(name, maxText, said, (input, max, [value, isYes]) => {
      const points = pointsOf(single(yesNo(input), max), { [`1.1.${input}`]: value });
      expect(points.toFraction()).toBe(isYes ? exact(max).toFraction() : "0");
    }),
  );
});

/** A choice with a declared share of the maximum for each option: a decimal, a percentage or a fraction. */
const share = fc.oneof(
  fc.constantFrom("0", "1", "1/2", "2/3", "50%", "0.625"),
  fc
    .tuple(fc.integer({ min: 1, max: 97 }), fc.integer({ min: 0, max: 97 }))
    .map(([n, more]) => `${n}/${n + more}`),
);
interface Option {
  readonly word: string;
  readonly share: string;
}
const options = fc.uniqueArray(fc.record({ word: name, share }), {
  minLength: 1,
  maxLength: 6,
  selector: ({ word }) => word,
});

function choiceText(all: readonly Option[], max: string): string {
  return single(choiceLines(all), max);
}

function choiceLines(all: readonly Option[]): string {
  const declared = all.map(({ word }) => `${word} "Mức ${word}"`).join("  ");
  const awarded = all
    .map((one) => `${one.word}: ${one.share === "0" ? "0" : `${one.share} * max`}`)
    .join("\n");
  return `input level: choice { ${declared} }\n points by level {\n${awarded}\n}`;
}

test("a choice gives the declared share of the maximum, by its word and by its label (I3)", () => {
  fc.assert(
    fc.property(options, maxText, (all, max) => {
      const text = choiceText(all, max);
      for (const one of all) {
        const [top = "0", bottom = "1"] = one.share.endsWith("%") ? [one.share] : one.share.split("/");
        const expected = exact(top).over(exact(bottom)).times(exact(max)).toFraction();
        expect(pointsOf(text, { "1.1.level": one.word }).toFraction()).toBe(expected);
        expect(pointsOf(text, { "1.1.level": `Mức ${one.word}` }).toFraction()).toBe(expected);
      }
    }),
  );
});

test("a word that was not declared is refused with the words that were, and gives no points (I3)", () => {
  const stray = fc.oneof(name, fc.string(), fc.constantFrom("0", "true", "max", "level"));
  fc.assert(
    fc.property(options, stray, (all, word) => {
      const meant = word.normalize("NFC").trim();
      fc.pre(meant !== "" && !/^(n\/a|không áp dụng)\s*(:|$)/i.test(meant));
      fc.pre(!all.some((one) => [one.word, `Mức ${one.word}`].includes(meant)));
      const outcome = outcomeOf(choiceText(all, "10"), { "1.1.level": word });
      expect(outcome).toMatchObject({ status: "refused", exact: null, issues: [{ code: "BRM0506" }] });
      expect(outcome.issues[0]?.parameters).toMatchObject({
        options: all.map((one) => `${one.word} (Mức ${one.word})`),
      });
    }),
  );
});

test("a missing choice is pending, a not applicable one has its reason, neither has points (I16, I17)", () => {
  fc.assert(
    fc.property(options, fc.constantFrom(null, undefined, "", "  "), (all, nothing) => {
      const text = choiceText(all, "10");
      const missing = ["1.1.level"];
      expect(outcomeOf(text, { "1.1.level": nothing })).toMatchObject({
        status: "pending",
        exact: null,
        missing,
      });
      const { indicators, total } = evaluatorOf(text).evaluate({
        "1.1.level": { notApplicable: "Không có" },
      });
      expect(indicators["1.1"]).toMatchObject({ status: "not applicable", exact: null, reason: "Không có" });
      expect([total.exact, total.max.toFixed()]).toEqual(["0", "0"]);
    }),
  );
});

test("a better choice never lowers the total and changes no other indicator (I15, I23)", () => {
  fc.assert(
    fc.property(options, fc.nat(), fc.nat(), fc.boolean(), maxText, (all, from, to, issued, max) => {
      const text = adding([
        [
          { code: "1.1", max, lines: choiceLines(all) },
          { code: "1.2", max: "7", lines: yesNo("issued") },
        ],
      ]);
      const outcomes = [from, to].map((place) =>
        evaluatorOf(text).evaluate({
          "1.1.level": all[place % all.length]?.word,
          "1.2.issued": issued,
        }),
      );
      const points = (code: string) => outcomes.map(({ indicators }) => pointsIn(indicators[code]));
      const totals = outcomes.map(({ total }) => exact(total.exact ?? ""));
      const [before = exact(0), after = exact(0)] = points("1.1");
      const [first = exact(0), second = exact(0)] = totals;
      expect(second.minus(first).toFraction()).toBe(after.minus(before).toFraction());
      expect(new Set(points("1.2").map(String))).toEqual(new Set([issued ? "7" : "0"]));
    }),
  );
});

function pointsIn(outcome: IndicatorOutcome | undefined) {
  return exact(outcome?.exact ?? "");
}

test("names that every object has are names like any other, of inputs, options, values and codes (I56)", () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 0, max: 10 }), maxText, (word, x, max) => {
      const direct = single(`input ${word}: count in 0..10 "Số"\n points = ${word} / 10 * max`, max);
      const defined = single(`input n: count in 0..10 "Số"\n ${word} = n / 10\n points = ${word} * max`, max);
      const expected = exact(x).over(exact(10)).times(exact(max)).toFraction();
      expect(pointsOf(direct, { [`1.1.${word}`]: x }).toFraction()).toBe(expected);
      expect(pointsOf(defined, { "1.1.n": x }).toFraction()).toBe(expected);
      expect(outcomeOf(direct, {})).toMatchObject({ status: "pending", missing: [`1.1.${word}`] });
    }),
  );
});

test("a background input of such a name is read under its bare name (I56)", () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 0, max: 10 }), (word, x) => {
      const text = single(`points = ${word} / 10 * max`, "10", `background { ${word}: count in 0..10 "Số" }`);
      // An object literal with "__proto__" has a prototype, not a property: fromEntries makes a property.
      const outcome = evaluate(evaluatorOf(text).ruleset, Object.fromEntries([[word, x]]));
      expect([outcome.issues, outcome.total.exact]).toEqual([[], `${x}`]);
    }),
  );
});

test("an unknown input of such a name is unknown, like any other (I56)", () => {
  fc.assert(
    fc.property(name, (word) => {
      const outcome = evaluatorOf(single(yesNo("issued"))).evaluate(
        Object.fromEntries([
          ["1.1.issued", true],
          [word, 1],
        ]),
      );
      expect(outcome.status).toBe("refused");
      expect(outcome.issues).toMatchObject([{ code: "BRM0501", input: word }]);
    }),
  );
});

test("how a share is written does not matter: 1/2, 50% and 0.5 (I14)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), maxText, (parts, max) => {
      const value = exact(parts).over(exact(1000));
      const spelt = [decimalText(value), `${decimalText(value.times(exact(100)))}%`, `${parts}/1000`];
      const points = spelt.map((one) =>
        pointsOf(choiceText([{ word: "x1", share: one }], max), { "1.1.level": "x1" }).toFraction(),
      );
      expect(points).toEqual(spelt.map(() => value.times(exact(max)).toFraction()));
    }),
  );
});
