/** Every example gives what it says. */
import { exact, type Exact } from "../../base/exact.ts";
import type { Report } from "../../base/diagnostic.ts";
import type { CohortStatistic } from "../../ir/expression.ts";
import type { Example, Indicator } from "../../ir/ruleset.ts";
import { nameOfStatistic } from "../lower/statistic-name.ts";

/** What the rule of an indicator gives for an example; the interpreter, handed in from above. */
export type TryExample = (indicator: Indicator, example: Example) => Tried;

type Tried =
  | { readonly kind: "points"; readonly points: Exact }
  | { readonly kind: "not applicable" }
  | { readonly kind: "refused"; readonly issues: readonly { readonly input: string }[] }
  | { readonly kind: "pending"; readonly missing: readonly string[] }
  | {
      readonly kind: "outside the cohort";
      readonly statistic: CohortStatistic;
      readonly stated: Exact;
      readonly value: Exact;
    }
  | { readonly kind: "failure"; readonly failure: string };

const SHOWN_PLACES = 6;

/** Of an indicator that has points; the rest of the ruleset has no error. */
export function examplesHold(indicator: Indicator, tryExample: TryExample, report: Report): void {
  for (const example of indicator.points === null ? [] : indicator.examples) {
    checkExample(indicator, example, tryExample, report);
  }
}

function checkExample(indicator: Indicator, example: Example, tryExample: TryExample, report: Report): void {
  const outcome = tryExample(indicator, example);
  const declared = example.gives === null ? null : exact(example.gives);
  switch (outcome.kind) {
    case "points":
      if (declared === null || !outcome.points.equals(declared)) {
        report("BRM0310", example.span, { declared: shown(declared), computed: shown(outcome.points) });
      }
      return;
    case "not applicable":
      if (declared !== null) {
        report("BRM0310", example.span, { declared: shown(declared), computed: shown(null) });
      }
      return;
    case "outside the cohort":
      report("BRM0341", example.span, {
        statistic: nameOfStatistic(outcome.statistic),
        stated: outcome.stated.toShortest(SHOWN_PLACES),
        value: outcome.value.toShortest(SHOWN_PLACES),
      });
      return;
    case "pending":
      report("BRM0311", example.span, { missing: outcome.missing });
      return;
    case "refused":
      report("BRM0316", example.span, { inputs: outcome.issues.map(({ input }) => input) });
      return;
    case "failure":
      report("BRM0901", example.span, { reason: outcome.failure });
  }
}

/** Points, or null for "not applicable". */
function shown(points: Exact | null): string | null {
  const short = points?.toShortest(SHOWN_PLACES) ?? null;
  // Rounded figures would say that two numbers are equal which are not.
  return short === null || points?.equals(exact(short)) ? short : (points?.toFraction() ?? null);
}
