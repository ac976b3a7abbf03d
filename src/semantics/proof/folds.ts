/** Sums, least and greatest of several parts, and what is kept of them where their ways are too many to follow each. */
import { type Expression, everyPart } from "../../ir/expression.ts";
import type { Walk } from "./alternatives.ts";
import { follow, type Grounds, type Outcome } from "./grounds.ts";
import type { Linear } from "./linear.ts";
import type { Path } from "./path.ts";
import { summarised } from "./ranges.ts";

/** What finds the parts, and what two of their values come to on every way through that. */
export interface Fold {
  readonly walk: Walk<Linear>;
  readonly join: (left: Linear, right: Linear, path: Path, grounds: Grounds) => readonly Outcome<Linear>[];
}

/** More ways than these are not followed each. */
export const MOST_WAYS = 16;
/** Parts that read the same figures rule out ways of each other, so that more of them are worth following. */
const MOST_LINKED_WAYS = 64;

/** Parts joined on every way through them, or on one way with what is known of their ranges. */
export function folded(
  parts: readonly Expression[],
  path: Path,
  grounds: Grounds,
  fold: Fold,
): readonly Outcome<Linear>[] {
  return (
    followed(parts, path, grounds, fold, MOST_WAYS) ??
    joinedByRanges(parts, path, grounds, fold) ??
    followed(parts, path, grounds, fold, Number.POSITIVE_INFINITY) ??
    []
  );
}

/** The parts joined on every way through them; null where these are more than `most`. */
function followed(
  [first, ...rest]: readonly Expression[],
  path: Path,
  grounds: Grounds,
  { walk, join }: Fold,
  most: number,
): readonly Outcome<Linear>[] | null {
  let ways = first === undefined ? [] : walk(first, path, grounds);
  for (const part of rest) {
    if (ways.length > most) {
      return null;
    }
    ways = follow(ways, (left, after) =>
      follow(walk(part, after, grounds), (right, at) => join(left, right, at, grounds)),
    );
  }
  return ways.length > most ? null : ways;
}

/** Each group of parts known by its range, whatever the others are; null where a divisor in one may be zero. */
function joinedByRanges(
  parts: readonly Expression[],
  path: Path,
  grounds: Grounds,
  fold: Fold,
): readonly Outcome<Linear>[] | null {
  const values: Linear[] = [];
  let at = path;
  for (const group of groupsOf(parts, grounds)) {
    const together = followed(group, path, grounds, fold, MOST_LINKED_WAYS);
    for (const unit of together === null ? group.map((part) => [part]) : [group]) {
      const ways = together ?? followed(unit, path, grounds, fold, Number.POSITIVE_INFINITY) ?? [];
      const isPlain = ways.length <= 1;
      const known = isPlain
        ? followed(unit, at, grounds, fold, 1)?.[0]
        : summarised(ways, at, grounds, keysRead(unit, grounds));
      if (known?.value == null || ways.some(({ value }) => value === null)) {
        return null;
      }
      values.push(known.value);
      at = known.path;
    }
  }
  const [first, ...rest] = values;
  return rest.reduce<readonly Outcome<Linear>[]>(
    (ways, value) => {
      const joined = follow(ways, (left, after) => fold.join(left, value, after, grounds));
      return joined.length > MOST_WAYS ? [summarised(joined, at, grounds)] : joined;
    },
    first === undefined ? [] : [{ path: at, value: first }],
  );
}

/** Parts that read a figure in common, directly or through others, stand in one group. */
function groupsOf(parts: readonly Expression[], grounds: Grounds): readonly (readonly Expression[])[] {
  let groups: readonly { readonly reads: ReadonlySet<string>; readonly parts: readonly Expression[] }[] = [];
  for (const part of parts) {
    const reads = keysRead([part], grounds);
    const linked = groups.filter((group) => [...reads].some((key) => group.reads.has(key)));
    const merged = {
      reads: new Set([...linked.flatMap((group) => [...group.reads]), ...reads]),
      parts: [...linked.flatMap((group) => group.parts), part],
    };
    groups = [...groups.filter((group) => !linked.includes(group)), merged];
  }
  return groups.map((group) => group.parts);
}

/** The keys of the inputs and statistics that expressions read. */
function keysRead(expressions: readonly Expression[], { definitions }: Grounds): ReadonlySet<string> {
  return new Set(everyPart(expressions, definitions).flatMap((part) => ("key" in part ? [part.key] : [])));
}
