/** I40 to I45: what extending promises, on random rulesets and on those that are shipped. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareRulesets, compileEdition, consolidate, extensionBetween, isSame } from "../../src/author.ts";
import { fingerprintOf, type Ruleset } from "../../src/index.ts";
import { indicatorsOf } from "../../src/ir/ruleset.ts";
import { filesBelow, root } from "../imports.ts";
import { text } from "./random-ruleset.ts";

/** The ruleset of a text with others beside it; undefined where the checker refuses it. */
function compiled(source: string, files: Readonly<Record<string, string>> = {}): Ruleset | undefined {
  return compileEdition(source, { read: (path) => files[path] }).ruleset;
}

function extension(before: Ruleset, lines: string): string {
  return `ruleset later extends ${before.id} from "a.barem" {\n${lines}\n}`;
}

/** What one indicator means, its place in the text apart. */
function meanings(ruleset: Ruleset): ReadonlyMap<string, string> {
  return new Map(
    indicatorsOf(ruleset.children).map((one) => [
      one.code,
      fingerprintOf({ ...ruleset, id: "", children: [one] }),
    ]),
  );
}

/** All but the order, which an extension does not say. */
function isSameButOrder(one: Ruleset, other: Ruleset): boolean {
  const comparison = compareRulesets(one, other);
  const head = comparison.head.filter(({ part }) => part !== "order" && part !== "sources");
  const groups = comparison.groups.filter(({ changes }) => changes.some(({ part }) => part !== "order"));
  return isSame({ ...comparison, head, groups });
}

test("extending with nothing is the identity (I40)", () => {
  fc.assert(
    fc.property(text, (source) => {
      const before = compiled(source);
      fc.pre(before !== undefined);
      const after = compiled(extension(before, ""), { "a.barem": source });
      expect(after && fingerprintOf({ ...after, id: before.id })).toBe(fingerprintOf(before));
    }),
  );
});

test("changing a rule to itself is the identity, and changing one indicator changes no other (I41, I43)", () => {
  fc.assert(
    fc.property(text, fc.nat(), (source, at) => {
      const before = compiled(source);
      const indicators = indicatorsOf(before?.children ?? []);
      const one = indicators[at % Math.max(1, indicators.length)];
      fc.pre(before !== undefined && one !== undefined && one.points !== null);
      const same = compiled(
        extension(before, `change indicator ${one.code} ${JSON.stringify(one.label)} { max ${one.max} }`),
        {
          "a.barem": source,
        },
      );
      expect(same && fingerprintOf({ ...same, id: before.id })).toBe(fingerprintOf(before));
      const other = compiled(extension(before, `change indicator ${one.code} { points = 0 }`), {
        "a.barem": source,
      });
      expect(other).toBeDefined();
      const [old, now] = [meanings(before), meanings(other ?? before)];
      for (const { code } of indicators.filter(({ code: given }) => given !== one.code)) {
        expect(now.get(code)).toBe(old.get(code));
      }
    }),
  );
});

test("the extension between two rulesets turns one into the other, and that of a ruleset and itself has no edit (I44)", () => {
  let exact = 0;
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [compiled(one), compiled(other)];
      fc.pre(before !== undefined && after !== undefined);
      const written = extensionBetween(before, after, { from: "a.barem" });
      const result = compiled(written.text, { "a.barem": one });
      expect(result, written.text).toBeDefined();
      expect(isSameButOrder(result ?? before, after), written.text).toBe(true);
      exact += written.isExact ? 1 : 0;
      expect(extensionBetween(before, before, { from: "a.barem" }).text.trim().split("\n")).toHaveLength(1);
    }),
  );
  expect(exact).toBeGreaterThan(0);
});

test("three generations come to what the consolidated second one extended once comes to (I42)", () => {
  fc.assert(
    fc.property(text, text, text, (one, two, three) => {
      const [first, second, third] = [compiled(one), compiled(two), compiled(three)];
      fc.pre(first !== undefined && second !== undefined && third !== undefined);
      const middle = extensionBetween(first, second, { from: "a.barem" }).text;
      const full = consolidate(middle, { read: () => one }).text ?? "";
      const last = extensionBetween(compiled(full) ?? second, third, { from: "b.barem" }).text;
      const chain = compiled(last, { "a.barem": one, "b.barem": middle });
      const once = compiled(last, { "b.barem": full });
      expect(chain && fingerprintOf(chain)).toBe(once && fingerprintOf(once));
      expect(chain).toBeDefined();
    }),
    // Each case compares and compiles several texts.
    { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 3) },
  );
});

test("an edit of what does not exist is told (I45)", () => {
  const verbs = [
    "change indicator X",
    'remove indicator X "r"',
    "renumber indicator X to Y",
    "move indicator X into ruleset",
  ];
  fc.assert(
    fc.property(text, fc.constantFrom(...verbs), (source, verb) => {
      const before = compiled(source);
      fc.pre(before !== undefined);
      const { diagnostics } = compileEdition(extension(before, verb), { read: () => source });
      expect(diagnostics.map(({ code }) => code)).toContain("BRM0222");
    }),
  );
});

describe("between shipped rulesets", () => {
  const shipped = filesBelow("rulesets").filter((file) => /\/.*\/.*\.barem$/.test(file));
  const rulesets = shipped.map((file) => {
    const source = readFileSync(join(root, file), "utf8");
    return { file, source, ruleset: compiled(source) };
  });

  test.each(rulesets)("an extension leads from its neighbour to $file", ({ ruleset: after }) => {
    const at = rulesets.findIndex(({ ruleset }) => ruleset === after);
    const { source, ruleset: before } = rulesets.at(at - 1) ?? {};
    if (before === undefined || after === undefined || source === undefined) {
      throw new Error("a shipped ruleset has errors");
    }
    const written = extensionBetween(before, after, { from: "a.barem" });
    const result = compiled(written.text, { "a.barem": source });
    expect(result && isSameButOrder(result, after), written.text.slice(0, 2000)).toBe(true);
  });
});
