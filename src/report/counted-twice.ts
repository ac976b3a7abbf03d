/** Finds figures that bear on the points of several indicators, and indicators that ask for the same thing. */
import { foldMarks } from "../base/suggest.ts";
import { everyPart, partsOf, type Expression } from "../ir/expression.ts";
import { indicatorsOf, inputsOf, type Indicator, type Input, type Ruleset } from "../ir/ruleset.ts";
import { normalForm } from "./normal-form.ts";

/** A figure and the codes of the scored indicators whose rules use it, two at least. */
export interface SharedFigure {
  readonly input: string;
  readonly label: string | null;
  readonly codes: readonly string[];
}

/**
 * Figures of the background or of another indicator that several rules use. What a rule only divides by is left out:
 * many ratios may be taken of the same number of households.
 */
export function sharedFigures(ruleset: Ruleset): readonly SharedFigure[] {
  const codes = new Map<string, string[]>();
  for (const indicator of scoredIndicators(ruleset)) {
    for (const key of figuresThatCount(indicator)) {
      codes.set(key, [...(codes.get(key) ?? []), indicator.code]);
    }
  }
  return inputsOf(ruleset).flatMap(({ key, label }) => {
    const users = codes.get(key) ?? [];
    return users.length > 1 ? [{ input: key, label, codes: users }] : [];
  });
}

/**
 * Groups of indicators with the same rule whose inputs have the same labels. A rule of one figure, such as "Đã ban
 * hành", says too little: there the indicators must have the same label too, and be only two, since what more of them
 * share is a form of words. Points that are handed in are no figures.
 */
export function twins(ruleset: Ruleset): readonly (readonly string[])[] {
  const inputs = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  const groups = new Map<string, { readonly figures: number; readonly codes: readonly string[] }>();
  for (const indicator of scoredIndicators(ruleset)) {
    const kin = kinOf(indicator, inputs);
    if (kin !== null) {
      const codes = [...(groups.get(kin.key)?.codes ?? []), indicator.code];
      groups.set(kin.key, { figures: kin.figures, codes });
    }
  }
  return [...groups.values()].flatMap(({ figures, codes }) =>
    codes.length === 2 || (codes.length > 2 && figures > 1) ? [codes] : [],
  );
}

/** Those whose rule is used. */
function scoredIndicators(ruleset: Ruleset): readonly Indicator[] {
  return indicatorsOf(ruleset.children).filter(
    ({ unscored, points, cannotExpress }) => !unscored && points !== null && cannotExpress.length === 0,
  );
}

/** What indicators that ask for the same thing have in common; null where too little is said to tell. */
function kinOf(
  indicator: Indicator,
  inputs: ReadonlyMap<string, Input>,
): { readonly key: string; readonly figures: number } | null {
  const { points, label } = indicator;
  if (points === null) {
    return null;
  }
  const definitions = meaningsOf(indicator);
  const keys = new Set(everyPart([points], definitions).flatMap(keyIn));
  const used = [...keys].map((key) => inputs.get(key));
  const labels = used.map((input) => plain(input?.label ?? ""));
  const isDistinct = new Set(labels).size === labels.length && !labels.includes("");
  if (keys.size === 0 || !isDistinct || used.every((input) => input?.kind === "points")) {
    return null;
  }
  const rule = normalForm(points, {
    definitions,
    keyOf: (key) => `${inputs.get(key)?.kind ?? ""} ${plain(inputs.get(key)?.label ?? "")}`,
    codeOf: (code) => code,
    wordsOf: (key) => inputs.get(key)?.options.map(({ word }) => word),
    max: null,
  });
  return { key: JSON.stringify([rule, keys.size > 1 ? "" : plain(label)]), figures: keys.size };
}

/** The inputs that a rule uses for more than to divide by. */
function figuresThatCount(indicator: Indicator): readonly string[] {
  const definitions = meaningsOf(indicator);
  const [counted, divisors, guards] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const visited = new Map([counted, divisors, guards].map((into) => [into, new Set<string>()]));
  const visit = (expression: Expression, into: Set<string>): void => {
    for (const key of keyIn(expression)) {
      into.add(key);
    }
    for (const [part, where] of partsIn(expression, into)) {
      visit(part, where);
    }
    const meaning = expression.kind === "definition" ? definitions.get(expression.name) : undefined;
    if (expression.kind === "definition" && meaning && !visited.get(into)?.has(expression.name)) {
      visited.get(into)?.add(expression.name);
      visit(meaning, into);
    }
  };
  /** The parts, each with the set that its figures belong to. */
  const partsIn = (expression: Expression, into: Set<string>): readonly [Expression, Set<string>][] => {
    if (expression.kind === "arithmetic" && expression.operator === "/") {
      return [
        [expression.left, into],
        [expression.right, divisors],
      ];
    }
    const isGuard = expression.kind === "comparison" && [expression.left, expression.right].some(isZero);
    return partsOf(expression).map((part) => [part, isGuard ? guards : into]);
  };
  if (indicator.points !== null) {
    visit(indicator.points, counted);
  }
  // What is compared with 0 and divided by is only guarded.
  return [...new Set([...counted, ...[...guards].filter((key) => !divisors.has(key))])];
}

function keyIn(part: Expression): readonly string[] {
  return part.kind === "input" ||
    part.kind === "choice is" ||
    part.kind === "is provided" ||
    part.kind === "is not applicable"
    ? [part.key]
    : [];
}

function isZero(expression: Expression): boolean {
  return expression.kind === "literal" && expression.value === "0";
}

function meaningsOf({ definitions }: Indicator): ReadonlyMap<string, Expression> {
  return new Map(definitions.map(({ name, expression }) => [name, expression]));
}

/** Blind to case, marks, blanks and punctuation. */
function plain(label: string): string {
  return foldMarks(label)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
