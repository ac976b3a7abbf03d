/** Concrete syntax to the lines of an indicator. */
import type { CstNode } from "chevrotain";
import type { Span } from "../base/source.ts";
import { buildByOption, buildCases, buildExpression, buildMeaning, buildTally } from "./build-expression.ts";
import { buildExample } from "./build-example.ts";
import { buildProvenances } from "./build-provenance.ts";
import {
  dateOf,
  keywordIn,
  nameOf,
  node,
  nodesOf,
  numberOf,
  spanOfNode,
  textOf,
  token,
  tokensIn,
  tokensOf,
} from "./cst.ts";
import type { Damage } from "./damage.ts";
import { spanOfToken } from "./layout.ts";
import { DateToken, keywordTokens as K, Name, NumberToken, Path, StringToken } from "./tokens.ts";
import type { ExpressionNode, NumberNode, ProvenanceNode, TextNode } from "./expression-tree.ts";
import type {
  ConditionNode,
  DefinitionNode,
  ExampleNode,
  IndicatorNode,
  InputNode,
  RuleNode,
  TargetNode,
  TextLineNode,
} from "./tree.ts";

export interface Heading {
  readonly code: TextNode;
  readonly label: TextNode;
  readonly max: NumberNode | null;
  readonly unscored: boolean;
  readonly provenance: readonly ProvenanceNode[];
  readonly damaged: boolean;
}

/** `III.5 "…" max 20`; what a damaged heading lacks is empty. */
export function readHeading(cst: CstNode): Heading {
  const span = spanOfNode(cst);
  const [code] = [Path, NumberToken, Name].flatMap((type) => tokensOf(cst, type));
  const [label] = tokensOf(cst, StringToken);
  const [number] = nodesOf(cst, "number");
  const max = number === undefined || number.recoveredNode === true ? null : safeNumber(number);
  return {
    code: code === undefined ? { text: "", span } : { text: code.image, span: spanOfToken(code) },
    label: label === undefined ? { text: "", span } : textOf(label),
    max,
    unscored: tokensOf(cst, K.unscored).length > 0,
    provenance: buildProvenances(cst),
    damaged: cst.recoveredNode === true || (number !== undefined && max === null),
  };
}

/** The number of a heading that may have been left half read. */
function safeNumber(cst: CstNode): NumberNode | null {
  return tokensOf(cst, NumberToken).length > 0 ? numberOf(cst) : null;
}

export function buildIndicator(cst: CstNode, damage: Damage): IndicatorNode {
  const { code, label, max, unscored, provenance, damaged } = readHeading(node(cst, "heading"));
  const lines = buildLines(nodesOf(cst, "indicatorLine"), "indicator", damage);
  return {
    code,
    label,
    max,
    unscored,
    provenance: [...provenance, ...lines.provenance],
    damaged: lines.damaged || damaged,
    inputs: lines.inputs,
    definitions: lines.definitions,
    conditions: lines.conditions,
    rules: lines.rules,
    targets: lines.targets,
    texts: lines.texts,
    examples: lines.examples,
    cannotExpress: lines.cannotExpress,
    lowerIsBetter: lines.lowerIsBetter,
    kind: "indicator",
    span: spanOfNode(cst),
  };
}

type Lines = Omit<IndicatorNode, "kind" | "code" | "label" | "max" | "unscored" | "span">;

/** Lines while they are read. */
interface Built extends Lines {
  readonly provenance: ProvenanceNode[];
  readonly inputs: InputNode[];
  readonly definitions: DefinitionNode[];
  readonly conditions: ConditionNode[];
  readonly rules: RuleNode[];
  readonly targets: TargetNode[];
  readonly cannotExpress: TextNode[];
  readonly lowerIsBetter: Span[];
  readonly texts: TextLineNode[];
  readonly examples: ExampleNode[];
  damaged: boolean;
}

const readers: Readonly<Record<string, (part: CstNode, into: Built, damage: Damage) => unknown>> = {
  inputLine: (part, { inputs }, damage) => inputs.push(buildDeclaration(node(part, "declaration"), damage)),
  definition: (part, { definitions }, damage) => definitions.push(buildDefinition(part, damage)),
  condition: (part, { conditions }, damage) => conditions.push(buildCondition(part, damage)),
  rule: (part, { rules }, damage) => rules.push(buildRule(part, damage)),
  target: (part, { targets }, damage) => targets.push(buildTarget(part, damage)),
  cannotExpress: (part, { cannotExpress }) => cannotExpress.push(textOf(token(part, StringToken))),
  textLine: (part, { texts }) => texts.push(buildTextLine(part)),
  example: (part, { examples }, damage) => examples.push(buildExample(part, damage)),
};

/** The lines of an indicator, or of what changes one. */
export function buildLines(
  lines: readonly CstNode[],
  block: "indicator" | "changeIndicator",
  damage: Damage,
): Lines {
  // One object, field by field: spreading several takes longer.
  const built: Built = {
    provenance: [],
    inputs: [],
    definitions: [],
    conditions: [],
    rules: [],
    targets: [],
    cannotExpress: [],
    lowerIsBetter: [],
    texts: [],
    examples: [],
    damaged: false,
  };
  built.damaged = damage.lines(lines, block, (line) => {
    for (const rule of Object.keys(line.children)) {
      const read = readers[rule];
      if (read !== undefined) {
        for (const part of nodesOf(line, rule)) {
          read(part, built, damage);
        }
      }
    }
    built.provenance.push(...buildProvenances(line));
    built.lowerIsBetter.push(...tokensOf(line, K.lowerIsBetter).map(spanOfToken));
  });
  return built;
}

const KINDS = [K.count, K.amount, K.ratio, K.points, K.yesNo, K.text, K.date, K.choice];

export function buildDeclaration(cst: CstNode, damage: Damage): InputNode {
  const [kind] = KINDS.filter((type) => tokensOf(cst, type).length > 0);
  const [label] = tokensOf(cst, StringToken);
  const [range] = nodesOf(cst, "range");
  const options: { word: ReturnType<typeof nameOf>; label: TextNode | null }[] = [];
  const damaged = damage.lines(nodesOf(cst, "choiceLine"), "choice", (line) => {
    const [optionLabel] = tokensOf(line, StringToken);
    const word = nameOf(token(line, Name));
    options.push({ word, label: optionLabel === undefined ? null : textOf(optionLabel) });
  });
  if (damaged) {
    damage.mark();
  }
  const kindToken = token(cst, kind ?? K.count);
  return {
    name: nameOf(token(cst, Name)),
    inputKind: keywordIn({ name: cst.name, children: { kind: [kindToken] } }),
    kindSpan: spanOfToken(kindToken),
    label: label === undefined ? null : textOf(label),
    range: range === undefined ? null : buildRange(range, damage),
    unitOf: nodesOf(cst, "unitOf").map((unit) => textOf(token(unit, StringToken)))[0] ?? null,
    options,
    damaged,
    provenance: buildProvenances(cst),
    span: spanOfNode(cst),
  };
}

function buildRange(cst: CstNode, damage: Damage): InputNode["range"] {
  const [low, high] = nodesOf(cst, "bound").map((bound) => buildBound(bound, damage));
  return low === undefined || high === undefined ? null : { low, high, span: spanOfNode(cst) };
}

function buildBound(cst: CstNode, damage: Damage): ExpressionNode {
  const span = spanOfNode(cst);
  const [number] = nodesOf(cst, "number").map(numberOf);
  const [date] = tokensOf(cst, DateToken).map(dateOf);
  if (date !== undefined) {
    return { kind: "date", date, span };
  }
  if (number === undefined) {
    return { kind: "max", span };
  }
  if (number === null) {
    damage.mark();
    return { kind: "max", span };
  }
  return { kind: "number", number, points: false, span };
}

function buildDefinition(cst: CstNode, damage: Damage): DefinitionNode {
  const [cases] = nodesOf(cst, "cases");
  const expression =
    cases === undefined ? buildExpression(node(cst, "expression"), damage) : buildCases(cases, damage);
  return { name: nameOf(token(cst, Name)), expression, span: spanOfNode(cst) };
}

function buildCondition(cst: CstNode, damage: Damage): ConditionNode {
  const [message] = tokensOf(cst, StringToken);
  return {
    kind: tokensOf(cst, K.require).length > 0 ? "require" : "not applicable when",
    expression: buildExpression(node(cst, "expression"), damage),
    message: message === undefined ? null : textOf(message),
    provenance: buildProvenances(cst),
    span: spanOfNode(cst),
  };
}

function buildTarget(cst: CstNode, damage: Damage): TargetNode {
  const [message] = tokensOf(cst, StringToken);
  return {
    expression: buildExpression(node(cst, "expression"), damage),
    message: message === undefined ? null : textOf(message),
    provenance: buildProvenances(cst),
    span: spanOfNode(cst),
  };
}

function buildRule(cst: CstNode, damage: Damage): RuleNode {
  return {
    expression: buildRuleExpression(cst, damage),
    provenance: buildProvenances(cst),
    span: spanOfNode(cst),
    keywordSpan: spanOfToken(token(cst, K.points)),
  };
}

function buildRuleExpression(cst: CstNode, damage: Damage): ExpressionNode {
  const [meaning] = nodesOf(cst, "meaning");
  const [tally] = nodesOf(cst, "tally");
  if (tally !== undefined) {
    return buildTally(tally, damage);
  }
  return meaning === undefined ? buildByOption(node(cst, "byOption"), damage) : buildMeaning(meaning, damage);
}

const FIELDS = ["wording", "guide", "lead", "support", "evidence"] as const;

function buildTextLine(cst: CstNode): TextLineNode {
  const field = FIELDS.find((one) => tokensOf(cst, K[one]).length > 0) ?? "wording";
  return {
    field,
    values: tokensOf(cst, StringToken).map(textOf),
    span: spanOfNode(cst),
    fieldSpan: spanOfToken(tokensIn(cst)[0] ?? token(cst, K[field])),
  };
}
