/** A ruleset as canonical JSON, and the fingerprint of what it means. */
import { expectRuleset } from "../base/misuse.ts";
import { sha256Hex } from "../base/hash.ts";
import type { Ruleset } from "./ruleset.ts";

/** What does not change the meaning: places in the text, the text itself, kinds (they follow from it), wording, examples. */
const MEANINGLESS: ReadonlySet<string> = new Set([
  "span",
  "type",
  "origin",
  "written",
  "label",
  "message",
  "wording",
  "guide",
  "lead",
  "support",
  "evidence",
  "examples",
  "unitOf",
  "notStated",
]);

/**
 * SHA-256 of what a ruleset means, in hexadecimal: two texts that mean the same have the same fingerprint, whatever
 * their keywords, layout, comments and wording. `fingerprintOf(ruleset).length` is 64. Throws a TypeError for what is no ruleset.
 *
 * @group Identify
 */
export function fingerprintOf(ruleset: Ruleset): string {
  expectRuleset(ruleset);
  // What is a label elsewhere is here what a unit is given.
  const grades = ruleset.grades.map((grade) => ({ ...grade, gives: grade.label }));
  return sha256Hex(canonicalJson({ ...ruleset, grades }));
}

/** What a part of a ruleset means, as text: the same for two parts that differ in layout, keywords and wording only. */
export function meaningOf(part: unknown): string {
  return canonicalJson(part);
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    // What has a key is meant by it; its name is how the author wrote it, in either keyword language.
    const isSpelling = (key: string): boolean => key === "name" && "key" in value;
    const members = Object.entries(value)
      .filter(([key]) => !MEANINGLESS.has(key) && !isSpelling(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}
