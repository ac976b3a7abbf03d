/** Tests the laws of the formatter on shipped rulesets, the whole language and every small text that has no mistake (I46–I48). */
import fc from "fast-check";
import { expect, test } from "vitest";
import { format } from "../../src/author.ts";
import { baremFiles, commentsOf, fileText, formatted, parses, treeOf } from "../syntax/format.ts";
import { withComments, withOtherBlanks, withOtherWords } from "../syntax/messy.ts";

/** Small texts, each mostly about one construct, at times a whole one; long rulesets have tests of their own. */
const textsBelow = (folder: string): readonly string[] =>
  baremFiles(folder)
    .map(fileText)
    .filter((text) => text.length < 20_000 && parses(text))
    .map((text) => formatted(text))
    .filter((text) => text !== "");
const whole = ["en", "vi"].map((language) => fileText(`test/syntax/whole-language.${language}.barem`));
const canonical = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...textsBelow("test/diagnostics")) },
  { weight: 3, arbitrary: fc.constantFrom(...whole) },
  { weight: 1, arbitrary: fc.constantFrom(...textsBelow("rulesets")) },
);
const languages = fc.constantFrom<readonly ["vi" | "en", "vi" | "en"]>(["vi", "en"], ["en", "vi"]);

test("texts that differ only in blanks and line breaks inside lines come out the same", () => {
  const pair = canonical.chain((text) => fc.tuple(fc.constant(text), withOtherBlanks(text)));
  fc.assert(
    fc.property(pair, ([text, messy]) => {
      expect(formatted(messy)).toBe(text);
    }),
  );
});

test("a text says the same when it is laid out, with every comment in order, and is then left alone (I46, I47, I48)", () => {
  fc.assert(
    fc.property(canonical.chain(withComments), (text) => {
      const laidOut = formatted(text);
      expect(treeOf(laidOut)).toEqual(treeOf(text));
      expect(commentsOf(laidOut)).toEqual(commentsOf(text));
      expect(formatted(laidOut)).toBe(laidOut);
    }),
  );
});

test("keywords change to the other language and back to the same text", () => {
  fc.assert(
    fc.property(canonical.chain(withComments), languages, (text, [language, other]) => {
      const laidOut = formatted(text, language);
      const translated = formatted(laidOut, other);
      expect(formatted(translated, language)).toBe(laidOut);
      expect(treeOf(translated, "unspelt")).toEqual(treeOf(text, "unspelt"));
      expect(commentsOf(translated)).toEqual(commentsOf(text));
    }),
  );
});

test("keywords that stand where names may keep what the text says, in either language", () => {
  fc.assert(
    fc.property(canonical.chain(withOtherWords), languages, (text, [language, other]) => {
      fc.pre(parses(text));
      const laidOut = formatted(text, language);
      expect(formatted(formatted(laidOut, other), language)).toBe(laidOut);
      for (const one of [formatted(text), laidOut]) {
        expect(treeOf(one, "unspelt")).toEqual(treeOf(text, "unspelt"));
      }
    }),
  );
});

test("any text is laid out or left as it is, and said what is wrong with it", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "(",
    ")",
    ";",
    ":",
    "=",
    "-",
    "a",
    "điểm",
    "max",
    "1",
    "/",
    "#",
    "\n",
    '"x"',
    " ",
  );
  const cut = canonical.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(80), piece));
  const broken = cut.map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
  fc.assert(
    fc.property(
      fc.oneof(
        broken,
        fc.array(piece).map((pieces) => pieces.join(" ")),
      ),
      (text) => {
        const { text: laidOut, diagnostics } = format(text);
        if (diagnostics.some(({ severity }) => severity === "error")) {
          expect(laidOut).toBe(text);
        } else {
          expect(treeOf(laidOut)).toEqual(treeOf(text));
          expect(format(laidOut).text).toBe(laidOut);
        }
      },
    ),
  );
});
