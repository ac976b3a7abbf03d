/** Names a statistic of the cohort as its author names it: "highest(ratio)", "cao nhất trong(tỷ lệ)". */
import type { Term } from "../../base/codes.ts";
import type { CohortStatistic, Expression } from "../../ir/expression.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";

export function nameOfStatistic({ statistic, of }: Pick<CohortStatistic, "statistic" | "of">): Term {
  const { vi, en } = labelOfKeyword(statistic);
  return { vi: `${vi}(${written(of, "vi")})`, en: `${en}(${written(of, "en")})` };
}

/** An expression in short: what is not a value, a name or a sum of such is left out. */
function written(expression: Expression, language: keyof Term): string {
  switch (expression.kind) {
    case "input":
    case "definition":
      return expression.name;
    case "literal":
      return expression.written;
    case "max":
      return labelOfKeyword("max")[language];
    case "arithmetic":
      return `${inside(expression.left, language)} ${expression.operator} ${inside(expression.right, language)}`;
    default:
      return "…";
  }
}

function inside(expression: Expression, language: keyof Term): string {
  const text = written(expression, language);
  return expression.kind === "arithmetic" ? `(${text})` : text;
}
