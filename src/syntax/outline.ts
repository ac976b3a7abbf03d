/** What stands where in a text: headings and lines with their names, whatever they mean. Extending works on it. */
import type { Span } from "../base/source.ts";
import { spanOf } from "../base/source.ts";
import type { NameNode, TextNode } from "./expression-tree.ts";
import type { Keyword } from "./keywords.ts";

/** What a line is: the keyword that it opens with, or a definition. */
export type MemberKind = Keyword | "definition";

/** A line; `name` tells it from others of its kind, null where it has none. */
export interface Member {
  readonly kind: MemberKind;
  readonly name: string | null;
  readonly span: Span;
}

/** Between its braces, which are left out. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

export type PartKind = "group" | "indicator";

/** A group or an indicator. */
export interface Part {
  readonly kind: PartKind;
  readonly code: TextNode;
  readonly label: TextNode;
  /** `max 20 source tt`, `unscored`; null where the heading ends with its label. */
  readonly tail: Span | null;
  readonly heading: Span;
  readonly block: Block | null;
  readonly members: readonly Member[];
  readonly children: readonly Part[];
  readonly span: Span;
}

/** `background { … }` or `sources { … }`. */
export interface NamedBlock {
  readonly kind: "background" | "sources";
  readonly block: Block;
  readonly members: readonly Member[];
  readonly span: Span;
}

/** What an extension does to what it extends; codes are those of the old edition. */
export type Edit = { readonly span: Span } & (
  | {
      readonly kind: "change";
      readonly of: PartKind;
      readonly code: TextNode;
      readonly label: TextNode | null;
      readonly members: readonly Member[];
      readonly drops: readonly Member[];
    }
  | { readonly kind: "remove"; readonly of: PartKind; readonly code: TextNode; readonly reason: TextNode }
  | { readonly kind: "drop"; readonly line: Member }
  | { readonly kind: "renumber"; readonly of: PartKind; readonly code: TextNode; readonly to: TextNode }
  | {
      readonly kind: "move";
      readonly of: PartKind;
      readonly code: TextNode;
      /** Null stands for the ruleset itself. */
      readonly into: TextNode | null;
    }
  | { readonly kind: "add"; readonly into: TextNode | null; readonly part: Part }
);

export interface RulesetOutline {
  readonly name: NameNode;
  readonly label: TextNode | null;
  readonly block: Block;
  readonly members: readonly Member[];
  readonly blocks: readonly NamedBlock[];
  readonly children: readonly Part[];
  readonly edits: readonly Edit[];
  readonly span: Span;
}

/** A code, or a path that begins with one, where a formula, an example or a list of groups refers to it. */
export interface Reference {
  readonly text: string;
  readonly span: Span;
}

export interface Outline {
  readonly uses: readonly TextNode[];
  readonly methods: readonly Member[];
  readonly ruleset: RulesetOutline | undefined;
  readonly references: readonly Reference[];
}

/** Every group and indicator, outer before inner. */
export function allParts(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [part, ...allParts(part.children)]);
}

/** From the first of some lines to the last. */
export function spanOfAll(members: readonly Member[]): Span | undefined {
  const [first, ...rest] = members.map(({ span }) => span);
  return first && rest.reduce(spanOf, first);
}

/** The code of the group that each part stands in; null for those that stand in the ruleset itself. */
export function homesIn(
  parts: readonly Part[],
  group: string | null = null,
): ReadonlyMap<string, string | null> {
  return new Map(
    parts.flatMap(({ code, children }) => [[code.text, group] as const, ...homesIn(children, code.text)]),
  );
}
