/** What an auditor's app may use: points in words, step by step; no parser. */
export { explain, type ExplainOptions } from "./report/explain.ts";
export { explainUnit, type ExplainUnitOptions } from "./report/explain-unit.ts";
