/** The tree of a text, line by line: what was written and where, before any name is looked up. */
import type { Span } from "../base/source.ts";
import type { Statistic } from "../ir/expression.ts";
import type { Keyword } from "./keywords.ts";
import type {
  NameNode,
  TextNode,
  NumberNode,
  FractionNode,
  ProvenanceNode,
  ExpressionNode,
} from "./expression-tree.ts";

export interface InputNode {
  readonly name: NameNode;
  readonly inputKind: Keyword;
  readonly kindSpan: Span;
  readonly label: TextNode | null;
  readonly range: { readonly low: ExpressionNode; readonly high: ExpressionNode; readonly span: Span } | null;
  readonly unitOf: TextNode | null;
  readonly options: readonly { readonly word: NameNode; readonly label: TextNode | null }[];
  /** An option was reported and left out. */
  readonly damaged: boolean;
  readonly provenance: readonly ProvenanceNode[];
  readonly span: Span;
}

export interface DefinitionNode {
  readonly name: NameNode;
  readonly expression: ExpressionNode;
  readonly span: Span;
}

export interface ConditionNode {
  readonly kind: "require" | "not applicable when";
  readonly expression: ExpressionNode;
  readonly message: TextNode | null;
  readonly provenance: readonly ProvenanceNode[];
  readonly span: Span;
}

/** A line to be reached; `message` is what the author says of it. */
export interface TargetNode {
  readonly expression: ExpressionNode;
  readonly message: TextNode | null;
  readonly provenance: readonly ProvenanceNode[];
  readonly span: Span;
}

export interface RuleNode {
  readonly expression: ExpressionNode;
  readonly provenance: readonly ProvenanceNode[];
  readonly span: Span;
  /** The word `points`, for diagnostics about the whole rule. */
  readonly keywordSpan: Span;
}

export type TextField = "wording" | "guide" | "lead" | "support" | "evidence";

export interface TextLineNode {
  readonly field: TextField;
  readonly values: readonly TextNode[];
  readonly span: Span;
  readonly fieldSpan: Span;
}

/** What an example states: an input's value, or a statistic of the cohort. */
export interface ExampleValueNode {
  readonly statistic: Statistic | null;
  readonly name: NameNode;
  readonly value:
    | ({ readonly kind: "number" } & FractionNode)
    | { readonly kind: "truth"; readonly value: boolean }
    | { readonly kind: "word"; readonly name: NameNode }
    | { readonly kind: "text"; readonly text: TextNode };
  readonly span: Span;
}

export interface ExampleNode {
  readonly label: TextNode | null;
  readonly values: readonly ExampleValueNode[];
  /** Null for `gives not applicable`. */
  readonly gives: FractionNode | null;
  readonly givesSpan: Span;
  readonly damaged: boolean;
  readonly span: Span;
}

export interface IndicatorNode {
  readonly kind: "indicator";
  readonly code: TextNode;
  readonly label: TextNode;
  readonly max: NumberNode | null;
  readonly unscored: boolean;
  readonly provenance: readonly ProvenanceNode[];
  readonly inputs: readonly InputNode[];
  readonly definitions: readonly DefinitionNode[];
  readonly conditions: readonly ConditionNode[];
  readonly rules: readonly RuleNode[];
  readonly targets: readonly TargetNode[];
  readonly texts: readonly TextLineNode[];
  /** Each quotes words that the language cannot say. */
  readonly cannotExpress: readonly TextNode[];
  /** Where each `lower is better` stands. */
  readonly lowerIsBetter: readonly Span[];
  readonly examples: readonly ExampleNode[];
  /** A line of it was reported and left out, so what it seems to lack may have been there. */
  readonly damaged: boolean;
  readonly span: Span;
}

export interface GroupNode {
  readonly kind: "group";
  readonly code: TextNode;
  readonly label: TextNode;
  readonly max: NumberNode | null;
  readonly unscored: boolean;
  readonly provenance: readonly ProvenanceNode[];
  readonly children: readonly (GroupNode | IndicatorNode)[];
  readonly damaged: boolean;
  readonly span: Span;
}

/** One line of the head; `keyword` says which. */
export type HeaderNode =
  | { readonly keyword: "level"; readonly word: NameNode; readonly span: Span }
  | {
      readonly keyword: "total";
      readonly number: NumberNode;
      readonly provenance: readonly ProvenanceNode[];
      readonly span: Span;
    }
  | { readonly keyword: "period"; readonly from: NumberNode; readonly to: NumberNode; readonly span: Span }
  | {
      readonly keyword: "basis";
      readonly number: TextNode;
      readonly dated: TextNode | null;
      readonly by: TextNode | null;
      readonly span: Span;
    }
  | {
      readonly keyword: "sources";
      readonly sources: readonly { readonly name: NameNode; readonly label: TextNode }[];
      readonly span: Span;
    }
  | {
      readonly keyword: "round";
      readonly stage: Keyword;
      readonly places: NumberNode;
      readonly mode: Keyword;
      readonly provenance: readonly ProvenanceNode[];
      readonly span: Span;
    }
  | { readonly keyword: "show"; readonly places: NumberNode; readonly span: Span }
  /** `index` is the name of the index that ranks; null where it is not named. */
  | {
      readonly keyword: "rank";
      readonly by: "total" | "index";
      readonly index: TextNode | null;
      readonly bySpan: Span;
      readonly span: Span;
    }
  | { readonly keyword: "not stated"; readonly parts: readonly NameNode[]; readonly span: Span }
  | RollUpNode
  | {
      readonly keyword: "grade";
      readonly lines: readonly GradeLineNode[];
      readonly damaged: boolean;
      readonly span: Span;
    }
  | {
      readonly keyword: "not ranked";
      readonly expression: ExpressionNode;
      readonly message: TextNode | null;
      readonly provenance: readonly ProvenanceNode[];
      readonly span: Span;
    }
  | PolicyNode<"missing">
  | PolicyNode<"not applicable">;

/** A line that says what becomes of missing or not applicable figures. */
export interface PolicyNode<K extends string> {
  readonly keyword: K;
  readonly policy: Keyword;
  readonly wordSpan: Span;
  readonly provenance: readonly ProvenanceNode[];
  readonly span: Span;
}

/** `index "DTI" = total / max round 4 half up`; `pillar "…" = groups 1, 2, 7`: codes, or else a formula. */
export interface RollUpNode {
  readonly keyword: "index" | "pillar";
  readonly name: TextNode;
  readonly of:
    | { readonly kind: "groups"; readonly codes: readonly TextNode[] }
    | { readonly kind: "formula"; readonly expression: ExpressionNode };
  readonly rounding: { readonly places: NumberNode; readonly mode: Keyword } | null;
  readonly provenance: readonly ProvenanceNode[];
  readonly span: Span;
}

/** One line of a list of grades; `condition` null stands for `otherwise`. */
export interface GradeLineNode {
  readonly condition: ExpressionNode | null;
  readonly label: TextNode;
  readonly provenance: readonly ProvenanceNode[];
  readonly span: Span;
}

export interface MethodNode {
  readonly name: NameNode;
  readonly parameters: readonly NameNode[];
  readonly body: ExpressionNode;
  readonly span: Span;
}

/** `extends NAME from "path"`. */
export interface ExtensionNode {
  readonly name: NameNode;
  readonly path: TextNode;
  readonly span: Span;
}

export interface RulesetNode {
  readonly name: NameNode;
  readonly extends: ExtensionNode | null;
  /** The first word of each line that only an extension may have. */
  readonly edits: readonly Span[];
  readonly label: TextNode;
  readonly header: readonly HeaderNode[];
  readonly background: readonly InputNode[];
  readonly children: readonly (GroupNode | IndicatorNode)[];
  readonly methods: readonly MethodNode[];
  readonly damaged: boolean;
  /** A line was left out that may have been a group or an indicator. */
  readonly childLost: boolean;
  readonly span: Span;
}

/** A file: one ruleset, or methods only. */
export interface FileNode {
  /** Every name in what was left out after a mistake. */
  readonly lost: ReadonlySet<string>;
  /** Paths of the files whose methods this one uses. */
  readonly uses: readonly TextNode[];
  readonly rulesets: readonly RulesetNode[];
  readonly methods: readonly MethodNode[];
  readonly damaged: boolean;
}

/** Every indicator of a tree, in written order. */
export function indicatorNodesOf(nodes: readonly (GroupNode | IndicatorNode)[]): readonly IndicatorNode[] {
  return nodes.flatMap((node) => (node.kind === "group" ? indicatorNodesOf(node.children) : [node]));
}
