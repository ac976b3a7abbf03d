/** Finds grades that no unit can have, because the lines above them hold for every unit that they hold for. */
import { everyPart, type Expression, type RollUpReference } from "../../ir/expression.ts";
import type { Condition, Grade, Indicator, Input, Ruleset } from "../../ir/ruleset.ts";
import { nothing } from "../provable.ts";
import { walkOf } from "./doubts.ts";
import { rollUpName } from "./figures.ts";
import { readingOf } from "./inputs-read.ts";

/** Grades are read from the top: a line is for the units for which it holds and none above it does. */
export function unreachedGrades({ grades, total }: Ruleset): readonly Grade[] {
  const conditions = grades.flatMap(({ condition }) => condition ?? []);
  const figures = figuresIn(conditions, total);
  return grades.filter((grade, at) => {
    const above = grades.slice(0, at).flatMap(({ condition }) => condition ?? []);
    const asked: readonly Condition[] = [
      ...above.map((expression) => asCondition("not applicable when", expression)),
      ...(grade.condition === null ? [] : [asCondition("require", grade.condition)]),
    ];
    const rule: Indicator = { ...nothing, conditions: asked, span: grade.span };
    const { doubts } = walkOf(rule, { ...readingOf(rule, NONE), inputs: figures });
    return doubts.some(({ question }) => question === "no unit");
  });
}

const NONE: ReadonlyMap<string, Input> = new Map();

function asCondition(kind: Condition["kind"], expression: Expression): Condition {
  return { kind, expression, message: null, provenance: [], span: expression.span };
}

/** The totals and shares that grades are made of, each with the range that it keeps to. */
function figuresIn(conditions: readonly Expression[], total: string): readonly Input[] {
  const references = everyPart(conditions, new Map()).filter((part) => part.kind === "roll-up");
  return [...new Map(references.map((one) => [rollUpName(one), one])).values()].map((one) => ({
    ...{ key: rollUpName(one), name: one.name, kind: "amount", label: null, unitOf: null, low: "0" },
    ...{ high: highestOf(one, total), options: [], provenance: [], span: one.span },
  }));
}

/** A total keeps to the total of the ruleset, a group to its whole; of an index nothing is known. */
function highestOf({ of }: RollUpReference, total: string): string | null {
  switch (of) {
    case "total":
    case "max":
      return total;
    case "group":
      return "1";
    default:
      return null;
  }
}
