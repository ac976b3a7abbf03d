/** Scores one unit or a cohort by a ruleset: reads the figures, scores each indicator, adds up, ranks. */
import { expectLocale, expectRuleset, expectUnits } from "../base/misuse.ts";
import type { Locale } from "../base/diagnostic.ts";
import type { Fact } from "../base/message.ts";
import { once } from "../base/once.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import { checkCohort, type FrozenCohort, type Wanted } from "./frozen-cohort.ts";
import { type InputSchema, inputSchema } from "./input-schema.ts";
import { issuesOf, type Outcome, type Table, type Unit } from "./outcome.ts";
import { prepareIndicators, type PreparedIndicator } from "./prepare.ts";
import { ranksOf } from "./rank.ts";
import { requiredInputs } from "./required-inputs.ts";
import { compileUnitScorer, type ScoredUnit, type UnitScorer } from "./score-units.ts";
import type { AnyTypes, RulesetTypes, TypedRuleset } from "./typed.ts";

/** A ruleset made ready to score any number of units. */
export interface Evaluator<Types extends RulesetTypes = AnyTypes> {
  readonly ruleset: TypedRuleset<Types>;
  /** Validates the inputs of one unit before they are scored; a Standard Schema. */
  readonly inputs: InputSchema<Types["inputs"]>;
  /** Scores one unit, which is then the whole cohort, or joins the one given. */
  readonly evaluate: (
    inputs: Types["inputs"],
    options?: ScoreOptions,
  ) => Outcome<Types["indicator"], Types["group"]>;
  /** Scores the units of a cohort, or each against the one given; they come back in the order given. */
  readonly evaluateAll: (
    units: readonly Unit<Types["inputs"]>[],
    options?: ScoreOptions,
  ) => Table<Types["indicator"], Types["group"]>;
  /** What a cohort is compared by, to compare other units with it later: plain data for `JSON.stringify`. */
  readonly freeze: (units: readonly Unit<Types["inputs"]>[]) => FrozenCohort;
  /** A frozen cohort out of parsed JSON, or BRM0418 where it is none, was changed, or is one of another ruleset. */
  readonly readCohort: (json: unknown) => CohortReading;
}

export interface EvaluatorOptions {
  /** The language of the sentences of `inputs`; Vietnamese by default. */
  readonly locale?: Locale;
}

export interface ScoreOptions {
  /** The cohort to compare with instead of the units of this run; `freeze` or `readCohort` gave it. */
  readonly cohort?: FrozenCohort;
}

export type CohortReading =
  | { readonly kind: "cohort"; readonly cohort: FrozenCohort }
  | { readonly kind: "fault"; readonly fault: Fact };

/**
 * An evaluator: `createEvaluator(ruleset).evaluate({ "I.1.issued": true }).total.exact` is "20". Throws a TypeError for
 * what is no ruleset, such as the `undefined` that `compile` gives where it found errors; its functions throw one for
 * what is no list of units and no cohort of theirs. What is wrong with figures is an issue in what they give.
 *
 * @group Score
 */
export function createEvaluator<Types extends RulesetTypes = AnyTypes>(
  ruleset: TypedRuleset<Types>,
  { locale = "vi" }: EvaluatorOptions = {},
): Evaluator<Types> {
  return evaluatorBy(ruleset, locale, interpretedTable);
}

/** Makes what scores a whole cohort of a ruleset. */
export type CompileTable = (
  ruleset: Ruleset,
  indicators: readonly PreparedIndicator[],
  score: UnitScorer,
  wanted: () => Wanted,
) => CohortScorer;

export interface CohortScorer {
  readonly table: (units: readonly Unit[]) => Table;
  readonly freeze: (units: readonly Unit[]) => FrozenCohort;
}

/** Unit by unit. */
export const interpretedTable: CompileTable = (ruleset, _, score) => ({
  table: (units) => {
    const { scored, compared, freeze } = score.together(units);
    // Hashing takes as long as scoring, and few ask for it.
    const hash = once(() => freeze().hash);
    const cohort = {
      units: compared,
      get hash() {
        return hash();
      },
      frozen: false,
    };
    return tableOf(ruleset, scored, cohort);
  },
  freeze: (units) => score.together(units).freeze(),
});

/** An evaluator whose cohorts are scored by what `compileTable` makes. */
export function evaluatorBy<Types extends RulesetTypes = AnyTypes>(
  ruleset: TypedRuleset<Types>,
  locale: Locale,
  compileTable: CompileTable,
): Evaluator<Types> {
  expectRuleset(ruleset);
  expectLocale(locale);
  const indicators = prepareIndicators(ruleset);
  const wanted = once((): Wanted => ({ ruleset: identityOf(ruleset), indicators }));
  const score = compileUnitScorer(ruleset, indicators, wanted);
  const cohorts = compileTable(ruleset, indicators, score, wanted);
  return {
    ruleset,
    inputs: inputSchema(
      ruleset,
      requiredInputs(ruleset),
      (inputs) => {
        const { outcome, states } = score.alone(inputs, undefined);
        return { states, issues: issuesOf(outcome) };
      },
      locale,
    ),
    evaluate: (inputs, { cohort } = {}) => score.alone(inputs, cohort).outcome,
    evaluateAll: (units, { cohort: given } = {}) => {
      expectUnits(units);
      return given === undefined
        ? cohorts.table(units)
        : tableOf(ruleset, score.within(given, units), asFrozen(given));
    },
    freeze: (units) => {
      expectUnits(units);
      return cohorts.freeze(units);
    },
    readCohort: (json) => {
      const checked = checkCohort(json, wanted());
      if (checked.kind === "cohort") {
        return checked;
      }
      const { reason, ruleset: of } = checked;
      return { kind: "fault", fault: { code: "BRM0418", parameters: { reason, ruleset: of } } };
    },
  };
}

/**
 * Scores one unit: `evaluate(ruleset, { "I.1.issued": true }).status` is "scored". Throws a TypeError for what is no
 * ruleset; what is wrong with the figures is an issue of the outcome (`issuesOf`).
 *
 * @group Score
 */
export function evaluate<Types extends RulesetTypes = AnyTypes>(
  ruleset: TypedRuleset<Types>,
  inputs: Types["inputs"],
): Outcome<Types["indicator"], Types["group"]> {
  return createEvaluator(ruleset).evaluate(inputs);
}

/**
 * Scores a cohort: `evaluateAll(ruleset, units).units[0].rank` is 1 for a unit that no other exceeds. Throws a TypeError
 * for what is no ruleset or no list of units; what is wrong with a unit is an issue of its outcome (`issuesOf`).
 *
 * @group Score
 */
export function evaluateAll<Types extends RulesetTypes = AnyTypes>(
  ruleset: TypedRuleset<Types>,
  units: readonly Unit<Types["inputs"]>[],
): Table<Types["indicator"], Types["group"]> {
  return createEvaluator(ruleset).evaluateAll(units);
}

function identityOf(ruleset: Ruleset): FrozenCohort["ruleset"] {
  return { id: ruleset.id, fingerprint: fingerprintOf(ruleset) };
}

function asFrozen({ units, hash }: FrozenCohort): Table["cohort"] {
  return { units, hash, frozen: true };
}

function tableOf(ruleset: Ruleset, scored: readonly ScoredUnit[], cohort: Table["cohort"]): Table {
  const ranks = ranksOf(ruleset, scored);
  return {
    cohort,
    units: scored.map(({ unit, outcome }, index) => ({
      ...outcome,
      unit,
      rank: ranks[index]?.rank ?? null,
      unranked: ranks[index]?.unranked ?? null,
    })),
  };
}
