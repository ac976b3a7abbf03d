/** Examples that are missing beside a rule: at its thresholds, a step below and above, and in cases that none reaches. */
import type { Locale } from "../base/diagnostic.ts";
import { compileAttempts, compileExamples } from "../evaluate/example.ts";
import { prepareIndicator, type PreparedIndicator } from "../evaluate/prepare.ts";
import type { CohortStatistic } from "../ir/expression.ts";
import { type Example, type Input, indicatorsOf, inputsOf, type Ruleset } from "../ir/ruleset.ts";
import { type Candidate, candidatesFor, candidatesForStatistic, landmarksIn } from "./candidate-figures.ts";
import { assignments, ruleOf } from "./differing-example.ts";
import { compileGoals, type Goal } from "./example-goals.ts";

export interface Proposal {
  /** Of the indicator. */
  readonly code: string;
  readonly label: string;
  readonly examples: readonly ProposedExample[];
  /** Why none can be proposed: a name for what it compares units by, or words that cannot be expressed. */
  readonly skipped: "statistic without a name" | "cannot express" | null;
}

export interface ProposedExample extends Pick<Example, "gives"> {
  readonly label: string;
  readonly inputs: readonly { readonly input: Input; readonly value: string | boolean }[];
  readonly cohort: readonly { readonly statistic: CohortStatistic; readonly value: string }[];
}

/**
 * What is worth an example and has none, for every scored indicator that lacks some: beside `example { ratio: 80% }` of
 * `{ ratio >= 80%: max  ratio < 80%: 0 }` it proposes 79% and 81%. Points are those that the rule gives, so each has to
 * be compared with the printed table.
 */
export function proposeExamples(ruleset: Ruleset, locale: Locale): readonly Proposal[] {
  const declared = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  const scored = indicatorsOf(ruleset.children).filter((one) => !one.unscored && one.points !== null);
  const trial = { attempt: compileAttempts(ruleset), outcome: compileExamples(ruleset) };
  return scored.flatMap((indicator) => {
    const { code, label } = indicator;
    const prepared = prepareIndicator(indicator, ruleset, declared);
    const skipped =
      indicator.cannotExpress.length > 0
        ? "cannot express"
        : [...prepared.needs.statistics.values()].some(
              ({ of }) => of.kind !== "input" && of.kind !== "definition",
            )
          ? "statistic without a name"
          : null;
    const examples = skipped === null ? missingOf(prepared, trial, locale) : [];
    return examples.length > 0 || skipped !== null ? [{ code, label, examples, skipped }] : [];
  });
}

interface Trial {
  readonly attempt: ReturnType<typeof compileAttempts>;
  readonly outcome: ReturnType<typeof compileExamples>;
}

interface Found extends ProposedExample {
  readonly goals: readonly Goal[];
  readonly broken: number;
  readonly stated: readonly Stated[];
}

function missingOf(
  prepared: PreparedIndicator,
  { attempt, outcome }: Trial,
  locale: Locale,
): readonly ProposedExample[] {
  const { indicator } = prepared;
  const goalsOf = compileGoals(locale);
  const shown = (example: Example): readonly Goal[] => {
    const tried = attempt(indicator, example);
    const isSettled = tried?.result.kind === "points" || tried?.result.kind === "not applicable";
    return tried !== null && isSettled ? goalsOf(tried, example, indicator) : [];
  };
  const met = new Set(indicator.examples.flatMap(shown).map(({ key }) => key));
  /** Of what was found, how many of its figures are no whole numbers. */
  const seen = new Map([...met].map((key) => [key, 0]));
  const pool: Found[] = [];
  const look = (figures: readonly Stated[]): void => {
    const example = exampleOf(figures);
    const goals = shown(example);
    const broken = figures.filter(isBroken).length;
    const fresh = goals.filter(({ key }) => broken < (seen.get(key) ?? Number.POSITIVE_INFINITY));
    const result = fresh.length === 0 ? null : outcome(indicator, example);
    if (result?.kind === "points" || result?.kind === "not applicable") {
      for (const { key } of fresh) {
        seen.set(key, broken);
      }
      pool.push({
        ...proposed(figures),
        stated: figures,
        gives: result.kind === "points" ? result.points.toFraction() : null,
        label: "",
        broken,
        goals,
      });
    }
  };
  const figures = figuresOf(prepared);
  for (const values of cheapest(figures)) {
    look(values);
  }
  const found = pool.filter(({ gives }) => gives !== null).slice(0, MOST_VARIED);
  for (const example of [...indicator.examples, ...found.map((one) => exampleOf(one.stated))]) {
    for (const values of variedOf(example, figures)) {
      look(values);
    }
  }
  return chosenFrom(pool, met);
}

/** The fewest that show most first: a case that none reaches counts more than a place at a threshold, and that more than one beside it. */
function chosenFrom(pool: readonly Found[], met: Set<string>): readonly ProposedExample[] {
  const chosen: { readonly found: Found; readonly goals: readonly Goal[] }[] = [];
  while (chosen.length < MOST_PROPOSED) {
    let best: { readonly found: Found; readonly goals: readonly Goal[]; readonly worth: number } | undefined;
    for (const found of pool) {
      const unmet = found.goals.filter(({ key }) => !met.has(key));
      const goals = [...new Map(unmet.map((goal) => [goal.key, goal])).values()];
      const worth = goals.reduce((sum, { kind }) => sum + WORTH[kind], 0);
      const isSimpler = worth === best?.worth && found.broken < best.found.broken;
      if (worth > (best?.worth ?? 0) || isSimpler) {
        best = { found, goals, worth };
      }
    }
    if (best === undefined) {
      break;
    }
    for (const { key } of best.goals) {
      met.add(key);
    }
    chosen.push(best);
  }
  return chosen.map(({ found: { goals: _, broken: __, stated: ___, ...example }, goals }) => ({
    ...example,
    label:
      goals
        .filter(({ label }) => label !== "")
        .sort((a, b) => NAMING.indexOf(a.kind) - NAMING.indexOf(b.kind))[0]?.label ?? "",
  }));
}

const WORTH: Readonly<Record<Goal["kind"], number>> = {
  case: 4,
  "not applicable": 4,
  at: 3,
  below: 2,
  above: 2,
  zero: 1,
  full: 1,
  part: 1,
};
/** What names an example that shows several things. */
const NAMING: readonly Goal["kind"][] = [
  "not applicable",
  "at",
  "below",
  "above",
  "case",
  "zero",
  "full",
  "part",
];

/** What a figure or a statistic may be. */
interface Figure {
  readonly of: Input | CohortStatistic;
  readonly candidates: readonly Candidate[];
}
type Stated = Pick<Figure, "of"> & Pick<Candidate, "value">;

/** Some thousand choices of values, the easiest to read first. */
function* cheapest(figures: readonly Figure[]): Generator<readonly Stated[]> {
  let tried = 0;
  for (let cost = 0; cost <= MOST_COST; cost++) {
    for (const values of assignments(figures, 0, cost)) {
      if (++tried > MOST_TRIED) {
        return;
      }
      yield values;
    }
  }
}

/** The figures of an example, one of them changed. */
function* variedOf({ inputs, cohort }: Example, figures: readonly Figure[]): Generator<readonly Stated[]> {
  const stated = new Map([...inputs, ...cohort].map(({ key, value }) => [key, value]));
  const base = figures.map(({ of }) => ({ of, value: stated.get(of.key) ?? null }));
  for (const { of: varied, candidates } of figures) {
    for (const { value } of candidates) {
      yield base.map((one) => (one.of === varied ? { ...one, value } : one));
    }
  }
}

function figuresOf({ indicator, inputs, needs }: PreparedIndicator): readonly Figure[] {
  const landmarks = landmarksIn(inputs, [ruleOf(indicator)]);
  const own = inputs.map((input) => {
    const { key, kind } = input;
    const isTested = needs.provided.has(key) || needs.notApplicable.has(key);
    const absent: readonly Candidate[] =
      isTested || !needs.inputs.has(key) ? [{ value: null, cost: kind === "text" && !isTested ? 0 : 2 }] : [];
    const values = kind === "text" && !isTested ? [] : candidatesFor([input], landmarks);
    return { of: input, candidates: [...values, ...absent].sort((a, b) => a.cost - b.cost) };
  });
  const statistics = [...needs.statistics.values()].map((of) => ({
    of,
    candidates: candidatesForStatistic(of.of.type === "ratio", of.statistic === "highest"),
  }));
  return [...own, ...statistics];
}

/** A count or an amount of 1.25, which is harder to read than 1; a ratio of 79% is not. */
function isBroken({ of, value }: Stated): boolean {
  return of.kind !== "ratio" && of.kind !== "cohort" && typeof value === "string" && value.includes("/");
}

function isStatistic(of: Input | CohortStatistic): of is CohortStatistic {
  return of.kind === "cohort";
}

function proposed(figures: readonly Stated[]): Pick<ProposedExample, "inputs" | "cohort"> {
  return {
    inputs: figures.flatMap(({ of, value }) =>
      isStatistic(of) || value === null ? [] : [{ input: of, value }],
    ),
    cohort: figures.flatMap(({ of, value }) =>
      isStatistic(of) && value !== null ? [{ statistic: of, value: String(value) }] : [],
    ),
  };
}

function exampleOf(figures: readonly Stated[]): Example {
  const { inputs, cohort } = proposed(figures);
  return {
    label: null,
    inputs: inputs.map(({ input, value }) => ({ key: input.key, value })),
    cohort: cohort.map(({ statistic, value }) => ({ key: statistic.key, value })),
    gives: null,
    span: { from: 0, to: 0 },
  };
}

const MOST_PROPOSED = 8;
const MOST_COST = 12;
/** How many of those found are varied as the examples are. */
const MOST_VARIED = 3;
const MOST_TRIED = 2_500;
