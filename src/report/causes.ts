/** Asks of a figure that differs what, done in place of what the scheme says, gives the printed one. */
import type { OfficialUnit } from "../ir/official.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { causesAmong } from "./candidates.ts";
import { LEFT_OUT } from "./check-figures.ts";
import { printedBy } from "./check-sums.ts";
import { compileTrials } from "./indicator-causes.ts";
import { compileOtherCohorts } from "./other-cohorts.ts";
import { rankCandidates } from "./rank-causes.ts";
import type { Cause, FigureCheck } from "./reconciliation.ts";
import { roundingBelow, sumCandidates } from "./sum-causes.ts";
import type { Member, Workbench } from "./workbench.ts";

export interface CauseContext {
  readonly official: readonly OfficialUnit[];
  readonly places: ReadonlyMap<string, number>;
  readonly before: Ruleset | undefined;
}

export type CausesOf = (figure: FigureCheck, unit: OfficialUnit, member: Member) => readonly Cause[];

/** What finds the causes of one figure after another of a table. */
export function compileCauses(bench: Workbench, { official, places, before }: CauseContext): CausesOf {
  const otherCohorts = compileOtherCohorts(bench);
  const trials = compileTrials(bench, before, otherCohorts);
  return (figure, unit, member) => {
    const { of, name, label } = figure;
    const key = of === "indicator" || of === "group" ? name : name === "" ? of : `${of} ${name}`;
    const printedFigures = printedBy(unit, places);
    const printed = printedFigures({ of, name, label, key });
    if (printed === null || printed === LEFT_OUT) {
      return [];
    }
    switch (of) {
      case "indicator":
        return causesAmong(trials.all(name, member, printed), printed);
      case "rank":
        return causesAmong(rankCandidates(bench, member, unit, official, printed), printed);
      default: {
        const trial = {
          bench,
          member,
          figure,
          printed,
          printedBy: printedFigures,
          before,
          trials,
          otherCohorts,
        };
        const causes = causesAmong(sumCandidates(trial), printed);
        // What follows from figures that are right but rounded comes of rounding them before they are added up.
        const isFollowing = causes[0]?.kind === "follows";
        return isFollowing ? [...causesAmong(roundingBelow(trial), printed), ...causes] : causes;
      }
    }
  };
}
