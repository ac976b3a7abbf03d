/** Which cases of which indicators the examples and worked cases reach, and which none does. */
import { writtenLine } from "./line-name.ts";
import type { Locale } from "../base/diagnostic.ts";
import { compileAttempts } from "../evaluate/example.ts";
import type { Step, Trace } from "../evaluate/outcome.ts";
import { type Expression, partsOf } from "../ir/expression.ts";
import { type Indicator, indicatorsOf, type Ruleset } from "../ir/ruleset.ts";
import type { Span } from "../base/source.ts";
import { formulaText } from "./formula.ts";

/** One way that a rule may take. */
export interface RuleCase {
  /** Of the indicator. */
  readonly code: string;
  readonly kind: "case" | "otherwise" | "value" | "else" | "applicable" | "not applicable";
  /** The condition of a case, the value or fallback of an `else`, in the reader's words; "" for `otherwise`. */
  readonly text: string;
  /** Counted from 1; null where the ruleset has no text. */
  /** The file that the line stands in, where the scheme is made of several; else null. */
  readonly file: string | null;
  readonly line: number | null;
  readonly reached: boolean;
}

/** What of a trace says which way was taken. */
export type Taken = Pick<Trace, "code" | "conditions" | "definitions" | "points">;

/**
 * Every case of every scored indicator in written order, reached by an example beside it or by one of `traces`:
 * of `{ ratio >= 80%: max  ratio < 80%: 0 }` with the one example `ratio = 90%`, the second case is not reached.
 */
export function coverageOf(ruleset: Ruleset, traces: readonly Taken[], locale: Locale): readonly RuleCase[] {
  const attempts = compileAttempts(ruleset);
  return indicatorsOf(ruleset.children).flatMap((indicator) => {
    if (indicator.unscored || indicator.points === null) {
      return [];
    }
    const own = indicator.examples.flatMap((example) => attempts(indicator, example) ?? []);
    return casesOf(
      indicator,
      [...own, ...traces.filter(({ code }) => code === indicator.code)],
      ruleset,
      locale,
    );
  });
}

function casesOf(
  indicator: Indicator,
  taken: readonly Omit<Taken, "code">[],
  ruleset: Ruleset,
  locale: Locale,
): readonly RuleCase[] {
  const branches = branchesTaken(taken);
  const answers = answersGiven(taken);
  const found: Found = (kind, text, { from }, reached) => ({
    code: indicator.code,
    kind,
    text: text === null ? "" : formulaText(text, { locale }),
    ...((ruleset.origin && writtenLine(from, ruleset.origin)) ?? { file: null, line: null }),
    reached,
  });
  const excluding = indicator.conditions.filter(({ kind }) => kind === "not applicable when");
  const rules = [...indicator.definitions.map(({ expression }) => expression), indicator.points];
  return [
    ...excluding.flatMap(({ expression, span }) => [
      found("not applicable", expression, span, answers.get(expression)?.has(true) ?? false),
      found("applicable", expression, span, answers.get(expression)?.has(false) ?? false),
    ]),
    ...rules.flatMap((rule) => (rule === null ? [] : casesWithin(rule, null, branches, found))),
  ];
}

type Found = (kind: RuleCase["kind"], text: Expression | null, span: Span, reached: boolean) => RuleCase;

/** `place` is that of the call whose method is being looked into: a method's own text may stand in another file. */
function casesWithin(
  expression: Expression,
  place: Span | null,
  branches: ReadonlyMap<Expression, ReadonlySet<number>>,
  found: Found,
): readonly RuleCase[] {
  const insidePlace = expression.kind === "method" ? (place ?? expression.span) : place;
  const inside = partsOf(expression).flatMap((part) => casesWithin(part, insidePlace, branches, found));
  const isTaken = (index: number): boolean => branches.get(expression)?.has(index) ?? false;
  switch (expression.kind) {
    case "cases":
      return [
        ...expression.cases.map(({ condition, span }, index) =>
          found(condition === null ? "otherwise" : "case", condition, place ?? span, isTaken(index)),
        ),
        ...inside,
      ];
    case "else":
      return [
        found("value", expression.value, place ?? expression.value.span, isTaken(0)),
        found("else", expression.fallback, place ?? expression.fallback.span, isTaken(1)),
        ...inside,
      ];
    default:
      return inside;
  }
}

/** What each condition gave, by its expression. */
function answersGiven(taken: readonly Omit<Taken, "code">[]): ReadonlyMap<Expression, ReadonlySet<unknown>> {
  const answers = new Map<Expression, Set<unknown>>();
  for (const { step } of taken.flatMap(({ conditions }) => conditions)) {
    answers.set(step.expression, new Set([...(answers.get(step.expression) ?? []), step.value]));
  }
  return answers;
}

/** The branches taken of each list of alternatives, by the expression itself. */
function branchesTaken(taken: readonly Omit<Taken, "code">[]): ReadonlyMap<Expression, ReadonlySet<number>> {
  const branches = new Map<Expression, Set<number>>();
  const visit = ({ expression, branch, steps }: Step): void => {
    if (branch !== null) {
      branches.set(expression, (branches.get(expression) ?? new Set()).add(branch));
    }
    steps.forEach(visit);
  };
  for (const { conditions, definitions, points } of taken) {
    for (const { step } of [...conditions, ...definitions]) {
      visit(step);
    }
    if (points !== null) {
      visit(points);
    }
  }
  return branches;
}
