/** Rounding never lifts points above a maximum. */
import { exact } from "../../base/exact.ts";
import type { Report } from "../../base/diagnostic.ts";
import type { NumberNode } from "../../syntax/expression-tree.ts";
import type { GroupNode, HeaderNode, IndicatorNode, RulesetNode } from "../../syntax/tree.ts";
import { exactOf, wholeOf } from "../lower/written-number.ts";

type RoundNode = Extract<HeaderNode, { readonly keyword: "round" }>;

/** Every maximum that is rounded to has no more places than the rounding: 2.5 rounded to whole points would give 3 of 2.5. */
export function roundingKeepsMaxima(ruleset: RulesetNode, report: Report): void {
  for (const line of ruleset.header) {
    if (line.keyword === "round") {
      const places = wholeOf(line.places);
      for (const max of maximaOf(line, ruleset)) {
        compare(max, places, report);
      }
    }
  }
}

/** The declared maxima of what a line rounds. */
function maximaOf({ stage }: RoundNode, ruleset: RulesetNode): readonly NumberNode[] {
  if (stage === "total") {
    return ruleset.header.flatMap((line) => (line.keyword === "total" ? [line.number] : []));
  }
  return maximaIn(ruleset.children, stage === "groups" ? "group" : "indicator");
}

function maximaIn(
  nodes: readonly (GroupNode | IndicatorNode)[],
  kind: "group" | "indicator",
): readonly NumberNode[] {
  return nodes.flatMap((node) => [
    ...(node.kind === kind && node.max !== null ? [node.max] : []),
    ...(node.kind === "group" ? maximaIn(node.children, kind) : []),
  ]);
}

function compare(max: NumberNode, places: number, report: Report): void {
  const value = exact(exactOf(max));
  if (!value.round(places, "down").equals(value)) {
    report("BRM0318", max.span, { max: value.toShortest(SHOWN_PLACES), places });
  }
}

const SHOWN_PLACES = 20;
