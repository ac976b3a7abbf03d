/** Which inputs a unit has to state, so that no indicator waits for them or is refused. */
import type { Ruleset } from "../ir/ruleset.ts";
import { prepareIndicators } from "./prepare.ts";

/**
 * The keys of those inputs. Data may leave out what no rule reads, what a rule asks about by `is provided`, and
 * everything where the ruleset counts what is missing as zero.
 */
export function requiredInputs(ruleset: Ruleset): ReadonlySet<string> {
  if (ruleset.missing.policy === "zero") {
    return new Set();
  }
  return new Set(
    prepareIndicators(ruleset).flatMap(({ indicator, inputs, needs }) =>
      indicator.unscored ? [] : inputs.map(({ key }) => key).filter((key) => !needs.provided.has(key)),
    ),
  );
}
