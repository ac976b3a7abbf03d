/** Finds the unit or the indicator that a command names, and says which one may be meant where there is none. */
import { nearest } from "../../base/suggest.ts";
import type { RankedOutcome } from "../../evaluate/outcome.ts";
import { groupsOf, indicatorsOf, type Indicator, type Ruleset } from "../../ir/ruleset.ts";
import { printFact } from "./print-faults.ts";
import type { Session } from "./session.ts";

/** The units of this name; undefined after it was said that there is none. */
export function findUnit(
  name: string,
  units: readonly RankedOutcome[],
  session: Session,
): readonly RankedOutcome[] | undefined {
  const wanted = name.normalize("NFC").trim();
  const found = units.filter((one) => one.unit.normalize("NFC") === wanted);
  if (found.length > 0) {
    return found;
  }
  const known = units.map((one) => one.unit);
  const parameters = { unit: wanted, nearest: nearest(wanted, known), known: fewOf(known) };
  printFact({ code: "BRM0412", parameters }, session);
  return undefined;
}

/** The indicator of this code, or all of the group of this code; undefined after it was said that there is none. */
export function findIndicators(
  code: string,
  ruleset: Ruleset,
  session: Session,
): readonly Indicator[] | undefined {
  const nodes = [...indicatorsOf(ruleset.children), ...groupsOf(ruleset.children)];
  const found = nodes.filter((one) => one.code === code);
  if (found.length > 0) {
    return indicatorsOf(found);
  }
  const known = nodes.map((one) => one.code);
  const parameters = { codeText: code, nearest: nearest(code, known), known: fewOf(known) };
  printFact({ code: "BRM0413", parameters }, session);
  return undefined;
}

/** Enough of them to see how they are written. */
function fewOf(names: readonly string[]): readonly string[] {
  return names.length <= MOST_SHOWN ? names : [...names.slice(0, MOST_SHOWN), "…"];
}
const MOST_SHOWN = 12;
