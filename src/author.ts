/** What a tool for authors may use: editions that extend one another, and the layout of texts. */
export {
  compileEdition,
  consolidate,
  type ConsolidateOptions,
  type Consolidation,
  startEdition,
  type StartEditionOptions,
} from "./edition.ts";
export type { Generation } from "./semantics/extend/extend.ts";
export { type FormatOptions, type Formatted, format } from "./syntax/format.ts";
export type { KeywordLanguage } from "./syntax/print-keywords.ts";
