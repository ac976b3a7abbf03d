/** What is proved of an indicator, each part as a rule of its own: its points, or its conditions alone, and each target. */
import type { Expression } from "../ir/expression.ts";
import type { Indicator, Ruleset } from "../ir/ruleset.ts";

/** Rules that must never fail, with the conditions before them; an indicator with points alone is its own. */
export function provableRules(indicator: Indicator): readonly Indicator[] {
  const { points, targets, conditions, cannotExpress } = indicator;
  const bare: Indicator = { ...indicator, unscored: false, cannotExpress: [], targets: [], examples: [] };
  const asked = targets.map(({ expression }) => ({ ...bare, points: whichever(expression) }));
  if (points !== null) {
    // What cannot be expressed keeps units from points, not the rule beside it from being tried.
    return [cannotExpress.length > 0 ? { ...indicator, cannotExpress: [] } : indicator, ...asked];
  }
  const areAsked = asked.length > 0 || conditions.length === 0;
  return areAsked ? asked : [{ ...bare, points: noPoints(indicator.span) }];
}

/** Whom not to rank must be known of every unit, as if an indicator asked it. */
export function provableRanks({ notRanked }: Ruleset): readonly Indicator[] {
  return notRanked.map(({ expression, span }) => ({ ...nothing, points: whichever(expression), span }));
}

/** An indicator that asks and gives nothing. */
export const nothing: Omit<Indicator, "span"> = {
  ...{ kind: "indicator", code: "", label: "", max: "0", unscored: false, lowerIsBetter: false },
  ...{ provenance: [], inputs: [], definitions: [], conditions: [], pointsProvenance: [], points: null },
  ...{ targets: [], cannotExpress: [], examples: [] },
  ...{ wording: [], guide: [], lead: [], support: [], evidence: [] },
};

/** A rule that asks and gives nothing either way. */
function whichever(condition: Expression): Expression {
  const { span } = condition;
  const value = noPoints(span);
  const cases = [condition, null].map((one) => ({ condition: one, value, assumed: null, span }));
  return { kind: "cases", cases, type: "points", span };
}

function noPoints(span: Expression["span"]): Expression {
  return { kind: "literal", value: "0", written: "0", type: "points", span };
}
