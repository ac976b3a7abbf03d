/** Keeps what could not be ruled out, with figures for which it may happen. */
import type { Span } from "../../base/source.ts";
import {
  ask,
  type Figures,
  type Grounds,
  isPossible,
  type Question,
  rangeOn,
  solveNear,
  type Summary,
} from "./grounds.ts";
import type { Bound } from "./interval.ts";
import { constantTerm, type Fact, subtractLinear } from "./linear.ts";
import { figuresOf, type Model, suggestedModels } from "./model.ts";
import { fact, type Path } from "./path.ts";
import type { Unknowns } from "./unknowns.ts";

/** Asks whether what must never happen is possible on a path, and keeps the doubt. */
export function doubt(
  question: Question,
  span: Span,
  path: Path,
  goal: readonly Fact[],
  grounds: Grounds,
  other?: Span,
): void {
  if (isPossible(path, goal, grounds)) {
    const figures = figuresFor(path, goal, grounds);
    grounds.doubts.push({ question, span, figures, ...(other === undefined ? {} : { other }) });
  }
}

/** Figures for which the goal may hold, the plainest first. */
function figuresFor(path: Path, goal: readonly Fact[], grounds: Grounds): readonly Figures[] {
  const { unknowns } = grounds;
  const about = (goal.length > 0 ? goal : path.facts).map(({ linear }) => linear);
  const solution = solveNear(path, goal, about, grounds);
  const suggested =
    solution.kind === "feasible" ? suggestedModels(solution.values, path.model, unknowns) : [];
  const summaries = summariesOn(path, grounds);
  return [
    ...(summaries.length === 0
      ? []
      : [figuresAt("high", path, summaries, grounds), figuresAt("low", path, summaries, grounds)]),
    ...[...suggested, ...(path.model === null ? [] : [path.model])].map((model) => named(model, unknowns)),
  ];
}

function named(model: Model, { nameOf }: Unknowns): Figures {
  return new Map(
    figuresOf(model).flatMap(([unknown, value]) => {
      const name = nameOf(unknown);
      return name === null ? [] : [[name, value] as const];
    }),
  );
}

function summariesOn({ facts }: Path, { summaries }: Grounds): readonly Summary[] {
  const unknowns = new Set(summaries.size === 0 ? [] : facts.flatMap(({ linear }) => linear.unknowns));
  return [...unknowns].flatMap((unknown) => summaries.get(unknown) ?? []);
}

/** Figures for which each summary comes to one end of its range, by the figures that only it reads. */
function figuresAt(
  end: "low" | "high",
  { model }: Path,
  summaries: readonly Summary[],
  grounds: Grounds,
): Figures {
  const figures = new Map(model === null ? [] : named(model, grounds.unknowns));
  for (const summary of summaries) {
    const atEnd = modelAt(end, summary, grounds);
    for (const [name, value] of atEnd === null ? [] : named(atEnd, grounds.unknowns)) {
      if (summary.keys.has(name)) {
        figures.set(name, value);
      }
    }
  }
  return figures;
}

/** Figures for which the ways of a summary reach the end of their range; null where none are found. */
function modelAt(end: "low" | "high", { ways }: Summary, grounds: Grounds): Model | null {
  const direction = end === "high" ? 1 : -1;
  let best: Bound | undefined;
  let found: Model | null = null;
  for (const { path, value } of ways) {
    const bound = value === null ? undefined : rangeOn(value, path, grounds)?.[end];
    const isBetter = best === undefined || (bound?.value.compare(best.value) ?? 0) * direction > 0;
    if (value !== null && bound !== undefined && isBetter) {
      const atBound = fact(subtractLinear(value, constantTerm(bound.value)), "= 0");
      const answer = ask(path, [atBound], grounds);
      best = bound;
      found = answer.isPossible ? answer.model : null;
    }
  }
  return found;
}
