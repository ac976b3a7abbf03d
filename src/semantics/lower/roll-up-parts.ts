/** What indices, pillars and grades are made of: the total, the maximum, groups, and the pillars and indices above. */
import type { RollUpFault } from "../../base/codes.ts";
import type { Report, ReportOptions } from "../../base/diagnostic.ts";
import type { Span } from "../../base/source.ts";
import type { Expression, ValueKind } from "../../ir/expression.ts";
import type { ExpressionNode, NameNode, TextNode } from "../../syntax/expression-tree.ts";
import { reportUnknownPart } from "../laws/names-are-known.ts";
import { reportCycle } from "../laws/nothing-depends-on-itself.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import type { GroupNode, IndicatorNode, RulesetNode } from "../../syntax/tree.ts";
import { type RollUpScope, type Scope, spanIn, isHidden } from "./scope.ts";

type PartNode = Extract<ExpressionNode, { readonly kind: "roll-up" }>;

/** `keyOf("index", "DTI")` is "index DTI". */
export function keyOf(of: "pillar" | "index", name: string): string {
  return `${of} ${name}`;
}

/** What every line of the head may use, before any line. */
export function rollUpScopeOf(node: RulesetNode): RollUpScope {
  const declared = node.header.flatMap((line) =>
    line.keyword === "index" || line.keyword === "pillar" ? [{ of: line.keyword, name: line.name }] : [],
  );
  const isDamaged = node.damaged || hasDamage(node.children);
  return { groups: groupsIn(node.children, true, []), declared, above: new Map(), own: null, isDamaged };
}

function groupsIn(
  nodes: readonly (GroupNode | IndicatorNode)[],
  areScored: boolean,
  inside: readonly string[],
): RollUpScope["groups"] {
  const groups = new Map<string, { readonly isScored: boolean; readonly inside: readonly string[] }>();
  for (const node of nodes) {
    if (node.kind === "group") {
      const isScored = areScored && !node.unscored;
      groups.set(node.code.text, { isScored, inside });
      for (const [code, group] of groupsIn(node.children, isScored, [...inside, node.code.text])) {
        groups.set(code, group);
      }
    }
  }
  return groups;
}

function hasDamage(nodes: readonly (GroupNode | IndicatorNode)[]): boolean {
  return nodes.some((node) => node.kind === "group" && (node.damaged || hasDamage(node.children)));
}

/** `total`, which is a name where a line of the head may use it; every other name is reported. */
export function lowerRollUpName(name: NameNode, scope: Scope, report: Report): Expression | null {
  const span = spanIn(name, scope);
  if (name.text === "total") {
    return { kind: "roll-up", of: "total", name: "", type: "points", span };
  }
  if (!isHidden(name.text, scope)) {
    reportFault({ problem: "no part", name: name.written }, span, report);
  }
  return null;
}

/** `group 7`, `pillar "…"` or `index "…"`. */
export function lowerRollUpPart(node: PartNode, scope: Scope, report: Report): Expression | null {
  const known = scope.rollUps;
  const span = spanIn(node, scope);
  if (known === null) {
    reportFault({ problem: "outside", word: labelOfKeyword(node.of) }, span, report);
    return null;
  }
  const type =
    node.of === "group" ? typeOfGroup(node.name, known, report) : typeOfRollUp(node.of, node, known, report);
  return type === null ? null : { kind: "roll-up", of: node.of, name: node.name.text, type, span };
}

function typeOfGroup(code: TextNode, known: RollUpScope, report: Report): ValueKind | null {
  return expectScoredGroup(code, known, report) ? "ratio" : null;
}

/** Whether a code is that of a group with points; if not, reports it. */
export function expectScoredGroup(code: TextNode, known: RollUpScope, report: Report): boolean {
  const group = known.groups.get(code.text);
  if (group === undefined) {
    reportUnknown("group", code, [...known.groups.keys()], known, report);
  } else if (!group.isScored) {
    reportFault({ problem: "unscored", name: code.text }, code.span, report);
  }
  return group?.isScored === true;
}

function typeOfRollUp(
  of: "pillar" | "index",
  { name, span }: PartNode,
  known: RollUpScope,
  report: Report,
): ValueKind | null {
  const key = keyOf(of, name.text);
  const type = known.above.get(key);
  if (type !== undefined) {
    return type;
  }
  const names = known.declared.filter((one) => one.of === of).map((one) => one.name);
  const below = names.find(({ text }) => text === name.text);
  if (key === known.own) {
    reportCycle(span, [`"${name.text}"`, `"${name.text}"`], report);
  } else if (below !== undefined) {
    const related = [{ span: below.span, role: "declared here" as const }];
    reportFault({ problem: "below", word: labelOfKeyword(of), name: name.text }, span, report, { related });
  } else {
    reportUnknown(
      of,
      name,
      names.map(({ text }) => text),
      known,
      report,
    );
  }
  return null;
}

/** Reports a part that is not declared, unless what was left out after a mistake may have declared it. */
export function reportUnknown(
  of: "group" | "pillar" | "index",
  name: TextNode,
  known: readonly string[],
  { isDamaged }: RollUpScope,
  report: Report,
): void {
  if (!isDamaged) {
    reportUnknownPart(of, name, known, report);
  }
}

export function reportFault(
  fault: RollUpFault,
  span: Span,
  report: Report,
  options: ReportOptions = {},
): void {
  report("BRM0221", span, { fault }, options);
}
