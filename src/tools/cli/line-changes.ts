/** Tells the lines that two short texts share from those that were taken out and put in. */

export interface LineChange {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}

/** The lines of both texts in one list: `lineChanges("a\nb", "a\nc")` keeps a, removes b and adds c. */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  return changes(before.split("\n"), after.split("\n"));
}

function changes(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const shared = sharedLengths(before, after);
  const found: LineChange[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    const [old, text] = [before[from], after[to]];
    if (old !== undefined && old === text) {
      found.push({ kind: "kept", text: old });
      from++;
      to++;
    } else if (old !== undefined && lengthAt(shared, from + 1, to) >= lengthAt(shared, from, to + 1)) {
      found.push({ kind: "removed", text: old });
      from++;
    } else {
      found.push({ kind: "added", text: text ?? "" });
      to++;
    }
  }
  return found;
}

/** How many lines, at most, can be kept of what follows a line of each text. */
function sharedLengths(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<number, readonly number[]> {
  const lengths = new Map<number, readonly number[]>();
  for (let from = before.length - 1; from >= 0; from--) {
    const row: number[] = [];
    for (let to = after.length - 1; to >= 0; to--) {
      row[to] =
        before[from] === after[to]
          ? lengthAt(lengths, from + 1, to + 1) + 1
          : Math.max(lengthAt(lengths, from + 1, to), row[to + 1] ?? 0);
    }
    lengths.set(from, row);
  }
  return lengths;
}

function lengthAt(lengths: ReadonlyMap<number, readonly number[]>, from: number, to: number): number {
  return lengths.get(from)?.[to] ?? 0;
}
