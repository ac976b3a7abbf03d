/** Turns the edits of an extension into cuts and inserts in the text that it extends. */
import { originOf, type Piece, type PiecedText, pieceOf } from "../../base/pieced-text.ts";
import type { SourceText, Span } from "../../base/source.ts";
import type { TextNode } from "../../syntax/expression-tree.ts";
import {
  allParts,
  type Edit,
  type Member,
  type NamedBlock,
  type Outline,
  type Part,
  type RulesetOutline,
} from "../../syntax/outline.ts";
import { byCode, codesAfter } from "./codes-after.ts";
import { changedSplices } from "./place-changes.ts";
import {
  type Context,
  inserted,
  isSameLine,
  type Outlined,
  partAt,
  removed,
  replacing,
  startOfLine,
} from "./replace-lines.ts";
import { type Insert, linesAround, type Splice } from "./splice.ts";

/**
 * Every cut and insert that makes the new text of the old one; the edits were found to fit. `folder` is that of the old
 * text, seen from the new one.
 */
export function placeEdits(
  parent: Outlined & { readonly pieces: PiecedText },
  source: SourceText,
  child: Outlined,
  folder: string,
): readonly Splice[] {
  const codes = codesAfter(parent.ruleset.children, child.ruleset.edits);
  const put = (span: Span): Piece => pieceOf(source, span);
  const glue = (text: string, span: Span): Piece => ({
    file: source.name,
    span,
    text,
    isGlue: true,
  });
  const context: Context = { parent, child, codes, put, glue };
  return [
    ...headingSplices(context),
    ...headSplices(context),
    ...child.ruleset.blocks.flatMap((block) => blockSplices(block, context)),
    ...methodSplices(context),
    ...child.ruleset.edits.flatMap((edit) => editSplices(edit, context)),
    ...arrivals(context),
    ...codeSplices(context),
    ...usedFrom(folder, parent),
  ];
}

function headingSplices({ parent, child, put }: Context): readonly Splice[] {
  const { name, label } = child.ruleset;
  const old = parent.ruleset.label;
  return [
    { ...parent.ruleset.name.span, inserts: [put(name.span)] },
    ...(label === null || old === null ? [] : [{ ...old.span, inserts: [put(label.span)] }]),
  ];
}

/** Lines of the head replace those of the same keyword, a rounding that of its stage, an index that of its name. */
function headSplices(context: Context): readonly Splice[] {
  const { parent, child } = context;
  const members = child.ruleset.members.filter(({ kind }) => kind !== "method");
  const old = parent.ruleset.members;
  const isNew = (member: Member): boolean => !old.some((one) => isSameLine(one, member));
  // A unit that is not ranked may have several reasons, and a new one leaves the others standing.
  const added = members.filter((member) => member.kind === "notRanked" || isNew(member));
  const end = endOfHead(parent);
  return [
    ...replacing(
      members.filter((member) => !added.includes(member)),
      old,
      end,
      context,
    ),
    ...added.map((member) => {
      // An index is made of what stands above it: one that is replaced may be made of the new line before it.
      const below = members.slice(members.indexOf(member) + 1).find((one) => isRollUp(one) && !isNew(one));
      const replaced = isRollUp(member) && below && old.find((one) => isSameLine(one, below));
      return inserted(replaced ? linesAround(parent.text, replaced.span).from : end, member.span, context);
    }),
  ];
}

function isRollUp({ kind }: Member): boolean {
  return kind === "index" || kind === "pillar";
}

/** Below the last line of the old head. */
function endOfHead({ text, ruleset }: Outlined): number {
  const lines = [...ruleset.members.filter(({ kind }) => kind !== "method"), ...ruleset.blocks];
  const last = [...lines].sort((one, other) => one.span.to - other.span.to).at(-1);
  return last === undefined ? ruleset.block.from : linesAround(text, last.span).to;
}

function blockSplices(block: NamedBlock, context: Context): readonly Splice[] {
  const old = context.parent.ruleset.blocks.find(({ kind }) => kind === block.kind);
  return old === undefined
    ? [inserted(context.parent.ruleset.block.from, block.span, context)]
    : replacing(block.members, old.members, old.block.to, context);
}

function methodSplices(context: Context): readonly Splice[] {
  const { parent, child, put, glue } = context;
  const own = [...child.outline.methods, ...child.ruleset.members.filter(({ kind }) => kind === "method")];
  const old = [...parent.outline.methods, ...parent.ruleset.members.filter(({ kind }) => kind === "method")];
  const uses = child.outline.uses.map(({ span }): Splice => {
    return { from: 0, to: 0, inserts: [glue("use ", span), put(span), glue("\n", span)] };
  });
  return [...uses, ...replacing(own, old, parent.ruleset.block.from, context)];
}

function editSplices(edit: Edit, context: Context): readonly Splice[] {
  const { parent } = context;
  const part = "code" in edit ? partAt(parent.ruleset, edit.code.text) : undefined;
  switch (edit.kind) {
    case "remove":
      return part === undefined ? [] : [removed(part.span, edit.span, context, true)];
    case "move":
      return part === undefined ? [] : [{ ...linesAround(parent.text, part.span, true), inserts: [] }];
    case "change":
      return part === undefined ? [] : changedSplices(part, edit, context);
    case "drop":
      return droppedHead(edit.line, context).map(({ span }) => removed(span, edit.span, context));
    case "add":
    case "renumber":
      return [];
    default:
      return edit satisfies never;
  }
}

/** The lines of the head that a removal means. */
export function droppedHead(line: Member, { parent }: { readonly parent: Outlined }): readonly Member[] {
  const { members, blocks } = parent.ruleset;
  const all = [...members, ...blocks.flatMap((block) => block.members), ...parent.outline.methods];
  return all.filter((one) => isSameLine(one, line) || (one.kind === line.kind && line.kind === "notRanked"));
}

/** A group or an indicator that comes to stand somewhere: it is moved there, added, or simply new. */
interface Arrival {
  readonly into: TextNode | null;
  readonly code: string;
  readonly span: Span;
  readonly what: readonly Insert[];
}

/** In the order of the codes, so that of two that come to one place the first stands first. */
function arrivals(context: Context): readonly Splice[] {
  const { parent, child, glue } = context;
  const { children, edits } = child.ruleset;
  const moved = edits.flatMap((edit) => movedBy(edit, context));
  const isInOld = ({ into }: Arrival): boolean =>
    into === null || partAt(parent.ruleset, into.text) !== undefined;
  const withMoved = (part: Part): readonly Insert[] =>
    newPart(
      part,
      moved.filter((one) => !isInOld(one)),
      context,
    );
  const arrived: readonly Arrival[] = [
    ...children.map((part) => ({ into: null, code: part.code.text, span: part.span, what: withMoved(part) })),
    ...edits.flatMap((edit) =>
      edit.kind === "add"
        ? [{ into: edit.into, code: edit.part.code.text, span: edit.span, what: withMoved(edit.part) }]
        : [],
    ),
    ...moved.filter(isInOld),
  ];
  return [...arrived]
    .sort((one, other) => byCode(one.code, other.code))
    .map(({ into, code, span, what }) => {
      const at = placeIn(into?.text ?? null, code, context);
      return { from: at, to: at, inserts: [glue("\n", span), ...what, glue("\n", span)] };
    });
}

function movedBy(edit: Edit, { parent, codes }: Context): readonly Arrival[] {
  const part = edit.kind === "move" ? partAt(parent.ruleset, edit.code.text) : undefined;
  if (edit.kind !== "move" || part === undefined) {
    return [];
  }
  const code = codes.get(part.code.text) ?? part.code.text;
  const what = [{ moved: linesAround(parent.text, part.span, true) }];
  return [{ into: edit.into, code, span: edit.span, what }];
}

/** A part that is new, with what is moved into its groups at their ends. */
function newPart(part: Part, moved: readonly Arrival[], { put, glue }: Context): readonly Insert[] {
  const groups = allParts([part])
    .map((group) => ({ group, held: moved.filter(({ into }) => into?.text === group.code.text) }))
    .filter(({ group, held }) => group.kind === "group" && held.length > 0)
    .sort((one, other) => endOf(one.group) - endOf(other.group));
  let from = part.span.from;
  const pieces: Insert[] = [];
  for (const { group, held } of groups) {
    const [open, close] = group.block === null ? [" {", "}"] : ["", ""];
    const inside = [...held].sort((one, other) => byCode(one.code, other.code));
    pieces.push(put({ from, to: endOf(group) }), glue(`${open}\n`, group.span));
    pieces.push(...inside.flatMap(({ what, span }) => [...what, glue("\n", span)]), glue(close, group.span));
    from = endOf(group);
  }
  return [...pieces, put({ from, to: part.span.to })];
}

function endOf({ block, span }: Part): number {
  return block?.to ?? span.to;
}

/** Before the first of the group's own whose code comes later, or at its end. */
function placeIn(into: string | null, code: string, { parent, codes, child }: Context): number {
  const group = into === null ? undefined : partAt(parent.ruleset, into);
  const block = group === undefined ? parent.ruleset.block : group.block;
  const left = new Set(
    child.ruleset.edits.flatMap((edit) =>
      edit.kind === "move" || edit.kind === "remove" ? [edit.code.text] : [],
    ),
  );
  const siblings = (group === undefined ? parent.ruleset : group).children;
  const next = siblings.find(
    (one) => !left.has(one.code.text) && byCode(codes.get(one.code.text) ?? one.code.text, code) > 0,
  );
  return next === undefined
    ? startOfLine(parent.text, block?.to ?? parent.ruleset.block.to)
    : linesAround(parent.text, next.span, true).from;
}

/** The old text names the files that it uses from its own folder. */
function usedFrom(
  folder: string,
  { outline, pieces }: { readonly outline: Outline; readonly pieces: PiecedText },
): readonly Splice[] {
  return outline.uses.map(({ text, span }) => ({
    ...span,
    inserts: [{ ...originOf(pieces, span), text: JSON.stringify(folder + text), isGlue: true }],
  }));
}

/** New codes in headings, and wherever the old text refers to them. */
function codeSplices({ parent, child, codes, glue }: Context): readonly Splice[] {
  const isOther = ([old, now]: readonly [string, string]): boolean => old !== now;
  const others = new Map([...codes].filter(isOther));
  if (others.size === 0) {
    return [];
  }
  const place = (old: string): Span =>
    child.ruleset.edits.find((edit) => edit.kind === "renumber" && edit.code.text === old)?.span ??
    child.ruleset.name.span;
  const headings = allParts(parent.ruleset.children).map(({ code }) => ({
    text: code.text,
    span: code.span,
  }));
  return [...headings, ...parent.outline.references].flatMap(({ text, span }) => {
    const old = [...others.keys()].find((code) => text === code || isInputOf(text, code, parent.ruleset));
    const now = old === undefined ? undefined : others.get(old);
    return old === undefined || now === undefined
      ? []
      : [{ ...span, inserts: [glue(now + text.slice(old.length), place(old))] }];
  });
}

/** Whether a path names an input of the indicator that has the code. */
function isInputOf(path: string, code: string, ruleset: RulesetOutline): boolean {
  if (!path.startsWith(`${code}.`)) {
    return false;
  }
  const part = partAt(ruleset, code);
  const parts = allParts(ruleset.children);
  return part?.kind === "indicator" && parts.every((other) => other.code.text !== path);
}
