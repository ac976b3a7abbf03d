/** One of two rulesets that are compared, with the words for what stands in it. */
import type { Locale } from "../base/diagnostic.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { contextOf, type SchemeContext } from "./scheme-context.ts";

export interface Side {
  readonly ruleset: Ruleset;
  readonly context: SchemeContext;
}

export function sideOf(ruleset: Ruleset, locale: Locale): Side {
  return { ruleset, context: contextOf(ruleset, locale) };
}
