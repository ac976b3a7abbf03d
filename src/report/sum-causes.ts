/** Tries on a group, a total, a pillar or an index of one unit what people get wrong in adding up. */
import { exact, type Exact } from "../base/exact.ts";
import { type Printed, standsFor, toleranceOf } from "../base/printed.ts";
import type { CohortStatistics } from "../evaluate/cohort.ts";
import type { Outcome } from "../evaluate/outcome.ts";
import { prepareIndicators } from "../evaluate/prepare.ts";
import { groupsOf, indicatorsOf, type Node, type RoundingStage, type Ruleset } from "../ir/ruleset.ts";
import { type Candidate, misprints, type Rounded, roundings } from "./candidates.ts";
import { borneOut } from "./borne-out.ts";
import { LEFT_OUT } from "./check-figures.ts";
import { recomputedOf } from "./figure-value.ts";
import type { PrintedBy } from "./check-sums.ts";
import { summedDoubles } from "./double-sums.ts";
import { roundedDoubles } from "./floating-point.ts";
import type { IndicatorTrials } from "./indicator-causes.ts";
import type { OtherCohorts } from "./other-cohorts.ts";
import { fromPrinted, fromTotal, type PrintedNode, type Scores, withPart } from "./printed-tree.ts";
import type { CauseKind, FigureCheck } from "./reconciliation.ts";
import { type Member, outcomeFrom, scoresOf, withPoints, type Workbench } from "./workbench.ts";

/** One figure that is added up, and what is printed around it. */
export interface SumTrial {
  readonly bench: Workbench;
  readonly member: Member;
  readonly figure: FigureCheck;
  readonly printed: Printed;
  readonly printedBy: PrintedBy;
  readonly before: Ruleset | undefined;
  readonly trials: IndicatorTrials;
  readonly otherCohorts: OtherCohorts;
}

/** Simplest first. */
export function* sumCandidates(trial: SumTrial): Iterable<Candidate> {
  const { bench, member, figure, printed } = trial;
  const { ruleset, indicators } = bench;
  const statistics = bench.statisticsFor(member.figures);
  const scores: Scores = {
    ruleset,
    scores: scoresOf(indicators, member, statistics),
    outcome: member.outcome,
  };
  const of = (outcome: Outcome | null): Exact | null => outcome && recomputedOf(figure, outcome);
  const printedNode = nodesPrinted(trial);
  yield* followed(trial, scores, printedNode, of);
  const own = ownRounding(ruleset, figure);
  const unrounded = of(outcomeFrom(withoutOwnRounding(ruleset, figure), scores.scores));
  if (unrounded !== null) {
    yield* roundings(unrounded, own, printed);
  }
  yield* otherStages(trial, scores, statistics, of);
  const below = fromPrinted(scores, printedNode, { groups: true, except: figure.name });
  yield* parts(trial, scores, of);
  yield* partsOfPrinted(trial, below, of);
  yield* shares(trial);
  yield* notApplicable(trial, statistics, of);
  for (const { cause, statistics: other } of trial.otherCohorts(indicators, member)) {
    yield {
      cause,
      value: of(outcomeFrom(ruleset, scoresOf(indicators, member, new Map([...statistics, ...other()])))),
    };
  }
  yield* belowUnprinted(trial, scores, of);
  yield* doubles(trial, statistics, own);
  const value = of(member.outcome);
  if (value !== null) {
    yield* misprints(value, printed);
  }
}

/** Indicators rounded otherwise, where those below are printed as they are, only rounded; otherwise none. */
export function* roundingBelow(trial: SumTrial): Iterable<Candidate> {
  const { bench, member, figure, printedBy } = trial;
  const { ruleset, indicators } = bench;
  const found = indicatorsOf(partsOf(ruleset, figure)).flatMap(({ code, label }) => {
    const own = printedBy({ of: "indicator", name: code, label, key: code });
    const value = recomputedOf({ of: "indicator", name: code }, member.outcome);
    return own === null || own === LEFT_OUT || value === null ? [] : [{ own, isNear: standsFor(own, value) }];
  });
  const places = found[0]?.own.places ?? null;
  const usual = ruleset.rounding.find(({ stage }) => stage === "indicators")?.places;
  if (places === null || places === usual || found.some(({ isNear }) => !isNear)) return;
  const scores = scoresOf(indicators, member, bench.statisticsFor(member.figures)).map((one) =>
    one.points === null ? one : { ...one, points: one.points.round(places, "half up") },
  );
  yield {
    cause: { kind: "rounding", stage: "indicators", places, mode: "half up" },
    value: recomputedOf(figure, outcomeFrom(ruleset, scores)),
  };
}

/** Points printed of a part, where they are points. */
function nodesPrinted({ printedBy }: SumTrial): PrintedNode {
  return (node) => {
    const found = printedBy({ of: node.kind, name: node.code, label: node.label, key: node.code });
    return found === null || found === LEFT_OUT ? null : found.value;
  };
}

/** From the printed total, the printed groups, or the printed indicators: what is printed above follows. */
function* followed(
  { figure, printedBy }: SumTrial,
  scores: Scores,
  printedNode: PrintedNode,
  of: (outcome: Outcome | null) => Exact | null,
): Iterable<Candidate> {
  const cause: CauseKind = { kind: "follows" };
  if (figure.of === "index") {
    const total = printedBy({ of: "total", name: "", label: "", key: "total" });
    if (total !== null && total !== LEFT_OUT) {
      yield { cause, value: of(fromTotal(scores, total.value)) };
    }
  }
  for (const groups of [true, false]) {
    yield { cause, value: of(fromPrinted(scores, printedNode, { groups, except: figure.name })) };
  }
}

/** How the scheme rounds the figure itself. */
function ownRounding({ rounding, rollUps }: Ruleset, { of, name }: FigureCheck): Rounded | null {
  return of === "group" || of === "total"
    ? (rounding.find(({ stage }) => stage === (of === "group" ? "groups" : "total")) ?? null)
    : (rollUps.find((one) => one.kind === of && one.name === name)?.rounding ?? null);
}

/** The ruleset with the figure left as it adds up. */
export function withoutOwnRounding(ruleset: Ruleset, { of, name }: FigureCheck): Ruleset {
  const stage: RoundingStage = of === "group" ? "groups" : "total";
  return of === "group" || of === "total"
    ? { ...ruleset, rounding: ruleset.rounding.filter((one) => one.stage !== stage) }
    : {
        ...ruleset,
        rollUps: ruleset.rollUps.map((one) =>
          one.kind === of && one.name === name ? { ...one, rounding: null } : one,
        ),
      };
}

/** Indicators, groups or the total rounded otherwise, or not at all. */
function* otherStages(
  { bench, member }: SumTrial,
  { scores }: Scores,
  statistics: CohortStatistics,
  of: (outcome: Outcome | null) => Exact | null,
): Iterable<Candidate> {
  const { ruleset } = bench;
  for (const stage of STAGES) {
    const rule = ruleset.rounding.find((one) => one.stage === stage);
    const others = ruleset.rounding.filter((one) => one.stage !== stage);
    for (const places of [...(rule === undefined ? [] : [null]), ...STAGE_PLACES]) {
      if (places !== null && places === rule?.places) continue;
      const rounding =
        places === null ? others : [...others, { stage, places, mode: "half up", provenance: [] } as const];
      const changed = { ...ruleset, rounding };
      const changedScores =
        stage === "indicators" ? scoresOf(prepareIndicators(changed), member, statistics) : scores;
      yield {
        cause: { kind: "rounding", stage, places, mode: places === null ? null : "half up" },
        value: of(outcomeFrom(changed, changedScores)),
      };
    }
  }
}

/** What the figure is added up of. */
export function partsOf({ children, rollUps }: Ruleset, { of, name }: FigureCheck): readonly Node[] {
  const top = children.filter(({ unscored }) => !unscored);
  if (of === "group") {
    return groupsOf(children).find(({ code }) => code === name)?.children ?? [];
  }
  const line = rollUps.find((one) => one.kind === of && one.name === name);
  const codes = line?.of.kind === "groups" ? new Set(line.of.codes) : null;
  return codes === null ? top : groupsOf(children).filter(({ code }) => codes.has(code));
}

function* parts(
  { bench: { ruleset }, figure }: SumTrial,
  scores: Scores,
  of: (outcome: Outcome | null) => Exact | null,
): Iterable<Candidate> {
  for (const part of partsOf(ruleset, figure)) {
    yield { cause: { kind: "part", how: "left out", code: part.code }, value: of(withPart(scores, part, 0)) };
    yield { cause: { kind: "part", how: "twice", code: part.code }, value: of(withPart(scores, part, 2)) };
  }
}

/** The same of the printed parts of a sum, where they differ from the recomputed ones. */
function* partsOfPrinted(
  { bench: { ruleset }, figure }: SumTrial,
  below: Outcome,
  of: (outcome: Outcome | null) => Exact | null,
): Iterable<Candidate> {
  const sum = figure.of === "group" || figure.of === "total" ? of(below) : null;
  if (sum === null) {
    return;
  }
  for (const part of partsOf(ruleset, figure)) {
    const points = recomputedOf({ of: part.kind, name: part.code }, below);
    if (points !== null) {
      yield { cause: { kind: "part", how: "left out", code: part.code }, value: sum.minus(points) };
      yield { cause: { kind: "part", how: "twice", code: part.code }, value: sum.plus(points) };
    }
  }
}

/** A share in percent, and one of last year's maximum. */
function* shares({ bench, member, figure, before }: SumTrial): Iterable<Candidate> {
  const value = recomputedOf(figure, member.outcome);
  const total = recomputedOf({ of: "total", name: "" }, member.outcome);
  if ((figure.of !== "index" && figure.of !== "pillar") || value === null) {
    return;
  }
  yield { cause: { kind: "percent", factor: "100", of: null, labels: {} }, value: value.times(exact(100)) };
  yield { cause: { kind: "percent", factor: "1/100", of: null, labels: {} }, value: value.over(exact(100)) };
  if (
    figure.of === "index" &&
    before !== undefined &&
    total !== null &&
    before.total !== bench.ruleset.total
  ) {
    const cause: CauseKind = { kind: "maximum", max: before.total, from: "before", code: "" };
    const max = exact(before.total);
    const own = ownRounding(bench.ruleset, figure);
    const share = max.isZero() ? null : total.over(max);
    yield { cause, value: share && (own === null ? share : share.round(own.places, own.mode)) };
  }
}

/** What does not apply to the unit counted with no points or with all of them. */
function* notApplicable(
  { bench, member, figure, printedBy }: SumTrial,
  statistics: CohortStatistics,
  of: (outcome: Outcome | null) => Exact | null,
): Iterable<Candidate> {
  const { ruleset } = bench;
  const right = borneOut(figure, ruleset, member.outcome, printedBy);
  const codes = indicatorsOf(ruleset.children)
    .map(({ code }) => code)
    .filter((code) => member.outcome.indicators[code]?.status === "not applicable");
  if (codes.length === 0) {
    return;
  }
  for (const how of ["zero", "full", "exclude"] as const) {
    if (how === "full" && codes.some((code) => right.has(code))) continue;
    const changed: Ruleset = { ...ruleset, notApplicable: { policy: how, provenance: [] } };
    if (how !== "exclude" && how !== ruleset.notApplicable.policy) {
      const outcome = outcomeFrom(changed, scoresOf(prepareIndicators(changed), member, statistics));
      yield { cause: { kind: "not applicable", how, codes }, value: of(outcome) };
    }
  }
}

/** The mistakes of single indicators, where nothing is printed of them that would show them. */
function* belowUnprinted(
  { member, figure, printed, printedBy, trials }: SumTrial,
  { ruleset, scores }: Scores,
  of: (outcome: Outcome | null) => Exact | null,
): Iterable<Candidate> {
  const wanted = recomputedOf(figure, member.outcome);
  const isSum = figure.of === "group" || figure.of === "total";
  if (wanted === null || (!isSum && scores.length > MOST_BELOW_SHARES)) {
    return;
  }
  // Where nothing is rounded, points that are off by more than the figure is cannot explain it.
  const right = borneOut(figure, ruleset, member.outcome, printedBy);
  const slack = toleranceOf(printed.places).plus(exact(ruleset.rounding.length === 0 ? 0 : 1));
  for (const { code, kind, label } of indicatorsOf(partsOf(ruleset, figure))) {
    const at = scores.findIndex((one) => one.indicator.code === code);
    const score = scores[at];
    const isPrinted = printedBy({ of: kind, name: code, label, key: code }) !== null;
    if (score === undefined || isPrinted || right.has(code)) continue;
    for (const { cause, value } of trials.ofRule(code, member)) {
      const change = value?.minus(score.points ?? exact(0));
      const isNear = change && printed.value.minus(wanted).minus(change).abs().compare(slack) <= 0;
      if (value !== null && (isNear || !isSum)) {
        yield { cause, at: code, value: of(outcomeFrom(ruleset, scores.with(at, withPoints(score, value)))) };
      }
    }
  }
}

function* doubles(
  { bench, member, figure, printed }: SumTrial,
  statistics: CohortStatistics,
  own: Rounded | null,
): Iterable<Candidate> {
  const value = summedDoubles(figure, bench, member, statistics);
  if (value !== null) {
    for (const one of roundedDoubles(value, own?.places ?? printed.places ?? 0)) {
      yield { cause: { kind: "floating point" }, value: one };
    }
  }
}

const STAGES: readonly RoundingStage[] = ["indicators", "groups", "total"];
const STAGE_PLACES = [2, 1, 0, 3, 4] as const;
const MOST_BELOW_SHARES = 20;
