/** The names an expression may use, and where each leads. */
import type { Report } from "../../base/diagnostic.ts";
import type { Span } from "../../base/source.ts";
import type { Expression, ValueKind } from "../../ir/expression.ts";
import type { Input } from "../../ir/ruleset.ts";
import type { ExpressionNode, TextNode } from "../../syntax/expression-tree.ts";
import type { DefinitionNode, InputNode, MethodNode } from "../../syntax/tree.ts";
import type { Size } from "./number-size.ts";

/** The inputs that a ruleset declares. */
export interface DeclaredInputs {
  readonly background: ReadonlyMap<string, Input>;
  /** Inputs of indicators, by key: "III.5.a". */
  readonly inputs: ReadonlyMap<string, Input>;
  /** Each input, also where another has its key. */
  readonly inputOf: ReadonlyMap<InputNode, Input>;
  /** Keys of the inputs with a mistake in them that was reported. */
  readonly doubtful: ReadonlySet<string>;
  /** Keys of the choices of which an option was left out. */
  readonly damagedChoices: ReadonlySet<string>;
}

/** What the whole ruleset gives every indicator. */
export interface RulesetScope extends DeclaredInputs {
  /** The unit of measure of each expression that was asked for. */
  readonly measures: Map<Expression, Measure | null>;
  /** How long the numbers of each expression that was asked for can get. */
  readonly sizes: Map<Expression, Size>;
  readonly methods: ReadonlyMap<string, MethodNode>;
  /** Names that stand in lines left out after a mistake: one of them, unknown here, may have been declared there. */
  readonly lost: ReadonlySet<string>;
}

/** A unit of measure with the input that states it. */
export interface Measure {
  readonly unitOf: string;
  readonly input: Input;
}

/** What an expression of one indicator sees. */
export interface Scope extends RulesetScope {
  readonly code: string;
  /** Two names of the indicator are the same: a name that is not known may be what one of them was meant to be. */
  readonly repeatsName: boolean;
  /** Null where no indicator stands around. */
  readonly max: string | null;
  readonly own: ReadonlyMap<string, Input>;
  readonly definitions: ReadonlyMap<string, DefinitionNode>;
  /** Definitions lowered so far; null where one is wrong and was reported. */
  readonly lowered: Map<string, Expression | null>;
  /** Definitions being lowered, outermost first: one met again depends on itself. */
  readonly underway: string[];
  /** Inside the body of a method: its arguments, where the call stands, and the calls around it. */
  readonly call: MethodScope | null;
  /** In an index, a pillar or a grade: what it may be made of. */
  readonly rollUps: RollUpScope | null;
}

export interface MethodScope {
  readonly method: string;
  readonly arguments: ReadonlyMap<string, Expression>;
  readonly span: Expression["span"];
  readonly outer: MethodScope | null;
}

/** What an index, a pillar or a grade may be made of. */
export interface RollUpScope {
  /** By code, each with the codes of the groups it stands in. */
  readonly groups: ReadonlyMap<string, { readonly isScored: boolean; readonly inside: readonly string[] }>;
  /** Every pillar and index, wherever it stands. */
  readonly declared: readonly Declared[];
  /** The kind of each of those above the line, by its key; null where one is wrong and was reported. */
  readonly above: ReadonlyMap<string, ValueKind | null>;
  /** The key of the line itself. */
  readonly own: string | null;
  /** A line was left out after a mistake, and may have declared what is not known. */
  readonly isDamaged: boolean;
}

interface Declared {
  readonly of: "pillar" | "index";
  readonly name: TextNode;
}

/** The input a name leads to: the indicator's own before the background. */
export function findInput(name: string, scope: Scope): Input | undefined {
  return scope.own.get(name) ?? scope.background.get(name) ?? scope.inputs.get(name);
}

/** Every name an author could have meant, nearest places first. */
export function namesIn(scope: Scope): readonly string[] {
  return [
    ...(scope.call?.arguments.keys() ?? []),
    ...scope.own.keys(),
    ...scope.definitions.keys(),
    ...scope.background.keys(),
    ...scope.inputs.keys(),
  ];
}

/** What is written in a method is reported where the method is called. */
export function spanIn({ span }: { readonly span: Span }, scope: Scope): Span {
  return scope.call?.span ?? span;
}

/** Whether an unknown name may be what a mistake, which was reported, hides: then nothing is said of it. */
export function isHidden(name: string, { lost, repeatsName }: Pick<Scope, "lost" | "repeatsName">): boolean {
  return lost.has(name) || repeatsName;
}

/** Lowers one expression: handed to the files that lower its parts, so that none imports the whole. */
export type Lower = (node: ExpressionNode, scope: Scope, report: Report) => Expression | null;
