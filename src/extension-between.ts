/** Writes the extension that turns an old ruleset into a new one, and tries whether it does. */
import type { Ruleset } from "./ir/ruleset.ts";
import { compileEdition } from "./edition.ts";
import { compareRulesets, type CompareOptions } from "./report/compare-rulesets.ts";
import { isSame, type RulesetComparison } from "./report/comparison.ts";
import { writeExtension } from "./semantics/extend/write-extension.ts";
import { format } from "./syntax/format.ts";
import { keywordLanguageOf } from "./syntax/keyword-language.ts";
import type { KeywordLanguage } from "./syntax/print-keywords.ts";

/** How to write an extension. */
export interface ExtensionOptions extends CompareOptions {
  /** The path, from the folder of the extension, or the id by which the old edition is found. */
  readonly from: string;
  /** The language of every keyword; that of the new text by default. */
  readonly keywords?: KeywordLanguage;
}

/** An extension, laid out, and whether it comes to the new ruleset in every word that matters. */
export interface WrittenExtension {
  readonly text: string;
  /** False where it comes to something else, such as another order of the indicators. */
  readonly isExact: boolean;
}

/**
 * The extension that turns `before` into `after`: only what differs, whether or not one was made from the other. Of a
 * ruleset and itself it has no edits: `extensionBetween(a, a, { from: "a.barem" }).isExact` is true. Throws a
 * TypeError for a ruleset without its text, such as one of `barem/rulesets`.
 *
 * @group Compare editions
 */
export function extensionBetween(
  before: Ruleset,
  after: Ruleset,
  { from, keywords, ...options }: ExtensionOptions,
): WrittenExtension {
  if (before.origin === null || after.origin === null) {
    throw new TypeError("extensionBetween needs rulesets with their texts: compile them from .barem files");
  }
  const language = keywords ?? keywordLanguageOf(after.origin.text);
  const reason = language === "vi" ? `Không còn trong ${after.id}` : `No longer in ${after.id}`;
  const codes = codesBetween(compareRulesets(before, after, options));
  const written = writeExtension(before.origin.text, after.origin.text, codes, {
    ...{ from, reason, id: after.id, oldId: before.id },
    label: after.label === before.label ? null : after.label,
  });
  const text = format(written, { keywords: language }).text;
  return { text, isExact: comesTo(text, before.origin.text, after) };
}

/** New codes by old ones, as the comparison matched them; what was taken out has none. */
function codesBetween({ before, groups, indicators }: RulesetComparison): ReadonlyMap<string, string> {
  const compared = [...groups, ...indicators];
  const gone = new Set(compared.flatMap((one) => (one.after === null ? [one.before?.code ?? ""] : [])));
  const other = new Map(
    compared.flatMap((one) => (one.before && one.after ? [[one.before.code, one.after.code] as const] : [])),
  );
  const all = (nodes: Ruleset["children"]): readonly string[] =>
    nodes.flatMap((node) => [node.code, ...(node.kind === "group" ? all(node.children) : [])]);
  return new Map(
    all(before.children).flatMap((code) => (gone.has(code) ? [] : [[code, other.get(code) ?? code]])),
  );
}

function comesTo(text: string, old: string, after: Ruleset): boolean {
  const { ruleset } = compileEdition(text, { read: () => old });
  const comparison = ruleset === undefined ? undefined : compareRulesets(ruleset, after);
  return comparison !== undefined && isSame(comparison) && comparison.rewritten.length === 0;
}
