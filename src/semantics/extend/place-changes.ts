/** Turns the change of a group or an indicator into cuts and inserts. */
import { type Edit, type Member, type Part, spanOfAll } from "../../syntax/outline.ts";
import { type Context, inserted, isSameLine, removed, replacing, startOfLine } from "./replace-lines.ts";
import { linesAround, type Splice } from "./splice.ts";

type Change = Extract<Edit, { readonly kind: "change" }>;

export function changedSplices(part: Part, change: Change, context: Context): readonly Splice[] {
  const { put, glue } = context;
  const [max] = change.members.filter(({ kind }) => kind === "max" || kind === "unscored");
  const label = change.label === null ? [] : [{ ...part.label.span, inserts: [put(change.label.span)] }];
  const tail =
    max === undefined
      ? []
      : [
          {
            ...(part.tail ?? { from: part.heading.to, to: part.heading.to }),
            inserts: [glue(" ", max.span), put(max.span)],
          },
        ];
  const lines = change.members.filter((member) => member !== max);
  const { block } = part;
  if (block === null && lines.length > 0) {
    const all = spanOfAll(lines) ?? change.span;
    const inside = lines.flatMap(({ span }) => [put(span), glue("\n", span)]);
    const to = part.span.to;
    return [...label, ...tail, { from: to, to, inserts: [glue(" {\n", all), ...inside, glue("}", all)] }];
  }
  return [...label, ...tail, ...lineSplices(part, change, lines, context)];
}

function lineSplices(
  part: Part,
  change: Change,
  lines: readonly Member[],
  context: Context,
): readonly Splice[] {
  const end = startOfLine(context.parent.text, part.block?.to ?? part.span.to);
  const gone = droppedLines(part, change);
  const kept = part.members.filter((one) => !gone.has(one));
  const named = lines.filter(({ kind }) => !severalKinds.has(kind));
  const added = lines.filter(({ kind }) => severalKinds.has(kind));
  const anchor = (kind: Member["kind"]): number => anchorOf(part, kind, end, context);
  return [
    ...[...gone].map(({ span }) => removed(span, change.span, context)),
    ...named.flatMap((one, at) =>
      named.findIndex((other) => isSameLine(other, one)) < at
        ? []
        : replacing(
            named.filter((other) => isSameLine(other, one)),
            kept,
            anchor(one.kind),
            context,
          ),
    ),
    ...added.map(({ kind, span }) => inserted(anchor(kind), span, context)),
  ];
}

/** Lines of which an indicator may have several, none with a name: new ones stand beside the old ones. */
export const severalKinds: ReadonlySet<Member["kind"]> = new Set<Member["kind"]>([
  "require",
  "notApplicableWhen",
  "target",
  "cannotExpress",
  "example",
]);

/** What points depend on: where one of these is changed, the old examples no longer speak of the rule. */
export const scoringKinds: ReadonlySet<Member["kind"]> = new Set<Member["kind"]>([
  "max",
  "unscored",
  "input",
  "definition",
  "require",
  "notApplicableWhen",
  "points",
  "cannotExpress",
]);

function droppedLines(part: Part, { members, drops }: Change): Set<Member> {
  const isRuleChanged = [...members, ...drops].some(({ kind }) => scoringKinds.has(kind));
  return new Set(
    part.members.filter(
      (one) =>
        (isRuleChanged && one.kind === "example") ||
        drops.some((drop) => drop.kind === one.kind && (drop.name === null || drop.name === one.name)),
    ),
  );
}

/** After the last line of its kind; what has no place yet stands before the rule, and the rest at the end. */
function anchorOf(part: Part, kind: Member["kind"], end: number, { parent }: Context): number {
  const after = (member: Member): number => linesAround(parent.text, member.span).to;
  const last = part.members.findLast((one) => one.kind === kind);
  if (last !== undefined) {
    return after(last);
  }
  const rule = part.members.find((one) => one.kind === "points");
  const isBefore = beforeRule.has(kind) && rule !== undefined;
  return isBefore ? linesAround(parent.text, rule.span).from : end;
}
const beforeRule: ReadonlySet<Member["kind"]> = new Set<Member["kind"]>([
  "input",
  "definition",
  "require",
  "notApplicableWhen",
]);
