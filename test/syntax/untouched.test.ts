/** Tests that one mistake in a ruleset leaves every indicator that it does not touch as it was (I49). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reportInto } from "../../src/base/diagnostic.ts";
import { lex } from "../../src/syntax/lexer.ts";
import { keywordOf } from "../../src/syntax/tokens.ts";
import { parse } from "../../src/syntax/parse.ts";
import { indicatorNodesOf, type IndicatorNode } from "../../src/syntax/tree.ts";
import { filesBelow, root } from "../imports.ts";
import { wholeEnglish, wholeVietnamese } from "./whole-file.ts";

const shipped = filesBelow("rulesets").filter(
  (file) => /\/.*\.barem$/.test(file) && !file.endsWith("methods.barem"),
);
const texts = [
  ...shipped.map((file) => readFileSync(join(root, file), "utf8")),
  wholeEnglish,
  wholeVietnamese,
];

function indicatorsIn(text: string): readonly IndicatorNode[] {
  const { rulesets } = parse({ name: "x.barem", text }, reportInto([]));
  return rulesets.flatMap(({ children }) => indicatorNodesOf(children));
}

/** What an indicator says, wherever it stands. */
function saying(indicator: IndicatorNode | undefined): string {
  return JSON.stringify(indicator, (key, value) => (/span$/i.test(key) ? undefined : value));
}

const originals = texts.map((text) => {
  const tokens = lex(text).tokens.map((token) => ({
    from: token.startOffset,
    to: token.startOffset + token.image.length,
    image: token.image,
    isKeyword: keywordOf(token.tokenType) !== undefined,
  }));
  return { text, tokens, indicators: indicatorsIn(text) };
});

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly image: string;
  readonly isKeyword: boolean;
}

interface Mistake {
  readonly at: (piece: Piece) => boolean;
  readonly instead: (image: string) => string;
}

const mistakes: Readonly<Record<string, Mistake>> = {
  "a keyword without its last letter": {
    at: ({ isKeyword, image }) => isKeyword && image.length > 3,
    instead: (image) => image.slice(0, -1),
  },
  "a keyword with a letter too many": {
    at: ({ isKeyword }) => isKeyword,
    instead: (image) => image + (image.at(-1) ?? ""),
  },
  "a keyword without marks": {
    at: ({ isKeyword, image }) => isKeyword && /[^a-z/ ]/.test(image),
    instead: (image) => image.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d"),
  },
  "a keyword with a capital": {
    at: ({ isKeyword }) => isKeyword,
    instead: (image) => image.slice(0, 1).toUpperCase() + image.slice(1),
  },
  "a text without its opening quote": {
    at: ({ image }) => image.startsWith('"'),
    instead: (image) => image.slice(1),
  },
  "a text without its closing quote": {
    at: ({ image }) => image.startsWith('"'),
    instead: (image) => image.slice(0, -1),
  },
  "a text without quotes": {
    at: ({ image }) => image.startsWith('"'),
    instead: (image) => image.slice(1, -1),
  },
  "a missing {": { at: ({ image }) => image === "{", instead: () => "" },
  "a missing }": { at: ({ image }) => image === "}", instead: () => "" },
  "a { too many": { at: ({ image }) => image === "{", instead: () => "{ {" },
  "a } too many": { at: ({ image }) => image === "}", instead: () => "} }" },
  "a missing sign": { at: ({ image }) => /^[:=()]$/.test(image), instead: () => "" },
  "a stray word": { at: () => true, instead: (image) => `${image} linh_tinh` },
  "a stray sign": { at: () => true, instead: (image) => `${image} $` },
  "a missing word": { at: () => true, instead: () => "" },
  "a word twice": { at: () => true, instead: (image) => `${image} ${image}` },
};

test.each(Object.entries(mistakes))("%s leaves every other indicator as it was", (_, { at, instead }) => {
  const place = fc.record({ text: fc.nat(originals.length - 1), piece: fc.nat() });
  fc.assert(
    fc.property(place, ({ text: index, piece: number }) => {
      const { text, tokens, indicators } = originals[index] ?? { text: "", tokens: [], indicators: [] };
      const possible = tokens.filter(at);
      const piece = possible[number % Math.max(possible.length, 1)];
      if (piece === undefined) {
        return;
      }
      const broken = text.slice(0, piece.from) + instead(piece.image) + text.slice(piece.to);
      const byCode = new Map(indicatorsIn(broken).map((one) => [one.code.text, one]));
      for (const { code, span, ...rest } of indicators) {
        const isTouched = span.from <= piece.from && piece.from <= span.to;
        if (!isTouched) {
          expect(saying(byCode.get(code.text)), context(broken, piece)).toBe(saying({ code, span, ...rest }));
        }
      }
    }),
    { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 300) / 5) },
  );
});

function context(text: string, { from }: Piece): string {
  return text.slice(Math.max(0, text.lastIndexOf("\n", from) - 120), from + 160);
}
