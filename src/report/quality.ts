/** What is worth another look in a ruleset without errors, as plain data: a report on its quality. */
import type { Diagnostic, Locale } from "../base/diagnostic.ts";
import { exact } from "../base/exact.ts";
import type { ValueKind } from "../ir/expression.ts";
import { indicatorsOf, inputsOf, type Indicator, type Ruleset } from "../ir/ruleset.ts";
import { assumedMaximum, assumptionsOf } from "./assumptions.ts";
import { jumpsOf } from "./cliffs.ts";
import { sharedFigures, twins, type SharedFigure } from "./counted-twice.ts";
import { coverageOf, type Taken } from "./coverage.ts";
import { formulaText } from "./formula.ts";
import { fractionOf } from "./numbers.ts";

/** Numbers are exact fractions, indicators are named by their codes in printed order. */
export interface Quality {
  /** Of the shape of this object. */
  readonly version: 1;
  readonly id: string;
  /** How many indicators are scored. */
  readonly scored: number;
  /** All figures give the maximum. */
  readonly alwaysWon: readonly string[];
  /** No figures give the maximum. */
  readonly neverWon: readonly string[];
  /** A better figure can give fewer points. */
  readonly falling: readonly string[];
  readonly shared: readonly SharedFigure[];
  /** Groups of indicators with the same rule of the same figures. */
  readonly twins: readonly (readonly string[])[];
  readonly cliffs: readonly Cliff[];
  readonly without: { readonly [P in Part]: Lacking };
  readonly assumptions: {
    readonly count: number;
    readonly points: string;
    readonly total: string;
    /** Of the total. */
    readonly share: string;
  };
  /** Ways that rules may take, and how many of them examples or worked cases take. */
  readonly cases: { readonly all: number; readonly reached: number };
}

export type Part = "evidence" | "lead" | "example";

export interface Lacking {
  /** Whether the head says that the source never prints it. */
  readonly isNotStated: boolean;
  readonly codes: readonly string[];
}

/** Where points jump between a constant part and one that changes with the figure. */
export interface Cliff {
  readonly code: string;
  readonly figure: string;
  readonly kind: ValueKind;
  readonly threshold: string;
  /** `nearby` are the points on that side of the threshold; a limit is only come near to. */
  readonly side: "just below" | "just above";
  readonly nearby: string;
  readonly isLimit: boolean;
  readonly at: string;
}

/**
 * The report: `traces` are those of worked cases beside the ruleset. A rule `{ ratio >= 80%: max  ratio < 80%: ratio * max }`
 * with a maximum of 20 has a cliff at "4/5": nearby "16", at "20".
 */
export function qualityOf(
  ruleset: Ruleset,
  diagnostics: readonly Diagnostic[],
  traces: readonly Taken[],
  locale: Locale,
): Quality {
  const scored = indicatorsOf(ruleset.children).filter(({ unscored }) => !unscored);
  const said = (code: "BRM0321" | "BRM0322" | "BRM0323"): readonly string[] => [
    ...new Set(diagnostics.flatMap((one) => (one.code === code ? [one.parameters.codeText] : []))),
  ];
  const cases = coverageOf(ruleset, traces, locale);
  const [points, total] = [assumedMaximum(ruleset), fractionOf(ruleset.total)];
  return {
    version: 1,
    id: ruleset.id,
    scored: scored.length,
    alwaysWon: said("BRM0322"),
    neverWon: said("BRM0321"),
    falling: said("BRM0323"),
    shared: sharedFigures(ruleset),
    twins: twins(ruleset),
    cliffs: cliffsOf(ruleset, scored, locale),
    without: {
      evidence: lacking(scored, ruleset, "evidence"),
      lead: lacking(scored, ruleset, "lead"),
      example: {
        isNotStated: false,
        codes: scored.flatMap(({ code, examples, cannotExpress }) =>
          examples.length === 0 && cannotExpress.length === 0 ? [code] : [],
        ),
      },
    },
    assumptions: {
      count: assumptionsOf(ruleset, locale).length,
      points: points.toFraction(),
      total: total.toFraction(),
      share: (total.isZero() ? exact(0) : points.over(total)).toFraction(),
    },
    cases: { all: cases.length, reached: cases.filter(({ reached }) => reached).length },
  };
}

function lacking(scored: readonly Indicator[], { notStated }: Ruleset, part: "evidence" | "lead"): Lacking {
  return {
    isNotStated: notStated.includes(part),
    codes: scored.flatMap((one) => (one[part].length === 0 ? [one.code] : [])),
  };
}

function cliffsOf(ruleset: Ruleset, scored: readonly Indicator[], locale: Locale): readonly Cliff[] {
  const inputs = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  return scored
    .filter(({ cannotExpress }) => cannotExpress.length === 0)
    .flatMap((indicator) =>
      jumpsOf(indicator, inputs).map(({ figure, threshold, side, nearby, isLimit, at }) => ({
        code: indicator.code,
        figure: formulaText(figure, { locale }),
        kind: figure.type,
        threshold: threshold.toFraction(),
        side,
        nearby: nearby.toFraction(),
        isLimit,
        at: at.toFraction(),
      })),
    );
}
