/** Concrete syntax to the tree of a file: what each line says, damaged lines left out and their block marked. */
import type { Report } from "../base/diagnostic.ts";
import type { Span } from "../base/source.ts";
import { buildMeaning } from "./build-expression.ts";
import { buildEdits, buildExtension } from "./build-edits.ts";
import { buildHeaderLine } from "./build-header.ts";
import { buildDeclaration, buildIndicator, readHeading } from "./build-indicator.ts";
import { buildProvenances } from "./build-provenance.ts";
import {
  type CstNode,
  allTokensIn,
  nameOf,
  node,
  nodeOf,
  nodesOf,
  spanOfNode,
  textOf,
  token,
  tokenOf,
  tokensOf,
} from "./cst.ts";
import { type Damage, trackDamage } from "./damage.ts";
import { LCurly, Name, StringToken } from "./tokens.ts";
import type { ProvenanceNode, TextNode } from "./expression-tree.ts";
import type {
  FileNode,
  GroupNode,
  HeaderNode,
  IndicatorNode,
  InputNode,
  MethodNode,
  RulesetNode,
} from "./tree.ts";

export function buildFile(cst: CstNode, report: Report): FileNode {
  const damage = trackDamage(report);
  const uses: TextNode[] = [];
  const rulesets: RulesetNode[] = [];
  const methods: MethodNode[] = [];
  const damaged = damage.lines(nodesOf(cst, "fileLine"), "file", (line) => {
    uses.push(...nodesOf(line, "use").map((one) => textOf(token(one, StringToken))));
    rulesets.push(...nodesOf(line, "ruleset").map((ruleset) => buildRuleset(ruleset, damage)));
    methods.push(...nodesOf(line, "method").map((method) => buildMethod(method, damage)));
  });
  return { uses, rulesets, methods, damaged, lost: damage.lost };
}

function buildMethod(cst: CstNode, damage: Damage): MethodNode {
  const [name, ...parameters] = tokensOf(cst, Name).map(nameOf);
  const body = buildMeaning(node(cst, "meaning"), damage);
  return { name: name ?? nameOf(token(cst, Name)), parameters, body, span: spanOfNode(cst) };
}

function buildRuleset(cst: CstNode, damage: Damage): RulesetNode {
  const heading = node(cst, "rulesetHeading");
  const name = tokenOf(heading, Name);
  const label = tokenOf(heading, StringToken);
  const span = spanOfNode(cst);
  const header: HeaderNode[] = [];
  const background: InputNode[] = [];
  const children: (GroupNode | IndicatorNode)[] = [];
  const methods: MethodNode[] = [];
  const edits: Span[] = [];
  const damaged = damage.lines(nodesOf(cst, "rulesetLine"), "ruleset", (line) => {
    const headerLine = buildHeaderLine(line, damage);
    header.push(...(headerLine === null ? [] : [headerLine]));
    for (const input of nodesOf(line, "background").flatMap((block) => buildBackground(block, damage))) {
      background.push(input);
    }
    children.push(...buildChildren(line, damage));
    methods.push(...nodesOf(line, "method").map((method) => buildMethod(method, damage)));
    edits.push(...buildEdits(line, damage, (one) => buildChildren(one, damage)));
  });
  const extension = nodeOf(heading, "extension");
  return {
    extends: extension === undefined ? null : buildExtension(extension),
    edits,
    name: name === undefined ? { text: "", written: "", span } : nameOf(name),
    label: label === undefined ? { text: "", span } : textOf(label),
    header,
    background,
    children,
    methods,
    damaged: damaged || heading.recoveredNode === true,
    childLost: nodesOf(cst, "rulesetLine").some(mayHaveBeenChild),
    span,
  };
}

/** Whether a line that was left out may have been a group or an indicator: it does not open as a line of the head does. */
function mayHaveBeenChild(line: CstNode): boolean {
  const stray = nodeOf(line, "strayLine");
  return stray === undefined
    ? line.recoveredNode === true &&
        (nodeOf(line, "group") !== undefined || nodeOf(line, "indicator") !== undefined)
    : allTokensIn(stray).some(({ tokenType }) => tokenType === LCurly || tokenType === StringToken);
}

function buildBackground(cst: CstNode, damage: Damage): readonly InputNode[] {
  const inputs: InputNode[] = [];
  const damaged = damage.lines(nodesOf(cst, "backgroundLine"), "background", (line) => {
    inputs.push(...nodesOf(line, "declaration").map((declaration) => buildDeclaration(declaration, damage)));
  });
  if (damaged) {
    damage.mark();
  }
  return inputs;
}

function buildChildren(line: CstNode, damage: Damage): readonly (GroupNode | IndicatorNode)[] {
  return [
    ...nodesOf(line, "group").map((group) => buildGroup(group, damage)),
    ...nodesOf(line, "indicator").map((indicator) => buildIndicator(indicator, damage)),
  ];
}

function buildGroup(cst: CstNode, damage: Damage): GroupNode {
  const heading = readHeading(node(cst, "heading"));
  const children: (GroupNode | IndicatorNode)[] = [];
  const provenance: ProvenanceNode[] = [...heading.provenance];
  const damaged = damage.lines(nodesOf(cst, "groupLine"), "group", (line) => {
    children.push(...buildChildren(line, damage));
    provenance.push(...buildProvenances(line));
  });
  return {
    ...heading,
    kind: "group",
    provenance,
    children,
    damaged: damaged || heading.damaged,
    span: spanOfNode(cst),
  };
}
