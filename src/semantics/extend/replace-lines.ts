/** Puts new lines in the place of old ones that have the same name. */
import type { Piece } from "../../base/pieced-text.ts";
import type { Span } from "../../base/source.ts";
import { allParts, type Member, type Outline, type Part, type RulesetOutline } from "../../syntax/outline.ts";
import { linesAround, type Splice } from "./splice.ts";

/** A text with what stands where in it. */
export interface Outlined {
  readonly text: string;
  readonly outline: Outline;
  readonly ruleset: RulesetOutline;
}

/** What turning edits into splices needs to know. */
export interface Context {
  readonly parent: Outlined;
  readonly child: Outlined;
  readonly codes: ReadonlyMap<string, string>;
  readonly put: (span: Span) => Piece;
  readonly glue: (text: string, span: Span) => Piece;
}

/** New lines instead of the old ones that have the same name; those that are new stand at `end`. */
export function replacing(
  members: readonly Member[],
  old: readonly Member[],
  end: number,
  context: Context,
): readonly Splice[] {
  const done = new Set<Member>();
  return members.flatMap((member) => {
    const all = members.filter((one) => isSameLine(one, member));
    if (all[0] !== member || done.has(member)) {
      return [];
    }
    for (const one of all) {
      done.add(one);
    }
    const [first, ...rest] = old.filter((one) => isSameLine(one, member));
    const inserts = all.flatMap(({ span }, at) => [
      ...(at === 0 ? [] : [context.glue("\n", span)]),
      context.put(span),
    ]);
    return first === undefined
      ? all.map(({ span }) => inserted(end, span, context))
      : [{ ...first.span, inserts }, ...rest.map((one) => removed(one.span, member.span, context))];
  });
}

export function isSameLine(one: Member, other: Member): boolean {
  return one.kind === other.kind && one.name === other.name;
}

export function inserted(at: number, span: Span, { put, glue }: Context): Splice {
  return { from: at, to: at, inserts: [glue("\n", span), put(span), glue("\n", span)] };
}

/** `cause` is what the extension says about it; it stays as the place to look at. */
export function removed(span: Span, cause: Span, { parent, glue }: Context, withComments = false): Splice {
  return { ...linesAround(parent.text, span, withComments), inserts: [glue("\n", cause)] };
}

export function startOfLine(text: string, offset: number): number {
  const blanks = /[ \t]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  return offset - blanks;
}

export function partAt(ruleset: RulesetOutline, code: string): Part | undefined {
  return allParts(ruleset.children).find((part) => part.code.text === code);
}
