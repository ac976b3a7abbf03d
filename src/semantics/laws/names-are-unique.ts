/** Of what stands together no two have the same name. */
import type { Report } from "../../base/diagnostic.ts";
import type { NameNode, TextNode } from "../../syntax/expression-tree.ts";
import { indicatorNodesOf, type InputNode, type RulesetNode } from "../../syntax/tree.ts";

/** Inputs, definitions, options, sources, methods, parameters, pillars, indices, grades: each means one thing where it can be used. */
export function namesAreUnique(ruleset: RulesetNode, report: Report): void {
  const once = (names: readonly NameNode[]) => reportRepeated(names, report);
  once(ruleset.background.map(({ name }) => name));
  once(
    ruleset.header.flatMap((line) =>
      line.keyword === "sources" ? line.sources.map(({ name }) => name) : [],
    ),
  );
  once(rollUpNames(ruleset));
  once(gradeLabels(ruleset));
  once(ruleset.methods.map(({ name }) => name));
  for (const { parameters } of ruleset.methods) {
    once(parameters);
  }
  const indicators = indicatorNodesOf(ruleset.children);
  for (const { inputs, definitions } of indicators) {
    once([...inputs, ...definitions].map(({ name }) => name));
  }
  const inputs: readonly InputNode[] = [
    ...ruleset.background,
    ...indicators.flatMap((indicator) => indicator.inputs),
  ];
  for (const { options } of inputs) {
    once(options.map(({ word }) => word));
  }
}

/** The names of pillars and indices: a reader must know which one a table means. */
function rollUpNames({ header }: RulesetNode): readonly NameNode[] {
  return header.flatMap((line) =>
    line.keyword === "index" || line.keyword === "pillar" ? [quoted(line.name)] : [],
  );
}

function gradeLabels({ header }: RulesetNode): readonly NameNode[] {
  return header.flatMap((line) =>
    line.keyword === "grade" ? line.lines.map(({ label }) => quoted(label)) : [],
  );
}

function quoted({ text, span }: TextNode): NameNode {
  return { text, written: text, span };
}

function reportRepeated(names: readonly NameNode[], report: Report): void {
  if (names.length < 2) {
    return;
  }
  const first = new Map<string, NameNode>();
  for (const name of names) {
    const earlier = first.get(name.text);
    if (earlier === undefined) {
      first.set(name.text, name);
    } else {
      const related = [{ span: earlier.span, role: "first defined here" as const }];
      report("BRM0203", name.span, { name: name.written }, { related });
    }
  }
}
