/** What a tool for authors may use: editions that extend one another, what changed between them, the layout of texts. */
export {
  compileEdition,
  consolidate,
  type ConsolidateOptions,
  type Consolidation,
  startEdition,
  type StartEditionOptions,
} from "./edition.ts";
export {
  extensionBetween,
  type ExtensionOptions,
  type WrittenExtension,
} from "./extension-between.ts";
export type { Generation } from "./semantics/extend/extend.ts";
export { compareRulesets, type CompareOptions } from "./report/compare-rulesets.ts";
export {
  type Compared,
  type DifferingExample,
  type ExampleFigure,
  type ExampleResult,
  type FormulaChange,
  type GroupChange,
  type HeadChange,
  type IndicatorChange,
  type IndicatorComparison,
  isSame,
  type RulesetComparison,
} from "./report/comparison.ts";
export { type FormatOptions, type Formatted, format } from "./syntax/format.ts";
export type { KeywordLanguage } from "./syntax/print-keywords.ts";
