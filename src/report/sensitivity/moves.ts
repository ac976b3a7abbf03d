/** Compares two rankings of the same units: who moves how far, and which two change places. */

/** What was left out, and what that moves. */
export interface LeftOut {
  /** The code of the indicator, or the name of the unit. */
  readonly name: string;
  /** Of the indicator; "" of a unit. */
  readonly label: string;
  /** The farthest first. */
  readonly moves: readonly RankMove[];
  /** How many places the farthest move is. */
  readonly farthest: number;
  /** Two of which the first was ahead and now is behind; of more than 200 units only of those that were next to each other. */
  readonly reordered: readonly Reordered[];
}

/** A unit that gets another rank. */
export interface RankMove {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** Two units that change places. */
export interface Reordered {
  readonly ahead: string;
  readonly behind: string;
}

/** What leaving something out moves among the units that have a rank both ways. */
export function leftOut(
  name: string,
  label: string,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): LeftOut {
  const both = [...before].flatMap(([unit, from]) => {
    const to = after.get(unit);
    return to === undefined ? [] : [{ unit, from, to }];
  });
  const size = ({ from, to }: RankMove): number => Math.abs(to - from);
  const moves = both.filter(({ from, to }) => from !== to).sort((a, b) => size(b) - size(a));
  const [first] = moves;
  return {
    name,
    label,
    moves,
    farthest: first === undefined ? 0 : size(first),
    reordered: moves.length === 0 ? [] : reorderedIn(both),
  };
}

function reorderedIn(units: readonly RankMove[]): readonly Reordered[] {
  const ordered = [...units].sort((a, b) => a.from - b.from);
  const isTurned = (a: RankMove, b: RankMove): boolean => a.from < b.from && a.to > b.to;
  return ordered.flatMap((one, at) => {
    const others = ordered.length > MOST_PAIRED ? ordered.slice(at + 1, at + 2) : ordered.slice(at + 1);
    return others.flatMap((other) => (isTurned(one, other) ? [{ ahead: one.unit, behind: other.unit }] : []));
  });
}

const MOST_PAIRED = 200;
