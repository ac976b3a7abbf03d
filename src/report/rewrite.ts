/** Rewrites the rule of an indicator at one place after another, or everywhere at once. */
import type { Case, Expression } from "../ir/expression.ts";
import type { Indicator } from "../ir/ruleset.ts";

/** What may stand in place of a part of a rule, and what it is to be told as. */
export interface Alternative<Note> {
  readonly expression: Expression;
  readonly note: Note;
}

export interface Rewritten<Note> {
  readonly indicator: Indicator;
  readonly note: Note;
}

/**
 * The indicator with one part of its points or of a definition replaced, once for each alternative of each part; what a
 * method uses several times is replaced each time. What a cohort is compared by stays as it is.
 */
export function rewritings<Note>(
  indicator: Indicator,
  alternatives: (part: Expression) => readonly Alternative<Note>[],
): readonly Rewritten<Note>[] {
  const { points, definitions } = indicator;
  const rules = [...(points === null ? [] : [points]), ...definitions.map(({ expression }) => expression)];
  const parts = new Set(rules.flatMap(partsIn));
  return [...parts].flatMap((part) =>
    alternatives(part).map(({ expression, note }) => ({
      indicator: {
        ...indicator,
        points: points && replaced(points, part, expression),
        definitions: definitions.map((one) => ({
          ...one,
          expression: replaced(one.expression, part, expression),
        })),
      },
      note,
    })),
  );
}

function partsIn(expression: Expression): readonly Expression[] {
  return [expression, ...slotsOf(expression).flatMap(({ part }) => partsIn(part))];
}

function replaced(expression: Expression, part: Expression, by: Expression): Expression {
  if (expression === part) return by;
  let now = expression;
  for (const [at, slot] of slotsOf(expression).entries()) {
    const changed = replaced(slot.part, part, by);
    if (changed !== slot.part) now = slotsOf(now)[at]?.put(changed) ?? now;
  }
  return now;
}

/** The indicator with every part of its rule replaced that `replace` gives something for, inner parts first. */
export function rewrittenEverywhere(
  indicator: Indicator,
  replace: (part: Expression) => Expression | undefined,
): Indicator {
  const everywhere = (expression: Expression): Expression => {
    let now = expression;
    for (let at = 0; at < slotsOf(now).length; at += 1) {
      const slot = slotsOf(now)[at];
      now = slot === undefined ? now : slot.put(everywhere(slot.part));
    }
    return replace(now) ?? now;
  };
  return {
    ...indicator,
    points: indicator.points && everywhere(indicator.points),
    definitions: indicator.definitions.map((one) => ({ ...one, expression: everywhere(one.expression) })),
  };
}

/** A part of an expression, and the expression with another in its place. */
interface Slot {
  readonly part: Expression;
  readonly put: (part: Expression) => Expression;
}

function slotsOf(expression: Expression): readonly Slot[] {
  switch (expression.kind) {
    case "negate":
    case "not":
      return [{ part: expression.operand, put: (operand) => ({ ...expression, operand }) }];
    case "arithmetic":
    case "comparison":
    case "logic":
      return [
        { part: expression.left, put: (left) => ({ ...expression, left }) },
        { part: expression.right, put: (right) => ({ ...expression, right }) },
      ];
    case "cases":
      return expression.cases.flatMap((one, at) =>
        caseSlots(one, (changed) => ({ ...expression, cases: expression.cases.with(at, changed) })),
      );
    case "call":
      return expression.arguments.map((part, at) => ({
        part,
        put: (changed) => ({ ...expression, arguments: expression.arguments.with(at, changed) }),
      }));
    case "else":
      return [
        { part: expression.value, put: (value) => ({ ...expression, value }) },
        { part: expression.fallback, put: (fallback) => ({ ...expression, fallback }) },
      ];
    case "method":
      return [{ part: expression.body, put: (body) => ({ ...expression, body }) }];
    default:
      // Others have no parts; those of a statistic are the cohort's.
      return [];
  }
}

function caseSlots(one: Case, put: (changed: Case) => Expression): readonly Slot[] {
  const { condition, value } = one;
  return [
    ...(condition === null
      ? []
      : [{ part: condition, put: (part: Expression) => put({ ...one, condition: part }) }]),
    { part: value, put: (part) => put({ ...one, value: part }) },
  ];
}
