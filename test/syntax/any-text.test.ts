/** Tests that any text at all gets diagnostics inside the text and never an exception; fuzz.test.ts tries many more, shorter ones. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile, evaluate } from "../../src/index.ts";
import { lex } from "../../src/syntax/lexer.ts";
import { told } from "../harness.ts";
import { wholeEnglish, wholeVietnamese } from "./whole-file.ts";

const shipped = ["commune/bac-kan-2022", "province/ninh-thuan-2023", "methods"].map((name) =>
  readFileSync(new URL(`../../rulesets/${name}.barem`, import.meta.url), "utf8"),
);
const texts = [...shipped, wholeEnglish, wholeVietnamese];

/** What must hold of the diagnostics of any text. */
function expectSound(text: string): void {
  const { ruleset, diagnostics } = compile(text);
  expect(diagnostics.length).toBeLessThanOrEqual(200);
  for (const { span, related, fixes, message } of diagnostics) {
    for (const place of [span, ...related.map((one) => one.span), ...fixes.map((one) => one.span)]) {
      expect(place.from).toBeGreaterThanOrEqual(0);
      expect(place.to).toBeGreaterThanOrEqual(place.from);
      expect(place.to).toBeLessThanOrEqual(text.length);
    }
    expect(message).not.toMatch(/undefined|\[object/);
  }
  const hasErrors = diagnostics.some(({ severity }) => severity === "error");
  expect(hasErrors && ruleset !== undefined).toBe(false);
  if (ruleset !== undefined) {
    evaluate(ruleset, {});
  }
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

function tokensIn(text: string): readonly Piece[] {
  return lex(text).tokens.map(({ startOffset, image }) => ({
    from: startOffset,
    to: startOffset + image.length,
  }));
}

function linesIn(text: string): readonly Piece[] {
  return [...text.matchAll(/[^\n]*\n/g)].map(({ 0: line, index }) => ({
    from: index,
    to: index + line.length,
  }));
}

const mutations: Readonly<Record<string, (text: string, one: Piece, other: Piece) => string>> = {
  "left out": (text, one) => text.slice(0, one.from) + text.slice(one.to),
  "written twice": (text, one) => `${text.slice(0, one.to)} ${text.slice(one.from)}`,
  "put in the place of another": (text, one, other) =>
    text.slice(0, other.from) + text.slice(one.from, one.to) + text.slice(other.to),
  "swapped with the next": (text, one, other) => {
    const [first, second] = one.from < other.from ? [one, other] : [other, one];
    const between = text.slice(first.to, second.from);
    return (
      text.slice(0, first.from) +
      text.slice(second.from, second.to) +
      between +
      text.slice(first.from, first.to) +
      text.slice(second.to)
    );
  },
};

const piecesOf = { token: texts.map(tokensIn), line: texts.map(linesIn) };

test("a piece of a real ruleset that is left out, doubled, swapped or put elsewhere leaves diagnostics in the text", () => {
  const places = fc.record({
    mutation: fc.constantFrom(...Object.keys(mutations)),
    kind: fc.constantFrom("token" as const, "line" as const),
    text: fc.nat({ max: texts.length - 1 }),
    one: fc.nat(),
    other: fc.nat(),
  });
  fc.assert(
    fc.property(places, (place) => {
      const text = texts[place.text] ?? "";
      const pieces = piecesOf[place.kind][place.text] ?? [];
      const index = place.one % pieces.length;
      const one = pieces[index];
      const next = place.mutation === "swapped with the next" ? index + 1 : place.other % pieces.length;
      const other = pieces[next];
      const mutate = mutations[place.mutation];
      if (one !== undefined && other !== undefined && mutate !== undefined) {
        expectSound(mutate(text, one, other));
      }
    }),
  );
});

test("every line of a small file may be missing: few diagnostics, never none of the rest", () => {
  for (const text of [wholeEnglish, wholeVietnamese]) {
    for (const { from, to } of linesIn(text)) {
      const without = text.slice(0, from) + text.slice(to);
      expectSound(without);
      expect(told(compile(without).diagnostics).length, without).toBeLessThanOrEqual(4);
    }
  }
});

test("every token of a small file may be missing or twice", () => {
  for (const text of [wholeEnglish, wholeVietnamese]) {
    for (const { from, to } of tokensIn(text)) {
      expectSound(text.slice(0, from) + text.slice(to));
      expectSound(`${text.slice(0, to)} ${text.slice(from)}`);
    }
  }
});

test("a file cut off anywhere still has diagnostics inside it", () => {
  for (let end = 0; end < wholeVietnamese.length; end += 3) {
    expectSound(wholeVietnamese.slice(0, end));
  }
});

test("garbage never throws", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), expectSound));
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), expectSound));
});

test("words and signs of the language in any order never throw", () => {
  const words = [
    ...new Set(
      tokensIn(wholeEnglish + wholeVietnamese).map(({ from, to }) =>
        (wholeEnglish + wholeVietnamese).slice(from, to),
      ),
    ),
  ];
  const more = [
    "0,5",
    "1.000",
    "20/5/2022",
    '"',
    "“",
    "-",
    "not",
    "else 0",
    "highest(",
    "\n",
    "\n  ",
    "\u202E",
    "x\u0301",
  ];
  const text = fc.array(fc.constantFrom(...words, ...more), { maxLength: 60 });
  fc.assert(fc.property(text, (parts) => expectSound(parts.join(" "))));
  fc.assert(
    fc.property(text, (parts) =>
      expectSound(
        `ruleset r "B" {\nlevel commune\ntotal 1\nindicator 1 "x" max 1 {\n${parts.join(" ")}\n}\n}`,
      ),
    ),
  );
});
