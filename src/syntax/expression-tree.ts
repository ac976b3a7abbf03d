/** The small parts of the tree of a text: names, numbers, texts, where figures come from, and expressions. */
import { assertNever } from "../base/invariant.ts";
import type { Span } from "../base/source.ts";

/** A name; `text` is its identity: NFC, and for a keyword used as a name the keyword itself, in either language. */
export interface NameNode {
  readonly text: string;
  readonly written: string;
  readonly span: Span;
}

/** A string without its quotes. */
export interface TextNode {
  readonly text: string;
  readonly span: Span;
}

/** A number as written, sign and per cent apart: `80%` is text "80", percent true. */
export interface NumberNode {
  readonly text: string;
  readonly percent: boolean;
  readonly negative: boolean;
  readonly span: Span;
}

/** `5/24`, or a number alone. */
export interface FractionNode {
  readonly number: NumberNode;
  readonly over: NumberNode | null;
}

export interface ProvenanceNode {
  readonly kind: "source" | "assumed";
  /** The source's name, for `source`. */
  readonly source: NameNode | null;
  /** The quoted place, or the reason of an assumption. */
  readonly text: TextNode | null;
  readonly span: Span;
}

// Expressions

export type ExpressionNode =
  | { readonly kind: "number"; readonly number: NumberNode; readonly points: boolean; readonly span: Span }
  /** A number that was reported: what it is part of has no value. */
  | { readonly kind: "doubtful"; readonly span: Span }
  | { readonly kind: "truth"; readonly value: boolean; readonly span: Span }
  | { readonly kind: "max"; readonly span: Span }
  /** A day, in ISO form. */
  | { readonly kind: "date"; readonly date: TextNode; readonly span: Span }
  /** `group 7`, `pillar "…"`, `index "…"`: what an index, a pillar or a grade may be made of. */
  | {
      readonly kind: "roll-up";
      readonly of: "group" | "pillar" | "index";
      readonly name: TextNode;
      readonly span: Span;
    }
  | { readonly kind: "name"; readonly name: NameNode; readonly span: Span }
  | {
      readonly kind: "call";
      readonly name: NameNode;
      readonly arguments: readonly ExpressionNode[];
      readonly span: Span;
    }
  | { readonly kind: "negate" | "not"; readonly operand: ExpressionNode; readonly span: Span }
  | BinaryNode
  | {
      /** `50% <= r < 80%`: one operator fewer than operands. */
      readonly kind: "comparison";
      readonly operands: readonly ExpressionNode[];
      readonly operators: readonly string[];
      readonly span: Span;
    }
  | {
      readonly kind: "is provided" | "is not applicable";
      readonly subject: ExpressionNode;
      readonly span: Span;
    }
  | {
      readonly kind: "else";
      readonly value: ExpressionNode;
      readonly fallback: ExpressionNode;
      readonly span: Span;
    }
  | {
      readonly kind: "cases";
      readonly cases: readonly CaseNode[];
      readonly damaged: boolean;
      readonly span: Span;
    }
  | {
      /** `points sum { … }`: every line that holds adds; `points best { … }`: the highest that holds. */
      readonly kind: "sum of cases" | "best of cases";
      readonly cases: readonly CaseNode[];
      readonly damaged: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: "by";
      readonly subject: NameNode;
      readonly options: readonly OptionCaseNode[];
      readonly damaged: boolean;
      readonly span: Span;
    };

export interface BinaryNode {
  readonly kind: "binary";
  readonly operator: "+" | "-" | "*" | "/" | "and" | "or";
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
  readonly span: Span;
}

/** `condition` null stands for `otherwise`. */
export interface CaseNode {
  readonly condition: ExpressionNode | null;
  /** What stands before the colon: the condition, or the word `otherwise`. */
  readonly headSpan: Span;
  readonly value: ExpressionNode;
  readonly provenance: readonly ProvenanceNode[];
  readonly span: Span;
}

/** One line of `points by`: the word of an option, `yes` or `no`; null stands for `otherwise`. */
export interface OptionCaseNode {
  readonly word: NameNode | null;
  readonly value: ExpressionNode;
  readonly provenance: readonly ProvenanceNode[];
  readonly span: Span;
}

const NO_PARTS: readonly ExpressionNode[] = [];

/** The expressions that a node is directly made of. */
export function partsOfNode(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case "number":
    case "doubtful":
    case "truth":
    case "max":
    case "date":
    case "roll-up":
    case "name":
      return NO_PARTS;
    case "call":
      return node.arguments;
    case "negate":
    case "not":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "comparison":
      return node.operands;
    case "is provided":
    case "is not applicable":
      return [node.subject];
    case "else":
      return [node.value, node.fallback];
    case "cases":
    case "sum of cases":
    case "best of cases":
      return node.cases.flatMap(({ condition, value }) =>
        condition === null ? [value] : [condition, value],
      );
    case "by":
      return node.options.map(({ value }) => value);
    default:
      return assertNever(node);
  }
}
