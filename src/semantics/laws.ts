/** What must hold of every ruleset, law by law: each in a file of its own, which opens with the sentence that stands here. */
import type { Report } from "../base/diagnostic.ts";
import type { Indicator } from "../ir/ruleset.ts";
import type { RulesetNode } from "../syntax/tree.ts";
import { basisAndPeriodAreStated } from "./laws/basis-and-period-are-stated.ts";
import { casesCoverEverything } from "./laws/cases-cover-everything.ts";
import { casesDoNotOverlap } from "./laws/cases-do-not-overlap.ts";
import { codesAreUnique } from "./laws/codes-are-unique.ts";
import { conditionsCanBeMet } from "./laws/conditions-can-be-met.ts";
import { divisionsAreGuarded } from "./laws/divisions-are-guarded.ts";
import { examplesHold, type TryExample } from "./laws/examples-hold.ts";
import { figuresHaveSources } from "./laws/figures-have-sources.ts";
import { gradesCanBeReached } from "./laws/grades-can-be-reached.ts";
import { headIsComplete } from "./laws/head-is-complete.ts";
import { indicatorsHaveRules } from "./laws/indicators-have-rules.ts";
import { indicatorsCanBeLost } from "./laws/indicators-can-be-lost.ts";
import { indicatorsCanBeWon } from "./laws/indicators-can-be-won.ts";
import { inputsAreUsed } from "./laws/inputs-are-used.ts";
import { leadAndEvidenceAreNamed } from "./laws/lead-and-evidence-are-named.ts";
import { maximaArePlainNumbers } from "./laws/maxima-are-plain-numbers.ts";
import { missingIsZeroByDecision } from "./laws/missing-is-zero-by-decision.ts";
import { moreNeverGivesLess } from "./laws/more-never-gives-less.ts";
import { namesAreUnique } from "./laws/names-are-unique.ts";
import { pointsAddUp } from "./laws/points-add-up.ts";
import { pointsStayWithinMax } from "./laws/points-stay-within-max.ts";
import { ranksCompareLikeWithLike } from "./laws/ranks-compare-like-with-like.ts";
import { roundingKeepsMaxima } from "./laws/rounding-keeps-maxima.ts";
import { rulesCanBeExpressed } from "./laws/rules-can-be-expressed.ts";
import { rulesCanBeProved } from "./laws/rules-can-be-proved.ts";
import { sizesAreLimited } from "./laws/sizes-are-limited.ts";
import type { Oddity, SettledDoubt } from "./proof/settle.ts";

/** A law about what is written. */
export type WrittenLaw = (ruleset: RulesetNode, report: Report) => void;
/** A law about what a rule can do, with the doubts that a proof left. */
export type ProvedLaw = (doubt: SettledDoubt, report: Report) => void;
/** A law about what the rules of a ruleset without errors can give. */
export type OddLaw = (oddity: Oddity, report: Report) => void;
/** A law about what the rule of an indicator gives. */
export type TriedLaw = (indicator: Indicator, tryExample: TryExample, report: Report) => void;

/** When a law is looked at; one that is met while names are looked up, or when an edition is extended, is reported there. */
export type Law =
  | { readonly met: "looking names up" }
  | { readonly met: "extending" }
  | { readonly met: "reading"; readonly check: WrittenLaw }
  | { readonly met: "proving"; readonly check: ProvedLaw }
  | { readonly met: "when nothing is wrong"; readonly check: OddLaw }
  | { readonly met: "trying examples"; readonly check: TriedLaw };

const lookedUp: Law = { met: "looking names up" };
const extended: Law = { met: "extending" };
const read = (check: WrittenLaw): Law => ({ met: "reading", check });
const proved = (check: ProvedLaw): Law => ({ met: "proving", check });
const odd = (check: OddLaw): Law => ({ met: "when nothing is wrong", check });
const tried = (check: TriedLaw): Law => ({ met: "trying examples", check });

// Each law is said by the sentence that its file opens with.
export const laws: readonly Law[] = [
  // The head says the level and the total; each of its lines stands once and is possible.
  read(headIsComplete),
  // No two groups or indicators have the same code.
  read(codesAreUnique),
  // Of what stands together no two have the same name.
  read(namesAreUnique),
  // Every name leads to something that is declared.
  lookedUp,
  // No value depends on itself.
  lookedUp,
  // Kinds agree: shares, counts, amounts, points, days and answers never mix unseen.
  lookedUp,
  // Figures in different units of measure are neither added nor compared.
  lookedUp,
  // A scored indicator has a maximum and one rule; an unscored one has neither.
  read(indicatorsHaveRules),
  // Every rule of a scored indicator can be said in barem.
  read(rulesCanBeExpressed),
  // Maxima and totals are plain numbers.
  read(maximaArePlainNumbers),
  // Maxima add up: indicators to their group, groups to the total.
  read(pointsAddUp),
  // A ruleset has at most 1,000 groups and 10,000 indicators.
  read(sizesAreLimited),
  // Rounding never lifts points above a maximum.
  read(roundingKeepsMaxima),
  // A rule is short enough to be proved.
  proved(rulesCanBeProved),
  // The conditions of an indicator leave some units to be scored.
  proved(conditionsCanBeMet),
  // Every list of cases has a case for every value that can occur.
  proved(casesCoverEverything),
  // No two cases of a list hold for the same figures.
  proved(casesDoNotOverlap),
  // No divisor can be zero.
  proved(divisionsAreGuarded),
  // Points are never below 0 and never above the maximum.
  proved(pointsStayWithinMax),
  // Every indicator can be won: some figures give its maximum.
  odd(indicatorsCanBeWon),
  // Every indicator can be lost: some figures give less than its maximum.
  odd(indicatorsCanBeLost),
  // More of a good thing never lowers the points, unless the indicator says that lower is better.
  odd(moreNeverGivesLess),
  // Every grade can be reached: no line of grades holds only where one above it holds.
  odd(gradesCanBeReached),
  // Every input of a scored indicator is used.
  read(inputsAreUsed),
  // No index and no pillar falls when a part of it rises.
  lookedUp,
  // What is missing counts as zero only where somebody decided so.
  read(missingIsZeroByDecision),
  // Units are ranked by the total only where all can reach the same maximum.
  read(ranksCompareLikeWithLike),
  // A ruleset states its legal basis and its period.
  read(basisAndPeriodAreStated),
  // A new edition states its own legal basis and its own period.
  extended,
  // Every scored indicator names its lead agency and its evidence.
  read(leadAndEvidenceAreNamed),
  // Where sources are listed, every maximum and every rule says where it comes from.
  read(figuresHaveSources),
  // Every example gives what it says.
  tried(examplesHold),
];

export const writtenLaws: readonly WrittenLaw[] = laws.flatMap((law) =>
  law.met === "reading" ? [law.check] : [],
);
export const provedLaws: readonly ProvedLaw[] = laws.flatMap((law) =>
  law.met === "proving" ? [law.check] : [],
);
export const oddLaws: readonly OddLaw[] = laws.flatMap((law) =>
  law.met === "when nothing is wrong" ? [law.check] : [],
);
export const triedLaws: readonly TriedLaw[] = laws.flatMap((law) =>
  law.met === "trying examples" ? [law.check] : [],
);
