/** Adds points up in binary floating-point numbers, as spreadsheets do: only to recognise their errors. */
import type { CohortStatistics } from "../evaluate/cohort.ts";
import type { PreparedIndicator } from "../evaluate/prepare.ts";
import type { Expression } from "../ir/expression.ts";
import {
  groupsOf,
  indicatorsOf,
  type Node,
  type RollUp,
  type RoundingStage,
  type Ruleset,
} from "../ir/ruleset.ts";
import { doubleOf, inDoubles } from "./floating-point.ts";
import { exactOf } from "./numbers.ts";
import type { FigureCheck } from "./reconciliation.ts";
import type { Member, Workbench } from "./workbench.ts";

/** A group, a total, a pillar or an index before it is rounded itself; null where it has no value. */
export function summedDoubles(
  { of, name }: FigureCheck,
  { ruleset, indicators }: Workbench,
  member: Member,
  statistics: CohortStatistics,
): number | null {
  const points = new Map(indicators.map((one) => [one.indicator.code, pointsOf(one, member, statistics)]));
  const sum = (nodes: readonly Node[]): number => nodes.reduce((all, node) => all + sumOf(node), 0);
  const sumOf = (node: Node): number =>
    node.kind === "indicator"
      ? rounded("indicators", points.get(node.code) ?? 0, ruleset)
      : rounded("groups", sum(node.children), ruleset);
  if (of === "group") {
    return sum(groupsOf(ruleset.children).find(({ code }) => code === name)?.children ?? []);
  }
  if (of === "total") {
    return sum(ruleset.children);
  }
  const line = ruleset.rollUps.find((one) => one.kind === of && one.name === name);
  return line === undefined ? null : shareOf(line, ruleset, member, sum);
}

function shareOf(
  line: RollUp,
  ruleset: Ruleset,
  member: Member,
  sum: (nodes: readonly Node[]) => number,
): number | null {
  const max = (code: string): number => {
    const found = member.outcome.groups[code]?.max;
    return found === undefined ? 0 : doubleOf(exactOf(found));
  };
  const groups = groupsOf(ruleset.children);
  if (line.of.kind === "groups") {
    const { codes } = line.of;
    const inside = groups.filter(({ code }) => codes.includes(code));
    const most = codes.reduce((all, code) => all + max(code), 0);
    return most === 0 ? null : sum(inside) / most;
  }
  const rollUps = new Map<string, number>([
    ["total", rounded("total", sum(ruleset.children), ruleset)],
    ["max", doubleOf(exactOf(member.outcome.total.max))],
    ...groups
      .filter(({ code }) => max(code) !== 0)
      .map(({ code, children }) => [`group ${code}`, sum(children) / max(code)] as const),
    ...(["pillar", "index"] as const).flatMap((kind) =>
      (kind === "pillar" ? member.outcome.pillars : member.outcome.indices).flatMap(({ name, value }) =>
        value === null ? [] : [[`${kind} ${name}`, doubleOf(exactOf(value))] as const],
      ),
    ),
  ]);
  return inDoubles(line.of.expression, {
    states: new Map(),
    statistics: new Map(),
    definitions: new Map(),
    rollUps,
  });
}

function pointsOf(
  { indicator, definitions }: PreparedIndicator,
  { figures, outcome }: Member,
  statistics: CohortStatistics,
): number {
  const own = outcome.indicators[indicator.code];
  if (own?.status !== "scored" || own.points === null || indicator.points === null) {
    return own?.points == null ? 0 : doubleOf(exactOf(own.points));
  }
  const rule: Expression = indicator.points;
  const value = inDoubles(rule, {
    ...{ states: figures.states, definitions, rollUps: new Map() },
    statistics: statistics.get(indicator.code) ?? new Map(),
  });
  return value ?? doubleOf(exactOf(own.points));
}

function rounded(stage: RoundingStage, value: number, { rounding, children }: Ruleset): number {
  const rule = rounding.find((one) => one.stage === stage);
  const scale = rule === undefined || indicatorsOf(children).length === 0 ? 1 : 10 ** rule.places;
  return rule === undefined ? value : Math.round(value * scale) / scale;
}
