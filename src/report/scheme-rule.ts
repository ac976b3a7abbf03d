/** Writes how an indicator is determined and scored, a line each: figures, formulas, cases, conditions, the printed words. */
import { oneLine } from "../base/visible.ts";
import { everyPart, partsOf, type Case, type Expression } from "../ir/expression.ts";
import type { Condition, Indicator, Input } from "../ir/ruleset.ts";
import { localNumber } from "./numbers.ts";
import { inputTerms } from "./scheme-input.ts";
import {
  expressionsOf,
  marksOf,
  readableFormula,
  readableName,
  type SchemeContext,
} from "./scheme-context.ts";
import { conditionText, sentence } from "./scheme-condition.ts";
import { lineOf, type Line } from "./scheme-parts.ts";
import { schemeWordsOf } from "./scheme-words.ts";

export function ruleLines(indicator: Indicator, context: SchemeContext): readonly Line[] {
  const words = schemeWordsOf(context.locale).rule;
  const { definitions, points, conditions, cannotExpress, wording } = indicator;
  return [
    ...indicator.inputs.filter((one) => !isToldByCases(one, indicator)).map((one) => inputLine(one, context)),
    ...definitions.flatMap(({ name, expression }) =>
      linesOf(readableName(name, context.locale), expression, context),
    ),
    ...(points === null ? [] : pointsLines(points, indicator, context)),
    ...conditions.map((one) => conditionLine(one, context)),
    ...(indicator.lowerIsBetter ? [lineOf(words.lowerIsBetter, [], "condition")] : []),
    ...cannotExpress.map((one) => lineOf(words.cannotExpress(oneLine(one.words)), [], "condition")),
    ...wording.map((one) => lineOf(words.wording(oneLine(one)), [], "wording")),
  ];
}

/** A figure: "a = Tổng số hồ sơ (hồ sơ)"; a label that only repeats the name stands for both. */
function inputLine(input: Input, context: SchemeContext): Line {
  const { locale } = context;
  const name = readableName(input.name, locale);
  const label = oneLine(input.label ?? name);
  const isSame = label.toLowerCase() === name.toLowerCase();
  const terms = inputTerms(input, locale);
  const text = `${isSame ? label : `${name} = ${label}`}${terms === "" ? "" : ` (${terms})`}`;
  return lineOf(sentence(text), marksOf(input.provenance, context), "input");
}

/** Of a yes/no figure or a choice whose every use is a line of cases, those lines say all. */
function isToldByCases(input: Input, indicator: Indicator): boolean {
  if (input.label === null && input.kind === "yes/no") {
    return false;
  }
  const targets = indicator.targets.filter(({ expression }) => asksOnly(expression, input));
  const isAssumed = input.provenance.some(({ kind }) => kind === "assumed");
  const uses = everyPart(expressionsOf(indicator), new Map()).filter((part) => namesInput(part, input));
  const alone = everyPart(expressionsOf(indicator), new Map()).flatMap((part) =>
    part.kind === "cases"
      ? part.cases.filter(({ condition }) => condition !== null && asksOnly(condition, input))
      : [],
  );
  const isWhole = input.options.every(({ word }) => testedOptions(input, indicator).includes(word));
  return !isAssumed && isWhole && uses.length > 0 && uses.length === alone.length + targets.length;
}

function namesInput(part: Expression, { key }: Input): boolean {
  return (
    (part.kind === "input" || part.kind === "choice is" || part.kind === "is provided") && part.key === key
  );
}

/** Whether a condition is the figure itself, its opposite, or one of its options. */
function asksOnly(condition: Expression, input: Input): boolean {
  return condition.kind === "not"
    ? condition.operand.kind === "input" && namesInput(condition.operand, input)
    : condition.kind !== "is provided" && namesInput(condition, input);
}

function testedOptions({ key }: Input, indicator: Indicator): readonly string[] {
  return everyPart(expressionsOf(indicator), new Map()).flatMap((part) =>
    part.kind === "choice is" && part.key === key ? [part.option] : [],
  );
}

/** The mark of an assumed rule stands at its last line. */
function pointsLines(points: Expression, indicator: Indicator, context: SchemeContext): readonly Line[] {
  const lines = linesOf(schemeWordsOf(context.locale).rule.points, points, context);
  const marks = marksOf(indicator.pointsProvenance, context);
  return lines.map((line, index) =>
    index < lines.length - 1 ? line : { ...line, marks: [...new Set([...line.marks, ...marks])] },
  );
}

/** What a name stands for: "Tỷ lệ = (b + c) / a", or a line a case. */
function linesOf(name: string, expression: Expression, context: SchemeContext): readonly Line[] {
  const words = schemeWordsOf(context.locale).rule;
  const isPoints = name === words.points;
  switch (expression.kind) {
    case "cases":
      return [
        ...(isPoints ? [] : [lineOf(sentence(words.equals(name)), [], "rule")]),
        ...expression.cases.map((one) => caseLine(one, isPoints, context)),
      ];
    case "method": {
      const method = words.methods.get(expression.name);
      const head = method === undefined || !isPoints ? [] : [lineOf(words.method(method), [], "rule")];
      return [...head, ...linesOf(name, expression.body, context)];
    }
    case "else": {
      const value = readableFormula(expression.value, context);
      const fallback = words.fallback(readableFormula(expression.fallback, context));
      return [lineOf(sentence(`${name} = ${value}; ${fallback}`), [], "rule")];
    }
    case "call":
      return isTally(expression)
        ? [
            lineOf(expression.primitive === "sum" ? words.sum : words.best, [], "rule"),
            ...tallyCases(expression).map((one) => caseLine(one, isPoints, context)),
          ]
        : [formulaLine(name, expression, context)];
    default:
      return [formulaLine(name, expression, context)];
  }
}

function formulaLine(name: string, expression: Expression, context: SchemeContext): Line {
  return lineOf(sentence(`${name} = ${readableFormula(expression, context)}`), [], "rule");
}

/** `points sum` and `points best`: only there do cases stand inside a call, a list of one line and nothing else. */
function isTally({ primitive, arguments: [first] }: Expression & { kind: "call" }): boolean {
  return first?.kind === "cases" && (primitive === "sum" || primitive === "greatest");
}

function tallyCases(expression: Expression): readonly Case[] {
  return partsOf(expression).flatMap((line) => (line.kind === "cases" ? line.cases.slice(0, 1) : []));
}

function caseLine(one: Case, isPoints: boolean, context: SchemeContext): Line {
  const condition = conditionText(one.condition, context);
  const value = isPoints ? pointsText(one.value, context) : readableFormula(one.value, context);
  const provenance = one.assumed === null ? [] : [{ kind: "assumed" as const, reason: one.assumed }];
  return lineOf(`${sentence(condition)}: ${value}`, marksOf(provenance, context), "rule");
}

function pointsText(value: Expression, context: SchemeContext): string {
  const { asPoints } = schemeWordsOf(context.locale).rule;
  return value.kind === "literal"
    ? asPoints(localNumber(value.written, context.locale))
    : readableFormula(value, context);
}

function conditionLine({ kind, expression, message, provenance }: Condition, context: SchemeContext): Line {
  const words = schemeWordsOf(context.locale).rule;
  const told = message === null ? null : oneLine(message);
  const formula = readableFormula(expression, context);
  const text = kind === "require" ? words.require(formula, told) : words.notApplicable(formula, told);
  return lineOf(text, marksOf(provenance, context), "condition");
}
