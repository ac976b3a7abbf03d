/** Tests that a text which is edited and compiled again and again gives what it gives when it is compiled alone. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileWith } from "../../src/check.ts";
import { rememberLast } from "../../src/semantics/unchanged.ts";
import { text as randomText } from "./random-ruleset.ts";

/** Indicators that look at each other and at the background, with examples. */
const linked = `ruleset x "X" {
  level commune
  total 22
  round indicators 2 half up
  missing pending
  not stated basis, period, lead, evidence
  background {
    people: count in 1..1000 "Dân số"
  }
  method part(x) = x * max
  indicator 1 "Một" max 10 {
    input a: count in 5..90 "A"
    points {
      a >= 50: max
      a < 50: a / 50 * max
    }
    example { a: 25 } gives 5
  }
  indicator 2 "Hai" max 5 {
    input b: count "B"
    require b <= 1.a "Không thể nhiều hơn"
    target b >= 3
    points = b / 1.a * max
    example { 1.a: 10  b: 5 } gives 2.5
  }
  indicator 3 "Ba" max 4 {
    input c: count "C"
    require c <= people "Không thể nhiều hơn"
    share = c / people
    points = part(share)
    example { people: 20  c: 10 } gives 2
  }
  indicator 4 "Bốn" max 3 {
    input d: yes/no "D"
    points by d { yes: max; no: 0 }
  }
}`;

const numbers = ["0", "1", "5", "10", "50", "90", "1000", "30%"];
const words = ["a", "b", "c", "people", "max", "share", "zero", "refuse", "{", "}", ">=", "<", "# x", ""];

/** One edit of a text; `before` is the text that it was made of. */
type Edit = (text: string, before: string) => string;

const place = fc.nat({ max: 10_000 });
const atLine = (change: (lines: readonly string[], at: number) => readonly string[]) =>
  place.map(
    (at): Edit =>
      (text) => {
        const lines = text.split("\n");
        return change(lines, at % lines.length).join("\n");
      },
  );
/** Another word in place of one that matches. */
const inPlaceOf = (pattern: RegExp, others: readonly string[]) =>
  fc.tuple(place, fc.constantFrom(...others)).map(
    ([at, other]): Edit =>
      (text) => {
        const found = [...text.matchAll(pattern)];
        const one = found[at % Math.max(found.length, 1)];
        return one === undefined
          ? text
          : text.slice(0, one.index) + other + text.slice(one.index + one[0].length);
      },
  );
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: inPlaceOf(/(?<![\w.])\d+%?(?![\w.])/g, numbers) },
  { weight: 3, arbitrary: inPlaceOf(/[^\s"]+/g, words) },
  {
    weight: 2,
    arbitrary: atLine((lines, at) => [...lines.slice(0, at), "  # chú thích", ...lines.slice(at)]),
  },
  { weight: 2, arbitrary: atLine((lines, at) => lines.filter((_, index) => index !== at)) },
  { weight: 1, arbitrary: atLine((lines, at) => [...lines.slice(0, at + 1), ...lines.slice(at)]) },
  { weight: 2, arbitrary: fc.constant<Edit>((_, before) => before) },
);

test("what is kept from the text before changes nothing: rulesets, findings and their places are those of a text compiled alone", () => {
  const start = fc.oneof({ weight: 3, arbitrary: fc.constant(linked) }, { weight: 1, arbitrary: randomText });
  fc.assert(
    fc.property(start, fc.array(edit, { minLength: 1, maxLength: 4 }), (first, edits) => {
      const recall = rememberLast();
      const texts = [first];
      for (const one of edits) {
        texts.push(one(texts.at(-1) ?? first, texts.at(-2) ?? first));
      }
      for (const text of texts) {
        const after = compileWith(undefined, text, { locale: "en" }, recall);
        expect(after).toEqual(compileWith(undefined, text, { locale: "en" }, rememberLast()));
      }
    }),
  );
});

test("a change of what an indicator looks at elsewhere is seen, though its own lines are the same", () => {
  const recall = rememberLast();
  const codesOf = (text: string) =>
    compileWith(undefined, text, { locale: "en" }, recall).diagnostics.map(({ code }) => code);
  expect(codesOf(linked)).toEqual([]);
  // Indicator 2 divides by the input of indicator 1, and indicator 3 by one of the background.
  expect(codesOf(linked.replace("5..90", "0..90"))).toEqual(["BRM0305"]);
  expect(codesOf(linked)).toEqual([]);
  expect(codesOf(linked.replace("1..1000", "0..1000"))).toEqual(["BRM0305"]);
  expect(codesOf(linked.replace("round indicators 2", "round indicators 0"))).toEqual(["BRM0310"]);
});
