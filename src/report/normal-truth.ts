/** Conditions in one form: ranges of a number, sets of options, and what is joined of them, in a fixed order. */
import { one as ONE, type Exact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import type { ComparisonOperator } from "../ir/expression.ts";

/** A place on the line of numbers: just before `at`, or just after it. */
interface Cut {
  readonly at: Exact;
  readonly after: boolean;
}

export type Truth =
  /** Whether `base` lies in a set of numbers: `starts` for the very small ones, and changing at every cut. */
  | { readonly kind: "range"; readonly base: string; readonly starts: boolean; readonly cuts: readonly Cut[] }
  /** Whether the choice `base` is one of the words, or (`among` false) none of them. */
  | {
      readonly kind: "options";
      readonly base: string;
      readonly among: boolean;
      readonly words: readonly string[];
      /** Every word it may be; undefined where that is not to be relied on. */
      readonly all: readonly string[] | undefined;
    }
  | { readonly kind: "leaf"; readonly text: string; readonly negated: boolean }
  | { readonly kind: "and" | "or"; readonly parts: readonly Truth[] };

/** Whole numbers have no steps between them, so `a > 4` is `a >= 5`. */
export function comparedWith(
  base: string,
  operator: ComparisonOperator,
  limit: Exact,
  isWhole: boolean,
): Truth {
  const before = cutAt(limit, false, isWhole);
  const after = cutAt(limit, true, isWhole);
  const range = (starts: boolean, cuts: readonly Cut[]): Truth => ({ kind: "range", base, starts, cuts });
  switch (operator) {
    case "<":
      return range(true, [before]);
    case "<=":
      return range(true, [after]);
    case ">":
      return range(false, [after]);
    case ">=":
      return range(false, [before]);
    case "=":
    case "!=":
      return range(operator === "!=", order(before, after) === 0 ? [] : [before, after]);
    default:
      return assertNever(operator);
  }
}

export function leaf(text: string): Truth {
  return { kind: "leaf", text, negated: false };
}

export function oneOf(base: string, words: readonly string[], all: readonly string[] | undefined): Truth {
  return whole({ kind: "options", base, among: true, words: [...words].sort(), all });
}

export function always(holds: boolean): Truth {
  return { kind: "range", base: "", starts: holds, cuts: [] };
}

export function negated(truth: Truth): Truth {
  switch (truth.kind) {
    case "range":
      return { ...truth, starts: !truth.starts };
    case "options":
      return whole({ ...truth, among: !truth.among });
    case "leaf":
      return { ...truth, negated: !truth.negated };
    case "and":
    case "or":
      return joined(truth.kind === "and" ? "or" : "and", truth.parts.map(negated));
    default:
      return assertNever(truth);
  }
}

/** The parts as one, in a fixed order; what is said of the same number or choice becomes one range or set. */
export function joined(operator: "and" | "or", parts: readonly Truth[]): Truth {
  const flat = parts.flatMap((part) => (part.kind === operator ? part.parts : [part]));
  const merged: Truth[] = [];
  for (const part of flat) {
    const at = merged.findIndex((other) => isOfSame(other, part));
    const other = merged[at];
    if (other === undefined) {
      merged.push(part);
    } else {
      merged[at] = mergedPair(operator, other, part);
    }
  }
  const decided = merged.find((part) => isConstant(part, operator === "or"));
  const open = merged.filter((part) => !isConstant(part, operator === "and"));
  const unique = [...new Map(open.map((part) => [truthText(part), part]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const [first] = unique;
  return (
    decided ??
    (first === undefined
      ? always(operator === "and")
      : unique.length === 1
        ? first[1]
        : { kind: operator, parts: unique.map(([, part]) => part) })
  );
}

/** The same text for the same condition. */
export function truthText(truth: Truth): string {
  switch (truth.kind) {
    case "range": {
      const cuts = truth.cuts.map(({ at, after }) => `${at.toFraction()}${after ? "+" : "-"}`);
      return cuts.length === 0
        ? String(truth.starts)
        : `${truth.base} in ${truth.starts ? ".." : ""}${cuts.join("..")}`;
    }
    case "options":
      return `${truth.base} ${truth.among ? "in" : "not in"} {${truth.words.join(",")}}`;
    case "leaf":
      return truth.negated ? `not ${truth.text}` : truth.text;
    case "and":
    case "or":
      return `(${truth.parts.map(truthText).join(` ${truth.kind} `)})`;
    default:
      return assertNever(truth);
  }
}

function isOfSame(one: Truth, other: Truth): boolean {
  return (
    (one.kind === "range" || one.kind === "options") && one.kind === other.kind && one.base === other.base
  );
}

function isConstant(truth: Truth, value: boolean): boolean {
  return truth.kind === "range" && truth.cuts.length === 0 && truth.starts === value;
}

function mergedPair(operator: "and" | "or", one: Truth, other: Truth): Truth {
  const both = (a: boolean, b: boolean): boolean => (operator === "and" ? a && b : a || b);
  if (one.kind === "range" && other.kind === "range") {
    return mergedRanges(both, one, other);
  }
  if (one.kind === "options" && other.kind === "options") {
    const words = [...new Set([...one.words, ...other.words])].sort();
    const has = (set: typeof one, word: string): boolean => set.words.includes(word) === set.among;
    const among = !both(!one.among, !other.among);
    const kept = words.filter((word) => both(has(one, word), has(other, word)) === among);
    return whole({ ...one, among, words: kept });
  }
  return one;
}

type Range = Extract<Truth, { readonly kind: "range" }>;

function mergedRanges(both: (a: boolean, b: boolean) => boolean, one: Range, other: Range): Range {
  const cuts = [...one.cuts, ...other.cuts].sort(order);
  const starts = both(one.starts, other.starts);
  const kept: Cut[] = [];
  let [inOne, inOther, inside] = [one.starts, other.starts, starts];
  for (const [index, cut] of cuts.entries()) {
    if (one.cuts.includes(cut)) {
      inOne = !inOne;
    } else {
      inOther = !inOther;
    }
    const next = cuts[index + 1];
    const isLast = next === undefined || order(cut, next) !== 0;
    if (isLast && both(inOne, inOther) !== inside) {
      inside = !inside;
      kept.push(cut);
    }
  }
  return { ...one, starts, cuts: kept };
}

/** "None of u" is "one of v, w" where the choice has only u, v and w. */
function whole(options: Extract<Truth, { readonly kind: "options" }>): Truth {
  const { all, among, words } = options;
  if (all === undefined) {
    return options;
  }
  const chosen = all.filter((word) => words.includes(word) === among).sort();
  return chosen.length === 0 || chosen.length === all.length
    ? always(chosen.length > 0)
    : { ...options, among: true, words: chosen };
}

function cutAt(at: Exact, after: boolean, isWhole: boolean): Cut {
  if (!isWhole) {
    return { at, after };
  }
  return { at: after ? at.floor().plus(ONE) : at.ceiling(), after: false };
}

function order(a: Cut, b: Cut): number {
  return a.at.compare(b.at) || Number(a.after) - Number(b.after);
}
