/** Compares the groups of two rulesets: code, label, maximum, place and order. */
import { groupsOf, type Group, type Indicator, type Node, type Ruleset } from "../ir/ruleset.ts";
import { meaningOf } from "../ir/ruleset-json.ts";
import { plainText } from "./compare-inputs.ts";
import type { Compared, GroupChange } from "./comparison.ts";
import { matched, type Matching } from "./match-nodes.ts";

/** The group of the new ruleset that a group of the old one is. */
export type GroupMatching = ReadonlyMap<Group, Group>;

export interface GroupsComparison {
  readonly changed: readonly Compared<Group, GroupChange>[];
  /** Whether what stands in no group has another order. */
  readonly isReordered: boolean;
}

/** Which groups are the same. */
export function matchGroups(
  before: Ruleset,
  after: Ruleset,
  renumbered: ReadonlyMap<string, string> | undefined,
): Matching<Group> {
  const nodeOf = (group: Group) => ({ code: group.code, label: group.label, signature: null, group });
  const [old, now] = [before, after].map(({ children }) => groupsOf(children).map(nodeOf));
  const { pairs, removed, added } = matched(old ?? [], now ?? [], renumbered);
  return {
    pairs: pairs.map((pair) => ({ before: pair.before.group, after: pair.after.group })),
    removed: removed.map(({ group }) => group),
    added: added.map(({ group }) => group),
  };
}

export function partnersIn(pairs: Matching<Group>["pairs"]): GroupMatching {
  return new Map(pairs.map((pair) => [pair.before, pair.after]));
}

export function compareGroups(
  before: Ruleset,
  after: Ruleset,
  { pairs, removed, added }: Matching<Group>,
  indicators: readonly { readonly before: Indicator; readonly after: Indicator }[],
): GroupsComparison {
  const matching = partnersIn(pairs);
  const partners = new Map<Node, Node>([
    ...matching,
    ...indicators.map((pair): [Node, Node] => [pair.before, pair.after]),
  ]);
  const [from, to] = [placesIn(before), placesIn(after)];
  const comparisonOf = (one: Group, other: Group): Compared<Group, GroupChange> => ({
    before: one,
    after: other,
    changes: [
      ...groupChanges(one, other),
      ...movedGroup(from.get(one) ?? null, to.get(other) ?? null, matching),
      ...(hasNewOrder(one.children, other.children, partners) ? [{ part: "order" as const }] : []),
    ],
  });
  const changed = pairs
    .map((pair) => comparisonOf(pair.before, pair.after))
    .filter(({ changes }) => changes.length > 0);
  const fresh = added.map((group) => ({ before: null, after: group, changes: [] }));
  const byGroup = new Map([...changed, ...fresh].map((one) => [one.after, one]));
  return {
    changed: [
      ...groupsOf(after.children).flatMap((group) => byGroup.get(group) ?? []),
      ...removed.map((group) => ({ before: group, after: null, changes: [] })),
    ],
    isReordered: hasNewOrder(before.children, after.children, partners),
  };
}

/** The group that each node stands in; a node at the top stands in none. */
export function placesIn({ children }: Ruleset): ReadonlyMap<Node, Group> {
  return new Map(
    groupsOf(children).flatMap((group) => group.children.map((node): [Node, Group] => [node, group])),
  );
}

function groupChanges(before: Group, after: Group): readonly GroupChange[] {
  const differs: { readonly [P in Exclude<GroupChange["part"], "group" | "order">]: boolean } = {
    code: before.code !== after.code,
    max: before.max !== after.max,
    unscored: before.unscored !== after.unscored,
    sources: meaningOf(before.provenance) !== meaningOf(after.provenance),
    label: plainText(before.label) !== plainText(after.label),
  };
  const parts = [
    "code",
    "label",
    before.unscored === after.unscored ? "max" : "unscored",
    "sources",
  ] as const;
  return parts.filter((part) => differs[part]).map((part) => ({ part }));
}

function movedGroup(from: Group | null, to: Group | null, matching: GroupMatching): readonly GroupChange[] {
  const stays = from === null || to === null ? from === to : matching.get(from) === to;
  return stays ? [] : [{ part: "group", before: from?.code ?? null, after: to?.code ?? null }];
}

/** Whether what is in both stands in another order; what came, went or moved does not count. */
function hasNewOrder(
  before: readonly Node[],
  after: readonly Node[],
  partners: ReadonlyMap<Node, Node>,
): boolean {
  const kept = before.flatMap((node) => partners.get(node) ?? []).filter((node) => after.includes(node));
  const order = kept.map((node) => after.indexOf(node));
  return order.some((at, index) => index > 0 && at < (order[index - 1] ?? at));
}
