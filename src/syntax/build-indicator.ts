/** Concrete syntax to the lines of an indicator. */
import { invariant } from "../base/invariant.ts";
import type { Span } from "../base/source.ts";
import { buildByOption, buildCases, buildExpression, buildMeaning, buildTally } from "./build-expression.ts";
import { buildExample } from "./build-example.ts";
import { buildProvenance, buildProvenances } from "./build-provenance.ts";
import {
  type CstNode,
  dateOf,
  elementsOf,
  has,
  isNode,
  keywordOfToken,
  nameOf,
  node,
  nodeOf,
  nodesOf,
  numberOf,
  spanOfNode,
  textOf,
  token,
  tokenOf,
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
  const code = tokenOf(cst, Path) ?? tokenOf(cst, NumberToken) ?? tokenOf(cst, Name);
  const label = tokenOf(cst, StringToken);
  const number = nodeOf(cst, "number");
  const max = number === undefined || number.recoveredNode === true ? null : safeNumber(number);
  return {
    code: code === undefined ? { text: "", span } : { text: code.image, span: spanOfToken(code) },
    label: label === undefined ? { text: "", span } : textOf(label),
    max,
    unscored: has(cst, K.unscored),
    provenance: buildProvenances(cst),
    damaged: cst.recoveredNode === true || (number !== undefined && max === null),
  };
}

/** The number of a heading that may have been left half read. */
function safeNumber(cst: CstNode): NumberNode | null {
  return has(cst, NumberToken) ? numberOf(cst) : null;
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
  provenance: (part, { provenance }) => provenance.push(buildProvenance(part)),
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
    const [part] = elementsOf(line);
    if (part !== undefined && isNode(part)) {
      readers[part.name]?.(part, built, damage);
    } else if (part !== undefined) {
      built.lowerIsBetter.push(spanOfToken(part));
    }
  });
  return built;
}

export function buildDeclaration(cst: CstNode, damage: Damage): InputNode {
  const label = tokenOf(cst, StringToken);
  const range = nodeOf(cst, "range");
  const unit = nodeOf(cst, "unitOf");
  const options: { word: ReturnType<typeof nameOf>; label: TextNode | null }[] = [];
  const damaged = damage.lines(nodesOf(cst, "choiceLine"), "choice", (line) => {
    const optionLabel = tokenOf(line, StringToken);
    const word = nameOf(token(line, Name));
    options.push({ word, label: optionLabel === undefined ? null : textOf(optionLabel) });
  });
  if (damaged) {
    damage.mark();
  }
  // The name, the colon, the kind.
  const [, , kind] = tokensIn(cst);
  invariant(kind !== undefined, "a declaration without a kind");
  return {
    name: nameOf(token(cst, Name)),
    inputKind: keywordOfToken(kind),
    kindSpan: spanOfToken(kind),
    label: label === undefined ? null : textOf(label),
    range: range === undefined ? null : buildRange(range, damage),
    unitOf: unit === undefined ? null : textOf(token(unit, StringToken)),
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
  const date = tokenOf(cst, DateToken);
  if (date !== undefined) {
    return { kind: "date", date: dateOf(date), span };
  }
  const written = nodeOf(cst, "number");
  if (written === undefined) {
    return { kind: "max", span };
  }
  const number = numberOf(written);
  if (number === null) {
    damage.mark();
    return { kind: "max", span };
  }
  return { kind: "number", number, points: false, span };
}

function buildDefinition(cst: CstNode, damage: Damage): DefinitionNode {
  const cases = nodeOf(cst, "cases");
  const expression =
    cases === undefined ? buildExpression(node(cst, "expression"), damage) : buildCases(cases, damage);
  return { name: nameOf(token(cst, Name)), expression, span: spanOfNode(cst) };
}

function buildCondition(cst: CstNode, damage: Damage): ConditionNode {
  const message = tokenOf(cst, StringToken);
  return {
    kind: has(cst, K.require) ? "require" : "not applicable when",
    expression: buildExpression(node(cst, "expression"), damage),
    message: message === undefined ? null : textOf(message),
    provenance: buildProvenances(cst),
    span: spanOfNode(cst),
  };
}

function buildTarget(cst: CstNode, damage: Damage): TargetNode {
  const message = tokenOf(cst, StringToken);
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
  const meaning = nodeOf(cst, "meaning");
  const tally = nodeOf(cst, "tally");
  if (tally !== undefined) {
    return buildTally(tally, damage);
  }
  return meaning === undefined ? buildByOption(node(cst, "byOption"), damage) : buildMeaning(meaning, damage);
}

const FIELDS = ["wording", "guide", "lead", "support", "evidence"] as const;

function buildTextLine(cst: CstNode): TextLineNode {
  const field = FIELDS.find((one) => has(cst, K[one])) ?? "wording";
  return {
    field,
    values: tokensOf(cst, StringToken).map(textOf),
    span: spanOfNode(cst),
    fieldSpan: spanOfToken(token(cst, K[field])),
  };
}
