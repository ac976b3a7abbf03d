/** What an app may use that hands results on: csv, Markdown, pages, workbooks, and forms to be filled in. */
export type { FigureEvidence } from "./report/evidence-text.ts";
export { scoreCsv } from "./report/score-csv.ts";
export { scoreHtml, type ScoreHtmlOptions } from "./report/score-html.ts";
export { type CellOf, type ScoreJson, scoreJson } from "./report/score-json.ts";
export { scoreMarkdown, type ScoreMarkdownOptions } from "./report/score-markdown.ts";
export { scoreWorkbook, type ScoreWorkbookOptions } from "./report/score-workbook.ts";
export { type TemplateOptions, templateOf } from "./report/template.ts";
export type { BookCell, BookSheet, CellStyle, EntryRule, Workbook } from "./base/workbook.ts";
export { writeXlsx } from "./data/write-xlsx.ts";
