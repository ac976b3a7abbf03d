/** Words the steps of a rule: the case that held, the method called, the formula with names, values and result. */
import type { Locale } from "../base/diagnostic.ts";
import { invariant } from "../base/invariant.ts";
import { oneLine } from "../base/visible.ts";
import type { Span } from "../base/source.ts";
import type { Step, TraceCondition, TraceTarget } from "../evaluate/outcome.ts";
import type { Case, Expression } from "../ir/expression.ts";
import { formulaText, nameText } from "./formula.ts";
import { exactNumber } from "./numbers.ts";
import { valueText, type TraceValues } from "./trace-values.ts";
import type { HoldersOf } from "./holders.ts";
import { resultWordsOf } from "./result-words.ts";
import { wordsOf } from "./words.ts";

export interface StepContext {
  readonly locale: Locale;
  readonly values: TraceValues;
  /** The names of the units that hold a statistic of the cohort. */
  readonly holdersOf?: HoldersOf | undefined;
}

/**
 * How `name` came to its value, a line a step: "Trường hợp tỷ lệ < 80%, vì 60% < 80%:" and then
 * "điểm = tỷ lệ / 80% × điểm tối đa = 60% / 80% × 20 = 15".
 */
export function stepLines(name: string, step: Step, context: StepContext): readonly string[] {
  const { expression } = step;
  switch (expression.kind) {
    case "cases":
      return caseLines(name, step, expression.cases, context);
    case "else":
      return elseLines(name, step, expression, context);
    case "method":
      return methodLines(name, step, expression, context);
    default:
      return isTally(expression)
        ? tallyLines(name, step, context)
        : [...nestedLines(step, context), formulaLine(name, step, context)];
  }
}

/** A tested condition with its values: "điều kiện b + c ≤ a: 300 + 300 ≤ 1000 (đúng)". */
export function conditionLine({ kind, step }: TraceCondition, context: StepContext): string {
  const words = wordsOf(context.locale);
  const { names, values } = bothTexts(step.expression, context);
  return `${words.conditionKinds[kind]} ${values === null ? names : `${names}: ${values}`} (${step.value === true ? words.holds : words.holdsNot})`;
}

/** A target with its values: "tỷ lệ ≥ 10%: 8% ≥ 10% (chưa đạt)", after the definitions that only it uses. */
export function targetLines(target: TraceTarget, context: StepContext): readonly string[] {
  const words = resultWordsOf(context.locale);
  const { names, values } = bothTexts(target.expression, context);
  const isKnown = target.step !== null;
  const met = !isKnown ? words.open : target.step.value === true ? words.met : words.notMet;
  const said = target.message === null ? [] : [oneLine(target.message)];
  return [
    ...target.definitions.flatMap(({ name, step }) => stepLines(name, step, context)),
    [`${names}${isKnown && values !== null ? `: ${values}` : ""} (${met})`, ...said].join(" · "),
  ];
}

/** The statistics of the cohort that were used: "cao nhất của tỷ lệ trong các đơn vị = 60% (Xã A)". */
export function statisticLines(context: StepContext): readonly string[] {
  const { locale, values, holdersOf = () => [] } = context;
  return values.statistics.map((used) => {
    const { expression, value } = used;
    const label = wordsOf(locale).statistic(expression.statistic, formulaText(expression.of, { locale }));
    const names = holdersOf(used);
    const shown = names.slice(0, MOST_NAMES);
    const held = resultWordsOf(locale).heldBy(shown, names.length - shown.length);
    return `${label} = ${valueText(value, expression.type, locale)}${names.length === 0 ? "" : ` (${held})`}`;
  });
}

/** The places of the scheme that decided: the case that held, the lines that did, or the whole rule. */
export function decidingSpans(step: Step): readonly Span[] {
  const { expression, branch } = step;
  const lines = isTally(expression) ? heldLines(step) : [];
  if (lines.length > 0) {
    return lines.map((line) => line.expression.span);
  }
  const held = expression.kind === "cases" && branch !== null ? expression.cases[branch] : undefined;
  return [(held ?? expression).span];
}

/** `points sum { … }` or `points best { … }`: only there do cases stand inside a call, one list a line. */
export function isTally(expression: Expression): boolean {
  return expression.kind === "call" && expression.arguments[0]?.kind === "cases";
}

export function heldLines({ steps }: Step): readonly Step[] {
  return steps.filter(({ expression, branch }) => expression.kind === "cases" && branch === 0);
}

/** Each line with why it holds or not, then what the lines that hold make: "điểm = 4 + 2 = 6". */
function tallyLines(name: string, step: Step, context: StepContext): readonly string[] {
  const { locale } = context;
  const lines = step.steps.flatMap((line) =>
    line.expression.kind === "cases" ? lineOfTally(line, line.expression.cases, context) : [],
  );
  const values = heldLines(step).map(({ value, expression }) => valueText(value, expression.type, locale));
  const isSum = step.expression.kind === "call" && step.expression.primitive === "sum";
  const { primitives, listSeparator } = wordsOf(locale);
  const joined = isSum ? values.join(" + ") : `${primitives.greatest}(${values.join(listSeparator)})`;
  const result = valueText(step.value, step.expression.type, locale);
  const parts = [nameText(name, locale), ...(values.length > 1 ? [joined] : []), result];
  return [...lines, parts.join(" = ")];
}

function lineOfTally(line: Step, [first]: readonly Case[], context: StepContext): readonly string[] {
  invariant(first !== undefined && first.condition !== null, "a line without a condition");
  const { locale } = context;
  const words = wordsOf(locale);
  const { names, values } = bothTexts(first.condition, context);
  if (line.branch !== 0) {
    return [words.lineHeldNot(names, values)];
  }
  const result = valueText(line.value, line.expression.type, locale);
  const formula = first.value.kind === "literal" ? [] : [formulaText(first.value, { locale })];
  return [words.lineHeld(names, values, [...formula, result].join(" = "))];
}

function caseLines(
  name: string,
  step: Step,
  cases: readonly Case[],
  context: StepContext,
): readonly string[] {
  const held = step.branch === null ? undefined : cases[step.branch];
  const value = step.steps.at(-1);
  invariant(held !== undefined && value !== undefined, "a step of cases without the case that held");
  return [caseHeadline(held, step.steps.slice(0, -1), context), ...stepLines(name, value, context)];
}

/** `tested` are the conditions evaluated: the one that held, or all of them where the case is `otherwise`. */
function caseHeadline(held: Case, tested: readonly Step[], context: StepContext): string {
  const words = wordsOf(context.locale);
  if (held.condition !== null) {
    const { names, values } = bothTexts(held.condition, context);
    return words.caseHeld(names, values);
  }
  const { locale, values } = context;
  return words.caseOtherwise(
    tested.map((one) => formulaText(one.expression, { locale, textOf: values.textOf })),
  );
}

function elseLines(
  name: string,
  step: Step,
  expression: Expression & { kind: "else" },
  context: StepContext,
): readonly string[] {
  const taken = step.steps.at(-1);
  invariant(taken !== undefined, "a step of else without the value taken");
  const lines = stepLines(name, taken, context);
  if (step.branch === 0) {
    return lines;
  }
  const { names, values } = bothTexts(expression.value, context);
  return [wordsOf(context.locale).fallbackUsed(values === null ? names : `${names} = ${values}`), ...lines];
}

function methodLines(
  name: string,
  step: Step,
  expression: Expression & { kind: "method" },
  context: StepContext,
): readonly string[] {
  const { locale } = context;
  const words = wordsOf(locale);
  const given = expression.arguments.flatMap((one) => argumentText(one, context));
  const headline = [words.methodUsed(formulaText(expression, { locale })), ...given].join(", ");
  const body = step.steps.at(-1);
  invariant(body !== undefined, "a step of a method without its body");
  return [`${headline}:`, ...stepLines(name, body, context)];
}

function argumentText(argument: Expression, context: StepContext): readonly string[] {
  const value = context.values.valueFor(argument);
  if (value === undefined || argument.kind === "literal" || argument.kind === "max") {
    return [];
  }
  const { names, values } = bothTexts(argument, context);
  const result = valueText(value, argument.type, context.locale);
  const steps = values === null || values === result || result.startsWith(`${values} ≈`) ? [] : [values];
  return [wordsOf(context.locale).where(names, [...steps, result].join(" = "))];
}

/** Rules inside a formula are explained before it, each under its own text. */
function nestedLines(step: Step, context: StepContext): readonly string[] {
  return step.steps.flatMap((part) =>
    NESTED.has(part.expression.kind) || isTally(part.expression)
      ? stepLines(formulaText(part.expression, { locale: context.locale }), part, context)
      : nestedLines(part, context),
  );
}

function formulaLine(name: string, step: Step, context: StepContext): string {
  const { locale } = context;
  const { names, values } = bothTexts(step.expression, context);
  const result = valueText(step.value, step.expression.type, locale);
  const exact =
    typeof step.value === "object" ? exactNumber(step.value, step.expression.type, locale) : result;
  const parts = [nameText(name, locale), names, values ?? names];
  const different = parts.filter((part, index) => part !== parts[index - 1] && part !== exact);
  return [...different, result].join(" = ");
}

/** A formula with names and with values; `values` is null where they are the same. */
function bothTexts(expression: Expression, context: StepContext): { names: string; values: string | null } {
  const names = formulaText(expression, { locale: context.locale });
  const values = formulaText(expression, { locale: context.locale, textOf: context.values.textOf });
  return { names, values: names === values ? null : values };
}

const NESTED: ReadonlySet<Expression["kind"]> = new Set(["cases", "else", "method"]);
const MOST_NAMES = 3;
