/** What rulesets call their inputs, for readers that meet the names in headings. */
import type { FigureKind } from "../base/codes.ts";
import { nearest } from "../base/suggest.ts";
import { inputsOf, keysByName, type Ruleset } from "../ir/ruleset.ts";

export interface Vocabulary {
  /** The kind of the input of this name; undefined where there is none. */
  readonly kindOf: (name: string) => FigureKind | undefined;
  readonly nearest: (name: string) => string | undefined;
}

/** The names of the inputs of all these rulesets: keys, and names as their authors spell them. */
export function vocabularyOf(rulesets: readonly Ruleset[]): Vocabulary {
  const kinds = new Map<string, FigureKind>();
  for (const ruleset of rulesets) {
    const inputs = inputsOf(ruleset);
    const kindOfKey = new Map(inputs.map(({ key, kind }) => [key, kind]));
    for (const [name, key] of keysByName(inputs)) {
      const kind = kindOfKey.get(key);
      if (kind !== undefined) kinds.set(name.normalize("NFC"), kind);
    }
  }
  const names = [...kinds.keys()];
  return { kindOf: (name) => kinds.get(name), nearest: (name) => nearest(name, names) };
}

export function isNumeric(kind: FigureKind | undefined): boolean {
  return kind === "count" || kind === "amount" || kind === "ratio" || kind === "points";
}
