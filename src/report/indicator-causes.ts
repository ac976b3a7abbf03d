/** Tries on one indicator of one unit what people get wrong, and gives what comes of each. */
import { exact, type Exact } from "../base/exact.ts";
import type { Printed } from "../base/printed.ts";
import type { CohortStatistics } from "../evaluate/cohort.ts";
import { tryIndicator } from "../evaluate/attempt.ts";
import { prepareIndicator, type PreparedIndicator, roundPoints } from "../evaluate/prepare.ts";
import type { Indicator, Ruleset } from "../ir/ruleset.ts";
import { type Candidate, misprints, roundings } from "./candidates.ts";
import type { OtherCohorts } from "./other-cohorts.ts";
import { inDoubles, roundedDoubles } from "./floating-point.ts";
import type { CauseKind } from "./reconciliation.ts";
import { ruleVariants } from "./rule-variants.ts";
import type { Member, Workbench } from "./workbench.ts";

/** A way to get the rule of an indicator wrong, ready to be tried on units. */
interface PreparedVariant {
  readonly note: CauseKind;
  readonly prepared: PreparedIndicator;
}

/** What tries one indicator on one unit after another. */
export interface IndicatorTrials {
  /** Done to the rule, each with the points that it gives, as the scheme rounds them. */
  readonly ofRule: (code: string, member: Member) => Iterable<Candidate>;
  /** Everything, for the points that are printed. */
  readonly all: (code: string, member: Member, printed: Printed) => Iterable<Candidate>;
}

export function compileTrials(
  bench: Workbench,
  before: Ruleset | undefined,
  otherCohorts: OtherCohorts,
): IndicatorTrials {
  const variantsOf = compileVariants(bench, before);
  const byCode = new Map(bench.indicators.map((one) => [one.indicator.code, one]));
  const ofRule = function* (code: string, member: Member): Iterable<Candidate> {
    const own = byCode.get(code);
    if (own === undefined || own.indicator.points === null) {
      return;
    }
    const statistics = bench.statisticsFor(member.figures);
    yield* cohortCandidates(own, otherCohorts, member);
    yield* ruleCandidates(own, variantsOf(own.indicator), member, statistics);
    yield* notApplicable(own, bench, member, statistics);
  };
  return {
    ofRule,
    all: function* (code, member, printed) {
      const own = byCode.get(code);
      if (own === undefined || own.indicator.points === null) {
        return;
      }
      const statistics = bench.statisticsFor(member.figures);
      const points = pointsOf(own, member, statistics);
      const rule = own.rounding ?? null;
      if (points !== null) {
        yield* roundings(points, rule, printed);
      }
      yield* ofRule(code, member);
      if (points !== null) {
        yield* doubles(own, member, statistics, printed);
        yield {
          cause: { kind: "percent", factor: "100", of: null, labels: {} },
          value: points.times(exact(100)),
        };
        yield* misprints(roundPoints(own, points), printed);
      }
    },
  };
}

/** The variants of each indicator, prepared once for all units. */
function compileVariants(
  bench: Workbench,
  before: Ruleset | undefined,
): (indicator: Indicator) => readonly PreparedVariant[] {
  const prepared = new Map<string, readonly PreparedVariant[]>();
  return (indicator) => {
    const known = prepared.get(indicator.code);
    const made =
      known ??
      ruleVariants(indicator, bench.ruleset, before).map((one) => ({
        note: one.note,
        prepared: prepareIndicator(one.indicator, bench.ruleset, bench.declared),
      }));
    prepared.set(indicator.code, made);
    return made;
  };
}

/** The points before they are rounded; null where there are none. */
function pointsOf(
  prepared: PreparedIndicator,
  { figures }: Member,
  statistics: CohortStatistics,
): Exact | null {
  const { result } = tryIndicator(prepared, figures, statistics.get(prepared.indicator.code) ?? new Map());
  return result.kind === "points" ? result.points : null;
}

function* ruleCandidates(
  own: PreparedIndicator,
  variants: readonly PreparedVariant[],
  member: Member,
  statistics: CohortStatistics,
): Iterable<Candidate> {
  const max = exact(own.indicator.max);
  for (const { note, prepared } of variants) {
    const points = pointsOf(prepared, member, statistics);
    if (points !== null) {
      const cause = points.compare(max) > 0 ? aboveMaximum(note, own.indicator) : note;
      yield { cause, value: roundPoints(own, points) };
    }
  }
}

/** A case that gives more than the maximum is one that a cap keeps from it. */
function aboveMaximum(note: CauseKind, { points }: Indicator): CauseKind {
  if (note.kind !== "case") {
    return note;
  }
  const body = points?.kind === "method" ? points.body : points;
  const full = body?.kind === "cases" ? body.cases.find(({ value }) => value.kind === "max") : undefined;
  return { kind: "cap", how: "ignored", cap: full?.condition ?? note.value };
}

/** Of an indicator that does not apply: none of its points, all of them, or what its rule gives. */
function* notApplicable(
  own: PreparedIndicator,
  bench: Workbench,
  member: Member,
  statistics: CohortStatistics,
): Iterable<Candidate> {
  const { indicator } = own;
  if (member.outcome.indicators[indicator.code]?.status !== "not applicable") {
    return;
  }
  const note = (how: "printed" | "full" | "scored"): CauseKind => ({
    kind: "not applicable",
    how,
    codes: [indicator.code],
  });
  yield { cause: note("printed"), value: exact(0) };
  yield { cause: note("full"), value: exact(indicator.max) };
  const always = { ...indicator, conditions: indicator.conditions.filter(({ kind }) => kind === "require") };
  const points = pointsOf(prepareIndicator(always, bench.ruleset, bench.declared), member, statistics);
  yield { cause: note("scored"), value: points && roundPoints(own, points) };
}

function* cohortCandidates(
  own: PreparedIndicator,
  otherCohorts: OtherCohorts,
  member: Member,
): Iterable<Candidate> {
  for (const { cause, statistics } of otherCohorts([own], member)) {
    const points = pointsOf(own, member, statistics());
    yield { cause, value: points && roundPoints(own, points) };
  }
}

function* doubles(
  own: PreparedIndicator,
  { figures }: Member,
  statistics: CohortStatistics,
  printed: Printed,
): Iterable<Candidate> {
  const { indicator, definitions, rounding } = own;
  const value =
    indicator.points &&
    inDoubles(indicator.points, {
      ...{ states: figures.states, definitions, rollUps: new Map() },
      statistics: statistics.get(indicator.code) ?? new Map(),
    });
  if (value !== null) {
    for (const one of roundedDoubles(value, rounding?.places ?? printed.places ?? 0)) {
      yield { cause: { kind: "floating point" }, value: one };
    }
  }
}
