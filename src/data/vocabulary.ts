/** What rulesets call their inputs, for readers that meet the names in headings. */
import type { FigureKind } from "../base/codes.ts";
import { exact, one } from "../base/exact.ts";
import { nearest } from "../base/suggest.ts";
import { type Input, inputsOf, keysByName, type Ruleset } from "../ir/ruleset.ts";

export interface Vocabulary {
  /** The kind of the input of this name; undefined where there is none. */
  readonly kindOf: (name: string) => FigureKind | undefined;
  /** What the ruleset calls it; left out where nobody asks. */
  readonly labelOf?: (name: string) => string | undefined;
  /** Its unit of measure. */
  readonly measureOf?: (name: string) => string | undefined;
  /** Whether it is a ratio of at most 100 %. */
  readonly isShare: (name: string) => boolean;
  readonly nearest: (name: string) => string | undefined;
}

/** The names of the inputs of all these rulesets: keys, and names as their authors spell them. */
export function vocabularyOf(rulesets: readonly Ruleset[]): Vocabulary {
  const kinds = new Map<string, FigureKind>();
  const shares = new Set<string>();
  const labels = new Map<string, Input>();
  for (const ruleset of rulesets) {
    const inputs = inputsOf(ruleset);
    const shareKeys = new Set(inputs.filter(isShare).map(({ key }) => key));
    const kindOfKey = new Map(inputs.map(({ key, kind }) => [key, kind]));
    for (const [name, key] of keysByName(inputs)) {
      const kind = kindOfKey.get(key);
      if (kind === undefined) continue;
      kinds.set(name.normalize("NFC"), kind);
      const input = inputs.find((one) => one.key === key);
      if (input !== undefined) labels.set(name.normalize("NFC"), input);
      if (shareKeys.has(key)) shares.add(name.normalize("NFC"));
    }
  }
  const names = [...kinds.keys()];
  return {
    labelOf: (name) => labels.get(name)?.label ?? undefined,
    measureOf: (name) => labels.get(name)?.unitOf ?? undefined,
    isShare: (name) => shares.has(name),
    kindOf: (name) => kinds.get(name),
    nearest: (name) => nearest(name, names),
  };
}

function isShare({ kind, high }: Input): boolean {
  return kind === "ratio" && (high === null || exact(high).compare(one) <= 0);
}

export function isNumeric(kind: FigureKind | undefined): boolean {
  return kind === "count" || kind === "amount" || kind === "ratio" || kind === "points";
}
