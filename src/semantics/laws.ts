/** What must hold of every ruleset, law by law, in the order that gives the clearest output. */
import type { Report } from "../base/diagnostic.ts";
import type { RulesetNode } from "../syntax/tree.ts";
import { casesCoverEverything } from "./laws/cases-cover-everything.ts";
import { casesDoNotOverlap } from "./laws/cases-do-not-overlap.ts";
import { codesAreUnique } from "./laws/codes-are-unique.ts";
import { conditionsCanBeMet } from "./laws/conditions-can-be-met.ts";
import { divisionsAreGuarded } from "./laws/divisions-are-guarded.ts";
import { headIsComplete } from "./laws/head-is-complete.ts";
import { indicatorsHaveRules } from "./laws/indicators-have-rules.ts";
import { maximaArePlainNumbers } from "./laws/maxima-are-plain-numbers.ts";
import { missingIsZeroByDecision } from "./laws/missing-is-zero-by-decision.ts";
import { namesAreUnique } from "./laws/names-are-unique.ts";
import { pointsAddUp } from "./laws/points-add-up.ts";
import { pointsStayWithinMax } from "./laws/points-stay-within-max.ts";
import { ranksCompareLikeWithLike } from "./laws/ranks-compare-like-with-like.ts";
import { roundingKeepsMaxima } from "./laws/rounding-keeps-maxima.ts";
import { rulesCanBeExpressed } from "./laws/rules-can-be-expressed.ts";
import { rulesCanBeProved } from "./laws/rules-can-be-proved.ts";
import type { SettledDoubt } from "./proof/settle.ts";

/** A law about what is written. */
export type WrittenLaw = (ruleset: RulesetNode, report: Report) => void;
/** A law about what a rule can do, with the doubts that a proof left. */
export type ProvedLaw = (doubt: SettledDoubt, report: Report) => void;

export const writtenLaws: readonly WrittenLaw[] = [
  headIsComplete,
  codesAreUnique,
  namesAreUnique,
  indicatorsHaveRules,
  rulesCanBeExpressed,
  maximaArePlainNumbers,
  pointsAddUp,
  roundingKeepsMaxima,
  missingIsZeroByDecision,
  ranksCompareLikeWithLike,
];

export const provedLaws: readonly ProvedLaw[] = [
  rulesCanBeProved,
  conditionsCanBeMet,
  casesCoverEverything,
  casesDoNotOverlap,
  divisionsAreGuarded,
  pointsStayWithinMax,
];
