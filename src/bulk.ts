/** What an app may use that scores large cohorts: the same evaluator, by generated code over columns. */
export { createEvaluator, evaluateAll } from "./evaluate/bulk-evaluator.ts";
