/** Compares two rulesets, whether or not one was made from the other: head, groups and indicators. */
import { expectRuleset } from "../base/misuse.ts";
import { compileExamples } from "../evaluate/example.ts";
import {
  indicatorsOf,
  inputsOf,
  type Group,
  type Indicator,
  type Input,
  type Ruleset,
} from "../ir/ruleset.ts";
import { fingerprintOf } from "../ir/ruleset-json.ts";
import { compareGroups, matchGroups, partnersIn, placesIn, type GroupMatching } from "./compare-groups.ts";
import { headChanges } from "./compare-head.ts";
import { compareIndicator, type Edition, type IndicatorPair } from "./compare-indicator.ts";
import { inputSignature, matchInputs } from "./compare-inputs.ts";
import { isOnlyWording, type IndicatorComparison, type RulesetComparison } from "./comparison.ts";
import { ruleOf } from "./differing-example.ts";
import { labelKey, matched, type Matching } from "./match-nodes.ts";
import { normalForm } from "./normal-form.ts";

/** How to tell which old indicator is which new one. */
export interface CompareOptions {
  /** New codes by old ones, for what was renumbered on purpose; the rest is found by label and rule. */
  readonly renumbered?: ReadonlyMap<string, string>;
}

/**
 * What differs between two rulesets. Of a ruleset and itself nothing does: `isSame(compareRulesets(a, a))` is true.
 * Rules are compared by what they mean; where they may differ, figures are searched that have different points. Throws a TypeError
 * for what is no ruleset.
 *
 * @group Compare editions
 */
export function compareRulesets(
  before: Ruleset,
  after: Ruleset,
  { renumbered }: CompareOptions = {},
): RulesetComparison {
  expectRuleset(before);
  expectRuleset(after);
  const groupMatching = matchGroups(before, after, renumbered);
  const partners = partnersIn(groupMatching.pairs);
  const indicators = matchIndicators(before, after, partners, renumbered);
  const groups = compareGroups(before, after, groupMatching, indicators.pairs);
  const background = matchInputs(before.background, after.background);
  const pairs = indicators.pairs.map((pair) => pairOf(pair, partners, before, after));
  const [old, now] = editionsOf(before, after, groupMatching, [
    background,
    ...pairs.map(({ inputs }) => inputs),
  ]);
  const compared = pairs.map((pair) => ({ ...pair, ...compareIndicator(pair, old, now) }));
  const head = headChanges(before, after, background, groups.isReordered, old, now);
  const changed: readonly IndicatorComparison[] = [
    ...inOrderOf(after, [
      ...compared.filter(({ changes }) => changes.length > 0).map(indicatorChange),
      ...indicators.added.map((one) => ({ before: null, after: one, changes: [], example: null })),
    ]),
    ...indicators.removed.map((one) => ({ before: one, after: null, changes: [], example: null })),
  ];
  const rewritten = compared.flatMap((one) => (one.isRewritten ? [one.after.code] : []));
  const comparison = { before, after, head, groups: groups.changed, indicators: changed, rewritten };
  return isUnexplained(comparison) ? { ...comparison, rewritten: [""] } : comparison;
}

function matchIndicators(
  before: Ruleset,
  after: Ruleset,
  groups: GroupMatching,
  renumbered: ReadonlyMap<string, string> | undefined,
): Matching<Indicator> {
  const nodeOf = (indicator: Indicator) => ({
    ...{ code: indicator.code, label: indicator.label, signature: signatureOf(indicator) },
    indicator,
  });
  const [old, now] = [before, after].map(({ children }) => indicatorsOf(children).map(nodeOf));
  const isLikely = compileLikeness(before, after, groups);
  const { pairs, removed, added } = matched(old ?? [], now ?? [], renumbered, (one, other) =>
    isLikely(one.indicator, other.indicator),
  );
  return {
    pairs: pairs.map((pair) => ({ before: pair.before.indicator, after: pair.after.indicator })),
    removed: removed.map(({ indicator }) => indicator),
    added: added.map(({ indicator }) => indicator),
  };
}

/** Under one code in another group, with another label and no figure in common, stands another indicator. */
function compileLikeness(
  before: Ruleset,
  after: Ruleset,
  groups: GroupMatching,
): (one: Indicator, other: Indicator) => boolean {
  const [from, to] = [placesIn(before), placesIn(after)];
  return (one, other) => {
    const [place, newPlace] = [from.get(one), to.get(other)];
    const labels = new Set(one.inputs.map(labelKey));
    return (
      (place === undefined ? newPlace === undefined : groups.get(place) === newPlace) ||
      other.inputs.some((input) => input.label !== null && labels.has(labelKey(input)))
    );
  };
}

/** The rule and the figures without the code, by which an indicator is known that has a new code and a new label. */
function signatureOf(indicator: Indicator): string | null {
  const { definitions, expressions } = ruleOf(indicator);
  const own = `${indicator.code}.`;
  const options = {
    ...{ definitions, wordsOf: () => undefined, codeOf: (code: string) => code, max: null },
    keyOf: (key: string) => (key.startsWith(own) ? key.slice(own.length) : key),
  };
  return indicator.points === null || indicator.inputs.length === 0
    ? null
    : JSON.stringify([
        indicator.inputs.map(inputSignature),
        expressions.map((one) => normalForm(one, options)),
      ]);
}

function pairOf(
  { before, after }: { readonly before: Indicator; readonly after: Indicator },
  groups: GroupMatching,
  old: Ruleset,
  now: Ruleset,
): IndicatorPair {
  const [from, to] = [placesIn(old).get(before) ?? null, placesIn(now).get(after) ?? null];
  const stays = from === null || to === null ? from === to : groups.get(from) === to;
  const moved = stays ? null : { before: from?.code ?? null, after: to?.code ?? null };
  return { before, after, moved, inputs: matchInputs(before.inputs, after.inputs) };
}

/** Both rulesets with names for their inputs that are the same for what is the same input. */
function editionsOf(
  before: Ruleset,
  after: Ruleset,
  groups: Matching<Group>,
  inputs: readonly Matching<Input>[],
): readonly [Edition, Edition] {
  const pairs = inputs.flatMap((one) => one.pairs);
  const newKeys = new Map(pairs.map((pair) => [pair.before.key, pair.after.key]));
  const newCodes = new Map(groups.pairs.map((pair) => [pair.before.code, pair.after.code]));
  const closed = new Map(
    pairs.flatMap(({ before: one, after: other }) => {
      const [words, others] = [one, other].map(({ options }) => options.map(({ word }) => word));
      return words && String(words) === String(others) ? [[other.key, words]] : [];
    }),
  );
  const shared = { wordsOf: (key: string) => closed.get(key) };
  return [
    {
      ...editionOf(before),
      ...shared,
      keyOf: (key) => newKeys.get(key) ?? `before:${key}`,
      codeOf: (code) => newCodes.get(code) ?? `before:${code}`,
    },
    { ...editionOf(after), ...shared, keyOf: (key) => key, codeOf: (code) => code },
  ];
}

function editionOf(ruleset: Ruleset): Pick<Edition, "ruleset" | "declared" | "outcomeOf"> {
  const declared = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  return { ruleset, declared, outcomeOf: compileExamples(ruleset) };
}

function indicatorChange({ before, after, changes, example }: IndicatorComparison): IndicatorComparison {
  return { before, after, changes, example };
}

function inOrderOf(
  { children }: Ruleset,
  compared: readonly IndicatorComparison[],
): readonly IndicatorComparison[] {
  const byIndicator = new Map(compared.map((one) => [one.after, one]));
  return indicatorsOf(children).flatMap((indicator) => byIndicator.get(indicator) ?? []);
}

/** Whether the fingerprints differ although no more than wording was found. */
function isUnexplained({ before, after, head, groups, indicators, rewritten }: RulesetComparison): boolean {
  const changes = [head, ...groups.map((one) => one.changes), ...indicators.map((one) => one.changes)].flat();
  const isWhole = [...groups, ...indicators].every((one) => one.before !== null && one.after !== null);
  return (
    rewritten.length === 0 &&
    isWhole &&
    changes.every(isOnlyWording) &&
    fingerprintOf(before) !== fingerprintOf(after)
  );
}
