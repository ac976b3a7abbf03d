/** Proves the rules of a ruleset, indicator by indicator, and finds what is odd about them. */
import type { Report } from "../base/diagnostic.ts";
import { exact } from "../base/exact.ts";
import { type Indicator, type Input, inputsOf, type Ruleset } from "../ir/ruleset.ts";
import { provedLaws } from "./laws.ts";
import type { Lowered } from "./lower/lower-ruleset.ts";
import { provableRanks, provableRules } from "./provable.ts";
import { walkOf } from "./proof/doubts.ts";
import { readingOf } from "./proof/inputs-read.ts";
import type { PointsWith } from "./proof/measure.ts";
import { odditiesOf, type Oddity, settle } from "./proof/settle.ts";
import type { Trial } from "./proof/witness.ts";
import type { Sound } from "./unchanged.ts";

/** The interpreter, which is above this layer and is handed in. */
export interface Interpreter {
  /** Makes trials of the rules of a ruleset. */
  readonly compileTrial: (ruleset: Ruleset) => Trial;
  readonly pointsWith: PointsWith;
}

interface Proof {
  readonly isProved: boolean;
  readonly oddities: readonly Oddity[];
}

/** Proves one rule; of an indicator's own rule it is also said what is odd about it. */
type ProveRule = (rule: Indicator, isOwn: boolean) => Proof;

/**
 * Proves the indicators that are whole, and says what is odd about them; the others have a mistake that was reported.
 * What is known to be sound is not proved again.
 */
export function prove(
  { ruleset, indicators }: Lowered,
  soundOf: (indicator: Indicator) => Sound,
  interpreter: Interpreter,
  report: Report,
): readonly Oddity[] {
  const proveRule = proverOf(ruleset, interpreter, report);
  // A maximum below 0 was reported where it stands.
  const whole = indicators.filter(({ indicator, isWhole }) => isWhole && exact(indicator.max).sign() >= 0);
  const oddities = whole.flatMap(({ indicator }) => {
    const sound = soundOf(indicator);
    const proofs = sound.isProved
      ? []
      : provableRules(indicator).map((rule) => proveRule(rule, rule === indicator));
    sound.isProved ||= proofs.every(({ isProved, oddities: odd }) => isProved && odd.length === 0);
    return proofs.flatMap(({ oddities: odd }) => odd);
  });
  for (const rank of provableRanks(ruleset)) {
    proveRule(rank, false);
  }
  return oddities;
}

function proverOf(ruleset: Ruleset, { compileTrial, pointsWith }: Interpreter, report: Report): ProveRule {
  const inputs: ReadonlyMap<string, Input> = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  const trial = compileTrial(ruleset);
  return (rule, isOwn) => {
    const reading = readingOf(rule, inputs);
    const walk = walkOf(rule, reading);
    for (const doubt of settle(rule, reading.inputs, walk, trial)) {
      for (const law of provedLaws) {
        law(doubt, report);
      }
    }
    const isProved = walk.doubts.length === 0;
    const isAsked = isProved && isOwn && isScored(rule);
    return { isProved, oddities: isAsked ? odditiesOf(rule, walk, pointsWith) : [] };
  };
}

function isScored({ points, max, cannotExpress }: Indicator): boolean {
  return points !== null && !exact(max).isZero() && cannotExpress.length === 0;
}
