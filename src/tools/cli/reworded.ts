/** Finds the line of a ruleset's text that says something else than the ruleset compiled of it. */
import { compile } from "../../check.ts";
import type { Ruleset } from "../../ir/ruleset.ts";

/** As people count lines; null where the text says the same, or can no longer be compiled by itself. */
export function firstOtherLine({ origin, ...compiled }: Ruleset): number | null {
  if (origin === null) {
    return null;
  }
  const again = compile(origin.text, { name: origin.name }).ruleset;
  const { origin: _, ...said } = again ?? { origin: null };
  const at = again === undefined ? null : otherAt(compiled, said, 0);
  return at === null ? null : origin.text.slice(0, at).split("\n").length;
}

/** Where in the text the first thing stands that is another one; null where all is the same. */
function otherAt(kept: unknown, now: unknown, from: number): number | null {
  if (!isRecord(kept) || !isRecord(now)) {
    return kept === now ? null : from;
  }
  const span = now["span"];
  const own = isRecord(span) && typeof span["from"] === "number" ? span["from"] : from;
  for (const key of new Set([...Object.keys(now), ...Object.keys(kept)])) {
    const at = key === "span" ? null : otherAt(kept[key], now[key], own);
    if (at !== null) return at;
  }
  return null;
}

/** Lists too: their keys are the places of their entries. */
function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
