/** Asks of a figure that differs what, done in place of what the scheme says, gives the printed one. */
import type { OfficialUnit } from "../ir/official.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { type Candidate, type Match, matchesAmong } from "./candidates.ts";
import { LEFT_OUT, type Target } from "./check-figures.ts";
import { printedBy } from "./check-sums.ts";
import type { Printed } from "../base/printed.ts";
import { type CheckedRow, isRight, type PrintedOf } from "./checked-row.ts";
import { exchangedWith } from "./exchanged.ts";
import { compileTrials } from "./indicator-causes.ts";
import { compileOtherCohorts } from "./other-cohorts.ts";
import { rankCandidates } from "./rank-causes.ts";
import type { FigureCheck } from "./reconciliation.ts";
import { compileRoundedInputs } from "./rounded-inputs.ts";
import { roundingBelow, sumCandidates, type SumTrial } from "./sum-causes.ts";
import type { Workbench } from "./workbench.ts";

export interface CauseContext {
  readonly rows: readonly CheckedRow[];
  readonly official: readonly OfficialUnit[];
  readonly places: ReadonlyMap<string, number>;
  readonly before: Ruleset | undefined;
}

/** What tries one figure of one unit after another. */
export interface CauseTrials {
  /** What is printed as a number; null where nothing is. */
  readonly printed: PrintedOf;
  /** What comes of everything that is tried on it, simplest first. */
  readonly candidates: (row: CheckedRow, figure: FigureCheck) => Iterable<Candidate>;
  /** What of it gives the printed figure. */
  readonly matches: (row: CheckedRow, figure: FigureCheck) => readonly Match[];
}

export function compileCauses(
  bench: Workbench,
  { rows, official, places, before }: CauseContext,
): CauseTrials {
  const otherCohorts = compileOtherCohorts(bench);
  const trials = compileTrials(bench, before, otherCohorts);
  const printedOf = ({ unit }: CheckedRow, figure: FigureCheck): Printed | null => {
    const found = printedBy(unit, places)(targetOf(figure));
    return found === LEFT_OUT ? null : found;
  };
  const sumTrial = ({ member, unit }: CheckedRow, figure: FigureCheck, printed: Printed): SumTrial => ({
    ...{ bench, member, figure, printed, before, trials, otherCohorts },
    printedBy: printedBy(unit, places),
  });
  const roundedInputs = compileRounded(bench, printedOf);
  const candidates = function* (row: CheckedRow, figure: FigureCheck): Iterable<Candidate> {
    const printed = printedOf(row, figure);
    if (printed === null) return;
    yield* exchangedWith(rows, row, figure, printed, printedOf);
    if (figure.of === "rank") {
      yield* rankCandidates(bench, row.member, row.unit, official, printed);
      return;
    }
    const tried =
      figure.of === "indicator"
        ? trials.all(figure.name, row.member, printed)
        : sumCandidates(sumTrial(row, figure, printed));
    yield* afterRoundings(tried, () => roundedInputs(row, figure, printed));
  };
  return {
    printed: printedOf,
    candidates,
    matches: (row, figure) => {
      const printed = printedOf(row, figure);
      if (printed === null) return [];
      const found = matchesAmong(candidates(row, figure), printed);
      const isSum = figure.of !== "indicator" && figure.of !== "rank";
      // What follows from figures that are right but rounded comes of rounding them before they are added up.
      return isSum && found[0]?.cause.kind === "follows"
        ? [...matchesAmong(roundingBelow(sumTrial(row, figure, printed)), printed), ...found]
        : found;
    },
  };
}

/** What the rounding of its inputs leaves a figure, with all else that is printed right. */
function compileRounded(
  bench: Workbench,
  printedOf: PrintedOf,
): (row: CheckedRow, figure: FigureCheck, printed: Printed) => Iterable<Candidate> {
  const fromRounded = compileRoundedInputs(bench);
  return (row, figure, printed) => {
    const right = row.figures.flatMap((one) => {
      const own = one.of === "rank" || !isRight(one) ? null : printedOf(row, one);
      return own === null ? [] : [{ figure: one, printed: own }];
    });
    return fromRounded({ member: row.member, figure, printed, right });
  };
}

/** The candidates with those of `more` after the first ones, which round otherwise. */
function* afterRoundings(
  candidates: Iterable<Candidate>,
  more: () => Iterable<Candidate>,
): Iterable<Candidate> {
  let isPast = false;
  for (const candidate of candidates) {
    const { kind } = candidate.cause;
    if (!isPast && kind !== "follows" && kind !== "rounding") {
      isPast = true;
      yield* more();
    }
    yield candidate;
  }
  if (!isPast) yield* more();
}

function targetOf({ of, name, label }: FigureCheck): Target {
  const key = of === "indicator" || of === "group" ? name : name === "" ? of : `${of} ${name}`;
  return { of, name, label, key };
}
