/** Comparison operators with their sides exchanged: `80% <= r` is `r >= 80%`. */
import type { ComparisonOperator } from "../ir/expression.ts";

export const TURNED: { readonly [O in ComparisonOperator]: ComparisonOperator } = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};
