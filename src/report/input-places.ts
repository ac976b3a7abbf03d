/** Tells how many decimals the inputs of a cohort are given with. */
import { printedFigure } from "../base/printed.ts";
import type { RawInputs, RawValue } from "../evaluate/outcome.ts";
import { type Input, inputsOf, keysByName } from "../ir/ruleset.ts";
import type { Workbench } from "./workbench.ts";

/** The decimals of an input of a unit, of a percentage two more; null where it is no decimal. */
export type InputPlaces = (given: RawInputs, input: Input) => number | null;

/**
 * Ratios are of one sort, points too, and each amount is one of its own: in a sort, values with fewer decimals have
 * their zeroes left off. A sort without any decimals is exact, and so are counts and fractions.
 */
export function inputPlaces({ ruleset, members }: Workbench): InputPlaces {
  const keys = keysByName(inputsOf(ruleset));
  const texts = new Map(members.map(({ given }) => [given, textsOf(given, keys)] as const));
  const sorts = new Map<string, number>();
  const decimal = new Set<string>();
  for (const input of inputsOf(ruleset)) {
    const sort = sortOf(input);
    for (const byKey of sort === null ? [] : texts.values()) {
      const text = byKey.get(input.key) ?? "";
      const places = printedFigure(text)?.places ?? null;
      if (sort === null || places === null) continue;
      sorts.set(sort, Math.max(places, sorts.get(sort) ?? 0));
      if (text.includes(".")) decimal.add(sort);
    }
  }
  return (given, input) => {
    const sort = sortOf(input);
    const places = printedFigure(texts.get(given)?.get(input.key) ?? "")?.places ?? null;
    return sort === null || places === null || !decimal.has(sort) ? null : (sorts.get(sort) ?? null);
  };
}

function sortOf({ kind, key }: Input): string | null {
  return kind === "amount" ? `amount ${key}` : kind === "ratio" || kind === "points" ? kind : null;
}

function textsOf(given: RawInputs, keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(given).flatMap(([name, value]) => {
      const key = keys.get(name.normalize("NFC"));
      return key === undefined ? [] : [[key, textOf(value)] as const];
    }),
  );
}

function textOf(value: RawValue): string {
  return typeof value === "string" || typeof value === "number"
    ? String(value).trim().replace(/\s+%$/, "%")
    : "";
}
